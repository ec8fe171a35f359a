//go:build cgo

package recoup_test

import (
	"errors"
	"fmt"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

// An error says what the library says, and its fields are the parts of that.
func TestPartsOfAnError(t *testing.T) {
	history := []recoup.Row{{At: 1, Kind: recoup.RowKindHold}, {At: 2, Kind: recoup.RowKindHold, Trigger: 99}}
	d, verdict := debt(t), declined(t)
	for _, c := range []struct {
		err  error
		want recoup.Error
		text string
	}{
		{second(recoup.MayCharge(d, nil, history, nil)), recoup.Error{
			Status: recoup.ErrRange, Function: recoup.FunctionMayCharge, Argument: "history", Field: "trigger",
			Rule: recoup.FaultRuleWord, Value: 99, Index: 1, Offset: -1,
		}, "recoup_may_charge: history[1].trigger is 99; expected 0 or a word of the list trigger"},
		{second(recoup.MayCharge(d, new(recoup.Verdict), nil, nil)), recoup.Error{
			Status: recoup.ErrVerdict, Function: recoup.FunctionMayCharge, Argument: "verdict", Field: "disposition",
			Rule: recoup.FaultRuleVerdict, Index: -1, Offset: -1,
		}, "recoup_may_charge: verdict.disposition is 0; expected a verdict as recoup_classify makes it, whose fields fit together"},
		{second(recoup.CompilePolicy([]byte("{\"version\":1,\n\"é\":0,\"x\":1}"))), recoup.Error{
			Status: recoup.ErrJSONKey, Function: recoup.FunctionPolicyCompile, Argument: "json", Rule: recoup.FaultRuleJSONKey,
			Index: -1, Offset: 14, Line: 2, Column: 1,
		}, "recoup_policy_compile: json, byte 14: expected a documented key, and each key once (line 2, column 1)"},
		{second(recoup.Classify(recoup.Signal{HTTPStatus: 42})), recoup.Error{
			Status: recoup.ErrRange, Function: recoup.FunctionClassify, Argument: "signals", Field: "http_status",
			Rule: recoup.FaultRuleHTTPStatus, Value: 42, Index: 0, Offset: -1,
		}, "recoup_classify: signals[0].http_status is 42; expected 0 or an HTTP status from 100 to 599"},
		{second(standard(t).PlanInto(recoup.Case{Key: d.Key, Now: d.Now, Amount: -5}, verdict, nil, nil)), recoup.Error{
			Status: recoup.ErrRange, Function: recoup.FunctionPlanMake, Argument: "debt", Field: "amount",
			Rule: recoup.FaultRuleAmount, Value: -5, Index: -1, Offset: -1,
		}, "recoup_plan_make: debt.amount is -5; expected an amount of 0 or more, in minor units"},
		{recoup.ClassifyBatch(make([]recoup.Signal, 3), nil), recoup.Error{
			Status: recoup.ErrRange, Argument: "verdicts", Index: -1, Offset: -1,
		}, "recoup: ClassifyBatch: verdicts has 0 elements; expected 3"},
		{second(recoup.Pack("five5")), recoup.Error{Status: recoup.ErrRange, Argument: "text", Index: -1, Offset: -1},
			`recoup: Pack: text is "five5"; expected at most 4 characters`},
		{new(recoup.Disposition).UnmarshalText([]byte("typo")), recoup.Error{
			Status: recoup.ErrNotFound, Argument: "text", Index: -1, Offset: -1,
		}, `recoup: disposition: "typo" is no word of it`},
	} {
		var e *recoup.Error
		if !errors.As(c.err, &e) {
			t.Errorf("%v is no *Error", c.err)
			continue
		}
		got := recoup.Error{
			Status: e.Status, Function: e.Function, Argument: e.Argument, Field: e.Field, Rule: e.Rule, Value: e.Value,
			Index: e.Index, Offset: e.Offset, Line: e.Line, Column: e.Column,
		}
		if got != c.want || !errors.Is(c.err, e.Status) {
			t.Errorf("%v has the parts\n%+v, wanted\n%+v", c.err, got, c.want)
		}
		if c.err.Error() != c.text {
			t.Errorf("says %q, wanted %q", c.err, c.text)
		}
	}
}

func second[T any](_ T, err error) error { return err }

// The names of parameters and fields are those of the description.
func TestPlacesAreNamed(t *testing.T) {
	functions := map[string]recoup.Function{}
	for f := recoup.Function(1); f.String() != fmt.Sprintf("function(%d)", f); f++ {
		functions["recoup_"+f.String()] = f
	}
	for _, c := range golden(t).Functions {
		f, ok := functions[c.Name]
		for i, p := range c.Params {
			if name := recoup.ParameterOf(f, uint32(i+1)); ok && name != p.Name {
				t.Errorf("parameter %d of %s is %q, wanted %q", i+1, c.Name, name, p.Name)
			}
		}
		delete(functions, c.Name)
	}
	if len(functions) != 0 {
		t.Errorf("no functions of recoup.h: %v", functions)
	}
	for _, c := range golden(t).Structs {
		position := uint32(0)
		for _, f := range c.Fields {
			if f.Name == "struct_size" {
				continue
			}
			if position++; recoup.FieldOf(c.Layout, position) != f.Name {
				t.Errorf("field %d of %s is %q, wanted %q", position, c.Name, recoup.FieldOf(c.Layout, position), f.Name)
			}
		}
	}
	if recoup.FieldOf(99, 1) != "" || recoup.ParameterOf(99, 1) != "" || recoup.ParameterOf(recoup.FunctionRead, 99) != "" {
		t.Error("a place that is none has a name")
	}
}

// A library of another major version is refused, 0.1 too, and one that is older; both versions are named.
func TestTheABI(t *testing.T) {
	for major := range uint32(3) {
		for minor := range uint32(3) {
			err := recoup.Fits(major<<16 | minor)
			if isOurs := major == recoup.ABIMajor && minor >= recoup.ABIMinor; isOurs == errors.Is(err, recoup.ErrMismatch) {
				t.Errorf("%d.%d: %v", major, minor, err)
			}
			want := fmt.Sprintf("recoup: the linked library does not fit this package: its ABI is %d.%d, and this package needs ABI %d.%d",
				major, minor, recoup.ABIMajor, recoup.ABIMinor)
			if err != nil && err.Error() != want {
				t.Errorf("%v", err)
			}
		}
	}
}
