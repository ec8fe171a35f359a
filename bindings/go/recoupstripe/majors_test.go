package recoupstripe_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
	"example.invalid/recoup/bindings/go/recoupstripe"
	v85 "github.com/stripe/stripe-go/v85"
	"github.com/stripe/stripe-go/v85/paymentintent"
)

// The previous major version of the SDK gives what the current one gives.
func TestThePreviousMajorVersionIsReadAsTheCurrentOne(t *testing.T) {
	count := 0
	for _, p := range payloads(t) {
		if p.HTTPStatus < 400 || strings.Contains(p.File, "v2") || strings.Contains(p.File, "oauth") {
			continue
		}
		count++
		answer := says(int(p.HTTPStatus), p.body)
		now, err := recoupstripe.ReadError(charge(t, answer), recoup.OperationCharge)
		if err != nil {
			t.Fatal(err)
		}
		before, err := recoupstripe.ReadError(fmt.Errorf("charging: %w", charge85(t, answer)), recoup.OperationCharge)
		if err != nil || before.Signal != now.Signal {
			t.Errorf("%s: %+v, wanted %+v: %v", p.File, before.Signal, now.Signal, err)
		}
	}
	if count < 8 {
		t.Errorf("only %d errors among the payloads", count)
	}
}

// charge85 is charge with the previous major version.
func charge85(t *testing.T, answer http.HandlerFunc) error {
	t.Helper()
	server := httptest.NewServer(answer)
	defer server.Close()
	client := paymentintent.Client{Key: "sk_test_x", B: v85.GetBackendWithConfig(v85.APIBackend, &v85.BackendConfig{
		URL: v85.String(server.URL), MaxNetworkRetries: v85.Int64(0), LeveledLogger: &v85.LeveledLogger{},
	})}
	_, err := client.Confirm("pi_1", &v85.PaymentIntentConfirmParams{})
	if err == nil {
		t.Fatal("the call does not fail")
	}
	return err
}

func TestEventsAndObjectsOfThePreviousMajorVersion(t *testing.T) {
	for _, p := range payloads(t) {
		if p.File != "event-charge-not-permitted.json" {
			continue
		}
		var event v85.Event
		if err := json.Unmarshal(p.body, &event); err != nil {
			t.Fatal(err)
		}
		said, err := recoupstripe.ReadEvent(&event)
		same(t, p, said, err)
		said, err = recoupstripe.ReadObject(&v85.APIResponse{RawJSON: p.body}, recoup.OperationCharge)
		same(t, p, said, err)
		return
	}
	t.Error("the payload is gone")
}
