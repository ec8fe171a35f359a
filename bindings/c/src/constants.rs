//! The numbers of the ABI. Generated from knowledge/facts/ by `make generate`; do not edit.
#![allow(dead_code)] // they are there for the header

/// Major version of the library.
pub const RECOUP_VERSION_MAJOR: u32 = 0u32;
/// Minor version of the library.
pub const RECOUP_VERSION_MINOR: u32 = 2u32;
/// Patch version of the library.
pub const RECOUP_VERSION_PATCH: u32 = 0u32;
/// (major << 16) | (minor << 8) | patch.
pub const RECOUP_VERSION_NUMBER: u32 = 512u32;

/// Success; every output is written.
pub const RECOUP_OK: i32 = 0i32;
/// A pointer that must not be NULL is NULL, or NULL came with a length above 0.
pub const RECOUP_ERR_NULL: i32 = -1i32;
/// struct_size or a stride is smaller than version 1 of the structure.
pub const RECOUP_ERR_SIZE: i32 = -2i32;
/// The caller set a field this library does not know: a byte past our structure is not 0.
pub const RECOUP_ERR_NEWER: i32 = -3i32;
/// A reserved field or an undefined flag bit is not 0.
pub const RECOUP_ERR_RESERVED: i32 = -4i32;
/// A number is outside its documented range: a negative time, an unknown enumerator, a bad country code.
pub const RECOUP_ERR_RANGE: i32 = -5i32;
/// An id is not a row of its space in this edition: an unknown zone, say.
pub const RECOUP_ERR_ID: i32 = -6i32;
/// The rule book given is not the built-in one, (NULL,0); packs are not supported yet.
pub const RECOUP_ERR_BOOK: i32 = -7i32;
/// The policy frame is absent, damaged, or fails its checksum.
pub const RECOUP_ERR_POLICY: i32 = -8i32;
/// The policy frame or document is of a version this library does not read.
pub const RECOUP_ERR_POLICY_VERSION: i32 = -9i32;
/// The history is not as history_sort leaves it.
pub const RECOUP_ERR_HISTORY_ORDER: i32 = -10i32;
/// The output buffer is too small; *needed tells how much is.
pub const RECOUP_ERR_CAPACITY: i32 = -11i32;
/// The name is not known in that space.
pub const RECOUP_ERR_NOT_FOUND: i32 = -12i32;
/// The input is longer than the documented maximum.
pub const RECOUP_ERR_TOO_LONG: i32 = -13i32;
/// The JSON ends in the middle of a value.
pub const RECOUP_ERR_JSON_TRUNCATED: i32 = -14i32;
/// The bytes are not JSON; *fault tells the offset of the first bad byte.
pub const RECOUP_ERR_JSON_SYNTAX: i32 = -15i32;
/// The JSON nests deeper than 64 levels.
pub const RECOUP_ERR_JSON_DEPTH: i32 = -16i32;
/// A JSON string holds a control byte, a bad escape or invalid UTF-8.
pub const RECOUP_ERR_JSON_ENCODING: i32 = -17i32;
/// A field holds a value of the wrong type or outside its range; *fault tells its offset.
pub const RECOUP_ERR_JSON_VALUE: i32 = -18i32;
/// A policy document or a row holds an unknown or repeated key; *fault tells its offset.
pub const RECOUP_ERR_JSON_KEY: i32 = -19i32;
/// The JSON is well formed but is no object the reader knows.
pub const RECOUP_ERR_CARRIER: i32 = -20i32;
/// The verdict given was not made by this library: its fields contradict one another.
pub const RECOUP_ERR_VERDICT: i32 = -21i32;

/// Names a provider gives to a failure: decline codes, error codes, outcome reasons, advice. One row a name; what it means depends on the field it stood in.
pub const RECOUP_SPACE_CODE: u32 = 1u32;
/// error.type of the provider.
pub const RECOUP_SPACE_ERROR_TYPE: u32 = 2u32;
/// charge.outcome.type.
pub const RECOUP_SPACE_OUTCOME_TYPE: u32 = 3u32;
/// charge.outcome.network_status.
pub const RECOUP_SPACE_NETWORK_STATUS: u32 = 4u32;
/// The status an object gives of itself.
pub const RECOUP_SPACE_OBJECT_STATUS: u32 = 5u32;
/// Card networks.
pub const RECOUP_SPACE_BRAND: u32 = 6u32;
/// Payment method types.
pub const RECOUP_SPACE_METHOD: u32 = 7u32;
/// How a card is funded.
pub const RECOUP_SPACE_FUNDING: u32 = 8u32;
/// Webhook event types.
pub const RECOUP_SPACE_EVENT: u32 = 9u32;
/// Time zones of the IANA database; an alias has an id of its own.
pub const RECOUP_SPACE_ZONE: u32 = 10u32;
/// Payment providers.
pub const RECOUP_SPACE_PROVIDER: u32 = 11u32;
/// Why an invoice exists.
pub const RECOUP_SPACE_BILLING_REASON: u32 = 12u32;
/// What a network's own code means, by brand, region, date and initiator.
pub const RECOUP_SPACE_RULE: u32 = 13u32;
/// Limits no policy may break.
pub const RECOUP_SPACE_CEILING: u32 = 14u32;
/// The expand[] paths that lead to the reason of a failure.
pub const RECOUP_SPACE_EXPAND: u32 = 15u32;
/// Texts for people.
pub const RECOUP_SPACE_TEXT: u32 = 16u32;
/// Where a fact was found.
pub const RECOUP_SPACE_SOURCE: u32 = 17u32;
/// A processor's own numbering of advice codes.
pub const RECOUP_SPACE_DIALECT: u32 = 18u32;
/// HTTP statuses; the row is the status itself.
pub const RECOUP_SPACE_HTTP_STATUS: u32 = 19u32;
/// What depends on the country that issued a card, besides its ceilings.
pub const RECOUP_SPACE_MARKET: u32 = 20u32;
/// Rights of an API key of the provider, each with what it implies.
pub const RECOUP_SPACE_PERMISSION: u32 = 21u32;
/// What a network bills for an attempt, by region and day.
pub const RECOUP_SPACE_FEE: u32 = 22u32;
/// What the permissions of an API key open.
pub const RECOUP_SPACE_RESOURCE: u32 = 23u32;
/// The first characters of an API key of the provider.
pub const RECOUP_SPACE_KEY_PREFIX: u32 = 24u32;
/// Why a request is refused for want of a right.
pub const RECOUP_SPACE_OBSTACLE: u32 = 25u32;
/// A step that cures such a refusal.
pub const RECOUP_SPACE_REPAIR: u32 = 26u32;
/// Calendars of the days on which banks settle nothing.
pub const RECOUP_SPACE_CALENDAR: u32 = 27u32;
/// Bank holidays of a calendar, as rules.
pub const RECOUP_SPACE_HOLIDAY: u32 = 28u32;
/// Currencies whose minor unit is no hundredth.
pub const RECOUP_SPACE_CURRENCY: u32 = 29u32;
/// How client libraries wait before they send a request again.
pub const RECOUP_SPACE_BACKOFF: u32 = 30u32;

/// Time alone may cure it.
pub const RECOUP_DISPOSITION_RETRY_LATER: u32 = 1u32;
/// Nothing was executed: repeat the same API call with the same idempotency key, in seconds.
pub const RECOUP_DISPOSITION_BACKOFF: u32 = 2u32;
/// Charge only after the customer acted at the bank and confirmed it.
pub const RECOUP_DISPOSITION_CUSTOMER_ACTION: u32 = 3u32;
/// Only on-session, after strong customer authentication.
pub const RECOUP_DISPOSITION_AUTHENTICATE: u32 = 4u32;
/// Only after the card or account data changed.
pub const RECOUP_DISPOSITION_UPDATE_DETAILS: u32 = 5u32;
/// This method is finished for this charge.
pub const RECOUP_DISPOSITION_NEW_METHOD: u32 = 6u32;
/// A developer or operator must change the request, key, permission or account.
pub const RECOUP_DISPOSITION_FIX_INTEGRATION: u32 = 7u32;
/// Nobody knows whether money moved, or this object cannot carry the reason: reconcile, then decide.
pub const RECOUP_DISPOSITION_LOOKUP_FIRST: u32 = 8u32;
/// The wanted state exists already.
pub const RECOUP_DISPOSITION_SETTLED: u32 = 9u32;
/// Never again without new consent.
pub const RECOUP_DISPOSITION_STOP: u32 = 10u32;

/// The same credential, at once.
pub const RECOUP_ALLOWED_SAME_CARD_NOW: u32 = 1u32;
/// The same credential, after time.
pub const RECOUP_ALLOWED_SAME_CARD_LATER: u32 = 2u32;
/// The same credential, after the customer confirmed an act at the bank.
pub const RECOUP_ALLOWED_AFTER_CUSTOMER: u32 = 4u32;
/// After card, account or request data was corrected.
pub const RECOUP_ALLOWED_AFTER_DATA_FIX: u32 = 8u32;
/// After the customer authenticated, on-session.
pub const RECOUP_ALLOWED_AFTER_AUTHENTICATION: u32 = 16u32;
/// Another card, account or payment method.
pub const RECOUP_ALLOWED_OTHER_METHOD: u32 = 32u32;
/// The same credential through another provider.
pub const RECOUP_ALLOWED_OTHER_PROVIDER: u32 = 64u32;

