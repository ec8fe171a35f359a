/* Bytes to signal, signal to verdict, verdict to plan, and why. The structures lie in the scratch memory. */
#include "addon.h"

/* The request lies in the scratch memory. */
napi_value js_read(napi_env env, napi_callback_info info) {
    call c;
    bytes body;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &body)) return NULL;
    c.s->signal.struct_size = sizeof c.s->signal;
    c.s->reading.struct_size = sizeof c.s->reading;
    return give_status(
        &c, recoup_read(NULL, 0, body.at, body.len, &c.s->request, &c.s->signal, &c.s->reading, fault_of(&c)));
}

napi_value js_classify(napi_env env, napi_callback_info info) {
    call c;
    if (!open_call(env, info, &c)) return NULL;
    return give_status(&c, recoup_classify(NULL, 0, &c.s->signal, sizeof c.s->signal, 1, &c.s->verdict, sizeof c.s->verdict,
                                           fault_of(&c)));
}

/* Two columns of structures: signals and, as many, verdicts. */
napi_value js_classifyMany(napi_env env, napi_callback_info info) {
    call c;
    bytes signals, verdicts;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &signals) || !get_bytes(&c, 1, &verdicts)) return NULL;
    size_t count = signals.len / sizeof(recoup_signal);
    if (verdicts.len / sizeof(recoup_verdict) < count) return misused(&c, "there are fewer verdicts than signals");
    return give_status(&c, recoup_classify(NULL, 0, (const recoup_signal *)signals.at, sizeof(recoup_signal), count,
                                           (recoup_verdict *)verdicts.at, sizeof(recoup_verdict), fault_of(&c)));
}

napi_value js_planMake(napi_env env, napi_callback_info info) {
    call c;
    bytes policy, rows;
    size_t room;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &policy) || !get_bytes(&c, 1, &rows) || !get_size(&c, 2, &room)) return NULL;
    if (room > STEP_ROOM) room = STEP_ROOM;
    c.s->plan.struct_size = sizeof c.s->plan;
    return give_status(&c, recoup_plan_make(NULL, 0, policy.at, policy.len, &c.s->debt, &c.s->verdict, (const recoup_row *)rows.at,
                                            sizeof(recoup_row), rows.len / sizeof(recoup_row), &c.s->plan, c.s->steps,
                                            sizeof(recoup_step), room, fault_of(&c)));
}

/* The verdict lies in the scratch memory, where there is one. */
napi_value js_mayCharge(napi_env env, napi_callback_info info) {
    call c;
    bytes rows;
    uint32_t has_verdict;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &rows) || !get_u32(&c, 1, &has_verdict)) return NULL;
    c.s->clearance.struct_size = sizeof c.s->clearance;
    return give_status(&c, recoup_may_charge(NULL, 0, &c.s->debt, has_verdict ? &c.s->verdict : NULL, (const recoup_row *)rows.at,
                                             sizeof(recoup_row), rows.len / sizeof(recoup_row), &c.s->clearance, c.s->windows,
                                             sizeof(recoup_window), WINDOW_ROOM, fault_of(&c)));
}

/* The refusal lies in the scratch memory. */
napi_value js_diagnose(napi_env env, napi_callback_info info) {
    call c;
    bytes key_prefix, message;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &key_prefix) || !get_bytes(&c, 1, &message)) return NULL;
    c.s->diagnosis.struct_size = sizeof c.s->diagnosis;
    return give_status(&c, recoup_diagnose(NULL, 0, &c.s->refusal, key_prefix.at, key_prefix.len, message.at, message.len,
                                           &c.s->diagnosis, c.s->causes, sizeof(recoup_cause), CAUSE_ROOM, fault_of(&c)));
}

/* The curve of an id. */
napi_value js_backoffCurve(napi_env env, napi_callback_info info) {
    call c;
    uint32_t id;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &id)) return NULL;
    c.s->backoff.struct_size = sizeof c.s->backoff;
    return give_status(&c, recoup_backoff_curve(NULL, 0, id, &c.s->backoff, fault_of(&c)));
}

/* The curve and the failed request lie in the scratch memory. */
napi_value js_backoffNext(napi_env env, napi_callback_info info) {
    call c;
    if (!open_call(env, info, &c)) return NULL;
    c.s->pause.struct_size = sizeof c.s->pause;
    return give_status(&c, recoup_backoff_next(&c.s->backoff, &c.s->retry, &c.s->pause, fault_of(&c)));
}

/* The curve lies in the scratch memory; what is spent then lies in its words. */
napi_value js_backoffRefund(napi_env env, napi_callback_info info) {
    call c;
    uint32_t spent, left = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &spent)) return NULL;
    recoup_status status = recoup_backoff_refund(&c.s->backoff, spent, &left, fault_of(&c));
    c.s->words[0] = left;
    return give_status(&c, status);
}

napi_value js_explainVerdict(napi_env env, napi_callback_info info) {
    call c;
    uint32_t lang, detail;
    bytes out;
    size_t needed = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &lang) || !get_u32(&c, 1, &detail) || !get_bytes(&c, 2, &out)) return NULL;
    recoup_status status = recoup_explain_verdict(NULL, 0, lang, detail, &c.s->verdict, out.at, out.len, &needed, fault_of(&c));
    c.s->needed = needed;
    return give_status(&c, status);
}

napi_value js_explainPlan(napi_env env, napi_callback_info info) {
    call c;
    uint32_t lang, detail;
    bytes out;
    size_t count, needed = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &lang) || !get_u32(&c, 1, &detail) || !get_size(&c, 2, &count) ||
        !get_bytes(&c, 3, &out))
        return NULL;
    if (count > STEP_ROOM) return misused(&c, "there is no room for so many steps");
    recoup_status status = recoup_explain_plan(NULL, 0, lang, detail, &c.s->plan, c.s->steps, sizeof(recoup_step), count, out.at, out.len,
                                               &needed, fault_of(&c));
    c.s->needed = needed;
    return give_status(&c, status);
}

napi_value js_explainClearance(napi_env env, napi_callback_info info) {
    call c;
    uint32_t lang, detail;
    bytes out;
    size_t count, needed = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &lang) || !get_u32(&c, 1, &detail) || !get_size(&c, 2, &count) ||
        !get_bytes(&c, 3, &out))
        return NULL;
    if (count > WINDOW_ROOM) return misused(&c, "there is no room for so many windows");
    recoup_status status = recoup_explain_clearance(NULL, 0, lang, detail, &c.s->clearance, c.s->windows, sizeof(recoup_window), count,
                                                    out.at, out.len, &needed, fault_of(&c));
    c.s->needed = needed;
    return give_status(&c, status);
}
