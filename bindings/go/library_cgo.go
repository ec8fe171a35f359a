//go:build cgo

package recoup

/*
#include "recoup.h"

// A fault is asked for by a second call, where there is one: what succeeds does not pay for it.

static int64_t find_id(uint32_t space, const uint8_t *name, size_t len, recoup_fault *fault) {
	recoup_id id = 0;
	recoup_status status = recoup_find(NULL, 0, space, name, len, &id, NULL);
	return status == RECOUP_OK ? (int64_t)id : (int64_t)recoup_find(NULL, 0, space, name, len, &id, fault);
}

static recoup_status classify_one(const recoup_signal *signal, recoup_verdict *verdict, recoup_fault *fault) {
	recoup_status status = recoup_classify(NULL, 0, signal, sizeof *signal, 1, verdict, sizeof *verdict, NULL);
	return status == RECOUP_OK ? status : recoup_classify(NULL, 0, signal, sizeof *signal, 1, verdict, sizeof *verdict, fault);
}

// Judges a column in one crossing. Each signal is judged from a copy that has its size, and once: recoup_classify judges a column
// twice, to write nothing where one of it is at fault, but here a batch that fails is cleared whole.
static recoup_status classify_column(const recoup_signal *signals, size_t count, recoup_verdict *verdicts, recoup_fault *fault) {
	for (size_t i = 0; i < count; i++) {
		recoup_signal said = signals[i];
		said.struct_size = sizeof said;
		recoup_status status = classify_one(&said, &verdicts[i], fault);
		if (status != RECOUP_OK) {
			fault->index = i;
			return status;
		}
		verdicts[i].struct_size = 0;
	}
	return RECOUP_OK;
}

// The library keeps no pointer and calls nothing back, so that arguments may stay on the stack of a goroutine.
#cgo noescape recoup_read
#cgo nocallback recoup_read
#cgo noescape find_id
#cgo nocallback find_id
#cgo noescape classify_one
#cgo nocallback classify_one
#cgo noescape classify_column
#cgo nocallback classify_column
#cgo noescape recoup_policy_preset
#cgo nocallback recoup_policy_preset
#cgo noescape recoup_policy_compile
#cgo nocallback recoup_policy_compile
#cgo noescape recoup_policy_check
#cgo nocallback recoup_policy_check
#cgo noescape recoup_policy_fingerprint
#cgo nocallback recoup_policy_fingerprint
#cgo noescape recoup_plan_make
#cgo nocallback recoup_plan_make
#cgo noescape recoup_may_charge
#cgo nocallback recoup_may_charge
#cgo noescape recoup_diagnose
#cgo nocallback recoup_diagnose
#cgo noescape recoup_backoff_curve
#cgo nocallback recoup_backoff_curve
#cgo noescape recoup_backoff_next
#cgo nocallback recoup_backoff_next
#cgo noescape recoup_backoff_refund
#cgo nocallback recoup_backoff_refund
#cgo noescape recoup_history_row
#cgo nocallback recoup_history_row
#cgo noescape recoup_history_put
#cgo nocallback recoup_history_put
#cgo noescape recoup_history_sort
#cgo nocallback recoup_history_sort
#cgo noescape recoup_row_write
#cgo nocallback recoup_row_write
#cgo noescape recoup_row_read
#cgo nocallback recoup_row_read
#cgo noescape recoup_explain_verdict
#cgo nocallback recoup_explain_verdict
#cgo noescape recoup_explain_plan
#cgo nocallback recoup_explain_plan
#cgo noescape recoup_explain_clearance
#cgo nocallback recoup_explain_clearance
#cgo noescape recoup_fault_text
#cgo nocallback recoup_fault_text
#cgo noescape recoup_find_many
#cgo nocallback recoup_find_many
#cgo noescape recoup_name
#cgo nocallback recoup_name
#cgo noescape recoup_near
#cgo nocallback recoup_near
#cgo noescape recoup_text
#cgo nocallback recoup_text
#cgo noescape recoup_expand_request
#cgo nocallback recoup_expand_request
#cgo noescape recoup_case_key
#cgo nocallback recoup_case_key
#cgo noescape recoup_hash_name
#cgo nocallback recoup_hash_name
#cgo noescape recoup_retry_after
#cgo nocallback recoup_retry_after
#cgo noescape recoup_key_text
#cgo nocallback recoup_key_text
#cgo noescape recoup_about
#cgo nocallback recoup_about
#cgo nocallback recoup_abi_version
#cgo nocallback recoup_struct_size
*/
import "C"

