/* recoup: what a failed payment means, and what to do about it. C ABI 0.1.
 *
 * Generated from the Rust sources by `make generate`; do not edit.
 *
 *     #include <recoup.h>
 *     #include <stdio.h>
 *     #include <string.h>
 *
 *     int main(void) {
 *         static const char said[] =
 *             "{\"error\":{\"type\":\"card_error\",\"code\":\"card_declined\",\"decline_code\":\"insufficient_funds\"}}";
 *         recoup_signal signal = {.struct_size = sizeof signal};
 *         recoup_reading reading = {.struct_size = sizeof reading};
 *         recoup_verdict verdict = {.struct_size = sizeof verdict};
 *         recoup_case debt = {.struct_size = sizeof debt};
 *         recoup_plan plan = {.struct_size = sizeof plan};
 *         recoup_step next;
 *         uint8_t policy[4096];
 *         size_t policy_len, at;
 *
 *         debt.now_ms = INT64_C(1767225600000); // the library reads no clock
 *         debt.amount = 1999;
 *         debt.currency = RECOUP_ASCII4('u', 's', 'd', 0);
 *
 *         if (recoup_case_key((const uint8_t *)"in_1", 4, debt.key) != RECOUP_OK ||
 *             recoup_read_stripe((const uint8_t *)said, strlen(said), 402, RECOUP_OPERATION_CHARGE, &signal, &reading, &at) != RECOUP_OK ||
 *             recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &at) != RECOUP_OK ||
 *             recoup_policy_preset(RECOUP_PRESET_STANDARD, policy, sizeof policy, &policy_len) != RECOUP_OK ||
 *             recoup_plan_make(NULL, 0, policy, policy_len, &debt, &verdict, NULL, 0, 0, &plan, &next, sizeof next, 1, &at) != RECOUP_OK)
 *             return 1; // on any error: do not charge
 *
 *         if (plan.step_written == 1 && next.kind == RECOUP_STEP_KIND_CHARGE)
 *             printf("charge again at %lld\n", (long long)next.due_ms);
 *         return 0;
 *     }
 */
