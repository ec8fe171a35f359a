package recoup

import "errors"

// StatusOf is the number behind an error, for the lines every language hashes; users compare with errors.Is. 0 for no error.
func StatusOf(err error) Status {
	if err == nil {
		return 0
	}
	var status Status
	if !errors.As(err, &status) {
		return 1
	}
	return status
}

// TextOfStatus has every status.
var TextOfStatus = textOfStatus

// Fits compares an ABI with that of the package, which is ABIMajor.ABIMinor.
var Fits = fits

const ABIMajor, ABIMinor = abiMajor, abiMinor

// ParameterOf gives the name of a parameter of a function by its number, FieldOf that of a field by the word of layout and its number.
func ParameterOf(f Function, number uint32) string { return nth(parameters[f], number).name }

func FieldOf(layout, number uint32) string { return nth(fields[layout], number) }
