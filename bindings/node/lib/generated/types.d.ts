// Generated from tests/data/golden/abi.json by tools/generate.mjs; do not edit.
import type {
  Amount,
  FlagsLike,
  HashLike,
  Id,
  IdLike,
  Instant,
  KeyLike,
  Partly,
  Payday,
  WordLike,
} from '../../index.js';
import type {
  Access,
  Actor,
  Allowed,
  Answer,
  BackoffGrowth,
  BackoffJitter,
  CancelScope,
  Carrier,
  CaseFlag,
  Certainty,
  ChargesBy,
  Collection,
  Condition,
  Contact,
  Disposition,
  Effect,
  Field,
  FinalAction,
  Format,
  Gate,
  Initiator,
  KeyAdvice,
  KeyKind,
  Lift,
  MovedBy,
  Operation,
  Outcome,
  Owner,
  PauseReason,
  Phase,
  PlanFlag,
  ReportSource,
  RowFlag,
  RowKind,
  Schedule,
  Scope,
  Severity,
  SignalFlag,
  StepKind,
  StopReason,
  Track,
  Trigger,
  VerdictFlag,
} from './words.js';

/** What is to be read, and what the bytes do not say of themselves. */
export type ReadRequest = Partly<{
  /** Whose bytes they are; not said: Stripe's. */
  provider: IdLike;
  format: WordLike<Format>;
  /** HTTP status of the answer, 100 to 599; 0 for a webhook or a stored object. */
  httpStatus: number;
  /** What the failed call was. */
  operation: WordLike<Operation>;
  initiator: WordLike<Initiator>;
  /** The provider's header said whether to retry. */
  shouldRetry: boolean;
  /** When the bytes arrived, in milliseconds since 1970. No instant of an attempt: a delivery may be late. */
  receivedMs: Instant;
  /** The provider's Retry-After, in milliseconds. */
  retryAfterMs: number;
  /** Offset at which the report to be read begins, in bytes: 0, or `next` of the reading before. */
  from: number;
}>;

/** What was said about one attempt. */
export type SignalInit = Partly<{
  flags: FlagsLike<SignalFlag>;
  provider: IdLike;
  carrier: WordLike<Carrier>;
  errorType: IdLike;
  /** The error code, or the object's failure code: id of the space `code`. */
  code: IdLike;
  /** The decline code: id of the space `code`. */
  decline: IdLike;
  /** The provider's advice code: id of the space `code`. */
  advice: IdLike;
  outcomeType: IdLike;
  outcomeReason: IdLike;
  networkStatus: IdLike;
  /** The status the object gives of itself: id of the space `object_status`. */
  objectStatus: IdLike;
  brand: IdLike;
  method: IdLike;
  funding: IdLike;
  /** Whose numbering `networkAdvice` is in: id of the space `dialect`; 0 the network's own. */
  dialect: IdLike;
  /** The network's response code. */
  networkCode: string;
  /** The network's advice code. */
  networkAdvice: string;
  /** Country of the issuer, ISO 3166-1 alpha-2, lower case. */
  issuerCountry: string;
  /** Country of the acquirer, likewise. */
  acquirerCountry: string;
  /** HTTP status of the answer, 100 to 599. */
  httpStatus: number;
  operation: WordLike<Operation>;
  initiator: WordLike<Initiator>;
  /** The webhook event: id of the space `event`. */
  event: IdLike;
  /** When the attempt failed, in milliseconds since 1970. Dates the reading of codes when `asOfMs` is 0. */
  atMs: Instant;
  /** The day whose rules are to be read, in milliseconds since 1970; not said: `atMs`, or the newest when that is 0 too. */
  asOfMs: Instant;
  /** The provider's Retry-After, in milliseconds. */
  retryAfterMs: number;
  /** Hash of the first unknown name, so that a later edition can resolve a stored signal. */
  unknownHash: HashLike;
  /** Hash of the provider's fingerprint of the card or account. */
  credential: HashLike;
  /** Hash of the provider's event id, or of the charge id where there is no event. */
  eventId: HashLike;
}>;

