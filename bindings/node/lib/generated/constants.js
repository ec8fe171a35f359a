// Generated from tests/data/golden/abi.json by tools/generate.mjs; do not edit.

'use strict';

exports.ABI_VERSION = 1;
exports.LIBRARY_VERSION = '0.1.0';

// Sizes by the numbers recoup_struct_size takes.
exports.LAYOUTS = {
  1: { name: 'recoup_span', size: 8 },
  2: { name: 'recoup_signal', size: 144 },
  3: { name: 'recoup_reading', size: 160 },
  4: { name: 'recoup_verdict', size: 168 },
  5: { name: 'recoup_row', size: 104 },
  6: { name: 'recoup_case', size: 192 },
  7: { name: 'recoup_plan', size: 64 },
  8: { name: 'recoup_step', size: 88 },
  9: { name: 'recoup_permission', size: 40 },
  10: { name: 'recoup_window', size: 24 },
  11: { name: 'recoup_info', size: 72 },
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
  charge: 1,
  credential: 2,
  mandate: 3,
  customer: 4,
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

exports.ladder = { name: 'ladder', number: 16, words: {
  none: 1,
  funds: 2,
  technical: 3,
  generic: 4,
  velocity: 5,
  unknown: 6,
  api: 7,
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
} };

exports.case_flag = { name: 'case_flag', number: 23, words: {
  customer_present: 1,
  high_value: 2,
  basic_debit: 4,
  mandate_inactive: 8,
  contact_none: 16,
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
} };

exports.preset = { name: 'preset', number: 33, words: {
  standard: 1,
  cautious: 2,
  api: 3,
} };

exports.permission = { name: 'permission', number: 34, words: {
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

// Where the structure info holds what.
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
