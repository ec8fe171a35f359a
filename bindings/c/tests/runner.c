/* Runs from C what every language runs.
 *
 *     runner vectors FILE          the golden vectors, flattened to names and numbers; prints how many hold
 *     runner digest FILE [swap]    the generated cases; prints the canonical lines that are hashed. swap: two fields change places,
 *                                  as they might in a careless binding, so that the digest can be shown to notice
 *
 * fields.h is generated from tests/data/golden/abi.json: for each structure, its fields by name.
 */
#include "recoup.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct field {
    const char *name;
    size_t offset, size;
    int is_signed;
} field;

#include "fields.h"

enum { STEP_ROOM = 64, WINDOW_ROOM = 32, ROW_ROOM = 4096, FRAME_ROOM = 65536, CAUSE_ROOM = 16 };

/* A number as wide as any field: the low 64 bits, and whether they are read with a sign. */
typedef struct number {
    uint64_t bits;
    int is_signed;
} number;

static number get(const void *structure, const field *f) {
    const uint8_t *at = (const uint8_t *)structure + f->offset;
    number n = {0, f->is_signed};
    if (f->size == 4) {
        uint32_t word;
        memcpy(&word, at, sizeof word);
        n.bits = word;
    } else {
        memcpy(&n.bits, at, sizeof n.bits);
    }
    return n;
}

static void set(void *structure, const field *f, uint64_t bits) {
    uint8_t *at = (uint8_t *)structure + f->offset;
    if (f->size == 4) {
        const uint32_t word = (uint32_t)bits;
        memcpy(at, &word, sizeof word);
    } else {
        memcpy(at, &bits, sizeof bits);
    }
}

static const field *find_field(const field *fields, const char *name) {
    for (; fields->name != NULL; fields++)
        if (strcmp(fields->name, name) == 0)
            return fields;
    fprintf(stderr, "runner: no field %s\n", name);
    exit(1);
}

static uint64_t parse(const char *text) {
    return text[0] == '-' ? (uint64_t)strtoll(text, NULL, 10) : strtoull(text, NULL, 10);
}

static void print_line(const char *kind, const void *structure, const field *f) {
    fputs(kind, stdout);
    for (; f->name != NULL; f++) {
        const number n = get(structure, f);
        if (n.is_signed)
            printf(" %s=%" PRId64, f->name, (int64_t)n.bits);
        else
            printf(" %s=%" PRIu64, f->name, n.bits);
    }
    putchar('\n');
}

/* ---- what is asked, and what was answered ---- */

typedef struct question {
    recoup_signal signal;
    recoup_case debt;
    recoup_row rows[ROW_ROOM];
    size_t row_count;
    uint8_t frame[FRAME_ROOM];
    size_t frame_len;
    recoup_status frame_status;
    uint8_t bytes[1 << 20];
    size_t byte_count;
    uint32_t space;
    recoup_request request;
    recoup_refusal refusal;
    uint8_t key_prefix[64];
    size_t key_prefix_len;
    recoup_id curve;
    recoup_retry retry;
    uint32_t refund;
} question;

typedef struct answer {
    recoup_status status;
    recoup_fault fault;
    recoup_id id;
    recoup_signal signal;
    recoup_reading reading;
    recoup_verdict verdict;
    recoup_plan plan;
    recoup_step steps[STEP_ROOM];
    recoup_clearance clearance;
    recoup_window windows[WINDOW_ROOM];
    recoup_diagnosis diagnosis;
    recoup_cause causes[CAUSE_ROOM];
    recoup_backoff backoff; /* given, or that of `curve` */
    recoup_pause pause;
    uint32_t spent;
} answer;

static question q;
static answer a;

