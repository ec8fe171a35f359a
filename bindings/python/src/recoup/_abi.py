"""The ABI: words, structures and prototypes. Generated from `tests/data/golden/abi.json` by `tools/generate_abi.py`;
do not edit.
"""

from __future__ import annotations

from ctypes import (
    POINTER,
    Structure,
    c_char_p,
    c_int32,
    c_int64,
    c_size_t,
    c_uint8,
    c_uint32,
    c_uint64,
    c_void_p,
)
from typing import Any, Dict, List, Tuple, Type

from recoup._words import Flags, Word

VERSION = "0.2.0"
"""Version of the library, and of this package."""
VERSION_MAJOR = 0
"""Major version of the library."""
VERSION_MINOR = 2
"""Minor version of the library."""
VERSION_PATCH = 0
"""Patch version of the library."""
VERSION_NUMBER = 512
"""(major << 16) | (minor << 8) | patch."""
ABI_MAJOR = 1
"""Major version of the ABI, and of the soname. Each break raises it."""
ABI_MINOR = 0
"""Minor version of the ABI: raised by each addition."""
ABI_VERSION = 65536
"""The ABI of this header; recoup_abi_version tells that of the library. A caller needs the same major and at least
its minor.
"""
STACK_BYTES = 32768
"""The most of its thread's stack that any call takes, in bytes, whatever it is given. It may fall in a minor
version, and never rises within a major one.
"""
REQUEST_SIZE_V1 = 56
"""Size of version 1 of recoup_request."""
SIGNAL_SIZE_V1 = 144
"""Size of version 1 of recoup_signal."""
READING_SIZE_V1 = 216
"""Size of version 1 of recoup_reading."""
VERDICT_SIZE_V1 = 200
"""Size of version 1 of recoup_verdict."""
ROW_SIZE_V1 = 256
"""Size of version 1 of recoup_row: the least stride of a history."""
CASE_SIZE_V1 = 224
"""Size of version 1 of recoup_case."""
PLAN_SIZE_V1 = 64
"""Size of version 1 of recoup_plan."""
STEP_SIZE_V1 = 104
"""Size of version 1 of recoup_step: the least stride of steps."""
CLEARANCE_SIZE_V1 = 40
"""Size of version 1 of recoup_clearance."""
WINDOW_SIZE_V1 = 24
"""Size of version 1 of recoup_window: the least stride of windows."""
REFUSAL_SIZE_V1 = 40
"""Size of version 1 of recoup_refusal."""
DIAGNOSIS_SIZE_V1 = 80
"""Size of version 1 of recoup_diagnosis."""
CAUSE_SIZE_V1 = 32
"""Size of version 1 of recoup_cause: the least stride of causes."""
BACKOFF_SIZE_V1 = 72
"""Size of version 1 of recoup_backoff."""
RETRY_SIZE_V1 = 56
"""Size of version 1 of recoup_retry."""
PAUSE_SIZE_V1 = 40
"""Size of version 1 of recoup_pause."""
FAULT_SIZE_V1 = 48
"""Size of version 1 of recoup_fault."""
INFO_SIZE_V1 = 72
"""Size of version 1 of recoup_info."""
ROW_JSON_MAX = 4096
"""Room for what recoup_row_write writes of any row, in bytes."""


class Status(Word):
    """What a function returns. 0 is success, below 0 an error; above 0 is reserved. On any error: do not charge."""

    OK = 0
    """Success; every output is written."""
    ERR_NULL = -1
    """A pointer that must not be NULL is NULL, or NULL came with a length above 0."""
    ERR_SIZE = -2
    """struct_size or a stride is smaller than version 1 of the structure."""
    ERR_NEWER = -3
    """The caller set a field this library does not know: a byte past our structure is not 0."""
    ERR_RESERVED = -4
    """A reserved field or an undefined flag bit is not 0."""
    ERR_RANGE = -5
    """A number is outside its documented range: a negative time, an unknown enumerator, a bad country code."""
    ERR_ID = -6
    """An id is not a row of its space in this edition: an unknown zone, say."""
    ERR_BOOK = -7
    """The rule book given is not the built-in one, (NULL,0); packs are not supported yet."""
    ERR_POLICY = -8
    """The policy frame is absent, damaged, or fails its checksum."""
    ERR_POLICY_VERSION = -9
    """The policy frame or document is of a version this library does not read."""
    ERR_HISTORY_ORDER = -10
    """The history is not as history_sort leaves it."""
    ERR_CAPACITY = -11
    """The output buffer is too small; *needed tells how much is."""
    ERR_NOT_FOUND = -12
    """The name is not known in that space."""
    ERR_TOO_LONG = -13
    """The input is longer than the documented maximum."""
    ERR_JSON_TRUNCATED = -14
    """The JSON ends in the middle of a value."""
    ERR_JSON_SYNTAX = -15
    """The bytes are not JSON; *fault tells the offset of the first bad byte."""
    ERR_JSON_DEPTH = -16
    """The JSON nests deeper than 64 levels."""
    ERR_JSON_ENCODING = -17
    """A JSON string holds a control byte, a bad escape or invalid UTF-8."""
    ERR_JSON_VALUE = -18
    """A field holds a value of the wrong type or outside its range; *fault tells its offset."""
    ERR_JSON_KEY = -19
    """A policy document or a row holds an unknown or repeated key; *fault tells its offset."""
    ERR_CARRIER = -20
    """The JSON is well formed but is no object the reader knows."""
    ERR_VERDICT = -21
    """The verdict given was not made by this library: its fields contradict one another."""


class Space(Word):
    """The family of an id: its highest 8 bits."""

    CODE = 1
    """Names a provider gives to a failure: decline codes, error codes, outcome reasons, advice. One row a name; what
    it means depends on the field it stood in.
    """
    ERROR_TYPE = 2
    """error.type of the provider."""
    OUTCOME_TYPE = 3
    """charge.outcome.type."""
    NETWORK_STATUS = 4
    """charge.outcome.network_status."""
    OBJECT_STATUS = 5
    """The status an object gives of itself."""
    BRAND = 6
    """Card networks."""
    METHOD = 7
    """Payment method types."""
    FUNDING = 8
    """How a card is funded."""
    EVENT = 9
    """Webhook event types."""
    ZONE = 10
    """Time zones of the IANA database; an alias has an id of its own."""
    PROVIDER = 11
    """Payment providers."""
    BILLING_REASON = 12
    """Why an invoice exists."""
    RULE = 13
    """What a network's own code means, by brand, region, date and initiator."""
    CEILING = 14
    """Limits no policy may break."""
    EXPAND = 15
    """The expand[] paths that lead to the reason of a failure."""
    TEXT = 16
    """Texts for people."""
    SOURCE = 17
    """Where a fact was found."""
    DIALECT = 18
    """A processor's own numbering of advice codes."""
    HTTP_STATUS = 19
    """HTTP statuses; the row is the status itself."""
    MARKET = 20
    """What depends on the country that issued a card, besides its ceilings."""
    PERMISSION = 21
    """Rights of an API key of the provider, each with what it implies."""
    FEE = 22
    """What a network bills for an attempt, by region and day."""
    RESOURCE = 23
    """What the permissions of an API key open."""
    KEY_PREFIX = 24
    """The first characters of an API key of the provider."""
    OBSTACLE = 25
    """Why a request is refused for want of a right."""
    REPAIR = 26
    """A step that cures such a refusal."""
    CALENDAR = 27
    """Calendars of the days on which banks settle nothing."""
    HOLIDAY = 28
    """Bank holidays of a calendar, as rules."""
    CURRENCY = 29
    """Currencies whose minor unit is no hundredth."""
    BACKOFF = 30
    """How client libraries wait before they send a request again."""


class Disposition(Word):
    """The one recommended way on. 0 is never a verdict."""

    RETRY_LATER = 1
    """Time alone may cure it."""
    BACKOFF = 2
    """Nothing was executed: repeat the same API call with the same idempotency key, in seconds."""
    CUSTOMER_ACTION = 3
    """Charge only after the customer acted at the bank and confirmed it."""
    AUTHENTICATE = 4
    """Only on-session, after strong customer authentication."""
    UPDATE_DETAILS = 5
    """Only after the card or account data changed."""
    NEW_METHOD = 6
    """This method is finished for this charge."""
    FIX_INTEGRATION = 7
    """A developer or operator must change the request, key, permission or account."""
    LOOKUP_FIRST = 8
    """Nobody knows whether money moved, or this object cannot carry the reason: reconcile, then decide."""
    SETTLED = 9
    """The wanted state exists already."""
    STOP = 10
    """Never again without new consent."""


