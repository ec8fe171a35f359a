/* A billing worker over PostgreSQL and a payment provider, as docs/worker.md describes it.
 *
 *     worker receive SIGNATURE < body     a webhook: checked, read, remembered, planned for
 *     worker run                          carries out what is due, sleeps until the next step, and so on
 *
 * Start with run.c: it shows in which order things are noted and done. worker.h says which file does what.
 */
#include "worker.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *setting(const char *name, const char *otherwise) {
    const char *value = getenv(name);
    if (value != NULL && *value != 0)
        return value;
    if (otherwise == NULL)
        fail("%s is not set", name);
    return otherwise;
}

void tick(struct worker *worker) {
    struct timespec time;
    if (worker->clock_stands) {
        worker->now_ms = worker->clock_ms;
        return;
    }
    if (clock_gettime(CLOCK_REALTIME, &time) != 0)
        fail("no clock");
    worker->now_ms = (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void open_clock(struct worker *worker) {
    const char *clock = getenv("WORKER_CLOCK_MS");
    char *end;
    if (clock == NULL || *clock == 0)
        return;
    worker->clock_stands = true;
    worker->clock_ms = strtoll(clock, &end, 10);
    if (*end != 0 || worker->clock_ms <= 0)
        fail("WORKER_CLOCK_MS is no instant");
}

static void read_file(const char *path, struct bytes *text) {
    FILE *file = fopen(path, "rb");
    char room[4096];
    size_t len;
    if (file == NULL)
        fail("cannot open %s", path);
    bytes_add(text, "", 0);
    while ((len = fread(room, 1, sizeof room, file)) > 0)
        bytes_add(text, room, len);
    if (ferror(file))
        fail("cannot read %s", path);
    (void)fclose(file);
}

static uint8_t *policy_room(struct worker *worker, size_t len) {
    worker->policy_len = len;
    worker->policy = malloc(len);
    if (worker->policy == NULL)
        fail("no memory");
    return worker->policy;
}

/* Under a policy of another day the worker goes on where it stood: keys and steps do not depend on it. */
static void open_policy(struct worker *worker) {
    const char *path = getenv("RECOUP_POLICY");
    struct bytes text = {NULL, 0};
    size_t needed = 0, at = 0;
    recoup_status status;
    if (path == NULL || *path == 0) {
        status = recoup_policy_preset(RECOUP_PRESET_STANDARD, NULL, 0, &needed);
        if (status == RECOUP_ERR_CAPACITY)
            status = recoup_policy_preset(RECOUP_PRESET_STANDARD, policy_room(worker, needed), needed, &needed);
        must(status, "recoup_policy_preset");
        return;
    }
    read_file(path, &text);
    status = recoup_policy_compile((const uint8_t *)text.at, text.len, NULL, 0, &needed, &at);
    if (status == RECOUP_ERR_CAPACITY)
        status = recoup_policy_compile((const uint8_t *)text.at, text.len, policy_room(worker, needed), needed, &needed, &at);
    must(status, path);
    bytes_free(&text);
}

/* The library that is loaded must have the ABI of the header this was compiled with. */
static void check_library(void) {
    const uint32_t abi = recoup_abi_version();
    if (abi >> 16 != RECOUP_ABI_MAJOR || abi < RECOUP_ABI_VERSION)
        fail("librecoup has the ABI %u.%u", (unsigned)(abi >> 16), (unsigned)(abi & 0xffff));
}

static void close_all(struct worker *worker) {
    PQfinish(worker->database);
    free(worker->policy);
    curl_global_cleanup();
}

int main(int count, char **words) {
    static struct worker worker;
    const bool receives = count == 3 && strcmp(words[1], "receive") == 0;
    const bool runs = count == 2 && strcmp(words[1], "run") == 0;
    if (!receives && !runs)
        fail("receive SIGNATURE < body, or run");
    check_library();
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        fail("libcurl cannot start");
    open_clock(&worker);
    open_policy(&worker);
    database_open(&worker, setting("DATABASE_URL", NULL));
    if (receives) {
        worker.webhook_secret = setting("STRIPE_WEBHOOK_SECRET", NULL);
        receive(&worker, words[2]);
    } else {
        worker.api_key = setting("STRIPE_API_KEY", NULL);
        worker.api_base = setting("STRIPE_API_BASE", "https://api.stripe.com");
        run(&worker);
    }
    close_all(&worker);
    return EXIT_SUCCESS;
}