static void ask_anew(void) {
    memset(&q.signal, 0, sizeof q.signal);
    memset(&q.debt, 0, sizeof q.debt);
    q.signal.struct_size = sizeof q.signal;
    q.debt.struct_size = sizeof q.debt;
    memset(&q.request, 0, sizeof q.request);
    q.request.struct_size = sizeof q.request;
    memset(&q.refusal, 0, sizeof q.refusal);
    q.refusal.struct_size = sizeof q.refusal;
    memset(&q.retry, 0, sizeof q.retry);
    q.retry.struct_size = sizeof q.retry;
    q.row_count = q.frame_len = q.byte_count = q.key_prefix_len = 0;
    q.frame_status = RECOUP_OK;
    memset(&a, 0, sizeof a);
    a.fault.struct_size = sizeof a.fault;
    a.signal.struct_size = sizeof a.signal;
    a.reading.struct_size = sizeof a.reading;
    a.verdict.struct_size = sizeof a.verdict;
    a.plan.struct_size = sizeof a.plan;
    a.clearance.struct_size = sizeof a.clearance;
    a.diagnosis.struct_size = sizeof a.diagnosis;
    a.backoff.struct_size = sizeof a.backoff;
    a.pause.struct_size = sizeof a.pause;
}

static recoup_status classify(void) {
    return recoup_classify(NULL, 0, &q.signal, sizeof q.signal, 1, &a.verdict, sizeof a.verdict, &a.fault);
}

static recoup_status plan(void) {
    if (q.frame_status != RECOUP_OK)
        return q.frame_status;
    return recoup_plan_make(NULL, 0, q.frame, q.frame_len, &q.debt, &a.verdict, q.rows, sizeof q.rows[0], q.row_count, &a.plan, a.steps,
                            sizeof a.steps[0], STEP_ROOM, &a.fault);
}

/* After a call that failed there is no other. may_charge is given the verdict, if one was asked for before. */
static void call(const char *name) {
    if (a.status != RECOUP_OK)
        return;
    if (strcmp(name, "sort") == 0) {
        a.status = recoup_history_sort(NULL, 0, q.rows, sizeof q.rows[0], &q.row_count, &a.fault);
    } else if (strcmp(name, "find") == 0) {
        a.status = recoup_find(NULL, 0, q.space, q.bytes, q.byte_count, &a.id, &a.fault);
    } else if (strcmp(name, "read") == 0) {
        a.status = recoup_read(NULL, 0, q.bytes, q.byte_count, &q.request, &a.signal, &a.reading, &a.fault);
    } else if (strcmp(name, "classify_read") == 0) {
        a.status = recoup_classify(NULL, 0, &a.signal, sizeof a.signal, 1, &a.verdict, sizeof a.verdict, &a.fault);
    } else if (strcmp(name, "diagnose") == 0) {
        a.status = recoup_diagnose(NULL, 0, &q.refusal, q.key_prefix, q.key_prefix_len, q.bytes, q.byte_count, &a.diagnosis, a.causes,
                                   sizeof a.causes[0], CAUSE_ROOM, &a.fault);
    } else if (strcmp(name, "curve") == 0) {
        a.status = recoup_backoff_curve(NULL, 0, q.curve, &a.backoff, &a.fault);
    } else if (strcmp(name, "pause") == 0) {
        a.status = recoup_backoff_next(&a.backoff, &q.retry, &a.pause, &a.fault);
    } else if (strcmp(name, "refund") == 0) {
        a.status = recoup_backoff_refund(&a.backoff, q.refund, &a.spent, &a.fault);
    } else if (strcmp(name, "may_charge") == 0) {
        const recoup_verdict *verdict = a.verdict.disposition == 0 ? NULL : &a.verdict;
        a.status = recoup_may_charge(NULL, 0, &q.debt, verdict, q.rows, sizeof q.rows[0], q.row_count, &a.clearance, a.windows,
                                     sizeof a.windows[0], WINDOW_ROOM, &a.fault);
    } else {
        a.status = classify();
        if (a.status == RECOUP_OK && strcmp(name, "plan") == 0)
            a.status = plan();
    }
}