/// The customer.
pub const RECOUP_ACTOR_CUSTOMER: u32 = 1u32;
/// The bank that issued the card or holds the account.
pub const RECOUP_ACTOR_ISSUER: u32 = 2u32;
/// Your operations or finance people.
pub const RECOUP_ACTOR_MERCHANT: u32 = 3u32;
/// Whoever maintains the integration.
pub const RECOUP_ACTOR_DEVELOPER: u32 = 4u32;
/// The payment provider.
pub const RECOUP_ACTOR_PROVIDER: u32 = 5u32;
/// No one needs to act, or no one can.
pub const RECOUP_ACTOR_NOBODY: u32 = 6u32;

/// May pass by itself.
pub const RECOUP_SEVERITY_SOFT: u32 = 1u32;
/// Passes once somebody acts.
pub const RECOUP_SEVERITY_CONDITIONAL: u32 = 2u32;
/// Will not pass with this credential.
pub const RECOUP_SEVERITY_HARD: u32 = 3u32;

/// The reason may be named.
pub const RECOUP_CONTACT_NORMAL: u32 = 1u32;
/// Only neutral words; the reason is not revealed.
pub const RECOUP_CONTACT_NEUTRAL: u32 = 2u32;
/// Do not write to the customer and offer nothing; escalate to a person.
pub const RECOUP_CONTACT_NONE: u32 = 3u32;

/// This payment.
pub const RECOUP_SCOPE_PAYMENT: u32 = 1u32;
/// This account number at this merchant, whatever the amount: PAN and its tokens together.
pub const RECOUP_SCOPE_CREDENTIAL: u32 = 2u32;
/// Every debit under this agreement.
pub const RECOUP_SCOPE_MANDATE: u32 = 3u32;
/// Everything with this customer.
pub const RECOUP_SCOPE_CUSTOMER: u32 = 4u32;
/// This credential, for this debt only: a block by the provider.
pub const RECOUP_SCOPE_CASE_CREDENTIAL: u32 = 5u32;
/// Every agreement of this merchant on this card.
pub const RECOUP_SCOPE_CARD_AGREEMENTS: u32 = 6u32;

/// Another account number; a new expiry or CVC is none.
pub const RECOUP_LIFT_NEW_CREDENTIAL: u32 = 1u32;
/// New consent, given in person.
pub const RECOUP_LIFT_NEW_CONSENT: u32 = 2u32;
/// The next debt; this one is over.
pub const RECOUP_LIFT_NEW_CHARGE: u32 = 3u32;
/// The case behind it was closed in the merchant's favour: a dispute won, or the merchant's own block taken away, which a row resume tells.
pub const RECOUP_LIFT_RESOLVED: u32 = 4u32;

/// The same key and the same parameters.
pub const RECOUP_KEY_ADVICE_SAME_KEY: u32 = 1u32;
/// A new key: the old one replays the stored answer.
pub const RECOUP_KEY_ADVICE_NEW_KEY: u32 = 2u32;
/// Make no such call before the outcome is known.
pub const RECOUP_KEY_ADVICE_NO_CALL: u32 = 3u32;

/// The object's own status.
pub const RECOUP_FIELD_OBJECT_STATUS: u32 = 1u32;
/// charge.outcome.reason.
pub const RECOUP_FIELD_OUTCOME_REASON: u32 = 2u32;
/// The provider's advice code.
pub const RECOUP_FIELD_ADVICE_CODE: u32 = 3u32;
/// The network's merchant advice code.
pub const RECOUP_FIELD_NETWORK_ADVICE: u32 = 4u32;
/// The decline code.
pub const RECOUP_FIELD_DECLINE_CODE: u32 = 5u32;
/// The network's response code.
pub const RECOUP_FIELD_NETWORK_CODE: u32 = 6u32;
/// The error or failure code.
pub const RECOUP_FIELD_CODE: u32 = 7u32;
/// The error type.
pub const RECOUP_FIELD_ERROR_TYPE: u32 = 8u32;
/// The HTTP status.
pub const RECOUP_FIELD_HTTP_STATUS: u32 = 9u32;
/// charge.outcome.type.
pub const RECOUP_FIELD_OUTCOME_TYPE: u32 = 10u32;
/// The object cannot carry the reason.
pub const RECOUP_FIELD_CARRIER: u32 = 11u32;
/// The call itself: never sent, timed out.
pub const RECOUP_FIELD_TRANSPORT: u32 = 12u32;

/// Takes money from a customer.
pub const RECOUP_OPERATION_CHARGE: u32 = 1u32;
/// Captures an authorisation.
pub const RECOUP_OPERATION_CAPTURE: u32 = 2u32;
/// Gives money back.
pub const RECOUP_OPERATION_REFUND: u32 = 3u32;
/// Saves a method without charging it.
pub const RECOUP_OPERATION_SETUP: u32 = 4u32;
/// Pays out to a bank.
pub const RECOUP_OPERATION_PAYOUT: u32 = 5u32;
/// Reads only; moves nothing.
pub const RECOUP_OPERATION_READ: u32 = 6u32;

/// Customer-initiated: the customer is present.
pub const RECOUP_INITIATOR_CIT: u32 = 1u32;
/// Merchant-initiated, with a stored credential.
pub const RECOUP_INITIATOR_MIT: u32 = 2u32;

/// An error body of API v1.
pub const RECOUP_CARRIER_API_ERROR: u32 = 1u32;
/// An error body of API v2.
pub const RECOUP_CARRIER_API_ERROR_V2: u32 = 2u32;
/// An OAuth error: error is a string.
pub const RECOUP_CARRIER_OAUTH_ERROR: u32 = 3u32;
/// A charge.
pub const RECOUP_CARRIER_CHARGE: u32 = 4u32;
/// A payment intent.
pub const RECOUP_CARRIER_PAYMENT_INTENT: u32 = 5u32;
/// A setup intent.
pub const RECOUP_CARRIER_SETUP_INTENT: u32 = 6u32;
/// An invoice, of any API version.
pub const RECOUP_CARRIER_INVOICE: u32 = 7u32;
/// An invoice payment, or a list of them.
pub const RECOUP_CARRIER_INVOICE_PAYMENT: u32 = 8u32;
/// A refund.
pub const RECOUP_CARRIER_REFUND: u32 = 9u32;
/// A payout.
pub const RECOUP_CARRIER_PAYOUT: u32 = 10u32;
/// A dispute.
pub const RECOUP_CARRIER_DISPUTE: u32 = 11u32;
/// A payment method, card or source.
pub const RECOUP_CARRIER_PAYMENT_METHOD: u32 = 12u32;
/// A mandate.
pub const RECOUP_CARRIER_MANDATE: u32 = 13u32;
/// A customer.
pub const RECOUP_CARRIER_CUSTOMER: u32 = 14u32;
/// A subscription.
pub const RECOUP_CARRIER_SUBSCRIPTION: u32 = 15u32;
/// Another object, known only through its event.
pub const RECOUP_CARRIER_OTHER: u32 = 16u32;

/// Carries no information about a retry.
pub const RECOUP_SAYS_NOTHING: u32 = 1u32;
/// Merely permits another try; it lifts generic and unknown codes, nothing else.
pub const RECOUP_SAYS_PERMITS: u32 = 2u32;
/// Failed without saying why; another field may.
pub const RECOUP_SAYS_GENERIC: u32 = 3u32;
/// Says what is wrong.
pub const RECOUP_SAYS_WRONG: u32 = 4u32;
/// Forbids another try, within its scope.
pub const RECOUP_SAYS_FORBIDS: u32 = 5u32;

/// No automatic charge.
pub const RECOUP_SCHEDULE_NONE: u32 = 1u32;
/// The account was short of money.
pub const RECOUP_SCHEDULE_FUNDS: u32 = 2u32;
/// A system on the way was not available.
pub const RECOUP_SCHEDULE_TECHNICAL: u32 = 3u32;
/// The issuer gave no reason.
pub const RECOUP_SCHEDULE_GENERIC: u32 = 4u32;
/// A count or amount limit that resets with time.
pub const RECOUP_SCHEDULE_VELOCITY: u32 = 5u32;
/// The code is not known to this edition.
pub const RECOUP_SCHEDULE_UNKNOWN: u32 = 6u32;
/// An API call that executed nothing.
pub const RECOUP_SCHEDULE_API: u32 = 7u32;
/// A bank debit short of money: a policy's own days for `funds`.
pub const RECOUP_SCHEDULE_DEBIT: u32 = 8u32;
/// An act of the customer cures it for certain. Time alone may cure it too, without a report, so a policy may try rarely.
pub const RECOUP_SCHEDULE_PROBE: u32 = 9u32;

