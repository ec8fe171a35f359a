/* The flow of this package's README: from the webhooks of one failed renewal to the next retry. Between the marks it stands as there. */
#include "recoup.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct bytes {
    const uint8_t *at;
    size_t len;
};

static uint8_t room[5][1 << 16];

static struct bytes contents(const char *path, int place) {
    struct bytes said = {room[place], 0};
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fprintf(stderr, "%s is missing\n", path);
        exit(1);
    }
    said.len = fread(room[place], 1, sizeof room[place], file);
    fclose(file);
    return said;
}

/* The provider: the key goes with the call, and an error body comes back. */
static struct bytes charge(const uint64_t key[2]) {
    uint8_t text[32];
    size_t len = 0;
    if (recoup_key_text(key, text, sizeof text, &len, NULL) != RECOUP_OK || len != sizeof text)
        exit(1);
    return contents("tests/data/renewal/answer.json", 3);
}

/* README { */
#define ROOM 32

/* What you keep of one debt; a row a line, in a database column or a file. */
struct debt {
    char lines[ROOM][RECOUP_ROW_JSON_MAX];
    size_t lengths[ROOM], count;
};

static recoup_status store(struct debt *debt, const recoup_row *row, recoup_fault *fault) {
    size_t at = debt->count;
    recoup_status status = recoup_row_write(NULL, 0, row, sizeof *row, (uint8_t *)debt->lines[at], sizeof debt->lines[at], &debt->lengths[at], fault);
    debt->count += status == RECOUP_OK;
    return status;
}

/* Plans again: after every event, and when the next step is due. */
static recoup_status next_step(const struct debt *debt, int64_t now_ms, const recoup_verdict *verdict, recoup_step *step, recoup_fault *fault) {
    recoup_case facts = {.struct_size = sizeof facts, .now_ms = now_ms, .amount = 4900, .currency = RECOUP_ASCII4('u', 's', 'd', 0)};
    recoup_plan plan = {.struct_size = sizeof plan};
    recoup_row history[ROOM];
    recoup_status status = RECOUP_OK;
    uint8_t policy[4096];
    size_t rows = 0, policy_len = 0;
    facts.charges_by = RECOUP_CHARGES_BY_ENGINE;
    for (; rows < debt->count && status == RECOUP_OK; rows += status == RECOUP_OK)
        status = recoup_row_read(NULL, 0, (const uint8_t *)debt->lines[rows], debt->lengths[rows], &history[rows], sizeof history[rows], fault);
    if (status == RECOUP_OK && (status = recoup_history_sort(NULL, 0, history, sizeof history[0], &rows, fault)) == RECOUP_OK &&
        (status = recoup_case_key((const uint8_t *)"in_1Example0061", 15, facts.key, fault)) == RECOUP_OK &&
        (status = recoup_policy_preset(RECOUP_PRESET_STANDARD, policy, sizeof policy, &policy_len, fault)) == RECOUP_OK)
        status = recoup_plan_make(NULL, 0, policy, policy_len, &facts, verdict, history, sizeof history[0], rows, &plan, step, sizeof *step, 1, fault);
    return status;
}

/* What the provider said becomes a row; a fault where it is no report. */
static recoup_status heard(struct debt *debt, struct bytes said, const recoup_request *request, int64_t at_ms, const recoup_step *step,
                           recoup_verdict *verdict, recoup_fault *fault) {
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_reading reading = {.struct_size = sizeof reading};
    recoup_row row;
    recoup_status status = recoup_read(NULL, 0, said.at, said.len, request, &signal, &reading, fault);
    if (at_ms != 0) /* an error body has no time */
        signal.at_ms = at_ms;
    if (status == RECOUP_OK && (status = recoup_classify(NULL, 0, &signal, sizeof signal, 1, verdict, sizeof *verdict, fault)) == RECOUP_OK)
        status = recoup_history_row(NULL, 0, &signal, &reading, verdict, RECOUP_TRIGGER_SCHEDULED, step ? step->ordinal : 0, &row, sizeof row, fault);
    if (status != RECOUP_OK || row.kind == 0) /* it means no row */
        return status;
    if (step)
        memcpy(row.key, step->idempotency_key, sizeof row.key);
    return store(debt, &row, fault);
}

/* From the webhooks to the next retry. */
static recoup_status renewal(struct debt *debt, const struct bytes webhooks[3], int64_t now_ms, recoup_step *step, recoup_fault *fault) {
    recoup_verdict verdict = {.struct_size = sizeof verdict};
    recoup_request event = {.struct_size = sizeof event}, call = {.struct_size = sizeof call, .http_status = 402};
    recoup_row sent = {.kind = RECOUP_ROW_KIND_ATTEMPT, .outcome = RECOUP_OUTCOME_SENT, .trigger = RECOUP_TRIGGER_SCHEDULED};
    recoup_status status = RECOUP_OK;
    for (int i = 0; i < 3 && status == RECOUP_OK; i++) /* 1. each event becomes a row */
        status = heard(debt, webhooks[i], &event, 0, NULL, &verdict, fault);

    if (status == RECOUP_OK)
        status = next_step(debt, now_ms, &verdict, step, fault);  /* 2. a message to the customer, now */
    while (status == RECOUP_OK && step->kind != RECOUP_STEP_KIND_CHARGE) { /* 3. do it, and note that it is done */
        recoup_row done = {.kind = RECOUP_ROW_KIND_STEP_DONE, .id = step->id, .at_ms = now_ms};
        if ((status = store(debt, &done, fault)) == RECOUP_OK)
            status = next_step(debt, now_ms, &verdict, step, fault);
    }
    if (status != RECOUP_OK)
        return status; /* on any error: do not charge */

    sent.at_ms = step->due_ms; /* 4. wait until the charge is due; store `sent` before the call */
    sent.source = RECOUP_REPORT_SOURCE_OWN;
    sent.ordinal = step->ordinal;
    memcpy(sent.key, step->idempotency_key, sizeof sent.key);
    if ((status = store(debt, &sent, fault)) == RECOUP_OK) /* 5. the answer is a row with the same ordinal and key */
        status = heard(debt, charge(step->idempotency_key), &call, sent.at_ms, step, &verdict, fault);
    return status == RECOUP_OK ? next_step(debt, sent.at_ms, &verdict, step, fault) : status; /* 6. the next retry */
}
/* } README */

int main(void) {
    static struct debt debt;
    struct bytes webhooks[3], expected;
    recoup_fault fault = {.struct_size = sizeof fault};
    recoup_step step;
    size_t at = 0, line;
    webhooks[0] = contents("tests/data/renewal/charge.json", 0);
    webhooks[1] = contents("tests/data/renewal/payment-intent.json", 1);
    webhooks[2] = contents("tests/data/renewal/invoice.json", 2);
    if (renewal(&debt, webhooks, INT64_C(1767229200000), &step, &fault) != RECOUP_OK || step.kind != RECOUP_STEP_KIND_CHARGE ||
        step.ordinal != 2 || step.due_ms != INT64_C(1767950713224)) {
        fprintf(stderr, "step %u at %lld\n", (unsigned)step.ordinal, (long long)step.due_ms);
        return 1;
    }
    expected = contents("tests/data/renewal/history.ndjson", 4);
    for (line = 0; line < debt.count; line++) {
        size_t len = debt.lengths[line];
        if (at + len >= expected.len || memcmp(expected.at + at, debt.lines[line], len) != 0 || expected.at[at + len] != '\n') {
            fprintf(stderr, "row %u is not as in every language\n", (unsigned)line);
            return 1;
        }
        at += len + 1;
    }
    return at != expected.len;
}