class Allowed(Flags):
    """What may be tried: a set, because one way may be open and another closed."""

    SAME_CARD_NOW = 1
    """The same credential, at once."""
    SAME_CARD_LATER = 2
    """The same credential, after time."""
    AFTER_CUSTOMER = 4
    """The same credential, after the customer confirmed an act at the bank."""
    AFTER_DATA_FIX = 8
    """After card, account or request data was corrected."""
    AFTER_AUTHENTICATION = 16
    """After the customer authenticated, on-session."""
    OTHER_METHOD = 32
    """Another card, account or payment method."""
    OTHER_PROVIDER = 64
    """The same credential through another provider."""


class Actor(Word):
    """Who can fix it."""

    CUSTOMER = 1
    """The customer."""
    ISSUER = 2
    """The bank that issued the card or holds the account."""
    MERCHANT = 3
    """Your operations or finance people."""
    DEVELOPER = 4
    """Whoever maintains the integration."""
    PROVIDER = 5
    """The payment provider."""
    NOBODY = 6
    """No one needs to act, or no one can."""


class Severity(Word):
    """How final the answer is."""

    SOFT = 1
    """May pass by itself."""
    CONDITIONAL = 2
    """Passes once somebody acts."""
    HARD = 3
    """Will not pass with this credential."""


class Contact(Word):
    """How the customer may be spoken to."""

    NORMAL = 1
    """The reason may be named."""
    NEUTRAL = 2
    """Only neutral words; the reason is not revealed."""
    NONE = 3
    """Do not write to the customer and offer nothing; escalate to a person."""


class Scope(Word):
    """What a prohibition binds. 0: nothing is prohibited."""

    PAYMENT = 1
    """This payment."""
    CREDENTIAL = 2
    """This account number at this merchant, whatever the amount: PAN and its tokens together."""
    MANDATE = 3
    """Every debit under this agreement."""
    CUSTOMER = 4
    """Everything with this customer."""
    CASE_CREDENTIAL = 5
    """This credential, for this debt only: a block by the provider."""
    CARD_AGREEMENTS = 6
    """Every agreement of this merchant on this card."""


class Lift(Word):
    """What ends a prohibition. 0: nothing is prohibited."""

    NEW_CREDENTIAL = 1
    """Another account number; a new expiry or CVC is none."""
    NEW_CONSENT = 2
    """New consent, given in person."""
    NEW_CHARGE = 3
    """The next debt; this one is over."""
    RESOLVED = 4
    """The case behind it was closed in the merchant's favour: a dispute won, or the merchant's own block taken away,
    which a row resume tells.
    """


class KeyAdvice(Word):
    """Which idempotency key the next call carries."""

    SAME_KEY = 1
    """The same key and the same parameters."""
    NEW_KEY = 2
    """A new key: the old one replays the stored answer."""
    NO_CALL = 3
    """Make no such call before the outcome is known."""


class Field(Word):
    """Which field of the signal decided; in `conflicts`, bit (1 << value) marks a field that disagreed."""

    OBJECT_STATUS = 1
    """The object's own status."""
    OUTCOME_REASON = 2
    """charge.outcome.reason."""
    ADVICE_CODE = 3
    """The provider's advice code."""
    NETWORK_ADVICE = 4
    """The network's merchant advice code."""
    DECLINE_CODE = 5
    """The decline code."""
    NETWORK_CODE = 6
    """The network's response code."""
    CODE = 7
    """The error or failure code."""
    ERROR_TYPE = 8
    """The error type."""
    HTTP_STATUS = 9
    """The HTTP status."""
    OUTCOME_TYPE = 10
    """charge.outcome.type."""
    CARRIER = 11
    """The object cannot carry the reason."""
    TRANSPORT = 12
    """The call itself: never sent, timed out."""


class Operation(Word):
    """What the failed call was. 0 is read as charge, the one to be most careful with."""

    CHARGE = 1
    """Takes money from a customer."""
    CAPTURE = 2
    """Captures an authorisation."""
    REFUND = 3
    """Gives money back."""
    SETUP = 4
    """Saves a method without charging it."""
    PAYOUT = 5
    """Pays out to a bank."""
    READ = 6
    """Reads only; moves nothing."""


class Initiator(Word):
    """Who starts the charge. 0: not said; the stricter reading applies."""

    CIT = 1
    """Customer-initiated: the customer is present."""
    MIT = 2
    """Merchant-initiated, with a stored credential."""


class Carrier(Word):
    """The object the signal was read from. 0: built by hand."""

    API_ERROR = 1
    """An error body of API v1."""
    API_ERROR_V2 = 2
    """An error body of API v2."""
    OAUTH_ERROR = 3
    """An OAuth error: error is a string."""
    CHARGE = 4
    """A charge."""
    PAYMENT_INTENT = 5
    """A payment intent."""
    SETUP_INTENT = 6
    """A setup intent."""
    INVOICE = 7
    """An invoice, of any API version."""
    INVOICE_PAYMENT = 8
    """An invoice payment, or a list of them."""
    REFUND = 9
    """A refund."""
    PAYOUT = 10
    """A payout."""
    DISPUTE = 11
    """A dispute."""
    PAYMENT_METHOD = 12
    """A payment method, card or source."""
    MANDATE = 13
    """A mandate."""
    CUSTOMER = 14
    """A customer."""
    SUBSCRIPTION = 15
    """A subscription."""
    OTHER = 16
    """Another object, known only through its event."""


class Says(Word):
    """How much a code says."""

    NOTHING = 1
    """Carries no information about a retry."""
    PERMITS = 2
    """Merely permits another try; it lifts generic and unknown codes, nothing else."""
    GENERIC = 3
    """Failed without saying why; another field may."""
    WRONG = 4
    """Says what is wrong."""
    FORBIDS = 5
    """Forbids another try, within its scope."""


class Schedule(Word):
    """Which schedule of a policy serves a failure that time may cure."""

    NONE = 1
    """No automatic charge."""
    FUNDS = 2
    """The account was short of money."""
    TECHNICAL = 3
    """A system on the way was not available."""
    GENERIC = 4
    """The issuer gave no reason."""
    VELOCITY = 5
    """A count or amount limit that resets with time."""
    UNKNOWN = 6
    """The code is not known to this edition."""
    API = 7
    """An API call that executed nothing."""
    DEBIT = 8
    """A bank debit short of money: a policy's own days for `funds`."""
    PROBE = 9
    """An act of the customer cures it for certain. Time alone may cure it too, without a report, so a policy may try
    rarely.
    """


class SignalFlag(Flags):
    """Facts about the failed call."""

    NOT_SENT = 1
    """The request never left, or the provider did not send it to the network."""
    TIMED_OUT = 2
    """Sent, and no answer came."""
    SHOULD_RETRY_YES = 4
    """The provider's header said: retry."""
    SHOULD_RETRY_NO = 8
    """The provider's header said: do not retry."""
    REPLAYED = 16
    """The answer was replayed from an idempotency key."""
    LIVE = 32
    """Live mode."""
    TEST = 64
    """Test mode."""
    PAID = 128
    """The object says it was paid."""
    NETWORK_REACHED = 256
    """The provider says the network answered."""
    UNKNOWN_CODE = 512
    """An error or failure code was given that this edition does not know."""
    UNKNOWN_DECLINE = 1024
    """A decline code or outcome reason was given that this edition does not know."""
    UNKNOWN_TYPE = 2048
    """An error type was given that this edition does not know."""
    UNKNOWN_BRAND = 4096
    """A card brand was given that this edition does not know."""
    NO_REASON = 8192
    """The object is not able to carry the reason of the failure."""
    FAILED = 16384
    """The object or event says that an attempt failed."""
    UNKNOWN_ADVICE = 32768
    """An advice code was given that this edition does not know."""
    RELEASED = 65536
    """An authorisation ended without a capture: nothing was collected."""
    DEBT_ENDED = 131072
    """The payment was canceled for a reason that ended the debt."""
    DEBT_LIVES = 262144
    """The payment was canceled for a reason that leaves the debt as it was."""
    NO_METHOD = 524288
    """The parameter at fault names a payment method: none that can be used is on file."""
    UNKNOWN_NETWORK = 1048576
    """A code of a network was given that cannot be one."""
    UNKNOWN_STATUS = 2097152
    """A status was given that this edition does not know."""
    NOTHING_MORE = 4194304
    """The object holds all there is: no request would bring more of the reason."""


