/* Carries out what is due. Each transaction begins and ends here, so that their order can be read: what is noted before a call,
 * and what after it. */
#include "worker.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MINUTE_MS INT64_C(60000)
/* How long to leave a payment alone that was looked up and is still under way. */
#define LOOKUP_AGAIN_MS (5 * MINUTE_MS)
/* How long to wait where other workers have all that is due. */
#define BUSY_MS 100

/* Says what is about to happen, and commits it before it does: whoever goes on from here knows that there may be a payment. */
static void note_sent(struct worker *worker, const struct debt *debt, const recoup_step *step, struct sent *sent) {
    size_t len;
    memset(sent, 0, sizeof *sent);
    must(recoup_key_text(step->idempotency_key, (uint8_t *)sent->key, sizeof sent->key - 1, &len), "recoup_key_text");
    sent->row = attempt_to_send(worker, debt, step->ordinal);
    (void)history_add(worker, debt->id, &sent->row, sent->key);
    say(worker, debt->id, "sent %" PRIu32 " %s", step->ordinal, sent->key);
    database_commit(worker);
}

/* Notes what came of it. */
static void note_answer(struct worker *worker, const char *id, const struct sent *sent, const struct answer *answer) {
    struct said said = {"", 0, answer->status, worker->now_ms};
    struct word outcome, disposition;
    struct told told;
    struct debt debt;
    if (answer->status != 0 && answer->body.at != NULL) {
        said.json = answer->body.at;
        said.len = answer->body.len;
    }
    database_begin(worker);
    debt_load(worker, id, &debt);
    outcome = word_of(RECOUP_VOCABULARY_OUTCOME, attempt_note(worker, &debt, sent, &said, &told));
    disposition = word_of(RECOUP_VOCABULARY_DISPOSITION, told.verdict.disposition);
    say(worker, id, "%s %s", outcome.text, disposition.text);
    plan_again(worker, id, 0);
    database_commit(worker);
    debt_free(&debt);
}

static void charge(struct worker *worker, const struct debt *debt, const recoup_step *step) {
    struct answer answer = {{NULL, 0}, 0};
    struct sent sent;
    note_sent(worker, debt, step, &sent);
    provider_charge(worker, debt, sent.key, &answer);
    tick(worker);
    note_answer(worker, debt->id, &sent, &answer);
    bytes_free(&answer.body);
}

static void say_looked_up(struct worker *worker, const char *debt, const struct sent *sent, struct word found) {
    say(worker, debt, "looked_up %" PRIu32 " %s", sent->row.ordinal, found.text);
}

/* The provider never heard of the attempt. */
static void note_not_found(struct worker *worker, const char *debt, const struct sent *sent) {
    recoup_row row = {.kind = RECOUP_ROW_KIND_NOT_FOUND};
    row.at_ms = worker->now_ms;
    row.ordinal = sent->row.ordinal;
    (void)history_add(worker, debt, &row, NULL);
    say_looked_up(worker, debt, sent, word_of(RECOUP_VOCABULARY_ROW_KIND, row.kind));
}

/* The payment intent tells what the answer would have told. */
static void note_found(struct worker *worker, const struct debt *debt, const struct sent *sent, const struct bytes *intent) {
    const struct said said = {intent->at, intent->len, 0, worker->now_ms};
    struct told told;
    const uint32_t outcome = attempt_note(worker, debt, sent, &said, &told);
    say_looked_up(worker, debt->id, sent, word_of(RECOUP_VOCABULARY_OUTCOME, outcome));
}

/* Asks what became of our last attempt. No row is locked meanwhile: webhooks come in. */
static void lookup(struct worker *worker, const struct debt *debt) {
    struct sent sent;
    struct bytes intent = {NULL, 0};
    struct debt current;
    /* One of somebody else has no key of ours: its webhook will come. */
    const bool is_ours = history_sent(worker, debt->id, NULL, &sent);
    enum search search = SEARCH_FAILED;
    database_rollback(worker);
    if (is_ours)
        search = provider_find(worker, debt->customer, sent.key, &intent);
    tick(worker);
    database_begin(worker);
    debt_load(worker, debt->id, &current);
    if (search == SEARCH_FOUND)
        note_found(worker, &current, &sent, &intent);
    else if (search == SEARCH_FOUND_NONE)
        note_not_found(worker, debt->id, &sent);
    plan_again(worker, debt->id, worker->now_ms + LOOKUP_AGAIN_MS);
    database_commit(worker);
    debt_free(&current);
    bytes_free(&intent);
}

