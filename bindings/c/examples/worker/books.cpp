#include "books.hpp"

#include "attempts.hpp"

namespace worker {

namespace {

#define COLUMNS                                                                                                                  \
    "at_ms, id, credential, amount, currency, kind, outcome, trigger, ordinal, brand, method, wait_ms, cause, disposition,"      \
    " prohibition, scope, lift, wait_rule"

/// The column behind those.
constexpr int behind = 18;

recoup::Row row_at(const Rows &found, int index) {
    recoup::Row row;
    int column = 0;
    const auto take = [&](auto &field) { field = found.number<std::decay_t<decltype(field)>>(index, column++); };
    take(row.at_ms);
    take(row.id);
    take(row.credential);
    take(row.amount);
    row.currency = recoup::ascii4(found.text(index, column++));
    take(row.kind);
    take(row.outcome);
    take(row.trigger);
    take(row.ordinal);
    take(row.brand);
    take(row.method);
    take(row.wait_ms);
    take(row.cause);
    take(row.disposition);
    take(row.prohibition);
    take(row.scope);
    take(row.lift);
    take(row.wait_rule);
    return row;
}

} // namespace

void Books::add(const Debt &debt) {
    database_.ask("INSERT INTO debt (id, customer, payment_method, currency, amount, said, said_status, said_at_ms)"
                  " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING",
                  debt.id, debt.customer, debt.payment_method, debt.currency, debt.amount, debt.said.json, debt.said.status,
                  debt.said.at_ms);
}

Debt Books::lock(const std::string &debt, std::int64_t now_ms) {
    const auto found = database_.ask(
        "SELECT customer, payment_method, currency, zone, amount, coalesce(state = 'open' AND next_at_ms <= $2, false),"
        " said, said_status, said_at_ms FROM debt WHERE id = $1 FOR UPDATE",
        debt, now_ms);
    if (found.empty())
        throw std::runtime_error("debt " + debt + " is gone");
    return {debt,
            found.text(0, 0),
            found.text(0, 1),
            found.text(0, 2),
            found.text(0, 3),
            found.number<std::int64_t>(0, 4),
            found.truth(0, 5),
            {found.text(0, 6), found.number<std::uint32_t>(0, 7), found.number<std::int64_t>(0, 8)}};
}

void Books::note_said(const std::string &debt, const Said &said) {
    database_.ask("UPDATE debt SET said = $2, said_status = $3, said_at_ms = $4 WHERE id = $1", debt, said.json, said.status,
                  said.at_ms);
}

void Books::note_next(const std::string &debt, std::optional<recoup::StepKind> kind, std::int64_t at_ms, const std::string &why) {
    const auto word = kind ? std::optional(recoup::to_string(*kind)) : std::nullopt;
    const auto instant = kind ? std::optional(at_ms) : std::nullopt;
    database_.ask("UPDATE debt SET state = 'open', next_kind = $2, next_at_ms = $3, next_why = $4 WHERE id = $1", debt, word,
                  instant, why);
}

void Books::end(const std::string &debt, const std::string &state, const std::string &why) {
    database_.ask("UPDATE debt SET state = $2, next_kind = NULL, next_at_ms = NULL, next_why = $3 WHERE id = $1", debt, state,
                  why);
}

std::vector<std::string> Books::due(std::int64_t now_ms) {
    const auto found =
        database_.ask("SELECT id FROM debt WHERE state = 'open' AND next_at_ms <= $1 ORDER BY next_at_ms, id LIMIT 100", now_ms);
    std::vector<std::string> debts;
    for (int index = 0; index < found.size(); ++index)
        debts.push_back(found.text(index, 0));
    return debts;
}

std::optional<std::int64_t> Books::next_instant() {
    const auto found = database_.ask("SELECT min(next_at_ms) FROM debt WHERE state = 'open'");
    return found.has(0, 0) ? std::optional(found.number<std::int64_t>(0, 0)) : std::nullopt;
}

bool Books::append(const std::string &debt, const recoup::Row &row, const std::optional<std::string> &key) {
    return database_
               .ask("INSERT INTO happened (debt, idempotency_key, " COLUMNS ")"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"
                    " ON CONFLICT (debt, id) WHERE id <> 0 DO NOTHING",
                    debt, key, row.at_ms, row.id, row.credential, row.amount, recoup::to_string(row.currency), row.kind,
                    row.outcome, row.trigger, row.ordinal, row.brand, row.method, row.wait_ms, row.cause, row.disposition,
                    row.prohibition, row.scope, row.lift, row.wait_rule)
               .written() == 1;
}

std::vector<recoup::Row> Books::history(const std::string &debt) {
    // By (at_ms, id), and ids of the library have no sign: those with the sign bit come last. Among equals the order in which
    // they were noted tells: sent, then pending, at one instant.
    const auto found = database_.ask(
        "SELECT " COLUMNS ", debt <> $1 FROM happened WHERE debt = $1 OR (kind = $2 AND credential <> 0 AND credential = ANY"
        " (ARRAY(SELECT credential FROM happened WHERE debt = $1))) ORDER BY at_ms, id < 0, id, seq",
        debt, recoup::RowKind::attempt);
    std::vector<recoup::Row> rows;
    for (int index = 0; index < found.size(); ++index) {
        rows.push_back(row_at(found, index));
        if (found.truth(index, behind))
            rows.back().flags = recoup::RowFlag::other_case;
    }
    return rows;
}

std::optional<Sent> Books::sent(const std::string &debt, const std::optional<std::string> &key) {
    const auto found =
        database_.ask("SELECT " COLUMNS ", idempotency_key FROM happened"
                      " WHERE debt = $1 AND idempotency_key = coalesce($2, idempotency_key) ORDER BY seq DESC LIMIT 1",
                      debt, key);
    return found.empty() ? std::nullopt : std::optional(Sent{row_at(found, 0), found.text(0, behind)});
}

std::uint64_t Books::failed_at(const std::string &debt, std::int64_t at_ms) {
    const auto found =
        database_.ask("SELECT id, outcome FROM happened WHERE debt = $1 AND at_ms = $2 ORDER BY seq DESC", debt, at_ms);
    for (int index = 0; index < found.size(); ++index)
        if (is_failure(found.number<recoup::Outcome>(index, 1)))
            return found.number<std::uint64_t>(index, 0);
    return 0;
}

void Books::post(const std::string &debt, const recoup::Step &step, std::int64_t now_ms, std::string_view words) {
    database_.ask("INSERT INTO outbox (debt, step, at_ms, kind, words) VALUES ($1, $2, $3, $4, $5)", debt, step.id, now_ms,
                  recoup::to_string(step.kind), words);
}

Reservation::Reservation(Database &database, std::string debt)
    : database_(database), debt_(std::move(debt)),
      is_mine_(database_.ask("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", debt_).truth(0, 0)) {}

Reservation::~Reservation() {
    if (!is_mine_)
        return;
    try {
        database_.ask("SELECT pg_advisory_unlock(hashtextextended($1, 0))", debt_);
    } catch (const std::exception &) {
        // A connection that is gone holds no lock.
    }
}

} // namespace worker