/** One row of the caller's history: one report. `historySort` and `historyPut` join the reports of one attempt and order the rows; the same `id` and `kind` are one event. */
export type RowInit = Partly<{
  /** Hash of the provider's event id, or of the id of the step that was done; not said: only an equal row is the same event. */
  id: HashLike;
  /** Hash of the provider's fingerprint of the credential; not said: the case's own. */
  credential: HashLike;
  /** Amount in minor units; not said: the case's own. */
  amount: Amount;
  /** The wait its verdict gave, in milliseconds. */
  waitMs: number;
  /** Hash of the provider's id of the attempt: the charge, say. */
  attempt: HashLike;
  /** Hash of the provider's id of the payment, which may hold several attempts: the payment intent, say. */
  payment: HashLike;
  /** Our idempotency key of the attempt, where the report carries it. */
  key: string;
  /** Names the attempt this report belongs to. Derived: `historySort` writes it, and nobody else. */
  label: HashLike;
  /** Hash of the provider's id of the mandate. */
  mandate: HashLike;
  /** When the attempt was sent, in milliseconds since 1970, where that is not `atMs`. */
  sentMs: Instant;
  /** When the attempt ended, in milliseconds since 1970, where that is not `atMs`. */
  endedMs: Instant;
  /** The settlement date of a bank debit: its first instant, in milliseconds since 1970. */
  settlementMs: Instant;
  /** What was captured, in minor units. */
  captured: Amount;
  /** 0 unless an attempt. */
  outcome: WordLike<Outcome>;
  /** 0 unless an attempt. */
  trigger: WordLike<Trigger>;
  flags: FlagsLike<RowFlag>;
  /** Not said: counts for both. */
  initiator: WordLike<Initiator>;
  /** Not said: the case's own. */
  brand: IdLike;
  /** Not said: the case's own. */
  method: IdLike;
  /** Currency, ISO 4217, lower case; not said: the case's own. */
  currency: string;
  /** `cause` of its verdict. */
  cause: IdLike;
  /** `disposition` of its verdict. */
  disposition: WordLike<Disposition>;
  /** `prohibitions` of its verdict. */
  prohibitions: readonly (IdLike | null | undefined)[];
  /** `scopes` of its verdict. */
  scopes: readonly (WordLike<Scope> | null | undefined)[];
  /** `lifts` of its verdict. */
  lifts: readonly (WordLike<Lift> | null | undefined)[];
  /** `waitRule` of its verdict. */
  waitRule: IdLike;
  /** Ordinal of the step that made this attempt; not said: not one of ours. */
  ordinal: number;
  /** The provider's number of the attempt. */
  attemptNumber: number;
  /** What told this report. */
  source: WordLike<ReportSource>;
  /** Not said: the case's own. */
  provider: IdLike;
  /** Word of `operation` of its verdict. */
  operation: WordLike<Operation>;
  /** `allowed` of its verdict. */
  allowed: FlagsLike<Allowed>;
  /** Why it was canceled, disputed or returned: id of the space `code`. */
  reason: IdLike;
  /** The status of a dispute: id of the space `object_status`. */
  status: IdLike;
  /** What a canceled row ended. */
  cancelScope: WordLike<CancelScope>;
  /** What the stop did, of a step that was done. */
  finalAction: WordLike<FinalAction>;
}> & {
  /** When it happened, in milliseconds since 1970; above 0. */
  readonly atMs: Instant;
  readonly kind: WordLike<RowKind>;
};

