package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	recoup "example.invalid/recoup/bindings/go"
	"example.invalid/recoup/bindings/go/recoupstripe"
)

// receive is what the handler of a webhook does: nil is the answer 200, an error 400, upon which the provider delivers again.
func (w *worker) receive(ctx context.Context, body []byte, signature string) error {
	if w.secret == "" {
		return errors.New("STRIPE_WEBHOOK_SECRET is not set: anybody could sign")
	}
	// Checked by the SDK, the age of the signature by the system's clock. The version of the API does not matter to the library.
	said, err := recoupstripe.ReadWebhook(body, signature, w.secret)
	if err != nil {
		return err
	}
	debt, key, err := named(body)
	if err != nil {
		return err
	}
	if debt == "" || said.Reading.RowKind == 0 {
		_, err := fmt.Fprintf(w.out, "%d - ignored\n", w.clock.now())
		return err
	}
	c, err := w.begin(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = c.Rollback(ctx) }()
	return c.receive(ctx, debt, key, said)
}

// named gives what the metadata of the event's object names: the debt, and the key of the attempt where it is one of ours.
func named(body []byte) (debt, key string, err error) {
	var event struct {
		Data struct {
			Object struct {
				Metadata map[string]string `json:"metadata"`
			} `json:"object"`
		} `json:"data"`
	}
	err = json.Unmarshal(body, &event)
	metadata := event.Data.Object.Metadata
	return metadata[metadataDebt], metadata[metadataKey], err
}

// receive remembers the event and plans for it, in one transaction: what was answered with 200 is not delivered again.
func (c *change) receive(ctx context.Context, debt, key string, said recoupstripe.Said) error {
	if err := c.open(ctx, debt, said); err != nil {
		return err
	}
	if err := c.lock(ctx, debt); err != nil {
		return err
	}
	row, err := c.told(ctx, key, said)
	if err != nil {
		return err
	}
	isNew, err := c.append(ctx, row, "")
	if err != nil {
		return err
	}
	if !isNew {
		c.say("duplicate")
		return c.commit(ctx)
	}
	c.sayReceived(row)
	if failed(row.Outcome) {
		if err := c.keep(ctx, said, row.At); err != nil {
			return err
		}
	}
	return c.replan(ctx)
}

// told finds out which attempt an event tells of: it has a key of ours, or it is somebody else's.
func (c *change) told(ctx context.Context, key string, said recoupstripe.Said) (row recoup.Row, err error) {
	var answers *attempt
	if key != "" {
		if answers, err = c.sent(ctx, key); err != nil {
			return row, err
		}
	}
	before, err := c.history(ctx)
	if err != nil {
		return row, err
	}
	isFirst := before.failure(0) == recoup.Row{}
	return told(said, answers, isFirst)
}

func (c *change) sayReceived(row recoup.Row) {
	if row.Kind == recoup.RowKindAttempt {
		c.say("received %v %v", row.Kind, row.Outcome)
	} else {
		c.say("received %v", row.Kind)
	}
}
