/**
 * What a failed payment means, and what to do about it.
 *
 * Data flows one way: {@link readStripe} makes a signal of bytes, {@link classify} a verdict of it, {@link plan} a plan of the verdict,
 * the policy and the history, and {@link explain} says why. Every call is a pure function of its arguments: there is no clock, no
 * network and no state. On any error: do not charge.
 *
 * What was not said, or does not exist, is `undefined`, so that no comparison with it holds. Instants are milliseconds since 1970,
 * amounts minor units of the currency, hashes bigints.
 */

import type {
  Actor,
  Allowed,
  Answer,
  Carrier,
  CaseFlag,
  Collection,
  Condition,
  Contact,
  Disposition,
  Effect,
  Field,
  Gate,
  Initiator,
  KeyAdvice,
  Ladder,
  Lang,
  Lift,
  MovedBy,
  Operation,
  Outcome,
  Phase,
  PlanFlag,
  Preset,
  RowFlag,
  RowKind,
  Scope,
  Severity,
  SignalFlag,
  Space,
  StatusCode,
  StepKind,
  StopReason,
  Track,
  Trigger,
  VerdictFlag,
  Voice,
} from './lib/generated/words.js';

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

/** What was said about one attempt. */
export type SignalInit = Partly<{
  /** Facts about the failed call. */
  flags: FlagsLike<SignalFlag>;
  provider: IdLike;
  /** The object it was read from. */
  carrier: WordLike<Carrier>;
  errorType: IdLike;
  /** The error code, or the object's failure code. */
  code: IdLike;
  /** The decline code. */
  decline: IdLike;
  /** The provider's advice code. */
  advice: IdLike;
  outcomeType: IdLike;
  outcomeReason: IdLike;
  networkStatus: IdLike;
  /** The status the object gives of itself. */
  objectStatus: IdLike;
  brand: IdLike;
  method: IdLike;
  funding: IdLike;
  /** Whose numbering `networkAdvice` is in; not said: the network's own. */
  dialect: IdLike;
  /** The network's response code, `51` say. */
  networkCode: string;
  /** The network's advice code, `03` say. */
  networkAdvice: string;
  /** Country of the issuer, ISO 3166-1 alpha-2, lower case. */
  issuerCountry: string;
  /** Country of the acquirer, likewise. */
  acquirerCountry: string;
  /** HTTP status of the answer, 100 to 599. */
  httpStatus: number;
  /** What the failed call was; not said is read as `charge`, the one to be most careful with. */
  operation: WordLike<Operation>;
  initiator: WordLike<Initiator>;
  /** The type of the webhook event. */
  event: IdLike;
  /** When the attempt failed. Dates the reading of codes when `asOfMs` is not said. */
  atMs: Instant;
  /** The day whose rules are to be read; not said: `atMs`, or the newest. */
  asOfMs: Instant;
  /** The provider's Retry-After, in milliseconds. */
  retryAfterMs: number;
  /** Hash of the first unknown name, so that a later edition can resolve a stored signal. */
  unknownHash: HashLike;
  /** The provider's fingerprint of the card or account. */
  credential: HashLike;
  /** The provider's event id, or the charge id where there is no event. */
  eventId: HashLike;
}>;