/** The debt a plan is made for, and now. */
export type CaseInit = Partly<{
  flags: FlagsLike<CaseFlag>;
  /** Not said: that of the verdict. */
  provider: IdLike;
  /** Not said: that of the verdict. */
  method: IdLike;
  /** Not said: that of the verdict. */
  brand: IdLike;
  /** Not said: that of the verdict. */
  funding: IdLike;
  phase: WordLike<Phase>;
  /** The customer's zone: id of the space `zone`; not said: the policy's, else UTC. */
  zone: IdLike;
  /** Currency, ISO 4217, lower case. */
  currency: string;
  /** Country of the issuer; not said: that of the verdict. */
  issuerCountry: string;
  /** Country of the acquirer; not said: that of the verdict. */
  acquirerCountry: string;
  /** Word of `initiator` of planned charges; 0 is read as mit. */
  initiator: WordLike<Initiator>;
  collection: WordLike<Collection>;
  /** How many earlier debts of this customer failed with the same code in consecutive cycles. */
  priorCases: number;
  /** Caller's segment, matched by a policy's segment rules; 0 none. */
  segment: number;
  /** Who charges this debt, where the caller says it of this case; not said: as the policy says. */
  chargesBy: WordLike<ChargesBy>;
  /** The provider goes on by itself with this invoice. */
  autoAdvance: boolean;
  /** Days of notice agreed for SEPA debits; not said: those of the scheme. */
  noticeDays: number;
  /** Up to four paydays of the customer. */
  paydays: readonly Payday[];
  /** Hash of the provider's fingerprint; not said: that of the verdict. */
  credential: HashLike;
  /** Hash of the provider's id of the mandate. */
  mandate: HashLike;
  /** Amount owed in minor units. */
  amount: Amount;
  /** When the next bill falls due, in milliseconds since 1970; the horizon ends before it. 0: none. */
  nextBillMs: Instant;
  /** The day the customer promised to pay, in milliseconds since 1970; not said: none. */
  promiseMs: Instant;
  /** When the provider itself will charge again, in milliseconds since 1970; not said: it will not. */
  providerNextMs: Instant;
  /** Up to four intervals [from, to) without a charge. */
  blackoutMs: readonly (readonly [Instant, Instant])[];
}> & {
  /** Identity of the debt: the invoice id, say. */
  readonly key: KeyLike;
  /** Now, in milliseconds since 1970. */
  readonly nowMs: Instant;
};

/** A request that the provider refused for want of a right. */
export type Refusal = Partly<{
  /** HTTP status of the answer, 100 to 599. */
  httpStatus: number;
  errorType: IdLike;
  /** The error code: id of the space `code`. */
  code: IdLike;
  /** The key is of live mode. The first characters of the key come before it. */
  keyLivemode: boolean;
  /** The object is of live mode, which its `livemode` says. */
  objectLivemode: boolean;
  /** Whose the object is. */
  owner: WordLike<Owner>;
  /** The request named a connected account, in the header Stripe-Account. */
  accountHeader: boolean;
  /** What the request was about: id of the space `resource`. */
  resource: IdLike;
  /** What it wanted of the resource. */
  access: WordLike<Access>;
}>;

/** How long to wait before a request is sent again, and how often. Every number is the caller's choice, or that of a client library: recoup_backoff_curve fills it from a sourced row. */
export type BackoffInit = Partly<{
  /** 0 exponential. */
  growth: WordLike<BackoffGrowth>;
  /** 0 none. */
  jitter: WordLike<BackoffJitter>;
  /** How much longer each exponential wait is, in ten-thousandths: 20000 doubles; not said: it doubles. */
  factor: number;
  /** The first wait; it must be set. */
  baseMs: number;
  /** The longest wait before anything is drawn; not said: one day. */
  capMs: number;
  /** The shortest wait, after all else. */
  floorMs: number;
  /** Of jitter `share`: the smallest part of the wait, in ten-thousandths. */
  low: number;
  /** Of jitter `share`: the largest part of the wait, in ten-thousandths. */
  high: number;
  /** How often a request is sent again; not said: never. */
  maxRetries: number;
  /** The budget that all requests share, in thousandths of a token; not said: none. */
  tokens: number;
  /** What a failure takes of the budget, in thousandths of a token. */
  tokenCost: number;
  /** What a success gives back, in thousandths of a token. */
  tokenGain: number;
  /** More than this must be left for a retry, in thousandths of a token. */
  tokensKept: number;
}>;

