// Generated from tests/data/golden/abi.json by tools/generate.mjs; do not edit.

'use strict';

exports.Space = Object.freeze({
  CODE: 'code',
  ERROR_TYPE: 'error_type',
  OUTCOME_TYPE: 'outcome_type',
  NETWORK_STATUS: 'network_status',
  OBJECT_STATUS: 'object_status',
  BRAND: 'brand',
  METHOD: 'method',
  FUNDING: 'funding',
  EVENT: 'event',
  ZONE: 'zone',
  PROVIDER: 'provider',
  BILLING_REASON: 'billing_reason',
  RULE: 'rule',
  CEILING: 'ceiling',
  EXPAND: 'expand',
  TEXT: 'text',
  SOURCE: 'source',
  DIALECT: 'dialect',
  HTTP_STATUS: 'http_status',
  MARKET: 'market',
  PERMISSION: 'permission',
  FEE: 'fee',
  RESOURCE: 'resource',
  KEY_PREFIX: 'key_prefix',
  OBSTACLE: 'obstacle',
  REPAIR: 'repair',
  CALENDAR: 'calendar',
  HOLIDAY: 'holiday',
  CURRENCY: 'currency',
  BACKOFF: 'backoff',
});

exports.Disposition = Object.freeze({
  RETRY_LATER: 'retry_later',
  BACKOFF: 'backoff',
  CUSTOMER_ACTION: 'customer_action',
  AUTHENTICATE: 'authenticate',
  UPDATE_DETAILS: 'update_details',
  NEW_METHOD: 'new_method',
  FIX_INTEGRATION: 'fix_integration',
  LOOKUP_FIRST: 'lookup_first',
  SETTLED: 'settled',
  STOP: 'stop',
});

exports.Allowed = Object.freeze({
  SAME_CARD_NOW: 'same_card_now',
  SAME_CARD_LATER: 'same_card_later',
  AFTER_CUSTOMER: 'after_customer',
  AFTER_DATA_FIX: 'after_data_fix',
  AFTER_AUTHENTICATION: 'after_authentication',
  OTHER_METHOD: 'other_method',
  OTHER_PROVIDER: 'other_provider',
});

exports.Actor = Object.freeze({
  CUSTOMER: 'customer',
  ISSUER: 'issuer',
  MERCHANT: 'merchant',
  DEVELOPER: 'developer',
  PROVIDER: 'provider',
  NOBODY: 'nobody',
});

exports.Severity = Object.freeze({
  SOFT: 'soft',
  CONDITIONAL: 'conditional',
  HARD: 'hard',
});

exports.Contact = Object.freeze({
  NORMAL: 'normal',
  NEUTRAL: 'neutral',
  NONE: 'none',
});

exports.Scope = Object.freeze({
  PAYMENT: 'payment',
  CREDENTIAL: 'credential',
  MANDATE: 'mandate',
  CUSTOMER: 'customer',
  CASE_CREDENTIAL: 'case_credential',
  CARD_AGREEMENTS: 'card_agreements',
});

exports.Lift = Object.freeze({
  NEW_CREDENTIAL: 'new_credential',
  NEW_CONSENT: 'new_consent',
  NEW_CHARGE: 'new_charge',
  RESOLVED: 'resolved',
});

exports.KeyAdvice = Object.freeze({
  SAME_KEY: 'same_key',
  NEW_KEY: 'new_key',
  NO_CALL: 'no_call',
});

exports.Field = Object.freeze({
  OBJECT_STATUS: 'object_status',
  OUTCOME_REASON: 'outcome_reason',
  ADVICE_CODE: 'advice_code',
  NETWORK_ADVICE: 'network_advice',
  DECLINE_CODE: 'decline_code',
  NETWORK_CODE: 'network_code',
  CODE: 'code',
  ERROR_TYPE: 'error_type',
  HTTP_STATUS: 'http_status',
  OUTCOME_TYPE: 'outcome_type',
  CARRIER: 'carrier',
  TRANSPORT: 'transport',
});

exports.Operation = Object.freeze({
  CHARGE: 'charge',
  CAPTURE: 'capture',
  REFUND: 'refund',
  SETUP: 'setup',
  PAYOUT: 'payout',
  READ: 'read',
});