/** The debt a plan is made for, and now. */
export type CaseInit = Partly<{
  flags: FlagsLike<CaseFlag>;
  /** Not said: that of the verdict. So for method, brand, funding, countries and credential. */
  provider: IdLike;
  method: IdLike;
  brand: IdLike;
  funding: IdLike;
  /** Where in the customer's life the debt stands; not said is read as `renewal`. */
  phase: WordLike<Phase>;
  /** The customer's zone, `Europe/Berlin` say; not said: UTC. */
  zone: IdLike;
  /** ISO 4217, lower case. */
  currency: string;
  issuerCountry: string;
  acquirerCountry: string;
  /** Who starts planned charges; not said is read as `mit`. */
  initiator: WordLike<Initiator>;
  collection: WordLike<Collection>;
  /** How many earlier debts of this customer failed with the same code in consecutive cycles. */
  priorCases: number;
  /** Your segment, matched by a policy's segment rules. */
  segment: number;
  credential: HashLike;
  /** Amount owed. */
  amount: Amount;
  /** When the next bill falls due; the horizon ends before it. */
  nextBillMs: Instant;
  /** The day the customer promised to pay. */
  promiseMs: Instant;
  /** When the provider itself will charge again. */
  providerNextMs: Instant;
  /** Up to four intervals [from, to) without a charge. */
  blackoutMs: readonly (readonly [Instant, Instant])[];
}> & {
  /** The identity of the debt: the invoice id, say. */
  readonly key: KeyLike;
  /** Now: the library reads no clock. */
  readonly nowMs: Instant;
};

/** One row of your history: an attempt, or something that happened. Keep every row of a debt and of its credential. */
export type RowInit = Partly<{
  /** The provider's event id, or the id of the step that was done; rows of the same id are one event. */
  id: HashLike;
  /** Fingerprint of the credential; not said: the case's own. So for amount, brand, method and currency. */
  credential: HashLike;
  amount: Amount;
  /** The wait its verdict gave, in milliseconds. */
  waitMs: number;
  /** How an attempt ended. */
  outcome: WordLike<Outcome>;
  /** What caused an attempt. */
  trigger: WordLike<Trigger>;
  flags: FlagsLike<RowFlag>;
  /** Not said: counts for both. */
  initiator: WordLike<Initiator>;
  brand: IdLike;
  method: IdLike;
  currency: string;
  /** `cause` of its verdict; so for disposition, prohibition, scope, lift and waitRule. */
  cause: IdLike;
  disposition: WordLike<Disposition>;
  prohibition: IdLike;
  scope: WordLike<Scope>;
  lift: WordLike<Lift>;
  waitRule: IdLike;
  /** Ordinal of the step that made this attempt; 0: not one of ours. */
  ordinal: number;
}> & {
  /** When it happened. */
  readonly atMs: Instant;
  readonly kind: WordLike<RowKind>;
};

// ---- What comes out: frozen ----

/** What was said about one attempt, as it was read. */
export interface Signal {
  readonly flags: readonly SignalFlag[];
  readonly provider: Id | undefined;
  readonly carrier: Carrier | undefined;
  readonly errorType: Id | undefined;
  readonly code: Id | undefined;
  readonly decline: Id | undefined;
  readonly advice: Id | undefined;
  readonly outcomeType: Id | undefined;
  readonly outcomeReason: Id | undefined;
  readonly networkStatus: Id | undefined;
  readonly objectStatus: Id | undefined;
  readonly brand: Id | undefined;
  readonly method: Id | undefined;
  readonly funding: Id | undefined;
  readonly dialect: Id | undefined;
  readonly networkCode: string | undefined;
  readonly networkAdvice: string | undefined;
  readonly issuerCountry: string | undefined;
  readonly acquirerCountry: string | undefined;
  /** 0: none. */
  readonly httpStatus: number;
  readonly operation: Operation | undefined;
  readonly initiator: Initiator | undefined;
  readonly event: Id | undefined;
  readonly atMs: number | undefined;
  readonly asOfMs: number | undefined;
  readonly retryAfterMs: number;
  readonly unknownHash: bigint | undefined;
  readonly credential: bigint | undefined;
  readonly eventId: bigint | undefined;
}

