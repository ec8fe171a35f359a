//go:build cgo

package recoup_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	recoup "example.invalid/recoup/bindings/go"
)

// resolver turns the names of a vector into the numbers they stand for, through the public API; tests/data/golden/abi.json says what
// each field holds.
type resolver struct {
	t        *testing.T
	problems []string
}

func newResolver(t *testing.T) *resolver { return &resolver{t: t} }

func (r *resolver) problem(pattern string, values ...any) {
	r.problems = append(r.problems, fmt.Sprintf(pattern, values...))
}

// status is the number of an error by its word.
func (r *resolver) status(word string) int32 {
	for _, s := range golden(r.t).Statuses {
		if s.Word == word {
			return s.Value
		}
	}
	r.problem("no status %s", word)
	return 0
}

// word is the number of a word that stands alone in a vector.
func (r *resolver) word(list, word string) uint32 {
	var into encoding.TextUnmarshaler
	switch list {
	case "space":
		into = new(recoup.Space)
	case "operation":
		into = new(recoup.Operation)
	case "preset":
		into = new(recoup.Preset)
	}
	if err := into.UnmarshalText([]byte(word)); err != nil {
		r.problem("%v", err)
	}
	return uint32(reflect.ValueOf(into).Elem().Uint())
}

// fill sets the fields a vector names.
func (r *resolver) fill(into any, fields object) {
	value := reflect.ValueOf(into).Elem()
	for name, given := range fields {
		if text, ok := given.(string); ok && name == "key" {
			key, _ := recoup.CaseKey(text) // a name that has none leaves it zero: then the plan refuses the case
			value.FieldByName("Key").Set(reflect.ValueOf(key))
			continue
		}
		l, err := find(value, name)
		if err != nil {
			r.problem("%v", err)
			continue
		}
		r.set(value, l, given)
	}
}

// set gives a number of a structure the value a vector writes for it.
func (r *resolver) set(structure reflect.Value, l leaf, given any) {
	var err error
	switch given := given.(type) {
	case json.Number:
		err = l.set(structure, given.String())
	case []any:
		words := make([]string, len(given))
		for i := range given {
			words[i] = given[i].(string)
		}
		err = r.setText(structure, l, strings.Join(words, "|"))
	case string:
		err = r.setText(structure, l, given)
	default:
		err = fmt.Errorf("%v is no value", given)
	}
	if err != nil {
		r.problem("%s.%s: %v", structure.Type(), l.name, err)
	}
}

func (r *resolver) setText(structure reflect.Value, l leaf, text string) error {
	switch into := l.in(structure).Addr().Interface().(type) {
	case *recoup.ID:
		id, err := r.id(structure, l, text)
		*into = id
		return err
	case *recoup.Instant:
		at, err := time.Parse(time.RFC3339, text)
		if err != nil {
			return l.set(structure, text)
		}
		*into = recoup.At(at)
		return nil
	case *recoup.Hash:
		hash, err := recoup.HashName(text)
		*into = hash
		return err
	case *recoup.FieldSet:
		for word := range strings.SplitSeq(text, "|") {
			var field recoup.Field
			if err := field.UnmarshalText([]byte(word)); err != nil {
				return err
			}
			*into |= 1 << field
		}
		return nil
	case encoding.TextUnmarshaler:
		return into.UnmarshalText([]byte(text))
	}
	return l.set(structure, text)
}

// id finds a name in the space its field holds; where that is several, "space:name", or the first that knows it.
func (r *resolver) id(structure reflect.Value, l leaf, text string) (recoup.ID, error) {
	if space, name, ok := strings.Cut(text, ":"); ok {
		return recoup.Find(recoup.Space(r.word("space", space)), name)
	}
	spaces := r.spaces(structure, l)
	if len(spaces) > 1 {
		spaces = []recoup.Space{recoup.SpaceCode, recoup.SpaceRule, recoup.SpaceCeiling, recoup.SpaceHTTPStatus,
			recoup.SpaceErrorType, recoup.SpaceObjectStatus, recoup.SpaceOutcomeType}
	}
	for _, space := range spaces {
		if id, err := recoup.Find(space, text); err == nil {
			return id, nil
		}
	}
	return 0, fmt.Errorf("no space has the name %s", text)
}

func (r *resolver) spaces(structure reflect.Value, l leaf) (spaces []recoup.Space) {
	for _, c := range golden(r.t).Structs {
		if c.Name != "recoup_"+strings.ToLower(structure.Type().Name()) {
			continue
		}
		for _, f := range c.Fields {
			if f.Name == l.name {
				for _, name := range f.Of {
					spaces = append(spaces, recoup.Space(r.word("space", name)))
				}
			}
		}
	}
	return spaces
}
