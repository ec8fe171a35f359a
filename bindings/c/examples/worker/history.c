/* The history: rows of recoup_row in the table `happened`. */
#include "worker.h"

#include <stdlib.h>
#include <string.h>

#define COLUMNS                                                                                                                  \
    "at_ms, id, credential, amount, currency, kind, outcome, trigger, ordinal, brand, method, wait_ms, cause, disposition,"      \
    " prohibition, scope, lift, wait_rule"

/* Columns behind those. */
enum { OTHER_CASE_COLUMN = 18, KEY_COLUMN = 18 };

static uint32_t small_at(const PGresult *found, int index, int column) {
    return (uint32_t)number_at(found, index, column);
}

static recoup_row row_at(const PGresult *found, int index) {
    recoup_row row = {0};
    row.at_ms = number_at(found, index, 0);
    row.id = (uint64_t)number_at(found, index, 1);
    row.credential = (uint64_t)number_at(found, index, 2);
    row.amount = number_at(found, index, 3);
    row.currency = packed(PQgetvalue(found, index, 4));
    row.kind = small_at(found, index, 5);
    row.outcome = small_at(found, index, 6);
    row.trigger = small_at(found, index, 7);
    row.ordinal = small_at(found, index, 8);
    row.brand = small_at(found, index, 9);
    row.method = small_at(found, index, 10);
    row.wait_ms = number_at(found, index, 11);
    row.cause = small_at(found, index, 12);
    row.disposition = small_at(found, index, 13);
    row.prohibition = small_at(found, index, 14);
    row.scope = small_at(found, index, 15);
    row.lift = small_at(found, index, 16);
    row.wait_rule = small_at(found, index, 17);
    return row;
}

/* Networks count the attempts on a card, whatever they were for. The library wants the rows by (at_ms, id), and its ids have no
 * sign: those with the sign bit come last. Among equals the order in which they were noted tells: sent, then pending, at one
 * instant. */
static const char HISTORY[] =
    "SELECT " COLUMNS ", debt <> $1 FROM happened WHERE debt = $1 OR (kind = $2 AND credential <> 0 AND credential = ANY"
    " (ARRAY(SELECT credential FROM happened WHERE debt = $1))) ORDER BY at_ms, id < 0, id, seq";

void history_load(struct worker *worker, const char *debt, struct history *history) {
    struct arguments given = {0};
    PGresult *found;
    size_t index;
    give_text(&given, debt);
    give_number(&given, RECOUP_ROW_KIND_ATTEMPT);
    found = database_ask(worker, HISTORY, &given);
    history->count = (size_t)PQntuples(found);
    history->rows = calloc(history->count + 1, sizeof history->rows[0]);
    if (history->rows == NULL)
        fail("no memory");
    for (index = 0; index < history->count; index++) {
        history->rows[index] = row_at(found, (int)index);
        if (truth_at(found, (int)index, OTHER_CASE_COLUMN))
            history->rows[index].flags = RECOUP_ROW_FLAG_OTHER_CASE;
    }
    PQclear(found);
}

void history_free(struct history *history) {
    free(history->rows);
    history->rows = NULL;
}

static const char ADD[] = "INSERT INTO happened (debt, idempotency_key, " COLUMNS ")"
                          " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"
                          " ON CONFLICT (debt, id) WHERE id <> 0 DO NOTHING";

bool history_add(struct worker *worker, const char *debt, const recoup_row *row, const char *key) {
    struct arguments given = {0};
    char currency[5];
    letters_of(row->currency, currency);
    give_text(&given, debt);
    give_text(&given, key);
    give_number(&given, row->at_ms);
    give_hash(&given, row->id);
    give_hash(&given, row->credential);
    give_number(&given, row->amount);
    give_text(&given, currency);
    give_number(&given, row->kind);
    give_number(&given, row->outcome);
    give_number(&given, row->trigger);
    give_number(&given, row->ordinal);
    give_number(&given, row->brand);
    give_number(&given, row->method);
    give_number(&given, row->wait_ms);
    give_number(&given, row->cause);
    give_number(&given, row->disposition);
    give_number(&given, row->prohibition);
    give_number(&given, row->scope);
    give_number(&given, row->lift);
    give_number(&given, row->wait_rule);
    return database_do(worker, ADD, &given) == 1;
}

bool history_sent(struct worker *worker, const char *debt, const char *key, struct sent *sent) {
    struct arguments given = {0};
    PGresult *found;
    bool any;
    give_text(&given, debt);
    give_text(&given, key);
    found = database_ask(worker,
                         "SELECT " COLUMNS ", idempotency_key FROM happened"
                         " WHERE debt = $1 AND idempotency_key = coalesce($2, idempotency_key) ORDER BY seq DESC LIMIT 1",
                         &given);
    any = PQntuples(found) == 1;
    if (any) {
        if ((size_t)PQgetlength(found, 0, KEY_COLUMN) >= sizeof sent->key)
            fail("debt %s: a key that is none of ours", debt);
        sent->row = row_at(found, 0);
        strcpy(sent->key, PQgetvalue(found, 0, KEY_COLUMN));
    }
    PQclear(found);
    return any;
}

uint64_t history_failed_at(struct worker *worker, const char *debt, int64_t at_ms) {
    struct arguments given = {0};
    PGresult *found;
    uint64_t id = 0;
    int index;
    give_text(&given, debt);
    give_number(&given, at_ms);
    found = database_ask(worker, "SELECT id, outcome FROM happened WHERE debt = $1 AND at_ms = $2 ORDER BY seq", &given);
    for (index = 0; index < PQntuples(found); index++)
        if (outcome_is_failure(small_at(found, index, 1)))
            id = (uint64_t)number_at(found, index, 0);
    PQclear(found);
    return id;
}