class VerdictFlag(Flags):
    """What to know about a verdict besides its disposition."""

    MASKED = 1
    """The reason must not be revealed to the customer."""
    UNKNOWN = 2
    """A code was given that this edition does not know."""
    AMBIGUOUS = 4
    """Context was missing; the strictest candidate was taken."""
    CONFLICT = 8
    """Fields disagreed; `conflicts` names them."""
    NO_CHARGE = 16
    """Whatever comes of it, this failure never yields a charge: a refund, payout or setup."""
    EXPAND = 32
    """Another object holds the reason, or more of it; `expand` names the path."""
    WITHDRAWN_CONSENT = 64
    """The customer withdrew consent."""
    NOT_COUNTED = 128
    """The attempt did not reach the network and does not count for it."""


class RowKind(Word):
    """What one row of the history tells. 0 is no row."""

    ATTEMPT = 1
    """A charge was tried; see its outcome."""
    CUSTOMER_CONFIRMED = 2
    """The customer says the bank was spoken to."""
    METHOD_UPDATED = 3
    """Card or account data changed, or another method became the default."""
    AUTHENTICATED = 4
    """The customer authenticated, on-session."""
    NOTICE_SENT = 5
    """The pre-debit notice went out."""
    HOLD = 6
    """Nothing may be charged until resume."""
    RESUME = 7
    """Ends a hold, and a block of the merchant's own lists that was taken away."""
    AMOUNT_CHANGED = 8
    """The amount owed changed; see amount."""
    MANDATE_REVOKED = 9
    """The agreement to debit ended."""
    FOUND_PAID = 10
    """A lookup found the unresolved attempt paid."""
    FOUND_FAILED = 11
    """A lookup found the unresolved attempt failed."""
    NOT_FOUND = 12
    """A lookup found no such attempt at the provider."""
    MESSAGE_BOUNCED = 13
    """A message could not be delivered."""
    UNSUBSCRIBED = 14
    """The customer refuses messages."""
    REFUNDED = 15
    """Money went back; amount 0 or the full amount is a full refund."""
    DISPUTED = 16
    """The customer disputes the charge."""
    CANCELED = 17
    """The debt no longer exists."""
    PAID = 18
    """The debt was paid."""
    ACTION_REQUIRED = 19
    """The provider waits for the customer to authenticate."""
    STEP_DONE = 20
    """A message, offer or escalation of the plan was carried out; id is the step's."""
    CONSENT_GIVEN = 21
    """New consent, given in person: lifts what a withdrawn one had prohibited."""
    REINSTATED = 22
    """A dispute was won or a chargeback canceled: the attempt is approved again."""
    STILL_OWED = 23
    """The caller says that the debt is owed: opens a released, canceled or looked-up debt again."""
    METHOD_ON_FILE = 24
    """A stored method of the customer, with consent to charge it."""


class Outcome(Word):
    """How an attempt ended. 0 for rows that are no attempt."""

    SENT = 1
    """The call is about to be made or was made; no answer yet."""
    PENDING = 2
    """Accepted; the result comes later."""
    APPROVED = 3
    """Paid."""
    DECLINED = 4
    """Refused by the issuer or bank."""
    BLOCKED = 5
    """Refused by the provider; the network never saw it."""
    NOT_SENT = 6
    """Never left."""
    UNKNOWN = 7
    """Sent; nobody knows the result."""
    RETURNED = 8
    """Paid, then returned by the bank."""
    RELEASED = 9
    """An authorisation ended without a capture: nothing was collected."""


class Trigger(Word):
    """What caused an attempt. Only scheduled attempts count against the policy's own budget; every attempt that
    reached the network counts there.
    """

    SCHEDULED = 1
    """A step of a plan, or the first automatic charge."""
    MANUAL = 2
    """A person of the merchant pressed a button."""
    CUSTOMER = 3
    """The customer paid or retried."""
    METHOD_UPDATE = 4
    """A new method triggered it."""
    ADMIN = 5
    """An operator's tool."""
    EXTERNAL = 6
    """Another system, the provider's own schedule included."""


class RowFlag(Flags):
    """Flags of a history row."""

    OTHER_CASE = 1
    """The row belongs to another debt of the same customer."""
    ZERO_AMOUNT = 2
    """A zero-amount check; networks count it too."""
    INCREMENT = 4
    """An increment of an authorisation: an attempt of its own, named by its event and never by its charge."""
    AUTH_FAILURE = 8
    """The customer's authentication failed; the network saw no charge."""
    NO_CHARGE = 16
    """The failed call was a setup, refund or payout, not a charge."""
    LIVE = 32
    """Live mode."""
    TEST = 64
    """Test mode."""


class CaseFlag(Flags):
    """Flags of a case."""

    CUSTOMER_PRESENT = 1
    """The customer is on-session now."""
    HIGH_VALUE = 2
    """An account whose customer should be called, besides writing."""
    BASIC_DEBIT = 4
    """The BIN is of a basic or student debit product."""
    MANDATE_INACTIVE = 8
    """There is no active mandate or agreement."""
    CONTACT_NONE = 16
    """Deceased, legal hold or open dispute: no message, no offer."""
    FIRST_CHARGE = 32
    """Nothing was tried yet: an empty history is no mistake."""
    ONE_NOTICE_COVERS = 64
    """One notice covers the later charges of this debt too."""


class Phase(Word):
    """Whether the debt is a first payment, a renewal, a single debt, or the saving of a method. 0 is read as
    renewal.
    """

    FIRST = 1
    """The first payment."""
    RENEWAL = 2
    """A renewal."""
    ONE_OFF = 3
    """A single debt."""
    SETUP = 4
    """Saving a method."""


class Collection(Word):
    """How an invoice is collected. 0: not said."""

    CHARGE_AUTOMATICALLY = 1
    """The stored method is charged."""
    SEND_INVOICE = 2
    """The customer pays by himself; a plan never charges."""


class StepKind(Word):
    """What a step does."""

    CHARGE = 1
    """Charge the credential."""
    MESSAGE = 2
    """Write to the customer: one request."""
    OFFER_METHOD = 3
    """Offer another payment method."""
    ESCALATE = 4
    """Hand over to a person."""
    LOOKUP = 5
    """Ask the provider what became of an attempt."""
    STOP = 6
    """The end: carry out what the policy says (cancel, mark unpaid, leave)."""


class Gate(Word):
    """What must happen before a step has an instant. 0: nothing."""

    NONE = 0
    """Nothing: the step has an instant."""
    CUSTOMER_CONFIRMED = 1
    """The customer confirmed an act at the bank."""
    METHOD_UPDATED = 2
    """Card or account data changed."""
    AUTHENTICATED = 3
    """The customer authenticated."""
    NOTICE_ELAPSED = 4
    """A pre-debit notice was sent and its time has passed."""


class Track(Word):
    """The line of action a step belongs to."""

    CHARGE = 1
    """Charges, lookups and the end."""
    MESSAGE = 2
    """Messages."""
    OTHER_METHOD = 3
    """Offers of another method."""
    ESCALATION = 4
    """People."""


class MovedBy(Flags):
    """What moved a step away from the instant the policy first named."""

    WAIT = 1
    """A wait of the network or provider."""
    MIN_GAP = 2
    """The smallest gap between charges."""
    NOTICE = 4
    """A pre-debit notice."""
    WINDOW = 8
    """The preferred local hours."""
    WEEKDAY = 16
    """The allowed weekdays."""
    PAYDAY = 32
    """A payday."""
    BANK_DAY = 64
    """Not a business day of the bank: a weekend, or a holiday of the calendar of its scheme."""
    CEILING = 128
    """A network, provider or scheme ceiling."""
    JITTER = 256
    """Seeded jitter."""
    BLACKOUT = 512
    """A blackout interval of the case, or a day that the policy closes."""
    PROMISE = 1024
    """A promise to pay."""
    HOLD = 2048
    """A hold."""
    OVERDUE = 4096
    """Its instant has passed; due is the next that is allowed."""
    DST = 8192
    """A local time that does not exist that day, or exists twice."""
    WINDOW_DROPPED = 16384
    """The preferred hours were given up to stay within the horizon."""
    PAYDAY_DROPPED = 32768
    """The payday was given up to stay within the horizon."""
    JITTER_DROPPED = 65536
    """The jitter was given up: there was no room for it."""


