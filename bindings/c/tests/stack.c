/* How much of its caller's stack each function takes.
 *
 *     stack PAYLOAD...      prints a line a function: its name, and the most bytes that any of its calls took
 *
 * Each case runs on a thread whose stack was painted; what is no longer paint was used. All inputs are made before, so that only the
 * call itself is seen. Inputs are as heavy as a caller can make them: every payload of the tests, JSON as deep and as long as it may
 * be, the longest policies, and a history of many rows. */
#include <recoup.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum {
    STACK = 1 << 20, /* of the measuring thread */
    OWN = 512,       /* of the function that measures; so much is said of the smallest function, too */
    PAINT = 0xa5,
    CONTROL = 100000, /* what the control takes */
    ROWS = 2048,
    SAID_MAX = 128,
    POLICY_MAX = 8,
    CASE_MAX = 8,
    LONG = 1 << 20,
    STEPS = 64,
    LIMITS = 16,
    WINDOWS = 64,
    TEXT = 1 << 16,
};

#define NOW INT64_C(1767225600000)
#define HOUR INT64_C(3600000)

/* ---- what is measured ---- */

typedef struct job {
    void (*run)(void);
    size_t took;
} job;

static unsigned char *stack;

static void *measure(void *given) {
    job *one = given;
    volatile unsigned char *const here = __builtin_frame_address(0);
    volatile unsigned char *at;
    for (at = stack; at < here - OWN; at++)
        *at = PAINT;
    one->run();
    for (at = stack; at < here - OWN && *at == PAINT;)
        at++;
    one->took = (size_t)(here - at);
    return NULL;
}

static size_t took(void (*run)(void)) {
    job one = {run, 0};
    pthread_attr_t attributes;
    pthread_t thread;
    if (pthread_attr_init(&attributes) != 0 || pthread_attr_setstack(&attributes, stack, STACK) != 0 ||
        pthread_create(&thread, &attributes, measure, &one) != 0 || pthread_join(thread, NULL) != 0) {
        fprintf(stderr, "stack: no thread\n");
        exit(1);
    }
    return one.took;
}

/* ---- inputs ---- */

typedef struct bytes {
    uint8_t *at;
    size_t len;
} bytes;

static bytes said[SAID_MAX], documents[POLICY_MAX], frames[POLICY_MAX], lines[ROWS];
static size_t said_count, document_count, frame_count, line_count;
static recoup_signal signals[SAID_MAX];
static recoup_reading readings[SAID_MAX];
static recoup_verdict verdicts[SAID_MAX];
static size_t verdict_count;
static recoup_case debts[CASE_MAX];
static size_t debt_count;
static recoup_row rows[ROWS], shuffled[ROWS];
static size_t row_count;
static recoup_plan plans[POLICY_MAX];
static recoup_clearance cleared[SAID_MAX];
static recoup_window limits[SAID_MAX][LIMITS];
static recoup_step steps[POLICY_MAX][STEPS];
static recoup_fault told[POLICY_MAX];
static uint8_t out[TEXT];
static size_t needed;
static const uint8_t *text;
static recoup_id id;
/* Calls of the running case that succeeded. */
static size_t succeeded;

static recoup_status counted(recoup_status status) {
    succeeded += status == RECOUP_OK;
    return status;
}