/// The request never left, or the provider did not send it to the network.
pub const RECOUP_SIGNAL_FLAG_NOT_SENT: u32 = 1u32;
/// Sent, and no answer came.
pub const RECOUP_SIGNAL_FLAG_TIMED_OUT: u32 = 2u32;
/// The provider's header said: retry.
pub const RECOUP_SIGNAL_FLAG_SHOULD_RETRY_YES: u32 = 4u32;
/// The provider's header said: do not retry.
pub const RECOUP_SIGNAL_FLAG_SHOULD_RETRY_NO: u32 = 8u32;
/// The answer was replayed from an idempotency key.
pub const RECOUP_SIGNAL_FLAG_REPLAYED: u32 = 16u32;
/// Live mode.
pub const RECOUP_SIGNAL_FLAG_LIVE: u32 = 32u32;
/// Test mode.
pub const RECOUP_SIGNAL_FLAG_TEST: u32 = 64u32;
/// The object says it was paid.
pub const RECOUP_SIGNAL_FLAG_PAID: u32 = 128u32;
/// The provider says the network answered.
pub const RECOUP_SIGNAL_FLAG_NETWORK_REACHED: u32 = 256u32;
/// An error or failure code was given that this edition does not know.
pub const RECOUP_SIGNAL_FLAG_UNKNOWN_CODE: u32 = 512u32;
/// A decline code or outcome reason was given that this edition does not know.
pub const RECOUP_SIGNAL_FLAG_UNKNOWN_DECLINE: u32 = 1024u32;
/// An error type was given that this edition does not know.
pub const RECOUP_SIGNAL_FLAG_UNKNOWN_TYPE: u32 = 2048u32;
/// A card brand was given that this edition does not know.
pub const RECOUP_SIGNAL_FLAG_UNKNOWN_BRAND: u32 = 4096u32;
/// The object is not able to carry the reason of the failure.
pub const RECOUP_SIGNAL_FLAG_NO_REASON: u32 = 8192u32;
/// The object or event says that an attempt failed.
pub const RECOUP_SIGNAL_FLAG_FAILED: u32 = 16384u32;
/// An advice code was given that this edition does not know.
pub const RECOUP_SIGNAL_FLAG_UNKNOWN_ADVICE: u32 = 32768u32;
/// An authorisation ended without a capture: nothing was collected.
pub const RECOUP_SIGNAL_FLAG_RELEASED: u32 = 65536u32;
/// The payment was canceled for a reason that ended the debt.
pub const RECOUP_SIGNAL_FLAG_DEBT_ENDED: u32 = 131072u32;
/// The payment was canceled for a reason that leaves the debt as it was.
pub const RECOUP_SIGNAL_FLAG_DEBT_LIVES: u32 = 262144u32;
/// The parameter at fault names a payment method: none that can be used is on file.
pub const RECOUP_SIGNAL_FLAG_NO_METHOD: u32 = 524288u32;
/// A code of a network was given that cannot be one.
pub const RECOUP_SIGNAL_FLAG_UNKNOWN_NETWORK: u32 = 1048576u32;
/// A status was given that this edition does not know.
pub const RECOUP_SIGNAL_FLAG_UNKNOWN_STATUS: u32 = 2097152u32;
/// The object holds all there is: no request would bring more of the reason.
pub const RECOUP_SIGNAL_FLAG_NOTHING_MORE: u32 = 4194304u32;

/// The reason must not be revealed to the customer.
pub const RECOUP_VERDICT_FLAG_MASKED: u32 = 1u32;
/// A code was given that this edition does not know.
pub const RECOUP_VERDICT_FLAG_UNKNOWN: u32 = 2u32;
/// Context was missing; the strictest candidate was taken.
pub const RECOUP_VERDICT_FLAG_AMBIGUOUS: u32 = 4u32;
/// Fields disagreed; `conflicts` names them.
pub const RECOUP_VERDICT_FLAG_CONFLICT: u32 = 8u32;
/// Whatever comes of it, this failure never yields a charge: a refund, payout or setup.
pub const RECOUP_VERDICT_FLAG_NO_CHARGE: u32 = 16u32;
/// Another object holds the reason, or more of it; `expand` names the path.
pub const RECOUP_VERDICT_FLAG_EXPAND: u32 = 32u32;
/// The customer withdrew consent.
pub const RECOUP_VERDICT_FLAG_WITHDRAWN_CONSENT: u32 = 64u32;
/// The attempt did not reach the network and does not count for it.
pub const RECOUP_VERDICT_FLAG_NOT_COUNTED: u32 = 128u32;

/// A charge was tried; see its outcome.
pub const RECOUP_ROW_KIND_ATTEMPT: u32 = 1u32;
/// The customer says the bank was spoken to.
pub const RECOUP_ROW_KIND_CUSTOMER_CONFIRMED: u32 = 2u32;
/// Card or account data changed, or another method became the default.
pub const RECOUP_ROW_KIND_METHOD_UPDATED: u32 = 3u32;
/// The customer authenticated, on-session.
pub const RECOUP_ROW_KIND_AUTHENTICATED: u32 = 4u32;
/// The pre-debit notice went out.
pub const RECOUP_ROW_KIND_NOTICE_SENT: u32 = 5u32;
/// Nothing may be charged until resume.
pub const RECOUP_ROW_KIND_HOLD: u32 = 6u32;
/// Ends a hold, and a block of the merchant's own lists that was taken away.
pub const RECOUP_ROW_KIND_RESUME: u32 = 7u32;
/// The amount owed changed; see amount.
pub const RECOUP_ROW_KIND_AMOUNT_CHANGED: u32 = 8u32;
/// The agreement to debit ended.
pub const RECOUP_ROW_KIND_MANDATE_REVOKED: u32 = 9u32;
/// A lookup found the unresolved attempt paid.
pub const RECOUP_ROW_KIND_FOUND_PAID: u32 = 10u32;
/// A lookup found the unresolved attempt failed.
pub const RECOUP_ROW_KIND_FOUND_FAILED: u32 = 11u32;
/// A lookup found no such attempt at the provider.
pub const RECOUP_ROW_KIND_NOT_FOUND: u32 = 12u32;
/// A message could not be delivered.
pub const RECOUP_ROW_KIND_MESSAGE_BOUNCED: u32 = 13u32;
/// The customer refuses messages.
pub const RECOUP_ROW_KIND_UNSUBSCRIBED: u32 = 14u32;
/// Money went back; amount 0 or the full amount is a full refund.
pub const RECOUP_ROW_KIND_REFUNDED: u32 = 15u32;
/// The customer disputes the charge.
pub const RECOUP_ROW_KIND_DISPUTED: u32 = 16u32;
/// The debt no longer exists.
pub const RECOUP_ROW_KIND_CANCELED: u32 = 17u32;
/// The debt was paid.
pub const RECOUP_ROW_KIND_PAID: u32 = 18u32;
/// The provider waits for the customer to authenticate.
pub const RECOUP_ROW_KIND_ACTION_REQUIRED: u32 = 19u32;
/// A message, offer or escalation of the plan was carried out; id is the step's.
pub const RECOUP_ROW_KIND_STEP_DONE: u32 = 20u32;
/// New consent, given in person: lifts what a withdrawn one had prohibited.
pub const RECOUP_ROW_KIND_CONSENT_GIVEN: u32 = 21u32;
/// A dispute was won or a chargeback canceled: the attempt is approved again.
pub const RECOUP_ROW_KIND_REINSTATED: u32 = 22u32;
/// The caller says that the debt is owed: opens a released, canceled or looked-up debt again.
pub const RECOUP_ROW_KIND_STILL_OWED: u32 = 23u32;
/// A stored method of the customer, with consent to charge it.
pub const RECOUP_ROW_KIND_METHOD_ON_FILE: u32 = 24u32;

/// The call is about to be made or was made; no answer yet.
pub const RECOUP_OUTCOME_SENT: u32 = 1u32;
/// Accepted; the result comes later.
pub const RECOUP_OUTCOME_PENDING: u32 = 2u32;
/// Paid.
pub const RECOUP_OUTCOME_APPROVED: u32 = 3u32;
/// Refused by the issuer or bank.
pub const RECOUP_OUTCOME_DECLINED: u32 = 4u32;
/// Refused by the provider; the network never saw it.
pub const RECOUP_OUTCOME_BLOCKED: u32 = 5u32;
/// Never left.
pub const RECOUP_OUTCOME_NOT_SENT: u32 = 6u32;
/// Sent; nobody knows the result.
pub const RECOUP_OUTCOME_UNKNOWN: u32 = 7u32;
/// Paid, then returned by the bank.
pub const RECOUP_OUTCOME_RETURNED: u32 = 8u32;
/// An authorisation ended without a capture: nothing was collected.
pub const RECOUP_OUTCOME_RELEASED: u32 = 9u32;

/// A step of a plan, or the first automatic charge.
pub const RECOUP_TRIGGER_SCHEDULED: u32 = 1u32;
/// A person of the merchant pressed a button.
pub const RECOUP_TRIGGER_MANUAL: u32 = 2u32;
/// The customer paid or retried.
pub const RECOUP_TRIGGER_CUSTOMER: u32 = 3u32;
/// A new method triggered it.
pub const RECOUP_TRIGGER_METHOD_UPDATE: u32 = 4u32;
/// An operator's tool.
pub const RECOUP_TRIGGER_ADMIN: u32 = 5u32;
/// Another system, the provider's own schedule included.
pub const RECOUP_TRIGGER_EXTERNAL: u32 = 6u32;

/// The row belongs to another debt of the same customer.
pub const RECOUP_ROW_FLAG_OTHER_CASE: u32 = 1u32;
/// A zero-amount check; networks count it too.
pub const RECOUP_ROW_FLAG_ZERO_AMOUNT: u32 = 2u32;
/// An increment of an authorisation: an attempt of its own, named by its event and never by its charge.
pub const RECOUP_ROW_FLAG_INCREMENT: u32 = 4u32;
/// The customer's authentication failed; the network saw no charge.
pub const RECOUP_ROW_FLAG_AUTH_FAILURE: u32 = 8u32;
/// The failed call was a setup, refund or payout, not a charge.
pub const RECOUP_ROW_FLAG_NO_CHARGE: u32 = 16u32;
/// Live mode.
pub const RECOUP_ROW_FLAG_LIVE: u32 = 32u32;
/// Test mode.
pub const RECOUP_ROW_FLAG_TEST: u32 = 64u32;

