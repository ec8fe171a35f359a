/* Policy frames. */
#include "addon.h"

napi_value js_policyPreset(napi_env env, napi_callback_info info) {
    call c;
    uint32_t preset;
    bytes out;
    size_t needed = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &preset) || !get_bytes(&c, 1, &out)) return NULL;
    recoup_status status = recoup_policy_preset(preset, out.at, out.len, &needed);
    c.s->needed = needed;
    return give_status(&c, status);
}

napi_value js_policyCompile(napi_env env, napi_callback_info info) {
    call c;
    bytes json, out;
    size_t needed = 0, at = 0;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &json) || !get_bytes(&c, 1, &out)) return NULL;
    recoup_status status = recoup_policy_compile(json.at, json.len, out.at, out.len, &needed, &at);
    c.s->needed = needed;
    c.s->error_at = at;
    return give_status(&c, status);
}

napi_value js_policyCheck(napi_env env, napi_callback_info info) {
    call c;
    bytes frame;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &frame)) return NULL;
    return give_status(&c, recoup_policy_check(frame.at, frame.len));
}

napi_value js_policyFingerprint(napi_env env, napi_callback_info info) {
    call c;
    bytes frame;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &frame)) return NULL;
    return give_status(&c, recoup_policy_fingerprint(frame.at, frame.len, c.s->words));
}
