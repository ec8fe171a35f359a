//go:build cgo

package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	recoup "example.invalid/recoup/bindings/go"
)

// inputs is what every language's bench asks, from the file that bench-inputs writes; benches/src/inputs.rs describes its lines.
type inputs struct {
	ids       map[string]map[string]recoup.ID // by space and name
	words     map[string]recoup.Disposition
	otherwise recoup.Disposition
	pool      []query
	bodies    map[string][][]byte // named from the working directory
	failures  []failure
	order     map[string][]int
}

type query struct {
	name string
	id   recoup.ID // 0: nobody knows the name
}

type failure struct {
	at    recoup.Instant
	steps uint32
	due   recoup.Instant
}

func readInputs(file string) *inputs {
	in := &inputs{
		ids: map[string]map[string]recoup.ID{}, words: map[string]recoup.Disposition{}, bodies: map[string][][]byte{},
		order: map[string][]int{},
	}
	for line := range strings.Lines(string(contents(file))) {
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		in.take(columns[0], columns[1:])
	}
	return in
}

func (in *inputs) take(kind string, columns []string) {
	switch kind {
	case "name":
		if in.ids[columns[0]] == nil {
			in.ids[columns[0]] = map[string]recoup.ID{}
		}
		in.ids[columns[0]][strings.Clone(columns[1])] = recoup.ID(number(columns[2]))
	case "word":
		in.words[strings.Clone(columns[0])] = recoup.Disposition(number(columns[1]))
	case "otherwise":
		in.otherwise = recoup.Disposition(number(columns[0]))
	case "pool":
		in.pool = append(in.pool, query{strings.Clone(columns[0]), recoup.ID(number(columns[1]))})
	case "body":
		in.bodies[columns[0]] = append(in.bodies[columns[0]], contents(columns[1]))
	case "failure":
		at, steps, due := number(columns[0]), number(columns[1]), number(columns[2])
		in.failures = append(in.failures, failure{recoup.Instant(at), uint32(steps), recoup.Instant(due)})
	case "order":
		for _, position := range columns[1:] {
			in.order[columns[0]] = append(in.order[columns[0]], number(position))
		}
	default:
		fail(fmt.Errorf("no line of the inputs: %s", kind))
	}
}

func contents(file string) []byte {
	return must(os.ReadFile(file))
}

func number(text string) int {
	return must(strconv.Atoi(text))
}

func must[T any](value T, err error) T {
	if err != nil {
		fail(err)
	}
	return value
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "bench of Go:", err)
	os.Exit(1)
}
