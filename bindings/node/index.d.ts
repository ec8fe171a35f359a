/**
 * What a failed payment means, and what to do about it.
 *
 * Data flows one way: {@link read} makes a signal of bytes, {@link classify} a verdict of it, {@link plan} a plan of the verdict,
 * the policy and the history, and {@link explain} says why. Every call is a pure function of its arguments: there is no clock, no
 * network and no state. On any error: do not charge.
 *
 * What was not said, or does not exist, is `undefined`, so that no comparison with it holds. Instants are milliseconds since 1970,
 * amounts minor units of the currency, hashes bigints.
 */

import type {
  CaseInit,
  Clearance,
  Backoff,
  BackoffInit,
  Diagnosis,
  Plan,
  ReadRequest,
  Reading,
  Pause,
  Refusal,
  Retry,
  Row,
  RowInit,
  SignalInit,
  Verdict,
} from './lib/generated/types.js';
import type { Detail, FaultRule, Lang, PaydayKind, Preset, Space, StatusCode, Trigger, Vocabulary, Voice } from './lib/generated/words.js';

export * from './lib/generated/types.js';
export * from './lib/generated/words.js';

// ---- What goes in ----

/** A row of the knowledge: the space in the highest 8 bits, the row in the lower 24. It never changes its meaning; store it. */
export type Id = number;
/** An id, or its name on the wire: `insufficient_funds`; `space:name` where a field takes ids of several spaces. */
export type IdLike = Id | string;
/** Minor units of the currency; a bigint only where a number would not be exact, beyond Number.MAX_SAFE_INTEGER. */
export type Amount = number | bigint;
/** Milliseconds since 1970, a safe integer, or a Date. */
export type Instant = number | Date;
/** A hash of 64 bits, or the text or bytes it is made from: a fingerprint, an event id. */
export type HashLike = bigint | string | Uint8Array;
/** 128 bits that name a debt, or the text or bytes they are made from: an invoice id. */
export type KeyLike = readonly [bigint, bigint] | string | Uint8Array;
/** A text in UTF-8. Offsets in errors count bytes. */
export type Body = string | Uint8Array;
/** Flags: their words, or their number as it was stored. */
export type FlagsLike<Word extends string> = readonly Word[] | Word | number;
/** A word, or its number as it was stored. */
export type WordLike<Word extends string> = Word | number;

/** Every field may be left out, or be undefined or null: then it was not said. */
export type Partly<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | null | undefined };

/** When a customer has money: the weekday from 1 (Monday) to 7, the day of the month, its last day, or its nth business day. */
export interface Payday {
  readonly kind: WordLike<PaydayKind>;
  /** Of the last day there is none. */
  readonly number?: number;
}

// ---- What comes out: frozen ----

/** What is linked. */
export interface About {
  readonly version: string;
  readonly abi: string;
  /** Edition of the knowledge. */
  readonly knowledgeEdition: number;
  /** SHA-256 of the knowledge, hexadecimal. */
  readonly knowledgeSha256: string;
  /** Edition of the time zone database, `2025b` say. */
  readonly tzdbEdition: string;
  readonly names: number;
  readonly rules: number;
  readonly ceilings: number;
  readonly texts: number;
  readonly zones: number;
}

// ---- Calls ----

/**
 * Reads one report of a provider: an error body, a charge, payment or setup intent, invoice, list of invoice payments, or an event.
 *
 * `request` says whose bytes they are, and what they do not say of themselves: the HTTP status of an answer, what the failed call was,
 * what the headers said. A webhook or a stored object of Stripe needs none. Where `next` of the reading is a number, another report
 * begins there: read it with `from`.
 *
 * @throws RecoupError ERR_RECOUP_JSON_…, ERR_RECOUP_CARRIER, ERR_RECOUP_TOO_LONG, with `offset`, `line` and `column`; ERR_RECOUP_RANGE
 */
export function read(body: Body, request?: ReadRequest): Reading;

/**
 * What happened, who can fix it, and what may be tried.
 *
 * @throws RecoupError ERR_RECOUP_RANGE, ERR_RECOUP_ID, ERR_RECOUP_RESERVED, ERR_RECOUP_NOT_FOUND, each with `field`
 */
