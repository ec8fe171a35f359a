// Generated from tests/data/golden/abi.json by tools/generate.mjs; do not edit.

'use strict';

exports.ABI_VERSION = 65536;
exports.LIBRARY_VERSION = '0.2.0';
// The most of its thread's stack that any call takes, in bytes, whatever it is given. It may fall in a minor version, and never rises within a major one.
exports.STACK_BYTES = 32768;

// By the numbers of recoup_struct_size: sizes, and the fields in the order in which an error counts them.
exports.LAYOUTS = {
  1: { name: 'recoup_span', size: 8, fields: ['offset', 'len'] },
  12: { name: 'recoup_request', size: 56, fields: ['provider', 'format', 'httpStatus', 'operation', 'initiator', 'shouldRetry', 'reserved', 'receivedMs', 'retryAfterMs', 'from'] },
  2: { name: 'recoup_signal', size: 144, fields: ['flags', 'provider', 'carrier', 'errorType', 'code', 'decline', 'advice', 'outcomeType', 'outcomeReason', 'networkStatus', 'objectStatus', 'brand', 'method', 'funding', 'dialect', 'networkCode', 'networkAdvice', 'issuerCountry', 'acquirerCountry', 'httpStatus', 'operation', 'initiator', 'event', 'atMs', 'asOfMs', 'retryAfterMs', 'unknownHash', 'credential', 'eventId'] },
  3: { name: 'recoup_reading', size: 216, fields: ['rowKind', 'rowOutcome', 'expand', 'billingReason', 'collection', 'attemptCount', 'autoAdvance', 'currency', 'source', 'event', 'invoice', 'paymentIntent', 'setupIntent', 'charge', 'customer', 'paymentMethod', 'account', 'fingerprint', 'message', 'param', 'unknown', 'amount', 'createdMs', 'nextPaymentAttemptMs', 'next', 'attempt', 'payment', 'mandate', 'key', 'captured'] },
  4: { name: 'recoup_verdict', size: 200, fields: ['flags', 'disposition', 'allowed', 'actor', 'severity', 'contact', 'scopes', 'lifts', 'keyAdvice', 'decidedBy', 'conflicts', 'operation', 'expand', 'cause', 'shown', 'prohibitions', 'waitRule', 'text', 'schedule', 'provider', 'brand', 'method', 'funding', 'initiator', 'networkCode', 'networkAdvice', 'issuerCountry', 'acquirerCountry', 'atMs', 'asOfMs', 'waitMs', 'unknownHash', 'credential', 'eventId'] },
  5: { name: 'recoup_row', size: 256, fields: ['atMs', 'id', 'credential', 'amount', 'waitMs', 'attempt', 'payment', 'key', 'label', 'mandate', 'sentMs', 'endedMs', 'settlementMs', 'captured', 'kind', 'outcome', 'trigger', 'flags', 'initiator', 'brand', 'method', 'currency', 'cause', 'disposition', 'prohibitions', 'scopes', 'lifts', 'waitRule', 'ordinal', 'attemptNumber', 'source', 'provider', 'operation', 'allowed', 'reason', 'status', 'cancelScope', 'finalAction', 'reserved'] },
  6: { name: 'recoup_case', size: 224, fields: ['flags', 'provider', 'method', 'brand', 'funding', 'phase', 'zone', 'currency', 'issuerCountry', 'acquirerCountry', 'initiator', 'collection', 'priorCases', 'segment', 'chargesBy', 'autoAdvance', 'noticeDays', 'paydays', 'key', 'credential', 'mandate', 'nowMs', 'amount', 'nextBillMs', 'promiseMs', 'providerNextMs', 'blackoutMs'] },
  7: { name: 'recoup_plan', size: 120, fields: ['flags', 'stepTotal', 'stepWritten', 'stopReason', 'ceiling', 'chargesLeft', 'arm', 'horizonMs', 'keySafeUntilMs', 'policy', 'amount', 'limitFreesAtMs', 'currency', 'zone', 'disposition', 'cause', 'schedule', 'lift', 'limit', 'limitUsed', 'limitMax', 'limitLeft'] },
  8: { name: 'recoup_step', size: 104, fields: ['atMs', 'dueMs', 'notAfterMs', 'idempotencyKey', 'id', 'amount', 'kind', 'gate', 'track', 'movedBy', 'conditions', 'initiator', 'ordinal', 'ceiling', 'floor', 'text', 'finalAction', 'propensity'] },
  9: { name: 'recoup_clearance', size: 72, fields: ['answer', 'effect', 'rule', 'stopReason', 'windowTotal', 'windowWritten', 'gate', 'notBeforeMs', 'nowMs', 'amount', 'currency', 'zone', 'lift', 'movedBy'] },
  10: { name: 'recoup_window', size: 24, fields: ['ceiling', 'used', 'limit', 'left', 'freesAtMs'] },
  14: { name: 'recoup_refusal', size: 40, fields: ['httpStatus', 'errorType', 'code', 'keyLivemode', 'objectLivemode', 'owner', 'accountHeader', 'resource', 'access'] },
  15: { name: 'recoup_diagnosis', size: 80, fields: ['keyKind', 'keyLivemode', 'permission', 'brings', 'others', 'namedAt', 'namedLen', 'causeTotal', 'causeWritten'] },
  16: { name: 'recoup_cause', size: 32, fields: ['obstacle', 'certainty', 'repairs'] },
  17: { name: 'recoup_backoff', size: 72, fields: ['growth', 'jitter', 'factor', 'baseMs', 'capMs', 'floorMs', 'low', 'high', 'maxRetries', 'tokens', 'tokenCost', 'tokenGain', 'tokensKept', 'reserved'] },
  18: { name: 'recoup_retry', size: 56, fields: ['disposition', 'retry', 'shouldRetry', 'seed', 'previousMs', 'retryAfterMs', 'leftMs', 'spent', 'reserved'] },
  19: { name: 'recoup_pause', size: 40, fields: ['reason', 'again', 'spent', 'delayMs', 'lowMs', 'highMs'] },
  13: { name: 'recoup_fault', size: 56, fields: ['status', 'function', 'argument', 'field', 'rule', 'index', 'offset', 'value', 'bound'] },
  11: { name: 'recoup_info', size: 72, fields: ['abi', 'version', 'knowledgeEdition', 'tzdbEdition', 'names', 'rules', 'ceilings', 'texts', 'zones', 'knowledgeSha256'] },
};

