/* The words, ids and structures of recoup as types of C++. Include recoup.hpp.
 *
 * Generated from tests/data/golden/abi.json by `make generate`; do not edit.
 */

#ifndef RECOUP_TYPES_HPP
#define RECOUP_TYPES_HPP

#include "recoup.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace recoup {

/// The row of a name: the space in the highest 8 bits. `Id{}` is no row.
enum class Id : std::uint32_t {};

/// Up to four ASCII characters, the first in the lowest byte; made by ascii4(). `Ascii4{}` is not said.
enum class Ascii4 : std::uint32_t {};

namespace detail {

/// The number recoup_word knows an enumeration by.
template <class E>
struct Vocabulary;

/// Whether the values of an enumeration are bits that can be combined.
template <class E>
struct IsFlags : std::false_type {};

}  // namespace detail

/// What a function returns. 0 is success, below 0 an error; above 0 is reserved. On any error: do not charge.
enum class Status : std::int32_t {
    /// Success; every output is written.
    ok = 0,
    /// A pointer that must not be NULL is NULL, or NULL came with a length above 0.
    err_null = -1,
    /// struct_size or a stride is smaller than version 1 of the structure.
    err_size = -2,
    /// The caller set a field this library does not know: a byte past our structure is not 0.
    err_newer = -3,
    /// A reserved field or an undefined flag bit is not 0.
    err_reserved = -4,
    /// A number is outside its documented range: a negative time, an unknown enumerator, a bad country code.
    err_range = -5,
    /// An id is not a row of its space in this edition: an unknown zone, say.
    err_id = -6,
    /// The rule book given is not the built-in one, (NULL,0); packs are not supported yet.
    err_book = -7,
    /// The policy frame is absent, damaged, or fails its checksum.
    err_policy = -8,
    /// The policy frame or document is of a version this library does not read.
    err_policy_version = -9,
    /// The history is not as history_sort leaves it.
    err_history_order = -10,
    /// The output buffer is too small; *needed tells how much is.
    err_capacity = -11,
    /// The name is not known in that space.
    err_not_found = -12,
    /// The input is longer than the documented maximum.
    err_too_long = -13,
    /// The JSON ends in the middle of a value.
    err_json_truncated = -14,
    /// The bytes are not JSON; *fault tells the offset of the first bad byte.
    err_json_syntax = -15,
    /// The JSON nests deeper than 64 levels.
    err_json_depth = -16,
    /// A JSON string holds a control byte, a bad escape or invalid UTF-8.
    err_json_encoding = -17,
    /// A field holds a value of the wrong type or outside its range; *fault tells its offset.
    err_json_value = -18,
    /// A policy document or a row holds an unknown or repeated key; *fault tells its offset.
    err_json_key = -19,
    /// The JSON is well formed but is no object the reader knows.
    err_carrier = -20,
    /// The verdict given was not made by this library: its fields contradict one another.
    err_verdict = -21,
};
namespace detail {
template <>
struct Vocabulary<Status> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_STATUS> {};
}  // namespace detail

/// The family of an id: its highest 8 bits.
enum class Space : std::uint32_t {
    /// Names a provider gives to a failure: decline codes, error codes, outcome reasons, advice. One row a name; what it means depends on the field it stood in.
    code = 1,
    /// error.type of the provider.
    error_type = 2,
    /// charge.outcome.type.
    outcome_type = 3,
    /// charge.outcome.network_status.
    network_status = 4,
    /// The status an object gives of itself.
    object_status = 5,
    /// Card networks.
    brand = 6,
    /// Payment method types.
    method = 7,
    /// How a card is funded.
    funding = 8,
    /// Webhook event types.
    event = 9,
    /// Time zones of the IANA database; an alias has an id of its own.
    zone = 10,
    /// Payment providers.
    provider = 11,
    /// Why an invoice exists.
    billing_reason = 12,
    /// What a network's own code means, by brand, region, date and initiator.
    rule = 13,
    /// Limits no policy may break.
    ceiling = 14,
    /// The expand[] paths that lead to the reason of a failure.
    expand = 15,
    /// Texts for people.
    text = 16,
    /// Where a fact was found.
    source = 17,
    /// A processor's own numbering of advice codes.
    dialect = 18,
    /// HTTP statuses; the row is the status itself.
    http_status = 19,
    /// What depends on the country that issued a card, besides its ceilings.
    market = 20,
    /// Rights of an API key of the provider, each with what it implies.
    permission = 21,
    /// What a network bills for an attempt, by region and day.
    fee = 22,
    /// What the permissions of an API key open.
    resource = 23,
    /// The first characters of an API key of the provider.
    key_prefix = 24,
    /// Why a request is refused for want of a right.
    obstacle = 25,
    /// A step that cures such a refusal.
    repair = 26,
    /// Calendars of the days on which banks settle nothing.
    calendar = 27,
    /// Bank holidays of a calendar, as rules.
    holiday = 28,
    /// Currencies whose minor unit is no hundredth.
    currency = 29,
    /// How client libraries wait before they send a request again.
    backoff = 30,
};
namespace detail {
template <>
struct Vocabulary<Space> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_SPACE> {};
}  // namespace detail

/// The one recommended way on. 0 is never a verdict.
enum class Disposition : std::uint32_t {
    /// Time alone may cure it.
    retry_later = 1,
    /// Nothing was executed: repeat the same API call with the same idempotency key, in seconds.
    backoff = 2,
    /// Charge only after the customer acted at the bank and confirmed it.
    customer_action = 3,
    /// Only on-session, after strong customer authentication.
    authenticate = 4,
    /// Only after the card or account data changed.
    update_details = 5,
    /// This method is finished for this charge.
    new_method = 6,
    /// A developer or operator must change the request, key, permission or account.
    fix_integration = 7,
    /// Nobody knows whether money moved, or this object cannot carry the reason: reconcile, then decide.
    lookup_first = 8,
    /// The wanted state exists already.
    settled = 9,
    /// Never again without new consent.
    stop = 10,
};
namespace detail {
template <>
struct Vocabulary<Disposition> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_DISPOSITION> {};
}  // namespace detail

/// What may be tried: a set, because one way may be open and another closed.
enum class Allowed : std::uint32_t {
    /// The same credential, at once.
    same_card_now = 1,
    /// The same credential, after time.
    same_card_later = 2,
    /// The same credential, after the customer confirmed an act at the bank.
    after_customer = 4,
    /// After card, account or request data was corrected.
    after_data_fix = 8,
    /// After the customer authenticated, on-session.
    after_authentication = 16,
    /// Another card, account or payment method.
    other_method = 32,
    /// The same credential through another provider.
    other_provider = 64,
};
namespace detail {
template <>
struct Vocabulary<Allowed> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_ALLOWED> {};
template <>
struct IsFlags<Allowed> : std::true_type {};
}  // namespace detail

/// Who can fix it.
enum class Actor : std::uint32_t {
    /// The customer.
    customer = 1,
    /// The bank that issued the card or holds the account.
    issuer = 2,
    /// Your operations or finance people.
    merchant = 3,
    /// Whoever maintains the integration.
    developer = 4,
    /// The payment provider.
    provider = 5,
    /// No one needs to act, or no one can.
    nobody = 6,
};
namespace detail {
template <>
struct Vocabulary<Actor> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_ACTOR> {};
}  // namespace detail

/// How final the answer is.
enum class Severity : std::uint32_t {
    /// May pass by itself.
    soft = 1,
    /// Passes once somebody acts.
    conditional = 2,
    /// Will not pass with this credential.
    hard = 3,
};
namespace detail {
template <>
struct Vocabulary<Severity> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_SEVERITY> {};
}  // namespace detail

/// How the customer may be spoken to.
enum class Contact : std::uint32_t {
    /// The reason may be named.
    normal = 1,
    /// Only neutral words; the reason is not revealed.
    neutral = 2,
    /// Do not write to the customer and offer nothing; escalate to a person.
    none = 3,
};
namespace detail {
template <>
struct Vocabulary<Contact> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_CONTACT> {};
}  // namespace detail

/// What a prohibition binds. 0: nothing is prohibited.
enum class Scope : std::uint32_t {
    /// This payment.
    payment = 1,
    /// This account number at this merchant, whatever the amount: PAN and its tokens together.
    credential = 2,
    /// Every debit under this agreement.
    mandate = 3,
    /// Everything with this customer.
    customer = 4,
    /// This credential, for this debt only: a block by the provider.
    case_credential = 5,
    /// Every agreement of this merchant on this card.
    card_agreements = 6,
};
namespace detail {
template <>
struct Vocabulary<Scope> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_SCOPE> {};
}  // namespace detail

/// What ends a prohibition. 0: nothing is prohibited.
enum class Lift : std::uint32_t {
    /// Another account number; a new expiry or CVC is none.
    new_credential = 1,
    /// New consent, given in person.
    new_consent = 2,
    /// The next debt; this one is over.
    new_charge = 3,
    /// The case behind it was closed in the merchant's favour: a dispute won, or the merchant's own block taken away, which a row resume tells.
    resolved = 4,
};
namespace detail {
template <>
struct Vocabulary<Lift> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_LIFT> {};
}  // namespace detail

/// Which idempotency key the next call carries.
enum class KeyAdvice : std::uint32_t {
    /// The same key and the same parameters.
    same_key = 1,
    /// A new key: the old one replays the stored answer.
    new_key = 2,
    /// Make no such call before the outcome is known.
    no_call = 3,
};
namespace detail {
template <>
struct Vocabulary<KeyAdvice> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_KEY_ADVICE> {};
}  // namespace detail

/// Which field of the signal decided; in `conflicts`, bit (1 << value) marks a field that disagreed.
enum class Field : std::uint32_t {
    /// The object's own status.
    object_status = 1,
    /// charge.outcome.reason.
    outcome_reason = 2,
    /// The provider's advice code.
    advice_code = 3,
    /// The network's merchant advice code.
    network_advice = 4,
    /// The decline code.
    decline_code = 5,
    /// The network's response code.
    network_code = 6,
    /// The error or failure code.
    code = 7,
    /// The error type.
    error_type = 8,
    /// The HTTP status.
    http_status = 9,
    /// charge.outcome.type.
    outcome_type = 10,
    /// The object cannot carry the reason.
    carrier = 11,
    /// The call itself: never sent, timed out.
    transport = 12,
};
namespace detail {
template <>
struct Vocabulary<Field> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_FIELD> {};
}  // namespace detail

/// What the failed call was. 0 is read as charge, the one to be most careful with.
enum class Operation : std::uint32_t {
    /// Takes money from a customer.
    charge = 1,
    /// Captures an authorisation.
    capture = 2,
    /// Gives money back.
    refund = 3,
    /// Saves a method without charging it.
    setup = 4,
    /// Pays out to a bank.
    payout = 5,
    /// Reads only; moves nothing.
    read = 6,
};
namespace detail {
template <>
struct Vocabulary<Operation> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_OPERATION> {};
}  // namespace detail

/// Who starts the charge. 0: not said; the stricter reading applies.
enum class Initiator : std::uint32_t {
    /// Customer-initiated: the customer is present.
    cit = 1,
    /// Merchant-initiated, with a stored credential.
    mit = 2,
};
namespace detail {
template <>
struct Vocabulary<Initiator> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_INITIATOR> {};
}  // namespace detail

/// The object the signal was read from. 0: built by hand.
enum class Carrier : std::uint32_t {
    /// An error body of API v1.
    api_error = 1,
    /// An error body of API v2.
    api_error_v2 = 2,
    /// An OAuth error: error is a string.
    oauth_error = 3,
    /// A charge.
    charge = 4,
    /// A payment intent.
    payment_intent = 5,
    /// A setup intent.
    setup_intent = 6,
    /// An invoice, of any API version.
    invoice = 7,
    /// An invoice payment, or a list of them.
    invoice_payment = 8,
    /// A refund.
    refund = 9,
    /// A payout.
    payout = 10,
    /// A dispute.
    dispute = 11,
    /// A payment method, card or source.
    payment_method = 12,
    /// A mandate.
    mandate = 13,
    /// A customer.
    customer = 14,
    /// A subscription.
    subscription = 15,
    /// Another object, known only through its event.
    other = 16,
};
namespace detail {
template <>
struct Vocabulary<Carrier> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_CARRIER> {};
}  // namespace detail

/// How much a code says.
enum class Says : std::uint32_t {
    /// Carries no information about a retry.
    nothing = 1,
    /// Merely permits another try; it lifts generic and unknown codes, nothing else.
    permits = 2,
    /// Failed without saying why; another field may.
    generic = 3,
    /// Says what is wrong.
    wrong = 4,
    /// Forbids another try, within its scope.
    forbids = 5,
};
namespace detail {
template <>
struct Vocabulary<Says> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_SAYS> {};
}  // namespace detail

/// Which schedule of a policy serves a failure that time may cure.
enum class Schedule : std::uint32_t {
    /// No automatic charge.
    none = 1,
    /// The account was short of money.
    funds = 2,
    /// A system on the way was not available.
    technical = 3,
    /// The issuer gave no reason.
    generic = 4,
    /// A count or amount limit that resets with time.
    velocity = 5,
    /// The code is not known to this edition.
    unknown = 6,
    /// An API call that executed nothing.
    api = 7,
    /// A bank debit short of money: a policy's own days for `funds`.
    debit = 8,
    /// An act of the customer cures it for certain. Time alone may cure it too, without a report, so a policy may try rarely.
    probe = 9,
};
namespace detail {
template <>
struct Vocabulary<Schedule> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_SCHEDULE> {};
}  // namespace detail

/// Facts about the failed call.
enum class SignalFlag : std::uint32_t {
    /// The request never left, or the provider did not send it to the network.
    not_sent = 1,
    /// Sent, and no answer came.
    timed_out = 2,
    /// The provider's header said: retry.
    should_retry_yes = 4,
    /// The provider's header said: do not retry.
    should_retry_no = 8,
    /// The answer was replayed from an idempotency key.
    replayed = 16,
    /// Live mode.
    live = 32,
    /// Test mode.
    test = 64,
    /// The object says it was paid.
    paid = 128,
    /// The provider says the network answered.
    network_reached = 256,
    /// An error or failure code was given that this edition does not know.
    unknown_code = 512,
    /// A decline code or outcome reason was given that this edition does not know.
    unknown_decline = 1024,
    /// An error type was given that this edition does not know.
    unknown_type = 2048,
    /// A card brand was given that this edition does not know.
    unknown_brand = 4096,
    /// The object is not able to carry the reason of the failure.
    no_reason = 8192,
    /// The object or event says that an attempt failed.
    failed = 16384,
    /// An advice code was given that this edition does not know.
    unknown_advice = 32768,
    /// An authorisation ended without a capture: nothing was collected.
    released = 65536,
    /// The payment was canceled for a reason that ended the debt.
    debt_ended = 131072,
    /// The payment was canceled for a reason that leaves the debt as it was.
    debt_lives = 262144,
    /// The parameter at fault names a payment method: none that can be used is on file.
    no_method = 524288,
    /// A code of a network was given that cannot be one.
    unknown_network = 1048576,
    /// A status was given that this edition does not know.
    unknown_status = 2097152,
    /// The object holds all there is: no request would bring more of the reason.
    nothing_more = 4194304,
};
namespace detail {
template <>
struct Vocabulary<SignalFlag> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_SIGNAL_FLAG> {};
template <>
struct IsFlags<SignalFlag> : std::true_type {};
}  // namespace detail

