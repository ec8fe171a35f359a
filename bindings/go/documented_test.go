package recoup_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"strings"
	"testing"
)

// Every name that a user of the package, or of recoupstripe, can write has a comment.
func TestEveryExportedNameIsDocumented(t *testing.T) {
	names := 0
	for _, folder := range []string{".", "recoupstripe"} {
		own := func(file fs.FileInfo) bool { return !strings.HasSuffix(file.Name(), "_test.go") }
		packages, err := parser.ParseDir(token.NewFileSet(), folder, own, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range packages {
			for _, file := range one.Files {
				for _, declaration := range file.Decls {
					names += commented(t, declaration)
				}
			}
		}
	}
	if names < 500 {
		t.Errorf("only %d names were found", names)
	}
}

// commented counts the exported names of a declaration, and reports those without a comment.
func commented(t *testing.T, declaration ast.Decl) (names int) {
	t.Helper()
	check := func(name *ast.Ident, comments ...*ast.CommentGroup) {
		if !name.IsExported() {
			return
		}
		names++
		for _, comment := range comments {
			if comment.Text() != "" {
				return
			}
		}
		t.Errorf("%s has no comment", name.Name)
	}
	switch d := declaration.(type) {
	case *ast.FuncDecl:
		check(d.Name, d.Doc)
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				check(s.Name, s.Doc, d.Doc)
				if structure, is := s.Type.(*ast.StructType); is && s.Name.IsExported() {
					for _, field := range structure.Fields.List {
						for _, name := range field.Names {
							check(name, field.Doc, field.Comment)
						}
					}
				}
			case *ast.ValueSpec:
				for _, name := range s.Names {
					check(name, s.Doc, s.Comment, d.Doc)
				}
			}
		}
	}
	return names
}