export function classify(signal: SignalInit | Reading): Verdict;

/**
 * When and under which conditions to charge again, write to the customer, offer another method, escalate, stop.
 *
 * `history` may be in any order; `policy` is `standard` unless said otherwise. Only the first `maxSteps` steps are given: 1 asks "what next?".
 *
 * @throws RecoupError ERR_RECOUP_HISTORY_ORDER with `index`; ERR_RECOUP_RANGE, ERR_RECOUP_ID with `field`; ERR_RECOUP_VERDICT
 */
export function plan(request: {
  readonly case: CaseInit;
  readonly verdict: Verdict;
  readonly history?: readonly RowInit[];
  readonly policy?: Policy | Preset;
  readonly maxSteps?: number;
}): Plan;

/**
 * Whether the debt may be charged at `case.nowMs`, and what is left of each ceiling: the law alone, no policy is asked. `verdict` is
 * that of the last failure, where there was one.
 *
 * @throws RecoupError as {@link plan}
 */
export function mayCharge(request: {
  readonly case: CaseInit;
  readonly verdict?: Verdict;
  readonly history?: readonly RowInit[];
}): Clearance;

/**
 * Why the provider refused a request for want of a right: the causes, the surest first, the steps that cure each, and the one permission
 * to enable, where one is lacking. It never proposes a broader key where one permission would do. {@link text} gives the words of
 * `obstacle` and `repairs` of a cause.
 *
 * `keyPrefix` is what the key begins with, `sk_live_` say, at most 12 bytes: never the key. `message` is that of the error; it is read for
 * the name of a permission alone. No error repeats what was given.
 *
 * @throws RecoupError ERR_RECOUP_RANGE, ERR_RECOUP_ID, ERR_RECOUP_NOT_FOUND, each with `field`; ERR_RECOUP_RANGE for more of a key
 */
export function diagnose(refusal?: Refusal & { readonly keyPrefix?: Body | null; readonly message?: Body | null }): Diagnosis;

/**
 * How a client library waits before it sends a request again, as its code has it: `stripe.node`, say. Spread it to change a field:
 * `{ ...backoffCurve('stripe.node'), maxRetries: 4 }`.
 *
 * @throws RecoupError ERR_RECOUP_NOT_FOUND, ERR_RECOUP_ID
 */
export function backoffCurve(curve: IdLike): Backoff;

/**
 * Whether a failed request is sent again with the same idempotency key, and after how long. Only a failure whose verdict is a backoff
 * is: nothing was executed. For every other verdict there is a plan. What a provider asks for with Retry-After is never undercut.
 *
 * `pause.again` is 1 where it is sent again, after `pause.delayMs`. `pause.spent` is what the caller keeps of the budget, one number for
 * all requests, and gives with the next failure.
 *
 * @throws RecoupError ERR_RECOUP_RANGE, ERR_RECOUP_NOT_FOUND, each with `field`
 */
export function backoffNext(curve: BackoffInit, failed: Retry): Pause;

/**
 * What is spent of the budget of retries after a request that succeeded, in thousandths of a token. `spent` is what a pause or an earlier
 * refund left.
 *
 * @throws RecoupError as {@link backoffNext}
 */
export function backoffRefund(curve: BackoffInit, spent: number): number;

/**
 * Why a verdict, a plan or a clearance is what it is: in words for people of finance and support, with amounts, local dates, reasons and what
 * comes next; or, with `detail: 'full'`, for engineers, with names of rules and fields, sources, keys and instants in UTC.
 */
export function explain(subject: Verdict | Plan | Clearance, options?: { readonly lang?: Lang; readonly detail?: Detail }): string;

/** What the merchant wants: a checked frame of bytes that can be stored. */
export class Policy {
  private constructor();
  /** A policy that comes with the library. */
  static preset(preset: WordLike<Preset>): Policy;
  /**
   * Compiles a policy document: its JSON, or an object that becomes it.
   *
   * @throws RecoupError ERR_RECOUP_JSON_…, ERR_RECOUP_POLICY_VERSION, ERR_RECOUP_NOT_FOUND, with `offset`, `line` and `column`
   */
  static compile(document: Body | { readonly version: 1; readonly [key: string]: unknown }): Policy;
  /**
   * A policy from a stored frame.
   *
   * @throws RecoupError ERR_RECOUP_POLICY, ERR_RECOUP_POLICY_VERSION
   */
  static load(frame: Uint8Array): Policy;
  /** The bytes to store; a copy. */
  get frame(): Uint8Array;
  /** 32 hexadecimal digits, the same as `plan.policy` of every plan made under it. */
  get fingerprint(): string;
}