import "unsafe"

// Go's structures lie as those of recoup.h do (layout_gen.go has the compiler prove it) and hold no pointer, so that their addresses
// are handed over as they are. struct_size is set for the
// length of a call, in a copy the callee owns: the user's value is never written, and equal values stay equal.

func check() error {
	if err := fits(uint32(C.recoup_abi_version())); err != nil {
		return err
	}
	for _, l := range layouts {
		if size := uint32(C.recoup_struct_size(C.uint32_t(l.which))); size < l.size {
			return mismatch("%s has %d bytes there and %d here", l.name, size, l.size)
		}
	}
	return nil
}

func bytesOf(b []byte) (*C.uint8_t, C.size_t) {
	return (*C.uint8_t)(unsafe.SliceData(b)), C.size_t(len(b))
}

func textOf(s string) (*C.uint8_t, C.size_t) {
	return (*C.uint8_t)(unsafe.StringData(s)), C.size_t(len(s))
}

// static is a text of the library's own, which lives as long as the process.
func static(text *C.uint8_t, length C.size_t) string {
	return unsafe.String((*byte)(text), int(length))
}

func (r *Request) c() *C.recoup_request {
	r.structSize = uint32(unsafe.Sizeof(*r))
	return (*C.recoup_request)(unsafe.Pointer(r))
}

func (s *Signal) c() *C.recoup_signal {
	s.structSize = uint32(unsafe.Sizeof(*s))
	return (*C.recoup_signal)(unsafe.Pointer(s))
}

func (r *Reading) c() *C.recoup_reading {
	r.structSize = uint32(unsafe.Sizeof(*r))
	return (*C.recoup_reading)(unsafe.Pointer(r))
}

func (v *Verdict) c() *C.recoup_verdict {
	v.structSize = uint32(unsafe.Sizeof(*v))
	return (*C.recoup_verdict)(unsafe.Pointer(v))
}

func (c *Case) c() *C.recoup_case {
	c.structSize = uint32(unsafe.Sizeof(*c))
	return (*C.recoup_case)(unsafe.Pointer(c))
}

func (p *Plan) c() *C.recoup_plan {
	p.structSize = uint32(unsafe.Sizeof(*p))
	return (*C.recoup_plan)(unsafe.Pointer(p))
}

func (c *Clearance) c() *C.recoup_clearance {
	c.structSize = uint32(unsafe.Sizeof(*c))
	return (*C.recoup_clearance)(unsafe.Pointer(c))
}

func (r *Refusal) c() *C.recoup_refusal {
	r.structSize = uint32(unsafe.Sizeof(*r))
	return (*C.recoup_refusal)(unsafe.Pointer(r))
}

func (d *Diagnosis) c() *C.recoup_diagnosis {
	d.structSize = uint32(unsafe.Sizeof(*d))
	return (*C.recoup_diagnosis)(unsafe.Pointer(d))
}

func (b *Backoff) c() *C.recoup_backoff {
	b.structSize = uint32(unsafe.Sizeof(*b))
	return (*C.recoup_backoff)(unsafe.Pointer(b))
}

func (r *Retry) c() *C.recoup_retry {
	r.structSize = uint32(unsafe.Sizeof(*r))
	return (*C.recoup_retry)(unsafe.Pointer(r))
}

