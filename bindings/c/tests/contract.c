/* The conventions of the header, held against the library: pointers, sizes, growth, order of errors, outputs, alignment, strides. */
#include <recoup.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int checks;

#define CHECK(what)                                                                                                                    \
    do {                                                                                                                               \
        checks++;                                                                                                                      \
        if (!(what)) {                                                                                                                 \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #what);                                                                 \
            exit(1);                                                                                                                   \
        }                                                                                                                              \
    } while (0)

#define NOW INT64_C(1767225600000)

static const uint8_t SAID[] = "{\"error\":{\"type\":\"card_error\",\"code\":\"card_declined\",\"decline_code\":\"insufficient_funds\"}}";
#define SAID_LEN (sizeof SAID - 1)

/* Whether all bytes are `byte`. */
static int all(const void *bytes, int byte, size_t len) {
    const unsigned char *at = bytes;
    while (len-- != 0)
        if (*at++ != (unsigned char)byte)
            return 0;
    return 1;
}

/* An allocation of exactly this size, so that a sanitizer sees one byte too many. */
static void *exactly(size_t size) {
    void *bytes = malloc(size);
    if (bytes == NULL)
        abort();
    memset(bytes, 0xa5, size);
    return bytes;
}

/* The last fault told. */
static recoup_fault fault = {.struct_size = sizeof fault};

static recoup_status read_of(const uint8_t *bytes, size_t len, uint32_t http_status, uint32_t operation, recoup_signal *signal,
                             recoup_reading *reading) {
    recoup_request request = {.struct_size = sizeof request, .http_status = http_status, .operation = operation};
    return recoup_read(NULL, 0, bytes, len, &request, signal, reading, &fault);
}

/* Whether the last fault is of that function, its parameter and rule, and its sentence is this. */
static int told(uint32_t function, uint32_t argument, uint32_t rule, const char *sentence) {
    char text[256];
    size_t len = 0;
    if (recoup_fault_text(&fault, (uint8_t *)text, sizeof text - 1, &len) != RECOUP_OK)
        return 0;
    text[len] = 0;
    if (fault.function != function || fault.argument != argument || fault.rule != rule || strcmp(text, sentence) != 0) {
        fprintf(stderr, "told: function %u, argument %u, rule %u: %s\n", (unsigned)fault.function, (unsigned)fault.argument,
                (unsigned)fault.rule, text);
        return 0;
    }
    return fault.struct_size == sizeof fault;
}

static recoup_signal signal_of(void) {
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_reading reading = {.struct_size = sizeof reading};
    CHECK(read_of(SAID, SAID_LEN, 402, RECOUP_OPERATION_CHARGE, &signal, &reading) == RECOUP_OK);
    CHECK(all(&fault.status, 0, sizeof fault - 4) && signal.struct_size == sizeof signal && reading.struct_size == sizeof reading);
    signal.at_ms = NOW;
    return signal;
}

static recoup_verdict verdict_of(void) {
    recoup_signal signal = signal_of();
    recoup_verdict verdict = {.struct_size = sizeof verdict};
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &fault) == RECOUP_OK);
    CHECK(verdict.disposition == RECOUP_DISPOSITION_RETRY_LATER);
    return verdict;
}

static recoup_case case_of(void) {
    recoup_case debt = {.struct_size = sizeof debt, .now_ms = NOW, .amount = 1999};
    debt.currency = RECOUP_ASCII4('u', 's', 'd', 0);
    CHECK(recoup_case_key((const uint8_t *)"in_1", 4, debt.key, &fault) == RECOUP_OK);
    return debt;
}

static uint8_t policy[4096];
static size_t policy_len;

static recoup_status plan_of(const recoup_case *debt, const recoup_verdict *verdict, const recoup_row *rows, size_t stride, size_t count,
                             recoup_plan *plan, recoup_step *steps, size_t cap) {
    return recoup_plan_make(NULL, 0, policy, policy_len, debt, verdict, rows, stride, count, plan, steps, sizeof *steps, cap, &fault);
}

