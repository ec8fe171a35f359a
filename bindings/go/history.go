package recoup

import (
	"cmp"
	"slices"
)

// HistoryRow gives the row of the history that a payload means, and false where it means none. trigger and ordinal say what caused
// the attempt and which step of a plan it was; the provider does not know. The verdict is that of the signal: what it forbade is
// remembered for an attempt that failed.
func HistoryRow(signal Signal, reading Reading, verdict Verdict, trigger Trigger, ordinal uint32) (Row, bool) {
	if reading.RowKind == 0 {
		return Row{}, false
	}
	row := Row{
		At: signal.At, ID: signal.EventID, Credential: signal.Credential, Amount: reading.Amount, Currency: reading.Currency,
		Kind: reading.RowKind, Outcome: reading.RowOutcome, Initiator: signal.Initiator, Brand: signal.Brand, Method: signal.Method,
	}
	if row.At == 0 {
		row.At = reading.Created
	}
	if row.Kind != RowKindAttempt {
		return row, true
	}
	row.Trigger, row.Ordinal = trigger, ordinal
	if row.Outcome != OutcomeApproved && row.Outcome != OutcomePending {
		row.remember(verdict)
	}
	return row, true
}

// remember takes over what a verdict forbids and asks to wait for.
func (r *Row) remember(v Verdict) {
	r.Wait, r.WaitRule = v.Wait, v.WaitRule
	r.Cause, r.Disposition = v.Cause, v.Disposition
	r.Prohibition, r.Scope, r.Lift = v.Prohibition, v.Scope, v.Lift
}

// MergeRow merges one row into a sorted history, as append does: the history given must not be used any more. A row whose ID, not 0,
// is there already changes nothing: one event may arrive twice.
func MergeRow(history []Row, row Row) ([]Row, error) {
	if err := Check(); err != nil {
		return history, err
	}
	room := slices.Grow(history, 1)
	count, status, at := libHistoryPut(room[:len(history)+1], len(history), row)
	if status != 0 {
		return history, failureAtElement("merge row", status, at)
	}
	return room[:count], nil
}

// SortRows puts rows into the order of a history: by At, then by ID.
func SortRows(rows []Row) {
	slices.SortStableFunc(rows, func(a, b Row) int { return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID)) })
}
