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

static recoup_signal signal_of(void) {
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_reading reading = {.struct_size = sizeof reading};
    size_t at = 99;
    CHECK(recoup_read_stripe(SAID, SAID_LEN, 402, RECOUP_OPERATION_CHARGE, &signal, &reading, &at) == RECOUP_OK);
    CHECK(at == 0 && signal.struct_size == sizeof signal && reading.struct_size == sizeof reading);
    signal.at_ms = NOW;
    return signal;
}

static recoup_verdict verdict_of(void) {
    recoup_signal signal = signal_of();
    recoup_verdict verdict = {.struct_size = sizeof verdict};
    size_t at;
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &at) == RECOUP_OK);
    CHECK(verdict.disposition == RECOUP_DISPOSITION_RETRY_LATER);
    return verdict;
}

static recoup_case case_of(void) {
    recoup_case debt = {.struct_size = sizeof debt, .now_ms = NOW, .amount = 1999};
    debt.currency = RECOUP_ASCII4('u', 's', 'd', 0);
    CHECK(recoup_case_key((const uint8_t *)"in_1", 4, debt.key) == RECOUP_OK);
    return debt;
}

static uint8_t policy[4096];
static size_t policy_len;

static recoup_status plan_of(const recoup_case *debt, const recoup_verdict *verdict, const recoup_row *rows, size_t stride, size_t count,
                             recoup_plan *plan, recoup_step *steps, size_t cap, size_t *at) {
    return recoup_plan_make(NULL, 0, policy, policy_len, debt, verdict, rows, stride, count, plan, steps, sizeof *steps, cap, at);
}