/** What a payload said: the signal, and what stands beside it. Texts are those of the payload. */
export interface Reading {
  /** For {@link classify}, which takes the whole reading as well. */
  readonly signal: Signal;
  /** The history row this payload means; see {@link historyRow}. */
  readonly rowKind: RowKind | undefined;
  readonly rowOutcome: Outcome | undefined;
  /** The paths that bring the reason when the object lacks it; see {@link expandRequest}. */
  readonly expand: Id | undefined;
  readonly billingReason: Id | undefined;
  readonly collection: Collection | undefined;
  /** Attempts the provider counts. */
  readonly attemptCount: number;
  /** Whether the provider goes on by itself. */
  readonly autoAdvance: boolean | undefined;
  readonly currency: string | undefined;
  readonly event: string | undefined;
  readonly invoice: string | undefined;
  readonly paymentIntent: string | undefined;
  readonly setupIntent: string | undefined;
  readonly charge: string | undefined;
  readonly customer: string | undefined;
  readonly paymentMethod: string | undefined;
  /** The connected account. */
  readonly account: string | undefined;
  readonly fingerprint: string | undefined;
  /** The provider's message, for people. */
  readonly message: string | undefined;
  /** The parameter at fault. */
  readonly param: string | undefined;
  /** The first name this edition does not know. */
  readonly unknown: string | undefined;
  readonly amount: Amount;
  readonly createdMs: number | undefined;
  /** When the provider itself will charge again. */
  readonly nextPaymentAttemptMs: number | undefined;
}

/** What happened, who can fix it, and what may be tried. Made by {@link classify} only. */
export interface Verdict {
  readonly flags: readonly VerdictFlag[];
  /** The one recommended way on. */
  readonly disposition: Disposition;
  /** What may be tried: retryability is a relation, not a bool. */
  readonly allowed: readonly Allowed[];
  readonly actor: Actor;
  readonly severity: Severity;
  readonly contact: Contact;
  /** What is prohibited. */
  readonly scope: Scope | undefined;
  /** What ends the prohibition. */
  readonly lift: Lift | undefined;
  readonly keyAdvice: KeyAdvice | undefined;
  /** The field that decided. */
  readonly decidedBy: Field | undefined;
  /** The fields that disagreed. */
  readonly conflicts: readonly Field[];
  readonly operation: Operation | undefined;
  readonly expand: Id | undefined;
  /** The code or rule that decided. */
  readonly cause: Id | undefined;
  /** The code the customer may be told; differs from `cause` when masked. */
  readonly shown: Id | undefined;
  /** The row that prohibits. */
  readonly prohibition: Id | undefined;
  /** The row that set the wait. */
  readonly waitRule: Id | undefined;
  /** What to tell the customer; see {@link text}. */
  readonly text: Id | undefined;
  readonly ladder: Ladder | undefined;
  readonly provider: Id | undefined;
  readonly brand: Id | undefined;
  readonly method: Id | undefined;
  readonly funding: Id | undefined;
  readonly initiator: Initiator | undefined;
  readonly networkCode: string | undefined;
  readonly networkAdvice: string | undefined;
  readonly issuerCountry: string | undefined;
  readonly acquirerCountry: string | undefined;
  readonly atMs: number | undefined;
  readonly asOfMs: number | undefined;
  /** No charge before `atMs + waitMs`; no policy may undercut it. */
  readonly waitMs: number;
  readonly unknownHash: bigint | undefined;
  readonly credential: bigint | undefined;
  readonly eventId: bigint | undefined;
}

/** A plan, and its steps in time order. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly flags: readonly PlanFlag[];
  /** Steps the plan has. */
  readonly stepTotal: number;
  /** Steps that were given: the first ones. */
  readonly stepWritten: number;
  /** Why the plan holds no further timed charge. */
  readonly stopReason: StopReason;
  /** The ceiling that bound the plan most, or the code or rule of a prohibition. */
  readonly ceiling: Id | undefined;
  /** Charges of the policy's own budget that are left. */
  readonly chargesLeft: number;
  /** Experiment arm of the case, from 1; 0: the policy has none. */
  readonly arm: number;
  /** The last instant a charge may have. */
  readonly horizonMs: number | undefined;
  /** Until when the key of the unresolved attempt is safe to send again. */
  readonly keySafeUntilMs: number | undefined;
  /** Fingerprint of the policy, 32 hexadecimal digits. */
  readonly policy: string | undefined;
}

