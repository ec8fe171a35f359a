package main

import (
	"context"

	recoup "example.invalid/recoup/bindings/go"
)

// planned is a plan, with the history it follows from.
type planned struct {
	head    recoup.Plan
	steps   []recoup.Step
	history history
}

// plan asks the library what to do about the debt, under today's policy and today's knowledge. The library has no memory and no
// clock: all it knows is in the arguments.
func (c *change) plan(ctx context.Context) (p planned, err error) {
	if p.history, err = c.history(ctx); err != nil {
		return p, err
	}
	verdict, err := c.debt.verdict(p.history)
	if err != nil {
		return p, err
	}
	about, err := c.debt.about(c.now)
	if err != nil {
		return p, err
	}
	p.head, p.steps, err = c.worker.policy.Plan(about, verdict, p.history)
	return p, err
}

// verdict judges anew what the provider said about the last failure.
func (d debt) verdict(h history) (recoup.Verdict, error) {
	signal, _, err := recoup.Read([]byte(d.said), recoup.Request{HTTPStatus: d.saidStatus, Operation: recoup.OperationCharge})
	if err != nil {
		return recoup.Verdict{}, err
	}
	// This failure is in the history already. Under another instant or name it would be taken for one more.
	signal.At, signal.EventID = d.saidAt, h.failure(d.saidAt).ID
	return recoup.Classify(signal)
}

// about is the debt as the library knows it.
func (d debt) about(now recoup.Instant) (about recoup.Case, err error) {
	about = recoup.Case{Amount: d.amount, Now: now}
	// Every idempotency key follows from this name and the number of the attempt, and from nothing else.
	if about.Key, err = recoup.CaseKey(d.id); err != nil {
		return about, err
	}
	if about.Currency, err = recoup.Pack(d.currency); err != nil {
		return about, err
	}
	about.Zone, err = recoup.Zone(d.zone)
	return about, err
}

// first gives the first step, and false where it has no instant: those behind a gate come last.
func (p planned) first() (recoup.Step, bool) {
	if len(p.steps) == 0 {
		return recoup.Step{}, false
	}
	_, ok := p.steps[0].DueAt()
	return p.steps[0], ok
}

func (p planned) why() (string, error) { return p.head.ExplainFull(recoup.LangEN, p.steps) }

// A lookup that changed nothing is made again after this: a charge may be in process for days.
const lookupAgain recoup.Instant = 5 * 60 * 1000

// replan plans again and goes to sleep: every change to a history ends with it.
func (c *change) replan(ctx context.Context) error {
	p, err := c.plan(ctx)
	if err != nil {
		return err
	}
	return c.sleep(ctx, p, 0)
}

// replanAfterLookup does not look up again at once.
func (c *change) replanAfterLookup(ctx context.Context) error {
	p, err := c.plan(ctx)
	if err != nil {
		return err
	}
	if step, _ := p.first(); step.Kind == recoup.StepKindLookup {
		return c.sleep(ctx, p, c.now+lookupAgain)
	}
	return c.sleep(ctx, p, 0)
}

// sleep stores the first step of the plan and when to wake up for it, which may not be before an instant.
func (c *change) sleep(ctx context.Context, p planned, notBefore recoup.Instant) error {
	why, err := p.why()
	if err != nil {
		return err
	}
	next := wake{why: why}
	if step, ok := p.first(); ok {
		next.kind, next.at = step.Kind.String(), max(step.Due, notBefore)
	}
	if err := c.store(ctx, next); err != nil {
		return err
	}
	return c.commit(ctx)
}
