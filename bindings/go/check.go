package recoup

import (
	"fmt"
	"sync"
)

// Check reports whether the library is linked and is the one this package was generated for: the same major version of the ABI, at
// least its minor version, and structures of the same sizes. The error wraps [ErrNoLibrary] or [ErrMismatch].
//
// Every call asks it first, so that a program need not; asking at start tells it earlier. It looks once and costs nothing after.
func Check() error { return checked() }

var checked = sync.OnceValue(check)

// mismatch says how the library differs.
func mismatch(format string, values ...any) error {
	return fmt.Errorf("%w: "+format, append([]any{ErrMismatch}, values...)...)
}