// By the numbers of a fault: the name of a function and its parameters; [name]: a column, one element of which may be at fault.
exports.FUNCTIONS = {
  1: { name: 'read', parameters: ['book', 'book_len', 'bytes', 'len', 'request', 'signal', 'reading', 'fault'] },
  2: { name: 'classify', parameters: ['book', 'book_len', ['signals'], 'signal_stride', 'count', 'verdicts', 'verdict_stride', 'fault'] },
  3: { name: 'policy_preset', parameters: ['preset', 'out', 'cap', 'needed', 'fault'] },
  4: { name: 'policy_compile', parameters: ['book', 'book_len', 'json', 'len', 'out', 'cap', 'needed', 'fault'] },
  5: { name: 'policy_check', parameters: ['frame', 'len', 'fault'] },
  6: { name: 'policy_fingerprint', parameters: ['frame', 'len', 'fingerprint', 'fault'] },
  7: { name: 'plan_make', parameters: ['book', 'book_len', 'policy', 'policy_len', 'debt', 'verdict', ['history'], 'row_stride', 'row_count', 'plan', ['steps'], 'step_stride', 'step_cap', 'fault'] },
  8: { name: 'may_charge', parameters: ['book', 'book_len', 'debt', 'verdict', ['history'], 'row_stride', 'row_count', 'clearance', ['windows'], 'window_stride', 'window_cap', 'fault'] },
  9: { name: 'history_row', parameters: ['book', 'book_len', 'signal', 'reading', 'verdict', 'trigger', 'ordinal', 'row', 'row_stride', 'fault'] },
  10: { name: 'history_put', parameters: ['book', 'book_len', ['history'], 'row_stride', 'row_cap', 'row_count', 'row', 'fault'] },
  11: { name: 'history_sort', parameters: ['book', 'book_len', ['history'], 'row_stride', 'row_count', 'fault'] },
  12: { name: 'row_write', parameters: ['book', 'book_len', 'row', 'row_stride', 'out', 'cap', 'needed', 'fault'] },
  13: { name: 'row_read', parameters: ['book', 'book_len', 'json', 'len', 'row', 'row_stride', 'fault'] },
  14: { name: 'explain_verdict', parameters: ['book', 'book_len', 'lang', 'detail', 'verdict', 'out', 'cap', 'needed', 'fault'] },
  15: { name: 'explain_plan', parameters: ['book', 'book_len', 'lang', 'detail', 'plan', ['steps'], 'step_stride', 'step_count', 'out', 'cap', 'needed', 'fault'] },
  16: { name: 'find', parameters: ['book', 'book_len', 'space', 'name', 'len', 'id', 'fault'] },
  17: { name: 'find_many', parameters: ['book', 'book_len', 'space', 'names', 'len', ['offsets'], 'count', 'ids', 'fault'] },
  18: { name: 'name', parameters: ['book', 'book_len', 'id', 'name', 'len', 'fault'] },
  19: { name: 'near', parameters: ['book', 'book_len', 'space', 'name', 'len', 'ids', 'cap', 'needed', 'fault'] },
  20: { name: 'word', parameters: ['vocabulary', 'value', 'word', 'len', 'fault'] },
  21: { name: 'text', parameters: ['book', 'book_len', 'id', 'voice', 'lang', 'text', 'len', 'fault'] },
  22: { name: 'expand_request', parameters: ['book', 'book_len', 'expand', 'text', 'len', 'fault'] },
  23: { name: 'case_key', parameters: ['ptr', 'len', 'key', 'fault'] },
  24: { name: 'hash_name', parameters: ['ptr', 'len', 'hash', 'fault'] },
  25: { name: 'key_text', parameters: ['key', 'out', 'cap', 'needed', 'fault'] },
  26: { name: 'diagnose', parameters: ['book', 'book_len', 'refusal', 'key_prefix', 'key_prefix_len', 'message', 'message_len', 'diagnosis', ['causes'], 'cause_stride', 'cause_cap', 'fault'] },
  27: { name: 'retry_after', parameters: ['text', 'len', 'now_ms', 'wait_ms', 'fault'] },
  28: { name: 'explain_clearance', parameters: ['book', 'book_len', 'lang', 'detail', 'clearance', ['windows'], 'window_stride', 'window_count', 'out', 'cap', 'needed', 'fault'] },
  29: { name: 'backoff_curve', parameters: ['book', 'book_len', 'id', 'curve', 'fault'] },
  30: { name: 'backoff_next', parameters: ['curve', 'failed', 'pause', 'fault'] },
  31: { name: 'backoff_refund', parameters: ['curve', 'spent', 'left_spent', 'fault'] },
};

