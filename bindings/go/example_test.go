//go:build cgo

package recoup_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	recoup "example.invalid/recoup/bindings/go"
)

func Example() {
	body := []byte(`{"error":{"type":"card_error","code":"card_declined","decline_code":"not_permitted"}}`)
	signal, _, err := recoup.Read(body, recoup.Request{HTTPStatus: 402, Operation: recoup.OperationCharge})
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

func ExampleNear() {
	near, err := recoup.Near(recoup.SpaceCode, "insuficient_funds")
	fmt.Println(near[0], err)
	// Output: insufficient_funds <nil>
}

func ExampleRow_MarshalJSON() {
	row := recoup.Row{At: 1767254400000, Kind: recoup.RowKindAttempt, Outcome: recoup.OutcomeDeclined, Trigger: recoup.TriggerScheduled}
	row.Prohibitions[0], _ = recoup.Code("lost_card")
	text, err := json.Marshal(row)
	fmt.Println(string(text), err)
	// Output: {"v":1,"at_ms":1767254400000,"kind":"attempt","outcome":"declined","trigger":"scheduled","prohibitions":["code:stripe.lost_card"]} <nil>
}

func ExamplePolicy_Plan() {
	failed := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
	code, _ := recoup.Code("insufficient_funds")
	verdict, err := recoup.Classify(recoup.Signal{Decline: code, At: recoup.At(failed)})
	if err != nil {
		panic(err)
	}
	policy, err := recoup.CompilePolicy([]byte(`{"version":1,"schedules":{"funds":{"days":[2,4]}},"window":null,"paydays":[],"jitter_minutes":0}`))
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
	_, err := recoup.CompilePolicy([]byte("{\"version\":1,\n \"colour\":3}"))
	var e *recoup.Error
	if errors.As(err, &e) {
		fmt.Println(errors.Is(err, recoup.ErrJSONKey), e.Argument, e.Offset, e.Line, e.Column)
	}
	_, err = recoup.MayCharge(recoup.Case{Key: recoup.Key{1}, Now: 1}, nil, []recoup.Row{{Kind: recoup.RowKindHold}}, nil)
	fmt.Println(err)
	// Output:
	// true json 15 2 2
	// recoup_may_charge: history[0].at_ms is 0; expected an instant above 0, in milliseconds since 1970
}

func ExampleMayCharge() {
	now := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
	key, _ := recoup.CaseKey("in_1")
	history, err := recoup.SortRows([]recoup.Row{{At: recoup.At(now.Add(-time.Hour)), Kind: recoup.RowKindAttempt, Outcome: recoup.OutcomeSent, Trigger: recoup.TriggerScheduled, Ordinal: 1}})
	if err != nil {
		panic(err)
	}
	clearance, err := recoup.MayCharge(recoup.Case{Key: key, Now: recoup.At(now)}, nil, history, nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(clearance.Answer, clearance.Effect, clearance.StopReason)
	// Output: not_before double_charge unresolved
}

func ExampleDiagnose() {
	code, _ := recoup.Code("more_permissions_required")
	customer, _ := recoup.Find(recoup.SpaceResource, "customer")
	refusal := recoup.Refusal{HTTPStatus: 403, Code: code, Resource: customer, Access: recoup.AccessRead}
	causes := make([]recoup.Cause, 16)
	diagnosis, err := recoup.Diagnose(refusal, "rk_live_", "", causes)
	if err != nil {
		panic(err)
	}
	for _, cause := range causes[:diagnosis.CauseWritten] {
		fmt.Println(cause.Certainty, cause.Obstacle, diagnosis.Permission)
	}
	_, err = recoup.Diagnose(refusal, "sk_test_51HexampleThatIsNoKey", "", nil)
	fmt.Println(err)
	// Output:
	// certain key_lacks_permission customer_read
	// recoup_diagnose: key_prefix_len is 29; expected at most the first 12 characters of a key, and never the key
}

func ExampleRetryAfter() {
	now := recoup.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
	seconds, _ := recoup.RetryAfter("120", 0)
	date, _ := recoup.RetryAfter("Thu, 01 Jan 2026 00:01:00 GMT", now)
	fmt.Println(seconds.Duration(), date.Duration())
	_, err := recoup.RetryAfter("soon", now)
	fmt.Println(errors.Is(err, recoup.ErrRange), err)
	// Output:
	// 2m0s 1m0s
	// true recoup_retry_after: text: expected seconds in one to nine digits, or a date of HTTP
}

func ExampleBackoffNext() {
	id, _ := recoup.Find(recoup.SpaceBackoff, "stripe.go")
	curve, _ := recoup.BackoffCurve(id)
	seed, _ := recoup.HashName("the idempotency key of the request")
	failed := recoup.Retry{Disposition: recoup.DispositionBackoff, Retry: 1, Seed: seed}
	for ; ; failed.Retry++ {
		pause, err := recoup.BackoffNext(curve, failed)
		if err != nil {
			fmt.Println(err)
			return
		}
		if pause.Again == 0 {
			fmt.Println("give up:", pause.Reason)
			return
		}
		fmt.Println("retry", failed.Retry, "between", pause.Low.Duration(), "and", pause.High.Duration())
	}
	// Output:
	// retry 1 between 500ms and 500ms
	// retry 2 between 750ms and 1s
	// give up: retries_made
}

func ExampleBackoffCurve() {
	id, _ := recoup.Find(recoup.SpaceBackoff, "gocardless.python")
	curve, err := recoup.BackoffCurve(id)
	fmt.Println(curve.Base.Duration(), curve.MaxRetries, err)
	_, err = recoup.BackoffCurve(0)
	fmt.Println(errors.Is(err, recoup.ErrID))
	// Output:
	// 500ms 2 <nil>
	// true
}

func ExampleBackoffRefund() {
	id, _ := recoup.Find(recoup.SpaceBackoff, "grpc.example")
	curve, _ := recoup.BackoffCurve(id)
	spent, err := recoup.BackoffRefund(curve, 1000)
	fmt.Println(spent, err)
	// Output: 900 <nil>
}