/// What to know about a verdict besides its disposition.
enum class VerdictFlag : std::uint32_t {
    /// The reason must not be revealed to the customer.
    masked = 1,
    /// A code was given that this edition does not know.
    unknown = 2,
    /// Context was missing; the strictest candidate was taken.
    ambiguous = 4,
    /// Fields disagreed; `conflicts` names them.
    conflict = 8,
    /// Whatever comes of it, this failure never yields a charge: a refund, payout or setup.
    no_charge = 16,
    /// Another object holds the reason, or more of it; `expand` names the path.
    expand = 32,
    /// The customer withdrew consent.
    withdrawn_consent = 64,
    /// The attempt did not reach the network and does not count for it.
    not_counted = 128,
};
namespace detail {
template <>
struct Vocabulary<VerdictFlag> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_VERDICT_FLAG> {};
template <>
struct IsFlags<VerdictFlag> : std::true_type {};
}  // namespace detail

/// What one row of the history tells. 0 is no row.
enum class RowKind : std::uint32_t {
    /// A charge was tried; see its outcome.
    attempt = 1,
    /// The customer says the bank was spoken to.
    customer_confirmed = 2,
    /// Card or account data changed, or another method became the default.
    method_updated = 3,
    /// The customer authenticated, on-session.
    authenticated = 4,
    /// The pre-debit notice went out.
    notice_sent = 5,
    /// Nothing may be charged until resume.
    hold = 6,
    /// Ends a hold, and a block of the merchant's own lists that was taken away.
    resume = 7,
    /// The amount owed changed; see amount.
    amount_changed = 8,
    /// The agreement to debit ended.
    mandate_revoked = 9,
    /// A lookup found the unresolved attempt paid.
    found_paid = 10,
    /// A lookup found the unresolved attempt failed.
    found_failed = 11,
    /// A lookup found no such attempt at the provider.
    not_found = 12,
    /// A message could not be delivered.
    message_bounced = 13,
    /// The customer refuses messages.
    unsubscribed = 14,
    /// Money went back; amount 0 or the full amount is a full refund.
    refunded = 15,
    /// The customer disputes the charge.
    disputed = 16,
    /// The debt no longer exists.
    canceled = 17,
    /// The debt was paid.
    paid = 18,
    /// The provider waits for the customer to authenticate.
    action_required = 19,
    /// A message, offer or escalation of the plan was carried out; id is the step's.
    step_done = 20,
    /// New consent, given in person: lifts what a withdrawn one had prohibited.
    consent_given = 21,
    /// A dispute was won or a chargeback canceled: the attempt is approved again.
    reinstated = 22,
    /// The caller says that the debt is owed: opens a released, canceled or looked-up debt again.
    still_owed = 23,
    /// A stored method of the customer, with consent to charge it.
    method_on_file = 24,
};
namespace detail {
template <>
struct Vocabulary<RowKind> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_ROW_KIND> {};
}  // namespace detail

/// How an attempt ended. 0 for rows that are no attempt.
enum class Outcome : std::uint32_t {
    /// The call is about to be made or was made; no answer yet.
    sent = 1,
    /// Accepted; the result comes later.
    pending = 2,
    /// Paid.
    approved = 3,
    /// Refused by the issuer or bank.
    declined = 4,
    /// Refused by the provider; the network never saw it.
    blocked = 5,
    /// Never left.
    not_sent = 6,
    /// Sent; nobody knows the result.
    unknown = 7,
    /// Paid, then returned by the bank.
    returned = 8,
    /// An authorisation ended without a capture: nothing was collected.
    released = 9,
};
namespace detail {
template <>
struct Vocabulary<Outcome> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_OUTCOME> {};
}  // namespace detail

/// What caused an attempt. Only scheduled attempts count against the policy's own budget; every attempt that reached the network counts there.
enum class Trigger : std::uint32_t {
    /// A step of a plan, or the first automatic charge.
    scheduled = 1,
    /// A person of the merchant pressed a button.
    manual = 2,
    /// The customer paid or retried.
    customer = 3,
    /// A new method triggered it.
    method_update = 4,
    /// An operator's tool.
    admin = 5,
    /// Another system, the provider's own schedule included.
    external = 6,
};
namespace detail {
template <>
struct Vocabulary<Trigger> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_TRIGGER> {};
}  // namespace detail

/// Flags of a history row.
enum class RowFlag : std::uint32_t {
    /// The row belongs to another debt of the same customer.
    other_case = 1,
    /// A zero-amount check; networks count it too.
    zero_amount = 2,
    /// An increment of an authorisation: an attempt of its own, named by its event and never by its charge.
    increment = 4,
    /// The customer's authentication failed; the network saw no charge.
    auth_failure = 8,
    /// The failed call was a setup, refund or payout, not a charge.
    no_charge = 16,
    /// Live mode.
    live = 32,
    /// Test mode.
    test = 64,
};
namespace detail {
template <>
struct Vocabulary<RowFlag> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_ROW_FLAG> {};
template <>
struct IsFlags<RowFlag> : std::true_type {};
}  // namespace detail

/// Flags of a case.
enum class CaseFlag : std::uint32_t {
    /// The customer is on-session now.
    customer_present = 1,
    /// An account whose customer should be called, besides writing.
    high_value = 2,
    /// The BIN is of a basic or student debit product.
    basic_debit = 4,
    /// There is no active mandate or agreement.
    mandate_inactive = 8,
    /// Deceased, legal hold or open dispute: no message, no offer.
    contact_none = 16,
    /// Nothing was tried yet: an empty history is no mistake.
    first_charge = 32,
    /// One notice covers the later charges of this debt too.
    one_notice_covers = 64,
};
namespace detail {
template <>
struct Vocabulary<CaseFlag> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_CASE_FLAG> {};
template <>
struct IsFlags<CaseFlag> : std::true_type {};
}  // namespace detail

/// Whether the debt is a first payment, a renewal, a single debt, or the saving of a method. 0 is read as renewal.
enum class Phase : std::uint32_t {
    /// The first payment.
    first = 1,
    /// A renewal.
    renewal = 2,
    /// A single debt.
    one_off = 3,
    /// Saving a method.
    setup = 4,
};
namespace detail {
template <>
struct Vocabulary<Phase> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_PHASE> {};
}  // namespace detail

/// How an invoice is collected. 0: not said.
enum class Collection : std::uint32_t {
    /// The stored method is charged.
    charge_automatically = 1,
    /// The customer pays by himself; a plan never charges.
    send_invoice = 2,
};
namespace detail {
template <>
struct Vocabulary<Collection> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_COLLECTION> {};
}  // namespace detail

/// What a step does.
enum class StepKind : std::uint32_t {
    /// Charge the credential.
    charge = 1,
    /// Write to the customer: one request.
    message = 2,
    /// Offer another payment method.
    offer_method = 3,
    /// Hand over to a person.
    escalate = 4,
    /// Ask the provider what became of an attempt.
    lookup = 5,
    /// The end: carry out what the policy says (cancel, mark unpaid, leave).
    stop = 6,
};
namespace detail {
template <>
struct Vocabulary<StepKind> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_STEP_KIND> {};
}  // namespace detail

/// What must happen before a step has an instant. 0: nothing.
enum class Gate : std::uint32_t {
    /// Nothing: the step has an instant.
    none = 0,
    /// The customer confirmed an act at the bank.
    customer_confirmed = 1,
    /// Card or account data changed.
    method_updated = 2,
    /// The customer authenticated.
    authenticated = 3,
    /// A pre-debit notice was sent and its time has passed.
    notice_elapsed = 4,
};
namespace detail {
template <>
struct Vocabulary<Gate> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_GATE> {};
}  // namespace detail

/// The line of action a step belongs to.
enum class Track : std::uint32_t {
    /// Charges, lookups and the end.
    charge = 1,
    /// Messages.
    message = 2,
    /// Offers of another method.
    other_method = 3,
    /// People.
    escalation = 4,
};
namespace detail {
template <>
struct Vocabulary<Track> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_TRACK> {};
}  // namespace detail

/// What moved a step away from the instant the policy first named.
enum class MovedBy : std::uint32_t {
    /// A wait of the network or provider.
    wait = 1,
    /// The smallest gap between charges.
    min_gap = 2,
    /// A pre-debit notice.
    notice = 4,
    /// The preferred local hours.
    window = 8,
    /// The allowed weekdays.
    weekday = 16,
    /// A payday.
    payday = 32,
    /// Not a business day of the bank: a weekend, or a holiday of the calendar of its scheme.
    bank_day = 64,
    /// A network, provider or scheme ceiling.
    ceiling = 128,
    /// Seeded jitter.
    jitter = 256,
    /// A blackout interval of the case, or a day that the policy closes.
    blackout = 512,
    /// A promise to pay.
    promise = 1024,
    /// A hold.
    hold = 2048,
    /// Its instant has passed; due is the next that is allowed.
    overdue = 4096,
    /// A local time that does not exist that day, or exists twice.
    dst = 8192,
    /// The preferred hours were given up to stay within the horizon.
    window_dropped = 16384,
    /// The payday was given up to stay within the horizon.
    payday_dropped = 32768,
    /// The jitter was given up: there was no room for it.
    jitter_dropped = 65536,
};
namespace detail {
template <>
struct Vocabulary<MovedBy> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_MOVED_BY> {};
template <>
struct IsFlags<MovedBy> : std::true_type {};
}  // namespace detail

/// What a charge must look like.
enum class Condition : std::uint32_t {
    /// The same amount, to the minor unit.
    same_amount = 1,
    /// Only after the pre-debit notice.
    notice_sent = 2,
    /// Only with an active mandate.
    mandate_active = 4,
    /// ACH: the entry description is RETRY PYMT.
    label_retry_pymt = 8,
    /// Confirm the same payment object; make no second one.
    reuse_payment_object = 16,
    /// On-session, customer-initiated.
    customer_present = 32,
    /// Only with another account number than the one that failed.
    new_credential = 64,
    /// It does not wait for the gate of the last failure, which `may_charge` still names.
    probe = 128,
};
namespace detail {
template <>
struct Vocabulary<Condition> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_CONDITION> {};
template <>
struct IsFlags<Condition> : std::true_type {};
}  // namespace detail

/// Why the plan holds no further charge. 0: it holds one.
enum class StopReason : std::uint32_t {
    /// The plan holds a charge.
    none = 0,
    /// Paid, or the wanted state exists.
    settled = 1,
    /// A network or the provider forbids it.
    prohibited = 2,
    /// The policy's own budget is used up.
    exhausted = 3,
    /// A ceiling leaves no instant before the horizon.
    ceiling = 4,
    /// No allowed instant lies before the horizon.
    horizon = 5,
    /// This disposition never charges, or the policy says so.
    no_charge = 6,
    /// An attempt has no known result: look it up first.
    unresolved = 7,
    /// The debt was cancelled, refunded or disputed.
    canceled = 8,
    /// On hold.
    held = 9,
    /// The customer pays this invoice by himself.
    send_invoice = 10,
    /// The provider has its own attempt scheduled.
    provider_schedules = 11,
    /// The experiment arm makes no automatic charge.
    arm = 12,
    /// There is no active mandate.
    mandate = 13,
    /// Placement did not settle within its bound.
    unplaceable = 14,
    /// Charges wait behind a gate only.
    gated = 15,
    /// The charge is past its last instant and was dropped.
    not_after = 16,
};
namespace detail {
template <>
struct Vocabulary<StopReason> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_STOP_REASON> {};
}  // namespace detail

/// What to know about a plan.
enum class PlanFlag : std::uint32_t {
    /// Charges were left out; stop_reason says why.
    charges_suppressed = 1,
    /// The plan is for a code this edition does not know.
    unknown_code = 2,
    /// The idempotency key of the unresolved attempt is past its retention: only look up.
    key_unsafe = 4,
    /// No zone was known; local hours are read in UTC.
    zone_utc = 8,
    /// More steps exist than were written.
    truncated = 16,
    /// The verdict is of an older failure than the newest of the history, which drives the plan.
    stale_verdict = 32,
    /// Charges of the schedule lie past the horizon and were left out.
    past_horizon = 64,
};
namespace detail {
template <>
struct Vocabulary<PlanFlag> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_PLAN_FLAG> {};
template <>
struct IsFlags<PlanFlag> : std::true_type {};
}  // namespace detail

/// Policies that come with the library.
enum class Preset : std::uint32_t {
    /// At most 8 charges in 28 days.
    standard = 1,
    /// At most 4 charges in 28 days.
    cautious = 2,
    /// Seconds: the waits of the official SDKs, for calls that executed nothing.
    api = 3,
    /// At most 12 charges in 60 days, where the next bill is later.
    persistent = 4,
};
namespace detail {
template <>
struct Vocabulary<Preset> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_PRESET> {};
}  // namespace detail

/// What may_charge answers. 0 is never an answer.
enum class Answer : std::uint32_t {
    /// May be charged now.
    allowed = 1,
    /// Not before the given instant.
    not_before = 2,
    /// Not at all; a lift condition may end it.
    never = 3,
};
namespace detail {
template <>
struct Vocabulary<Answer> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_ANSWER> {};
}  // namespace detail

/// What happens to those who charge all the same. 0: nothing.
enum class Effect : std::uint32_t {
    /// Nothing: it is allowed.
    none = 0,
    /// Breaks a rule of a network, scheme or provider.
    forbidden = 1,
    /// Costs a fee.
    fee = 2,
    /// Would fail again.
    pointless = 3,
    /// May take the money twice.
    double_charge = 4,
};
namespace detail {
template <>
struct Vocabulary<Effect> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_EFFECT> {};
}  // namespace detail

/// Whom a text speaks to.
enum class Voice : std::uint32_t {
    /// Precise, for support, finance and developers.
    operator_ = 1,
    /// Neutral, one request.
    customer = 2,
    /// What to do about it, for the readers of `operator`.
    remedy = 3,
};
namespace detail {
template <>
struct Vocabulary<Voice> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_VOICE> {};
}  // namespace detail

/// How good the source of a row is.
enum class Tier : std::uint32_t {
    /// The rule book itself.
    primary = 1,
    /// The provider's own documentation or official SDK.
    provider_docs = 2,
    /// Several processors agree.
    several_processors = 3,
    /// One processor, or a third party.
    one_processor = 4,
    /// Our own choice or inference.
    editorial = 5,
};
namespace detail {
template <>
struct Vocabulary<Tier> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_TIER> {};
}  // namespace detail

/// Language of a text. 0 is English.
enum class Lang : std::uint32_t {
    /// English.
    en = 0,
};
namespace detail {
template <>
struct Vocabulary<Lang> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_LANG> {};
}  // namespace detail

/// How a ceiling's window lies.
enum class WindowKind : std::uint32_t {
    /// Any span of that length, both ends included.
    rolling = 1,
    /// From the first decline of the debt; afterwards nothing.
    anchored = 2,
};
namespace detail {
template <>
struct Vocabulary<WindowKind> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_WINDOW_KIND> {};
}  // namespace detail

