package recoupstripe

import (
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"strings"

	v85 "github.com/stripe/stripe-go/v85"
	v86 "github.com/stripe/stripe-go/v86"
)

// sdk is what the import paths of all major versions of the SDK begin with.
const sdk = "github.com/stripe/stripe-go"

// answer is what the SDK keeps of an answer, of whichever major version.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// sdkError is an error of the SDK, of whichever major version; the zero one is another error.
type sdkError struct {
	answer *answer
	// What the answer said, where the SDK has not kept it.
	fields any
	status int
}

// answerOf is nil where nothing was kept.
func answerOf(kept any) *answer {
	switch kept := kept.(type) {
	case *v85.APIResponse:
		if kept != nil {
			return &answer{kept.StatusCode, kept.Header, kept.RawJSON}
		}
	case *v86.APIResponse:
		if kept != nil {
			return &answer{kept.StatusCode, kept.Header, kept.RawJSON}
		}
	}
	return nil
}

// errorOf finds the error of the SDK in a chain of errors. It refuses one of a major version that is not read.
func errorOf(err error) (sdkError, error) {
	var (
		e85   *v85.Error
		e86   *v86.Error
		raw85 *v85.V2RawError
		raw86 *v86.V2RawError
	)
	switch {
	case errors.As(err, &e86):
		return sdkError{answerOf(e86.LastResponse), e86, e86.HTTPStatusCode}, nil
	case errors.As(err, &e85):
		return sdkError{answerOf(e85.LastResponse), e85, e85.HTTPStatusCode}, nil
	case errors.As(err, &raw86):
		return sdkError{nil, raw86, raw86.HTTPStatusCode}, nil
	case errors.As(err, &raw85):
		return sdkError{nil, raw85, raw85.HTTPStatusCode}, nil
	}
	if path := foreign(err); path != "" {
		return sdkError{}, fmt.Errorf("recoupstripe: an error of %s; expected one of %s/v85 or %s/v86: use a recoupstripe of that version", path, sdk, sdk)
	}
	return sdkError{}, nil
}

// foreign is the import path of the SDK where an error of a chain is of another major version of it.
func foreign(err error) string {
	if err == nil {
		return ""
	}
	kind := reflect.TypeOf(err)
	if kind.Kind() == reflect.Pointer {
		kind = kind.Elem()
	}
	if path := kind.PkgPath(); path == sdk || strings.HasPrefix(path, sdk+"/") {
		if !strings.HasPrefix(path, sdk+"/v85") && !strings.HasPrefix(path, sdk+"/v86") {
			return path
		}
	}
	switch err := err.(type) {
	case interface{ Unwrap() error }:
		return foreign(err.Unwrap())
	case interface{ Unwrap() []error }:
		for _, one := range err.Unwrap() {
			if path := foreign(one); path != "" {
				return path
			}
		}
	}
	return ""
}
