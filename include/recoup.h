/* recoup: what a failed payment means, and what to do about it. C ABI 1.0.
 *
 * Generated from the Rust sources by `make generate`; do not edit.
 *
 *     #include <recoup.h>
 *     #include <stdio.h>
 *     #include <string.h>
 *
 *     int main(void) {
 *         static const char said[] =
 *             "{\"error\":{\"type\":\"card_error\",\"code\":\"card_declined\",\"decline_code\":\"insufficient_funds\"}}";
 *         recoup_signal signal = {.struct_size = sizeof signal};
 *         recoup_reading reading = {.struct_size = sizeof reading};
 *         recoup_verdict verdict = {.struct_size = sizeof verdict};
 *         recoup_case debt = {.struct_size = sizeof debt};
 *         recoup_plan plan = {.struct_size = sizeof plan};
 *         recoup_step steps[16];
 *         uint8_t policy[4096];
 *         recoup_fault fault = {.struct_size = sizeof fault};
 *         recoup_request request = {.struct_size = sizeof request, .http_status = 402};
 *         size_t policy_len;
 *
 *         debt.now_ms = INT64_C(1767225600000); // the library reads no clock
 *         debt.amount = 1999;
 *         debt.currency = RECOUP_ASCII4('u', 's', 'd', 0);
 *
 *         if (recoup_case_key((const uint8_t *)"in_1", 4, debt.key, &fault) != RECOUP_OK ||
 *             recoup_read(NULL, 0, (const uint8_t *)said, strlen(said), &request, &signal, &reading, &fault) != RECOUP_OK ||
 *             recoup_classify(NULL, 0, &signal, sizeof signal, 1, &verdict, sizeof verdict, &fault) != RECOUP_OK ||
 *             recoup_policy_preset(RECOUP_PRESET_STANDARD, policy, sizeof policy, &policy_len, &fault) != RECOUP_OK ||
 *             recoup_plan_make(NULL, 0, policy, policy_len, &debt, &verdict, NULL, 0, 0, &plan, steps, sizeof steps[0], 16, &fault) !=
 *                 RECOUP_OK)
 *             return 1; // on any error: do not charge; recoup_fault_text says what is wrong
 *
 *         for (uint32_t n = 0; n < plan.step_written; n++)
 *             if (steps[n].kind == RECOUP_STEP_KIND_CHARGE && steps[n].gate == RECOUP_GATE_NONE)
 *                 printf("charge again at %lld\n", (long long)steps[n].due_ms);
 *         return 0;
 *     }
 */

#ifndef RECOUP_H
#define RECOUP_H

#include <stddef.h>
#include <stdint.h>

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

/* The version of this header. */
// Major version of the library.
#define RECOUP_VERSION_MAJOR 0u
// Minor version of the library.
#define RECOUP_VERSION_MINOR 2u
// Patch version of the library.
#define RECOUP_VERSION_PATCH 0u
// (major << 16) | (minor << 8) | patch.
#define RECOUP_VERSION_NUMBER 512u

/* What a function returns. 0 is success, below 0 an error; above 0 is reserved. On any error: do not charge. */
// Success; every output is written.
#define RECOUP_OK 0
// A pointer that must not be NULL is NULL, or NULL came with a length above 0.
#define RECOUP_ERR_NULL -1
// struct_size or a stride is smaller than version 1 of the structure.
#define RECOUP_ERR_SIZE -2
// The caller set a field this library does not know: a byte past our structure is not 0.
#define RECOUP_ERR_NEWER -3
// A reserved field or an undefined flag bit is not 0.
#define RECOUP_ERR_RESERVED -4
// A number is outside its documented range: a negative time, an unknown enumerator, a bad country code.
#define RECOUP_ERR_RANGE -5
// An id is not a row of its space in this edition: an unknown zone, say.
#define RECOUP_ERR_ID -6
// The rule book given is not the built-in one, (NULL,0); packs are not supported yet.
#define RECOUP_ERR_BOOK -7
// The policy frame is absent, damaged, or fails its checksum.
#define RECOUP_ERR_POLICY -8
// The policy frame or document is of a version this library does not read.
#define RECOUP_ERR_POLICY_VERSION -9
// The history is not as history_sort leaves it.
#define RECOUP_ERR_HISTORY_ORDER -10
// The output buffer is too small; *needed tells how much is.
#define RECOUP_ERR_CAPACITY -11
// The name is not known in that space.
#define RECOUP_ERR_NOT_FOUND -12
// The input is longer than the documented maximum.
#define RECOUP_ERR_TOO_LONG -13
// The JSON ends in the middle of a value.
#define RECOUP_ERR_JSON_TRUNCATED -14
// The bytes are not JSON; *fault tells the offset of the first bad byte.
#define RECOUP_ERR_JSON_SYNTAX -15
// The JSON nests deeper than 64 levels.
#define RECOUP_ERR_JSON_DEPTH -16
// A JSON string holds a control byte, a bad escape or invalid UTF-8.
#define RECOUP_ERR_JSON_ENCODING -17
// A field holds a value of the wrong type or outside its range; *fault tells its offset.
#define RECOUP_ERR_JSON_VALUE -18
// A policy document or a row holds an unknown or repeated key; *fault tells its offset.
#define RECOUP_ERR_JSON_KEY -19
// The JSON is well formed but is no object the reader knows.
#define RECOUP_ERR_CARRIER -20
// The verdict given was not made by this library: its fields contradict one another.
#define RECOUP_ERR_VERDICT -21

/* The family of an id: its highest 8 bits. */
// Names a provider gives to a failure: decline codes, error codes, outcome reasons, advice. One row a name; what it means depends on the field it stood in.
#define RECOUP_SPACE_CODE 1u
// error.type of the provider.
#define RECOUP_SPACE_ERROR_TYPE 2u
// charge.outcome.type.
#define RECOUP_SPACE_OUTCOME_TYPE 3u
// charge.outcome.network_status.
#define RECOUP_SPACE_NETWORK_STATUS 4u
// The status an object gives of itself.
#define RECOUP_SPACE_OBJECT_STATUS 5u
// Card networks.
#define RECOUP_SPACE_BRAND 6u
// Payment method types.
#define RECOUP_SPACE_METHOD 7u
// How a card is funded.
#define RECOUP_SPACE_FUNDING 8u
// Webhook event types.
#define RECOUP_SPACE_EVENT 9u
// Time zones of the IANA database; an alias has an id of its own.
#define RECOUP_SPACE_ZONE 10u
// Payment providers.
#define RECOUP_SPACE_PROVIDER 11u
// Why an invoice exists.
#define RECOUP_SPACE_BILLING_REASON 12u
// What a network's own code means, by brand, region, date and initiator.
#define RECOUP_SPACE_RULE 13u
// Limits no policy may break.
#define RECOUP_SPACE_CEILING 14u
// The expand[] paths that lead to the reason of a failure.
#define RECOUP_SPACE_EXPAND 15u
// Texts for people.
#define RECOUP_SPACE_TEXT 16u
// Where a fact was found.
#define RECOUP_SPACE_SOURCE 17u
// A processor's own numbering of advice codes.
#define RECOUP_SPACE_DIALECT 18u
// HTTP statuses; the row is the status itself.
#define RECOUP_SPACE_HTTP_STATUS 19u
// What depends on the country that issued a card, besides its ceilings.
#define RECOUP_SPACE_MARKET 20u
// Rights of an API key of the provider, each with what it implies.
#define RECOUP_SPACE_PERMISSION 21u
// What a network bills for an attempt, by region and day.
#define RECOUP_SPACE_FEE 22u
// What the permissions of an API key open.
#define RECOUP_SPACE_RESOURCE 23u
// The first characters of an API key of the provider.
#define RECOUP_SPACE_KEY_PREFIX 24u
// Why a request is refused for want of a right.
#define RECOUP_SPACE_OBSTACLE 25u
// A step that cures such a refusal.
#define RECOUP_SPACE_REPAIR 26u
// Calendars of the days on which banks settle nothing.
#define RECOUP_SPACE_CALENDAR 27u
// Bank holidays of a calendar, as rules.
#define RECOUP_SPACE_HOLIDAY 28u
// Currencies whose minor unit is no hundredth.
#define RECOUP_SPACE_CURRENCY 29u
// How client libraries wait before they send a request again.
#define RECOUP_SPACE_BACKOFF 30u

/* The one recommended way on. 0 is never a verdict. */
// Time alone may cure it.
#define RECOUP_DISPOSITION_RETRY_LATER 1u
// Nothing was executed: repeat the same API call with the same idempotency key, in seconds.
#define RECOUP_DISPOSITION_BACKOFF 2u
// Charge only after the customer acted at the bank and confirmed it.
#define RECOUP_DISPOSITION_CUSTOMER_ACTION 3u
// Only on-session, after strong customer authentication.
#define RECOUP_DISPOSITION_AUTHENTICATE 4u
// Only after the card or account data changed.
#define RECOUP_DISPOSITION_UPDATE_DETAILS 5u
// This method is finished for this charge.
#define RECOUP_DISPOSITION_NEW_METHOD 6u
// A developer or operator must change the request, key, permission or account.
#define RECOUP_DISPOSITION_FIX_INTEGRATION 7u
// Nobody knows whether money moved, or this object cannot carry the reason: reconcile, then decide.
#define RECOUP_DISPOSITION_LOOKUP_FIRST 8u
// The wanted state exists already.
#define RECOUP_DISPOSITION_SETTLED 9u
// Never again without new consent.
#define RECOUP_DISPOSITION_STOP 10u

/* What may be tried: a set, because one way may be open and another closed. */
// The same credential, at once.
#define RECOUP_ALLOWED_SAME_CARD_NOW 1u
// The same credential, after time.
#define RECOUP_ALLOWED_SAME_CARD_LATER 2u
// The same credential, after the customer confirmed an act at the bank.
#define RECOUP_ALLOWED_AFTER_CUSTOMER 4u
// After card, account or request data was corrected.
#define RECOUP_ALLOWED_AFTER_DATA_FIX 8u
// After the customer authenticated, on-session.
#define RECOUP_ALLOWED_AFTER_AUTHENTICATION 16u
// Another card, account or payment method.
#define RECOUP_ALLOWED_OTHER_METHOD 32u
// The same credential through another provider.
#define RECOUP_ALLOWED_OTHER_PROVIDER 64u

/* Who can fix it. */
// The customer.
#define RECOUP_ACTOR_CUSTOMER 1u
// The bank that issued the card or holds the account.
#define RECOUP_ACTOR_ISSUER 2u
// Your operations or finance people.
#define RECOUP_ACTOR_MERCHANT 3u
// Whoever maintains the integration.
#define RECOUP_ACTOR_DEVELOPER 4u
// The payment provider.
#define RECOUP_ACTOR_PROVIDER 5u
// No one needs to act, or no one can.
#define RECOUP_ACTOR_NOBODY 6u

/* How final the answer is. */
// May pass by itself.
#define RECOUP_SEVERITY_SOFT 1u
// Passes once somebody acts.
#define RECOUP_SEVERITY_CONDITIONAL 2u
// Will not pass with this credential.
#define RECOUP_SEVERITY_HARD 3u

/* How the customer may be spoken to. */
// The reason may be named.
#define RECOUP_CONTACT_NORMAL 1u
// Only neutral words; the reason is not revealed.
#define RECOUP_CONTACT_NEUTRAL 2u
// Do not write to the customer and offer nothing; escalate to a person.
#define RECOUP_CONTACT_NONE 3u

/* What a prohibition binds. 0: nothing is prohibited. */
// This payment.
#define RECOUP_SCOPE_PAYMENT 1u
// This account number at this merchant, whatever the amount: PAN and its tokens together.
#define RECOUP_SCOPE_CREDENTIAL 2u
// Every debit under this agreement.
#define RECOUP_SCOPE_MANDATE 3u
// Everything with this customer.
#define RECOUP_SCOPE_CUSTOMER 4u
// This credential, for this debt only: a block by the provider.
#define RECOUP_SCOPE_CASE_CREDENTIAL 5u
// Every agreement of this merchant on this card.
#define RECOUP_SCOPE_CARD_AGREEMENTS 6u

/* What ends a prohibition. 0: nothing is prohibited. */
// Another account number; a new expiry or CVC is none.
#define RECOUP_LIFT_NEW_CREDENTIAL 1u
// New consent, given in person.
#define RECOUP_LIFT_NEW_CONSENT 2u
// The next debt; this one is over.
#define RECOUP_LIFT_NEW_CHARGE 3u
// The case behind it was closed in the merchant's favour: a dispute won, or the merchant's own block taken away, which a row resume tells.
#define RECOUP_LIFT_RESOLVED 4u

/* Which idempotency key the next call carries. */
// The same key and the same parameters.
#define RECOUP_KEY_ADVICE_SAME_KEY 1u
// A new key: the old one replays the stored answer.
#define RECOUP_KEY_ADVICE_NEW_KEY 2u
// Make no such call before the outcome is known.
#define RECOUP_KEY_ADVICE_NO_CALL 3u

/* Which field of the signal decided; in `conflicts`, bit (1 << value) marks a field that disagreed. */
// The object's own status.
#define RECOUP_FIELD_OBJECT_STATUS 1u
// charge.outcome.reason.
#define RECOUP_FIELD_OUTCOME_REASON 2u
// The provider's advice code.
#define RECOUP_FIELD_ADVICE_CODE 3u
// The network's merchant advice code.
#define RECOUP_FIELD_NETWORK_ADVICE 4u
// The decline code.
#define RECOUP_FIELD_DECLINE_CODE 5u
// The network's response code.
#define RECOUP_FIELD_NETWORK_CODE 6u
// The error or failure code.
#define RECOUP_FIELD_CODE 7u
// The error type.
#define RECOUP_FIELD_ERROR_TYPE 8u
// The HTTP status.
#define RECOUP_FIELD_HTTP_STATUS 9u
// charge.outcome.type.
#define RECOUP_FIELD_OUTCOME_TYPE 10u
// The object cannot carry the reason.
#define RECOUP_FIELD_CARRIER 11u
// The call itself: never sent, timed out.
#define RECOUP_FIELD_TRANSPORT 12u

/* What the failed call was. 0 is read as charge, the one to be most careful with. */
// Takes money from a customer.
#define RECOUP_OPERATION_CHARGE 1u
// Captures an authorisation.
#define RECOUP_OPERATION_CAPTURE 2u
// Gives money back.
#define RECOUP_OPERATION_REFUND 3u
// Saves a method without charging it.
#define RECOUP_OPERATION_SETUP 4u
// Pays out to a bank.
#define RECOUP_OPERATION_PAYOUT 5u
// Reads only; moves nothing.
#define RECOUP_OPERATION_READ 6u

/* Who starts the charge. 0: not said; the stricter reading applies. */
// Customer-initiated: the customer is present.
#define RECOUP_INITIATOR_CIT 1u
// Merchant-initiated, with a stored credential.
#define RECOUP_INITIATOR_MIT 2u

