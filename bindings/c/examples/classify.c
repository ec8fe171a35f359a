/* What a failed payment means, and what to do about it.
 *
 *     classify FILE [--now MS] [--key TEXT] [--http-status N]
 *
 * FILE is what the provider said: an error body, an object or an event. The case is built from what is found in it; --now defaults to
 * the instant of the failure, --key to the invoice, payment intent or charge it names.
 */
#include "print.h"

/* Reads a file of at most 1 MB. */
static size_t slurp(const char *path, uint8_t **bytes) {
    const size_t cap = 1 << 20;
    FILE *file = fopen(path, "rb");
    size_t len;
    *bytes = malloc(cap);
    if (file == NULL || *bytes == NULL) {
        perror(path);
        exit(1);
    }
    len = fread(*bytes, 1, cap, file);
    fclose(file);
    return len;
}

/* The first of the ids by which a debt is known. */
static recoup_span debt_id(const recoup_reading *reading) {
    if (reading->invoice.len != 0)
        return reading->invoice;
    if (reading->payment_intent.len != 0)
        return reading->payment_intent;
    return reading->charge;
}

int main(int argc, char **argv) {
    recoup_request request = {.struct_size = sizeof request};
    recoup_signal signal = {.struct_size = sizeof signal};
    recoup_reading reading = {.struct_size = sizeof reading};
    recoup_verdict verdict = {.struct_size = sizeof verdict};
    recoup_case debt = {.struct_size = sizeof debt};
    recoup_plan plan = {.struct_size = sizeof plan};
    recoup_step steps[64];
    uint8_t policy[4096], *json;
    size_t len, policy_len;
    const char *path = NULL, *key = NULL;
    int index;

    for (index = 1; index < argc; index++) {
        if (strcmp(argv[index], "--now") == 0 && index + 1 < argc)
            debt.now_ms = strtoll(argv[++index], NULL, 10);
        else if (strcmp(argv[index], "--key") == 0 && index + 1 < argc)
            key = argv[++index];
        else if (strcmp(argv[index], "--http-status") == 0 && index + 1 < argc)
            request.http_status = (uint32_t)strtoul(argv[++index], NULL, 10);
        else
            path = argv[index];
    }
    if (path == NULL) {
        fprintf(stderr, "usage: classify FILE [--now MS] [--key TEXT] [--http-status N]\n");
        return 2;
    }
    len = slurp(path, &json);

    must(recoup_read(NULL, 0, json, len, &request, &signal, &reading, &fault), path);
    must(recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &fault), "recoup_classify");
    print_verdict(&verdict);

    if (key != NULL)
        must(recoup_case_key((const uint8_t *)key, strlen(key), debt.key, &fault), "recoup_case_key");
    else {
        recoup_span id = debt_id(&reading);
        must(recoup_case_key(json + id.offset, id.len, debt.key, &fault), "no id found: give --key");
    }
    if (debt.now_ms == 0)
        debt.now_ms = signal.at_ms != 0 ? signal.at_ms : reading.created_ms;
    debt.amount = reading.amount;
    debt.currency = reading.currency;
    debt.collection = reading.collection;
    debt.provider_next_ms = reading.next_payment_attempt_ms;

    must(recoup_policy_preset(RECOUP_PRESET_STANDARD, policy, sizeof policy, &policy_len, &fault), "recoup_policy_preset");
    must(recoup_plan_make(NULL, 0, policy, policy_len, &debt, &verdict, NULL, 0, 0, &plan, steps, sizeof steps[0],
                          sizeof steps / sizeof steps[0], &fault),
         "recoup_plan_make");
    print_plan(&plan, steps);
    free(json);
    return 0;
}
