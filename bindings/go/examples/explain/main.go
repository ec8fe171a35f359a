// Command explain prints why a failed payment is what it is, and why the plan is what it is: the same bytes as `recoup explain FILE`.
//
//	explain FILE HTTP_STATUS OPERATION ZONE NOW_MS KEY [PROVIDER]
//
// FILE is what the provider said, OPERATION a word such as charge, ZONE an IANA name, KEY the identity of the debt,
// PROVIDER whose bytes they are (Stripe's where it is left out).
package main

import (
	"fmt"
	"os"
	"strconv"

	recoup "example.invalid/recoup/bindings/go"
)

func main() {
	if len(os.Args) != 7 && len(os.Args) != 8 {
		fmt.Fprintln(os.Stderr, "usage: explain FILE HTTP_STATUS OPERATION ZONE NOW_MS KEY [PROVIDER]")
		os.Exit(2)
	}
	text, err := run(os.Args[1], os.Args[2], os.Args[3], os.Args[4], os.Args[5], os.Args[6], append(os.Args[7:], "stripe")[0])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print(text)
}

// run reads the arguments.
func run(path, httpStatus, operation, zone, now, key, provider string) (string, error) {
	body, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	status, err := strconv.ParseUint(httpStatus, 10, 32)
	if err != nil {
		return "", err
	}
	var what recoup.Operation
	if err := what.UnmarshalText([]byte(operation)); err != nil {
		return "", err
	}
	millis, err := strconv.ParseInt(now, 10, 64)
	if err != nil {
		return "", err
	}
	debt := recoup.Case{Now: recoup.Instant(millis)}
	if debt.Zone, err = recoup.Zone(zone); err != nil {
		return "", err
	}
	if debt.Key, err = recoup.CaseKey(key); err != nil {
		return "", err
	}
	whose, err := recoup.Find(recoup.SpaceProvider, provider)
	if err != nil {
		return "", err
	}
	return explain(body, recoup.Request{Provider: whose, HTTPStatus: uint32(status), Operation: what}, debt)
}

// explain gives the reasons under the preset standard and without a history.
func explain(body []byte, request recoup.Request, debt recoup.Case) (string, error) {
	signal, reading, err := recoup.Read(body, request)
	if err != nil {
		return "", err
	}
	verdict, err := recoup.Classify(signal)
	if err != nil {
		return "", err
	}
	policy, err := recoup.NewPolicy(recoup.PresetStandard)
	if err != nil {
		return "", err
	}
	debt.Amount, debt.Currency = reading.Amount, reading.Currency
	debt.Collection, debt.AutoAdvance, debt.ProviderNext = reading.Collection, reading.AutoAdvance, reading.NextPaymentAttempt
	plan, steps, err := policy.Plan(debt, verdict, nil)
	if err != nil {
		return "", err
	}
	what, err := verdict.Explain(recoup.LangEN)
	if err != nil {
		return "", err
	}
	when, err := plan.Explain(recoup.LangEN, steps)
	return what + when, err
}