/* The object the signal was read from. 0: built by hand. */
// An error body of API v1.
#define RECOUP_CARRIER_API_ERROR 1u
// An error body of API v2.
#define RECOUP_CARRIER_API_ERROR_V2 2u
// An OAuth error: error is a string.
#define RECOUP_CARRIER_OAUTH_ERROR 3u
// A charge.
#define RECOUP_CARRIER_CHARGE 4u
// A payment intent.
#define RECOUP_CARRIER_PAYMENT_INTENT 5u
// A setup intent.
#define RECOUP_CARRIER_SETUP_INTENT 6u
// An invoice, of any API version.
#define RECOUP_CARRIER_INVOICE 7u
// An invoice payment, or a list of them.
#define RECOUP_CARRIER_INVOICE_PAYMENT 8u
// A refund.
#define RECOUP_CARRIER_REFUND 9u
// A payout.
#define RECOUP_CARRIER_PAYOUT 10u
// A dispute.
#define RECOUP_CARRIER_DISPUTE 11u
// A payment method, card or source.
#define RECOUP_CARRIER_PAYMENT_METHOD 12u
// A mandate.
#define RECOUP_CARRIER_MANDATE 13u
// A customer.
#define RECOUP_CARRIER_CUSTOMER 14u
// A subscription.
#define RECOUP_CARRIER_SUBSCRIPTION 15u
// Another object, known only through its event.
#define RECOUP_CARRIER_OTHER 16u

/* How much a code says. */
// Carries no information about a retry.
#define RECOUP_SAYS_NOTHING 1u
// Merely permits another try; it lifts generic and unknown codes, nothing else.
#define RECOUP_SAYS_PERMITS 2u
// Failed without saying why; another field may.
#define RECOUP_SAYS_GENERIC 3u
// Says what is wrong.
#define RECOUP_SAYS_WRONG 4u
// Forbids another try, within its scope.
#define RECOUP_SAYS_FORBIDS 5u

/* Which schedule of a policy serves a failure that time may cure. */
// No automatic charge.
#define RECOUP_SCHEDULE_NONE 1u
// The account was short of money.
#define RECOUP_SCHEDULE_FUNDS 2u
// A system on the way was not available.
#define RECOUP_SCHEDULE_TECHNICAL 3u
// The issuer gave no reason.
#define RECOUP_SCHEDULE_GENERIC 4u
// A count or amount limit that resets with time.
#define RECOUP_SCHEDULE_VELOCITY 5u
// The code is not known to this edition.
#define RECOUP_SCHEDULE_UNKNOWN 6u
// An API call that executed nothing.
#define RECOUP_SCHEDULE_API 7u
// A bank debit short of money: a policy's own days for `funds`.
#define RECOUP_SCHEDULE_DEBIT 8u
// An act of the customer cures it for certain. Time alone may cure it too, without a report, so a policy may try rarely.
#define RECOUP_SCHEDULE_PROBE 9u

/* Facts about the failed call. */
// The request never left, or the provider did not send it to the network.
#define RECOUP_SIGNAL_FLAG_NOT_SENT 1u
// Sent, and no answer came.
#define RECOUP_SIGNAL_FLAG_TIMED_OUT 2u
// The provider's header said: retry.
#define RECOUP_SIGNAL_FLAG_SHOULD_RETRY_YES 4u
// The provider's header said: do not retry.
#define RECOUP_SIGNAL_FLAG_SHOULD_RETRY_NO 8u
// The answer was replayed from an idempotency key.
#define RECOUP_SIGNAL_FLAG_REPLAYED 16u
// Live mode.
#define RECOUP_SIGNAL_FLAG_LIVE 32u
// Test mode.
#define RECOUP_SIGNAL_FLAG_TEST 64u
// The object says it was paid.
#define RECOUP_SIGNAL_FLAG_PAID 128u
// The provider says the network answered.
#define RECOUP_SIGNAL_FLAG_NETWORK_REACHED 256u
// An error or failure code was given that this edition does not know.
#define RECOUP_SIGNAL_FLAG_UNKNOWN_CODE 512u
// A decline code or outcome reason was given that this edition does not know.
#define RECOUP_SIGNAL_FLAG_UNKNOWN_DECLINE 1024u
// An error type was given that this edition does not know.
#define RECOUP_SIGNAL_FLAG_UNKNOWN_TYPE 2048u
// A card brand was given that this edition does not know.
#define RECOUP_SIGNAL_FLAG_UNKNOWN_BRAND 4096u
// The object is not able to carry the reason of the failure.
#define RECOUP_SIGNAL_FLAG_NO_REASON 8192u
// The object or event says that an attempt failed.
#define RECOUP_SIGNAL_FLAG_FAILED 16384u
// An advice code was given that this edition does not know.
#define RECOUP_SIGNAL_FLAG_UNKNOWN_ADVICE 32768u
// An authorisation ended without a capture: nothing was collected.
#define RECOUP_SIGNAL_FLAG_RELEASED 65536u
// The payment was canceled for a reason that ended the debt.
#define RECOUP_SIGNAL_FLAG_DEBT_ENDED 131072u
// The payment was canceled for a reason that leaves the debt as it was.
#define RECOUP_SIGNAL_FLAG_DEBT_LIVES 262144u
// The parameter at fault names a payment method: none that can be used is on file.
#define RECOUP_SIGNAL_FLAG_NO_METHOD 524288u
// A code of a network was given that cannot be one.
#define RECOUP_SIGNAL_FLAG_UNKNOWN_NETWORK 1048576u
// A status was given that this edition does not know.
#define RECOUP_SIGNAL_FLAG_UNKNOWN_STATUS 2097152u
// The object holds all there is: no request would bring more of the reason.
#define RECOUP_SIGNAL_FLAG_NOTHING_MORE 4194304u

/* What to know about a verdict besides its disposition. */
// The reason must not be revealed to the customer.
#define RECOUP_VERDICT_FLAG_MASKED 1u
// A code was given that this edition does not know.
#define RECOUP_VERDICT_FLAG_UNKNOWN 2u
// Context was missing; the strictest candidate was taken.
#define RECOUP_VERDICT_FLAG_AMBIGUOUS 4u
// Fields disagreed; `conflicts` names them.
#define RECOUP_VERDICT_FLAG_CONFLICT 8u
// Whatever comes of it, this failure never yields a charge: a refund, payout or setup.
#define RECOUP_VERDICT_FLAG_NO_CHARGE 16u
// Another object holds the reason, or more of it; `expand` names the path.
#define RECOUP_VERDICT_FLAG_EXPAND 32u
// The customer withdrew consent.
#define RECOUP_VERDICT_FLAG_WITHDRAWN_CONSENT 64u
// The attempt did not reach the network and does not count for it.
#define RECOUP_VERDICT_FLAG_NOT_COUNTED 128u

/* What one row of the history tells. 0 is no row. */
// A charge was tried; see its outcome.
#define RECOUP_ROW_KIND_ATTEMPT 1u
// The customer says the bank was spoken to.
#define RECOUP_ROW_KIND_CUSTOMER_CONFIRMED 2u
// Card or account data changed, or another method became the default.
#define RECOUP_ROW_KIND_METHOD_UPDATED 3u
// The customer authenticated, on-session.
#define RECOUP_ROW_KIND_AUTHENTICATED 4u
// The pre-debit notice went out.
#define RECOUP_ROW_KIND_NOTICE_SENT 5u
// Nothing may be charged until resume.
#define RECOUP_ROW_KIND_HOLD 6u
// Ends a hold, and a block of the merchant's own lists that was taken away.
#define RECOUP_ROW_KIND_RESUME 7u
// The amount owed changed; see amount.
#define RECOUP_ROW_KIND_AMOUNT_CHANGED 8u
// The agreement to debit ended.
#define RECOUP_ROW_KIND_MANDATE_REVOKED 9u
// A lookup found the unresolved attempt paid.
#define RECOUP_ROW_KIND_FOUND_PAID 10u
// A lookup found the unresolved attempt failed.
#define RECOUP_ROW_KIND_FOUND_FAILED 11u
// A lookup found no such attempt at the provider.
#define RECOUP_ROW_KIND_NOT_FOUND 12u
// A message could not be delivered.
#define RECOUP_ROW_KIND_MESSAGE_BOUNCED 13u
// The customer refuses messages.
#define RECOUP_ROW_KIND_UNSUBSCRIBED 14u
// Money went back; amount 0 or the full amount is a full refund.
#define RECOUP_ROW_KIND_REFUNDED 15u
// The customer disputes the charge.
#define RECOUP_ROW_KIND_DISPUTED 16u
// The debt no longer exists.
#define RECOUP_ROW_KIND_CANCELED 17u
// The debt was paid.
#define RECOUP_ROW_KIND_PAID 18u
// The provider waits for the customer to authenticate.
#define RECOUP_ROW_KIND_ACTION_REQUIRED 19u
// A message, offer or escalation of the plan was carried out; id is the step's.
#define RECOUP_ROW_KIND_STEP_DONE 20u
// New consent, given in person: lifts what a withdrawn one had prohibited.
#define RECOUP_ROW_KIND_CONSENT_GIVEN 21u
// A dispute was won or a chargeback canceled: the attempt is approved again.
#define RECOUP_ROW_KIND_REINSTATED 22u
// The caller says that the debt is owed: opens a released, canceled or looked-up debt again.
#define RECOUP_ROW_KIND_STILL_OWED 23u
// A stored method of the customer, with consent to charge it.
#define RECOUP_ROW_KIND_METHOD_ON_FILE 24u

/* How an attempt ended. 0 for rows that are no attempt. */
// The call is about to be made or was made; no answer yet.
#define RECOUP_OUTCOME_SENT 1u
// Accepted; the result comes later.
#define RECOUP_OUTCOME_PENDING 2u
// Paid.
#define RECOUP_OUTCOME_APPROVED 3u
// Refused by the issuer or bank.
#define RECOUP_OUTCOME_DECLINED 4u
// Refused by the provider; the network never saw it.
#define RECOUP_OUTCOME_BLOCKED 5u
// Never left.
#define RECOUP_OUTCOME_NOT_SENT 6u
// Sent; nobody knows the result.
#define RECOUP_OUTCOME_UNKNOWN 7u
// Paid, then returned by the bank.
#define RECOUP_OUTCOME_RETURNED 8u
// An authorisation ended without a capture: nothing was collected.
#define RECOUP_OUTCOME_RELEASED 9u

/* What caused an attempt. Only scheduled attempts count against the policy's own budget; every attempt that reached the network counts there. */
// A step of a plan, or the first automatic charge.
#define RECOUP_TRIGGER_SCHEDULED 1u
// A person of the merchant pressed a button.
#define RECOUP_TRIGGER_MANUAL 2u
// The customer paid or retried.
#define RECOUP_TRIGGER_CUSTOMER 3u
// A new method triggered it.
#define RECOUP_TRIGGER_METHOD_UPDATE 4u
// An operator's tool.
#define RECOUP_TRIGGER_ADMIN 5u
// Another system, the provider's own schedule included.
#define RECOUP_TRIGGER_EXTERNAL 6u

/* Flags of a history row. */
// The row belongs to another debt of the same customer.
#define RECOUP_ROW_FLAG_OTHER_CASE 1u
// A zero-amount check; networks count it too.
#define RECOUP_ROW_FLAG_ZERO_AMOUNT 2u
// An increment of an authorisation: an attempt of its own, named by its event and never by its charge.
#define RECOUP_ROW_FLAG_INCREMENT 4u
// The customer's authentication failed; the network saw no charge.
#define RECOUP_ROW_FLAG_AUTH_FAILURE 8u
// The failed call was a setup, refund or payout, not a charge.
#define RECOUP_ROW_FLAG_NO_CHARGE 16u
// Live mode.
#define RECOUP_ROW_FLAG_LIVE 32u
// Test mode.
#define RECOUP_ROW_FLAG_TEST 64u

/* Flags of a case. */
// The customer is on-session now.
#define RECOUP_CASE_FLAG_CUSTOMER_PRESENT 1u
// An account whose customer should be called, besides writing.
#define RECOUP_CASE_FLAG_HIGH_VALUE 2u
// The BIN is of a basic or student debit product.
#define RECOUP_CASE_FLAG_BASIC_DEBIT 4u
// There is no active mandate or agreement.
#define RECOUP_CASE_FLAG_MANDATE_INACTIVE 8u
// Deceased, legal hold or open dispute: no message, no offer.
#define RECOUP_CASE_FLAG_CONTACT_NONE 16u
// Nothing was tried yet: an empty history is no mistake.
#define RECOUP_CASE_FLAG_FIRST_CHARGE 32u
// One notice covers the later charges of this debt too.
#define RECOUP_CASE_FLAG_ONE_NOTICE_COVERS 64u

/* Whether the debt is a first payment, a renewal, a single debt, or the saving of a method. 0 is read as renewal. */
// The first payment.
#define RECOUP_PHASE_FIRST 1u
// A renewal.
#define RECOUP_PHASE_RENEWAL 2u
// A single debt.
#define RECOUP_PHASE_ONE_OFF 3u
// Saving a method.
#define RECOUP_PHASE_SETUP 4u

/* How an invoice is collected. 0: not said. */
// The stored method is charged.
#define RECOUP_COLLECTION_CHARGE_AUTOMATICALLY 1u
// The customer pays by himself; a plan never charges.
#define RECOUP_COLLECTION_SEND_INVOICE 2u

/* What a step does. */
// Charge the credential.
#define RECOUP_STEP_KIND_CHARGE 1u
// Write to the customer: one request.
#define RECOUP_STEP_KIND_MESSAGE 2u
// Offer another payment method.
#define RECOUP_STEP_KIND_OFFER_METHOD 3u
// Hand over to a person.
#define RECOUP_STEP_KIND_ESCALATE 4u
// Ask the provider what became of an attempt.
#define RECOUP_STEP_KIND_LOOKUP 5u
// The end: carry out what the policy says (cancel, mark unpaid, leave).
#define RECOUP_STEP_KIND_STOP 6u

/* What must happen before a step has an instant. 0: nothing. */
// Nothing: the step has an instant.
#define RECOUP_GATE_NONE 0u
// The customer confirmed an act at the bank.
#define RECOUP_GATE_CUSTOMER_CONFIRMED 1u
// Card or account data changed.
#define RECOUP_GATE_METHOD_UPDATED 2u
// The customer authenticated.
#define RECOUP_GATE_AUTHENTICATED 3u
// A pre-debit notice was sent and its time has passed.
#define RECOUP_GATE_NOTICE_ELAPSED 4u

/* The line of action a step belongs to. */
// Charges, lookups and the end.
#define RECOUP_TRACK_CHARGE 1u
// Messages.
#define RECOUP_TRACK_MESSAGE 2u
// Offers of another method.
#define RECOUP_TRACK_OTHER_METHOD 3u
// People.
#define RECOUP_TRACK_ESCALATION 4u

