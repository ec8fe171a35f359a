// The names of index.js for ESM: one implementation, so that RecoupError is one class whoever loads it.
import recoup from './index.js';

export * from './lib/generated/words.mjs';
export const {
  Policy,
  RecoupError,
  SignalBatch,
  VerdictBatch,
  about,
  caseKey,
  classify,
  classifyBatch,
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
} = recoup;
