/* The debts: what is kept of each, which is due, and who works on it. */
#include "worker.h"

static const char LOAD[] =
    "SELECT id, customer, payment_method, currency, zone, amount, coalesce(state = 'open' AND next_at_ms <= $2, false),"
    " said, said_status, said_at_ms FROM debt WHERE id = $1 FOR UPDATE";

void debt_load(struct worker *worker, const char *id, struct debt *debt) {
    struct arguments given = {0};
    give_text(&given, id);
    give_number(&given, worker->now_ms);
    debt->row = database_ask(worker, LOAD, &given);
    if (PQntuples(debt->row) != 1)
        fail("debt %s is gone", id);
    debt->id = PQgetvalue(debt->row, 0, 0);
    debt->customer = PQgetvalue(debt->row, 0, 1);
    debt->payment_method = PQgetvalue(debt->row, 0, 2);
    debt->currency = PQgetvalue(debt->row, 0, 3);
    debt->zone = PQgetvalue(debt->row, 0, 4);
    debt->amount = number_at(debt->row, 0, 5);
    debt->is_due = truth_at(debt->row, 0, 6);
    debt->said.json = PQgetvalue(debt->row, 0, 7);
    debt->said.len = (size_t)PQgetlength(debt->row, 0, 7);
    debt->said.status = (uint32_t)number_at(debt->row, 0, 8);
    debt->said.at_ms = number_at(debt->row, 0, 9);
}

void debt_free(struct debt *debt) {
    PQclear(debt->row);
    debt->row = NULL;
}

void debt_keep_said(struct worker *worker, const char *id, const struct said *said) {
    struct arguments given = {0};
    give_text(&given, id);
    give_text(&given, said->json);
    give_number(&given, said->status);
    give_number(&given, said->at_ms);
    (void)database_do(worker, "UPDATE debt SET said = $2, said_status = $3, said_at_ms = $4 WHERE id = $1", &given);
}

PGresult *debts_due(struct worker *worker) {
    struct arguments given = {0};
    give_number(&given, worker->now_ms);
    return database_ask(worker, "SELECT id FROM debt WHERE state = 'open' AND next_at_ms <= $1 ORDER BY next_at_ms, id LIMIT 100",
                        &given);
}

bool debts_next_instant(struct worker *worker, int64_t *at_ms) {
    const struct arguments none = {0};
    PGresult *found = database_ask(worker, "SELECT min(next_at_ms) FROM debt WHERE state = 'open'", &none);
    const bool any = !PQgetisnull(found, 0, 0);
    if (any)
        *at_ms = number_at(found, 0, 0);
    PQclear(found);
    return any;
}

static bool ask_about(struct worker *worker, const char *sql, const char *id) {
    struct arguments given = {0};
    PGresult *answer;
    bool yes;
    give_text(&given, id);
    answer = database_ask(worker, sql, &given);
    yes = truth_at(answer, 0, 0);
    PQclear(answer);
    return yes;
}

bool debt_reserve(struct worker *worker, const char *id) {
    return ask_about(worker, "SELECT pg_try_advisory_lock(hashtextextended($1, 0))", id);
}

void debt_release(struct worker *worker, const char *id) {
    if (!ask_about(worker, "SELECT pg_advisory_unlock(hashtextextended($1, 0))", id))
        fail("debt %s was not reserved", id);
}