/** A request that failed, and what is known of its retries. 0 in any field but `retry`: not said. */
export type Retry = Partly<{
  /** That of the verdict on this failure. Only a backoff is sent again. */
  disposition: WordLike<Disposition>;
  /** Which retry it would be, from 1. */
  retry: number;
  /** The provider said whether a retry can help (Stripe-Should-Retry). */
  shouldRetry: boolean;
  /** Names the request: recoup_hash_name of its idempotency key. The same name and retry draw the same wait. Any jitter needs it. */
  seed: HashLike;
  /** The wait before the last retry; not said: this is the first. Jitter `decorrelated` draws from it. */
  previousMs: number;
  /** The wait that a Retry-After header asks for; not said: none. No wait is shorter. */
  retryAfterMs: number;
  /** The time that is left for the request with all its retries; not said: not limited. */
  leftMs: number;
  /** What is spent of the budget, as the last pause or refund left it, in thousandths of a token. 0: the budget is whole. */
  spent: number;
}>;

/** What was said about one attempt. */
export interface Signal {
  readonly flags: readonly SignalFlag[];
  readonly provider: Id | undefined;
  readonly carrier: Carrier | undefined;
  readonly errorType: Id | undefined;
  /** The error code, or the object's failure code: id of the space `code`. */
  readonly code: Id | undefined;
  /** The decline code: id of the space `code`. */
  readonly decline: Id | undefined;
  /** The provider's advice code: id of the space `code`. */
  readonly advice: Id | undefined;
  readonly outcomeType: Id | undefined;
  readonly outcomeReason: Id | undefined;
  readonly networkStatus: Id | undefined;
  /** The status the object gives of itself: id of the space `object_status`. */
  readonly objectStatus: Id | undefined;
  readonly brand: Id | undefined;
  readonly method: Id | undefined;
  readonly funding: Id | undefined;
  /** Whose numbering `networkAdvice` is in: id of the space `dialect`; 0 the network's own. */
  readonly dialect: Id | undefined;
  /** The network's response code. */
  readonly networkCode: string | undefined;
  /** The network's advice code. */
  readonly networkAdvice: string | undefined;
  /** Country of the issuer, ISO 3166-1 alpha-2, lower case. */
  readonly issuerCountry: string | undefined;
  /** Country of the acquirer, likewise. */
  readonly acquirerCountry: string | undefined;
  /** HTTP status of the answer, 100 to 599. */
  readonly httpStatus: number;
  readonly operation: Operation | undefined;
  readonly initiator: Initiator | undefined;
  /** The webhook event: id of the space `event`. */
  readonly event: Id | undefined;
  /** When the attempt failed, in milliseconds since 1970. Dates the reading of codes when `asOfMs` is 0. */
  readonly atMs: number | undefined;
  /** The day whose rules are to be read, in milliseconds since 1970; not said: `atMs`, or the newest when that is 0 too. */
  readonly asOfMs: number | undefined;
  /** The provider's Retry-After, in milliseconds. */
  readonly retryAfterMs: number;
  /** Hash of the first unknown name, so that a later edition can resolve a stored signal. */
  readonly unknownHash: bigint | undefined;
  /** Hash of the provider's fingerprint of the card or account. */
  readonly credential: bigint | undefined;
  /** Hash of the provider's event id, or of the charge id where there is no event. */
  readonly eventId: bigint | undefined;
}