static uint64_t random_word(void) {
    static uint64_t state = 2026;
    uint64_t z = state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static uint32_t below(uint32_t n) {
    return (uint32_t)(random_word() % n);
}

static bytes copied(const void *from, size_t len) {
    bytes made = {malloc(len + 1), len};
    if (made.at == NULL)
        abort();
    memcpy(made.at, from, len);
    return made;
}

static void say(bytes one) {
    if (said_count == SAID_MAX) {
        fprintf(stderr, "stack: too many payloads\n");
        exit(1);
    }
    said[said_count++] = one;
}

static bytes file(const char *path) {
    static uint8_t room[LONG];
    FILE *in = fopen(path, "rb");
    const size_t len = in == NULL ? 0 : fread(room, 1, sizeof room, in);
    if (in == NULL || len == 0) {
        fprintf(stderr, "stack: %s cannot be read\n", path);
        exit(1);
    }
    fclose(in);
    return copied(room, len);
}

/* An event around `depth` levels of one kind of bracket, which end or do not. */
static bytes deep(size_t depth, char open, int ends) {
    static uint8_t room[LONG];
    const char *head = "{\"object\":\"event\",\"data\":{\"object\":{\"object\":\"charge\",\"metadata\":";
    size_t len = strlen(head), level;
    memcpy(room, head, len);
    for (level = 0; level < depth; level++)
        len += (size_t)sprintf((char *)room + len, open == '[' ? "[" : "{\"a\":");
    len += (size_t)sprintf((char *)room + len, "1");
    for (level = 0; ends && level < depth; level++)
        room[len++] = open == '[' ? ']' : '}';
    if (ends)
        len += (size_t)sprintf((char *)room + len, "}}}");
    return copied(room, len);
}

/* A long list of payloads in one document. */
static bytes list_of(bytes one, size_t count) {
    bytes made = {malloc(64 + count * (one.len + 1)), 0};
    size_t at;
    if (made.at == NULL)
        abort();
    made.len = (size_t)sprintf((char *)made.at, "{\"object\":\"list\",\"has_more\":true,\"data\":[");
    for (at = 0; at < count; at++) {
        if (at > 0)
            made.at[made.len++] = ',';
        memcpy(made.at + made.len, one.at, one.len);
        made.len += one.len;
    }
    made.len += (size_t)sprintf((char *)made.at + made.len, "]}");
    return made;
}

/* Every list of a document as long as it may be. Ids are looked up by number, so that the codes are those of this edition. */
static bytes long_policy(void) {
    static char room[LONG];
    const char *waits = "\"days\":[1,2,3,4,5,6,7,8,9,10,11,12]";
    const char *track = "{\"schedule\":null,\"gated_charges\":10,\"message_days\":[0,3,6,9],\"offer_day\":5,\"escalate_day\":2}";
    size_t len = (size_t)sprintf(room,
                                 "{\"version\":1,\"extends\":\"standard\",\"max_charges\":100,\"horizon_days\":180,\"min_gap_hours\":0,"
                                 "\"zone\":\"America/New_York\",\"past_next_bill\":true,\"paydays\":[1,2,3,5,8,13,21,28,\"last\"],"
                                 "\"schedules\":{\"funds\":{%s,\"payday\":true},\"generic\":{%s},\"velocity\":{%s},\"unknown\":{%s},"
                                 "\"technical\":{\"after_seconds\":[60,120,180,240,300,360,420,480,540,600,660,720],\"gap_hours\":0}},"
                                 "\"codes\":{",
                                 waits, waits, waits, waits);
    uint32_t row, codes = 0, arm;
    for (row = 1; row < 500 && codes < 60; row++) {
        const uint8_t *name;
        size_t name_len;
        if (recoup_name(NULL, 0, (uint32_t)RECOUP_SPACE_CODE << 24 | row, &name, &name_len, NULL) == RECOUP_OK)
            len += (size_t)sprintf(room + len, "%s\"%.*s\":%s", codes++ > 0 ? "," : "", (int)name_len, (const char *)name, track);
    }
    len += (size_t)sprintf(room + len, "},\"segments\":[");
    for (row = 1; row <= 12; row++)
        len += (size_t)sprintf(room + len, "%s{\"segment\":%u,\"dispositions\":{\"retry_later\":%s}}", row > 1 ? "," : "", (unsigned)row, track);
    len += (size_t)sprintf(room + len, "],\"arm_salt\":\"salt\",\"arms\":[");
    for (arm = 0; arm < 16; arm++)
        len += (size_t)sprintf(room + len, "%s{\"share_bp\":625}", arm > 0 ? "," : "");
    len += (size_t)sprintf(room + len, "],\"high_value\":{");
    for (row = 0; row < 64; row++)
        len += (size_t)sprintf(room + len, "%s\"%c%ca\":50000", row > 0 ? "," : "", (char)('a' + row / 26), (char)('a' + row % 26));
    len += (size_t)sprintf(room + len, "}}");
    return copied(room, len);
}

static void document(bytes one) {
    documents[document_count++] = one;
}

static void make_frames(void) {
    static const char hour_of_no_clock[] =
        "{\"version\":1,\"window\":{\"from\":\"02:00\",\"to\":\"02:30\",\"weekdays\":[\"sun\"]},\"zone\":\"America/New_York\"}";
    static uint8_t room[TEXT];
    size_t at, len;
    uint32_t preset;
    document(long_policy());
    document(copied(hour_of_no_clock, sizeof hour_of_no_clock - 1));
    for (at = 0; at < document_count; at++) {
        recoup_fault fault = {.struct_size = sizeof fault};
        if (recoup_policy_compile(NULL, 0, documents[at].at, documents[at].len, room, sizeof room, &len, &fault) != RECOUP_OK) {
            recoup_fault_text(&fault, out, sizeof out, &len);
            fprintf(stderr, "stack: %.*s\n", (int)len, (const char *)out);
            exit(1);
        }
        frames[frame_count++] = copied(room, len);
    }
    for (preset = 1; recoup_policy_preset(preset, room, sizeof room, &len, NULL) == RECOUP_OK; preset++)
        frames[frame_count++] = copied(room, len);
    /* These are errors of their own; they come last, because a frame is made of each of the others. */
    document(deep(70, '[', 0));
    document(copied(room, 1));
}

static recoup_case debt_of(uint32_t method, uint32_t brand, const char *currency, const char *country) {
    recoup_case debt = {.struct_size = sizeof debt, .now_ms = NOW, .amount = 99999, .method = method, .brand = brand};
    debt.provider = RECOUP_PROVIDER_STRIPE;
    debt.currency = RECOUP_ASCII4(currency[0], currency[1], currency[2], 0);
    debt.issuer_country = debt.acquirer_country = RECOUP_ASCII4(country[0], country[1], 0, 0);
    debt.phase = RECOUP_PHASE_RENEWAL;
    debt.collection = RECOUP_COLLECTION_CHARGE_AUTOMATICALLY;
    debt.segment = debt_count + 1;
    debt.prior_cases = 2;
    debt.next_bill_ms = NOW + 90 * 24 * HOUR;
    debt.promise_ms = NOW + 3 * 24 * HOUR;
    debt.blackout_ms[0] = NOW + 4 * 24 * HOUR;
    debt.blackout_ms[1] = NOW + 5 * 24 * HOUR;
    debt.blackout_ms[2] = NOW + 7 * 24 * HOUR;
    debt.blackout_ms[3] = NOW + 8 * 24 * HOUR;
    recoup_find(NULL, 0, RECOUP_SPACE_ZONE, (const uint8_t *)"Pacific/Chatham", 15, &debt.zone, NULL);
    recoup_case_key((const uint8_t *)"in_1", 4, debt.key, NULL);
    return debt;
}

static void make_debts(void) {
    debts[debt_count++] = debt_of(RECOUP_METHOD_CARD, RECOUP_BRAND_VISA, "usd", "us");
    debts[debt_count++] = debt_of(RECOUP_METHOD_CARD, RECOUP_BRAND_MASTERCARD, "brl", "br");
    debts[debt_count++] = debt_of(RECOUP_METHOD_CARD, 0, "inr", "in");
    debts[debt_count++] = debt_of(RECOUP_METHOD_SEPA_DEBIT, 0, "eur", "de");
    debts[debt_count++] = debt_of(RECOUP_METHOD_US_BANK_ACCOUNT, 0, "usd", "us");
    debts[debt_count++] = debt_of(RECOUP_METHOD_BACS_DEBIT, 0, "gbp", "gb");
    debts[debt_count++] = debt_of(0, 0, "jpy", "jp");
}

/* Rows a history may hold, of every kind, in no order; the library itself says which may stand in one. */
static void make_rows(void) {
    static uint8_t room[RECOUP_ROW_JSON_MAX];
    size_t len;
    while (row_count < ROWS) {
        recoup_row row = {.at_ms = NOW - below(90 * 24) * HOUR - below(3600000), .id = random_word()};
        const recoup_verdict *verdict = &verdicts[below((uint32_t)verdict_count)];
        row.kind = below(2) != 0 ? RECOUP_ROW_KIND_ATTEMPT : 1 + below(24);
        if (row.kind == RECOUP_ROW_KIND_ATTEMPT) {
            row.outcome = 1 + below(9);
            row.trigger = 1 + below(6);
            row.ordinal = 1 + below(200);
            row.attempt = below(3) == 0 ? 0 : 1 + below(500);
        }
        row.credential = below(4);
        row.brand = below(2) != 0 ? RECOUP_BRAND_VISA : 0;
        row.cause = verdict->cause;
        row.disposition = verdict->disposition;
        row.wait_ms = verdict->wait_ms;
        row.flags = below(4) == 0 ? 1u << below(3) : 0;
        if (below(8) == 0) {
            memcpy(row.prohibitions, verdict->prohibitions, sizeof row.prohibitions);
            memcpy(row.scopes, verdict->scopes, sizeof row.scopes);
            memcpy(row.lifts, verdict->lifts, sizeof row.lifts);
        }
        if (recoup_row_write(NULL, 0, &row, sizeof row, room, sizeof room, &len, NULL) == RECOUP_OK) {
            lines[line_count++] = copied(room, len);
            rows[row_count++] = row;
        }
    }
    memcpy(shuffled, rows, sizeof rows);
    len = row_count;
    if (recoup_history_sort(NULL, 0, rows, sizeof rows[0], &len, NULL) != RECOUP_OK || len < ROWS / 2) {
        fprintf(stderr, "stack: no history\n");
        exit(1);
    }
    row_count = len;
}

static recoup_status read_one(size_t index, recoup_signal *signal, recoup_reading *reading, recoup_fault *fault) {
    static recoup_request request = {.struct_size = sizeof request, .http_status = 402, .operation = RECOUP_OPERATION_CHARGE};
    recoup_status status;
    request.received_ms = NOW;
    request.provider = RECOUP_PROVIDER_STRIPE;
    status = recoup_read(NULL, 0, said[index].at, said[index].len, &request, signal, reading, fault);
    if (status != RECOUP_ERR_CARRIER)
        return status;
    request.provider = RECOUP_PROVIDER_GOCARDLESS;
    return recoup_read(NULL, 0, said[index].at, said[index].len, &request, signal, reading, fault);
}

static void make_verdicts(void) {
    size_t at;
    for (at = 0; at < said_count; at++) {
        recoup_signal signal = {.struct_size = sizeof signal};
        recoup_reading reading = {.struct_size = sizeof reading};
        recoup_verdict verdict = {.struct_size = sizeof verdict};
        if (read_one(at, &signal, &reading, NULL) != RECOUP_OK)
            continue;
        signal.at_ms = NOW - HOUR;
        if (recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, NULL) != RECOUP_OK)
            continue;
        signals[verdict_count] = signal;
        readings[verdict_count] = reading;
        verdicts[verdict_count++] = verdict;
    }
}

