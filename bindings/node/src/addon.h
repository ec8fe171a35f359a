/* What the rooms of the addon share: the scratch memory of one environment, and the way from JavaScript values to C and back.
 *
 * Every Node-API status is checked. A function that fails leaves an exception pending and returns NULL; what the library itself
 * refuses is no exception here but its status, a number below 0; the fault in the scratch memory says the rest, and lib/native.js makes
 * an error of both.
 */
#ifndef RECOUP_ADDON_H
#define RECOUP_ADDON_H

#define NAPI_VERSION 8
#include <node_api.h>
#include <recoup.h>
#include <stdbool.h>

/* More steps and windows than any plan has. */
#define STEP_ROOM 128
#define WINDOW_ROOM 128
/* More causes than any diagnosis has. */
#define CAUSE_ROOM 16

/* The memory both sides work in: JavaScript fills and reads it by offset, the library is given pointers into it. One for each
 * environment, so that worker threads share nothing. */
typedef struct scratch {
    recoup_request request;
    recoup_signal signal;
    recoup_reading reading;
    recoup_verdict verdict;
    recoup_case debt;
    recoup_row row;
    recoup_plan plan;
    recoup_clearance clearance;
    recoup_refusal refusal;
    recoup_diagnosis diagnosis;
    recoup_backoff backoff;
    recoup_retry retry;
    recoup_pause pause;
    recoup_info info;
    recoup_fault fault; /* of the last call that can tell one */
    uint64_t words[2];  /* a key or a hash */
    uint64_t needed;    /* what an output needs; of a history, its rows */
    recoup_step steps[STEP_ROOM];
    recoup_window windows[WINDOW_ROOM];
    recoup_cause causes[CAUSE_ROOM];
} scratch;

typedef struct bytes {
    uint8_t *at;
    size_t len;
} bytes;

/* The most arguments a function takes. */
#define ARGUMENT_ROOM 5

/* One call from JavaScript. */
typedef struct call {
    napi_env env;
    scratch *s;
    napi_value argument[ARGUMENT_ROOM];
} call;

#define EACH_FUNCTION(X) \
    X(abiVersion)        \
    X(structSize)        \
    X(read)              \
    X(classify)          \
    X(classifyMany)      \
    X(policyPreset)      \
    X(policyCompile)     \
    X(policyCheck)       \
    X(policyFingerprint) \
    X(planMake)          \
    X(mayCharge)         \
    X(diagnose)          \
    X(backoffCurve)      \
    X(backoffNext)       \
    X(backoffRefund)     \
    X(historyRow)        \
    X(historyPut)        \
    X(historySort)       \
    X(rowWrite)          \
    X(rowRead)           \
    X(explainVerdict)    \
    X(explainPlan)       \
    X(explainClearance)  \
    X(find)              \
    X(findMany)          \
    X(name)              \
    X(near)              \
    X(word)              \
    X(text)              \
    X(expandRequest)     \
    X(faultText)         \
    X(caseKey)           \
    X(hashName)          \
    X(keyText)           \
    X(retryAfter)        \
    X(about)

#define DECLARE(name) napi_value js_##name(napi_env env, napi_callback_info info);
EACH_FUNCTION(DECLARE)
#undef DECLARE

/* Throws what Node-API says of its last failure, unless an exception is pending already; always NULL. */
napi_value failed(napi_env env);

/* Throws what lib/ must never do; always NULL. */
napi_value misused(const call *c, const char *why);

/* Opens a call: false with an exception pending. */
bool open_call(napi_env env, napi_callback_info info, call *c);

/* Where the library tells a fault: over the last one. */
recoup_fault *fault_of(const call *c);

/* Arguments, by position: false with an exception pending. */
bool get_u32(const call *c, size_t i, uint32_t *out);
bool get_size(const call *c, size_t i, size_t *out);
bool get_bytes(const call *c, size_t i, bytes *out);
bool get_u32s(const call *c, size_t i, uint32_t **out, size_t *count);

/* Results: NULL with an exception pending. */
napi_value give_status(const call *c, recoup_status status);
napi_value give_number(const call *c, double number);
napi_value give_text(const call *c, recoup_status status, const uint8_t *text, size_t len);

#endif
