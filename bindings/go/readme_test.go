//go:build cgo

package recoup_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

// The lines of the repository's README.
func tenLines(webhooks [][]byte, key recoup.Key, now recoup.Instant, policy recoup.Policy, seen func([]recoup.Row, recoup.Plan, []recoup.Step)) error {
	var history []recoup.Row
	var verdict recoup.Verdict
	for _, body := range webhooks {
		signal, reading, err := recoup.Read(body, recoup.Request{})
		if err != nil {
			return err
		}
		if verdict, err = recoup.Classify(signal); err != nil {
			return err
		}
		row, _, err := recoup.HistoryRow(signal, reading, &verdict, recoup.TriggerScheduled, 0)
		if err != nil {
			return err
		}
		if history, err = recoup.MergeRow(history, row); err != nil {
			return err
		}
	}
	debt := recoup.Case{Key: key, Now: now, Amount: 4900, Currency: recoup.MustPack("usd"), ChargesBy: recoup.ChargesByEngine}
	plan, steps, err := policy.Plan(debt, verdict, history)
	seen(history, plan, steps)
	return err
}

func TestThreeWebhooksOfOneRenewalAreOneAttempt(t *testing.T) {
	var webhooks [][]byte
	for _, name := range []string{"charge", "payment-intent", "invoice"} {
		webhooks = append(webhooks, contents(t, inRepository("tests/data/renewal/"+name+".json")))
	}
	for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		told := [][]byte{webhooks[order[0]], webhooks[order[1]], webhooks[order[2]]}
		key := must[recoup.Key](t)(recoup.CaseKey("in_1Example0061"))
		err := tenLines(told, key, 1767229200000, standard(t), func(history []recoup.Row, plan recoup.Plan, steps []recoup.Step) {
			other := func(row recoup.Row) bool { return row.Label != history[0].Label }
			if len(history) != 3 || slices.ContainsFunc(history, other) || plan.ChargesLeft < 4 {
				t.Errorf("%v: %d charges left, %v", order, plan.ChargesLeft, history)
			}
			timed := 0
			for _, step := range steps {
				if step.Kind == recoup.StepKindCharge && step.Gate == recoup.GateNone {
					timed++
				}
			}
			if timed < 4 {
				t.Errorf("%v: %d charges with an instant", order, timed)
			}
		})
		if err != nil {
			t.Errorf("%v: %v", order, err)
		}
	}
}

func TestTheReadmeHasTheseLines(t *testing.T) {
	_, rest, _ := strings.Cut(string(contents(t, inRepository("README.md"))), "```go\n")
	block, _, found := strings.Cut(rest, "```")
	own, err := os.ReadFile("readme_test.go")
	if err != nil || !found {
		t.Fatal(err, found)
	}
	indented := "\t" + strings.ReplaceAll(strings.TrimSuffix(block, "\n"), "\n", "\n\t") + "\n"
	if !strings.Contains(string(own), indented) {
		t.Errorf("not in this file:\n%s", indented)
	}
}