static recoup_status plan_of(size_t frame, const recoup_case *debt, size_t verdict, size_t count, size_t into) {
    plans[into].struct_size = sizeof plans[into];
    told[into].struct_size = sizeof told[into];
    return recoup_plan_make(NULL, 0, frames[frame].at, frames[frame].len, debt, &verdicts[verdict], rows, sizeof rows[0], count, &plans[into],
                            steps[into], sizeof steps[into][0], STEPS, &told[into]);
}

/* Plans whose steps are to be explained: the last of each policy that has any; a clearance of each verdict; and faults with a sentence. */
static void make_plans(void) {
    size_t frame, verdict;
    for (verdict = 0; verdict < verdict_count; verdict++) {
        cleared[verdict].struct_size = sizeof cleared[verdict];
        recoup_may_charge(NULL, 0, &debts[0], &verdicts[verdict], NULL, 0, 0, &cleared[verdict], limits[verdict], sizeof limits[0][0], LIMITS,
                          NULL);
    }
    for (frame = 0; frame < frame_count; frame++)
        for (verdict = 0; verdict < verdict_count; verdict++)
            if (plan_of(frame, &debts[0], verdict, 0, frame) == RECOUP_OK && plans[frame].step_total > 8)
                break;
    told[0].struct_size = sizeof told[0];
    recoup_policy_check(NULL, 0, &told[0]);
    debts[1].flags = 1u << 31;
    plan_of(0, &debts[1], 0, 0, 1);
    debts[1].flags = 0;
    told[2].struct_size = sizeof told[2];
    recoup_row_read(NULL, 0, (const uint8_t *)"{\"v\":1,\"kind\":\"held\"}", 21, &shuffled[0], sizeof shuffled[0], &told[2]);
}