/// The customer is on-session now.
pub const RECOUP_CASE_FLAG_CUSTOMER_PRESENT: u32 = 1u32;
/// An account whose customer should be called, besides writing.
pub const RECOUP_CASE_FLAG_HIGH_VALUE: u32 = 2u32;
/// The BIN is of a basic or student debit product.
pub const RECOUP_CASE_FLAG_BASIC_DEBIT: u32 = 4u32;
/// There is no active mandate or agreement.
pub const RECOUP_CASE_FLAG_MANDATE_INACTIVE: u32 = 8u32;
/// Deceased, legal hold or open dispute: no message, no offer.
pub const RECOUP_CASE_FLAG_CONTACT_NONE: u32 = 16u32;
/// Nothing was tried yet: an empty history is no mistake.
pub const RECOUP_CASE_FLAG_FIRST_CHARGE: u32 = 32u32;
/// One notice covers the later charges of this debt too.
pub const RECOUP_CASE_FLAG_ONE_NOTICE_COVERS: u32 = 64u32;

/// The first payment.
pub const RECOUP_PHASE_FIRST: u32 = 1u32;
/// A renewal.
pub const RECOUP_PHASE_RENEWAL: u32 = 2u32;
/// A single debt.
pub const RECOUP_PHASE_ONE_OFF: u32 = 3u32;
/// Saving a method.
pub const RECOUP_PHASE_SETUP: u32 = 4u32;

/// The stored method is charged.
pub const RECOUP_COLLECTION_CHARGE_AUTOMATICALLY: u32 = 1u32;
/// The customer pays by himself; a plan never charges.
pub const RECOUP_COLLECTION_SEND_INVOICE: u32 = 2u32;

/// Charge the credential.
pub const RECOUP_STEP_KIND_CHARGE: u32 = 1u32;
/// Write to the customer: one request.
pub const RECOUP_STEP_KIND_MESSAGE: u32 = 2u32;
/// Offer another payment method.
pub const RECOUP_STEP_KIND_OFFER_METHOD: u32 = 3u32;
/// Hand over to a person.
pub const RECOUP_STEP_KIND_ESCALATE: u32 = 4u32;
/// Ask the provider what became of an attempt.
pub const RECOUP_STEP_KIND_LOOKUP: u32 = 5u32;
/// The end: carry out what the policy says (cancel, mark unpaid, leave).
pub const RECOUP_STEP_KIND_STOP: u32 = 6u32;

/// Nothing: the step has an instant.
pub const RECOUP_GATE_NONE: u32 = 0u32;
/// The customer confirmed an act at the bank.
pub const RECOUP_GATE_CUSTOMER_CONFIRMED: u32 = 1u32;
/// Card or account data changed.
pub const RECOUP_GATE_METHOD_UPDATED: u32 = 2u32;
/// The customer authenticated.
pub const RECOUP_GATE_AUTHENTICATED: u32 = 3u32;
/// A pre-debit notice was sent and its time has passed.
pub const RECOUP_GATE_NOTICE_ELAPSED: u32 = 4u32;

/// Charges, lookups and the end.
pub const RECOUP_TRACK_CHARGE: u32 = 1u32;
/// Messages.
pub const RECOUP_TRACK_MESSAGE: u32 = 2u32;
/// Offers of another method.
pub const RECOUP_TRACK_OTHER_METHOD: u32 = 3u32;
/// People.
pub const RECOUP_TRACK_ESCALATION: u32 = 4u32;

/// A wait of the network or provider.
pub const RECOUP_MOVED_BY_WAIT: u32 = 1u32;
/// The smallest gap between charges.
pub const RECOUP_MOVED_BY_MIN_GAP: u32 = 2u32;
/// A pre-debit notice.
pub const RECOUP_MOVED_BY_NOTICE: u32 = 4u32;
/// The preferred local hours.
pub const RECOUP_MOVED_BY_WINDOW: u32 = 8u32;
/// The allowed weekdays.
pub const RECOUP_MOVED_BY_WEEKDAY: u32 = 16u32;
/// A payday.
pub const RECOUP_MOVED_BY_PAYDAY: u32 = 32u32;
/// Not a business day of the bank: a weekend, or a holiday of the calendar of its scheme.
pub const RECOUP_MOVED_BY_BANK_DAY: u32 = 64u32;
/// A network, provider or scheme ceiling.
pub const RECOUP_MOVED_BY_CEILING: u32 = 128u32;
/// Seeded jitter.
pub const RECOUP_MOVED_BY_JITTER: u32 = 256u32;
/// A blackout interval of the case, or a day that the policy closes.
pub const RECOUP_MOVED_BY_BLACKOUT: u32 = 512u32;
/// A promise to pay.
pub const RECOUP_MOVED_BY_PROMISE: u32 = 1024u32;
/// A hold.
pub const RECOUP_MOVED_BY_HOLD: u32 = 2048u32;
/// Its instant has passed; due is the next that is allowed.
pub const RECOUP_MOVED_BY_OVERDUE: u32 = 4096u32;
/// A local time that does not exist that day, or exists twice.
pub const RECOUP_MOVED_BY_DST: u32 = 8192u32;
/// The preferred hours were given up to stay within the horizon.
pub const RECOUP_MOVED_BY_WINDOW_DROPPED: u32 = 16384u32;
/// The payday was given up to stay within the horizon.
pub const RECOUP_MOVED_BY_PAYDAY_DROPPED: u32 = 32768u32;
/// The jitter was given up: there was no room for it.
pub const RECOUP_MOVED_BY_JITTER_DROPPED: u32 = 65536u32;

/// The same amount, to the minor unit.
pub const RECOUP_CONDITION_SAME_AMOUNT: u32 = 1u32;
/// Only after the pre-debit notice.
pub const RECOUP_CONDITION_NOTICE_SENT: u32 = 2u32;
/// Only with an active mandate.
pub const RECOUP_CONDITION_MANDATE_ACTIVE: u32 = 4u32;
/// ACH: the entry description is RETRY PYMT.
pub const RECOUP_CONDITION_LABEL_RETRY_PYMT: u32 = 8u32;
/// Confirm the same payment object; make no second one.
pub const RECOUP_CONDITION_REUSE_PAYMENT_OBJECT: u32 = 16u32;
/// On-session, customer-initiated.
pub const RECOUP_CONDITION_CUSTOMER_PRESENT: u32 = 32u32;
/// Only with another account number than the one that failed.
pub const RECOUP_CONDITION_NEW_CREDENTIAL: u32 = 64u32;
/// It does not wait for the gate of the last failure, which `may_charge` still names.
pub const RECOUP_CONDITION_PROBE: u32 = 128u32;

/// The plan holds a charge.
pub const RECOUP_STOP_REASON_NONE: u32 = 0u32;
/// Paid, or the wanted state exists.
pub const RECOUP_STOP_REASON_SETTLED: u32 = 1u32;
/// A network or the provider forbids it.
pub const RECOUP_STOP_REASON_PROHIBITED: u32 = 2u32;
/// The policy's own budget is used up.
pub const RECOUP_STOP_REASON_EXHAUSTED: u32 = 3u32;
/// A ceiling leaves no instant before the horizon.
pub const RECOUP_STOP_REASON_CEILING: u32 = 4u32;
/// No allowed instant lies before the horizon.
pub const RECOUP_STOP_REASON_HORIZON: u32 = 5u32;
/// This disposition never charges, or the policy says so.
pub const RECOUP_STOP_REASON_NO_CHARGE: u32 = 6u32;
/// An attempt has no known result: look it up first.
pub const RECOUP_STOP_REASON_UNRESOLVED: u32 = 7u32;
/// The debt was cancelled, refunded or disputed.
pub const RECOUP_STOP_REASON_CANCELED: u32 = 8u32;
/// On hold.
pub const RECOUP_STOP_REASON_HELD: u32 = 9u32;
/// The customer pays this invoice by himself.
pub const RECOUP_STOP_REASON_SEND_INVOICE: u32 = 10u32;
/// The provider has its own attempt scheduled.
pub const RECOUP_STOP_REASON_PROVIDER_SCHEDULES: u32 = 11u32;
/// The experiment arm makes no automatic charge.
pub const RECOUP_STOP_REASON_ARM: u32 = 12u32;
/// There is no active mandate.
pub const RECOUP_STOP_REASON_MANDATE: u32 = 13u32;
/// Placement did not settle within its bound.
pub const RECOUP_STOP_REASON_UNPLACEABLE: u32 = 14u32;
/// Charges wait behind a gate only.
pub const RECOUP_STOP_REASON_GATED: u32 = 15u32;
/// The charge is past its last instant and was dropped.
pub const RECOUP_STOP_REASON_NOT_AFTER: u32 = 16u32;

/// Charges were left out; stop_reason says why.
pub const RECOUP_PLAN_FLAG_CHARGES_SUPPRESSED: u32 = 1u32;
/// The plan is for a code this edition does not know.
pub const RECOUP_PLAN_FLAG_UNKNOWN_CODE: u32 = 2u32;
/// The idempotency key of the unresolved attempt is past its retention: only look up.
pub const RECOUP_PLAN_FLAG_KEY_UNSAFE: u32 = 4u32;
/// No zone was known; local hours are read in UTC.
pub const RECOUP_PLAN_FLAG_ZONE_UTC: u32 = 8u32;
/// More steps exist than were written.
pub const RECOUP_PLAN_FLAG_TRUNCATED: u32 = 16u32;
/// The verdict is of an older failure than the newest of the history, which drives the plan.
pub const RECOUP_PLAN_FLAG_STALE_VERDICT: u32 = 32u32;
/// Charges of the schedule lie past the horizon and were left out.
pub const RECOUP_PLAN_FLAG_PAST_HORIZON: u32 = 64u32;