/* What moved a step away from the instant the policy first named. */
// A wait of the network or provider.
#define RECOUP_MOVED_BY_WAIT 1u
// The smallest gap between charges.
#define RECOUP_MOVED_BY_MIN_GAP 2u
// A pre-debit notice.
#define RECOUP_MOVED_BY_NOTICE 4u
// The preferred local hours.
#define RECOUP_MOVED_BY_WINDOW 8u
// The allowed weekdays.
#define RECOUP_MOVED_BY_WEEKDAY 16u
// A payday.
#define RECOUP_MOVED_BY_PAYDAY 32u
// Not a business day of the bank: a weekend, or a holiday of the calendar of its scheme.
#define RECOUP_MOVED_BY_BANK_DAY 64u
// A network, provider or scheme ceiling.
#define RECOUP_MOVED_BY_CEILING 128u
// Seeded jitter.
#define RECOUP_MOVED_BY_JITTER 256u
// A blackout interval of the case, or a day that the policy closes.
#define RECOUP_MOVED_BY_BLACKOUT 512u
// A promise to pay.
#define RECOUP_MOVED_BY_PROMISE 1024u
// A hold.
#define RECOUP_MOVED_BY_HOLD 2048u
// Its instant has passed; due is the next that is allowed.
#define RECOUP_MOVED_BY_OVERDUE 4096u
// A local time that does not exist that day, or exists twice.
#define RECOUP_MOVED_BY_DST 8192u
// The preferred hours were given up to stay within the horizon.
#define RECOUP_MOVED_BY_WINDOW_DROPPED 16384u
// The payday was given up to stay within the horizon.
#define RECOUP_MOVED_BY_PAYDAY_DROPPED 32768u
// The jitter was given up: there was no room for it.
#define RECOUP_MOVED_BY_JITTER_DROPPED 65536u

/* What a charge must look like. */
// The same amount, to the minor unit.
#define RECOUP_CONDITION_SAME_AMOUNT 1u
// Only after the pre-debit notice.
#define RECOUP_CONDITION_NOTICE_SENT 2u
// Only with an active mandate.
#define RECOUP_CONDITION_MANDATE_ACTIVE 4u
// ACH: the entry description is RETRY PYMT.
#define RECOUP_CONDITION_LABEL_RETRY_PYMT 8u
// Confirm the same payment object; make no second one.
#define RECOUP_CONDITION_REUSE_PAYMENT_OBJECT 16u
// On-session, customer-initiated.
#define RECOUP_CONDITION_CUSTOMER_PRESENT 32u
// Only with another account number than the one that failed.
#define RECOUP_CONDITION_NEW_CREDENTIAL 64u
// It does not wait for the gate of the last failure, which `may_charge` still names.
#define RECOUP_CONDITION_PROBE 128u

/* Why the plan holds no further charge. 0: it holds one. */
// The plan holds a charge.
#define RECOUP_STOP_REASON_NONE 0u
// Paid, or the wanted state exists.
#define RECOUP_STOP_REASON_SETTLED 1u
// A network or the provider forbids it.
#define RECOUP_STOP_REASON_PROHIBITED 2u
// The policy's own budget is used up.
#define RECOUP_STOP_REASON_EXHAUSTED 3u
// A ceiling leaves no instant before the horizon.
#define RECOUP_STOP_REASON_CEILING 4u
// No allowed instant lies before the horizon.
#define RECOUP_STOP_REASON_HORIZON 5u
// This disposition never charges, or the policy says so.
#define RECOUP_STOP_REASON_NO_CHARGE 6u
// An attempt has no known result: look it up first.
#define RECOUP_STOP_REASON_UNRESOLVED 7u
// The debt was cancelled, refunded or disputed.
#define RECOUP_STOP_REASON_CANCELED 8u
// On hold.
#define RECOUP_STOP_REASON_HELD 9u
// The customer pays this invoice by himself.
#define RECOUP_STOP_REASON_SEND_INVOICE 10u
// The provider has its own attempt scheduled.
#define RECOUP_STOP_REASON_PROVIDER_SCHEDULES 11u
// The experiment arm makes no automatic charge.
#define RECOUP_STOP_REASON_ARM 12u
// There is no active mandate.
#define RECOUP_STOP_REASON_MANDATE 13u
// Placement did not settle within its bound.
#define RECOUP_STOP_REASON_UNPLACEABLE 14u
// Charges wait behind a gate only.
#define RECOUP_STOP_REASON_GATED 15u
// The charge is past its last instant and was dropped.
#define RECOUP_STOP_REASON_NOT_AFTER 16u

/* What to know about a plan. */
// Charges were left out; stop_reason says why.
#define RECOUP_PLAN_FLAG_CHARGES_SUPPRESSED 1u
// The plan is for a code this edition does not know.
#define RECOUP_PLAN_FLAG_UNKNOWN_CODE 2u
// The idempotency key of the unresolved attempt is past its retention: only look up.
#define RECOUP_PLAN_FLAG_KEY_UNSAFE 4u
// No zone was known; local hours are read in UTC.
#define RECOUP_PLAN_FLAG_ZONE_UTC 8u
// More steps exist than were written.
#define RECOUP_PLAN_FLAG_TRUNCATED 16u
// The verdict is of an older failure than the newest of the history, which drives the plan.
#define RECOUP_PLAN_FLAG_STALE_VERDICT 32u
// Charges of the schedule lie past the horizon and were left out.
#define RECOUP_PLAN_FLAG_PAST_HORIZON 64u

/* Policies that come with the library. */
// At most 8 charges in 28 days.
#define RECOUP_PRESET_STANDARD 1u
// At most 4 charges in 28 days.
#define RECOUP_PRESET_CAUTIOUS 2u
// Seconds: the waits of the official SDKs, for calls that executed nothing.
#define RECOUP_PRESET_API 3u
// At most 12 charges in 60 days, where the next bill is later.
#define RECOUP_PRESET_PERSISTENT 4u

/* What may_charge answers. 0 is never an answer. */
// May be charged now.
#define RECOUP_ANSWER_ALLOWED 1u
// Not before the given instant.
#define RECOUP_ANSWER_NOT_BEFORE 2u
// Not at all; a lift condition may end it.
#define RECOUP_ANSWER_NEVER 3u

/* What happens to those who charge all the same. 0: nothing. */
// Nothing: it is allowed.
#define RECOUP_EFFECT_NONE 0u
// Breaks a rule of a network, scheme or provider.
#define RECOUP_EFFECT_FORBIDDEN 1u
// Costs a fee.
#define RECOUP_EFFECT_FEE 2u
// Would fail again.
#define RECOUP_EFFECT_POINTLESS 3u
// May take the money twice.
#define RECOUP_EFFECT_DOUBLE_CHARGE 4u

/* Whom a text speaks to. */
// Precise, for support, finance and developers.
#define RECOUP_VOICE_OPERATOR 1u
// Neutral, one request.
#define RECOUP_VOICE_CUSTOMER 2u
// What to do about it, for the readers of `operator`.
#define RECOUP_VOICE_REMEDY 3u

/* How good the source of a row is. */
// The rule book itself.
#define RECOUP_TIER_PRIMARY 1u
// The provider's own documentation or official SDK.
#define RECOUP_TIER_PROVIDER_DOCS 2u
// Several processors agree.
#define RECOUP_TIER_SEVERAL_PROCESSORS 3u
// One processor, or a third party.
#define RECOUP_TIER_ONE_PROCESSOR 4u
// Our own choice or inference.
#define RECOUP_TIER_EDITORIAL 5u

/* Language of a text. 0 is English. */
// English.
#define RECOUP_LANG_EN 0u

/* How a ceiling's window lies. */
// Any span of that length, both ends included.
#define RECOUP_WINDOW_KIND_ROLLING 1u
// From the first decline of the debt; afterwards nothing.
#define RECOUP_WINDOW_KIND_ANCHORED 2u

/* What a ceiling counts. */
// Every attempt that reached the network, whatever the answer.
#define RECOUP_COUNTS_ATTEMPTS 1u
// Attempts after the first.
#define RECOUP_COUNTS_REINITIATIONS 2u

/* Whose attempts a ceiling counts together. */
// Those with this credential, other debts included.
#define RECOUP_PER_CREDENTIAL 1u
// Those of this debt.
#define RECOUP_PER_DEBT 2u

/* The structures that cross the ABI, to ask for their sizes. */
// recoup_span.
#define RECOUP_LAYOUT_SPAN 1u
// recoup_signal.
#define RECOUP_LAYOUT_SIGNAL 2u
// recoup_reading.
#define RECOUP_LAYOUT_READING 3u
// recoup_verdict.
#define RECOUP_LAYOUT_VERDICT 4u
// recoup_row.
#define RECOUP_LAYOUT_ROW 5u
// recoup_case.
#define RECOUP_LAYOUT_CASE 6u
// recoup_plan.
#define RECOUP_LAYOUT_PLAN 7u
// recoup_step.
#define RECOUP_LAYOUT_STEP 8u
// recoup_clearance.
#define RECOUP_LAYOUT_CLEARANCE 9u
// recoup_window.
#define RECOUP_LAYOUT_WINDOW 10u
// recoup_info.
#define RECOUP_LAYOUT_INFO 11u
// recoup_request.
#define RECOUP_LAYOUT_REQUEST 12u
// recoup_fault.
#define RECOUP_LAYOUT_FAULT 13u
// recoup_refusal.
#define RECOUP_LAYOUT_REFUSAL 14u
// recoup_diagnosis.
#define RECOUP_LAYOUT_DIAGNOSIS 15u
// recoup_cause.
#define RECOUP_LAYOUT_CAUSE 16u
// recoup_backoff.
#define RECOUP_LAYOUT_BACKOFF 17u
// recoup_retry.
#define RECOUP_LAYOUT_RETRY 18u
// recoup_pause.
#define RECOUP_LAYOUT_PAUSE 19u

/* What told a report. 0: not said. */
// The caller's own record of its call.
#define RECOUP_REPORT_SOURCE_OWN 1u
// The answer to the call.
#define RECOUP_REPORT_SOURCE_API_ANSWER 2u
// An event of the charge itself.
#define RECOUP_REPORT_SOURCE_CHARGE_EVENT 3u
// An event of the payment intent.
#define RECOUP_REPORT_SOURCE_INTENT_EVENT 4u
// An event of the invoice.
#define RECOUP_REPORT_SOURCE_INVOICE_EVENT 5u
// An object that was fetched.
#define RECOUP_REPORT_SOURCE_OBJECT 6u
// A list that was fetched.
#define RECOUP_REPORT_SOURCE_LIST 7u
// A repeated look at a pending attempt.
#define RECOUP_REPORT_SOURCE_POLL 8u
// A lookup of an attempt without a known end.
#define RECOUP_REPORT_SOURCE_LOOKUP 9u
// A dispute.
#define RECOUP_REPORT_SOURCE_DISPUTE 10u
// A file of returns from the bank.
#define RECOUP_REPORT_SOURCE_RETURN_FILE 11u

/* Who charges a debt. 0: not said. */
// The caller, by the plans of this engine.
#define RECOUP_CHARGES_BY_ENGINE 1u
// The provider: a plan holds no timed charge of its own.
#define RECOUP_CHARGES_BY_PROVIDER 2u

/* What the last step of a plan asks for. 0: not said. */
// Cancel the subscription or order.
#define RECOUP_FINAL_ACTION_CANCEL 1u
// Mark the debt as unpaid.
#define RECOUP_FINAL_ACTION_MARK_UNPAID 2u
// Leave it past due.
#define RECOUP_FINAL_ACTION_LEAVE 3u

/* What a cancellation ends. 0: not said, the debt. */
// One attempt; the debt is still owed.
#define RECOUP_CANCEL_SCOPE_ATTEMPT 1u
// The debt.
#define RECOUP_CANCEL_SCOPE_DEBT 2u

/* How a payday is told: the highest 8 bits of a payday, its number in the lower 24. */
// Every week, number 1 Monday to 7 Sunday.
#define RECOUP_PAYDAY_KIND_WEEKDAY 1u
// A day of every month, 1 to 31.
#define RECOUP_PAYDAY_KIND_DAY_OF_MONTH 2u
// The last day of every month; the number is 0.
#define RECOUP_PAYDAY_KIND_LAST_DAY 3u
// The nth business day of every month, 1 to 23.
#define RECOUP_PAYDAY_KIND_NTH_BUSINESS_DAY 4u

/* The form of the bytes that are read. 0: found out. */
// One JSON document.
#define RECOUP_FORMAT_JSON 1u

/* What was expected where a recoup_fault points. 0: not said. */
// A pointer that is not NULL.
#define RECOUP_FAULT_RULE_NULL 1u
// A size from that of version 1 to 4096 bytes.
#define RECOUP_FAULT_RULE_SIZE 2u
// 0 in every byte past the structure this library knows.
#define RECOUP_FAULT_RULE_NEWER 3u
// A length that an object in memory can have.
#define RECOUP_FAULT_RULE_LENGTH 4u
// The rule book that is built in, (NULL,0).
#define RECOUP_FAULT_RULE_BOOK 5u
// 0.
#define RECOUP_FAULT_RULE_RESERVED 6u
// No flag but those of the list.
#define RECOUP_FAULT_RULE_FLAGS 7u
// 0 or a word of the list.
#define RECOUP_FAULT_RULE_WORD 8u
// A word of the list.
#define RECOUP_FAULT_RULE_SOME_WORD 9u
// 0 or an id of this edition, of the space.
#define RECOUP_FAULT_RULE_ID 10u
// An id of this edition.
#define RECOUP_FAULT_RULE_SOME_ID 11u
// A value other than 0.
#define RECOUP_FAULT_RULE_SET 12u
// 0 or up to four printable ASCII characters, the first in the lowest byte.
#define RECOUP_FAULT_RULE_CHARACTERS 13u
// 0 or two lower-case letters, the first in the lowest byte.
#define RECOUP_FAULT_RULE_COUNTRY 14u
// 0 or three lower-case letters, the first in the lowest byte.
#define RECOUP_FAULT_RULE_CURRENCY 15u
// An instant from 0 to 253402300799999, in milliseconds since 1970.
#define RECOUP_FAULT_RULE_INSTANT 16u
// An instant above 0, in milliseconds since 1970.
#define RECOUP_FAULT_RULE_SOME_INSTANT 17u
// A span from 0 to 253402300799999, in milliseconds.
#define RECOUP_FAULT_RULE_DURATION 18u
// An amount of 0 or more, in minor units.
#define RECOUP_FAULT_RULE_AMOUNT 19u
// 0 or an HTTP status from 100 to 599.
#define RECOUP_FAULT_RULE_HTTP_STATUS 20u
// 0, 1 (no) or 2 (yes).
#define RECOUP_FAULT_RULE_YES_NO 21u
// 0 or a payday: a weekday 1 to 7, a day 1 to 31, the last day 0, a business day 1 to 23.
#define RECOUP_FAULT_RULE_PAYDAY 22u
// A share from 0 to 10000, in basis points.
#define RECOUP_FAULT_RULE_BASIS_POINTS 23u
// An end that is not before its beginning.
#define RECOUP_FAULT_RULE_INTERVAL 24u
// A row where history_sort puts it.
#define RECOUP_FAULT_RULE_ORDER 25u
// A count that is not above the room.
#define RECOUP_FAULT_RULE_COUNT 26u
// Room for as many as `value` says.
#define RECOUP_FAULT_RULE_CAPACITY 27u
// A verdict as recoup_classify makes it, whose fields fit together.
#define RECOUP_FAULT_RULE_VERDICT 28u
// A whole policy frame, as it was made.
#define RECOUP_FAULT_RULE_POLICY 29u
// A version this library reads.
#define RECOUP_FAULT_RULE_VERSION 30u
// A name this edition knows.
#define RECOUP_FAULT_RULE_NAME 31u
// At least one byte.
#define RECOUP_FAULT_RULE_BYTES 32u
// Offsets that do not fall, and end within the names.
#define RECOUP_FAULT_RULE_OFFSETS 33u
// A row that has such a text.
#define RECOUP_FAULT_RULE_TEXT 34u
// Fewer bytes: the longest input this library reads is documented.
#define RECOUP_FAULT_RULE_TOO_LONG 35u
// The rest of the JSON document.
#define RECOUP_FAULT_RULE_JSON_END 36u
// JSON, as RFC 8259 has it.
#define RECOUP_FAULT_RULE_JSON_SYNTAX 37u
// At most 64 levels of objects and arrays.
#define RECOUP_FAULT_RULE_JSON_DEPTH 38u
// Text without control bytes, broken escapes or invalid UTF-8.
#define RECOUP_FAULT_RULE_JSON_ENCODING 39u
// A value of the documented type and range.
#define RECOUP_FAULT_RULE_JSON_VALUE 40u
// A documented key, and each key once.
#define RECOUP_FAULT_RULE_JSON_KEY 41u
// A report that this library reads: an error, an event or an object of a payment, alone, in a list or in an envelope.
#define RECOUP_FAULT_RULE_CARRIER 42u
// An instant at most 5 minutes before that of the failure, `bound`.
#define RECOUP_FAULT_RULE_NOT_LATER 43u
// A verdict, a row of this debt in the history, or the flag first_charge of the case.
#define RECOUP_FAULT_RULE_KNOWN 44u
// At most the first 12 characters of a key, and never the key.
#define RECOUP_FAULT_RULE_KEY_PREFIX 45u
// Seconds in one to nine digits, or a date of HTTP.
#define RECOUP_FAULT_RULE_RETRY_AFTER 46u
// An instant in milliseconds since 1970; this one looks like seconds.
#define RECOUP_FAULT_RULE_MILLISECONDS 47u
// 0 or a multiple from 1 to 100, in ten-thousandths: 10000 to 1000000.
#define RECOUP_FAULT_RULE_MULTIPLE 48u
// A share from 0 to 100 times the whole, in ten-thousandths: 0 to 1000000.
#define RECOUP_FAULT_RULE_SHARE 49u
// A span above 0, at most 253402300799999, in milliseconds.
#define RECOUP_FAULT_RULE_SOME_DURATION 50u