static void null_pointers(void) {
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_reading reading = {.struct_size = sizeof reading};
    recoup_verdict verdict = {.struct_size = sizeof verdict};
    recoup_case debt = case_of();
    recoup_plan plan = {.struct_size = sizeof plan};
    const uint8_t *text;
    recoup_id id;
    size_t at, len;

    CHECK(recoup_read_stripe(NULL, 1, 0, 1, &signal, &reading, &at) == RECOUP_ERR_NULL);
    CHECK(recoup_read_stripe(SAID, SAID_LEN, 402, 1, NULL, &reading, &at) == RECOUP_ERR_NULL);
    CHECK(recoup_read_stripe(SAID, SAID_LEN, 402, 1, &signal, NULL, &at) == RECOUP_ERR_NULL);
    CHECK(recoup_read_stripe(SAID, SAID_LEN, 402, 1, &signal, &reading, NULL) == RECOUP_ERR_NULL);
    CHECK(recoup_read_stripe(NULL, 0, 402, 1, &signal, &reading, &at) == RECOUP_ERR_JSON_TRUNCATED);
    CHECK(recoup_classify(NULL, 0, NULL, sizeof signal, 1, &verdict, sizeof verdict, &at) == RECOUP_ERR_NULL);
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, NULL, sizeof verdict, &at) == RECOUP_ERR_NULL);
    CHECK(recoup_classify(NULL, 1, &signal, sizeof signal, 1, &verdict, sizeof verdict, &at) == RECOUP_ERR_NULL);
    CHECK(recoup_classify(NULL, 0, NULL, 0, 0, NULL, 0, &at) == RECOUP_OK);
    CHECK(plan_of(NULL, &verdict, NULL, 0, 0, &plan, NULL, 0, &at) == RECOUP_ERR_NULL);
    CHECK(plan_of(&debt, NULL, NULL, 0, 0, &plan, NULL, 0, &at) == RECOUP_ERR_NULL);
    CHECK(plan_of(&debt, &verdict, NULL, sizeof(recoup_row), 1, &plan, NULL, 0, &at) == RECOUP_ERR_NULL);
    CHECK(plan_of(&debt, &verdict, NULL, 0, 0, &plan, NULL, 1, &at) == RECOUP_ERR_NULL);
    CHECK(plan_of(&debt, &verdict, NULL, 0, 0, NULL, NULL, 0, &at) == RECOUP_ERR_NULL);
    CHECK(recoup_find(RECOUP_SPACE_CODE, NULL, 3, &id) == RECOUP_ERR_NULL);
    CHECK(recoup_find(RECOUP_SPACE_CODE, NULL, 0, &id) == RECOUP_ERR_NOT_FOUND);
    CHECK(recoup_find(RECOUP_SPACE_CODE, SAID, 3, NULL) == RECOUP_ERR_NULL);
    CHECK(recoup_find(0, SAID, 3, &id) == RECOUP_ERR_RANGE);
    CHECK(recoup_name(0, &text, &len) == RECOUP_ERR_ID);
    CHECK(recoup_name(UINT32_MAX, &text, &len) == RECOUP_ERR_ID);
    CHECK(recoup_name(1, NULL, &len) == RECOUP_ERR_NULL);
    CHECK(recoup_policy_preset(RECOUP_PRESET_STANDARD, NULL, 1, &len) == RECOUP_ERR_NULL);
    CHECK(recoup_policy_check(NULL, 0) == RECOUP_ERR_POLICY);
    CHECK(recoup_case_key(NULL, 0, debt.key) == RECOUP_ERR_RANGE);
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
    size_t at = 99;

    /* Too short, and so long that it can only be garbage. */
    signal.struct_size = 3;
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &at) == RECOUP_ERR_SIZE);
    CHECK(at == 0);
    signal.struct_size = 4097;
    CHECK(recoup_classify(NULL, 0, &signal, 4097, 1, &verdict, sizeof verdict, &at) == RECOUP_ERR_SIZE);
    signal.struct_size = sizeof signal + 8; /* longer than its stride */
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &at) == RECOUP_ERR_SIZE);
    signal.struct_size = RECOUP_SIGNAL_SIZE_V1;
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, RECOUP_VERDICT_SIZE_V1 - 1, &at) == RECOUP_ERR_SIZE);
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, SIZE_MAX / 8, &verdict, sizeof verdict, &at) == RECOUP_ERR_RANGE);
    CHECK(memcmp(&verdict, &wanted, sizeof verdict) == 0);

    /* A newer caller is served as long as it asks for nothing new. */
    longer.known.struct_size = sizeof longer;
    memset(&out, 0xa5, sizeof out);
    CHECK(recoup_classify(NULL, 0, &longer.known, sizeof longer, 1, &out.known, sizeof out, &at) == RECOUP_OK);
    CHECK(out.known.struct_size == sizeof out && all(out.later, 0, sizeof out.later));
    out.known.struct_size = sizeof wanted;
    CHECK(memcmp(&out.known, &wanted, sizeof wanted) == 0);
    longer.later[3] = 1;
    memset(&out, 0xa5, sizeof out);
    CHECK(recoup_classify(NULL, 0, &longer.known, sizeof longer, 1, &out.known, sizeof out, &at) == RECOUP_ERR_NEWER);
    CHECK(all(&out, 0xa5, sizeof out) && at == 0);

    /* Memory of exactly version 1. */
    short_one = exactly(RECOUP_VERDICT_SIZE_V1);
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, short_one, RECOUP_VERDICT_SIZE_V1, &at) == RECOUP_OK);
    CHECK(short_one->disposition == wanted.disposition && short_one->struct_size == RECOUP_VERDICT_SIZE_V1);
    free(short_one);
}

