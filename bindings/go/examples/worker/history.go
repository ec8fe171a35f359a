package main

import (
	"context"
	"errors"

	recoup "example.invalid/recoup/bindings/go"
	"github.com/jackc/pgx/v5"
)

// append writes a row of the history, unless its event is there, and reports whether it was new. The key is that of an attempt
// that is about to be sent.
func (c *change) append(ctx context.Context, r recoup.Row, key string) (isNew bool, err error) {
	const statement = `INSERT INTO happened (debt, report, idempotency_key) VALUES ($1, $2, nullif($3, ''))
		ON CONFLICT (debt, (report->>'id')) DO NOTHING`
	report, err := r.MarshalJSON()
	if err != nil {
		return false, err
	}
	done, err := c.Exec(ctx, statement, c.debt.id, string(report), key)
	return done.RowsAffected() == 1, err
}

// scan reads a row, after what goes to before.
func scan(from pgx.Row, before ...any) (r recoup.Row, err error) {
	var report string
	if err = from.Scan(append(before, &report)...); err != nil {
		return r, err
	}
	return r, r.UnmarshalJSON([]byte(report))
}

// history is what happened to a debt and, as rows of another debt, every attempt on its credential.
type history []recoup.Row

func (c *change) history(ctx context.Context) (history, error) {
	const query = `SELECT debt <> $1, report::text FROM happened
		WHERE debt = $1 OR report->>'kind' = 'attempt'
			AND report->>'credential' = ANY (ARRAY(SELECT report->>'credential' FROM happened WHERE debt = $1))
		ORDER BY seq`
	found, err := c.Query(ctx, query, c.debt.id)
	if err != nil {
		return nil, err
	}
	rows, err := pgx.CollectRows(found, func(from pgx.CollectableRow) (recoup.Row, error) {
		var isOther bool
		row, err := scan(from, &isOther)
		if isOther {
			row.Flags |= recoup.RowFlagOtherCase
		}
		return row, err
	})
	if err != nil {
		return nil, err
	}
	// Rows of one instant without an id stay in the order in which they were written.
	return recoup.SortRows(rows)
}

// attempts gives those of the debt itself.
func (h history) attempts() (own []recoup.Row) {
	for _, row := range h {
		if row.Kind == recoup.RowKindAttempt && !row.Flags.Has(recoup.RowFlagOtherCase) {
			own = append(own, row)
		}
	}
	return own
}

// last gives the last attempt of the debt, and the zero row where there was none.
func (h history) last() (last recoup.Row) {
	if own := h.attempts(); len(own) > 0 {
		last = own[len(own)-1]
	}
	return last
}

// after is later than all that is known, also where two things happen within a millisecond: a lookup ends what was sent before it.
func (h history) after() (at recoup.Instant) {
	for _, row := range h {
		at = max(at, row.At+1)
	}
	return at
}

// failure gives the last attempt that failed, of an instant or, for 0, of any; the zero row where there was none.
func (h history) failure(at recoup.Instant) (last recoup.Row) {
	for _, row := range h.attempts() {
		if failed(row.Outcome) && (at == 0 || row.At == at) {
			last = row
		}
	}
	return last
}

// attempt is the row of a charge that was about to be made, by this worker or by the one before it.
type attempt struct {
	recoup.Row
	key string
}

// sent gives the attempt with a key or, for "", the last; nil where there is none.
func (c *change) sent(ctx context.Context, key string) (*attempt, error) {
	const query = `SELECT idempotency_key, report::text FROM happened
		WHERE debt = $1 AND idempotency_key IS NOT NULL AND $2 IN ('', idempotency_key) ORDER BY seq DESC LIMIT 1`
	var a attempt
	var err error
	a.Row, err = scan(c.QueryRow(ctx, query, c.debt.id, key), &a.key)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	return &a, err
}