func (p *Pause) c() *C.recoup_pause {
	p.structSize = uint32(unsafe.Sizeof(*p))
	return (*C.recoup_pause)(unsafe.Pointer(p))
}

func (f *fault) c() *C.recoup_fault {
	f.structSize = uint32(unsafe.Sizeof(*f))
	return (*C.recoup_fault)(unsafe.Pointer(f))
}

func (i *Info) c() *C.recoup_info {
	i.structSize = uint32(unsafe.Sizeof(*i))
	return (*C.recoup_info)(unsafe.Pointer(i))
}

func (r *Row) c() *C.recoup_row { return (*C.recoup_row)(unsafe.Pointer(r)) }

const rowStride = C.size_t(unsafe.Sizeof(Row{}))

func rowsOf(rows []Row) (*C.recoup_row, C.size_t, C.size_t) {
	return unsafe.SliceData(rows).c(), rowStride, C.size_t(len(rows))
}

func stepsOf(steps []Step) (*C.recoup_step, C.size_t, C.size_t) {
	return (*C.recoup_step)(unsafe.Pointer(unsafe.SliceData(steps))), C.size_t(unsafe.Sizeof(Step{})), C.size_t(len(steps))
}

func windowsOf(windows []Window) (*C.recoup_window, C.size_t, C.size_t) {
	return (*C.recoup_window)(unsafe.Pointer(unsafe.SliceData(windows))), C.size_t(unsafe.Sizeof(Window{})), C.size_t(len(windows))
}

// The book is (nil, 0) in every call: the built-in one, until there are others.

func libRead(body []byte, request Request) (s Signal, r Reading, f fault) {
	said, length := bytesOf(body)
	C.recoup_read(nil, 0, said, length, request.c(), s.c(), r.c(), f.c())
	s.structSize, r.structSize = 0, 0
	return s, r, f
}

// libClassify takes a signal of the caller's own, and tells a fault where it gives false.
func libClassify(s *Signal, v *Verdict, told *fault) bool {
	status := C.classify_one(s.c(), (*C.recoup_verdict)(unsafe.Pointer(v)), told.c())
	v.structSize = 0
	return status == 0
}

func libClassifyColumn(signals []Signal, verdicts []Verdict) (f fault) {
	said := (*C.recoup_signal)(unsafe.Pointer(unsafe.SliceData(signals)))
	into := (*C.recoup_verdict)(unsafe.Pointer(unsafe.SliceData(verdicts)))
	C.classify_column(said, C.size_t(len(signals)), into, f.c())
	return f
}

func libPolicyPreset(preset Preset, out []byte) (needed int, f fault) {
	into, room := bytesOf(out)
	var size C.size_t
	C.recoup_policy_preset(C.uint32_t(preset), into, room, &size, f.c())
	return int(size), f
}

func libPolicyCompile(document, out []byte) (needed int, f fault) {
	json, length := bytesOf(document)
	into, room := bytesOf(out)
	var size C.size_t
	C.recoup_policy_compile(nil, 0, json, length, into, room, &size, f.c())
	return int(size), f
}

func libPolicyCheck(frame string) (f fault) {
	text, length := textOf(frame)
	C.recoup_policy_check(text, length, f.c())
	return f
}

func libPolicyFingerprint(frame string) (print Fingerprint, f fault) {
	text, length := textOf(frame)
	C.recoup_policy_fingerprint(text, length, (*C.uint64_t)(&print[0]), f.c())
	return print, f
}

func libPlanMake(frame string, debt Case, v Verdict, history []Row, steps []Step) (p Plan, f fault) {
	policy, policyLen := textOf(frame)
	rows, rowStride, rowCount := rowsOf(history)
	into, stepStride, stepCap := stepsOf(steps)
	C.recoup_plan_make(
		nil, 0, policy, policyLen, debt.c(), v.c(), rows, rowStride, rowCount, p.c(), into, stepStride, stepCap, f.c(),
	)
	p.structSize = 0
	return p, f
}

