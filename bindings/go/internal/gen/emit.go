package main

import (
	"fmt"
	"strings"
)

// left out: a status is an error in Go, and sizes and lists of words are the package's own business.
var withoutType = map[string]bool{"status": true, "layout": true, "vocabulary": true}

func emitWords(w *writer, d *description) {
	w.line("package recoup\n")
	for _, v := range d.Vocabularies {
		if !withoutType[v.Name] {
			emitVocabulary(w, v)
		}
	}
	emitIDs(w, d.IDs)
}

func emitVocabulary(w *writer, v vocabulary) {
	name := typeName(v.Name)
	w.comment("", name+": "+lower(sentence(v.Doc)))
	w.line("type %s uint32\n", name)
	w.line("const (")
	for _, word := range v.Words {
		w.comment("\t", sentence(word.Doc))
		w.line("\t%s%s %s = %d", name, goName(word.Name), name, word.Value)
	}
	w.line(")\n")
	table := "wordsOf" + name
	w.line("var %s = vocabulary{name: %q, flags: %t, words: []word{", table, v.Name, v.Kind == "flags")
	for _, word := range v.Words {
		w.line("\t{%d, %q},", word.Value, word.Name)
	}
	w.line("}}\n")
	receiver := strings.ToLower(name[:1])
	w.comment("", "String gives the frozen word, or the number where this version has none.")
	w.line("func (%s %s) String() string { return %s.text(uint32(%s)) }\n", receiver, name, table, receiver)
	w.comment("", "MarshalText writes the word, and a number without one in decimal digits; 0 is empty unless it is a word.")
	w.line("func (%s %s) MarshalText() ([]byte, error) { return %s.marshal(uint32(%s)) }\n", receiver, name, table, receiver)
	w.comment("", "UnmarshalText reads what MarshalText writes.")
	w.line("func (%s *%s) UnmarshalText(text []byte) error { return %s.unmarshal(text, (*uint32)(%s)) }\n", receiver, name, table, receiver)
	if v.Kind == "flags" {
		w.comment("", "Has reports whether every flag of all is set.")
		w.line("func (%s %s) Has(all %s) bool { return %s&all == all }\n", receiver, name, name, receiver)
	}
}

func emitIDs(w *writer, ids []constant) {
	w.comment("", "Rows one sets by hand; every other name is found with [Find].")
	w.line("const (")
	for _, id := range ids {
		w.comment("\t", id.Doc)
		w.line("\t%s%s ID = %d<<24 | %d", goName(id.Space), goName(id.Name), id.Value>>24, id.Value&0xff_ffff)
	}
	w.line(")")
}

// Statuses that a caller through Go cannot meet: the package passes the pointers, sizes, room and rule book.
var unreachable = map[string]bool{"err_null": true, "err_size": true, "err_newer": true, "err_book": true, "err_capacity": true}

func emitErrors(w *writer, d *description) {
	w.line("package recoup\n")
	w.comment("", "What a call can refuse; compare with errors.Is. On any error: do not charge.")
	w.line("var (")
	for _, s := range d.Statuses {
		if s.Value != 0 && !unreachable[s.Word] {
			w.comment("\t", sentence(s.Doc))
			w.line("\t%s error = &refusal{status: %d, text: %q}", errorName(s), s.Value, plain(s.Doc))
		}
	}
	w.line(")\n")
	w.comment("", "Refusals that only a defect of this package or of its archive can cause.")
	w.line("var (")
	for _, s := range d.Statuses {
		if unreachable[s.Word] {
			w.line("\t%s error = &refusal{status: %d, text: %q}", errorName(s), s.Value, plain(s.Doc))
		}
	}
	w.line(")\n")
	w.line("var refusals = []error{")
	for _, s := range d.Statuses {
		if s.Value != 0 {
			w.line("\t%s,", errorName(s))
		}
	}
	w.line("}\n")
	w.line("const statusCapacity = %d", valueOf(d.Statuses, "err_capacity"))
}

func valueOf(statuses []status, word string) int32 {
	for _, s := range statuses {
		if s.Word == word {
			return s.Value
		}
	}
	panic("no status " + word)
}

func errorName(s status) string {
	name := goName(s.Word)
	if unreachable[s.Word] {
		return "err" + strings.TrimPrefix(name, "Err")
	}
	return name
}

// plain is a sentence as an error says it: no capital, no full stop.
func plain(doc string) string {
	text := strings.TrimSuffix(sentence(doc), ".")
	return lower(text)
}

// lower begins a sentence small, unless it begins with an abbreviation.
func lower(text string) string {
	if len(text) > 1 && (text[1] == ' ' || text[1] >= 'a') {
		return strings.ToLower(text[:1]) + text[1:]
	}
	return text
}

func emitStructs(w *writer, d *description) {
	w.line("package recoup\n")
	for _, s := range d.Structs {
		c := strings.TrimPrefix(s.Name, "recoup_")
		w.comment("", structName(s.Name)+": "+lower(sentence(structDoc(s))))
		w.line("type %s struct {", structName(s.Name))
		for _, f := range s.Fields {
			if hidden(f) {
				w.line("\t%s %s", fieldName(f), fieldType(c, f))
				continue
			}
			w.comment("\t", sentence(f.Doc))
			w.line("\t%s %s `json:\"%s,omitzero\"`", fieldName(f), fieldType(c, f), f.Name)
		}
		w.line("}\n")
	}
}

// structDoc is the first paragraph: what follows speaks to callers of C.
func structDoc(s structure) string {
	doc, _, _ := strings.Cut(s.Doc, "\n\n")
	doc, _, _ = strings.Cut(doc, " Set struct_size")
	return doc
}

func emitLayout(w *writer, d *description) {
	w.line("//go:build cgo\n\npackage recoup\n")
	w.line("// #include \"recoup.h\"\nimport \"C\"\n\nimport \"unsafe\"\n")
	w.comment("", "What the package was generated for.")
	w.line("const abiMajor, abiMinor = %d, %d\n", d.ABI.Major, d.ABI.Minor)
	w.comment("", "layouts are the sizes the linked library must agree with.")
	w.line("var layouts = [...]struct {\n\twhich, size uint32\n\tname string\n}{")
	for _, s := range d.Structs {
		name := structName(s.Name)
		w.line("\t{%d, uint32(unsafe.Sizeof(%s{})), %q},", s.Layout, name, name)
	}
	w.line("}\n")
	w.comment("", "The compiler refuses a structure that does not lie as in recoup.h: the index of such an array is 0 or out of range.")
	w.line("var (")
	for _, s := range d.Structs {
		emitAsserts(w, s)
	}
	w.line(")")
}

func emitAsserts(w *writer, s structure) {
	ours, theirs := structName(s.Name), "C."+s.Name
	w.line("\t_ = [1]int{}[unsafe.Sizeof(%s{})-unsafe.Sizeof(%s{})]", ours, theirs)
	w.line("\t_ = [1]int{}[unsafe.Sizeof(%s{})-unsafe.Sizeof(%s{})]", theirs, ours)
	for _, f := range s.Fields {
		a := fmt.Sprintf("unsafe.Offsetof(%s{}.%s)", ours, fieldName(f))
		b := fmt.Sprintf("unsafe.Offsetof(%s{}.%s)", theirs, f.Name)
		w.line("\t_ = [1]int{}[%s-%s]", a, b)
	}
}
