/* recoup: what a failed payment means, and what to do about it. C ABI 1.0.
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
 *         recoup_step steps[16];
 *         uint8_t policy[4096];
 *         recoup_fault fault = {.struct_size = sizeof fault};
 *         recoup_request request = {.struct_size = sizeof request, .http_status = 402};
 *         size_t policy_len;
 *
 *         debt.now_ms = INT64_C(1767225600000); // the library reads no clock
 *         debt.amount = 1999;
 *         debt.currency = RECOUP_ASCII4('u', 's', 'd', 0);
 *
 *         if (recoup_case_key((const uint8_t *)"in_1", 4, debt.key, &fault) != RECOUP_OK ||
 *             recoup_read(NULL, 0, (const uint8_t *)said, strlen(said), &request, &signal, &reading, &fault) != RECOUP_OK ||
 *             recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &fault) != RECOUP_OK ||
 *             recoup_policy_preset(RECOUP_PRESET_STANDARD, policy, sizeof policy, &policy_len, &fault) != RECOUP_OK ||
 *             recoup_plan_make(NULL, 0, policy, policy_len, &debt, &verdict, NULL, 0, 0, &plan, steps, sizeof steps[0], 16, &fault) !=
 *                 RECOUP_OK)
 *             return 1; // on any error: do not charge; recoup_fault_text says what is wrong
 *
 *         for (uint32_t n = 0; n < plan.step_written; n++)
 *             if (steps[n].kind == RECOUP_STEP_KIND_CHARGE && steps[n].gate == RECOUP_GATE_NONE)
 *                 printf("charge again at %lld\n", (long long)steps[n].due_ms);
 *         return 0;
 *     }
 */
