// Generated from tests/data/golden/abi.json by tools/generate.mjs; do not edit.

/** What `error.code` can be, of errors the library gives. */
export type StatusCode =
  | 'ERR_RECOUP_NULL'
  | 'ERR_RECOUP_SIZE'
  | 'ERR_RECOUP_NEWER'
  | 'ERR_RECOUP_RESERVED'
  | 'ERR_RECOUP_RANGE'
  | 'ERR_RECOUP_ID'
  | 'ERR_RECOUP_BOOK'
  | 'ERR_RECOUP_POLICY'
  | 'ERR_RECOUP_POLICY_VERSION'
  | 'ERR_RECOUP_HISTORY_ORDER'
  | 'ERR_RECOUP_CAPACITY'
  | 'ERR_RECOUP_NOT_FOUND'
  | 'ERR_RECOUP_TOO_LONG'
  | 'ERR_RECOUP_JSON_TRUNCATED'
  | 'ERR_RECOUP_JSON_SYNTAX'
  | 'ERR_RECOUP_JSON_DEPTH'
  | 'ERR_RECOUP_JSON_ENCODING'
  | 'ERR_RECOUP_JSON_VALUE'
  | 'ERR_RECOUP_JSON_KEY'
  | 'ERR_RECOUP_CARRIER'
  | 'ERR_RECOUP_VERDICT';

/** The word lists, by name. */
export type Vocabulary =
  | 'space'
  | 'disposition'
  | 'allowed'
  | 'actor'
  | 'severity'
  | 'contact'
  | 'scope'
  | 'lift'
  | 'key_advice'
  | 'field'
  | 'operation'
  | 'initiator'
  | 'carrier'
  | 'schedule'
  | 'signal_flag'
  | 'verdict_flag'
  | 'row_kind'
  | 'outcome'
  | 'trigger'
  | 'row_flag'
  | 'case_flag'
  | 'phase'
  | 'collection'
  | 'step_kind'
  | 'gate'
  | 'track'
  | 'moved_by'
  | 'condition'
  | 'stop_reason'
  | 'plan_flag'
  | 'preset'
  | 'answer'
  | 'effect'
  | 'voice'
  | 'lang'
  | 'report_source'
  | 'charges_by'
  | 'final_action'
  | 'cancel_scope'
  | 'payday_kind'
  | 'format'
  | 'fault_rule'
  | 'access'
  | 'key_kind'
  | 'owner'
  | 'certainty'
  | 'detail'
  | 'backoff_growth'
  | 'backoff_jitter'
  | 'pause_reason';

/** The family of an id: its highest 8 bits. */
export declare const Space: {
  /** Names a provider gives to a failure: decline codes, error codes, outcome reasons, advice. One row a name; what it means depends on the field it stood in. */
  readonly CODE: 'code';
  /** error.type of the provider. */
  readonly ERROR_TYPE: 'error_type';
  /** charge.outcome.type. */
  readonly OUTCOME_TYPE: 'outcome_type';
  /** charge.outcome.network_status. */
  readonly NETWORK_STATUS: 'network_status';
  /** The status an object gives of itself. */
  readonly OBJECT_STATUS: 'object_status';
  /** Card networks. */
  readonly BRAND: 'brand';
  /** Payment method types. */
  readonly METHOD: 'method';
  /** How a card is funded. */
  readonly FUNDING: 'funding';
  /** Webhook event types. */
  readonly EVENT: 'event';
  /** Time zones of the IANA database; an alias has an id of its own. */
  readonly ZONE: 'zone';
  /** Payment providers. */
  readonly PROVIDER: 'provider';
  /** Why an invoice exists. */
  readonly BILLING_REASON: 'billing_reason';
  /** What a network's own code means, by brand, region, date and initiator. */
  readonly RULE: 'rule';
  /** Limits no policy may break. */
  readonly CEILING: 'ceiling';
  /** The expand[] paths that lead to the reason of a failure. */
  readonly EXPAND: 'expand';
  /** Texts for people. */
  readonly TEXT: 'text';
  /** Where a fact was found. */
  readonly SOURCE: 'source';
  /** A processor's own numbering of advice codes. */
  readonly DIALECT: 'dialect';
  /** HTTP statuses; the row is the status itself. */
  readonly HTTP_STATUS: 'http_status';
  /** What depends on the country that issued a card, besides its ceilings. */
  readonly MARKET: 'market';
  /** Rights of an API key of the provider, each with what it implies. */
  readonly PERMISSION: 'permission';
  /** What a network bills for an attempt, by region and day. */
  readonly FEE: 'fee';
  /** What the permissions of an API key open. */
  readonly RESOURCE: 'resource';
  /** The first characters of an API key of the provider. */
  readonly KEY_PREFIX: 'key_prefix';
  /** Why a request is refused for want of a right. */
  readonly OBSTACLE: 'obstacle';
  /** A step that cures such a refusal. */
  readonly REPAIR: 'repair';
  /** Calendars of the days on which banks settle nothing. */
  readonly CALENDAR: 'calendar';
  /** Bank holidays of a calendar, as rules. */
  readonly HOLIDAY: 'holiday';
  /** Currencies whose minor unit is no hundredth. */
  readonly CURRENCY: 'currency';
  /** How client libraries wait before they send a request again. */
  readonly BACKOFF: 'backoff';
};
export type Space = (typeof Space)[keyof typeof Space];

/** The one recommended way on. 0 is never a verdict. */
export declare const Disposition: {
  /** Time alone may cure it. */
  readonly RETRY_LATER: 'retry_later';
  /** Nothing was executed: repeat the same API call with the same idempotency key, in seconds. */
  readonly BACKOFF: 'backoff';
  /** Charge only after the customer acted at the bank and confirmed it. */
  readonly CUSTOMER_ACTION: 'customer_action';
  /** Only on-session, after strong customer authentication. */
  readonly AUTHENTICATE: 'authenticate';
  /** Only after the card or account data changed. */
  readonly UPDATE_DETAILS: 'update_details';
  /** This method is finished for this charge. */
  readonly NEW_METHOD: 'new_method';
  /** A developer or operator must change the request, key, permission or account. */
  readonly FIX_INTEGRATION: 'fix_integration';
  /** Nobody knows whether money moved, or this object cannot carry the reason: reconcile, then decide. */
  readonly LOOKUP_FIRST: 'lookup_first';
  /** The wanted state exists already. */
  readonly SETTLED: 'settled';
  /** Never again without new consent. */
  readonly STOP: 'stop';
};
export type Disposition = (typeof Disposition)[keyof typeof Disposition];

