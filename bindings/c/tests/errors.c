/* What each function refuses, and in which order.
 *
 *     errors        prints a line a function: its name, and the statuses it was seen to return
 *
 * A flaw is one thing wrong with a call that is sound: some bytes of the caller's memory, changed. Each flaw alone must give its status,
 * on its parameter. Two flaws at once must give the one that comes first in the order the header documents, and so must any larger
 * set. Whatever is refused, nothing is written but `*fault`, and `*needed` where the capacity is too small.
 *
 * tables.h is generated: PARAMETERS, the functions with the names of their parameters, and for each structure that is given to the
 * core, its fields with a value that its type does not allow (X_FLAWS). */
#include <recoup.h>

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* A field with a value it cannot have: its position, where it lies, and the status. A field of 16 bytes gets the value in both words. */
typedef struct field_flaw {
    unsigned position;
    size_t offset, width;
    uint64_t value;
    recoup_status status;
} field_flaw;

#include "tables.h"

#define NOW INT64_C(1767225600000)
#define HUGE_COUNT (SIZE_MAX / 8)

enum { LATER = 8, FRAME_VERSION_AT = 6, FLAWS = 512, PARTS = 4, STATUSES = 32, PICKS = 2000 };

/* ---- the caller's memory ---- */

/* A structure with room for what a later caller would have behind it. */
#define WITH_LATER(type)                                                                                                               \
    struct {                                                                                                                           \
        type known;                                                                                                                    \
        uint8_t later[LATER];                                                                                                          \
    }

static struct world {
    /* Parameters. Those of one name and type serve every function. */
    const uint8_t *book, *bytes, *policy, *name;
    size_t book_len, bytes_len, policy_len, name_len, cap, count, stride, out_stride, out_cap, row_cap;
    uint32_t preset, lang, detail, trigger, space, vocabulary, voice, id;
    int64_t value;
    recoup_status status;
    const uint32_t *offsets;
    recoup_request *request_at;
    recoup_signal *signal_at;
    recoup_reading *reading_at;
    recoup_verdict *verdict_at;
    recoup_case *debt_at;
    recoup_row *history_at, *row_at;
    recoup_plan *plan_at;
    recoup_step *steps_at;
    recoup_clearance *clearance_at;
    recoup_window *windows_at;
    recoup_refusal *refusal_at;
    recoup_backoff *backoff_at;
    recoup_retry *retry_at;
    recoup_pause *pause_at;
    recoup_diagnosis *diagnosis_at;
    recoup_cause *causes_at;
    recoup_info *info_at;
    recoup_fault *told_at;
    recoup_id *ids_at;
    const uint8_t **text_at;
    size_t *len_at, *row_count_at, *needed_at;
    uint8_t *out_at;
    uint64_t *words_at;
    /* What they point at. */
    WITH_LATER(recoup_request) request;
    recoup_signal signals[4];
    WITH_LATER(recoup_signal) signal;
    WITH_LATER(recoup_reading) reading;
    WITH_LATER(recoup_verdict) verdict;
    recoup_verdict verdicts[4];
    WITH_LATER(recoup_case) debt;
    recoup_row history[4];
    WITH_LATER(recoup_row) row;
    WITH_LATER(recoup_plan) plan;
    recoup_step steps[4];
    WITH_LATER(recoup_clearance) clearance;
    recoup_window windows[4];
    WITH_LATER(recoup_refusal) refusal;
    WITH_LATER(recoup_backoff) backoff;
    WITH_LATER(recoup_retry) retry;
    WITH_LATER(recoup_pause) pause;
    WITH_LATER(recoup_diagnosis) diagnosis;
    recoup_cause causes[4];
    WITH_LATER(recoup_info) info;
    WITH_LATER(recoup_fault) told;
    recoup_id ids[4];
    uint32_t offset_of[4];
    const uint8_t *text;
    size_t len, row_count;
    uint64_t words[2];
    uint8_t frame[4096], out[8192];
    /* What may be written on an error; last, so that all before it can be compared. */
    size_t needed;
    recoup_fault fault;
} w, sound;

/* ---- flaws ---- */

/* Bytes that are changed. */
typedef struct part {
    void *at;
    size_t width;
    uint64_t value;
} part;

typedef struct flaw {
    char what[64];
    unsigned argument;
    /* Its place in the documented order. */
    unsigned long rank;
    recoup_status status;
    part parts[PARTS];
    unsigned part_count;
} flaw;

/* The steps of the order, as the header numbers them. */
enum { FAULT, NULLS, SIZES, LENGTHS, NEWER, BOOK, VALUES, CAPACITY };

static const char *function;
static recoup_status (*call)(void);
static flaw flaws[FLAWS];
static unsigned flaw_count;
static recoup_status seen[STATUSES];
static unsigned seen_count;
static unsigned long checks;

static void fail(const char *what, const flaw *a, const flaw *b, recoup_status status) {
    fprintf(stderr, "%s: %s: %s%s%s: status %d, of parameter %u\n", function, what, a != NULL ? a->what : "", b != NULL ? " and " : "",
            b != NULL ? b->what : "", (int)status, (unsigned)w.fault.argument);
    exit(1);
}

/* The position of a parameter of this function, from 1. */
static unsigned argument(const char *name) {
    size_t of, position;
    for (of = 0; of < sizeof PARAMETERS / sizeof PARAMETERS[0]; of++) {
        if (strcmp(PARAMETERS[of][0], function) != 0)
            continue;
        for (position = 1; PARAMETERS[of][position] != NULL; position++)
            if (strcmp(PARAMETERS[of][position], name) == 0)
                return (unsigned)position;
    }
    fprintf(stderr, "%s has no parameter %s\n", function, name);
    exit(1);
}

/* Whether its last parameter is the fault to fill. */
static int takes_a_fault(void) {
    static const char *const without[] = {"recoup_fault_text", "recoup_status_text", "recoup_about"};
    size_t of;
    for (of = 0; of < sizeof without / sizeof without[0]; of++)
        if (strcmp(without[of], function) == 0)
            return 0;
    return argument("fault") > 0;
}

