//go:build cgo && !recoup_system

package recoup

// #cgo linux,amd64 LDFLAGS: ${SRCDIR}/librecoup_linux_amd64.a
// #cgo linux,arm64 LDFLAGS: ${SRCDIR}/librecoup_linux_arm64.a
// #cgo darwin,amd64 LDFLAGS: ${SRCDIR}/librecoup_darwin_amd64.a
// #cgo darwin,arm64 LDFLAGS: ${SRCDIR}/librecoup_darwin_arm64.a
// #cgo windows,amd64 LDFLAGS: ${SRCDIR}/librecoup_windows_amd64.a
import "C"
