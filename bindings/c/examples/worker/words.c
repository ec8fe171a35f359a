/* Words and letters of the library as text, and back. */
#include "worker.h"

#include <string.h>

struct word word_of(uint32_t vocabulary, uint32_t value) {
    struct word word = {{0}};
    const uint8_t *text;
    size_t len;
    must(recoup_word(vocabulary, value, &text, &len), "recoup_word");
    if (len >= sizeof word.text)
        fail("a word of %zu letters", len);
    memcpy(word.text, text, len);
    return word;
}

recoup_ascii4 packed(const char *letters) {
    recoup_ascii4 code = 0;
    size_t place;
    for (place = 0; place < 4 && letters[place] != 0; place++)
        code |= (recoup_ascii4)(uint8_t)letters[place] << (8 * place);
    return code;
}

void letters_of(recoup_ascii4 code, char letters[5]) {
    size_t place;
    for (place = 0; place < 4; place++)
        letters[place] = (char)(code >> (8 * place) & 0xff);
    letters[4] = 0;
}
