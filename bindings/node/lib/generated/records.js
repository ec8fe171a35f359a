// Generated from tests/data/golden/abi.json by tools/generate.mjs; do not edit.

'use strict';

const { lists, read } = require('../values.js');

const {
  actor,
  allowed,
  answer,
  backoff_growth,
  backoff_jitter,
  cancel_scope,
  carrier,
  certainty,
  collection,
  condition,
  contact,
  disposition,
  effect,
  field,
  final_action,
  gate,
  initiator,
  key_advice,
  key_kind,
  lift,
  moved_by,
  operation,
  outcome,
  pause_reason,
  plan_flag,
  report_source,
  row_flag,
  row_kind,
  schedule,
  scope,
  severity,
  signal_flag,
  step_kind,
  stop_reason,
  track,
  trigger,
  verdict_flag,
} = lists;

exports.sizes = {
  request: 56,
  signal: 144,
  reading: 216,
  verdict: 200,
  row: 256,
  case: 224,
  plan: 120,
  step: 104,
  clearance: 72,
  window: 24,
  refusal: 40,
  diagnosis: 80,
  cause: 32,
  backoff: 72,
  retry: 56,
  pause: 40,
};

// The readers: a record from the memory of a structure that begins at `base`.
exports.readSignal = function ({ u32, u64 }, base) {
  const b = base >>> 2;
  const w = base >>> 3;
  return Object.freeze({
    flags: read.flags(signal_flag, u32[b + 1]),
    provider: read.id(u32[b + 2]),
    carrier: read.word(carrier, u32[b + 3]),
    errorType: read.id(u32[b + 4]),
    code: read.id(u32[b + 5]),
    decline: read.id(u32[b + 6]),
    advice: read.id(u32[b + 7]),
    outcomeType: read.id(u32[b + 8]),
    outcomeReason: read.id(u32[b + 9]),
    networkStatus: read.id(u32[b + 10]),
    objectStatus: read.id(u32[b + 11]),
    brand: read.id(u32[b + 12]),
    method: read.id(u32[b + 13]),
    funding: read.id(u32[b + 14]),
    dialect: read.id(u32[b + 15]),
    networkCode: read.ascii4(u32[b + 16]),
    networkAdvice: read.ascii4(u32[b + 17]),
    issuerCountry: read.ascii4(u32[b + 18]),
    acquirerCountry: read.ascii4(u32[b + 19]),
    httpStatus: u32[b + 20],
    operation: read.word(operation, u32[b + 21]),
    initiator: read.word(initiator, u32[b + 22]),
    event: read.id(u32[b + 23]),
    atMs: read.instant(u32, b + 24),
    asOfMs: read.instant(u32, b + 26),
    retryAfterMs: read.integer(u32, b + 28),
    unknownHash: read.hash(u64, w + 15),
    credential: read.hash(u64, w + 16),
    eventId: read.hash(u64, w + 17),
  });
};

exports.readReading = function ({ u32, u64 }, base, source, signal) {
  const b = base >>> 2;
  const w = base >>> 3;
  return Object.freeze({
    signal,
    rowKind: read.word(row_kind, u32[b + 1]),
    rowOutcome: read.word(outcome, u32[b + 2]),
    expand: read.id(u32[b + 3]),
    billingReason: read.id(u32[b + 4]),
    collection: read.word(collection, u32[b + 5]),
    attemptCount: u32[b + 6],
    autoAdvance: read.answer(u32[b + 7]),
    currency: read.ascii4(u32[b + 8]),
    source: read.word(report_source, u32[b + 9]),
    event: read.span(source, u32[b + 10], u32[b + 10 + 1]),
    invoice: read.span(source, u32[b + 12], u32[b + 12 + 1]),
    paymentIntent: read.span(source, u32[b + 14], u32[b + 14 + 1]),
    setupIntent: read.span(source, u32[b + 16], u32[b + 16 + 1]),
    charge: read.span(source, u32[b + 18], u32[b + 18 + 1]),
    customer: read.span(source, u32[b + 20], u32[b + 20 + 1]),
    paymentMethod: read.span(source, u32[b + 22], u32[b + 22 + 1]),
    account: read.span(source, u32[b + 24], u32[b + 24 + 1]),
    fingerprint: read.span(source, u32[b + 26], u32[b + 26 + 1]),
    message: read.span(source, u32[b + 28], u32[b + 28 + 1]),
    param: read.span(source, u32[b + 30], u32[b + 30 + 1]),
    unknown: read.span(source, u32[b + 32], u32[b + 32 + 1]),
    amount: read.amount(u32, u64, b + 34, w + 17),
    createdMs: read.instant(u32, b + 36),
    nextPaymentAttemptMs: read.instant(u32, b + 38),
    next: read.instant(u32, b + 40),
    attempt: read.hash(u64, w + 21),
    payment: read.hash(u64, w + 22),
    mandate: read.hash(u64, w + 23),
    key: read.hex(u32, b + 48),
    captured: read.amount(u32, u64, b + 52, w + 26),
  });
};

