//go:build cgo

package recoup_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

// object is a JSON object whose numbers are as they stand in the text.
type object = map[string]any

// vector is one case of tests/data/vectors/*.json; its README says the form.
type vector struct {
	Name, Why, file string
	Signal          object
	Case            object
	Policy          any
	History         []object
	Find            *struct{ Space, Name string }
	Read            *struct {
		File, Text, Operation, Provider string
		HTTPStatus                      uint32 `json:"http_status"`
		From                            uint64
	}
	Backoff      any
	Retry        object
	Refund       *uint32
	Refusal      object
	KeyPrefix    string `json:"key_prefix"`
	Message      string
	MayCharge    any `json:"may_charge"`
	Unsorted     bool
	Permutations bool
	Expect       object
}

// outcome is what a call answered. Structures that were not answered are nil.
type outcome struct {
	err     error
	id      recoup.ID
	by      map[string]any // signal, reading, verdict, plan, clearance, diagnosis
	steps   []recoup.Step
	windows []recoup.Window
	causes  []recoup.Cause
	spent   uint32
}

func TestVectors(t *testing.T) {
	vectors := loadVectors(t)
	failed := 0
	for _, v := range vectors {
		if problems := v.run(newResolver(t)); len(problems) > 0 {
			failed++
			t.Errorf("%s / %s\n  why: %s\n  %s", v.file, v.Name, v.Why, strings.Join(problems, "\n  "))
		}
	}
	fmt.Printf("vectors: %d passed, %d failed\n", len(vectors)-failed, failed)
	if written := countCases(t); len(vectors) != written {
		t.Errorf("%d vectors ran, the files hold %d", len(vectors), written)
	}
}

// A wrong expectation must be noticed.
func TestAWrongExpectationIsNoticed(t *testing.T) {
	for _, v := range loadVectors(t) {
		verdict, _ := v.Expect["verdict"].(object)
		if was, ok := verdict["disposition"]; ok {
			verdict["disposition"] = "stop"
			if was == "stop" {
				verdict["disposition"] = "settled"
			}
			if len(v.run(newResolver(t))) == 0 {
				t.Errorf("%s: holds with another disposition than %s", v.Name, was)
			}
			return
		}
	}
	t.Fatal("no vector about a disposition")
}

func vectorFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(inRepository("tests/data/vectors/*.json"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no files in tests/data/vectors")
	}
	return files
}

func loadVectors(t *testing.T) []vector {
	t.Helper()
	var all []vector
	for _, path := range vectorFiles(t) {
		var file struct {
			About string
			Cases []vector
		}
		decoder := json.NewDecoder(bytes.NewReader(contents(t, path)))
		decoder.UseNumber()
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&file); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		for _, v := range file.Cases {
			v.file = filepath.Base(path)
			all = append(all, v)
		}
	}
	return all
}

// countCases counts without the type that runs them, so that a case it cannot hold is missed by the count.
func countCases(t *testing.T) (count int) {
	t.Helper()
	for _, path := range vectorFiles(t) {
		var file struct{ Cases []json.RawMessage }
		if err := json.Unmarshal(contents(t, path), &file); err != nil {
			t.Fatal(err)
		}
		count += len(file.Cases)
	}
	return count
}

