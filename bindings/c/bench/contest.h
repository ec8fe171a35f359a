/* One question, its inputs, and those who answer it: first alike, then in turn by the clock. */

#ifndef BENCH_CONTEST_H
#define BENCH_CONTEST_H

#include "inputs.h"

#ifdef __clang__
#define COMPILER "clang " __clang_version__
#else
#define COMPILER "gcc " __VERSION__
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* One way to answer. */
typedef struct {
    const char *name;
    /* Answers the input at a position of the pool. */
    uint64_t (*run)(size_t input);
    /* The same for many, with `run` inside the loop: this is what is measured. */
    void (*pass)(const uint16_t *inputs, size_t count);
    /* What `run` left behind, as a number that can be compared; NULL: what it returned. */
    uint64_t (*left)(void);
} contender;

typedef struct {
    const char *subject;
    /* Inputs, and items in each. */
    const order *ring;
    size_t items;
    /* Up to two; what they answer, by position, where that is known without them. */
    contender contenders[2];
    uint64_t (*expected)(size_t input);
} contest;

/* Compares the answers, and ends the program where they differ. */
void check(const contest *of);

/* Prints a line for each contender in each round. */
void measure(const char *language, const contest *of);

/* Keeps the compiler from leaving out what nobody asks for. */
void sink(uint64_t sum);

/* A number for many: that of equal numbers in equal order is equal. */
uint64_t mixed(uint64_t so_far, uint32_t number);

/* check FILE, or measure FILE: what a program of contests is told. */
int compete(const char *language, const char *version, const char *mode, const contest *contests, size_t count);

#ifdef __cplusplus
}
#endif

#endif
