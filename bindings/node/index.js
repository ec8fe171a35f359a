// recoup: what a failed payment means, and what to do about it. index.d.ts describes every name; index.mjs gives them to ESM.
'use strict';

const words = require('./lib/generated/words.js');
const { about } = require('./lib/about.js');
const { SignalBatch, VerdictBatch, classifyBatch } = require('./lib/batch.js');
const { backoffCurve, backoffNext, backoffRefund, classify, diagnose, explain, mayCharge, plan, read, retryAfter } = require('./lib/calls.js');
const { RecoupError } = require('./lib/errors.js');
const { historyRow, merge, rowFromJson, rowToJson, sortHistory } = require('./lib/history.js');
const { caseKey, expandRequest, find, findMany, hashName, name, text, word } = require('./lib/names.js');
const { Policy } = require('./lib/policy.js');

module.exports = {
  ...words,
  Policy,
  RecoupError,
  SignalBatch,
  VerdictBatch,
  about,
  caseKey,
  classify,
  classifyBatch,
  backoffCurve,
  backoffNext,
  backoffRefund,
  diagnose,
  expandRequest,
  explain,
  find,
  findMany,
  hashName,
  historyRow,
  mayCharge,
  merge,
  name,
  plan,
  read,
  retryAfter,
  rowFromJson,
  rowToJson,
  sortHistory,
  text,
  word,
};
