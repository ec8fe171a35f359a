package recoup

// BackoffCurve tells how a client library waits before it sends a request again, as its code has it. [Find] gives the id of its name in
// SpaceBackoff: "stripe.go", say. Any field may be changed.
func BackoffCurve(id ID) (Backoff, error) {
	if err := Check(); err != nil {
		return Backoff{}, err
	}
	curve, told := libBackoffCurve(id)
	return curve, failure(told, nil)
}

// BackoffNext tells whether a failed request is sent again with the same idempotency key, and after how long. Only a failure whose verdict
// is DispositionBackoff is: nothing was executed. For every other verdict there is a plan. What a provider asks for with Retry-After is
// never undercut. Read Pause.Again before Pause.Delay. Pause.Spent is what the caller keeps of the budget, one number for all requests,
// and gives with the next failure.
//
// Where anything is drawn Retry.Seed must be set: without it all callers would draw the same wait.
func BackoffNext(curve Backoff, failed Retry) (Pause, error) {
	if err := Check(); err != nil {
		return Pause{}, err
	}
	pause, told := libBackoffNext(curve, failed)
	return pause, failure(told, nil)
}

// BackoffRefund tells what is spent of the budget of retries after a request that succeeded, in thousandths of a token. spent is what a
// Pause or an earlier refund left.
func BackoffRefund(curve Backoff, spent uint32) (uint32, error) {
	if err := Check(); err != nil {
		return 0, err
	}
	left, told := libBackoffRefund(curve, spent)
	return left, failure(told, nil)
}
