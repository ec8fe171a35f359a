/* Prints what the library answers, word by word: shared by the examples. The text is stable: tests compare it. */
#ifndef RECOUP_EXAMPLES_PRINT_H
#define RECOUP_EXAMPLES_PRINT_H

#include <inttypes.h>
#include <recoup.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the last call told of an error. */
static recoup_fault fault = {.struct_size = sizeof fault};

/* Ends the program when the library refuses: on any error, do not charge. */
static inline void must(recoup_status status, const char *what) {
    char text[512];
    size_t len = 0;
    if (status == RECOUP_OK)
        return;
    (void)recoup_fault_text(&fault, (uint8_t *)text, sizeof text, &len);
    fprintf(stderr, "%s: %.*s\n", what, (int)len, text);
    exit(1);
}

static inline void print_word(const char *label, uint32_t list, int64_t value) {
    const uint8_t *text = (const uint8_t *)"-";
    size_t len = 1;
    if (recoup_word(list, value, &text, &len, NULL) == RECOUP_OK || value == 0)
        printf("%s%.*s", label, (int)len, (const char *)text);
    else
        printf("%s%" PRId64, label, value);
}

static inline void print_flags(const char *label, uint32_t list, uint32_t flags) {
    const char *before = label;
    uint32_t bit;
    if (flags == 0)
        printf("%s-", label);
    for (bit = 1; bit != 0; bit <<= 1)
        if (flags & bit) {
            print_word(before, list, bit);
            before = ",";
        }
}

static inline void print_name(const char *label, recoup_id id) {
    const uint8_t *text = (const uint8_t *)"-";
    size_t len = 1;
    if (id != 0)
        must(recoup_name(NULL, 0, id, &text, &len, &fault), "recoup_name");
    printf("%s%.*s", label, (int)len, (const char *)text);
}

static inline void print_instant(const char *label, int64_t ms) {
    if (ms == INT64_MIN)
        printf("%s-", label);
    else
        printf("%s%" PRId64, label, ms);
}

static inline void print_verdict(const recoup_verdict *verdict) {
    print_word("disposition ", RECOUP_VOCABULARY_DISPOSITION, verdict->disposition);
    print_flags("\nallowed ", RECOUP_VOCABULARY_ALLOWED, verdict->allowed);
    print_word("\nactor ", RECOUP_VOCABULARY_ACTOR, verdict->actor);
    print_word("\nseverity ", RECOUP_VOCABULARY_SEVERITY, verdict->severity);
    print_word("\ncontact ", RECOUP_VOCABULARY_CONTACT, verdict->contact);
    print_word("\nscope ", RECOUP_VOCABULARY_SCOPE, verdict->scopes[0]);
    print_word("\nlift ", RECOUP_VOCABULARY_LIFT, verdict->lifts[0]);
    print_word("\nkey_advice ", RECOUP_VOCABULARY_KEY_ADVICE, verdict->key_advice);
    print_word("\ndecided_by ", RECOUP_VOCABULARY_FIELD, verdict->decided_by);
    print_flags("\nflags ", RECOUP_VOCABULARY_VERDICT_FLAG, verdict->flags);
    print_name("\ncause ", verdict->cause);
    print_name("\nshown ", verdict->shown);
    print_name("\nbrand ", verdict->brand);
    print_name("\nprohibition ", verdict->prohibitions[0]);
    print_name("\nwait_rule ", verdict->wait_rule);
    print_name("\nexpand ", verdict->expand);
    printf("\nwait_ms %" PRId64 "\n", verdict->wait_ms);
}

static inline void print_step(const recoup_step *step) {
    uint8_t key[32];
    size_t needed;
    print_word("step ", RECOUP_VOCABULARY_STEP_KIND, step->kind);
    print_instant(" at ", step->at_ms);
    print_instant(" due ", step->due_ms);
    print_word(" gate ", RECOUP_VOCABULARY_GATE, step->gate);
    print_word(" track ", RECOUP_VOCABULARY_TRACK, step->track);
    print_flags(" moved_by ", RECOUP_VOCABULARY_MOVED_BY, step->moved_by);
    print_name(" ceiling ", step->ceiling);
    printf(" ordinal %" PRIu32 " id %016" PRIx64, step->ordinal, step->id);
    if (step->idempotency_key[0] != 0 || step->idempotency_key[1] != 0) {
        must(recoup_key_text(step->idempotency_key, key, sizeof key, &needed, &fault), "recoup_key_text");
        printf(" key %.*s", (int)needed, (const char *)key);
    }
    printf("\n");
}

static inline void print_plan(const recoup_plan *plan, const recoup_step *steps) {
    uint32_t index;
    for (index = 0; index < plan->step_written; index++)
        print_step(&steps[index]);
    print_word("stop_reason ", RECOUP_VOCABULARY_STOP_REASON, plan->stop_reason);
    print_name("\nceiling ", plan->ceiling);
    print_flags("\nplan_flags ", RECOUP_VOCABULARY_PLAN_FLAG, plan->flags);
    printf("\n");
}

#endif