/* The functions that fill a recoup_fault. 0: none. */
// recoup_read.
#define RECOUP_FUNCTION_READ 1u
// recoup_classify.
#define RECOUP_FUNCTION_CLASSIFY 2u
// recoup_policy_preset.
#define RECOUP_FUNCTION_POLICY_PRESET 3u
// recoup_policy_compile.
#define RECOUP_FUNCTION_POLICY_COMPILE 4u
// recoup_policy_check.
#define RECOUP_FUNCTION_POLICY_CHECK 5u
// recoup_policy_fingerprint.
#define RECOUP_FUNCTION_POLICY_FINGERPRINT 6u
// recoup_plan_make.
#define RECOUP_FUNCTION_PLAN_MAKE 7u
// recoup_may_charge.
#define RECOUP_FUNCTION_MAY_CHARGE 8u
// recoup_history_row.
#define RECOUP_FUNCTION_HISTORY_ROW 9u
// recoup_history_put.
#define RECOUP_FUNCTION_HISTORY_PUT 10u
// recoup_history_sort.
#define RECOUP_FUNCTION_HISTORY_SORT 11u
// recoup_row_write.
#define RECOUP_FUNCTION_ROW_WRITE 12u
// recoup_row_read.
#define RECOUP_FUNCTION_ROW_READ 13u
// recoup_explain_verdict.
#define RECOUP_FUNCTION_EXPLAIN_VERDICT 14u
// recoup_explain_plan.
#define RECOUP_FUNCTION_EXPLAIN_PLAN 15u
// recoup_find.
#define RECOUP_FUNCTION_FIND 16u
// recoup_find_many.
#define RECOUP_FUNCTION_FIND_MANY 17u
// recoup_name.
#define RECOUP_FUNCTION_NAME 18u
// recoup_near.
#define RECOUP_FUNCTION_NEAR 19u
// recoup_word.
#define RECOUP_FUNCTION_WORD 20u
// recoup_text.
#define RECOUP_FUNCTION_TEXT 21u
// recoup_expand_request.
#define RECOUP_FUNCTION_EXPAND_REQUEST 22u
// recoup_case_key.
#define RECOUP_FUNCTION_CASE_KEY 23u
// recoup_hash_name.
#define RECOUP_FUNCTION_HASH_NAME 24u
// recoup_key_text.
#define RECOUP_FUNCTION_KEY_TEXT 25u
// recoup_diagnose.
#define RECOUP_FUNCTION_DIAGNOSE 26u
// recoup_retry_after.
#define RECOUP_FUNCTION_RETRY_AFTER 27u
// recoup_explain_clearance.
#define RECOUP_FUNCTION_EXPLAIN_CLEARANCE 28u
// recoup_backoff_curve.
#define RECOUP_FUNCTION_BACKOFF_CURVE 29u
// recoup_backoff_next.
#define RECOUP_FUNCTION_BACKOFF_NEXT 30u
// recoup_backoff_refund.
#define RECOUP_FUNCTION_BACKOFF_REFUND 31u

/* What a request wants of a resource. 0: not said. */
// To read it.
#define RECOUP_ACCESS_READ 1u
// To create, change or delete it.
#define RECOUP_ACCESS_WRITE 2u

/* What kind of API key it is. 0: not known. */
// May do everything on its account.
#define RECOUP_KEY_KIND_SECRET 1u
// May do what it was given permissions for.
#define RECOUP_KEY_KIND_RESTRICTED 2u
// For clients: it may do next to nothing.
#define RECOUP_KEY_KIND_PUBLISHABLE 3u

/* Whose an object is, as the caller knows. 0: not known. */
// The account's that the key belongs to.
#define RECOUP_OWNER_OWN 1u
// A connected account's.
#define RECOUP_OWNER_CONNECTED 2u

/* How sure a cause is. 0: it is none. */
// What is known does not speak against it.
#define RECOUP_CERTAINTY_POSSIBLE 1u
// What is known speaks for it.
#define RECOUP_CERTAINTY_LIKELY 2u
// The provider said so, or it follows from what the caller said.
#define RECOUP_CERTAINTY_CERTAIN 3u

/* How much an explanation tells. 0 is plain. */
// For finance and support: amounts, local dates, and reasons in words.
#define RECOUP_DETAIL_PLAIN 0u
// For engineers: names of rules and fields, keys, and instants in UTC.
#define RECOUP_DETAIL_FULL 1u

/* How the wait before a retry grows. 0 is exponential. */
// Each wait is `factor` times the one before.
#define RECOUP_BACKOFF_GROWTH_EXPONENTIAL 0u
// The wait is the base, and the base times the square of the retries already made.
#define RECOUP_BACKOFF_GROWTH_QUADRATIC 1u

/* Which part of a wait is drawn, so that callers who failed together do not come back together. 0 is none. */
// The whole wait.
#define RECOUP_BACKOFF_JITTER_NONE 0u
// Between nothing and the whole wait.
#define RECOUP_BACKOFF_JITTER_FULL 1u
// Between half and the whole of it.
#define RECOUP_BACKOFF_JITTER_EQUAL 2u
// Between the base and three times the wait before, up to the cap; the growth is not used.
#define RECOUP_BACKOFF_JITTER_DECORRELATED 3u
// Between the shares `low` and `high` of it.
#define RECOUP_BACKOFF_JITTER_SHARE 4u

/* Why a request is sent again after a wait, or is not. 0 is no answer. */
// Send it again after the wait of the curve.
#define RECOUP_PAUSE_REASON_CURVE 1u
// Send it again after the wait that the provider asked for, which is longer.
#define RECOUP_PAUSE_REASON_RETRY_AFTER 2u
// Not again: the verdict is no backoff, so that waiting some seconds cures nothing.
#define RECOUP_PAUSE_REASON_NOT_BACKOFF 3u
// Not again: the provider said that a retry changes nothing.
#define RECOUP_PAUSE_REASON_TOLD_NOT_TO 4u
// Not again: every retry of the curve was made.
#define RECOUP_PAUSE_REASON_RETRIES_MADE 5u
// Not again: the budget of retries is spent.
#define RECOUP_PAUSE_REASON_BUDGET_SPENT 6u
// Not again: the wait is longer than the time that is left.
#define RECOUP_PAUSE_REASON_NO_TIME 7u

/* The word lists, for recoup_word. */
// What a function returns. 0 is success, below 0 an error; above 0 is reserved. On any error: do not charge.
#define RECOUP_VOCABULARY_STATUS 1u
// The family of an id: its highest 8 bits.
#define RECOUP_VOCABULARY_SPACE 2u
// The one recommended way on. 0 is never a verdict.
#define RECOUP_VOCABULARY_DISPOSITION 3u
// What may be tried: a set, because one way may be open and another closed.
#define RECOUP_VOCABULARY_ALLOWED 4u
// Who can fix it.
#define RECOUP_VOCABULARY_ACTOR 5u
// How final the answer is.
#define RECOUP_VOCABULARY_SEVERITY 6u
// How the customer may be spoken to.
#define RECOUP_VOCABULARY_CONTACT 7u
// What a prohibition binds. 0: nothing is prohibited.
#define RECOUP_VOCABULARY_SCOPE 8u
// What ends a prohibition. 0: nothing is prohibited.
#define RECOUP_VOCABULARY_LIFT 9u
// Which idempotency key the next call carries.
#define RECOUP_VOCABULARY_KEY_ADVICE 10u
// Which field of the signal decided; in `conflicts`, bit (1 << value) marks a field that disagreed.
#define RECOUP_VOCABULARY_FIELD 11u
// What the failed call was. 0 is read as charge, the one to be most careful with.
#define RECOUP_VOCABULARY_OPERATION 12u
// Who starts the charge. 0: not said; the stricter reading applies.
#define RECOUP_VOCABULARY_INITIATOR 13u
// The object the signal was read from. 0: built by hand.
#define RECOUP_VOCABULARY_CARRIER 14u
// How much a code says.
#define RECOUP_VOCABULARY_SAYS 15u
// Which schedule of a policy serves a failure that time may cure.
#define RECOUP_VOCABULARY_SCHEDULE 16u
// Facts about the failed call.
#define RECOUP_VOCABULARY_SIGNAL_FLAG 17u
// What to know about a verdict besides its disposition.
#define RECOUP_VOCABULARY_VERDICT_FLAG 18u
// What one row of the history tells. 0 is no row.
#define RECOUP_VOCABULARY_ROW_KIND 19u
// How an attempt ended. 0 for rows that are no attempt.
#define RECOUP_VOCABULARY_OUTCOME 20u
// What caused an attempt. Only scheduled attempts count against the policy's own budget; every attempt that reached the network counts there.
#define RECOUP_VOCABULARY_TRIGGER 21u
// Flags of a history row.
#define RECOUP_VOCABULARY_ROW_FLAG 22u
// Flags of a case.
#define RECOUP_VOCABULARY_CASE_FLAG 23u
// Whether the debt is a first payment, a renewal, a single debt, or the saving of a method. 0 is read as renewal.
#define RECOUP_VOCABULARY_PHASE 24u
// How an invoice is collected. 0: not said.
#define RECOUP_VOCABULARY_COLLECTION 25u
// What a step does.
#define RECOUP_VOCABULARY_STEP_KIND 26u
// What must happen before a step has an instant. 0: nothing.
#define RECOUP_VOCABULARY_GATE 27u
// The line of action a step belongs to.
#define RECOUP_VOCABULARY_TRACK 28u
// What moved a step away from the instant the policy first named.
#define RECOUP_VOCABULARY_MOVED_BY 29u
// What a charge must look like.
#define RECOUP_VOCABULARY_CONDITION 30u
// Why the plan holds no further charge. 0: it holds one.
#define RECOUP_VOCABULARY_STOP_REASON 31u
// What to know about a plan.
#define RECOUP_VOCABULARY_PLAN_FLAG 32u
// Policies that come with the library.
#define RECOUP_VOCABULARY_PRESET 33u
// What may_charge answers. 0 is never an answer.
#define RECOUP_VOCABULARY_ANSWER 34u
// What happens to those who charge all the same. 0: nothing.
#define RECOUP_VOCABULARY_EFFECT 35u
// Whom a text speaks to.
#define RECOUP_VOCABULARY_VOICE 36u
// How good the source of a row is.
#define RECOUP_VOCABULARY_TIER 37u
// Language of a text. 0 is English.
#define RECOUP_VOCABULARY_LANG 38u
// How a ceiling's window lies.
#define RECOUP_VOCABULARY_WINDOW_KIND 39u
// What a ceiling counts.
#define RECOUP_VOCABULARY_COUNTS 40u
// Whose attempts a ceiling counts together.
#define RECOUP_VOCABULARY_PER 41u
// The structures that cross the ABI, to ask for their sizes.
#define RECOUP_VOCABULARY_LAYOUT 42u
// What told a report. 0: not said.
#define RECOUP_VOCABULARY_REPORT_SOURCE 43u
// Who charges a debt. 0: not said.
#define RECOUP_VOCABULARY_CHARGES_BY 44u
// What the last step of a plan asks for. 0: not said.
#define RECOUP_VOCABULARY_FINAL_ACTION 45u
// What a cancellation ends. 0: not said, the debt.
#define RECOUP_VOCABULARY_CANCEL_SCOPE 46u
// How a payday is told: the highest 8 bits of a payday, its number in the lower 24.
#define RECOUP_VOCABULARY_PAYDAY_KIND 47u
// The form of the bytes that are read. 0: found out.
#define RECOUP_VOCABULARY_FORMAT 48u
// What was expected where a recoup_fault points. 0: not said.
#define RECOUP_VOCABULARY_FAULT_RULE 49u
// The functions that fill a recoup_fault. 0: none.
#define RECOUP_VOCABULARY_FUNCTION 50u
// What a request wants of a resource. 0: not said.
#define RECOUP_VOCABULARY_ACCESS 51u
// What kind of API key it is. 0: not known.
#define RECOUP_VOCABULARY_KEY_KIND 52u
// Whose an object is, as the caller knows. 0: not known.
#define RECOUP_VOCABULARY_OWNER 53u
// How sure a cause is. 0: it is none.
#define RECOUP_VOCABULARY_CERTAINTY 54u
// How much an explanation tells. 0 is plain.
#define RECOUP_VOCABULARY_DETAIL 55u
// How the wait before a retry grows. 0 is exponential.
#define RECOUP_VOCABULARY_BACKOFF_GROWTH 56u
// Which part of a wait is drawn, so that callers who failed together do not come back together. 0 is none.
#define RECOUP_VOCABULARY_BACKOFF_JITTER 57u
// Why a request is sent again after a wait, or is not. 0 is no answer.
#define RECOUP_VOCABULARY_PAUSE_REASON 58u

