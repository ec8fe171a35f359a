/* What calls cost beside what C has of its own, a sorted table and bsearch. `make bench-languages` makes the inputs and runs it.
 *
 *     bench check INPUTS       compares the answers
 *     bench measure INPUTS     measures too
 */

#include "contest.h"
#include <recoup.h>

#include <string.h>

enum { COLUMN = 10000, PAST = 20 };
static const int64_t DAY_MS = 86400000;

static inputs in;

/* The loop of a contender, compiled for it. */
#define PASS(run)                                                     \
    static void run##_pass(const uint16_t *positions, size_t count) { \
        uint64_t sum = 0;                                             \
        for (size_t i = 0; i < count; i++)                            \
            sum += run(positions[i]);                                 \
        sink(sum);                                                    \
    }
#define CONTENDER(name, run, left) {name, run, run##_pass, left}

static void must(recoup_status status, const char *call) {
    if (status != RECOUP_OK)
        fail(call, "refused");
}

/* ---- The cheapest call ---- */

static const order once = {(uint16_t[4096]){0}, 4096};

static uint64_t version(size_t input) {
    (void)input;
    return recoup_abi_version();
}
PASS(version)

static uint64_t (*volatile nothing_at_all)(size_t);
static uint64_t nothing(size_t input) {
    (void)input;
    return RECOUP_ABI_VERSION;
}
/* Through a pointer nobody can see through, as a function of another library is called. */
static uint64_t call_nothing(size_t input) {
    return nothing_at_all(input);
}
PASS(call_nothing)

/* ---- A name ---- */

static uint64_t find(size_t input) {
    recoup_id id = 0;
    const entry *asked = &in.pool.rows[input];
    recoup_status status = recoup_find(NULL, 0, RECOUP_SPACE_CODE, (const uint8_t *)asked->name, asked->len, &id, NULL);
    return status == RECOUP_OK ? id : 0;
}
PASS(find)

static uint64_t own_find(size_t input) {
    return look_up(&in.codes, in.pool.rows[input].name, 0);
}
PASS(own_find)

/* ---- A signal that says nothing but a decline code ---- */

static recoup_signal signals[64];

static void make_signals(void) {
    for (size_t i = 0; i < in.pool.count; i++) {
        signals[i].struct_size = sizeof signals[i];
        signals[i].decline = in.pool.rows[i].number;
        signals[i].flags = signals[i].decline == 0 ? RECOUP_SIGNAL_FLAG_UNKNOWN_DECLINE : 0;
    }
}

static uint64_t classify(size_t input) {
    recoup_verdict verdict;
    must(recoup_classify(NULL, 0, &signals[input], sizeof signals[0], 1, &verdict, sizeof verdict, NULL), "recoup_classify");
    return verdict.disposition;
}
PASS(classify)

static uint64_t own_classify(size_t input) {
    return look_up(&in.words, in.pool.rows[input].name, in.otherwise);
}
PASS(own_classify)

/* ---- Columns: an input is the whole column ---- */

static const order columns = {(uint16_t[64]){0}, 64};
static const char *column_names[COLUMN];
static uint8_t packed[COLUMN * 64];
static uint32_t offsets[COLUMN + 1], found[COLUMN], words[COLUMN];
static recoup_signal column_signals[COLUMN];
static recoup_verdict verdicts[COLUMN];

static void make_columns(void) {
    for (size_t i = 0; i < COLUMN; i++) {
        size_t input = in.names.positions[i];
        const entry *asked = &in.pool.rows[input];
        column_names[i] = asked->name;
        column_signals[i] = signals[input];
        offsets[i + 1] = offsets[i] + (uint32_t)asked->len;
        if (offsets[i + 1] > sizeof packed)
            fail("inputs", "the names are longer than expected");
        memcpy(packed + offsets[i], asked->name, asked->len);
    }
}

