package recoup

import (
	"strconv"
	"strings"
)

// vocabulary is a closed list of words with frozen numbers.
type vocabulary struct {
	name  string
	flags bool
	words []word
}

type word struct {
	value uint32
	text  string
}

// word is the text of exactly this number, or "".
func (v *vocabulary) word(value uint32) string {
	for i := range v.words {
		if v.words[i].value == value {
			return v.words[i].text
		}
	}
	return ""
}

func (v *vocabulary) text(value uint32) string {
	if text, ok := v.written(value); ok {
		return text
	}
	return v.name + "(" + strconv.FormatUint(uint64(value), 10) + ")"
}

// written is the form that can be read back; false for a number this version has no word for.
func (v *vocabulary) written(value uint32) (string, bool) {
	if text := v.word(value); text != "" || value == 0 {
		return text, true
	}
	if !v.flags {
		return "", false
	}
	var texts []string
	for bit := uint32(1); bit != 0; bit <<= 1 {
		if value&bit == 0 {
			continue
		}
		text := v.word(bit)
		if text == "" {
			return "", false
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, "|"), true
}

func (v *vocabulary) marshal(value uint32) ([]byte, error) {
	if text, ok := v.written(value); ok {
		return []byte(text), nil
	}
	return strconv.AppendUint(nil, uint64(value), 10), nil
}

func (v *vocabulary) unmarshal(text []byte, into *uint32) error {
	value, ok := v.value(string(text))
	if !ok {
		return &Error{Op: "read " + strconv.Quote(string(text)) + " as " + v.name, Offset: -1, Index: -1, refusal: ErrNotFound}
	}
	*into = value
	return nil
}

func (v *vocabulary) value(text string) (uint32, bool) {
	if text == "" {
		return 0, true
	}
	if number, err := strconv.ParseUint(text, 10, 32); err == nil {
		return uint32(number), true
	}
	if !v.flags {
		return v.single(text)
	}
	var all uint32
	for text := range strings.SplitSeq(text, "|") {
		bit, ok := v.single(text)
		if !ok {
			return 0, false
		}
		all |= bit
	}
	return all, true
}

func (v *vocabulary) single(text string) (uint32, bool) {
	for i := range v.words {
		if v.words[i].text == text {
			return v.words[i].value, true
		}
	}
	return 0, false
}
