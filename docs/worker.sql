-- What a billing worker keeps. Every worker of bindings/*/examples works on these tables, so that one may go on where another was
-- killed. docs/worker.md says how.

-- One row a debt.
CREATE TABLE debt (
    id             text PRIMARY KEY,               -- names the debt for good; its idempotency keys hang on it
    customer       text NOT NULL,
    payment_method text NOT NULL,
    currency       text NOT NULL,                  -- ISO 4217, lower case
    amount         bigint NOT NULL,                -- minor units
    zone           text NOT NULL DEFAULT 'UTC',    -- the customer's
    state          text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paid', 'stopped')),
    -- What the provider said about the last failure, as JSON: it is read anew for every plan, so that tomorrow's knowledge reads
    -- it too.
    said           text NOT NULL,
    said_status    integer NOT NULL,               -- HTTP; 0: a webhook or a stored object
    said_at_ms     bigint NOT NULL,
    -- The next step of the plan. It says when to wake up; what is done then is planned again.
    next_kind      text,                           -- word of step_kind; NULL: nothing until something happens
    next_at_ms     bigint,
    next_why       text                            -- the plan's reasons
);
CREATE INDEX debt_next ON debt (next_at_ms) WHERE state = 'open';

-- What happened: the history of every debt, append-only. Names follow recoup_row; hashes of 64 bits are stored with their sign bit.
CREATE TABLE happened (
    seq             bigserial PRIMARY KEY,
    debt            text NOT NULL REFERENCES debt,
    at_ms           bigint NOT NULL,
    id              bigint NOT NULL,               -- of the provider's charge or event, or of the step that was done; 0: none
    credential      bigint NOT NULL,
    amount          bigint NOT NULL,
    currency        text NOT NULL,
    kind            integer NOT NULL,              -- words are frozen numbers
    outcome         integer NOT NULL DEFAULT 0,
    trigger         integer NOT NULL DEFAULT 0,
    ordinal         integer NOT NULL DEFAULT 0,
    brand           bigint NOT NULL DEFAULT 0,     -- ids are frozen numbers of 32 bits
    method          bigint NOT NULL DEFAULT 0,
    wait_ms         bigint NOT NULL DEFAULT 0,
    cause           bigint NOT NULL DEFAULT 0,
    disposition     integer NOT NULL DEFAULT 0,
    prohibition     bigint NOT NULL DEFAULT 0,
    scope           integer NOT NULL DEFAULT 0,
    lift            integer NOT NULL DEFAULT 0,
    wait_rule       bigint NOT NULL DEFAULT 0,
    idempotency_key text                           -- of an attempt that was sent
);
-- The provider tells of one charge twice: in its answer, and by webhook. It happened once.
CREATE UNIQUE INDEX happened_once ON happened (debt, id) WHERE id <> 0;
CREATE INDEX happened_debt ON happened (debt, seq);
CREATE INDEX happened_credential ON happened (credential) WHERE credential <> 0;

-- Messages, offers and escalations to be carried out by whoever sends them: written in the transaction that notes them as done.
CREATE TABLE outbox (
    debt   text NOT NULL REFERENCES debt,
    step   bigint NOT NULL,                        -- id of the step
    at_ms  bigint NOT NULL,
    kind   text NOT NULL,                          -- word of step_kind
    words  text NOT NULL,                          -- what to say; '' where the step has no text
    PRIMARY KEY (debt, step)
);