/* ---- the digest ---- */

static char *numbers(char *text, void *structure, const field *fields) {
    for (; fields->name != NULL; fields++) {
        char *end;
        set(structure, fields, text[0] == '-' ? (uint64_t)strtoll(text, &end, 10) : strtoull(text, &end, 10));
        text = *end == ' ' ? end + 1 : end;
    }
    return *text == '|' ? text + 1 : text;
}

static void decode(char *line, int swap) {
    ask_anew();
    line = numbers(line, &q.signal, SIGNAL_FIELDS);
    if (swap) {
        const recoup_ascii4 issuer = q.signal.issuer_country;
        q.signal.issuer_country = q.signal.acquirer_country;
        q.signal.acquirer_country = issuer;
    }
    line = numbers(line, &q.debt, CASE_FIELDS);
    q.frame_status = recoup_policy_preset((uint32_t)strtoul(line, &line, 10), q.frame, sizeof q.frame, &q.frame_len, &a.fault);
    if (*line == '|')
        line++;
    while (*line != '\0' && *line != '\n') {
        memset(&q.rows[q.row_count], 0, sizeof q.rows[0]);
        line = numbers(line, &q.rows[q.row_count++], ROW_FIELDS);
    }
}

static int digest(FILE *in, int swap) {
    static char line[1 << 20];
    while (fgets(line, sizeof line, in) != NULL) {
        decode(line, swap);
        a.status = classify();
        if (a.status != RECOUP_OK) {
            printf("verdict error=%" PRId32 "\n", a.status);
            continue;
        }
        print_line("verdict", &a.verdict, VERDICT_FIELDS);
        a.status = plan();
        if (a.status != RECOUP_OK) {
            printf("plan error=%" PRId32 "\n", a.status);
            continue;
        }
        print_line("plan", &a.plan, PLAN_FIELDS);
        for (uint32_t i = 0; i < a.plan.step_written; i++)
            print_line("step", &a.steps[i], STEP_FIELDS);
    }
    return 0;
}

/* ---- the vectors ---- */

/* No text is no bytes. */
static size_t unhex(const char *text, uint8_t *out) {
    size_t len = 0;
    if (text == NULL)
        return 0;
    for (; text[0] != '\0' && text[1] != '\0'; text += 2) {
        const char pair[3] = {text[0], text[1], '\0'};
        out[len++] = (uint8_t)strtoul(pair, NULL, 16);
    }
    return len;
}

/* Fills named fields from the words that follow. */
static void fill(void *structure, const field *fields) {
    for (char *name = strtok(NULL, " "); name != NULL; name = strtok(NULL, " "))
        set(structure, find_field(fields, name), parse(strtok(NULL, " ")));
}

static uint64_t charges(int gated) {
    uint64_t count = 0;
    for (uint32_t i = 0; i < a.plan.step_written; i++)
        count += a.steps[i].kind == RECOUP_STEP_KIND_CHARGE && (a.steps[i].gate != RECOUP_GATE_NONE) == gated;
    return count;
}

static int is(const char *what, uint64_t wanted, uint64_t got) {
    if (wanted == got)
        return 1;
    printf("  %s: wanted %" PRId64 ", got %" PRId64 "\n", what, (int64_t)wanted, (int64_t)got);
    return 0;
}

static int field_is(const void *structure, const field *fields) {
    const char *name = strtok(NULL, " ");
    return is(name, parse(strtok(NULL, " ")), get(structure, find_field(fields, name)).bits);
}