exports.Initiator = Object.freeze({
  CIT: 'cit',
  MIT: 'mit',
});

exports.Carrier = Object.freeze({
  API_ERROR: 'api_error',
  API_ERROR_V2: 'api_error_v2',
  OAUTH_ERROR: 'oauth_error',
  CHARGE: 'charge',
  PAYMENT_INTENT: 'payment_intent',
  SETUP_INTENT: 'setup_intent',
  INVOICE: 'invoice',
  INVOICE_PAYMENT: 'invoice_payment',
  REFUND: 'refund',
  PAYOUT: 'payout',
  DISPUTE: 'dispute',
  PAYMENT_METHOD: 'payment_method',
  MANDATE: 'mandate',
  CUSTOMER: 'customer',
  SUBSCRIPTION: 'subscription',
  OTHER: 'other',
});

exports.Schedule = Object.freeze({
  NONE: 'none',
  FUNDS: 'funds',
  TECHNICAL: 'technical',
  GENERIC: 'generic',
  VELOCITY: 'velocity',
  UNKNOWN: 'unknown',
  API: 'api',
  DEBIT: 'debit',
  PROBE: 'probe',
});

exports.SignalFlag = Object.freeze({
  NOT_SENT: 'not_sent',
  TIMED_OUT: 'timed_out',
  SHOULD_RETRY_YES: 'should_retry_yes',
  SHOULD_RETRY_NO: 'should_retry_no',
  REPLAYED: 'replayed',
  LIVE: 'live',
  TEST: 'test',
  PAID: 'paid',
  NETWORK_REACHED: 'network_reached',
  UNKNOWN_CODE: 'unknown_code',
  UNKNOWN_DECLINE: 'unknown_decline',
  UNKNOWN_TYPE: 'unknown_type',
  UNKNOWN_BRAND: 'unknown_brand',
  NO_REASON: 'no_reason',
  FAILED: 'failed',
  UNKNOWN_ADVICE: 'unknown_advice',
  RELEASED: 'released',
  DEBT_ENDED: 'debt_ended',
  DEBT_LIVES: 'debt_lives',
  NO_METHOD: 'no_method',
  UNKNOWN_NETWORK: 'unknown_network',
  UNKNOWN_STATUS: 'unknown_status',
  NOTHING_MORE: 'nothing_more',
});

exports.VerdictFlag = Object.freeze({
  MASKED: 'masked',
  UNKNOWN: 'unknown',
  AMBIGUOUS: 'ambiguous',
  CONFLICT: 'conflict',
  NO_CHARGE: 'no_charge',
  EXPAND: 'expand',
  WITHDRAWN_CONSENT: 'withdrawn_consent',
  NOT_COUNTED: 'not_counted',
});

exports.RowKind = Object.freeze({
  ATTEMPT: 'attempt',
  CUSTOMER_CONFIRMED: 'customer_confirmed',
  METHOD_UPDATED: 'method_updated',
  AUTHENTICATED: 'authenticated',
  NOTICE_SENT: 'notice_sent',
  HOLD: 'hold',
  RESUME: 'resume',
  AMOUNT_CHANGED: 'amount_changed',
  MANDATE_REVOKED: 'mandate_revoked',
  FOUND_PAID: 'found_paid',
  FOUND_FAILED: 'found_failed',
  NOT_FOUND: 'not_found',
  MESSAGE_BOUNCED: 'message_bounced',
  UNSUBSCRIBED: 'unsubscribed',
  REFUNDED: 'refunded',
  DISPUTED: 'disputed',
  CANCELED: 'canceled',
  PAID: 'paid',
  ACTION_REQUIRED: 'action_required',
  STEP_DONE: 'step_done',
  CONSENT_GIVEN: 'consent_given',
  REINSTATED: 'reinstated',
  STILL_OWED: 'still_owed',
  METHOD_ON_FILE: 'method_on_file',
});

exports.Outcome = Object.freeze({
  SENT: 'sent',
  PENDING: 'pending',
  APPROVED: 'approved',
  DECLINED: 'declined',
  BLOCKED: 'blocked',
  NOT_SENT: 'not_sent',
  UNKNOWN: 'unknown',
  RETURNED: 'returned',
  RELEASED: 'released',
});

