package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

const module = "../.."

// What is committed is what the description of the ABI gives.
func TestGeneratedFilesAreCurrent(t *testing.T) {
	files, err := generate(filepath.Join(module, golden))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(module, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not current: go run ./internal/gen", name)
		}
	}
	committed, err := filepath.Glob(filepath.Join(module, "*_gen.go"))
	if err != nil {
		t.Fatal(err)
	}
	if len(committed) != len(files) {
		t.Errorf("%d files of the name *_gen.go, %d are generated", len(committed), len(files))
	}
}

func TestNames(t *testing.T) {
	for snake, want := range map[string]string{
		"http_status": "HTTPStatus", "event_id": "EventID", "err_json_key": "ErrJSONKey", "knowledge_sha256": "KnowledgeSHA256",
		"charge_automatically": "ChargeAutomatically",
	} {
		if got := goName(snake); got != want {
			t.Errorf("%s is %s, wanted %s", snake, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for doc, want := range map[string]string{
		"Word of `carrier`.":                                         "",
		"Word of `lift`: what ends it; 0 nothing.":                   "What ends it; 0 nothing.",
		"0, or `next` of the reading before.":                        "0, or Next of the reading before.",
		"When, in milliseconds since 1970.":                          "When.",
		"charge.outcome.reason.":                                     "charge.outcome.reason.",
		"The output buffer is too small; *needed tells how much is.": "The output buffer is too small.",
		"Id of the space `expand`.":                                  "Id of the space expand.",
	} {
		if got := sentence(doc); got != want {
			t.Errorf("%q becomes %q, wanted %q", doc, got, want)
		}
	}
}

// What of a parameter can be at fault is read from its neighbours, and the type of a field from what it holds.
func TestKinds(t *testing.T) {
	bytes, rows, size := "const uint8_t *", "const recoup_row *", "size_t"
	params := []parameter{
		{"book", bytes}, {"book_len", size}, {"json", bytes}, {"len", size}, {"history", rows}, {"row_stride", size},
		{"row_count", size}, {"offsets", "const uint32_t *"}, {"count", size}, {"row", rows}, {"row_stride", size},
		{"fault", "recoup_fault *"},
	}
	want := []string{"single", "single", "document", "single", "array", "single", "single", "array", "single", "single", "single", "single"}
	for i, p := range params {
		if got := kindOf(params, i); got != want[i] {
			t.Errorf("%s is %s, wanted %s", p.Name, got, want[i])
		}
	}
}

func TestTypes(t *testing.T) {
	for want, f := range map[string]field{
		"Hash":        {Name: "mandate", Type: "uint64_t", Count: 1},
		"Key":         {Name: "key", Type: "uint64_t", Count: 2},
		"uint64":      {Name: "next", Type: "uint64_t", Count: 1},
		"[4]Interval": {Name: "blackout_ms", Type: "int64_t", Count: 8, Reads: "instant"},
		"[4]Scope":    {Name: "scopes", Type: "uint32_t", Count: 4, Reads: "word", Of: []string{"scope"}},
		"[4]ID":       {Name: "prohibitions", Type: "uint32_t", Count: 4, Reads: "id", Of: []string{"code", "rule"}},
		"int64":       {Name: "captured", Type: "int64_t", Count: 1},
	} {
		if got := fieldType("reading", f); got != want {
			t.Errorf("%s is %s, wanted %s", f.Name, got, want)
		}
	}
}
