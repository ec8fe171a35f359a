/* The plan: what comes next for a debt, asked anew whenever something happened to it and whenever the worker wakes up. */
#ifndef WORKER_PLANNING_HPP
#define WORKER_PLANNING_HPP

#include "books.hpp"

namespace worker {

class Planner {
  public:
    Planner(Books &books, recoup::Policy policy) : books_(books), policy_(std::move(policy)) {}

    /// The plan of a debt under today's policy and today's knowledge.
    [[nodiscard]] recoup::Plan make(const Debt &debt, const std::vector<recoup::Row> &history, std::int64_t now_ms);
    /// Keeps the next step of a plan; gives the words that say so. A lookup does not come before `lookup_from_ms`.
    std::string keep(const Debt &debt, const recoup::Plan &plan, std::int64_t lookup_from_ms = 0);
    /// Plans after something happened, and keeps the next step.
    std::string renew(const std::string &debt, std::int64_t now_ms, std::int64_t lookup_from_ms = 0);

  private:
    [[nodiscard]] recoup::Verdict cause(const Debt &debt);

    Books &books_;
    recoup::Policy policy_;
};

/// The first step that has an instant. What waits behind a gate has none, and comes last.
[[nodiscard]] const recoup::Step *first_step(const recoup::Plan &plan) noexcept;

} // namespace worker

#endif
