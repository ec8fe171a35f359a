//go:build cgo

package recoup_test

import (
	"encoding/json"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

// The mistakes of tests/data/mistakes.json, made in Go: each is told in the sentence of every language.
func TestAMistakeIsToldInTheSentenceOfEveryLanguage(t *testing.T) {
	const now recoup.Instant = 1767229200000
	var table struct {
		Mistakes []struct{ Mistake, Sentence, Place string }
	}
	if err := json.Unmarshal(contents(t, inRepository("tests/data/mistakes.json")), &table); err != nil {
		t.Fatal(err)
	}
	key := must[recoup.Key](t)(recoup.CaseKey("in_1"))
	plan := func(debt recoup.Case) error {
		verdict := must[recoup.Verdict](t)(recoup.Classify(recoup.Signal{}))
		_, _, err := standard(t).Plan(debt, verdict, nil)
		return err
	}
	read := func(body string, request recoup.Request) error {
		_, _, err := recoup.Read([]byte(body), request)
		return err
	}
	sorted := func(row recoup.Row) error {
		_, err := recoup.SortRows([]recoup.Row{row})
		return err
	}
	made := map[string]func() error{
		"now in seconds":       func() error { return plan(recoup.Case{Key: key, Now: now / 1000}) },
		"a debt without a key": func() error { return plan(recoup.Case{Now: now}) },
		"a negative amount":    func() error { return plan(recoup.Case{Key: key, Now: now, Amount: -4900}) },
		"nothing known of the debt": func() error {
			_, err := recoup.MayCharge(recoup.Case{Key: key, Now: now}, nil, nil, nil)
			return err
		},
		"a status that is none": func() error { return read("{}", recoup.Request{HTTPStatus: 1000}) },
		"half a body":           func() error { return read(`{"error": {"type":`, recoup.Request{}) },
		"an unknown key of a policy": func() error {
			_, err := recoup.CompilePolicy([]byte("{\"version\": 1,\n \"colour\": 3}"))
			return err
		},
		"a row in seconds":               func() error { return sorted(recoup.Row{Kind: recoup.RowKindPaid, At: now / 1000}) },
		"an attempt without its outcome": func() error { return sorted(recoup.Row{Kind: recoup.RowKindAttempt, At: now}) },
		"a key for its beginning": func() error {
			_, err := recoup.Diagnose(recoup.Refusal{}, "sk_live_0123456789", "", nil)
			return err
		},
	}
	if len(table.Mistakes) != len(made) {
		t.Fatalf("%d mistakes of %d are made", len(made), len(table.Mistakes))
	}
	for _, entry := range table.Mistakes {
		if err := made[entry.Mistake](); err == nil || err.Error() != entry.Sentence+entry.Place {
			t.Errorf("%s: %v", entry.Mistake, err)
		}
	}
}