/** What may be tried: a set, because one way may be open and another closed. */
export declare const Allowed: {
  /** The same credential, at once. */
  readonly SAME_CARD_NOW: 'same_card_now';
  /** The same credential, after time. */
  readonly SAME_CARD_LATER: 'same_card_later';
  /** The same credential, after the customer confirmed an act at the bank. */
  readonly AFTER_CUSTOMER: 'after_customer';
  /** After card, account or request data was corrected. */
  readonly AFTER_DATA_FIX: 'after_data_fix';
  /** After the customer authenticated, on-session. */
  readonly AFTER_AUTHENTICATION: 'after_authentication';
  /** Another card, account or payment method. */
  readonly OTHER_METHOD: 'other_method';
  /** The same credential through another provider. */
  readonly OTHER_PROVIDER: 'other_provider';
};
export type Allowed = (typeof Allowed)[keyof typeof Allowed];

/** Who can fix it. */
export declare const Actor: {
  /** The customer. */
  readonly CUSTOMER: 'customer';
  /** The bank that issued the card or holds the account. */
  readonly ISSUER: 'issuer';
  /** Your operations or finance people. */
  readonly MERCHANT: 'merchant';
  /** Whoever maintains the integration. */
  readonly DEVELOPER: 'developer';
  /** The payment provider. */
  readonly PROVIDER: 'provider';
  /** No one needs to act, or no one can. */
  readonly NOBODY: 'nobody';
};
export type Actor = (typeof Actor)[keyof typeof Actor];

/** How final the answer is. */
export declare const Severity: {
  /** May pass by itself. */
  readonly SOFT: 'soft';
  /** Passes once somebody acts. */
  readonly CONDITIONAL: 'conditional';
  /** Will not pass with this credential. */
  readonly HARD: 'hard';
};
export type Severity = (typeof Severity)[keyof typeof Severity];

/** How the customer may be spoken to. */
export declare const Contact: {
  /** The reason may be named. */
  readonly NORMAL: 'normal';
  /** Only neutral words; the reason is not revealed. */
  readonly NEUTRAL: 'neutral';
  /** Do not write to the customer and offer nothing; escalate to a person. */
  readonly NONE: 'none';
};
export type Contact = (typeof Contact)[keyof typeof Contact];

/** What a prohibition binds. 0: nothing is prohibited. */
export declare const Scope: {
  /** This payment. */
  readonly PAYMENT: 'payment';
  /** This account number at this merchant, whatever the amount: PAN and its tokens together. */
  readonly CREDENTIAL: 'credential';
  /** Every debit under this agreement. */
  readonly MANDATE: 'mandate';
  /** Everything with this customer. */
  readonly CUSTOMER: 'customer';
  /** This credential, for this debt only: a block by the provider. */
  readonly CASE_CREDENTIAL: 'case_credential';
  /** Every agreement of this merchant on this card. */
  readonly CARD_AGREEMENTS: 'card_agreements';
};
export type Scope = (typeof Scope)[keyof typeof Scope];

/** What ends a prohibition. 0: nothing is prohibited. */
export declare const Lift: {
  /** Another account number; a new expiry or CVC is none. */
  readonly NEW_CREDENTIAL: 'new_credential';
  /** New consent, given in person. */
  readonly NEW_CONSENT: 'new_consent';
  /** The next debt; this one is over. */
  readonly NEW_CHARGE: 'new_charge';
  /** The case behind it was closed in the merchant's favour: a dispute won, or the merchant's own block taken away, which a row resume tells. */
  readonly RESOLVED: 'resolved';
};
export type Lift = (typeof Lift)[keyof typeof Lift];

/** Which idempotency key the next call carries. */
export declare const KeyAdvice: {
  /** The same key and the same parameters. */
  readonly SAME_KEY: 'same_key';
  /** A new key: the old one replays the stored answer. */
  readonly NEW_KEY: 'new_key';
  /** Make no such call before the outcome is known. */
  readonly NO_CALL: 'no_call';
};
export type KeyAdvice = (typeof KeyAdvice)[keyof typeof KeyAdvice];

/** Which field of the signal decided; in `conflicts`, bit (1 << value) marks a field that disagreed. */
export declare const Field: {
  /** The object's own status. */
  readonly OBJECT_STATUS: 'object_status';
  /** charge.outcome.reason. */
  readonly OUTCOME_REASON: 'outcome_reason';
  /** The provider's advice code. */
  readonly ADVICE_CODE: 'advice_code';
  /** The network's merchant advice code. */
  readonly NETWORK_ADVICE: 'network_advice';
  /** The decline code. */
  readonly DECLINE_CODE: 'decline_code';
  /** The network's response code. */
  readonly NETWORK_CODE: 'network_code';
  /** The error or failure code. */
  readonly CODE: 'code';
  /** The error type. */
  readonly ERROR_TYPE: 'error_type';
  /** The HTTP status. */
  readonly HTTP_STATUS: 'http_status';
  /** charge.outcome.type. */
  readonly OUTCOME_TYPE: 'outcome_type';
  /** The object cannot carry the reason. */
  readonly CARRIER: 'carrier';
  /** The call itself: never sent, timed out. */
  readonly TRANSPORT: 'transport';
};
export type Field = (typeof Field)[keyof typeof Field];

/** What the failed call was. 0 is read as charge, the one to be most careful with. */
export declare const Operation: {
  /** Takes money from a customer. */
  readonly CHARGE: 'charge';
  /** Captures an authorisation. */
  readonly CAPTURE: 'capture';
  /** Gives money back. */
  readonly REFUND: 'refund';
  /** Saves a method without charging it. */
  readonly SETUP: 'setup';
  /** Pays out to a bank. */
  readonly PAYOUT: 'payout';
  /** Reads only; moves nothing. */
  readonly READ: 'read';
};
export type Operation = (typeof Operation)[keyof typeof Operation];

/** Who starts the charge. 0: not said; the stricter reading applies. */
export declare const Initiator: {
  /** Customer-initiated: the customer is present. */
  readonly CIT: 'cit';
  /** Merchant-initiated, with a stored credential. */
  readonly MIT: 'mit';
};
export type Initiator = (typeof Initiator)[keyof typeof Initiator];

