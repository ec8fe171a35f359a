package main

import (
	"context"
	"errors"

	recoup "example.invalid/recoup/bindings/go"
	"github.com/jackc/pgx/v5"
)

// The columns of a row, in the order in which scan and append have them.
const columns = `at_ms, id, credential, amount, currency, kind, outcome, trigger, ordinal, brand, method,
	wait_ms, cause, disposition, prohibition, scope, lift, wait_rule`

// append writes a row of the history, unless its event is there, and reports whether it was new. The key is that of an attempt
// that is about to be sent.
func (c *change) append(ctx context.Context, r recoup.Row, key string) (isNew bool, err error) {
	const statement = `INSERT INTO happened (debt, idempotency_key, ` + columns + `)
		VALUES ($1, nullif($2, ''), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
		ON CONFLICT (debt, id) WHERE id <> 0 DO NOTHING`
	// Hashes have 64 bits, and the integers of PostgreSQL a sign: the bits stay the same.
	done, err := c.Exec(ctx, statement, c.debt.id, key,
		int64(r.At), int64(r.ID), int64(r.Credential), r.Amount, r.Currency.String(),
		uint32(r.Kind), uint32(r.Outcome), uint32(r.Trigger), r.Ordinal, uint32(r.Brand), uint32(r.Method),
		int64(r.Wait), uint32(r.Cause), uint32(r.Disposition), uint32(r.Prohibition), uint32(r.Scope), uint32(r.Lift),
		uint32(r.WaitRule))
	return done.RowsAffected() == 1, err
}

// scan reads the columns of a row, after those that go to before.
func scan(from pgx.Row, before ...any) (r recoup.Row, err error) {
	var id, credential int64
	var currency string
	err = from.Scan(append(before, &r.At, &id, &credential, &r.Amount, &currency, &r.Kind, &r.Outcome, &r.Trigger, &r.Ordinal,
		&r.Brand, &r.Method, &r.Wait, &r.Cause, &r.Disposition, &r.Prohibition, &r.Scope, &r.Lift, &r.WaitRule)...)
	if err != nil {
		return r, err
	}
	r.ID, r.Credential = recoup.Hash(id), recoup.Hash(credential)
	r.Currency, err = recoup.Pack(currency)
	return r, err
}

// history is what happened to a debt and, as rows of another debt, every attempt on its credential.
type history []recoup.Row

func (c *change) history(ctx context.Context) (history, error) {
	const query = `SELECT debt <> $1, ` + columns + ` FROM happened
		WHERE debt = $1
			OR kind = $2 AND credential <> 0 AND credential = ANY (ARRAY(SELECT credential FROM happened WHERE debt = $1))
		ORDER BY seq`
	found, err := c.Query(ctx, query, c.debt.id, uint32(recoup.RowKindAttempt))
	if err != nil {
		return nil, err
	}
	rows, err := pgx.CollectRows(found, func(from pgx.CollectableRow) (recoup.Row, error) {
		var isOther bool
		row, err := scan(from, &isOther)
		if isOther {
			row.Flags = recoup.RowFlagOtherCase
		}
		return row, err
	})
	// Rows of one instant without an id stay in the order in which they were written.
	recoup.SortRows(rows)
	return rows, err
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
	const query = `SELECT idempotency_key, ` + columns + ` FROM happened
		WHERE debt = $1 AND outcome = $2 AND $3 IN ('', idempotency_key) ORDER BY seq DESC LIMIT 1`
	var a attempt
	var err error
	a.Row, err = scan(c.QueryRow(ctx, query, c.debt.id, uint32(recoup.OutcomeSent), key), &a.key)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	return &a, err
}
