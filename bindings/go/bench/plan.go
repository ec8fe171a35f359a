//go:build cgo

package main

import recoup "example.invalid/recoup/bindings/go"

const day = 86_400_000

// owed is a failed charge on a card that other debts were charged to, every third day.
type owed struct {
	debt    recoup.Case
	verdict recoup.Verdict
	history []recoup.Row
}

// planned is the beginning of a plan.
type planned struct {
	steps uint32
	due   recoup.Instant
}

// plan asks for the next step; the answers are those of the Rust core.
func plan(in *inputs) measurable {
	policy := must(recoup.NewPolicy(recoup.PresetStandard))
	var pool []*owed
	var answers []any
	for _, failure := range in.failures {
		pool = append(pool, failed(failure.at))
		answers = append(answers, planned{failure.steps, failure.due})
	}
	next := make([]recoup.Step, 1)
	c := &contest[*owed]{subject: "plan", pool: pool, ring: ordered(in, pool, "failure"), items: 1}
	return add(c.expect("Rust", answers), "recoup `PlanInto`", func(o *owed) planned {
		plan := must(policy.PlanInto(o.debt, o.verdict, o.history, next))
		return planned{plan.StepTotal, next[0].Due}
	}, same)
}

func failed(at recoup.Instant) *owed {
	o := &owed{
		debt: recoup.Case{
			Flags: recoup.CaseFlagHighValue, Key: must(recoup.CaseKey("in_1Example0001")), Zone: must(recoup.Zone("America/New_York")),
			Now: at, Amount: 4900, Currency: recoup.MustPack("usd"), Credential: must(recoup.HashName("ExampleFinger001")),
		},
		verdict: must(recoup.Classify(recoup.Signal{
			Provider: recoup.ProviderStripe, Decline: code("insufficient_funds"), Code: code("card_declined"), Brand: recoup.BrandVisa,
			At: at,
		})),
	}
	for back := 20; back > 0; back-- {
		o.history = append(o.history, recoup.Row{
			At: at - recoup.Instant(back*3*day), ID: recoup.Hash(back), Kind: recoup.RowKindAttempt, Outcome: recoup.OutcomeDeclined,
			Trigger: recoup.TriggerScheduled, Flags: recoup.RowFlagOtherCase,
		})
	}
	o.history = must(recoup.SortRows(o.history))
	return o
}
