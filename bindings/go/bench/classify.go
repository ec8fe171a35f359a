//go:build cgo

package main

import (
	"slices"

	recoup "example.invalid/recoup/bindings/go"
)

// said is a name, and a signal that says nothing but this decline code.
type said struct {
	name   string
	signal recoup.Signal
}

func signals(queries []query) []*said {
	var all []*said
	for _, q := range queries {
		signal := recoup.Signal{Decline: q.id}
		if q.id == 0 {
			signal.Flags = recoup.SignalFlagUnknownDecline
		}
		all = append(all, &said{q.name, signal})
	}
	return all
}

// classify judges a signal; a map has one word of the verdict.
func classify(in *inputs) measurable {
	pool := signals(in.pool)
	c := &contest[*said]{subject: "classify", pool: pool, ring: ordered(in, pool, "name"), items: 1}
	add(c, "recoup `Classify`", func(s *said) recoup.Verdict { return must(recoup.Classify(s.signal)) },
		func(verdict recoup.Verdict) any { return verdict.Disposition })
	return add(c, "`map`", func(s *said) recoup.Disposition { return in.word(s.name) }, same)
}

func (in *inputs) word(name string) recoup.Disposition {
	if word, ok := in.words[name]; ok {
		return word
	}
	return in.otherwise
}

// classifyMany judges a column of signals; an input is the whole column.
func classifyMany(in *inputs) measurable {
	asked, batch, verdicts := asked(in), make([]recoup.Signal, column), make([]recoup.Verdict, column)
	for i, said := range ordered(in, signals(in.pool), "name")[:column] {
		batch[i] = said.signal
	}
	words := make([]recoup.Disposition, column)
	c := &contest[[]string]{
		subject: "classify_many", pool: [][]string{asked}, ring: slices.Repeat([][]string{asked}, 64), items: column,
	}
	add(c, "recoup `ClassifyBatch`", func([]string) []recoup.Verdict {
		if err := recoup.ClassifyBatch(batch, verdicts); err != nil {
			fail(err)
		}
		return verdicts
	}, dispositions)
	return add(c, "`map`", func(names []string) []recoup.Disposition {
		for i, name := range names {
			words[i] = in.word(name)
		}
		return words
	}, func(words []recoup.Disposition) any { return slices.Clone(words) })
}

func dispositions(verdicts []recoup.Verdict) any {
	words := make([]recoup.Disposition, len(verdicts))
	for i, verdict := range verdicts {
		words[i] = verdict.Disposition
	}
	return words
}