static void null_pointers(void) {
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_reading reading = {.struct_size = sizeof reading};
    recoup_verdict verdict = {.struct_size = sizeof verdict};
    recoup_case debt = case_of();
    recoup_plan plan = {.struct_size = sizeof plan};
    const uint8_t *text;
    recoup_id id;
    size_t len;

    CHECK(read_of(NULL, 1, 0, 1, &signal, &reading) == RECOUP_ERR_NULL);
    CHECK(read_of(SAID, SAID_LEN, 402, 1, NULL, &reading) == RECOUP_ERR_NULL);
    CHECK(read_of(SAID, SAID_LEN, 402, 1, &signal, NULL) == RECOUP_ERR_NULL);
    CHECK(read_of(NULL, 0, 402, 1, &signal, &reading) == RECOUP_ERR_JSON_TRUNCATED);
    CHECK(recoup_classify(NULL, 0, NULL, sizeof signal, 1, &verdict, sizeof verdict, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, NULL, sizeof verdict, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_classify(NULL, 1, &signal, sizeof signal, 1, &verdict, sizeof verdict, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_classify(NULL, 0, NULL, 0, 0, NULL, 0, &fault) == RECOUP_OK);
    CHECK(plan_of(NULL, &verdict, NULL, 0, 0, &plan, NULL, 0) == RECOUP_ERR_NULL);
    CHECK(plan_of(&debt, NULL, NULL, 0, 0, &plan, NULL, 0) == RECOUP_ERR_NULL);
    CHECK(plan_of(&debt, &verdict, NULL, sizeof(recoup_row), 1, &plan, NULL, 0) == RECOUP_ERR_NULL);
    CHECK(plan_of(&debt, &verdict, NULL, 0, 0, &plan, NULL, 1) == RECOUP_ERR_NULL);
    CHECK(plan_of(&debt, &verdict, NULL, 0, 0, NULL, NULL, 0) == RECOUP_ERR_NULL);
    CHECK(recoup_find(NULL, 0, RECOUP_SPACE_CODE, NULL, 3, &id, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_find(NULL, 0, RECOUP_SPACE_CODE, NULL, 0, &id, &fault) == RECOUP_ERR_NOT_FOUND);
    CHECK(recoup_find(NULL, 0, RECOUP_SPACE_CODE, SAID, 3, NULL, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_find(NULL, 0, 0, SAID, 3, &id, &fault) == RECOUP_ERR_RANGE);
    CHECK(recoup_name(NULL, 0, 0, &text, &len, &fault) == RECOUP_ERR_ID);
    CHECK(recoup_name(NULL, 0, UINT32_MAX, &text, &len, &fault) == RECOUP_ERR_ID);
    CHECK(recoup_name(NULL, 0, 1, NULL, &len, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_policy_preset(RECOUP_PRESET_STANDARD, NULL, 1, &len, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_policy_check(NULL, 0, &fault) == RECOUP_ERR_POLICY);
    CHECK(recoup_case_key(NULL, 0, debt.key, &fault) == RECOUP_ERR_RANGE);
    CHECK(recoup_about(NULL) == RECOUP_ERR_NULL);
    CHECK(recoup_status_text(1, &text, &len) == RECOUP_ERR_NOT_FOUND);
    CHECK(recoup_status_text(INT32_MIN, &text, &len) == RECOUP_ERR_NOT_FOUND);
}

static void sizes_and_growth(void) {
    recoup_signal signal = signal_of();
    recoup_verdict verdict = verdict_of(), wanted = verdict, *short_one;
    struct {
        recoup_signal known;
        uint32_t later[4];
    } longer = {.known = signal_of()};
    struct {
        recoup_verdict known;
        uint8_t later[24];
    } out;

    /* Too short, and so long that it can only be garbage. */
    signal.struct_size = 3;
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &fault) == RECOUP_ERR_SIZE);
    CHECK(told(RECOUP_FUNCTION_CLASSIFY, 3, RECOUP_FAULT_RULE_SIZE,
               "recoup_classify: signals[0].struct_size is 3; expected a size from that of version 1 to 4096 bytes"));
    signal.struct_size = 4097;
    CHECK(recoup_classify(NULL, 0, &signal, 4097, 1, &verdict, sizeof verdict, &fault) == RECOUP_ERR_SIZE);
    signal.struct_size = sizeof signal + 8; /* longer than its stride */
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &fault) == RECOUP_ERR_SIZE);
    signal.struct_size = RECOUP_SIGNAL_SIZE_V1;
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, RECOUP_VERDICT_SIZE_V1 - 1, &fault) == RECOUP_ERR_SIZE);
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, SIZE_MAX / 8, &verdict, sizeof verdict, &fault) == RECOUP_ERR_RANGE);
    CHECK(memcmp(&verdict, &wanted, sizeof verdict) == 0);

    /* A newer caller is served as long as it asks for nothing new. */
    longer.known.struct_size = sizeof longer;
    memset(&out, 0xa5, sizeof out);
    CHECK(recoup_classify(NULL, 0, &longer.known, sizeof longer, 1, &out.known, sizeof out, &fault) == RECOUP_OK);
    CHECK(out.known.struct_size == sizeof out && all(out.later, 0, sizeof out.later));
    out.known.struct_size = sizeof wanted;
    CHECK(memcmp(&out.known, &wanted, sizeof wanted) == 0);
    longer.later[3] = 1;
    memset(&out, 0xa5, sizeof out);
    CHECK(recoup_classify(NULL, 0, &longer.known, sizeof longer, 1, &out.known, sizeof out, &fault) == RECOUP_ERR_NEWER);
    CHECK(all(&out, 0xa5, sizeof out) && fault.argument == 3 && fault.index == 0);

    /* Memory of exactly version 1. */
    short_one = exactly(RECOUP_VERDICT_SIZE_V1);
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, short_one, RECOUP_VERDICT_SIZE_V1, &fault) == RECOUP_OK);
    CHECK(short_one->disposition == wanted.disposition && short_one->struct_size == RECOUP_VERDICT_SIZE_V1);
    free(short_one);
}

/* The structures of ABI 0.1 were shorter than our version 1: what was compiled against it is told so, whatever it calls. */
static void callers_of_abi_0_1(void) {
    enum { READING = 160, VERDICT = 168, ROW = 104, CASE = 192, STEP = 88 };
    recoup_signal signal = signal_of();
    recoup_reading reading = {.struct_size = READING};
    recoup_verdict verdict = verdict_of(), old_verdict = verdict;
    recoup_case debt = case_of(), old_debt = debt;
    recoup_row row = {.at_ms = 20, .kind = RECOUP_ROW_KIND_HOLD};
    recoup_plan plan = {.struct_size = sizeof plan};
    recoup_clearance clearance = {.struct_size = sizeof clearance};
    recoup_step step;
    uint8_t text[64];
    size_t count = 0, needed;

    old_verdict.struct_size = VERDICT;
    old_debt.struct_size = CASE;
    CHECK(read_of(SAID, SAID_LEN, 402, 1, &signal, &reading) == RECOUP_ERR_SIZE);
    CHECK(told(RECOUP_FUNCTION_READ, 7, RECOUP_FAULT_RULE_SIZE,
               "recoup_read: reading.struct_size is 160; expected a size from that of version 1 to 4096 bytes"));
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, VERDICT, &fault) == RECOUP_ERR_SIZE);
    CHECK(plan_of(&old_debt, &verdict, NULL, 0, 0, &plan, NULL, 0) == RECOUP_ERR_SIZE);
    CHECK(plan_of(&debt, &old_verdict, NULL, 0, 0, &plan, NULL, 0) == RECOUP_ERR_SIZE);
    CHECK(plan_of(&debt, &verdict, &row, ROW, 1, &plan, NULL, 0) == RECOUP_ERR_SIZE);
    CHECK(recoup_plan_make(NULL, 0, policy, policy_len, &debt, &verdict, NULL, 0, 0, &plan, &step, STEP, 1, &fault) == RECOUP_ERR_SIZE);
    CHECK(recoup_may_charge(NULL, 0, &old_debt, NULL, NULL, 0, 0, &clearance, NULL, 0, 0, &fault) == RECOUP_ERR_SIZE);
    CHECK(recoup_history_row(NULL, 0, &signal, &reading, NULL, RECOUP_TRIGGER_MANUAL, 0, &row, ROW, &fault) == RECOUP_ERR_SIZE);
    CHECK(recoup_history_put(NULL, 0, &row, ROW, 1, &count, &row, &fault) == RECOUP_ERR_SIZE);
    CHECK(recoup_explain_verdict(NULL, 0, RECOUP_LANG_EN, RECOUP_DETAIL_PLAIN, &old_verdict, text, sizeof text, &needed, &fault) == RECOUP_ERR_SIZE);
    CHECK(recoup_explain_plan(NULL, 0, RECOUP_LANG_EN, RECOUP_DETAIL_PLAIN, &plan, &step, STEP, 1, text, sizeof text, &needed, &fault) == RECOUP_ERR_SIZE);
}

