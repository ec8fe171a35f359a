#define _POSIX_C_SOURCE 200809L
#include "contest.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROUNDS = 7, CONTENDERS = 2 };

static volatile uint64_t swallowed;

void sink(uint64_t sum) {
    swallowed = sum;
}

uint64_t mixed(uint64_t so_far, uint32_t number) {
    return (so_far ^ number) * UINT64_C(0x100000001b3);
}

static int64_t now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* The share of the time a round gives each contender. */
static int64_t slice_ns(void) {
    const char *seconds = getenv("BENCH_SECONDS");
    return (int64_t)((seconds == NULL ? 0.7 : strtod(seconds, NULL)) / ROUNDS * 1e9);
}

static uint64_t answer(const contender *who, size_t input) {
    uint64_t answered = who->run(input);
    return who->left == NULL ? answered : who->left();
}

void check(const contest *of) {
    for (size_t i = 0; i < of->ring->count; i++) {
        size_t input = of->ring->positions[i];
        uint64_t wanted = of->expected != NULL ? of->expected(input) : answer(&of->contenders[0], input);
        for (int who = 0; who < CONTENDERS && of->contenders[who].run != NULL; who++) {
            uint64_t given = answer(&of->contenders[who], input);
            if (given == wanted)
                continue;
            fprintf(stderr, "%s: %s answers %" PRIu64 " to input %zu, wanted is %" PRIu64 "\n", of->subject,
                    of->contenders[who].name, given, input, wanted);
            exit(1);
        }
    }
}

/* How many inputs a contender answers in half its time. */
static size_t calibrated(const contest *of, const contender *who) {
    size_t count = 1;
    while (count < of->ring->count) {
        int64_t start = now_ns();
        who->pass(of->ring->positions, count);
        if (now_ns() - start > slice_ns() / 4)
            return count;
        count *= 2;
    }
    return of->ring->count;
}

/* Nanoseconds of a pass, over as many as fit. */
static double measured(const contest *of, const contender *who, size_t count) {
    int64_t start = now_ns(), spent, passes = 0;
    do {
        who->pass(of->ring->positions, count);
        passes++;
        spent = now_ns() - start;
    } while (spent < slice_ns());
    return (double)spent / (double)passes;
}

void measure(const char *language, const contest *of) {
    size_t count = of->ring->count;
    int who, round;
    for (who = 0; who < CONTENDERS && of->contenders[who].run != NULL; who++) {
        size_t own = calibrated(of, &of->contenders[who]);
        if (own < count)
            count = own;
    }
    for (round = 0; round < ROUNDS; round++)
        for (who = 0; who < CONTENDERS && of->contenders[who].run != NULL; who++)
            printf("round\t%s\t%s\t%s\t%.3f\n", language, of->subject, of->contenders[who].name,
                   measured(of, &of->contenders[who], count) / (double)(count * of->items));
}

int compete(const char *language, const char *version, const char *mode, const contest *contests, size_t count) {
    int measuring = strcmp(mode, "measure") == 0;
    for (size_t i = 0; i < count; i++)
        check(&contests[i]);
    if (!measuring) {
        printf("bench of %s: in %zu contests all give the same answers\n", language, count);
        return 0;
    }
    printf("version\t%s\t%s\n", language, version);
    for (size_t i = 0; i < count; i++)
        measure(language, &contests[i]);
    return 0;
}
