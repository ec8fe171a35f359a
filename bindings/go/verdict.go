package recoup

import "errors"

// ReadStripe reads what Stripe said: an error body, a charge, payment intent, setup intent, invoice, list of invoice payments, or an
// event that holds one of them, of any API version.
//
// httpStatus is that of the answer, 0 for a webhook or a stored object; operation is what the failed call was. Spans of the reading
// are of body. The error is one of the ErrJSON values, [ErrCarrier], [ErrTooLong], or [ErrRange] for the two numbers.
func ReadStripe(body []byte, httpStatus int, operation Operation) (Signal, Reading, error) {
	const op = "read stripe"
	if err := Check(); err != nil {
		return Signal{}, Reading{}, err
	}
	if httpStatus < 0 || httpStatus > 999 {
		return Signal{}, Reading{}, refused(op, ErrRange)
	}
	signal, reading, status, at := libReadStripe(body, uint32(httpStatus), operation)
	if status != 0 {
		err := failureAtByte(op, status, at)
		if errors.Is(err, ErrRange) {
			err = refused(op, ErrRange) // of the numbers, not of a byte
		}
		return Signal{}, Reading{}, err
	}
	return signal, reading, nil
}

// Classify judges a signal: what happened, who can fix it, and what may be tried.
func Classify(signal Signal) (Verdict, error) {
	if err := Check(); err != nil {
		return Verdict{}, err
	}
	verdict, status := libClassify(signal)
	if status != 0 {
		return Verdict{}, failure("classify", status)
	}
	return verdict, nil
}

// ClassifyBatch judges many signals, each into the verdict of the same index; there must be as many verdicts. On an error, whose
// Index is the signal at fault, all verdicts are zero.
func ClassifyBatch(signals []Signal, verdicts []Verdict) error {
	const op = "classify batch"
	if err := Check(); err != nil {
		return err
	}
	if len(signals) != len(verdicts) {
		return refused(op, ErrRange)
	}
	status, at := libClassifyColumn(signals, verdicts)
	if status != 0 {
		clear(verdicts)
	}
	return failureAtElement(op, status, at)
}

// Explain says why the verdict is what it is: the fields that decided and disagreed, the rule, and the source of it.
func (v Verdict) Explain(lang Lang) (string, error) {
	if err := Check(); err != nil {
		return "", err
	}
	return written("explain verdict", func(out []byte) (int, int32) { return libExplainVerdict(lang, v, out) })
}

// written gives the text of a call that fills a buffer and tells how much it needs.
func written(op string, call func(out []byte) (needed int, status int32)) (string, error) {
	out := make([]byte, 4096)
	needed, status := call(out)
	if status == statusCapacity {
		out = make([]byte, needed)
		needed, status = call(out)
	}
	if status != 0 {
		return "", failure(op, status)
	}
	return string(out[:needed]), nil
}