/// What a ceiling counts.
enum class Counts : std::uint32_t {
    /// Every attempt that reached the network, whatever the answer.
    attempts = 1,
    /// Attempts after the first.
    reinitiations = 2,
};
namespace detail {
template <>
struct Vocabulary<Counts> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_COUNTS> {};
}  // namespace detail

/// Whose attempts a ceiling counts together.
enum class Per : std::uint32_t {
    /// Those with this credential, other debts included.
    credential = 1,
    /// Those of this debt.
    debt = 2,
};
namespace detail {
template <>
struct Vocabulary<Per> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_PER> {};
}  // namespace detail

/// What told a report. 0: not said.
enum class ReportSource : std::uint32_t {
    /// The caller's own record of its call.
    own = 1,
    /// The answer to the call.
    api_answer = 2,
    /// An event of the charge itself.
    charge_event = 3,
    /// An event of the payment intent.
    intent_event = 4,
    /// An event of the invoice.
    invoice_event = 5,
    /// An object that was fetched.
    object = 6,
    /// A list that was fetched.
    list = 7,
    /// A repeated look at a pending attempt.
    poll = 8,
    /// A lookup of an attempt without a known end.
    lookup = 9,
    /// A dispute.
    dispute = 10,
    /// A file of returns from the bank.
    return_file = 11,
};
namespace detail {
template <>
struct Vocabulary<ReportSource> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_REPORT_SOURCE> {};
}  // namespace detail

/// Who charges a debt. 0: not said.
enum class ChargesBy : std::uint32_t {
    /// The caller, by the plans of this engine.
    engine = 1,
    /// The provider: a plan holds no timed charge of its own.
    provider = 2,
};
namespace detail {
template <>
struct Vocabulary<ChargesBy> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_CHARGES_BY> {};
}  // namespace detail

/// What the last step of a plan asks for. 0: not said.
enum class FinalAction : std::uint32_t {
    /// Cancel the subscription or order.
    cancel = 1,
    /// Mark the debt as unpaid.
    mark_unpaid = 2,
    /// Leave it past due.
    leave = 3,
};
namespace detail {
template <>
struct Vocabulary<FinalAction> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_FINAL_ACTION> {};
}  // namespace detail

/// What a cancellation ends. 0: not said, the debt.
enum class CancelScope : std::uint32_t {
    /// One attempt; the debt is still owed.
    attempt = 1,
    /// The debt.
    debt = 2,
};
namespace detail {
template <>
struct Vocabulary<CancelScope> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_CANCEL_SCOPE> {};
}  // namespace detail

/// How a payday is told: the highest 8 bits of a payday, its number in the lower 24.
enum class PaydayKind : std::uint32_t {
    /// Every week, number 1 Monday to 7 Sunday.
    weekday = 1,
    /// A day of every month, 1 to 31.
    day_of_month = 2,
    /// The last day of every month; the number is 0.
    last_day = 3,
    /// The nth business day of every month, 1 to 23.
    nth_business_day = 4,
};
namespace detail {
template <>
struct Vocabulary<PaydayKind> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_PAYDAY_KIND> {};
}  // namespace detail

/// The form of the bytes that are read. 0: found out.
enum class Format : std::uint32_t {
    /// One JSON document.
    json = 1,
};
namespace detail {
template <>
struct Vocabulary<Format> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_FORMAT> {};
}  // namespace detail

/// What was expected where a recoup_fault points. 0: not said.
enum class FaultRule : std::uint32_t {
    /// A pointer that is not NULL.
    null = 1,
    /// A size from that of version 1 to 4096 bytes.
    size = 2,
    /// 0 in every byte past the structure this library knows.
    newer = 3,
    /// A length that an object in memory can have.
    length = 4,
    /// The rule book that is built in, (NULL,0).
    book = 5,
    /// 0.
    reserved = 6,
    /// No flag but those of the list.
    flags = 7,
    /// 0 or a word of the list.
    word = 8,
    /// A word of the list.
    some_word = 9,
    /// 0 or an id of this edition, of the space.
    id = 10,
    /// An id of this edition.
    some_id = 11,
    /// A value other than 0.
    set = 12,
    /// 0 or up to four printable ASCII characters, the first in the lowest byte.
    characters = 13,
    /// 0 or two lower-case letters, the first in the lowest byte.
    country = 14,
    /// 0 or three lower-case letters, the first in the lowest byte.
    currency = 15,
    /// An instant from 0 to 253402300799999, in milliseconds since 1970.
    instant = 16,
    /// An instant above 0, in milliseconds since 1970.
    some_instant = 17,
    /// A span from 0 to 253402300799999, in milliseconds.
    duration = 18,
    /// An amount of 0 or more, in minor units.
    amount = 19,
    /// 0 or an HTTP status from 100 to 599.
    http_status = 20,
    /// 0, 1 (no) or 2 (yes).
    yes_no = 21,
    /// 0 or a payday: a weekday 1 to 7, a day 1 to 31, the last day 0, a business day 1 to 23.
    payday = 22,
    /// A share from 0 to 10000, in basis points.
    basis_points = 23,
    /// An end that is not before its beginning.
    interval = 24,
    /// A row where history_sort puts it.
    order = 25,
    /// A count that is not above the room.
    count = 26,
    /// Room for as many as `value` says.
    capacity = 27,
    /// A verdict as recoup_classify makes it, whose fields fit together.
    verdict = 28,
    /// A whole policy frame, as it was made.
    policy = 29,
    /// A version this library reads.
    version = 30,
    /// A name this edition knows.
    name = 31,
    /// At least one byte.
    bytes = 32,
    /// Offsets that do not fall, and end within the names.
    offsets = 33,
    /// A row that has such a text.
    text = 34,
    /// Fewer bytes: the longest input this library reads is documented.
    too_long = 35,
    /// The rest of the JSON document.
    json_end = 36,
    /// JSON, as RFC 8259 has it.
    json_syntax = 37,
    /// At most 64 levels of objects and arrays.
    json_depth = 38,
    /// Text without control bytes, broken escapes or invalid UTF-8.
    json_encoding = 39,
    /// A value of the documented type and range.
    json_value = 40,
    /// A documented key, and each key once.
    json_key = 41,
    /// A report that this library reads: an error, an event or an object of a payment, alone, in a list or in an envelope.
    carrier = 42,
    /// An instant at most 5 minutes before that of the failure, `bound`.
    not_later = 43,
    /// A verdict, a row of this debt in the history, or the flag first_charge of the case.
    known = 44,
    /// At most the first 12 characters of a key, and never the key.
    key_prefix = 45,
    /// Seconds in one to nine digits, or a date of HTTP.
    retry_after = 46,
    /// An instant in milliseconds since 1970; this one looks like seconds.
    milliseconds = 47,
    /// 0 or a multiple from 1 to 100, in ten-thousandths: 10000 to 1000000.
    multiple = 48,
    /// A share from 0 to 100 times the whole, in ten-thousandths: 0 to 1000000.
    share = 49,
    /// A span above 0, at most 253402300799999, in milliseconds.
    some_duration = 50,
};
namespace detail {
template <>
struct Vocabulary<FaultRule> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_FAULT_RULE> {};
}  // namespace detail

/// The functions that fill a recoup_fault. 0: none.
enum class Function : std::uint32_t {
    /// recoup_read.
    read = 1,
    /// recoup_classify.
    classify = 2,
    /// recoup_policy_preset.
    policy_preset = 3,
    /// recoup_policy_compile.
    policy_compile = 4,
    /// recoup_policy_check.
    policy_check = 5,
    /// recoup_policy_fingerprint.
    policy_fingerprint = 6,
    /// recoup_plan_make.
    plan_make = 7,
    /// recoup_may_charge.
    may_charge = 8,
    /// recoup_history_row.
    history_row = 9,
    /// recoup_history_put.
    history_put = 10,
    /// recoup_history_sort.
    history_sort = 11,
    /// recoup_row_write.
    row_write = 12,
    /// recoup_row_read.
    row_read = 13,
    /// recoup_explain_verdict.
    explain_verdict = 14,
    /// recoup_explain_plan.
    explain_plan = 15,
    /// recoup_find.
    find = 16,
    /// recoup_find_many.
    find_many = 17,
    /// recoup_name.
    name = 18,
    /// recoup_near.
    near = 19,
    /// recoup_word.
    word = 20,
    /// recoup_text.
    text = 21,
    /// recoup_expand_request.
    expand_request = 22,
    /// recoup_case_key.
    case_key = 23,
    /// recoup_hash_name.
    hash_name = 24,
    /// recoup_key_text.
    key_text = 25,
    /// recoup_diagnose.
    diagnose = 26,
    /// recoup_retry_after.
    retry_after = 27,
    /// recoup_explain_clearance.
    explain_clearance = 28,
    /// recoup_backoff_curve.
    backoff_curve = 29,
    /// recoup_backoff_next.
    backoff_next = 30,
    /// recoup_backoff_refund.
    backoff_refund = 31,
};
namespace detail {
template <>
struct Vocabulary<Function> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_FUNCTION> {};
}  // namespace detail

/// What a request wants of a resource. 0: not said.
enum class Access : std::uint32_t {
    /// To read it.
    read = 1,
    /// To create, change or delete it.
    write = 2,
};
namespace detail {
template <>
struct Vocabulary<Access> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_ACCESS> {};
}  // namespace detail

/// What kind of API key it is. 0: not known.
enum class KeyKind : std::uint32_t {
    /// May do everything on its account.
    secret = 1,
    /// May do what it was given permissions for.
    restricted = 2,
    /// For clients: it may do next to nothing.
    publishable = 3,
};
namespace detail {
template <>
struct Vocabulary<KeyKind> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_KEY_KIND> {};
}  // namespace detail

/// Whose an object is, as the caller knows. 0: not known.
enum class Owner : std::uint32_t {
    /// The account's that the key belongs to.
    own = 1,
    /// A connected account's.
    connected = 2,
};
namespace detail {
template <>
struct Vocabulary<Owner> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_OWNER> {};
}  // namespace detail

/// How sure a cause is. 0: it is none.
enum class Certainty : std::uint32_t {
    /// What is known does not speak against it.
    possible = 1,
    /// What is known speaks for it.
    likely = 2,
    /// The provider said so, or it follows from what the caller said.
    certain = 3,
};
namespace detail {
template <>
struct Vocabulary<Certainty> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_CERTAINTY> {};
}  // namespace detail

/// How much an explanation tells. 0 is plain.
enum class Detail : std::uint32_t {
    /// For finance and support: amounts, local dates, and reasons in words.
    plain = 0,
    /// For engineers: names of rules and fields, keys, and instants in UTC.
    full = 1,
};
namespace detail {
template <>
struct Vocabulary<Detail> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_DETAIL> {};
}  // namespace detail

/// How the wait before a retry grows. 0 is exponential.
enum class BackoffGrowth : std::uint32_t {
    /// Each wait is `factor` times the one before.
    exponential = 0,
    /// The wait is the base, and the base times the square of the retries already made.
    quadratic = 1,
};
namespace detail {
template <>
struct Vocabulary<BackoffGrowth> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_BACKOFF_GROWTH> {};
}  // namespace detail

/// Which part of a wait is drawn, so that callers who failed together do not come back together. 0 is none.
enum class BackoffJitter : std::uint32_t {
    /// The whole wait.
    none = 0,
    /// Between nothing and the whole wait.
    full = 1,
    /// Between half and the whole of it.
    equal = 2,
    /// Between the base and three times the wait before, up to the cap; the growth is not used.
    decorrelated = 3,
    /// Between the shares `low` and `high` of it.
    share = 4,
};
namespace detail {
template <>
struct Vocabulary<BackoffJitter> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_BACKOFF_JITTER> {};
}  // namespace detail

/// Why a request is sent again after a wait, or is not. 0 is no answer.
enum class PauseReason : std::uint32_t {
    /// Send it again after the wait of the curve.
    curve = 1,
    /// Send it again after the wait that the provider asked for, which is longer.
    retry_after = 2,
    /// Not again: the verdict is no backoff, so that waiting some seconds cures nothing.
    not_backoff = 3,
    /// Not again: the provider said that a retry changes nothing.
    told_not_to = 4,
    /// Not again: every retry of the curve was made.
    retries_made = 5,
    /// Not again: the budget of retries is spent.
    budget_spent = 6,
    /// Not again: the wait is longer than the time that is left.
    no_time = 7,
};
namespace detail {
template <>
struct Vocabulary<PauseReason> : std::integral_constant<std::uint32_t, RECOUP_VOCABULARY_PAUSE_REASON> {};
}  // namespace detail

/// Ids of the space `provider` that one sets by hand.
namespace provider {
/// Stripe.
inline constexpr Id stripe{RECOUP_PROVIDER_STRIPE};
/// GoCardless.
inline constexpr Id gocardless{RECOUP_PROVIDER_GOCARDLESS};
}  // namespace provider

/// Ids of the space `brand` that one sets by hand.
namespace brand {
/// Visa.
inline constexpr Id visa{RECOUP_BRAND_VISA};
/// Mastercard.
inline constexpr Id mastercard{RECOUP_BRAND_MASTERCARD};
/// American Express.
inline constexpr Id amex{RECOUP_BRAND_AMEX};
/// Discover.
inline constexpr Id discover{RECOUP_BRAND_DISCOVER};
/// Diners Club.
inline constexpr Id diners{RECOUP_BRAND_DINERS};
/// JCB.
inline constexpr Id jcb{RECOUP_BRAND_JCB};
/// UnionPay.
inline constexpr Id unionpay{RECOUP_BRAND_UNIONPAY};
/// Cartes Bancaires, France.
inline constexpr Id cartes_bancaires{RECOUP_BRAND_CARTES_BANCAIRES};
/// eftpos, Australia.
inline constexpr Id eftpos_au{RECOUP_BRAND_EFTPOS_AU};
/// Interac, Canada.
inline constexpr Id interac{RECOUP_BRAND_INTERAC};
/// Elo, Brazil; not offered by Stripe.
inline constexpr Id elo{RECOUP_BRAND_ELO};
}  // namespace brand