exports.STATUS = {
  OK: 0,
  NULL: -1,
  SIZE: -2,
  NEWER: -3,
  RESERVED: -4,
  RANGE: -5,
  ID: -6,
  BOOK: -7,
  POLICY: -8,
  POLICY_VERSION: -9,
  HISTORY_ORDER: -10,
  CAPACITY: -11,
  NOT_FOUND: -12,
  TOO_LONG: -13,
  JSON_TRUNCATED: -14,
  JSON_SYNTAX: -15,
  JSON_DEPTH: -16,
  JSON_ENCODING: -17,
  JSON_VALUE: -18,
  JSON_KEY: -19,
  CARRIER: -20,
  VERDICT: -21,
};

exports.ERROR_CODES = {
  '-1': 'ERR_RECOUP_NULL',
  '-2': 'ERR_RECOUP_SIZE',
  '-3': 'ERR_RECOUP_NEWER',
  '-4': 'ERR_RECOUP_RESERVED',
  '-5': 'ERR_RECOUP_RANGE',
  '-6': 'ERR_RECOUP_ID',
  '-7': 'ERR_RECOUP_BOOK',
  '-8': 'ERR_RECOUP_POLICY',
  '-9': 'ERR_RECOUP_POLICY_VERSION',
  '-10': 'ERR_RECOUP_HISTORY_ORDER',
  '-11': 'ERR_RECOUP_CAPACITY',
  '-12': 'ERR_RECOUP_NOT_FOUND',
  '-13': 'ERR_RECOUP_TOO_LONG',
  '-14': 'ERR_RECOUP_JSON_TRUNCATED',
  '-15': 'ERR_RECOUP_JSON_SYNTAX',
  '-16': 'ERR_RECOUP_JSON_DEPTH',
  '-17': 'ERR_RECOUP_JSON_ENCODING',
  '-18': 'ERR_RECOUP_JSON_VALUE',
  '-19': 'ERR_RECOUP_JSON_KEY',
  '-20': 'ERR_RECOUP_CARRIER',
  '-21': 'ERR_RECOUP_VERDICT',
};