/* Ids of the space `provider` that one sets by hand. */
// Stripe.
#define RECOUP_PROVIDER_STRIPE 184549377u
// GoCardless.
#define RECOUP_PROVIDER_GOCARDLESS 184549378u

/* Ids of the space `brand` that one sets by hand. */
// Visa.
#define RECOUP_BRAND_VISA 100663297u
// Mastercard.
#define RECOUP_BRAND_MASTERCARD 100663298u
// American Express.
#define RECOUP_BRAND_AMEX 100663299u
// Discover.
#define RECOUP_BRAND_DISCOVER 100663300u
// Diners Club.
#define RECOUP_BRAND_DINERS 100663301u
// JCB.
#define RECOUP_BRAND_JCB 100663302u
// UnionPay.
#define RECOUP_BRAND_UNIONPAY 100663303u
// Cartes Bancaires, France.
#define RECOUP_BRAND_CARTES_BANCAIRES 100663304u
// eftpos, Australia.
#define RECOUP_BRAND_EFTPOS_AU 100663305u
// Interac, Canada.
#define RECOUP_BRAND_INTERAC 100663306u
// Elo, Brazil; not offered by Stripe.
#define RECOUP_BRAND_ELO 100663307u

/* Ids of the space `method` that one sets by hand. */
// Cards, wallets over cards included.
#define RECOUP_METHOD_CARD 117440513u
// Cards at a reader.
#define RECOUP_METHOD_CARD_PRESENT 117440514u
// Interac at a reader.
#define RECOUP_METHOD_INTERAC_PRESENT 117440515u
// Cards of South Korea.
#define RECOUP_METHOD_KR_CARD 117440516u
// Link.
#define RECOUP_METHOD_LINK 117440517u
// Bank debit in the United States, by ACH.
#define RECOUP_METHOD_US_BANK_ACCOUNT 117440518u
// Bank debit in the euro area, by SEPA.
#define RECOUP_METHOD_SEPA_DEBIT 117440519u
// Bank debit in the United Kingdom, by Bacs.
#define RECOUP_METHOD_BACS_DEBIT 117440520u
// Bank debit in Australia, by BECS.
#define RECOUP_METHOD_AU_BECS_DEBIT 117440521u
// Bank debit in New Zealand, by BECS.
#define RECOUP_METHOD_NZ_BANK_ACCOUNT 117440522u
// Pre-authorised debit in Canada.
#define RECOUP_METHOD_ACSS_DEBIT 117440523u
// PayTo, Australia.
#define RECOUP_METHOD_PAYTO 117440524u
// PayPal.
#define RECOUP_METHOD_PAYPAL 117440525u
// UPI, India. Since 1 August 2025 a debit of a mandate is carried out outside the busy hours only; one page omits the afternoon between them.
#define RECOUP_METHOD_UPI 117440526u
// Pix, Brazil.
#define RECOUP_METHOD_PIX 117440527u
// BLIK, Poland.
#define RECOUP_METHOD_BLIK 117440528u
// Affirm.
#define RECOUP_METHOD_AFFIRM 117440529u
// Afterpay and Clearpay.
#define RECOUP_METHOD_AFTERPAY_CLEARPAY 117440530u
// Alipay.
#define RECOUP_METHOD_ALIPAY 117440531u
// Alma.
#define RECOUP_METHOD_ALMA 117440532u
// Amazon Pay.
#define RECOUP_METHOD_AMAZON_PAY 117440533u
// Bancontact, Belgium.
#define RECOUP_METHOD_BANCONTACT 117440534u
// Billie.
#define RECOUP_METHOD_BILLIE 117440535u
// Bizum, Spain.
#define RECOUP_METHOD_BIZUM 117440536u
// Boleto, Brazil.
#define RECOUP_METHOD_BOLETO 117440537u
// Cash App Pay.
#define RECOUP_METHOD_CASHAPP 117440538u
// Stablecoins.
#define RECOUP_METHOD_CRYPTO 117440539u
// A method the merchant defined.
#define RECOUP_METHOD_CUSTOM 117440540u
// Bank transfer into the customer's balance.
#define RECOUP_METHOD_CUSTOMER_BALANCE 117440541u
// EPS, Austria.
#define RECOUP_METHOD_EPS 117440542u
// FPX, Malaysia.
#define RECOUP_METHOD_FPX 117440543u
// giropay, Germany; ended.
#define RECOUP_METHOD_GIROPAY 117440544u
// GrabPay.
#define RECOUP_METHOD_GRABPAY 117440545u
// iDEAL, Netherlands.
#define RECOUP_METHOD_IDEAL 117440546u
// Kakao Pay, South Korea.
#define RECOUP_METHOD_KAKAO_PAY 117440547u
// Klarna.
#define RECOUP_METHOD_KLARNA 117440548u
// Konbini, Japan.
#define RECOUP_METHOD_KONBINI 117440549u
// MB WAY, Portugal.
#define RECOUP_METHOD_MB_WAY 117440550u
// MobilePay.
#define RECOUP_METHOD_MOBILEPAY 117440551u
// Multibanco, Portugal.
#define RECOUP_METHOD_MULTIBANCO 117440552u
// Naver Pay, South Korea.
#define RECOUP_METHOD_NAVER_PAY 117440553u
// OXXO, Mexico.
#define RECOUP_METHOD_OXXO 117440554u
// Przelewy24, Poland.
#define RECOUP_METHOD_P24 117440555u
// Pay by Bank.
#define RECOUP_METHOD_PAY_BY_BANK 117440556u
// PAYCO, South Korea.
#define RECOUP_METHOD_PAYCO 117440557u
// PayNow, Singapore.
#define RECOUP_METHOD_PAYNOW 117440558u
// PromptPay, Thailand.
#define RECOUP_METHOD_PROMPTPAY 117440559u
// Revolut Pay.
#define RECOUP_METHOD_REVOLUT_PAY 117440560u
// Samsung Pay, South Korea.
#define RECOUP_METHOD_SAMSUNG_PAY 117440561u
// Satispay.
#define RECOUP_METHOD_SATISPAY 117440562u
// Scalapay.
#define RECOUP_METHOD_SCALAPAY 117440563u
// Sofort; ended.
#define RECOUP_METHOD_SOFORT 117440564u
// Sunbit.
#define RECOUP_METHOD_SUNBIT 117440565u
// Swish, Sweden.
#define RECOUP_METHOD_SWISH 117440566u
// TWINT, Switzerland.
#define RECOUP_METHOD_TWINT 117440567u
// WeChat Pay.
#define RECOUP_METHOD_WECHAT_PAY 117440568u
// Zip.
#define RECOUP_METHOD_ZIP 117440569u

/* Ids of the space `funding` that one sets by hand. */
// Credit.
#define RECOUP_FUNDING_CREDIT 134217729u
// Debit.
#define RECOUP_FUNDING_DEBIT 134217730u
// Prepaid.
#define RECOUP_FUNDING_PREPAID 134217731u
// The provider does not know.
#define RECOUP_FUNDING_UNKNOWN 134217732u

/* The ABI of this header. */
// Major version of the ABI, and of the soname. Each break raises it.
#define RECOUP_ABI_MAJOR 1
// Minor version of the ABI: raised by each addition.
#define RECOUP_ABI_MINOR 0
// The ABI of this header; recoup_abi_version tells that of the library. A caller needs the same major and at least its minor.
#define RECOUP_ABI_VERSION ((RECOUP_ABI_MAJOR << 16) | RECOUP_ABI_MINOR)

/* What a call takes. */
// The most of its thread's stack that any call takes, in bytes, whatever it is given. It may fall in a minor version, and never rises
// within a major one.
#define RECOUP_STACK_BYTES 32768
// Size of version 1 of recoup_request.
#define RECOUP_REQUEST_SIZE_V1 56u

/* The least struct_size and stride a library accepts. */
// Size of version 1 of recoup_signal.
#define RECOUP_SIGNAL_SIZE_V1 144u
// Size of version 1 of recoup_reading.
#define RECOUP_READING_SIZE_V1 216u
// Size of version 1 of recoup_verdict.
#define RECOUP_VERDICT_SIZE_V1 200u
// Size of version 1 of recoup_row: the least stride of a history.
#define RECOUP_ROW_SIZE_V1 256u
// Size of version 1 of recoup_case.
#define RECOUP_CASE_SIZE_V1 224u
// Size of version 1 of recoup_plan.
#define RECOUP_PLAN_SIZE_V1 64u
// Size of version 1 of recoup_step: the least stride of steps.
#define RECOUP_STEP_SIZE_V1 104u
// Size of version 1 of recoup_clearance.
#define RECOUP_CLEARANCE_SIZE_V1 40u
// Size of version 1 of recoup_window: the least stride of windows.
#define RECOUP_WINDOW_SIZE_V1 24u
// Size of version 1 of recoup_refusal.
#define RECOUP_REFUSAL_SIZE_V1 40u
// Size of version 1 of recoup_diagnosis.
#define RECOUP_DIAGNOSIS_SIZE_V1 80u
// Size of version 1 of recoup_cause: the least stride of causes.
#define RECOUP_CAUSE_SIZE_V1 32u
// Size of version 1 of recoup_backoff.
#define RECOUP_BACKOFF_SIZE_V1 72u
// Size of version 1 of recoup_retry.
#define RECOUP_RETRY_SIZE_V1 56u
// Size of version 1 of recoup_pause.
#define RECOUP_PAUSE_SIZE_V1 40u
// Size of version 1 of recoup_fault.
#define RECOUP_FAULT_SIZE_V1 48u
// Size of version 1 of recoup_info.
#define RECOUP_INFO_SIZE_V1 72u

/* What no JSON form of a row exceeds. */
// Room for what recoup_row_write writes of any row, in bytes.
#define RECOUP_ROW_JSON_MAX 4096u

// What a function returns: RECOUP_OK, or an error below 0. Values above 0 are reserved. On any error: do not charge.
typedef int32_t recoup_status;

// What is to be read, and what the bytes do not say of themselves. 0 in a field: not said.
typedef struct recoup_request {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // Id of the space `provider`: whose bytes they are; 0: Stripe's.
    uint32_t provider;
    // Word of `format`.
    uint32_t format;
    // HTTP status of the answer, 100 to 599; 0 for a webhook or a stored object.
    uint32_t http_status;
    // Word of `operation`: what the failed call was.
    uint32_t operation;
    // Word of `initiator`.
    uint32_t initiator;
    // The provider's header said whether to retry: 1 no, 2 yes.
    uint32_t should_retry;
    // 0; reserved.
    uint32_t reserved;
    // When the bytes arrived, in milliseconds since 1970. No instant of an attempt: a delivery may be late.
    int64_t received_ms;
    // The provider's Retry-After, in milliseconds.
    int64_t retry_after_ms;
    // Offset at which the report to be read begins, in bytes: 0, or `next` of the reading before.
    uint64_t from;
} recoup_request;

// What was said about one attempt. 0 in any field: not said.
//
// Made by `read`, or by hand: set `struct_size` to the size of the structure and leave the rest zero.
typedef struct recoup_signal {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // Words of `signal_flag`.
    uint32_t flags;
    // Id of the space `provider`.
    uint32_t provider;
    // Word of `carrier`.
    uint32_t carrier;
    // Id of the space `error_type`.
    uint32_t error_type;
    // The error code, or the object's failure code: id of the space `code`.
    uint32_t code;
    // The decline code: id of the space `code`.
    uint32_t decline;
    // The provider's advice code: id of the space `code`.
    uint32_t advice;
    // Id of the space `outcome_type`.
    uint32_t outcome_type;
    // Id of the space `code`.
    uint32_t outcome_reason;
    // Id of the space `network_status`.
    uint32_t network_status;
    // The status the object gives of itself: id of the space `object_status`.
    uint32_t object_status;
    // Id of the space `brand`.
    uint32_t brand;
    // Id of the space `method`.
    uint32_t method;
    // Id of the space `funding`.
    uint32_t funding;
    // Whose numbering `network_advice` is in: id of the space `dialect`; 0 the network's own.
    uint32_t dialect;
    // The network's response code, packed ASCII, first character in the lowest byte.
    uint32_t network_code;
    // The network's advice code, packed ASCII.
    uint32_t network_advice;
    // Country of the issuer, ISO 3166-1 alpha-2, lower case, packed ASCII.
    uint32_t issuer_country;
    // Country of the acquirer, likewise.
    uint32_t acquirer_country;
    // HTTP status of the answer, 100 to 599.
    uint32_t http_status;
    // Word of `operation`.
    uint32_t operation;
    // Word of `initiator`.
    uint32_t initiator;
    // The webhook event: id of the space `event`.
    uint32_t event;
    // When the attempt failed, in milliseconds since 1970. Dates the reading of codes when `as_of_ms` is 0.
    int64_t at_ms;
    // The day whose rules are to be read, in milliseconds since 1970; 0: `at_ms`, or the newest when that is 0 too.
    int64_t as_of_ms;
    // The provider's Retry-After, in milliseconds.
    int64_t retry_after_ms;
    // Hash of the first unknown name, so that a later edition can resolve a stored signal.
    uint64_t unknown_hash;
    // Hash of the provider's fingerprint of the card or account.
    uint64_t credential;
    // Hash of the provider's event id, or of the charge id where there is no event.
    uint64_t event_id;
} recoup_signal;

// Where something stands in the caller's own input.
typedef struct recoup_span {
    // Offset of the first byte, the quotation mark left out.
    uint32_t offset;
    // Length in bytes; 0: not found.
    uint32_t len;
} recoup_span;

// What a reader found besides the signal: spans of the input, and numbers. 0: not found.
typedef struct recoup_reading {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // Word of `row_kind`: the history row this input means; 0: none.
    uint32_t row_kind;
    // Word of `outcome` for that row.
    uint32_t row_outcome;
    // Id of the space `expand`: the paths that bring the reason, when the object lacks it.
    uint32_t expand;
    // Id of the space `billing_reason`.
    uint32_t billing_reason;
    // Word of `collection`.
    uint32_t collection;
    // Attempts the provider counts.
    uint32_t attempt_count;
    // The provider goes on by itself: 1 no, 2 yes; 0 not said.
    uint32_t auto_advance;
    // Currency, ISO 4217, lower case, packed ASCII.
    uint32_t currency;
    // Word of `report_source`: what kind of report this input is.
    uint32_t source;
    // Id of the event.
    struct recoup_span event;
    // Id of the invoice.
    struct recoup_span invoice;
    // Id of the payment intent.
    struct recoup_span payment_intent;
    // Id of the setup intent.
    struct recoup_span setup_intent;
    // Id of the charge.
    struct recoup_span charge;
    // Id of the customer.
    struct recoup_span customer;
    // Id of the payment method.
    struct recoup_span payment_method;
    // Id of the connected account.
    struct recoup_span account;
    // The provider's fingerprint of the card or account.
    struct recoup_span fingerprint;
    // The provider's message, for people.
    struct recoup_span message;
    // The parameter at fault.
    struct recoup_span param;
    // The first name this edition does not know.
    struct recoup_span unknown;
    // Amount in minor units.
    int64_t amount;
    // When the object or event was made, in milliseconds since 1970.
    int64_t created_ms;
    // When the provider itself will charge again, in milliseconds since 1970.
    int64_t next_payment_attempt_ms;
    // Offset at which the next report of the input begins, in bytes; 0: there is none.
    uint64_t next;
    // Hash of the id of the attempt: the charge.
    uint64_t attempt;
    // Hash of the id of the payment, which may hold several attempts: the payment intent.
    uint64_t payment;
    // Hash of the id of the mandate.
    uint64_t mandate;
    // Our idempotency key, where the input carries it.
    uint64_t key[2];
    // What was captured, in minor units.
    int64_t captured;
} recoup_reading;