/// At most 8 charges in 28 days.
pub const RECOUP_PRESET_STANDARD: u32 = 1u32;
/// At most 4 charges in 28 days.
pub const RECOUP_PRESET_CAUTIOUS: u32 = 2u32;
/// Seconds: the waits of the official SDKs, for calls that executed nothing.
pub const RECOUP_PRESET_API: u32 = 3u32;
/// At most 12 charges in 60 days, where the next bill is later.
pub const RECOUP_PRESET_PERSISTENT: u32 = 4u32;

/// May be charged now.
pub const RECOUP_ANSWER_ALLOWED: u32 = 1u32;
/// Not before the given instant.
pub const RECOUP_ANSWER_NOT_BEFORE: u32 = 2u32;
/// Not at all; a lift condition may end it.
pub const RECOUP_ANSWER_NEVER: u32 = 3u32;

/// Nothing: it is allowed.
pub const RECOUP_EFFECT_NONE: u32 = 0u32;
/// Breaks a rule of a network, scheme or provider.
pub const RECOUP_EFFECT_FORBIDDEN: u32 = 1u32;
/// Costs a fee.
pub const RECOUP_EFFECT_FEE: u32 = 2u32;
/// Would fail again.
pub const RECOUP_EFFECT_POINTLESS: u32 = 3u32;
/// May take the money twice.
pub const RECOUP_EFFECT_DOUBLE_CHARGE: u32 = 4u32;

/// Precise, for support, finance and developers.
pub const RECOUP_VOICE_OPERATOR: u32 = 1u32;
/// Neutral, one request.
pub const RECOUP_VOICE_CUSTOMER: u32 = 2u32;
/// What to do about it, for the readers of `operator`.
pub const RECOUP_VOICE_REMEDY: u32 = 3u32;

/// The rule book itself.
pub const RECOUP_TIER_PRIMARY: u32 = 1u32;
/// The provider's own documentation or official SDK.
pub const RECOUP_TIER_PROVIDER_DOCS: u32 = 2u32;
/// Several processors agree.
pub const RECOUP_TIER_SEVERAL_PROCESSORS: u32 = 3u32;
/// One processor, or a third party.
pub const RECOUP_TIER_ONE_PROCESSOR: u32 = 4u32;
/// Our own choice or inference.
pub const RECOUP_TIER_EDITORIAL: u32 = 5u32;

/// English.
pub const RECOUP_LANG_EN: u32 = 0u32;

/// Any span of that length, both ends included.
pub const RECOUP_WINDOW_KIND_ROLLING: u32 = 1u32;
/// From the first decline of the debt; afterwards nothing.
pub const RECOUP_WINDOW_KIND_ANCHORED: u32 = 2u32;

/// Every attempt that reached the network, whatever the answer.
pub const RECOUP_COUNTS_ATTEMPTS: u32 = 1u32;
/// Attempts after the first.
pub const RECOUP_COUNTS_REINITIATIONS: u32 = 2u32;

/// Those with this credential, other debts included.
pub const RECOUP_PER_CREDENTIAL: u32 = 1u32;
/// Those of this debt.
pub const RECOUP_PER_DEBT: u32 = 2u32;

/// recoup_span.
pub const RECOUP_LAYOUT_SPAN: u32 = 1u32;
/// recoup_signal.
pub const RECOUP_LAYOUT_SIGNAL: u32 = 2u32;
/// recoup_reading.
pub const RECOUP_LAYOUT_READING: u32 = 3u32;
/// recoup_verdict.
pub const RECOUP_LAYOUT_VERDICT: u32 = 4u32;
/// recoup_row.
pub const RECOUP_LAYOUT_ROW: u32 = 5u32;
/// recoup_case.
pub const RECOUP_LAYOUT_CASE: u32 = 6u32;
/// recoup_plan.
pub const RECOUP_LAYOUT_PLAN: u32 = 7u32;
/// recoup_step.
pub const RECOUP_LAYOUT_STEP: u32 = 8u32;
/// recoup_clearance.
pub const RECOUP_LAYOUT_CLEARANCE: u32 = 9u32;
/// recoup_window.
pub const RECOUP_LAYOUT_WINDOW: u32 = 10u32;
/// recoup_info.
pub const RECOUP_LAYOUT_INFO: u32 = 11u32;
/// recoup_request.
pub const RECOUP_LAYOUT_REQUEST: u32 = 12u32;
/// recoup_fault.
pub const RECOUP_LAYOUT_FAULT: u32 = 13u32;
/// recoup_refusal.
pub const RECOUP_LAYOUT_REFUSAL: u32 = 14u32;
/// recoup_diagnosis.
pub const RECOUP_LAYOUT_DIAGNOSIS: u32 = 15u32;
/// recoup_cause.
pub const RECOUP_LAYOUT_CAUSE: u32 = 16u32;
/// recoup_backoff.
pub const RECOUP_LAYOUT_BACKOFF: u32 = 17u32;
/// recoup_retry.
pub const RECOUP_LAYOUT_RETRY: u32 = 18u32;
/// recoup_pause.
pub const RECOUP_LAYOUT_PAUSE: u32 = 19u32;

/// The caller's own record of its call.
pub const RECOUP_REPORT_SOURCE_OWN: u32 = 1u32;
/// The answer to the call.
pub const RECOUP_REPORT_SOURCE_API_ANSWER: u32 = 2u32;
/// An event of the charge itself.
pub const RECOUP_REPORT_SOURCE_CHARGE_EVENT: u32 = 3u32;
/// An event of the payment intent.
pub const RECOUP_REPORT_SOURCE_INTENT_EVENT: u32 = 4u32;
/// An event of the invoice.
pub const RECOUP_REPORT_SOURCE_INVOICE_EVENT: u32 = 5u32;
/// An object that was fetched.
pub const RECOUP_REPORT_SOURCE_OBJECT: u32 = 6u32;
/// A list that was fetched.
pub const RECOUP_REPORT_SOURCE_LIST: u32 = 7u32;
/// A repeated look at a pending attempt.
pub const RECOUP_REPORT_SOURCE_POLL: u32 = 8u32;
/// A lookup of an attempt without a known end.
pub const RECOUP_REPORT_SOURCE_LOOKUP: u32 = 9u32;
/// A dispute.
pub const RECOUP_REPORT_SOURCE_DISPUTE: u32 = 10u32;
/// A file of returns from the bank.
pub const RECOUP_REPORT_SOURCE_RETURN_FILE: u32 = 11u32;

/// The caller, by the plans of this engine.
pub const RECOUP_CHARGES_BY_ENGINE: u32 = 1u32;
/// The provider: a plan holds no timed charge of its own.
pub const RECOUP_CHARGES_BY_PROVIDER: u32 = 2u32;

/// Cancel the subscription or order.
pub const RECOUP_FINAL_ACTION_CANCEL: u32 = 1u32;
/// Mark the debt as unpaid.
pub const RECOUP_FINAL_ACTION_MARK_UNPAID: u32 = 2u32;
/// Leave it past due.
pub const RECOUP_FINAL_ACTION_LEAVE: u32 = 3u32;

/// One attempt; the debt is still owed.
pub const RECOUP_CANCEL_SCOPE_ATTEMPT: u32 = 1u32;
/// The debt.
pub const RECOUP_CANCEL_SCOPE_DEBT: u32 = 2u32;

/// Every week, number 1 Monday to 7 Sunday.
pub const RECOUP_PAYDAY_KIND_WEEKDAY: u32 = 1u32;
/// A day of every month, 1 to 31.
pub const RECOUP_PAYDAY_KIND_DAY_OF_MONTH: u32 = 2u32;
/// The last day of every month; the number is 0.
pub const RECOUP_PAYDAY_KIND_LAST_DAY: u32 = 3u32;
/// The nth business day of every month, 1 to 23.
pub const RECOUP_PAYDAY_KIND_NTH_BUSINESS_DAY: u32 = 4u32;

/// One JSON document.
pub const RECOUP_FORMAT_JSON: u32 = 1u32;