func libMayCharge(debt Case, verdict *Verdict, history []Row, windows []Window) (c Clearance, f fault) {
	var copied Verdict
	rows, rowStride, rowCount := rowsOf(history)
	into, windowStride, windowCap := windowsOf(windows)
	C.recoup_may_charge(
		nil, 0, debt.c(), copied.ofOptional(verdict), rows, rowStride, rowCount, c.c(), into, windowStride, windowCap, f.c(),
	)
	c.structSize = 0
	return c, f
}

// ofOptional makes a copy of a verdict that may be none.
func (v *Verdict) ofOptional(verdict *Verdict) *C.recoup_verdict {
	if verdict == nil {
		return nil
	}
	*v = *verdict
	return v.c()
}

func libDiagnose(refusal Refusal, keyPrefix, message string, causes []Cause) (d Diagnosis, f fault) {
	begins, beginsLen := textOf(keyPrefix)
	said, saidLen := textOf(message)
	into := (*C.recoup_cause)(unsafe.Pointer(unsafe.SliceData(causes)))
	C.recoup_diagnose(
		nil, 0, refusal.c(), begins, beginsLen, said, saidLen, d.c(), into, C.size_t(unsafe.Sizeof(Cause{})), C.size_t(len(causes)), f.c(),
	)
	d.structSize = 0
	return d, f
}

func libBackoffCurve(id ID) (curve Backoff, f fault) {
	C.recoup_backoff_curve(nil, 0, C.recoup_id(id), curve.c(), f.c())
	curve.structSize = 0
	return curve, f
}

func libBackoffNext(curve Backoff, failed Retry) (pause Pause, f fault) {
	C.recoup_backoff_next(curve.c(), failed.c(), pause.c(), f.c())
	pause.structSize = 0
	return pause, f
}

func libBackoffRefund(curve Backoff, spent uint32) (left uint32, f fault) {
	C.recoup_backoff_refund(curve.c(), C.uint32_t(spent), (*C.uint32_t)(&left), f.c())
	return left, f
}

func libHistoryRow(s Signal, r Reading, verdict *Verdict, trigger Trigger, ordinal uint32) (row Row, f fault) {
	var copied Verdict
	C.recoup_history_row(
		nil, 0, s.c(), r.c(), copied.ofOptional(verdict), C.uint32_t(trigger), C.uint32_t(ordinal), row.c(), rowStride, f.c(),
	)
	return row, f
}

func libHistoryPut(room []Row, used int, row Row) (count int, f fault) {
	rows, stride, rowCap := rowsOf(room)
	size := C.size_t(used)
	C.recoup_history_put(nil, 0, rows, stride, rowCap, &size, row.c(), f.c())
	return int(size), f
}

func libHistorySort(history []Row) (count int, f fault) {
	rows, stride, size := rowsOf(history)
	C.recoup_history_sort(nil, 0, rows, stride, &size, f.c())
	return int(size), f
}

func libRowWrite(row Row, out []byte) (needed int, f fault) {
	into, room := bytesOf(out)
	var size C.size_t
	C.recoup_row_write(nil, 0, row.c(), rowStride, into, room, &size, f.c())
	return int(size), f
}

func libRowRead(document []byte) (row Row, f fault) {
	json, length := bytesOf(document)
	C.recoup_row_read(nil, 0, json, length, row.c(), rowStride, f.c())
	return row, f
}

func libExplainVerdict(lang Lang, detail Detail, v Verdict, out []byte) (needed int, f fault) {
	into, room := bytesOf(out)
	var size C.size_t
	C.recoup_explain_verdict(nil, 0, C.uint32_t(lang), C.uint32_t(detail), v.c(), into, room, &size, f.c())
	return int(size), f
}

func libExplainPlan(lang Lang, detail Detail, p Plan, steps []Step, out []byte) (needed int, f fault) {
	into, room := bytesOf(out)
	first, stride, count := stepsOf(steps)
	var size C.size_t
	C.recoup_explain_plan(nil, 0, C.uint32_t(lang), C.uint32_t(detail), p.c(), first, stride, count, into, room, &size, f.c())
	return int(size), f
}