exports.readVerdict = function ({ u32, u64 }, base) {
  const b = base >>> 2;
  const w = base >>> 3;
  return Object.freeze({
    flags: read.flags(verdict_flag, u32[b + 1]),
    disposition: read.word(disposition, u32[b + 2]),
    allowed: read.flags(allowed, u32[b + 3]),
    actor: read.word(actor, u32[b + 4]),
    severity: read.word(severity, u32[b + 5]),
    contact: read.word(contact, u32[b + 6]),
    scopes: read.words(scope, u32, b + 7, 4),
    lifts: read.words(lift, u32, b + 11, 4),
    keyAdvice: read.word(key_advice, u32[b + 15]),
    decidedBy: read.word(field, u32[b + 16]),
    conflicts: read.set(field, u32[b + 17]),
    operation: read.word(operation, u32[b + 18]),
    expand: read.id(u32[b + 19]),
    cause: read.id(u32[b + 20]),
    shown: read.id(u32[b + 21]),
    prohibitions: read.ids(u32, b + 22, 4),
    waitRule: read.id(u32[b + 26]),
    text: read.id(u32[b + 27]),
    schedule: read.word(schedule, u32[b + 28]),
    provider: read.id(u32[b + 29]),
    brand: read.id(u32[b + 30]),
    method: read.id(u32[b + 31]),
    funding: read.id(u32[b + 32]),
    initiator: read.word(initiator, u32[b + 33]),
    networkCode: read.ascii4(u32[b + 34]),
    networkAdvice: read.ascii4(u32[b + 35]),
    issuerCountry: read.ascii4(u32[b + 36]),
    acquirerCountry: read.ascii4(u32[b + 37]),
    atMs: read.instant(u32, b + 38),
    asOfMs: read.instant(u32, b + 40),
    waitMs: read.integer(u32, b + 42),
    unknownHash: read.hash(u64, w + 22),
    credential: read.hash(u64, w + 23),
    eventId: read.hash(u64, w + 24),
  });
};

exports.readRow = function ({ u32, u64 }, base) {
  const b = base >>> 2;
  const w = base >>> 3;
  return Object.freeze({
    atMs: read.integer(u32, b),
    id: read.hash(u64, w + 1),
    credential: read.hash(u64, w + 2),
    amount: read.amount(u32, u64, b + 6, w + 3),
    waitMs: read.integer(u32, b + 8),
    attempt: read.hash(u64, w + 5),
    payment: read.hash(u64, w + 6),
    key: read.hex(u32, b + 14),
    label: read.hash(u64, w + 9),
    mandate: read.hash(u64, w + 10),
    sentMs: read.instant(u32, b + 22),
    endedMs: read.instant(u32, b + 24),
    settlementMs: read.instant(u32, b + 26),
    captured: read.amount(u32, u64, b + 28, w + 14),
    kind: read.word(row_kind, u32[b + 30]),
    outcome: read.word(outcome, u32[b + 31]),
    trigger: read.word(trigger, u32[b + 32]),
    flags: read.flags(row_flag, u32[b + 33]),
    initiator: read.word(initiator, u32[b + 34]),
    brand: read.id(u32[b + 35]),
    method: read.id(u32[b + 36]),
    currency: read.ascii4(u32[b + 37]),
    cause: read.id(u32[b + 38]),
    disposition: read.word(disposition, u32[b + 39]),
    prohibitions: read.ids(u32, b + 40, 4),
    scopes: read.words(scope, u32, b + 44, 4),
    lifts: read.words(lift, u32, b + 48, 4),
    waitRule: read.id(u32[b + 52]),
    ordinal: u32[b + 53],
    attemptNumber: u32[b + 54],
    source: read.word(report_source, u32[b + 55]),
    provider: read.id(u32[b + 56]),
    operation: read.word(operation, u32[b + 57]),
    allowed: read.flags(allowed, u32[b + 58]),
    reason: read.id(u32[b + 59]),
    status: read.id(u32[b + 60]),
    cancelScope: read.word(cancel_scope, u32[b + 61]),
    finalAction: read.word(final_action, u32[b + 62]),
  });
};