/** The object the signal was read from. 0: built by hand. */
export declare const Carrier: {
  /** An error body of API v1. */
  readonly API_ERROR: 'api_error';
  /** An error body of API v2. */
  readonly API_ERROR_V2: 'api_error_v2';
  /** An OAuth error: error is a string. */
  readonly OAUTH_ERROR: 'oauth_error';
  /** A charge. */
  readonly CHARGE: 'charge';
  /** A payment intent. */
  readonly PAYMENT_INTENT: 'payment_intent';
  /** A setup intent. */
  readonly SETUP_INTENT: 'setup_intent';
  /** An invoice, of any API version. */
  readonly INVOICE: 'invoice';
  /** An invoice payment, or a list of them. */
  readonly INVOICE_PAYMENT: 'invoice_payment';
  /** A refund. */
  readonly REFUND: 'refund';
  /** A payout. */
  readonly PAYOUT: 'payout';
  /** A dispute. */
  readonly DISPUTE: 'dispute';
  /** A payment method, card or source. */
  readonly PAYMENT_METHOD: 'payment_method';
  /** A mandate. */
  readonly MANDATE: 'mandate';
  /** A customer. */
  readonly CUSTOMER: 'customer';
  /** A subscription. */
  readonly SUBSCRIPTION: 'subscription';
  /** Another object, known only through its event. */
  readonly OTHER: 'other';
};
export type Carrier = (typeof Carrier)[keyof typeof Carrier];

/** Which schedule of a policy serves a failure that time may cure. */
export declare const Schedule: {
  /** No automatic charge. */
  readonly NONE: 'none';
  /** The account was short of money. */
  readonly FUNDS: 'funds';
  /** A system on the way was not available. */
  readonly TECHNICAL: 'technical';
  /** The issuer gave no reason. */
  readonly GENERIC: 'generic';
  /** A count or amount limit that resets with time. */
  readonly VELOCITY: 'velocity';
  /** The code is not known to this edition. */
  readonly UNKNOWN: 'unknown';
  /** An API call that executed nothing. */
  readonly API: 'api';
  /** A bank debit short of money: a policy's own days for `funds`. */
  readonly DEBIT: 'debit';
  /** An act of the customer cures it for certain. Time alone may cure it too, without a report, so a policy may try rarely. */
  readonly PROBE: 'probe';
};
export type Schedule = (typeof Schedule)[keyof typeof Schedule];

/** Facts about the failed call. */
export declare const SignalFlag: {
  /** The request never left, or the provider did not send it to the network. */
  readonly NOT_SENT: 'not_sent';
  /** Sent, and no answer came. */
  readonly TIMED_OUT: 'timed_out';
  /** The provider's header said: retry. */
  readonly SHOULD_RETRY_YES: 'should_retry_yes';
  /** The provider's header said: do not retry. */
  readonly SHOULD_RETRY_NO: 'should_retry_no';
  /** The answer was replayed from an idempotency key. */
  readonly REPLAYED: 'replayed';
  /** Live mode. */
  readonly LIVE: 'live';
  /** Test mode. */
  readonly TEST: 'test';
  /** The object says it was paid. */
  readonly PAID: 'paid';
  /** The provider says the network answered. */
  readonly NETWORK_REACHED: 'network_reached';
  /** An error or failure code was given that this edition does not know. */
  readonly UNKNOWN_CODE: 'unknown_code';
  /** A decline code or outcome reason was given that this edition does not know. */
  readonly UNKNOWN_DECLINE: 'unknown_decline';
  /** An error type was given that this edition does not know. */
  readonly UNKNOWN_TYPE: 'unknown_type';
  /** A card brand was given that this edition does not know. */
  readonly UNKNOWN_BRAND: 'unknown_brand';
  /** The object is not able to carry the reason of the failure. */
  readonly NO_REASON: 'no_reason';
  /** The object or event says that an attempt failed. */
  readonly FAILED: 'failed';
  /** An advice code was given that this edition does not know. */
  readonly UNKNOWN_ADVICE: 'unknown_advice';
  /** An authorisation ended without a capture: nothing was collected. */
  readonly RELEASED: 'released';
  /** The payment was canceled for a reason that ended the debt. */
  readonly DEBT_ENDED: 'debt_ended';
  /** The payment was canceled for a reason that leaves the debt as it was. */
  readonly DEBT_LIVES: 'debt_lives';
  /** The parameter at fault names a payment method: none that can be used is on file. */
  readonly NO_METHOD: 'no_method';
  /** A code of a network was given that cannot be one. */
  readonly UNKNOWN_NETWORK: 'unknown_network';
  /** A status was given that this edition does not know. */
  readonly UNKNOWN_STATUS: 'unknown_status';
  /** The object holds all there is: no request would bring more of the reason. */
  readonly NOTHING_MORE: 'nothing_more';
};
export type SignalFlag = (typeof SignalFlag)[keyof typeof SignalFlag];

/** What to know about a verdict besides its disposition. */
export declare const VerdictFlag: {
  /** The reason must not be revealed to the customer. */
  readonly MASKED: 'masked';
  /** A code was given that this edition does not know. */
  readonly UNKNOWN: 'unknown';
  /** Context was missing; the strictest candidate was taken. */
  readonly AMBIGUOUS: 'ambiguous';
  /** Fields disagreed; `conflicts` names them. */
  readonly CONFLICT: 'conflict';
  /** Whatever comes of it, this failure never yields a charge: a refund, payout or setup. */
  readonly NO_CHARGE: 'no_charge';
  /** Another object holds the reason, or more of it; `expand` names the path. */
  readonly EXPAND: 'expand';
  /** The customer withdrew consent. */
  readonly WITHDRAWN_CONSENT: 'withdrawn_consent';
  /** The attempt did not reach the network and does not count for it. */
  readonly NOT_COUNTED: 'not_counted';
};
export type VerdictFlag = (typeof VerdictFlag)[keyof typeof VerdictFlag];

