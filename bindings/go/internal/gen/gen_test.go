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
