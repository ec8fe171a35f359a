/* The provider's API over libcurl. A call is sent once: a fresh handle on a fresh connection has nothing to send again by itself,
 * and whether to try again is a decision of the plan. */
#include "worker.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Longer than the provider takes to give up by itself. */
#define ANSWER_WITHIN_S 80L
#define CONNECT_WITHIN_S 30L

static size_t receive_bytes(char *bytes, size_t size, size_t count, void *body) {
    bytes_add(body, bytes, size * count);
    return size * count;
}

static void add_text(struct bytes *bytes, const char *text) {
    bytes_add(bytes, text, strlen(text));
}

static void add_header(struct curl_slist **headers, const char *name, const char *value) {
    struct bytes line = {NULL, 0};
    struct curl_slist *longer;
    add_text(&line, name);
    add_text(&line, ": ");
    add_text(&line, value);
    longer = curl_slist_append(*headers, line.at);
    if (longer == NULL)
        fail("no memory");
    *headers = longer;
    bytes_free(&line);
}

/* name=value, as forms and queries have it. */
static void add_field(CURL *call, struct bytes *form, const char *name, const char *value) {
    char *escaped_name = curl_easy_escape(call, name, 0);
    char *escaped_value = curl_easy_escape(call, value, 0);
    if (escaped_name == NULL || escaped_value == NULL)
        fail("no memory");
    if (form->len > 0)
        add_text(form, "&");
    add_text(form, escaped_name);
    add_text(form, "=");
    add_text(form, escaped_value);
    curl_free(escaped_name);
    curl_free(escaped_value);
}

static void set(CURLcode code) {
    if (code != CURLE_OK)
        fail("libcurl: %s", curl_easy_strerror(code));
}

static CURL *new_call(void) {
    CURL *call = curl_easy_init();
    if (call == NULL)
        fail("libcurl cannot start");
    set(curl_easy_setopt(call, CURLOPT_FRESH_CONNECT, 1L));
    set(curl_easy_setopt(call, CURLOPT_FORBID_REUSE, 1L));
    set(curl_easy_setopt(call, CURLOPT_NOSIGNAL, 1L));
    set(curl_easy_setopt(call, CURLOPT_CONNECTTIMEOUT, CONNECT_WITHIN_S));
    set(curl_easy_setopt(call, CURLOPT_TIMEOUT, ANSWER_WITHIN_S));
    return call;
}

/* Makes the call, and frees what it took. */
static void perform(const struct worker *worker, CURL *call, const char *path, struct curl_slist *headers,
                    struct answer *answer) {
    struct bytes url = {NULL, 0};
    struct bytes authorization = {NULL, 0};
    CURLcode code;
    long status = 0;
    add_text(&url, worker->api_base);
    add_text(&url, path);
    add_text(&authorization, "Bearer ");
    add_text(&authorization, worker->api_key);
    add_header(&headers, "Authorization", authorization.at);
    set(curl_easy_setopt(call, CURLOPT_URL, url.at));
    set(curl_easy_setopt(call, CURLOPT_HTTPHEADER, headers));
    set(curl_easy_setopt(call, CURLOPT_WRITEFUNCTION, receive_bytes));
    set(curl_easy_setopt(call, CURLOPT_WRITEDATA, &answer->body));
    code = curl_easy_perform(call);
    if (code == CURLE_OK)
        set(curl_easy_getinfo(call, CURLINFO_RESPONSE_CODE, &status));
    else
        fprintf(stderr, "worker: provider: %s\n", curl_easy_strerror(code));
    answer->status = (uint32_t)status;
    curl_slist_free_all(headers);
    curl_easy_cleanup(call);
    bytes_free(&url);
    bytes_free(&authorization);
}