static void errors_come_in_order(void) {
    recoup_case debt = case_of();
    recoup_verdict verdict = verdict_of();
    recoup_plan plan = {.struct_size = sizeof plan}, untouched;
    recoup_row rows[2] = {{.at_ms = 20, .kind = RECOUP_ROW_KIND_HOLD}, {.at_ms = 10, .kind = RECOUP_ROW_KIND_RESUME}};
    recoup_step step;
    size_t kept = policy_len;

    memset(&step, 0xa5, sizeof step);
    untouched = plan;
    debt.flags = 1u << 31;
    debt.now_ms = -1;
    debt.amount = -1;
    policy_len = 0;
    verdict.struct_size = 3;
    CHECK(plan_of(&debt, &verdict, NULL, sizeof rows[0], 2, &plan, &step, 1) == RECOUP_ERR_NULL);
    CHECK(told(RECOUP_FUNCTION_PLAN_MAKE, 7, RECOUP_FAULT_RULE_NULL,
               "recoup_plan_make: history is NULL; expected a pointer that is not NULL"));
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], SIZE_MAX / 8, &plan, &step, 1) == RECOUP_ERR_SIZE);
    CHECK(fault.argument == 6 && fault.value == 3);
    verdict.struct_size = sizeof verdict;
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], SIZE_MAX / 8, &plan, &step, 1) == RECOUP_ERR_RANGE);
    CHECK(fault.argument == 9 && fault.rule == RECOUP_FAULT_RULE_LENGTH);
    CHECK(recoup_plan_make((const uint8_t *)"x", 1, policy, policy_len, &debt, &verdict, NULL, 0, 0, &plan, &step, sizeof step, 1, &fault) ==
          RECOUP_ERR_BOOK);
    CHECK(fault.argument == 1);
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], 2, &plan, &step, 1) == RECOUP_ERR_POLICY);
    CHECK(fault.argument == 3);
    policy_len = kept;
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], 2, &plan, &step, 1) == RECOUP_ERR_RESERVED);
    CHECK(told(RECOUP_FUNCTION_PLAN_MAKE, 5, RECOUP_FAULT_RULE_FLAGS,
               "recoup_plan_make: debt.flags is 0x80000000; expected no flag but those of the list case_flag"));
    debt.flags = 0;
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], 2, &plan, &step, 1) == RECOUP_ERR_RANGE);
    CHECK(told(RECOUP_FUNCTION_PLAN_MAKE, 5, RECOUP_FAULT_RULE_SOME_INSTANT,
               "recoup_plan_make: debt.now_ms is -1; expected an instant above 0, in milliseconds since 1970"));
    debt.now_ms = NOW;
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], 2, &plan, &step, 1) == RECOUP_ERR_RANGE);
    CHECK(told(RECOUP_FUNCTION_PLAN_MAKE, 5, RECOUP_FAULT_RULE_AMOUNT,
               "recoup_plan_make: debt.amount is -1; expected an amount of 0 or more, in minor units"));
    debt.amount = 1999;
    verdict.lifts[1] = RECOUP_LIFT_RESOLVED;
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], 2, &plan, &step, 1) == RECOUP_ERR_VERDICT);
    CHECK(fault.argument == 6 && fault.rule == RECOUP_FAULT_RULE_VERDICT);
    verdict.lifts[1] = 0;
    rows[0].kind = 99;
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], 2, &plan, &step, 1) == RECOUP_ERR_RANGE);
    CHECK(told(RECOUP_FUNCTION_PLAN_MAKE, 7, RECOUP_FAULT_RULE_SOME_WORD,
               "recoup_plan_make: history[0].kind is 99; expected a word of the list row_kind"));
    rows[0].kind = RECOUP_ROW_KIND_HOLD;
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], 2, &plan, &step, 1) == RECOUP_ERR_HISTORY_ORDER);
    CHECK(told(RECOUP_FUNCTION_PLAN_MAKE, 7, RECOUP_FAULT_RULE_ORDER,
               "recoup_plan_make: history[1].at_ms is 10; expected a row where history_sort puts it"));
    debt.zone = (uint32_t)RECOUP_SPACE_ZONE << 24 | 0x7fffff;
    CHECK(plan_of(&debt, &verdict, NULL, 0, 0, &plan, &step, 1) == RECOUP_ERR_ID);
    CHECK(fault.argument == 5 && fault.value == (int64_t)debt.zone);
    CHECK(memcmp(&plan, &untouched, sizeof plan) == 0 && all(&step, 0xa5, sizeof step));
}

/* A fault may be left out, may be longer than ours, and is refused before all else when it is too short. */
static void faults(void) {
    struct {
        recoup_fault known;
        uint8_t later[16];
    } longer = {.known = {.struct_size = sizeof longer}};
    recoup_fault broken = {.struct_size = 4};
    uint8_t text[8];
    size_t needed = 0;

    CHECK(recoup_policy_check(NULL, 0, NULL) == RECOUP_ERR_POLICY);
    CHECK(recoup_policy_check(NULL, 1, &broken) == RECOUP_ERR_SIZE && broken.struct_size == 4);
    memset(longer.later, 0xa5, sizeof longer.later);
    CHECK(recoup_policy_check(NULL, 1, &longer.known) == RECOUP_ERR_NULL);
    CHECK(longer.known.struct_size == sizeof longer && longer.known.argument == 1 && all(longer.later, 0, sizeof longer.later));
    CHECK(recoup_fault_text(&longer.known, text, sizeof text, &needed) == RECOUP_ERR_CAPACITY && needed > sizeof text);
    CHECK(recoup_fault_text(&broken, text, sizeof text, &needed) == RECOUP_ERR_SIZE);
    CHECK(recoup_fault_text(NULL, text, sizeof text, &needed) == RECOUP_ERR_NULL);
    longer.later[0] = 1;
    CHECK(recoup_fault_text(&longer.known, text, sizeof text, &needed) == RECOUP_ERR_NEWER);
}

/* Sorted in place, each event once and at its earliest instant, and the row at fault by its index. */
static void sorted_histories(void) {
    recoup_row rows[4];
    size_t count = 4, index;

    memset(rows, 0, sizeof rows);
    for (index = 0; index < 4; index++) {
        rows[index].at_ms = 40 - 10 * (int64_t)index;
        rows[index].id = index == 3 ? 1 : index + 1;
        rows[index].kind = RECOUP_ROW_KIND_HOLD;
    }
    rows[2].kind = 99;
    CHECK(recoup_history_sort(NULL, 0, rows, sizeof rows[0], &count, &fault) == RECOUP_ERR_RANGE && count == 4);
    CHECK(told(RECOUP_FUNCTION_HISTORY_SORT, 3, RECOUP_FAULT_RULE_SOME_WORD,
               "recoup_history_sort: history[2].kind is 99; expected a word of the list row_kind"));
    CHECK(rows[0].at_ms == 40 && rows[3].at_ms == 10);
    rows[2].kind = RECOUP_ROW_KIND_HOLD;
    CHECK(recoup_history_sort(NULL, 0, rows, sizeof rows[0], &count, &fault) == RECOUP_OK && count == 3);
    CHECK(rows[0].at_ms == 10 && rows[1].at_ms == 20 && rows[2].at_ms == 30 && all(&rows[3], 0, sizeof rows[3]));
    CHECK(recoup_history_sort(NULL, 0, NULL, 0, NULL, &fault) == RECOUP_ERR_NULL && fault.argument == 5);
    count = 0;
    CHECK(recoup_history_sort(NULL, 0, NULL, 0, &count, &fault) == RECOUP_OK);
    count = 1;
    CHECK(recoup_history_sort(NULL, 0, rows, RECOUP_ROW_SIZE_V1 - 1, &count, &fault) == RECOUP_ERR_SIZE && fault.argument == 4);
}

