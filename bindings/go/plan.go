package recoup

import "time"

// Plan makes the plan of a debt: when and under which conditions to charge again, write to the customer, offer another method,
// escalate, stop. The history holds every row the caller keeps of this debt and this credential, sorted; see [MergeRow] and [SortRows].
func (p Policy) Plan(debt Case, verdict Verdict, history []Row) (Plan, []Step, error) {
	steps := make([]Step, 16)
	plan, err := p.PlanInto(debt, verdict, history, steps)
	if err == nil && int(plan.StepTotal) > len(steps) {
		steps = make([]Step, plan.StepTotal)
		plan, err = p.PlanInto(debt, verdict, history, steps)
	}
	if err != nil {
		return Plan{}, nil, err
	}
	return plan, steps[:plan.StepWritten], nil
}

// PlanInto is Plan into the caller's room: the first Plan.StepWritten of steps are set, in time order. Room for one asks "what
// next?". It allocates nothing.
func (p Policy) PlanInto(debt Case, verdict Verdict, history []Row, steps []Step) (Plan, error) {
	if err := Check(); err != nil {
		return Plan{}, err
	}
	plan, told := libPlanMake(p.frame, debt, verdict, history, steps)
	return plan, failure(told, nil)
}

// Explain says why the plan is what it is, step by step, to people of finance and support: amounts, local dates, reasons in words, what
// is left of the limit that matters most, and the end.
func (p Plan) Explain(lang Lang, steps []Step) (string, error) {
	return p.explain(lang, DetailPlain, steps)
}

// ExplainFull says it to engineers: names of rules and fields, keys, and instants in UTC.
func (p Plan) ExplainFull(lang Lang, steps []Step) (string, error) {
	return p.explain(lang, DetailFull, steps)
}

func (p Plan) explain(lang Lang, detail Detail, steps []Step) (string, error) {
	if err := Check(); err != nil {
		return "", err
	}
	return written(nil, func(out []byte) (int, fault) { return libExplainPlan(lang, detail, p, steps, out) })
}

// Explain says why the debt may be charged, may not yet, or may not at all, to people of finance and support. The windows are those
// that were set.
func (c Clearance) Explain(lang Lang, windows []Window) (string, error) {
	return c.explain(lang, DetailPlain, windows)
}

// ExplainFull says it to engineers: names of rules and fields, and instants in UTC.
func (c Clearance) ExplainFull(lang Lang, windows []Window) (string, error) {
	return c.explain(lang, DetailFull, windows)
}

func (c Clearance) explain(lang Lang, detail Detail, windows []Window) (string, error) {
	if err := Check(); err != nil {
		return "", err
	}
	return written(nil, func(out []byte) (int, fault) { return libExplainClearance(lang, detail, c, windows, out) })
}

// MayCharge tells whether the debt may be charged at debt.Now, and what is left of each ceiling: the first Clearance.WindowWritten of
// windows are set. The verdict is that of the last failure, or nil where there was none: what it forbids is Never. No policy is asked;
// this is the law alone, the same that bounds plans. It allocates nothing.
func MayCharge(debt Case, verdict *Verdict, history []Row, windows []Window) (Clearance, error) {
	if err := Check(); err != nil {
		return Clearance{}, err
	}
	clearance, told := libMayCharge(debt, verdict, history, windows)
	return clearance, failure(told, nil)
}

// DueAt gives when to act, and false while a gate is closed.
func (s Step) DueAt() (time.Time, bool) {
	if s.Due == Gated || s.Due == 0 {
		return time.Time{}, false
	}
	return s.Due.Time(), true
}

// IsDue reports whether the step is to be carried out now: no gate is closed, its instant has come, and it is not void.
func (s Step) IsDue(now time.Time) bool {
	due, ok := s.DueAt()
	return ok && !now.Before(due) && (s.NotAfter == 0 || !now.After(s.NotAfter.Time()))
}
