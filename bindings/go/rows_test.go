//go:build cgo

package recoup_test

import (
	"encoding/json"
	"errors"
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
	File, Operation, Provider string
	HTTPStatus                uint32 `json:"http_status"`
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
	request := recoup.Request{HTTPStatus: entry.HTTPStatus, Operation: operation}
	if entry.Provider != "" {
		if request.Provider, err = recoup.Find(recoup.SpaceProvider, entry.Provider); err != nil {
			t.Fatal(err)
		}
	}
	signal, reading, err := recoup.Read(body, request)
	if err != nil {
		t.Fatal(err)
	}
	verdict, err := recoup.Classify(signal)
	if err != nil {
		t.Fatal(err)
	}
	row, means, err := recoup.HistoryRow(signal, reading, &verdict, recoup.TriggerManual, 2)
	if err != nil {
		t.Fatal(err)
	}
	if !means {
		return "none"
	}
	var numbers []string
	for _, l := range leaves[reflect.TypeFor[recoup.Row]()] {
		numbers = append(numbers, number(l.in(reflect.ValueOf(row))))
	}
	return strings.Join(numbers, " ")
}

func number(field reflect.Value) string {
	if field.CanInt() {
		return strconv.FormatUint(uint64(field.Int()), 10)
	}
	return strconv.FormatUint(field.Uint(), 10)
}

// The JSON form of a row is that of every language, and survives: tests/data/golden/rows.jsonl.
func TestRowsAsJSON(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(string(contents(t, inRepository("tests/data/golden/rows.jsonl")))), "\n")
	if len(lines) < 10 {
		t.Fatalf("%d rows", len(lines))
	}
	for i, line := range lines {
		var row recoup.Row
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Errorf("row %d: %v", i, err)
			continue
		}
		if text := must[[]byte](t)(json.Marshal(row)); string(text) != line {
			t.Errorf("row %d is written\n%s, wanted\n%s", i, text, line)
		}
	}
	all := must[[]byte](t)(json.Marshal([]recoup.Row{{At: 1, Kind: recoup.RowKindHold}, {At: 2, Kind: recoup.RowKindResume}}))
	var history []recoup.Row
	if err := json.Unmarshal(all, &history); err != nil || len(history) != 2 || history[1].Kind != recoup.RowKindResume {
		t.Errorf("%s is read as %v: %v", all, history, err)
	}
}

// A row that is no row is refused, on the way out and on the way in, and then nothing is written.
func TestRowsThatAreRefused(t *testing.T) {
	var e *recoup.Error
	if text, err := json.Marshal(recoup.Row{Kind: recoup.RowKindHold}); !errors.As(err, &e) || e.Argument != "row" || e.Field != "at_ms" {
		t.Errorf("%s: %+v", text, err)
	}
	row := recoup.Row{At: 7, Kind: recoup.RowKindHold}
	kept := row
	for document, want := range map[string]struct {
		status error
		offset int
	}{
		`{"v":1,"at_ms":5,"kind":"hold","colour":3}`:  {recoup.ErrJSONKey, 31},
		`{"v":1,"at_ms":"5","kind":"hold"}`:           {recoup.ErrJSONValue, 15},
		`{"v":2,"at_ms":5,"kind":"hold"}`:             {recoup.ErrJSONValue, 5},
		`{"v":1,"at_ms":5,"kind":"hold","brand":"x"}`: {recoup.ErrNotFound, 39},
	} {
		var e *recoup.Error
		if err := json.Unmarshal([]byte(document), &row); !errors.As(err, &e) || !errors.Is(err, want.status) || e.Offset != want.offset {
			t.Errorf("%s: %v, wanted byte %d", document, err, want.offset)
		}
	}
	if err := json.Unmarshal([]byte("null"), &row); err != nil || row != kept {
		t.Errorf("%v: %v", row, err)
	}
}
