//go:build cgo

package recoup_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

// The lines of this package's README, as they stand there.

// What you keep of the debt, a row a line: in a database column, in a file.
var stored [][]byte

// store appends a row.
func store(row recoup.Row) error {
	line, err := json.Marshal(row)
	stored = append(stored, line)
	return err
}

// nextStep plans again: after every event, and when the next step is due.
func nextStep(policy recoup.Policy, now recoup.Instant, verdict recoup.Verdict) (recoup.Step, error) {
	history := make([]recoup.Row, len(stored))
	for i, line := range stored {
		if err := json.Unmarshal(line, &history[i]); err != nil {
			return recoup.Step{}, err
		}
	}
	history, err := recoup.SortRows(history)
	if err != nil {
		return recoup.Step{}, err
	}
	key, err := recoup.CaseKey("in_1Example0061")
	if err != nil {
		return recoup.Step{}, err
	}
	debt := recoup.Case{Key: key, Now: now, Amount: 4900, Currency: recoup.MustPack("usd"), ChargesBy: recoup.ChargesByEngine}
	_, steps, err := policy.Plan(debt, verdict, history)
	if err != nil || len(steps) == 0 {
		return recoup.Step{}, err
	}
	return steps[0], nil
}

// renewal gives the next retry, after webhooks and one charge that is declined.
func renewal(webhooks [][]byte, charge func(key string) []byte, now recoup.Instant) (recoup.Step, error) {
	policy, err := recoup.NewPolicy(recoup.PresetStandard)
	if err != nil {
		return recoup.Step{}, err
	}
	var verdict recoup.Verdict
	for _, body := range webhooks { // 1. each event becomes a row
		signal, reading, err := recoup.Read(body, recoup.Request{})
		if err != nil {
			return recoup.Step{}, err
		}
		if verdict, err = recoup.Classify(signal); err != nil {
			return recoup.Step{}, err
		}
		row, means, err := recoup.HistoryRow(signal, reading, &verdict, recoup.TriggerScheduled, 0)
		if err != nil {
			return recoup.Step{}, err
		}
		if means {
			if err := store(row); err != nil {
				return recoup.Step{}, err
			}
		}
	}

	step, err := nextStep(policy, now, verdict) // 2. a message to the customer, now
	for err == nil && step.Kind != recoup.StepKindCharge {
		if err := store(recoup.Row{Kind: recoup.RowKindStepDone, ID: step.ID, At: now}); err != nil { // 3. do it, and note that it is done
			return recoup.Step{}, err
		}
		step, err = nextStep(policy, now, verdict)
	}
	if err != nil {
		return recoup.Step{}, err
	}

	now = step.Due // 4. wait until the charge is due; store `sent` before the call
	if err := store(recoup.Row{Kind: recoup.RowKindAttempt, Outcome: recoup.OutcomeSent, Trigger: recoup.TriggerScheduled,
		Source: recoup.ReportSourceOwn, At: now, Ordinal: step.Ordinal, Key: step.IdempotencyKey}); err != nil {
		return recoup.Step{}, err
	}
	answer := charge(step.IdempotencyKey.String()) // the call to the provider; its answer is an error body

	signal, reading, err := recoup.Read(answer, recoup.Request{HTTPStatus: 402}) // 5. the answer is a row with the same ordinal and key
	if err != nil {
		return recoup.Step{}, err
	}
	signal.At = now // an error body has no time
	if verdict, err = recoup.Classify(signal); err != nil {
		return recoup.Step{}, err
	}
	row, _, err := recoup.HistoryRow(signal, reading, &verdict, recoup.TriggerScheduled, step.Ordinal)
	if err != nil {
		return recoup.Step{}, err
	}
	row.Key = step.IdempotencyKey
	if err := store(row); err != nil {
		return recoup.Step{}, err
	}
	return nextStep(policy, now, verdict) // 6. the next retry
}

func TestTheFlowOfTheReadmeStoresTheRowsOfEveryLanguage(t *testing.T) {
	of := func(name string) []byte { return contents(t, inRepository("tests/data/renewal/"+name)) }
	stored = nil
	webhooks := [][]byte{of("charge.json"), of("payment-intent.json"), of("invoice.json")}
	next, err := renewal(webhooks, func(string) []byte { return of("answer.json") }, 1767229200000)
	if err != nil || next.Kind != recoup.StepKindCharge || next.Ordinal != 2 || next.Due != 1767950713224 {
		t.Errorf("%v, %+v", err, next)
	}
	if told := append(bytes.Join(stored, []byte("\n")), '\n'); !bytes.Equal(told, of("history.ndjson")) {
		t.Errorf("stored:\n%s", told)
	}
}

func TestTheReadmeOfThePackageHasTheFlow(t *testing.T) {
	blocks := strings.Split(string(contents(t, "README.md")), "```go\n")
	block, _, _ := strings.Cut(blocks[2], "```")
	own, err := os.ReadFile("flow_test.go")
	if err != nil || !strings.Contains(string(own), block) {
		t.Errorf("%v; not in this file:\n%s", err, block)
	}
}
