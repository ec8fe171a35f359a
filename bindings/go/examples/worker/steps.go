package main

import (
	"context"
	"log"

	recoup "example.invalid/recoup/bindings/go"
	"example.invalid/recoup/bindings/go/recoupstripe"
)

// charge makes a charge. The row that tells of it is committed before: whoever finds that row without an end looks the charge
// up, and does not make it again.
func (c *change) charge(ctx context.Context, p planned, step recoup.Step) error {
	sent, err := c.debt.attempt(step, p.history.last(), max(c.now, p.history.after()))
	if err != nil {
		return err
	}
	if _, err := c.append(ctx, sent.Row, sent.key); err != nil {
		return err
	}
	c.say("sent %d %s", sent.Ordinal, sent.key)
	if err := c.commit(ctx); err != nil {
		return err
	}
	// From here on only the advisory lock is held: a webhook may be faster than the answer.
	said, err := c.worker.provider.charge(ctx, c.debt, sent.key)
	if err != nil {
		return err
	}
	return c.worker.change(ctx, c.debt.id, func(c *change) error {
		row, verdict, err := c.remember(ctx, sent, said)
		if err != nil {
			return err
		}
		c.say("%v %v", row.Outcome, verdict.Disposition)
		return c.replan(ctx)
	})
}

// remember writes down what became of a charge and, if it failed, what the provider said. A webhook may have told before.
func (c *change) remember(ctx context.Context, sent attempt, said recoupstripe.Said) (recoup.Row, recoup.Verdict, error) {
	row, verdict, err := sent.answered(said, c.now)
	if err != nil {
		return row, verdict, err
	}
	isNew, err := c.append(ctx, row, "")
	if err == nil && isNew && failed(row.Outcome) {
		err = c.keep(ctx, said, row.At)
	}
	return row, verdict, err
}

// lookup asks the provider what became of the last charge of ours.
func (c *change) lookup(ctx context.Context) error {
	sent, err := c.sent(ctx, "")
	if err != nil {
		return err
	}
	if sent == nil {
		return c.replanAfterLookup(ctx) // somebody else's charge: a webhook will tell
	}
	// The provider may take its time, and nobody shall wait for the row of the debt meanwhile.
	if err := c.Rollback(ctx); err != nil {
		return err
	}
	found, failure := c.worker.provider.find(ctx, c.debt.customer, sent.key)
	if failure != nil {
		log.Printf("debt %s: lookup: %v", c.debt.id, failure)
	}
	return c.worker.change(ctx, c.debt.id, func(c *change) error {
		// A list that cannot be read tells nothing, and is asked for again.
		if failure == nil {
			if err := c.lookedUp(ctx, *sent, found); err != nil {
				return err
			}
		}
		return c.replanAfterLookup(ctx)
	})
}

// lookedUp writes down what a lookup brought; found is nil where the provider does not know the charge.
func (c *change) lookedUp(ctx context.Context, sent attempt, found *recoupstripe.Said) error {
	if found == nil {
		c.say("looked_up %d %v", sent.Ordinal, recoup.RowKindNotFound)
		_, err := c.append(ctx, recoup.Row{At: max(c.now, sent.At), Kind: recoup.RowKindNotFound, Ordinal: sent.Ordinal, Key: sent.Key}, "")
		return err
	}
	row, _, err := c.remember(ctx, sent, *found)
	c.say("looked_up %d %v", row.Ordinal, row.Outcome)
	return err
}

// handOver puts a message, an offer or an escalation into the outbox, and notes it as done, in one transaction: it is neither
// lost nor sent twice, provided that whoever empties the outbox keeps its step ids.
func (c *change) handOver(ctx context.Context, step recoup.Step) (err error) {
	var words string
	if step.Text != 0 {
		if words, err = recoup.Text(step.Text, recoup.VoiceCustomer, recoup.LangEN); err != nil {
			return err
		}
	}
	if err := c.post(ctx, step, words); err != nil {
		return err
	}
	if _, err := c.append(ctx, recoup.Row{At: c.now, ID: step.ID, Kind: recoup.RowKindStepDone}, ""); err != nil {
		return err
	}
	c.say("%v %016x", step.Kind, uint64(step.ID))
	return c.replan(ctx)
}

// stop closes the debt. What the business does then (cancel, mark unpaid, leave) is its own affair.
func (c *change) stop(ctx context.Context, p planned) error {
	why, err := p.why()
	if err != nil {
		return err
	}
	state := "stopped"
	if p.head.StopReason == recoup.StopReasonSettled {
		state = "paid"
		c.say("paid")
	} else {
		c.say("stopped %v", p.head.StopReason)
	}
	if err := c.end(ctx, state, why); err != nil {
		return err
	}
	return c.commit(ctx)
}
