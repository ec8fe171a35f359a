//go:build cgo

package recoup_test

import (
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	recoup "example.invalid/recoup/bindings/go"
)

var failedAt = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

func must[T any](t testing.TB) func(T, error) T {
	t.Helper()
	return func(value T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

// declined is a failure that time may cure.
func declined(t testing.TB) recoup.Verdict {
	t.Helper()
	code := must[recoup.ID](t)(recoup.Code("insufficient_funds"))
	return must[recoup.Verdict](t)(recoup.Classify(recoup.Signal{Provider: recoup.ProviderStripe, Decline: code, Brand: recoup.BrandVisa,
		NetworkCode: recoup.MustPack("51"), At: recoup.At(failedAt)}))
}

func debt(t testing.TB) recoup.Case {
	t.Helper()
	return recoup.Case{
		Key: must[recoup.Key](t)(recoup.CaseKey("in_1")), Amount: 1999, Currency: recoup.MustPack("usd"),
		Zone: must[recoup.ID](t)(recoup.Zone("America/New_York")), Now: recoup.At(failedAt.Add(time.Minute)),
	}
}

func standard(t testing.TB) recoup.Policy {
	t.Helper()
	return must[recoup.Policy](t)(recoup.NewPolicy(recoup.PresetStandard))
}

func TestCheck(t *testing.T) {
	if err := recoup.Check(); err != nil {
		t.Fatal(err)
	}
	info := must[recoup.Info](t)(recoup.About())
	if info.Names == 0 || info.Rules == 0 || info.KnowledgeSHA256 == [32]byte{} {
		t.Errorf("nothing is linked: %+v", info)
	}
}

func TestPlanOfAFailureTimeMayCure(t *testing.T) {
	verdict := declined(t)
	if verdict.Disposition != recoup.DispositionRetryLater || !verdict.Allowed.Has(recoup.AllowedSameCardLater) {
		t.Fatalf("the verdict is %v, allowed %v", verdict.Disposition, verdict.Allowed)
	}
	policy := standard(t)
	plan, steps, err := policy.Plan(debt(t), verdict, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(steps) != int(plan.StepTotal) || plan.Flags.Has(recoup.PlanFlagTruncated) {
		t.Errorf("%d of %d steps", len(steps), plan.StepTotal)
	}
	if fingerprint := must[recoup.Fingerprint](t)(policy.Fingerprint()); plan.Policy != fingerprint {
		t.Errorf("made under %v, not %v", plan.Policy, fingerprint)
	}
	charge := slices.IndexFunc(steps, func(s recoup.Step) bool { return s.Kind == recoup.StepKindCharge })
	if charge < 0 {
		t.Fatal("no charge")
	}
	step := steps[charge]
	due, ok := step.DueAt()
	if !ok || !due.After(failedAt) || step.IsDue(failedAt) || !step.IsDue(due) {
		t.Errorf("the charge is due at %v, %v", due, ok)
	}
	if key := step.IdempotencyKey.String(); len(key) != 32 || strings.Trim(key, "0123456789abcdef") != "" {
		t.Errorf("the idempotency key is %q", key)
	}
	next := make([]recoup.Step, 1)
	first := must[recoup.Plan](t)(policy.PlanInto(debt(t), verdict, nil, next))
	if first.StepWritten != 1 || next[0] != steps[0] || !first.Flags.Has(recoup.PlanFlagTruncated) {
		t.Errorf("the first step is %+v, wanted %+v", next[0], steps[0])
	}
}

func TestAGatedStepIsNeverDue(t *testing.T) {
	step := recoup.Step{At: recoup.Gated, Due: recoup.Gated, Gate: recoup.GateCustomerConfirmed}
	if _, ok := step.DueAt(); ok || step.IsDue(time.Now()) || step.Due.Time().Before(time.Now().AddDate(1000, 0, 0)) {
		t.Error("a closed gate does not hold")
	}
	if (recoup.Step{}).IsDue(time.Now()) {
		t.Error("the zero step is due")
	}
	void := recoup.Step{Due: recoup.At(failedAt), NotAfter: recoup.At(failedAt.Add(time.Hour))}
	if !void.IsDue(failedAt.Add(time.Hour)) || void.IsDue(failedAt.Add(2*time.Hour)) {
		t.Error("a step is void after NotAfter")
	}
}

func TestRead(t *testing.T) {
	body := []byte(`{"error":{"type":"card_error","code":"card_declined","decline_code":"stolen_card","charge":"ch_1","message":"No."}}`)
	signal, reading, err := recoup.Read(body, recoup.Request{HTTPStatus: 402, Operation: recoup.OperationCharge})
	if err != nil {
		t.Fatal(err)
	}
	if signal.Decline.String() != "stolen_card" || signal.Carrier != recoup.CarrierAPIError {
		t.Errorf("read %+v", signal)
	}
	if reading.Charge.In(body) != "ch_1" || reading.Message.In(body) != "No." || reading.Invoice.In(body) != "" {
		t.Errorf("found %q and %q", reading.Charge.In(body), reading.Message.In(body))
	}
	verdict := must[recoup.Verdict](t)(recoup.Classify(signal))
	if !verdict.Flags.Has(recoup.VerdictFlagMasked) || verdict.Shown == verdict.Cause {
		t.Error("a stolen card is told to the customer")
	}
	text := must[string](t)(recoup.Text(verdict.Text, recoup.VoiceCustomer, recoup.LangEN))
	if text == "" || strings.Contains(strings.ToLower(text), "stolen") {
		t.Errorf("the customer reads %q", text)
	}
}

// What the bytes do not say is taken from the request.
func TestRequest(t *testing.T) {
	body := []byte(`{"error":{"type":"card_error","code":"card_declined"}}`)
	signal, reading, err := recoup.Read(body, recoup.Request{
		Provider: recoup.ProviderStripe, Format: recoup.FormatJSON, HTTPStatus: 402, Operation: recoup.OperationSetup,
		Initiator: recoup.InitiatorMIT, ShouldRetry: recoup.No, RetryAfter: 3000, Received: recoup.At(failedAt),
	})
	if err != nil {
		t.Fatal(err)
	}
	if signal.HTTPStatus != 402 || signal.Operation != recoup.OperationSetup || signal.Initiator != recoup.InitiatorMIT ||
		!signal.Flags.Has(recoup.SignalFlagShouldRetryNo) || signal.RetryAfter != 3000 {
		t.Errorf("read %+v", signal)
	}
	if reading.Next != 0 {
		t.Errorf("another report begins at %d", reading.Next)
	}
	beyond := recoup.Request{From: uint64(len(body)) + 1}
	var e *recoup.Error
	if _, _, err := recoup.Read(body, beyond); !errors.As(err, &e) || e.Argument != "request" || e.Field != "from" {
		t.Errorf("read from beyond the end: %+v", err)
	}
}

func TestPaydays(t *testing.T) {
	d, verdict := debt(t), declined(t)
	d.Paydays = [4]recoup.Payday{
		recoup.PaydayOf(recoup.PaydayKindWeekday, 5), recoup.PaydayOf(recoup.PaydayKindDayOfMonth, 31),
		recoup.PaydayOf(recoup.PaydayKindLastDay, 0), recoup.PaydayOf(recoup.PaydayKindNthBusinessDay, 23),
	}
	if _, _, err := standard(t).Plan(d, verdict, nil); err != nil {
		t.Error(err)
	}
	d.Paydays[1] = recoup.PaydayOf(recoup.PaydayKindWeekday, 8)
	var e *recoup.Error
	if _, _, err := standard(t).Plan(d, verdict, nil); !errors.As(err, &e) || e.Field != "paydays" || e.Rule != recoup.FaultRulePayday {
		t.Errorf("an eighth day of the week: %+v", err)
	}
}

func TestErrors(t *testing.T) {
	verdict := declined(t)
	policy := standard(t)
	unsorted := []recoup.Row{{At: recoup.At(failedAt), Kind: recoup.RowKindHold}, {At: 1, Kind: recoup.RowKindHold}}
	for name, c := range map[string]struct {
		call          func() error
		want          error
		offset, index int
	}{
		"unknown name": {func() error { _, err := recoup.Code("no such code"); return err }, recoup.ErrNotFound, -1, -1},
		"a huge name":  {func() error { _, err := recoup.Code(strings.Repeat("x", 1<<20)); return err }, recoup.ErrNotFound, -1, -1},
		"empty name":   {func() error { _, err := recoup.CaseKey(""); return err }, recoup.ErrRange, -1, -1},
		"unknown id":   {func() error { _, err := recoup.ID(1).Name(); return err }, recoup.ErrID, -1, -1},
		"cut JSON": {func() error {
			_, _, err := recoup.Read([]byte(`{"error":`), recoup.Request{HTTPStatus: 402})
			return err
		}, recoup.ErrJSONTruncated, 9, -1},
		"no JSON": {func() error {
			_, _, err := recoup.Read([]byte(`{"error" 1}`), recoup.Request{HTTPStatus: 402})
			return err
		}, recoup.ErrJSONSyntax, 9, -1},
		"no body":     {func() error { _, _, err := recoup.Read(nil, recoup.Request{HTTPStatus: 402}); return err }, recoup.ErrJSONTruncated, 0, -1},
		"HTTP status": {func() error { _, _, err := recoup.Read([]byte(`{}`), recoup.Request{HTTPStatus: 700}); return err }, recoup.ErrRange, -1, -1},
		"provider":    {func() error { _, _, err := recoup.Read([]byte(`{}`), recoup.Request{Provider: 1}); return err }, recoup.ErrID, -1, -1},
		"signal":      {func() error { _, err := recoup.Classify(recoup.Signal{HTTPStatus: 1000}); return err }, recoup.ErrRange, -1, 0},
		"signal of a batch": {func() error {
			return recoup.ClassifyBatch(make([]recoup.Signal, 3), make([]recoup.Verdict, 2))
		}, recoup.ErrRange, -1, -1},
		"undefined flag": {func() error { _, err := recoup.Classify(recoup.Signal{Flags: 1 << 31}); return err }, recoup.ErrReserved, -1, 0},
		"no policy":      {func() error { _, _, err := recoup.Policy{}.Plan(debt(t), verdict, nil); return err }, recoup.ErrPolicy, -1, -1},
		"no such preset": {func() error { _, err := recoup.NewPolicy(99); return err }, recoup.ErrRange, -1, -1},
		"policy key": {func() error {
			_, err := recoup.CompilePolicy([]byte(`{"version":1,"typo":2}`))
			return err
		}, recoup.ErrJSONKey, 13, -1},
		"damaged policy":       {func() error { return new(recoup.Policy).UnmarshalBinary([]byte("RCP")) }, recoup.ErrPolicy, -1, -1},
		"no verdict":           {func() error { _, _, err := policy.Plan(debt(t), recoup.Verdict{}, nil); return err }, recoup.ErrVerdict, -1, -1},
		"no debt":              {func() error { _, _, err := policy.Plan(recoup.Case{}, verdict, nil); return err }, recoup.ErrRange, -1, -1},
		"unsorted":             {func() error { _, _, err := policy.Plan(debt(t), verdict, unsorted); return err }, recoup.ErrHistoryOrder, -1, 1},
		"unsorted, may charge": {func() error { _, err := recoup.MayCharge(debt(t), nil, unsorted, nil); return err }, recoup.ErrHistoryOrder, -1, 1},
		"offsets":              {func() error { return recoup.FindMany(recoup.SpaceCode, nil, nil, nil) }, recoup.ErrRange, -1, -1},
		"packed":               {func() error { _, err := recoup.Pack("five5"); return err }, recoup.ErrRange, -1, -1},
		"no word":              {func() error { return new(recoup.Disposition).UnmarshalText([]byte("typo")) }, recoup.ErrNotFound, -1, -1},
	} {
		t.Run(name, func(t *testing.T) {
			err := c.call()
			if !errors.Is(err, c.want) {
				t.Fatalf("%v, wanted %v", err, c.want)
			}
			var e *recoup.Error
			if !errors.As(err, &e) || e.Offset != c.offset || e.Index != c.index {
				t.Errorf("%v at byte %d, element %d; wanted %d, %d", err, e.Offset, e.Index, c.offset, c.index)
			}
			if strings.ContainsAny(err.Error(), "*`") || len(err.Error()) > 300 {
				t.Errorf("reads badly: %v", err)
			}
		})
	}
}

// Every status of the ABI is an error of its own, and none shows a number.
func TestEveryStatusIsAnError(t *testing.T) {
	for _, s := range golden(t).Statuses {
		text, ok := recoup.TextOfStatus[recoup.Status(s.Value)]
		if ok == (s.Value == 0) || strings.Contains(text, strconv.Itoa(int(s.Value))) {
			t.Errorf("%s is %q", s.Name, text)
		}
	}
	if text := recoup.Status(-99).Error(); !strings.Contains(text, "-99") {
		t.Errorf("%s", text)
	}
}

func TestBatches(t *testing.T) {
	codes := []string{"insufficient_funds", "stolen_card", "no such code", "lost_card"}
	offsets, names := []uint32{0}, ""
	for _, code := range codes {
		names += code
		offsets = append(offsets, uint32(len(names)))
	}
	ids := make([]recoup.ID, len(codes))
	if err := recoup.FindMany(recoup.SpaceCode, []byte(names), offsets, ids); err != nil {
		t.Fatal(err)
	}
	signals := make([]recoup.Signal, len(ids))
	for i, id := range ids {
		if one, err := recoup.Code(codes[i]); id != one || (err == nil) != (id != 0) {
			t.Errorf("%s is %v in a column and %v alone", codes[i], id, one)
		}
		signals[i] = recoup.Signal{Decline: id}
	}
	verdicts := make([]recoup.Verdict, len(signals))
	if err := recoup.ClassifyBatch(signals, verdicts); err != nil {
		t.Fatal(err)
	}
	for i, signal := range signals {
		if one := must[recoup.Verdict](t)(recoup.Classify(signal)); one != verdicts[i] {
			t.Errorf("%s is %v in a batch and %v alone", codes[i], verdicts[i], one)
		}
	}
	signals[2].HTTPStatus = 1
	var e *recoup.Error
	if err := recoup.ClassifyBatch(signals, verdicts); !errors.As(err, &e) || e.Index != 2 || !errors.Is(err, recoup.ErrRange) {
		t.Errorf("%v", err)
	}
	if !slices.Equal(verdicts, make([]recoup.Verdict, len(signals))) {
		t.Error("a failed batch leaves verdicts")
	}
	if err := recoup.FindMany(recoup.SpaceCode, []byte(names), []uint32{0, 99, 1, 2, 3}, ids); !errors.Is(err, recoup.ErrRange) {
		t.Errorf("%v", err)
	}
}

func TestPolicyFrames(t *testing.T) {
	policy := must[recoup.Policy](t)(recoup.CompilePolicy([]byte(`{"version":1,"extends":"cautious","max_charges":2}`)))
	frame := must[[]byte](t)(policy.MarshalBinary())
	var loaded recoup.Policy
	if err := loaded.UnmarshalBinary(frame); err != nil || loaded != policy {
		t.Fatalf("%v", err)
	}
	if policy == standard(t) {
		t.Error("two policies are equal")
	}
	frame[len(frame)/2] ^= 1
	if err := loaded.UnmarshalBinary(frame); !errors.Is(err, recoup.ErrPolicy) || loaded != policy {
		t.Errorf("a damaged frame: %v", err)
	}
}

func TestMayCharge(t *testing.T) {
	var history []recoup.Row
	for i := range 25 {
		at := failedAt.Add(time.Duration(i-25) * time.Hour)
		row := recoup.Row{At: recoup.At(at), Kind: recoup.RowKindAttempt, Outcome: recoup.OutcomeDeclined, Trigger: recoup.TriggerManual, Brand: recoup.BrandVisa}
		history = must[[]recoup.Row](t)(recoup.MergeRow(history, row))
	}
	d := debt(t)
	d.Brand, d.Provider = recoup.BrandVisa, recoup.ProviderStripe
	windows := make([]recoup.Window, 8)
	clearance := must[recoup.Clearance](t)(recoup.MayCharge(d, nil, history, windows))
	if clearance.Answer == recoup.AnswerAllowed || clearance.Rule == 0 || clearance.WindowWritten == 0 {
		t.Errorf("25 attempts in a day, and it is %v by %v", clearance.Answer, clearance.Rule)
	}
	verdict := declined(t)
	if with := must[recoup.Clearance](t)(recoup.MayCharge(d, &verdict, history, nil)); with.Answer != clearance.Answer || with.Rule != clearance.Rule {
		t.Errorf("with its verdict it is %v by %v", with.Answer, with.Rule)
	}
	for _, w := range windows[:clearance.WindowWritten] {
		if w.Ceiling.Space() != recoup.SpaceCeiling || w.Ceiling.String() == "" || w.Limit == 0 {
			t.Errorf("window %+v", w)
		}
	}
}

func TestHistories(t *testing.T) {
	row := func(at recoup.Instant, id recoup.Hash) recoup.Row {
		return recoup.Row{At: at, ID: id, Kind: recoup.RowKindHold}
	}
	rows := []recoup.Row{row(50, 5), row(10, 1), row(30, 0), row(20, 2), row(30, 0), row(50, 4), row(20, 2)}
	var history []recoup.Row
	for _, r := range rows {
		history = must[[]recoup.Row](t)(recoup.MergeRow(history, r))
	}
	want := []recoup.Row{row(10, 1), row(20, 2), row(30, 0), row(50, 4), row(50, 5)}
	if !slices.Equal(history, want) {
		t.Errorf("merged to %v", history)
	}
	if sorted := must[[]recoup.Row](t)(recoup.SortRows(rows)); !slices.Equal(sorted, want) {
		t.Errorf("sorted to %v", sorted)
	}
	unsorted := []recoup.Row{row(2, 0), row(1, 0)}
	if kept := must[[]recoup.Row](t)(recoup.MergeRow(unsorted, row(3, 0))); !slices.Equal(kept, []recoup.Row{row(1, 0), row(2, 0), row(3, 0)}) {
		t.Errorf("%v", kept)
	}
	if none := must[[]recoup.Row](t)(recoup.SortRows(nil)); len(none) != 0 {
		t.Errorf("nothing is sorted to %v", none)
	}
	var e *recoup.Error
	bad := []recoup.Row{row(2, 0), row(0, 0), row(1, 0)}
	if kept, err := recoup.SortRows(bad); !errors.As(err, &e) || e.Index != 1 || e.Field != "at_ms" || len(kept) != 3 || kept[0] != row(2, 0) {
		t.Errorf("%v, %v", kept, err)
	}
}

// Sorting a long history costs little more than twice that of half of it.
func TestALongHistoryIsSorted(t *testing.T) {
	const count = 100_000
	rows := make([]recoup.Row, count)
	for i := range rows {
		rows[i] = recoup.Row{At: recoup.Instant(count - i), ID: recoup.Hash(i/2 + 1), Kind: recoup.RowKindHold}
	}
	start := time.Now()
	sorted := must[[]recoup.Row](t)(recoup.SortRows(rows))
	if len(sorted) != count/2 || !slices.IsSortedFunc(sorted, func(a, b recoup.Row) int { return int(a.At - b.At) }) {
		t.Errorf("%d rows are left", len(sorted))
	}
	if spent := time.Since(start); spent > 20*time.Second {
		t.Errorf("%d rows take %v", count, spent)
	}
}

// A failure becomes a row that remembers what its verdict said; a plan made from it later says the same.
func TestHistoryRow(t *testing.T) {
	body := []byte(`{"id":"evt_1","object":"event","type":"charge.failed","created":1772442000,"data":{"object":{"id":"ch_1","object":"charge",
		"amount":1999,"currency":"usd","created":1772442000,"status":"failed","failure_code":"card_declined","outcome":{"type":"issuer_declined",
		"reason":"insufficient_funds","network_status":"declined_by_network"},"payment_method_details":{"type":"card","card":{"brand":"visa","fingerprint":"fp"}}}}}`)
	signal, reading, err := recoup.Read(body, recoup.Request{Operation: recoup.OperationCharge})
	if err != nil {
		t.Fatal(err)
	}
	verdict := must[recoup.Verdict](t)(recoup.Classify(signal))
	row, ok, err := recoup.HistoryRow(signal, reading, &verdict, recoup.TriggerScheduled, 0)
	fingerprint := must[recoup.Hash](t)(recoup.HashName("fp"))
	if err != nil || !ok || row.Outcome != recoup.OutcomeDeclined || row.Disposition != verdict.Disposition || row.Credential != fingerprint || row.Amount != 1999 {
		t.Errorf("%v, %v, %+v", err, ok, row)
	}
	if _, ok, err := recoup.HistoryRow(signal, recoup.Reading{}, nil, recoup.TriggerExternal, 0); ok || err != nil {
		t.Errorf("a reading that means no row gives one: %v, %v", ok, err)
	}
	var e *recoup.Error
	if _, _, err := recoup.HistoryRow(signal, reading, nil, 99, 0); !errors.As(err, &e) || e.Argument != "trigger" || e.Value != 99 {
		t.Errorf("%v", err)
	}
}

func TestExplain(t *testing.T) {
	verdict := declined(t)
	for word, explain := range map[string]func(recoup.Lang) (string, error){
		"not enough money": verdict.Explain, "insufficient_funds": verdict.ExplainFull,
	} {
		if why := must[string](t)(explain(recoup.LangEN)); !strings.Contains(why, word) {
			t.Errorf("explained by %q", why)
		}
	}
	plan, steps, err := standard(t).Plan(debt(t), verdict, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, explain := range []func(recoup.Lang, []recoup.Step) (string, error){plan.Explain, plan.ExplainFull} {
		if why := must[string](t)(explain(recoup.LangEN, steps)); strings.Count(why, "\n") < len(steps) {
			t.Errorf("explained by %q", why)
		}
	}
	windows := make([]recoup.Window, 16)
	clearance, err := recoup.MayCharge(debt(t), &verdict, nil, windows)
	if err != nil {
		t.Fatal(err)
	}
	for answer, explain := range map[string]func(recoup.Lang, []recoup.Window) (string, error){
		"Yes, ": clearance.Explain, "allowed ": clearance.ExplainFull,
	} {
		if why := must[string](t)(explain(recoup.LangEN, windows[:clearance.WindowWritten])); !strings.HasPrefix(why, answer) {
			t.Errorf("explained by %q", why)
		}
	}
	if _, err := verdict.Explain(99); !errors.Is(err, recoup.ErrRange) {
		t.Errorf("%v", err)
	}
}

func TestNumbers(t *testing.T) {
	at := time.Date(2026, 3, 1, 9, 0, 0, 123_456_789, time.FixedZone("", 3600))
	instant := recoup.At(at)
	if !instant.Time().Equal(at.Truncate(time.Millisecond)) || instant.String() != "2026-03-01T08:00:00.123Z" {
		t.Errorf("%v", instant)
	}
	if recoup.At(time.Time{}) != 0 || !recoup.Instant(0).Time().IsZero() || recoup.Instant(0).String() != "" {
		t.Error("an instant not said is the zero time")
	}
	if recoup.Gated.String() != "gated" || recoup.Never.String() != "never" {
		t.Error("instants without a date")
	}
	if d := recoup.Millis(math.MaxInt64).Duration(); d < 290*365*24*time.Hour {
		t.Errorf("a wait beyond Go's durations is %v", d)
	}
	if a := recoup.MustPack("R01"); a.String() != "R01" || recoup.ASCII4(0).String() != "" {
		t.Errorf("%v", a)
	}
	if s := recoup.FieldSet(1<<recoup.FieldCode | 1<<recoup.FieldDeclineCode); s.String() != "decline_code|code" || s.Has(99) {
		t.Errorf("%v", s)
	}
	if (recoup.Span{Offset: math.MaxUint32, Len: math.MaxUint32}).In([]byte("x")) != "" {
		t.Error("a span outside its body")
	}
	if (recoup.Key{}).String() != "" || (recoup.Key{1, 2}).String() != "00000000000000010000000000000002" {
		t.Errorf("%v", recoup.Key{1, 2})
	}
	if recoup.ID(0).String() != "" || recoup.ID(0x7fff_ffff).String() != "0x7fffffff" || recoup.BrandVisa.String() != "visa" {
		t.Errorf("%v", recoup.BrandVisa)
	}
}

func TestWords(t *testing.T) {
	if s := recoup.Disposition(99).String(); s != "disposition(99)" {
		t.Errorf("%s", s)
	}
	if s := (recoup.AllowedOtherMethod | recoup.AllowedSameCardLater).String(); s != "same_card_later|other_method" {
		t.Errorf("%s", s)
	}
	for _, allowed := range []recoup.Allowed{0, 1, 3, 1 << 30, 1<<30 | 1} {
		var read recoup.Allowed
		if err := read.UnmarshalText(must[[]byte](t)(allowed.MarshalText())); err != nil || read != allowed {
			t.Errorf("%v is read as %v: %v", allowed, read, err)
		}
	}
}

// A verdict survives being stored as JSON, and words are written as words.
func TestJSON(t *testing.T) {
	verdict := declined(t)
	text := must[[]byte](t)(json.Marshal(verdict))
	if !strings.Contains(string(text), `"disposition":"retry_later"`) || !strings.Contains(string(text), `"network_code":"51"`) {
		t.Errorf("%s", text)
	}
	var read recoup.Verdict
	if err := json.Unmarshal(text, &read); err != nil || !reflect.DeepEqual(read, verdict) {
		t.Errorf("%v: %+v", err, read)
	}
}

func TestTextsAndRequests(t *testing.T) {
	signal := recoup.Signal{Provider: recoup.ProviderStripe, Carrier: recoup.CarrierInvoice, Flags: recoup.SignalFlagFailed | recoup.SignalFlagNoReason}
	if verdict := must[recoup.Verdict](t)(recoup.Classify(signal)); verdict.Expand != 0 {
		if request := must[string](t)(recoup.ExpandRequest(verdict.Expand)); !strings.HasPrefix(request, "GET /v1/") {
			t.Errorf("%q", request)
		}
	} else {
		t.Error("an invoice without a reason asks for none")
	}
	code := must[recoup.ID](t)(recoup.Code("insufficient_funds"))
	for _, voice := range []recoup.Voice{recoup.VoiceOperator, recoup.VoiceRemedy} {
		if text := must[string](t)(recoup.Text(code, voice, recoup.LangEN)); text == "" {
			t.Errorf("no text of %v", voice)
		}
	}
}