class Condition(Flags):
    """What a charge must look like."""

    SAME_AMOUNT = 1
    """The same amount, to the minor unit."""
    NOTICE_SENT = 2
    """Only after the pre-debit notice."""
    MANDATE_ACTIVE = 4
    """Only with an active mandate."""
    LABEL_RETRY_PYMT = 8
    """ACH: the entry description is RETRY PYMT."""
    REUSE_PAYMENT_OBJECT = 16
    """Confirm the same payment object; make no second one."""
    CUSTOMER_PRESENT = 32
    """On-session, customer-initiated."""
    NEW_CREDENTIAL = 64
    """Only with another account number than the one that failed."""
    PROBE = 128
    """It does not wait for the gate of the last failure, which `may_charge` still names."""


class StopReason(Word):
    """Why the plan holds no further charge. 0: it holds one."""

    NONE = 0
    """The plan holds a charge."""
    SETTLED = 1
    """Paid, or the wanted state exists."""
    PROHIBITED = 2
    """A network or the provider forbids it."""
    EXHAUSTED = 3
    """The policy's own budget is used up."""
    CEILING = 4
    """A ceiling leaves no instant before the horizon."""
    HORIZON = 5
    """No allowed instant lies before the horizon."""
    NO_CHARGE = 6
    """This disposition never charges, or the policy says so."""
    UNRESOLVED = 7
    """An attempt has no known result: look it up first."""
    CANCELED = 8
    """The debt was cancelled, refunded or disputed."""
    HELD = 9
    """On hold."""
    SEND_INVOICE = 10
    """The customer pays this invoice by himself."""
    PROVIDER_SCHEDULES = 11
    """The provider has its own attempt scheduled."""
    ARM = 12
    """The experiment arm makes no automatic charge."""
    MANDATE = 13
    """There is no active mandate."""
    UNPLACEABLE = 14
    """Placement did not settle within its bound."""
    GATED = 15
    """Charges wait behind a gate only."""
    NOT_AFTER = 16
    """The charge is past its last instant and was dropped."""


class PlanFlag(Flags):
    """What to know about a plan."""

    CHARGES_SUPPRESSED = 1
    """Charges were left out; stop_reason says why."""
    UNKNOWN_CODE = 2
    """The plan is for a code this edition does not know."""
    KEY_UNSAFE = 4
    """The idempotency key of the unresolved attempt is past its retention: only look up."""
    ZONE_UTC = 8
    """No zone was known; local hours are read in UTC."""
    TRUNCATED = 16
    """More steps exist than were written."""
    STALE_VERDICT = 32
    """The verdict is of an older failure than the newest of the history, which drives the plan."""
    PAST_HORIZON = 64
    """Charges of the schedule lie past the horizon and were left out."""


class Preset(Word):
    """Policies that come with the library."""

    STANDARD = 1
    """At most 8 charges in 28 days."""
    CAUTIOUS = 2
    """At most 4 charges in 28 days."""
    API = 3
    """Seconds: the waits of the official SDKs, for calls that executed nothing."""
    PERSISTENT = 4
    """At most 12 charges in 60 days, where the next bill is later."""


class Answer(Word):
    """What may_charge answers. 0 is never an answer."""

    ALLOWED = 1
    """May be charged now."""
    NOT_BEFORE = 2
    """Not before the given instant."""
    NEVER = 3
    """Not at all; a lift condition may end it."""


class Effect(Word):
    """What happens to those who charge all the same. 0: nothing."""

    NONE = 0
    """Nothing: it is allowed."""
    FORBIDDEN = 1
    """Breaks a rule of a network, scheme or provider."""
    FEE = 2
    """Costs a fee."""
    POINTLESS = 3
    """Would fail again."""
    DOUBLE_CHARGE = 4
    """May take the money twice."""


class Voice(Word):
    """Whom a text speaks to."""

    OPERATOR = 1
    """Precise, for support, finance and developers."""
    CUSTOMER = 2
    """Neutral, one request."""
    REMEDY = 3
    """What to do about it, for the readers of `operator`."""


class Tier(Word):
    """How good the source of a row is."""

    PRIMARY = 1
    """The rule book itself."""
    PROVIDER_DOCS = 2
    """The provider's own documentation or official SDK."""
    SEVERAL_PROCESSORS = 3
    """Several processors agree."""
    ONE_PROCESSOR = 4
    """One processor, or a third party."""
    EDITORIAL = 5
    """Our own choice or inference."""


class Lang(Word):
    """Language of a text. 0 is English."""

    EN = 0
    """English."""


class WindowKind(Word):
    """How a ceiling's window lies."""

    ROLLING = 1
    """Any span of that length, both ends included."""
    ANCHORED = 2
    """From the first decline of the debt; afterwards nothing."""


class Counts(Word):
    """What a ceiling counts."""

    ATTEMPTS = 1
    """Every attempt that reached the network, whatever the answer."""
    REINITIATIONS = 2
    """Attempts after the first."""


class Per(Word):
    """Whose attempts a ceiling counts together."""

    CREDENTIAL = 1
    """Those with this credential, other debts included."""
    DEBT = 2
    """Those of this debt."""


class Layout(Word):
    """The structures that cross the ABI, to ask for their sizes."""

    SPAN = 1
    """recoup_span."""
    SIGNAL = 2
    """recoup_signal."""
    READING = 3
    """recoup_reading."""
    VERDICT = 4
    """recoup_verdict."""
    ROW = 5
    """recoup_row."""
    CASE = 6
    """recoup_case."""
    PLAN = 7
    """recoup_plan."""
    STEP = 8
    """recoup_step."""
    CLEARANCE = 9
    """recoup_clearance."""
    WINDOW = 10
    """recoup_window."""
    INFO = 11
    """recoup_info."""
    REQUEST = 12
    """recoup_request."""
    FAULT = 13
    """recoup_fault."""
    REFUSAL = 14
    """recoup_refusal."""
    DIAGNOSIS = 15
    """recoup_diagnosis."""
    CAUSE = 16
    """recoup_cause."""
    BACKOFF = 17
    """recoup_backoff."""
    RETRY = 18
    """recoup_retry."""
    PAUSE = 19
    """recoup_pause."""


class ReportSource(Word):
    """What told a report. 0: not said."""

    OWN = 1
    """The caller's own record of its call."""
    API_ANSWER = 2
    """The answer to the call."""
    CHARGE_EVENT = 3
    """An event of the charge itself."""
    INTENT_EVENT = 4
    """An event of the payment intent."""
    INVOICE_EVENT = 5
    """An event of the invoice."""
    OBJECT = 6
    """An object that was fetched."""
    LIST = 7
    """A list that was fetched."""
    POLL = 8
    """A repeated look at a pending attempt."""
    LOOKUP = 9
    """A lookup of an attempt without a known end."""
    DISPUTE = 10
    """A dispute."""
    RETURN_FILE = 11
    """A file of returns from the bank."""


class ChargesBy(Word):
    """Who charges a debt. 0: not said."""

    ENGINE = 1
    """The caller, by the plans of this engine."""
    PROVIDER = 2
    """The provider: a plan holds no timed charge of its own."""


class FinalAction(Word):
    """What the last step of a plan asks for. 0: not said."""

    CANCEL = 1
    """Cancel the subscription or order."""
    MARK_UNPAID = 2
    """Mark the debt as unpaid."""
    LEAVE = 3
    """Leave it past due."""


class CancelScope(Word):
    """What a cancellation ends. 0: not said, the debt."""

    ATTEMPT = 1
    """One attempt; the debt is still owed."""
    DEBT = 2
    """The debt."""


class PaydayKind(Word):
    """How a payday is told: the highest 8 bits of a payday, its number in the lower 24."""

    WEEKDAY = 1
    """Every week, number 1 Monday to 7 Sunday."""
    DAY_OF_MONTH = 2
    """A day of every month, 1 to 31."""
    LAST_DAY = 3
    """The last day of every month; the number is 0."""
    NTH_BUSINESS_DAY = 4
    """The nth business day of every month, 1 to 23."""


class Format(Word):
    """The form of the bytes that are read. 0: found out."""

    JSON = 1
    """One JSON document."""


