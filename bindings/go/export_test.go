package recoup

import "errors"

// StatusOf is the number behind an error, for the lines every language hashes; users compare with errors.Is. 0 for no error.
func StatusOf(err error) int32 {
	if err == nil {
		return 0
	}
	var r *refusal
	if !errors.As(err, &r) {
		return 1
	}
	return r.status
}

// Refusals are all errors a status stands for.
var Refusals = refusals