/** What a reader found besides the signal: spans of the input, and numbers. 0: not found. */
export interface Reading {
  readonly signal: Signal;
  /** The history row this input means; not said: none. */
  readonly rowKind: RowKind | undefined;
  /** Word of `outcome` for that row. */
  readonly rowOutcome: Outcome | undefined;
  /** The paths that bring the reason, when the object lacks it. */
  readonly expand: Id | undefined;
  readonly billingReason: Id | undefined;
  readonly collection: Collection | undefined;
  /** Attempts the provider counts. */
  readonly attemptCount: number;
  /** The provider goes on by itself. */
  readonly autoAdvance: boolean | undefined;
  /** Currency, ISO 4217, lower case. */
  readonly currency: string | undefined;
  /** What kind of report this input is. */
  readonly source: ReportSource | undefined;
  /** Id of the event. */
  readonly event: string | undefined;
  /** Id of the invoice. */
  readonly invoice: string | undefined;
  /** Id of the payment intent. */
  readonly paymentIntent: string | undefined;
  /** Id of the setup intent. */
  readonly setupIntent: string | undefined;
  /** Id of the charge. */
  readonly charge: string | undefined;
  /** Id of the customer. */
  readonly customer: string | undefined;
  /** Id of the payment method. */
  readonly paymentMethod: string | undefined;
  /** Id of the connected account. */
  readonly account: string | undefined;
  /** The provider's fingerprint of the card or account. */
  readonly fingerprint: string | undefined;
  /** The provider's message, for people. */
  readonly message: string | undefined;
  /** The parameter at fault. */
  readonly param: string | undefined;
  /** The first name this edition does not know. */
  readonly unknown: string | undefined;
  /** Amount in minor units. */
  readonly amount: Amount;
  /** When the object or event was made, in milliseconds since 1970. */
  readonly createdMs: number | undefined;
  /** When the provider itself will charge again, in milliseconds since 1970. */
  readonly nextPaymentAttemptMs: number | undefined;
  /** Offset at which the next report of the input begins, in bytes; not said: there is none. */
  readonly next: number | undefined;
  /** Hash of the id of the attempt: the charge. */
  readonly attempt: bigint | undefined;
  /** Hash of the id of the payment, which may hold several attempts: the payment intent. */
  readonly payment: bigint | undefined;
  /** Hash of the id of the mandate. */
  readonly mandate: bigint | undefined;
  /** Our idempotency key, where the input carries it. */
  readonly key: string | undefined;
  /** What was captured, in minor units. */
  readonly captured: Amount;
}

/** What happened, who can fix it, and what may be tried. Made by `classify` only. */
export interface Verdict {
  readonly flags: readonly VerdictFlag[];
  /** The one recommended way on. */
  readonly disposition: Disposition;
  readonly allowed: readonly Allowed[];
  readonly actor: Actor;
  readonly severity: Severity;
  readonly contact: Contact;
  /** What is prohibited, up to four prohibitions side by side; 0 nothing. */
  readonly scopes: readonly (Scope | undefined)[];
  /** What ends each prohibition, and it alone. */
  readonly lifts: readonly (Lift | undefined)[];
  readonly keyAdvice: KeyAdvice | undefined;
  readonly decidedBy: Field | undefined;
  /** Bit (1 << field) for each field that disagreed with the decision. */
  readonly conflicts: readonly Field[];
  readonly operation: Operation | undefined;
  /** 0 when nothing more is to be had. */
  readonly expand: Id | undefined;
  /** The code that decided: id of the space `code`, `rule`, `errorType`, `objectStatus` or `httpStatus`. */
  readonly cause: Id | undefined;
  /** The code the customer may be told: id of the space `code`; differs from `cause` when masked. */
  readonly shown: Id | undefined;
  /** The rows that prohibit: ids of the space `code` or `rule`; 0 none. */
  readonly prohibitions: readonly (Id | undefined)[];
  /** The row that set the wait: id of the space `code` or `rule`; 0 none. */
  readonly waitRule: Id | undefined;
  /** Customer text: id of the space `text`. */
  readonly text: Id | undefined;
  readonly schedule: Schedule | undefined;
  readonly provider: Id | undefined;
  readonly brand: Id | undefined;
  readonly method: Id | undefined;
  readonly funding: Id | undefined;
  readonly initiator: Initiator | undefined;
  /** The network's response code. */
  readonly networkCode: string | undefined;
  /** The network's advice code. */
  readonly networkAdvice: string | undefined;
  /** Country of the issuer, lower case. */
  readonly issuerCountry: string | undefined;
  /** Country of the acquirer, likewise. */
  readonly acquirerCountry: string | undefined;
  /** When the attempt failed, in milliseconds since 1970; 0 unknown. */
  readonly atMs: number | undefined;
  /** The instant whose rules were read; not said: the newest. */
  readonly asOfMs: number | undefined;
  /** No charge before `at_ms + wait_ms`; no policy may undercut it. */
  readonly waitMs: number;
  /** Hash of the first unknown name. */
  readonly unknownHash: bigint | undefined;
  /** Hash of the provider's fingerprint. */
  readonly credential: bigint | undefined;
  /** Hash of the provider's event id. */
  readonly eventId: bigint | undefined;
}