/** What one row of the history tells. 0 is no row. */
export declare const RowKind: {
  /** A charge was tried; see its outcome. */
  readonly ATTEMPT: 'attempt';
  /** The customer says the bank was spoken to. */
  readonly CUSTOMER_CONFIRMED: 'customer_confirmed';
  /** Card or account data changed, or another method became the default. */
  readonly METHOD_UPDATED: 'method_updated';
  /** The customer authenticated, on-session. */
  readonly AUTHENTICATED: 'authenticated';
  /** The pre-debit notice went out. */
  readonly NOTICE_SENT: 'notice_sent';
  /** Nothing may be charged until resume. */
  readonly HOLD: 'hold';
  /** Ends a hold, and a block of the merchant's own lists that was taken away. */
  readonly RESUME: 'resume';
  /** The amount owed changed; see amount. */
  readonly AMOUNT_CHANGED: 'amount_changed';
  /** The agreement to debit ended. */
  readonly MANDATE_REVOKED: 'mandate_revoked';
  /** A lookup found the unresolved attempt paid. */
  readonly FOUND_PAID: 'found_paid';
  /** A lookup found the unresolved attempt failed. */
  readonly FOUND_FAILED: 'found_failed';
  /** A lookup found no such attempt at the provider. */
  readonly NOT_FOUND: 'not_found';
  /** A message could not be delivered. */
  readonly MESSAGE_BOUNCED: 'message_bounced';
  /** The customer refuses messages. */
  readonly UNSUBSCRIBED: 'unsubscribed';
  /** Money went back; amount 0 or the full amount is a full refund. */
  readonly REFUNDED: 'refunded';
  /** The customer disputes the charge. */
  readonly DISPUTED: 'disputed';
  /** The debt no longer exists. */
  readonly CANCELED: 'canceled';
  /** The debt was paid. */
  readonly PAID: 'paid';
  /** The provider waits for the customer to authenticate. */
  readonly ACTION_REQUIRED: 'action_required';
  /** A message, offer or escalation of the plan was carried out; id is the step's. */
  readonly STEP_DONE: 'step_done';
  /** New consent, given in person: lifts what a withdrawn one had prohibited. */
  readonly CONSENT_GIVEN: 'consent_given';
  /** A dispute was won or a chargeback canceled: the attempt is approved again. */
  readonly REINSTATED: 'reinstated';
  /** The caller says that the debt is owed: opens a released, canceled or looked-up debt again. */
  readonly STILL_OWED: 'still_owed';
  /** A stored method of the customer, with consent to charge it. */
  readonly METHOD_ON_FILE: 'method_on_file';
};
export type RowKind = (typeof RowKind)[keyof typeof RowKind];

/** How an attempt ended. 0 for rows that are no attempt. */
export declare const Outcome: {
  /** The call is about to be made or was made; no answer yet. */
  readonly SENT: 'sent';
  /** Accepted; the result comes later. */
  readonly PENDING: 'pending';
  /** Paid. */
  readonly APPROVED: 'approved';
  /** Refused by the issuer or bank. */
  readonly DECLINED: 'declined';
  /** Refused by the provider; the network never saw it. */
  readonly BLOCKED: 'blocked';
  /** Never left. */
  readonly NOT_SENT: 'not_sent';
  /** Sent; nobody knows the result. */
  readonly UNKNOWN: 'unknown';
  /** Paid, then returned by the bank. */
  readonly RETURNED: 'returned';
  /** An authorisation ended without a capture: nothing was collected. */
  readonly RELEASED: 'released';
};
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/** What caused an attempt. Only scheduled attempts count against the policy's own budget; every attempt that reached the network counts there. */
export declare const Trigger: {
  /** A step of a plan, or the first automatic charge. */
  readonly SCHEDULED: 'scheduled';
  /** A person of the merchant pressed a button. */
  readonly MANUAL: 'manual';
  /** The customer paid or retried. */
  readonly CUSTOMER: 'customer';
  /** A new method triggered it. */
  readonly METHOD_UPDATE: 'method_update';
  /** An operator's tool. */
  readonly ADMIN: 'admin';
  /** Another system, the provider's own schedule included. */
  readonly EXTERNAL: 'external';
};
export type Trigger = (typeof Trigger)[keyof typeof Trigger];

/** Flags of a history row. */
export declare const RowFlag: {
  /** The row belongs to another debt of the same customer. */
  readonly OTHER_CASE: 'other_case';
  /** A zero-amount check; networks count it too. */
  readonly ZERO_AMOUNT: 'zero_amount';
  /** An increment of an authorisation: an attempt of its own, named by its event and never by its charge. */
  readonly INCREMENT: 'increment';
  /** The customer's authentication failed; the network saw no charge. */
  readonly AUTH_FAILURE: 'auth_failure';
  /** The failed call was a setup, refund or payout, not a charge. */
  readonly NO_CHARGE: 'no_charge';
  /** Live mode. */
  readonly LIVE: 'live';
  /** Test mode. */
  readonly TEST: 'test';
};
export type RowFlag = (typeof RowFlag)[keyof typeof RowFlag];

/** Flags of a case. */
export declare const CaseFlag: {
  /** The customer is on-session now. */
  readonly CUSTOMER_PRESENT: 'customer_present';
  /** An account whose customer should be called, besides writing. */
  readonly HIGH_VALUE: 'high_value';
  /** The BIN is of a basic or student debit product. */
  readonly BASIC_DEBIT: 'basic_debit';
  /** There is no active mandate or agreement. */
  readonly MANDATE_INACTIVE: 'mandate_inactive';
  /** Deceased, legal hold or open dispute: no message, no offer. */
  readonly CONTACT_NONE: 'contact_none';
  /** Nothing was tried yet: an empty history is no mistake. */
  readonly FIRST_CHARGE: 'first_charge';
  /** One notice covers the later charges of this debt too. */
  readonly ONE_NOTICE_COVERS: 'one_notice_covers';
};
export type CaseFlag = (typeof CaseFlag)[keyof typeof CaseFlag];

/** Whether the debt is a first payment, a renewal, a single debt, or the saving of a method. 0 is read as renewal. */
export declare const Phase: {
  /** The first payment. */
  readonly FIRST: 'first';
  /** A renewal. */
  readonly RENEWAL: 'renewal';
  /** A single debt. */
  readonly ONE_OFF: 'one_off';
  /** Saving a method. */
  readonly SETUP: 'setup';
};
export type Phase = (typeof Phase)[keyof typeof Phase];

/** How an invoice is collected. 0: not said. */
export declare const Collection: {
  /** The stored method is charged. */
  readonly CHARGE_AUTOMATICALLY: 'charge_automatically';
  /** The customer pays by himself; a plan never charges. */
  readonly SEND_INVOICE: 'send_invoice';
};
export type Collection = (typeof Collection)[keyof typeof Collection];

/** What a step does. */
export declare const StepKind: {
  /** Charge the credential. */
  readonly CHARGE: 'charge';
  /** Write to the customer: one request. */
  readonly MESSAGE: 'message';
  /** Offer another payment method. */
  readonly OFFER_METHOD: 'offer_method';
  /** Hand over to a person. */
  readonly ESCALATE: 'escalate';
  /** Ask the provider what became of an attempt. */
  readonly LOOKUP: 'lookup';
  /** The end: carry out what the policy says (cancel, mark unpaid, leave). */
  readonly STOP: 'stop';
};
export type StepKind = (typeof StepKind)[keyof typeof StepKind];

