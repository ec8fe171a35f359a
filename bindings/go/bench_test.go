//go:build cgo

package recoup_test

import (
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

func BenchmarkFind(b *testing.B) {
	for b.Loop() {
		if _, err := recoup.Code("insufficient_funds"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMap is what a program would write without the package.
func BenchmarkMap(b *testing.B) {
	codes := map[string]int{"insufficient_funds": 1, "stolen_card": 2, "lost_card": 3}
	name := "insufficient_funds"
	for b.Loop() {
		if codes[name] == 0 {
			b.Fatal(name)
		}
	}
}

func BenchmarkFindMany(b *testing.B) {
	const count = 1000
	var names []byte
	offsets, ids := []uint32{0}, make([]recoup.ID, count)
	for range count {
		names = append(names, "insufficient_funds"...)
		offsets = append(offsets, uint32(len(names)))
	}
	for b.Loop() {
		if err := recoup.FindMany(recoup.SpaceCode, names, offsets, ids); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/count, "ns/item")
}

func BenchmarkReadStripe(b *testing.B) {
	body := contents(b, inRepository("tests/payloads/api-error-stolen-card.json"))
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		if _, _, err := recoup.ReadStripe(body, 402, recoup.OperationCharge); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkClassify(b *testing.B) {
	signal := recoup.Signal{Brand: recoup.BrandVisa, Decline: must[recoup.ID](b)(recoup.Code("insufficient_funds"))}
	for b.Loop() {
		if _, err := recoup.Classify(signal); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkClassifyBatch(b *testing.B) {
	const count = 1000
	signals, verdicts := make([]recoup.Signal, count), make([]recoup.Verdict, count)
	for i := range signals {
		signals[i] = recoup.Signal{Brand: recoup.BrandVisa, Decline: must[recoup.ID](b)(recoup.Code("insufficient_funds"))}
	}
	for b.Loop() {
		if err := recoup.ClassifyBatch(signals, verdicts); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/count, "ns/item")
}

func BenchmarkPlanInto(b *testing.B) {
	verdict, d, policy := declined(b), debt(b), standard(b)
	steps := make([]recoup.Step, 32)
	for b.Loop() {
		if _, err := policy.PlanInto(d, verdict, nil, steps); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMayCharge(b *testing.B) {
	d := debt(b)
	for b.Loop() {
		if _, err := recoup.MayCharge(d, nil, nil); err != nil {
			b.Fatal(err)
		}
	}
}