class FaultRule(Word):
    """What was expected where a recoup_fault points. 0: not said."""

    NULL = 1
    """A pointer that is not NULL."""
    SIZE = 2
    """A size from that of version 1 to 4096 bytes."""
    NEWER = 3
    """0 in every byte past the structure this library knows."""
    LENGTH = 4
    """A length that an object in memory can have."""
    BOOK = 5
    """The rule book that is built in, (NULL,0)."""
    RESERVED = 6
    """0."""
    FLAGS = 7
    """No flag but those of the list."""
    WORD = 8
    """0 or a word of the list."""
    SOME_WORD = 9
    """A word of the list."""
    ID = 10
    """0 or an id of this edition, of the space."""
    SOME_ID = 11
    """An id of this edition."""
    SET = 12
    """A value other than 0."""
    CHARACTERS = 13
    """0 or up to four printable ASCII characters, the first in the lowest byte."""
    COUNTRY = 14
    """0 or two lower-case letters, the first in the lowest byte."""
    CURRENCY = 15
    """0 or three lower-case letters, the first in the lowest byte."""
    INSTANT = 16
    """An instant from 0 to 253402300799999, in milliseconds since 1970."""
    SOME_INSTANT = 17
    """An instant above 0, in milliseconds since 1970."""
    DURATION = 18
    """A span from 0 to 253402300799999, in milliseconds."""
    AMOUNT = 19
    """An amount of 0 or more, in minor units."""
    HTTP_STATUS = 20
    """0 or an HTTP status from 100 to 599."""
    YES_NO = 21
    """0, 1 (no) or 2 (yes)."""
    PAYDAY = 22
    """0 or a payday: a weekday 1 to 7, a day 1 to 31, the last day 0, a business day 1 to 23."""
    BASIS_POINTS = 23
    """A share from 0 to 10000, in basis points."""
    INTERVAL = 24
    """An end that is not before its beginning."""
    ORDER = 25
    """A row where history_sort puts it."""
    COUNT = 26
    """A count that is not above the room."""
    CAPACITY = 27
    """Room for as many as `value` says."""
    VERDICT = 28
    """A verdict as recoup_classify makes it, whose fields fit together."""
    POLICY = 29
    """A whole policy frame, as it was made."""
    VERSION = 30
    """A version this library reads."""
    NAME = 31
    """A name this edition knows."""
    BYTES = 32
    """At least one byte."""
    OFFSETS = 33
    """Offsets that do not fall, and end within the names."""
    TEXT = 34
    """A row that has such a text."""
    TOO_LONG = 35
    """Fewer bytes: the longest input this library reads is documented."""
    JSON_END = 36
    """The rest of the JSON document."""
    JSON_SYNTAX = 37
    """JSON, as RFC 8259 has it."""
    JSON_DEPTH = 38
    """At most 64 levels of objects and arrays."""
    JSON_ENCODING = 39
    """Text without control bytes, broken escapes or invalid UTF-8."""
    JSON_VALUE = 40
    """A value of the documented type and range."""
    JSON_KEY = 41
    """A documented key, and each key once."""
    CARRIER = 42
    """A report that this library reads: an error, an event or an object of a payment, alone, in a list or in an
    envelope.
    """
    NOT_LATER = 43
    """An instant at most 5 minutes before that of the failure, `bound`."""
    KNOWN = 44
    """A verdict, a row of this debt in the history, or the flag first_charge of the case."""
    KEY_PREFIX = 45
    """At most the first 12 characters of a key, and never the key."""
    RETRY_AFTER = 46
    """Seconds in one to nine digits, or a date of HTTP."""
    MILLISECONDS = 47
    """An instant in milliseconds since 1970; this one looks like seconds."""
    MULTIPLE = 48
    """0 or a multiple from 1 to 100, in ten-thousandths: 10000 to 1000000."""
    SHARE = 49
    """A share from 0 to 100 times the whole, in ten-thousandths: 0 to 1000000."""
    SOME_DURATION = 50
    """A span above 0, at most 253402300799999, in milliseconds."""


class Function(Word):
    """The functions that fill a recoup_fault. 0: none."""

    READ = 1
    """recoup_read."""
    CLASSIFY = 2
    """recoup_classify."""
    POLICY_PRESET = 3
    """recoup_policy_preset."""
    POLICY_COMPILE = 4
    """recoup_policy_compile."""
    POLICY_CHECK = 5
    """recoup_policy_check."""
    POLICY_FINGERPRINT = 6
    """recoup_policy_fingerprint."""
    PLAN_MAKE = 7
    """recoup_plan_make."""
    MAY_CHARGE = 8
    """recoup_may_charge."""
    HISTORY_ROW = 9
    """recoup_history_row."""
    HISTORY_PUT = 10
    """recoup_history_put."""
    HISTORY_SORT = 11
    """recoup_history_sort."""
    ROW_WRITE = 12
    """recoup_row_write."""
    ROW_READ = 13
    """recoup_row_read."""
    EXPLAIN_VERDICT = 14
    """recoup_explain_verdict."""
    EXPLAIN_PLAN = 15
    """recoup_explain_plan."""
    FIND = 16
    """recoup_find."""
    FIND_MANY = 17
    """recoup_find_many."""
    NAME = 18
    """recoup_name."""
    NEAR = 19
    """recoup_near."""
    WORD = 20
    """recoup_word."""
    TEXT = 21
    """recoup_text."""
    EXPAND_REQUEST = 22
    """recoup_expand_request."""
    CASE_KEY = 23
    """recoup_case_key."""
    HASH_NAME = 24
    """recoup_hash_name."""
    KEY_TEXT = 25
    """recoup_key_text."""
    DIAGNOSE = 26
    """recoup_diagnose."""
    RETRY_AFTER = 27
    """recoup_retry_after."""
    EXPLAIN_CLEARANCE = 28
    """recoup_explain_clearance."""
    BACKOFF_CURVE = 29
    """recoup_backoff_curve."""
    BACKOFF_NEXT = 30
    """recoup_backoff_next."""
    BACKOFF_REFUND = 31
    """recoup_backoff_refund."""


class Access(Word):
    """What a request wants of a resource. 0: not said."""

    READ = 1
    """To read it."""
    WRITE = 2
    """To create, change or delete it."""


class KeyKind(Word):
    """What kind of API key it is. 0: not known."""

    SECRET = 1
    """May do everything on its account."""
    RESTRICTED = 2
    """May do what it was given permissions for."""
    PUBLISHABLE = 3
    """For clients: it may do next to nothing."""


class Owner(Word):
    """Whose an object is, as the caller knows. 0: not known."""

    OWN = 1
    """The account's that the key belongs to."""
    CONNECTED = 2
    """A connected account's."""


class Certainty(Word):
    """How sure a cause is. 0: it is none."""

    POSSIBLE = 1
    """What is known does not speak against it."""
    LIKELY = 2
    """What is known speaks for it."""
    CERTAIN = 3
    """The provider said so, or it follows from what the caller said."""


class Detail(Word):
    """How much an explanation tells. 0 is plain."""

    PLAIN = 0
    """For finance and support: amounts, local dates, and reasons in words."""
    FULL = 1
    """For engineers: names of rules and fields, keys, and instants in UTC."""


class BackoffGrowth(Word):
    """How the wait before a retry grows. 0 is exponential."""

    EXPONENTIAL = 0
    """Each wait is `factor` times the one before."""
    QUADRATIC = 1
    """The wait is the base, and the base times the square of the retries already made."""


class BackoffJitter(Word):
    """Which part of a wait is drawn, so that callers who failed together do not come back together. 0 is none."""

    NONE = 0
    """The whole wait."""
    FULL = 1
    """Between nothing and the whole wait."""
    EQUAL = 2
    """Between half and the whole of it."""
    DECORRELATED = 3
    """Between the base and three times the wait before, up to the cap; the growth is not used."""
    SHARE = 4
    """Between the shares `low` and `high` of it."""


class PauseReason(Word):
    """Why a request is sent again after a wait, or is not. 0 is no answer."""

    CURVE = 1
    """Send it again after the wait of the curve."""
    RETRY_AFTER = 2
    """Send it again after the wait that the provider asked for, which is longer."""
    NOT_BACKOFF = 3
    """Not again: the verdict is no backoff, so that waiting some seconds cures nothing."""
    TOLD_NOT_TO = 4
    """Not again: the provider said that a retry changes nothing."""
    RETRIES_MADE = 5
    """Not again: every retry of the curve was made."""
    BUDGET_SPENT = 6
    """Not again: the budget of retries is spent."""
    NO_TIME = 7
    """Not again: the wait is longer than the time that is left."""


class CSpan(Structure):
    """Where something stands in the caller's own input."""

    _fields_ = [
        ("offset", c_uint32),
        ("len", c_uint32),
    ]


