// What the worker stores, in the tables of docs/worker.sql. Nothing is decided here.
import pg from 'pg';
import { rowFromJson, rowToJson } from 'recoup';

/** @import { RowInit } from 'recoup' */

/** @typedef {RowInit & { readonly atMs: number, readonly id?: bigint, readonly credential?: bigint }} Row */

/**
 * @typedef {object} Debt
 * @property {string} id
 * @property {string} customer
 * @property {string} paymentMethod
 * @property {string} currency
 * @property {number} amount in minor units
 * @property {string} zone
 * @property {Said} said about the last failure
 * @property {boolean} isDue its next step has come
 */

/**
 * What the provider said.
 *
 * @typedef {object} Said
 * @property {string} body JSON, as it came
 * @property {number} status of HTTP; 0: a webhook or a stored object
 * @property {number} atMs
 */

/**
 * An attempt that was begun.
 *
 * @typedef {{ row: Row, key: string }} Sent
 */

export class Store {
  #db;
  /** @type {Promise<unknown> | undefined} */
  #connected;

  /** @param {string | undefined} url */
  constructor(url) {
    this.#db = new pg.Client({ connectionString: url });
  }

  close() {
    return this.#db.end();
  }

  /**
   * What `work` writes is written whole or not at all. An error ends the worker, and with its connection the transaction.
   *
   * @template Result
   * @param {() => Promise<Result>} work
   */
  async transaction(work) {
    await this.#ask('BEGIN');
    const result = await work();
    await this.#ask('COMMIT');
    return result;
  }

