/* The mistakes of tests/data/mistakes.json, made in C: prints a line each, the sentence of the fault. */
#include "recoup.h"

#include <stdio.h>
#include <string.h>

#define NOW INT64_C(1767229200000)

static recoup_fault fault = {.struct_size = sizeof fault};
static recoup_case debt;
static recoup_row row;
static uint8_t out[4096];
static size_t needed;

static void told(void) {
    uint8_t text[512];
    size_t len = 0;
    if (recoup_fault_text(&fault, text, sizeof text, &len) == RECOUP_OK)
        printf("%.*s\n", (int)len, (const char *)text);
}

static void plan(void) {
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_verdict verdict = {.struct_size = sizeof verdict};
    recoup_plan plan = {.struct_size = sizeof plan};
    if (recoup_policy_preset(RECOUP_PRESET_STANDARD, out, sizeof out, &needed, &fault) == RECOUP_OK &&
        recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &fault) == RECOUP_OK)
        recoup_plan_make(NULL, 0, out, needed, &debt, &verdict, NULL, 0, 0, &plan, NULL, 0, 0, &fault);
    told();
}

static void may_charge(void) {
    recoup_clearance clearance = {.struct_size = sizeof clearance};
    recoup_may_charge(NULL, 0, &debt, NULL, NULL, 0, 0, &clearance, NULL, 0, 0, &fault);
    told();
}

static void read_body(const char *body, uint32_t http_status) {
    recoup_request request = {.struct_size = sizeof request, .http_status = http_status};
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_reading reading = {.struct_size = sizeof reading};
    recoup_read(NULL, 0, (const uint8_t *)body, strlen(body), &request, &signal, &reading, &fault);
    told();
}

static void sort(void) {
    size_t rows = 1;
    recoup_history_sort(NULL, 0, &row, sizeof row, &rows, &fault);
    told();
}

int main(void) {
    static const char document[] = "{\"version\": 1,\n \"colour\": 3}", secret[] = "sk_live_0123456789";
    recoup_refusal refusal = {.struct_size = sizeof refusal};
    recoup_diagnosis diagnosis = {.struct_size = sizeof diagnosis};
    debt.struct_size = sizeof debt;
    if (recoup_case_key((const uint8_t *)"in_1", 4, debt.key, &fault) != RECOUP_OK)
        return 1;

    debt.now_ms = NOW / 1000; /* now in seconds */
    plan();

    debt.now_ms = NOW;
    debt.key[0] = debt.key[1] = 0; /* a debt without a key */
    plan();

    debt.key[0] = 1;
    debt.amount = -4900; /* a negative amount */
    plan();

    debt.amount = 0;
    may_charge(); /* nothing known of the debt */

    read_body("{}", 1000);              /* a status that is none */
    read_body("{\"error\": {\"type\":", 0); /* half a body */

    recoup_policy_compile(NULL, 0, (const uint8_t *)document, sizeof document - 1, out, sizeof out, &needed, &fault);
    told(); /* an unknown key of a policy */

    row.kind = RECOUP_ROW_KIND_PAID;
    row.at_ms = NOW / 1000; /* a row in seconds */
    sort();

    row.kind = RECOUP_ROW_KIND_ATTEMPT;
    row.at_ms = NOW; /* an attempt without its outcome */
    sort();

    recoup_diagnose(NULL, 0, &refusal, (const uint8_t *)secret, sizeof secret - 1, NULL, 0, &diagnosis, NULL, 0, 0, &fault);
    told(); /* a key for its beginning */
    return 0;
}
