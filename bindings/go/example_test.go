//go:build cgo

package recoup_test

import (
	"errors"
	"fmt"
	"time"

	recoup "example.invalid/recoup/bindings/go"
)

func Example() {
	body := []byte(`{"error":{"type":"card_error","code":"card_declined","decline_code":"not_permitted"}}`)
	signal, _, err := recoup.ReadStripe(body, 402, recoup.OperationCharge)
	if err != nil {
		panic(err) // on any error: do not charge
	}
	verdict, err := recoup.Classify(signal)
	if err != nil {
		panic(err)
	}
	fmt.Println(verdict.Disposition, verdict.Actor, verdict.Allowed.Has(recoup.AllowedAfterCustomer))
	// Output: customer_action customer true
}

func ExampleCode() {
	id, err := recoup.Code("insufficient_funds")
	fmt.Println(id, id.Space(), err)
	_, err = recoup.Code("insuficient_funds")
	fmt.Println(errors.Is(err, recoup.ErrNotFound))
	// Output:
	// insufficient_funds code <nil>
	// true
}

func ExamplePolicy_Plan() {
	failed := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
	code, _ := recoup.Code("insufficient_funds")
	verdict, err := recoup.Classify(recoup.Signal{Decline: code, At: recoup.At(failed)})
	if err != nil {
		panic(err)
	}
	policy, err := recoup.CompilePolicy([]byte(`{"version":1,"ladders":{"funds":{"days":[2,4]}},"window":null,"paydays":[],"jitter_minutes":0}`))
	if err != nil {
		panic(err)
	}
	key, _ := recoup.CaseKey("in_1")
	_, steps, err := policy.Plan(recoup.Case{Key: key, Now: recoup.At(failed)}, verdict, nil)
	if err != nil {
		panic(err)
	}
	for _, step := range steps {
		if step.Kind == recoup.StepKindCharge {
			fmt.Println(step.Kind, step.Ordinal, step.Due)
		}
	}
	// Output:
	// charge 1 2026-01-03T09:00:00Z
	// charge 2 2026-01-05T09:00:00Z
}

func ExampleError() {
	_, err := recoup.CompilePolicy([]byte(`{"version":1,"colour":3}`))
	var e *recoup.Error
	if errors.As(err, &e) {
		fmt.Println(errors.Is(err, recoup.ErrJSONKey), e.Offset)
	}
	fmt.Println(err)
	// Output:
	// true 13
	// recoup: compile policy: byte 13: a policy document holds an unknown or repeated key
}

func ExampleMayCharge() {
	now := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
	key, _ := recoup.CaseKey("in_1")
	sent := recoup.Row{At: recoup.At(now.Add(-time.Hour)), Kind: recoup.RowKindAttempt, Outcome: recoup.OutcomeSent, Trigger: recoup.TriggerScheduled, Ordinal: 1}
	permission, err := recoup.MayCharge(recoup.Case{Key: key, Now: recoup.At(now)}, []recoup.Row{sent}, nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(permission.Answer, permission.Effect, permission.StopReason)
	// Output: never double_charge unresolved
}
