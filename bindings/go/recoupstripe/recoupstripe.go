// Package recoupstripe takes what a user of stripe-go already holds: the error of a call, an event, an object, or the body of a webhook.
// It is a module of its own, so that recoup itself needs no SDK.
//
// The current and the previous major version of the SDK are read, v86 and v85. What comes from another one is refused with its name:
// answered without a reading it would look like a call whose end nobody knows.
package recoupstripe

import (
	"encoding/json"
	"errors"
	"net/http"

	recoup "example.invalid/recoup/bindings/go"
	v85 "github.com/stripe/stripe-go/v85"
	v86 "github.com/stripe/stripe-go/v86"
	"github.com/stripe/stripe-go/v86/webhook"
)

// Event is an event of the SDK, of a major version that is read.
type Event interface{ *v85.Event | *v86.Event }

// Answer is what the SDK keeps of the answer to a call, of a major version that is read.
type Answer interface {
	*v85.APIResponse | *v86.APIResponse
}

// Said is what Stripe said: what [recoup.Read] gives, with the bytes that were read.
type Said struct {
	// Signal is what to classify.
	Signal recoup.Signal
	// Reading is what stood beside it. Its spans are of Body.
	Reading recoup.Reading
	// Body is the answer, object or event as JSON.
	Body []byte
}

// ReadError reads the error of a call of stripe-go; operation is what the call was.
//
// An error of the API is read from the answer itself, with its status and the headers that speak of retries. Any other error (a
// connection that broke, a time-out, an answer that is no JSON) says nothing about what became of the request: it is read as sent
// and unanswered, so that a call that can move money is looked up first. That holds for a refused connection too, because the SDK may
// have sent the request before, and tried again.
//
// It fails for nil, for an error of a major version of the SDK that it does not read, which it names, and as [recoup.Read] does. On any
// error: do not charge.
func ReadError(err error, operation recoup.Operation) (Said, error) {
	if err == nil {
		return Said{}, errors.New("recoupstripe: no error to read")
	}
	found, refused := errorOf(err)
	if refused != nil {
		return Said{}, refused
	}
	if found.answer != nil && len(found.answer.body) > 0 {
		return answered(*found.answer, operation)
	}
	if found.fields != nil {
		return rebuilt(found.fields, found.status, operation)
	}
	return Said{Signal: recoup.Signal{
		Provider: recoup.ProviderStripe, Operation: operation, Flags: recoup.SignalFlagTimedOut,
	}}, nil
}

// rebuilt reads an error whose answer the SDK has not kept.
func rebuilt(fields any, status int, operation recoup.Operation) (Said, error) {
	body, err := json.Marshal(map[string]any{"error": fields})
	if err != nil {
		return Said{}, err
	}
	return read(body, recoup.Request{HTTPStatus: uint32(status), Operation: operation})
}

// answered reads an error from the answer itself.
func answered(answer answer, operation recoup.Operation) (Said, error) {
	said, err := read(answer.body, request(answer, operation))
	if err == nil && answer.header.Get("Idempotent-Replayed") == "true" {
		said.Signal.Flags |= recoup.SignalFlagReplayed
	}
	return said, err
}

// request is what the status and the headers of an answer say.
func request(answer answer, operation recoup.Operation) recoup.Request {
	r := recoup.Request{HTTPStatus: uint32(answer.status), Operation: operation}
	switch answer.header.Get("Stripe-Should-Retry") {
	case "true":
		r.ShouldRetry = recoup.Yes
	case "false":
		r.ShouldRetry = recoup.No
	}
	// A date is counted from the answer's own; what is neither a date nor seconds is no wait.
	var told recoup.Instant
	if date, err := http.ParseTime(answer.header.Get("Date")); err == nil {
		told = recoup.Instant(date.UnixMilli())
	}
	if wait, err := recoup.RetryAfter(answer.header.Get("Retry-After"), told); err == nil {
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
// the SDK does not matter. It fails with the SDK's own errors for a signature that is wrong or too old (webhook.ErrTooOld), before
// anything is read, and as [recoup.Read] does.
func ReadWebhook(body []byte, signature, secret string) (Said, error) {
	if err := webhook.ValidatePayload(body, signature, secret); err != nil {
		return Said{}, err
	}
	return read(body, recoup.Request{Operation: recoup.OperationCharge})
}

// ReadEvent reads an event that the SDK made: of a webhook whose signature it checked, or retrieved.
func ReadEvent[E Event](event E) (Said, error) {
	body, err := json.Marshal(event)
	if err != nil {
		return Said{}, err
	}
	return read(body, recoup.Request{Operation: recoup.OperationCharge})
}

// ReadObject reads an object that the SDK retrieved, from the answer that it keeps as LastResponse: the structures of the SDK do not hold
// all that was said. operation is what failed with the object. It fails for nil: the SDK keeps the answer of a call, not of each object
// of a list.
func ReadObject[A Answer](kept A, operation recoup.Operation) (Said, error) {
	answer := answerOf(kept)
	if answer == nil {
		return Said{}, errors.New("recoupstripe: no answer to read: the SDK keeps that of the call, not of each object of a list")
	}
	return read(answer.body, recoup.Request{Operation: operation})
}