// What is wrong with an input: where it stands, what was found there, and what was expected.
//
// `function` and `argument` name a parameter of the C ABI; the core leaves them 0 and bindings/c fills them. Nothing was written, but for the outputs a function says it writes on errors; do not charge.
typedef struct recoup_fault {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // Word of `status`: what the function returned.
    int32_t status;
    // Word of `function`.
    uint32_t function;
    // Position of the parameter in the C function, from 1; 0: none.
    uint32_t argument;
    // (word of `layout` << 16) | position of the field in the structure, from 1, struct_size not counted; 0: none.
    uint32_t field;
    // Word of `fault_rule`: what was expected.
    uint32_t rule;
    // The element, where the argument is an array.
    uint64_t index;
    // The byte, where the argument is bytes.
    uint64_t offset;
    // What was found; an unsigned number as its bits.
    int64_t value;
    // What it was compared with, where the rule compares two inputs; else 0.
    int64_t bound;
} recoup_fault;

// What happened, who can fix it, and what may be tried. Made by `classify` only.
typedef struct recoup_verdict {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // Words of `verdict_flag`.
    uint32_t flags;
    // Word of `disposition`: the one recommended way on.
    uint32_t disposition;
    // Words of `allowed`.
    uint32_t allowed;
    // Word of `actor`.
    uint32_t actor;
    // Word of `severity`.
    uint32_t severity;
    // Word of `contact`.
    uint32_t contact;
    // Words of `scope`: what is prohibited, up to four prohibitions side by side; 0 nothing.
    uint32_t scopes[4];
    // Words of `lift`: what ends each prohibition, and it alone.
    uint32_t lifts[4];
    // Word of `key_advice`.
    uint32_t key_advice;
    // Word of `field`.
    uint32_t decided_by;
    // Bit (1 << field) for each field that disagreed with the decision.
    uint32_t conflicts;
    // Word of `operation`.
    uint32_t operation;
    // Id of the space `expand`; 0 when nothing more is to be had.
    uint32_t expand;
    // The code that decided: id of the space `code`, `rule`, `error_type`, `object_status` or `http_status`.
    uint32_t cause;
    // The code the customer may be told: id of the space `code`; differs from `cause` when masked.
    uint32_t shown;
    // The rows that prohibit: ids of the space `code` or `rule`; 0 none.
    uint32_t prohibitions[4];
    // The row that set the wait: id of the space `code` or `rule`; 0 none.
    uint32_t wait_rule;
    // Customer text: id of the space `text`.
    uint32_t text;
    // Word of `schedule`.
    uint32_t schedule;
    // Id of the space `provider`.
    uint32_t provider;
    // Id of the space `brand`.
    uint32_t brand;
    // Id of the space `method`.
    uint32_t method;
    // Id of the space `funding`.
    uint32_t funding;
    // Word of `initiator`.
    uint32_t initiator;
    // The network's response code, packed ASCII.
    uint32_t network_code;
    // The network's advice code, packed ASCII.
    uint32_t network_advice;
    // Country of the issuer, packed ASCII, lower case.
    uint32_t issuer_country;
    // Country of the acquirer, likewise.
    uint32_t acquirer_country;
    // When the attempt failed, in milliseconds since 1970; 0 unknown.
    int64_t at_ms;
    // The instant whose rules were read; 0: the newest.
    int64_t as_of_ms;
    // No charge before `at_ms + wait_ms`; no policy may undercut it.
    int64_t wait_ms;
    // Hash of the first unknown name.
    uint64_t unknown_hash;
    // Hash of the provider's fingerprint.
    uint64_t credential;
    // Hash of the provider's event id.
    uint64_t event_id;
} recoup_verdict;

// The debt a plan is made for, and now.
typedef struct recoup_case {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // Words of `case_flag`.
    uint32_t flags;
    // Id of the space `provider`; 0: that of the verdict.
    uint32_t provider;
    // Id of the space `method`; 0: that of the verdict.
    uint32_t method;
    // Id of the space `brand`; 0: that of the verdict.
    uint32_t brand;
    // Id of the space `funding`; 0: that of the verdict.
    uint32_t funding;
    // Word of `phase`.
    uint32_t phase;
    // The customer's zone: id of the space `zone`; 0: the policy's, else UTC.
    uint32_t zone;
    // Currency, ISO 4217, lower case, packed ASCII.
    uint32_t currency;
    // Country of the issuer, packed ASCII; 0: that of the verdict.
    uint32_t issuer_country;
    // Country of the acquirer, packed ASCII; 0: that of the verdict.
    uint32_t acquirer_country;
    // Word of `initiator` of planned charges; 0 is read as mit.
    uint32_t initiator;
    // Word of `collection`.
    uint32_t collection;
    // How many earlier debts of this customer failed with the same code in consecutive cycles.
    uint32_t prior_cases;
    // Caller's segment, matched by a policy's segment rules; 0 none.
    uint32_t segment;
    // Word of `charges_by`: who charges this debt, where the caller says it of this case; 0: as the policy says.
    uint32_t charges_by;
    // The provider goes on by itself with this invoice: 1 no, 2 yes; 0 not said.
    uint32_t auto_advance;
    // Days of notice agreed for SEPA debits; 0: those of the scheme.
    uint32_t notice_days;
    // Up to four paydays of the customer: a word of `payday_kind` in the highest 8 bits, its number in the lower 24; 0: unused.
    uint32_t paydays[4];
    // Identity of the debt, from `case_key`; both words 0: an error.
    uint64_t key[2];
    // Hash of the provider's fingerprint; 0: that of the verdict.
    uint64_t credential;
    // Hash of the provider's id of the mandate.
    uint64_t mandate;
    // Now, in milliseconds since 1970.
    int64_t now_ms;
    // Amount owed in minor units.
    int64_t amount;
    // When the next bill falls due, in milliseconds since 1970; the horizon ends before it. 0: none.
    int64_t next_bill_ms;
    // The day the customer promised to pay, in milliseconds since 1970; 0: none.
    int64_t promise_ms;
    // When the provider itself will charge again, in milliseconds since 1970; 0: it will not.
    int64_t provider_next_ms;
    // Up to four blackout intervals [from, to), in milliseconds since 1970, as pairs; 0, 0: unused.
    int64_t blackout_ms[8];
} recoup_case;

// One row of the caller's history: one report. `history_sort` and `history_put` join the reports of one attempt and order the rows; the same `id` and `kind` are one event. 0 in a field: not said.
//
// Rows are elements of an array and carry no size; the array carries its stride.
typedef struct recoup_row {
    // When it happened, in milliseconds since 1970; above 0.
    int64_t at_ms;
    // Hash of the provider's event id, or of the id of the step that was done; 0: only an equal row is the same event.
    uint64_t id;
    // Hash of the provider's fingerprint of the credential; 0: the case's own.
    uint64_t credential;
    // Amount in minor units; 0: the case's own.
    int64_t amount;
    // The wait its verdict gave, in milliseconds.
    int64_t wait_ms;
    // Hash of the provider's id of the attempt: the charge, say.
    uint64_t attempt;
    // Hash of the provider's id of the payment, which may hold several attempts: the payment intent, say.
    uint64_t payment;
    // Our idempotency key of the attempt, where the report carries it.
    uint64_t key[2];
    // Names the attempt this report belongs to. Derived: `history_sort` writes it, and nobody else.
    uint64_t label;
    // Hash of the provider's id of the mandate.
    uint64_t mandate;
    // When the attempt was sent, in milliseconds since 1970, where that is not `at_ms`.
    int64_t sent_ms;
    // When the attempt ended, in milliseconds since 1970, where that is not `at_ms`.
    int64_t ended_ms;
    // The settlement date of a bank debit: its first instant, in milliseconds since 1970.
    int64_t settlement_ms;
    // What was captured, in minor units.
    int64_t captured;
    // Word of `row_kind`.
    uint32_t kind;
    // Word of `outcome`; 0 unless an attempt.
    uint32_t outcome;
    // Word of `trigger`; 0 unless an attempt.
    uint32_t trigger;
    // Words of `row_flag`.
    uint32_t flags;
    // Word of `initiator`; 0: counts for both.
    uint32_t initiator;
    // Id of the space `brand`; 0: the case's own.
    uint32_t brand;
    // Id of the space `method`; 0: the case's own.
    uint32_t method;
    // Currency, ISO 4217, lower case, packed ASCII; 0: the case's own.
    uint32_t currency;
    // `cause` of its verdict.
    uint32_t cause;
    // `disposition` of its verdict.
    uint32_t disposition;
    // `prohibitions` of its verdict.
    uint32_t prohibitions[4];
    // `scopes` of its verdict.
    uint32_t scopes[4];
    // `lifts` of its verdict.
    uint32_t lifts[4];
    // `wait_rule` of its verdict.
    uint32_t wait_rule;
    // Ordinal of the step that made this attempt; 0: not one of ours.
    uint32_t ordinal;
    // The provider's number of the attempt.
    uint32_t attempt_number;
    // Word of `report_source`: what told this report.
    uint32_t source;
    // Id of the space `provider`; 0: the case's own.
    uint32_t provider;
    // Word of `operation` of its verdict.
    uint32_t operation;
    // `allowed` of its verdict.
    uint32_t allowed;
    // Why it was canceled, disputed or returned: id of the space `code`.
    uint32_t reason;
    // The status of a dispute: id of the space `object_status`.
    uint32_t status;
    // Word of `cancel_scope`: what a canceled row ended.
    uint32_t cancel_scope;
    // Word of `final_action`: what the stop did, of a step that was done.
    uint32_t final_action;
    // 0; reserved.
    uint32_t reserved;
} recoup_row;

// The head of a plan.
typedef struct recoup_plan {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // Words of `plan_flag`.
    uint32_t flags;
    // Steps the plan has.
    uint32_t step_total;
    // Steps that were written: the first ones, in time order.
    uint32_t step_written;
    // Word of `stop_reason`: why the plan holds no (further) timed charge.
    uint32_t stop_reason;
    // The ceiling that bound the plan most: id of the space `ceiling`, or `code` or `rule` for a prohibition; 0 none.
    uint32_t ceiling;
    // Charges of the policy's own budget that are left.
    uint32_t charges_left;
    // Experiment arm of the case, from 1; 0: the policy has none.
    uint32_t arm;
    // The last instant a charge may have, in milliseconds since 1970.
    int64_t horizon_ms;
    // Until when the key of the unresolved attempt is safe to send again; 0: there is none.
    int64_t key_safe_until_ms;
    // Fingerprint of the policy frame.
    uint64_t policy[2];
    // What is open of the debt, in minor units.
    int64_t amount;
    // When the next place of `limit` becomes free, in milliseconds since 1970; 0: one is free now; `i64::MAX`: never.
    int64_t limit_frees_at_ms;
    // Currency of `amount`, ISO 4217, lower case, packed ASCII; 0: not said.
    uint32_t currency;
    // The zone on whose clock local hours were read: id of the space `zone`; 0: UTC.
    uint32_t zone;
    // Word of `disposition`: what is acted on.
    uint32_t disposition;
    // What failed: id of a row, as in a verdict; 0: not known.
    uint32_t cause;
    // Word of `schedule`: the first that serves the failure; 0: none does.
    uint32_t schedule;
    // Word of `lift`: what ends the prohibition of `ceiling`; 0: it holds none.
    uint32_t lift;
    // The limit that matters most: `ceiling`, where that is one, else the one of which least is left; 0: no limit applies.
    uint32_t limit;
    // Attempts that count against it now; of more than 35 the latest 35.
    uint32_t limit_used;
    // How many it allows.
    uint32_t limit_max;
    // How many of it are left now.
    uint32_t limit_left;
} recoup_plan;

// One step of a plan.
typedef struct recoup_step {
    // From events and policy alone: never moves because time passed. `i64::MIN` behind a gate.
    int64_t at_ms;
    // When to act, given now. `i64::MIN` behind a gate.
    int64_t due_ms;
    // After this the step is void; 0: never.
    int64_t not_after_ms;
    // The idempotency key of a charge: 128 bits; 0, 0 for other kinds.
    uint64_t idempotency_key[2];
    // The same reason has the same id over any number of plans.
    uint64_t id;
    // What to charge, in minor units; 0: the amount of the case.
    int64_t amount;
    // Word of `step_kind`.
    uint32_t kind;
    // Word of `gate`.
    uint32_t gate;
    // Word of `track`.
    uint32_t track;
    // Words of `moved_by`.
    uint32_t moved_by;
    // Words of `condition`.
    uint32_t conditions;
    // Word of `initiator`, for charges.
    uint32_t initiator;
    // Attempt ordinal of a charge, from 1; position within its track for other kinds.
    uint32_t ordinal;
    // The ceiling that binds, last to free first: id of the space `ceiling`; 0 none.
    uint32_t ceiling;
    // The row that set the floor (a wait): id of the space `code` or `rule`; 0 none.
    uint32_t floor;
    // What to say: id of the space `text`; 0 none.
    uint32_t text;
    // Word of `final_action`: what a stop asks for.
    uint32_t final_action;
    // The probability with which the policy chose this step, in basis points; 0: it chose nothing at random.
    uint32_t propensity;
} recoup_step;

// May this be charged now?
typedef struct recoup_clearance {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // Word of `answer`.
    uint32_t answer;
    // Word of `effect`: what happens to those who charge all the same.
    uint32_t effect;
    // The rule behind the answer: id of the space `ceiling`, `code` or `rule`; 0 none.
    uint32_t rule;
    // Word of `stop_reason`: why, when the answer is never, or not before and no instant is known.
    uint32_t stop_reason;
    // Windows that apply.
    uint32_t window_total;
    // Windows that were written.
    uint32_t window_written;
    // Word of `gate`: what must happen first, when the answer is not before.
    uint32_t gate;
    // The first allowed instant, in milliseconds since 1970; 0: never, or only after an event.
    int64_t not_before_ms;
    // The instant that was asked about, in milliseconds since 1970.
    int64_t now_ms;
    // What is open of the debt, in minor units.
    int64_t amount;
    // Its currency, ISO 4217, lower case, packed ASCII; 0: not said.
    uint32_t currency;
    // The customer's zone: id of the space `zone`; 0: UTC.
    uint32_t zone;
    // Word of `lift`: what ends the prohibition, when the answer is never for that; 0: it is not.
    uint32_t lift;
    // Words of `moved_by`: what time has to end, when the answer is not before an instant.
    uint32_t moved_by;
} recoup_clearance;