/// Ids of the space `method` that one sets by hand.
namespace method {
/// Cards, wallets over cards included.
inline constexpr Id card{RECOUP_METHOD_CARD};
/// Cards at a reader.
inline constexpr Id card_present{RECOUP_METHOD_CARD_PRESENT};
/// Interac at a reader.
inline constexpr Id interac_present{RECOUP_METHOD_INTERAC_PRESENT};
/// Cards of South Korea.
inline constexpr Id kr_card{RECOUP_METHOD_KR_CARD};
/// Link.
inline constexpr Id link{RECOUP_METHOD_LINK};
/// Bank debit in the United States, by ACH.
inline constexpr Id us_bank_account{RECOUP_METHOD_US_BANK_ACCOUNT};
/// Bank debit in the euro area, by SEPA.
inline constexpr Id sepa_debit{RECOUP_METHOD_SEPA_DEBIT};
/// Bank debit in the United Kingdom, by Bacs.
inline constexpr Id bacs_debit{RECOUP_METHOD_BACS_DEBIT};
/// Bank debit in Australia, by BECS.
inline constexpr Id au_becs_debit{RECOUP_METHOD_AU_BECS_DEBIT};
/// Bank debit in New Zealand, by BECS.
inline constexpr Id nz_bank_account{RECOUP_METHOD_NZ_BANK_ACCOUNT};
/// Pre-authorised debit in Canada.
inline constexpr Id acss_debit{RECOUP_METHOD_ACSS_DEBIT};
/// PayTo, Australia.
inline constexpr Id payto{RECOUP_METHOD_PAYTO};
/// PayPal.
inline constexpr Id paypal{RECOUP_METHOD_PAYPAL};
/// UPI, India. Since 1 August 2025 a debit of a mandate is carried out outside the busy hours only; one page omits the afternoon between them.
inline constexpr Id upi{RECOUP_METHOD_UPI};
/// Pix, Brazil.
inline constexpr Id pix{RECOUP_METHOD_PIX};
/// BLIK, Poland.
inline constexpr Id blik{RECOUP_METHOD_BLIK};
/// Affirm.
inline constexpr Id affirm{RECOUP_METHOD_AFFIRM};
/// Afterpay and Clearpay.
inline constexpr Id afterpay_clearpay{RECOUP_METHOD_AFTERPAY_CLEARPAY};
/// Alipay.
inline constexpr Id alipay{RECOUP_METHOD_ALIPAY};
/// Alma.
inline constexpr Id alma{RECOUP_METHOD_ALMA};
/// Amazon Pay.
inline constexpr Id amazon_pay{RECOUP_METHOD_AMAZON_PAY};
/// Bancontact, Belgium.
inline constexpr Id bancontact{RECOUP_METHOD_BANCONTACT};
/// Billie.
inline constexpr Id billie{RECOUP_METHOD_BILLIE};
/// Bizum, Spain.
inline constexpr Id bizum{RECOUP_METHOD_BIZUM};
/// Boleto, Brazil.
inline constexpr Id boleto{RECOUP_METHOD_BOLETO};
/// Cash App Pay.
inline constexpr Id cashapp{RECOUP_METHOD_CASHAPP};
/// Stablecoins.
inline constexpr Id crypto{RECOUP_METHOD_CRYPTO};
/// A method the merchant defined.
inline constexpr Id custom{RECOUP_METHOD_CUSTOM};
/// Bank transfer into the customer's balance.
inline constexpr Id customer_balance{RECOUP_METHOD_CUSTOMER_BALANCE};
/// EPS, Austria.
inline constexpr Id eps{RECOUP_METHOD_EPS};
/// FPX, Malaysia.
inline constexpr Id fpx{RECOUP_METHOD_FPX};
/// giropay, Germany; ended.
inline constexpr Id giropay{RECOUP_METHOD_GIROPAY};
/// GrabPay.
inline constexpr Id grabpay{RECOUP_METHOD_GRABPAY};
/// iDEAL, Netherlands.
inline constexpr Id ideal{RECOUP_METHOD_IDEAL};
/// Kakao Pay, South Korea.
inline constexpr Id kakao_pay{RECOUP_METHOD_KAKAO_PAY};
/// Klarna.
inline constexpr Id klarna{RECOUP_METHOD_KLARNA};
/// Konbini, Japan.
inline constexpr Id konbini{RECOUP_METHOD_KONBINI};
/// MB WAY, Portugal.
inline constexpr Id mb_way{RECOUP_METHOD_MB_WAY};
/// MobilePay.
inline constexpr Id mobilepay{RECOUP_METHOD_MOBILEPAY};
/// Multibanco, Portugal.
inline constexpr Id multibanco{RECOUP_METHOD_MULTIBANCO};
/// Naver Pay, South Korea.
inline constexpr Id naver_pay{RECOUP_METHOD_NAVER_PAY};
/// OXXO, Mexico.
inline constexpr Id oxxo{RECOUP_METHOD_OXXO};
/// Przelewy24, Poland.
inline constexpr Id p24{RECOUP_METHOD_P24};
/// Pay by Bank.
inline constexpr Id pay_by_bank{RECOUP_METHOD_PAY_BY_BANK};
/// PAYCO, South Korea.
inline constexpr Id payco{RECOUP_METHOD_PAYCO};
/// PayNow, Singapore.
inline constexpr Id paynow{RECOUP_METHOD_PAYNOW};
/// PromptPay, Thailand.
inline constexpr Id promptpay{RECOUP_METHOD_PROMPTPAY};
/// Revolut Pay.
inline constexpr Id revolut_pay{RECOUP_METHOD_REVOLUT_PAY};
/// Samsung Pay, South Korea.
inline constexpr Id samsung_pay{RECOUP_METHOD_SAMSUNG_PAY};
/// Satispay.
inline constexpr Id satispay{RECOUP_METHOD_SATISPAY};
/// Scalapay.
inline constexpr Id scalapay{RECOUP_METHOD_SCALAPAY};
/// Sofort; ended.
inline constexpr Id sofort{RECOUP_METHOD_SOFORT};
/// Sunbit.
inline constexpr Id sunbit{RECOUP_METHOD_SUNBIT};
/// Swish, Sweden.
inline constexpr Id swish{RECOUP_METHOD_SWISH};
/// TWINT, Switzerland.
inline constexpr Id twint{RECOUP_METHOD_TWINT};
/// WeChat Pay.
inline constexpr Id wechat_pay{RECOUP_METHOD_WECHAT_PAY};
/// Zip.
inline constexpr Id zip{RECOUP_METHOD_ZIP};
}  // namespace method

/// Ids of the space `funding` that one sets by hand.
namespace funding {
/// Credit.
inline constexpr Id credit{RECOUP_FUNDING_CREDIT};
/// Debit.
inline constexpr Id debit{RECOUP_FUNDING_DEBIT};
/// Prepaid.
inline constexpr Id prepaid{RECOUP_FUNDING_PREPAID};
/// The provider does not know.
inline constexpr Id unknown{RECOUP_FUNDING_UNKNOWN};
}  // namespace funding

/// Where something stands in the caller's own input.
struct Span {
    /// Offset of the first byte, the quotation mark left out.
    std::uint32_t offset{};
    /// Length in bytes; 0: not found.
    std::uint32_t len{};
};
static_assert(std::is_standard_layout_v<Span> && std::is_trivially_copyable_v<Span>);
static_assert(sizeof(Span) == 8 && sizeof(recoup_span) == 8);
static_assert(offsetof(Span, offset) == 0 && sizeof(Span::offset) == 4);
static_assert(offsetof(Span, len) == 4 && sizeof(Span::len) == 4);
namespace detail {
inline recoup_span *c(Span *value) noexcept {
    return reinterpret_cast<recoup_span *>(value);
}
inline const recoup_span *c(const Span *value) noexcept {
    return reinterpret_cast<const recoup_span *>(value);
}
}  // namespace detail

/// What is to be read, and what the bytes do not say of themselves. 0 in a field: not said.
struct Request {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_request);
    /// Id of the space `provider`: whose bytes they are; 0: Stripe's.
    Id provider{};
    /// Word of `format`.
    Format format{};
    /// HTTP status of the answer, 100 to 599; 0 for a webhook or a stored object.
    std::uint32_t http_status{};
    /// Word of `operation`: what the failed call was.
    Operation operation{};
    /// Word of `initiator`.
    Initiator initiator{};
    /// The provider's header said whether to retry: 1 no, 2 yes.
    std::uint32_t should_retry{};
    /// 0; reserved.
    std::uint32_t reserved{};
    /// When the bytes arrived, in milliseconds since 1970. No instant of an attempt: a delivery may be late.
    std::int64_t received_ms{};
    /// The provider's Retry-After, in milliseconds.
    std::int64_t retry_after_ms{};
    /// Offset at which the report to be read begins, in bytes: 0, or `next` of the reading before.
    std::uint64_t from{};
};
static_assert(std::is_standard_layout_v<Request> && std::is_trivially_copyable_v<Request>);
static_assert(sizeof(Request) == 56 && sizeof(recoup_request) == 56);
static_assert(offsetof(Request, struct_size) == 0 && sizeof(Request::struct_size) == 4);
static_assert(offsetof(Request, provider) == 4 && sizeof(Request::provider) == 4);
static_assert(offsetof(Request, format) == 8 && sizeof(Request::format) == 4);
static_assert(offsetof(Request, http_status) == 12 && sizeof(Request::http_status) == 4);
static_assert(offsetof(Request, operation) == 16 && sizeof(Request::operation) == 4);
static_assert(offsetof(Request, initiator) == 20 && sizeof(Request::initiator) == 4);
static_assert(offsetof(Request, should_retry) == 24 && sizeof(Request::should_retry) == 4);
static_assert(offsetof(Request, reserved) == 28 && sizeof(Request::reserved) == 4);
static_assert(offsetof(Request, received_ms) == 32 && sizeof(Request::received_ms) == 8);
static_assert(offsetof(Request, retry_after_ms) == 40 && sizeof(Request::retry_after_ms) == 8);
static_assert(offsetof(Request, from) == 48 && sizeof(Request::from) == 8);
namespace detail {
inline recoup_request *c(Request *value) noexcept {
    return reinterpret_cast<recoup_request *>(value);
}
inline const recoup_request *c(const Request *value) noexcept {
    return reinterpret_cast<const recoup_request *>(value);
}
}  // namespace detail

/// What was said about one attempt. 0 in any field: not said.
///
/// Made by `read`, or by hand: set `struct_size` to the size of the structure and leave the rest zero.
struct Signal {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_signal);
    /// Words of `signal_flag`.
    SignalFlag flags{};
    /// Id of the space `provider`.
    Id provider{};
    /// Word of `carrier`.
    Carrier carrier{};
    /// Id of the space `error_type`.
    Id error_type{};
    /// The error code, or the object's failure code: id of the space `code`.
    Id code{};
    /// The decline code: id of the space `code`.
    Id decline{};
    /// The provider's advice code: id of the space `code`.
    Id advice{};
    /// Id of the space `outcome_type`.
    Id outcome_type{};
    /// Id of the space `code`.
    Id outcome_reason{};
    /// Id of the space `network_status`.
    Id network_status{};
    /// The status the object gives of itself: id of the space `object_status`.
    Id object_status{};
    /// Id of the space `brand`.
    Id brand{};
    /// Id of the space `method`.
    Id method{};
    /// Id of the space `funding`.
    Id funding{};
    /// Whose numbering `network_advice` is in: id of the space `dialect`; 0 the network's own.
    Id dialect{};
    /// The network's response code, packed ASCII, first character in the lowest byte.
    Ascii4 network_code{};
    /// The network's advice code, packed ASCII.
    Ascii4 network_advice{};
    /// Country of the issuer, ISO 3166-1 alpha-2, lower case, packed ASCII.
    Ascii4 issuer_country{};
    /// Country of the acquirer, likewise.
    Ascii4 acquirer_country{};
    /// HTTP status of the answer, 100 to 599.
    std::uint32_t http_status{};
    /// Word of `operation`.
    Operation operation{};
    /// Word of `initiator`.
    Initiator initiator{};
    /// The webhook event: id of the space `event`.
    Id event{};
    /// When the attempt failed, in milliseconds since 1970. Dates the reading of codes when `as_of_ms` is 0.
    std::int64_t at_ms{};
    /// The day whose rules are to be read, in milliseconds since 1970; 0: `at_ms`, or the newest when that is 0 too.
    std::int64_t as_of_ms{};
    /// The provider's Retry-After, in milliseconds.
    std::int64_t retry_after_ms{};
    /// Hash of the first unknown name, so that a later edition can resolve a stored signal.
    std::uint64_t unknown_hash{};
    /// Hash of the provider's fingerprint of the card or account.
    std::uint64_t credential{};
    /// Hash of the provider's event id, or of the charge id where there is no event.
    std::uint64_t event_id{};
};
static_assert(std::is_standard_layout_v<Signal> && std::is_trivially_copyable_v<Signal>);
static_assert(sizeof(Signal) == 144 && sizeof(recoup_signal) == 144);
static_assert(offsetof(Signal, struct_size) == 0 && sizeof(Signal::struct_size) == 4);
static_assert(offsetof(Signal, flags) == 4 && sizeof(Signal::flags) == 4);
static_assert(offsetof(Signal, provider) == 8 && sizeof(Signal::provider) == 4);
static_assert(offsetof(Signal, carrier) == 12 && sizeof(Signal::carrier) == 4);
static_assert(offsetof(Signal, error_type) == 16 && sizeof(Signal::error_type) == 4);
static_assert(offsetof(Signal, code) == 20 && sizeof(Signal::code) == 4);
static_assert(offsetof(Signal, decline) == 24 && sizeof(Signal::decline) == 4);
static_assert(offsetof(Signal, advice) == 28 && sizeof(Signal::advice) == 4);
static_assert(offsetof(Signal, outcome_type) == 32 && sizeof(Signal::outcome_type) == 4);
static_assert(offsetof(Signal, outcome_reason) == 36 && sizeof(Signal::outcome_reason) == 4);
static_assert(offsetof(Signal, network_status) == 40 && sizeof(Signal::network_status) == 4);
static_assert(offsetof(Signal, object_status) == 44 && sizeof(Signal::object_status) == 4);
static_assert(offsetof(Signal, brand) == 48 && sizeof(Signal::brand) == 4);
static_assert(offsetof(Signal, method) == 52 && sizeof(Signal::method) == 4);
static_assert(offsetof(Signal, funding) == 56 && sizeof(Signal::funding) == 4);
static_assert(offsetof(Signal, dialect) == 60 && sizeof(Signal::dialect) == 4);
static_assert(offsetof(Signal, network_code) == 64 && sizeof(Signal::network_code) == 4);
static_assert(offsetof(Signal, network_advice) == 68 && sizeof(Signal::network_advice) == 4);
static_assert(offsetof(Signal, issuer_country) == 72 && sizeof(Signal::issuer_country) == 4);
static_assert(offsetof(Signal, acquirer_country) == 76 && sizeof(Signal::acquirer_country) == 4);
static_assert(offsetof(Signal, http_status) == 80 && sizeof(Signal::http_status) == 4);
static_assert(offsetof(Signal, operation) == 84 && sizeof(Signal::operation) == 4);
static_assert(offsetof(Signal, initiator) == 88 && sizeof(Signal::initiator) == 4);
static_assert(offsetof(Signal, event) == 92 && sizeof(Signal::event) == 4);
static_assert(offsetof(Signal, at_ms) == 96 && sizeof(Signal::at_ms) == 8);
static_assert(offsetof(Signal, as_of_ms) == 104 && sizeof(Signal::as_of_ms) == 8);
static_assert(offsetof(Signal, retry_after_ms) == 112 && sizeof(Signal::retry_after_ms) == 8);
static_assert(offsetof(Signal, unknown_hash) == 120 && sizeof(Signal::unknown_hash) == 8);
static_assert(offsetof(Signal, credential) == 128 && sizeof(Signal::credential) == 8);
static_assert(offsetof(Signal, event_id) == 136 && sizeof(Signal::event_id) == 8);
namespace detail {
inline recoup_signal *c(Signal *value) noexcept {
    return reinterpret_cast<recoup_signal *>(value);
}
inline const recoup_signal *c(const Signal *value) noexcept {
    return reinterpret_cast<const recoup_signal *>(value);
}
}  // namespace detail

