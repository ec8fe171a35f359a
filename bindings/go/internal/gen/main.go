// Command gen writes the constants, structures and layout checks of the package from tests/data/golden/abi.json.
//
//	go run ./internal/gen        in bindings/go
package main

import (
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// golden is the description, seen from the module's folder.
const golden = "../../tests/data/golden/abi.json"

func main() {
	log.SetFlags(0)
	files, err := generate(golden)
	if err != nil {
		log.Fatal("gen: ", err)
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := os.WriteFile(name, files[name], 0o644); err != nil {
			log.Fatal("gen: ", err)
		}
	}
}

// generate gives the text of every generated file by its name.
func generate(path string) (map[string][]byte, error) {
	text, err := os.ReadFile(filepath.FromSlash(path))
	if err != nil {
		return nil, err
	}
	d, err := read(text)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for name, emit := range map[string]func(*writer, *description){
		"words_gen.go":   emitWords,
		"errors_gen.go":  emitErrors,
		"structs_gen.go": emitStructs,
		"layout_gen.go":  emitLayout,
	} {
		w := new(writer)
		emit(w, d)
		if files[name], err = w.formatted(); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return files, nil
}
