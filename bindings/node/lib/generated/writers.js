// Generated from tests/data/golden/abi.json by tools/generate.mjs; do not edit.

'use strict';

const { isSaid, put } = require('../put.js');
const { lists } = require('../values.js');

const {
  access,
  actor,
  allowed,
  answer,
  backoff_growth,
  backoff_jitter,
  cancel_scope,
  carrier,
  case_flag,
  charges_by,
  collection,
  condition,
  contact,
  disposition,
  effect,
  field,
  final_action,
  format,
  gate,
  initiator,
  key_advice,
  lift,
  moved_by,
  operation,
  outcome,
  owner,
  phase,
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

const IN_BILLING_REASON = ['billing_reason'];
const IN_BRAND = ['brand'];
const IN_CEILING = ['ceiling'];
const IN_CEILING_CODE_RULE = ['ceiling', 'code', 'rule'];
const IN_CODE = ['code'];
const IN_CODE_RULE = ['code', 'rule'];
const IN_CODE_RULE_ERROR_TYPE_OBJECT_STATUS_HTTP_STATUS = ['code', 'rule', 'error_type', 'object_status', 'http_status'];
const IN_DIALECT = ['dialect'];
const IN_ERROR_TYPE = ['error_type'];
const IN_EVENT = ['event'];
const IN_EXPAND = ['expand'];
const IN_FUNDING = ['funding'];
const IN_METHOD = ['method'];
const IN_NETWORK_STATUS = ['network_status'];
const IN_OBJECT_STATUS = ['object_status'];
const IN_OUTCOME_TYPE = ['outcome_type'];
const IN_PROVIDER = ['provider'];
const IN_RESOURCE = ['resource'];
const IN_TEXT = ['text'];
const IN_ZONE = ['zone'];

exports.request = {
  name: 'request',
  size: 56,
  sized: true,
  keys: [
    'provider',
    'format',
    'httpStatus',
    'operation',
    'initiator',
    'shouldRetry',
    'receivedMs',
    'retryAfterMs',
    'from',
  ],
  put(views, b, record) {
    let value;
    if (isSaid((value = record.provider))) put.id(views, b + 1, value, 'request.provider', IN_PROVIDER);
    if (isSaid((value = record.format))) put.word(views, b + 2, value, 'request.format', format);
    if (isSaid((value = record.httpStatus))) put.count(views, b + 3, value, 'request.httpStatus');
    if (isSaid((value = record.operation))) put.word(views, b + 4, value, 'request.operation', operation);
    if (isSaid((value = record.initiator))) put.word(views, b + 5, value, 'request.initiator', initiator);
    if (isSaid((value = record.shouldRetry))) put.answer(views, b + 6, value, 'request.shouldRetry');
    if (isSaid((value = record.receivedMs))) put.instant(views, b + 8, value, 'request.receivedMs');
    if (isSaid((value = record.retryAfterMs))) put.integer(views, b + 10, value, 'request.retryAfterMs');
    if (isSaid((value = record.from))) put.position(views, b + 12, value, 'request.from');
  },
};

exports.signal = {
  name: 'signal',
  size: 144,
  sized: true,
  keys: [
    'flags',
    'provider',
    'carrier',
    'errorType',
    'code',
    'decline',
    'advice',
    'outcomeType',
    'outcomeReason',
    'networkStatus',
    'objectStatus',
    'brand',
    'method',
    'funding',
    'dialect',
    'networkCode',
    'networkAdvice',
    'issuerCountry',
    'acquirerCountry',
    'httpStatus',
    'operation',
    'initiator',
    'event',
    'atMs',
    'asOfMs',
    'retryAfterMs',
    'unknownHash',
    'credential',
    'eventId',
  ],
  put(views, b, record) {
    let value;
    if (isSaid((value = record.flags))) put.flags(views, b + 1, value, 'signal.flags', signal_flag);
    if (isSaid((value = record.provider))) put.id(views, b + 2, value, 'signal.provider', IN_PROVIDER);
    if (isSaid((value = record.carrier))) put.word(views, b + 3, value, 'signal.carrier', carrier);
    if (isSaid((value = record.errorType))) put.id(views, b + 4, value, 'signal.errorType', IN_ERROR_TYPE);
    if (isSaid((value = record.code))) put.id(views, b + 5, value, 'signal.code', IN_CODE);
    if (isSaid((value = record.decline))) put.id(views, b + 6, value, 'signal.decline', IN_CODE);
    if (isSaid((value = record.advice))) put.id(views, b + 7, value, 'signal.advice', IN_CODE);
    if (isSaid((value = record.outcomeType))) put.id(views, b + 8, value, 'signal.outcomeType', IN_OUTCOME_TYPE);
    if (isSaid((value = record.outcomeReason))) put.id(views, b + 9, value, 'signal.outcomeReason', IN_CODE);
    if (isSaid((value = record.networkStatus))) put.id(views, b + 10, value, 'signal.networkStatus', IN_NETWORK_STATUS);
    if (isSaid((value = record.objectStatus))) put.id(views, b + 11, value, 'signal.objectStatus', IN_OBJECT_STATUS);
    if (isSaid((value = record.brand))) put.id(views, b + 12, value, 'signal.brand', IN_BRAND);
    if (isSaid((value = record.method))) put.id(views, b + 13, value, 'signal.method', IN_METHOD);
    if (isSaid((value = record.funding))) put.id(views, b + 14, value, 'signal.funding', IN_FUNDING);
    if (isSaid((value = record.dialect))) put.id(views, b + 15, value, 'signal.dialect', IN_DIALECT);
    if (isSaid((value = record.networkCode))) put.ascii4(views, b + 16, value, 'signal.networkCode');
    if (isSaid((value = record.networkAdvice))) put.ascii4(views, b + 17, value, 'signal.networkAdvice');
    if (isSaid((value = record.issuerCountry))) put.ascii4(views, b + 18, value, 'signal.issuerCountry');
    if (isSaid((value = record.acquirerCountry))) put.ascii4(views, b + 19, value, 'signal.acquirerCountry');
    if (isSaid((value = record.httpStatus))) put.count(views, b + 20, value, 'signal.httpStatus');
    if (isSaid((value = record.operation))) put.word(views, b + 21, value, 'signal.operation', operation);
    if (isSaid((value = record.initiator))) put.word(views, b + 22, value, 'signal.initiator', initiator);
    if (isSaid((value = record.event))) put.id(views, b + 23, value, 'signal.event', IN_EVENT);
    if (isSaid((value = record.atMs))) put.instant(views, b + 24, value, 'signal.atMs');
    if (isSaid((value = record.asOfMs))) put.instant(views, b + 26, value, 'signal.asOfMs');
    if (isSaid((value = record.retryAfterMs))) put.integer(views, b + 28, value, 'signal.retryAfterMs');
    if (isSaid((value = record.unknownHash))) put.hash(views, b + 30, value, 'signal.unknownHash');
    if (isSaid((value = record.credential))) put.hash(views, b + 32, value, 'signal.credential');
    if (isSaid((value = record.eventId))) put.hash(views, b + 34, value, 'signal.eventId');
  },
};

exports.reading = {
  name: 'reading',
  size: 216,
  sized: true,
  keys: [
    'signal',
    'rowKind',
    'rowOutcome',
    'expand',
    'billingReason',
    'collection',
    'attemptCount',
    'autoAdvance',
    'currency',
    'source',
    'event',
    'invoice',
    'paymentIntent',
    'setupIntent',
    'charge',
    'customer',
    'paymentMethod',
    'account',
    'fingerprint',
    'message',
    'param',
    'unknown',
    'amount',
    'createdMs',
    'nextPaymentAttemptMs',
    'next',
    'attempt',
    'payment',
    'mandate',
    'key',
    'captured',
  ],
  put(views, b, record) {
    let value;
    if (isSaid((value = record.rowKind))) put.word(views, b + 1, value, 'reading.rowKind', row_kind);
    if (isSaid((value = record.rowOutcome))) put.word(views, b + 2, value, 'reading.rowOutcome', outcome);
    if (isSaid((value = record.expand))) put.id(views, b + 3, value, 'reading.expand', IN_EXPAND);
    if (isSaid((value = record.billingReason))) put.id(views, b + 4, value, 'reading.billingReason', IN_BILLING_REASON);
    if (isSaid((value = record.collection))) put.word(views, b + 5, value, 'reading.collection', collection);
    if (isSaid((value = record.attemptCount))) put.count(views, b + 6, value, 'reading.attemptCount');
    if (isSaid((value = record.autoAdvance))) put.answer(views, b + 7, value, 'reading.autoAdvance');
    if (isSaid((value = record.currency))) put.ascii4(views, b + 8, value, 'reading.currency');
    if (isSaid((value = record.source))) put.word(views, b + 9, value, 'reading.source', report_source);
    if (isSaid((value = record.event))) put.span(views, b + 10, value, 'reading.event');
    if (isSaid((value = record.invoice))) put.span(views, b + 12, value, 'reading.invoice');
    if (isSaid((value = record.paymentIntent))) put.span(views, b + 14, value, 'reading.paymentIntent');
    if (isSaid((value = record.setupIntent))) put.span(views, b + 16, value, 'reading.setupIntent');
    if (isSaid((value = record.charge))) put.span(views, b + 18, value, 'reading.charge');
    if (isSaid((value = record.customer))) put.span(views, b + 20, value, 'reading.customer');
    if (isSaid((value = record.paymentMethod))) put.span(views, b + 22, value, 'reading.paymentMethod');
    if (isSaid((value = record.account))) put.span(views, b + 24, value, 'reading.account');
    if (isSaid((value = record.fingerprint))) put.span(views, b + 26, value, 'reading.fingerprint');
    if (isSaid((value = record.message))) put.span(views, b + 28, value, 'reading.message');
    if (isSaid((value = record.param))) put.span(views, b + 30, value, 'reading.param');
    if (isSaid((value = record.unknown))) put.span(views, b + 32, value, 'reading.unknown');
    if (isSaid((value = record.amount))) put.amount(views, b + 34, value, 'reading.amount');
    if (isSaid((value = record.createdMs))) put.instant(views, b + 36, value, 'reading.createdMs');
    if (isSaid((value = record.nextPaymentAttemptMs))) put.instant(views, b + 38, value, 'reading.nextPaymentAttemptMs');
    if (isSaid((value = record.next))) put.position(views, b + 40, value, 'reading.next');
    if (isSaid((value = record.attempt))) put.hash(views, b + 42, value, 'reading.attempt');
    if (isSaid((value = record.payment))) put.hash(views, b + 44, value, 'reading.payment');
    if (isSaid((value = record.mandate))) put.hash(views, b + 46, value, 'reading.mandate');
    if (isSaid((value = record.key))) put.hex(views, b + 48, value, 'reading.key', undefined, 2);
    if (isSaid((value = record.captured))) put.amount(views, b + 52, value, 'reading.captured');
  },
};

exports.verdict = {
  name: 'verdict',
  size: 200,
  sized: true,
  keys: [
    'flags',
    'disposition',
    'allowed',
    'actor',
    'severity',
    'contact',
    'scopes',
    'lifts',
    'keyAdvice',
    'decidedBy',
    'conflicts',
    'operation',
    'expand',
    'cause',
    'shown',
    'prohibitions',
    'waitRule',
    'text',
    'schedule',
    'provider',
    'brand',
    'method',
    'funding',
    'initiator',
    'networkCode',
    'networkAdvice',
    'issuerCountry',
    'acquirerCountry',
    'atMs',
    'asOfMs',
    'waitMs',
    'unknownHash',
    'credential',
    'eventId',
  ],
  put(views, b, record) {
    let value;
    if (isSaid((value = record.flags))) put.flags(views, b + 1, value, 'verdict.flags', verdict_flag);
    if (isSaid((value = record.disposition))) put.word(views, b + 2, value, 'verdict.disposition', disposition);
    if (isSaid((value = record.allowed))) put.flags(views, b + 3, value, 'verdict.allowed', allowed);
    if (isSaid((value = record.actor))) put.word(views, b + 4, value, 'verdict.actor', actor);
    if (isSaid((value = record.severity))) put.word(views, b + 5, value, 'verdict.severity', severity);
    if (isSaid((value = record.contact))) put.word(views, b + 6, value, 'verdict.contact', contact);
    if (isSaid((value = record.scopes))) put.words(views, b + 7, value, 'verdict.scopes', scope, 4);
    if (isSaid((value = record.lifts))) put.words(views, b + 11, value, 'verdict.lifts', lift, 4);
    if (isSaid((value = record.keyAdvice))) put.word(views, b + 15, value, 'verdict.keyAdvice', key_advice);
    if (isSaid((value = record.decidedBy))) put.word(views, b + 16, value, 'verdict.decidedBy', field);
    if (isSaid((value = record.conflicts))) put.set(views, b + 17, value, 'verdict.conflicts', field);
    if (isSaid((value = record.operation))) put.word(views, b + 18, value, 'verdict.operation', operation);
    if (isSaid((value = record.expand))) put.id(views, b + 19, value, 'verdict.expand', IN_EXPAND);
    if (isSaid((value = record.cause))) put.id(views, b + 20, value, 'verdict.cause', IN_CODE_RULE_ERROR_TYPE_OBJECT_STATUS_HTTP_STATUS);
    if (isSaid((value = record.shown))) put.id(views, b + 21, value, 'verdict.shown', IN_CODE);
    if (isSaid((value = record.prohibitions))) put.ids(views, b + 22, value, 'verdict.prohibitions', IN_CODE_RULE, 4);
    if (isSaid((value = record.waitRule))) put.id(views, b + 26, value, 'verdict.waitRule', IN_CODE_RULE);
    if (isSaid((value = record.text))) put.id(views, b + 27, value, 'verdict.text', IN_TEXT);
    if (isSaid((value = record.schedule))) put.word(views, b + 28, value, 'verdict.schedule', schedule);
    if (isSaid((value = record.provider))) put.id(views, b + 29, value, 'verdict.provider', IN_PROVIDER);
    if (isSaid((value = record.brand))) put.id(views, b + 30, value, 'verdict.brand', IN_BRAND);
    if (isSaid((value = record.method))) put.id(views, b + 31, value, 'verdict.method', IN_METHOD);
    if (isSaid((value = record.funding))) put.id(views, b + 32, value, 'verdict.funding', IN_FUNDING);
    if (isSaid((value = record.initiator))) put.word(views, b + 33, value, 'verdict.initiator', initiator);
    if (isSaid((value = record.networkCode))) put.ascii4(views, b + 34, value, 'verdict.networkCode');
    if (isSaid((value = record.networkAdvice))) put.ascii4(views, b + 35, value, 'verdict.networkAdvice');
    if (isSaid((value = record.issuerCountry))) put.ascii4(views, b + 36, value, 'verdict.issuerCountry');
    if (isSaid((value = record.acquirerCountry))) put.ascii4(views, b + 37, value, 'verdict.acquirerCountry');
    if (isSaid((value = record.atMs))) put.instant(views, b + 38, value, 'verdict.atMs');
    if (isSaid((value = record.asOfMs))) put.instant(views, b + 40, value, 'verdict.asOfMs');
    if (isSaid((value = record.waitMs))) put.integer(views, b + 42, value, 'verdict.waitMs');
    if (isSaid((value = record.unknownHash))) put.hash(views, b + 44, value, 'verdict.unknownHash');
    if (isSaid((value = record.credential))) put.hash(views, b + 46, value, 'verdict.credential');
    if (isSaid((value = record.eventId))) put.hash(views, b + 48, value, 'verdict.eventId');
  },
};

exports.row = {
  name: 'row',
  size: 256,
  sized: false,
  keys: [
    'atMs',
    'id',
    'credential',
    'amount',
    'waitMs',
    'attempt',
    'payment',
    'key',
    'label',
    'mandate',
    'sentMs',
    'endedMs',
    'settlementMs',
    'captured',
    'kind',
    'outcome',
    'trigger',
    'flags',
    'initiator',
    'brand',
    'method',
    'currency',
    'cause',
    'disposition',
    'prohibitions',
    'scopes',
    'lifts',
    'waitRule',
    'ordinal',
    'attemptNumber',
    'source',
    'provider',
    'operation',
    'allowed',
    'reason',
    'status',
    'cancelScope',
    'finalAction',
  ],
  put(views, b, record) {
    let value;
    if (isSaid((value = record.atMs))) put.when(views, b, value, 'row.atMs');
    if (isSaid((value = record.id))) put.hash(views, b + 2, value, 'row.id');
    if (isSaid((value = record.credential))) put.hash(views, b + 4, value, 'row.credential');
    if (isSaid((value = record.amount))) put.amount(views, b + 6, value, 'row.amount');
    if (isSaid((value = record.waitMs))) put.integer(views, b + 8, value, 'row.waitMs');
    if (isSaid((value = record.attempt))) put.hash(views, b + 10, value, 'row.attempt');
    if (isSaid((value = record.payment))) put.hash(views, b + 12, value, 'row.payment');
    if (isSaid((value = record.key))) put.hex(views, b + 14, value, 'row.key', undefined, 2);
    if (isSaid((value = record.label))) put.hash(views, b + 18, value, 'row.label');
    if (isSaid((value = record.mandate))) put.hash(views, b + 20, value, 'row.mandate');
    if (isSaid((value = record.sentMs))) put.instant(views, b + 22, value, 'row.sentMs');
    if (isSaid((value = record.endedMs))) put.instant(views, b + 24, value, 'row.endedMs');
    if (isSaid((value = record.settlementMs))) put.instant(views, b + 26, value, 'row.settlementMs');
    if (isSaid((value = record.captured))) put.amount(views, b + 28, value, 'row.captured');
    if (isSaid((value = record.kind))) put.word(views, b + 30, value, 'row.kind', row_kind);
    if (isSaid((value = record.outcome))) put.word(views, b + 31, value, 'row.outcome', outcome);
    if (isSaid((value = record.trigger))) put.word(views, b + 32, value, 'row.trigger', trigger);
    if (isSaid((value = record.flags))) put.flags(views, b + 33, value, 'row.flags', row_flag);
    if (isSaid((value = record.initiator))) put.word(views, b + 34, value, 'row.initiator', initiator);
    if (isSaid((value = record.brand))) put.id(views, b + 35, value, 'row.brand', IN_BRAND);
    if (isSaid((value = record.method))) put.id(views, b + 36, value, 'row.method', IN_METHOD);
    if (isSaid((value = record.currency))) put.ascii4(views, b + 37, value, 'row.currency');
    if (isSaid((value = record.cause))) put.id(views, b + 38, value, 'row.cause', IN_CODE_RULE_ERROR_TYPE_OBJECT_STATUS_HTTP_STATUS);
    if (isSaid((value = record.disposition))) put.word(views, b + 39, value, 'row.disposition', disposition);
    if (isSaid((value = record.prohibitions))) put.ids(views, b + 40, value, 'row.prohibitions', IN_CODE_RULE, 4);
    if (isSaid((value = record.scopes))) put.words(views, b + 44, value, 'row.scopes', scope, 4);
    if (isSaid((value = record.lifts))) put.words(views, b + 48, value, 'row.lifts', lift, 4);
    if (isSaid((value = record.waitRule))) put.id(views, b + 52, value, 'row.waitRule', IN_CODE_RULE);
    if (isSaid((value = record.ordinal))) put.count(views, b + 53, value, 'row.ordinal');
    if (isSaid((value = record.attemptNumber))) put.count(views, b + 54, value, 'row.attemptNumber');
    if (isSaid((value = record.source))) put.word(views, b + 55, value, 'row.source', report_source);
    if (isSaid((value = record.provider))) put.id(views, b + 56, value, 'row.provider', IN_PROVIDER);
    if (isSaid((value = record.operation))) put.word(views, b + 57, value, 'row.operation', operation);
    if (isSaid((value = record.allowed))) put.flags(views, b + 58, value, 'row.allowed', allowed);
    if (isSaid((value = record.reason))) put.id(views, b + 59, value, 'row.reason', IN_CODE);
    if (isSaid((value = record.status))) put.id(views, b + 60, value, 'row.status', IN_OBJECT_STATUS);
    if (isSaid((value = record.cancelScope))) put.word(views, b + 61, value, 'row.cancelScope', cancel_scope);
    if (isSaid((value = record.finalAction))) put.word(views, b + 62, value, 'row.finalAction', final_action);
  },
};

exports.case = {
  name: 'case',
  size: 224,
  sized: true,
  keys: [
    'flags',
    'provider',
    'method',
    'brand',
    'funding',
    'phase',
    'zone',
    'currency',
    'issuerCountry',
    'acquirerCountry',
    'initiator',
    'collection',
    'priorCases',
    'segment',
    'chargesBy',
    'autoAdvance',
    'noticeDays',
    'paydays',
    'key',
    'credential',
    'mandate',
    'nowMs',
    'amount',
    'nextBillMs',
    'promiseMs',
    'providerNextMs',
    'blackoutMs',
  ],
  put(views, b, record) {
    let value;
    if (isSaid((value = record.flags))) put.flags(views, b + 1, value, 'case.flags', case_flag);
    if (isSaid((value = record.provider))) put.id(views, b + 2, value, 'case.provider', IN_PROVIDER);
    if (isSaid((value = record.method))) put.id(views, b + 3, value, 'case.method', IN_METHOD);
    if (isSaid((value = record.brand))) put.id(views, b + 4, value, 'case.brand', IN_BRAND);
    if (isSaid((value = record.funding))) put.id(views, b + 5, value, 'case.funding', IN_FUNDING);
    if (isSaid((value = record.phase))) put.word(views, b + 6, value, 'case.phase', phase);
    if (isSaid((value = record.zone))) put.id(views, b + 7, value, 'case.zone', IN_ZONE);
    if (isSaid((value = record.currency))) put.ascii4(views, b + 8, value, 'case.currency');
    if (isSaid((value = record.issuerCountry))) put.ascii4(views, b + 9, value, 'case.issuerCountry');
    if (isSaid((value = record.acquirerCountry))) put.ascii4(views, b + 10, value, 'case.acquirerCountry');
    if (isSaid((value = record.initiator))) put.word(views, b + 11, value, 'case.initiator', initiator);
    if (isSaid((value = record.collection))) put.word(views, b + 12, value, 'case.collection', collection);
    if (isSaid((value = record.priorCases))) put.count(views, b + 13, value, 'case.priorCases');
    if (isSaid((value = record.segment))) put.count(views, b + 14, value, 'case.segment');
    if (isSaid((value = record.chargesBy))) put.word(views, b + 15, value, 'case.chargesBy', charges_by);
    if (isSaid((value = record.autoAdvance))) put.answer(views, b + 16, value, 'case.autoAdvance');
    if (isSaid((value = record.noticeDays))) put.count(views, b + 17, value, 'case.noticeDays');
    if (isSaid((value = record.paydays))) put.paydays(views, b + 18, value, 'case.paydays', undefined, 4);
    if (isSaid((value = record.key))) put.key(views, b + 22, value, 'case.key', undefined, 2);
    if (isSaid((value = record.credential))) put.hash(views, b + 26, value, 'case.credential');
    if (isSaid((value = record.mandate))) put.hash(views, b + 28, value, 'case.mandate');
    if (isSaid((value = record.nowMs))) put.instant(views, b + 30, value, 'case.nowMs');
    if (isSaid((value = record.amount))) put.amount(views, b + 32, value, 'case.amount');
    if (isSaid((value = record.nextBillMs))) put.instant(views, b + 34, value, 'case.nextBillMs');
    if (isSaid((value = record.promiseMs))) put.instant(views, b + 36, value, 'case.promiseMs');
    if (isSaid((value = record.providerNextMs))) put.instant(views, b + 38, value, 'case.providerNextMs');
    if (isSaid((value = record.blackoutMs))) put.intervals(views, b + 40, value, 'case.blackoutMs', undefined, 8);
  },
};

exports.plan = {
  name: 'plan',
  size: 120,
  sized: true,
  keys: [
    'steps',
    'flags',
    'stepTotal',
    'stepWritten',
    'stopReason',
    'ceiling',
    'chargesLeft',
    'arm',
    'horizonMs',
    'keySafeUntilMs',
    'policy',
    'amount',
    'limitFreesAtMs',
    'currency',
    'zone',
    'disposition',
    'cause',
    'schedule',
    'lift',
    'limit',
    'limitUsed',
    'limitMax',
    'limitLeft',
  ],
  put(views, b, record) {
    let value;
    if (isSaid((value = record.flags))) put.flags(views, b + 1, value, 'plan.flags', plan_flag);
    if (isSaid((value = record.stepTotal))) put.count(views, b + 2, value, 'plan.stepTotal');
    if (isSaid((value = record.stepWritten))) put.count(views, b + 3, value, 'plan.stepWritten');
    if (isSaid((value = record.stopReason))) put.word(views, b + 4, value, 'plan.stopReason', stop_reason);
    if (isSaid((value = record.ceiling))) put.id(views, b + 5, value, 'plan.ceiling', IN_CEILING_CODE_RULE);
    if (isSaid((value = record.chargesLeft))) put.count(views, b + 6, value, 'plan.chargesLeft');
    if (isSaid((value = record.arm))) put.count(views, b + 7, value, 'plan.arm');
    if (isSaid((value = record.horizonMs))) put.instant(views, b + 8, value, 'plan.horizonMs');
    if (isSaid((value = record.keySafeUntilMs))) put.instant(views, b + 10, value, 'plan.keySafeUntilMs');
    if (isSaid((value = record.policy))) put.hex(views, b + 12, value, 'plan.policy', undefined, 2);
    if (isSaid((value = record.amount))) put.amount(views, b + 16, value, 'plan.amount');
    value = record.limitFreesAtMs; put.endless(views, b + 18, value, 'plan.limitFreesAtMs');
    if (isSaid((value = record.currency))) put.ascii4(views, b + 20, value, 'plan.currency');
    if (isSaid((value = record.zone))) put.id(views, b + 21, value, 'plan.zone', IN_ZONE);
    if (isSaid((value = record.disposition))) put.word(views, b + 22, value, 'plan.disposition', disposition);
    if (isSaid((value = record.cause))) put.id(views, b + 23, value, 'plan.cause', IN_CODE_RULE_ERROR_TYPE_OBJECT_STATUS_HTTP_STATUS);
    if (isSaid((value = record.schedule))) put.word(views, b + 24, value, 'plan.schedule', schedule);
    if (isSaid((value = record.lift))) put.word(views, b + 25, value, 'plan.lift', lift);
    if (isSaid((value = record.limit))) put.id(views, b + 26, value, 'plan.limit', IN_CEILING);
    if (isSaid((value = record.limitUsed))) put.count(views, b + 27, value, 'plan.limitUsed');
    if (isSaid((value = record.limitMax))) put.count(views, b + 28, value, 'plan.limitMax');
    if (isSaid((value = record.limitLeft))) put.count(views, b + 29, value, 'plan.limitLeft');
  },
};

exports.step = {
  name: 'step',
  size: 104,
  sized: false,
  keys: [
    'atMs',
    'dueMs',
    'notAfterMs',
    'idempotencyKey',
    'id',
    'amount',
    'kind',
    'gate',
    'track',
    'movedBy',
    'conditions',
    'initiator',
    'ordinal',
    'ceiling',
    'floor',
    'text',
    'finalAction',
    'propensity',
  ],
  put(views, b, record) {
    let value;
    value = record.atMs; put.gated(views, b, value, 'step.atMs');
    value = record.dueMs; put.gated(views, b + 2, value, 'step.dueMs');
    if (isSaid((value = record.notAfterMs))) put.instant(views, b + 4, value, 'step.notAfterMs');
    if (isSaid((value = record.idempotencyKey))) put.hex(views, b + 6, value, 'step.idempotencyKey', undefined, 2);
    if (isSaid((value = record.id))) put.hash(views, b + 10, value, 'step.id');
    if (isSaid((value = record.amount))) put.amount(views, b + 12, value, 'step.amount');
    if (isSaid((value = record.kind))) put.word(views, b + 14, value, 'step.kind', step_kind);
    if (isSaid((value = record.gate))) put.word(views, b + 15, value, 'step.gate', gate);
    if (isSaid((value = record.track))) put.word(views, b + 16, value, 'step.track', track);
    if (isSaid((value = record.movedBy))) put.flags(views, b + 17, value, 'step.movedBy', moved_by);
    if (isSaid((value = record.conditions))) put.flags(views, b + 18, value, 'step.conditions', condition);
    if (isSaid((value = record.initiator))) put.word(views, b + 19, value, 'step.initiator', initiator);
    if (isSaid((value = record.ordinal))) put.count(views, b + 20, value, 'step.ordinal');
    if (isSaid((value = record.ceiling))) put.id(views, b + 21, value, 'step.ceiling', IN_CEILING);
    if (isSaid((value = record.floor))) put.id(views, b + 22, value, 'step.floor', IN_CODE_RULE);
    if (isSaid((value = record.text))) put.id(views, b + 23, value, 'step.text', IN_TEXT);
    if (isSaid((value = record.finalAction))) put.word(views, b + 24, value, 'step.finalAction', final_action);
    if (isSaid((value = record.propensity))) put.count(views, b + 25, value, 'step.propensity');
  },
};

exports.clearance = {
  name: 'clearance',
  size: 72,
  sized: true,
  keys: [
    'windows',
    'answer',
    'effect',
    'rule',
    'stopReason',
    'windowTotal',
    'windowWritten',
    'gate',
    'notBeforeMs',
    'nowMs',
    'amount',
    'currency',
    'zone',
    'lift',
    'movedBy',
  ],
  put(views, b, record) {
    let value;
    if (isSaid((value = record.answer))) put.word(views, b + 1, value, 'clearance.answer', answer);
    if (isSaid((value = record.effect))) put.word(views, b + 2, value, 'clearance.effect', effect);
    if (isSaid((value = record.rule))) put.id(views, b + 3, value, 'clearance.rule', IN_CEILING_CODE_RULE);
    if (isSaid((value = record.stopReason))) put.word(views, b + 4, value, 'clearance.stopReason', stop_reason);
    if (isSaid((value = record.windowTotal))) put.count(views, b + 5, value, 'clearance.windowTotal');
    if (isSaid((value = record.windowWritten))) put.count(views, b + 6, value, 'clearance.windowWritten');
    if (isSaid((value = record.gate))) put.word(views, b + 7, value, 'clearance.gate', gate);
    if (isSaid((value = record.notBeforeMs))) put.instant(views, b + 8, value, 'clearance.notBeforeMs');
    if (isSaid((value = record.nowMs))) put.instant(views, b + 10, value, 'clearance.nowMs');
    if (isSaid((value = record.amount))) put.amount(views, b + 12, value, 'clearance.amount');
    if (isSaid((value = record.currency))) put.ascii4(views, b + 14, value, 'clearance.currency');
    if (isSaid((value = record.zone))) put.id(views, b + 15, value, 'clearance.zone', IN_ZONE);
    if (isSaid((value = record.lift))) put.word(views, b + 16, value, 'clearance.lift', lift);
    if (isSaid((value = record.movedBy))) put.flags(views, b + 17, value, 'clearance.movedBy', moved_by);
  },
};

exports.window = {
  name: 'window',
  size: 24,
  sized: false,
  keys: [
    'ceiling',
    'used',
    'limit',
    'left',
    'freesAtMs',
  ],
  put(views, b, record) {
    let value;
    if (isSaid((value = record.ceiling))) put.id(views, b, value, 'window.ceiling', IN_CEILING);
    if (isSaid((value = record.used))) put.count(views, b + 1, value, 'window.used');
    if (isSaid((value = record.limit))) put.count(views, b + 2, value, 'window.limit');
    if (isSaid((value = record.left))) put.count(views, b + 3, value, 'window.left');
    value = record.freesAtMs; put.endless(views, b + 4, value, 'window.freesAtMs');
  },
};

exports.refusal = {
  name: 'refusal',
  size: 40,
  sized: true,
  keys: [
    'httpStatus',
    'errorType',
    'code',
    'keyLivemode',
    'objectLivemode',
    'owner',
    'accountHeader',
    'resource',
    'access',
  ],
  put(views, b, record) {
    let value;
    if (isSaid((value = record.httpStatus))) put.count(views, b + 1, value, 'refusal.httpStatus');
    if (isSaid((value = record.errorType))) put.id(views, b + 2, value, 'refusal.errorType', IN_ERROR_TYPE);
    if (isSaid((value = record.code))) put.id(views, b + 3, value, 'refusal.code', IN_CODE);
    if (isSaid((value = record.keyLivemode))) put.answer(views, b + 4, value, 'refusal.keyLivemode');
    if (isSaid((value = record.objectLivemode))) put.answer(views, b + 5, value, 'refusal.objectLivemode');
    if (isSaid((value = record.owner))) put.word(views, b + 6, value, 'refusal.owner', owner);
    if (isSaid((value = record.accountHeader))) put.answer(views, b + 7, value, 'refusal.accountHeader');
    if (isSaid((value = record.resource))) put.id(views, b + 8, value, 'refusal.resource', IN_RESOURCE);
    if (isSaid((value = record.access))) put.word(views, b + 9, value, 'refusal.access', access);
  },
};

exports.backoff = {
  name: 'backoff',
  size: 72,
  sized: true,
  keys: [
    'growth',
    'jitter',
    'factor',
    'baseMs',
    'capMs',
    'floorMs',
    'low',
    'high',
    'maxRetries',
    'tokens',
    'tokenCost',
    'tokenGain',
    'tokensKept',
  ],
  put(views, b, record) {
    let value;
    if (isSaid((value = record.growth))) put.word(views, b + 1, value, 'backoff.growth', backoff_growth);
    if (isSaid((value = record.jitter))) put.word(views, b + 2, value, 'backoff.jitter', backoff_jitter);
    if (isSaid((value = record.factor))) put.count(views, b + 3, value, 'backoff.factor');
    if (isSaid((value = record.baseMs))) put.integer(views, b + 4, value, 'backoff.baseMs');
    if (isSaid((value = record.capMs))) put.integer(views, b + 6, value, 'backoff.capMs');
    if (isSaid((value = record.floorMs))) put.integer(views, b + 8, value, 'backoff.floorMs');
    if (isSaid((value = record.low))) put.count(views, b + 10, value, 'backoff.low');
    if (isSaid((value = record.high))) put.count(views, b + 11, value, 'backoff.high');
    if (isSaid((value = record.maxRetries))) put.count(views, b + 12, value, 'backoff.maxRetries');
    if (isSaid((value = record.tokens))) put.count(views, b + 13, value, 'backoff.tokens');
    if (isSaid((value = record.tokenCost))) put.count(views, b + 14, value, 'backoff.tokenCost');
    if (isSaid((value = record.tokenGain))) put.count(views, b + 15, value, 'backoff.tokenGain');
    if (isSaid((value = record.tokensKept))) put.count(views, b + 16, value, 'backoff.tokensKept');
  },
};

exports.retry = {
  name: 'retry',
  size: 56,
  sized: true,
  keys: [
    'disposition',
    'retry',
    'shouldRetry',
    'seed',
    'previousMs',
    'retryAfterMs',
    'leftMs',
    'spent',
  ],
  put(views, b, record) {
    let value;
    if (isSaid((value = record.disposition))) put.word(views, b + 1, value, 'retry.disposition', disposition);
    if (isSaid((value = record.retry))) put.count(views, b + 2, value, 'retry.retry');
    if (isSaid((value = record.shouldRetry))) put.answer(views, b + 3, value, 'retry.shouldRetry');
    if (isSaid((value = record.seed))) put.hash(views, b + 4, value, 'retry.seed');
    if (isSaid((value = record.previousMs))) put.integer(views, b + 6, value, 'retry.previousMs');
    if (isSaid((value = record.retryAfterMs))) put.integer(views, b + 8, value, 'retry.retryAfterMs');
    if (isSaid((value = record.leftMs))) put.integer(views, b + 10, value, 'retry.leftMs');
    if (isSaid((value = record.spent))) put.count(views, b + 12, value, 'retry.spent');
  },
};