class CRequest(Structure):
    """What is to be read, and what the bytes do not say of themselves. 0 in a field: not said."""

    _fields_ = [
        ("struct_size", c_uint32),
        ("provider", c_uint32),
        ("format", c_uint32),
        ("http_status", c_uint32),
        ("operation", c_uint32),
        ("initiator", c_uint32),
        ("should_retry", c_uint32),
        ("reserved", c_uint32),
        ("received_ms", c_int64),
        ("retry_after_ms", c_int64),
        ("from", c_uint64),
    ]


class CSignal(Structure):
    """What was said about one attempt. 0 in any field: not said.

    Made by `read`, or by hand: set `struct_size` to the size of the structure and leave the rest zero.
    """

    _fields_ = [
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("provider", c_uint32),
        ("carrier", c_uint32),
        ("error_type", c_uint32),
        ("code", c_uint32),
        ("decline", c_uint32),
        ("advice", c_uint32),
        ("outcome_type", c_uint32),
        ("outcome_reason", c_uint32),
        ("network_status", c_uint32),
        ("object_status", c_uint32),
        ("brand", c_uint32),
        ("method", c_uint32),
        ("funding", c_uint32),
        ("dialect", c_uint32),
        ("network_code", c_uint32),
        ("network_advice", c_uint32),
        ("issuer_country", c_uint32),
        ("acquirer_country", c_uint32),
        ("http_status", c_uint32),
        ("operation", c_uint32),
        ("initiator", c_uint32),
        ("event", c_uint32),
        ("at_ms", c_int64),
        ("as_of_ms", c_int64),
        ("retry_after_ms", c_int64),
        ("unknown_hash", c_uint64),
        ("credential", c_uint64),
        ("event_id", c_uint64),
    ]


class CReading(Structure):
    """What a reader found besides the signal: spans of the input, and numbers. 0: not found."""

    _fields_ = [
        ("struct_size", c_uint32),
        ("row_kind", c_uint32),
        ("row_outcome", c_uint32),
        ("expand", c_uint32),
        ("billing_reason", c_uint32),
        ("collection", c_uint32),
        ("attempt_count", c_uint32),
        ("auto_advance", c_uint32),
        ("currency", c_uint32),
        ("source", c_uint32),
        ("event", CSpan),
        ("invoice", CSpan),
        ("payment_intent", CSpan),
        ("setup_intent", CSpan),
        ("charge", CSpan),
        ("customer", CSpan),
        ("payment_method", CSpan),
        ("account", CSpan),
        ("fingerprint", CSpan),
        ("message", CSpan),
        ("param", CSpan),
        ("unknown", CSpan),
        ("amount", c_int64),
        ("created_ms", c_int64),
        ("next_payment_attempt_ms", c_int64),
        ("next", c_uint64),
        ("attempt", c_uint64),
        ("payment", c_uint64),
        ("mandate", c_uint64),
        ("key", c_uint64 * 2),
        ("captured", c_int64),
    ]


class CVerdict(Structure):
    """What happened, who can fix it, and what may be tried. Made by `classify` only."""

    _fields_ = [
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("disposition", c_uint32),
        ("allowed", c_uint32),
        ("actor", c_uint32),
        ("severity", c_uint32),
        ("contact", c_uint32),
        ("scopes", c_uint32 * 4),
        ("lifts", c_uint32 * 4),
        ("key_advice", c_uint32),
        ("decided_by", c_uint32),
        ("conflicts", c_uint32),
        ("operation", c_uint32),
        ("expand", c_uint32),
        ("cause", c_uint32),
        ("shown", c_uint32),
        ("prohibitions", c_uint32 * 4),
        ("wait_rule", c_uint32),
        ("text", c_uint32),
        ("schedule", c_uint32),
        ("provider", c_uint32),
        ("brand", c_uint32),
        ("method", c_uint32),
        ("funding", c_uint32),
        ("initiator", c_uint32),
        ("network_code", c_uint32),
        ("network_advice", c_uint32),
        ("issuer_country", c_uint32),
        ("acquirer_country", c_uint32),
        ("at_ms", c_int64),
        ("as_of_ms", c_int64),
        ("wait_ms", c_int64),
        ("unknown_hash", c_uint64),
        ("credential", c_uint64),
        ("event_id", c_uint64),
    ]


class CRow(Structure):
    """One row of the caller's history: one report. `history_sort` and `history_put` join the reports of one attempt and
    order the rows; the same `id` and `kind` are one event. 0 in a field: not said.

    Rows are elements of an array and carry no size; the array carries its stride.
    """

    _fields_ = [
        ("at_ms", c_int64),
        ("id", c_uint64),
        ("credential", c_uint64),
        ("amount", c_int64),
        ("wait_ms", c_int64),
        ("attempt", c_uint64),
        ("payment", c_uint64),
        ("key", c_uint64 * 2),
        ("label", c_uint64),
        ("mandate", c_uint64),
        ("sent_ms", c_int64),
        ("ended_ms", c_int64),
        ("settlement_ms", c_int64),
        ("captured", c_int64),
        ("kind", c_uint32),
        ("outcome", c_uint32),
        ("trigger", c_uint32),
        ("flags", c_uint32),
        ("initiator", c_uint32),
        ("brand", c_uint32),
        ("method", c_uint32),
        ("currency", c_uint32),
        ("cause", c_uint32),
        ("disposition", c_uint32),
        ("prohibitions", c_uint32 * 4),
        ("scopes", c_uint32 * 4),
        ("lifts", c_uint32 * 4),
        ("wait_rule", c_uint32),
        ("ordinal", c_uint32),
        ("attempt_number", c_uint32),
        ("source", c_uint32),
        ("provider", c_uint32),
        ("operation", c_uint32),
        ("allowed", c_uint32),
        ("reason", c_uint32),
        ("status", c_uint32),
        ("cancel_scope", c_uint32),
        ("final_action", c_uint32),
        ("reserved", c_uint32),
    ]


class CCase(Structure):
    """The debt a plan is made for, and now."""

    _fields_ = [
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("provider", c_uint32),
        ("method", c_uint32),
        ("brand", c_uint32),
        ("funding", c_uint32),
        ("phase", c_uint32),
        ("zone", c_uint32),
        ("currency", c_uint32),
        ("issuer_country", c_uint32),
        ("acquirer_country", c_uint32),
        ("initiator", c_uint32),
        ("collection", c_uint32),
        ("prior_cases", c_uint32),
        ("segment", c_uint32),
        ("charges_by", c_uint32),
        ("auto_advance", c_uint32),
        ("notice_days", c_uint32),
        ("paydays", c_uint32 * 4),
        ("key", c_uint64 * 2),
        ("credential", c_uint64),
        ("mandate", c_uint64),
        ("now_ms", c_int64),
        ("amount", c_int64),
        ("next_bill_ms", c_int64),
        ("promise_ms", c_int64),
        ("provider_next_ms", c_int64),
        ("blackout_ms", c_int64 * 8),
    ]


class CPlan(Structure):
    """The head of a plan."""

    _fields_ = [
        ("struct_size", c_uint32),
        ("flags", c_uint32),
        ("step_total", c_uint32),
        ("step_written", c_uint32),
        ("stop_reason", c_uint32),
        ("ceiling", c_uint32),
        ("charges_left", c_uint32),
        ("arm", c_uint32),
        ("horizon_ms", c_int64),
        ("key_safe_until_ms", c_int64),
        ("policy", c_uint64 * 2),
        ("amount", c_int64),
        ("limit_frees_at_ms", c_int64),
        ("currency", c_uint32),
        ("zone", c_uint32),
        ("disposition", c_uint32),
        ("cause", c_uint32),
        ("schedule", c_uint32),
        ("lift", c_uint32),
        ("limit", c_uint32),
        ("limit_used", c_uint32),
        ("limit_max", c_uint32),
        ("limit_left", c_uint32),
    ]


class CStep(Structure):
    """One step of a plan."""

    _fields_ = [
        ("at_ms", c_int64),
        ("due_ms", c_int64),
        ("not_after_ms", c_int64),
        ("idempotency_key", c_uint64 * 2),
        ("id", c_uint64),
        ("amount", c_int64),
        ("kind", c_uint32),
        ("gate", c_uint32),
        ("track", c_uint32),
        ("moved_by", c_uint32),
        ("conditions", c_uint32),
        ("initiator", c_uint32),
        ("ordinal", c_uint32),
        ("ceiling", c_uint32),
        ("floor", c_uint32),
        ("text", c_uint32),
        ("final_action", c_uint32),
        ("propensity", c_uint32),
    ]