static void errors_come_in_order(void) {
    recoup_case debt = case_of();
    recoup_verdict verdict = verdict_of();
    recoup_plan plan = {.struct_size = sizeof plan}, untouched;
    recoup_row rows[2] = {{.at_ms = 20, .kind = RECOUP_ROW_KIND_HOLD}, {.at_ms = 10, .kind = RECOUP_ROW_KIND_RESUME}};
    recoup_step step;
    size_t at = 99, kept = policy_len;

    memset(&step, 0xa5, sizeof step);
    untouched = plan;
    debt.reserved = 1;
    debt.now_ms = -1;
    policy_len = 0;
    verdict.struct_size = 3;
    CHECK(plan_of(&debt, &verdict, NULL, sizeof rows[0], 2, &plan, &step, 1, &at) == RECOUP_ERR_NULL);
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], 2, &plan, &step, 1, &at) == RECOUP_ERR_SIZE);
    verdict.struct_size = sizeof verdict;
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], 2, &plan, &step, 1, &at) == RECOUP_ERR_RESERVED);
    debt.reserved = 0;
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], 2, &plan, &step, 1, &at) == RECOUP_ERR_RANGE);
    debt.now_ms = NOW;
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], 2, &plan, &step, 1, &at) == RECOUP_ERR_POLICY);
    policy_len = kept;
    CHECK(at == 99);
    CHECK(plan_of(&debt, &verdict, rows, sizeof rows[0], 2, &plan, &step, 1, &at) == RECOUP_ERR_HISTORY_ORDER);
    CHECK(at == 1);
    CHECK(recoup_plan_make((const uint8_t *)"x", 1, policy, policy_len, &debt, &verdict, NULL, 0, 0, &plan, &step, sizeof step, 1, &at) ==
          RECOUP_ERR_BOOK);
    debt.zone = (uint32_t)RECOUP_SPACE_ZONE << 24 | 0x7fffff;
    CHECK(plan_of(&debt, &verdict, NULL, 0, 0, &plan, &step, 1, &at) == RECOUP_ERR_ID);
    CHECK(memcmp(&plan, &untouched, sizeof plan) == 0 && all(&step, 0xa5, sizeof step));
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
    size_t at = 99, index;

    CHECK(plan_of(&debt, &verdict, NULL, 0, 0, &whole, steps, 64, &at) == RECOUP_OK && at == 0);
    CHECK(whole.step_total >= 3 && whole.step_written == whole.step_total && (whole.flags & RECOUP_PLAN_FLAG_TRUNCATED) == 0);
    for (index = 1; index < whole.step_written; index++)
        CHECK(steps[index - 1].due_ms <= steps[index].due_ms || steps[index].due_ms == INT64_MIN);
    CHECK(plan_of(&debt, &verdict, NULL, 0, 0, &first, one, 1, &at) == RECOUP_OK);
    CHECK(first.step_total == whole.step_total && first.step_written == 1 && (first.flags & RECOUP_PLAN_FLAG_TRUNCATED) != 0);
    CHECK(memcmp(one, steps, sizeof *one) == 0);
    CHECK(plan_of(&debt, &verdict, NULL, 0, 0, &none, NULL, 0, &at) == RECOUP_OK && none.step_written == 0);

    /* A wider stride is zeroed past our step; memory need not be aligned. */
    memset(wide, 0xa5, sizeof wide);
    CHECK(recoup_plan_make(NULL, 0, policy, policy_len, &debt, &verdict, NULL, 0, 0, &first, &wide[0].known, sizeof wide[0], 3, &at) ==
          RECOUP_OK);
    CHECK(recoup_plan_make(NULL, 0, policy, policy_len, &debt, &verdict, NULL, 0, 0, &first, (recoup_step *)(void *)(crooked + 1),
                           sizeof steps[0], 3, &at) == RECOUP_OK);
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
    size_t at = 99, index;

    for (index = 0; index < 3; index++)
        signals[index] = signal_of();
    CHECK(recoup_classify(NULL, 0, signals, sizeof signals[0], 3, verdicts, sizeof verdicts[0], &at) == RECOUP_OK && at == 0);
    for (index = 0; index < 3; index++)
        CHECK(memcmp(&verdicts[index], &wanted, sizeof wanted) == 0);
    signals[1].initiator = 77;
    memset(verdicts, 0xa5, sizeof verdicts);
    CHECK(recoup_classify(NULL, 0, signals, sizeof signals[0], 3, verdicts, sizeof verdicts[0], &at) == RECOUP_ERR_RANGE && at == 1);
    CHECK(all(verdicts, 0xa5, sizeof verdicts));
}