func libExplainClearance(lang Lang, detail Detail, c Clearance, windows []Window, out []byte) (needed int, f fault) {
	into, room := bytesOf(out)
	first, stride, count := windowsOf(windows)
	var size C.size_t
	C.recoup_explain_clearance(nil, 0, C.uint32_t(lang), C.uint32_t(detail), c.c(), first, stride, count, into, room, &size, f.c())
	return int(size), f
}

// libFaultText gives the sentence of a fault, and the meaning of its status should there be none.
func libFaultText(f fault) string {
	out := make([]byte, 512)
	for {
		into, room := bytesOf(out)
		var size C.size_t
		status := Status(C.recoup_fault_text(f.c(), into, room, &size))
		switch {
		case status == 0:
			return string(out[:size])
		case status != ErrCapacity:
			return f.Status.Error()
		}
		out = make([]byte, size)
	}
}

// libFind tells a fault where it gives false.
func libFind(space Space, name string, told *fault) (ID, bool) {
	text, length := textOf(name)
	id := C.find_id(C.uint32_t(space), text, length, told.c())
	return ID(id), id >= 0
}

func libFindMany(space Space, names []byte, offsets []uint32, ids []ID) (f fault) {
	text, length := bytesOf(names)
	starts, into := (*C.uint32_t)(unsafe.SliceData(offsets)), (*C.recoup_id)(unsafe.SliceData(ids))
	C.recoup_find_many(nil, 0, C.uint32_t(space), text, length, starts, C.size_t(len(ids)), into, f.c())
	return f
}

func libName(id ID) (string, fault) {
	var text *C.uint8_t
	var length C.size_t
	var f fault
	C.recoup_name(nil, 0, C.recoup_id(id), &text, &length, f.c())
	return static(text, length), f
}

func libNear(space Space, name string, ids []ID) (count int, f fault) {
	text, length := textOf(name)
	into := (*C.recoup_id)(unsafe.SliceData(ids))
	var size C.size_t
	C.recoup_near(nil, 0, C.uint32_t(space), text, length, into, C.size_t(len(ids)), &size, f.c())
	return int(size), f
}

func libText(id ID, voice Voice, lang Lang) (string, fault) {
	var text *C.uint8_t
	var length C.size_t
	var f fault
	C.recoup_text(nil, 0, C.recoup_id(id), C.uint32_t(voice), C.uint32_t(lang), &text, &length, f.c())
	return static(text, length), f
}

func libExpandRequest(expand ID) (string, fault) {
	var text *C.uint8_t
	var length C.size_t
	var f fault
	C.recoup_expand_request(nil, 0, C.recoup_id(expand), &text, &length, f.c())
	return static(text, length), f
}

func libCaseKey(name string) (key Key, f fault) {
	text, length := textOf(name)
	C.recoup_case_key(text, length, (*C.uint64_t)(&key[0]), f.c())
	return key, f
}

func libHashName(name string) (hash Hash, f fault) {
	text, length := textOf(name)
	C.recoup_hash_name(text, length, (*C.uint64_t)(&hash), f.c())
	return hash, f
}

func libRetryAfter(header string, now Instant) (wait Millis, f fault) {
	text, length := textOf(header)
	C.recoup_retry_after(text, length, C.int64_t(now), (*C.int64_t)(&wait), f.c())
	return wait, f
}

func libKeyText(key Key) (text string, f fault) {
	var digits [32]byte
	into, room := bytesOf(digits[:])
	var size C.size_t
	if C.recoup_key_text((*C.uint64_t)(&key[0]), into, room, &size, f.c()) == 0 {
		text = string(digits[:size])
	}
	return text, f
}

func libAbout() (info Info, status Status) {
	status = Status(C.recoup_about(info.c()))
	info.structSize = 0
	return info, status
}
