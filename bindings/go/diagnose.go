package recoup

// Diagnose tells why the provider refused a request for want of a right: the first Diagnosis.CauseWritten of causes are set, the surest
// first, each with the steps that cure it; and the one permission to enable, where one is lacking. [Text] gives the words of
// Cause.Obstacle and Cause.Repairs. It never proposes a broader key where one permission would do, and it allocates nothing.
//
// keyPrefix is what the key begins with, "sk_live_" say, at most 12 bytes, or "": never the key. message is that of the error, or "";
// it is read for the name of a permission alone. Nothing of either is repeated by an error.
func Diagnose(refusal Refusal, keyPrefix, message string, causes []Cause) (Diagnosis, error) {
	if err := Check(); err != nil {
		return Diagnosis{}, err
	}
	diagnosis, told := libDiagnose(refusal, keyPrefix, message, causes)
	return diagnosis, failure(told, nil)
}