/* Begins a flaw of a parameter, in its place of the order; `before` stands in for the parameter where another order is documented. */
static void flaw_before(unsigned step, const char *name, const char *before, unsigned detail, recoup_status status, const char *what) {
    flaw *made = &flaws[flaw_count++];
    if (flaw_count == FLAWS)
        abort();
    memset(made, 0, sizeof *made);
    snprintf(made->what, sizeof made->what, "%s %s", name, what);
    made->argument = argument(name);
    made->rank = step * 1000000ul + argument(before) * 10000ul + detail;
    made->status = status;
}

static void flaw_of(unsigned step, const char *name, unsigned detail, recoup_status status, const char *what) {
    flaw_before(step, name, name, detail, status, what);
}

/* Bytes the flaw changes. */
static void with(void *at, size_t width, uint64_t value) {
    flaw *last = &flaws[flaw_count - 1];
    if (last->part_count == PARTS)
        abort();
    last->parts[last->part_count++] = (part){at, width, value};
}

#define WITH(place, given) with(&(place), sizeof(place), (uint64_t)(given))
#define WITH_POINTER(place, given) with(&(place), sizeof(place), (uint64_t)(uintptr_t)(given))

static void change(const flaw *one) {
    unsigned at;
    for (at = 0; at < one->part_count; at++) {
        const part *of = &one->parts[at];
        if (of->width == 4) {
            const uint32_t value = (uint32_t)of->value;
            memcpy(of->at, &value, 4);
        } else if (of->width == 1) {
            *(uint8_t *)of->at = (uint8_t)of->value;
        } else {
            memcpy(of->at, &of->value, 8);
            if (of->width == 16)
                memcpy((uint8_t *)of->at + 8, &of->value, 8);
        }
    }
}

/* ---- the flaws of a kind of parameter ---- */

#define IS_NULL(name, pointer)                                                                                                         \
    do {                                                                                                                               \
        flaw_of(NULLS, name, 0, RECOUP_ERR_NULL, "is NULL");                                                                           \
        WITH_POINTER(pointer, NULL);                                                                                                   \
    } while (0)

static void book(void) {
    flaw_of(NULLS, "book", 0, RECOUP_ERR_NULL, "is NULL");
    WITH_POINTER(w.book, NULL);
    WITH(w.book_len, 1);
    flaw_of(LENGTHS, "book_len", 0, RECOUP_ERR_RANGE, "is no length");
    WITH_POINTER(w.book, "x");
    WITH(w.book_len, SIZE_MAX);
    flaw_of(BOOK, "book", 0, RECOUP_ERR_BOOK, "is not built in");
    WITH_POINTER(w.book, "x");
    WITH(w.book_len, 1);
}

#define BYTES(name, length, pointer, len)                                                                                              \
    do {                                                                                                                               \
        IS_NULL(name, pointer);                                                                                                        \
        WITH(len, 1);                                                                                                                  \
        flaw_of(LENGTHS, length, 0, RECOUP_ERR_RANGE, "is no length");                                                                 \
        WITH_POINTER(pointer, w.frame);                                                                                                \
        WITH(len, SIZE_MAX);                                                                                                           \
    } while (0)

/* A structure with struct_size, given in or to be written; only what is read can ask for something newer. */
#define STRUCTURE(name, pointer, of, v1, is_read)                                                                                      \
    do {                                                                                                                               \
        IS_NULL(name, pointer);                                                                                                        \
        flaw_of(SIZES, name, 0, RECOUP_ERR_SIZE, "is too short");                                                                      \
        WITH((of).known.struct_size, (v1) - 1);                                                                                        \
        flaw_of(SIZES, name, 1, RECOUP_ERR_SIZE, "is too long");                                                                       \
        WITH((of).known.struct_size, 4097);                                                                                            \
        if (is_read) {                                                                                                                 \
            flaw_of(NEWER, name, 0, RECOUP_ERR_NEWER, "is newer");                                                                     \
            WITH((of).known.struct_size, sizeof(of));                                                                                  \
            WITH((of).later[LATER - 1], 1);                                                                                            \
        }                                                                                                                              \
    } while (0)

/* A column: pointer, stride, and how many there are. In what is read, one element that is longer than ours ends in the next. */
#define COLUMN(name, stride_name, count_name, pointer, stride, count, v1, type, is_read)                                               \
    do {                                                                                                                               \
        IS_NULL(name, pointer);                                                                                                        \
        WITH(count, 2);                                                                                                                \
        flaw_of(SIZES, stride_name, 0, RECOUP_ERR_SIZE, "is too short");                                                               \
        WITH(stride, (v1) - 1);                                                                                                        \
        WITH(count, 2);                                                                                                                \
        flaw_of(SIZES, stride_name, 1, RECOUP_ERR_SIZE, "is too long");                                                                \
        WITH(stride, 4097);                                                                                                            \
        WITH(count, 2);                                                                                                                \
        flaw_of(LENGTHS, count_name, 0, RECOUP_ERR_RANGE, "is no count");                                                              \
        WITH(count, HUGE_COUNT);                                                                                                       \
        if (is_read) {                                                                                                                 \
            flaw_of(NEWER, name, 0, RECOUP_ERR_NEWER, "is newer");                                                                     \
            WITH(stride, sizeof(type) + LATER);                                                                                        \
            WITH(count, 1);                                                                                                            \
            with((uint8_t *)(pointer) + sizeof(type) + LATER - 1, 1, 1);                                                               \
        }                                                                                                                              \
    } while (0)

/* One row of `row_stride` bytes. */
static void one_row(int is_read) {
    IS_NULL("row", w.row_at);
    flaw_of(SIZES, "row_stride", 0, RECOUP_ERR_SIZE, "is too short");
    WITH(w.stride, RECOUP_ROW_SIZE_V1 - 1);
    if (is_read) {
        flaw_of(NEWER, "row", 0, RECOUP_ERR_NEWER, "is newer");
        WITH(w.stride, sizeof w.row);
        WITH(w.row.later[LATER - 1], 1);
        WITH(w.row_count, 0); /* the stride is that of the history, too */
    }
}

