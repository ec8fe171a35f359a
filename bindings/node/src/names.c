/* Names, ids, texts and hashes. A text is static and given as a string; where there is none, its place is taken by the status. */
#include "addon.h"

/* More than any sentence of a fault. */
#define FAULT_TEXT_ROOM 1024

/* The id, or the status below 0. */
napi_value js_find(napi_env env, napi_callback_info info) {
    call c;
    uint32_t space;
    bytes name;
    recoup_id id = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &space) || !get_bytes(&c, 1, &name)) return NULL;
    recoup_status status = recoup_find(NULL, 0, space, name.at, name.len, &id, fault_of(&c));
    return status == RECOUP_OK ? give_number(&c, id) : give_status(&c, status);
}

napi_value js_findMany(napi_env env, napi_callback_info info) {
    call c;
    uint32_t space, *offsets, *ids;
    bytes names;
    size_t offset_count, count;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &space) || !get_bytes(&c, 1, &names) ||
        !get_u32s(&c, 2, &offsets, &offset_count) || !get_u32s(&c, 3, &ids, &count))
        return NULL;
    if (offset_count < 1 || offset_count - 1 > count) return misused(&c, "there are fewer ids than names");
    return give_status(&c, recoup_find_many(NULL, 0, space, names.at, names.len, offsets, offset_count - 1, ids, fault_of(&c)));
}

napi_value js_name(napi_env env, napi_callback_info info) {
    call c;
    uint32_t id;
    const uint8_t *text = NULL;
    size_t len = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &id)) return NULL;
    recoup_status status = recoup_name(NULL, 0, id, &text, &len, fault_of(&c));
    return give_text(&c, status, text, len);
}

/* How many names are near; the ids of the nearest are written, as many as there is room for. */
napi_value js_near(napi_env env, napi_callback_info info) {
    call c;
    uint32_t space, *ids;
    bytes name;
    size_t room, needed = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &space) || !get_bytes(&c, 1, &name) || !get_u32s(&c, 2, &ids, &room))
        return NULL;
    recoup_status status = recoup_near(NULL, 0, space, name.at, name.len, ids, room, &needed, fault_of(&c));
    return status == RECOUP_OK ? give_number(&c, needed) : give_status(&c, status);
}

napi_value js_word(napi_env env, napi_callback_info info) {
    call c;
    uint32_t vocabulary, value;
    const uint8_t *text = NULL;
    size_t len = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &vocabulary) || !get_u32(&c, 1, &value)) return NULL;
    recoup_status status = recoup_word(vocabulary, value, &text, &len, fault_of(&c));
    return give_text(&c, status, text, len);
}

napi_value js_text(napi_env env, napi_callback_info info) {
    call c;
    uint32_t id, voice, lang;
    const uint8_t *text = NULL;
    size_t len = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &id) || !get_u32(&c, 1, &voice) || !get_u32(&c, 2, &lang)) return NULL;
    recoup_status status = recoup_text(NULL, 0, id, voice, lang, &text, &len, fault_of(&c));
    return give_text(&c, status, text, len);
}

napi_value js_expandRequest(napi_env env, napi_callback_info info) {
    call c;
    uint32_t id;
    const uint8_t *text = NULL;
    size_t len = 0;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &id)) return NULL;
    recoup_status status = recoup_expand_request(NULL, 0, id, &text, &len, fault_of(&c));
    return give_text(&c, status, text, len);
}

/* The sentence of the last fault; it tells of no fault of its own. */
napi_value js_faultText(napi_env env, napi_callback_info info) {
    call c;
    uint8_t text[FAULT_TEXT_ROOM];
    size_t needed = 0;
    if (!open_call(env, info, &c)) return NULL;
    recoup_status status = recoup_fault_text(&c.s->fault, text, sizeof text, &needed);
    return give_text(&c, status, text, needed);
}

napi_value js_caseKey(napi_env env, napi_callback_info info) {
    call c;
    bytes name;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &name)) return NULL;
    return give_status(&c, recoup_case_key(name.at, name.len, c.s->words, fault_of(&c)));
}

napi_value js_hashName(napi_env env, napi_callback_info info) {
    call c;
    bytes name;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &name)) return NULL;
    return give_status(&c, recoup_hash_name(name.at, name.len, c.s->words, fault_of(&c)));
}

/* The instant is in the scratch memory's first word, and then the wait. */
napi_value js_retryAfter(napi_env env, napi_callback_info info) {
    call c;
    bytes header;
    if (!open_call(env, info, &c) || !get_bytes(&c, 0, &header)) return NULL;
    int64_t now_ms = (int64_t)c.s->words[0], wait_ms = 0;
    recoup_status status = recoup_retry_after(header.at, header.len, now_ms, &wait_ms, fault_of(&c));
    c.s->words[0] = (uint64_t)wait_ms;
    return give_status(&c, status);
}

/* The text of the key in the scratch memory's words. */
napi_value js_keyText(napi_env env, napi_callback_info info) {
    call c;
    uint8_t text[32];
    size_t needed = 0;
    if (!open_call(env, info, &c)) return NULL;
    recoup_status status = recoup_key_text(c.s->words, text, sizeof text, &needed, fault_of(&c));
    return give_text(&c, status, text, needed);
}

napi_value js_abiVersion(napi_env env, napi_callback_info info) {
    call c;
    if (!open_call(env, info, &c)) return NULL;
    return give_number(&c, recoup_abi_version());
}

napi_value js_structSize(napi_env env, napi_callback_info info) {
    call c;
    uint32_t which;
    if (!open_call(env, info, &c) || !get_u32(&c, 0, &which)) return NULL;
    return give_number(&c, recoup_struct_size(which));
}

napi_value js_about(napi_env env, napi_callback_info info) {
    call c;
    if (!open_call(env, info, &c)) return NULL;
    c.s->info.struct_size = sizeof c.s->info;
    return give_status(&c, recoup_about(&c.s->info));
}