exports.Trigger = Object.freeze({
  SCHEDULED: 'scheduled',
  MANUAL: 'manual',
  CUSTOMER: 'customer',
  METHOD_UPDATE: 'method_update',
  ADMIN: 'admin',
  EXTERNAL: 'external',
});

exports.RowFlag = Object.freeze({
  OTHER_CASE: 'other_case',
  ZERO_AMOUNT: 'zero_amount',
  INCREMENT: 'increment',
  AUTH_FAILURE: 'auth_failure',
  NO_CHARGE: 'no_charge',
  LIVE: 'live',
  TEST: 'test',
});

exports.CaseFlag = Object.freeze({
  CUSTOMER_PRESENT: 'customer_present',
  HIGH_VALUE: 'high_value',
  BASIC_DEBIT: 'basic_debit',
  MANDATE_INACTIVE: 'mandate_inactive',
  CONTACT_NONE: 'contact_none',
  FIRST_CHARGE: 'first_charge',
  ONE_NOTICE_COVERS: 'one_notice_covers',
});

exports.Phase = Object.freeze({
  FIRST: 'first',
  RENEWAL: 'renewal',
  ONE_OFF: 'one_off',
  SETUP: 'setup',
});

exports.Collection = Object.freeze({
  CHARGE_AUTOMATICALLY: 'charge_automatically',
  SEND_INVOICE: 'send_invoice',
});

exports.StepKind = Object.freeze({
  CHARGE: 'charge',
  MESSAGE: 'message',
  OFFER_METHOD: 'offer_method',
  ESCALATE: 'escalate',
  LOOKUP: 'lookup',
  STOP: 'stop',
});

exports.Gate = Object.freeze({
  NONE: 'none',
  CUSTOMER_CONFIRMED: 'customer_confirmed',
  METHOD_UPDATED: 'method_updated',
  AUTHENTICATED: 'authenticated',
  NOTICE_ELAPSED: 'notice_elapsed',
});

exports.Track = Object.freeze({
  CHARGE: 'charge',
  MESSAGE: 'message',
  OTHER_METHOD: 'other_method',
  ESCALATION: 'escalation',
});

exports.MovedBy = Object.freeze({
  WAIT: 'wait',
  MIN_GAP: 'min_gap',
  NOTICE: 'notice',
  WINDOW: 'window',
  WEEKDAY: 'weekday',
  PAYDAY: 'payday',
  BANK_DAY: 'bank_day',
  CEILING: 'ceiling',
  JITTER: 'jitter',
  BLACKOUT: 'blackout',
  PROMISE: 'promise',
  HOLD: 'hold',
  OVERDUE: 'overdue',
  DST: 'dst',
  WINDOW_DROPPED: 'window_dropped',
  PAYDAY_DROPPED: 'payday_dropped',
  JITTER_DROPPED: 'jitter_dropped',
});

exports.Condition = Object.freeze({
  SAME_AMOUNT: 'same_amount',
  NOTICE_SENT: 'notice_sent',
  MANDATE_ACTIVE: 'mandate_active',
  LABEL_RETRY_PYMT: 'label_retry_pymt',
  REUSE_PAYMENT_OBJECT: 'reuse_payment_object',
  CUSTOMER_PRESENT: 'customer_present',
  NEW_CREDENTIAL: 'new_credential',
  PROBE: 'probe',
});

exports.StopReason = Object.freeze({
  NONE: 'none',
  SETTLED: 'settled',
  PROHIBITED: 'prohibited',
  EXHAUSTED: 'exhausted',
  CEILING: 'ceiling',
  HORIZON: 'horizon',
  NO_CHARGE: 'no_charge',
  UNRESOLVED: 'unresolved',
  CANCELED: 'canceled',
  HELD: 'held',
  SEND_INVOICE: 'send_invoice',
  PROVIDER_SCHEDULES: 'provider_schedules',
  ARM: 'arm',
  MANDATE: 'mandate',
  UNPLACEABLE: 'unplaceable',
  GATED: 'gated',
  NOT_AFTER: 'not_after',
});