/// A pointer that is not NULL.
pub const RECOUP_FAULT_RULE_NULL: u32 = 1u32;
/// A size from that of version 1 to 4096 bytes.
pub const RECOUP_FAULT_RULE_SIZE: u32 = 2u32;
/// 0 in every byte past the structure this library knows.
pub const RECOUP_FAULT_RULE_NEWER: u32 = 3u32;
/// A length that an object in memory can have.
pub const RECOUP_FAULT_RULE_LENGTH: u32 = 4u32;
/// The rule book that is built in, (NULL,0).
pub const RECOUP_FAULT_RULE_BOOK: u32 = 5u32;
/// 0.
pub const RECOUP_FAULT_RULE_RESERVED: u32 = 6u32;
/// No flag but those of the list.
pub const RECOUP_FAULT_RULE_FLAGS: u32 = 7u32;
/// 0 or a word of the list.
pub const RECOUP_FAULT_RULE_WORD: u32 = 8u32;
/// A word of the list.
pub const RECOUP_FAULT_RULE_SOME_WORD: u32 = 9u32;
/// 0 or an id of this edition, of the space.
pub const RECOUP_FAULT_RULE_ID: u32 = 10u32;
/// An id of this edition.
pub const RECOUP_FAULT_RULE_SOME_ID: u32 = 11u32;
/// A value other than 0.
pub const RECOUP_FAULT_RULE_SET: u32 = 12u32;
/// 0 or up to four printable ASCII characters, the first in the lowest byte.
pub const RECOUP_FAULT_RULE_CHARACTERS: u32 = 13u32;
/// 0 or two lower-case letters, the first in the lowest byte.
pub const RECOUP_FAULT_RULE_COUNTRY: u32 = 14u32;
/// 0 or three lower-case letters, the first in the lowest byte.
pub const RECOUP_FAULT_RULE_CURRENCY: u32 = 15u32;
/// An instant from 0 to 253402300799999, in milliseconds since 1970.
pub const RECOUP_FAULT_RULE_INSTANT: u32 = 16u32;
/// An instant above 0, in milliseconds since 1970.
pub const RECOUP_FAULT_RULE_SOME_INSTANT: u32 = 17u32;
/// A span from 0 to 253402300799999, in milliseconds.
pub const RECOUP_FAULT_RULE_DURATION: u32 = 18u32;
/// An amount of 0 or more, in minor units.
pub const RECOUP_FAULT_RULE_AMOUNT: u32 = 19u32;
/// 0 or an HTTP status from 100 to 599.
pub const RECOUP_FAULT_RULE_HTTP_STATUS: u32 = 20u32;
/// 0, 1 (no) or 2 (yes).
pub const RECOUP_FAULT_RULE_YES_NO: u32 = 21u32;
/// 0 or a payday: a weekday 1 to 7, a day 1 to 31, the last day 0, a business day 1 to 23.
pub const RECOUP_FAULT_RULE_PAYDAY: u32 = 22u32;
/// A share from 0 to 10000, in basis points.
pub const RECOUP_FAULT_RULE_BASIS_POINTS: u32 = 23u32;
/// An end that is not before its beginning.
pub const RECOUP_FAULT_RULE_INTERVAL: u32 = 24u32;
/// A row where history_sort puts it.
pub const RECOUP_FAULT_RULE_ORDER: u32 = 25u32;
/// A count that is not above the room.
pub const RECOUP_FAULT_RULE_COUNT: u32 = 26u32;
/// Room for as many as `value` says.
pub const RECOUP_FAULT_RULE_CAPACITY: u32 = 27u32;
/// A verdict as recoup_classify makes it, whose fields fit together.
pub const RECOUP_FAULT_RULE_VERDICT: u32 = 28u32;
/// A whole policy frame, as it was made.
pub const RECOUP_FAULT_RULE_POLICY: u32 = 29u32;
/// A version this library reads.
pub const RECOUP_FAULT_RULE_VERSION: u32 = 30u32;
/// A name this edition knows.
pub const RECOUP_FAULT_RULE_NAME: u32 = 31u32;
/// At least one byte.
pub const RECOUP_FAULT_RULE_BYTES: u32 = 32u32;
/// Offsets that do not fall, and end within the names.
pub const RECOUP_FAULT_RULE_OFFSETS: u32 = 33u32;
/// A row that has such a text.
pub const RECOUP_FAULT_RULE_TEXT: u32 = 34u32;
/// Fewer bytes: the longest input this library reads is documented.
pub const RECOUP_FAULT_RULE_TOO_LONG: u32 = 35u32;
/// The rest of the JSON document.
pub const RECOUP_FAULT_RULE_JSON_END: u32 = 36u32;
/// JSON, as RFC 8259 has it.
pub const RECOUP_FAULT_RULE_JSON_SYNTAX: u32 = 37u32;
/// At most 64 levels of objects and arrays.
pub const RECOUP_FAULT_RULE_JSON_DEPTH: u32 = 38u32;
/// Text without control bytes, broken escapes or invalid UTF-8.
pub const RECOUP_FAULT_RULE_JSON_ENCODING: u32 = 39u32;
/// A value of the documented type and range.
pub const RECOUP_FAULT_RULE_JSON_VALUE: u32 = 40u32;
/// A documented key, and each key once.
pub const RECOUP_FAULT_RULE_JSON_KEY: u32 = 41u32;
/// A report that this library reads: an error, an event or an object of a payment, alone, in a list or in an envelope.
pub const RECOUP_FAULT_RULE_CARRIER: u32 = 42u32;
/// An instant at most 5 minutes before that of the failure, `bound`.
pub const RECOUP_FAULT_RULE_NOT_LATER: u32 = 43u32;
/// A verdict, a row of this debt in the history, or the flag first_charge of the case.
pub const RECOUP_FAULT_RULE_KNOWN: u32 = 44u32;
/// At most the first 12 characters of a key, and never the key.
pub const RECOUP_FAULT_RULE_KEY_PREFIX: u32 = 45u32;
/// Seconds in one to nine digits, or a date of HTTP.
pub const RECOUP_FAULT_RULE_RETRY_AFTER: u32 = 46u32;
/// An instant in milliseconds since 1970; this one looks like seconds.
pub const RECOUP_FAULT_RULE_MILLISECONDS: u32 = 47u32;
/// 0 or a multiple from 1 to 100, in ten-thousandths: 10000 to 1000000.
pub const RECOUP_FAULT_RULE_MULTIPLE: u32 = 48u32;
/// A share from 0 to 100 times the whole, in ten-thousandths: 0 to 1000000.
pub const RECOUP_FAULT_RULE_SHARE: u32 = 49u32;
/// A span above 0, at most 253402300799999, in milliseconds.
pub const RECOUP_FAULT_RULE_SOME_DURATION: u32 = 50u32;

/// recoup_read.
pub const RECOUP_FUNCTION_READ: u32 = 1u32;
/// recoup_classify.
pub const RECOUP_FUNCTION_CLASSIFY: u32 = 2u32;
/// recoup_policy_preset.
pub const RECOUP_FUNCTION_POLICY_PRESET: u32 = 3u32;
/// recoup_policy_compile.
pub const RECOUP_FUNCTION_POLICY_COMPILE: u32 = 4u32;
/// recoup_policy_check.
pub const RECOUP_FUNCTION_POLICY_CHECK: u32 = 5u32;
/// recoup_policy_fingerprint.
pub const RECOUP_FUNCTION_POLICY_FINGERPRINT: u32 = 6u32;
/// recoup_plan_make.
pub const RECOUP_FUNCTION_PLAN_MAKE: u32 = 7u32;
/// recoup_may_charge.
pub const RECOUP_FUNCTION_MAY_CHARGE: u32 = 8u32;
/// recoup_history_row.
pub const RECOUP_FUNCTION_HISTORY_ROW: u32 = 9u32;
/// recoup_history_put.
pub const RECOUP_FUNCTION_HISTORY_PUT: u32 = 10u32;
/// recoup_history_sort.
pub const RECOUP_FUNCTION_HISTORY_SORT: u32 = 11u32;
/// recoup_row_write.
pub const RECOUP_FUNCTION_ROW_WRITE: u32 = 12u32;
/// recoup_row_read.
pub const RECOUP_FUNCTION_ROW_READ: u32 = 13u32;
/// recoup_explain_verdict.
pub const RECOUP_FUNCTION_EXPLAIN_VERDICT: u32 = 14u32;
/// recoup_explain_plan.
pub const RECOUP_FUNCTION_EXPLAIN_PLAN: u32 = 15u32;
/// recoup_find.
pub const RECOUP_FUNCTION_FIND: u32 = 16u32;
/// recoup_find_many.
pub const RECOUP_FUNCTION_FIND_MANY: u32 = 17u32;
/// recoup_name.
pub const RECOUP_FUNCTION_NAME: u32 = 18u32;
/// recoup_near.
pub const RECOUP_FUNCTION_NEAR: u32 = 19u32;
/// recoup_word.
pub const RECOUP_FUNCTION_WORD: u32 = 20u32;
/// recoup_text.
pub const RECOUP_FUNCTION_TEXT: u32 = 21u32;
/// recoup_expand_request.
pub const RECOUP_FUNCTION_EXPAND_REQUEST: u32 = 22u32;
/// recoup_case_key.
pub const RECOUP_FUNCTION_CASE_KEY: u32 = 23u32;
/// recoup_hash_name.
pub const RECOUP_FUNCTION_HASH_NAME: u32 = 24u32;
/// recoup_key_text.
pub const RECOUP_FUNCTION_KEY_TEXT: u32 = 25u32;
/// recoup_diagnose.
pub const RECOUP_FUNCTION_DIAGNOSE: u32 = 26u32;
/// recoup_retry_after.
pub const RECOUP_FUNCTION_RETRY_AFTER: u32 = 27u32;
/// recoup_explain_clearance.
pub const RECOUP_FUNCTION_EXPLAIN_CLEARANCE: u32 = 28u32;
/// recoup_backoff_curve.
pub const RECOUP_FUNCTION_BACKOFF_CURVE: u32 = 29u32;
/// recoup_backoff_next.
pub const RECOUP_FUNCTION_BACKOFF_NEXT: u32 = 30u32;
/// recoup_backoff_refund.
pub const RECOUP_FUNCTION_BACKOFF_REFUND: u32 = 31u32;

/// To read it.
pub const RECOUP_ACCESS_READ: u32 = 1u32;
/// To create, change or delete it.
pub const RECOUP_ACCESS_WRITE: u32 = 2u32;

/// May do everything on its account.
pub const RECOUP_KEY_KIND_SECRET: u32 = 1u32;
/// May do what it was given permissions for.
pub const RECOUP_KEY_KIND_RESTRICTED: u32 = 2u32;
/// For clients: it may do next to nothing.
pub const RECOUP_KEY_KIND_PUBLISHABLE: u32 = 3u32;

