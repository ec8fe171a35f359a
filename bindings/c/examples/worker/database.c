/* PostgreSQL: one connection, one statement at a time, and every status looked at. */
#include "worker.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct arguments NONE = {0, {NULL}, {{0}}};

static int next_place(struct arguments *given) {
    if (given->count == (int)(sizeof given->value / sizeof given->value[0]))
        fail("too many arguments for a statement");
    return given->count++;
}

void give_text(struct arguments *given, const char *text) {
    given->value[next_place(given)] = text;
}

void give_number(struct arguments *given, int64_t number) {
    const int place = next_place(given);
    (void)snprintf(given->digits[place], sizeof given->digits[place], "%" PRId64, number);
    given->value[place] = given->digits[place];
}

void give_hash(struct arguments *given, uint64_t hash) {
    give_number(given, (int64_t)hash);
}

void database_open(struct worker *worker, const char *url) {
    /* The URL stands for the name of the database, and is taken apart. JSON is UTF-8, whatever the locale of this machine. */
    static const char *const names[] = {"dbname", "client_encoding", NULL};
    const char *const values[] = {url, "UTF8", NULL};
    worker->database = PQconnectdbParams(names, values, 1);
    if (PQstatus(worker->database) != CONNECTION_OK)
        fail("%s", PQerrorMessage(worker->database));
}

static PGresult *carry_out(struct worker *worker, const char *sql, const struct arguments *given) {
    return PQexecParams(worker->database, sql, given->count, NULL, given->value, NULL, NULL, 0);
}

static PGresult *check(struct worker *worker, PGresult *answer) {
    const ExecStatusType status = PQresultStatus(answer);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        fail("%s", PQerrorMessage(worker->database));
    return answer;
}

PGresult *database_ask(struct worker *worker, const char *sql, const struct arguments *given) {
    return check(worker, carry_out(worker, sql, given));
}

/* Errors of the class 22 are those of data: no JSON, say. */
PGresult *database_try(struct worker *worker, const char *sql, const struct arguments *given) {
    PGresult *answer = carry_out(worker, sql, given);
    const char *state = PQresultErrorField(answer, PG_DIAG_SQLSTATE);
    if (state != NULL && strncmp(state, "22", 2) == 0) {
        PQclear(answer);
        return NULL;
    }
    return check(worker, answer);
}

long database_do(struct worker *worker, const char *sql, const struct arguments *given) {
    PGresult *answer = database_ask(worker, sql, given);
    const long touched = strtol(PQcmdTuples(answer), NULL, 10);
    PQclear(answer);
    return touched;
}

void database_begin(struct worker *worker) {
    (void)database_do(worker, "BEGIN", &NONE);
}

void database_commit(struct worker *worker) {
    (void)database_do(worker, "COMMIT", &NONE);
    say_all(worker);
}

void database_rollback(struct worker *worker) {
    (void)database_do(worker, "ROLLBACK", &NONE);
}

int64_t number_at(const PGresult *answer, int row, int column) {
    return strtoll(PQgetvalue(answer, row, column), NULL, 10);
}

bool truth_at(const PGresult *answer, int row, int column) {
    return PQgetvalue(answer, row, column)[0] == 't';
}