exports.PlanFlag = Object.freeze({
  CHARGES_SUPPRESSED: 'charges_suppressed',
  UNKNOWN_CODE: 'unknown_code',
  KEY_UNSAFE: 'key_unsafe',
  ZONE_UTC: 'zone_utc',
  TRUNCATED: 'truncated',
  STALE_VERDICT: 'stale_verdict',
  PAST_HORIZON: 'past_horizon',
});

exports.Preset = Object.freeze({
  STANDARD: 'standard',
  CAUTIOUS: 'cautious',
  API: 'api',
  PERSISTENT: 'persistent',
});

exports.Answer = Object.freeze({
  ALLOWED: 'allowed',
  NOT_BEFORE: 'not_before',
  NEVER: 'never',
});

exports.Effect = Object.freeze({
  NONE: 'none',
  FORBIDDEN: 'forbidden',
  FEE: 'fee',
  POINTLESS: 'pointless',
  DOUBLE_CHARGE: 'double_charge',
});

exports.Voice = Object.freeze({
  OPERATOR: 'operator',
  CUSTOMER: 'customer',
  REMEDY: 'remedy',
});

exports.Lang = Object.freeze({
  EN: 'en',
});

exports.ReportSource = Object.freeze({
  OWN: 'own',
  API_ANSWER: 'api_answer',
  CHARGE_EVENT: 'charge_event',
  INTENT_EVENT: 'intent_event',
  INVOICE_EVENT: 'invoice_event',
  OBJECT: 'object',
  LIST: 'list',
  POLL: 'poll',
  LOOKUP: 'lookup',
  DISPUTE: 'dispute',
  RETURN_FILE: 'return_file',
});

exports.ChargesBy = Object.freeze({
  ENGINE: 'engine',
  PROVIDER: 'provider',
});

exports.FinalAction = Object.freeze({
  CANCEL: 'cancel',
  MARK_UNPAID: 'mark_unpaid',
  LEAVE: 'leave',
});

exports.CancelScope = Object.freeze({
  ATTEMPT: 'attempt',
  DEBT: 'debt',
});

exports.PaydayKind = Object.freeze({
  WEEKDAY: 'weekday',
  DAY_OF_MONTH: 'day_of_month',
  LAST_DAY: 'last_day',
  NTH_BUSINESS_DAY: 'nth_business_day',
});

exports.Format = Object.freeze({
  JSON: 'json',
});

exports.FaultRule = Object.freeze({
  NULL: 'null',
  SIZE: 'size',
  NEWER: 'newer',
  LENGTH: 'length',
  BOOK: 'book',
  RESERVED: 'reserved',
  FLAGS: 'flags',
  WORD: 'word',
  SOME_WORD: 'some_word',
  ID: 'id',
  SOME_ID: 'some_id',
  SET: 'set',
  CHARACTERS: 'characters',
  COUNTRY: 'country',
  CURRENCY: 'currency',
  INSTANT: 'instant',
  SOME_INSTANT: 'some_instant',
  DURATION: 'duration',
  AMOUNT: 'amount',
  HTTP_STATUS: 'http_status',
  YES_NO: 'yes_no',
  PAYDAY: 'payday',
  BASIS_POINTS: 'basis_points',
  INTERVAL: 'interval',
  ORDER: 'order',
  COUNT: 'count',
  CAPACITY: 'capacity',
  VERDICT: 'verdict',
  POLICY: 'policy',
  VERSION: 'version',
  NAME: 'name',
  BYTES: 'bytes',
  OFFSETS: 'offsets',
  TEXT: 'text',
  TOO_LONG: 'too_long',
  JSON_END: 'json_end',
  JSON_SYNTAX: 'json_syntax',
  JSON_DEPTH: 'json_depth',
  JSON_ENCODING: 'json_encoding',
  JSON_VALUE: 'json_value',
  JSON_KEY: 'json_key',
  CARRIER: 'carrier',
  NOT_LATER: 'not_later',
  KNOWN: 'known',
  KEY_PREFIX: 'key_prefix',
  RETRY_AFTER: 'retry_after',
  MILLISECONDS: 'milliseconds',
  MULTIPLE: 'multiple',
  SHARE: 'share',
  SOME_DURATION: 'some_duration',
});