/* What is explained is what is committed. */
static int text_is(const char *of, const uint8_t *wanted, size_t wanted_len) {
    static uint8_t text[1 << 16];
    size_t len = 0;
    recoup_status status;
    if (strcmp(of, "verdict") == 0)
        status = recoup_explain_verdict(NULL, 0, RECOUP_LANG_EN, RECOUP_DETAIL_PLAIN, &a.verdict, text, sizeof text, &len, &a.fault);
    else if (strcmp(of, "plan") == 0)
        status = recoup_explain_plan(NULL, 0, RECOUP_LANG_EN, RECOUP_DETAIL_PLAIN, &a.plan, a.steps, sizeof a.steps[0], a.plan.step_written,
                                     text, sizeof text, &len, &a.fault);
    else
        status = recoup_explain_clearance(NULL, 0, RECOUP_LANG_EN, RECOUP_DETAIL_PLAIN, &a.clearance, a.windows, sizeof a.windows[0],
                                          a.clearance.window_written, text, sizeof text, &len, &a.fault);
    if (!is("explained", RECOUP_OK, (uint64_t)(int64_t)status))
        return 0;
    if (len == wanted_len && memcmp(text, wanted, len) == 0)
        return 1;
    printf("  explained as\n%.*s", (int)len, (const char *)text);
    return 0;
}

/* One line of expectation: 1 when it holds. */
static int holds(const char *what) {
    if (strcmp(what, "error") == 0)
        return is(what, parse(strtok(NULL, " ")), (uint64_t)(int64_t)a.status);
    if (strcmp(what, "error_at") == 0)
        return is(what, parse(strtok(NULL, " ")), a.fault.offset != 0 ? a.fault.offset : a.fault.index);
    if (strcmp(what, "text") == 0) {
        static uint8_t wanted[1 << 16];
        const char *of = strtok(NULL, " ");
        return text_is(of, wanted, unhex(strtok(NULL, " "), wanted));
    }
    if (strcmp(what, "id") == 0)
        return is(what, parse(strtok(NULL, " ")), a.id);
    if (strcmp(what, "charges") == 0)
        return is(what, parse(strtok(NULL, " ")), charges(0));
    if (strcmp(what, "gated") == 0)
        return is(what, parse(strtok(NULL, " ")), charges(1));
    if (strcmp(what, "signal") == 0)
        return field_is(&a.signal, SIGNAL_FIELDS);
    if (strcmp(what, "reading") == 0)
        return field_is(&a.reading, READING_FIELDS);
    if (strcmp(what, "verdict") == 0)
        return field_is(&a.verdict, VERDICT_FIELDS);
    if (strcmp(what, "plan") == 0)
        return field_is(&a.plan, PLAN_FIELDS);
    if (strcmp(what, "clearance") == 0)
        return field_is(&a.clearance, CLEARANCE_FIELDS);
    if (strcmp(what, "diagnosis") == 0)
        return field_is(&a.diagnosis, DIAGNOSIS_FIELDS);
    if (strcmp(what, "backoff") == 0)
        return field_is(&a.backoff, BACKOFF_FIELDS);
    if (strcmp(what, "pause") == 0)
        return field_is(&a.pause, PAUSE_FIELDS);
    if (strcmp(what, "spent") == 0)
        return is(what, parse(strtok(NULL, " ")), a.spent);
    if (strcmp(what, "cause") == 0) {
        const uint64_t index = parse(strtok(NULL, " "));
        return is("a cause", 1, index < a.diagnosis.cause_written) && field_is(&a.causes[index], CAUSE_FIELDS);
    }
    if (strcmp(what, "step") == 0) {
        const uint64_t index = parse(strtok(NULL, " "));
        return is("a step", 1, index < a.plan.step_written) && field_is(&a.steps[index], STEP_FIELDS);
    }
    if (strcmp(what, "window") == 0) {
        const uint64_t index = parse(strtok(NULL, " "));
        return is("a window", 1, index < a.clearance.window_written) && field_is(&a.windows[index], WINDOW_FIELDS);
    }
    fprintf(stderr, "runner: unknown expectation %s\n", what);
    exit(1);
}

