//go:build cgo

package recoup_test

import (
	"slices"
	"sync"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

// Any number of goroutines share inputs; each gets what one alone gets. Run with -race it also shows that no input is written.
func TestGoroutines(t *testing.T) {
	verdict, d, policy := declined(t), debt(t), standard(t)
	signals := make([]recoup.Signal, 64)
	for i := range signals {
		signals[i] = recoup.Signal{Brand: recoup.BrandVisa, HTTPStatus: uint32(400 + i)}
	}
	history := []recoup.Row{{At: 1, Kind: recoup.RowKindHold}, {At: 2000, Kind: recoup.RowKindResume}}
	wantPlan, wantSteps, err := policy.Plan(d, verdict, history)
	if err != nil {
		t.Fatal(err)
	}
	wantVerdicts := make([]recoup.Verdict, len(signals))
	if err := recoup.ClassifyBatch(signals, wantVerdicts); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 16 {
		all.Add(1)
		go func() {
			defer all.Done()
			verdicts := make([]recoup.Verdict, len(signals))
			for range 50 {
				plan, steps, err := policy.Plan(d, verdict, history)
				if err != nil || plan != wantPlan || !slices.Equal(steps, wantSteps) {
					t.Errorf("another plan: %v", err)
				}
				if err := recoup.ClassifyBatch(signals, verdicts); err != nil || !slices.Equal(verdicts, wantVerdicts) {
					t.Errorf("other verdicts: %v", err)
				}
			}
		}()
	}
	all.Wait()
}
