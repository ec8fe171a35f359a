/* The lines of the repository's README, on the three webhooks of one failed renewal, in each order. Between the marks they stand as there. */
#include "recoup.h"

#include <stdio.h>
#include <stdlib.h>

#define ROOM 32

struct webhook {
    uint8_t bytes[1 << 16];
    size_t len;
};

static struct webhook read_webhook(const char *path) {
    struct webhook webhook;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fprintf(stderr, "%s is missing\n", path);
        exit(1);
    }
    webhook.len = fread(webhook.bytes, 1, sizeof webhook.bytes, file);
    fclose(file);
    return webhook;
}

/* 0 where the three are one attempt and the plan has four charges or more left. */
static int ask(const struct webhook *webhooks) {
    const int64_t now_ms = INT64_C(1767229200000);
    recoup_status status = RECOUP_OK;
    recoup_fault fault = {.struct_size = sizeof fault};
    recoup_verdict verdict = {.struct_size = sizeof verdict};
    recoup_plan plan = {.struct_size = sizeof plan};
    recoup_row history[ROOM];
    recoup_step steps[ROOM];
    size_t rows = 0, policy_len = 0, i;
    uint8_t policy[4096];
    if (recoup_policy_preset(RECOUP_PRESET_STANDARD, policy, sizeof policy, &policy_len, &fault) != RECOUP_OK)
        return 1;
    /* README { */
    for (size_t i = 0; i < 3 && status == RECOUP_OK; i++) {
        recoup_signal signal = {.struct_size = sizeof signal};
        recoup_reading reading = {.struct_size = sizeof reading};
        recoup_request request = {.struct_size = sizeof request};
        recoup_row row;
        if ((status = recoup_read(NULL, 0, webhooks[i].bytes, webhooks[i].len, &request, &signal, &reading, &fault)) == RECOUP_OK &&
            (status = recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &fault)) == RECOUP_OK &&
            (status = recoup_history_row(NULL, 0, &signal, &reading, &verdict, RECOUP_TRIGGER_SCHEDULED, 0, &row, sizeof row, &fault)) == RECOUP_OK)
            status = recoup_history_put(NULL, 0, history, sizeof history[0], ROOM, &rows, &row, &fault);
    }
    recoup_case debt = {.struct_size = sizeof debt, .now_ms = now_ms, .amount = 4900, .currency = RECOUP_ASCII4('u', 's', 'd', 0)};
    debt.charges_by = RECOUP_CHARGES_BY_ENGINE;
    if (status == RECOUP_OK && (status = recoup_case_key((const uint8_t *)"in_1Example0061", 15, debt.key, &fault)) == RECOUP_OK)
        status = recoup_plan_make(NULL, 0, policy, policy_len, &debt, &verdict, history, sizeof history[0], rows, &plan, steps, sizeof steps[0], ROOM, &fault);
    /* } README */
    if (status != RECOUP_OK || rows != 3 || plan.charges_left < 4)
        return 1;
    for (i = 0; i < rows; i++)
        if (history[i].label == 0 || history[i].label != history[0].label)
            return 1;
    return 0;
}

int main(void) {
    static const int orders[6][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    static struct webhook all[3], told[3];
    int order, place;
    all[0] = read_webhook("tests/data/renewal/charge.json");
    all[1] = read_webhook("tests/data/renewal/payment-intent.json");
    all[2] = read_webhook("tests/data/renewal/invoice.json");
    for (order = 0; order < 6; order++) {
        for (place = 0; place < 3; place++)
            told[place] = all[orders[order][place]];
        if (ask(told) != 0) {
            fprintf(stderr, "order %d: not one attempt with charges left\n", order);
            return 1;
        }
    }
    return 0;
}
