/* What time it is, and what is printed with it. */
#ifndef WORKER_CLOCK_HPP
#define WORKER_CLOCK_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace worker {

/// The system's clock, or for tests one that stands still until it is set forward.
class Clock {
  public:
    /// `stands_at`: the text of WORKER_CLOCK_MS; empty: the system's.
    explicit Clock(const std::string &stands_at);

    /// Milliseconds since 1970.
    [[nodiscard]] std::int64_t now_ms() const;
    [[nodiscard]] bool stands_still() const noexcept { return stands_at_ms_.has_value(); }
    /// Waits, a minute at most: a webhook may bring a nearer step. A clock that stands still is set forward instead.
    void wait_until(std::int64_t at_ms);

  private:
    std::optional<std::int64_t> stands_at_ms_;
};

/// Prints one line a fact, at once: a process that is killed has told what it did.
void tell(std::int64_t now_ms, std::string_view debt, const std::vector<std::string> &facts);

} // namespace worker

#endif