static uint64_t numbers(const uint32_t *column) {
    uint64_t sum = 0;
    for (size_t i = 0; i < COLUMN; i++)
        sum = mixed(sum, column[i]);
    return sum;
}

static uint64_t found_left(void) {
    return numbers(found);
}

static uint64_t words_left(void) {
    return numbers(words);
}

static uint64_t verdicts_left(void) {
    for (size_t i = 0; i < COLUMN; i++)
        words[i] = verdicts[i].disposition;
    return numbers(words);
}

static uint64_t find_many(size_t input) {
    (void)input;
    must(recoup_find_many(NULL, 0, RECOUP_SPACE_CODE, packed, offsets[COLUMN], offsets, COLUMN, found, NULL), "recoup_find_many");
    return found[0];
}
PASS(find_many)

static uint64_t own_find_many(size_t input) {
    (void)input;
    for (size_t i = 0; i < COLUMN; i++)
        found[i] = look_up(&in.codes, column_names[i], 0);
    return found[0];
}
PASS(own_find_many)

static uint64_t classify_many(size_t input) {
    (void)input;
    must(recoup_classify(NULL, 0, column_signals, sizeof column_signals[0], COLUMN, verdicts, sizeof verdicts[0], NULL),
         "recoup_classify");
    return verdicts[0].disposition;
}
PASS(classify_many)

static uint64_t own_classify_many(size_t input) {
    (void)input;
    for (size_t i = 0; i < COLUMN; i++)
        words[i] = look_up(&in.words, column_names[i], in.otherwise);
    return words[0];
}
PASS(own_classify_many)

/* ---- Bodies: C has no JSON of its own; the answers are those of the Rust core ---- */

static uint64_t read_body(const body *from) {
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_reading reading = {.struct_size = sizeof reading};
    const recoup_request request = {.struct_size = sizeof request, .operation = RECOUP_OPERATION_CHARGE};
    must(recoup_read(NULL, 0, from->json, from->len, &request, &signal, &reading, NULL), "recoup_read");
    return signal.code + (uint64_t)reading.amount;
}

static uint64_t read_small(size_t input) {
    return read_body(&in.small.rows[input]);
}
PASS(read_small)

static uint64_t read_large(size_t input) {
    return read_body(&in.large.rows[input]);
}
PASS(read_large)

static uint64_t said_small(size_t input) {
    return in.small.rows[input].said;
}

static uint64_t said_large(size_t input) {
    return in.large.rows[input].said;
}

/* ---- The next step of a debt with a history; the answers are those of the Rust core ---- */

/* A failed charge on a card that other debts were charged to, every third day. */
typedef struct {
    recoup_case debt;
    recoup_verdict verdict;
    recoup_row history[PAST];
} owed;

static owed debts[64];
static uint8_t policy[4096];
static size_t policy_len;

static recoup_id id(uint32_t space, const char *name) {
    recoup_id found_id = 0;
    must(recoup_find(NULL, 0, space, (const uint8_t *)name, strlen(name), &found_id, NULL), name);
    return found_id;
}

static void make_debt(owed *to, int64_t at_ms) {
    size_t rows = PAST;
    static const char key[] = "in_1Example0001", card[] = "ExampleFinger001";
    recoup_signal said = {.struct_size = sizeof said, .provider = RECOUP_PROVIDER_STRIPE, .brand = RECOUP_BRAND_VISA, .at_ms = at_ms};
    said.decline = id(RECOUP_SPACE_CODE, "insufficient_funds");
    said.code = id(RECOUP_SPACE_CODE, "card_declined");
    must(recoup_classify(NULL, 0, &said, sizeof said, 1, &to->verdict, sizeof to->verdict, NULL), "recoup_classify");
    to->debt = (recoup_case){.struct_size = sizeof to->debt, .flags = RECOUP_CASE_FLAG_HIGH_VALUE, .now_ms = at_ms, .amount = 4900};
    to->debt.zone = id(RECOUP_SPACE_ZONE, "America/New_York");
    to->debt.currency = RECOUP_ASCII4('u', 's', 'd', 0);
    must(recoup_case_key((const uint8_t *)key, strlen(key), to->debt.key, NULL), "recoup_case_key");
    must(recoup_hash_name((const uint8_t *)card, strlen(card), &to->debt.credential, NULL), "recoup_hash_name");
    for (int back = PAST; back > 0; back--)
        to->history[PAST - back] = (recoup_row){.at_ms = at_ms - back * 3 * DAY_MS,
                                                .id = (uint64_t)back,
                                                .kind = RECOUP_ROW_KIND_ATTEMPT,
                                                .outcome = RECOUP_OUTCOME_DECLINED,
                                                .trigger = RECOUP_TRIGGER_SCHEDULED,
                                                .flags = RECOUP_ROW_FLAG_OTHER_CASE};
    must(recoup_history_sort(NULL, 0, to->history, sizeof to->history[0], &rows, NULL), "recoup_history_sort");
}