static void make_said(int count, char **paths) {
    int at;
    for (at = 0; at < count; at++)
        say(file(paths[at]));
    say(list_of(said[0], 500));
    say(list_of(said[said_count - 2], 500));
    say(deep(50, '[', 1));
    say(deep(50, '{', 1));
    say(deep(200, '[', 1));
    say(deep(100000, '{', 0));
}

/* ---- the cases: one a function ---- */

static void read_case(void) {
    static recoup_signal signal = {.struct_size = sizeof signal};
    static recoup_reading reading = {.struct_size = sizeof reading};
    static recoup_fault fault = {.struct_size = sizeof fault};
    size_t at;
    for (at = 0; at < said_count; at++)
        counted(read_one(at, &signal, &reading, &fault));
}

static void classify_case(void) {
    static recoup_verdict made[SAID_MAX];
    static recoup_fault fault = {.struct_size = sizeof fault};
    counted(recoup_classify(NULL, 0, signals, sizeof signals[0], verdict_count, made, sizeof made[0], &fault));
}

static void policy_preset_case(void) {
    uint32_t preset;
    for (preset = 0; preset < 6; preset++)
        counted(recoup_policy_preset(preset, out, sizeof out, &needed, &told[0]));
}

static void policy_compile_case(void) {
    size_t at;
    for (at = 0; at < document_count; at++)
        counted(recoup_policy_compile(NULL, 0, documents[at].at, documents[at].len, out, sizeof out, &needed, &told[0]));
}

