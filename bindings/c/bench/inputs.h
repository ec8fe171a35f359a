/* What every language's bench asks, from the file that bench-inputs writes; benches/src/inputs.rs describes its lines. */

#ifndef BENCH_INPUTS_H
#define BENCH_INPUTS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A name, and the number it stands for. */
typedef struct {
    const char *name;
    size_t len;
    uint32_t number;
} entry;

typedef struct {
    entry *rows;
    size_t count;
} entries;

/* Positions of a pool, in an order that nothing can remember. */
typedef struct {
    uint16_t *positions;
    size_t count;
} order;

typedef struct {
    uint8_t *json;
    size_t len;
    uint64_t said; /* id of the code plus the amount, as the Rust core read them */
} body;

/* Payloads of one size. */
typedef struct {
    body rows[16];
    size_t count;
    order in_order;
} bodies;

/* When a charge failed, how many steps its plan has, and when the first is due. */
typedef struct {
    int64_t at_ms;
    uint32_t steps;
    int64_t due_ms;
} failure;

typedef struct {
    entries codes;      /* ids by name, sorted */
    entries words;      /* what a decline code means by itself, sorted */
    uint32_t otherwise; /* what a code means that nobody knows */
    entries pool;       /* names that are asked for; 0 for those nobody knows */
    order names, known, unknown;
    bodies small, large;
    failure failures[64];
    size_t failure_count;
    order failure_order;
} inputs;

/* Reads the file; bodies are named from the working directory. Ends the program where something is amiss. */
void read_inputs(inputs *in, const char *file);

/* Ends the program. */
void fail(const char *what, const char *why);

/* The number of a name in sorted entries: what C has of its own. */
uint32_t look_up(const entries *sorted, const char *name, uint32_t otherwise);

#ifdef __cplusplus
}
#endif

#endif
