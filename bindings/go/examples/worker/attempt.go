package main

import (
	"cmp"
	"fmt"

	recoup "example.invalid/recoup/bindings/go"
	"example.invalid/recoup/bindings/go/recoupstripe"
)

// attempt is a charge that is about to be made. It has the card of the attempt before. Its key names the attempt: whatever else has
// the key, an answer, a webhook or a lookup, tells of the same attempt.
func (d debt) attempt(step recoup.Step, before recoup.Row, now recoup.Instant) (attempt, error) {
	currency, err := recoup.Pack(d.currency)
	row := recoup.Row{
		At: now, Kind: recoup.RowKindAttempt, Outcome: recoup.OutcomeSent, Trigger: recoup.TriggerScheduled, Ordinal: step.Ordinal,
		Key: step.IdempotencyKey, Source: recoup.ReportSourceOwn,
		Credential: before.Credential, Brand: before.Brand, Method: before.Method, Amount: d.amount, Currency: currency,
	}
	return attempt{row, step.IdempotencyKey.String()}, err
}

// answered is the row of what became of an attempt, and the verdict of what the provider said to it.
func (a attempt) answered(said recoupstripe.Said, now recoup.Instant) (recoup.Row, recoup.Verdict, error) {
	signal, reading := said.Signal, said.Reading
	now = max(now, a.At) // no answer is told before its question
	signal.At = now
	verdict, err := recoup.Classify(signal)
	if err != nil {
		return recoup.Row{}, verdict, err
	}
	reading.RowKind, reading.RowOutcome = recoup.RowKindAttempt, outcome(said)
	row, _, err := recoup.HistoryRow(signal, reading, &verdict, recoup.TriggerScheduled, a.Ordinal)
	if err != nil {
		return recoup.Row{}, verdict, err
	}
	row.Amount, row.Currency, row.Key = a.Amount, a.Currency, a.Key
	// An answer need not name the card: it is the one that was to be charged.
	row.Credential = cmp.Or(row.Credential, a.Credential)
	row.Brand, row.Method = cmp.Or(row.Brand, a.Brand), cmp.Or(row.Method, a.Method)
	row.ID, err = recoup.HashName(a.nameOf(row.Outcome, said.Reading.Charge.In(said.Body), now))
	return row, verdict, err
}

// nameOf is what an answer of that outcome is known by, so that it is noted once; "" where it ends nothing.
func (a attempt) nameOf(o recoup.Outcome, charge string, now recoup.Instant) string {
	switch {
	case o == recoup.OutcomePending:
		return a.key + " pending" // however often it is looked up
	case ended(o):
		return cmp.Or(charge, fmt.Sprintf("%s %d", a.key, now)) // webhooks tell again of the charge
	}
	return ""
}

// told is the row a webhook means. It answers a charge that was sent, or it is about somebody else's; of those the first that
// fails is what began the debt.
func told(said recoupstripe.Said, answers *attempt, isFirst bool) (recoup.Row, error) {
	verdict, err := recoup.Classify(said.Signal)
	if err != nil {
		return recoup.Row{}, err
	}
	trigger, ordinal := recoup.TriggerExternal, uint32(0)
	if isFirst || answers != nil {
		trigger = recoup.TriggerScheduled
	}
	if answers != nil {
		ordinal = answers.Ordinal
	}
	row, _, err := recoup.HistoryRow(said.Signal, said.Reading, &verdict, trigger, ordinal)
	if err != nil {
		return recoup.Row{}, err
	}
	if answers != nil {
		// The provider counts whole seconds, and an end before its beginning would end nothing.
		row.At, row.Key = max(row.At, answers.At), answers.Key
	}
	// The answer and several events tell of one end of a charge. That it is refunded later is another event.
	if charge := said.Reading.Charge.In(said.Body); charge != "" && ended(row.Outcome) {
		row.ID, err = recoup.HashName(charge)
	}
	return row, err
}

// outcome tells what became of a charge of ours, by what the provider said to it.
func outcome(said recoupstripe.Said) recoup.Outcome {
	switch {
	case len(said.Body) == 0:
		return recoup.OutcomeUnknown // a broken connection, a time-out: it may have been carried out
	case said.Reading.RowKind == recoup.RowKindAttempt:
		return said.Reading.RowOutcome
	}
	return recoup.OutcomeNotSent // refused before anything was carried out
}

// ended reports whether this is the one end of an attempt. What is pending has one still; what was paid has had it when it is
// returned.
func ended(o recoup.Outcome) bool {
	switch o {
	case recoup.OutcomeApproved, recoup.OutcomeDeclined, recoup.OutcomeBlocked, recoup.OutcomeNotSent:
		return true
	}
	return false
}

// failed reports whether what was said of an attempt is to be planned for. Nobody knows that an unknown end is a failure.
func failed(o recoup.Outcome) bool {
	switch o {
	case recoup.OutcomeDeclined, recoup.OutcomeBlocked, recoup.OutcomeNotSent, recoup.OutcomeReturned:
		return true
	}
	return false
}
