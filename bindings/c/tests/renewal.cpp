// The flow of this package's README: from the webhooks of one failed renewal to the next retry. Between the marks it stands as there.
#include "recoup.hpp"
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

static std::string contents(const std::string &name) {
    std::ifstream file("tests/data/renewal/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// README {
// Plans again: after every event, and when the next step is due.
recoup::Step next_step(const std::vector<std::string> &stored, std::int64_t now_ms, const recoup::Verdict &verdict) {
    std::vector<recoup::Row> history;
    for (const std::string &line : stored)
        history.push_back(recoup::row_from_json(line).or_throw());
    recoup::sort_history(history).or_throw();
    recoup::Case debt;
    debt.key = recoup::case_key("in_1Example0061").or_throw();
    debt.now_ms = now_ms, debt.amount = 4900, debt.currency = recoup::ascii4("usd"), debt.charges_by = recoup::ChargesBy::engine;
    const auto plan = recoup::make_plan(recoup::Policy::preset(recoup::Preset::standard).or_throw(), debt, verdict, history).or_throw();
    return plan.steps.empty() ? recoup::Step{} : plan.steps.front();
}

// `stored` is what you keep of the debt, a row a line: in a database column, in a file. Gives the next retry.
template <class Charge>
recoup::Step renewal(const std::vector<std::string> &webhooks, Charge charge, std::int64_t now_ms, std::vector<std::string> &stored) {
    const auto store = [&](const recoup::Row &row) { stored.push_back(recoup::row_to_json(row).or_throw()); };
    recoup::Verdict verdict;
    for (const std::string &body : webhooks) {  // 1. each event becomes a row
        const auto said = recoup::read(body).or_throw();
        verdict = recoup::classify(said.signal).or_throw();
        if (const auto row = recoup::history_row(said, verdict).or_throw())
            store(*row);
    }

    auto step = next_step(stored, now_ms, verdict);  // 2. a message to the customer, now
    while (step.kind != recoup::StepKind::charge) {  // 3. do it, and note that it is done
        recoup::Row done;
        done.kind = recoup::RowKind::step_done, done.id = step.id, done.at_ms = now_ms;
        store(done);
        step = next_step(stored, now_ms, verdict);
    }

    now_ms = step.due_ms;  // 4. wait until the charge is due; store `sent` before the call
    recoup::Row sent;
    sent.kind = recoup::RowKind::attempt, sent.outcome = recoup::Outcome::sent, sent.trigger = recoup::Trigger::scheduled;
    sent.source = recoup::ReportSource::own, sent.at_ms = now_ms, sent.ordinal = step.ordinal, sent.key = step.idempotency_key;
    store(sent);
    const std::string answer = charge(recoup::key_text(step.idempotency_key).or_throw());  // the call; an error body comes back

    recoup::Request request;
    request.http_status = 402;
    auto said = recoup::read(answer, request).or_throw();  // 5. the answer is a row with the same ordinal and key
    said.signal.at_ms = now_ms;                            // an error body has no time
    verdict = recoup::classify(said.signal).or_throw();
    auto row = recoup::history_row(said, verdict, recoup::Trigger::scheduled, step.ordinal).or_throw().value();
    row.key = step.idempotency_key;
    store(row);
    return next_step(stored, now_ms, verdict);  // 6. the next retry
}
// } README

int main() {
    std::vector<std::string> stored;
    const auto answer = [](const std::string &key) { return key.size() == 32 ? contents("answer.json") : std::string(); };
    const auto next = renewal({contents("charge.json"), contents("payment-intent.json"), contents("invoice.json")}, answer,
                              1767229200000, stored);
    std::string told;
    for (const auto &line : stored)
        told += line + "\n";
    const bool right = next.kind == recoup::StepKind::charge && next.ordinal == 2 && next.due_ms == 1767950713224;
    if (!right || told != contents("history.ndjson")) {
        std::fprintf(stderr, "step %u at %lld\n%s", static_cast<unsigned>(next.ordinal), static_cast<long long>(next.due_ms), told.c_str());
        return 1;
    }
}