static void output(void) {
    BYTES("out", "cap", w.out_at, w.cap);
    IS_NULL("needed", w.needed_at);
    flaw_of(CAPACITY, "cap", 0, RECOUP_ERR_CAPACITY, "is too small");
    WITH(w.cap, 1);
}

/* A text of the library: pointer and length. */
static void static_text(const char *name) {
    IS_NULL(name, w.text_at);
    IS_NULL("len", w.len_at);
}

/* Each field of a structure, in its order; `first` comes before them. */
static void fields(const char *name, unsigned first, void *structure, const field_flaw *of, size_t count) {
    size_t at;
    for (at = 0; at < count; at++) {
        char what[32];
        snprintf(what, sizeof what, "field %u", of[at].position);
        flaw_of(VALUES, name, first + of[at].position, of[at].status, what);
        with((uint8_t *)structure + of[at].offset, of[at].width, of[at].value);
    }
}

#define FIELDS(name, first, structure, of) fields(name, first, structure, of, sizeof(of) / sizeof(of)[0])

/* What the fields of a structure say together comes after each of them. */
enum { TOGETHER = 500, SECOND_ROW = 1000 };

static void debt(void) {
    STRUCTURE("debt", w.debt_at, w.debt, RECOUP_CASE_SIZE_V1, 1);
    FIELDS("debt", 0, &w.debt.known, CASE_FLAWS);
    flaw_of(VALUES, "debt", TOGETHER, RECOUP_ERR_RANGE, "has an interval that ends before it begins");
    WITH(w.debt.known.blackout_ms[0], 2);
    WITH(w.debt.known.blackout_ms[1], 1);
}

static void verdict(void) {
    FIELDS("verdict", 0, &w.verdict.known, VERDICT_FLAWS);
    flaw_of(VALUES, "verdict", TOGETHER, RECOUP_ERR_VERDICT, "has no disposition");
    WITH(w.verdict.known.disposition, 0);
    flaw_of(VALUES, "verdict", TOGETHER + 1, RECOUP_ERR_VERDICT, "has a lift of nothing");
    WITH(w.verdict.known.lifts[1], RECOUP_LIFT_RESOLVED);
}

/* The rows of a history that is checked whole: of each its fields, and then whether it stands in order. */
static void rows(int is_ordered) {
    FIELDS("history", 0, &w.history[0], ROW_FLAWS);
    flaw_of(VALUES, "history", TOGETHER, RECOUP_ERR_RANGE, "has an attempt without an outcome");
    WITH(w.history[0].kind, RECOUP_ROW_KIND_ATTEMPT);
    WITH(w.history[0].outcome, 0);
    FIELDS("history", SECOND_ROW, &w.history[1], ROW_FLAWS);
    if (is_ordered) {
        flaw_of(VALUES, "history", SECOND_ROW + TOGETHER, RECOUP_ERR_HISTORY_ORDER, "is not in order");
        WITH(w.history[0].at_ms, 40);
    }
}

/* A document that is wrong: of the bytes, after the parameter `before`. */
static void text_flaw(const char *name, const char *before, recoup_status status, const char *text) {
    flaw_before(VALUES, name, before, 9000, status, text);
    WITH_POINTER(w.bytes, text);
    WITH(w.bytes_len, strlen(text));
}

