//go:build cgo && !race && !asan

package recoup_test

import (
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

// Calls that give numbers, names and texts allocate nothing.
func TestNothingIsAllocated(t *testing.T) {
	body := contents(t, inRepository("tests/data/payloads/api-error-stolen-card.json"))
	verdict, d, policy := declined(t), debt(t), standard(t)
	history := []recoup.Row{{At: 1, Kind: recoup.RowKindHold}, {At: 2000, Kind: recoup.RowKindResume}}
	signals, verdicts := make([]recoup.Signal, 100), make([]recoup.Verdict, 100)
	steps, windows, ids := make([]recoup.Step, 32), make([]recoup.Window, 32), make([]recoup.ID, 1)
	causes := make([]recoup.Cause, 16)
	column, offsets := []byte("lost_card"), []uint32{0, 9}
	room := make([]recoup.Row, 0, 8)
	wait, _ := recoup.Find(recoup.SpaceBackoff, "grpc.example")
	curve := recoup.Backoff{Base: 100, MaxRetries: 2}
	for name, call := range map[string]func() error{
		"Read": func() error {
			_, _, err := recoup.Read(body, recoup.Request{HTTPStatus: 402, Operation: recoup.OperationCharge})
			return err
		},
		"Classify":      func() error { _, err := recoup.Classify(recoup.Signal{Brand: recoup.BrandVisa}); return err },
		"ClassifyBatch": func() error { return recoup.ClassifyBatch(signals, verdicts) },
		"PlanInto":      func() error { _, err := policy.PlanInto(d, verdict, history, steps); return err },
		"MayCharge":     func() error { _, err := recoup.MayCharge(d, &verdict, history, windows); return err },
		"Diagnose": func() error {
			_, err := recoup.Diagnose(recoup.Refusal{HTTPStatus: 403}, "rk_live_", "rak_charge_read", causes)
			return err
		},
		"BackoffCurve":  func() error { _, err := recoup.BackoffCurve(wait); return err },
		"BackoffNext":   func() error { _, err := recoup.BackoffNext(curve, recoup.Retry{Retry: 1}); return err },
		"BackoffRefund": func() error { _, err := recoup.BackoffRefund(curve, 1000); return err },
		"HistoryRow": func() error {
			_, _, err := recoup.HistoryRow(signals[0], recoup.Reading{}, &verdict, recoup.TriggerManual, 0)
			return err
		},
		"SortRows":    func() error { _, err := recoup.SortRows(history); return err },
		"MergeRow":    func() error { _, err := recoup.MergeRow(room, history[0]); return err },
		"Find":        func() error { _, err := recoup.Code("insufficient_funds"); return err },
		"FindMany":    func() error { return recoup.FindMany(recoup.SpaceCode, column, offsets, ids) },
		"Name":        func() error { _, err := recoup.BrandVisa.Name(); return err },
		"Text":        func() error { _, err := recoup.Text(verdict.Text, recoup.VoiceCustomer, recoup.LangEN); return err },
		"CaseKey":     func() error { _, err := recoup.CaseKey("in_1"); return err },
		"HashName":    func() error { _, err := recoup.HashName("fp_1"); return err },
		"RetryAfter":  func() error { _, err := recoup.RetryAfter("Thu, 01 Jan 2026 00:01:00 GMT", 1767225600000); return err },
		"Fingerprint": func() error { _, err := policy.Fingerprint(); return err },
	} {
		if err := call(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if allocated := testing.AllocsPerRun(100, func() { _ = call() }); allocated != 0 {
			t.Errorf("%s allocates %v times", name, allocated)
		}
	}
}

// A longer column needs no more: its memory is the caller's.
func TestNothingIsAllocatedForALongerBatch(t *testing.T) {
	for _, count := range []int{1, 1000, 100_000} {
		signals, verdicts := make([]recoup.Signal, count), make([]recoup.Verdict, count)
		if allocated := testing.AllocsPerRun(3, func() { _ = recoup.ClassifyBatch(signals, verdicts) }); allocated != 0 {
			t.Errorf("ClassifyBatch of %d allocates %v times", count, allocated)
		}
	}
}