/// The account's that the key belongs to.
pub const RECOUP_OWNER_OWN: u32 = 1u32;
/// A connected account's.
pub const RECOUP_OWNER_CONNECTED: u32 = 2u32;

/// What is known does not speak against it.
pub const RECOUP_CERTAINTY_POSSIBLE: u32 = 1u32;
/// What is known speaks for it.
pub const RECOUP_CERTAINTY_LIKELY: u32 = 2u32;
/// The provider said so, or it follows from what the caller said.
pub const RECOUP_CERTAINTY_CERTAIN: u32 = 3u32;

/// For finance and support: amounts, local dates, and reasons in words.
pub const RECOUP_DETAIL_PLAIN: u32 = 0u32;
/// For engineers: names of rules and fields, keys, and instants in UTC.
pub const RECOUP_DETAIL_FULL: u32 = 1u32;

/// Each wait is `factor` times the one before.
pub const RECOUP_BACKOFF_GROWTH_EXPONENTIAL: u32 = 0u32;
/// The wait is the base, and the base times the square of the retries already made.
pub const RECOUP_BACKOFF_GROWTH_QUADRATIC: u32 = 1u32;

/// The whole wait.
pub const RECOUP_BACKOFF_JITTER_NONE: u32 = 0u32;
/// Between nothing and the whole wait.
pub const RECOUP_BACKOFF_JITTER_FULL: u32 = 1u32;
/// Between half and the whole of it.
pub const RECOUP_BACKOFF_JITTER_EQUAL: u32 = 2u32;
/// Between the base and three times the wait before, up to the cap; the growth is not used.
pub const RECOUP_BACKOFF_JITTER_DECORRELATED: u32 = 3u32;
/// Between the shares `low` and `high` of it.
pub const RECOUP_BACKOFF_JITTER_SHARE: u32 = 4u32;

/// Send it again after the wait of the curve.
pub const RECOUP_PAUSE_REASON_CURVE: u32 = 1u32;
/// Send it again after the wait that the provider asked for, which is longer.
pub const RECOUP_PAUSE_REASON_RETRY_AFTER: u32 = 2u32;
/// Not again: the verdict is no backoff, so that waiting some seconds cures nothing.
pub const RECOUP_PAUSE_REASON_NOT_BACKOFF: u32 = 3u32;
/// Not again: the provider said that a retry changes nothing.
pub const RECOUP_PAUSE_REASON_TOLD_NOT_TO: u32 = 4u32;
/// Not again: every retry of the curve was made.
pub const RECOUP_PAUSE_REASON_RETRIES_MADE: u32 = 5u32;
/// Not again: the budget of retries is spent.
pub const RECOUP_PAUSE_REASON_BUDGET_SPENT: u32 = 6u32;
/// Not again: the wait is longer than the time that is left.
pub const RECOUP_PAUSE_REASON_NO_TIME: u32 = 7u32;

/// What a function returns. 0 is success, below 0 an error; above 0 is reserved. On any error: do not charge.
pub const RECOUP_VOCABULARY_STATUS: u32 = 1u32;
/// The family of an id: its highest 8 bits.
pub const RECOUP_VOCABULARY_SPACE: u32 = 2u32;
/// The one recommended way on. 0 is never a verdict.
pub const RECOUP_VOCABULARY_DISPOSITION: u32 = 3u32;
/// What may be tried: a set, because one way may be open and another closed.
pub const RECOUP_VOCABULARY_ALLOWED: u32 = 4u32;
/// Who can fix it.
pub const RECOUP_VOCABULARY_ACTOR: u32 = 5u32;
/// How final the answer is.
pub const RECOUP_VOCABULARY_SEVERITY: u32 = 6u32;
/// How the customer may be spoken to.
pub const RECOUP_VOCABULARY_CONTACT: u32 = 7u32;
/// What a prohibition binds. 0: nothing is prohibited.
pub const RECOUP_VOCABULARY_SCOPE: u32 = 8u32;
/// What ends a prohibition. 0: nothing is prohibited.
pub const RECOUP_VOCABULARY_LIFT: u32 = 9u32;
/// Which idempotency key the next call carries.
pub const RECOUP_VOCABULARY_KEY_ADVICE: u32 = 10u32;
/// Which field of the signal decided; in `conflicts`, bit (1 << value) marks a field that disagreed.
pub const RECOUP_VOCABULARY_FIELD: u32 = 11u32;
/// What the failed call was. 0 is read as charge, the one to be most careful with.
pub const RECOUP_VOCABULARY_OPERATION: u32 = 12u32;
/// Who starts the charge. 0: not said; the stricter reading applies.
pub const RECOUP_VOCABULARY_INITIATOR: u32 = 13u32;
/// The object the signal was read from. 0: built by hand.
pub const RECOUP_VOCABULARY_CARRIER: u32 = 14u32;
/// How much a code says.
pub const RECOUP_VOCABULARY_SAYS: u32 = 15u32;
/// Which schedule of a policy serves a failure that time may cure.
pub const RECOUP_VOCABULARY_SCHEDULE: u32 = 16u32;
/// Facts about the failed call.
pub const RECOUP_VOCABULARY_SIGNAL_FLAG: u32 = 17u32;
/// What to know about a verdict besides its disposition.
pub const RECOUP_VOCABULARY_VERDICT_FLAG: u32 = 18u32;
/// What one row of the history tells. 0 is no row.
pub const RECOUP_VOCABULARY_ROW_KIND: u32 = 19u32;
/// How an attempt ended. 0 for rows that are no attempt.
pub const RECOUP_VOCABULARY_OUTCOME: u32 = 20u32;
/// What caused an attempt. Only scheduled attempts count against the policy's own budget; every attempt that reached the network counts there.
pub const RECOUP_VOCABULARY_TRIGGER: u32 = 21u32;
/// Flags of a history row.
pub const RECOUP_VOCABULARY_ROW_FLAG: u32 = 22u32;
/// Flags of a case.
pub const RECOUP_VOCABULARY_CASE_FLAG: u32 = 23u32;
/// Whether the debt is a first payment, a renewal, a single debt, or the saving of a method. 0 is read as renewal.
pub const RECOUP_VOCABULARY_PHASE: u32 = 24u32;
/// How an invoice is collected. 0: not said.
pub const RECOUP_VOCABULARY_COLLECTION: u32 = 25u32;
/// What a step does.
pub const RECOUP_VOCABULARY_STEP_KIND: u32 = 26u32;
/// What must happen before a step has an instant. 0: nothing.
pub const RECOUP_VOCABULARY_GATE: u32 = 27u32;
/// The line of action a step belongs to.
pub const RECOUP_VOCABULARY_TRACK: u32 = 28u32;
/// What moved a step away from the instant the policy first named.
pub const RECOUP_VOCABULARY_MOVED_BY: u32 = 29u32;
/// What a charge must look like.
pub const RECOUP_VOCABULARY_CONDITION: u32 = 30u32;
/// Why the plan holds no further charge. 0: it holds one.
pub const RECOUP_VOCABULARY_STOP_REASON: u32 = 31u32;
/// What to know about a plan.
pub const RECOUP_VOCABULARY_PLAN_FLAG: u32 = 32u32;
/// Policies that come with the library.
pub const RECOUP_VOCABULARY_PRESET: u32 = 33u32;
/// What may_charge answers. 0 is never an answer.
pub const RECOUP_VOCABULARY_ANSWER: u32 = 34u32;
/// What happens to those who charge all the same. 0: nothing.
pub const RECOUP_VOCABULARY_EFFECT: u32 = 35u32;
/// Whom a text speaks to.
pub const RECOUP_VOCABULARY_VOICE: u32 = 36u32;
/// How good the source of a row is.
pub const RECOUP_VOCABULARY_TIER: u32 = 37u32;
/// Language of a text. 0 is English.
pub const RECOUP_VOCABULARY_LANG: u32 = 38u32;
/// How a ceiling's window lies.
pub const RECOUP_VOCABULARY_WINDOW_KIND: u32 = 39u32;
/// What a ceiling counts.
pub const RECOUP_VOCABULARY_COUNTS: u32 = 40u32;
/// Whose attempts a ceiling counts together.
pub const RECOUP_VOCABULARY_PER: u32 = 41u32;
/// The structures that cross the ABI, to ask for their sizes.
pub const RECOUP_VOCABULARY_LAYOUT: u32 = 42u32;
/// What told a report. 0: not said.
pub const RECOUP_VOCABULARY_REPORT_SOURCE: u32 = 43u32;
/// Who charges a debt. 0: not said.
pub const RECOUP_VOCABULARY_CHARGES_BY: u32 = 44u32;
/// What the last step of a plan asks for. 0: not said.
pub const RECOUP_VOCABULARY_FINAL_ACTION: u32 = 45u32;
/// What a cancellation ends. 0: not said, the debt.
pub const RECOUP_VOCABULARY_CANCEL_SCOPE: u32 = 46u32;
/// How a payday is told: the highest 8 bits of a payday, its number in the lower 24.
pub const RECOUP_VOCABULARY_PAYDAY_KIND: u32 = 47u32;
/// The form of the bytes that are read. 0: found out.
pub const RECOUP_VOCABULARY_FORMAT: u32 = 48u32;
/// What was expected where a recoup_fault points. 0: not said.
pub const RECOUP_VOCABULARY_FAULT_RULE: u32 = 49u32;
/// The functions that fill a recoup_fault. 0: none.
pub const RECOUP_VOCABULARY_FUNCTION: u32 = 50u32;
/// What a request wants of a resource. 0: not said.
pub const RECOUP_VOCABULARY_ACCESS: u32 = 51u32;
/// What kind of API key it is. 0: not known.
pub const RECOUP_VOCABULARY_KEY_KIND: u32 = 52u32;
/// Whose an object is, as the caller knows. 0: not known.
pub const RECOUP_VOCABULARY_OWNER: u32 = 53u32;
/// How sure a cause is. 0: it is none.
pub const RECOUP_VOCABULARY_CERTAINTY: u32 = 54u32;
/// How much an explanation tells. 0 is plain.
pub const RECOUP_VOCABULARY_DETAIL: u32 = 55u32;
/// How the wait before a retry grows. 0 is exponential.
pub const RECOUP_VOCABULARY_BACKOFF_GROWTH: u32 = 56u32;
/// Which part of a wait is drawn, so that callers who failed together do not come back together. 0 is none.
pub const RECOUP_VOCABULARY_BACKOFF_JITTER: u32 = 57u32;
/// Why a request is sent again after a wait, or is not. 0 is no answer.
pub const RECOUP_VOCABULARY_PAUSE_REASON: u32 = 58u32;

