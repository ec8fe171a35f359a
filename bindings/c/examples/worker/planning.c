/* The plan: a function of what the provider said, the history, the policy and now. It is made anew whenever something happened
 * and whenever the worker wakes up; what is stored of it only says when that is. */
#include "worker.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* The debt as the library sees it. */
static recoup_case facts_of(const struct worker *worker, const struct debt *debt) {
    recoup_case facts = {.struct_size = sizeof facts};
    facts.now_ms = worker->now_ms;
    facts.amount = debt->amount;
    facts.currency = packed(debt->currency);
    must(recoup_case_key((const uint8_t *)debt->id, strlen(debt->id), facts.key), "recoup_case_key");
    must(recoup_find(RECOUP_SPACE_ZONE, (const uint8_t *)debt->zone, strlen(debt->zone), &facts.zone), debt->zone);
    return facts;
}

/* What the last failure means by the knowledge of the library that is loaded now. Its row is in the history already: under
 * another id or instant the plan would take it for one more. */
static recoup_verdict cause_of(struct worker *worker, const struct debt *debt) {
    struct told told;
    if (!told_read(&debt->said, &told))
        fail("debt %s: what the provider said cannot be read", debt->id);
    told.signal.event_id = history_failed_at(worker, debt->id, debt->said.at_ms);
    told_classify(&told);
    return told.verdict;
}

void plan_make(struct worker *worker, const struct debt *debt, struct planned *planned) {
    const recoup_case facts = facts_of(worker, debt);
    const recoup_verdict cause = cause_of(worker, debt);
    struct history history;
    size_t at;
    memset(planned, 0, sizeof *planned);
    planned->head.struct_size = sizeof planned->head;
    history_load(worker, debt->id, &history);
    must(recoup_plan_make(NULL, 0, worker->policy, worker->policy_len, &facts, &cause, history.rows, sizeof history.rows[0],
                          history.count, &planned->head, planned->steps, sizeof planned->steps[0],
                          sizeof planned->steps / sizeof planned->steps[0], &at),
         "recoup_plan_make");
    history_free(&history);
}

const recoup_step *plan_first(const struct planned *planned) {
    /* Steps come in the order in which they are due; those behind a gate have no instant, and come last. */
    const bool any = planned->head.step_written > 0 && planned->steps[0].due_ms != INT64_MIN;
    return any ? &planned->steps[0] : NULL;
}

/* The plan's reasons, for whoever looks into the table; free() them. */
static char *reasons_of(const struct planned *planned) {
    const recoup_plan *head = &planned->head;
    size_t len = 0;
    char *text;
    recoup_status status = recoup_explain_plan(NULL, 0, RECOUP_LANG_EN, head, planned->steps, sizeof planned->steps[0],
                                               head->step_written, NULL, 0, &len);
    if (status != RECOUP_ERR_CAPACITY)
        must(status, "recoup_explain_plan");
    text = calloc(len + 1, 1);
    if (text == NULL)
        fail("no memory");
    status = recoup_explain_plan(NULL, 0, RECOUP_LANG_EN, head, planned->steps, sizeof planned->steps[0], head->step_written,
                                 (uint8_t *)text, len, &len);
    must(status, "recoup_explain_plan");
    return text;
}

static void store(struct worker *worker, const struct debt *debt, const struct planned *planned, const char *kind,
                  int64_t at_ms) {
    struct arguments given = {0};
    char *reasons = reasons_of(planned);
    give_text(&given, debt->id);
    give_text(&given, kind);
    if (kind == NULL)
        give_text(&given, NULL);
    else
        give_number(&given, at_ms);
    give_text(&given, reasons);
    (void)database_do(worker, "UPDATE debt SET state = 'open', next_kind = $2, next_at_ms = $3, next_why = $4 WHERE id = $1",
                      &given);
    free(reasons);
}

static void store_from(struct worker *worker, const struct debt *debt, const struct planned *planned,
                       int64_t no_lookup_before_ms) {
    const recoup_step *first = plan_first(planned);
    struct word kind;
    int64_t at_ms;
    if (first == NULL) {
        store(worker, debt, planned, NULL, 0);
        say(worker, debt->id, "next nothing");
        return;
    }
    kind = word_of(RECOUP_VOCABULARY_STEP_KIND, first->kind);
    at_ms = first->due_ms;
    if (first->kind == RECOUP_STEP_KIND_LOOKUP && at_ms < no_lookup_before_ms)
        at_ms = no_lookup_before_ms;
    store(worker, debt, planned, kind.text, at_ms);
    say(worker, debt->id, "next %s %" PRId64, kind.text, at_ms);
}

void plan_end(struct worker *worker, const struct debt *debt, const struct planned *planned, const char *state) {
    struct arguments given = {0};
    char *reasons = reasons_of(planned);
    give_text(&given, debt->id);
    give_text(&given, state);
    give_text(&given, reasons);
    (void)database_do(worker, "UPDATE debt SET state = $2, next_kind = NULL, next_at_ms = NULL, next_why = $3 WHERE id = $1",
                      &given);
    free(reasons);
}

void plan_store(struct worker *worker, const struct debt *debt, const struct planned *planned) {
    store_from(worker, debt, planned, 0);
}

void plan_again(struct worker *worker, const char *id, int64_t no_lookup_before_ms) {
    struct debt debt;
    struct planned planned;
    debt_load(worker, id, &debt);
    plan_make(worker, &debt, &planned);
    store_from(worker, &debt, &planned, no_lookup_before_ms);
    debt_free(&debt);
}