static void add_to_outbox(struct worker *worker, const struct debt *debt, const recoup_step *step, const char *kind) {
    struct arguments given = {0};
    struct bytes words = {NULL, 0};
    const uint8_t *text = (const uint8_t *)"";
    size_t len = 0;
    if (step->text != 0)
        must(recoup_text(NULL, 0, step->text, RECOUP_VOICE_CUSTOMER, RECOUP_LANG_EN, &text, &len), "recoup_text");
    bytes_add(&words, text, len);
    give_text(&given, debt->id);
    give_hash(&given, step->id);
    give_number(&given, worker->now_ms);
    give_text(&given, kind);
    give_text(&given, words.at);
    (void)database_do(worker, "INSERT INTO outbox (debt, step, at_ms, kind, words) VALUES ($1, $2, $3, $4, $5)", &given);
    bytes_free(&words);
}

/* A message, an offer or an escalation: it is in the outbox exactly when the history says it was done. */
static void hand_over(struct worker *worker, const struct debt *debt, const recoup_step *step) {
    const struct word kind = word_of(RECOUP_VOCABULARY_STEP_KIND, step->kind);
    recoup_row done = {.kind = RECOUP_ROW_KIND_STEP_DONE};
    done.at_ms = worker->now_ms;
    done.id = step->id;
    add_to_outbox(worker, debt, step, kind.text);
    (void)history_add(worker, debt->id, &done, NULL);
    say(worker, debt->id, "%s %016" PRIx64, kind.text, step->id);
    plan_again(worker, debt->id, 0);
    database_commit(worker);
}

static void stop(struct worker *worker, const struct debt *debt, const struct planned *planned) {
    const struct word reason = word_of(RECOUP_VOCABULARY_STOP_REASON, planned->head.stop_reason);
    const bool is_paid = planned->head.stop_reason == RECOUP_STOP_REASON_SETTLED;
    plan_end(worker, debt, planned, is_paid ? "paid" : "stopped");
    if (is_paid)
        say(worker, debt->id, "paid");
    else
        say(worker, debt->id, "stopped %s", reason.text);
    database_commit(worker);
}

/* Does what the plan says now, whatever was planned when the debt was put to sleep; ends the transaction. */
static void take_step(struct worker *worker, const struct debt *debt) {
    struct planned planned;
    const recoup_step *step;
    plan_make(worker, debt, &planned);
    step = plan_first(&planned);
    if (step == NULL || step->due_ms > worker->now_ms) {
        plan_store(worker, debt, &planned);
        database_commit(worker);
        return;
    }
    switch (step->kind) {
    case RECOUP_STEP_KIND_CHARGE:
        charge(worker, debt, step);
        break;
    case RECOUP_STEP_KIND_LOOKUP:
        lookup(worker, debt);
        break;
    case RECOUP_STEP_KIND_MESSAGE:
    case RECOUP_STEP_KIND_OFFER_METHOD:
    case RECOUP_STEP_KIND_ESCALATE:
        hand_over(worker, debt, step);
        break;
    case RECOUP_STEP_KIND_STOP:
        stop(worker, debt, &planned);
        break;
    default: /* a later library may know more: what is not understood is not done */
        fail("debt %s: a step this worker does not know", debt->id);
    }
}

static void work_on(struct worker *worker, const char *id) {
    struct debt debt;
    tick(worker);
    database_begin(worker);
    debt_load(worker, id, &debt);
    if (debt.is_due)
        take_step(worker, &debt);
    else /* another worker was here since the debts were listed */
        database_rollback(worker);
    debt_free(&debt);
}

/* Works on the debt that waited longest of those no other worker has; false: there is none. */
static bool work_on_first(struct worker *worker) {
    PGresult *due = debts_due(worker);
    bool found = false;
    int index;
    for (index = 0; index < PQntuples(due) && !found; index++) {
        const char *id = PQgetvalue(due, index, 0);
        found = debt_reserve(worker, id);
        if (found) {
            work_on(worker, id);
            debt_release(worker, id);
        }
    }
    PQclear(due);
    return found;
}

static void sleep_ms(int64_t ms) {
    struct timespec time = {(time_t)(ms / 1000), (long)(ms % 1000) * 1000000};
    (void)nanosleep(&time, NULL);
}

/* Waits, but not for ever: a webhook may bring a nearer step. The clock of a test is set forward instead. */
static void wait_until(struct worker *worker, int64_t at_ms) {
    const int64_t ms = at_ms - worker->now_ms;
    if (worker->clock_stands)
        worker->clock_ms = at_ms;
    else
        sleep_ms(ms < MINUTE_MS ? ms : MINUTE_MS);
}

void run(struct worker *worker) {
    for (;;) {
        int64_t next_ms = INT64_MAX;
        const bool any = debts_next_instant(worker, &next_ms);
        tick(worker);
        if (!any && worker->clock_stands)
            return;
        if (next_ms > worker->now_ms)
            wait_until(worker, next_ms);
        else if (!work_on_first(worker))
            sleep_ms(BUSY_MS);
    }
}
