package main

import (
	"regexp"
	"strings"
)

// initialisms are written in capitals, as Go does.
var initialisms = map[string]string{
	"id": "ID", "http": "HTTP", "cit": "CIT", "mit": "MIT", "api": "API", "en": "EN", "utc": "UTC", "dst": "DST", "sha256": "SHA256",
	"abi": "ABI", "oauth": "OAuth", "tzdb": "TZDB", "au": "AU", "us": "US", "nz": "NZ", "kr": "KR", "jcb": "JCB", "eps": "EPS",
	"fpx": "FPX", "upi": "UPI", "oxxo": "OXXO", "pymt": "Pymt", "sepa": "SEPA", "bacs": "BACS", "becs": "BECS", "acss": "ACSS",
	"mb": "MB", "json": "JSON",
}

func goName(snake string) string {
	var name strings.Builder
	for part := range strings.SplitSeq(snake, "_") {
		if upper, ok := initialisms[part]; ok {
			name.WriteString(upper)
		} else if part != "" {
			name.WriteString(strings.ToUpper(part[:1]) + part[1:])
		}
	}
	return name.String()
}

func typeName(vocabulary string) string { return goName(vocabulary) }

// structName drops the prefix of C. What an error is made of is the package's own business.
func structName(c string) string {
	if c == "recoup_fault" {
		return "fault"
	}
	return goName(strings.TrimPrefix(c, "recoup_"))
}

// shapes are the fields that have a better type in Go than their numbers tell.
var shapes = map[string]string{
	"verdict.conflicts":    "FieldSet",
	"plan.policy":          "Fingerprint",
	"case.paydays":         "[4]Payday",
	"case.auto_advance":    "YesNo",
	"reading.auto_advance": "YesNo",
	"request.should_retry": "YesNo",
	"retry.should_retry":   "YesNo",

	"refusal.key_livemode": "YesNo", "refusal.object_livemode": "YesNo", "refusal.account_header": "YesNo",
	"diagnosis.key_livemode": "YesNo",
}

// counted are the numbers of 64 bits that count bytes or elements; the others are hashes.
var counted = map[string]bool{"request.from": true, "reading.next": true, "fault.index": true, "fault.offset": true}

var numbers = map[string]string{
	"uint8_t": "byte", "uint32_t": "uint32", "uint64_t": "uint64", "int32_t": "int32", "int64_t": "int64", "recoup_span": "Span",
}

// hidden fields are ours to fill, not the user's.
func hidden(f field) bool { return f.Name == "struct_size" || f.Reads == "reserved" }

func fieldName(f field) string {
	switch {
	case f.Name == "struct_size":
		return "structSize"
	case f.Reads == "reserved":
		return "reserved"
	case f.Name == "blackout_ms":
		return "Blackouts"
	case f.Reads == "instant" || f.Reads == "duration":
		return goName(strings.TrimSuffix(f.Name, "_ms"))
	}
	return goName(f.Name)
}

func fieldType(structure string, f field) string {
	path := structure + "." + f.Name
	if shape, ok := shapes[path]; ok {
		return shape
	}
	name := numbers[f.Type]
	switch f.Reads {
	case "word", "flags":
		name = typeName(f.Of[0])
	case "id":
		name = "ID"
	case "instant":
		name = "Instant"
		if f.Count > 1 {
			return "[" + itoa(f.Count/2) + "]Interval"
		}
	case "duration":
		name = "Millis"
	case "ascii4":
		name = "ASCII4"
	case "":
		if f.Type == "uint64_t" && !counted[path] {
			return hashType(f)
		}
	}
	if f.Count > 1 {
		return "[" + itoa(f.Count) + "]" + name
	}
	return name
}

// hashType is that of a hash, of one word or two.
func hashType(f field) string {
	if f.Count == 2 {
		return "Key"
	}
	return "Hash"
}

var (
	// What the type of a Go field tells already.
	told = regexp.MustCompile("^Words? of `[a-z_]+`(?:; |: |, |\\.$)|, in milliseconds since 1970|, in milliseconds|, packed ASCII")
	// What only a caller of C can do.
	pointers = regexp.MustCompile(`;[^;]*\*[a-z_]+[^;.]*`)
	spaces   = regexp.MustCompile("space `([a-z_]+)`")
	quoted   = regexp.MustCompile("`([^`]+)`")
)

// sentence is the documentation of a constant or field in Go's manner, without a mark-up that Go does not know.
func sentence(doc string) string {
	doc = told.ReplaceAllString(doc, "")
	doc = pointers.ReplaceAllString(doc, "")
	doc = spaces.ReplaceAllString(doc, "space $1")
	doc = quoted.ReplaceAllStringFunc(doc, func(name string) string {
		name = strings.Trim(name, "`")
		if go_, ok := goTerms[name]; ok {
			return go_
		}
		return name
	})
	if doc == "" {
		return ""
	}
	if first, _, _ := strings.Cut(doc, " "); strings.Contains(strings.TrimSuffix(first, "."), ".") {
		return doc // a name of the provider's: charge.outcome.type
	}
	return strings.ToUpper(doc[:1]) + doc[1:]
}

// goTerms are names of C or Rust in the documentation, as Go calls them.
var goTerms = map[string]string{
	"i64::MIN": "Gated", "i64::MAX": "Never", "at_ms": "At", "as_of_ms": "AsOf", "at_ms + wait_ms": "At plus Wait", "read": "Read",
	"next": "Next", "classify": "Classify", "case_key": "CaseKey", "struct_size": "its size", "network_advice": "NetworkAdvice", "cause": "Cause",
	"disposition": "Disposition", "prohibitions": "Prohibitions", "scopes": "Scopes", "lifts": "Lifts", "wait_rule": "WaitRule",
	"conflicts": "Conflicts", "expand": "Expand", "operation": "Operation", "history_sort": "SortRows",
}