// What is left of one ceiling.
typedef struct recoup_window {
    // Id of the space `ceiling`.
    uint32_t ceiling;
    // Attempts that count in the window that ends now; of more than 35 the latest 35.
    uint32_t used;
    // How many are allowed.
    uint32_t limit;
    // How many are left now.
    uint32_t left;
    // When the next place becomes free, in milliseconds since 1970; 0: one is free now; `i64::MAX`: never.
    int64_t frees_at_ms;
} recoup_window;

// A request that the provider refused for want of a right. 0 in any field: not said.
typedef struct recoup_refusal {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // HTTP status of the answer, 100 to 599.
    uint32_t http_status;
    // Id of the space `error_type`.
    uint32_t error_type;
    // The error code: id of the space `code`.
    uint32_t code;
    // The key is of live mode: 1 no, 2 yes. The first characters of the key come before it.
    uint32_t key_livemode;
    // The object is of live mode, which its `livemode` says: 1 no, 2 yes.
    uint32_t object_livemode;
    // Word of `owner`: whose the object is.
    uint32_t owner;
    // The request named a connected account, in the header Stripe-Account: 1 no, 2 yes.
    uint32_t account_header;
    // What the request was about: id of the space `resource`.
    uint32_t resource;
    // Word of `access`: what it wanted of the resource.
    uint32_t access;
} recoup_refusal;

// Why a request was refused.
typedef struct recoup_diagnosis {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // Word of `key_kind`, as the first characters of the key tell it.
    uint32_t key_kind;
    // The key is of live mode: 1 no, 2 yes; 0 not known.
    uint32_t key_livemode;
    // The one permission to enable: id of the space `permission`. 0: none is to be enabled, or it is not known which.
    uint32_t permission;
    // What that permission brings with it: ids of the space `permission`.
    uint32_t brings[8];
    // Others that the message names, of which each would do as well: ids of the space `permission`.
    uint32_t others[4];
    // Where the message names the first permission, in bytes.
    uint32_t named_at;
    // Length of that name in bytes; 0: it names none, or none is to be enabled.
    uint32_t named_len;
    // Causes there are.
    uint32_t cause_total;
    // Causes that were written.
    uint32_t cause_written;
} recoup_diagnosis;

// A cause of a refusal, and what cures it.
typedef struct recoup_cause {
    // What it is: id of the space `obstacle`.
    uint32_t obstacle;
    // Word of `certainty`.
    uint32_t certainty;
    // The steps that cure it, in their order: ids of the space `repair`.
    uint32_t repairs[6];
} recoup_cause;

// How long to wait before a request is sent again, and how often. Every number is the caller's choice, or that of a client library: recoup_backoff_curve fills it from a sourced row.
//
// The wait before retry n, counted from 1: with growth exponential, `base_ms` times `factor`^(n - 1); quadratic, `base_ms` and `base_ms` times the square of n - 1. It is at most `cap_ms`; then `jitter` draws a part of it, and `floor_ms` is the least. After the 64th retry it no longer grows.
typedef struct recoup_backoff {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // Word of `backoff_growth`; 0 exponential.
    uint32_t growth;
    // Word of `backoff_jitter`; 0 none.
    uint32_t jitter;
    // How much longer each exponential wait is, in ten-thousandths: 20000 doubles; 0: it doubles.
    uint32_t factor;
    // The first wait; it must be set.
    int64_t base_ms;
    // The longest wait before anything is drawn; 0: one day.
    int64_t cap_ms;
    // The shortest wait, after all else.
    int64_t floor_ms;
    // Of jitter `share`: the smallest part of the wait, in ten-thousandths.
    uint32_t low;
    // Of jitter `share`: the largest part of the wait, in ten-thousandths.
    uint32_t high;
    // How often a request is sent again; 0: never.
    uint32_t max_retries;
    // The budget that all requests share, in thousandths of a token; 0: none.
    uint32_t tokens;
    // What a failure takes of the budget, in thousandths of a token.
    uint32_t token_cost;
    // What a success gives back, in thousandths of a token.
    uint32_t token_gain;
    // More than this must be left for a retry, in thousandths of a token.
    uint32_t tokens_kept;
    // 0.
    uint32_t reserved;
} recoup_backoff;

// A request that failed, and what is known of its retries. 0 in any field but `retry`: not said.
typedef struct recoup_retry {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // Word of `disposition`: that of the verdict on this failure. Only a backoff is sent again.
    uint32_t disposition;
    // Which retry it would be, from 1.
    uint32_t retry;
    // The provider said whether a retry can help (Stripe-Should-Retry): 1 no, 2 yes.
    uint32_t should_retry;
    // Names the request: recoup_hash_name of its idempotency key. The same name and retry draw the same wait. Any jitter needs it.
    uint64_t seed;
    // The wait before the last retry; 0: this is the first. Jitter `decorrelated` draws from it.
    int64_t previous_ms;
    // The wait that a Retry-After header asks for; 0: none. No wait is shorter.
    int64_t retry_after_ms;
    // The time that is left for the request with all its retries; 0: not limited.
    int64_t left_ms;
    // What is spent of the budget, as the last pause or refund left it, in thousandths of a token. 0: the budget is whole.
    uint32_t spent;
    // 0.
    uint32_t reserved;
} recoup_retry;

// Whether a request is sent again, and after how long. A retry is the same request with the same idempotency key.
typedef struct recoup_pause {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // Word of `pause_reason`.
    uint32_t reason;
    // 1: it is sent again. 0: it is not.
    uint32_t again;
    // What is spent of the budget after this failure, in thousandths of a token.
    uint32_t spent;
    // The wait from the failure to the retry; 0 where none is made.
    int64_t delay_ms;
    // The shortest wait that could have been drawn.
    int64_t low_ms;
    // The longest wait that could have been drawn.
    int64_t high_ms;
} recoup_pause;

// A row of the knowledge: the space in the highest 8 bits, the row in the lower 24. 0 is no row. Ids never change meaning,
// so they can be stored; rows from 0x800000 belong to knowledge packs.
typedef uint32_t recoup_id;

// What is linked: version, knowledge and their counts. Set struct_size, leave the rest zero, call recoup_about.
typedef struct recoup_info {
    // Size of this structure in bytes, as the caller knows it.
    uint32_t struct_size;
    // (major << 16) | minor of the ABI.
    uint32_t abi;
    // (major << 16) | (minor << 8) | patch of the library.
    uint32_t version;
    // Edition of the knowledge.
    uint32_t knowledge_edition;
    // Edition of the time zone database: the year times 100, and the number of the release within it (1 for `a`).
    uint32_t tzdb_edition;
    // Rows of all spaces together.
    uint32_t names;
    // Rules of networks.
    uint32_t rules;
    // Ceilings.
    uint32_t ceilings;
    // Texts for people.
    uint32_t texts;
    // Time zones; an alias is one of its own.
    uint32_t zones;
    // SHA-256 of the knowledge the tables were made from.
    uint8_t knowledge_sha256[32];
} recoup_info;

// Up to four ASCII characters, the first in the lowest byte, unused bytes 0: `51`, `1A`, `R01`, `AM04`, `us`, `eur`.
typedef uint32_t recoup_ascii4;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/* ---- Provider bytes to signal ---- */

// Reads one report of a provider: an error body, a charge, payment intent, setup intent, invoice, list of invoice payments, or an
// event that holds one of them.
//
// `request` says whose bytes they are, and what the bytes do not say of themselves; a zeroed one but for its struct_size reads a
// webhook or a stored object of Stripe. Set struct_size of both outputs. Offsets in `reading` are into `bytes`. Where reading->next
// is not 0, another report begins there: read it with request->from. The request is checked before the bytes are read; on an error that
// the bytes cause, fault->offset is that of the
// first byte at fault.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RESERVED, RECOUP_ERR_RANGE, RECOUP_ERR_ID
// (the request), RECOUP_ERR_TOO_LONG, RECOUP_ERR_JSON_TRUNCATED, _JSON_SYNTAX, _JSON_DEPTH, _JSON_ENCODING, _JSON_VALUE,
// RECOUP_ERR_CARRIER.
recoup_status recoup_read(const uint8_t *book,
                          size_t book_len,
                          const uint8_t *bytes,
                          size_t len,
                          const struct recoup_request *request,
                          struct recoup_signal *signal,
                          struct recoup_reading *reading,
                          struct recoup_fault *fault);

/* ---- Signal to verdict ---- */

// Classifies `count` signals: what happened, who can fix it, and what may be tried.
//
// Each signal carries its own struct_size, at most `signal_stride`. Each verdict gets `verdict_stride` as its struct_size. On an
// error that a signal causes nothing is written but `fault`, whose index is that of the signal.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RESERVED, RECOUP_ERR_ID.
recoup_status recoup_classify(const uint8_t *book,
                              size_t book_len,
                              const struct recoup_signal *signals,
                              size_t signal_stride,
                              size_t count,
                              struct recoup_verdict *verdicts,
                              size_t verdict_stride,
                              struct recoup_fault *fault);

/* ---- Policies ---- */

// Writes the frame of a policy that comes with the library: RECOUP_PRESET_....
//
// `*needed` is the length of the frame, on success and on RECOUP_ERR_CAPACITY; (NULL,0) asks for it.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such preset), RECOUP_ERR_CAPACITY.
recoup_status recoup_policy_preset(uint32_t preset, uint8_t *out, size_t cap, size_t *needed, struct recoup_fault *fault);

// Compiles a policy document (JSON, `"version": 1`) into a frame.
//
// `*needed` is the length of the frame, on success and on RECOUP_ERR_CAPACITY. On an error that the document causes, fault->offset is
// that of the first byte at fault.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such length), RECOUP_ERR_BOOK, RECOUP_ERR_TOO_LONG, RECOUP_ERR_JSON_TRUNCATED,
// _JSON_SYNTAX, _JSON_DEPTH, _JSON_ENCODING, _JSON_VALUE, _JSON_KEY, RECOUP_ERR_POLICY_VERSION, RECOUP_ERR_NOT_FOUND (a code or zone),
// RECOUP_ERR_CAPACITY.
recoup_status recoup_policy_compile(const uint8_t *book,
                                    size_t book_len,
                                    const uint8_t *json,
                                    size_t len,
                                    uint8_t *out,
                                    size_t cap,
                                    size_t *needed,
                                    struct recoup_fault *fault);

// Checks a frame: its checksum and every record. Do it once, when a stored frame is loaded.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such length), RECOUP_ERR_POLICY, RECOUP_ERR_POLICY_VERSION.
recoup_status recoup_policy_check(const uint8_t *frame, size_t len, struct recoup_fault *fault);

// Gives the fingerprint of a frame, two words: the same as recoup_plan.policy of every plan made under it.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such length), RECOUP_ERR_POLICY, RECOUP_ERR_POLICY_VERSION.
recoup_status recoup_policy_fingerprint(const uint8_t *frame, size_t len, uint64_t *fingerprint, struct recoup_fault *fault);

/* ---- Verdict, history and policy to plan ---- */

// Makes the plan: when and under which conditions to charge again, write to the customer, offer another method, escalate, stop.
//
// `policy` is a frame of recoup_policy_preset or recoup_policy_compile; (NULL,0) is RECOUP_ERR_POLICY, never a default. `history`
// holds every row the caller keeps of this debt and this credential, as recoup_history_sort leaves them, `row_stride` bytes apart. The first
// `step_cap` of plan->step_total steps are written, in time order: room for one asks "what next?". Set plan->struct_size. On
// an error that a row causes, fault->index is that of the row.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_POLICY,
// RECOUP_ERR_POLICY_VERSION, RECOUP_ERR_RESERVED, RECOUP_ERR_ID, RECOUP_ERR_VERDICT, RECOUP_ERR_HISTORY_ORDER.
recoup_status recoup_plan_make(const uint8_t *book,
                               size_t book_len,
                               const uint8_t *policy,
                               size_t policy_len,
                               const struct recoup_case *debt,
                               const struct recoup_verdict *verdict,
                               const struct recoup_row *history,
                               size_t row_stride,
                               size_t row_count,
                               struct recoup_plan *plan,
                               struct recoup_step *steps,
                               size_t step_stride,
                               size_t step_cap,
                               struct recoup_fault *fault);

// Tells whether the debt may be charged at debt->now_ms, and what is left of each ceiling.
//
// No policy is asked: this is the law alone, by the code that bounds plans. `verdict` is that of the last failure, or NULL. The first
// `window_cap` of clearance->window_total windows are written. Set clearance->struct_size. `history` is as in recoup_plan_make.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RESERVED, RECOUP_ERR_ID,
// RECOUP_ERR_VERDICT, RECOUP_ERR_HISTORY_ORDER.
recoup_status recoup_may_charge(const uint8_t *book,
                                size_t book_len,
                                const struct recoup_case *debt,
                                const struct recoup_verdict *verdict,
                                const struct recoup_row *history,
                                size_t row_stride,
                                size_t row_count,
                                struct recoup_clearance *clearance,
                                struct recoup_window *windows,
                                size_t window_stride,
                                size_t window_cap,
                                struct recoup_fault *fault);

// Makes the row of the history that a payload means; `kind` of it is 0 where it means none.
//
// `signal` and `reading` are what recoup_read gave, `verdict` that of the signal or NULL: what it forbade is remembered for an
// attempt that failed. `trigger` is one of RECOUP_TRIGGER_... and `ordinal` that of the step, 0 where it was none of ours: both are
// taken for attempts alone. `row` is one row of `row_stride` bytes. Where the payload says no instant, the row has none: set `at_ms`.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (trigger), RECOUP_ERR_NEWER, RECOUP_ERR_BOOK.
recoup_status recoup_history_row(const uint8_t *book,
                                 size_t book_len,
                                 const struct recoup_signal *signal,
                                 const struct recoup_reading *reading,
                                 const struct recoup_verdict *verdict,
                                 uint32_t trigger,
                                 uint32_t ordinal,
                                 struct recoup_row *row,
                                 size_t row_stride,
                                 struct recoup_fault *fault);

// Adds one row to a history, and joins and orders it as recoup_history_sort does.
//
// `history` has room for `row_cap` rows, `row_stride` bytes apart, and `*row_count` of them are used; `*row_count` rises by one,
// unless the history has a row of the same event (id, not 0, and kind): then the two become one row. `row` is one row of the same
// stride. The rows that are there were put before: their fields are not checked again.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (`*row_count` above `row_cap`, too), RECOUP_ERR_NEWER, RECOUP_ERR_BOOK,
// RECOUP_ERR_RESERVED, RECOUP_ERR_CAPACITY.
recoup_status recoup_history_put(const uint8_t *book,
                                 size_t book_len,
                                 struct recoup_row *history,
                                 size_t row_stride,
                                 size_t row_cap,
                                 size_t *row_count,
                                 const struct recoup_row *row,
                                 struct recoup_fault *fault);