static int vectors(FILE *in) {
    static char line[4 << 20], name[1024];
    int passed = 0, failed = 0, ok = 1, error_wanted = 0;
    while (fgets(line, sizeof line, in) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "case ", 5) == 0) {
            snprintf(name, sizeof name, "%.1000s", line + 5);
            ask_anew();
            ok = 1;
            error_wanted = 0;
            continue;
        }
        if (strncmp(line, "policy ", 7) == 0) {
            q.frame_status = recoup_policy_compile(NULL, 0, (const uint8_t *)line + 7, strlen(line + 7), q.frame, sizeof q.frame, &q.frame_len, &a.fault);
            continue;
        }
        const char *word = strtok(line, " ");
        if (strcmp(word, "signal") == 0) {
            fill(&q.signal, SIGNAL_FIELDS);
        } else if (strcmp(word, "debt") == 0) {
            fill(&q.debt, CASE_FIELDS);
        } else if (strcmp(word, "row") == 0) {
            memset(&q.rows[q.row_count], 0, sizeof q.rows[0]);
            fill(&q.rows[q.row_count++], ROW_FIELDS);
        } else if (strcmp(word, "preset") == 0) {
            q.frame_status = recoup_policy_preset((uint32_t)parse(strtok(NULL, " ")), q.frame, sizeof q.frame, &q.frame_len, &a.fault);
        } else if (strcmp(word, "frame") == 0) {
            q.frame_len = unhex(strtok(NULL, " "), q.frame);
        } else if (strcmp(word, "find") == 0) {
            q.space = (uint32_t)parse(strtok(NULL, " "));
            q.byte_count = unhex(strtok(NULL, " "), q.bytes);
        } else if (strcmp(word, "read") == 0) {
            q.request.provider = (uint32_t)parse(strtok(NULL, " "));
            q.request.http_status = (uint32_t)parse(strtok(NULL, " "));
            q.request.operation = (uint32_t)parse(strtok(NULL, " "));
            q.request.from = (uint64_t)parse(strtok(NULL, " "));
            q.byte_count = unhex(strtok(NULL, " "), q.bytes);
        } else if (strcmp(word, "refusal") == 0) {
            fill(&q.refusal, REFUSAL_FIELDS);
        } else if (strcmp(word, "curve") == 0) {
            q.curve = (recoup_id)parse(strtok(NULL, " "));
        } else if (strcmp(word, "backoff") == 0) {
            fill(&a.backoff, BACKOFF_FIELDS);
        } else if (strcmp(word, "retry") == 0) {
            fill(&q.retry, RETRY_FIELDS);
        } else if (strcmp(word, "refund") == 0) {
            q.refund = (uint32_t)parse(strtok(NULL, " "));
        } else if (strcmp(word, "key_prefix") == 0) {
            q.key_prefix_len = unhex(strtok(NULL, " "), q.key_prefix);
        } else if (strcmp(word, "message") == 0) {
            q.byte_count = unhex(strtok(NULL, " "), q.bytes);
        } else if (strcmp(word, "call") == 0) {
            call(strtok(NULL, " "));
        } else if (strcmp(word, "expect") == 0) {
            const char *what = strtok(NULL, " ");
            error_wanted |= strcmp(what, "error") == 0;
            ok &= holds(what);
        } else if (strcmp(word, "end") == 0) {
            if (!error_wanted)
                ok &= is("error", 0, (uint64_t)(int64_t)a.status);
            if (ok)
                passed++;
            else
                failed++, printf("FAILED %s\n", name);
        }
    }
    printf("vectors: %d passed, %d failed\n", passed, failed);
    return failed != 0;
}

int main(int argc, char **argv) {
    FILE *in = argc >= 3 ? fopen(argv[2], "r") : NULL;
    if (in == NULL) {
        fprintf(stderr, "usage: runner vectors FILE | runner digest FILE [swap]\n");
        return 2;
    }
    const int done = strcmp(argv[1], "vectors") == 0 ? vectors(in) : digest(in, argc > 3);
    fclose(in);
    return done;
}
