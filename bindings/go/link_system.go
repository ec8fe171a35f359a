//go:build cgo && recoup_system

package recoup

// #cgo pkg-config: recoup
import "C"
