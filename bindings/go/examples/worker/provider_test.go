package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

var owed = debt{id: "in_1", customer: "cus_1", paymentMethod: "pm_1", currency: "usd", amount: 1999}

func providerAt(t *testing.T, handler http.Handler) provider {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return newProvider("sk_test_x", server.URL)
}

func intentOf(number int, key string) string {
	return fmt.Sprintf(`{"id": "pi_%d", "object": "payment_intent", "status": "succeeded", "latest_charge": "ch_%d",
		"metadata": {"debt": "in_1", "recoup_key": "%s"}, "of_next_year": 7}`, number, number, key)
}

// The trap of net/http: a POST with an Idempotency-Key goes out a second time when the server closes a connection that was kept.
// The provider answers once, so that there would be a connection to keep, and then breaks off.
func TestAChargeIsSentOnce(t *testing.T) {
	for name, breakOff := range map[string]func(http.ResponseWriter){
		"closed": func(w http.ResponseWriter) {
			if connection, _, err := w.(http.Hijacker).Hijack(); err == nil {
				_ = connection.Close()
			}
		},
		"reset": func(w http.ResponseWriter) {
			if connection, _, err := w.(http.Hijacker).Hijack(); err == nil {
				_ = connection.(*net.TCPConn).SetLinger(0)
				_ = connection.Close()
			}
		},
		"500": func(w http.ResponseWriter) { w.WriteHeader(http.StatusInternalServerError) },
		"409": func(w http.ResponseWriter) {
			w.Header().Set("Stripe-Should-Retry", "true")
			w.WriteHeader(http.StatusConflict)
		},
	} {
		t.Run(name, func(t *testing.T) {
			var charges atomic.Int32
			p := providerAt(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if charges.Add(1) == 1 {
					_, _ = w.Write([]byte(intentOf(1, "key_1")))
					return
				}
				breakOff(w)
			}))
			for _, want := range []recoup.Outcome{recoup.OutcomeApproved, recoup.OutcomeUnknown} {
				said, err := p.charge(context.Background(), owed, "key_1")
				if err != nil || outcome(said) != want {
					t.Errorf("%v, wanted %v: %v", outcome(said), want, err)
				}
			}
			if charges.Load() != 2 {
				t.Errorf("2 charges were sent %d times", charges.Load())
			}
		})
	}
}

// An answer nobody can read says no more than none: not that nothing was executed.
func TestAnAnswerNobodyCanRead(t *testing.T) {
	for _, body := range []string{"", "<html>", `{"id": "pi_1"`, `{}`, `{"object": "payment_intent", "created": 1.5}`} {
		p := providerAt(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(body)) }))
		said, err := p.charge(context.Background(), owed, "key_1")
		if err != nil || outcome(said) != recoup.OutcomeUnknown {
			t.Errorf("%q: %v, %v", body, outcome(said), err)
		}
	}
}

// A customer has more payment intents than fit a page, and the library reads the provider's bytes, not the SDK's.
func TestFindGoesThroughAllPages(t *testing.T) {
	p := providerAt(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("customer") != "cus_1" {
			t.Errorf("asked for %v", r.URL)
		}
		if r.URL.Query().Get("starting_after") == "pi_2" {
			_, _ = fmt.Fprintf(w, `{"object": "list", "has_more": false, "data": [%s]}`, intentOf(1, "key_1"))
			return
		}
		_, _ = fmt.Fprintf(w, `{"object": "list", "has_more": true, "data": [%s, %s]}`, intentOf(3, "key_3"), intentOf(2, "key_2"))
	}))
	found, err := p.find(context.Background(), "cus_1", "key_1")
	if err != nil || found == nil || string(found.Body) != intentOf(1, "key_1") {
		t.Fatalf("%+v, %v", found, err)
	}
	if found, err := p.find(context.Background(), "cus_1", "key_4"); found != nil || err != nil {
		t.Errorf("%+v, %v", found, err)
	}
}
