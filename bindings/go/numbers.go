package recoup

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// ID is a row of the knowledge: the space in the highest 8 bits, the row in the lower 24. Ids never change their meaning and may
// be stored. 0 is no row.
type ID uint32

// Space is the family of the row.
func (id ID) Space() Space { return Space(id >> 24) }

// String gives the name of the row; "" for 0, and the number in hexadecimal digits where this edition has no such row.
func (id ID) String() string {
	if id == 0 {
		return ""
	}
	if name, err := id.Name(); err == nil {
		return name
	}
	return "0x" + strconv.FormatUint(uint64(id), 16)
}

// ASCII4 is up to four ASCII characters, the first in the lowest byte: network codes, countries, currencies.
type ASCII4 uint32

// Pack makes an ASCII4 of a text: Pack("51"), Pack("us"). Countries and currencies are written small. [ErrRange] for more than
// four characters, or one that is not printable ASCII.
func Pack(text string) (ASCII4, error) {
	if len(text) > 4 {
		return 0, refused(ErrRange, "text", "Pack: text is "+quoted(text)+"; expected at most 4 characters")
	}
	var packed ASCII4
	for i := range len(text) {
		if text[i] <= ' ' || text[i] > '~' {
			e := refused(ErrRange, "text", "Pack: text is "+quoted(text)+"; expected printable ASCII")
			e.Offset = i
			return 0, e
		}
		packed |= ASCII4(text[i]) << (8 * i)
	}
	return packed, nil
}

// MustPack is Pack for texts that stand in the program. It panics where Pack gives an error.
func MustPack(text string) ASCII4 {
	packed, err := Pack(text)
	if err != nil {
		panic(err)
	}
	return packed
}

// String gives the characters.
func (a ASCII4) String() string {
	characters := [4]byte{byte(a), byte(a >> 8), byte(a >> 16), byte(a >> 24)}
	return strings.TrimRight(string(characters[:]), "\x00")
}

// MarshalText writes the characters.
func (a ASCII4) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (a *ASCII4) UnmarshalText(text []byte) error {
	packed, err := Pack(string(text))
	if err != nil {
		return err
	}
	*a = packed
	return nil
}

// Hash is a frozen 64-bit hash of a name; see [HashName]. 0: not said.
type Hash uint64

// Key is the identity of a debt, or an idempotency key. The zero Key is none.
type Key [2]uint64

// IsZero reports whether it is no key.
func (k Key) IsZero() bool { return k == Key{} }

// Fingerprint tells policies apart. The zero Fingerprint is none.
type Fingerprint [2]uint64

// Instant is a point in time: milliseconds since 1970-01-01T00:00:00Z. 0: not said.
type Instant int64

const (
	// Gated is the instant of a step that waits behind a gate: it has none yet.
	Gated Instant = math.MinInt64
	// Never is the instant a ceiling frees that never does.
	Never Instant = math.MaxInt64
)

// At makes an Instant of a time, cut to milliseconds; 0 of the zero time.
func At(t time.Time) Instant {
	if t.IsZero() {
		return 0
	}
	return Instant(t.UnixMilli())
}

// IsZero reports whether no instant is said.
func (i Instant) IsZero() bool { return i == 0 }

// Time gives the time in UTC, and the zero time where none is said. Gated and Never give a time in the far future, so that a
// comparison with now never finds them due.
func (i Instant) Time() time.Time {
	switch i {
	case 0:
		return time.Time{}
	case Gated:
		i = Never
	}
	return time.UnixMilli(int64(i)).UTC()
}

// String gives RFC 3339 in UTC, "gated", "never", or "" where none is said.
func (i Instant) String() string {
	switch i {
	case 0:
		return ""
	case Gated:
		return "gated"
	case Never:
		return "never"
	}
	return i.Time().Format(time.RFC3339Nano)
}

// Millis is a length of time in milliseconds.
type Millis int64

// Duration gives it as Go's own, which ends after 292 years.
func (m Millis) Duration() time.Duration {
	const longest = math.MaxInt64 / Millis(time.Millisecond)
	return time.Duration(max(-longest, min(m, longest))) * time.Millisecond
}

// String gives it as Go writes durations.
func (m Millis) String() string { return m.Duration().String() }

// YesNo is what may be said or not; 0: not said.
type YesNo uint32

const (
	// It is said: no.
	No YesNo = 1
	// It is said: yes.
	Yes YesNo = 2
)

// Payday is a day on which a customer is paid; see [PaydayOf]. 0: none.
type Payday uint32

// PaydayOf makes a Payday of its kind and number: the day of the week from 1, Monday, to 7, the day of the month from 1 to 31, the
// business day of the month from 1 to 23, or 0 for the last day.
func PaydayOf(kind PaydayKind, number uint8) Payday { return Payday(kind)<<24 | Payday(number) }

// Interval is the span from From, to but without To.
type Interval struct {
	// From is the first instant, and To the first that is no longer in it.
	From, To Instant
}

// FieldSet is a set of fields of a signal.
type FieldSet uint32

// Has reports whether the set holds the field.
func (s FieldSet) Has(f Field) bool { return f < 32 && s>>f&1 != 0 }

// String joins the words of the fields by "|".
func (s FieldSet) String() string {
	var texts []string
	for f := range Field(32) {
		if s.Has(f) {
			texts = append(texts, f.String())
		}
	}
	return strings.Join(texts, "|")
}

// In cuts the span out of the body it was found in; "" where nothing was found.
func (s Span) In(body []byte) string {
	from, to := uint64(s.Offset), uint64(s.Offset)+uint64(s.Len)
	if to > uint64(len(body)) {
		return ""
	}
	return string(body[from:to])
}