static void make_debts(void) {
    must(recoup_policy_preset(RECOUP_PRESET_STANDARD, policy, sizeof policy, &policy_len, NULL), "recoup_policy_preset");
    for (size_t i = 0; i < in.failure_count; i++)
        make_debt(&debts[i], in.failures[i].at_ms);
}

static uint64_t beginning(uint32_t steps, int64_t due_ms) {
    return mixed((uint64_t)due_ms, steps);
}

static uint64_t plan(size_t input) {
    const owed *of = &debts[input];
    recoup_plan head = {.struct_size = sizeof head};
    recoup_step next;
    must(recoup_plan_make(NULL, 0, policy, policy_len, &of->debt, &of->verdict, of->history, sizeof of->history[0], PAST, &head, &next,
                          sizeof next, 1, NULL),
         "recoup_plan_make");
    return beginning(head.step_total, next.due_ms);
}
PASS(plan)

static uint64_t planned(size_t input) {
    return beginning(in.failures[input].steps, in.failures[input].due_ms);
}

int main(int argc, char **argv) {
    if (argc != 3)
        fail("usage", "bench check|measure INPUTS");
    read_inputs(&in, argv[2]);
    nothing_at_all = nothing;
    make_signals();
    make_columns();
    make_debts();
    const contest contests[] = {
        {"call",
         &once,
         1,
         {CONTENDER("recoup `recoup_abi_version`", version, NULL), CONTENDER("a function", call_nothing, NULL)},
         NULL},
        {"find", &in.known, 1, {CONTENDER("recoup `recoup_find`", find, NULL), CONTENDER("`bsearch`", own_find, NULL)}, NULL},
        {"find unknown",
         &in.unknown,
         1,
         {CONTENDER("recoup `recoup_find`", find, NULL), CONTENDER("`bsearch`", own_find, NULL)},
         NULL},
        {"find_many",
         &columns,
         COLUMN,
         {CONTENDER("recoup `recoup_find_many`", find_many, found_left), CONTENDER("`bsearch`", own_find_many, found_left)},
         NULL},
        {"classify",
         &in.names,
         1,
         {CONTENDER("recoup `recoup_classify`", classify, NULL), CONTENDER("`bsearch`", own_classify, NULL)},
         NULL},
        {"classify_many",
         &columns,
         COLUMN,
         {CONTENDER("recoup `recoup_classify`", classify_many, verdicts_left),
          CONTENDER("`bsearch`", own_classify_many, words_left)},
         NULL},
        {"read small", &in.small.in_order, 1, {CONTENDER("recoup `recoup_read`", read_small, NULL)}, said_small},
        {"read large", &in.large.in_order, 1, {CONTENDER("recoup `recoup_read`", read_large, NULL)}, said_large},
        {"plan", &in.failure_order, 1, {CONTENDER("recoup `recoup_plan_make`", plan, NULL)}, planned},
    };
    return compete("C", COMPILER, argv[1], contests, sizeof contests / sizeof contests[0]);
}
