package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	recoup "example.invalid/recoup/bindings/go"
	"example.invalid/recoup/bindings/go/recoupstripe"
	"github.com/jackc/pgx/v5"
)

// debt is a row of the table debt.
type debt struct {
	id, customer, paymentMethod, currency, zone string
	amount                                      int64
	// What the provider said about the last failure.
	said       string
	saidStatus int
	saidAt     recoup.Instant
	// Its next step has come.
	isDue bool
}

// change is a transaction that holds the row of one debt, and the facts to print once it is committed: before, they are none.
type change struct {
	pgx.Tx
	worker *worker
	debt   debt
	now    recoup.Instant
	facts  strings.Builder
}

func (w *worker) begin(ctx context.Context) (*change, error) {
	tx, err := w.db.Begin(ctx)
	return &change{Tx: tx, worker: w, now: w.clock.now()}, err
}

// change runs what is to be done to a debt in a transaction; nothing of it stays where it is not committed.
func (w *worker) change(ctx context.Context, id string, do func(*change) error) error {
	c, err := w.begin(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = c.Rollback(ctx) }()
	if err := c.lock(ctx, id); err != nil {
		return err
	}
	return do(c)
}

// lock takes the row of a debt: whoever else wants to change this debt waits for the end of the transaction.
func (c *change) lock(ctx context.Context, id string) error {
	d := &c.debt
	d.id = id
	const query = `SELECT customer, payment_method, currency, zone, amount, said, said_status, said_at_ms,
		state = 'open' AND coalesce(next_at_ms <= $2, false) FROM debt WHERE id = $1 FOR UPDATE`
	return c.QueryRow(ctx, query, id, int64(c.now)).Scan(
		&d.customer, &d.paymentMethod, &d.currency, &d.zone, &d.amount, &d.said, &d.saidStatus, &d.saidAt, &d.isDue)
}

// say notes a fact to be printed.
func (c *change) say(format string, words ...any) {
	fmt.Fprintf(&c.facts, "%d %s %s\n", c.now, c.debt.id, fmt.Sprintf(format, words...))
}

func (c *change) commit(ctx context.Context) error {
	if err := c.Commit(ctx); err != nil {
		return err
	}
	_, err := io.WriteString(c.worker.out, c.facts.String())
	return err
}

// open writes the row of a debt, unless it is there.
func (c *change) open(ctx context.Context, id string, said recoupstripe.Said) error {
	const statement = `INSERT INTO debt (id, customer, payment_method, currency, amount, said, said_status, said_at_ms)
		VALUES ($1, $2, $3, $4, $5, $6, 0, $7) ON CONFLICT (id) DO NOTHING`
	r := said.Reading
	_, err := c.Exec(ctx, statement, id, r.Customer.In(said.Body), r.PaymentMethod.In(said.Body), r.Currency.String(), r.Amount,
		string(said.Body), int64(said.Signal.At))
	return err
}

// keep replaces what the provider said about the last failure.
func (c *change) keep(ctx context.Context, said recoupstripe.Said, at recoup.Instant) error {
	const statement = `UPDATE debt SET said = $2, said_status = $3, said_at_ms = $4 WHERE id = $1`
	d := &c.debt
	d.said, d.saidStatus, d.saidAt = string(said.Body), int(said.Signal.HTTPStatus), at
	_, err := c.Exec(ctx, statement, d.id, d.said, d.saidStatus, int64(d.saidAt))
	return err
}

// wake is when to look at a debt again, and for what. The zero kind: not before something happens.
type wake struct {
	kind string
	at   recoup.Instant
	why  string
}

// store keeps the next step of a plan. It opens a debt that had ended: a payment may be returned.
func (c *change) store(ctx context.Context, next wake) error {
	const statement = `UPDATE debt SET state = 'open', next_kind = nullif($2, ''), next_at_ms = nullif($3::bigint, 0), next_why = $4
		WHERE id = $1`
	if next.kind == "" {
		c.say("next nothing")
	} else {
		c.say("next %s %d", next.kind, next.at)
	}
	_, err := c.Exec(ctx, statement, c.debt.id, next.kind, int64(next.at), next.why)
	return err
}

// end closes a debt.
func (c *change) end(ctx context.Context, state, why string) error {
	const statement = `UPDATE debt SET state = $2, next_kind = NULL, next_at_ms = NULL, next_why = $3 WHERE id = $1`
	_, err := c.Exec(ctx, statement, c.debt.id, state, why)
	return err
}

// post puts into the outbox what somebody else sends.
func (c *change) post(ctx context.Context, step recoup.Step, words string) error {
	const statement = `INSERT INTO outbox (debt, step, at_ms, kind, words) VALUES ($1, $2, $3, $4, $5)`
	_, err := c.Exec(ctx, statement, c.debt.id, int64(step.ID), int64(c.now), step.Kind.String(), words)
	return err
}

// due gives debts whose next step has come, the earliest first: more than there are workers, so that one is free.
func (w *worker) due(ctx context.Context) ([]string, error) {
	const query = `SELECT id FROM debt WHERE state = 'open' AND next_at_ms <= $1 ORDER BY next_at_ms, id LIMIT 100`
	rows, err := w.db.Query(ctx, query, int64(w.clock.now()))
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// next gives the instant of the earliest step, and false where no debt has one.
func (w *worker) next(ctx context.Context) (recoup.Instant, bool, error) {
	var at *int64
	const query = `SELECT min(next_at_ms) FROM debt WHERE state = 'open'`
	if err := w.db.QueryRow(ctx, query).Scan(&at); err != nil || at == nil {
		return 0, false, err
	}
	return recoup.Instant(*at), true, nil
}

// hold takes a debt for this worker, and reports false where another has it. The lock outlives transactions, and no process:
// that of a worker that was killed is free again as soon as the database has noticed.
func (w *worker) hold(ctx context.Context, id string) (held bool, err error) {
	const query = `SELECT pg_try_advisory_lock(hashtextextended($1, 0))`
	err = w.db.QueryRow(ctx, query, id).Scan(&held)
	return held, err
}

func (w *worker) release(ctx context.Context, id string) error {
	_, err := w.db.Exec(ctx, `SELECT pg_advisory_unlock(hashtextextended($1, 0))`, id)
	return err
}
