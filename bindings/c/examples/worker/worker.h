/* A billing worker in C: what its parts know of one another. docs/worker.md says what it does, and why in this order.
 *
 * Whatever goes wrong ends the program (fail): on any error, do not charge. The operating system takes back memory and
 * connection, the database rolls back, and the next start finds in the tables where it has to go on.
 */
#ifndef WORKER_H
#define WORKER_H

#include <libpq-fe.h>
#include <recoup.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- What every part needs (worker.c, say.c, words.c, bytes.c) ---- */

struct worker {
    PGconn *database;
    const char *api_key;
    const char *api_base;
    const char *webhook_secret;
    uint8_t *policy;
    size_t policy_len;
    bool clock_stands; /* WORKER_CLOCK_MS is set: for tests */
    int64_t clock_ms;  /* and this is its time */
    int64_t now_ms;    /* of everything that is noted together; set by tick() */
    char lines[4096];  /* what is to be printed once it is committed */
    size_t lines_len;
};

/* Reads the clock. */
void tick(struct worker *worker);

/* Ends the program with a message. */
__attribute__((noreturn, format(printf, 1, 2))) void fail(const char *format, ...);
/* Ends the program unless the library agreed. */
void must(recoup_status status, const char *what);

/* A line about a debt. It is printed when what it tells of is committed. */
__attribute__((format(printf, 3, 4))) void say(struct worker *worker, const char *debt, const char *format, ...);
/* Prints them. */
void say_all(struct worker *worker);

/* A word of the library, for a line or a column. */
struct word {
    char text[40];
};
struct word word_of(uint32_t vocabulary, uint32_t value);
/* The letters of a currency as the library takes them, the first in the lowest byte, and back. */
recoup_ascii4 packed(const char *letters);
void letters_of(recoup_ascii4 code, char letters[5]);

/* Bytes that grow; a NUL follows them. */
struct bytes {
    char *at;
    size_t len;
};
void bytes_add(struct bytes *bytes, const void *more, size_t len);
void bytes_free(struct bytes *bytes);

/* ---- The database (database.c) ---- */

/* The arguments of a statement. */
struct arguments {
    int count;
    const char *value[20];
    char digits[20][24];
};
void give_text(struct arguments *given, const char *text);
void give_number(struct arguments *given, int64_t number);
/* Hashes of 64 bits are stored with their sign bit. */
void give_hash(struct arguments *given, uint64_t hash);

void database_open(struct worker *worker, const char *url);
void database_begin(struct worker *worker);
/* Commits, then prints what was said. */
void database_commit(struct worker *worker);
void database_rollback(struct worker *worker);
/* Carries out one statement; PQclear the answer. */
PGresult *database_ask(struct worker *worker, const char *sql, const struct arguments *given);
/* The same; NULL: what was given is no data the statement can take. */
PGresult *database_try(struct worker *worker, const char *sql, const struct arguments *given);
/* Carries out one statement, and tells how many rows it touched. */
long database_do(struct worker *worker, const char *sql, const struct arguments *given);
int64_t number_at(const PGresult *answer, int row, int column);
bool truth_at(const PGresult *answer, int row, int column);

/* ---- Debts (debt.c) ---- */

/* What the provider said. */
struct said {
    const char *json;
    size_t len;
    uint32_t status; /* HTTP; 0: a webhook or a stored object */
    int64_t at_ms;   /* when; 0: as it says itself */
};

/* A debt, its row locked until the transaction ends. */
struct debt {
    PGresult *row; /* holds the texts */
    const char *id;
    const char *customer;
    const char *payment_method;
    const char *currency;
    const char *zone;
    int64_t amount;
    bool is_due;
    struct said said; /* about the last failure */
};

void debt_load(struct worker *worker, const char *id, struct debt *debt);
void debt_free(struct debt *debt);
void debt_keep_said(struct worker *worker, const char *id, const struct said *said);

/* The ids of open debts whose next step has come, those that waited longest first; PQclear them. */
PGresult *debts_due(struct worker *worker);
/* When the next step of any open debt is due; false: none has one. */
bool debts_next_instant(struct worker *worker, int64_t *at_ms);