// Word lists, each with its number for recoup_word and its values.
exports.space = { name: 'space', number: 2, words: {
  code: 1,
  error_type: 2,
  outcome_type: 3,
  network_status: 4,
  object_status: 5,
  brand: 6,
  method: 7,
  funding: 8,
  event: 9,
  zone: 10,
  provider: 11,
  billing_reason: 12,
  rule: 13,
  ceiling: 14,
  expand: 15,
  text: 16,
  source: 17,
  dialect: 18,
  http_status: 19,
  market: 20,
  permission: 21,
  fee: 22,
  resource: 23,
  key_prefix: 24,
  obstacle: 25,
  repair: 26,
  calendar: 27,
  holiday: 28,
  currency: 29,
  backoff: 30,
} };

exports.disposition = { name: 'disposition', number: 3, words: {
  retry_later: 1,
  backoff: 2,
  customer_action: 3,
  authenticate: 4,
  update_details: 5,
  new_method: 6,
  fix_integration: 7,
  lookup_first: 8,
  settled: 9,
  stop: 10,
} };

exports.allowed = { name: 'allowed', number: 4, words: {
  same_card_now: 1,
  same_card_later: 2,
  after_customer: 4,
  after_data_fix: 8,
  after_authentication: 16,
  other_method: 32,
  other_provider: 64,
} };

exports.actor = { name: 'actor', number: 5, words: {
  customer: 1,
  issuer: 2,
  merchant: 3,
  developer: 4,
  provider: 5,
  nobody: 6,
} };

exports.severity = { name: 'severity', number: 6, words: {
  soft: 1,
  conditional: 2,
  hard: 3,
} };

exports.contact = { name: 'contact', number: 7, words: {
  normal: 1,
  neutral: 2,
  none: 3,
} };

exports.scope = { name: 'scope', number: 8, words: {
  payment: 1,
  credential: 2,
  mandate: 3,
  customer: 4,
  case_credential: 5,
  card_agreements: 6,
} };

exports.lift = { name: 'lift', number: 9, words: {
  new_credential: 1,
  new_consent: 2,
  new_charge: 3,
  resolved: 4,
} };

exports.key_advice = { name: 'key_advice', number: 10, words: {
  same_key: 1,
  new_key: 2,
  no_call: 3,
} };

exports.field = { name: 'field', number: 11, words: {
  object_status: 1,
  outcome_reason: 2,
  advice_code: 3,
  network_advice: 4,
  decline_code: 5,
  network_code: 6,
  code: 7,
  error_type: 8,
  http_status: 9,
  outcome_type: 10,
  carrier: 11,
  transport: 12,
} };

exports.operation = { name: 'operation', number: 12, words: {
  charge: 1,
  capture: 2,
  refund: 3,
  setup: 4,
  payout: 5,
  read: 6,
} };

exports.initiator = { name: 'initiator', number: 13, words: {
  cit: 1,
  mit: 2,
} };

exports.carrier = { name: 'carrier', number: 14, words: {
  api_error: 1,
  api_error_v2: 2,
  oauth_error: 3,
  charge: 4,
  payment_intent: 5,
  setup_intent: 6,
  invoice: 7,
  invoice_payment: 8,
  refund: 9,
  payout: 10,
  dispute: 11,
  payment_method: 12,
  mandate: 13,
  customer: 14,
  subscription: 15,
  other: 16,
} };

exports.schedule = { name: 'schedule', number: 16, words: {
  none: 1,
  funds: 2,
  technical: 3,
  generic: 4,
  velocity: 5,
  unknown: 6,
  api: 7,
  debit: 8,
  probe: 9,
} };

exports.signal_flag = { name: 'signal_flag', number: 17, words: {
  not_sent: 1,
  timed_out: 2,
  should_retry_yes: 4,
  should_retry_no: 8,
  replayed: 16,
  live: 32,
  test: 64,
  paid: 128,
  network_reached: 256,
  unknown_code: 512,
  unknown_decline: 1024,
  unknown_type: 2048,
  unknown_brand: 4096,
  no_reason: 8192,
  failed: 16384,
  unknown_advice: 32768,
  released: 65536,
  debt_ended: 131072,
  debt_lives: 262144,
  no_method: 524288,
  unknown_network: 1048576,
  unknown_status: 2097152,
  nothing_more: 4194304,
} };