// Joins the reports of a history to attempts and orders the rows, in place: the reports of one attempt stand side by side and carry its
// label. Rows of one event (the same id, not 0, and kind; without an id, the same in everything) become one. The result depends on the
// set of rows, not on their order or repetition.
//
// `*row_count` is how many rows there are, `row_stride` bytes apart, and then how many are left; the places of rows that were taken out
// are zeroed. Every row is checked before anything moves; fault->index is that of the row at fault.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RESERVED.
recoup_status recoup_history_sort(const uint8_t *book,
                                  size_t book_len,
                                  struct recoup_row *history,
                                  size_t row_stride,
                                  size_t *row_count,
                                  struct recoup_fault *fault);

/* ---- A row as JSON ---- */

// Writes a row of a history as JSON: one object on one line, without a line break. It is the form in which a history is kept as text.
//
// `{"v":1,"at_ms":1767254400000,"kind":"attempt",...}`: "v" is the version of the form, then the fields of recoup_row by name, in its
// order. What is 0 is left out; `label` is derived and never written. Numbers are integers, hashes 16 lower-case hexadecimal digits
// in a string (`key`: 32, as in recoup_key_text), words their names, flags arrays of names, ids their names: a code with its provider
// (`stripe.insufficient_funds`), `space:name` where a field holds ids of several spaces, and `0x01800123` where this edition has no
// name. In an array a 0 before the last element is null. `row` is one row of `row_stride` bytes. `*needed` is the length of the text,
// on success and on RECOUP_ERR_CAPACITY; (NULL,0) asks for it, and RECOUP_ROW_JSON_MAX bytes are room for any row.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RESERVED, RECOUP_ERR_RANGE (a row that no
// history may hold), RECOUP_ERR_CAPACITY.
recoup_status recoup_row_write(const uint8_t *book,
                               size_t book_len,
                               const struct recoup_row *row,
                               size_t row_stride,
                               uint8_t *out,
                               size_t cap,
                               size_t *needed,
                               struct recoup_fault *fault);

// Reads a row that recoup_row_write wrote, of this or an earlier version of the library.
//
// Keys may stand in any order, with space between them. The row is checked as recoup_plan_make checks it. An unknown key or word is
// an error, so that nothing a newer library wrote is lost unseen. `row` is one row of `row_stride` bytes. On an error that the
// document causes, fault->offset is that of the byte at fault.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_BOOK, RECOUP_ERR_TOO_LONG, RECOUP_ERR_JSON_TRUNCATED, _JSON_SYNTAX,
// _JSON_DEPTH, _JSON_ENCODING, _JSON_VALUE (another version, too), _JSON_KEY, RECOUP_ERR_NOT_FOUND (the name of an id that this
// edition does not know), RECOUP_ERR_RANGE (a row that no history may hold).
recoup_status recoup_row_read(const uint8_t *book,
                              size_t book_len,
                              const uint8_t *json,
                              size_t len,
                              struct recoup_row *row,
                              size_t row_stride,
                              struct recoup_fault *fault);

// Tells why the provider refused a request for want of a right: the causes, the surest first, and the steps that cure each.
//
// `key_prefix` is what the key begins with, `sk_live_` say, at most 12 bytes, or (NULL,0): never the key. `message` is that of the error,
// or (NULL,0); it is read for the name of a permission alone. The first `cause_cap` of diagnosis->cause_total causes are
// written. Set diagnosis->struct_size. recoup_text gives the text of a cause and of a step, recoup_name that of a permission.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (for more than 12 bytes of a key, too, of which none is told),
// RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_ID.
recoup_status recoup_diagnose(const uint8_t *book,
                              size_t book_len,
                              const struct recoup_refusal *refusal,
                              const uint8_t *key_prefix,
                              size_t key_prefix_len,
                              const uint8_t *message,
                              size_t message_len,
                              struct recoup_diagnosis *diagnosis,
                              struct recoup_cause *causes,
                              size_t cause_stride,
                              size_t cause_cap,
                              struct recoup_fault *fault);

// Gives the wait of a client library, as its code has it: `stripe.go`, say. recoup_find finds its id in the space `backoff`.
//
// A caller may change any field of the curve, or fill one of its own. Set curve->struct_size.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (length), RECOUP_ERR_BOOK, RECOUP_ERR_ID.
recoup_status recoup_backoff_curve(const uint8_t *book,
                                   size_t book_len,
                                   uint32_t id,
                                   struct recoup_backoff *curve,
                                   struct recoup_fault *fault);

// Tells whether a failed request is sent again with the same idempotency key, and after how long.
//
// Only a failure whose verdict is a backoff is sent again: nothing was executed. For every other verdict there is a plan. What a
// provider asks for with Retry-After is never undercut. Read pause->again before the wait; pause->spent is what the caller keeps of
// the budget, one number for all requests, and gives with the next failure. Set pause->struct_size.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (a seed of 0 with any jitter, too, because all callers would draw the
// same), RECOUP_ERR_NEWER, RECOUP_ERR_RESERVED.
recoup_status recoup_backoff_next(const struct recoup_backoff *curve,
                                  const struct recoup_retry *failed,
                                  struct recoup_pause *pause,
                                  struct recoup_fault *fault);

// Gives back to the budget of retries what a request earned that succeeded, at the first try or a later one.
//
// `spent` is what a pause or an earlier refund left, in thousandths of a token; `left_spent` takes the new number, and may be the same
// place.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_RESERVED.
recoup_status recoup_backoff_refund(const struct recoup_backoff *curve,
                                    uint32_t spent,
                                    uint32_t *left_spent,
                                    struct recoup_fault *fault);

/* ---- Why, as text ---- */

// Writes why a verdict is what it is. UTF-8, no NUL.
//
// `detail` is RECOUP_DETAIL_PLAIN for people of finance and support: what happened, who can put it right and what may be tried, in words;
// or RECOUP_DETAIL_FULL for engineers: the fields that decided and disagreed, and the rule by its name. `*needed` is the length of the text, on success and on RECOUP_ERR_CAPACITY; (NULL,0) asks for it.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RANGE, RECOUP_ERR_RESERVED, RECOUP_ERR_ID,
// RECOUP_ERR_VERDICT, RECOUP_ERR_CAPACITY.
recoup_status recoup_explain_verdict(const uint8_t *book,
                                     size_t book_len,
                                     uint32_t lang,
                                     uint32_t detail,
                                     const struct recoup_verdict *verdict,
                                     uint8_t *out,
                                     size_t cap,
                                     size_t *needed,
                                     struct recoup_fault *fault);

// Writes why a plan is what it is, step by step. UTF-8, no NUL.
//
// In the plain form: the amount, local dates with their weekday, why each step stands where it stands, what is left of the limit that
// matters most, and the end. `steps` are those recoup_plan_make wrote; `detail` and `*needed` are as in recoup_explain_verdict.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_CAPACITY.
recoup_status recoup_explain_plan(const uint8_t *book,
                                  size_t book_len,
                                  uint32_t lang,
                                  uint32_t detail,
                                  const struct recoup_plan *plan,
                                  const struct recoup_step *steps,
                                  size_t step_stride,
                                  size_t step_count,
                                  uint8_t *out,
                                  size_t cap,
                                  size_t *needed,
                                  struct recoup_fault *fault);

// Writes why a debt may be charged, may not yet, or may not at all. UTF-8, no NUL.
//
// In the plain form: the answer with amount and local date, the reason, what has to happen first, what a charge all the same would cost,
// and what is left of each limit. `windows` are those recoup_may_charge wrote; `detail` and `*needed` are as in recoup_explain_verdict.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_CAPACITY.
recoup_status recoup_explain_clearance(const uint8_t *book,
                                       size_t book_len,
                                       uint32_t lang,
                                       uint32_t detail,
                                       const struct recoup_clearance *clearance,
                                       const struct recoup_window *windows,
                                       size_t window_stride,
                                       size_t window_count,
                                       uint8_t *out,
                                       size_t cap,
                                       size_t *needed,
                                       struct recoup_fault *fault);

// Writes the sentence of a fault: what was given, where, what was found there and what was expected. UTF-8, no NUL.
//
// `recoup_plan_make: history[3].at_ms is 0; expected an instant above 0, in milliseconds since 1970`. `*needed` is the length of the
// text, on success and on RECOUP_ERR_CAPACITY; (NULL,0) asks for it. It takes no book: what a fault names is of the library.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (no such capacity), RECOUP_ERR_NEWER, RECOUP_ERR_CAPACITY.
recoup_status recoup_fault_text(const struct recoup_fault *fault,
                                uint8_t *out,
                                size_t cap,
                                size_t *needed);

/* ---- Names and ids ---- */

// Finds the id of a name as it stands on the wire, `insufficient_funds` or `Europe/Berlin`.
//
// `space` is one of RECOUP_SPACE_...; names are compared byte for byte.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_BOOK, RECOUP_ERR_RANGE (no such space, or length), RECOUP_ERR_NOT_FOUND (no such name; longer
// than any, too).
recoup_status recoup_find(const uint8_t *book,
                          size_t book_len,
                          uint32_t space,
                          const uint8_t *name,
                          size_t len,
                          recoup_id *id,
                          struct recoup_fault *fault);

// Finds the ids of many names of one space: a column.
//
// Name i is the bytes [offsets[i], offsets[i + 1]) of `names`, so that `offsets` has count + 1 entries; `ids` has room for
// `count`. A name that is not known gives 0 and is no error.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_BOOK, RECOUP_ERR_RANGE (no such space, or length, or offsets that fall or pass `len`).
recoup_status recoup_find_many(const uint8_t *book,
                               size_t book_len,
                               uint32_t space,
                               const uint8_t *names,
                               size_t len,
                               const uint32_t *offsets,
                               size_t count,
                               recoup_id *ids,
                               struct recoup_fault *fault);

// Gives the name of an id, as on the wire; for an alias its own name.
//
// The text is static, and not NUL-terminated.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such length), RECOUP_ERR_BOOK, RECOUP_ERR_ID.
recoup_status recoup_name(const uint8_t *book,
                          size_t book_len,
                          recoup_id id,
                          const uint8_t **name,
                          size_t *len,
                          struct recoup_fault *fault);

// Finds the names of a space that are most like a text, for a message that asks "did you mean".
//
// `ids` has room for `cap`; the nearest come first, and `*needed` tells how many names are near: at most 16, and 0 is no error. This is
// slow: ask it where an error is told.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_BOOK, RECOUP_ERR_RANGE (no such space, or length).
recoup_status recoup_near(const uint8_t *book,
                          size_t book_len,
                          uint32_t space,
                          const uint8_t *name,
                          size_t len,
                          recoup_id *ids,
                          size_t cap,
                          size_t *needed,
                          struct recoup_fault *fault);

// Gives the name of a small number: `retry_later` for RECOUP_DISPOSITION_RETRY_LATER.
//
// `vocabulary` is one of RECOUP_VOCABULARY_...; of flags, `value` is a single bit. The text is static, and not NUL-terminated.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_NOT_FOUND (no such vocabulary, or no word of it).
recoup_status recoup_word(uint32_t vocabulary, int64_t value, const uint8_t **word, size_t *len, struct recoup_fault *fault);

/* ---- Texts for people ---- */

// Gives a text for people.
//
// RECOUP_VOICE_CUSTOMER takes an id of the space `text`, as in recoup_verdict.text and recoup_step.text. RECOUP_VOICE_OPERATOR
// says what a code, rule or ceiling means, RECOUP_VOICE_REMEDY what to do about it. `lang` is one of RECOUP_LANG_.... The text is
// static, UTF-8, and not NUL-terminated.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_BOOK, RECOUP_ERR_RANGE (no such voice or language), RECOUP_ERR_ID,
// RECOUP_ERR_NOT_FOUND (the row has no such text).
recoup_status recoup_text(const uint8_t *book,
                          size_t book_len,
                          recoup_id id,
                          uint32_t voice,
                          uint32_t lang,
                          const uint8_t **text,
                          size_t *len,
                          struct recoup_fault *fault);

// Gives the request that brings the reason an object could not carry: `GET /v1/invoice_payments?invoice={invoice}&expand[]=...`.
//
// `expand` is recoup_reading.expand or recoup_verdict.expand; {...} is to be replaced by the id found. The text is static, and not
// NUL-terminated.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no such length), RECOUP_ERR_BOOK, RECOUP_ERR_ID.
recoup_status recoup_expand_request(const uint8_t *book,
                                    size_t book_len,
                                    recoup_id expand,
                                    const uint8_t **text,
                                    size_t *len,
                                    struct recoup_fault *fault);

// Says what a status means, for a log. The text is static, and not NUL-terminated.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_NOT_FOUND (no such status).
recoup_status recoup_status_text(recoup_status status, const uint8_t **text, size_t *len);

/* ---- Frozen hashes ---- */

// Makes the identity of a debt (recoup_case.key) from any bytes that name it for good, the invoice id say.
//
// The hash is frozen: the same bytes give the same key in every version. `key` has room for two words.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (no bytes, or more than an object can have).
recoup_status recoup_case_key(const uint8_t *ptr, size_t len, uint64_t *key, struct recoup_fault *fault);

// Makes a 64-bit hash of a name: a fingerprint for `credential`, an event id for `id`.
//
// The hash is frozen, and the one readers use. It is never 0 for a name of at least one byte; the empty name gives 0, "not said".
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (more bytes than an object can have).
recoup_status recoup_hash_name(const uint8_t *ptr, size_t len, uint64_t *hash, struct recoup_fault *fault);

// Writes an idempotency key as it is sent to a provider: 32 lower-case hexadecimal digits, no NUL.
//
// `key` is recoup_step.idempotency_key, two words. `*needed` is 32; or 0, where both words are 0: the step is no charge and has no key.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (length), RECOUP_ERR_CAPACITY.
recoup_status recoup_key_text(const uint64_t *key,
                              uint8_t *out,
                              size_t cap,
                              size_t *needed,
                              struct recoup_fault *fault);

// Reads a Retry-After header: the wait in milliseconds that it asks for, as recoup_request.retry_after_ms takes it.
//
// `text` is the header's value: seconds, or a date of HTTP in one of its three forms, which is counted from `now_ms`; one that has passed
// is no wait, 0. `now_ms` is in milliseconds since 1970, and may be 0, not known, where the header has seconds.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_RANGE (neither seconds nor a date; no such instant, or none beside a date; or length).
recoup_status recoup_retry_after(const uint8_t *text,
                                 size_t len,
                                 int64_t now_ms,
                                 int64_t *wait_ms,
                                 struct recoup_fault *fault);

/* ---- What is linked ---- */

// Gives the ABI of the library that is linked: (major << 16) | minor.
uint32_t recoup_abi_version(void);

// Gives the version of the library that is linked: (major << 16) | (minor << 8) | patch.
uint32_t recoup_version_number(void);

// Gives the size of a structure in the library that is linked, RECOUP_LAYOUT_...; 0 for one it does not know.
//
// Bindings compare it with theirs when they load.
uint32_t recoup_struct_size(uint32_t which);

// Tells what is linked. Set info->struct_size.
//
// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE.
recoup_status recoup_about(struct recoup_info *info);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* RECOUP_H */