/* What no reader of JSON accepts. */
static void no_json(const char *name, const char *before) {
    static char deep[80];
    static void *huge;
    memset(deep, '[', sizeof deep - 1);
    text_flaw(name, before, RECOUP_ERR_JSON_TRUNCATED, "{");
    text_flaw(name, before, RECOUP_ERR_JSON_SYNTAX, "}");
    text_flaw(name, before, RECOUP_ERR_JSON_ENCODING, "{\"\x01\":1}");
    text_flaw(name, before, RECOUP_ERR_JSON_DEPTH, deep);
    /* Longer than a document may be. Nothing of it is read. */
    if (sizeof(size_t) > 4) {
        const size_t too_long = (size_t)UINT32_MAX + 1;
        if (huge == NULL)
            huge = mmap(NULL, too_long, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        flaw_before(VALUES, name, before, 9000, RECOUP_ERR_TOO_LONG, "is too long");
        WITH_POINTER(w.bytes, huge == MAP_FAILED ? NULL : huge);
        WITH(w.bytes_len, too_long);
    }
}

/* ---- the functions ---- */

static recoup_status read_call(void) {
    return recoup_read(w.book, w.book_len, w.bytes, w.bytes_len, w.request_at, w.signal_at, w.reading_at, &w.fault);
}

static void read_flaws(void) {
    book();
    BYTES("bytes", "len", w.bytes, w.bytes_len);
    STRUCTURE("request", w.request_at, w.request, RECOUP_REQUEST_SIZE_V1, 1);
    STRUCTURE("signal", w.signal_at, w.signal, RECOUP_SIGNAL_SIZE_V1, 0);
    STRUCTURE("reading", w.reading_at, w.reading, RECOUP_READING_SIZE_V1, 0);
    FIELDS("request", 0, &w.request.known, REQUEST_FLAWS);
    flaw_of(VALUES, "request", TOGETHER, RECOUP_ERR_RANGE, "begins past the bytes");
    WITH(w.request.known.from, (uint64_t)1 << 62);
    /* The request is checked before the bytes are read. */
    no_json("bytes", "request");
    text_flaw("bytes", "request", RECOUP_ERR_JSON_VALUE, "{\"object\":\"charge\",\"amount\":-1}");
    text_flaw("bytes", "request", RECOUP_ERR_CARRIER, "[1]");
}

static recoup_status classify_call(void) {
    return recoup_classify(w.book, w.book_len, w.signal_at, w.stride, w.count, w.verdict_at, w.out_stride, &w.fault);
}

static void classify_flaws(void) {
    w.signal_at = w.signals;
    w.verdict_at = w.verdicts;
    w.stride = sizeof w.signals[0];
    w.out_stride = sizeof w.verdicts[0];
    book();
    COLUMN("signals", "signal_stride", "count", w.signal_at, w.stride, w.count, RECOUP_SIGNAL_SIZE_V1, recoup_signal, 0);
    IS_NULL("verdicts", w.verdict_at);
    flaw_of(SIZES, "verdict_stride", 0, RECOUP_ERR_SIZE, "is too short");
    WITH(w.out_stride, RECOUP_VERDICT_SIZE_V1 - 1);
    flaw_of(NEWER, "signals", 0, RECOUP_ERR_SIZE, "has an element that is too short");
    WITH(w.signals[0].struct_size, 3);
    /* One that is newer has a longer stride, so these two are never seen together. */
    flaw_of(NEWER, "signals", 2, RECOUP_ERR_SIZE, "has an element that is longer than its stride");
    WITH(w.signals[1].struct_size, sizeof w.signals[0] + 1);
    flaw_of(NEWER, "signals", 2, RECOUP_ERR_NEWER, "is newer");
    WITH(w.stride, sizeof w.signals[0] + LATER);
    WITH(w.signals[0].struct_size, sizeof w.signals[0] + LATER);
    WITH(w.count, 1);
    FIELDS("signals", 0, &w.signals[0], SIGNAL_FLAWS);
    FIELDS("signals", SECOND_ROW, &w.signals[1], SIGNAL_FLAWS);
}

static recoup_status policy_preset_call(void) {
    return recoup_policy_preset(w.preset, w.out_at, w.cap, w.needed_at, &w.fault);
}

static void policy_preset_flaws(void) {
    output();
    flaw_of(VALUES, "preset", 0, RECOUP_ERR_RANGE, "is no word");
    WITH(w.preset, 99);
}

static recoup_status policy_compile_call(void) {
    return recoup_policy_compile(w.book, w.book_len, w.bytes, w.bytes_len, w.out_at, w.cap, w.needed_at, &w.fault);
}

static void policy_compile_flaws(void) {
    static const char document[] = "{\"version\":1}";
    w.bytes = (const uint8_t *)document;
    w.bytes_len = sizeof document - 1;
    book();
    BYTES("json", "len", w.bytes, w.bytes_len);
    output();
    no_json("json", "json");
    text_flaw("json", "json", RECOUP_ERR_JSON_VALUE, "{\"version\":\"1\"}");
    text_flaw("json", "json", RECOUP_ERR_JSON_KEY, "{\"version\":1,\"wat\":1}");
    text_flaw("json", "json", RECOUP_ERR_POLICY_VERSION, "{\"version\":2}");
    text_flaw("json", "json", RECOUP_ERR_NOT_FOUND, "{\"version\":1,\"zone\":\"Europe/Atlantis\"}");
}

/* A frame that is damaged, and one of another version. */
static void frame(const char *name, const char *length) {
    BYTES(name, length, w.policy, w.policy_len);
    flaw_of(VALUES, name, 0, RECOUP_ERR_POLICY, "is absent");
    WITH_POINTER(w.policy, NULL);
    WITH(w.policy_len, 0);
    flaw_of(VALUES, name, 0, RECOUP_ERR_POLICY, "is damaged");
    WITH(w.frame[w.policy_len / 2], w.frame[w.policy_len / 2] ^ 1);
    flaw_of(VALUES, name, 1, RECOUP_ERR_POLICY_VERSION, "is of another version");
    WITH(w.frame[FRAME_VERSION_AT], 0xff);
}

static recoup_status policy_check_call(void) {
    return recoup_policy_check(w.policy, w.policy_len, &w.fault);
}

static void policy_check_flaws(void) {
    frame("frame", "len");
}

static recoup_status policy_fingerprint_call(void) {
    return recoup_policy_fingerprint(w.policy, w.policy_len, w.words_at, &w.fault);
}

static void policy_fingerprint_flaws(void) {
    frame("frame", "len");
    IS_NULL("fingerprint", w.words_at);
}

static recoup_status plan_make_call(void) {
    return recoup_plan_make(w.book, w.book_len, w.policy, w.policy_len, w.debt_at, w.verdict_at, w.history_at, w.stride, w.count,
                            w.plan_at, w.steps_at, w.out_stride, w.out_cap, &w.fault);
}

static void history(void) {
    COLUMN("history", "row_stride", "row_count", w.history_at, w.stride, w.count, RECOUP_ROW_SIZE_V1, recoup_row, 1);
    rows(1);
}

static void plan_make_flaws(void) {
    w.out_stride = sizeof w.steps[0];
    book();
    frame("policy", "policy_len");
    debt();
    STRUCTURE("verdict", w.verdict_at, w.verdict, RECOUP_VERDICT_SIZE_V1, 1);
    verdict();
    history();
    STRUCTURE("plan", w.plan_at, w.plan, RECOUP_PLAN_SIZE_V1, 0);
    COLUMN("steps", "step_stride", "step_cap", w.steps_at, w.out_stride, w.out_cap, RECOUP_STEP_SIZE_V1, recoup_step, 0);
}

static recoup_status may_charge_call(void) {
    return recoup_may_charge(w.book, w.book_len, w.debt_at, w.verdict_at, w.history_at, w.stride, w.count, w.clearance_at, w.windows_at,
                             w.out_stride, w.out_cap, &w.fault);
}

/* A verdict that may be left out is a fault of no kind where it is. */
static void verdict_or_none(void) {
    STRUCTURE("verdict", w.verdict_at, w.verdict, RECOUP_VERDICT_SIZE_V1, 1);
    memmove(&flaws[flaw_count - 4], &flaws[flaw_count - 3], 3 * sizeof flaws[0]);
    flaw_count--;
}

static void may_charge_flaws(void) {
    w.out_stride = sizeof w.windows[0];
    book();
    debt();
    verdict_or_none();
    verdict();
    history();
    STRUCTURE("clearance", w.clearance_at, w.clearance, RECOUP_CLEARANCE_SIZE_V1, 0);
    COLUMN("windows", "window_stride", "window_cap", w.windows_at, w.out_stride, w.out_cap, RECOUP_WINDOW_SIZE_V1, recoup_window, 0);
}

static recoup_status diagnose_call(void) {
    return recoup_diagnose(w.book, w.book_len, w.refusal_at, w.name, w.name_len, w.bytes, w.bytes_len, w.diagnosis_at, w.causes_at,
                           w.out_stride, w.out_cap, &w.fault);
}

static void diagnose_flaws(void) {
    static const char key_prefix[] = "rk_live_";
    w.name = (const uint8_t *)key_prefix;
    w.name_len = sizeof key_prefix - 1;
    w.out_stride = sizeof w.causes[0];
    book();
    STRUCTURE("refusal", w.refusal_at, w.refusal, RECOUP_REFUSAL_SIZE_V1, 1);
    FIELDS("refusal", 0, &w.refusal.known, REFUSAL_FLAWS);
    BYTES("key_prefix", "key_prefix_len", w.name, w.name_len);
    flaw_of(VALUES, "key_prefix_len", 0, RECOUP_ERR_RANGE, "is that of a key");
    WITH_POINTER(w.name, w.frame);
    WITH(w.name_len, 13);
    BYTES("message", "message_len", w.bytes, w.bytes_len);
    STRUCTURE("diagnosis", w.diagnosis_at, w.diagnosis, RECOUP_DIAGNOSIS_SIZE_V1, 0);
    COLUMN("causes", "cause_stride", "cause_cap", w.causes_at, w.out_stride, w.out_cap, RECOUP_CAUSE_SIZE_V1, recoup_cause, 0);
}

static recoup_status backoff_curve_call(void) {
    return recoup_backoff_curve(w.book, w.book_len, w.id, w.backoff_at, &w.fault);
}

static void backoff_curve_flaws(void) {
    w.id = RECOUP_SPACE_BACKOFF << 24 | 1;
    book();
    flaw_of(VALUES, "id", 0, RECOUP_ERR_ID, "is of another space");
    WITH(w.id, RECOUP_SPACE_CODE << 24 | 1);
    STRUCTURE("curve", w.backoff_at, w.backoff, RECOUP_BACKOFF_SIZE_V1, 0);
}

/* The fields of a curve: what no field may hold, and what two may not hold together. */
static void curve(void) {
    STRUCTURE("curve", w.backoff_at, w.backoff, RECOUP_BACKOFF_SIZE_V1, 1);
    FIELDS("curve", 0, &w.backoff.known, BACKOFF_FLAWS);
    flaw_of(VALUES, "curve", TOGETHER, RECOUP_ERR_RANGE, "has shares that are not in order");
    WITH(w.backoff.known.low, w.backoff.known.high + 1);
}

static recoup_status backoff_next_call(void) {
    return recoup_backoff_next(w.backoff_at, w.retry_at, w.pause_at, &w.fault);
}

static void backoff_next_flaws(void) {
    w.backoff.known.jitter = RECOUP_BACKOFF_JITTER_FULL;
    curve();
    STRUCTURE("failed", w.retry_at, w.retry, RECOUP_RETRY_SIZE_V1, 1);
    FIELDS("failed", 0, &w.retry.known, RETRY_FLAWS);
    flaw_of(VALUES, "failed", TOGETHER, RECOUP_ERR_RANGE, "has no seed for the jitter");
    WITH(w.retry.known.seed, 0);
    STRUCTURE("pause", w.pause_at, w.pause, RECOUP_PAUSE_SIZE_V1, 0);
}

static recoup_status backoff_refund_call(void) {
    return recoup_backoff_refund(w.backoff_at, 1000, (uint32_t *)w.words_at, &w.fault);
}

static void backoff_refund_flaws(void) {
    curve();
    IS_NULL("left_spent", w.words_at);
}

static recoup_status history_row_call(void) {
    return recoup_history_row(w.book, w.book_len, w.signal_at, w.reading_at, w.verdict_at, w.trigger, 1, w.row_at, w.stride, &w.fault);
}

static void history_row_flaws(void) {
    book();
    STRUCTURE("signal", w.signal_at, w.signal, RECOUP_SIGNAL_SIZE_V1, 1);
    STRUCTURE("reading", w.reading_at, w.reading, RECOUP_READING_SIZE_V1, 1);
    verdict_or_none();
    one_row(0);
    flaw_of(VALUES, "trigger", 0, RECOUP_ERR_RANGE, "is no word");
    WITH(w.trigger, 0);
}

static recoup_status history_put_call(void) {
    return recoup_history_put(w.book, w.book_len, w.history_at, w.stride, w.row_cap, w.row_count_at, w.row_at, &w.fault);
}

static void history_put_flaws(void) {
    book();
    COLUMN("history", "row_stride", "row_cap", w.history_at, w.stride, w.row_cap, RECOUP_ROW_SIZE_V1, recoup_row, 0);
    flaw_of(NEWER, "history", 0, RECOUP_ERR_NEWER, "is newer");
    WITH(w.stride, sizeof w.history[0] + LATER);
    WITH(w.row_count, 1);
    with((uint8_t *)&w.history[1] + LATER - 1, 1, 1);
    IS_NULL("row_count", w.row_count_at);
    flaw_of(LENGTHS, "row_count", 0, RECOUP_ERR_RANGE, "is above the room");
    WITH(w.row_count, 5);
    one_row(1);
    FIELDS("row", 0, &w.row.known, ROW_FLAWS);
    flaw_of(VALUES, "row", TOGETHER, RECOUP_ERR_RANGE, "is an attempt without an outcome");
    WITH(w.row.known.kind, RECOUP_ROW_KIND_ATTEMPT);
    flaw_of(CAPACITY, "row_cap", 0, RECOUP_ERR_CAPACITY, "is too small");
    WITH(w.row_cap, 2);
}

static recoup_status history_sort_call(void) {
    return recoup_history_sort(w.book, w.book_len, w.history_at, w.stride, w.row_count_at, &w.fault);
}

static void history_sort_flaws(void) {
    book();
    COLUMN("history", "row_stride", "row_count", w.history_at, w.stride, w.row_count, RECOUP_ROW_SIZE_V1, recoup_row, 1);
    rows(0);
    /* Without a count nobody knows whether there is a history. */
    flaw_before(NULLS, "row_count", "book_len", 0, RECOUP_ERR_NULL, "is NULL");
    WITH_POINTER(w.row_count_at, NULL);
}

static recoup_status row_write_call(void) {
    return recoup_row_write(w.book, w.book_len, w.row_at, w.stride, w.out_at, w.cap, w.needed_at, &w.fault);
}

static void row_write_flaws(void) {
    book();
    one_row(1);
    FIELDS("row", 0, &w.row.known, ROW_FLAWS);
    output();
}

static recoup_status row_read_call(void) {
    return recoup_row_read(w.book, w.book_len, w.bytes, w.bytes_len, w.row_at, w.stride, &w.fault);
}

static void row_read_flaws(void) {
    static const char document[] = "{\"v\":1,\"at_ms\":20,\"kind\":\"hold\"}";
    w.bytes = (const uint8_t *)document;
    w.bytes_len = sizeof document - 1;
    book();
    BYTES("json", "len", w.bytes, w.bytes_len);
    one_row(0);
    no_json("json", "json");
    text_flaw("json", "json", RECOUP_ERR_JSON_VALUE, "{\"v\":2}");
    text_flaw("json", "json", RECOUP_ERR_JSON_KEY, "{\"v\":1,\"wat\":1}");
    text_flaw("json", "json", RECOUP_ERR_NOT_FOUND, "{\"v\":1,\"at_ms\":20,\"kind\":\"hold\",\"reason\":\"stripe.wat\"}");
    text_flaw("json", "json", RECOUP_ERR_RANGE, "{\"v\":1,\"at_ms\":20,\"kind\":\"attempt\"}");
}

static recoup_status explain_verdict_call(void) {
    return recoup_explain_verdict(w.book, w.book_len, w.lang, w.detail, w.verdict_at, w.out_at, w.cap, w.needed_at, &w.fault);
}

static void language(void) {
    flaw_of(VALUES, "lang", 0, RECOUP_ERR_RANGE, "is no word");
    WITH(w.lang, 99);
}

static void detail(void) {
    flaw_of(VALUES, "detail", 0, RECOUP_ERR_RANGE, "is no word");
    WITH(w.detail, 99);
}

static void explain_verdict_flaws(void) {
    book();
    language();
    detail();
    STRUCTURE("verdict", w.verdict_at, w.verdict, RECOUP_VERDICT_SIZE_V1, 1);
    verdict();
    output();
}

static recoup_status explain_plan_call(void) {
    return recoup_explain_plan(w.book, w.book_len, w.lang, w.detail, w.plan_at, w.steps_at, w.stride, w.count, w.out_at, w.cap,
                               w.needed_at, &w.fault);
}

static void explain_plan_flaws(void) {
    w.stride = sizeof w.steps[0];
    book();
    language();
    detail();
    STRUCTURE("plan", w.plan_at, w.plan, RECOUP_PLAN_SIZE_V1, 1);
    COLUMN("steps", "step_stride", "step_count", w.steps_at, w.stride, w.count, RECOUP_STEP_SIZE_V1, recoup_step, 1);
    output();
}

static recoup_status explain_clearance_call(void) {
    return recoup_explain_clearance(w.book, w.book_len, w.lang, w.detail, w.clearance_at, w.windows_at, w.stride, w.count, w.out_at, w.cap,
                                    w.needed_at, &w.fault);
}

static void explain_clearance_flaws(void) {
    w.stride = sizeof w.windows[0];
    book();
    language();
    detail();
    STRUCTURE("clearance", w.clearance_at, w.clearance, RECOUP_CLEARANCE_SIZE_V1, 1);
    COLUMN("windows", "window_stride", "window_count", w.windows_at, w.stride, w.count, RECOUP_WINDOW_SIZE_V1, recoup_window, 1);
    output();
}

static recoup_status fault_text_call(void) {
    return recoup_fault_text(w.told_at, w.out_at, w.cap, w.needed_at);
}

static void fault_text_flaws(void) {
    STRUCTURE("fault", w.told_at, w.told, RECOUP_FAULT_SIZE_V1, 1);
    output();
}

static recoup_status find_call(void) {
    return recoup_find(w.book, w.book_len, w.space, w.name, w.name_len, w.ids_at, &w.fault);
}

static void space(void) {
    flaw_of(VALUES, "space", 0, RECOUP_ERR_RANGE, "is none");
    WITH(w.space, 99);
}

static void find_flaws(void) {
    book();
    space();
    BYTES("name", "len", w.name, w.name_len);
    IS_NULL("id", w.ids_at);
    flaw_of(VALUES, "name", 0, RECOUP_ERR_NOT_FOUND, "is not known");
    WITH_POINTER(w.name, "nonsense");
    WITH(w.name_len, 8);
}

static recoup_status find_many_call(void) {
    return recoup_find_many(w.book, w.book_len, w.space, w.name, w.name_len, w.offsets, w.count, w.ids_at, &w.fault);
}

static void find_many_flaws(void) {
    book();
    space();
    BYTES("names", "len", w.name, w.name_len);
    IS_NULL("offsets", w.offsets);
    flaw_of(LENGTHS, "count", 0, RECOUP_ERR_RANGE, "is no count");
    WITH(w.count, SIZE_MAX);
    IS_NULL("ids", w.ids_at);
    flaw_of(VALUES, "offsets", 0, RECOUP_ERR_RANGE, "fall");
    WITH(w.offset_of[1], 1);
    WITH(w.offset_of[2], 0);
}

static recoup_status name_call(void) {
    return recoup_name(w.book, w.book_len, w.id, w.text_at, w.len_at, &w.fault);
}

static void no_id(const char *name) {
    flaw_of(VALUES, name, 0, RECOUP_ERR_ID, "is no row");
    WITH(w.id, UINT32_MAX);
}

static void name_flaws(void) {
    book();
    no_id("id");
    static_text("name");
}

static recoup_status near_call(void) {
    return recoup_near(w.book, w.book_len, w.space, w.name, w.name_len, w.ids_at, w.cap, w.needed_at, &w.fault);
}

static void near_flaws(void) {
    w.cap = 4;
    book();
    space();
    BYTES("name", "len", w.name, w.name_len);
    IS_NULL("ids", w.ids_at);
    IS_NULL("needed", w.needed_at);
}

static recoup_status word_call(void) {
    return recoup_word(w.vocabulary, w.value, w.text_at, w.len_at, &w.fault);
}

static void word_flaws(void) {
    flaw_of(VALUES, "vocabulary", 0, RECOUP_ERR_NOT_FOUND, "is none");
    WITH(w.vocabulary, 999);
    flaw_of(VALUES, "value", 0, RECOUP_ERR_NOT_FOUND, "is no word");
    WITH(w.value, 999);
    static_text("word");
}

static recoup_status text_call(void) {
    return recoup_text(w.book, w.book_len, w.id, w.voice, w.lang, w.text_at, w.len_at, &w.fault);
}

static void text_flaws(void) {
    book();
    no_id("id");
    flaw_of(VALUES, "voice", 0, RECOUP_ERR_RANGE, "is no word");
    WITH(w.voice, 99);
    language();
    static_text("text");
    /* Whether a row has a text depends on the voice and the language. */
    flaw_before(VALUES, "id", "text", 0, RECOUP_ERR_NOT_FOUND, "has no such text");
    WITH(w.voice, RECOUP_VOICE_CUSTOMER);
}

static recoup_status expand_request_call(void) {
    return recoup_expand_request(w.book, w.book_len, w.id, w.text_at, w.len_at, &w.fault);
}

static void expand_request_flaws(void) {
    w.id = (uint32_t)RECOUP_SPACE_EXPAND << 24 | 1;
    book();
    no_id("expand");
    static_text("text");
}

static recoup_status status_text_call(void) {
    return recoup_status_text(w.status, w.text_at, w.len_at);
}

static void status_text_flaws(void) {
    flaw_of(VALUES, "status", 0, RECOUP_ERR_NOT_FOUND, "is none");
    WITH(w.status, 1);
    static_text("text");
}

static recoup_status case_key_call(void) {
    return recoup_case_key(w.name, w.name_len, w.words_at, &w.fault);
}

static void case_key_flaws(void) {
    BYTES("ptr", "len", w.name, w.name_len);
    IS_NULL("key", w.words_at);
    flaw_of(VALUES, "len", 0, RECOUP_ERR_RANGE, "is 0");
    WITH(w.name_len, 0);
}

static recoup_status hash_name_call(void) {
    return recoup_hash_name(w.name, w.name_len, w.words_at, &w.fault);
}

static void hash_name_flaws(void) {
    BYTES("ptr", "len", w.name, w.name_len);
    IS_NULL("hash", w.words_at);
}

static recoup_status retry_after_call(void) {
    return recoup_retry_after(w.name, w.name_len, w.value, (int64_t *)w.words_at, &w.fault);
}

static void retry_after_flaws(void) {
    static const char date[] = "Thu, 01 Jan 2026 00:01:00 GMT";
    w.name = (const uint8_t *)date;
    w.name_len = sizeof date - 1;
    w.value = NOW;
    BYTES("text", "len", w.name, w.name_len);
    IS_NULL("wait_ms", w.words_at);
    flaw_of(VALUES, "text", 0, RECOUP_ERR_RANGE, "is no wait");
    WITH_POINTER(w.name, "soon");
    WITH(w.name_len, 4);
    flaw_of(VALUES, "now_ms", 0, RECOUP_ERR_RANGE, "is no instant");
    WITH(w.value, -1);
    flaw_of(VALUES, "now_ms", 0, RECOUP_ERR_RANGE, "is not said");
    WITH(w.value, 0);
}

static recoup_status key_text_call(void) {
    return recoup_key_text(w.words_at, w.out_at, w.cap, w.needed_at, &w.fault);
}

static void key_text_flaws(void) {
    IS_NULL("key", w.words_at);
    output();
}

static recoup_status about_call(void) {
    return recoup_about(w.info_at);
}

static void about_flaws(void) {
    STRUCTURE("info", w.info_at, w.info, RECOUP_INFO_SIZE_V1, 0);
}

/* ---- a world in which every call succeeds ---- */

static void make_world(void) {
    static const char said[] = "{\"error\":{\"type\":\"card_error\",\"code\":\"card_declined\",\"decline_code\":\"insufficient_funds\"}}";
    memset(&w, 0, sizeof w);
#define AT(name) (w.name##_at = &w.name.known, w.name.known.struct_size = sizeof w.name.known)
    AT(request), AT(signal), AT(reading), AT(verdict), AT(debt), AT(plan), AT(clearance), AT(refusal), AT(diagnosis), AT(info), AT(told);
    AT(backoff), AT(retry), AT(pause);
    w.fault.struct_size = sizeof w.fault;
    w.bytes = (const uint8_t *)said;
    w.bytes_len = sizeof said - 1;
    w.backoff.known.base_ms = 100;
    w.retry.known.retry = 1;
    w.retry.known.seed = 1;
    w.request.known.http_status = 402;
    w.request.known.operation = RECOUP_OPERATION_CHARGE;
    w.out_at = w.out;
    w.cap = sizeof w.out;
    w.needed_at = &w.needed;
    w.row_count_at = &w.row_count;
    w.history_at = w.history;
    w.row_at = &w.row.known;
    w.steps_at = w.steps;
    w.windows_at = w.windows;
    w.causes_at = w.causes;
    w.ids_at = w.ids;
    w.text_at = &w.text;
    w.len_at = &w.len;
    w.words_at = w.words;
    w.words[0] = 1;
    w.stride = sizeof w.history[0];
    w.count = w.row_count = w.out_cap = 2;
    w.row_cap = 4;
    w.preset = RECOUP_PRESET_STANDARD;
    w.lang = RECOUP_LANG_EN;
    w.voice = RECOUP_VOICE_OPERATOR;
    w.trigger = RECOUP_TRIGGER_MANUAL;
    w.space = RECOUP_SPACE_CODE;
    w.name = (const uint8_t *)"insufficient_funds";
    w.name_len = 18;
    w.offsets = w.offset_of;
    w.offset_of[1] = 9;
    w.offset_of[2] = 18;
    w.vocabulary = RECOUP_VOCABULARY_DISPOSITION;
    w.value = RECOUP_DISPOSITION_STOP;

    if (read_call() != RECOUP_OK)
        fail("the world is not sound", NULL, NULL, w.fault.status);
    w.signal.known.at_ms = NOW;
    if (recoup_classify(NULL, 0, &w.signal.known, sizeof w.signal.known, 1, &w.verdict.known, sizeof w.verdict.known, &w.fault) != RECOUP_OK ||
        recoup_policy_preset(RECOUP_PRESET_STANDARD, w.frame, sizeof w.frame, &w.policy_len, &w.fault) != RECOUP_OK ||
        recoup_case_key((const uint8_t *)"in_1", 4, w.debt.known.key, &w.fault) != RECOUP_OK ||
        recoup_find(NULL, 0, w.space, w.name, w.name_len, &w.id, &w.fault) != RECOUP_OK || recoup_policy_check(NULL, 0, &w.told.known) >= 0)
        fail("the world is not sound", NULL, NULL, w.fault.status);
    w.signals[0] = w.signals[1] = w.signal.known;
    w.policy = w.frame;
    w.debt.known.now_ms = NOW;
    w.debt.known.amount = 1999;
    w.history[0].at_ms = 20;
    w.history[1].at_ms = w.row.known.at_ms = 30;
    w.history[0].kind = w.history[1].kind = w.row.known.kind = RECOUP_ROW_KIND_HOLD;
}

/* ---- the proof ---- */

static void note(recoup_status status) {
    unsigned at;
    for (at = 0; at < seen_count; at++)
        if (seen[at] == status)
            return;
    if (seen_count == STATUSES)
        abort();
    seen[seen_count++] = status;
}

/* Makes the call with these flaws, of which `first` is to be told; `b` is one of the others, for the message. */
static void refuse(const flaw *first, const flaw *b) {
    static struct world before;
    recoup_status status;
    const size_t kept = offsetof(struct world, needed);
    before = w;
    status = call();
    checks++;
    if (status != first->status)
        fail("another status than that of the first", first, b, status);
    if (takes_a_fault() && (w.fault.status != status || w.fault.argument != first->argument))
        fail("another parameter than that of the first", first, b, status);
    if (memcmp(&before, &w, kept) != 0 || (status != RECOUP_ERR_CAPACITY && before.needed != w.needed))
        fail("something was written", first, b, status);
    note(status);
}

static int by_rank(const void *a, const void *b) {
    const unsigned long one = ((const flaw *)a)->rank, other = ((const flaw *)b)->rank;
    return (one > other) - (one < other);
}

/* Later flaws first, so that an earlier one is there whatever they share. */
static void two(const flaw *first, const flaw *second) {
    w = sound;
    change(second);
    change(first);
    refuse(first, second);
}

static void some(unsigned *state) {
    unsigned picked[6], count = 3 + *state % 4, at, least = flaw_count;
    for (at = 0; at < count; at++) {
        *state = *state * 1103515245u + 12345u;
        picked[at] = (*state >> 8) % flaw_count;
    }
    w = sound;
    for (at = flaw_count; at-- > 0;) {
        unsigned which;
        for (which = 0; which < count; which++)
            if (picked[which] == at)
                change(&flaws[at]), least = at;
    }
    /* Those of one rank are alternatives of one another. */
    for (at = 0; at < count; at++)
        if (picked[at] != least && flaws[picked[at]].rank == flaws[least].rank)
            return;
    refuse(&flaws[least], NULL);
}

static void prove(const char *name, recoup_status (*make)(void), void (*find_flaws_of)(void)) {
    unsigned a, b, state = 2026;
    function = name;
    call = make;
    flaw_count = seen_count = 0;
    make_world();
    find_flaws_of();
    qsort(flaws, flaw_count, sizeof flaws[0], by_rank);
    sound = w;
    if (call() != RECOUP_OK)
        fail("a sound call is refused", NULL, NULL, w.fault.status);
    for (a = 0; a < flaw_count; a++) {
        w = sound;
        change(&flaws[a]);
        refuse(&flaws[a], NULL);
        for (b = a + 1; b < flaw_count; b++)
            if (flaws[a].rank != flaws[b].rank)
                two(&flaws[a], &flaws[b]);
    }
    for (a = 0; a < PICKS; a++)
        some(&state);
    /* A fault that cannot be told comes before everything else. */
    for (a = 0; takes_a_fault() && a < flaw_count; a++) {
        w = sound;
        change(&flaws[a]);
        w.fault.struct_size = 4;
        if (call() != RECOUP_ERR_SIZE || w.fault.status != RECOUP_OK)
            fail("a fault that is too short was not refused first", &flaws[a], NULL, w.fault.status);
    }
    printf("%s", name);
    for (a = 0; a < seen_count; a++)
        printf(" %d", (int)seen[a]);
    printf("\n");
}

#define FUNCTIONS(X)                                                                                                                    \
    X(read) X(classify) X(policy_preset) X(policy_compile) X(policy_check) X(policy_fingerprint) X(plan_make) X(may_charge)            \
    X(history_row) X(history_put) X(history_sort) X(row_write) X(row_read) X(diagnose) X(backoff_curve) X(backoff_next) X(backoff_refund) X(explain_verdict) X(explain_plan) X(explain_clearance) X(fault_text) \
    X(find) X(find_many) X(name) X(near) X(word) X(text) X(expand_request) X(status_text) X(case_key) X(hash_name) X(key_text) \
    X(retry_after) X(about)

int main(void) {
#define PROVE(name) prove("recoup_" #name, name##_call, name##_flaws);
    FUNCTIONS(PROVE)
    fprintf(stderr, "%lu checks passed\n", checks);
    return 0;
}
