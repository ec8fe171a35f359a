#include "attempts.hpp"

#include <algorithm>

namespace worker {

namespace {

using recoup::Outcome;

/// The attempt came to its end. The provider tells of that twice, so that its row has the hash of the charge as id.
constexpr bool is_end(Outcome outcome) noexcept {
    return outcome == Outcome::approved || outcome == Outcome::declined || outcome == Outcome::blocked ||
           outcome == Outcome::not_sent;
}

/// Of a call that nobody answered, or with bytes nobody can read: money may have moved.
recoup::Read nothing_said(std::int64_t at_ms) {
    recoup::Read read;
    read.signal.provider = recoup::provider::stripe;
    read.signal.operation = recoup::Operation::charge;
    read.signal.flags = recoup::SignalFlag::timed_out;
    read.signal.at_ms = at_ms;
    read.reading.row_kind = recoup::RowKind::attempt;
    read.reading.row_outcome = Outcome::unknown;
    return read;
}

/// What is told of an attempt. Not every answer names the card; then it stays the one of the row.
void put(recoup::Row &row, const recoup::Signal &signal, const recoup::Verdict &verdict) {
    if (signal.credential != 0)
        row.credential = signal.credential;
    if (signal.brand != recoup::Id{})
        row.brand = signal.brand;
    if (signal.method != recoup::Id{})
        row.method = signal.method;
    row.wait_ms = verdict.wait_ms;
    row.wait_rule = verdict.wait_rule;
    row.cause = verdict.cause;
    row.disposition = verdict.disposition;
    row.prohibition = verdict.prohibition;
    row.scope = verdict.scope;
    row.lift = verdict.lift;
}

} // namespace

recoup::Result<recoup::Read> read(const Said &said) noexcept {
    auto read = recoup::read_stripe(said.json, said.status);
    if (read && said.at_ms != 0)
        read->signal.at_ms = said.at_ms;
    return read;
}

recoup::Row about_to_be_sent(const Debt &debt, std::uint32_t ordinal, const std::vector<recoup::Row> &history,
                             std::int64_t now_ms) {
    recoup::Row row;
    row.at_ms = now_ms;
    row.kind = recoup::RowKind::attempt;
    row.outcome = Outcome::sent;
    row.trigger = recoup::Trigger::scheduled;
    row.ordinal = ordinal;
    row.amount = debt.amount;
    row.currency = recoup::ascii4(debt.currency);
    const auto before = std::find_if(history.rbegin(), history.rend(), is_own_attempt);
    if (before != history.rend()) {
        row.credential = before->credential;
        row.brand = before->brand;
        row.method = before->method;
    }
    return row;
}

/// What an answer is known by, so that it is noted once; nothing where it ends nothing.
static std::string name_of(Outcome outcome, const Said &said, const recoup::Reading &reading, const std::string &key) {
    if (outcome == Outcome::pending)
        return key + " pending"; // however often it is looked up
    if (!is_end(outcome))
        return {};
    // The webhook that tells of the same charge again is then known to be a duplicate.
    const std::string charge(recoup::slice(said.json, reading.charge));
    return charge.empty() ? key + ' ' + std::to_string(said.at_ms) : charge;
}

Told answered(const Sent &sent, const Said &said) {
    const auto answer = read(said);
    const auto [signal, reading] = answer ? *answer : nothing_said(said.at_ms);
    Told told{sent.row, recoup::classify(signal).or_throw()};
    put(told.row, signal, told.verdict);
    told.row.at_ms = said.at_ms;
    // An answer that tells of no attempt refused the call before anything was executed.
    told.row.outcome = reading.row_kind == recoup::RowKind::attempt ? reading.row_outcome : Outcome::not_sent;
    told.row.id = recoup::hash_name(name_of(told.row.outcome, said, reading, sent.key)).or_throw();
    return told;
}

recoup::Row heard_of(const Said &said, const recoup::Read &event, const std::optional<Sent> &sent,
                     const std::vector<recoup::Row> &history) {
    const auto &[signal, reading] = event;
    recoup::Row row;
    row.at_ms = said.at_ms;
    row.id = signal.event_id;
    row.kind = reading.row_kind;
    row.amount = reading.amount;
    row.currency = reading.currency;
    row.credential = signal.credential;
    row.brand = signal.brand;
    row.method = signal.method;
    if (row.kind != recoup::RowKind::attempt)
        return row;
    put(row, signal, recoup::classify(signal).or_throw());
    row.outcome = reading.row_outcome;
    const auto failed = [](const recoup::Row &other) { return is_own_attempt(other) && is_failure(other.outcome); };
    const bool is_first = std::none_of(history.begin(), history.end(), failed);
    row.trigger = sent || is_first ? recoup::Trigger::scheduled : recoup::Trigger::external;
    if (sent) {
        row.ordinal = sent->row.ordinal;
        // The provider counts whole seconds, and an end before its beginning would end nothing.
        row.at_ms = std::max(row.at_ms, sent->row.at_ms);
    }
    // A charge fails once, however many events and answers tell of it. That it was refunded is another event of the same charge.
    const auto charge = recoup::slice(said.json, reading.charge);
    if (is_end(row.outcome) && !charge.empty())
        row.id = recoup::hash_name(charge).or_throw();
    return row;
}

} // namespace worker
