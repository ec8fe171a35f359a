/* A webhook: checked, read, remembered, planned for. */
#include "worker.h"

#include <stdio.h>
#include <stdlib.h>

/* What an event says of a debt, and where it says it. */
struct event {
    struct bytes body;
    struct told told;
    char *debt; /* our id of the debt; NULL: it speaks of none */
    char *key;  /* the key of our attempt; NULL: of none of ours */
};

static void read_body(struct bytes *body) {
    char room[4096];
    size_t len;
    bytes_add(body, "", 0);
    while ((len = fread(room, 1, sizeof room, stdin)) > 0)
        bytes_add(body, room, len);
    if (ferror(stdin))
        fail("cannot read the event");
}

static char *text_or_null(const PGresult *found, int column) {
    struct bytes text = {NULL, 0};
    if (PQgetisnull(found, 0, column) || PQgetlength(found, 0, column) == 0)
        return NULL;
    bytes_add(&text, PQgetvalue(found, 0, column), (size_t)PQgetlength(found, 0, column));
    return text.at;
}

/* The metadata is ours and not the library's, and PostgreSQL reads JSON: so the worker needs no JSON library. */
static void read_metadata(struct worker *worker, struct event *event) {
    struct arguments given = {0};
    PGresult *found;
    give_text(&given, event->body.at);
    found = database_ask(
        worker, "SELECT $1::json #>> '{data,object,metadata,debt}', $1::json #>> '{data,object,metadata,recoup_key}'", &given);
    event->debt = text_or_null(found, 0);
    event->key = text_or_null(found, 1);
    PQclear(found);
}

/* Gives the text at a span as an argument; `room` keeps it. */
static void give_span(struct arguments *given, const struct event *event, recoup_span span, struct bytes *room) {
    bytes_add(room, event->body.at + span.offset, span.len);
    give_text(given, room->at);
}

/* The first time the provider tells of a debt. */
static void add_debt(struct worker *worker, const struct event *event, int64_t at_ms) {
    const recoup_reading *reading = &event->told.reading;
    struct arguments given = {0};
    struct bytes customer = {NULL, 0}, method = {NULL, 0};
    char currency[5];
    letters_of(reading->currency, currency);
    give_text(&given, event->debt);
    give_span(&given, event, reading->customer, &customer);
    give_span(&given, event, reading->payment_method, &method);
    give_text(&given, currency);
    give_number(&given, reading->amount);
    give_text(&given, event->body.at);
    give_number(&given, at_ms);
    (void)database_do(worker,
                      "INSERT INTO debt (id, customer, payment_method, currency, amount, said, said_status, said_at_ms)"
                      " VALUES ($1, $2, $3, $4, $5, $6, 0, $7) ON CONFLICT (id) DO NOTHING",
                      &given);
    bytes_free(&customer);
    bytes_free(&method);
}

/* Whether an attempt to collect the debt has failed before. */
static bool has_failed(struct worker *worker, const char *debt) {
    struct history history;
    bool failed = false;
    size_t index;
    history_load(worker, debt, &history);
    for (index = 0; index < history.count; index++)
        failed |= history.rows[index].flags == 0 && outcome_is_failure(history.rows[index].outcome);
    history_free(&history);
    return failed;
}

/* Who made the attempt: we, where the event carries a key of ours. The first failure brought the debt here; after it any other is
 * somebody else's, and ends none of ours. */
static void set_maker(struct worker *worker, const struct event *event, recoup_row *row) {
    struct sent sent;
    if (event->key != NULL && history_sent(worker, event->debt, event->key, &sent)) {
        row->ordinal = sent.row.ordinal;
        row->trigger = RECOUP_TRIGGER_SCHEDULED;
        /* The provider counts whole seconds, and an end before its beginning would end nothing. */
        if (row->at_ms < sent.row.at_ms)
            row->at_ms = sent.row.at_ms;
    } else {
        row->trigger = has_failed(worker, event->debt) ? RECOUP_TRIGGER_EXTERNAL : RECOUP_TRIGGER_SCHEDULED;
    }
}

static recoup_row row_of(struct worker *worker, const struct event *event, const struct said *said) {
    const struct told *told = &event->told;
    recoup_row row = {.kind = told->reading.row_kind};
    row.at_ms = said->at_ms;
    row.id = told->signal.event_id;
    row.amount = told->reading.amount;
    row.currency = told->reading.currency;
    row.credential = told->signal.credential;
    row.brand = told->signal.brand;
    row.method = told->signal.method;
    if (row.kind != RECOUP_ROW_KIND_ATTEMPT)
        return row;
    row.outcome = told->reading.row_outcome;
    told_attempt(told, &row);
    set_maker(worker, event, &row);
    /* A charge fails once, however many events and answers tell of it. That it was refunded is another event of the same charge.
     */
    if (outcome_is_end(row.outcome) && told_charge(said, told) != 0)
        row.id = told_charge(said, told);
    return row;
}

static void say_received(struct worker *worker, const char *debt, const recoup_row *row) {
    const struct word kind = word_of(RECOUP_VOCABULARY_ROW_KIND, row->kind);
    if (row->kind == RECOUP_ROW_KIND_ATTEMPT) {
        const struct word outcome = word_of(RECOUP_VOCABULARY_OUTCOME, row->outcome);
        say(worker, debt, "received %s %s", kind.text, outcome.text);
    } else {
        say(worker, debt, "received %s", kind.text);
    }
}

/* Notes what happened, and plans for it: an event that is in the history has been planned for. */
static void remember(struct worker *worker, const struct event *event, struct said said) {
    struct debt debt;
    recoup_row row;
    debt_load(worker, event->debt, &debt); /* waits for whoever writes about this debt now */
    row = row_of(worker, event, &said);
    if (!history_add(worker, debt.id, &row, NULL)) {
        say(worker, debt.id, "duplicate");
    } else {
        say_received(worker, debt.id, &row);
        said.at_ms = row.at_ms;
        if (outcome_is_failure(row.outcome))
            debt_keep_said(worker, debt.id, &said);
        plan_again(worker, debt.id, 0);
    }
    debt_free(&debt);
}

static void take(struct worker *worker, const struct event *event) {
    struct said said = {event->body.at, event->body.len, 0, event->told.signal.at_ms};
    if (said.at_ms == 0) /* an event that does not say when it was */
        said.at_ms = worker->now_ms;
    database_begin(worker);
    add_debt(worker, event, said.at_ms);
    remember(worker, event, said);
    database_commit(worker);
}

static void read_event(struct worker *worker, struct event *event) {
    const struct said said = {event->body.at, event->body.len, 0, 0};
    if (!told_read(&said, &event->told))
        fail("the event cannot be read");
    told_classify(&event->told);
    read_metadata(worker, event);
}

void receive(struct worker *worker, const char *signature) {
    struct event event = {0};
    read_body(&event.body);
    if (!webhook_is_genuine(signature, worker->webhook_secret, &event.body))
        fail("the signature does not match");
    read_event(worker, &event);
    tick(worker);
    if (event.debt == NULL || event.told.reading.row_kind == 0) {
        say(worker, "-", "ignored");
        say_all(worker);
    } else {
        take(worker, &event);
    }
    free(event.debt);
    free(event.key);
    bytes_free(&event.body);
}