/** What must happen before a step has an instant. 0: nothing. */
export declare const Gate: {
  /** Nothing: the step has an instant. */
  readonly NONE: 'none';
  /** The customer confirmed an act at the bank. */
  readonly CUSTOMER_CONFIRMED: 'customer_confirmed';
  /** Card or account data changed. */
  readonly METHOD_UPDATED: 'method_updated';
  /** The customer authenticated. */
  readonly AUTHENTICATED: 'authenticated';
  /** A pre-debit notice was sent and its time has passed. */
  readonly NOTICE_ELAPSED: 'notice_elapsed';
};
export type Gate = (typeof Gate)[keyof typeof Gate];

/** The line of action a step belongs to. */
export declare const Track: {
  /** Charges, lookups and the end. */
  readonly CHARGE: 'charge';
  /** Messages. */
  readonly MESSAGE: 'message';
  /** Offers of another method. */
  readonly OTHER_METHOD: 'other_method';
  /** People. */
  readonly ESCALATION: 'escalation';
};
export type Track = (typeof Track)[keyof typeof Track];

/** What moved a step away from the instant the policy first named. */
export declare const MovedBy: {
  /** A wait of the network or provider. */
  readonly WAIT: 'wait';
  /** The smallest gap between charges. */
  readonly MIN_GAP: 'min_gap';
  /** A pre-debit notice. */
  readonly NOTICE: 'notice';
  /** The preferred local hours. */
  readonly WINDOW: 'window';
  /** The allowed weekdays. */
  readonly WEEKDAY: 'weekday';
  /** A payday. */
  readonly PAYDAY: 'payday';
  /** Not a business day of the bank: a weekend, or a holiday of the calendar of its scheme. */
  readonly BANK_DAY: 'bank_day';
  /** A network, provider or scheme ceiling. */
  readonly CEILING: 'ceiling';
  /** Seeded jitter. */
  readonly JITTER: 'jitter';
  /** A blackout interval of the case, or a day that the policy closes. */
  readonly BLACKOUT: 'blackout';
  /** A promise to pay. */
  readonly PROMISE: 'promise';
  /** A hold. */
  readonly HOLD: 'hold';
  /** Its instant has passed; due is the next that is allowed. */
  readonly OVERDUE: 'overdue';
  /** A local time that does not exist that day, or exists twice. */
  readonly DST: 'dst';
  /** The preferred hours were given up to stay within the horizon. */
  readonly WINDOW_DROPPED: 'window_dropped';
  /** The payday was given up to stay within the horizon. */
  readonly PAYDAY_DROPPED: 'payday_dropped';
  /** The jitter was given up: there was no room for it. */
  readonly JITTER_DROPPED: 'jitter_dropped';
};
export type MovedBy = (typeof MovedBy)[keyof typeof MovedBy];

/** What a charge must look like. */
export declare const Condition: {
  /** The same amount, to the minor unit. */
  readonly SAME_AMOUNT: 'same_amount';
  /** Only after the pre-debit notice. */
  readonly NOTICE_SENT: 'notice_sent';
  /** Only with an active mandate. */
  readonly MANDATE_ACTIVE: 'mandate_active';
  /** ACH: the entry description is RETRY PYMT. */
  readonly LABEL_RETRY_PYMT: 'label_retry_pymt';
  /** Confirm the same payment object; make no second one. */
  readonly REUSE_PAYMENT_OBJECT: 'reuse_payment_object';
  /** On-session, customer-initiated. */
  readonly CUSTOMER_PRESENT: 'customer_present';
  /** Only with another account number than the one that failed. */
  readonly NEW_CREDENTIAL: 'new_credential';
  /** It does not wait for the gate of the last failure, which `may_charge` still names. */
  readonly PROBE: 'probe';
};
export type Condition = (typeof Condition)[keyof typeof Condition];

/** Why the plan holds no further charge. 0: it holds one. */
export declare const StopReason: {
  /** The plan holds a charge. */
  readonly NONE: 'none';
  /** Paid, or the wanted state exists. */
  readonly SETTLED: 'settled';
  /** A network or the provider forbids it. */
  readonly PROHIBITED: 'prohibited';
  /** The policy's own budget is used up. */
  readonly EXHAUSTED: 'exhausted';
  /** A ceiling leaves no instant before the horizon. */
  readonly CEILING: 'ceiling';
  /** No allowed instant lies before the horizon. */
  readonly HORIZON: 'horizon';
  /** This disposition never charges, or the policy says so. */
  readonly NO_CHARGE: 'no_charge';
  /** An attempt has no known result: look it up first. */
  readonly UNRESOLVED: 'unresolved';
  /** The debt was cancelled, refunded or disputed. */
  readonly CANCELED: 'canceled';
  /** On hold. */
  readonly HELD: 'held';
  /** The customer pays this invoice by himself. */
  readonly SEND_INVOICE: 'send_invoice';
  /** The provider has its own attempt scheduled. */
  readonly PROVIDER_SCHEDULES: 'provider_schedules';
  /** The experiment arm makes no automatic charge. */
  readonly ARM: 'arm';
  /** There is no active mandate. */
  readonly MANDATE: 'mandate';
  /** Placement did not settle within its bound. */
  readonly UNPLACEABLE: 'unplaceable';
  /** Charges wait behind a gate only. */
  readonly GATED: 'gated';
  /** The charge is past its last instant and was dropped. */
  readonly NOT_AFTER: 'not_after';
};
export type StopReason = (typeof StopReason)[keyof typeof StopReason];

/** What to know about a plan. */
export declare const PlanFlag: {
  /** Charges were left out; stop_reason says why. */
  readonly CHARGES_SUPPRESSED: 'charges_suppressed';
  /** The plan is for a code this edition does not know. */
  readonly UNKNOWN_CODE: 'unknown_code';
  /** The idempotency key of the unresolved attempt is past its retention: only look up. */
  readonly KEY_UNSAFE: 'key_unsafe';
  /** No zone was known; local hours are read in UTC. */
  readonly ZONE_UTC: 'zone_utc';
  /** More steps exist than were written. */
  readonly TRUNCATED: 'truncated';
  /** The verdict is of an older failure than the newest of the history, which drives the plan. */
  readonly STALE_VERDICT: 'stale_verdict';
  /** Charges of the schedule lie past the horizon and were left out. */
  readonly PAST_HORIZON: 'past_horizon';
};
export type PlanFlag = (typeof PlanFlag)[keyof typeof PlanFlag];

/** Policies that come with the library. */
export declare const Preset: {
  /** At most 8 charges in 28 days. */
  readonly STANDARD: 'standard';
  /** At most 4 charges in 28 days. */
  readonly CAUTIOUS: 'cautious';
  /** Seconds: the waits of the official SDKs, for calls that executed nothing. */
  readonly API: 'api';
  /** At most 12 charges in 60 days, where the next bill is later. */
  readonly PERSISTENT: 'persistent';
};
export type Preset = (typeof Preset)[keyof typeof Preset];

