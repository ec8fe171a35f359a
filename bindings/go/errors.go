package recoup

import (
	"errors"
	"strconv"
)

var (
	// ErrNoLibrary: the program was built without cgo, so the library is not linked.
	ErrNoLibrary = errors.New("recoup: built without cgo: set CGO_ENABLED=1 and have a C compiler to link the library")
	// ErrMismatch: the linked library is not the one this package was generated for.
	ErrMismatch = errors.New("recoup: the linked library does not fit this package")
)

// refusal is a status of the library as an error.
type refusal struct {
	status int32
	text   string
}

func (r *refusal) Error() string { return "recoup: " + r.text }

// Error is what every call returns that fails. It wraps one of the Err values.
type Error struct {
	// Op is the call.
	Op string
	// Offset is the first byte at fault, of a body or document; -1 where there is none.
	Offset int
	// Index is the element at fault, of a batch or history; -1 where there is none.
	Index int

	refusal error
}

// Error says the call, the place and the reason.
func (e *Error) Error() string {
	text := "recoup: " + e.Op
	if e.Offset >= 0 {
		text += ": byte " + strconv.Itoa(e.Offset)
	}
	if e.Index >= 0 {
		text += ": element " + strconv.Itoa(e.Index)
	}
	if r, ok := e.refusal.(*refusal); ok {
		return text + ": " + r.text
	}
	return text + ": " + e.refusal.Error()
}

// Unwrap gives the Err value.
func (e *Error) Unwrap() error { return e.refusal }

// reason is the Err value of a status below 0.
func reason(status int32) error {
	for _, known := range refusals {
		if known.(*refusal).status == status {
			return known
		}
	}
	return &refusal{status: status, text: "unknown status " + strconv.Itoa(int(status))}
}

func refused(op string, reason error) error {
	return &Error{Op: op, Offset: -1, Index: -1, refusal: reason}
}

// failure is nil for success.
func failure(op string, status int32) error {
	if status == 0 {
		return nil
	}
	return refused(op, reason(status))
}

// failureAtByte is failure with the offset the library tells for input that is at fault.
func failureAtByte(op string, status int32, at int) error {
	if status == 0 {
		return nil
	}
	return &Error{Op: op, Offset: at, Index: -1, refusal: reason(status)}
}

func failureAtElement(op string, status int32, at int) error {
	if status == 0 {
		return nil
	}
	return &Error{Op: op, Offset: -1, Index: at, refusal: reason(status)}
}