static void policy_check_case(void) {
    size_t at;
    for (at = 0; at < frame_count; at++)
        counted(recoup_policy_check(frames[at].at, frames[at].len, &told[0]));
}

static void policy_fingerprint_case(void) {
    static uint64_t fingerprint[2];
    size_t at;
    for (at = 0; at < frame_count; at++)
        counted(recoup_policy_fingerprint(frames[at].at, frames[at].len, fingerprint, &told[0]));
}

static void plan_make_case(void) {
    size_t frame, debt, verdict;
    for (frame = 0; frame < frame_count; frame++)
        for (debt = 0; debt < debt_count; debt++)
            for (verdict = 0; verdict < verdict_count; verdict++) {
                counted(plan_of(frame, &debts[debt], verdict, 0, POLICY_MAX - 1));
                counted(plan_of(frame, &debts[debt], verdict, 5 + 3 * verdict, POLICY_MAX - 1));
            }
    for (debt = 0; debt < debt_count; debt++)
        counted(plan_of(0, &debts[debt], debt, row_count, POLICY_MAX - 1));
}

static void may_charge_case(void) {
    static recoup_clearance clearance = {.struct_size = sizeof clearance};
    static recoup_window windows[WINDOWS];
    size_t debt, verdict;
    for (debt = 0; debt < debt_count; debt++) {
        for (verdict = 0; verdict < verdict_count; verdict++)
            counted(recoup_may_charge(NULL, 0, &debts[debt], &verdicts[verdict], rows, sizeof rows[0], 7 * verdict, &clearance, windows,
                                      sizeof windows[0], WINDOWS, &told[0]));
        counted(recoup_may_charge(NULL, 0, &debts[debt], NULL, rows, sizeof rows[0], row_count, &clearance, windows, sizeof windows[0],
                                  WINDOWS, &told[0]));
    }
}

static void diagnose_case(void) {
    static const char message[] = "Having the 'rak_checkout_session_write', 'rak_payment_intent_read' permissions would do.";
    static recoup_refusal refusal = {.struct_size = sizeof refusal};
    static recoup_diagnosis diagnosis = {.struct_size = sizeof diagnosis};
    static recoup_cause causes[16];
    uint32_t status;
    for (status = 400; status < 405; status++) {
        refusal.http_status = status;
        counted(recoup_diagnose(NULL, 0, &refusal, (const uint8_t *)"rk_live_", 8, (const uint8_t *)message, sizeof message - 1, &diagnosis,
                                causes, sizeof causes[0], sizeof causes / sizeof causes[0], &told[0]));
    }
}

static void backoff_curve_case(void) {
    static recoup_backoff curve = {.struct_size = sizeof curve};
    counted(recoup_backoff_curve(NULL, 0, RECOUP_SPACE_BACKOFF << 24 | 1, &curve, &told[0]));
}

static void backoff_next_case(void) {
    static const recoup_backoff curve = {.struct_size = sizeof curve, .base_ms = 1, .factor = 10001, .jitter = RECOUP_BACKOFF_JITTER_FULL, .max_retries = 99};
    static recoup_retry failed = {.struct_size = sizeof failed, .disposition = RECOUP_DISPOSITION_BACKOFF, .seed = 1};
    static recoup_pause pause = {.struct_size = sizeof pause};
    for (failed.retry = 1; failed.retry < 99; failed.retry++)
        counted(recoup_backoff_next(&curve, &failed, &pause, &told[0]));
}

