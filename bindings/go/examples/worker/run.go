package main

import (
	"context"
	"fmt"

	recoup "example.invalid/recoup/bindings/go"
)

// run carries out what is due, one step after the other, and sleeps between.
func (w *worker) run(ctx context.Context) error {
	for {
		worked, err := w.work(ctx)
		if err != nil {
			return err
		}
		if worked {
			continue
		}
		next, known, err := w.next(ctx)
		if err != nil {
			return err
		}
		if !known && w.clock.stands() {
			return nil
		}
		if !known {
			next = recoup.Never
		}
		w.clock.sleep(next)
	}
}

// work carries out one step of the debt that is due the longest and that no other worker holds; false: there is none.
func (w *worker) work(ctx context.Context) (bool, error) {
	debts, err := w.due(ctx)
	if err != nil {
		return false, err
	}
	for _, debt := range debts {
		held, err := w.hold(ctx, debt)
		if err != nil {
			return false, err
		}
		if !held {
			continue
		}
		if err := w.step(ctx, debt); err != nil {
			return false, fmt.Errorf("debt %s: %w", debt, err)
		}
		return true, w.release(ctx, debt)
	}
	return false, nil
}

// step plans for a debt and carries out the first step, if its time has come. What woke the worker up is forgotten: the policy,
// the knowledge or the history may have changed since that was stored.
func (w *worker) step(ctx context.Context, id string) error {
	return w.change(ctx, id, func(c *change) error {
		if !c.debt.isDue {
			return nil // another worker was here, or a webhook
		}
		p, err := c.plan(ctx)
		if err != nil {
			return err
		}
		step, ok := p.first()
		if !ok || step.Due > c.now {
			return c.sleep(ctx, p, 0)
		}
		switch step.Kind {
		case recoup.StepKindCharge:
			return c.charge(ctx, p, step)
		case recoup.StepKindLookup:
			return c.lookup(ctx)
		case recoup.StepKindMessage, recoup.StepKindOfferMethod, recoup.StepKindEscalate:
			return c.handOver(ctx, step)
		case recoup.StepKindStop:
			return c.stop(ctx, p)
		}
		// A later library may know a step this worker does not: it must not do the wrong thing.
		return fmt.Errorf("no way to carry out %v", step.Kind)
	})
}
