/* What the worker prints: one line a fact, and the message it ends with when something goes wrong. */
#include "worker.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void fail(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("worker: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(EXIT_FAILURE);
}

void must(recoup_status status, const char *what) {
    const uint8_t *text = (const uint8_t *)"?";
    size_t len = 1;
    if (status == RECOUP_OK)
        return;
    (void)recoup_status_text(status, &text, &len);
    fail("%s: %.*s", what, (int)len, (const char *)text);
}

/* Moves the end of the lines behind what was just written there. */
static void advance(struct worker *worker, int written) {
    if (written < 0 || (size_t)written >= sizeof worker->lines - worker->lines_len)
        fail("too much to say");
    worker->lines_len += (size_t)written;
}

void say(struct worker *worker, const char *debt, const char *format, ...) {
    va_list arguments;
    char *end = worker->lines + worker->lines_len;
    advance(worker, snprintf(end, sizeof worker->lines - worker->lines_len, "%" PRId64 " %s ", worker->now_ms, debt));
    end = worker->lines + worker->lines_len;
    va_start(arguments, format);
    advance(worker, vsnprintf(end, sizeof worker->lines - worker->lines_len, format, arguments));
    va_end(arguments);
    end = worker->lines + worker->lines_len;
    advance(worker, snprintf(end, sizeof worker->lines - worker->lines_len, "\n"));
}

void say_all(struct worker *worker) {
    if (fwrite(worker->lines, 1, worker->lines_len, stdout) != worker->lines_len || fflush(stdout) != 0)
        fail("cannot write");
    worker->lines_len = 0;
}
