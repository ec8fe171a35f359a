package recoupstripe_test

import (
	"fmt"
	"net/http"

	recoup "example.invalid/recoup/bindings/go"
	"example.invalid/recoup/bindings/go/recoupstripe"
	"github.com/stripe/stripe-go/v86"
	"github.com/stripe/stripe-go/v86/webhook"
)

// answer is what the SDK keeps of the answer to a call.
func answer(status int, body string) *stripe.APIResponse {
	return &stripe.APIResponse{StatusCode: status, Header: http.Header{}, RawJSON: []byte(body)}
}

func ExampleReadError() {
	// What a call of the SDK returned: client.V1PaymentIntents.Confirm, say.
	refused := &stripe.Error{}
	refused.LastResponse = answer(402, `{"error": {"type": "card_error", "decline_code": "insufficient_funds"}}`)

	said, err := recoupstripe.ReadError(refused, recoup.OperationCharge)
	if err != nil {
		fmt.Println(err) // do not charge
		return
	}
	verdict, err := recoup.Classify(said.Signal)
	fmt.Println(verdict.Disposition, err)
	// Output: retry_later <nil>
}

func ExampleReadWebhook() {
	signed := webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{
		Payload: []byte(`{"object": "event", "id": "evt_1", "type": "invoice.paid", "created": 1767225600,
			"data": {"object": {"object": "invoice", "id": "in_1"}}}`),
		Secret: "whsec_test",
	})

	said, err := recoupstripe.ReadWebhook(signed.Payload, signed.Header, "whsec_test")
	fmt.Println(said.Reading.RowKind, said.Reading.Invoice.In(said.Body), err)
	// Output: paid in_1 <nil>
}

func ExampleReadEvent() {
	said, err := recoupstripe.ReadEvent(&stripe.Event{Object: "event", ID: "evt_1", Type: "charge.failed", Created: 1767225600,
		Data: &stripe.EventData{Raw: []byte(`{"object": "charge", "id": "ch_1", "status": "failed", "failure_code": "expired_card"}`)}})
	fmt.Println(said.Reading.RowKind, said.Reading.RowOutcome, err)
	// Output: attempt declined <nil>
}

func ExampleReadObject() {
	// LastResponse of an object that the SDK retrieved.
	kept := answer(200, `{"object": "payment_intent", "id": "pi_1", "status": "succeeded", "created": 1767225600}`)
	said, err := recoupstripe.ReadObject(kept, recoup.OperationCharge)
	fmt.Println(said.Reading.RowOutcome, err)
	// Output: approved <nil>
}
