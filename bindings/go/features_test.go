package recoup_test

import (
	"encoding/json"
	"go/ast"
	"go/build"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// required are the methods that fmt, errors and encoding ask for by name; every type has its own.
var required = []string{"Error", "Unwrap", "String", "MarshalText", "UnmarshalText"}

// What docs/api.md says this package offers is what it offers: what go doc shows of it, against tests/data/features.json.
func TestFeatures(t *testing.T) {
	public := append(exported(t, ".", ""), exported(t, "recoupstripe", "recoupstripe.")...)
	named := symbols(t)
	for _, name := range named {
		if !slices.Contains(public, name) {
			t.Errorf("%s is named by the table, and not there", name)
		}
	}
	for _, name := range public {
		if !slices.Contains(named, name) {
			t.Errorf("%s is public, and in no feature of the table", name)
		}
	}
}

// symbols are those of the table.
func symbols(t *testing.T) (names []string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "tests", "data", "features.json"))
	if err != nil {
		t.Fatal(err)
	}
	var table struct {
		Tables []struct {
			Features []struct{ Go []string }
		}
	}
	if err := json.Unmarshal(text, &table); err != nil {
		t.Fatal(err)
	}
	for _, part := range table.Tables {
		for _, feature := range part.Features {
			names = append(names, feature.Go...)
		}
	}
	return names
}

// exported are the functions, types, methods and errors of a package as it is built here. Constants belong to their types.
func exported(t *testing.T, folder, prefix string) (names []string) {
	t.Helper()
	found := documented(t, folder)
	add := func(name string) { names = append(names, prefix+name) }
	variables := func(values []*doc.Value) {
		for _, value := range values {
			for _, name := range value.Names {
				add(name)
			}
		}
	}
	functions := func(receiver string, list []*doc.Func) {
		for _, f := range list {
			if receiver == "" || !slices.Contains(required, f.Name) {
				add(receiver + f.Name)
			}
		}
	}
	functions("", found.Funcs)
	variables(found.Vars)
	for _, kind := range found.Types {
		add(kind.Name)
		functions("", kind.Funcs)
		functions(kind.Name+".", kind.Methods)
		variables(kind.Vars)
	}
	return names
}

func documented(t *testing.T, folder string) *doc.Package {
	t.Helper()
	built, err := build.ImportDir(folder, 0)
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var files []*ast.File
	for _, name := range slices.Concat(built.GoFiles, built.CgoFiles) {
		file, err := parser.ParseFile(set, filepath.Join(folder, name), nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	found, err := doc.NewFromFiles(set, files, built.Name)
	if err != nil {
		t.Fatal(err)
	}
	return found
}
