/* Bytes to signal, signal to verdict, verdict to plan, and why. The structures lie in the scratch memory. */
#include "addon.h"

napi_value js_readStripe(napi_env env, napi_callback_info info) {
    call c;
    bytes json;
    uint32_t http_status, operation;
    size_t at = 0;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &json) || !get_u32(&c, 1, &http_status) || !get_u32(&c, 2, &operation))
        return NULL;
    c.s->signal.struct_size = sizeof c.s->signal;
    c.s->reading.struct_size = sizeof c.s->reading;
    recoup_status status = recoup_read_stripe(json.at, json.len, http_status, operation, &c.s->signal, &c.s->reading, &at);
    c.s->error_at = at;
    return give_status(&c, status);
}

napi_value js_classify(napi_env env, napi_callback_info info) {
    call c;
    size_t at = 0;
    if (!open_call(env, info, &c)) return NULL;
    return give_status(&c, recoup_classify(NULL, 0, &c.s->signal, sizeof c.s->signal, 1, &c.s->verdict, sizeof c.s->verdict, &at));
}

/* Two columns of structures: signals and, as many, verdicts. */
napi_value js_classifyMany(napi_env env, napi_callback_info info) {
    call c;
    bytes signals, verdicts;
    size_t at = 0;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &signals) || !get_bytes(&c, 1, &verdicts)) return NULL;
    size_t count = signals.len / sizeof(recoup_signal);
    if (verdicts.len / sizeof(recoup_verdict) < count) return give_status(&c, RECOUP_ERR_CAPACITY);
    recoup_status status = recoup_classify(NULL, 0, (const recoup_signal *)signals.at, sizeof(recoup_signal), count,
                                           (recoup_verdict *)verdicts.at, sizeof(recoup_verdict), &at);
    c.s->error_at = at;
    return give_status(&c, status);
}

napi_value js_planMake(napi_env env, napi_callback_info info) {
    call c;
    bytes policy, rows;
    size_t room, at = 0;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &policy) || !get_bytes(&c, 1, &rows) || !get_size(&c, 2, &room)) return NULL;
    if (room > STEP_ROOM) room = STEP_ROOM;
    c.s->plan.struct_size = sizeof c.s->plan;
    recoup_status status = recoup_plan_make(NULL, 0, policy.at, policy.len, &c.s->debt, &c.s->verdict, (const recoup_row *)rows.at,
                                            sizeof(recoup_row), rows.len / sizeof(recoup_row), &c.s->plan, c.s->steps,
                                            sizeof(recoup_step), room, &at);
    c.s->error_at = at;
    return give_status(&c, status);
}

napi_value js_mayCharge(napi_env env, napi_callback_info info) {
    call c;
    bytes rows;
    size_t at = 0;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &rows)) return NULL;
    c.s->permission.struct_size = sizeof c.s->permission;
    recoup_status status = recoup_may_charge(NULL, 0, &c.s->debt, (const recoup_row *)rows.at, sizeof(recoup_row),
                                             rows.len / sizeof(recoup_row), &c.s->permission, c.s->windows, sizeof(recoup_window),
                                             WINDOW_ROOM, &at);
    c.s->error_at = at;
    return give_status(&c, status);
}

/* Merges the row of the scratch memory into the first `count` rows of a buffer. */
napi_value js_historyPut(napi_env env, napi_callback_info info) {
    call c;
    bytes rows;
    size_t count, at = 0;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &rows) || !get_size(&c, 1, &count)) return NULL;
    recoup_status status = recoup_history_put((recoup_row *)rows.at, sizeof(recoup_row), rows.len / sizeof(recoup_row), &count,
                                              &c.s->row, &at);
    c.s->error_at = at;
    c.s->needed = count;
    return give_status(&c, status);
}

napi_value js_explainVerdict(napi_env env, napi_callback_info info) {
    call c;
    uint32_t lang;
    bytes out;
    size_t needed = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &lang) || !get_bytes(&c, 1, &out)) return NULL;
    recoup_status status = recoup_explain_verdict(NULL, 0, lang, &c.s->verdict, out.at, out.len, &needed);
    c.s->needed = needed;
    return give_status(&c, status);
}

napi_value js_explainPlan(napi_env env, napi_callback_info info) {
    call c;
    uint32_t lang;
    bytes out;
    size_t count, needed = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &lang) || !get_size(&c, 1, &count) || !get_bytes(&c, 2, &out)) return NULL;
    if (count > STEP_ROOM) return give_status(&c, RECOUP_ERR_RANGE);
    recoup_status status =
        recoup_explain_plan(NULL, 0, lang, &c.s->plan, c.s->steps, sizeof(recoup_step), count, out.at, out.len, &needed);
    c.s->needed = needed;
    return give_status(&c, status);
}
