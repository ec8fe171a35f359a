-- What a billing worker keeps. Every worker of bindings/*/examples works on these tables, so that one may go on where another was
-- killed. docs/worker.md says how.

-- One row a debt.
CREATE TABLE debt (
    id             text PRIMARY KEY,               -- names the debt for good; its idempotency keys depend on it
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
    next_why       text                            -- the plan's reasons in detail: rules, keys, knowledge edition
);
CREATE INDEX debt_next ON debt (next_at_ms) WHERE state = 'open';

-- What happened: the history of every debt, append-only. A row is kept whole, in its JSON form (docs/rows.md, recoup_row_write and
-- recoup_row_read), so that nothing of it is lost and a field that comes needs no column.
CREATE TABLE happened (
    seq             bigserial PRIMARY KEY,
    debt            text NOT NULL REFERENCES debt,
    report          json NOT NULL,                 -- the row; json and not jsonb, which would change the text
    idempotency_key text                           -- of an attempt that was sent
);
-- The provider tells of one charge twice: in its answer, and by webhook. It happened once. Rows without an id never meet.
CREATE UNIQUE INDEX happened_once ON happened (debt, (report->>'id'));
CREATE INDEX happened_debt ON happened (debt, seq);
CREATE INDEX happened_credential ON happened ((report->>'credential')) WHERE report->>'credential' IS NOT NULL;

-- Messages, offers and escalations to be carried out by whoever sends them: written in the transaction that notes them as done.
CREATE TABLE outbox (
    debt   text NOT NULL REFERENCES debt,
    step   bigint NOT NULL,                        -- id of the step
    at_ms  bigint NOT NULL,
    kind   text NOT NULL,                          -- word of step_kind
    words  text NOT NULL,                          -- what to say; '' where the step has no text
    PRIMARY KEY (debt, step)
);
