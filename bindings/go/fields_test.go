//go:build cgo

package recoup_test

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

// leaf is one number of a public structure, by the name it has in every language: "at_ms", "key.0".
type leaf struct {
	name string
	path []int // of fields and elements
}

// leavesOf lists the numbers of a structure in the order of the header. Spans are left out: they are offsets, not answers.
func leavesOf(structure reflect.Type) []leaf {
	var all []leaf
	for i := range structure.NumField() {
		name, _, _ := strings.Cut(structure.Field(i).Tag.Get("json"), ",")
		if name == "" || structure.Field(i).Type == reflect.TypeFor[recoup.Span]() {
			continue
		}
		paths := numbersIn(structure.Field(i).Type, []int{i})
		for n, path := range paths {
			if len(paths) > 1 {
				all = append(all, leaf{name + "." + strconv.Itoa(n), path})
			} else {
				all = append(all, leaf{name, path})
			}
		}
	}
	return all
}

func numbersIn(t reflect.Type, path []int) [][]int {
	count, inner := 0, func(int) reflect.Type { return nil }
	switch t.Kind() {
	case reflect.Array:
		count, inner = t.Len(), func(int) reflect.Type { return t.Elem() }
	case reflect.Struct:
		count, inner = t.NumField(), func(i int) reflect.Type { return t.Field(i).Type }
	default:
		return [][]int{path}
	}
	var all [][]int
	for i := range count {
		all = append(all, numbersIn(inner(i), append(append([]int{}, path...), i))...)
	}
	return all
}

func (l leaf) in(value reflect.Value) reflect.Value {
	for _, i := range l.path {
		if value.Kind() == reflect.Array {
			value = value.Index(i)
		} else {
			value = value.Field(i)
		}
	}
	return value
}

// text is the number in decimal digits.
func (l leaf) appendTo(out []byte, value reflect.Value) []byte {
	if number := l.in(value); number.CanInt() {
		return strconv.AppendInt(out, number.Int(), 10)
	} else {
		return strconv.AppendUint(out, number.Uint(), 10)
	}
}

// set reads decimal digits.
func (l leaf) set(value reflect.Value, digits string) error {
	field := l.in(value)
	if field.CanInt() {
		number, err := strconv.ParseInt(digits, 10, field.Type().Bits())
		if err == nil {
			field.SetInt(number)
		}
		return err
	}
	number, err := strconv.ParseUint(digits, 10, field.Type().Bits())
	if err == nil {
		field.SetUint(number)
	}
	return err
}

var leaves = map[reflect.Type][]leaf{}

func init() {
	for _, value := range []any{recoup.Request{}, recoup.Signal{}, recoup.Reading{}, recoup.Verdict{}, recoup.Row{}, recoup.Case{}, recoup.Plan{},
		recoup.Step{}, recoup.Clearance{}, recoup.Window{}, recoup.Refusal{}, recoup.Diagnosis{}, recoup.Cause{}, recoup.Backoff{}, recoup.Retry{}, recoup.Pause{}} {
		leaves[reflect.TypeOf(value)] = leavesOf(reflect.TypeOf(value))
	}
}

func find(value reflect.Value, name string) (leaf, error) {
	for _, l := range leaves[value.Type()] {
		if l.name == name {
			return l, nil
		}
	}
	return leaf{}, fmt.Errorf("%s has no field %s", value.Type(), name)
}

// canonical is the line of a result: "verdict flags=0 disposition=1 …".
func canonical(out []byte, kind string, result any) []byte {
	out = append(out, kind...)
	value := reflect.ValueOf(result)
	for _, l := range leaves[value.Type()] {
		out = append(append(append(out, ' '), l.name...), '=')
		out = l.appendTo(out, value)
	}
	return append(out, '\n')
}

// Every number of the C structures is in a public field, in the same order.
func TestEveryFieldIsPublic(t *testing.T) {
	for _, c := range golden(t).Structs {
		if c.Name == "recoup_fault" {
			continue // its parts are those of Error
		}
		var got []string
		for _, l := range leavesOf(structOf(t, c.Name)) {
			got = append(got, l.name)
		}
		var want []string
		for _, f := range c.Fields {
			switch {
			case f.Name == "struct_size" || f.Reads == "reserved" || f.Type == "recoup_span":
			case f.Count == 1:
				want = append(want, f.Name)
			default:
				for i := range f.Count {
					want = append(want, f.Name+"."+strconv.Itoa(i))
				}
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: fields are\n%v, wanted\n%v", c.Name, got, want)
		}
	}
}

func structOf(t *testing.T, c string) reflect.Type {
	t.Helper()
	types := map[string]reflect.Type{"recoup_span": reflect.TypeFor[recoup.Span](), "recoup_info": reflect.TypeFor[recoup.Info]()}
	for known := range leaves {
		types["recoup_"+strings.ToLower(known.Name())] = known
	}
	structure, ok := types[c]
	if !ok {
		t.Fatalf("no public structure for %s", c)
	}
	return structure
}