/** One row of the caller's history: one report. `historySort` and `historyPut` join the reports of one attempt and order the rows; the same `id` and `kind` are one event. */
export interface Row {
  /** When it happened, in milliseconds since 1970; above 0. */
  readonly atMs: number;
  /** Hash of the provider's event id, or of the id of the step that was done; not said: only an equal row is the same event. */
  readonly id: bigint | undefined;
  /** Hash of the provider's fingerprint of the credential; not said: the case's own. */
  readonly credential: bigint | undefined;
  /** Amount in minor units; not said: the case's own. */
  readonly amount: Amount;
  /** The wait its verdict gave, in milliseconds. */
  readonly waitMs: number;
  /** Hash of the provider's id of the attempt: the charge, say. */
  readonly attempt: bigint | undefined;
  /** Hash of the provider's id of the payment, which may hold several attempts: the payment intent, say. */
  readonly payment: bigint | undefined;
  /** Our idempotency key of the attempt, where the report carries it. */
  readonly key: string | undefined;
  /** Names the attempt this report belongs to. Derived: `historySort` writes it, and nobody else. */
  readonly label: bigint | undefined;
  /** Hash of the provider's id of the mandate. */
  readonly mandate: bigint | undefined;
  /** When the attempt was sent, in milliseconds since 1970, where that is not `atMs`. */
  readonly sentMs: number | undefined;
  /** When the attempt ended, in milliseconds since 1970, where that is not `atMs`. */
  readonly endedMs: number | undefined;
  /** The settlement date of a bank debit: its first instant, in milliseconds since 1970. */
  readonly settlementMs: number | undefined;
  /** What was captured, in minor units. */
  readonly captured: Amount;
  readonly kind: RowKind;
  /** 0 unless an attempt. */
  readonly outcome: Outcome | undefined;
  /** 0 unless an attempt. */
  readonly trigger: Trigger | undefined;
  readonly flags: readonly RowFlag[];
  /** Not said: counts for both. */
  readonly initiator: Initiator | undefined;
  /** Not said: the case's own. */
  readonly brand: Id | undefined;
  /** Not said: the case's own. */
  readonly method: Id | undefined;
  /** Currency, ISO 4217, lower case; not said: the case's own. */
  readonly currency: string | undefined;
  /** `cause` of its verdict. */
  readonly cause: Id | undefined;
  /** `disposition` of its verdict. */
  readonly disposition: Disposition | undefined;
  /** `prohibitions` of its verdict. */
  readonly prohibitions: readonly (Id | undefined)[];
  /** `scopes` of its verdict. */
  readonly scopes: readonly (Scope | undefined)[];
  /** `lifts` of its verdict. */
  readonly lifts: readonly (Lift | undefined)[];
  /** `waitRule` of its verdict. */
  readonly waitRule: Id | undefined;
  /** Ordinal of the step that made this attempt; not said: not one of ours. */
  readonly ordinal: number;
  /** The provider's number of the attempt. */
  readonly attemptNumber: number;
  /** What told this report. */
  readonly source: ReportSource | undefined;
  /** Not said: the case's own. */
  readonly provider: Id | undefined;
  /** Word of `operation` of its verdict. */
  readonly operation: Operation | undefined;
  /** `allowed` of its verdict. */
  readonly allowed: readonly Allowed[];
  /** Why it was canceled, disputed or returned: id of the space `code`. */
  readonly reason: Id | undefined;
  /** The status of a dispute: id of the space `object_status`. */
  readonly status: Id | undefined;
  /** What a canceled row ended. */
  readonly cancelScope: CancelScope | undefined;
  /** What the stop did, of a step that was done. */
  readonly finalAction: FinalAction | undefined;
}