/** What may_charge answers. 0 is never an answer. */
export declare const Answer: {
  /** May be charged now. */
  readonly ALLOWED: 'allowed';
  /** Not before the given instant. */
  readonly NOT_BEFORE: 'not_before';
  /** Not at all; a lift condition may end it. */
  readonly NEVER: 'never';
};
export type Answer = (typeof Answer)[keyof typeof Answer];

/** What happens to those who charge all the same. 0: nothing. */
export declare const Effect: {
  /** Nothing: it is allowed. */
  readonly NONE: 'none';
  /** Breaks a rule of a network, scheme or provider. */
  readonly FORBIDDEN: 'forbidden';
  /** Costs a fee. */
  readonly FEE: 'fee';
  /** Would fail again. */
  readonly POINTLESS: 'pointless';
  /** May take the money twice. */
  readonly DOUBLE_CHARGE: 'double_charge';
};
export type Effect = (typeof Effect)[keyof typeof Effect];

/** Whom a text speaks to. */
export declare const Voice: {
  /** Precise, for support, finance and developers. */
  readonly OPERATOR: 'operator';
  /** Neutral, one request. */
  readonly CUSTOMER: 'customer';
  /** What to do about it, for the readers of `operator`. */
  readonly REMEDY: 'remedy';
};
export type Voice = (typeof Voice)[keyof typeof Voice];

/** Language of a text. 0 is English. */
export declare const Lang: {
  /** English. */
  readonly EN: 'en';
};
export type Lang = (typeof Lang)[keyof typeof Lang];

/** What told a report. 0: not said. */
export declare const ReportSource: {
  /** The caller's own record of its call. */
  readonly OWN: 'own';
  /** The answer to the call. */
  readonly API_ANSWER: 'api_answer';
  /** An event of the charge itself. */
  readonly CHARGE_EVENT: 'charge_event';
  /** An event of the payment intent. */
  readonly INTENT_EVENT: 'intent_event';
  /** An event of the invoice. */
  readonly INVOICE_EVENT: 'invoice_event';
  /** An object that was fetched. */
  readonly OBJECT: 'object';
  /** A list that was fetched. */
  readonly LIST: 'list';
  /** A repeated look at a pending attempt. */
  readonly POLL: 'poll';
  /** A lookup of an attempt without a known end. */
  readonly LOOKUP: 'lookup';
  /** A dispute. */
  readonly DISPUTE: 'dispute';
  /** A file of returns from the bank. */
  readonly RETURN_FILE: 'return_file';
};
export type ReportSource = (typeof ReportSource)[keyof typeof ReportSource];

/** Who charges a debt. 0: not said. */
export declare const ChargesBy: {
  /** The caller, by the plans of this engine. */
  readonly ENGINE: 'engine';
  /** The provider: a plan holds no timed charge of its own. */
  readonly PROVIDER: 'provider';
};
export type ChargesBy = (typeof ChargesBy)[keyof typeof ChargesBy];

/** What the last step of a plan asks for. 0: not said. */
export declare const FinalAction: {
  /** Cancel the subscription or order. */
  readonly CANCEL: 'cancel';
  /** Mark the debt as unpaid. */
  readonly MARK_UNPAID: 'mark_unpaid';
  /** Leave it past due. */
  readonly LEAVE: 'leave';
};
export type FinalAction = (typeof FinalAction)[keyof typeof FinalAction];

/** What a cancellation ends. 0: not said, the debt. */
export declare const CancelScope: {
  /** One attempt; the debt is still owed. */
  readonly ATTEMPT: 'attempt';
  /** The debt. */
  readonly DEBT: 'debt';
};
export type CancelScope = (typeof CancelScope)[keyof typeof CancelScope];

/** How a payday is told: the highest 8 bits of a payday, its number in the lower 24. */
export declare const PaydayKind: {
  /** Every week, number 1 Monday to 7 Sunday. */
  readonly WEEKDAY: 'weekday';
  /** A day of every month, 1 to 31. */
  readonly DAY_OF_MONTH: 'day_of_month';
  /** The last day of every month; the number is 0. */
  readonly LAST_DAY: 'last_day';
  /** The nth business day of every month, 1 to 23. */
  readonly NTH_BUSINESS_DAY: 'nth_business_day';
};
export type PaydayKind = (typeof PaydayKind)[keyof typeof PaydayKind];

/** The form of the bytes that are read. 0: found out. */
export declare const Format: {
  /** One JSON document. */
  readonly JSON: 'json';
};
export type Format = (typeof Format)[keyof typeof Format];

