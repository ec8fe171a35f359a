/* Why a failed payment is what it is, and why the plan is what it is: the reasons as text.
 *
 *     explain FILE HTTP_STATUS OPERATION ZONE NOW_MS KEY [PROVIDER]
 *
 * FILE is what the provider said, OPERATION a word such as charge, ZONE an IANA name, KEY the identity of the debt,
 * PROVIDER whose bytes they are (Stripe's where it is left out). The text is the
 * same, byte for byte, as that of the recoup command and of every other language.
 */
#include "recoup.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 64, TEXT = 1 << 16 };

static uint8_t json[1 << 20], text[TEXT];

/* What the last call told of an error. */
static recoup_fault fault = {.struct_size = sizeof fault};

static int fail(const char *what) {
    char sentence[512];
    size_t len = 0;
    recoup_fault_text(&fault, (uint8_t *)sentence, sizeof sentence, &len);
    fprintf(stderr, "explain: %s: %.*s\n", what, (int)len, sentence);
    return 1;
}

/* The value of a word of the list `operation`; 0 for none. */
static uint32_t operation_of(const char *word) {
    for (uint32_t value = RECOUP_OPERATION_CHARGE; value <= RECOUP_OPERATION_READ; value++) {
        const uint8_t *name;
        size_t len;
        if (recoup_word(RECOUP_VOCABULARY_OPERATION, (int64_t)value, &name, &len, NULL) == RECOUP_OK && len == strlen(word) &&
            memcmp(name, word, len) == 0)
            return value;
    }
    return 0;
}

int main(int argc, char **argv) {
    recoup_request request = {.struct_size = sizeof request};
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_reading reading = {.struct_size = sizeof reading};
    recoup_verdict verdict = {.struct_size = sizeof verdict};
    recoup_case debt = {.struct_size = sizeof debt};
    recoup_plan plan = {.struct_size = sizeof plan};
    static recoup_step steps[STEPS];
    static uint8_t policy[4096];
    size_t len, policy_len, needed;
    recoup_status status;

    if (argc != 7 && argc != 8) {
        fprintf(stderr, "usage: explain FILE HTTP_STATUS OPERATION ZONE NOW_MS KEY [PROVIDER]\n");
        return 2;
    }
    FILE *file = fopen(argv[1], "rb");
    if (file == NULL) {
        perror(argv[1]);
        return 1;
    }
    len = fread(json, 1, sizeof json, file);
    fclose(file);

    request.http_status = (uint32_t)strtoul(argv[2], NULL, 10);
    request.operation = operation_of(argv[3]);
    if (argc == 8 && recoup_find(NULL, 0, RECOUP_SPACE_PROVIDER, (const uint8_t *)argv[7], strlen(argv[7]), &request.provider, &fault) !=
                         RECOUP_OK)
        return fail(argv[7]);
    status = recoup_read(NULL, 0, json, len, &request, &signal, &reading, &fault);
    if (status != RECOUP_OK)
        return fail(argv[1]);
    status = recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &fault);
    if (status != RECOUP_OK)
        return fail("classify");

    status = recoup_find(NULL, 0, RECOUP_SPACE_ZONE, (const uint8_t *)argv[4], strlen(argv[4]), &debt.zone, &fault);
    if (status != RECOUP_OK)
        return fail(argv[4]);
    status = recoup_case_key((const uint8_t *)argv[6], strlen(argv[6]), debt.key, &fault);
    if (status != RECOUP_OK)
        return fail("key");
    debt.now_ms = strtoll(argv[5], NULL, 10);
    debt.amount = reading.amount;
    debt.currency = reading.currency;
    debt.collection = reading.collection;
    debt.auto_advance = reading.auto_advance;
    debt.provider_next_ms = reading.next_payment_attempt_ms;

    status = recoup_policy_preset(RECOUP_PRESET_STANDARD, policy, sizeof policy, &policy_len, &fault);
    if (status != RECOUP_OK)
        return fail("preset");
    status = recoup_plan_make(NULL, 0, policy, policy_len, &debt, &verdict, NULL, 0, 0, &plan, steps, sizeof steps[0], STEPS, &fault);
    if (status != RECOUP_OK)
        return fail("plan");

    status = recoup_explain_verdict(NULL, 0, RECOUP_LANG_EN, RECOUP_DETAIL_PLAIN, &verdict, text, sizeof text, &needed, &fault);
    if (status != RECOUP_OK)
        return fail("explain");
    fwrite(text, 1, needed, stdout);
    status = recoup_explain_plan(NULL, 0, RECOUP_LANG_EN, RECOUP_DETAIL_PLAIN, &plan, steps, sizeof steps[0], plan.step_written, text, sizeof text, &needed, &fault);
    if (status != RECOUP_OK)
        return fail("explain");
    fwrite(text, 1, needed, stdout);
    return 0;
}