static void backoff_refund_case(void) {
    static const recoup_backoff curve = {.struct_size = sizeof curve, .base_ms = 1, .tokens = 10000, .token_gain = 100};
    static uint32_t spent;
    counted(recoup_backoff_refund(&curve, 500, &spent, &told[0]));
}

static void history_row_case(void) {
    static recoup_row row;
    size_t at;
    for (at = 0; at < verdict_count; at++)
        counted(recoup_history_row(NULL, 0, &signals[at], &readings[at], &verdicts[at], RECOUP_TRIGGER_SCHEDULED, 3, &row, sizeof row,
                                   &told[0]));
}

static void history_put_case(void) {
    static recoup_row history[ROWS];
    static size_t count;
    size_t at;
    for (at = 0; at < ROWS / 4; at++)
        counted(recoup_history_put(NULL, 0, history, sizeof history[0], ROWS, &count, &shuffled[at], &told[0]));
}

static void history_sort_case(void) {
    static size_t count = ROWS;
    counted(recoup_history_sort(NULL, 0, shuffled, sizeof shuffled[0], &count, &told[0]));
}

static void row_write_case(void) {
    size_t at;
    for (at = 0; at < row_count; at++)
        counted(recoup_row_write(NULL, 0, &rows[at], sizeof rows[at], out, sizeof out, &needed, &told[0]));
}

static void row_read_case(void) {
    static recoup_row row;
    size_t at;
    for (at = 0; at < line_count; at++)
        counted(recoup_row_read(NULL, 0, lines[at].at, lines[at].len, &row, sizeof row, &told[0]));
    for (at = 0; at < said_count; at++)
        recoup_row_read(NULL, 0, said[at].at, said[at].len, &row, sizeof row, &told[0]);
}

static void explain_verdict_case(void) {
    size_t at;
    for (at = 0; at < verdict_count * 2; at++)
        counted(recoup_explain_verdict(NULL, 0, RECOUP_LANG_EN, at % 2, &verdicts[at / 2], out, sizeof out, &needed, &told[0]));
}

static void explain_plan_case(void) {
    size_t at;
    for (at = 0; at < frame_count * 2; at++)
        counted(recoup_explain_plan(NULL, 0, RECOUP_LANG_EN, at % 2, &plans[at / 2], steps[at / 2], sizeof steps[0][0],
                                    plans[at / 2].step_written, out, sizeof out, &needed, NULL));
}

static void explain_clearance_case(void) {
    size_t at;
    for (at = 0; at < verdict_count * 2; at++)
        counted(recoup_explain_clearance(NULL, 0, RECOUP_LANG_EN, at % 2, &cleared[at / 2], limits[at / 2], sizeof limits[0][0],
                                         cleared[at / 2].window_written, out, sizeof out, &needed, &told[0]));
}

static void fault_text_case(void) {
    size_t at;
    for (at = 0; at < POLICY_MAX; at++)
        counted(recoup_fault_text(&told[at], out, sizeof out, &needed));
}

static const uint8_t NAMES[] = "insufficient_fundsnonsensecard_declinedAmerica/Argentina/ComodRivadavia";

static void find_case(void) {
    uint32_t space;
    counted(recoup_find(NULL, 0, RECOUP_SPACE_CODE, NAMES, 18, &id, &told[0]));
    for (space = 0; space < 30; space++)
        recoup_find(NULL, 0, space, NAMES, sizeof NAMES - 1, &id, &told[0]);
}

static void find_many_case(void) {
    static const uint32_t offsets[5] = {0, 18, 26, 39, sizeof NAMES - 1};
    static recoup_id ids[4];
    uint32_t space;
    for (space = 0; space < 30; space++)
        counted(recoup_find_many(NULL, 0, space, NAMES, sizeof NAMES - 1, offsets, 4, ids, &told[0]));
}

static void name_case(void) {
    uint32_t space, row;
    for (space = 0; space < 30; space++)
        for (row = 0; row < 700; row++)
            counted(recoup_name(NULL, 0, space << 24 | row, &text, &needed, &told[0]));
}

static void near_case(void) {
    static recoup_id ids[32];
    uint32_t space;
    for (space = 0; space < 30; space++) {
        counted(recoup_near(NULL, 0, space, NAMES, 18, ids, 32, &needed, &told[0]));
        counted(recoup_near(NULL, 0, space, said[0].at, said[0].len, ids, 32, &needed, &told[0]));
    }
}

