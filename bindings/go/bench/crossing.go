//go:build cgo

package main

// #include <stdint.h>
// uint32_t recoup_abi_version(void);
// #cgo nocallback recoup_abi_version
import "C"

// crossing calls the cheapest function of the library: the price of cgo alone. The package itself asks it once, when it checks.
func crossing(int) uint32 { return uint32(C.recoup_abi_version()) }

// nothing is a function of Go.
//
//go:noinline
func nothing(int) uint32 { return 0 }

// call is what crossing costs.
func call() measurable {
	c := &contest[int]{subject: "call", pool: []int{0}, ring: make([]int, 1<<16), items: 1}
	add(c, "recoup `C.recoup_abi_version`", crossing, func(uint32) any { return 0 })
	return add(c, "a function", nothing, func(uint32) any { return 0 })
}
