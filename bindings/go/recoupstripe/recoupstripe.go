// Package recoupstripe takes what a user of stripe-go already holds: the error of a call, an event, an object, or the body of a webhook.
// It is a module of its own, so that recoup itself needs no SDK.
package recoupstripe

import (
	"encoding/json"
	"errors"
	"net/http"

	recoup "example.invalid/recoup/bindings/go"
	"github.com/stripe/stripe-go/v84"
	"github.com/stripe/stripe-go/v84/webhook"
)

// Said is what Stripe said, with the bytes that the spans of the reading are of.
type Said struct {
	Signal  recoup.Signal
	Reading recoup.Reading
	Body    []byte
}

// ReadError reads the error of a call of stripe-go; operation is what the call was.
//
// An error of the API is read from the answer itself, with its status and the headers that speak of retries. Any other error (a
// connection that broke, a time-out, an answer that is no JSON) says nothing about what became of the request: it is read as sent
// and unanswered, so that a call that can move money is looked up first. That holds for a refused connection too, because the SDK may
// have sent the request before, and tried again.
func ReadError(err error, operation recoup.Operation) (Said, error) {
	if err == nil {
		return Said{}, errors.New("recoupstripe: no error to read")
	}
	var e *stripe.Error
	if !errors.As(err, &e) {
		return readOther(err, operation)
	}
	if answer := e.LastResponse; answer != nil && len(answer.RawJSON) > 0 {
		return answered(answer, operation)
	}
	return rebuilt(e, e.HTTPStatusCode, operation)
}

func readOther(err error, operation recoup.Operation) (Said, error) {
	var v2 *stripe.V2RawError
	if errors.As(err, &v2) {
		return rebuilt(v2, v2.HTTPStatusCode, operation)
	}
	return Said{Signal: recoup.Signal{
		Provider: recoup.ProviderStripe, Operation: operation, Flags: recoup.SignalFlagTimedOut,
	}}, nil
}

// rebuilt reads an error whose answer the SDK has not kept.
func rebuilt(e any, status int, operation recoup.Operation) (Said, error) {
	body, err := json.Marshal(map[string]any{"error": e})
	if err != nil {
		return Said{}, err
	}
	return read(body, recoup.Request{HTTPStatus: uint32(status), Operation: operation})
}

// answered reads an error from the answer itself.
func answered(answer *stripe.APIResponse, operation recoup.Operation) (Said, error) {
	said, err := read(answer.RawJSON, request(answer, operation))
	if err == nil && answer.Header.Get("Idempotent-Replayed") == "true" {
		said.Signal.Flags |= recoup.SignalFlagReplayed
	}
	return said, err
}

// request is what the status and the headers of an answer say.
func request(answer *stripe.APIResponse, operation recoup.Operation) recoup.Request {
	r := recoup.Request{HTTPStatus: uint32(answer.StatusCode), Operation: operation}
	switch answer.Header.Get("Stripe-Should-Retry") {
	case "true":
		r.ShouldRetry = recoup.Yes
	case "false":
		r.ShouldRetry = recoup.No
	}
	// A date is counted from the answer's own; what is neither a date nor seconds is no wait.
	var told recoup.Instant
	if date, err := http.ParseTime(answer.Header.Get("Date")); err == nil {
		told = recoup.Instant(date.UnixMilli())
	}
	if wait, err := recoup.RetryAfter(answer.Header.Get("Retry-After"), told); err == nil {
		r.RetryAfter = wait
	}
	return r
}

func read(body []byte, request recoup.Request) (Said, error) {
	request.Provider = recoup.ProviderStripe
	signal, reading, err := recoup.Read(body, request)
	if err != nil {
		return Said{}, err
	}
	return Said{signal, reading, body}, nil
}

// ReadWebhook checks the signature of a webhook with the SDK, and reads its event. Events of any API version are read; the version of
// the SDK does not matter.
func ReadWebhook(body []byte, signature, secret string) (Said, error) {
	if err := webhook.ValidatePayload(body, signature, secret); err != nil {
		return Said{}, err
	}
	return read(body, recoup.Request{Operation: recoup.OperationCharge})
}

// ReadEvent reads an event that the SDK made: of a webhook whose signature it checked, or retrieved.
func ReadEvent(event *stripe.Event) (Said, error) {
	body, err := json.Marshal(event)
	if err != nil {
		return Said{}, err
	}
	return read(body, recoup.Request{Operation: recoup.OperationCharge})
}

// ReadObject reads an object that the SDK retrieved, from the answer that it keeps as LastResponse: the structures of the SDK do not hold
// all that was said. operation is what failed with the object.
func ReadObject(answer *stripe.APIResponse, operation recoup.Operation) (Said, error) {
	if answer == nil {
		return Said{}, errors.New("recoupstripe: no answer to read: the SDK keeps that of the call, not of each object of a list")
	}
	return read(answer.RawJSON, recoup.Request{Operation: operation})
}
