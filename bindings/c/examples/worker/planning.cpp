#include "planning.hpp"

#include "attempts.hpp"

#include <algorithm>
#include <limits>

namespace worker {

recoup::Plan Planner::make(const Debt &debt, const std::vector<recoup::Row> &history, std::int64_t now_ms) {
    recoup::Case facts;
    facts.key = recoup::case_key(debt.id).or_throw();
    facts.now_ms = now_ms;
    facts.amount = debt.amount;
    facts.currency = recoup::ascii4(debt.currency);
    facts.zone = recoup::find(recoup::Space::zone, debt.zone).or_throw();
    return recoup::make_plan(policy_, facts, cause(debt), history).or_throw();
}

/// What the last failure means by the knowledge of the library that is loaded now. Its row is in the history already: under
/// another id or instant the plan would take it for one more.
recoup::Verdict Planner::cause(const Debt &debt) {
    auto signal = read(debt.said).or_throw().signal;
    signal.event_id = books_.failed_at(debt.id, debt.said.at_ms);
    return recoup::classify(signal).or_throw();
}

std::string Planner::keep(const Debt &debt, const recoup::Plan &plan, std::int64_t lookup_from_ms) {
    const auto why = recoup::explain(plan).or_throw();
    const auto *step = first_step(plan);
    if (step == nullptr) {
        books_.note_next(debt.id, std::nullopt, 0, why);
        return "next nothing";
    }
    const bool is_lookup = step->kind == recoup::StepKind::lookup;
    const auto at_ms = is_lookup ? std::max(step->due_ms, lookup_from_ms) : step->due_ms;
    books_.note_next(debt.id, step->kind, at_ms, why);
    return "next " + std::string(to_string(step->kind)) + ' ' + std::to_string(at_ms);
}

std::string Planner::renew(const std::string &id, std::int64_t now_ms, std::int64_t lookup_from_ms) {
    const auto debt = books_.lock(id, now_ms);
    return keep(debt, make(debt, books_.history(id), now_ms), lookup_from_ms);
}

const recoup::Step *first_step(const recoup::Plan &plan) noexcept {
    const bool any = !plan.steps.empty() && plan.steps.front().due_ms != std::numeric_limits<std::int64_t>::min();
    return any ? &plan.steps.front() : nullptr;
}

} // namespace worker
