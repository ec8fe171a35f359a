/* The rows of the history: an attempt that is about to be sent, what an answer tells of it, what a webhook tells. */
#ifndef WORKER_ATTEMPTS_HPP
#define WORKER_ATTEMPTS_HPP

#include "books.hpp"

namespace worker {

/// The attempt failed: its reason is what to plan for. Of an unknown end nobody knows that it is a failure.
[[nodiscard]] constexpr bool is_failure(recoup::Outcome outcome) noexcept {
    using recoup::Outcome;
    return outcome == Outcome::declined || outcome == Outcome::blocked || outcome == Outcome::not_sent ||
           outcome == Outcome::returned;
}

/// An attempt of the debt itself, and not of another one with its card.
[[nodiscard]] inline bool is_own_attempt(const recoup::Row &row) noexcept {
    return row.kind == recoup::RowKind::attempt && !has(row.flags, recoup::RowFlag::other_case);
}

/// Reads what the provider said; its own instant counts where `said` has none.
[[nodiscard]] recoup::Result<recoup::Read> read(const Said &said) noexcept;

/// A row, and what it means.
struct Told {
    recoup::Row row;
    recoup::Verdict verdict;
};

/// To be committed before the call: whoever finds it without an end looks the attempt up.
[[nodiscard]] recoup::Row about_to_be_sent(const Debt &debt, std::uint32_t ordinal, const std::vector<recoup::Row> &history,
                                           std::int64_t now_ms);

/// What an answer tells of the attempt that was sent. An empty one never came.
[[nodiscard]] Told answered(const Sent &sent, const Said &said);

/// What a webhook tells: of the attempt that was sent where it has the key of one, else of somebody else's.
[[nodiscard]] recoup::Row heard_of(const Said &said, const recoup::Read &event, const std::optional<Sent> &sent,
                                   const std::vector<recoup::Row> &history);

} // namespace worker

#endif
