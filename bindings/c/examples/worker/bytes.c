/* Bytes that grow. */
#include "worker.h"

#include <stdlib.h>
#include <string.h>

void bytes_add(struct bytes *bytes, const void *more, size_t len) {
    char *room = realloc(bytes->at, bytes->len + len + 1);
    if (room == NULL)
        fail("no memory");
    memcpy(room + bytes->len, more, len);
    bytes->at = room;
    bytes->len += len;
    bytes->at[bytes->len] = 0;
}

void bytes_free(struct bytes *bytes) {
    free(bytes->at);
    bytes->at = NULL;
    bytes->len = 0;
}