exports.readPlan = function ({ u32, u64 }, base, steps) {
  const b = base >>> 2;
  const w = base >>> 3;
  return Object.freeze({
    steps,
    flags: read.flags(plan_flag, u32[b + 1]),
    stepTotal: u32[b + 2],
    stepWritten: u32[b + 3],
    stopReason: read.word(stop_reason, u32[b + 4]),
    ceiling: read.id(u32[b + 5]),
    chargesLeft: u32[b + 6],
    arm: u32[b + 7],
    horizonMs: read.instant(u32, b + 8),
    keySafeUntilMs: read.instant(u32, b + 10),
    policy: read.hex(u32, b + 12),
    amount: read.amount(u32, u64, b + 16, w + 8),
    limitFreesAtMs: read.endless(u32, b + 18),
    currency: read.ascii4(u32[b + 20]),
    zone: read.id(u32[b + 21]),
    disposition: read.word(disposition, u32[b + 22]),
    cause: read.id(u32[b + 23]),
    schedule: read.word(schedule, u32[b + 24]),
    lift: read.word(lift, u32[b + 25]),
    limit: read.id(u32[b + 26]),
    limitUsed: u32[b + 27],
    limitMax: u32[b + 28],
    limitLeft: u32[b + 29],
  });
};

exports.readStep = function ({ u32, u64 }, base) {
  const b = base >>> 2;
  const w = base >>> 3;
  return Object.freeze({
    atMs: read.gated(u32, b),
    dueMs: read.gated(u32, b + 2),
    notAfterMs: read.instant(u32, b + 4),
    idempotencyKey: read.hex(u32, b + 6),
    id: read.hash(u64, w + 5),
    amount: read.amount(u32, u64, b + 12, w + 6),
    kind: read.word(step_kind, u32[b + 14]),
    gate: read.word(gate, u32[b + 15]),
    track: read.word(track, u32[b + 16]),
    movedBy: read.flags(moved_by, u32[b + 17]),
    conditions: read.flags(condition, u32[b + 18]),
    initiator: read.word(initiator, u32[b + 19]),
    ordinal: u32[b + 20],
    ceiling: read.id(u32[b + 21]),
    floor: read.id(u32[b + 22]),
    text: read.id(u32[b + 23]),
    finalAction: read.word(final_action, u32[b + 24]),
    propensity: u32[b + 25],
  });
};

exports.readClearance = function ({ u32, u64 }, base, windows) {
  const b = base >>> 2;
  const w = base >>> 3;
  return Object.freeze({
    windows,
    answer: read.word(answer, u32[b + 1]),
    effect: read.word(effect, u32[b + 2]),
    rule: read.id(u32[b + 3]),
    stopReason: read.word(stop_reason, u32[b + 4]),
    windowTotal: u32[b + 5],
    windowWritten: u32[b + 6],
    gate: read.word(gate, u32[b + 7]),
    notBeforeMs: read.instant(u32, b + 8),
    nowMs: read.instant(u32, b + 10),
    amount: read.amount(u32, u64, b + 12, w + 6),
    currency: read.ascii4(u32[b + 14]),
    zone: read.id(u32[b + 15]),
    lift: read.word(lift, u32[b + 16]),
    movedBy: read.flags(moved_by, u32[b + 17]),
  });
};

exports.readWindow = function ({ u32 }, base) {
  const b = base >>> 2;
  return Object.freeze({
    ceiling: read.id(u32[b]),
    used: u32[b + 1],
    limit: u32[b + 2],
    left: u32[b + 3],
    freesAtMs: read.endless(u32, b + 4),
  });
};

exports.readDiagnosis = function ({ u32 }, base, causes) {
  const b = base >>> 2;
  return Object.freeze({
    causes,
    keyKind: read.word(key_kind, u32[b + 1]),
    keyLivemode: read.answer(u32[b + 2]),
    permission: read.id(u32[b + 3]),
    brings: read.ids(u32, b + 4, 8),
    others: read.ids(u32, b + 12, 4),
    namedAt: u32[b + 16],
    namedLen: u32[b + 17],
    causeTotal: u32[b + 18],
    causeWritten: u32[b + 19],
  });
};

