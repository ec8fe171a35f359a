/* Carries out what is due. Each transaction begins and ends here, so that their order can be read: what is noted before a call,
 * and what after it. */
#include "attempts.hpp"
#include "commands.hpp"

#include <chrono>
#include <cstdio>
#include <limits>
#include <stdexcept>
#include <thread>

namespace worker {

namespace {

using Facts = std::vector<std::string>;

/// How long to leave a payment alone that was looked up and is still under way.
constexpr std::int64_t lookup_again_ms = 5 * 60 * 1000;

/// How long to wait where other workers have all that is due.
constexpr std::chrono::milliseconds busy(100);

template <class Word>
std::string word(Word value) {
    return std::string(to_string(value));
}

/// One debt that is due, in the hands of this worker alone.
class Service {
  public:
    Service(Books &books, Planner &planner, const Clock &clock, const Provider &provider, std::string debt)
        : books_(books), planner_(planner), clock_(clock), provider_(provider), id_(std::move(debt)) {}

    /// Does what the plan says now, whatever was planned when the debt was put to sleep.
    void serve() {
        now_ms_ = clock_.now_ms();
        Transaction transaction(books_.database());
        const auto debt = books_.lock(id_, now_ms_);
        if (!debt.is_due)
            return; // another worker was here since the debts were listed
        const auto history = books_.history(id_);
        const auto plan = planner_.make(debt, history, now_ms_);
        const auto *step = first_step(plan);
        if (step == nullptr || step->due_ms > now_ms_)
            return commit(transaction, {planner_.keep(debt, plan)});
        switch (step->kind) {
        case recoup::StepKind::charge:
            return charge(transaction, debt, history, *step);
        case recoup::StepKind::lookup:
            return look_up(transaction, debt);
        case recoup::StepKind::message:
        case recoup::StepKind::offer_method:
        case recoup::StepKind::escalate:
            return hand_over(transaction, *step);
        case recoup::StepKind::stop:
            return stop(transaction, plan);
        }
        // A later library may know more: what is not understood is not done.
        throw std::runtime_error("debt " + id_ + ": a step this worker does not know");
    }

  private:
    void commit(Transaction &transaction, const Facts &facts) const {
        transaction.commit();
        tell(now_ms_, id_, facts);
    }

    /// The row `sent` is committed before the call is made: whoever goes on from here knows that there may be a payment.
    void charge(Transaction &transaction, const Debt &debt, const std::vector<recoup::Row> &history, const recoup::Step &step) {
        const Sent sent{about_to_be_sent(debt, step.ordinal, history, now_ms_),
                        recoup::key_text(step.idempotency_key).or_throw()};
        books_.append(id_, sent.row, sent.key);
        commit(transaction, {"sent " + std::to_string(step.ordinal) + ' ' + sent.key});

        const auto answer = provider_.charge(debt, sent.key);

        now_ms_ = clock_.now_ms();
        Transaction after(books_.database());
        const auto told = note(sent, {answer.body, answer.status, now_ms_});
        commit(after, {word(told.row.outcome) + ' ' + word(told.verdict.disposition), planner_.renew(id_, now_ms_)});
    }

    /// Notes what was said of an attempt. A webhook may have told the same in the meantime, and then it is known already.
    Told note(const Sent &sent, const Said &said) {
        (void)books_.lock(id_, now_ms_);
        auto told = answered(sent, said);
        if (books_.append(id_, told.row) && is_failure(told.row.outcome))
            books_.note_said(id_, said);
        return told;
    }

    /// Asks what became of our last attempt. One of somebody else has no key of ours: its webhook will come. No row is locked
    /// meanwhile: webhooks come in.
    void look_up(Transaction &transaction, const Debt &debt) {
        const auto sent = books_.sent(id_);
        transaction.roll_back();
        const auto search = sent ? provider_.find(books_.database(), debt.customer, sent->key) : Search{};
        now_ms_ = clock_.now_ms();
        Transaction after(books_.database());
        Facts facts;
        if (search.is_complete)
            facts.push_back("looked_up " + std::to_string(sent->row.ordinal) + ' ' + found(*sent, search));
        facts.push_back(planner_.renew(id_, now_ms_, now_ms_ + lookup_again_ms));
        commit(after, facts);
    }

    /// Notes how a search ended; gives the word for it.
    std::string found(const Sent &sent, const Search &search) {
        if (search.intent)
            return word(note(sent, {*search.intent, 0, now_ms_}).row.outcome);
        recoup::Row row;
        row.at_ms = now_ms_;
        row.kind = recoup::RowKind::not_found;
        row.ordinal = sent.row.ordinal;
        books_.append(id_, row);
        return word(row.kind);
    }

    /// A message, an offer or an escalation: it is in the outbox exactly when the history says it was done.
    void hand_over(Transaction &transaction, const recoup::Step &step) {
        const bool has_words = step.text != recoup::Id{};
        books_.post(id_, step, now_ms_, has_words ? recoup::text(step.text, recoup::Voice::customer).or_throw() : "");
        recoup::Row done;
        done.at_ms = now_ms_;
        done.kind = recoup::RowKind::step_done;
        done.id = step.id;
        books_.append(id_, done);
        char digits[17];
        (void)std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(step.id));
        commit(transaction, {word(step.kind) + ' ' + digits, planner_.renew(id_, now_ms_)});
    }

    void stop(Transaction &transaction, const recoup::Plan &plan) {
        const bool is_paid = plan.stop_reason == recoup::StopReason::settled;
        books_.end(id_, is_paid ? "paid" : "stopped", recoup::explain(plan).or_throw());
        commit(transaction, {is_paid ? "paid" : "stopped " + word(plan.stop_reason)});
    }

    Books &books_;
    Planner &planner_;
    const Clock &clock_;
    const Provider &provider_;
    std::string id_;
    /// Of everything that is noted together.
    std::int64_t now_ms_ = 0;
};

/// Serves the debt that waited longest of those no other worker has; false: there is none.
bool serve_first(Books &books, Planner &planner, const Clock &clock, const Provider &provider) {
    for (const auto &debt : books.due(clock.now_ms()))
        if (const Reservation reservation(books.database(), debt); reservation) {
            Service(books, planner, clock, provider, debt).serve();
            return true;
        }
    return false;
}

} // namespace

void run(Books &books, Planner &planner, Clock &clock, const Provider &provider) {
    for (;;) {
        const auto next_ms = books.next_instant();
        if (!next_ms && clock.stands_still())
            return;
        if (!next_ms || *next_ms > clock.now_ms())
            clock.wait_until(next_ms.value_or(std::numeric_limits<std::int64_t>::max()));
        else if (!serve_first(books, planner, clock, provider))
            std::this_thread::sleep_for(busy);
    }
}

} // namespace worker