/** One step of a plan. */
export interface Step {
  /** From events and policy alone: never moves because time passed. Undefined behind a gate. */
  readonly atMs: number | undefined;
  /** When to act, given now. Undefined behind a gate. */
  readonly dueMs: number | undefined;
  /** After this the step is void. */
  readonly notAfterMs: number | undefined;
  /** The idempotency key of a charge, as it is sent: 32 hexadecimal digits. */
  readonly idempotencyKey: string | undefined;
  /** The same reason has the same id over any number of plans. */
  readonly id: bigint | undefined;
  readonly kind: StepKind;
  /** What must happen before the step has an instant. */
  readonly gate: Gate;
  readonly track: Track;
  /** What moved it away from the instant the policy first named. */
  readonly movedBy: readonly MovedBy[];
  /** What a charge must look like. */
  readonly conditions: readonly Condition[];
  /** Of charges. */
  readonly initiator: Initiator | undefined;
  /** Of a charge: which attempt, from 1; of others: the position within its track. */
  readonly ordinal: number;
  /** The ceiling that binds, last to free first. */
  readonly ceiling: Id | undefined;
  /** The row that set the floor. */
  readonly floor: Id | undefined;
  /** What to say. */
  readonly text: Id | undefined;
}

/** May this be charged now? */
export interface Permission {
  /** What is left of each ceiling that applies. */
  readonly windows: readonly Window[];
  readonly answer: Answer;
  /** What happens to those who charge all the same. */
  readonly effect: Effect;
  /** The rule behind the answer. */
  readonly rule: Id | undefined;
  readonly stopReason: StopReason;
  readonly windowTotal: number;
  readonly windowWritten: number;
  /** The first allowed instant; undefined when never. */
  readonly notBeforeMs: number | undefined;
}

/** What is left of one ceiling. */
export interface Window {
  readonly ceiling: Id | undefined;
  readonly used: number;
  readonly limit: number;
  readonly left: number;
  /** When the next place becomes free; 0: one is free now; undefined: never. */
  readonly freesAtMs: number | undefined;
}

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
 * Reads what Stripe said: an error body, a charge, payment or setup intent, invoice, list of invoice payments, or an event.
 *
 * `httpStatus` is that of the answer; leave it out for a webhook or a stored object. `operation` is what the failed call was, `charge`
 * unless said otherwise.
 *
 * @throws RecoupError ERR_RECOUP_JSON_… with `offset`, ERR_RECOUP_CARRIER, ERR_RECOUP_TOO_LONG, ERR_RECOUP_RANGE
 */
export function readStripe(body: Body, options?: { readonly httpStatus?: number; readonly operation?: WordLike<Operation> }): Reading;

/**
 * What happened, who can fix it, and what may be tried.
 *
 * @throws RecoupError ERR_RECOUP_RANGE, ERR_RECOUP_ID, ERR_RECOUP_RESERVED, each with `field`; ERR_RECOUP_NOT_FOUND
 */
export function classify(signal: SignalInit | Reading): Verdict;

/**
 * When and under which conditions to charge again, write to the customer, offer another method, escalate, stop.
 *
 * `history` is in the order of {@link sortHistory} and {@link merge}. Only the first `maxSteps` steps are given: 1 asks "what next?".
 *
 * @throws RecoupError ERR_RECOUP_HISTORY_ORDER with `index`; ERR_RECOUP_RANGE, ERR_RECOUP_ID with `field`; ERR_RECOUP_VERDICT
 */
export function plan(request: {
  readonly case: CaseInit;
  readonly verdict: Verdict;
  readonly history?: readonly RowInit[];
  readonly policy: Policy | Preset;
  readonly maxSteps?: number;
}): Plan;

/**
 * Whether the debt may be charged at `case.nowMs`, and what is left of each ceiling: the law alone, no policy is asked.
 *
 * @throws RecoupError as {@link plan}
 */