exports.readCause = function ({ u32 }, base) {
  const b = base >>> 2;
  return Object.freeze({
    obstacle: read.id(u32[b]),
    certainty: read.word(certainty, u32[b + 1]),
    repairs: read.ids(u32, b + 2, 6),
  });
};

exports.readBackoff = function ({ u32 }, base) {
  const b = base >>> 2;
  return Object.freeze({
    growth: read.word(backoff_growth, u32[b + 1]),
    jitter: read.word(backoff_jitter, u32[b + 2]),
    factor: u32[b + 3],
    baseMs: read.integer(u32, b + 4),
    capMs: read.integer(u32, b + 6),
    floorMs: read.integer(u32, b + 8),
    low: u32[b + 10],
    high: u32[b + 11],
    maxRetries: u32[b + 12],
    tokens: u32[b + 13],
    tokenCost: u32[b + 14],
    tokenGain: u32[b + 15],
    tokensKept: u32[b + 16],
  });
};

exports.readPause = function ({ u32 }, base) {
  const b = base >>> 2;
  return Object.freeze({
    reason: read.word(pause_reason, u32[b + 1]),
    again: u32[b + 2],
    spent: u32[b + 3],
    delayMs: read.integer(u32, b + 4),
    lowMs: read.integer(u32, b + 6),
    highMs: read.integer(u32, b + 8),
  });
};

// Where a head says, in words of 32 bits from its beginning, how many elements were written.
exports.written = {
  plan: 3,
  clearance: 6,
  diagnosis: 19,
};

// Where the columns of a batch lie, and how many elements each field has.
exports.columns = {
  signal: {
    flags: ['uint32', 4, 1],
    provider: ['uint32', 8, 1],
    carrier: ['uint32', 12, 1],
    errorType: ['uint32', 16, 1],
    code: ['uint32', 20, 1],
    decline: ['uint32', 24, 1],
    advice: ['uint32', 28, 1],
    outcomeType: ['uint32', 32, 1],
    outcomeReason: ['uint32', 36, 1],
    networkStatus: ['uint32', 40, 1],
    objectStatus: ['uint32', 44, 1],
    brand: ['uint32', 48, 1],
    method: ['uint32', 52, 1],
    funding: ['uint32', 56, 1],
    dialect: ['uint32', 60, 1],
    networkCode: ['uint32', 64, 1],
    networkAdvice: ['uint32', 68, 1],
    issuerCountry: ['uint32', 72, 1],
    acquirerCountry: ['uint32', 76, 1],
    httpStatus: ['uint32', 80, 1],
    operation: ['uint32', 84, 1],
    initiator: ['uint32', 88, 1],
    event: ['uint32', 92, 1],
    atMs: ['int64', 96, 1],
    asOfMs: ['int64', 104, 1],
    retryAfterMs: ['int64', 112, 1],
    unknownHash: ['uint64', 120, 1],
    credential: ['uint64', 128, 1],
    eventId: ['uint64', 136, 1],
  },
  verdict: {
    flags: ['uint32', 4, 1],
    disposition: ['uint32', 8, 1],
    allowed: ['uint32', 12, 1],
    actor: ['uint32', 16, 1],
    severity: ['uint32', 20, 1],
    contact: ['uint32', 24, 1],
    scopes: ['uint32', 28, 4],
    lifts: ['uint32', 44, 4],
    keyAdvice: ['uint32', 60, 1],
    decidedBy: ['uint32', 64, 1],
    conflicts: ['uint32', 68, 1],
    operation: ['uint32', 72, 1],
    expand: ['uint32', 76, 1],
    cause: ['uint32', 80, 1],
    shown: ['uint32', 84, 1],
    prohibitions: ['uint32', 88, 4],
    waitRule: ['uint32', 104, 1],
    text: ['uint32', 108, 1],
    schedule: ['uint32', 112, 1],
    provider: ['uint32', 116, 1],
    brand: ['uint32', 120, 1],
    method: ['uint32', 124, 1],
    funding: ['uint32', 128, 1],
    initiator: ['uint32', 132, 1],
    networkCode: ['uint32', 136, 1],
    networkAdvice: ['uint32', 140, 1],
    issuerCountry: ['uint32', 144, 1],
    acquirerCountry: ['uint32', 148, 1],
    atMs: ['int64', 152, 1],
    asOfMs: ['int64', 160, 1],
    waitMs: ['int64', 168, 1],
    unknownHash: ['uint64', 176, 1],
    credential: ['uint64', 184, 1],
    eventId: ['uint64', 192, 1],
  },
};
