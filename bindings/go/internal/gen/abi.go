package main

import (
	"encoding/json"
	"fmt"
)

// description is tests/data/golden/abi.json: what crosses the ABI, written from the Rust sources.
type description struct {
	ABI struct {
		Major, Minor, Version uint32
	}
	Library      string
	Statuses     []status
	Vocabularies []vocabulary
	IDs          []constant
	Numbers      []constant
	Structs      []structure
	Functions    []function
}

type status struct {
	Name, Word, Doc string
	Value           int32
}

type vocabulary struct {
	Name, Kind, Doc string
	Words           []word
}

type word struct {
	Name, Doc string
	Value     int64
}

// constant is the id of a row that one sets by hand, or a number that is neither an id nor a word.
type constant struct {
	Space, Name, Doc string
	Value            uint32
}

type structure struct {
	Name, Doc string
	Layout    uint32
	Sized     bool
	Fields    []field
}

type field struct {
	Name, Type, Doc string
	Count           int
	// Reads says what the number stands for: word, flags, id, instant, duration, ascii4, reserved; Of the lists it is from.
	Reads string
	Of    []string
}

type function struct {
	Name   string
	Params []parameter
}

type parameter struct{ Name, Type string }

func read(text []byte) (*description, error) {
	d := new(description)
	if err := json.Unmarshal(text, d); err != nil {
		return nil, fmt.Errorf("abi.json: %w", err)
	}
	return d, nil
}
