#include "inputs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void fail(const char *what, const char *why) {
    fprintf(stderr, "bench: %s: %s\n", what, why);
    exit(1);
}

static void *room(void *memory, size_t bytes) {
    memory = realloc(memory, bytes);
    if (memory == NULL)
        fail("memory", "none left");
    return memory;
}

/* A file whole, with a NUL behind it. */
static body contents(const char *path) {
    body whole = {NULL, 0, 0};
    FILE *file = fopen(path, "rb");
    size_t read;
    if (file == NULL)
        fail(path, "cannot be read");
    do {
        whole.json = room(whole.json, whole.len + (1 << 16) + 1);
        read = fread(whole.json + whole.len, 1, 1 << 16, file);
        whole.len += read;
    } while (read > 0);
    fclose(file);
    whole.json[whole.len] = 0;
    return whole;
}

/* The next column of a line; NULL is left where it was the last. */
static char *column(char **rest) {
    char *text = *rest;
    if (text == NULL)
        fail("inputs", "a column is missing");
    *rest = strchr(text, '\t');
    if (*rest != NULL)
        *(*rest)++ = 0;
    return text;
}

static void push(entries *to, const char *name, const char *number) {
    to->rows = room(to->rows, (to->count + 1) * sizeof(entry));
    to->rows[to->count++] = (entry){name, strlen(name), (uint32_t)strtoul(number, NULL, 10)};
}

static void put(order *to, uint16_t position) {
    if ((to->count & (to->count - 1)) == 0)
        to->positions = room(to->positions, (to->count * 2 + 1) * sizeof(uint16_t));
    to->positions[to->count++] = position;
}

static void take_order(inputs *in, char *rest) {
    const char *of = column(&rest);
    order *to = strcmp(of, "name") == 0      ? &in->names
                : strcmp(of, "small") == 0   ? &in->small.in_order
                : strcmp(of, "large") == 0   ? &in->large.in_order
                : strcmp(of, "failure") == 0 ? &in->failure_order
                                             : NULL;
    if (to == NULL)
        fail(of, "no order of the inputs");
    while (rest != NULL)
        put(to, (uint16_t)strtoul(column(&rest), NULL, 10));
}

static void take_body(inputs *in, char *rest) {
    bodies *to = strcmp(column(&rest), "small") == 0 ? &in->small : &in->large;
    if (to->count == sizeof to->rows / sizeof to->rows[0])
        fail("inputs", "too many bodies");
    to->rows[to->count] = contents(column(&rest));
    to->rows[to->count].said = strtoull(column(&rest), NULL, 10);
    to->rows[to->count++].said += strtoull(column(&rest), NULL, 10);
}

static void take_failure(inputs *in, char *rest) {
    failure *to = &in->failures[in->failure_count++];
    if (in->failure_count > sizeof in->failures / sizeof in->failures[0])
        fail("inputs", "too many failures");
    to->at_ms = strtoll(column(&rest), NULL, 10);
    to->steps = (uint32_t)strtoul(column(&rest), NULL, 10);
    to->due_ms = strtoll(column(&rest), NULL, 10);
}

static void take(inputs *in, char *rest) {
    const char *kind = column(&rest), *first;
    if (strcmp(kind, "order") == 0) {
        take_order(in, rest);
    } else if (strcmp(kind, "body") == 0) {
        take_body(in, rest);
    } else if (strcmp(kind, "failure") == 0) {
        take_failure(in, rest);
    } else if (strcmp(kind, "otherwise") == 0) {
        in->otherwise = (uint32_t)strtoul(column(&rest), NULL, 10);
    } else if (strcmp(kind, "name") == 0) {
        /* Of other spaces nothing is asked here. */
        if (strcmp(column(&rest), "code") == 0) {
            first = column(&rest);
            push(&in->codes, first, column(&rest));
        }
    } else if (strcmp(kind, "word") == 0) {
        first = column(&rest);
        push(&in->words, first, column(&rest));
    } else if (strcmp(kind, "pool") == 0) {
        first = column(&rest);
        push(&in->pool, first, column(&rest));
    } else {
        fail(kind, "no line of the inputs");
    }
}

static int by_name(const void *a, const void *b) {
    return strcmp(((const entry *)a)->name, ((const entry *)b)->name);
}

static int by_key(const void *key, const void *row) {
    return strcmp(key, ((const entry *)row)->name);
}

uint32_t look_up(const entries *sorted, const char *name, uint32_t otherwise) {
    const entry *found = bsearch(name, sorted->rows, sorted->count, sizeof(entry), by_key);
    return found == NULL ? otherwise : found->number;
}

void read_inputs(inputs *in, const char *file) {
    char *line = (char *)contents(file).json, *end;
    size_t i;
    memset(in, 0, sizeof *in);
    for (; *line != 0; line = end + 1) {
        end = strchr(line, '\n');
        if (end == NULL)
            fail(file, "the last line has no end");
        *end = 0;
        take(in, line);
    }
    qsort(in->codes.rows, in->codes.count, sizeof(entry), by_name);
    qsort(in->words.rows, in->words.count, sizeof(entry), by_name);
    for (i = 0; i < in->names.count; i++) {
        uint16_t position = in->names.positions[i];
        put(in->pool.rows[position].number != 0 ? &in->known : &in->unknown, position);
    }
}
