/* Conventions, the same for every function.
 *
 * Memory    Nothing is allocated, kept or freed. Static texts live as long as the library. Inputs are only read; inputs and outputs
 *           must not overlap. Structures are copied bytewise: no alignment is demanded.
 * Threads   There is no state: every function may be called from any thread. Nothing is promised for signal handlers.
 * Stack     A call takes at most RECOUP_STACK_BYTES of the stack of its thread, whatever it is given.
 * Results   RECOUP_OK, or an error below 0; above 0 is reserved. Outputs are written on RECOUP_OK only, and then fully. Two exceptions:
 *           *needed, on RECOUP_ERR_CAPACITY, and *fault. On any error: do not charge.
 * fault     The last parameter; may be NULL. Set struct_size. It is filled on every error and zeroed on RECOUP_OK, struct_size kept:
 *           which parameter (from 1), which field of it, which element or byte, what was found and what was expected.
 *           recoup_fault_text makes one sentence of it. A fault whose struct_size is wrong is RECOUP_ERR_SIZE before anything else.
 * Order     When several things are wrong, the first of this order is told, and within each step the first parameter:
 *           1. a pointer that is NULL; 2. struct_size and strides; 3. lengths no object can have, and counts above their room;
 *           4. struct_size of each element, and RECOUP_ERR_NEWER; 5. the book; 6. the parameters one after the other: each field of a
 *           structure in its order, and then what its fields say together; of a history each row with its fields, and then whether
 *           it stands in order; 7. RECOUP_ERR_CAPACITY.
 * Bytes     (pointer, length); (NULL,0) is empty. Not NUL-terminated.
 * book      The rule book; (NULL,0) is the built-in one, and anything else RECOUP_ERR_BOOK until there are others.
 * Growth    Structures grow at their end. Set struct_size to sizeof, and everything you do not use to 0: 0 always means "as before".
 *           A shorter structure than the library's is completed with 0; of a longer one every byte past the library's must be 0, else
 *           RECOUP_ERR_NEWER: what you asked would be ignored. Outputs keep the struct_size you set.
 * Columns   (pointer, stride, count); the stride is your sizeof, at most 4096. Elements without struct_size have the stride for it.
 * Numbers   Instants are milliseconds since 1970-01-01T00:00:00Z, amounts minor units of the currency. Ids and words are frozen. Later
 *           libraries may answer words this header does not know: have a default branch, and let it not charge.
 */

/* A recoup_ascii4 from its characters; 0 for those it does not have. */
#define RECOUP_ASCII4(a, b, c, d) \
    ((uint32_t)(uint8_t)(a) | (uint32_t)(uint8_t)(b) << 8 | (uint32_t)(uint8_t)(c) << 16 | (uint32_t)(uint8_t)(d) << 24)