/// Stripe.
pub const RECOUP_PROVIDER_STRIPE: u32 = 184549377u32;
/// GoCardless.
pub const RECOUP_PROVIDER_GOCARDLESS: u32 = 184549378u32;

/// Visa.
pub const RECOUP_BRAND_VISA: u32 = 100663297u32;
/// Mastercard.
pub const RECOUP_BRAND_MASTERCARD: u32 = 100663298u32;
/// American Express.
pub const RECOUP_BRAND_AMEX: u32 = 100663299u32;
/// Discover.
pub const RECOUP_BRAND_DISCOVER: u32 = 100663300u32;
/// Diners Club.
pub const RECOUP_BRAND_DINERS: u32 = 100663301u32;
/// JCB.
pub const RECOUP_BRAND_JCB: u32 = 100663302u32;
/// UnionPay.
pub const RECOUP_BRAND_UNIONPAY: u32 = 100663303u32;
/// Cartes Bancaires, France.
pub const RECOUP_BRAND_CARTES_BANCAIRES: u32 = 100663304u32;
/// eftpos, Australia.
pub const RECOUP_BRAND_EFTPOS_AU: u32 = 100663305u32;
/// Interac, Canada.
pub const RECOUP_BRAND_INTERAC: u32 = 100663306u32;
/// Elo, Brazil; not offered by Stripe.
pub const RECOUP_BRAND_ELO: u32 = 100663307u32;

/// Cards, wallets over cards included.
pub const RECOUP_METHOD_CARD: u32 = 117440513u32;
/// Cards at a reader.
pub const RECOUP_METHOD_CARD_PRESENT: u32 = 117440514u32;
/// Interac at a reader.
pub const RECOUP_METHOD_INTERAC_PRESENT: u32 = 117440515u32;
/// Cards of South Korea.
pub const RECOUP_METHOD_KR_CARD: u32 = 117440516u32;
/// Link.
pub const RECOUP_METHOD_LINK: u32 = 117440517u32;
/// Bank debit in the United States, by ACH.
pub const RECOUP_METHOD_US_BANK_ACCOUNT: u32 = 117440518u32;
/// Bank debit in the euro area, by SEPA.
pub const RECOUP_METHOD_SEPA_DEBIT: u32 = 117440519u32;
/// Bank debit in the United Kingdom, by Bacs.
pub const RECOUP_METHOD_BACS_DEBIT: u32 = 117440520u32;
/// Bank debit in Australia, by BECS.
pub const RECOUP_METHOD_AU_BECS_DEBIT: u32 = 117440521u32;
/// Bank debit in New Zealand, by BECS.
pub const RECOUP_METHOD_NZ_BANK_ACCOUNT: u32 = 117440522u32;
/// Pre-authorised debit in Canada.
pub const RECOUP_METHOD_ACSS_DEBIT: u32 = 117440523u32;
/// PayTo, Australia.
pub const RECOUP_METHOD_PAYTO: u32 = 117440524u32;
/// PayPal.
pub const RECOUP_METHOD_PAYPAL: u32 = 117440525u32;
/// UPI, India. Since 1 August 2025 a debit of a mandate is carried out outside the busy hours only; one page omits the afternoon between them.
pub const RECOUP_METHOD_UPI: u32 = 117440526u32;
/// Pix, Brazil.
pub const RECOUP_METHOD_PIX: u32 = 117440527u32;
/// BLIK, Poland.
pub const RECOUP_METHOD_BLIK: u32 = 117440528u32;
/// Affirm.
pub const RECOUP_METHOD_AFFIRM: u32 = 117440529u32;
/// Afterpay and Clearpay.
pub const RECOUP_METHOD_AFTERPAY_CLEARPAY: u32 = 117440530u32;
/// Alipay.
pub const RECOUP_METHOD_ALIPAY: u32 = 117440531u32;
/// Alma.
pub const RECOUP_METHOD_ALMA: u32 = 117440532u32;
/// Amazon Pay.
pub const RECOUP_METHOD_AMAZON_PAY: u32 = 117440533u32;
/// Bancontact, Belgium.
pub const RECOUP_METHOD_BANCONTACT: u32 = 117440534u32;
/// Billie.
pub const RECOUP_METHOD_BILLIE: u32 = 117440535u32;
/// Bizum, Spain.
pub const RECOUP_METHOD_BIZUM: u32 = 117440536u32;
/// Boleto, Brazil.
pub const RECOUP_METHOD_BOLETO: u32 = 117440537u32;
/// Cash App Pay.
pub const RECOUP_METHOD_CASHAPP: u32 = 117440538u32;
/// Stablecoins.
pub const RECOUP_METHOD_CRYPTO: u32 = 117440539u32;
/// A method the merchant defined.
pub const RECOUP_METHOD_CUSTOM: u32 = 117440540u32;
/// Bank transfer into the customer's balance.
pub const RECOUP_METHOD_CUSTOMER_BALANCE: u32 = 117440541u32;
/// EPS, Austria.
pub const RECOUP_METHOD_EPS: u32 = 117440542u32;
/// FPX, Malaysia.
pub const RECOUP_METHOD_FPX: u32 = 117440543u32;
/// giropay, Germany; ended.
pub const RECOUP_METHOD_GIROPAY: u32 = 117440544u32;
/// GrabPay.
pub const RECOUP_METHOD_GRABPAY: u32 = 117440545u32;
/// iDEAL, Netherlands.
pub const RECOUP_METHOD_IDEAL: u32 = 117440546u32;
/// Kakao Pay, South Korea.
pub const RECOUP_METHOD_KAKAO_PAY: u32 = 117440547u32;
/// Klarna.
pub const RECOUP_METHOD_KLARNA: u32 = 117440548u32;
/// Konbini, Japan.
pub const RECOUP_METHOD_KONBINI: u32 = 117440549u32;
/// MB WAY, Portugal.
pub const RECOUP_METHOD_MB_WAY: u32 = 117440550u32;
/// MobilePay.
pub const RECOUP_METHOD_MOBILEPAY: u32 = 117440551u32;
/// Multibanco, Portugal.
pub const RECOUP_METHOD_MULTIBANCO: u32 = 117440552u32;
/// Naver Pay, South Korea.
pub const RECOUP_METHOD_NAVER_PAY: u32 = 117440553u32;
/// OXXO, Mexico.
pub const RECOUP_METHOD_OXXO: u32 = 117440554u32;
/// Przelewy24, Poland.
pub const RECOUP_METHOD_P24: u32 = 117440555u32;
/// Pay by Bank.
pub const RECOUP_METHOD_PAY_BY_BANK: u32 = 117440556u32;
/// PAYCO, South Korea.
pub const RECOUP_METHOD_PAYCO: u32 = 117440557u32;
/// PayNow, Singapore.
pub const RECOUP_METHOD_PAYNOW: u32 = 117440558u32;
/// PromptPay, Thailand.
pub const RECOUP_METHOD_PROMPTPAY: u32 = 117440559u32;
/// Revolut Pay.
pub const RECOUP_METHOD_REVOLUT_PAY: u32 = 117440560u32;
/// Samsung Pay, South Korea.
pub const RECOUP_METHOD_SAMSUNG_PAY: u32 = 117440561u32;
/// Satispay.
pub const RECOUP_METHOD_SATISPAY: u32 = 117440562u32;
/// Scalapay.
pub const RECOUP_METHOD_SCALAPAY: u32 = 117440563u32;
/// Sofort; ended.
pub const RECOUP_METHOD_SOFORT: u32 = 117440564u32;
/// Sunbit.
pub const RECOUP_METHOD_SUNBIT: u32 = 117440565u32;
/// Swish, Sweden.
pub const RECOUP_METHOD_SWISH: u32 = 117440566u32;
/// TWINT, Switzerland.
pub const RECOUP_METHOD_TWINT: u32 = 117440567u32;
/// WeChat Pay.
pub const RECOUP_METHOD_WECHAT_PAY: u32 = 117440568u32;
/// Zip.
pub const RECOUP_METHOD_ZIP: u32 = 117440569u32;

/// Credit.
pub const RECOUP_FUNDING_CREDIT: u32 = 134217729u32;
/// Debit.
pub const RECOUP_FUNDING_DEBIT: u32 = 134217730u32;
/// Prepaid.
pub const RECOUP_FUNDING_PREPAID: u32 = 134217731u32;
/// The provider does not know.
pub const RECOUP_FUNDING_UNKNOWN: u32 = 134217732u32;
