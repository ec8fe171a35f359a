// Package recoup says what a failed payment means, and what to do about it.
//
// Data flows one way:
//
//	bytes ──ReadStripe──▶ Signal ──Classify──▶ Verdict ──Policy.Plan──▶ Plan and Steps ──Explain──▶ text
//
// Every call is a pure function of its arguments: the package has no clock, no network, no state and no configuration. The same
// input and the same edition of the knowledge give the same answer in every language and on every machine. All functions may be
// called from any number of goroutines; values are plain and may be copied, compared, stored and sent.
//
// # Errors
//
// An error wraps one of the Err values, for errors.Is, and is an [*Error], for errors.As, that says which byte or element of the
// input was at fault. On any error: do not charge. The zero value of every type means "not said" and never "charge"; a word this
// version has no constant for must be met by a default branch that does not charge.
//
// # Library
//
// The library is linked statically through cgo, from the archive in the folder of this package; with the build tag
// recoup_system, from an installed one that pkg-config knows. When a program is built without cgo, or the linked library is not
// the one this package was generated for, every call returns that error; [Check] tells it at start.
//
// # Allocation
//
// Calls that give numbers allocate nothing: [ReadStripe], [Classify], [ClassifyBatch], [Policy.PlanInto], [MayCharge], [Find],
// [FindMany], and names and texts, which point into the library. [Policy.Plan] allocates the steps, Explain the text, and an
// error itself.
package recoup
