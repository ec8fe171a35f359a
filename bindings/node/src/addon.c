/* The module: what it exports to JavaScript, and how values cross. */
#include "addon.h"

napi_value failed(napi_env env) {
    bool pending = false;
    const napi_extended_error_info *last = NULL;
    if (napi_get_last_error_info(env, &last) != napi_ok || last == NULL) last = NULL;
    const char *why = last != NULL && last->error_message != NULL ? last->error_message : "a Node-API call failed";
    if (napi_is_exception_pending(env, &pending) == napi_ok && pending) return NULL;
    (void)napi_throw_type_error(env, "ERR_RECOUP_NATIVE", why); /* nothing is left to do if even this fails */
    return NULL;
}

napi_value misused(const call *c, const char *why) {
    (void)napi_throw_type_error(c->env, "ERR_RECOUP_NATIVE", why);
    return NULL;
}

bool open_call(napi_env env, napi_callback_info info, call *c) {
    size_t count = ARGUMENT_ROOM;
    void *s = NULL;
    c->env = env;
    /* Arguments not given become undefined, which the getters refuse. */
    if (napi_get_cb_info(env, info, &count, c->argument, NULL, NULL) != napi_ok || napi_get_instance_data(env, &s) != napi_ok ||
        s == NULL) {
        (void)failed(env);
        return false;
    }
    c->s = s;
    return true;
}

recoup_fault *fault_of(const call *c) {
    c->s->fault.struct_size = sizeof c->s->fault;
    return &c->s->fault;
}

static bool refuse(const call *c) {
    (void)failed(c->env);
    return false;
}

bool get_u32(const call *c, size_t i, uint32_t *out) {
    return napi_get_value_uint32(c->env, c->argument[i], out) == napi_ok || refuse(c);
}

bool get_size(const call *c, size_t i, size_t *out) {
    uint32_t number = 0;
    if (!get_u32(c, i, &number)) return false;
    *out = number;
    return true;
}

static bool get_elements(const call *c, size_t i, napi_typedarray_type wanted, void **at, size_t *count) {
    napi_typedarray_type type = napi_int8_array;
    if (napi_get_typedarray_info(c->env, c->argument[i], &type, count, at, NULL, NULL) != napi_ok) return refuse(c);
    if (type == wanted) return true;
    (void)misused(c, "a typed array of another element type was expected");
    return false;
}

bool get_bytes(const call *c, size_t i, bytes *out) {
    void *at = NULL;
    if (!get_elements(c, i, napi_uint8_array, &at, &out->len)) return false;
    out->at = at;
    return true;
}

bool get_u32s(const call *c, size_t i, uint32_t **out, size_t *count) {
    void *at = NULL;
    if (!get_elements(c, i, napi_uint32_array, &at, count)) return false;
    *out = at;
    return true;
}

napi_value give_number(const call *c, double number) {
    napi_value out = NULL;
    return napi_create_double(c->env, number, &out) == napi_ok ? out : failed(c->env);
}

napi_value give_status(const call *c, recoup_status status) {
    napi_value out = NULL;
    return napi_create_int32(c->env, status, &out) == napi_ok ? out : failed(c->env);
}

napi_value give_text(const call *c, recoup_status status, const uint8_t *text, size_t len) {
    napi_value out = NULL;
    if (status != RECOUP_OK) return give_status(c, status);
    return napi_create_string_utf8(c->env, (const char *)text, len, &out) == napi_ok ? out : failed(c->env);
}

/* Offsets in the scratch memory, by the names lib/native.js knows. */
static const struct {
    const char *name;
    uint32_t offset;
} PLACES[] = {
    {"request", offsetof(scratch, request)},
    {"signal", offsetof(scratch, signal)},
    {"reading", offsetof(scratch, reading)},
    {"verdict", offsetof(scratch, verdict)},
    {"case", offsetof(scratch, debt)},
    {"row", offsetof(scratch, row)},
    {"plan", offsetof(scratch, plan)},
    {"clearance", offsetof(scratch, clearance)},
    {"refusal", offsetof(scratch, refusal)},
    {"diagnosis", offsetof(scratch, diagnosis)},
    {"backoff", offsetof(scratch, backoff)},
    {"retry", offsetof(scratch, retry)},
    {"pause", offsetof(scratch, pause)},
    {"info", offsetof(scratch, info)},
    {"fault", offsetof(scratch, fault)},
    {"words", offsetof(scratch, words)},
    {"needed", offsetof(scratch, needed)},
    {"steps", offsetof(scratch, steps)},
    {"windows", offsetof(scratch, windows)},
    {"causes", offsetof(scratch, causes)},
};

static bool export_function(napi_env env, napi_value exports, const char *name, napi_callback function) {
    napi_value value = NULL;
    return napi_create_function(env, name, NAPI_AUTO_LENGTH, function, NULL, &value) == napi_ok &&
           napi_set_named_property(env, exports, name, value) == napi_ok;
}

static bool export_number(napi_env env, napi_value exports, const char *name, uint32_t number) {
    napi_value value = NULL;
    return napi_create_uint32(env, number, &value) == napi_ok && napi_set_named_property(env, exports, name, value) == napi_ok;
}

static bool export_places(napi_env env, napi_value exports) {
    napi_value places = NULL;
    if (napi_create_object(env, &places) != napi_ok) return false;
    for (size_t i = 0; i < sizeof PLACES / sizeof *PLACES; i++)
        if (!export_number(env, places, PLACES[i].name, PLACES[i].offset)) return false;
    return napi_set_named_property(env, exports, "places", places) == napi_ok;
}

/* The scratch memory is an ArrayBuffer, so that the environment frees it; the reference keeps it alive until then. */
static bool export_scratch(napi_env env, napi_value exports) {
    void *memory = NULL;
    napi_value buffer = NULL;
    napi_ref keep = NULL;
    return napi_create_arraybuffer(env, sizeof(scratch), &memory, &buffer) == napi_ok &&
           napi_create_reference(env, buffer, 1, &keep) == napi_ok &&
           napi_set_instance_data(env, memory, NULL, NULL) == napi_ok &&
           napi_set_named_property(env, exports, "scratch", buffer) == napi_ok;
}

NAPI_MODULE_INIT() {
    bool done = export_scratch(env, exports) && export_places(env, exports) &&
                export_number(env, exports, "stepRoom", STEP_ROOM) && export_number(env, exports, "windowRoom", WINDOW_ROOM) &&
                export_number(env, exports, "causeRoom", CAUSE_ROOM);
#define EXPORT(name) done = done && export_function(env, exports, #name, js_##name);
    EACH_FUNCTION(EXPORT)
#undef EXPORT
    return done ? exports : failed(env);
}