class CClearance(Structure):
    """May this be charged now?"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("answer", c_uint32),
        ("effect", c_uint32),
        ("rule", c_uint32),
        ("stop_reason", c_uint32),
        ("window_total", c_uint32),
        ("window_written", c_uint32),
        ("gate", c_uint32),
        ("not_before_ms", c_int64),
        ("now_ms", c_int64),
        ("amount", c_int64),
        ("currency", c_uint32),
        ("zone", c_uint32),
        ("lift", c_uint32),
        ("moved_by", c_uint32),
    ]


class CWindow(Structure):
    """What is left of one ceiling."""

    _fields_ = [
        ("ceiling", c_uint32),
        ("used", c_uint32),
        ("limit", c_uint32),
        ("left", c_uint32),
        ("frees_at_ms", c_int64),
    ]


class CRefusal(Structure):
    """A request that the provider refused for want of a right. 0 in any field: not said."""

    _fields_ = [
        ("struct_size", c_uint32),
        ("http_status", c_uint32),
        ("error_type", c_uint32),
        ("code", c_uint32),
        ("key_livemode", c_uint32),
        ("object_livemode", c_uint32),
        ("owner", c_uint32),
        ("account_header", c_uint32),
        ("resource", c_uint32),
        ("access", c_uint32),
    ]


class CDiagnosis(Structure):
    """Why a request was refused."""

    _fields_ = [
        ("struct_size", c_uint32),
        ("key_kind", c_uint32),
        ("key_livemode", c_uint32),
        ("permission", c_uint32),
        ("brings", c_uint32 * 8),
        ("others", c_uint32 * 4),
        ("named_at", c_uint32),
        ("named_len", c_uint32),
        ("cause_total", c_uint32),
        ("cause_written", c_uint32),
    ]


class CCause(Structure):
    """A cause of a refusal, and what cures it."""

    _fields_ = [
        ("obstacle", c_uint32),
        ("certainty", c_uint32),
        ("repairs", c_uint32 * 6),
    ]


class CBackoff(Structure):
    """How long to wait before a request is sent again, and how often. Every number is the caller's choice, or that of a
    client library: recoup_backoff_curve fills it from a sourced row.

    The wait before retry n, counted from 1: with growth exponential, `base_ms` times `factor`^(n - 1); quadratic,
    `base_ms` and `base_ms` times the square of n - 1. It is at most `cap_ms`; then `jitter` draws a part of it, and
    `floor_ms` is the least. After the 64th retry it no longer grows.
    """

    _fields_ = [
        ("struct_size", c_uint32),
        ("growth", c_uint32),
        ("jitter", c_uint32),
        ("factor", c_uint32),
        ("base_ms", c_int64),
        ("cap_ms", c_int64),
        ("floor_ms", c_int64),
        ("low", c_uint32),
        ("high", c_uint32),
        ("max_retries", c_uint32),
        ("tokens", c_uint32),
        ("token_cost", c_uint32),
        ("token_gain", c_uint32),
        ("tokens_kept", c_uint32),
        ("reserved", c_uint32),
    ]


class CRetry(Structure):
    """A request that failed, and what is known of its retries. 0 in any field but `retry`: not said."""

    _fields_ = [
        ("struct_size", c_uint32),
        ("disposition", c_uint32),
        ("retry", c_uint32),
        ("should_retry", c_uint32),
        ("seed", c_uint64),
        ("previous_ms", c_int64),
        ("retry_after_ms", c_int64),
        ("left_ms", c_int64),
        ("spent", c_uint32),
        ("reserved", c_uint32),
    ]


class CPause(Structure):
    """Whether a request is sent again, and after how long. A retry is the same request with the same idempotency
    key.
    """

    _fields_ = [
        ("struct_size", c_uint32),
        ("reason", c_uint32),
        ("again", c_uint32),
        ("spent", c_uint32),
        ("delay_ms", c_int64),
        ("low_ms", c_int64),
        ("high_ms", c_int64),
    ]


class CFault(Structure):
    """What is wrong with an input: where it stands, what was found there, and what was expected.

    `function` and `argument` name a parameter of the C ABI; the core leaves them 0 and bindings/c fills them.
    Nothing was written, but for the outputs a function says it writes on errors; do not charge.
    """

    _fields_ = [
        ("struct_size", c_uint32),
        ("status", c_int32),
        ("function", c_uint32),
        ("argument", c_uint32),
        ("field", c_uint32),
        ("rule", c_uint32),
        ("index", c_uint64),
        ("offset", c_uint64),
        ("value", c_int64),
        ("bound", c_int64),
    ]


class CInfo(Structure):
    """What is linked: version, knowledge and their counts. Set struct_size, leave the rest zero, call recoup_about."""

    _fields_ = [
        ("struct_size", c_uint32),
        ("abi", c_uint32),
        ("version", c_uint32),
        ("knowledge_edition", c_uint32),
        ("tzdb_edition", c_uint32),
        ("names", c_uint32),
        ("rules", c_uint32),
        ("ceilings", c_uint32),
        ("texts", c_uint32),
        ("zones", c_uint32),
        ("knowledge_sha256", c_uint8 * 32),
    ]


STRUCTURES: Dict[Layout, Type[Structure]] = {
    Layout.SPAN: CSpan,
    Layout.REQUEST: CRequest,
    Layout.SIGNAL: CSignal,
    Layout.READING: CReading,
    Layout.VERDICT: CVerdict,
    Layout.ROW: CRow,
    Layout.CASE: CCase,
    Layout.PLAN: CPlan,
    Layout.STEP: CStep,
    Layout.CLEARANCE: CClearance,
    Layout.WINDOW: CWindow,
    Layout.REFUSAL: CRefusal,
    Layout.DIAGNOSIS: CDiagnosis,
    Layout.CAUSE: CCause,
    Layout.BACKOFF: CBackoff,
    Layout.RETRY: CRetry,
    Layout.PAUSE: CPause,
    Layout.FAULT: CFault,
    Layout.INFO: CInfo,
}
"""Every structure, to compare with the sizes of the library that is loaded."""

PROTOTYPES: Dict[str, Tuple[Any, List[Any]]] = {
    "recoup_read": (c_int32, [c_char_p, c_size_t, c_char_p, c_size_t, c_void_p, c_void_p, c_void_p, c_void_p]),
    "recoup_classify": (c_int32, [c_char_p, c_size_t, c_void_p, c_size_t, c_size_t, c_void_p, c_size_t, c_void_p]),
    "recoup_policy_preset": (c_int32, [c_uint32, c_void_p, c_size_t, POINTER(c_size_t), c_void_p]),
    "recoup_policy_compile": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_char_p,
            c_size_t,
            c_void_p,
            c_size_t,
            POINTER(c_size_t),
            c_void_p,
        ],
    ),
    "recoup_policy_check": (c_int32, [c_char_p, c_size_t, c_void_p]),
    "recoup_policy_fingerprint": (c_int32, [c_char_p, c_size_t, POINTER(c_uint64), c_void_p]),
    "recoup_plan_make": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_char_p,
            c_size_t,
            c_void_p,
            c_void_p,
            c_void_p,
            c_size_t,
            c_size_t,
            c_void_p,
            c_void_p,
            c_size_t,
            c_size_t,
            c_void_p,
        ],
    ),
    "recoup_may_charge": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_void_p,
            c_void_p,
            c_void_p,
            c_size_t,
            c_size_t,
            c_void_p,
            c_void_p,
            c_size_t,
            c_size_t,
            c_void_p,
        ],
    ),
    "recoup_history_row": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_void_p,
            c_void_p,
            c_void_p,
            c_uint32,
            c_uint32,
            c_void_p,
            c_size_t,
            c_void_p,
        ],
    ),
    "recoup_history_put": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_void_p,
            c_size_t,
            c_size_t,
            POINTER(c_size_t),
            c_void_p,
            c_void_p,
        ],
    ),
    "recoup_history_sort": (c_int32, [c_char_p, c_size_t, c_void_p, c_size_t, POINTER(c_size_t), c_void_p]),
    "recoup_row_write": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_void_p,
            c_size_t,
            c_void_p,
            c_size_t,
            POINTER(c_size_t),
            c_void_p,
        ],
    ),
    "recoup_row_read": (c_int32, [c_char_p, c_size_t, c_char_p, c_size_t, c_void_p, c_size_t, c_void_p]),
    "recoup_diagnose": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_void_p,
            c_char_p,
            c_size_t,
            c_char_p,
            c_size_t,
            c_void_p,
            c_void_p,
            c_size_t,
            c_size_t,
            c_void_p,
        ],
    ),
    "recoup_backoff_curve": (c_int32, [c_char_p, c_size_t, c_uint32, c_void_p, c_void_p]),
    "recoup_backoff_next": (c_int32, [c_void_p, c_void_p, c_void_p, c_void_p]),
    "recoup_backoff_refund": (c_int32, [c_void_p, c_uint32, POINTER(c_uint32), c_void_p]),
    "recoup_explain_verdict": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_uint32,
            c_uint32,
            c_void_p,
            c_void_p,
            c_size_t,
            POINTER(c_size_t),
            c_void_p,
        ],
    ),
    "recoup_explain_plan": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_uint32,
            c_uint32,
            c_void_p,
            c_void_p,
            c_size_t,
            c_size_t,
            c_void_p,
            c_size_t,
            POINTER(c_size_t),
            c_void_p,
        ],
    ),
    "recoup_explain_clearance": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_uint32,
            c_uint32,
            c_void_p,
            c_void_p,
            c_size_t,
            c_size_t,
            c_void_p,
            c_size_t,
            POINTER(c_size_t),
            c_void_p,
        ],
    ),
    "recoup_fault_text": (c_int32, [c_void_p, c_void_p, c_size_t, POINTER(c_size_t)]),
    "recoup_find": (c_int32, [c_char_p, c_size_t, c_uint32, c_char_p, c_size_t, POINTER(c_uint32), c_void_p]),
    "recoup_find_many": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_uint32,
            c_char_p,
            c_size_t,
            POINTER(c_uint32),
            c_size_t,
            POINTER(c_uint32),
            c_void_p,
        ],
    ),
    "recoup_name": (c_int32, [c_char_p, c_size_t, c_uint32, POINTER(c_void_p), POINTER(c_size_t), c_void_p]),
    "recoup_near": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_uint32,
            c_char_p,
            c_size_t,
            POINTER(c_uint32),
            c_size_t,
            POINTER(c_size_t),
            c_void_p,
        ],
    ),
    "recoup_word": (c_int32, [c_uint32, c_int64, POINTER(c_void_p), POINTER(c_size_t), c_void_p]),
    "recoup_text": (
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_uint32,
            c_uint32,
            c_uint32,
            POINTER(c_void_p),
            POINTER(c_size_t),
            c_void_p,
        ],
    ),
    "recoup_expand_request": (c_int32, [c_char_p, c_size_t, c_uint32, POINTER(c_void_p), POINTER(c_size_t), c_void_p]),
    "recoup_status_text": (c_int32, [c_int32, POINTER(c_void_p), POINTER(c_size_t)]),
    "recoup_case_key": (c_int32, [c_char_p, c_size_t, POINTER(c_uint64), c_void_p]),
    "recoup_hash_name": (c_int32, [c_char_p, c_size_t, POINTER(c_uint64), c_void_p]),
    "recoup_key_text": (c_int32, [POINTER(c_uint64), c_void_p, c_size_t, POINTER(c_size_t), c_void_p]),
    "recoup_retry_after": (c_int32, [c_char_p, c_size_t, c_int64, POINTER(c_int64), c_void_p]),
    "recoup_abi_version": (c_uint32, []),
    "recoup_version_number": (c_uint32, []),
    "recoup_struct_size": (c_uint32, [c_uint32]),
    "recoup_about": (c_int32, [c_void_p]),
}
"""Result and parameters of every function."""

PARAMETERS: Dict[Function, Tuple[str, ...]] = {
    Function.READ: (
        "book",
        "book_len",
        "bytes",
        "len",
        "request",
        "signal",
        "reading",
        "fault",
    ),
    Function.CLASSIFY: (
        "book",
        "book_len",
        "signals",
        "signal_stride",
        "count",
        "verdicts",
        "verdict_stride",
        "fault",
    ),
    Function.POLICY_PRESET: (
        "preset",
        "out",
        "cap",
        "needed",
        "fault",
    ),
    Function.POLICY_COMPILE: (
        "book",
        "book_len",
        "json",
        "len",
        "out",
        "cap",
        "needed",
        "fault",
    ),
    Function.POLICY_CHECK: (
        "frame",
        "len",
        "fault",
    ),
    Function.POLICY_FINGERPRINT: (
        "frame",
        "len",
        "fingerprint",
        "fault",
    ),
    Function.PLAN_MAKE: (
        "book",
        "book_len",
        "policy",
        "policy_len",
        "debt",
        "verdict",
        "history",
        "row_stride",
        "row_count",
        "plan",
        "steps",
        "step_stride",
        "step_cap",
        "fault",
    ),
    Function.MAY_CHARGE: (
        "book",
        "book_len",
        "debt",
        "verdict",
        "history",
        "row_stride",
        "row_count",
        "clearance",
        "windows",
        "window_stride",
        "window_cap",
        "fault",
    ),
    Function.HISTORY_ROW: (
        "book",
        "book_len",
        "signal",
        "reading",
        "verdict",
        "trigger",
        "ordinal",
        "row",
        "row_stride",
        "fault",
    ),
    Function.HISTORY_PUT: (
        "book",
        "book_len",
        "history",
        "row_stride",
        "row_cap",
        "row_count",
        "row",
        "fault",
    ),
    Function.HISTORY_SORT: (
        "book",
        "book_len",
        "history",
        "row_stride",
        "row_count",
        "fault",
    ),
    Function.ROW_WRITE: (
        "book",
        "book_len",
        "row",
        "row_stride",
        "out",
        "cap",
        "needed",
        "fault",
    ),
    Function.ROW_READ: (
        "book",
        "book_len",
        "json",
        "len",
        "row",
        "row_stride",
        "fault",
    ),
    Function.DIAGNOSE: (
        "book",
        "book_len",
        "refusal",
        "key_prefix",
        "key_prefix_len",
        "message",
        "message_len",
        "diagnosis",
        "causes",
        "cause_stride",
        "cause_cap",
        "fault",
    ),
    Function.BACKOFF_CURVE: (
        "book",
        "book_len",
        "id",
        "curve",
        "fault",
    ),
    Function.BACKOFF_NEXT: (
        "curve",
        "failed",
        "pause",
        "fault",
    ),
    Function.BACKOFF_REFUND: (
        "curve",
        "spent",
        "left_spent",
        "fault",
    ),
    Function.EXPLAIN_VERDICT: (
        "book",
        "book_len",
        "lang",
        "detail",
        "verdict",
        "out",
        "cap",
        "needed",
        "fault",
    ),
    Function.EXPLAIN_PLAN: (
        "book",
        "book_len",
        "lang",
        "detail",
        "plan",
        "steps",
        "step_stride",
        "step_count",
        "out",
        "cap",
        "needed",
        "fault",
    ),
    Function.EXPLAIN_CLEARANCE: (
        "book",
        "book_len",
        "lang",
        "detail",
        "clearance",
        "windows",
        "window_stride",
        "window_count",
        "out",
        "cap",
        "needed",
        "fault",
    ),
    Function.FIND: (
        "book",
        "book_len",
        "space",
        "name",
        "len",
        "id",
        "fault",
    ),
    Function.FIND_MANY: (
        "book",
        "book_len",
        "space",
        "names",
        "len",
        "offsets",
        "count",
        "ids",
        "fault",
    ),
    Function.NAME: (
        "book",
        "book_len",
        "id",
        "name",
        "len",
        "fault",
    ),
    Function.NEAR: (
        "book",
        "book_len",
        "space",
        "name",
        "len",
        "ids",
        "cap",
        "needed",
        "fault",
    ),
    Function.WORD: (
        "vocabulary",
        "value",
        "word",
        "len",
        "fault",
    ),
    Function.TEXT: (
        "book",
        "book_len",
        "id",
        "voice",
        "lang",
        "text",
        "len",
        "fault",
    ),
    Function.EXPAND_REQUEST: (
        "book",
        "book_len",
        "expand",
        "text",
        "len",
        "fault",
    ),
    Function.CASE_KEY: (
        "ptr",
        "len",
        "key",
        "fault",
    ),
    Function.HASH_NAME: (
        "ptr",
        "len",
        "hash",
        "fault",
    ),
    Function.KEY_TEXT: (
        "key",
        "out",
        "cap",
        "needed",
        "fault",
    ),
    Function.RETRY_AFTER: (
        "text",
        "len",
        "now_ms",
        "wait_ms",
        "fault",
    ),
}
"""The parameters of every function that tells a fault."""

ARRAYS = frozenset(("history", "offsets", "signals", "steps", "windows"))
"""Parameters of which a fault tells the element."""