/** What was expected where a recoup_fault points. 0: not said. */
export declare const FaultRule: {
  /** A pointer that is not NULL. */
  readonly NULL: 'null';
  /** A size from that of version 1 to 4096 bytes. */
  readonly SIZE: 'size';
  /** 0 in every byte past the structure this library knows. */
  readonly NEWER: 'newer';
  /** A length that an object in memory can have. */
  readonly LENGTH: 'length';
  /** The rule book that is built in, (NULL,0). */
  readonly BOOK: 'book';
  /** 0. */
  readonly RESERVED: 'reserved';
  /** No flag but those of the list. */
  readonly FLAGS: 'flags';
  /** 0 or a word of the list. */
  readonly WORD: 'word';
  /** A word of the list. */
  readonly SOME_WORD: 'some_word';
  /** 0 or an id of this edition, of the space. */
  readonly ID: 'id';
  /** An id of this edition. */
  readonly SOME_ID: 'some_id';
  /** A value other than 0. */
  readonly SET: 'set';
  /** 0 or up to four printable ASCII characters, the first in the lowest byte. */
  readonly CHARACTERS: 'characters';
  /** 0 or two lower-case letters, the first in the lowest byte. */
  readonly COUNTRY: 'country';
  /** 0 or three lower-case letters, the first in the lowest byte. */
  readonly CURRENCY: 'currency';
  /** An instant from 0 to 253402300799999, in milliseconds since 1970. */
  readonly INSTANT: 'instant';
  /** An instant above 0, in milliseconds since 1970. */
  readonly SOME_INSTANT: 'some_instant';
  /** A span from 0 to 253402300799999, in milliseconds. */
  readonly DURATION: 'duration';
  /** An amount of 0 or more, in minor units. */
  readonly AMOUNT: 'amount';
  /** 0 or an HTTP status from 100 to 599. */
  readonly HTTP_STATUS: 'http_status';
  /** 0, 1 (no) or 2 (yes). */
  readonly YES_NO: 'yes_no';
  /** 0 or a payday: a weekday 1 to 7, a day 1 to 31, the last day 0, a business day 1 to 23. */
  readonly PAYDAY: 'payday';
  /** A share from 0 to 10000, in basis points. */
  readonly BASIS_POINTS: 'basis_points';
  /** An end that is not before its beginning. */
  readonly INTERVAL: 'interval';
  /** A row where history_sort puts it. */
  readonly ORDER: 'order';
  /** A count that is not above the room. */
  readonly COUNT: 'count';
  /** Room for as many as `value` says. */
  readonly CAPACITY: 'capacity';
  /** A verdict as recoup_classify makes it, whose fields fit together. */
  readonly VERDICT: 'verdict';
  /** A whole policy frame, as it was made. */
  readonly POLICY: 'policy';
  /** A version this library reads. */
  readonly VERSION: 'version';
  /** A name this edition knows. */
  readonly NAME: 'name';
  /** At least one byte. */
  readonly BYTES: 'bytes';
  /** Offsets that do not fall, and end within the names. */
  readonly OFFSETS: 'offsets';
  /** A row that has such a text. */
  readonly TEXT: 'text';
  /** Fewer bytes: the longest input this library reads is documented. */
  readonly TOO_LONG: 'too_long';
  /** The rest of the JSON document. */
  readonly JSON_END: 'json_end';
  /** JSON, as RFC 8259 has it. */
  readonly JSON_SYNTAX: 'json_syntax';
  /** At most 64 levels of objects and arrays. */
  readonly JSON_DEPTH: 'json_depth';
  /** Text without control bytes, broken escapes or invalid UTF-8. */
  readonly JSON_ENCODING: 'json_encoding';
  /** A value of the documented type and range. */
  readonly JSON_VALUE: 'json_value';
  /** A documented key, and each key once. */
  readonly JSON_KEY: 'json_key';
  /** A report that this library reads: an error, an event or an object of a payment, alone, in a list or in an envelope. */
  readonly CARRIER: 'carrier';
  /** An instant at most 5 minutes before that of the failure, `bound`. */
  readonly NOT_LATER: 'not_later';
  /** A verdict, a row of this debt in the history, or the flag first_charge of the case. */
  readonly KNOWN: 'known';
  /** At most the first 12 characters of a key, and never the key. */
  readonly KEY_PREFIX: 'key_prefix';
  /** Seconds in one to nine digits, or a date of HTTP. */
  readonly RETRY_AFTER: 'retry_after';
  /** An instant in milliseconds since 1970; this one looks like seconds. */
  readonly MILLISECONDS: 'milliseconds';
  /** 0 or a multiple from 1 to 100, in ten-thousandths: 10000 to 1000000. */
  readonly MULTIPLE: 'multiple';
  /** A share from 0 to 100 times the whole, in ten-thousandths: 0 to 1000000. */
  readonly SHARE: 'share';
  /** A span above 0, at most 253402300799999, in milliseconds. */
  readonly SOME_DURATION: 'some_duration';
};
export type FaultRule = (typeof FaultRule)[keyof typeof FaultRule];

/** What a request wants of a resource. 0: not said. */
export declare const Access: {
  /** To read it. */
  readonly READ: 'read';
  /** To create, change or delete it. */
  readonly WRITE: 'write';
};
export type Access = (typeof Access)[keyof typeof Access];

/** What kind of API key it is. 0: not known. */
export declare const KeyKind: {
  /** May do everything on its account. */
  readonly SECRET: 'secret';
  /** May do what it was given permissions for. */
  readonly RESTRICTED: 'restricted';
  /** For clients: it may do next to nothing. */
  readonly PUBLISHABLE: 'publishable';
};
export type KeyKind = (typeof KeyKind)[keyof typeof KeyKind];

/** Whose an object is, as the caller knows. 0: not known. */
export declare const Owner: {
  /** The account's that the key belongs to. */
  readonly OWN: 'own';
  /** A connected account's. */
  readonly CONNECTED: 'connected';
};
export type Owner = (typeof Owner)[keyof typeof Owner];

/** How sure a cause is. 0: it is none. */
export declare const Certainty: {
  /** What is known does not speak against it. */
  readonly POSSIBLE: 'possible';
  /** What is known speaks for it. */
  readonly LIKELY: 'likely';
  /** The provider said so, or it follows from what the caller said. */
  readonly CERTAIN: 'certain';
};
export type Certainty = (typeof Certainty)[keyof typeof Certainty];

/** How much an explanation tells. 0 is plain. */
export declare const Detail: {
  /** For finance and support: amounts, local dates, and reasons in words. */
  readonly PLAIN: 'plain';
  /** For engineers: names of rules and fields, keys, and instants in UTC. */
  readonly FULL: 'full';
};
export type Detail = (typeof Detail)[keyof typeof Detail];

/** How the wait before a retry grows. 0 is exponential. */
export declare const BackoffGrowth: {
  /** Each wait is `factor` times the one before. */
  readonly EXPONENTIAL: 'exponential';
  /** The wait is the base, and the base times the square of the retries already made. */
  readonly QUADRATIC: 'quadratic';
};
export type BackoffGrowth = (typeof BackoffGrowth)[keyof typeof BackoffGrowth];

/** Which part of a wait is drawn, so that callers who failed together do not come back together. 0 is none. */
export declare const BackoffJitter: {
  /** The whole wait. */
  readonly NONE: 'none';
  /** Between nothing and the whole wait. */
  readonly FULL: 'full';
  /** Between half and the whole of it. */
  readonly EQUAL: 'equal';
  /** Between the base and three times the wait before, up to the cap; the growth is not used. */
  readonly DECORRELATED: 'decorrelated';
  /** Between the shares `low` and `high` of it. */
  readonly SHARE: 'share';
};
export type BackoffJitter = (typeof BackoffJitter)[keyof typeof BackoffJitter];

/** Why a request is sent again after a wait, or is not. 0 is no answer. */
export declare const PauseReason: {
  /** Send it again after the wait of the curve. */
  readonly CURVE: 'curve';
  /** Send it again after the wait that the provider asked for, which is longer. */
  readonly RETRY_AFTER: 'retry_after';
  /** Not again: the verdict is no backoff, so that waiting some seconds cures nothing. */
  readonly NOT_BACKOFF: 'not_backoff';
  /** Not again: the provider said that a retry changes nothing. */
  readonly TOLD_NOT_TO: 'told_not_to';
  /** Not again: every retry of the curve was made. */
  readonly RETRIES_MADE: 'retries_made';
  /** Not again: the budget of retries is spent. */
  readonly BUDGET_SPENT: 'budget_spent';
  /** Not again: the wait is longer than the time that is left. */
  readonly NO_TIME: 'no_time';
};
export type PauseReason = (typeof PauseReason)[keyof typeof PauseReason];

