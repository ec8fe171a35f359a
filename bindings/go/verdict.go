package recoup

// Read reads one report of a provider: an error body, a charge, payment intent, setup intent, invoice, list of invoice payments, or an
// event that holds one of them, of any API version.
//
// The request says what the bytes do not say of themselves; the zero Request reads a webhook or a stored object of Stripe. Spans of the
// reading are of body; where its Next is not 0, another report begins there: read it with Request.From. The error is one of the ErrJSON
// values, [ErrCarrier] or [ErrTooLong], with the byte at fault, or [ErrRange] or [ErrID] for a field of the request.
func Read(body []byte, request Request) (Signal, Reading, error) {
	if err := Check(); err != nil {
		return Signal{}, Reading{}, err
	}
	signal, reading, told := libRead(body, request)
	return signal, reading, failure(told, body)
}

// Classify judges a signal: what happened, who can fix it, and what may be tried.
func Classify(signal Signal) (verdict Verdict, err error) {
	if err := Check(); err != nil {
		return verdict, err
	}
	var told fault
	if !libClassify(&signal, &verdict, &told) {
		return verdict, failure(told, nil)
	}
	return verdict, nil
}

// ClassifyBatch judges many signals, each into the verdict of the same index; there must be as many verdicts. On an error, whose
// Index is the signal at fault, all verdicts are zero.
func ClassifyBatch(signals []Signal, verdicts []Verdict) error {
	if err := Check(); err != nil {
		return err
	}
	if len(signals) != len(verdicts) {
		return refusedLength("ClassifyBatch", "verdicts", len(verdicts), len(signals))
	}
	told := libClassifyColumn(signals, verdicts)
	if told.Status != 0 {
		clear(verdicts)
	}
	return failure(told, nil)
}

// Explain says why the verdict is what it is, to people of finance and support: what happened, who can put it right, what may be tried.
func (v Verdict) Explain(lang Lang) (string, error) {
	return v.explain(lang, DetailPlain)
}

// ExplainFull says it to engineers: the fields that decided and disagreed, the rule, and the source of it.
func (v Verdict) ExplainFull(lang Lang) (string, error) {
	return v.explain(lang, DetailFull)
}

func (v Verdict) explain(lang Lang, detail Detail) (string, error) {
	if err := Check(); err != nil {
		return "", err
	}
	return written(nil, func(out []byte) (int, fault) { return libExplainVerdict(lang, detail, v, out) })
}

// written gives the text of a call that fills a buffer and tells how much it needs. The document is the one that it reads, or nil.
func written(document []byte, call func(out []byte) (needed int, told fault)) (string, error) {
	out := make([]byte, 4096)
	needed, told := call(out)
	if told.Status == ErrCapacity {
		out = make([]byte, needed)
		needed, told = call(out)
	}
	if err := failure(told, document); err != nil {
		return "", err
	}
	return string(out[:needed]), nil
}