  /**
   * Takes the debt whose step has been due for longest and that no other worker holds. The lock outlives transactions, since a call
   * to the provider lies between two of them, and dies with the connection: no dead worker holds a debt.
   *
   * @param {number} nowMs
   */
  async takeDueDebt(nowMs) {
    for (const held = /** @type {string[]} */ ([]); ; ) {
      const [next] = await this.#ask(
        `SELECT id, pg_try_advisory_lock(hashtextextended(id, 0)) AS taken FROM (
           SELECT id FROM debt WHERE state = 'open' AND next_at_ms <= $1 AND id <> ALL ($2) ORDER BY next_at_ms, id LIMIT 1
         ) AS next`,
        [nowMs, held],
      );
      if (next === undefined || next.taken) return /** @type {string | undefined} */ (next?.id);
      held.push(next.id);
    }
  }

  /** @param {string} id */
  async releaseDebt(id) {
    await this.#ask('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [id]);
  }

  /** When the next step of all comes. */
  async nextInstant() {
    const [next] = await this.#ask("SELECT min(next_at_ms) AS at_ms FROM debt WHERE state = 'open'");
    return next?.at_ms == null ? undefined : Number(next.at_ms);
  }

  /**
   * A debt whose row nobody else changes until the transaction ends.
   *
   * @param {string} id
   * @param {number} nowMs
   */
  async lockedDebt(id, nowMs) {
    const due = "state = 'open' AND coalesce(next_at_ms <= $2, false) AS due";
    const [record] = await this.#ask(`SELECT *, ${due} FROM debt WHERE id = $1 FOR UPDATE`, [id, nowMs]);
    return debtOf(record);
  }

  /**
   * Adds a debt, unless it is there: only a new one needs everything that a debt must have, and a refund names no method.
   *
   * @param {{ [Fact in 'id' | 'customer' | 'paymentMethod' | 'currency' | 'amount']: unknown }} debt
   * @param {Said} said
   */
  async addDebt({ id, customer, paymentMethod, currency, amount }, { body, status, atMs }) {
    await this.#ask(
      `INSERT INTO debt (id, customer, payment_method, currency, amount, said, said_status, said_at_ms)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE NOT EXISTS (SELECT FROM debt WHERE id = $1) ON CONFLICT DO NOTHING`,
      [id, customer, paymentMethod, currency, amount, body, status, atMs],
    );
  }

  /**
   * @param {string} id
   * @param {Said} said
   */
  async keepSaid(id, { body, status, atMs }) {
    await this.#ask('UPDATE debt SET said = $2, said_status = $3, said_at_ms = $4 WHERE id = $1', [id, body, status, atMs]);
  }

  /**
   * When to wake up, and why. A debt with a plan is open.
   *
   * @param {string} id
   * @param {{ kind: string, atMs: number } | undefined} next
   * @param {string} why
   */
  async keepPlan(id, next, why) {
    await this.#ask("UPDATE debt SET state = 'open', next_kind = $2, next_at_ms = $3, next_why = $4 WHERE id = $1", [
      id, next?.kind, next?.atMs, why,
    ]);
  }

  /**
   * @param {string} id
   * @param {'paid' | 'stopped'} state
   * @param {string} why
   */
  async end(id, state, why) {
    const change = 'UPDATE debt SET state = $2, next_kind = NULL, next_at_ms = NULL, next_why = $3 WHERE id = $1';
    await this.#ask(change, [id, state, why]);
  }

  /**
   * Adds a row to the history; false: what it tells of is there already.
   *
   * @param {string} debt
   * @param {Row} row
   * @param {string} [key] of an attempt that is about to be sent
   */
  async append(debt, row, key) {
    const added = await this.#ask(
      `INSERT INTO happened (debt, report, idempotency_key) VALUES ($1, $2, $3)
       ON CONFLICT (debt, (report->>'id')) DO NOTHING RETURNING seq`,
      [debt, rowToJson(row), key],
    );
    return added.length === 1;
  }

  /**
   * Everything that happened to a debt, in the order in which it was reported.
   *
   * @param {string} debt
   */
  async history(debt) {
    return (await this.#ask('SELECT report::text FROM happened WHERE debt = $1 ORDER BY seq', [debt])).map(rowOf);
  }

  /**
   * The attempts of other debts with a credential of this one: networks count them all.
   *
   * @param {string} debt
   */
  async attemptsElsewhere(debt) {
    const own = "SELECT report->>'credential' FROM happened WHERE debt = $1";
    const which = `debt <> $1 AND report->>'kind' = 'attempt' AND report->>'credential' = ANY (ARRAY(${own}))`;
    return (await this.#ask(`SELECT report::text FROM happened WHERE ${which} ORDER BY seq`, [debt])).map(rowOf);
  }

  /**
   * The attempt of ours with this key; without a key the last one.
   *
   * @param {string} debt
   * @param {string} [key]
   * @returns {Promise<Sent | undefined>}
   */
  async sent(debt, key) {
    const which = 'debt = $1 AND idempotency_key = coalesce($2, idempotency_key)';
    const what = 'idempotency_key, report::text';
    const [record] = await this.#ask(`SELECT ${what} FROM happened WHERE ${which} ORDER BY seq DESC LIMIT 1`, [debt, key]);
    return record && { row: rowOf(record), key: record.idempotency_key };
  }

  /**
   * Hands a step over to whoever sends messages.
   *
   * @param {string} debt
   * @param {{ id: bigint, kind: string, atMs: number, words: string }} step
   */
  async post(debt, { id, kind, atMs, words }) {
    const values = [debt, BigInt.asIntN(64, id), atMs, kind, words];
    await this.#ask('INSERT INTO outbox (debt, step, at_ms, kind, words) VALUES ($1, $2, $3, $4, $5)', values);
  }

  /**
   * @param {string} question
   * @param {unknown[]} [values]
   * @returns {Promise<any[]>}
   */
  async #ask(question, values) {
    await (this.#connected ??= this.#db.connect());
    return (await this.#db.query(question, values)).rows;
  }
}

/**
 * @param {any} record
 * @returns {Debt}
 */
function debtOf(record) {
  return {
    id: record.id,
    customer: record.customer,
    paymentMethod: record.payment_method,
    currency: record.currency,
    amount: Number(record.amount),
    zone: record.zone,
    said: { body: record.said, status: record.said_status, atMs: Number(record.said_at_ms) },
    isDue: record.due,
  };
}

/**
 * @param {any} record
 * @returns {Row}
 */
const rowOf = ({ report }) => rowFromJson(report);