/** Ids of the space `provider` that one sets by hand. Names are taken too. */
export declare const Provider: {
  /** Stripe. */
  readonly STRIPE: 184549377;
  /** GoCardless. */
  readonly GOCARDLESS: 184549378;
};

/** Ids of the space `brand` that one sets by hand. Names are taken too. */
export declare const Brand: {
  /** Visa. */
  readonly VISA: 100663297;
  /** Mastercard. */
  readonly MASTERCARD: 100663298;
  /** American Express. */
  readonly AMEX: 100663299;
  /** Discover. */
  readonly DISCOVER: 100663300;
  /** Diners Club. */
  readonly DINERS: 100663301;
  /** JCB. */
  readonly JCB: 100663302;
  /** UnionPay. */
  readonly UNIONPAY: 100663303;
  /** Cartes Bancaires, France. */
  readonly CARTES_BANCAIRES: 100663304;
  /** eftpos, Australia. */
  readonly EFTPOS_AU: 100663305;
  /** Interac, Canada. */
  readonly INTERAC: 100663306;
  /** Elo, Brazil; not offered by Stripe. */
  readonly ELO: 100663307;
};

/** Ids of the space `method` that one sets by hand. Names are taken too. */
export declare const Method: {
  /** Cards, wallets over cards included. */
  readonly CARD: 117440513;
  /** Cards at a reader. */
  readonly CARD_PRESENT: 117440514;
  /** Interac at a reader. */
  readonly INTERAC_PRESENT: 117440515;
  /** Cards of South Korea. */
  readonly KR_CARD: 117440516;
  /** Link. */
  readonly LINK: 117440517;
  /** Bank debit in the United States, by ACH. */
  readonly US_BANK_ACCOUNT: 117440518;
  /** Bank debit in the euro area, by SEPA. */
  readonly SEPA_DEBIT: 117440519;
  /** Bank debit in the United Kingdom, by Bacs. */
  readonly BACS_DEBIT: 117440520;
  /** Bank debit in Australia, by BECS. */
  readonly AU_BECS_DEBIT: 117440521;
  /** Bank debit in New Zealand, by BECS. */
  readonly NZ_BANK_ACCOUNT: 117440522;
  /** Pre-authorised debit in Canada. */
  readonly ACSS_DEBIT: 117440523;
  /** PayTo, Australia. */
  readonly PAYTO: 117440524;
  /** PayPal. */
  readonly PAYPAL: 117440525;
  /** UPI, India. Since 1 August 2025 a debit of a mandate is carried out outside the busy hours only; one page omits the afternoon between them. */
  readonly UPI: 117440526;
  /** Pix, Brazil. */
  readonly PIX: 117440527;
  /** BLIK, Poland. */
  readonly BLIK: 117440528;
  /** Affirm. */
  readonly AFFIRM: 117440529;
  /** Afterpay and Clearpay. */
  readonly AFTERPAY_CLEARPAY: 117440530;
  /** Alipay. */
  readonly ALIPAY: 117440531;
  /** Alma. */
  readonly ALMA: 117440532;
  /** Amazon Pay. */
  readonly AMAZON_PAY: 117440533;
  /** Bancontact, Belgium. */
  readonly BANCONTACT: 117440534;
  /** Billie. */
  readonly BILLIE: 117440535;
  /** Bizum, Spain. */
  readonly BIZUM: 117440536;
  /** Boleto, Brazil. */
  readonly BOLETO: 117440537;
  /** Cash App Pay. */
  readonly CASHAPP: 117440538;
  /** Stablecoins. */
  readonly CRYPTO: 117440539;
  /** A method the merchant defined. */
  readonly CUSTOM: 117440540;
  /** Bank transfer into the customer's balance. */
  readonly CUSTOMER_BALANCE: 117440541;
  /** EPS, Austria. */
  readonly EPS: 117440542;
  /** FPX, Malaysia. */
  readonly FPX: 117440543;
  /** giropay, Germany; ended. */
  readonly GIROPAY: 117440544;
  /** GrabPay. */
  readonly GRABPAY: 117440545;
  /** iDEAL, Netherlands. */
  readonly IDEAL: 117440546;
  /** Kakao Pay, South Korea. */
  readonly KAKAO_PAY: 117440547;
  /** Klarna. */
  readonly KLARNA: 117440548;
  /** Konbini, Japan. */
  readonly KONBINI: 117440549;
  /** MB WAY, Portugal. */
  readonly MB_WAY: 117440550;
  /** MobilePay. */
  readonly MOBILEPAY: 117440551;
  /** Multibanco, Portugal. */
  readonly MULTIBANCO: 117440552;
  /** Naver Pay, South Korea. */
  readonly NAVER_PAY: 117440553;
  /** OXXO, Mexico. */
  readonly OXXO: 117440554;
  /** Przelewy24, Poland. */
  readonly P24: 117440555;
  /** Pay by Bank. */
  readonly PAY_BY_BANK: 117440556;
  /** PAYCO, South Korea. */
  readonly PAYCO: 117440557;
  /** PayNow, Singapore. */
  readonly PAYNOW: 117440558;
  /** PromptPay, Thailand. */
  readonly PROMPTPAY: 117440559;
  /** Revolut Pay. */
  readonly REVOLUT_PAY: 117440560;
  /** Samsung Pay, South Korea. */
  readonly SAMSUNG_PAY: 117440561;
  /** Satispay. */
  readonly SATISPAY: 117440562;
  /** Scalapay. */
  readonly SCALAPAY: 117440563;
  /** Sofort; ended. */
  readonly SOFORT: 117440564;
  /** Sunbit. */
  readonly SUNBIT: 117440565;
  /** Swish, Sweden. */
  readonly SWISH: 117440566;
  /** TWINT, Switzerland. */
  readonly TWINT: 117440567;
  /** WeChat Pay. */
  readonly WECHAT_PAY: 117440568;
  /** Zip. */
  readonly ZIP: 117440569;
};

/** Ids of the space `funding` that one sets by hand. Names are taken too. */
export declare const Funding: {
  /** Credit. */
  readonly CREDIT: 134217729;
  /** Debit. */
  readonly DEBIT: 134217730;
  /** Prepaid. */
  readonly PREPAID: 134217731;
  /** The provider does not know. */
  readonly UNKNOWN: 134217732;
};
