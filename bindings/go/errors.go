package recoup

import (
	"bytes"
	"errors"
	"strconv"
)

var (
	// ErrNoLibrary: the program was built without cgo, so the library is not linked.
	ErrNoLibrary = errors.New("recoup: built without cgo: set CGO_ENABLED=1 and have a C compiler to link the library")
	// ErrMismatch: the linked library is not the one this package was generated for.
	ErrMismatch = errors.New("recoup: the linked library does not fit this package")
)

// Error says what the status means.
func (s Status) Error() string {
	if text, ok := textOfStatus[s]; ok {
		return "recoup: " + text
	}
	return "recoup: unknown status " + strconv.Itoa(int(s))
}

// Error is what every call returns that fails. Its message is the sentence of the library, the same in every language; the fields
// tell the parts of it. It wraps its Status, for errors.Is.
type Error struct {
	// Status is what was refused: ErrRange, say.
	Status Status
	// Function is the one of recoup.h that refused; 0 where this package did.
	Function Function
	// Argument is the parameter at fault, by the name it has in recoup.h, or in this package where Function is 0.
	Argument string
	// Field is the field at fault of the argument, or of its element, by the name it has in recoup.h and in JSON: "at_ms". "" where
	// it is none.
	Field string
	// Rule tells what was expected; 0 where Status says all.
	Rule FaultRule
	// Value is what was found, a hash as its bits; 0 where it is no number.
	Value int64
	// Index is the element at fault, of a column or history; -1 where there is none.
	Index int
	// Offset is the first byte at fault, of a body or document; -1 where there is none.
	Offset int
	// Line and Column are where Offset is in the document, from 1, the column in bytes; 0 where there is none.
	Line, Column int

	told fault
	// Of an error this package found itself.
	text string
}

// Error gives the sentence: the place, what was found there and what was expected.
func (e *Error) Error() string {
	text := e.text
	if text == "" {
		text = libFaultText(e.told)
	}
	if e.Line > 0 {
		text += " (line " + strconv.Itoa(e.Line) + ", column " + strconv.Itoa(e.Column) + ")"
	}
	return text
}

// Unwrap gives the Status.
func (e *Error) Unwrap() error { return e.Status }

// parameter is one of a function of recoup.h.
type parameter struct {
	name string
	kind kind
}

// kind tells what of a parameter can be at fault.
type kind int

const (
	// The whole of it.
	single kind = iota
	// One of its elements.
	array
	// One of its bytes.
	document
)

// failure is nil for success. The document is the one that the call read, nil where it reads none.
func failure(told fault, read []byte) error {
	if told.Status == 0 {
		return nil
	}
	e := &Error{
		Status: told.Status, Function: told.Function, Rule: told.Rule, Value: told.Value, Index: -1, Offset: -1, told: told,
	}
	p := nth(parameters[told.Function], told.Argument)
	e.Argument = p.name
	e.Field = nth(fields[told.Field>>16], told.Field&0xffff)
	switch {
	case p.kind == array && told.Rule != FaultRuleNull:
		e.Index = int(told.Index)
	case p.kind == document:
		e.Offset = int(told.Offset)
		e.locate(read)
	}
	return e
}

// nth is the one of that number, from 1; the zero value where there is none.
func nth[T any](all []T, number uint32) (one T) {
	if number >= 1 && int(number) <= len(all) {
		one = all[number-1]
	}
	return one
}

// locate tells the line and column of the offset.
func (e *Error) locate(read []byte) {
	if e.Offset > len(read) {
		return
	}
	before := read[:e.Offset]
	e.Line = bytes.Count(before, []byte{'\n'}) + 1
	e.Column = e.Offset - (bytes.LastIndexByte(before, '\n') + 1) + 1
}

// refused is an error this package found itself: text says what, where, what was found and what was expected.
func refused(status Status, argument, text string) *Error {
	return &Error{Status: status, Argument: argument, Index: -1, Offset: -1, text: "recoup: " + text}
}

// refusedLength is refused for a slice whose length does not fit the other's.
func refusedLength(call, argument string, found, expected int) *Error {
	e := refused(ErrRange, argument, call+": "+argument+" has "+strconv.Itoa(found)+" elements; expected "+strconv.Itoa(expected))
	e.Value = int64(found)
	return e
}

// quoted keeps the message of an error short, whatever the text.
func quoted(text string) string {
	const longest = 64
	if len(text) > longest {
		return strconv.Quote(text[:longest]) + "…"
	}
	return strconv.Quote(text)
}
