#include "attempts.hpp"
#include "commands.hpp"

namespace worker {

namespace {

/// What was written on the payment when it was made.
struct Metadata {
    std::string debt; ///< empty: the event speaks of none
    std::string key;  ///< of our attempt; empty: of none of ours
};

/// The metadata is ours and not the library's, and PostgreSQL reads JSON: so the worker needs no JSON library.
Metadata metadata_of(Database &database, const std::string &body) {
    const auto found =
        database.ask("SELECT $1::json #>> '{data,object,metadata,debt}', $1::json #>> '{data,object,metadata,recoup_key}'", body);
    return {found.maybe_text(0, 0).value_or(""), found.maybe_text(0, 1).value_or("")};
}

Debt debt_of(const Metadata &metadata, const recoup::Reading &reading, const Said &said) {
    Debt debt;
    debt.id = metadata.debt;
    debt.customer = recoup::slice(said.json, reading.customer);
    debt.payment_method = recoup::slice(said.json, reading.payment_method);
    debt.currency = recoup::to_string(reading.currency);
    debt.amount = reading.amount;
    debt.said = said;
    return debt;
}

std::string received(const recoup::Row &row) {
    std::string words = "received " + std::string(to_string(row.kind));
    return row.kind == recoup::RowKind::attempt ? words + ' ' + std::string(to_string(row.outcome)) : words;
}

/// Row, words and plan are one transaction: an event that is in the history has been planned for.
std::vector<std::string> remember(Books &books, Planner &planner, const Metadata &metadata, const recoup::Read &event, Said said,
                                  std::int64_t now_ms) {
    books.add(debt_of(metadata, event.reading, said));
    (void)books.lock(metadata.debt, now_ms); // waits for whoever writes about this debt now
    const auto sent = metadata.key.empty() ? std::nullopt : books.sent(metadata.debt, metadata.key);
    const auto row = heard_of(said, event, sent, books.history(metadata.debt));
    if (!books.append(metadata.debt, row))
        return {"duplicate"};
    said.at_ms = row.at_ms;
    if (is_failure(row.outcome))
        books.note_said(metadata.debt, said);
    return {received(row), planner.renew(metadata.debt, now_ms)};
}

} // namespace

void receive(Books &books, Planner &planner, const Clock &clock, const std::string &body) {
    const auto now_ms = clock.now_ms();
    const auto event = recoup::read_stripe(body).or_throw();
    const auto metadata = metadata_of(books.database(), body);
    if (metadata.debt.empty() || event.reading.row_kind == recoup::RowKind{})
        return tell(now_ms, "-", {"ignored"});
    // An event that does not say when it was is of now.
    const Said said{body, 0, event.signal.at_ms != 0 ? event.signal.at_ms : now_ms};
    Transaction transaction(books.database());
    const auto facts = remember(books, planner, metadata, event, said, now_ms);
    transaction.commit();
    tell(now_ms, metadata.debt, facts);
}

} // namespace worker
