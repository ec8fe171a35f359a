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
	for _, number := range d.Numbers {
		if number.Name == "RECOUP_STACK_BYTES" {
			w.line("")
			w.comment("", "StackBytes: "+lower(sentence(number.Doc)))
			w.line("const StackBytes = %d", number.Value)
		}
	}
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

func emitErrors(w *writer, d *description) {
	w.line("package recoup\n")
	w.comment("", "Status is what a call can refuse, as an error: compare with errors.Is. On any error: do not charge.")
	w.line("type Status int32\n")
	w.line("const (")
	for _, s := range d.Statuses {
		if s.Value != 0 {
			w.comment("\t", sentence(s.Doc))
			w.line("\t%s Status = %d", goName(s.Word), s.Value)
		}
	}
	w.line(")\n")
	w.line("var textOfStatus = map[Status]string{")
	for _, s := range d.Statuses {
		if s.Value != 0 {
			w.line("\t%s: %q,", goName(s.Word), plain(s.Doc))
		}
	}
	w.line("}\n")
	emitPlaces(w, d)
	w.comment("", "The ABI the package was generated for.")
	w.line("const abiMajor, abiMinor = %d, %d\n", d.ABI.Major, d.ABI.Minor)
}

// emitPlaces writes the names of what an error can be about.
func emitPlaces(w *writer, d *description) {
	w.comment("", "parameters are those of the functions of recoup.h, in their order.")
	w.line("var parameters = map[Function][]parameter{")
	for _, word := range wordsOf(d, "function") {
		var all []string
		params := paramsOf(d, "recoup_"+word.Name)
		for i, p := range params {
			all = append(all, fmt.Sprintf("{%q, %s}", p.Name, kindOf(params, i)))
		}
		w.line("\tFunction%s: {%s},", goName(word.Name), strings.Join(all, ", "))
	}
	w.line("}\n")
	w.comment("", "fields are those of the structures of recoup.h in their order, struct_size left out, by the word of layout.")
	w.line("var fields = map[uint32][]string{")
	for _, s := range d.Structs {
		var names []string
		for _, f := range s.Fields {
			if f.Name != "struct_size" {
				names = append(names, f.Name)
			}
		}
		w.line("\t%d: {%s},", s.Layout, `"`+strings.Join(names, `", "`)+`"`)
	}
	w.line("}\n")
}

// kindOf tells an array, which is followed by its count, with a stride between or without, and a document from what is neither.
func kindOf(params []parameter, i int) string {
	rest := params[i+1:]
	if len(rest) > 0 && strings.HasSuffix(rest[0].Name, "_stride") {
		rest = rest[1:]
	}
	switch p := params[i]; {
	case p.Type == "const uint8_t *" && (p.Name == "bytes" || p.Name == "json"):
		return "document"
	case strings.HasPrefix(p.Type, "const uint8_t"), !strings.HasSuffix(p.Type, "*"), len(rest) == 0:
		return "single"
	case strings.HasSuffix(rest[0].Name, "count"), strings.HasSuffix(rest[0].Name, "_cap"):
		return "array"
	}
	return "single"
}

func paramsOf(d *description, name string) []parameter {
	for _, f := range d.Functions {
		if f.Name == name {
			return f.Params
		}
	}
	panic("no function " + name)
}

func wordsOf(d *description, name string) []word {
	for _, v := range d.Vocabularies {
		if v.Name == name {
			return v.Words
		}
	}
	panic("no vocabulary " + name)
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
			w.comment("\t", fieldDoc(d, f))
			w.line("\t%s %s `json:\"%s,omitzero\"`", fieldName(f), fieldType(c, f), f.Name)
		}
		w.line("}\n")
	}
}

// fieldDoc is what a field says; where that is no more than its list, what the list says.
func fieldDoc(d *description, f field) string {
	text := sentence(f.Doc)
	for _, v := range d.Vocabularies {
		if text == "" && len(f.Of) == 1 && v.Name == f.Of[0] {
			return sentence(v.Doc)
		}
	}
	return text
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
