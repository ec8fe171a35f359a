/* One debt from its first failure to its end, in memory: its history grows, and after each event the same pure function is asked again.
 * docs/worker.md says how that stands in a worker with a database and a provider.
 *
 * The provider and the clock of this program are simulated: the card is short of money three times, then the charge goes through. What
 * matters is the order of things: ask what is next, wait until then, ask whether it may be done now, write `sent` into the history,
 * call with the key of the step, write what came of it.
 */
#include "print.h"

#define DAY_MS INT64_C(86400000)
#define ROOM 32

/* What the worker keeps of one debt, in its database. */
struct debt {
    recoup_case facts;
    recoup_row history[ROOM];
    size_t rows;
    recoup_verdict verdict;
    uint8_t policy[4096];
    size_t policy_len;
};

/* The provider: short of money until the fourth call. The same key is answered the same way and charges nothing twice. */
struct provider {
    uint64_t keys[ROOM][2];
    int calls;
};

static const char SHORT_OF_MONEY[] =
    "{\"error\":{\"type\":\"card_error\",\"code\":\"card_declined\",\"decline_code\":\"insufficient_funds\"}}";

/* Charges; 1 paid, 0 declined. Ends the program when a key is used twice. */
static int charge(struct provider *provider, const uint64_t key[2]) {
    int call;
    for (call = 0; call < provider->calls; call++)
        if (provider->keys[call][0] == key[0] && provider->keys[call][1] == key[1]) {
            fprintf(stderr, "one key, two charges\n");
            exit(1);
        }
    memcpy(provider->keys[provider->calls++], key, sizeof provider->keys[0]);
    return provider->calls == 4;
}

static void append(struct debt *debt, const recoup_row *row) {
    must(recoup_history_put(NULL, 0, debt->history, sizeof debt->history[0], ROOM, &debt->rows, row, &fault), "recoup_history_put");
}

static void classify(struct debt *debt) {
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_reading reading = {.struct_size = sizeof reading};
    recoup_request request = {.struct_size = sizeof request, .http_status = 402};
    must(recoup_read(NULL, 0, (const uint8_t *)SHORT_OF_MONEY, sizeof SHORT_OF_MONEY - 1, &request, &signal, &reading, &fault),
         "recoup_read");
    signal.at_ms = debt->facts.now_ms;
    must(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &debt->verdict, sizeof debt->verdict, &fault), "recoup_classify");
}

/* A row about an attempt, with what the verdict on it says. Its source says that it is about a call of ours: only then does the ordinal
 * name the attempt, so that the answer ends what `sent` began. */
static recoup_row attempt(const struct debt *debt, uint32_t outcome, uint32_t ordinal) {
    recoup_row row = {.kind = RECOUP_ROW_KIND_ATTEMPT, .outcome = outcome, .trigger = RECOUP_TRIGGER_SCHEDULED};
    row.source = outcome == RECOUP_OUTCOME_SENT ? RECOUP_REPORT_SOURCE_OWN : RECOUP_REPORT_SOURCE_API_ANSWER;
    row.at_ms = debt->facts.now_ms;
    row.ordinal = ordinal;
    if (outcome == RECOUP_OUTCOME_DECLINED) {
        row.cause = debt->verdict.cause;
        row.disposition = debt->verdict.disposition;
        memcpy(row.prohibitions, debt->verdict.prohibitions, sizeof row.prohibitions);
        memcpy(row.scopes, debt->verdict.scopes, sizeof row.scopes);
        memcpy(row.lifts, debt->verdict.lifts, sizeof row.lifts);
        row.wait_ms = debt->verdict.wait_ms;
        row.wait_rule = debt->verdict.wait_rule;
    }
    return row;
}

int main(void) {
    static struct debt debt;
    static struct provider provider;
    recoup_plan plan = {.struct_size = sizeof plan};
    recoup_clearance clearance = {.struct_size = sizeof clearance};
    recoup_window windows[8];
    recoup_step next;
    recoup_row row;
    size_t index;
    int round;

    debt.facts.struct_size = sizeof debt.facts;
    debt.verdict.struct_size = sizeof debt.verdict;
    debt.facts.now_ms = INT64_C(1767225600000); /* 2026-01-01T00:00:00Z */
    debt.facts.amount = 1999;
    debt.facts.currency = RECOUP_ASCII4('u', 's', 'd', 0);
    debt.facts.provider = RECOUP_PROVIDER_STRIPE;
    debt.facts.brand = RECOUP_BRAND_VISA;
    must(recoup_case_key((const uint8_t *)"in_1Example0001", 15, debt.facts.key, &fault), "recoup_case_key");
    must(recoup_policy_preset(RECOUP_PRESET_STANDARD, debt.policy, sizeof debt.policy, &debt.policy_len, &fault), "recoup_policy_preset");

    /* The failure that brought the debt here. */
    classify(&debt);
    row = attempt(&debt, RECOUP_OUTCOME_DECLINED, 0);
    append(&debt, &row);

    for (round = 0; round < 16; round++) {
        must(recoup_plan_make(NULL, 0, debt.policy, debt.policy_len, &debt.facts, &debt.verdict, debt.history, sizeof debt.history[0],
                              debt.rows, &plan, &next, sizeof next, 1, &fault),
             "recoup_plan_make");
        if (plan.step_written == 0)
            break;
        print_step(&next);
        if (next.due_ms == INT64_MIN) /* behind a gate: nothing happens before somebody acts */
            break;
        if (next.due_ms > debt.facts.now_ms)
            debt.facts.now_ms = next.due_ms;
        if (next.kind == RECOUP_STEP_KIND_STOP)
            break;
        if (next.kind != RECOUP_STEP_KIND_CHARGE) {
            recoup_row done = {.kind = RECOUP_ROW_KIND_STEP_DONE};
            done.at_ms = debt.facts.now_ms;
            done.id = next.id;
            append(&debt, &done);
            continue;
        }
        must(recoup_may_charge(NULL, 0, &debt.facts, &debt.verdict, debt.history, sizeof debt.history[0], debt.rows, &clearance, windows,
                               sizeof windows[0], sizeof windows / sizeof windows[0], &fault),
             "recoup_may_charge");
        print_word("may_charge ", RECOUP_VOCABULARY_ANSWER, clearance.answer);
        for (index = 0; index < clearance.window_written; index++) {
            print_name(" ", windows[index].ceiling);
            printf(" %" PRIu32 "/%" PRIu32, windows[index].used, windows[index].limit);
        }
        printf("\n");
        if (clearance.answer != RECOUP_ANSWER_ALLOWED)
            break;
        row = attempt(&debt, RECOUP_OUTCOME_SENT, next.ordinal); /* before the call: whatever happens, it is known */
        append(&debt, &row);
        debt.facts.now_ms += 1000;
        if (charge(&provider, next.idempotency_key)) {
            row = attempt(&debt, RECOUP_OUTCOME_APPROVED, next.ordinal);
        } else {
            classify(&debt);
            row = attempt(&debt, RECOUP_OUTCOME_DECLINED, next.ordinal);
        }
        append(&debt, &row);
        print_word("charged: ", RECOUP_VOCABULARY_OUTCOME, row.outcome);
        printf(" after %.1f days\n", (double)(debt.facts.now_ms - INT64_C(1767225600000)) / (double)DAY_MS);
    }
    print_word("end: ", RECOUP_VOCABULARY_STOP_REASON, plan.stop_reason);
    printf(", %d calls\n", provider.calls);
    return plan.stop_reason == RECOUP_STOP_REASON_SETTLED && provider.calls == 4 ? 0 : 1;
}
