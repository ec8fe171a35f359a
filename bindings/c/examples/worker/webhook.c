/* The Stripe-Signature header: t=SECONDS,v1=HEX[,v1=HEX...]. Each v1 is the HMAC-SHA256 of "SECONDS.BODY" under a secret; there
 * are two while the secret is being changed. */
#include "worker.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Older ones may have been recorded and sent again. */
#define TOLERANCE_S 300

#define HEX_LEN 64

/* The part of the header behind `*rest`; false: there is none. */
static bool next_part(const char **rest, const char **part, size_t *len) {
    if (**rest == 0)
        return false;
    *part = *rest;
    *len = strcspn(*rest, ",");
    *rest += *len + ((*rest)[*len] == ',');
    return true;
}

/* The value of the first part with that name, `t=` say; false: there is none. */
static bool find_part(const char *header, const char *name, const char **value, size_t *len) {
    const char *part;
    size_t part_len;
    while (next_part(&header, &part, &part_len))
        if (part_len > strlen(name) && memcmp(part, name, strlen(name)) == 0) {
            *value = part + strlen(name);
            *len = part_len - strlen(name);
            return true;
        }
    return false;
}

static void sign(const char *secret, const char *seconds, size_t seconds_len, const struct bytes *body, char hex[HEX_LEN + 1]) {
    struct bytes payload = {NULL, 0};
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned digest_len = 0, place;
    bytes_add(&payload, seconds, seconds_len);
    bytes_add(&payload, ".", 1);
    bytes_add(&payload, body->at, body->len);
    if (HMAC(EVP_sha256(), secret, (int)strlen(secret), (const unsigned char *)payload.at, payload.len, digest, &digest_len) ==
            NULL ||
        digest_len != HEX_LEN / 2)
        fail("libcrypto: no HMAC");
    for (place = 0; place < digest_len; place++)
        (void)snprintf(hex + 2 * place, 3, "%02x", digest[place]);
    bytes_free(&payload);
}

/* Whether one of the v1 of the header is this one. How long the comparison takes tells nothing about the secret. */
static bool has_signature(const char *header, const char hex[HEX_LEN + 1]) {
    const char *part;
    size_t len;
    bool found = false;
    while (next_part(&header, &part, &len))
        found |= len == 3 + HEX_LEN && memcmp(part, "v1=", 3) == 0 && CRYPTO_memcmp(part + 3, hex, HEX_LEN) == 0;
    return found;
}

bool webhook_is_genuine(const char *header, const char *secret, const struct bytes *body) {
    const char *seconds;
    size_t seconds_len;
    char hex[HEX_LEN + 1];
    if (!find_part(header, "t=", &seconds, &seconds_len))
        return false;
    sign(secret, seconds, seconds_len, body, hex);
    /* The age is by the system's clock: a clock that stands still for a test would let anything pass. */
    return has_signature(header, hex) && (long long)time(NULL) - strtoll(seconds, NULL, 10) <= TOLERANCE_S;
}
