package main

import (
	"fmt"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
	"example.invalid/recoup/bindings/go/recoupstripe"
)

// One charge, as several events tell of it: its end is one, and what comes after the end is no duplicate of it.
func TestIdentity(t *testing.T) {
	const event = `{"id": %q, "object": "event", "type": %q, "created": 1767225600, "data": {"object": %s}}`
	const charge = `{"id": "ch_1", "object": "charge", "status": %q, "refunded": %t, "amount": 1999, "currency": "usd"}`
	const intent = `{"id": "pi_1", "object": "payment_intent", "status": %q, "latest_charge": "ch_1", "amount": 1999}`
	end := hash(t, "ch_1")
	for _, c := range []struct {
		id, kind, object string
		want             recoup.Hash
	}{
		{"evt_1", "payment_intent.processing", fmt.Sprintf(intent, "processing"), hash(t, "evt_1")},
		{"evt_2", "payment_intent.succeeded", fmt.Sprintf(intent, "succeeded"), end},
		{"evt_3", "charge.succeeded", fmt.Sprintf(charge, "succeeded", false), end},
		{"evt_4", "charge.refunded", fmt.Sprintf(charge, "succeeded", true), hash(t, "evt_4")},
	} {
		row, err := told(said(t, fmt.Sprintf(event, c.id, c.kind, c.object)), nil, true)
		if err != nil || row.Kind == 0 || row.ID != c.want {
			t.Errorf("%s: %+v, wanted the id %d: %v", c.kind, row, c.want, err)
		}
	}
}

func said(t *testing.T, body string) recoupstripe.Said {
	t.Helper()
	signal, reading, err := recoup.ReadStripe([]byte(body), 0, recoup.OperationCharge)
	if err != nil {
		t.Fatal(err)
	}
	return recoupstripe.Said{Signal: signal, Reading: reading, Body: []byte(body)}
}

func hash(t *testing.T, name string) recoup.Hash {
	t.Helper()
	h, err := recoup.HashName(name)
	if err != nil {
		t.Fatal(err)
	}
	return h
}
