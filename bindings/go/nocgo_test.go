//go:build !cgo

package recoup_test

import (
	"errors"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

// Without cgo the package compiles, and every call says what is missing.
func TestWithoutCgo(t *testing.T) {
	calls := map[string]func() error{
		"Check":         recoup.Check,
		"Find":          func() error { _, err := recoup.Code("lost_card"); return err },
		"Name":          func() error { _, err := recoup.BrandVisa.Name(); return err },
		"Read":          func() error { _, _, err := recoup.Read(nil, recoup.Request{HTTPStatus: 402}); return err },
		"Classify":      func() error { _, err := recoup.Classify(recoup.Signal{}); return err },
		"ClassifyBatch": func() error { return recoup.ClassifyBatch(nil, nil) },
		"NewPolicy":     func() error { _, err := recoup.NewPolicy(recoup.PresetStandard); return err },
		"CompilePolicy": func() error { _, err := recoup.CompilePolicy(nil); return err },
		"Plan":          func() error { _, _, err := recoup.Policy{}.Plan(recoup.Case{}, recoup.Verdict{}, nil); return err },
		"MayCharge":     func() error { _, err := recoup.MayCharge(recoup.Case{}, nil, nil, nil); return err },
		"RetryAfter":    func() error { _, err := recoup.RetryAfter("1", 0); return err },
		"BackoffCurve":  func() error { _, err := recoup.BackoffCurve(1); return err },
		"BackoffNext":   func() error { _, err := recoup.BackoffNext(recoup.Backoff{}, recoup.Retry{}); return err },
		"BackoffRefund": func() error { _, err := recoup.BackoffRefund(recoup.Backoff{}, 0); return err },
		"Diagnose":      func() error { _, err := recoup.Diagnose(recoup.Refusal{}, "", "", nil); return err },
		"HistoryRow":    func() error { _, _, err := recoup.HistoryRow(recoup.Signal{}, recoup.Reading{}, nil, 0, 0); return err },
		"SortRows":      func() error { _, err := recoup.SortRows(nil); return err },
		"MarshalJSON":   func() error { _, err := recoup.Row{}.MarshalJSON(); return err },
		"UnmarshalJSON": func() error { return new(recoup.Row).UnmarshalJSON([]byte("{}")) },
		"Near":          func() error { _, err := recoup.Near(recoup.SpaceCode, "lost"); return err },
		"MergeRow":      func() error { _, err := recoup.MergeRow(nil, recoup.Row{}); return err },
		"Explain":       func() error { _, err := recoup.Verdict{}.Explain(recoup.LangEN); return err },
		"About":         func() error { _, err := recoup.About(); return err },
	}
	for name, call := range calls {
		if err := call(); !errors.Is(err, recoup.ErrNoLibrary) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if s := recoup.BrandVisa.String(); s != "0x6000001" {
		t.Errorf("%s", s)
	}
	if (recoup.Key{1, 2}).String() != "" {
		t.Error("a key is written")
	}
}
