//go:build cgo

package recoup

/*
#include "recoup.h"

// Judges a column in one crossing. Each signal is judged from a copy that has its size, and once: recoup_classify judges a column
// twice, to write nothing where one of it is at fault, but here a batch that fails is cleared whole.
static recoup_status classify_column(const recoup_signal *signals, size_t count, recoup_verdict *verdicts, size_t *error_at) {
	for (size_t i = 0; i < count; i++) {
		recoup_signal said = signals[i];
		said.struct_size = sizeof said;
		recoup_status status = recoup_classify(NULL, 0, &said, sizeof said, 1, &verdicts[i], sizeof *verdicts, error_at);
		*error_at = i;
		if (status != RECOUP_OK) return status;
		verdicts[i].struct_size = 0;
	}
	return RECOUP_OK;
}

// The library keeps no pointer and calls nothing back, so that arguments may stay on the stack of a goroutine.
#cgo noescape recoup_read_stripe
#cgo nocallback recoup_read_stripe
#cgo noescape recoup_classify
#cgo nocallback recoup_classify
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
#cgo noescape recoup_history_put
#cgo nocallback recoup_history_put
#cgo noescape recoup_explain_verdict
#cgo nocallback recoup_explain_verdict
#cgo noescape recoup_explain_plan
#cgo nocallback recoup_explain_plan
#cgo noescape recoup_find
#cgo nocallback recoup_find
#cgo noescape recoup_find_many
#cgo nocallback recoup_find_many
#cgo noescape recoup_name
#cgo nocallback recoup_name
#cgo noescape recoup_text
#cgo nocallback recoup_text
#cgo noescape recoup_expand_request
#cgo nocallback recoup_expand_request
#cgo noescape recoup_case_key
#cgo nocallback recoup_case_key
#cgo noescape recoup_hash_name
#cgo nocallback recoup_hash_name
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

// nowhere is what an offset or index is before the library tells one; int(nowhere) is -1.
const nowhere = ^C.size_t(0)

func check() error {
	linked := uint32(C.recoup_abi_version())
	if major, minor := linked>>16, linked&0xffff; major != abiMajor || minor < abiMinor {
		return mismatch("its ABI is %d.%d, wanted is %d.%d", major, minor, abiMajor, abiMinor)
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

func (p *Permission) c() *C.recoup_permission {
	p.structSize = uint32(unsafe.Sizeof(*p))
	return (*C.recoup_permission)(unsafe.Pointer(p))
}

func rowsOf(rows []Row) (*C.recoup_row, C.size_t, C.size_t) {
	return (*C.recoup_row)(unsafe.Pointer(unsafe.SliceData(rows))), C.size_t(unsafe.Sizeof(Row{})), C.size_t(len(rows))
}

func stepsOf(steps []Step) (*C.recoup_step, C.size_t, C.size_t) {
	return (*C.recoup_step)(unsafe.Pointer(unsafe.SliceData(steps))), C.size_t(unsafe.Sizeof(Step{})), C.size_t(len(steps))
}

func windowsOf(windows []Window) (*C.recoup_window, C.size_t, C.size_t) {
	return (*C.recoup_window)(unsafe.Pointer(unsafe.SliceData(windows))), C.size_t(unsafe.Sizeof(Window{})), C.size_t(len(windows))
}

func libReadStripe(body []byte, httpStatus uint32, operation Operation) (s Signal, r Reading, status int32, at int) {
	json, length := bytesOf(body)
	errorAt := nowhere
	status = int32(C.recoup_read_stripe(json, length, C.uint32_t(httpStatus), C.uint32_t(operation), s.c(), r.c(), &errorAt))
	s.structSize, r.structSize = 0, 0
	return s, r, status, int(errorAt)
}

func libClassify(s Signal) (v Verdict, status int32) {
	var errorAt C.size_t
	status = int32(C.recoup_classify(nil, 0, s.c(), C.size_t(unsafe.Sizeof(s)), 1, v.c(), C.size_t(unsafe.Sizeof(v)), &errorAt))
	v.structSize = 0
	return v, status
}

func libClassifyColumn(signals []Signal, verdicts []Verdict) (status int32, at int) {
	said := (*C.recoup_signal)(unsafe.Pointer(unsafe.SliceData(signals)))
	into := (*C.recoup_verdict)(unsafe.Pointer(unsafe.SliceData(verdicts)))
	var errorAt C.size_t
	status = int32(C.classify_column(said, C.size_t(len(signals)), into, &errorAt))
	return status, int(errorAt)
}

func libPolicyPreset(preset Preset, out []byte) (needed int, status int32) {
	into, room := bytesOf(out)
	var size C.size_t
	status = int32(C.recoup_policy_preset(C.uint32_t(preset), into, room, &size))
	return int(size), status
}

func libPolicyCompile(document, out []byte) (needed int, status int32, at int) {
	json, length := bytesOf(document)
	into, room := bytesOf(out)
	var size C.size_t
	errorAt := nowhere
	status = int32(C.recoup_policy_compile(json, length, into, room, &size, &errorAt))
	return int(size), status, int(errorAt)
}

func libPolicyCheck(frame string) int32 {
	text, length := textOf(frame)
	return int32(C.recoup_policy_check(text, length))
}

func libPolicyFingerprint(frame string) (f Fingerprint, status int32) {
	text, length := textOf(frame)
	status = int32(C.recoup_policy_fingerprint(text, length, (*C.uint64_t)(&f[0])))
	return f, status
}

func libPlanMake(frame string, debt Case, v Verdict, history []Row, steps []Step) (p Plan, status int32, at int) {
	policy, policyLen := textOf(frame)
	rows, rowStride, rowCount := rowsOf(history)
	into, stepStride, stepCap := stepsOf(steps)
	errorAt := nowhere
	status = int32(C.recoup_plan_make(nil, 0, policy, policyLen, debt.c(), v.c(), rows, rowStride, rowCount, p.c(), into, stepStride, stepCap, &errorAt))
	p.structSize = 0
	return p, status, int(errorAt)
}

func libMayCharge(debt Case, history []Row, windows []Window) (p Permission, status int32, at int) {
	rows, rowStride, rowCount := rowsOf(history)
	into, windowStride, windowCap := windowsOf(windows)
	errorAt := nowhere
	status = int32(C.recoup_may_charge(nil, 0, debt.c(), rows, rowStride, rowCount, p.c(), into, windowStride, windowCap, &errorAt))
	p.structSize = 0
	return p, status, int(errorAt)
}

func libHistoryPut(room []Row, used int, row Row) (count int, status int32, at int) {
	rows, stride, rowCap := rowsOf(room)
	size, errorAt := C.size_t(used), nowhere
	status = int32(C.recoup_history_put(rows, stride, rowCap, &size, (*C.recoup_row)(unsafe.Pointer(&row)), &errorAt))
	return int(size), status, int(errorAt)
}

func libExplainVerdict(lang Lang, v Verdict, out []byte) (needed int, status int32) {
	into, room := bytesOf(out)
	var size C.size_t
	status = int32(C.recoup_explain_verdict(nil, 0, C.uint32_t(lang), v.c(), into, room, &size))
	return int(size), status
}

func libExplainPlan(lang Lang, p Plan, steps []Step, out []byte) (needed int, status int32) {
	into, room := bytesOf(out)
	first, stride, count := stepsOf(steps)
	var size C.size_t
	status = int32(C.recoup_explain_plan(nil, 0, C.uint32_t(lang), p.c(), first, stride, count, into, room, &size))
	return int(size), status
}

func libFind(space Space, name string) (id ID, status int32) {
	text, length := textOf(name)
	status = int32(C.recoup_find(C.uint32_t(space), text, length, (*C.recoup_id)(&id)))
	return id, status
}

func libFindMany(space Space, names []byte, offsets []uint32, ids []ID) int32 {
	text, length := bytesOf(names)
	starts, into := (*C.uint32_t)(unsafe.SliceData(offsets)), (*C.recoup_id)(unsafe.SliceData(ids))
	return int32(C.recoup_find_many(C.uint32_t(space), text, length, starts, C.size_t(len(ids)), into))
}

func libName(id ID) (string, int32) {
	var text *C.uint8_t
	var length C.size_t
	status := int32(C.recoup_name(C.recoup_id(id), &text, &length))
	return static(text, length), status
}

func libText(id ID, voice Voice, lang Lang) (string, int32) {
	var text *C.uint8_t
	var length C.size_t
	status := int32(C.recoup_text(nil, 0, C.recoup_id(id), C.uint32_t(voice), C.uint32_t(lang), &text, &length))
	return static(text, length), status
}

func libExpandRequest(expand ID) (string, int32) {
	var text *C.uint8_t
	var length C.size_t
	status := int32(C.recoup_expand_request(C.recoup_id(expand), &text, &length))
	return static(text, length), status
}

func libCaseKey(name string) (key Key, status int32) {
	text, length := textOf(name)
	status = int32(C.recoup_case_key(text, length, (*C.uint64_t)(&key[0])))
	return key, status
}

func libHashName(name string) (hash Hash, status int32) {
	text, length := textOf(name)
	status = int32(C.recoup_hash_name(text, length, (*C.uint64_t)(&hash)))
	return hash, status
}

func libKeyText(key Key) (text [32]byte, status int32) {
	into, room := bytesOf(text[:])
	var size C.size_t
	status = int32(C.recoup_key_text((*C.uint64_t)(&key[0]), into, room, &size))
	return text, status
}

func libAbout() (info Info, status int32) {
	info.structSize = uint32(unsafe.Sizeof(info))
	status = int32(C.recoup_about((*C.recoup_info)(unsafe.Pointer(&info))))
	info.structSize = 0
	return info, status
}