/// What a reader found besides the signal: spans of the input, and numbers. 0: not found.
struct Reading {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_reading);
    /// Word of `row_kind`: the history row this input means; 0: none.
    RowKind row_kind{};
    /// Word of `outcome` for that row.
    Outcome row_outcome{};
    /// Id of the space `expand`: the paths that bring the reason, when the object lacks it.
    Id expand{};
    /// Id of the space `billing_reason`.
    Id billing_reason{};
    /// Word of `collection`.
    Collection collection{};
    /// Attempts the provider counts.
    std::uint32_t attempt_count{};
    /// The provider goes on by itself: 1 no, 2 yes; 0 not said.
    std::uint32_t auto_advance{};
    /// Currency, ISO 4217, lower case, packed ASCII.
    Ascii4 currency{};
    /// Word of `report_source`: what kind of report this input is.
    ReportSource source{};
    /// Id of the event.
    Span event{};
    /// Id of the invoice.
    Span invoice{};
    /// Id of the payment intent.
    Span payment_intent{};
    /// Id of the setup intent.
    Span setup_intent{};
    /// Id of the charge.
    Span charge{};
    /// Id of the customer.
    Span customer{};
    /// Id of the payment method.
    Span payment_method{};
    /// Id of the connected account.
    Span account{};
    /// The provider's fingerprint of the card or account.
    Span fingerprint{};
    /// The provider's message, for people.
    Span message{};
    /// The parameter at fault.
    Span param{};
    /// The first name this edition does not know.
    Span unknown{};
    /// Amount in minor units.
    std::int64_t amount{};
    /// When the object or event was made, in milliseconds since 1970.
    std::int64_t created_ms{};
    /// When the provider itself will charge again, in milliseconds since 1970.
    std::int64_t next_payment_attempt_ms{};
    /// Offset at which the next report of the input begins, in bytes; 0: there is none.
    std::uint64_t next{};
    /// Hash of the id of the attempt: the charge.
    std::uint64_t attempt{};
    /// Hash of the id of the payment, which may hold several attempts: the payment intent.
    std::uint64_t payment{};
    /// Hash of the id of the mandate.
    std::uint64_t mandate{};
    /// Our idempotency key, where the input carries it.
    std::array<std::uint64_t, 2> key{};
    /// What was captured, in minor units.
    std::int64_t captured{};
};
static_assert(std::is_standard_layout_v<Reading> && std::is_trivially_copyable_v<Reading>);
static_assert(sizeof(Reading) == 216 && sizeof(recoup_reading) == 216);
static_assert(offsetof(Reading, struct_size) == 0 && sizeof(Reading::struct_size) == 4);
static_assert(offsetof(Reading, row_kind) == 4 && sizeof(Reading::row_kind) == 4);
static_assert(offsetof(Reading, row_outcome) == 8 && sizeof(Reading::row_outcome) == 4);
static_assert(offsetof(Reading, expand) == 12 && sizeof(Reading::expand) == 4);
static_assert(offsetof(Reading, billing_reason) == 16 && sizeof(Reading::billing_reason) == 4);
static_assert(offsetof(Reading, collection) == 20 && sizeof(Reading::collection) == 4);
static_assert(offsetof(Reading, attempt_count) == 24 && sizeof(Reading::attempt_count) == 4);
static_assert(offsetof(Reading, auto_advance) == 28 && sizeof(Reading::auto_advance) == 4);
static_assert(offsetof(Reading, currency) == 32 && sizeof(Reading::currency) == 4);
static_assert(offsetof(Reading, source) == 36 && sizeof(Reading::source) == 4);
static_assert(offsetof(Reading, event) == 40 && sizeof(Reading::event) == 8);
static_assert(offsetof(Reading, invoice) == 48 && sizeof(Reading::invoice) == 8);
static_assert(offsetof(Reading, payment_intent) == 56 && sizeof(Reading::payment_intent) == 8);
static_assert(offsetof(Reading, setup_intent) == 64 && sizeof(Reading::setup_intent) == 8);
static_assert(offsetof(Reading, charge) == 72 && sizeof(Reading::charge) == 8);
static_assert(offsetof(Reading, customer) == 80 && sizeof(Reading::customer) == 8);
static_assert(offsetof(Reading, payment_method) == 88 && sizeof(Reading::payment_method) == 8);
static_assert(offsetof(Reading, account) == 96 && sizeof(Reading::account) == 8);
static_assert(offsetof(Reading, fingerprint) == 104 && sizeof(Reading::fingerprint) == 8);
static_assert(offsetof(Reading, message) == 112 && sizeof(Reading::message) == 8);
static_assert(offsetof(Reading, param) == 120 && sizeof(Reading::param) == 8);
static_assert(offsetof(Reading, unknown) == 128 && sizeof(Reading::unknown) == 8);
static_assert(offsetof(Reading, amount) == 136 && sizeof(Reading::amount) == 8);
static_assert(offsetof(Reading, created_ms) == 144 && sizeof(Reading::created_ms) == 8);
static_assert(offsetof(Reading, next_payment_attempt_ms) == 152 && sizeof(Reading::next_payment_attempt_ms) == 8);
static_assert(offsetof(Reading, next) == 160 && sizeof(Reading::next) == 8);
static_assert(offsetof(Reading, attempt) == 168 && sizeof(Reading::attempt) == 8);
static_assert(offsetof(Reading, payment) == 176 && sizeof(Reading::payment) == 8);
static_assert(offsetof(Reading, mandate) == 184 && sizeof(Reading::mandate) == 8);
static_assert(offsetof(Reading, key) == 192 && sizeof(Reading::key) == 16);
static_assert(offsetof(Reading, captured) == 208 && sizeof(Reading::captured) == 8);
namespace detail {
inline recoup_reading *c(Reading *value) noexcept {
    return reinterpret_cast<recoup_reading *>(value);
}
inline const recoup_reading *c(const Reading *value) noexcept {
    return reinterpret_cast<const recoup_reading *>(value);
}
}  // namespace detail

/// What happened, who can fix it, and what may be tried. Made by `classify` only.
struct Verdict {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_verdict);
    /// Words of `verdict_flag`.
    VerdictFlag flags{};
    /// Word of `disposition`: the one recommended way on.
    Disposition disposition{};
    /// Words of `allowed`.
    Allowed allowed{};
    /// Word of `actor`.
    Actor actor{};
    /// Word of `severity`.
    Severity severity{};
    /// Word of `contact`.
    Contact contact{};
    /// Words of `scope`: what is prohibited, up to four prohibitions side by side; 0 nothing.
    std::array<Scope, 4> scopes{};
    /// Words of `lift`: what ends each prohibition, and it alone.
    std::array<Lift, 4> lifts{};
    /// Word of `key_advice`.
    KeyAdvice key_advice{};
    /// Word of `field`.
    Field decided_by{};
    /// Bit (1 << field) for each field that disagreed with the decision.
    std::uint32_t conflicts{};
    /// Word of `operation`.
    Operation operation{};
    /// Id of the space `expand`; 0 when nothing more is to be had.
    Id expand{};
    /// The code that decided: id of the space `code`, `rule`, `error_type`, `object_status` or `http_status`.
    Id cause{};
    /// The code the customer may be told: id of the space `code`; differs from `cause` when masked.
    Id shown{};
    /// The rows that prohibit: ids of the space `code` or `rule`; 0 none.
    std::array<Id, 4> prohibitions{};
    /// The row that set the wait: id of the space `code` or `rule`; 0 none.
    Id wait_rule{};
    /// Customer text: id of the space `text`.
    Id text{};
    /// Word of `schedule`.
    Schedule schedule{};
    /// Id of the space `provider`.
    Id provider{};
    /// Id of the space `brand`.
    Id brand{};
    /// Id of the space `method`.
    Id method{};
    /// Id of the space `funding`.
    Id funding{};
    /// Word of `initiator`.
    Initiator initiator{};
    /// The network's response code, packed ASCII.
    Ascii4 network_code{};
    /// The network's advice code, packed ASCII.
    Ascii4 network_advice{};
    /// Country of the issuer, packed ASCII, lower case.
    Ascii4 issuer_country{};
    /// Country of the acquirer, likewise.
    Ascii4 acquirer_country{};
    /// When the attempt failed, in milliseconds since 1970; 0 unknown.
    std::int64_t at_ms{};
    /// The instant whose rules were read; 0: the newest.
    std::int64_t as_of_ms{};
    /// No charge before `at_ms + wait_ms`; no policy may undercut it.
    std::int64_t wait_ms{};
    /// Hash of the first unknown name.
    std::uint64_t unknown_hash{};
    /// Hash of the provider's fingerprint.
    std::uint64_t credential{};
    /// Hash of the provider's event id.
    std::uint64_t event_id{};
};
static_assert(std::is_standard_layout_v<Verdict> && std::is_trivially_copyable_v<Verdict>);
static_assert(sizeof(Verdict) == 200 && sizeof(recoup_verdict) == 200);
static_assert(offsetof(Verdict, struct_size) == 0 && sizeof(Verdict::struct_size) == 4);
static_assert(offsetof(Verdict, flags) == 4 && sizeof(Verdict::flags) == 4);
static_assert(offsetof(Verdict, disposition) == 8 && sizeof(Verdict::disposition) == 4);
static_assert(offsetof(Verdict, allowed) == 12 && sizeof(Verdict::allowed) == 4);
static_assert(offsetof(Verdict, actor) == 16 && sizeof(Verdict::actor) == 4);
static_assert(offsetof(Verdict, severity) == 20 && sizeof(Verdict::severity) == 4);
static_assert(offsetof(Verdict, contact) == 24 && sizeof(Verdict::contact) == 4);
static_assert(offsetof(Verdict, scopes) == 28 && sizeof(Verdict::scopes) == 16);
static_assert(offsetof(Verdict, lifts) == 44 && sizeof(Verdict::lifts) == 16);
static_assert(offsetof(Verdict, key_advice) == 60 && sizeof(Verdict::key_advice) == 4);
static_assert(offsetof(Verdict, decided_by) == 64 && sizeof(Verdict::decided_by) == 4);
static_assert(offsetof(Verdict, conflicts) == 68 && sizeof(Verdict::conflicts) == 4);
static_assert(offsetof(Verdict, operation) == 72 && sizeof(Verdict::operation) == 4);
static_assert(offsetof(Verdict, expand) == 76 && sizeof(Verdict::expand) == 4);
static_assert(offsetof(Verdict, cause) == 80 && sizeof(Verdict::cause) == 4);
static_assert(offsetof(Verdict, shown) == 84 && sizeof(Verdict::shown) == 4);
static_assert(offsetof(Verdict, prohibitions) == 88 && sizeof(Verdict::prohibitions) == 16);
static_assert(offsetof(Verdict, wait_rule) == 104 && sizeof(Verdict::wait_rule) == 4);
static_assert(offsetof(Verdict, text) == 108 && sizeof(Verdict::text) == 4);
static_assert(offsetof(Verdict, schedule) == 112 && sizeof(Verdict::schedule) == 4);
static_assert(offsetof(Verdict, provider) == 116 && sizeof(Verdict::provider) == 4);
static_assert(offsetof(Verdict, brand) == 120 && sizeof(Verdict::brand) == 4);
static_assert(offsetof(Verdict, method) == 124 && sizeof(Verdict::method) == 4);
static_assert(offsetof(Verdict, funding) == 128 && sizeof(Verdict::funding) == 4);
static_assert(offsetof(Verdict, initiator) == 132 && sizeof(Verdict::initiator) == 4);
static_assert(offsetof(Verdict, network_code) == 136 && sizeof(Verdict::network_code) == 4);
static_assert(offsetof(Verdict, network_advice) == 140 && sizeof(Verdict::network_advice) == 4);
static_assert(offsetof(Verdict, issuer_country) == 144 && sizeof(Verdict::issuer_country) == 4);
static_assert(offsetof(Verdict, acquirer_country) == 148 && sizeof(Verdict::acquirer_country) == 4);
static_assert(offsetof(Verdict, at_ms) == 152 && sizeof(Verdict::at_ms) == 8);
static_assert(offsetof(Verdict, as_of_ms) == 160 && sizeof(Verdict::as_of_ms) == 8);
static_assert(offsetof(Verdict, wait_ms) == 168 && sizeof(Verdict::wait_ms) == 8);
static_assert(offsetof(Verdict, unknown_hash) == 176 && sizeof(Verdict::unknown_hash) == 8);
static_assert(offsetof(Verdict, credential) == 184 && sizeof(Verdict::credential) == 8);
static_assert(offsetof(Verdict, event_id) == 192 && sizeof(Verdict::event_id) == 8);
namespace detail {
inline recoup_verdict *c(Verdict *value) noexcept {
    return reinterpret_cast<recoup_verdict *>(value);
}
inline const recoup_verdict *c(const Verdict *value) noexcept {
    return reinterpret_cast<const recoup_verdict *>(value);
}
}  // namespace detail

