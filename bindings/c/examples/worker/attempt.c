/* What the provider said about an attempt, and the rows of the history it makes. */
#include "worker.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static struct told nothing_told(void) {
    const struct told told = {.signal = {.struct_size = sizeof told.signal},
                              .reading = {.struct_size = sizeof told.reading},
                              .verdict = {.struct_size = sizeof told.verdict}};
    return told;
}

bool told_read(const struct said *said, struct told *told) {
    size_t at;
    *told = nothing_told();
    if (recoup_read_stripe((const uint8_t *)said->json, said->len, said->status, RECOUP_OPERATION_CHARGE, &told->signal,
                           &told->reading, &at) != RECOUP_OK)
        return false;
    if (said->at_ms != 0)
        told->signal.at_ms = said->at_ms;
    return true;
}

/* Of a call that nobody answered, or with bytes nobody can read: money may have moved. */
static void told_nothing(const struct said *said, struct told *told) {
    *told = nothing_told();
    told->signal.provider = RECOUP_PROVIDER_STRIPE;
    told->signal.operation = RECOUP_OPERATION_CHARGE;
    told->signal.flags = RECOUP_SIGNAL_FLAG_TIMED_OUT;
    told->signal.at_ms = said->at_ms;
    told->reading.row_kind = RECOUP_ROW_KIND_ATTEMPT;
    told->reading.row_outcome = RECOUP_OUTCOME_UNKNOWN;
}

void told_classify(struct told *told) {
    size_t at;
    must(recoup_classify(NULL, 0, &told->signal, sizeof told->signal, 1, &told->verdict, sizeof told->verdict, &at),
         "recoup_classify");
}

void told_attempt(const struct told *told, recoup_row *row) {
    /* Not every answer names the card; then it stays the one of the row. */
    row->credential = told->signal.credential != 0 ? told->signal.credential : row->credential;
    row->brand = told->signal.brand != 0 ? told->signal.brand : row->brand;
    row->method = told->signal.method != 0 ? told->signal.method : row->method;
    row->wait_ms = told->verdict.wait_ms;
    row->wait_rule = told->verdict.wait_rule;
    row->cause = told->verdict.cause;
    row->disposition = told->verdict.disposition;
    row->prohibition = told->verdict.prohibition;
    row->scope = told->verdict.scope;
    row->lift = told->verdict.lift;
}

static uint64_t hash_of(const char *name, size_t len) {
    uint64_t hash;
    must(recoup_hash_name((const uint8_t *)name, len, &hash), "recoup_hash_name");
    return hash;
}

uint64_t told_charge(const struct said *said, const struct told *told) {
    return hash_of(said->json + told->reading.charge.offset, told->reading.charge.len);
}

bool outcome_is_end(uint32_t outcome) {
    return outcome == RECOUP_OUTCOME_APPROVED || outcome == RECOUP_OUTCOME_DECLINED || outcome == RECOUP_OUTCOME_BLOCKED ||
           outcome == RECOUP_OUTCOME_NOT_SENT;
}

bool outcome_is_failure(uint32_t outcome) {
    return outcome == RECOUP_OUTCOME_DECLINED || outcome == RECOUP_OUTCOME_BLOCKED || outcome == RECOUP_OUTCOME_NOT_SENT ||
           outcome == RECOUP_OUTCOME_RETURNED;
}

recoup_row attempt_to_send(struct worker *worker, const struct debt *debt, uint32_t ordinal) {
    recoup_row row = {.kind = RECOUP_ROW_KIND_ATTEMPT, .outcome = RECOUP_OUTCOME_SENT, .trigger = RECOUP_TRIGGER_SCHEDULED};
    struct history history;
    size_t index;
    row.at_ms = worker->now_ms;
    row.ordinal = ordinal;
    row.amount = debt->amount;
    row.currency = packed(debt->currency);
    /* The card is that of the attempt before. */
    history_load(worker, debt->id, &history);
    for (index = 0; index < history.count; index++)
        if (history.rows[index].kind == RECOUP_ROW_KIND_ATTEMPT && history.rows[index].flags == 0) {
            row.credential = history.rows[index].credential;
            row.brand = history.rows[index].brand;
            row.method = history.rows[index].method;
        }
    history_free(&history);
    return row;
}

/* What is pending is noted once, however often it is looked up. */
static uint64_t pending_id(const struct sent *sent) {
    char name[KEY_ROOM + 24];
    (void)snprintf(name, sizeof name, "%s pending", sent->key);
    return hash_of(name, strlen(name));
}

/* What the end of an attempt is known by: its charge, or where it came to none, its key and when it ended. */
static uint64_t end_id(const struct said *said, const struct told *told, const struct sent *sent, int64_t at_ms) {
    char name[KEY_ROOM + 24];
    const uint64_t charge = told_charge(said, told);
    if (charge != 0)
        return charge;
    (void)snprintf(name, sizeof name, "%s %" PRId64, sent->key, at_ms);
    return hash_of(name, strlen(name));
}

uint32_t attempt_note(struct worker *worker, const struct debt *debt, const struct sent *sent, const struct said *said,
                      struct told *told) {
    recoup_row row = sent->row;
    if (!told_read(said, told))
        told_nothing(said, told);
    told_classify(told);
    told_attempt(told, &row);
    row.at_ms = said->at_ms;
    /* An answer that tells of no attempt refused the call before anything was executed. */
    row.outcome = told->reading.row_kind == RECOUP_ROW_KIND_ATTEMPT ? told->reading.row_outcome : RECOUP_OUTCOME_NOT_SENT;
    row.id = outcome_is_end(row.outcome) ? end_id(said, told, sent, row.at_ms) : 0;
    if (row.outcome == RECOUP_OUTCOME_PENDING)
        row.id = pending_id(sent);
    /* A webhook may have told the same in the meantime; then it is known. */
    if (history_add(worker, debt->id, &row, NULL) && outcome_is_failure(row.outcome))
        debt_keep_said(worker, debt->id, said);
    return row.outcome;
}
