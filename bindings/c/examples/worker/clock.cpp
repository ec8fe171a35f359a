#include "clock.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iostream>
#include <stdexcept>
#include <thread>

namespace worker {

namespace {
using namespace std::chrono_literals;
constexpr std::chrono::milliseconds longest_sleep = 1min;
} // namespace

Clock::Clock(const std::string &stands_at) {
    if (stands_at.empty())
        return;
    std::int64_t at_ms = 0;
    const auto *end = stands_at.data() + stands_at.size();
    if (std::from_chars(stands_at.data(), end, at_ms).ptr != end || at_ms <= 0)
        throw std::runtime_error("WORKER_CLOCK_MS is no instant");
    stands_at_ms_ = at_ms;
}

std::int64_t Clock::now_ms() const {
    using namespace std::chrono;
    return stands_at_ms_ ? *stands_at_ms_ : duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

void Clock::wait_until(std::int64_t at_ms) {
    if (stands_at_ms_)
        stands_at_ms_ = std::max(*stands_at_ms_, at_ms);
    else
        std::this_thread::sleep_for(std::clamp(std::chrono::milliseconds(at_ms - now_ms()), 0ms, longest_sleep));
}

void tell(std::int64_t now_ms, std::string_view debt, const std::vector<std::string> &facts) {
    for (const auto &fact : facts)
        std::cout << now_ms << ' ' << debt << ' ' << fact << '\n';
    if (!std::cout.flush())
        throw std::runtime_error("cannot write");
}

} // namespace worker