/** The head of a plan. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly flags: readonly PlanFlag[];
  /** Steps the plan has. */
  readonly stepTotal: number;
  /** Steps that were written: the first ones, in time order. */
  readonly stepWritten: number;
  /** Why the plan holds no (further) timed charge. */
  readonly stopReason: StopReason;
  /** The ceiling that bound the plan most: id of the space `ceiling`, or `code` or `rule` for a prohibition; 0 none. */
  readonly ceiling: Id | undefined;
  /** Charges of the policy's own budget that are left. */
  readonly chargesLeft: number;
  /** Experiment arm of the case, from 1; not said: the policy has none. */
  readonly arm: number;
  /** The last instant a charge may have, in milliseconds since 1970. */
  readonly horizonMs: number | undefined;
  /** Until when the key of the unresolved attempt is safe to send again; not said: there is none. */
  readonly keySafeUntilMs: number | undefined;
  /** Fingerprint of the policy frame. */
  readonly policy: string | undefined;
  /** What is open of the debt, in minor units. */
  readonly amount: Amount;
  /** When the next place of `limit` becomes free, in milliseconds since 1970; not said: one is free now; Undefined: never. */
  readonly limitFreesAtMs: number | undefined;
  /** Currency of `amount`, ISO 4217, lower case; not said: not said. */
  readonly currency: string | undefined;
  /** The zone on whose clock local hours were read: id of the space `zone`; not said: UTC. */
  readonly zone: Id | undefined;
  /** What is acted on. */
  readonly disposition: Disposition | undefined;
  /** What failed: id of a row, as in a verdict; not said: not known. */
  readonly cause: Id | undefined;
  /** The first that serves the failure; not said: none does. */
  readonly schedule: Schedule | undefined;
  /** What ends the prohibition of `ceiling`; not said: it holds none. */
  readonly lift: Lift | undefined;
  /** The limit that matters most: `ceiling`, where that is one, else the one of which least is left; not said: no limit applies. */
  readonly limit: Id | undefined;
  /** Attempts that count against it now; of more than 35 the latest 35. */
  readonly limitUsed: number;
  /** How many it allows. */
  readonly limitMax: number;
  /** How many of it are left now. */
  readonly limitLeft: number;
}

/** One step of a plan. */
export interface Step {
  /** From events and policy alone: never moves because time passed. Undefined behind a gate. */
  readonly atMs: number | undefined;
  /** When to act, given now. Undefined behind a gate. */
  readonly dueMs: number | undefined;
  /** After this the step is void; not said: never. */
  readonly notAfterMs: number | undefined;
  /** The idempotency key of a charge: 128 bits; 0, 0 for other kinds. */
  readonly idempotencyKey: string | undefined;
  /** The same reason has the same id over any number of plans. */
  readonly id: bigint | undefined;
  /** What to charge, in minor units; not said: the amount of the case. */
  readonly amount: Amount;
  readonly kind: StepKind;
  readonly gate: Gate;
  readonly track: Track;
  readonly movedBy: readonly MovedBy[];
  readonly conditions: readonly Condition[];
  /** For charges. */
  readonly initiator: Initiator | undefined;
  /** Attempt ordinal of a charge, from 1; position within its track for other kinds. */
  readonly ordinal: number;
  /** The ceiling that binds, last to free first: id of the space `ceiling`; 0 none. */
  readonly ceiling: Id | undefined;
  /** The row that set the floor (a wait): id of the space `code` or `rule`; 0 none. */
  readonly floor: Id | undefined;
  /** What to say: id of the space `text`; 0 none. */
  readonly text: Id | undefined;
  /** What a stop asks for. */
  readonly finalAction: FinalAction | undefined;
  /** The probability with which the policy chose this step, in basis points; not said: it chose nothing at random. */
  readonly propensity: number;
}

/** May this be charged now? */
export interface Clearance {
  readonly windows: readonly Window[];
  readonly answer: Answer;
  /** What happens to those who charge all the same. */
  readonly effect: Effect;
  /** The rule behind the answer: id of the space `ceiling`, `code` or `rule`; 0 none. */
  readonly rule: Id | undefined;
  /** Why, when the answer is never, or not before and no instant is known. */
  readonly stopReason: StopReason;
  /** Windows that apply. */
  readonly windowTotal: number;
  /** Windows that were written. */
  readonly windowWritten: number;
  /** What must happen first, when the answer is not before. */
  readonly gate: Gate;
  /** The first allowed instant, in milliseconds since 1970; not said: never, or only after an event. */
  readonly notBeforeMs: number | undefined;
  /** The instant that was asked about, in milliseconds since 1970. */
  readonly nowMs: number | undefined;
  /** What is open of the debt, in minor units. */
  readonly amount: Amount;
  /** Its currency, ISO 4217, lower case; not said: not said. */
  readonly currency: string | undefined;
  /** The customer's zone: id of the space `zone`; not said: UTC. */
  readonly zone: Id | undefined;
  /** What ends the prohibition, when the answer is never for that; not said: it is not. */
  readonly lift: Lift | undefined;
  /** What time has to end, when the answer is not before an instant. */
  readonly movedBy: readonly MovedBy[];
}

