/* Rows of a history: what a payload means, their order, and their text. One row lies in the scratch memory, a history in a buffer. */
#include "addon.h"

/* Signal and reading lie in the scratch memory, and the verdict, where there is one. */
napi_value js_historyRow(napi_env env, napi_callback_info info) {
    call c;
    uint32_t has_verdict, trigger, ordinal;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &has_verdict) || !get_u32(&c, 1, &trigger) || !get_u32(&c, 2, &ordinal))
        return NULL;
    return give_status(&c, recoup_history_row(NULL, 0, &c.s->signal, &c.s->reading, has_verdict ? &c.s->verdict : NULL, trigger,
                                              ordinal, &c.s->row, sizeof c.s->row, fault_of(&c)));
}

/* Merges the row into the first `count` rows of a buffer. */
napi_value js_historyPut(napi_env env, napi_callback_info info) {
    call c;
    bytes rows;
    size_t count;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &rows) || !get_size(&c, 1, &count)) return NULL;
    recoup_status status = recoup_history_put(NULL, 0, (recoup_row *)rows.at, sizeof(recoup_row), rows.len / sizeof(recoup_row),
                                              &count, &c.s->row, fault_of(&c));
    c.s->needed = count;
    return give_status(&c, status);
}

napi_value js_historySort(napi_env env, napi_callback_info info) {
    call c;
    bytes rows;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &rows)) return NULL;
    size_t count = rows.len / sizeof(recoup_row);
    recoup_status status = recoup_history_sort(NULL, 0, (recoup_row *)rows.at, sizeof(recoup_row), &count, fault_of(&c));
    c.s->needed = count;
    return give_status(&c, status);
}

/* The text, or the status below 0. */
napi_value js_rowWrite(napi_env env, napi_callback_info info) {
    call c;
    uint8_t text[RECOUP_ROW_JSON_MAX];
    size_t needed = 0;
    if (!open_call(env, info, &c)) return NULL;
    recoup_status status = recoup_row_write(NULL, 0, &c.s->row, sizeof c.s->row, text, sizeof text, &needed, fault_of(&c));
    return give_text(&c, status, text, needed);
}

napi_value js_rowRead(napi_env env, napi_callback_info info) {
    call c;
    bytes json;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &json)) return NULL;
    return give_status(&c, recoup_row_read(NULL, 0, json.at, json.len, &c.s->row, sizeof c.s->row, fault_of(&c)));
}
