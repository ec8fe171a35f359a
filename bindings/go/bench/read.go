//go:build cgo

package main

import (
	"encoding/json"

	recoup "example.invalid/recoup/bindings/go"
)

// readStripe reads bodies.
func readStripe(in *inputs, size string) measurable {
	bodies := in.bodies[size]
	c := &contest[[]byte]{subject: "read " + size, pool: bodies, ring: ordered(in, bodies, size), items: 1}
	add(c, "recoup `ReadStripe`", func(body []byte) read {
		signal, reading, err := recoup.ReadStripe(body, 0, recoup.OperationCharge)
		if err != nil {
			fail(err)
		}
		return read{body, signal, reading}
	}, read.facts)
	return add(c, "`encoding/json`, `map`", func(body []byte) facts { return own(body, in.ids) }, same)
}

// facts is what a billing service takes from a body; zero: not said.
type facts struct {
	errorType, code, decline, advice, outcomeType, outcomeReason, networkStatus, objectStatus recoup.ID
	brand, method, funding, event                                                             recoup.ID
	networkCode, networkAdvice, country, currency                                             recoup.ASCII4
	amount                                                                                    int64
	created                                                                                   recoup.Instant
	eventID, paymentIntent, charge, customer, paymentMethod, fingerprint, message             string
}

// read is what recoup gives.
type read struct {
	body    []byte
	signal  recoup.Signal
	reading recoup.Reading
}

// facts takes out what is compared; recoup finds more.
func (r read) facts() any {
	s, found, text := r.signal, r.reading, func(span recoup.Span) string { return span.In(r.body) }
	return facts{
		s.ErrorType, s.Code, s.Decline, s.Advice, s.OutcomeType, s.OutcomeReason, s.NetworkStatus, s.ObjectStatus,
		s.Brand, s.Method, s.Funding, s.Event,
		s.NetworkCode, s.NetworkAdvice, s.IssuerCountry, found.Currency,
		found.Amount, found.Created,
		text(found.Event), text(found.PaymentIntent), text(found.Charge), text(found.Customer), text(found.PaymentMethod),
		text(found.Fingerprint), text(found.Message),
	}
}

// The structures name only what is wanted; null leaves a field empty.
type document struct {
	ID    string
	Type  string
	Error *apiError
	Data  *struct{ Object object }
}

// object is a charge or a payment intent.
type object struct {
	ID                   string
	Object               string
	Amount               int64
	Created              int64
	Currency             string
	Customer             string
	Status               string
	PaymentIntent        string   `json:"payment_intent"`
	PaymentMethod        string   `json:"payment_method"`
	LatestCharge         string   `json:"latest_charge"`
	FailureCode          string   `json:"failure_code"`
	FailureMessage       string   `json:"failure_message"`
	PaymentMethodDetails method   `json:"payment_method_details"`
	LastPaymentError     apiError `json:"last_payment_error"`
	Outcome              outcome
	Charges              struct{ Data []object }
}

type apiError struct {
	Type               string
	Code               string
	DeclineCode        string `json:"decline_code"`
	AdviceCode         string `json:"advice_code"`
	NetworkDeclineCode string `json:"network_decline_code"`
	NetworkAdviceCode  string `json:"network_advice_code"`
	Message            string
	PaymentMethod      *method `json:"payment_method"`
}

type outcome struct {
	Type               string
	Reason             string
	NetworkStatus      string `json:"network_status"`
	AdviceCode         string `json:"advice_code"`
	NetworkDeclineCode string `json:"network_decline_code"`
	NetworkAdviceCode  string `json:"network_advice_code"`
}

// method is a payment method, or the details of one.
type method struct {
	ID   string
	Type string
	Card struct{ Network, Brand, Country, Funding, Fingerprint string }
}

// own reads a body with Go's own JSON, and a map for each space.
func own(body []byte, ids map[string]map[string]recoup.ID) facts {
	var d document
	if err := json.Unmarshal(body, &d); err != nil {
		fail(err)
	}
	var f facts
	var o object
	if d.Data != nil {
		o = d.Data.Object
		f.eventID, f.event = d.ID, ids["event"][d.Type]
	}
	f.objectStatus, f.amount, f.created = ids["object_status"][o.Status], o.Amount, recoup.Instant(o.Created*1000)
	f.currency, f.customer = pack(o.Currency), o.Customer
	charge, failed := o, d.Error
	if o.Object != "charge" {
		f.paymentIntent, charge = o.ID, object{ID: o.LatestCharge}
		if len(o.Charges.Data) > 0 {
			charge = o.Charges.Data[0]
		}
	} else {
		f.paymentIntent = o.PaymentIntent
	}
	if failed == nil {
		failed = &o.LastPaymentError
	}
	f.charge, f.paymentMethod = charge.ID, charge.PaymentMethod
	f.said(charge, failed, ids)
	paid := charge.PaymentMethodDetails
	if used := failed.PaymentMethod; used != nil {
		paid, f.paymentMethod = *used, used.ID
	}
	f.paidWith(paid, ids)
	return f
}

func (f *facts) said(charge object, e *apiError, ids map[string]map[string]recoup.ID) {
	codes, o := ids["code"], charge.Outcome
	f.errorType, f.decline, f.code = ids["error_type"][e.Type], codes[e.DeclineCode], codes[first(e.Code, charge.FailureCode)]
	f.advice, f.outcomeReason = codes[first(e.AdviceCode, o.AdviceCode)], codes[o.Reason]
	f.outcomeType, f.networkStatus = ids["outcome_type"][o.Type], ids["network_status"][o.NetworkStatus]
	f.networkCode = pack(first(e.NetworkDeclineCode, o.NetworkDeclineCode))
	f.networkAdvice = pack(first(e.NetworkAdviceCode, o.NetworkAdviceCode))
	f.message = first(e.Message, charge.FailureMessage)
}

func (f *facts) paidWith(m method, ids map[string]map[string]recoup.ID) {
	f.method, f.funding = ids["method"][m.Type], ids["funding"][m.Card.Funding]
	f.brand = ids["brand"][first(m.Card.Network, m.Card.Brand)]
	f.country, f.fingerprint = pack(m.Card.Country), m.Card.Fingerprint
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// pack makes a number of up to four characters, in lower case.
func pack(text string) recoup.ASCII4 {
	var packed recoup.ASCII4
	for i := range min(len(text), 4) {
		character := text[i]
		if 'A' <= character && character <= 'Z' {
			character += 'a' - 'A'
		}
		packed |= recoup.ASCII4(character) << (8 * i)
	}
	return packed
}