static void word_case(void) {
    uint32_t vocabulary;
    int64_t value;
    for (vocabulary = 0; vocabulary < 60; vocabulary++)
        for (value = -30; value < 70; value++)
            counted(recoup_word(vocabulary, value, &text, &needed, &told[0]));
}

static void text_case(void) {
    uint32_t space, row, voice;
    for (space = 0; space < 30; space++)
        for (row = 0; row < 300; row++)
            for (voice = 0; voice < 5; voice++)
                counted(recoup_text(NULL, 0, space << 24 | row, voice, RECOUP_LANG_EN, &text, &needed, &told[0]));
}

static void expand_request_case(void) {
    uint32_t row;
    for (row = 0; row < 50; row++)
        counted(recoup_expand_request(NULL, 0, (uint32_t)RECOUP_SPACE_EXPAND << 24 | row, &text, &needed, &told[0]));
}

static void status_text_case(void) {
    recoup_status status;
    for (status = -40; status < 5; status++)
        counted(recoup_status_text(status, &text, &needed));
}

static void case_key_case(void) {
    static uint64_t key[2];
    counted(recoup_case_key(said[0].at, said[0].len, key, &told[0]));
    counted(recoup_case_key(said[0].at, 0, key, &told[0]));
}

static void retry_after_case(void) {
    static const char date[] = "Thursday, 01-Jan-26 00:01:00 GMT";
    int64_t wait_ms;
    counted(recoup_retry_after((const uint8_t *)date, sizeof date - 1, NOW, &wait_ms, &told[0]));
}

static void hash_name_case(void) {
    static uint64_t hash;
    counted(recoup_hash_name(said[0].at, said[0].len, &hash, &told[0]));
}

static void key_text_case(void) {
    static const uint64_t key[2] = {UINT64_MAX, 1}, none[2];
    counted(recoup_key_text(key, out, sizeof out, &needed, &told[0]));
    counted(recoup_key_text(none, out, sizeof out, &needed, &told[0]));
}

static void abi_version_case(void) {
    succeeded += recoup_abi_version() == RECOUP_ABI_VERSION;
}

static void version_number_case(void) {
    succeeded += recoup_version_number() == RECOUP_VERSION_NUMBER;
}

static void struct_size_case(void) {
    uint32_t which;
    for (which = 0; which < 20; which++)
        succeeded += recoup_struct_size(which) > 0;
}

static void about_case(void) {
    static recoup_info info = {.struct_size = sizeof info};
    counted(recoup_about(&info));
}

/* No function of the library: it shows that what is taken is seen. */
static void control_case(void) {
    volatile unsigned char taken[CONTROL];
    taken[0] = 1;
    succeeded += taken[0];
}

#define CASES(X)                                                                                                                        \
    X(read) X(classify) X(policy_preset) X(policy_compile) X(policy_check) X(policy_fingerprint) X(plan_make) X(may_charge)            \
    X(history_row) X(history_put) X(history_sort) X(row_write) X(row_read) X(diagnose) X(backoff_curve) X(backoff_next) X(backoff_refund) X(explain_verdict) X(explain_plan) X(explain_clearance) X(fault_text) \
    X(find) X(find_many) X(name) X(near) X(word) X(text) X(expand_request) X(status_text) X(case_key) X(hash_name) X(key_text) X(retry_after)  \
    X(abi_version) X(version_number) X(struct_size) X(about) X(control)

int main(int argc, char **argv) {
#define ENTRY(name) {"recoup_" #name, name##_case},
    static const struct {
        const char *name;
        void (*run)(void);
    } cases[] = {CASES(ENTRY)};
    size_t at;
    stack = mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (stack == MAP_FAILED || argc < 2) {
        fprintf(stderr, "usage: stack PAYLOAD...\n");
        return 2;
    }
    make_said(argc - 1, argv + 1);
    make_verdicts();
    make_frames();
    make_debts();
    make_rows();
    make_plans();
    for (at = 0; at < sizeof cases / sizeof cases[0]; at++) {
        size_t most;
        succeeded = 0;
        most = took(cases[at].run);
        if (succeeded == 0) {
            fprintf(stderr, "stack: no call of %s succeeded\n", cases[at].name);
            return 1;
        }
        printf("%s %u\n", cases[at].name, (unsigned)most);
    }
    return 0;
}
