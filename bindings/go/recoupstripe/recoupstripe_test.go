package recoupstripe_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	recoup "example.invalid/recoup/bindings/go"
	"example.invalid/recoup/bindings/go/recoupstripe"
	"github.com/stripe/stripe-go/v84"
	"github.com/stripe/stripe-go/v84/paymentintent"
	"github.com/stripe/stripe-go/v84/webhook"
)

type payload struct {
	File, Operation string
	HTTPStatus      int `json:"http_status"`
	body            []byte
}

// payloads are those of the repository.
func payloads(t *testing.T) (all []payload) {
	t.Helper()
	folder := filepath.Join("..", "..", "..", "tests", "payloads")
	index, err := os.ReadFile(filepath.Join(folder, "index.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(index, &all); err != nil {
		t.Fatal(err)
	}
	for i := range all {
		if all[i].body, err = os.ReadFile(filepath.Join(folder, all[i].File)); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// patience is how long the SDK waits for an answer.
const patience = 500 * time.Millisecond

// charge confirms a payment with the real SDK against a server on loopback, and gives the error of the call.
func charge(t *testing.T, answer http.HandlerFunc) error {
	t.Helper()
	server := httptest.NewServer(answer)
	defer server.Close()
	backend := stripe.GetBackendWithConfig(stripe.APIBackend, &stripe.BackendConfig{
		URL: stripe.String(server.URL), MaxNetworkRetries: stripe.Int64(0), HTTPClient: &http.Client{Timeout: patience},
		LeveledLogger: &stripe.LeveledLogger{},
	})
	client := paymentintent.Client{B: backend, Key: "sk_test_x"}
	_, err := client.Confirm("pi_1", &stripe.PaymentIntentConfirmParams{})
	if err == nil {
		t.Fatal("the call does not fail")
	}
	return err
}

func says(status int, body []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = w.Write(body)
	}
}

func classified(t *testing.T, said recoupstripe.Said, err error) recoup.Verdict {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	verdict, err := recoup.Classify(said.Signal)
	if err != nil {
		t.Fatal(err)
	}
	return verdict
}

// Through the SDK an answer means what its bytes mean.
func TestErrorsOfTheAPI(t *testing.T) {
	count := 0
	for _, p := range payloads(t) {
		if p.HTTPStatus < 400 || strings.Contains(p.File, "v2") || strings.Contains(p.File, "oauth") {
			continue
		}
		count++
		t.Run(p.File, func(t *testing.T) {
			var operation recoup.Operation
			if err := operation.UnmarshalText([]byte(p.Operation)); err != nil {
				t.Fatal(err)
			}
			said, err := recoupstripe.ReadError(charge(t, says(p.HTTPStatus, p.body)), operation)
			verdict := classified(t, said, err)
			direct, _, err := recoup.ReadStripe(p.body, p.HTTPStatus, operation)
			if err != nil {
				t.Fatal(err)
			}
			if want, err := recoup.Classify(direct); err != nil || verdict != want {
				t.Errorf("%+v, wanted %+v: %v", verdict, want, err)
			}
		})
	}
	if count < 8 {
		t.Errorf("only %d errors among the payloads", count)
	}
}

// What says nothing about the outcome of a charge is looked up first.
func TestNoAnswer(t *testing.T) {
	for name, answer := range map[string]http.HandlerFunc{
		"time-out":       func(http.ResponseWriter, *http.Request) { time.Sleep(2 * patience) },
		"no JSON":        says(502, []byte("<html>bad gateway</html>")),
		"cut JSON":       says(402, []byte(`{"error":{"type":"card_err`)),
		"no error in it": says(500, []byte(`{}`)),
		"500":            says(500, []byte(`{"error":{"type":"api_error","message":"An error occurred."}}`)),
		"424":            says(424, []byte(`{"error":{"type":"api_error","message":"A dependency failed."}}`)),
		"broken off": func(w http.ResponseWriter, _ *http.Request) {
			if connection, _, err := w.(http.Hijacker).Hijack(); err == nil {
				_ = connection.Close()
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			said, err := recoupstripe.ReadError(charge(t, answer), recoup.OperationCharge)
			if verdict := classified(t, said, err); verdict.Disposition != recoup.DispositionLookupFirst {
				t.Errorf("%v", verdict.Disposition)
			}
		})
	}
	if _, err := recoupstripe.ReadError(nil, recoup.OperationCharge); err == nil {
		t.Error("success is read as a failure")
	}
}

func TestHeaders(t *testing.T) {
	said, err := recoupstripe.ReadError(charge(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "7")
		w.Header().Set("Stripe-Should-Retry", "true")
		says(429, []byte(`{"error":{"type":"invalid_request_error","code":"lock_timeout","message":"Locked."}}`))(w, r)
	}), recoup.OperationCharge)
	verdict := classified(t, said, err)
	if said.Signal.RetryAfter != 7000 || !said.Signal.Flags.Has(recoup.SignalFlagShouldRetryYes) || verdict.Disposition != recoup.DispositionBackoff {
		t.Errorf("%v, %+v", verdict.Disposition, said.Signal)
	}
}

// Every event of the repository, signed as Stripe signs; a wrong signature is refused before anything is read.
func TestWebhooks(t *testing.T) {
	const secret = "whsec_test"
	count := 0
	for _, p := range payloads(t) {
		if !strings.HasPrefix(p.File, "event-") {
			continue
		}
		count++
		signed := webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{Payload: p.body, Secret: secret})
		said, err := recoupstripe.ReadWebhook(signed.Payload, signed.Header, secret)
		if err != nil {
			t.Errorf("%s: %v", p.File, err)
			continue
		}
		if said.Reading.Event.In(said.Body) == "" {
			t.Errorf("%s: no event id", p.File)
		}
		if _, err := recoupstripe.ReadWebhook(signed.Payload, signed.Header, "whsec_other"); err == nil {
			t.Errorf("%s: a wrong signature is taken", p.File)
		}
	}
	if count < 5 {
		t.Errorf("only %d events among the payloads", count)
	}
}