static void histories(void) {
    struct {
        recoup_row row;
        uint64_t later;
    } wide[4];
    recoup_row rows[3], row = {.at_ms = 20, .id = 2, .kind = RECOUP_ROW_KIND_HOLD};
    size_t count = 0, at = 99;

    memset(rows, 0xa5, sizeof rows);
    CHECK(recoup_history_put(rows, sizeof rows[0], 3, &count, &row, &at) == RECOUP_OK && count == 1 && at == 0);
    CHECK(recoup_history_put(rows, sizeof rows[0], 3, &count, &row, &at) == RECOUP_OK && count == 1);
    row.at_ms = 10;
    row.id = 1;
    CHECK(recoup_history_put(rows, sizeof rows[0], 3, &count, &row, &at) == RECOUP_OK && count == 2);
    CHECK(rows[0].at_ms == 10 && rows[1].at_ms == 20);
    row.at_ms = 0;
    row.id = 7;
    CHECK(recoup_history_put(rows, sizeof rows[0], 3, &count, &row, &at) == RECOUP_ERR_RANGE && count == 2);
    row.at_ms = 15;
    CHECK(recoup_history_put(rows, sizeof rows[0], 2, &count, &row, &at) == RECOUP_ERR_CAPACITY && count == 2);
    CHECK(recoup_history_put(rows, sizeof rows[0], 1, &count, &row, &at) == RECOUP_ERR_RANGE);
    rows[0].at_ms = 30;
    CHECK(recoup_history_put(rows, sizeof rows[0], 3, &count, &row, &at) == RECOUP_ERR_HISTORY_ORDER && at == 1);

    /* A row of a newer caller: served while it is zero past ours. */
    memset(wide, 0, sizeof wide);
    wide[3].row = row;
    count = 0;
    CHECK(recoup_history_put(&wide[0].row, sizeof wide[0], 3, &count, &wide[3].row, &at) == RECOUP_OK && count == 1);
    wide[3].later = 1;
    CHECK(recoup_history_put(&wide[0].row, sizeof wide[0], 3, &count, &wide[3].row, &at) == RECOUP_ERR_NEWER);
    wide[3].later = 0;
    wide[0].later = 1;
    CHECK(recoup_history_put(&wide[0].row, sizeof wide[0], 3, &count, &wide[3].row, &at) == RECOUP_ERR_NEWER);
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
    size_t count = 0, at;

    CHECK(recoup_read_stripe(failed, sizeof failed - 1, 0, RECOUP_OPERATION_CHARGE, &signal, &reading, &at) == RECOUP_OK);
    CHECK(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &at) == RECOUP_OK);
    memset(&wide, 0xa5, sizeof wide);
    CHECK(recoup_history_row(&signal, &reading, &verdict, RECOUP_TRIGGER_MANUAL, 2, &wide.row, sizeof wide) == RECOUP_OK);
    CHECK(wide.row.kind == RECOUP_ROW_KIND_ATTEMPT && wide.row.trigger == RECOUP_TRIGGER_MANUAL && wide.row.ordinal == 2);
    CHECK(wide.row.disposition == verdict.disposition && wide.row.at_ms == NOW && wide.later == 0);
    CHECK(recoup_history_put(&row, sizeof row, 1, &count, &wide.row, &at) == RECOUP_OK && row.cause == verdict.cause);
    CHECK(recoup_history_row(&signal, &reading, NULL, RECOUP_TRIGGER_MANUAL, 2, &row, sizeof row) == RECOUP_OK && row.cause == 0);

    /* Refused, and nothing is written. */
    memset(&row, 0xa5, sizeof row);
    CHECK(recoup_history_row(NULL, &reading, NULL, RECOUP_TRIGGER_MANUAL, 0, &row, sizeof row) == RECOUP_ERR_NULL);
    CHECK(recoup_history_row(&signal, NULL, NULL, RECOUP_TRIGGER_MANUAL, 0, &row, sizeof row) == RECOUP_ERR_NULL);
    CHECK(recoup_history_row(&signal, &reading, NULL, RECOUP_TRIGGER_MANUAL, 0, NULL, sizeof row) == RECOUP_ERR_NULL);
    CHECK(recoup_history_row(&signal, &reading, NULL, RECOUP_TRIGGER_MANUAL, 0, &row, RECOUP_ROW_SIZE_V1 - 1) == RECOUP_ERR_SIZE);
    CHECK(recoup_history_row(&signal, &reading, NULL, 0, 0, &row, sizeof row) == RECOUP_ERR_RANGE);
    CHECK(recoup_history_row(&signal, &reading, NULL, RECOUP_TRIGGER_EXTERNAL + 1, 0, &row, sizeof row) == RECOUP_ERR_RANGE);
    verdict.struct_size = 3;
    CHECK(recoup_history_row(&signal, &reading, &verdict, RECOUP_TRIGGER_MANUAL, 0, &row, sizeof row) == RECOUP_ERR_SIZE);
    CHECK(all(&row, 0xa5, sizeof row));

    /* What means no row. */
    reading.row_kind = 0;
    CHECK(recoup_history_row(&signal, &reading, NULL, RECOUP_TRIGGER_MANUAL, 0, &row, sizeof row) == RECOUP_OK);
    CHECK(all(&row, 0, sizeof row));
}