// ---- History ----

/**
 * A new history with more rows, in order; of rows with the same id only the first is kept. For many rows {@link sortHistory} is
 * faster: each row that is merged passes over the whole history.
 *
 * @throws RecoupError ERR_RECOUP_HISTORY_ORDER with `index` when `history` is out of order; ERR_RECOUP_RANGE with `field`
 */
export function merge(history: readonly RowInit[], ...rows: RowInit[]): readonly Row[];

/**
 * Rows that stand in any order, sorted by `atMs` and then by the number of their id; of rows with the same id only the first is kept.
 *
 * @throws RecoupError ERR_RECOUP_RANGE with `index` and `field`
 */
export function sortHistory(rows: readonly RowInit[]): readonly Row[];

/**
 * The row a payload means, or undefined when it means none.
 *
 * `trigger`, `scheduled` unless said otherwise, and `ordinal` say what caused the attempt and which step of a plan it was: the provider
 * does not know. Give the verdict of an attempt that failed, so that what it forbade is remembered. A payload without an instant gives
 * a row whose `atMs` is 0, which no history takes: set it.
 *
 * @throws RecoupError ERR_RECOUP_RANGE
 */
export function historyRow(
  reading: Reading,
  verdict?: Verdict,
  options?: { readonly trigger?: WordLike<Trigger>; readonly ordinal?: number },
): Row | undefined;

/**
 * The one JSON form of a row, on one line: that of every language, to be kept as text. docs/rows.md of the repository describes it.
 *
 * @throws RecoupError ERR_RECOUP_RANGE with `field`: a row that no history may hold
 */
export function rowToJson(row: RowInit): string;

/**
 * The row that {@link rowToJson} wrote, or another language. An unknown key or word is an error: nothing that a newer library wrote is
 * lost unseen.
 *
 * @throws RecoupError ERR_RECOUP_JSON_…, ERR_RECOUP_NOT_FOUND, with `offset`, `line` and `column`; ERR_RECOUP_RANGE with `field`
 */
export function rowFromJson(json: Body): Row;

// ---- Batches ----

/** The arrays of columns: 32-bit numbers, 64-bit hashes, and times and amounts as bigints. */
export type Column = Uint32Array | BigUint64Array | BigInt64Array;

/** A column of signals, all blank at first. */
export class SignalBatch {
  constructor(length: number);
  /** The batch of an array of signals. */
  static from(signals: readonly SignalInit[]): SignalBatch;
  readonly length: number;
  /** Puts one signal. */
  set(index: number, signal: SignalInit): this;
  /** Puts one field of every signal as its numbers: one for all, or as many as there are signals; {@link findMany} makes them. */
  setColumn(name: keyof SignalInit, values: Column | number | bigint): this;
}

/** A column of verdicts. */
export class VerdictBatch implements Iterable<Verdict> {
  private constructor();
  readonly length: number;
  at(index: number): Verdict;
  /**
   * One field of every verdict as its numbers; {@link word} and {@link name} tell their names. A field of several elements has them
   * side by side, four a verdict.
   */
  column(name: 'waitMs' | 'atMs' | 'asOfMs'): BigInt64Array;
  column(name: 'unknownHash' | 'credential' | 'eventId'): BigUint64Array;
  column(name: Exclude<keyof Verdict, 'waitMs' | 'atMs' | 'asOfMs' | 'unknownHash' | 'credential' | 'eventId'>): Uint32Array;
  [Symbol.iterator](): IterableIterator<Verdict>;
}

/**
 * Classifies many signals by one call.
 *
 * @throws RecoupError as {@link classify}, with `index`
 */
export function classifyBatch(signals: SignalBatch): VerdictBatch;

// ---- Names and ids ----

/**
 * Finds the id of a name as it stands on the wire; names are compared byte for byte.
 *
 * @throws RecoupError ERR_RECOUP_NOT_FOUND
 */