static void a_plan_fills_what_there_is(void) {
    recoup_case debt = case_of();
    recoup_verdict verdict = verdict_of();
    recoup_plan whole = {.struct_size = sizeof whole}, first = {.struct_size = sizeof first}, none = {.struct_size = sizeof none};
    recoup_step steps[64], *one = exactly(sizeof *one);
    struct {
        recoup_step known;
        uint8_t later[16];
    } wide[3];
    uint8_t *crooked = exactly(3 * sizeof steps[0] + 1);
    size_t index;

    CHECK(plan_of(&debt, &verdict, NULL, 0, 0, &whole, steps, 64) == RECOUP_OK && fault.status == RECOUP_OK);
    CHECK(whole.step_total >= 3 && whole.step_written == whole.step_total && (whole.flags & RECOUP_PLAN_FLAG_TRUNCATED) == 0);
    for (index = 1; index < whole.step_written; index++)
        CHECK(steps[index - 1].due_ms <= steps[index].due_ms || steps[index].due_ms == INT64_MIN);
    CHECK(plan_of(&debt, &verdict, NULL, 0, 0, &first, one, 1) == RECOUP_OK);
    CHECK(first.step_total == whole.step_total && first.step_written == 1 && (first.flags & RECOUP_PLAN_FLAG_TRUNCATED) != 0);
    CHECK(memcmp(one, steps, sizeof *one) == 0);
    CHECK(plan_of(&debt, &verdict, NULL, 0, 0, &none, NULL, 0) == RECOUP_OK && none.step_written == 0);

    /* A wider stride is zeroed past our step; memory need not be aligned. */
    memset(wide, 0xa5, sizeof wide);
    CHECK(recoup_plan_make(NULL, 0, policy, policy_len, &debt, &verdict, NULL, 0, 0, &first, &wide[0].known, sizeof wide[0], 3, &fault) ==
          RECOUP_OK);
    CHECK(recoup_plan_make(NULL, 0, policy, policy_len, &debt, &verdict, NULL, 0, 0, &first, (recoup_step *)(void *)(crooked + 1),
                           sizeof steps[0], 3, &fault) == RECOUP_OK);
    for (index = 0; index < 3; index++) {
        CHECK(memcmp(&wide[index].known, &steps[index], sizeof steps[0]) == 0 && all(wide[index].later, 0, sizeof wide[index].later));
        CHECK(memcmp(crooked + 1 + index * sizeof steps[0], &steps[index], sizeof steps[0]) == 0);
    }
    free(one);
    free(crooked);
}

static void a_column_fails_as_a_whole(void) {
    recoup_signal signals[3];
    recoup_verdict verdicts[3], wanted = verdict_of();
    size_t index;

    for (index = 0; index < 3; index++)
        signals[index] = signal_of();
    CHECK(recoup_classify(NULL, 0, signals, sizeof signals[0], 3, verdicts, sizeof verdicts[0], &fault) == RECOUP_OK && fault.status == RECOUP_OK);
    for (index = 0; index < 3; index++)
        CHECK(memcmp(&verdicts[index], &wanted, sizeof wanted) == 0);
    signals[1].initiator = 77;
    memset(verdicts, 0xa5, sizeof verdicts);
    CHECK(recoup_classify(NULL, 0, signals, sizeof signals[0], 3, verdicts, sizeof verdicts[0], &fault) == RECOUP_ERR_RANGE && fault.index == 1);
    CHECK(told(RECOUP_FUNCTION_CLASSIFY, 3, RECOUP_FAULT_RULE_WORD,
               "recoup_classify: signals[1].initiator is 77; expected 0 or a word of the list initiator"));
    CHECK(all(verdicts, 0xa5, sizeof verdicts));
}

static void histories(void) {
    struct {
        recoup_row row;
        uint64_t later;
    } wide[4];
    recoup_row rows[3], row = {.at_ms = 20, .id = 2, .kind = RECOUP_ROW_KIND_HOLD};
    size_t count = 0;

    memset(rows, 0xa5, sizeof rows);
    CHECK(recoup_history_put(NULL, 0, rows, sizeof rows[0], 3, &count, &row, &fault) == RECOUP_OK && count == 1 && fault.status == RECOUP_OK);
    CHECK(recoup_history_put(NULL, 0, rows, sizeof rows[0], 3, &count, &row, &fault) == RECOUP_OK && count == 1);
    row.at_ms = 10;
    row.id = 1;
    CHECK(recoup_history_put(NULL, 0, rows, sizeof rows[0], 3, &count, &row, &fault) == RECOUP_OK && count == 2);
    CHECK(rows[0].at_ms == 10 && rows[1].at_ms == 20);
    row.at_ms = 0;
    row.id = 7;
    CHECK(recoup_history_put(NULL, 0, rows, sizeof rows[0], 3, &count, &row, &fault) == RECOUP_ERR_RANGE && count == 2);
    row.at_ms = 15;
    CHECK(recoup_history_put(NULL, 0, rows, sizeof rows[0], 2, &count, &row, &fault) == RECOUP_ERR_CAPACITY && count == 2);
    CHECK(recoup_history_put(NULL, 0, rows, sizeof rows[0], 1, &count, &row, &fault) == RECOUP_ERR_RANGE);
    rows[0].at_ms = 30; /* whatever order they are in, they are sorted */
    CHECK(recoup_history_put(NULL, 0, rows, sizeof rows[0], 3, &count, &row, &fault) == RECOUP_OK && count == 3);
    CHECK(rows[0].at_ms == 15 && rows[1].at_ms == 20 && rows[2].at_ms == 30);

    /* A row of a newer caller: served while it is zero past ours. */
    memset(wide, 0, sizeof wide);
    wide[3].row = row;
    count = 0;
    CHECK(recoup_history_put(NULL, 0, &wide[0].row, sizeof wide[0], 3, &count, &wide[3].row, &fault) == RECOUP_OK && count == 1);
    wide[3].later = 1;
    CHECK(recoup_history_put(NULL, 0, &wide[0].row, sizeof wide[0], 3, &count, &wide[3].row, &fault) == RECOUP_ERR_NEWER);
    wide[3].later = 0;
    wide[0].later = 1;
    CHECK(recoup_history_put(NULL, 0, &wide[0].row, sizeof wide[0], 3, &count, &wide[3].row, &fault) == RECOUP_ERR_NEWER);
}