func contents(t testing.TB, path string) []byte {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// run asks for the answer to each order in which the history may be told: where its order does not matter, also in each rotation,
// backwards and twice.
func (v *vector) run(r *resolver) []string {
	told := [][]object{v.History}
	if rows := v.History; v.Permutations {
		for first := 1; first < len(rows); first++ {
			told = append(told, slices.Concat(rows[first:], rows[:first]))
		}
		reversed := slices.Clone(rows)
		slices.Reverse(reversed)
		told = append(told, reversed, slices.Concat(rows, rows))
	}
	for _, history := range told {
		one := *v
		one.History = history
		one.ask(r)
	}
	return r.problems
}

func (v *vector) ask(r *resolver) {
	got := outcome{by: map[string]any{}}
	switch {
	case len(v.Expect) == 0:
		r.problem("expects nothing")
		return
	case v.Find != nil:
		got.id, got.err = recoup.Find(recoup.Space(r.word("space", v.Find.Space)), v.Find.Name)
	case v.Read != nil:
		got.read(r, v)
	case v.Backoff != nil:
		got.wait(r, v)
	case v.Refusal != nil:
		got.diagnose(r, v)
	default:
		got.decide(r, v)
	}
	r.compare(v.Expect, &got)
}

func (o *outcome) read(r *resolver, v *vector) {
	body := []byte(v.Read.Text)
	if v.Read.File != "" {
		body = contents(r.t, inRepository("tests/data/payloads/"+v.Read.File))
	}
	operation := recoup.Operation(r.word("operation", v.Read.Operation))
	request := recoup.Request{HTTPStatus: v.Read.HTTPStatus, Operation: operation, From: v.Read.From}
	if v.Read.Provider != "" {
		if request.Provider, o.err = recoup.Find(recoup.SpaceProvider, v.Read.Provider); o.err != nil {
			return
		}
	}
	signal, reading, err := recoup.Read(body, request)
	if o.err = err; err != nil {
		return
	}
	o.by["signal"], o.by["reading"] = signal, reading
	if _, wanted := v.Expect["verdict"]; wanted {
		o.by["verdict"], o.err = recoup.Classify(signal)
	}
}

func (o *outcome) diagnose(r *resolver, v *vector) {
	var refusal recoup.Refusal
	r.fill(&refusal, v.Refusal)
	causes := make([]recoup.Cause, 16)
	diagnosis, err := recoup.Diagnose(refusal, v.KeyPrefix, v.Message, causes)
	if o.err = err; err == nil {
		o.by["diagnosis"], o.causes = diagnosis, causes[:diagnosis.CauseWritten]
	}
}

// wait asks a curve, which is told by name, by id or by its fields.
func (o *outcome) wait(r *resolver, v *vector) {
	var curve recoup.Backoff
	if fields, ok := v.Backoff.(object); ok {
		r.fill(&curve, fields)
	} else {
		var id recoup.ID
		switch told := v.Backoff.(type) {
		case string:
			if id, o.err = recoup.Find(recoup.SpaceBackoff, told); o.err != nil {
				return
			}
		case json.Number:
			number, err := told.Int64()
			if err != nil {
				r.t.Fatal(err)
			}
			id = recoup.ID(number)
		}
		if curve, o.err = recoup.BackoffCurve(id); o.err != nil {
			return
		}
		o.by["backoff"] = curve
	}
	if v.Retry != nil {
		var failed recoup.Retry
		r.fill(&failed, v.Retry)
		pause, err := recoup.BackoffNext(curve, failed)
		if o.err = err; err != nil {
			return
		}
		o.by["pause"] = pause
	}
	if v.Refund != nil {
		o.spent, o.err = recoup.BackoffRefund(curve, *v.Refund)
	}
}

func (o *outcome) decide(r *resolver, v *vector) {
	var debt recoup.Case
	history := make([]recoup.Row, len(v.History))
	for i, row := range v.History {
		if _, ok := row["kind"]; !ok {
			history[i].Kind = recoup.RowKindAttempt
		}
		r.fill(&history[i], row)
	}
	if v.Case != nil {
		debt.Key, _ = recoup.CaseKey("vector")
		r.fill(&debt, v.Case)
	}
	if !v.Unsorted {
		if history, o.err = recoup.SortRows(history); o.err != nil {
			return
		}
	}
	var verdict *recoup.Verdict
	if v.Signal != nil {
		var signal recoup.Signal
		r.fill(&signal, v.Signal)
		judged, err := recoup.Classify(signal)
		if o.err = err; err != nil {
			return
		}
		verdict, o.by["verdict"] = &judged, judged
	}
	if v.MayCharge != nil {
		windows := make([]recoup.Window, 32)
		clearance, err := recoup.MayCharge(debt, verdict, history, windows)
		if o.err = err; err == nil {
			o.by["clearance"], o.windows = clearance, windows[:clearance.WindowWritten]
		}
		return
	}
	if v.Case == nil {
		return
	}
	policy, err := r.policy(v.Policy)
	if o.err = err; err != nil {
		return
	}
	steps := make([]recoup.Step, 64)
	plan, err := policy.PlanInto(debt, *verdict, history, steps)
	if o.err = err; err == nil {
		o.by["plan"], o.steps = plan, steps[:plan.StepWritten]
	}
}

// policy is a document, the name of a preset, or the bytes of a frame.
func (r *resolver) policy(policy any) (recoup.Policy, error) {
	switch policy := policy.(type) {
	case nil:
		return recoup.NewPolicy(recoup.PresetStandard)
	case string:
		digits, stored := strings.CutPrefix(policy, "hex:")
		if !stored {
			return recoup.NewPolicy(recoup.Preset(r.word("preset", policy)))
		}
		frame, err := hex.DecodeString(digits)
		if err != nil {
			r.t.Fatal(err)
		}
		var loaded recoup.Policy
		err = loaded.UnmarshalBinary(frame)
		return loaded, err
	}
	document, err := json.Marshal(policy)
	if err != nil {
		r.t.Fatal(err)
	}
	return recoup.CompilePolicy(document)
}

func (r *resolver) compare(expect object, got *outcome) {
	if _, expected := expect["error"]; got.err != nil && !expected {
		r.problem("error %v", got.err)
		return
	}
	for _, key := range slices.Sorted(maps.Keys(expect)) {
		wanted := expect[key]
		switch key {
		case "error":
			r.equal(key, r.status(wanted.(string)).Error(), recoup.StatusOf(got.err).Error())
		case "error_at":
			var e *recoup.Error
			if !errors.As(got.err, &e) {
				r.problem("no error with a place")
				continue
			}
			r.equal(key, fmt.Sprint(wanted), fmt.Sprint(max(e.Offset, e.Index)))
		case "id":
			r.equal(key, wanted.(string), got.id.String())
		case "steps":
			for i, wanted := range wanted.([]any) {
				if i >= len(got.steps) {
					r.problem("no step %d", i)
					break
				}
				r.structure(fmt.Sprintf("[%d] step", i), wanted.(object), got.steps[i])
			}
		case "windows":
			for i, wanted := range wanted.([]any) {
				if i >= len(got.windows) {
					r.problem("no window %d", i)
					break
				}
				r.structure(fmt.Sprintf("[%d] window", i), wanted.(object), got.windows[i])
			}
		case "causes":
			for i, wanted := range wanted.([]any) {
				if i >= len(got.causes) {
					r.problem("no cause %d", i)
					break
				}
				r.structure(fmt.Sprintf("[%d] cause", i), wanted.(object), got.causes[i])
			}
		case "text":
			for of, lines := range wanted.(object) {
				r.equal("text."+of, joined(lines.([]any)), got.explained(r, of))
			}
		case "spent":
			r.equal(key, fmt.Sprint(wanted), fmt.Sprint(got.spent))
		case "charges", "gated":
			count := 0
			for _, s := range got.steps {
				if s.Kind == recoup.StepKindCharge && (s.Gate != recoup.GateNone) == (key == "gated") {
					count++
				}
			}
			r.equal(key, fmt.Sprint(wanted), fmt.Sprint(count))
		default:
			if structure, ok := got.by[key]; ok {
				r.structure(key, wanted.(object), structure)
			} else {
				r.problem("no %s", key)
			}
		}
	}
}

func joined(lines []any) string {
	var text strings.Builder
	for _, line := range lines {
		text.WriteString(line.(string) + "\n")
	}
	return text.String()
}

func (o *outcome) explained(r *resolver, of string) string {
	var text string
	var err error
	switch of {
	case "verdict":
		text, err = o.by[of].(recoup.Verdict).Explain(recoup.LangEN)
	case "plan":
		text, err = o.by[of].(recoup.Plan).Explain(recoup.LangEN, o.steps)
	default:
		text, err = o.by[of].(recoup.Clearance).Explain(recoup.LangEN, o.windows)
	}
	if err != nil {
		r.problem("%s is not explained: %v", of, err)
	}
	return text
}

func (r *resolver) structure(name string, wanted object, got any) {
	value := reflect.ValueOf(got)
	for _, field := range slices.Sorted(maps.Keys(wanted)) {
		l, err := find(value, field)
		if err != nil {
			r.problem("%s: %v", name, err)
			continue
		}
		expected := reflect.New(value.Type()).Elem()
		r.set(expected, l, wanted[field])
		if l.in(expected).Interface() != l.in(value).Interface() {
			r.problem("%s.%s: wanted %v (%v), got %v", name, field, l.in(expected), wanted[field], l.in(value))
		}
	}
}

func (r *resolver) equal(what, wanted, got string) {
	if wanted != got {
		r.problem("%s: wanted %s, got %s", what, wanted, got)
	}
}
