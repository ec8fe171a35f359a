//go:build cgo

package recoup_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// description is the part of tests/data/golden/abi.json the tests look at.
type description struct {
	Statuses []struct {
		Name, Word string
		Value      int32
	}
	Vocabularies []struct {
		Name  string
		Words []struct {
			Name  string
			Value int64
		}
	}
	Structs []struct {
		Name   string
		Fields []struct {
			Name, Type, Reads string
			Count             int
			Of                []string
		}
	}
}

var readGolden = sync.OnceValues(func() (*description, error) {
	text, err := os.ReadFile(inRepository("tests/data/golden/abi.json"))
	if err != nil {
		return nil, err
	}
	d := new(description)
	return d, json.Unmarshal(text, d)
})

func golden(t testing.TB) *description {
	t.Helper()
	d, err := readGolden()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// inRepository is a path below the root of the repository, two folders above this package.
func inRepository(path string) string { return filepath.Join("..", "..", filepath.FromSlash(path)) }