export function mayCharge(request: { readonly case: CaseInit; readonly history?: readonly RowInit[] }): Permission;

/** Why a verdict or a plan is what it is: rules, their sources, and every adjustment made. */
export function explain(subject: Verdict | Plan, options?: { readonly lang?: Lang }): string;

/** What the merchant wants: a checked frame of bytes that can be stored. */
export class Policy {
  private constructor();
  /** A policy that comes with the library. */
  static preset(preset: WordLike<Preset>): Policy;
  /**
   * Compiles a policy document: its JSON, or an object that becomes it.
   *
   * @throws RecoupError ERR_RECOUP_JSON_… with `offset`, ERR_RECOUP_POLICY_VERSION
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
 * A new history with more rows, in order; of rows with the same id only the first is kept. The rows stay your own objects.
 *
 * @throws RecoupError ERR_RECOUP_HISTORY_ORDER with `index` when `history` is out of order
 */
export function merge<Row extends RowInit>(history: readonly Row[], ...rows: Row[]): Row[];

/** Rows that stand in any order, sorted by `atMs` and then by the number of their id, each event once. */
export function sortHistory<Row extends RowInit>(rows: readonly Row[]): Row[];

/**
 * The row a payload means, or undefined when it means none.
 *
 * `trigger` and `ordinal` say what caused the attempt and which step of a plan it was: the provider does not know. Give the verdict of
 * an attempt that failed, so that what it forbade is remembered.
 */
export function historyRow(
  reading: Reading,
  verdict?: Verdict,
  options?: { readonly trigger?: Trigger; readonly ordinal?: number },
): RowInit | undefined;

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
  /** One field of every verdict as its numbers; {@link word} and {@link name} tell their names. */
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

/** The word lists, by name. */
export type Vocabulary =
  | 'space' | 'disposition' | 'allowed' | 'actor' | 'severity' | 'contact' | 'scope' | 'lift' | 'key_advice' | 'field' | 'operation'
  | 'initiator' | 'carrier' | 'ladder' | 'signal_flag' | 'verdict_flag' | 'row_kind' | 'outcome' | 'trigger' | 'row_flag' | 'case_flag'
  | 'phase' | 'collection' | 'step_kind' | 'gate' | 'track' | 'moved_by' | 'condition' | 'stop_reason' | 'plan_flag' | 'preset'
  | 'permission' | 'effect' | 'voice' | 'lang';

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

/** The identity of a debt, from what names it for good. The hash is frozen. */
export function caseKey(name: Body): readonly [bigint, bigint];

/** A hash of 64 bits, of a fingerprint or an event id. The hash is frozen; the empty name gives 0n, "not said". */
export function hashName(name: Body): bigint;

/** Version, knowledge, and their counts. */
export function about(): About;

// ---- Errors ----

/** What `error.code` can be. */
export type ErrorCode =
  | StatusCode
  /** An argument of the wrong JavaScript type. */
  | 'ERR_RECOUP_TYPE'
  /** A field no record of that kind has. */
  | 'ERR_RECOUP_FIELD'
  /** A getter of an argument called the library again. */
  | 'ERR_RECOUP_REENTRANT'
  /** The addon is missing, or does not fit this package. */
  | 'ERR_RECOUP_LOAD'
  /** What `recoup/stripe` asks the official SDK for, where that is not installed. */
  | 'ERR_RECOUP_SDK'
  /** Node-API failed. */
  | 'ERR_RECOUP_NATIVE';

/** Any refusal. On any error: do not charge. */
export class RecoupError extends Error {
  private constructor();
  readonly name: 'RecoupError';
  readonly code: ErrorCode;
  /** The argument or field to blame, `signal.brand` say, where one can be told. */
  readonly field?: string;
  /** Of a body or a document: the byte at fault. */
  readonly offset?: number;
  /** Of a history or a batch: the element at fault. */
  readonly index?: number;
}