exports.verdict_flag = { name: 'verdict_flag', number: 18, words: {
  masked: 1,
  unknown: 2,
  ambiguous: 4,
  conflict: 8,
  no_charge: 16,
  expand: 32,
  withdrawn_consent: 64,
  not_counted: 128,
} };

exports.row_kind = { name: 'row_kind', number: 19, words: {
  attempt: 1,
  customer_confirmed: 2,
  method_updated: 3,
  authenticated: 4,
  notice_sent: 5,
  hold: 6,
  resume: 7,
  amount_changed: 8,
  mandate_revoked: 9,
  found_paid: 10,
  found_failed: 11,
  not_found: 12,
  message_bounced: 13,
  unsubscribed: 14,
  refunded: 15,
  disputed: 16,
  canceled: 17,
  paid: 18,
  action_required: 19,
  step_done: 20,
  consent_given: 21,
  reinstated: 22,
  still_owed: 23,
  method_on_file: 24,
} };

exports.outcome = { name: 'outcome', number: 20, words: {
  sent: 1,
  pending: 2,
  approved: 3,
  declined: 4,
  blocked: 5,
  not_sent: 6,
  unknown: 7,
  returned: 8,
  released: 9,
} };

exports.trigger = { name: 'trigger', number: 21, words: {
  scheduled: 1,
  manual: 2,
  customer: 3,
  method_update: 4,
  admin: 5,
  external: 6,
} };

exports.row_flag = { name: 'row_flag', number: 22, words: {
  other_case: 1,
  zero_amount: 2,
  increment: 4,
  auth_failure: 8,
  no_charge: 16,
  live: 32,
  test: 64,
} };

exports.case_flag = { name: 'case_flag', number: 23, words: {
  customer_present: 1,
  high_value: 2,
  basic_debit: 4,
  mandate_inactive: 8,
  contact_none: 16,
  first_charge: 32,
  one_notice_covers: 64,
} };

exports.phase = { name: 'phase', number: 24, words: {
  first: 1,
  renewal: 2,
  one_off: 3,
  setup: 4,
} };

exports.collection = { name: 'collection', number: 25, words: {
  charge_automatically: 1,
  send_invoice: 2,
} };

exports.step_kind = { name: 'step_kind', number: 26, words: {
  charge: 1,
  message: 2,
  offer_method: 3,
  escalate: 4,
  lookup: 5,
  stop: 6,
} };

exports.gate = { name: 'gate', number: 27, words: {
  none: 0,
  customer_confirmed: 1,
  method_updated: 2,
  authenticated: 3,
  notice_elapsed: 4,
} };

exports.track = { name: 'track', number: 28, words: {
  charge: 1,
  message: 2,
  other_method: 3,
  escalation: 4,
} };

exports.moved_by = { name: 'moved_by', number: 29, words: {
  wait: 1,
  min_gap: 2,
  notice: 4,
  window: 8,
  weekday: 16,
  payday: 32,
  bank_day: 64,
  ceiling: 128,
  jitter: 256,
  blackout: 512,
  promise: 1024,
  hold: 2048,
  overdue: 4096,
  dst: 8192,
  window_dropped: 16384,
  payday_dropped: 32768,
  jitter_dropped: 65536,
} };

exports.condition = { name: 'condition', number: 30, words: {
  same_amount: 1,
  notice_sent: 2,
  mandate_active: 4,
  label_retry_pymt: 8,
  reuse_payment_object: 16,
  customer_present: 32,
  new_credential: 64,
  probe: 128,
} };

exports.stop_reason = { name: 'stop_reason', number: 31, words: {
  none: 0,
  settled: 1,
  prohibited: 2,
  exhausted: 3,
  ceiling: 4,
  horizon: 5,
  no_charge: 6,
  unresolved: 7,
  canceled: 8,
  held: 9,
  send_invoice: 10,
  provider_schedules: 11,
  arm: 12,
  mandate: 13,
  unplaceable: 14,
  gated: 15,
  not_after: 16,
} };

exports.plan_flag = { name: 'plan_flag', number: 32, words: {
  charges_suppressed: 1,
  unknown_code: 2,
  key_unsafe: 4,
  zone_utc: 8,
  truncated: 16,
  stale_verdict: 32,
  past_horizon: 64,
} };

exports.preset = { name: 'preset', number: 33, words: {
  standard: 1,
  cautious: 2,
  api: 3,
  persistent: 4,
} };

