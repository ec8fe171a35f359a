//go:build cgo

// Command bench tells what calls of the package cost beside Go's own means. `make bench-languages` makes the inputs and runs it.
//
//	bench check INPUTS      compares the answers
//	bench measure INPUTS    measures too
package main

import (
	"fmt"
	"os"
	"runtime"
)

// column is how many items go through one call.
const column = 10_000

// measurable is a contest of any inputs.
type measurable interface{ measure() }

func main() {
	mode, in := os.Args[1], readInputs(os.Args[2])
	contests := []measurable{
		call(), find(in), unknown(in), classify(in), findMany(in), classifyMany(in), readStripe(in, "small"), readStripe(in, "large"),
		plan(in),
	}
	if mode == "check" {
		fmt.Printf("bench of Go: in %d contests all give the same answers\n", len(contests))
		return
	}
	fmt.Printf("version\tGo\t%s\n", runtime.Version())
	for _, contest := range contests {
		contest.measure()
	}
}

// ordered is the pool in the order nothing can remember.
func ordered[T any](in *inputs, pool []T, of string) []T {
	var ring []T
	for _, position := range in.order[of] {
		ring = append(ring, pool[position])
	}
	return ring
}

// asked is a column of names.
func asked(in *inputs) []string {
	return names(ordered(in, in.pool, "name")[:column], func(query) bool { return true })
}
