//go:build cgo

package recoup_test

import (
	"encoding/json"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

// HistoryRow makes the rows the library makes, which tests/data/golden/rows.txt has.
func TestRowsOfPayloads(t *testing.T) {
	golden, err := os.ReadFile(inRepository("tests/data/golden/rows.txt"))
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]string{}
	for line := range strings.Lines(string(golden)) {
		file, row, _ := strings.Cut(strings.TrimSpace(line), " ")
		rows[file] = row
	}
	for _, entry := range index(t) {
		if got := rowOf(t, entry); got != rows[entry.File] {
			t.Errorf("%s: %s, wanted %s", entry.File, got, rows[entry.File])
		}
	}
}

type payload struct {
	File, Operation string
	HTTPStatus      int `json:"http_status"`
}

func index(t *testing.T) (entries []payload) {
	t.Helper()
	text, err := os.ReadFile(inRepository("tests/data/payloads/index.json"))
	if err == nil {
		err = json.Unmarshal(text, &entries)
	}
	if err != nil || len(entries) < 40 {
		t.Fatalf("%d payloads: %v", len(entries), err)
	}
	return entries
}

// rowOf are the numbers of the row of a payload.
func rowOf(t *testing.T, entry payload) string {
	t.Helper()
	body, err := os.ReadFile(inRepository("tests/data/payloads/" + entry.File))
	if err != nil {
		t.Fatal(err)
	}
	var operation recoup.Operation
	if err := operation.UnmarshalText([]byte(entry.Operation)); err != nil {
		t.Fatal(err)
	}
	signal, reading, err := recoup.ReadStripe(body, entry.HTTPStatus, operation)
	if err != nil {
		t.Fatal(err)
	}
	verdict, err := recoup.Classify(signal)
	if err != nil {
		t.Fatal(err)
	}
	row, means := recoup.HistoryRow(signal, reading, verdict, recoup.TriggerManual, 2)
	if !means {
		return "none"
	}
	var numbers []string
	for i := range reflect.TypeFor[recoup.Row]().NumField() {
		if field := reflect.ValueOf(row).Field(i); field.CanInterface() {
			numbers = append(numbers, number(field))
		}
	}
	return strings.Join(numbers, " ")
}

func number(field reflect.Value) string {
	if field.CanInt() {
		return strconv.FormatUint(uint64(field.Int()), 10)
	}
	return strconv.FormatUint(field.Uint(), 10)
}