exports.Access = Object.freeze({
  READ: 'read',
  WRITE: 'write',
});

exports.KeyKind = Object.freeze({
  SECRET: 'secret',
  RESTRICTED: 'restricted',
  PUBLISHABLE: 'publishable',
});

exports.Owner = Object.freeze({
  OWN: 'own',
  CONNECTED: 'connected',
});

exports.Certainty = Object.freeze({
  POSSIBLE: 'possible',
  LIKELY: 'likely',
  CERTAIN: 'certain',
});

exports.Detail = Object.freeze({
  PLAIN: 'plain',
  FULL: 'full',
});

exports.BackoffGrowth = Object.freeze({
  EXPONENTIAL: 'exponential',
  QUADRATIC: 'quadratic',
});

exports.BackoffJitter = Object.freeze({
  NONE: 'none',
  FULL: 'full',
  EQUAL: 'equal',
  DECORRELATED: 'decorrelated',
  SHARE: 'share',
});

exports.PauseReason = Object.freeze({
  CURVE: 'curve',
  RETRY_AFTER: 'retry_after',
  NOT_BACKOFF: 'not_backoff',
  TOLD_NOT_TO: 'told_not_to',
  RETRIES_MADE: 'retries_made',
  BUDGET_SPENT: 'budget_spent',
  NO_TIME: 'no_time',
});

exports.Provider = Object.freeze({
  STRIPE: 184549377,
  GOCARDLESS: 184549378,
});

exports.Brand = Object.freeze({
  VISA: 100663297,
  MASTERCARD: 100663298,
  AMEX: 100663299,
  DISCOVER: 100663300,
  DINERS: 100663301,
  JCB: 100663302,
  UNIONPAY: 100663303,
  CARTES_BANCAIRES: 100663304,
  EFTPOS_AU: 100663305,
  INTERAC: 100663306,
  ELO: 100663307,
});

exports.Method = Object.freeze({
  CARD: 117440513,
  CARD_PRESENT: 117440514,
  INTERAC_PRESENT: 117440515,
  KR_CARD: 117440516,
  LINK: 117440517,
  US_BANK_ACCOUNT: 117440518,
  SEPA_DEBIT: 117440519,
  BACS_DEBIT: 117440520,
  AU_BECS_DEBIT: 117440521,
  NZ_BANK_ACCOUNT: 117440522,
  ACSS_DEBIT: 117440523,
  PAYTO: 117440524,
  PAYPAL: 117440525,
  UPI: 117440526,
  PIX: 117440527,
  BLIK: 117440528,
  AFFIRM: 117440529,
  AFTERPAY_CLEARPAY: 117440530,
  ALIPAY: 117440531,
  ALMA: 117440532,
  AMAZON_PAY: 117440533,
  BANCONTACT: 117440534,
  BILLIE: 117440535,
  BIZUM: 117440536,
  BOLETO: 117440537,
  CASHAPP: 117440538,
  CRYPTO: 117440539,
  CUSTOM: 117440540,
  CUSTOMER_BALANCE: 117440541,
  EPS: 117440542,
  FPX: 117440543,
  GIROPAY: 117440544,
  GRABPAY: 117440545,
  IDEAL: 117440546,
  KAKAO_PAY: 117440547,
  KLARNA: 117440548,
  KONBINI: 117440549,
  MB_WAY: 117440550,
  MOBILEPAY: 117440551,
  MULTIBANCO: 117440552,
  NAVER_PAY: 117440553,
  OXXO: 117440554,
  P24: 117440555,
  PAY_BY_BANK: 117440556,
  PAYCO: 117440557,
  PAYNOW: 117440558,
  PROMPTPAY: 117440559,
  REVOLUT_PAY: 117440560,
  SAMSUNG_PAY: 117440561,
  SATISPAY: 117440562,
  SCALAPAY: 117440563,
  SOFORT: 117440564,
  SUNBIT: 117440565,
  SWISH: 117440566,
  TWINT: 117440567,
  WECHAT_PAY: 117440568,
  ZIP: 117440569,
});

exports.Funding = Object.freeze({
  CREDIT: 134217729,
  DEBIT: 134217730,
  PREPAID: 134217731,
  UNKNOWN: 134217732,
});
