//go:build cgo

package recoup_test

import (
	"errors"
	"runtime"
	"slices"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

const column = 1000

func signalColumn(t *testing.T) []recoup.Signal {
	t.Helper()
	codes := []string{"insufficient_funds", "stolen_card", "lost_card", "expired_card", "try_again_later"}
	signals := make([]recoup.Signal, column)
	for i := range signals {
		code := must[recoup.ID](t)(recoup.Code(codes[i%len(codes)]))
		signals[i] = recoup.Signal{Decline: code, HTTPStatus: uint32(400 + i%100), EventID: recoup.Hash(i)}
	}
	return signals
}

// A column crosses to C as a whole, not signal by signal.
func TestBatchCrossesOnce(t *testing.T) {
	signals, verdicts := signalColumn(t), make([]recoup.Verdict, column)
	before := runtime.NumCgoCall()
	if err := recoup.ClassifyBatch(signals, verdicts); err != nil {
		t.Fatal(err)
	}
	if crossed := runtime.NumCgoCall() - before; crossed != 1 {
		t.Errorf("%d signals cross %d times", column, crossed)
	}
}

// Every verdict of a long column is that of its signal alone, and equal to it.
func TestLongBatches(t *testing.T) {
	signals := signalColumn(t)
	given := slices.Clone(signals)
	for _, count := range []int{0, 1, 2, column} {
		verdicts := make([]recoup.Verdict, count)
		if err := recoup.ClassifyBatch(signals[:count], verdicts); err != nil {
			t.Fatal(err)
		}
		for i, signal := range signals[:count] {
			if one := must[recoup.Verdict](t)(recoup.Classify(signal)); one != verdicts[i] {
				t.Fatalf("signal %d of %d is %v in a batch and %v alone", i, count, verdicts[i], one)
			}
		}
	}
	if !slices.Equal(signals, given) {
		t.Error("a batch writes its signals")
	}
}

// An error names the signal at fault wherever it stands, and leaves no verdict, of those before it either.
func TestFailedLongBatches(t *testing.T) {
	for _, index := range []int{0, 1, column / 2, column - 1} {
		signals, verdicts := signalColumn(t), make([]recoup.Verdict, column)
		for i := range verdicts {
			verdicts[i].Disposition = recoup.DispositionStop
		}
		signals[index].HTTPStatus = 1
		var e *recoup.Error
		if err := recoup.ClassifyBatch(signals, verdicts); !errors.As(err, &e) || e.Index != index || !errors.Is(err, recoup.ErrRange) {
			t.Errorf("element %d: %v", index, err)
		}
		if !slices.Equal(verdicts, make([]recoup.Verdict, column)) {
			t.Errorf("element %d: a failed batch leaves verdicts", index)
		}
	}
}