static void buffers(void) {
    recoup_verdict verdict = verdict_of();
    size_t needed = 0, again = 0, at = 99;
    uint8_t *exact;
    uint64_t key[2] = {0, 0};

    CHECK(recoup_policy_preset(RECOUP_PRESET_API, NULL, 0, &needed) == RECOUP_ERR_CAPACITY && needed > 0);
    exact = exactly(needed);
    CHECK(recoup_policy_preset(RECOUP_PRESET_API, exact, needed - 1, &again) == RECOUP_ERR_CAPACITY && again == needed);
    CHECK(recoup_policy_preset(RECOUP_PRESET_API, exact, needed, &again) == RECOUP_OK && again == needed);
    CHECK(recoup_policy_check(exact, needed) == RECOUP_OK);
    CHECK(recoup_policy_fingerprint(exact, needed, key) == RECOUP_OK && (key[0] | key[1]) != 0);
    exact[needed / 2] ^= 1;
    CHECK(recoup_policy_check(exact, needed) == RECOUP_ERR_POLICY);
    free(exact);
    CHECK(recoup_policy_preset(99, NULL, 0, &needed) == RECOUP_ERR_RANGE);
    CHECK(recoup_policy_compile((const uint8_t *)"{\"version\":1,\"wat\":1}", 21, NULL, 0, &needed, &at) == RECOUP_ERR_JSON_KEY);
    CHECK(at == 13);
    CHECK(recoup_policy_compile((const uint8_t *)"{", 1, NULL, 0, &needed, &at) == RECOUP_ERR_JSON_TRUNCATED);

    CHECK(recoup_explain_verdict(NULL, 0, RECOUP_LANG_EN, &verdict, NULL, 0, &needed) == RECOUP_ERR_CAPACITY && needed > 0);
    exact = exactly(needed);
    CHECK(recoup_explain_verdict(NULL, 0, RECOUP_LANG_EN, &verdict, exact, needed, &again) == RECOUP_OK && again == needed);
    CHECK(!all(exact + needed - 1, 0xa5, 1));
    free(exact);
    CHECK(recoup_explain_verdict(NULL, 0, 99, &verdict, NULL, 0, &needed) == RECOUP_ERR_RANGE);

    exact = exactly(32);
    CHECK(recoup_key_text(key, exact, 31, &needed) == RECOUP_ERR_CAPACITY && needed == 32 && all(exact, 0xa5, 32));
    CHECK(recoup_key_text(key, exact, 32, &needed) == RECOUP_OK && needed == 32);
    key[0] = key[1] = 0;
    CHECK(recoup_key_text(key, exact, 32, &needed) == RECOUP_ERR_RANGE);
    free(exact);
}

static void names_and_texts(void) {
    static const uint8_t names[] = "insufficient_fundsnonsensecard_declined";
    const uint32_t offsets[4] = {0, 18, 26, 39}, falling[3] = {0, 18, 17}, beyond[2] = {0, 40};
    recoup_id ids[3] = {9, 9, 9}, id;
    const uint8_t *text;
    size_t len;
    recoup_status status;

    CHECK(recoup_find_many(RECOUP_SPACE_CODE, names, 39, offsets, 3, ids) == RECOUP_OK);
    CHECK(ids[0] != 0 && ids[1] == 0 && ids[2] != 0 && ids[0] >> 24 == RECOUP_SPACE_CODE);
    CHECK(recoup_find_many(RECOUP_SPACE_CODE, names, 39, falling, 2, ids) == RECOUP_ERR_RANGE);
    CHECK(recoup_find_many(RECOUP_SPACE_CODE, names, 39, beyond, 1, ids) == RECOUP_ERR_RANGE);
    CHECK(recoup_find_many(99, names, 39, offsets, 3, ids) == RECOUP_ERR_RANGE);
    CHECK(recoup_find_many(RECOUP_SPACE_CODE, NULL, 0, NULL, 0, NULL) == RECOUP_OK);
    CHECK(recoup_name(ids[0], &text, &len) == RECOUP_OK && len == 18 && memcmp(text, names, len) == 0);
    CHECK(recoup_find(RECOUP_SPACE_ZONE, (const uint8_t *)"Europe/Berlin", 13, &id) == RECOUP_OK);
    CHECK(recoup_text(NULL, 0, ids[0], RECOUP_VOICE_OPERATOR, RECOUP_LANG_EN, &text, &len) == RECOUP_OK && len > 0);
    CHECK(recoup_text(NULL, 0, ids[0], RECOUP_VOICE_REMEDY, RECOUP_LANG_EN, &text, &len) == RECOUP_OK && len > 0);
    CHECK(recoup_text(NULL, 0, verdict_of().text, RECOUP_VOICE_CUSTOMER, RECOUP_LANG_EN, &text, &len) == RECOUP_OK && len > 0);
    CHECK(recoup_text(NULL, 0, ids[0], RECOUP_VOICE_CUSTOMER, RECOUP_LANG_EN, &text, &len) == RECOUP_ERR_NOT_FOUND);
    CHECK(recoup_text(NULL, 0, 0, RECOUP_VOICE_CUSTOMER, RECOUP_LANG_EN, &text, &len) == RECOUP_ERR_ID);
    CHECK(recoup_text(NULL, 0, ids[0], 99, RECOUP_LANG_EN, &text, &len) == RECOUP_ERR_RANGE);
    CHECK(recoup_text(NULL, 0, ids[0], RECOUP_VOICE_OPERATOR, 99, &text, &len) == RECOUP_ERR_RANGE);
    CHECK(recoup_text((const uint8_t *)"x", 1, ids[0], RECOUP_VOICE_OPERATOR, RECOUP_LANG_EN, &text, &len) == RECOUP_ERR_BOOK);
    CHECK(recoup_word(RECOUP_VOCABULARY_ALLOWED, 3, &text, &len) == RECOUP_ERR_NOT_FOUND);
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
    size_t at = 99, len;

    for (len = 1; len < SAID_LEN; len++) {
        CHECK(recoup_read_stripe(SAID, len, 402, 1, &signal, &reading, &at) == RECOUP_ERR_JSON_TRUNCATED && at == len);
        CHECK(signal.provider == 0 && reading.row_kind == 0);
    }
    memset(deep, '[', 1 << 20);
    CHECK(recoup_read_stripe(deep, 1 << 20, 402, 1, &signal, &reading, &at) == RECOUP_ERR_JSON_DEPTH);
    memset(deep, 0, 1 << 20);
    CHECK(recoup_read_stripe(deep, 1 << 20, 402, 1, &signal, &reading, &at) == RECOUP_ERR_JSON_SYNTAX && at == 0);
    CHECK(recoup_read_stripe((const uint8_t *)"[1]", 3, 402, 1, &signal, &reading, &at) == RECOUP_ERR_CARRIER);
    CHECK(recoup_read_stripe(SAID, SAID_LEN, 99, 1, &signal, &reading, &at) == RECOUP_ERR_RANGE);
    CHECK(recoup_read_stripe(SAID, SAID_LEN, 402, 99, &signal, &reading, &at) == RECOUP_ERR_RANGE);
    free(deep);
}