/* Keeps other workers away from a debt, across transactions and calls; false: another has it. The lock dies with the connection.
 */
bool debt_reserve(struct worker *worker, const char *id);
void debt_release(struct worker *worker, const char *id);

/* ---- The history (history.c) ---- */

struct history {
    recoup_row *rows;
    size_t count;
};

#define KEY_ROOM 33 /* an idempotency key as text, and its NUL */

/* The note of an attempt that was about to be sent. */
struct sent {
    recoup_row row;
    char key[KEY_ROOM];
};

/* The history of a debt, and the attempts other debts made with its credentials. */
void history_load(struct worker *worker, const char *debt, struct history *history);
void history_free(struct history *history);
/* Appends a row; false: it is there already. `key` is NULL but for an attempt that is sent. */
bool history_add(struct worker *worker, const char *debt, const recoup_row *row, const char *key);
/* The attempt of ours with a key, or with NULL the last one; false: there is none. */
bool history_sent(struct worker *worker, const char *debt, const char *key, struct sent *sent);
/* The id of the last attempt that failed at an instant; 0: none did. */
uint64_t history_failed_at(struct worker *worker, const char *debt, int64_t at_ms);

/* ---- Attempts (attempt.c) ---- */

/* What the provider said, as the library reads it. */
struct told {
    recoup_signal signal;
    recoup_reading reading;
    recoup_verdict verdict;
};

/* Reads; false: it cannot be read. Classifies. */
bool told_read(const struct said *said, struct told *told);
void told_classify(struct told *told);
/* Puts into a row what is told of an attempt. */
void told_attempt(const struct told *told, recoup_row *row);
/* The hash of the charge; 0: there is none. */
uint64_t told_charge(const struct said *said, const struct told *told);

/* The attempt came to its end. The provider tells of that twice, so that its row has the hash of the charge as id. */
bool outcome_is_end(uint32_t outcome);
/* It failed: its reason is what to plan for. Of an unknown end nobody knows that it is a failure. */
bool outcome_is_failure(uint32_t outcome);

/* The row of an attempt that is about to be sent. */
recoup_row attempt_to_send(struct worker *worker, const struct debt *debt, uint32_t ordinal);
/* Notes what was said of an attempt of ours, or that nothing was (an empty text), and gives its outcome. */
uint32_t attempt_note(struct worker *worker, const struct debt *debt, const struct sent *sent, const struct said *said,
                      struct told *told);

/* ---- Plans (planning.c) ---- */

struct planned {
    recoup_plan head;
    recoup_step steps[64];
};

void plan_make(struct worker *worker, const struct debt *debt, struct planned *planned);
/* The first step that has an instant; NULL: none has. */
const recoup_step *plan_first(const struct planned *planned);
/* Stores when to wake up. */
void plan_store(struct worker *worker, const struct debt *debt, const struct planned *planned);
/* Plans after something happened, and stores it. A lookup does not come before `no_lookup_before_ms`. */
void plan_again(struct worker *worker, const char *debt, int64_t no_lookup_before_ms);
/* Ends the debt. */
void plan_end(struct worker *worker, const struct debt *debt, const struct planned *planned, const char *state);

/* ---- The provider (provider.c) and its webhooks (webhook.c) ---- */

struct answer {
    struct bytes body;
    uint32_t status; /* 0: no answer came, or not the whole of it */
};

/* Creates a payment intent, confirmed and off-session. Never sends twice. */
void provider_charge(const struct worker *worker, const struct debt *debt, const char *key, struct answer *answer);
/* Searches the payment intents of a customer for the one that carries a key. */
enum search { SEARCH_FAILED, SEARCH_FOUND, SEARCH_FOUND_NONE };
enum search provider_find(struct worker *worker, const char *customer, const char *key, struct bytes *intent);

/* Whether a body was signed with our secret, and not long ago. */
bool webhook_is_genuine(const char *header, const char *secret, const struct bytes *body);

/* ---- The commands (receive.c, run.c) ---- */

void receive(struct worker *worker, const char *signature);
void run(struct worker *worker);

#endif
