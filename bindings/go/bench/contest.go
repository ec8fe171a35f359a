//go:build cgo

package main

import (
	"fmt"
	"os"
	"reflect"
	"strconv"
	"time"
)

const rounds = 7

// slice is the share of the time a round gives each contender.
var slice = share()

func share() time.Duration {
	seconds := 0.7
	if text := os.Getenv("BENCH_SECONDS"); text != "" {
		seconds = must(strconv.ParseFloat(text, 64))
	}
	return time.Duration(seconds / rounds * float64(time.Second))
}

// contest is one question and those who answer it: first alike, then in turn by the clock. The ring is a long random order of the
// distinct inputs of the pool; of a column, an input has several items.
type contest[T any] struct {
	subject    string
	pool, ring []T
	items      int
	expected   []any
	contenders []contender
}

type contender struct {
	name string
	pass func(count int) // answers so many inputs of the ring
}

// add adds a contender: run answers an input and is measured; answer makes its result comparable and is not.
func add[T, R any](c *contest[T], name string, run func(T) R, answer func(R) any) *contest[T] {
	answers := make([]any, len(c.pool))
	for i, input := range c.pool {
		answers[i] = answer(run(input))
	}
	c.expect(name, answers)
	c.contenders = append(c.contenders, contender{name, func(count int) {
		var last R
		for _, input := range c.ring[:count] {
			last = run(input)
		}
		sink(&last)
	}})
	return c
}

// sink keeps the compiler from leaving out what nobody asks for.
//
//go:noinline
func sink(any) {}

// same is for results that are comparable as they are.
func same[R any](result R) any { return result }

// expect holds the contenders to these answers.
func (c *contest[T]) expect(name string, answers []any) *contest[T] {
	if c.expected == nil {
		c.expected = answers
	}
	for i, given := range answers {
		if !reflect.DeepEqual(given, c.expected[i]) {
			fail(fmt.Errorf("%s: %s answers %v to %v, the others %v", c.subject, name, given, c.pool[i], c.expected[i]))
		}
	}
	return c
}

// measure prints a line for each contender in each round.
func (c *contest[T]) measure() {
	count := len(c.ring)
	for _, contender := range c.contenders {
		count = min(count, calibrated(contender.pass, len(c.ring)))
	}
	for range rounds {
		for _, contender := range c.contenders {
			ns := measured(contender.pass, count) / float64(count*c.items)
			fmt.Printf("round\tGo\t%s\t%s\t%.3f\n", c.subject, contender.name, ns)
		}
	}
}

// calibrated is how many inputs a contender answers in half its time.
func calibrated(pass func(int), most int) int {
	for count := 1; ; count *= 2 {
		if count >= most {
			return most
		}
		start := time.Now()
		if pass(count); time.Since(start) > slice/4 {
			return count
		}
	}
}

// measured is the nanoseconds of a pass, over as many as fit.
func measured(pass func(int), count int) float64 {
	start := time.Now()
	for passes := 1; ; passes++ {
		pass(count)
		if spent := time.Since(start); spent >= slice {
			return float64(spent.Nanoseconds()) / float64(passes)
		}
	}
}