static void rows_of_payloads(void) {
    static const uint8_t failed[] = "{\"object\":\"charge\",\"id\":\"ch_1\",\"status\":\"failed\","
                                    "\"failure_code\":\"expired_card\",\"created\":1767225600}";
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_reading reading = {.struct_size = sizeof reading};
    recoup_verdict verdict = verdict_of();
    struct {
        recoup_row row;
        uint64_t later;
    } wide;
    recoup_row row;
    size_t count = 0;

    CHECK(read_of(failed, sizeof failed - 1, 0, RECOUP_OPERATION_CHARGE, &signal, &reading) == RECOUP_OK);
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &fault) == RECOUP_OK);
    memset(&wide, 0xa5, sizeof wide);
    CHECK(recoup_history_row(NULL, 0, &signal, &reading, &verdict, RECOUP_TRIGGER_MANUAL, 2, &wide.row, sizeof wide, &fault) == RECOUP_OK);
    CHECK(wide.row.kind == RECOUP_ROW_KIND_ATTEMPT && wide.row.trigger == RECOUP_TRIGGER_MANUAL && wide.row.ordinal == 2);
    CHECK(wide.row.disposition == verdict.disposition && wide.row.at_ms == NOW && wide.later == 0);
    CHECK(recoup_history_put(NULL, 0, &row, sizeof row, 1, &count, &wide.row, &fault) == RECOUP_OK && row.cause == verdict.cause);
    CHECK(recoup_history_row(NULL, 0, &signal, &reading, NULL, RECOUP_TRIGGER_MANUAL, 2, &row, sizeof row, &fault) == RECOUP_OK && row.cause == 0);

    /* Refused, and nothing is written. */
    memset(&row, 0xa5, sizeof row);
    CHECK(recoup_history_row(NULL, 0, NULL, &reading, NULL, RECOUP_TRIGGER_MANUAL, 0, &row, sizeof row, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_history_row(NULL, 0, &signal, NULL, NULL, RECOUP_TRIGGER_MANUAL, 0, &row, sizeof row, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_history_row(NULL, 0, &signal, &reading, NULL, RECOUP_TRIGGER_MANUAL, 0, NULL, sizeof row, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_history_row(NULL, 0, &signal, &reading, NULL, RECOUP_TRIGGER_MANUAL, 0, &row, RECOUP_ROW_SIZE_V1 - 1, &fault) == RECOUP_ERR_SIZE);
    CHECK(recoup_history_row(NULL, 0, &signal, &reading, NULL, 0, 0, &row, sizeof row, &fault) == RECOUP_ERR_RANGE);
    CHECK(recoup_history_row(NULL, 0, &signal, &reading, NULL, RECOUP_TRIGGER_EXTERNAL + 1, 0, &row, sizeof row, &fault) == RECOUP_ERR_RANGE);
    verdict.struct_size = 3;
    CHECK(recoup_history_row(NULL, 0, &signal, &reading, &verdict, RECOUP_TRIGGER_MANUAL, 0, &row, sizeof row, &fault) == RECOUP_ERR_SIZE);
    CHECK(all(&row, 0xa5, sizeof row));

    /* What means no row. */
    reading.row_kind = 0;
    CHECK(recoup_history_row(NULL, 0, &signal, &reading, NULL, RECOUP_TRIGGER_MANUAL, 0, &row, sizeof row, &fault) == RECOUP_OK);
    CHECK(all(&row, 0, sizeof row));
}

static void rows_as_json(void) {
    static const char text[] = "{\"v\":1,\"at_ms\":20,\"id\":\"0000000000000002\",\"kind\":\"hold\",\"reason\":\"stripe.fraudulent\"}";
    static const char wrong[] = "{\"v\":1,\"at_ms\":20,\"kind\":\"held\"}";
    struct {
        recoup_row row;
        uint64_t later;
    } wide = {.row = {.at_ms = 20, .id = 2, .kind = RECOUP_ROW_KIND_HOLD, .label = 7}};
    recoup_row row = {.at_ms = 20, .id = 2, .kind = RECOUP_ROW_KIND_HOLD, .label = 7}, back;
    const uint8_t *json = (const uint8_t *)text;
    size_t len = sizeof text - 1, needed = 99;
    recoup_fault fault = {.struct_size = sizeof fault};
    uint8_t *out = exactly(len);
    char room[RECOUP_ROW_JSON_MAX];

    CHECK(recoup_find(NULL, 0, RECOUP_SPACE_CODE, (const uint8_t *)"fraudulent", 10, &row.reason, NULL) == RECOUP_OK);
    wide.row.reason = row.reason;
    CHECK(recoup_row_write(NULL, 0, &row, sizeof row, NULL, 0, &needed, &fault) == RECOUP_ERR_CAPACITY && needed == len);
    CHECK(recoup_row_write(NULL, 0, &row, sizeof row, out, len - 1, &needed, &fault) == RECOUP_ERR_CAPACITY && all(out, 0xa5, len));
    CHECK(recoup_row_write(NULL, 0, &row, sizeof row, out, len, &needed, &fault) == RECOUP_OK && memcmp(out, text, len) == 0);
    CHECK(recoup_row_write(NULL, 0, &row, sizeof row, (uint8_t *)room, sizeof room, &needed, &fault) == RECOUP_OK && needed == len);
    CHECK(recoup_row_write(NULL, 0, &wide.row, sizeof wide, out, len, &needed, &fault) == RECOUP_OK && needed == len);
    wide.later = 1;
    CHECK(recoup_row_write(NULL, 0, &wide.row, sizeof wide, out, len, &needed, &fault) == RECOUP_ERR_NEWER);
    CHECK(recoup_row_write(NULL, 0, NULL, sizeof row, out, len, &needed, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_row_write(NULL, 0, &row, sizeof row, out, len, NULL, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_row_write(NULL, 0, &row, sizeof row, NULL, len, &needed, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_row_write(NULL, 0, &row, RECOUP_ROW_SIZE_V1 - 1, out, len, &needed, &fault) == RECOUP_ERR_SIZE);
    CHECK(recoup_row_write(json, 1, &row, sizeof row, out, len, &needed, &fault) == RECOUP_ERR_BOOK);
    row.reserved = 1;
    CHECK(recoup_row_write(NULL, 0, &row, sizeof row, out, len, &needed, &fault) == RECOUP_ERR_RESERVED);
    row.reserved = 0;
    row.kind = 0;
    CHECK(recoup_row_write(NULL, 0, &row, sizeof row, out, len, &needed, &fault) == RECOUP_ERR_RANGE);
    row.kind = RECOUP_ROW_KIND_HOLD;
    free(out);

    /* The label is derived: it is neither written nor read. What is past our row is 0. */
    row.label = 0;
    CHECK(recoup_row_read(NULL, 0, json, len, &back, sizeof back, &fault) == RECOUP_OK && fault.status == RECOUP_OK);
    CHECK(memcmp(&back, &row, sizeof row) == 0);
    CHECK(recoup_row_read(NULL, 0, json, len, &wide.row, sizeof wide, &fault) == RECOUP_OK && wide.later == 0);
    CHECK(memcmp(&wide.row, &row, sizeof row) == 0);

    memset(&back, 0xa5, sizeof back);
    CHECK(recoup_row_read(NULL, 0, (const uint8_t *)wrong, sizeof wrong - 1, &back, sizeof back, &fault) == RECOUP_ERR_JSON_VALUE);
    CHECK(fault.offset == 25 && fault.function == RECOUP_FUNCTION_ROW_READ && fault.argument == 3 && fault.index == 0);
    CHECK(fault.field >> 16 == RECOUP_LAYOUT_ROW && fault.rule == RECOUP_FAULT_RULE_JSON_VALUE && all(&back, 0xa5, sizeof back));
    CHECK(recoup_row_read(NULL, 0, json, len - 1, &back, sizeof back, &fault) == RECOUP_ERR_JSON_TRUNCATED && fault.offset == len - 1);
    CHECK(recoup_row_read(NULL, 0, NULL, 0, &back, sizeof back, &fault) == RECOUP_ERR_JSON_TRUNCATED && fault.offset == 0);
    CHECK(recoup_row_read(NULL, 0, NULL, 1, &back, sizeof back, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_row_read(NULL, 0, json, len, NULL, sizeof back, &fault) == RECOUP_ERR_NULL);
    CHECK(recoup_row_read(NULL, 0, json, len, &back, RECOUP_ROW_SIZE_V1 - 1, &fault) == RECOUP_ERR_SIZE);
    CHECK(recoup_row_read(json, 1, json, len, &back, sizeof back, &fault) == RECOUP_ERR_BOOK && all(&back, 0xa5, sizeof back));
}

static void buffers(void) {
    recoup_verdict verdict = verdict_of();
    size_t needed = 0, again = 0;
    uint8_t *exact;
    uint64_t key[2] = {0, 0};

    CHECK(recoup_policy_preset(RECOUP_PRESET_API, NULL, 0, &needed, &fault) == RECOUP_ERR_CAPACITY && needed > 0);
    exact = exactly(needed);
    CHECK(recoup_policy_preset(RECOUP_PRESET_API, exact, needed - 1, &again, &fault) == RECOUP_ERR_CAPACITY && again == needed);
    CHECK(recoup_policy_preset(RECOUP_PRESET_API, exact, needed, &again, &fault) == RECOUP_OK && again == needed);
    CHECK(recoup_policy_check(exact, needed, &fault) == RECOUP_OK);
    CHECK(recoup_policy_fingerprint(exact, needed, key, &fault) == RECOUP_OK && (key[0] | key[1]) != 0);
    exact[needed / 2] ^= 1;
    CHECK(recoup_policy_check(exact, needed, &fault) == RECOUP_ERR_POLICY);
    free(exact);
    CHECK(recoup_policy_preset(99, NULL, 0, &needed, &fault) == RECOUP_ERR_RANGE);
    CHECK(recoup_policy_compile(NULL, 0, (const uint8_t *)"{\"version\":1,\"wat\":1}", 21, NULL, 0, &needed, &fault) == RECOUP_ERR_JSON_KEY);
    CHECK(told(RECOUP_FUNCTION_POLICY_COMPILE, 3, RECOUP_FAULT_RULE_JSON_KEY,
               "recoup_policy_compile: json, byte 13: expected a documented key, and each key once"));
    CHECK(recoup_policy_compile(NULL, 0, (const uint8_t *)"{", 1, NULL, 0, &needed, &fault) == RECOUP_ERR_JSON_TRUNCATED);

    CHECK(recoup_explain_verdict(NULL, 0, RECOUP_LANG_EN, RECOUP_DETAIL_PLAIN, &verdict, NULL, 0, &needed, &fault) == RECOUP_ERR_CAPACITY && needed > 0);
    exact = exactly(needed);
    CHECK(recoup_explain_verdict(NULL, 0, RECOUP_LANG_EN, RECOUP_DETAIL_PLAIN, &verdict, exact, needed, &again, &fault) == RECOUP_OK && again == needed);
    CHECK(!all(exact + needed - 1, 0xa5, 1));
    free(exact);
    CHECK(recoup_explain_verdict(NULL, 0, 99, RECOUP_DETAIL_PLAIN, &verdict, NULL, 0, &needed, &fault) == RECOUP_ERR_RANGE);

    exact = exactly(32);
    CHECK(recoup_key_text(key, exact, 31, &needed, &fault) == RECOUP_ERR_CAPACITY && needed == 32 && all(exact, 0xa5, 32));
    CHECK(recoup_key_text(key, exact, 32, &needed, &fault) == RECOUP_OK && needed == 32);
    key[0] = key[1] = 0;
    CHECK(recoup_key_text(key, exact, 32, &needed, &fault) == RECOUP_OK && needed == 0); /* no charge, no key */
    free(exact);
}

static void names_and_texts(void) {
    static const uint8_t names[] = "insufficient_fundsnonsensecard_declined";
    const uint32_t offsets[4] = {0, 18, 26, 39}, falling[3] = {0, 18, 17}, beyond[2] = {0, 40};
    recoup_id ids[3] = {9, 9, 9}, id;
    const uint8_t *text;
    size_t len;
    recoup_status status;

    CHECK(recoup_find_many(NULL, 0, RECOUP_SPACE_CODE, names, 39, offsets, 3, ids, &fault) == RECOUP_OK);
    CHECK(ids[0] != 0 && ids[1] == 0 && ids[2] != 0 && ids[0] >> 24 == RECOUP_SPACE_CODE);
    CHECK(recoup_find_many(NULL, 0, RECOUP_SPACE_CODE, names, 39, falling, 2, ids, &fault) == RECOUP_ERR_RANGE);
    CHECK(recoup_find_many(NULL, 0, RECOUP_SPACE_CODE, names, 39, beyond, 1, ids, &fault) == RECOUP_ERR_RANGE);
    CHECK(recoup_find_many(NULL, 0, 99, names, 39, offsets, 3, ids, &fault) == RECOUP_ERR_RANGE);
    CHECK(recoup_find_many(NULL, 0, RECOUP_SPACE_CODE, NULL, 0, NULL, 0, NULL, &fault) == RECOUP_OK);
    CHECK(recoup_name(NULL, 0, ids[0], &text, &len, &fault) == RECOUP_OK && len == 18 && memcmp(text, names, len) == 0);
    CHECK(recoup_find(NULL, 0, RECOUP_SPACE_ZONE, (const uint8_t *)"Europe/Berlin", 13, &id, &fault) == RECOUP_OK);
    CHECK(recoup_text(NULL, 0, ids[0], RECOUP_VOICE_OPERATOR, RECOUP_LANG_EN, &text, &len, &fault) == RECOUP_OK && len > 0);
    CHECK(recoup_text(NULL, 0, ids[0], RECOUP_VOICE_REMEDY, RECOUP_LANG_EN, &text, &len, &fault) == RECOUP_OK && len > 0);
    CHECK(recoup_text(NULL, 0, verdict_of().text, RECOUP_VOICE_CUSTOMER, RECOUP_LANG_EN, &text, &len, &fault) == RECOUP_OK && len > 0);
    CHECK(recoup_text(NULL, 0, ids[0], RECOUP_VOICE_CUSTOMER, RECOUP_LANG_EN, &text, &len, &fault) == RECOUP_ERR_NOT_FOUND);
    CHECK(recoup_text(NULL, 0, 0, RECOUP_VOICE_CUSTOMER, RECOUP_LANG_EN, &text, &len, &fault) == RECOUP_ERR_ID);
    CHECK(recoup_text(NULL, 0, ids[0], 99, RECOUP_LANG_EN, &text, &len, &fault) == RECOUP_ERR_RANGE);
    CHECK(recoup_text(NULL, 0, ids[0], RECOUP_VOICE_OPERATOR, 99, &text, &len, &fault) == RECOUP_ERR_RANGE);
    CHECK(recoup_text((const uint8_t *)"x", 1, ids[0], RECOUP_VOICE_OPERATOR, RECOUP_LANG_EN, &text, &len, &fault) == RECOUP_ERR_BOOK);
    CHECK(recoup_near(NULL, 0, RECOUP_SPACE_CODE, (const uint8_t *)"insuficient_funds", 17, ids, 1, &len, &fault) == RECOUP_OK);
    CHECK(len >= 1 && recoup_name(NULL, 0, ids[0], &text, &len, &fault) == RECOUP_OK && len == 18 && memcmp(text, names, len) == 0);
    CHECK(recoup_near(NULL, 0, RECOUP_SPACE_CODE, (const uint8_t *)"zzzzzz", 6, NULL, 0, &len, &fault) == RECOUP_OK && len == 0);
    CHECK(recoup_near(NULL, 0, 99, names, 3, ids, 3, &len, &fault) == RECOUP_ERR_RANGE);
    CHECK(told(RECOUP_FUNCTION_NEAR, 3, RECOUP_FAULT_RULE_SOME_WORD, "recoup_near: space is 99; expected a word of the list space"));
    CHECK(recoup_word(RECOUP_VOCABULARY_ALLOWED, 3, &text, &len, &fault) == RECOUP_ERR_NOT_FOUND);
    CHECK(told(RECOUP_FUNCTION_WORD, 2, RECOUP_FAULT_RULE_SOME_WORD, "recoup_word: value is 3; expected a word of the list given"));
    CHECK(recoup_word(999, 3, &text, &len, &fault) == RECOUP_ERR_NOT_FOUND);
    CHECK(told(RECOUP_FUNCTION_WORD, 1, RECOUP_FAULT_RULE_SOME_WORD,
               "recoup_word: vocabulary is 999; expected a word of the list vocabulary"));
    for (status = RECOUP_ERR_VERDICT; status <= RECOUP_OK; status++)
        CHECK(recoup_status_text(status, &text, &len) == RECOUP_OK && len > 0);
}

static void versions(void) {
    recoup_info info = {.struct_size = sizeof info};
    CHECK(recoup_abi_version() == RECOUP_ABI_VERSION && recoup_version_number() == RECOUP_VERSION_NUMBER);
    CHECK(recoup_about(&info) == RECOUP_OK && info.abi == RECOUP_ABI_VERSION && info.version == RECOUP_VERSION_NUMBER);
    CHECK(info.knowledge_edition > 0 && info.tzdb_edition > 202500 && info.names > 500 && info.rules > 0 && info.ceilings > 0);
    CHECK(info.ceilings <= 128); /* recoup_may_charge has room for as many windows */
    CHECK(info.texts > 0 && info.zones > 500 && !all(info.knowledge_sha256, 0, sizeof info.knowledge_sha256));
    CHECK(recoup_struct_size(RECOUP_LAYOUT_SIGNAL) == sizeof(recoup_signal) && recoup_struct_size(RECOUP_LAYOUT_INFO) == sizeof info);
    CHECK(recoup_struct_size(RECOUP_LAYOUT_SPAN) == sizeof(recoup_span) && recoup_struct_size(RECOUP_LAYOUT_STEP) == sizeof(recoup_step));
    CHECK(recoup_struct_size(0) == 0 && recoup_struct_size(UINT32_MAX) == 0);
}

static void bad_bytes(void) {
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_reading reading = {.struct_size = sizeof reading};
    uint8_t *deep = exactly(1 << 20);
    size_t len;

    for (len = 1; len < SAID_LEN; len++) {
        CHECK(read_of(SAID, len, 402, 1, &signal, &reading) == RECOUP_ERR_JSON_TRUNCATED && fault.offset == len && fault.argument == 3);
        CHECK(signal.provider == 0 && reading.row_kind == 0);
    }
    memset(deep, '[', 1 << 20);
    CHECK(read_of(deep, 1 << 20, 402, 1, &signal, &reading) == RECOUP_ERR_JSON_DEPTH);
    memset(deep, 0, 1 << 20);
    CHECK(read_of(deep, 1 << 20, 402, 1, &signal, &reading) == RECOUP_ERR_JSON_SYNTAX && fault.offset == 0);
    CHECK(read_of((const uint8_t *)"[1]", 3, 402, 1, &signal, &reading) == RECOUP_ERR_CARRIER);
    CHECK(read_of(SAID, SAID_LEN, 99, 1, &signal, &reading) == RECOUP_ERR_RANGE);
    CHECK(read_of(SAID, SAID_LEN, 402, 99, &signal, &reading) == RECOUP_ERR_RANGE);
    free(deep);
}

static void clearances(void) {
    recoup_case debt = case_of();
    recoup_verdict verdict = verdict_of();
    recoup_clearance clearance = {.struct_size = sizeof clearance};
    recoup_window windows[16];
    recoup_row row = {.at_ms = NOW - 1000, .kind = RECOUP_ROW_KIND_ATTEMPT, .outcome = RECOUP_OUTCOME_SENT,
                      .trigger = RECOUP_TRIGGER_SCHEDULED};
    size_t rows = 1;

    debt.brand = RECOUP_BRAND_VISA;
    CHECK(recoup_may_charge(NULL, 0, &debt, NULL, NULL, 0, 0, &clearance, windows, sizeof windows[0], 16, &fault) == RECOUP_ERR_VERDICT);
    debt.flags |= RECOUP_CASE_FLAG_FIRST_CHARGE; /* nothing is known, and the caller says that nothing was tried */
    CHECK(recoup_may_charge(NULL, 0, &debt, NULL, NULL, 0, 0, &clearance, windows, sizeof windows[0], 16, &fault) == RECOUP_OK && fault.status == RECOUP_OK);
    CHECK(clearance.answer == RECOUP_ANSWER_ALLOWED && clearance.window_total > 0);
    CHECK(clearance.window_written == clearance.window_total && windows[0].limit >= windows[0].left);
    memset(windows, 0xa5, sizeof windows);
    CHECK(recoup_may_charge(NULL, 0, &debt, NULL, NULL, 0, 0, &clearance, windows, sizeof windows[0], 1, &fault) == RECOUP_OK);
    CHECK(clearance.window_written == 1 && all(&windows[1], 0xa5, sizeof windows[1]));
    CHECK(recoup_may_charge(NULL, 0, &debt, NULL, &row, sizeof row, 1, &clearance, NULL, 0, 0, &fault) == RECOUP_ERR_HISTORY_ORDER);
    CHECK(recoup_history_sort(NULL, 0, &row, sizeof row, &rows, &fault) == RECOUP_OK && rows == 1);
    CHECK(recoup_may_charge(NULL, 0, &debt, NULL, &row, sizeof row, rows, &clearance, NULL, 0, 0, &fault) == RECOUP_OK);
    CHECK(clearance.answer == RECOUP_ANSWER_NOT_BEFORE && clearance.not_before_ms == 0);
    CHECK(clearance.stop_reason == RECOUP_STOP_REASON_UNRESOLVED); /* nobody knows what became of it */
    verdict.disposition = 0;
    CHECK(recoup_may_charge(NULL, 0, &debt, &verdict, NULL, 0, 0, &clearance, NULL, 0, 0, &fault) == RECOUP_ERR_VERDICT);
    CHECK(fault.argument == 4);
    CHECK(recoup_may_charge(NULL, 0, &debt, NULL, &row, RECOUP_ROW_SIZE_V1 - 1, 1, &clearance, NULL, 0, 0, &fault) == RECOUP_ERR_SIZE);
}

static void waits(void) {
    static const uint8_t date[] = "Thu, 01 Jan 2026 00:01:00 GMT";
    int64_t wait_ms = -1;
    CHECK(recoup_retry_after((const uint8_t *)"120", 3, 0, &wait_ms, &fault) == RECOUP_OK && wait_ms == 120000);
    CHECK(recoup_retry_after(date, sizeof date - 1, INT64_C(1767225600000), &wait_ms, &fault) == RECOUP_OK && wait_ms == 60000);
    CHECK(recoup_retry_after(date, sizeof date - 1, INT64_C(1767225700000), &wait_ms, &fault) == RECOUP_OK && wait_ms == 0);
    wait_ms = -1;
    CHECK(recoup_retry_after(date, sizeof date - 1, 0, &wait_ms, &fault) == RECOUP_ERR_RANGE && wait_ms == -1);
    CHECK(told(RECOUP_FUNCTION_RETRY_AFTER, 3, RECOUP_FAULT_RULE_SOME_INSTANT,
               "recoup_retry_after: now_ms is 0; expected an instant above 0, in milliseconds since 1970"));
    CHECK(recoup_retry_after((const uint8_t *)"soon", 4, 0, &wait_ms, &fault) == RECOUP_ERR_RANGE && wait_ms == -1);
    CHECK(told(RECOUP_FUNCTION_RETRY_AFTER, 1, RECOUP_FAULT_RULE_RETRY_AFTER,
               "recoup_retry_after: text: expected seconds in one to nine digits, or a date of HTTP"));
}

static void backs_off(void) {
    recoup_backoff curve = {.struct_size = sizeof curve};
    recoup_retry failed = {.struct_size = sizeof failed, .disposition = RECOUP_DISPOSITION_BACKOFF, .retry = 1, .seed = 7};
    recoup_pause pause = {.struct_size = sizeof pause};
    recoup_id id = 0;
    uint32_t spent = 0;

    CHECK(recoup_find(NULL, 0, RECOUP_SPACE_BACKOFF, (const uint8_t *)"grpc.example", 12, &id, &fault) == RECOUP_OK);
    CHECK(recoup_backoff_curve(NULL, 0, id, &curve, &fault) == RECOUP_OK && curve.base_ms == 100 && curve.tokens == 10000);
    CHECK(recoup_backoff_next(&curve, &failed, &pause, &fault) == RECOUP_OK && pause.again == 1);
    CHECK(pause.delay_ms >= pause.low_ms && pause.delay_ms <= pause.high_ms && pause.spent == 1000);
    CHECK(recoup_backoff_refund(&curve, pause.spent, &spent, &fault) == RECOUP_OK && spent == 900);
    failed.seed = 0;
    CHECK(recoup_backoff_next(&curve, &failed, &pause, &fault) == RECOUP_ERR_RANGE && pause.again == 1);
    CHECK(told(RECOUP_FUNCTION_BACKOFF_NEXT, 2, RECOUP_FAULT_RULE_SET, "recoup_backoff_next: failed.seed is 0; expected a value other than 0"));
}

static void diagnoses(void) {
    static const char key[] = "sk_live_51HexampleThatIsNoKey";
    recoup_refusal refusal = {.struct_size = sizeof refusal, .http_status = 403};
    recoup_diagnosis diagnosis = {.struct_size = sizeof diagnosis};
    recoup_cause causes[16];
    const uint8_t *text = NULL;
    size_t len = 0;

    CHECK(recoup_diagnose(NULL, 0, &refusal, NULL, 0, NULL, 0, &diagnosis, causes, sizeof causes[0], 16, &fault) == RECOUP_OK);
    CHECK(diagnosis.cause_total == 5 && diagnosis.cause_written == 5 && causes[0].certainty == RECOUP_CERTAINTY_POSSIBLE);
    CHECK(recoup_text(NULL, 0, causes[0].obstacle, RECOUP_VOICE_OPERATOR, RECOUP_LANG_EN, &text, &len, &fault) == RECOUP_OK && len > 0);
    CHECK(recoup_text(NULL, 0, causes[0].repairs[0], RECOUP_VOICE_OPERATOR, RECOUP_LANG_EN, &text, &len, &fault) == RECOUP_OK && len > 0);
    memset(causes, 0xa5, sizeof causes);
    CHECK(recoup_diagnose(NULL, 0, &refusal, NULL, 0, NULL, 0, &diagnosis, causes, sizeof causes[0], 1, &fault) == RECOUP_OK);
    CHECK(diagnosis.cause_total == 5 && diagnosis.cause_written == 1 && all(&causes[1], 0xa5, sizeof causes[1]));
    memset(&diagnosis, 0xa5, sizeof diagnosis);
    diagnosis.struct_size = sizeof diagnosis;
    CHECK(recoup_diagnose(NULL, 0, &refusal, (const uint8_t *)key, sizeof key - 1, NULL, 0, &diagnosis, causes, sizeof causes[0], 1,
                          &fault) == RECOUP_ERR_RANGE);
    CHECK(told(RECOUP_FUNCTION_DIAGNOSE, 5, RECOUP_FAULT_RULE_KEY_PREFIX,
               "recoup_diagnose: key_prefix_len is 29; expected at most the first 12 characters of a key, and never the key"));
    CHECK(all(&diagnosis.key_kind, 0xa5, sizeof diagnosis - sizeof diagnosis.struct_size));
}

int main(void) {
    CHECK(recoup_policy_preset(RECOUP_PRESET_STANDARD, policy, sizeof policy, &policy_len, &fault) == RECOUP_OK);
    null_pointers();
    sizes_and_growth();
    callers_of_abi_0_1();
    errors_come_in_order();
    a_plan_fills_what_there_is();
    a_column_fails_as_a_whole();
    histories();
    sorted_histories();
    faults();
    rows_of_payloads();
    rows_as_json();
    buffers();
    names_and_texts();
    versions();
    bad_bytes();
    clearances();
    backs_off();
    diagnoses();
    waits();
    printf("%d checks passed\n", checks);
    return 0;
}