/// One row of the caller's history: one report. `history_sort` and `history_put` join the reports of one attempt and order the rows; the same `id` and `kind` are one event. 0 in a field: not said.
///
/// Rows are elements of an array and carry no size; the array carries its stride.
struct Row {
    /// When it happened, in milliseconds since 1970; above 0.
    std::int64_t at_ms{};
    /// Hash of the provider's event id, or of the id of the step that was done; 0: only an equal row is the same event.
    std::uint64_t id{};
    /// Hash of the provider's fingerprint of the credential; 0: the case's own.
    std::uint64_t credential{};
    /// Amount in minor units; 0: the case's own.
    std::int64_t amount{};
    /// The wait its verdict gave, in milliseconds.
    std::int64_t wait_ms{};
    /// Hash of the provider's id of the attempt: the charge, say.
    std::uint64_t attempt{};
    /// Hash of the provider's id of the payment, which may hold several attempts: the payment intent, say.
    std::uint64_t payment{};
    /// Our idempotency key of the attempt, where the report carries it.
    std::array<std::uint64_t, 2> key{};
    /// Names the attempt this report belongs to. Derived: `history_sort` writes it, and nobody else.
    std::uint64_t label{};
    /// Hash of the provider's id of the mandate.
    std::uint64_t mandate{};
    /// When the attempt was sent, in milliseconds since 1970, where that is not `at_ms`.
    std::int64_t sent_ms{};
    /// When the attempt ended, in milliseconds since 1970, where that is not `at_ms`.
    std::int64_t ended_ms{};
    /// The settlement date of a bank debit: its first instant, in milliseconds since 1970.
    std::int64_t settlement_ms{};
    /// What was captured, in minor units.
    std::int64_t captured{};
    /// Word of `row_kind`.
    RowKind kind{};
    /// Word of `outcome`; 0 unless an attempt.
    Outcome outcome{};
    /// Word of `trigger`; 0 unless an attempt.
    Trigger trigger{};
    /// Words of `row_flag`.
    RowFlag flags{};
    /// Word of `initiator`; 0: counts for both.
    Initiator initiator{};
    /// Id of the space `brand`; 0: the case's own.
    Id brand{};
    /// Id of the space `method`; 0: the case's own.
    Id method{};
    /// Currency, ISO 4217, lower case, packed ASCII; 0: the case's own.
    Ascii4 currency{};
    /// `cause` of its verdict.
    Id cause{};
    /// `disposition` of its verdict.
    Disposition disposition{};
    /// `prohibitions` of its verdict.
    std::array<Id, 4> prohibitions{};
    /// `scopes` of its verdict.
    std::array<Scope, 4> scopes{};
    /// `lifts` of its verdict.
    std::array<Lift, 4> lifts{};
    /// `wait_rule` of its verdict.
    Id wait_rule{};
    /// Ordinal of the step that made this attempt; 0: not one of ours.
    std::uint32_t ordinal{};
    /// The provider's number of the attempt.
    std::uint32_t attempt_number{};
    /// Word of `report_source`: what told this report.
    ReportSource source{};
    /// Id of the space `provider`; 0: the case's own.
    Id provider{};
    /// Word of `operation` of its verdict.
    Operation operation{};
    /// `allowed` of its verdict.
    Allowed allowed{};
    /// Why it was canceled, disputed or returned: id of the space `code`.
    Id reason{};
    /// The status of a dispute: id of the space `object_status`.
    Id status{};
    /// Word of `cancel_scope`: what a canceled row ended.
    CancelScope cancel_scope{};
    /// Word of `final_action`: what the stop did, of a step that was done.
    FinalAction final_action{};
    /// 0; reserved.
    std::uint32_t reserved{};
};
static_assert(std::is_standard_layout_v<Row> && std::is_trivially_copyable_v<Row>);
static_assert(sizeof(Row) == 256 && sizeof(recoup_row) == 256);
static_assert(offsetof(Row, at_ms) == 0 && sizeof(Row::at_ms) == 8);
static_assert(offsetof(Row, id) == 8 && sizeof(Row::id) == 8);
static_assert(offsetof(Row, credential) == 16 && sizeof(Row::credential) == 8);
static_assert(offsetof(Row, amount) == 24 && sizeof(Row::amount) == 8);
static_assert(offsetof(Row, wait_ms) == 32 && sizeof(Row::wait_ms) == 8);
static_assert(offsetof(Row, attempt) == 40 && sizeof(Row::attempt) == 8);
static_assert(offsetof(Row, payment) == 48 && sizeof(Row::payment) == 8);
static_assert(offsetof(Row, key) == 56 && sizeof(Row::key) == 16);
static_assert(offsetof(Row, label) == 72 && sizeof(Row::label) == 8);
static_assert(offsetof(Row, mandate) == 80 && sizeof(Row::mandate) == 8);
static_assert(offsetof(Row, sent_ms) == 88 && sizeof(Row::sent_ms) == 8);
static_assert(offsetof(Row, ended_ms) == 96 && sizeof(Row::ended_ms) == 8);
static_assert(offsetof(Row, settlement_ms) == 104 && sizeof(Row::settlement_ms) == 8);
static_assert(offsetof(Row, captured) == 112 && sizeof(Row::captured) == 8);
static_assert(offsetof(Row, kind) == 120 && sizeof(Row::kind) == 4);
static_assert(offsetof(Row, outcome) == 124 && sizeof(Row::outcome) == 4);
static_assert(offsetof(Row, trigger) == 128 && sizeof(Row::trigger) == 4);
static_assert(offsetof(Row, flags) == 132 && sizeof(Row::flags) == 4);
static_assert(offsetof(Row, initiator) == 136 && sizeof(Row::initiator) == 4);
static_assert(offsetof(Row, brand) == 140 && sizeof(Row::brand) == 4);
static_assert(offsetof(Row, method) == 144 && sizeof(Row::method) == 4);
static_assert(offsetof(Row, currency) == 148 && sizeof(Row::currency) == 4);
static_assert(offsetof(Row, cause) == 152 && sizeof(Row::cause) == 4);
static_assert(offsetof(Row, disposition) == 156 && sizeof(Row::disposition) == 4);
static_assert(offsetof(Row, prohibitions) == 160 && sizeof(Row::prohibitions) == 16);
static_assert(offsetof(Row, scopes) == 176 && sizeof(Row::scopes) == 16);
static_assert(offsetof(Row, lifts) == 192 && sizeof(Row::lifts) == 16);
static_assert(offsetof(Row, wait_rule) == 208 && sizeof(Row::wait_rule) == 4);
static_assert(offsetof(Row, ordinal) == 212 && sizeof(Row::ordinal) == 4);
static_assert(offsetof(Row, attempt_number) == 216 && sizeof(Row::attempt_number) == 4);
static_assert(offsetof(Row, source) == 220 && sizeof(Row::source) == 4);
static_assert(offsetof(Row, provider) == 224 && sizeof(Row::provider) == 4);
static_assert(offsetof(Row, operation) == 228 && sizeof(Row::operation) == 4);
static_assert(offsetof(Row, allowed) == 232 && sizeof(Row::allowed) == 4);
static_assert(offsetof(Row, reason) == 236 && sizeof(Row::reason) == 4);
static_assert(offsetof(Row, status) == 240 && sizeof(Row::status) == 4);
static_assert(offsetof(Row, cancel_scope) == 244 && sizeof(Row::cancel_scope) == 4);
static_assert(offsetof(Row, final_action) == 248 && sizeof(Row::final_action) == 4);
static_assert(offsetof(Row, reserved) == 252 && sizeof(Row::reserved) == 4);
namespace detail {
inline recoup_row *c(Row *value) noexcept {
    return reinterpret_cast<recoup_row *>(value);
}
inline const recoup_row *c(const Row *value) noexcept {
    return reinterpret_cast<const recoup_row *>(value);
}
}  // namespace detail

/// The debt a plan is made for, and now.
struct Case {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_case);
    /// Words of `case_flag`.
    CaseFlag flags{};
    /// Id of the space `provider`; 0: that of the verdict.
    Id provider{};
    /// Id of the space `method`; 0: that of the verdict.
    Id method{};
    /// Id of the space `brand`; 0: that of the verdict.
    Id brand{};
    /// Id of the space `funding`; 0: that of the verdict.
    Id funding{};
    /// Word of `phase`.
    Phase phase{};
    /// The customer's zone: id of the space `zone`; 0: the policy's, else UTC.
    Id zone{};
    /// Currency, ISO 4217, lower case, packed ASCII.
    Ascii4 currency{};
    /// Country of the issuer, packed ASCII; 0: that of the verdict.
    Ascii4 issuer_country{};
    /// Country of the acquirer, packed ASCII; 0: that of the verdict.
    Ascii4 acquirer_country{};
    /// Word of `initiator` of planned charges; 0 is read as mit.
    Initiator initiator{};
    /// Word of `collection`.
    Collection collection{};
    /// How many earlier debts of this customer failed with the same code in consecutive cycles.
    std::uint32_t prior_cases{};
    /// Caller's segment, matched by a policy's segment rules; 0 none.
    std::uint32_t segment{};
    /// Word of `charges_by`: who charges this debt, where the caller says it of this case; 0: as the policy says.
    ChargesBy charges_by{};
    /// The provider goes on by itself with this invoice: 1 no, 2 yes; 0 not said.
    std::uint32_t auto_advance{};
    /// Days of notice agreed for SEPA debits; 0: those of the scheme.
    std::uint32_t notice_days{};
    /// Up to four paydays of the customer: a word of `payday_kind` in the highest 8 bits, its number in the lower 24; 0: unused.
    std::array<std::uint32_t, 4> paydays{};
    /// Identity of the debt, from `case_key`; both words 0: an error.
    std::array<std::uint64_t, 2> key{};
    /// Hash of the provider's fingerprint; 0: that of the verdict.
    std::uint64_t credential{};
    /// Hash of the provider's id of the mandate.
    std::uint64_t mandate{};
    /// Now, in milliseconds since 1970.
    std::int64_t now_ms{};
    /// Amount owed in minor units.
    std::int64_t amount{};
    /// When the next bill falls due, in milliseconds since 1970; the horizon ends before it. 0: none.
    std::int64_t next_bill_ms{};
    /// The day the customer promised to pay, in milliseconds since 1970; 0: none.
    std::int64_t promise_ms{};
    /// When the provider itself will charge again, in milliseconds since 1970; 0: it will not.
    std::int64_t provider_next_ms{};
    /// Up to four blackout intervals [from, to), in milliseconds since 1970, as pairs; 0, 0: unused.
    std::array<std::int64_t, 8> blackout_ms{};
};
static_assert(std::is_standard_layout_v<Case> && std::is_trivially_copyable_v<Case>);
static_assert(sizeof(Case) == 224 && sizeof(recoup_case) == 224);
static_assert(offsetof(Case, struct_size) == 0 && sizeof(Case::struct_size) == 4);
static_assert(offsetof(Case, flags) == 4 && sizeof(Case::flags) == 4);
static_assert(offsetof(Case, provider) == 8 && sizeof(Case::provider) == 4);
static_assert(offsetof(Case, method) == 12 && sizeof(Case::method) == 4);
static_assert(offsetof(Case, brand) == 16 && sizeof(Case::brand) == 4);
static_assert(offsetof(Case, funding) == 20 && sizeof(Case::funding) == 4);
static_assert(offsetof(Case, phase) == 24 && sizeof(Case::phase) == 4);
static_assert(offsetof(Case, zone) == 28 && sizeof(Case::zone) == 4);
static_assert(offsetof(Case, currency) == 32 && sizeof(Case::currency) == 4);
static_assert(offsetof(Case, issuer_country) == 36 && sizeof(Case::issuer_country) == 4);
static_assert(offsetof(Case, acquirer_country) == 40 && sizeof(Case::acquirer_country) == 4);
static_assert(offsetof(Case, initiator) == 44 && sizeof(Case::initiator) == 4);
static_assert(offsetof(Case, collection) == 48 && sizeof(Case::collection) == 4);
static_assert(offsetof(Case, prior_cases) == 52 && sizeof(Case::prior_cases) == 4);
static_assert(offsetof(Case, segment) == 56 && sizeof(Case::segment) == 4);
static_assert(offsetof(Case, charges_by) == 60 && sizeof(Case::charges_by) == 4);
static_assert(offsetof(Case, auto_advance) == 64 && sizeof(Case::auto_advance) == 4);
static_assert(offsetof(Case, notice_days) == 68 && sizeof(Case::notice_days) == 4);
static_assert(offsetof(Case, paydays) == 72 && sizeof(Case::paydays) == 16);
static_assert(offsetof(Case, key) == 88 && sizeof(Case::key) == 16);
static_assert(offsetof(Case, credential) == 104 && sizeof(Case::credential) == 8);
static_assert(offsetof(Case, mandate) == 112 && sizeof(Case::mandate) == 8);
static_assert(offsetof(Case, now_ms) == 120 && sizeof(Case::now_ms) == 8);
static_assert(offsetof(Case, amount) == 128 && sizeof(Case::amount) == 8);
static_assert(offsetof(Case, next_bill_ms) == 136 && sizeof(Case::next_bill_ms) == 8);
static_assert(offsetof(Case, promise_ms) == 144 && sizeof(Case::promise_ms) == 8);
static_assert(offsetof(Case, provider_next_ms) == 152 && sizeof(Case::provider_next_ms) == 8);
static_assert(offsetof(Case, blackout_ms) == 160 && sizeof(Case::blackout_ms) == 64);
namespace detail {
inline recoup_case *c(Case *value) noexcept {
    return reinterpret_cast<recoup_case *>(value);
}
inline const recoup_case *c(const Case *value) noexcept {
    return reinterpret_cast<const recoup_case *>(value);
}
}  // namespace detail

/// The head of a plan.
struct PlanHead {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_plan);
    /// Words of `plan_flag`.
    PlanFlag flags{};
    /// Steps the plan has.
    std::uint32_t step_total{};
    /// Steps that were written: the first ones, in time order.
    std::uint32_t step_written{};
    /// Word of `stop_reason`: why the plan holds no (further) timed charge.
    StopReason stop_reason{};
    /// The ceiling that bound the plan most: id of the space `ceiling`, or `code` or `rule` for a prohibition; 0 none.
    Id ceiling{};
    /// Charges of the policy's own budget that are left.
    std::uint32_t charges_left{};
    /// Experiment arm of the case, from 1; 0: the policy has none.
    std::uint32_t arm{};
    /// The last instant a charge may have, in milliseconds since 1970.
    std::int64_t horizon_ms{};
    /// Until when the key of the unresolved attempt is safe to send again; 0: there is none.
    std::int64_t key_safe_until_ms{};
    /// Fingerprint of the policy frame.
    std::array<std::uint64_t, 2> policy{};
    /// What is open of the debt, in minor units.
    std::int64_t amount{};
    /// When the next place of `limit` becomes free, in milliseconds since 1970; 0: one is free now; `i64::MAX`: never.
    std::int64_t limit_frees_at_ms{};
    /// Currency of `amount`, ISO 4217, lower case, packed ASCII; 0: not said.
    Ascii4 currency{};
    /// The zone on whose clock local hours were read: id of the space `zone`; 0: UTC.
    Id zone{};
    /// Word of `disposition`: what is acted on.
    Disposition disposition{};
    /// What failed: id of a row, as in a verdict; 0: not known.
    Id cause{};
    /// Word of `schedule`: the first that serves the failure; 0: none does.
    Schedule schedule{};
    /// Word of `lift`: what ends the prohibition of `ceiling`; 0: it holds none.
    Lift lift{};
    /// The limit that matters most: `ceiling`, where that is one, else the one of which least is left; 0: no limit applies.
    Id limit{};
    /// Attempts that count against it now; of more than 35 the latest 35.
    std::uint32_t limit_used{};
    /// How many it allows.
    std::uint32_t limit_max{};
    /// How many of it are left now.
    std::uint32_t limit_left{};
};
static_assert(std::is_standard_layout_v<PlanHead> && std::is_trivially_copyable_v<PlanHead>);
static_assert(sizeof(PlanHead) == 120 && sizeof(recoup_plan) == 120);
static_assert(offsetof(PlanHead, struct_size) == 0 && sizeof(PlanHead::struct_size) == 4);
static_assert(offsetof(PlanHead, flags) == 4 && sizeof(PlanHead::flags) == 4);
static_assert(offsetof(PlanHead, step_total) == 8 && sizeof(PlanHead::step_total) == 4);
static_assert(offsetof(PlanHead, step_written) == 12 && sizeof(PlanHead::step_written) == 4);
static_assert(offsetof(PlanHead, stop_reason) == 16 && sizeof(PlanHead::stop_reason) == 4);
static_assert(offsetof(PlanHead, ceiling) == 20 && sizeof(PlanHead::ceiling) == 4);
static_assert(offsetof(PlanHead, charges_left) == 24 && sizeof(PlanHead::charges_left) == 4);
static_assert(offsetof(PlanHead, arm) == 28 && sizeof(PlanHead::arm) == 4);
static_assert(offsetof(PlanHead, horizon_ms) == 32 && sizeof(PlanHead::horizon_ms) == 8);
static_assert(offsetof(PlanHead, key_safe_until_ms) == 40 && sizeof(PlanHead::key_safe_until_ms) == 8);
static_assert(offsetof(PlanHead, policy) == 48 && sizeof(PlanHead::policy) == 16);
static_assert(offsetof(PlanHead, amount) == 64 && sizeof(PlanHead::amount) == 8);
static_assert(offsetof(PlanHead, limit_frees_at_ms) == 72 && sizeof(PlanHead::limit_frees_at_ms) == 8);
static_assert(offsetof(PlanHead, currency) == 80 && sizeof(PlanHead::currency) == 4);
static_assert(offsetof(PlanHead, zone) == 84 && sizeof(PlanHead::zone) == 4);
static_assert(offsetof(PlanHead, disposition) == 88 && sizeof(PlanHead::disposition) == 4);
static_assert(offsetof(PlanHead, cause) == 92 && sizeof(PlanHead::cause) == 4);
static_assert(offsetof(PlanHead, schedule) == 96 && sizeof(PlanHead::schedule) == 4);
static_assert(offsetof(PlanHead, lift) == 100 && sizeof(PlanHead::lift) == 4);
static_assert(offsetof(PlanHead, limit) == 104 && sizeof(PlanHead::limit) == 4);
static_assert(offsetof(PlanHead, limit_used) == 108 && sizeof(PlanHead::limit_used) == 4);
static_assert(offsetof(PlanHead, limit_max) == 112 && sizeof(PlanHead::limit_max) == 4);
static_assert(offsetof(PlanHead, limit_left) == 116 && sizeof(PlanHead::limit_left) == 4);
namespace detail {
inline recoup_plan *c(PlanHead *value) noexcept {
    return reinterpret_cast<recoup_plan *>(value);
}
inline const recoup_plan *c(const PlanHead *value) noexcept {
    return reinterpret_cast<const recoup_plan *>(value);
}
}  // namespace detail

