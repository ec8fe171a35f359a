package recoupstripe_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	recoup "example.invalid/recoup/bindings/go"
	"example.invalid/recoup/bindings/go/recoupstripe"
	"github.com/stripe/stripe-go/v86"
	"github.com/stripe/stripe-go/v86/paymentintent"
	"github.com/stripe/stripe-go/v86/webhook"
)

type payload struct {
	File, Operation, Provider string
	HTTPStatus                uint32 `json:"http_status"`
	body                      []byte
}

// payloads are those of the repository that are Stripe's.
func payloads(t *testing.T) (all []payload) {
	t.Helper()
	folder := filepath.Join("..", "..", "..", "tests", "data", "payloads")
	index, err := os.ReadFile(filepath.Join(folder, "index.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(index, &all); err != nil {
		t.Fatal(err)
	}
	all = slices.DeleteFunc(all, func(p payload) bool { return p.Provider != "" })
	for i := range all {
		if all[i].body, err = os.ReadFile(filepath.Join(folder, all[i].File)); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// patience is how long the SDK waits for an answer.
const patience = 500 * time.Millisecond

func backend(server *httptest.Server) stripe.Backend {
	return stripe.GetBackendWithConfig(stripe.APIBackend, &stripe.BackendConfig{
		URL: stripe.String(server.URL), MaxNetworkRetries: stripe.Int64(0), HTTPClient: &http.Client{Timeout: patience},
		LeveledLogger: &stripe.LeveledLogger{},
	})
}

// charge confirms a payment with the real SDK against a server on loopback, and gives the error of the call.
func charge(t *testing.T, answer http.HandlerFunc) error {
	t.Helper()
	server := httptest.NewServer(answer)
	defer server.Close()
	client := paymentintent.Client{B: backend(server), Key: "sk_test_x"}
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
			said, err := recoupstripe.ReadError(charge(t, says(int(p.HTTPStatus), p.body)), operation)
			verdict := classified(t, said, err)
			direct, _, err := recoup.Read(p.body, recoup.Request{HTTPStatus: p.HTTPStatus, Operation: operation})
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
		w.Header().Set("Idempotent-Replayed", "true")
		says(429, []byte(`{"error":{"type":"invalid_request_error","code":"lock_timeout","message":"Locked."}}`))(w, r)
	}), recoup.OperationCharge)
	verdict := classified(t, said, err)
	if said.Signal.RetryAfter != 7000 || !said.Signal.Flags.Has(recoup.SignalFlagShouldRetryYes|recoup.SignalFlagReplayed) || verdict.Disposition != recoup.DispositionBackoff {
		t.Errorf("%v, %+v", verdict.Disposition, said.Signal)
	}
	// A date, counted from the Date that the server itself puts into its answer.
	said, err = recoupstripe.ReadError(charge(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", time.Now().Add(90*time.Second).UTC().Format(http.TimeFormat))
		says(429, []byte(`{"error":{"type":"invalid_request_error","code":"lock_timeout","message":"Locked."}}`))(w, r)
	}), recoup.OperationCharge)
	if wait := said.Signal.RetryAfter; err != nil || wait <= 60_000 || wait > 90_000 {
		t.Errorf("%v, %v", wait, err)
	}
}

// Every event of the repository, signed as Stripe signs; a wrong signature and an old one are refused before anything is read.
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
		old := webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{
			Payload: p.body, Secret: secret, Timestamp: time.Now().Add(-webhook.DefaultTolerance - time.Second),
		})
		if _, err := recoupstripe.ReadWebhook(old.Payload, old.Header, secret); !errors.Is(err, webhook.ErrTooOld) {
			t.Errorf("%s: an old signature: %v", p.File, err)
		}
	}
	if count < 5 {
		t.Errorf("only %d events among the payloads", count)
	}
}

// An event of the SDK means what its bytes mean, and so does an object of it.
func TestEvents(t *testing.T) {
	count := 0
	for _, p := range payloads(t) {
		if !strings.HasPrefix(p.File, "event-") || strings.Contains(p.File, "v2") || strings.Contains(p.File, "-bus-") {
			continue
		}
		count++
		var event stripe.Event
		if err := json.Unmarshal(p.body, &event); err != nil {
			t.Fatal(err)
		}
		said, err := recoupstripe.ReadEvent(&event)
		same(t, p, said, err)
	}
	if count < 5 {
		t.Errorf("only %d events among the payloads", count)
	}
}

func TestObjects(t *testing.T) {
	count := 0
	for _, p := range payloads(t) {
		if !strings.HasPrefix(p.File, "payment-intent-") {
			continue
		}
		count++
		said, err := recoupstripe.ReadObject(retrieved(t, p.body).LastResponse, recoup.OperationCharge)
		same(t, p, said, err)
	}
	if count < 3 {
		t.Errorf("only %d payment intents among the payloads", count)
	}
	if _, err := recoupstripe.ReadObject[*stripe.APIResponse](nil, recoup.OperationCharge); err == nil {
		t.Error("no answer is read")
	}
}

// retrieved gets a payment intent with the real SDK from a server on loopback.
func retrieved(t *testing.T, body []byte) *stripe.PaymentIntent {
	t.Helper()
	server := httptest.NewServer(says(200, body))
	defer server.Close()
	intent, err := paymentintent.Client{B: backend(server), Key: "sk_test_x"}.Get("pi_1", nil)
	if err != nil {
		t.Fatal(err)
	}
	return intent
}

// same reports what differs from the reading of the bytes themselves.
func same(t *testing.T, p payload, said recoupstripe.Said, err error) {
	t.Helper()
	if err != nil {
		t.Errorf("%s: %v", p.File, err)
		return
	}
	signal, reading, err := recoup.Read(p.body, recoup.Request{Operation: recoup.OperationCharge})
	if err != nil || said.Signal != signal || said.Reading.RowKind != reading.RowKind || said.Reading.Amount != reading.Amount {
		t.Errorf("%s: %+v, wanted %+v: %v", p.File, said.Signal, signal, err)
	}
	if got, want := said.Reading.Event.In(said.Body), reading.Event.In(p.body); got != want {
		t.Errorf("%s: event %q, wanted %q", p.File, got, want)
	}
}
