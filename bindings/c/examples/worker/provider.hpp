/* The provider's API: a charge, and the search for one whose answer was lost. */
#ifndef WORKER_PROVIDER_HPP
#define WORKER_PROVIDER_HPP

#include "books.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace worker {

/// What came back; all empty where the call broke.
struct Answer {
    std::string body;
    std::uint32_t status = 0;
};

/// How a search for a payment intent ended.
struct Search {
    bool is_complete = false;          ///< false: the provider gave no list, and so tells nothing
    std::optional<std::string> intent; ///< what was found
};

class Provider {
  public:
    Provider(std::string base, std::string key) : base_(std::move(base)), key_(std::move(key)) {}

    /// Creates a payment intent, confirmed and off-session. Never sends twice: whatever goes wrong is the plan's business.
    [[nodiscard]] Answer charge(const Debt &debt, const std::string &key) const;
    /// The payment intent of a customer that carries a key. The database reads the lists.
    [[nodiscard]] Search find(Database &database, const std::string &customer, const std::string &key) const;

  private:
    using Fields = std::vector<std::pair<std::string, std::string>>;

    [[nodiscard]] Answer list(const std::string &customer, const std::string &after) const;
    [[nodiscard]] Answer call(const std::string &path, const std::string &form, const std::string &idempotency_key) const;
    static std::string encoded(const Fields &fields);

    std::string base_;
    std::string key_;
};

} // namespace worker

#endif