/// One step of a plan.
struct Step {
    /// From events and policy alone: never moves because time passed. `i64::MIN` behind a gate.
    std::int64_t at_ms{};
    /// When to act, given now. `i64::MIN` behind a gate.
    std::int64_t due_ms{};
    /// After this the step is void; 0: never.
    std::int64_t not_after_ms{};
    /// The idempotency key of a charge: 128 bits; 0, 0 for other kinds.
    std::array<std::uint64_t, 2> idempotency_key{};
    /// The same reason has the same id over any number of plans.
    std::uint64_t id{};
    /// What to charge, in minor units; 0: the amount of the case.
    std::int64_t amount{};
    /// Word of `step_kind`.
    StepKind kind{};
    /// Word of `gate`.
    Gate gate{};
    /// Word of `track`.
    Track track{};
    /// Words of `moved_by`.
    MovedBy moved_by{};
    /// Words of `condition`.
    Condition conditions{};
    /// Word of `initiator`, for charges.
    Initiator initiator{};
    /// Attempt ordinal of a charge, from 1; position within its track for other kinds.
    std::uint32_t ordinal{};
    /// The ceiling that binds, last to free first: id of the space `ceiling`; 0 none.
    Id ceiling{};
    /// The row that set the floor (a wait): id of the space `code` or `rule`; 0 none.
    Id floor{};
    /// What to say: id of the space `text`; 0 none.
    Id text{};
    /// Word of `final_action`: what a stop asks for.
    FinalAction final_action{};
    /// The probability with which the policy chose this step, in basis points; 0: it chose nothing at random.
    std::uint32_t propensity{};
};
static_assert(std::is_standard_layout_v<Step> && std::is_trivially_copyable_v<Step>);
static_assert(sizeof(Step) == 104 && sizeof(recoup_step) == 104);
static_assert(offsetof(Step, at_ms) == 0 && sizeof(Step::at_ms) == 8);
static_assert(offsetof(Step, due_ms) == 8 && sizeof(Step::due_ms) == 8);
static_assert(offsetof(Step, not_after_ms) == 16 && sizeof(Step::not_after_ms) == 8);
static_assert(offsetof(Step, idempotency_key) == 24 && sizeof(Step::idempotency_key) == 16);
static_assert(offsetof(Step, id) == 40 && sizeof(Step::id) == 8);
static_assert(offsetof(Step, amount) == 48 && sizeof(Step::amount) == 8);
static_assert(offsetof(Step, kind) == 56 && sizeof(Step::kind) == 4);
static_assert(offsetof(Step, gate) == 60 && sizeof(Step::gate) == 4);
static_assert(offsetof(Step, track) == 64 && sizeof(Step::track) == 4);
static_assert(offsetof(Step, moved_by) == 68 && sizeof(Step::moved_by) == 4);
static_assert(offsetof(Step, conditions) == 72 && sizeof(Step::conditions) == 4);
static_assert(offsetof(Step, initiator) == 76 && sizeof(Step::initiator) == 4);
static_assert(offsetof(Step, ordinal) == 80 && sizeof(Step::ordinal) == 4);
static_assert(offsetof(Step, ceiling) == 84 && sizeof(Step::ceiling) == 4);
static_assert(offsetof(Step, floor) == 88 && sizeof(Step::floor) == 4);
static_assert(offsetof(Step, text) == 92 && sizeof(Step::text) == 4);
static_assert(offsetof(Step, final_action) == 96 && sizeof(Step::final_action) == 4);
static_assert(offsetof(Step, propensity) == 100 && sizeof(Step::propensity) == 4);
namespace detail {
inline recoup_step *c(Step *value) noexcept {
    return reinterpret_cast<recoup_step *>(value);
}
inline const recoup_step *c(const Step *value) noexcept {
    return reinterpret_cast<const recoup_step *>(value);
}
}  // namespace detail

/// May this be charged now?
struct ClearanceHead {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_clearance);
    /// Word of `answer`.
    Answer answer{};
    /// Word of `effect`: what happens to those who charge all the same.
    Effect effect{};
    /// The rule behind the answer: id of the space `ceiling`, `code` or `rule`; 0 none.
    Id rule{};
    /// Word of `stop_reason`: why, when the answer is never, or not before and no instant is known.
    StopReason stop_reason{};
    /// Windows that apply.
    std::uint32_t window_total{};
    /// Windows that were written.
    std::uint32_t window_written{};
    /// Word of `gate`: what must happen first, when the answer is not before.
    Gate gate{};
    /// The first allowed instant, in milliseconds since 1970; 0: never, or only after an event.
    std::int64_t not_before_ms{};
    /// The instant that was asked about, in milliseconds since 1970.
    std::int64_t now_ms{};
    /// What is open of the debt, in minor units.
    std::int64_t amount{};
    /// Its currency, ISO 4217, lower case, packed ASCII; 0: not said.
    Ascii4 currency{};
    /// The customer's zone: id of the space `zone`; 0: UTC.
    Id zone{};
    /// Word of `lift`: what ends the prohibition, when the answer is never for that; 0: it is not.
    Lift lift{};
    /// Words of `moved_by`: what time has to end, when the answer is not before an instant.
    MovedBy moved_by{};
};
static_assert(std::is_standard_layout_v<ClearanceHead> && std::is_trivially_copyable_v<ClearanceHead>);
static_assert(sizeof(ClearanceHead) == 72 && sizeof(recoup_clearance) == 72);
static_assert(offsetof(ClearanceHead, struct_size) == 0 && sizeof(ClearanceHead::struct_size) == 4);
static_assert(offsetof(ClearanceHead, answer) == 4 && sizeof(ClearanceHead::answer) == 4);
static_assert(offsetof(ClearanceHead, effect) == 8 && sizeof(ClearanceHead::effect) == 4);
static_assert(offsetof(ClearanceHead, rule) == 12 && sizeof(ClearanceHead::rule) == 4);
static_assert(offsetof(ClearanceHead, stop_reason) == 16 && sizeof(ClearanceHead::stop_reason) == 4);
static_assert(offsetof(ClearanceHead, window_total) == 20 && sizeof(ClearanceHead::window_total) == 4);
static_assert(offsetof(ClearanceHead, window_written) == 24 && sizeof(ClearanceHead::window_written) == 4);
static_assert(offsetof(ClearanceHead, gate) == 28 && sizeof(ClearanceHead::gate) == 4);
static_assert(offsetof(ClearanceHead, not_before_ms) == 32 && sizeof(ClearanceHead::not_before_ms) == 8);
static_assert(offsetof(ClearanceHead, now_ms) == 40 && sizeof(ClearanceHead::now_ms) == 8);
static_assert(offsetof(ClearanceHead, amount) == 48 && sizeof(ClearanceHead::amount) == 8);
static_assert(offsetof(ClearanceHead, currency) == 56 && sizeof(ClearanceHead::currency) == 4);
static_assert(offsetof(ClearanceHead, zone) == 60 && sizeof(ClearanceHead::zone) == 4);
static_assert(offsetof(ClearanceHead, lift) == 64 && sizeof(ClearanceHead::lift) == 4);
static_assert(offsetof(ClearanceHead, moved_by) == 68 && sizeof(ClearanceHead::moved_by) == 4);
namespace detail {
inline recoup_clearance *c(ClearanceHead *value) noexcept {
    return reinterpret_cast<recoup_clearance *>(value);
}
inline const recoup_clearance *c(const ClearanceHead *value) noexcept {
    return reinterpret_cast<const recoup_clearance *>(value);
}
}  // namespace detail

/// What is left of one ceiling.
struct Window {
    /// Id of the space `ceiling`.
    Id ceiling{};
    /// Attempts that count in the window that ends now; of more than 35 the latest 35.
    std::uint32_t used{};
    /// How many are allowed.
    std::uint32_t limit{};
    /// How many are left now.
    std::uint32_t left{};
    /// When the next place becomes free, in milliseconds since 1970; 0: one is free now; `i64::MAX`: never.
    std::int64_t frees_at_ms{};
};
static_assert(std::is_standard_layout_v<Window> && std::is_trivially_copyable_v<Window>);
static_assert(sizeof(Window) == 24 && sizeof(recoup_window) == 24);
static_assert(offsetof(Window, ceiling) == 0 && sizeof(Window::ceiling) == 4);
static_assert(offsetof(Window, used) == 4 && sizeof(Window::used) == 4);
static_assert(offsetof(Window, limit) == 8 && sizeof(Window::limit) == 4);
static_assert(offsetof(Window, left) == 12 && sizeof(Window::left) == 4);
static_assert(offsetof(Window, frees_at_ms) == 16 && sizeof(Window::frees_at_ms) == 8);
namespace detail {
inline recoup_window *c(Window *value) noexcept {
    return reinterpret_cast<recoup_window *>(value);
}
inline const recoup_window *c(const Window *value) noexcept {
    return reinterpret_cast<const recoup_window *>(value);
}
}  // namespace detail

/// A request that the provider refused for want of a right. 0 in any field: not said.
struct Refusal {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_refusal);
    /// HTTP status of the answer, 100 to 599.
    std::uint32_t http_status{};
    /// Id of the space `error_type`.
    Id error_type{};
    /// The error code: id of the space `code`.
    Id code{};
    /// The key is of live mode: 1 no, 2 yes. The first characters of the key come before it.
    std::uint32_t key_livemode{};
    /// The object is of live mode, which its `livemode` says: 1 no, 2 yes.
    std::uint32_t object_livemode{};
    /// Word of `owner`: whose the object is.
    Owner owner{};
    /// The request named a connected account, in the header Stripe-Account: 1 no, 2 yes.
    std::uint32_t account_header{};
    /// What the request was about: id of the space `resource`.
    Id resource{};
    /// Word of `access`: what it wanted of the resource.
    Access access{};
};
static_assert(std::is_standard_layout_v<Refusal> && std::is_trivially_copyable_v<Refusal>);
static_assert(sizeof(Refusal) == 40 && sizeof(recoup_refusal) == 40);
static_assert(offsetof(Refusal, struct_size) == 0 && sizeof(Refusal::struct_size) == 4);
static_assert(offsetof(Refusal, http_status) == 4 && sizeof(Refusal::http_status) == 4);
static_assert(offsetof(Refusal, error_type) == 8 && sizeof(Refusal::error_type) == 4);
static_assert(offsetof(Refusal, code) == 12 && sizeof(Refusal::code) == 4);
static_assert(offsetof(Refusal, key_livemode) == 16 && sizeof(Refusal::key_livemode) == 4);
static_assert(offsetof(Refusal, object_livemode) == 20 && sizeof(Refusal::object_livemode) == 4);
static_assert(offsetof(Refusal, owner) == 24 && sizeof(Refusal::owner) == 4);
static_assert(offsetof(Refusal, account_header) == 28 && sizeof(Refusal::account_header) == 4);
static_assert(offsetof(Refusal, resource) == 32 && sizeof(Refusal::resource) == 4);
static_assert(offsetof(Refusal, access) == 36 && sizeof(Refusal::access) == 4);
namespace detail {
inline recoup_refusal *c(Refusal *value) noexcept {
    return reinterpret_cast<recoup_refusal *>(value);
}
inline const recoup_refusal *c(const Refusal *value) noexcept {
    return reinterpret_cast<const recoup_refusal *>(value);
}
}  // namespace detail

/// Why a request was refused.
struct DiagnosisHead {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_diagnosis);
    /// Word of `key_kind`, as the first characters of the key tell it.
    KeyKind key_kind{};
    /// The key is of live mode: 1 no, 2 yes; 0 not known.
    std::uint32_t key_livemode{};
    /// The one permission to enable: id of the space `permission`. 0: none is to be enabled, or it is not known which.
    Id permission{};
    /// What that permission brings with it: ids of the space `permission`.
    std::array<Id, 8> brings{};
    /// Others that the message names, of which each would do as well: ids of the space `permission`.
    std::array<Id, 4> others{};
    /// Where the message names the first permission, in bytes.
    std::uint32_t named_at{};
    /// Length of that name in bytes; 0: it names none, or none is to be enabled.
    std::uint32_t named_len{};
    /// Causes there are.
    std::uint32_t cause_total{};
    /// Causes that were written.
    std::uint32_t cause_written{};
};
static_assert(std::is_standard_layout_v<DiagnosisHead> && std::is_trivially_copyable_v<DiagnosisHead>);
static_assert(sizeof(DiagnosisHead) == 80 && sizeof(recoup_diagnosis) == 80);
static_assert(offsetof(DiagnosisHead, struct_size) == 0 && sizeof(DiagnosisHead::struct_size) == 4);
static_assert(offsetof(DiagnosisHead, key_kind) == 4 && sizeof(DiagnosisHead::key_kind) == 4);
static_assert(offsetof(DiagnosisHead, key_livemode) == 8 && sizeof(DiagnosisHead::key_livemode) == 4);
static_assert(offsetof(DiagnosisHead, permission) == 12 && sizeof(DiagnosisHead::permission) == 4);
static_assert(offsetof(DiagnosisHead, brings) == 16 && sizeof(DiagnosisHead::brings) == 32);
static_assert(offsetof(DiagnosisHead, others) == 48 && sizeof(DiagnosisHead::others) == 16);
static_assert(offsetof(DiagnosisHead, named_at) == 64 && sizeof(DiagnosisHead::named_at) == 4);
static_assert(offsetof(DiagnosisHead, named_len) == 68 && sizeof(DiagnosisHead::named_len) == 4);
static_assert(offsetof(DiagnosisHead, cause_total) == 72 && sizeof(DiagnosisHead::cause_total) == 4);
static_assert(offsetof(DiagnosisHead, cause_written) == 76 && sizeof(DiagnosisHead::cause_written) == 4);
namespace detail {
inline recoup_diagnosis *c(DiagnosisHead *value) noexcept {
    return reinterpret_cast<recoup_diagnosis *>(value);
}
inline const recoup_diagnosis *c(const DiagnosisHead *value) noexcept {
    return reinterpret_cast<const recoup_diagnosis *>(value);
}
}  // namespace detail