exports.answer = { name: 'answer', number: 34, words: {
  allowed: 1,
  not_before: 2,
  never: 3,
} };

exports.effect = { name: 'effect', number: 35, words: {
  none: 0,
  forbidden: 1,
  fee: 2,
  pointless: 3,
  double_charge: 4,
} };

exports.voice = { name: 'voice', number: 36, words: {
  operator: 1,
  customer: 2,
  remedy: 3,
} };

exports.lang = { name: 'lang', number: 38, words: {
  en: 0,
} };

exports.report_source = { name: 'report_source', number: 43, words: {
  own: 1,
  api_answer: 2,
  charge_event: 3,
  intent_event: 4,
  invoice_event: 5,
  object: 6,
  list: 7,
  poll: 8,
  lookup: 9,
  dispute: 10,
  return_file: 11,
} };

exports.charges_by = { name: 'charges_by', number: 44, words: {
  engine: 1,
  provider: 2,
} };

exports.final_action = { name: 'final_action', number: 45, words: {
  cancel: 1,
  mark_unpaid: 2,
  leave: 3,
} };

exports.cancel_scope = { name: 'cancel_scope', number: 46, words: {
  attempt: 1,
  debt: 2,
} };

exports.payday_kind = { name: 'payday_kind', number: 47, words: {
  weekday: 1,
  day_of_month: 2,
  last_day: 3,
  nth_business_day: 4,
} };

exports.format = { name: 'format', number: 48, words: {
  json: 1,
} };

exports.fault_rule = { name: 'fault_rule', number: 49, words: {
  null: 1,
  size: 2,
  newer: 3,
  length: 4,
  book: 5,
  reserved: 6,
  flags: 7,
  word: 8,
  some_word: 9,
  id: 10,
  some_id: 11,
  set: 12,
  characters: 13,
  country: 14,
  currency: 15,
  instant: 16,
  some_instant: 17,
  duration: 18,
  amount: 19,
  http_status: 20,
  yes_no: 21,
  payday: 22,
  basis_points: 23,
  interval: 24,
  order: 25,
  count: 26,
  capacity: 27,
  verdict: 28,
  policy: 29,
  version: 30,
  name: 31,
  bytes: 32,
  offsets: 33,
  text: 34,
  too_long: 35,
  json_end: 36,
  json_syntax: 37,
  json_depth: 38,
  json_encoding: 39,
  json_value: 40,
  json_key: 41,
  carrier: 42,
  not_later: 43,
  known: 44,
  key_prefix: 45,
  retry_after: 46,
  milliseconds: 47,
  multiple: 48,
  share: 49,
  some_duration: 50,
} };

exports.access = { name: 'access', number: 51, words: {
  read: 1,
  write: 2,
} };

exports.key_kind = { name: 'key_kind', number: 52, words: {
  secret: 1,
  restricted: 2,
  publishable: 3,
} };

exports.owner = { name: 'owner', number: 53, words: {
  own: 1,
  connected: 2,
} };

exports.certainty = { name: 'certainty', number: 54, words: {
  possible: 1,
  likely: 2,
  certain: 3,
} };

exports.detail = { name: 'detail', number: 55, words: {
  plain: 0,
  full: 1,
} };

exports.backoff_growth = { name: 'backoff_growth', number: 56, words: {
  exponential: 0,
  quadratic: 1,
} };

exports.backoff_jitter = { name: 'backoff_jitter', number: 57, words: {
  none: 0,
  full: 1,
  equal: 2,
  decorrelated: 3,
  share: 4,
} };

exports.pause_reason = { name: 'pause_reason', number: 58, words: {
  curve: 1,
  retry_after: 2,
  not_backoff: 3,
  told_not_to: 4,
  retries_made: 5,
  budget_spent: 6,
  no_time: 7,
} };

// Where the structures info and fault hold what.
exports.INFO = {
  struct_size: 0,
  abi: 4,
  version: 8,
  knowledge_edition: 12,
  tzdb_edition: 16,
  names: 20,
  rules: 24,
  ceilings: 28,
  texts: 32,
  zones: 36,
  knowledge_sha256: [40, 72],
};

exports.FAULT = {
  struct_size: 0,
  status: 4,
  function: 8,
  argument: 12,
  field: 16,
  rule: 20,
  index: 24,
  offset: 32,
  value: 40,
  bound: 48,
};