/** What is left of one ceiling. */
export interface Window {
  readonly ceiling: Id | undefined;
  /** Attempts that count in the window that ends now; of more than 35 the latest 35. */
  readonly used: number;
  /** How many are allowed. */
  readonly limit: number;
  /** How many are left now. */
  readonly left: number;
  /** When the next place becomes free, in milliseconds since 1970; not said: one is free now; Undefined: never. */
  readonly freesAtMs: number | undefined;
}

/** Why a request was refused. */
export interface Diagnosis {
  readonly causes: readonly Cause[];
  /** As the first characters of the key tell it. */
  readonly keyKind: KeyKind | undefined;
  /** The key is of live mode. */
  readonly keyLivemode: boolean | undefined;
  /** The one permission to enable: id of the space `permission`. 0: none is to be enabled, or it is not known which. */
  readonly permission: Id | undefined;
  /** What that permission brings with it: ids of the space `permission`. */
  readonly brings: readonly (Id | undefined)[];
  /** Others that the message names, of which each would do as well: ids of the space `permission`. */
  readonly others: readonly (Id | undefined)[];
  /** Where the message names the first permission, in bytes. */
  readonly namedAt: number;
  /** Length of that name in bytes; not said: it names none, or none is to be enabled. */
  readonly namedLen: number;
  /** Causes there are. */
  readonly causeTotal: number;
  /** Causes that were written. */
  readonly causeWritten: number;
}

/** A cause of a refusal, and what cures it. */
export interface Cause {
  /** What it is: id of the space `obstacle`. */
  readonly obstacle: Id | undefined;
  readonly certainty: Certainty;
  /** The steps that cure it, in their order: ids of the space `repair`. */
  readonly repairs: readonly (Id | undefined)[];
}

/** How long to wait before a request is sent again, and how often. Every number is the caller's choice, or that of a client library: recoup_backoff_curve fills it from a sourced row. */
export interface Backoff {
  /** 0 exponential. */
  readonly growth: BackoffGrowth;
  /** 0 none. */
  readonly jitter: BackoffJitter;
  /** How much longer each exponential wait is, in ten-thousandths: 20000 doubles; not said: it doubles. */
  readonly factor: number;
  /** The first wait; it must be set. */
  readonly baseMs: number;
  /** The longest wait before anything is drawn; not said: one day. */
  readonly capMs: number;
  /** The shortest wait, after all else. */
  readonly floorMs: number;
  /** Of jitter `share`: the smallest part of the wait, in ten-thousandths. */
  readonly low: number;
  /** Of jitter `share`: the largest part of the wait, in ten-thousandths. */
  readonly high: number;
  /** How often a request is sent again; not said: never. */
  readonly maxRetries: number;
  /** The budget that all requests share, in thousandths of a token; not said: none. */
  readonly tokens: number;
  /** What a failure takes of the budget, in thousandths of a token. */
  readonly tokenCost: number;
  /** What a success gives back, in thousandths of a token. */
  readonly tokenGain: number;
  /** More than this must be left for a retry, in thousandths of a token. */
  readonly tokensKept: number;
}

/** Whether a request is sent again, and after how long. A retry is the same request with the same idempotency key. */
export interface Pause {
  readonly reason: PauseReason | undefined;
  /** 1: it is sent again. 0: it is not. */
  readonly again: number;
  /** What is spent of the budget after this failure, in thousandths of a token. */
  readonly spent: number;
  /** The wait from the failure to the retry; 0 where none is made. */
  readonly delayMs: number;
  /** The shortest wait that could have been drawn. */
  readonly lowMs: number;
  /** The longest wait that could have been drawn. */
  readonly highMs: number;
}