/// A cause of a refusal, and what cures it.
struct Cause {
    /// What it is: id of the space `obstacle`.
    Id obstacle{};
    /// Word of `certainty`.
    Certainty certainty{};
    /// The steps that cure it, in their order: ids of the space `repair`.
    std::array<Id, 6> repairs{};
};
static_assert(std::is_standard_layout_v<Cause> && std::is_trivially_copyable_v<Cause>);
static_assert(sizeof(Cause) == 32 && sizeof(recoup_cause) == 32);
static_assert(offsetof(Cause, obstacle) == 0 && sizeof(Cause::obstacle) == 4);
static_assert(offsetof(Cause, certainty) == 4 && sizeof(Cause::certainty) == 4);
static_assert(offsetof(Cause, repairs) == 8 && sizeof(Cause::repairs) == 24);
namespace detail {
inline recoup_cause *c(Cause *value) noexcept {
    return reinterpret_cast<recoup_cause *>(value);
}
inline const recoup_cause *c(const Cause *value) noexcept {
    return reinterpret_cast<const recoup_cause *>(value);
}
}  // namespace detail

/// How long to wait before a request is sent again, and how often. Every number is the caller's choice, or that of a client library: recoup_backoff_curve fills it from a sourced row.
///
/// The wait before retry n, counted from 1: with growth exponential, `base_ms` times `factor`^(n - 1); quadratic, `base_ms` and `base_ms` times the square of n - 1. It is at most `cap_ms`; then `jitter` draws a part of it, and `floor_ms` is the least. After the 64th retry it no longer grows.
struct Backoff {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_backoff);
    /// Word of `backoff_growth`; 0 exponential.
    BackoffGrowth growth{};
    /// Word of `backoff_jitter`; 0 none.
    BackoffJitter jitter{};
    /// How much longer each exponential wait is, in ten-thousandths: 20000 doubles; 0: it doubles.
    std::uint32_t factor{};
    /// The first wait; it must be set.
    std::int64_t base_ms{};
    /// The longest wait before anything is drawn; 0: one day.
    std::int64_t cap_ms{};
    /// The shortest wait, after all else.
    std::int64_t floor_ms{};
    /// Of jitter `share`: the smallest part of the wait, in ten-thousandths.
    std::uint32_t low{};
    /// Of jitter `share`: the largest part of the wait, in ten-thousandths.
    std::uint32_t high{};
    /// How often a request is sent again; 0: never.
    std::uint32_t max_retries{};
    /// The budget that all requests share, in thousandths of a token; 0: none.
    std::uint32_t tokens{};
    /// What a failure takes of the budget, in thousandths of a token.
    std::uint32_t token_cost{};
    /// What a success gives back, in thousandths of a token.
    std::uint32_t token_gain{};
    /// More than this must be left for a retry, in thousandths of a token.
    std::uint32_t tokens_kept{};
    /// 0.
    std::uint32_t reserved{};
};
static_assert(std::is_standard_layout_v<Backoff> && std::is_trivially_copyable_v<Backoff>);
static_assert(sizeof(Backoff) == 72 && sizeof(recoup_backoff) == 72);
static_assert(offsetof(Backoff, struct_size) == 0 && sizeof(Backoff::struct_size) == 4);
static_assert(offsetof(Backoff, growth) == 4 && sizeof(Backoff::growth) == 4);
static_assert(offsetof(Backoff, jitter) == 8 && sizeof(Backoff::jitter) == 4);
static_assert(offsetof(Backoff, factor) == 12 && sizeof(Backoff::factor) == 4);
static_assert(offsetof(Backoff, base_ms) == 16 && sizeof(Backoff::base_ms) == 8);
static_assert(offsetof(Backoff, cap_ms) == 24 && sizeof(Backoff::cap_ms) == 8);
static_assert(offsetof(Backoff, floor_ms) == 32 && sizeof(Backoff::floor_ms) == 8);
static_assert(offsetof(Backoff, low) == 40 && sizeof(Backoff::low) == 4);
static_assert(offsetof(Backoff, high) == 44 && sizeof(Backoff::high) == 4);
static_assert(offsetof(Backoff, max_retries) == 48 && sizeof(Backoff::max_retries) == 4);
static_assert(offsetof(Backoff, tokens) == 52 && sizeof(Backoff::tokens) == 4);
static_assert(offsetof(Backoff, token_cost) == 56 && sizeof(Backoff::token_cost) == 4);
static_assert(offsetof(Backoff, token_gain) == 60 && sizeof(Backoff::token_gain) == 4);
static_assert(offsetof(Backoff, tokens_kept) == 64 && sizeof(Backoff::tokens_kept) == 4);
static_assert(offsetof(Backoff, reserved) == 68 && sizeof(Backoff::reserved) == 4);
namespace detail {
inline recoup_backoff *c(Backoff *value) noexcept {
    return reinterpret_cast<recoup_backoff *>(value);
}
inline const recoup_backoff *c(const Backoff *value) noexcept {
    return reinterpret_cast<const recoup_backoff *>(value);
}
}  // namespace detail

/// A request that failed, and what is known of its retries. 0 in any field but `retry`: not said.
struct Retry {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_retry);
    /// Word of `disposition`: that of the verdict on this failure. Only a backoff is sent again.
    Disposition disposition{};
    /// Which retry it would be, from 1.
    std::uint32_t retry{};
    /// The provider said whether a retry can help (Stripe-Should-Retry): 1 no, 2 yes.
    std::uint32_t should_retry{};
    /// Names the request: recoup_hash_name of its idempotency key. The same name and retry draw the same wait. Any jitter needs it.
    std::uint64_t seed{};
    /// The wait before the last retry; 0: this is the first. Jitter `decorrelated` draws from it.
    std::int64_t previous_ms{};
    /// The wait that a Retry-After header asks for; 0: none. No wait is shorter.
    std::int64_t retry_after_ms{};
    /// The time that is left for the request with all its retries; 0: not limited.
    std::int64_t left_ms{};
    /// What is spent of the budget, as the last pause or refund left it, in thousandths of a token. 0: the budget is whole.
    std::uint32_t spent{};
    /// 0.
    std::uint32_t reserved{};
};
static_assert(std::is_standard_layout_v<Retry> && std::is_trivially_copyable_v<Retry>);
static_assert(sizeof(Retry) == 56 && sizeof(recoup_retry) == 56);
static_assert(offsetof(Retry, struct_size) == 0 && sizeof(Retry::struct_size) == 4);
static_assert(offsetof(Retry, disposition) == 4 && sizeof(Retry::disposition) == 4);
static_assert(offsetof(Retry, retry) == 8 && sizeof(Retry::retry) == 4);
static_assert(offsetof(Retry, should_retry) == 12 && sizeof(Retry::should_retry) == 4);
static_assert(offsetof(Retry, seed) == 16 && sizeof(Retry::seed) == 8);
static_assert(offsetof(Retry, previous_ms) == 24 && sizeof(Retry::previous_ms) == 8);
static_assert(offsetof(Retry, retry_after_ms) == 32 && sizeof(Retry::retry_after_ms) == 8);
static_assert(offsetof(Retry, left_ms) == 40 && sizeof(Retry::left_ms) == 8);
static_assert(offsetof(Retry, spent) == 48 && sizeof(Retry::spent) == 4);
static_assert(offsetof(Retry, reserved) == 52 && sizeof(Retry::reserved) == 4);
namespace detail {
inline recoup_retry *c(Retry *value) noexcept {
    return reinterpret_cast<recoup_retry *>(value);
}
inline const recoup_retry *c(const Retry *value) noexcept {
    return reinterpret_cast<const recoup_retry *>(value);
}
}  // namespace detail

/// Whether a request is sent again, and after how long. A retry is the same request with the same idempotency key.
struct Pause {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_pause);
    /// Word of `pause_reason`.
    PauseReason reason{};
    /// 1: it is sent again. 0: it is not.
    std::uint32_t again{};
    /// What is spent of the budget after this failure, in thousandths of a token.
    std::uint32_t spent{};
    /// The wait from the failure to the retry; 0 where none is made.
    std::int64_t delay_ms{};
    /// The shortest wait that could have been drawn.
    std::int64_t low_ms{};
    /// The longest wait that could have been drawn.
    std::int64_t high_ms{};
};
static_assert(std::is_standard_layout_v<Pause> && std::is_trivially_copyable_v<Pause>);
static_assert(sizeof(Pause) == 40 && sizeof(recoup_pause) == 40);
static_assert(offsetof(Pause, struct_size) == 0 && sizeof(Pause::struct_size) == 4);
static_assert(offsetof(Pause, reason) == 4 && sizeof(Pause::reason) == 4);
static_assert(offsetof(Pause, again) == 8 && sizeof(Pause::again) == 4);
static_assert(offsetof(Pause, spent) == 12 && sizeof(Pause::spent) == 4);
static_assert(offsetof(Pause, delay_ms) == 16 && sizeof(Pause::delay_ms) == 8);
static_assert(offsetof(Pause, low_ms) == 24 && sizeof(Pause::low_ms) == 8);
static_assert(offsetof(Pause, high_ms) == 32 && sizeof(Pause::high_ms) == 8);
namespace detail {
inline recoup_pause *c(Pause *value) noexcept {
    return reinterpret_cast<recoup_pause *>(value);
}
inline const recoup_pause *c(const Pause *value) noexcept {
    return reinterpret_cast<const recoup_pause *>(value);
}
}  // namespace detail

/// What is wrong with an input: where it stands, what was found there, and what was expected.
///
/// `function` and `argument` name a parameter of the C ABI; the core leaves them 0 and bindings/c fills them. Nothing was written, but for the outputs a function says it writes on errors; do not charge.
struct Fault {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_fault);
    /// Word of `status`: what the function returned.
    Status status{};
    /// Word of `function`.
    Function function{};
    /// Position of the parameter in the C function, from 1; 0: none.
    std::uint32_t argument{};
    /// (word of `layout` << 16) | position of the field in the structure, from 1, struct_size not counted; 0: none.
    std::uint32_t field{};
    /// Word of `fault_rule`: what was expected.
    FaultRule rule{};
    /// The element, where the argument is an array.
    std::uint64_t index{};
    /// The byte, where the argument is bytes.
    std::uint64_t offset{};
    /// What was found; an unsigned number as its bits.
    std::int64_t value{};
    /// What it was compared with, where the rule compares two inputs; else 0.
    std::int64_t bound{};
};
static_assert(std::is_standard_layout_v<Fault> && std::is_trivially_copyable_v<Fault>);
static_assert(sizeof(Fault) == 56 && sizeof(recoup_fault) == 56);
static_assert(offsetof(Fault, struct_size) == 0 && sizeof(Fault::struct_size) == 4);
static_assert(offsetof(Fault, status) == 4 && sizeof(Fault::status) == 4);
static_assert(offsetof(Fault, function) == 8 && sizeof(Fault::function) == 4);
static_assert(offsetof(Fault, argument) == 12 && sizeof(Fault::argument) == 4);
static_assert(offsetof(Fault, field) == 16 && sizeof(Fault::field) == 4);
static_assert(offsetof(Fault, rule) == 20 && sizeof(Fault::rule) == 4);
static_assert(offsetof(Fault, index) == 24 && sizeof(Fault::index) == 8);
static_assert(offsetof(Fault, offset) == 32 && sizeof(Fault::offset) == 8);
static_assert(offsetof(Fault, value) == 40 && sizeof(Fault::value) == 8);
static_assert(offsetof(Fault, bound) == 48 && sizeof(Fault::bound) == 8);
namespace detail {
inline recoup_fault *c(Fault *value) noexcept {
    return reinterpret_cast<recoup_fault *>(value);
}
inline const recoup_fault *c(const Fault *value) noexcept {
    return reinterpret_cast<const recoup_fault *>(value);
}
}  // namespace detail

/// What is linked: version, knowledge and their counts. Set struct_size, leave the rest zero, call recoup_about.
struct Info {
    /// Size of this structure in bytes, as the caller knows it.
    std::uint32_t struct_size = sizeof(recoup_info);
    /// (major << 16) | minor of the ABI.
    std::uint32_t abi{};
    /// (major << 16) | (minor << 8) | patch of the library.
    std::uint32_t version{};
    /// Edition of the knowledge.
    std::uint32_t knowledge_edition{};
    /// Edition of the time zone database: the year times 100, and the number of the release within it (1 for `a`).
    std::uint32_t tzdb_edition{};
    /// Rows of all spaces together.
    std::uint32_t names{};
    /// Rules of networks.
    std::uint32_t rules{};
    /// Ceilings.
    std::uint32_t ceilings{};
    /// Texts for people.
    std::uint32_t texts{};
    /// Time zones; an alias is one of its own.
    std::uint32_t zones{};
    /// SHA-256 of the knowledge the tables were made from.
    std::array<std::uint8_t, 32> knowledge_sha256{};
};
static_assert(std::is_standard_layout_v<Info> && std::is_trivially_copyable_v<Info>);
static_assert(sizeof(Info) == 72 && sizeof(recoup_info) == 72);
static_assert(offsetof(Info, struct_size) == 0 && sizeof(Info::struct_size) == 4);
static_assert(offsetof(Info, abi) == 4 && sizeof(Info::abi) == 4);
static_assert(offsetof(Info, version) == 8 && sizeof(Info::version) == 4);
static_assert(offsetof(Info, knowledge_edition) == 12 && sizeof(Info::knowledge_edition) == 4);
static_assert(offsetof(Info, tzdb_edition) == 16 && sizeof(Info::tzdb_edition) == 4);
static_assert(offsetof(Info, names) == 20 && sizeof(Info::names) == 4);
static_assert(offsetof(Info, rules) == 24 && sizeof(Info::rules) == 4);
static_assert(offsetof(Info, ceilings) == 28 && sizeof(Info::ceilings) == 4);
static_assert(offsetof(Info, texts) == 32 && sizeof(Info::texts) == 4);
static_assert(offsetof(Info, zones) == 36 && sizeof(Info::zones) == 4);
static_assert(offsetof(Info, knowledge_sha256) == 40 && sizeof(Info::knowledge_sha256) == 32);
namespace detail {
inline recoup_info *c(Info *value) noexcept {
    return reinterpret_cast<recoup_info *>(value);
}
inline const recoup_info *c(const Info *value) noexcept {
    return reinterpret_cast<const recoup_info *>(value);
}
}  // namespace detail

}  // namespace recoup

#endif  // RECOUP_TYPES_HPP