void provider_charge(const struct worker *worker, const struct debt *debt, const char *key, struct answer *answer) {
    CURL *call = new_call();
    struct curl_slist *headers = NULL;
    struct bytes form = {NULL, 0};
    char amount[24];
    (void)snprintf(amount, sizeof amount, "%lld", (long long)debt->amount);
    add_field(call, &form, "amount", amount);
    add_field(call, &form, "currency", debt->currency);
    add_field(call, &form, "customer", debt->customer);
    add_field(call, &form, "payment_method", debt->payment_method);
    add_field(call, &form, "confirm", "true");
    add_field(call, &form, "off_session", "true");
    /* With these a webhook tells which debt, and which attempt of ours, it speaks of. */
    add_field(call, &form, "metadata[debt]", debt->id);
    add_field(call, &form, "metadata[recoup_key]", key);
    add_header(&headers, "Idempotency-Key", key);
    set(curl_easy_setopt(call, CURLOPT_POSTFIELDS, form.at));
    set(curl_easy_setopt(call, CURLOPT_POSTFIELDSIZE, (long)form.len));
    perform(worker, call, "/v1/payment_intents", headers, answer);
    bytes_free(&form);
}

/* One page of a customer's payment intents, the newest first. */
static void list(const struct worker *worker, const char *customer, const char *after, struct answer *answer) {
    CURL *call = new_call();
    struct bytes path = {NULL, 0};
    struct bytes query = {NULL, 0};
    add_field(call, &query, "customer", customer);
    add_field(call, &query, "limit", "100");
    if (after != NULL)
        add_field(call, &query, "starting_after", after);
    add_text(&path, "/v1/payment_intents?");
    add_text(&path, query.at);
    perform(worker, call, path.at, NULL, answer);
    bytes_free(&path);
    bytes_free(&query);
}

/* What a page holds: whether it is one, the payment intent with the key, and after which of them the next page begins.
 * recoup_read_stripe reads one object, not a list to search in, so PostgreSQL does that: the worker needs no JSON library beside
 * it. The type is json, not jsonb: the payment intent is kept byte for byte. */
static const char PAGE[] = "SELECT json_typeof($1::json -> 'data') IS NOT DISTINCT FROM 'array',"
                           " (SELECT intent::text FROM json_array_elements($1::json -> 'data') AS intent"
                           " WHERE intent #>> '{metadata,recoup_key}' = $2 LIMIT 1),"
                           " CASE WHEN ($1::json ->> 'has_more')::boolean THEN $1::json -> 'data' -> -1 ->> 'id' END";

/* NULL: the provider gives no list, and so tells nothing. */
static PGresult *read_page(struct worker *worker, const char *customer, const char *key, const char *after) {
    struct answer answer = {{NULL, 0}, 0};
    struct arguments given = {0};
    PGresult *page = NULL;
    list(worker, customer, after, &answer);
    give_text(&given, answer.body.at);
    give_text(&given, key);
    if (answer.status == 200)
        page = database_try(worker, PAGE, &given);
    bytes_free(&answer.body);
    if (page != NULL && !truth_at(page, 0, 0)) {
        PQclear(page);
        page = NULL;
    }
    return page;
}

enum search provider_find(struct worker *worker, const char *customer, const char *key, struct bytes *intent) {
    PGresult *page = read_page(worker, customer, key, NULL);
    enum search end;
    /* An attempt that was overlooked would be made again: it is not there only if it is on no page. */
    while (page != NULL && PQgetisnull(page, 0, 1) && !PQgetisnull(page, 0, 2)) {
        PGresult *next = read_page(worker, customer, key, PQgetvalue(page, 0, 2));
        PQclear(page);
        page = next;
    }
    if (page == NULL)
        return SEARCH_FAILED;
    end = PQgetisnull(page, 0, 1) ? SEARCH_FOUND_NONE : SEARCH_FOUND;
    if (end == SEARCH_FOUND)
        bytes_add(intent, PQgetvalue(page, 0, 1), (size_t)PQgetlength(page, 0, 1));
    PQclear(page);
    return end;
}
