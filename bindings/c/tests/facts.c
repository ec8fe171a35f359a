// Every row of the facts, looked up through the C API: its id by its name, its name by its id, and what people read about it.
#include <recoup.h>
#include <stdio.h>
#include <string.h>

struct row {
    uint32_t space, id;
    const char *name, *meaning, *remedy, *words;
};

#include "facts.h" // struct row rows[], made from the facts by tools/abi/tests/facts.rs

static int wrong;

static void expect(int holds, const struct row *row, const char *what) {
    if (!holds && wrong++ < 20) {
        printf("%s (%08x): %s\n", row->name, row->id, what);
    }
}

static int is(const uint8_t *text, size_t len, const char *wanted) {
    return strlen(wanted) == len && memcmp(text, wanted, len) == 0;
}

static void reads(const struct row *row, uint32_t voice, const char *wanted, const char *what) {
    const uint8_t *text;
    size_t len;
    recoup_status status = recoup_text(NULL, 0, row->id, voice, RECOUP_LANG_EN, &text, &len, NULL);
    if (*wanted == '\0') {
        expect(status == RECOUP_ERR_NOT_FOUND, row, what);
    } else {
        expect(status == RECOUP_OK && is(text, len, wanted), row, what);
    }
}

int main(void) {
    size_t count = sizeof rows / sizeof *rows;
    for (size_t i = 0; i < count; i++) {
        const struct row *row = &rows[i];
        recoup_id id;
        const uint8_t *name;
        size_t len;
        recoup_status found = recoup_find(NULL, 0, row->space, (const uint8_t *)row->name, strlen(row->name), &id, NULL);
        expect(found == RECOUP_OK && id == row->id, row, "its name finds another row, or none");
        recoup_status named = recoup_name(NULL, 0, row->id, &name, &len, NULL);
        expect(named == RECOUP_OK && is(name, len, row->name), row, "its id has another name, or none");
        reads(row, RECOUP_VOICE_OPERATOR, row->meaning, "what it means");
        reads(row, RECOUP_VOICE_REMEDY, row->remedy, "what to do");
        if (row->space == RECOUP_SPACE_TEXT) {
            reads(row, RECOUP_VOICE_CUSTOMER, row->words, "what the customer reads");
        }
    }
    printf("%zu rows, %d wrong\n", count, wrong);
    return wrong != 0;
}