static void permissions(void) {
    recoup_case debt = case_of();
    recoup_permission permission = {.struct_size = sizeof permission};
    recoup_window windows[16];
    recoup_row row = {.at_ms = NOW - 1000, .kind = RECOUP_ROW_KIND_ATTEMPT, .outcome = RECOUP_OUTCOME_SENT,
                      .trigger = RECOUP_TRIGGER_SCHEDULED};
    size_t at = 99;

    debt.brand = RECOUP_BRAND_VISA;
    CHECK(recoup_may_charge(NULL, 0, &debt, NULL, 0, 0, &permission, windows, sizeof windows[0], 16, &at) == RECOUP_OK && at == 0);
    CHECK(permission.answer == RECOUP_PERMISSION_ALLOWED && permission.window_total > 0);
    CHECK(permission.window_written == permission.window_total && windows[0].limit >= windows[0].left);
    memset(windows, 0xa5, sizeof windows);
    CHECK(recoup_may_charge(NULL, 0, &debt, NULL, 0, 0, &permission, windows, sizeof windows[0], 1, &at) == RECOUP_OK);
    CHECK(permission.window_written == 1 && all(&windows[1], 0xa5, sizeof windows[1]));
    CHECK(recoup_may_charge(NULL, 0, &debt, &row, sizeof row, 1, &permission, NULL, 0, 0, &at) == RECOUP_OK);
    CHECK(permission.answer == RECOUP_PERMISSION_NEVER); /* nobody knows what became of it */
    CHECK(recoup_may_charge(NULL, 0, &debt, &row, RECOUP_ROW_SIZE_V1 - 1, 1, &permission, NULL, 0, 0, &at) == RECOUP_ERR_SIZE);
}

int main(void) {
    CHECK(recoup_policy_preset(RECOUP_PRESET_STANDARD, policy, sizeof policy, &policy_len) == RECOUP_OK);
    null_pointers();
    sizes_and_growth();
    errors_come_in_order();
    a_plan_fills_what_there_is();
    a_column_fails_as_a_whole();
    histories();
    rows_of_payloads();
    buffers();
    names_and_texts();
    versions();
    bad_bytes();
    permissions();
    printf("%d checks passed\n", checks);
    return 0;
}