export function find(space: WordLike<Space>, name: string): Id;

/** Finds the ids of many names of one space; 0 for those that are not known. */
export function findMany(space: WordLike<Space>, names: readonly string[]): Uint32Array;
/** Name i is the bytes [offsets[i], offsets[i + 1]) of `names`, so that there is one offset more than names. */
export function findMany(space: WordLike<Space>, names: Uint8Array, offsets: Uint32Array): Uint32Array;

/**
 * The name of an id, as on the wire.
 *
 * @throws RecoupError ERR_RECOUP_ID
 */
export function name(id: Id): string;

/** The name of a small number: `retry_later` for 1 of `disposition`; of flags, a single bit. */
export function word(vocabulary: Vocabulary, value: number): string;

/**
 * A text for people. Without a `voice`: the customer's for an id of the space `text`, else the operator's.
 *
 * @throws RecoupError ERR_RECOUP_ID, and ERR_RECOUP_NOT_FOUND when the row has no text in that voice
 */
export function text(id: Id, options?: { readonly voice?: Voice; readonly lang?: Lang }): string;

/** The request that brings the reason an object could not carry; `{...}` is to be replaced by the id found. */
export function expandRequest(expand: Id): string;

/**
 * The identity of a debt, from what names it for good. The hash is frozen.
 *
 * @throws RecoupError ERR_RECOUP_RANGE: no bytes, or a text with a lone surrogate
 */
export function caseKey(name: Body): readonly [bigint, bigint];

/**
 * A hash of 64 bits, of a fingerprint or an event id. The hash is frozen; the empty name gives 0n, "not said".
 *
 * @throws RecoupError ERR_RECOUP_RANGE: a text with a lone surrogate
 */
export function hashName(name: Body): bigint;

/**
 * The wait that a Retry-After header asks for, in milliseconds, as {@link read} takes it in `retryAfterMs`: seconds, or a date of HTTP
 * counted from `now`, which may be left out where the header has seconds. A date that has passed is no wait.
 *
 * @throws RecoupError ERR_RECOUP_RANGE: neither, or a date without `now`
 */
export function retryAfter(header: Body, now?: Instant): number;

/** Version, knowledge, and their counts. */
export function about(): About;

// ---- Errors ----

/** What `error.code` can be. */
export type ErrorCode =
  | StatusCode
  /** Of a TypeError: an argument of the wrong JavaScript type. */
  | 'ERR_RECOUP_TYPE'
  /** Of a TypeError: a field no record of that kind has. */
  | 'ERR_RECOUP_FIELD'
  /** A getter of an argument called the library again. */
  | 'ERR_RECOUP_REENTRANT'
  /** The addon is missing, or does not fit this package. */
  | 'ERR_RECOUP_LOAD'
  /** What `recoup/stripe` asks the official SDK for, where that is not installed. */
  | 'ERR_RECOUP_SDK'
  /** Node-API failed. */
  | 'ERR_RECOUP_NATIVE';

/**
 * What the library refuses: its message is the library's own sentence, the same in every language, and the fields are the parts of it.
 * Values of the wrong type are TypeErrors with the same fields. On any error: do not charge.
 */
export class RecoupError extends Error {
  private constructor();
  readonly name: 'RecoupError';
  readonly code: ErrorCode;
  /** What the function of the library returned; below 0. */
  readonly status?: number;
  /** The function of the library that refused; undefined where this package did. */
  readonly function?: string;
  /** The parameter at fault, as recoup.h has it (the case is `debt`); where this package refused, the argument as it has it. */
  readonly argument?: string;
  /** The field at fault of the argument, or of its element: `atMs` say. */
  readonly field?: string;
  /** What was expected; the message says it in words. */
  readonly rule?: FaultRule;
  /** What was found: a number, 0 where it is none; where this package refused, the value itself. */
  readonly value?: unknown;
  /** Of a history or a batch: the element at fault. */
  readonly index?: number;
  /** Of a body or a document: the byte at fault. */
  readonly offset?: number;
  /** Where that byte stands, from 1. */
  readonly line?: number;
  /** Where that byte stands in its line, from 1; counts bytes. */
  readonly column?: number;
}
