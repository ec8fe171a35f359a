/* The tables of docs/worker.sql: debts, what happened to them, and the outbox. */
#ifndef WORKER_BOOKS_HPP
#define WORKER_BOOKS_HPP

#include "database.hpp"

#include <recoup.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace worker {

/// What the provider said.
struct Said {
    std::string json;
    std::uint32_t status = 0; ///< HTTP; 0: a webhook or a stored object
    std::int64_t at_ms = 0;   ///< when; 0: as it says itself
};

struct Debt {
    std::string id;
    std::string customer;
    std::string payment_method;
    std::string currency;
    std::string zone;
    std::int64_t amount = 0;
    bool is_due = false;
    Said said; ///< about the last failure
};

/// The note of an attempt that was about to be sent.
struct Sent {
    recoup::Row row;
    std::string key;
};

class Books {
  public:
    explicit Books(Database &database) noexcept : database_(database) {}

    [[nodiscard]] Database &database() const noexcept { return database_; }

    /// Opens a debt with the first that is heard of it, unless it is there.
    void add(const Debt &debt);
    /// A debt that nobody else changes until the transaction ends.
    [[nodiscard]] Debt lock(const std::string &debt, std::int64_t now_ms);
    void note_said(const std::string &debt, const Said &said);
    /// Keeps when to wake up for a debt, and opens it again. No kind: nothing has an instant.
    void note_next(const std::string &debt, std::optional<recoup::StepKind> kind, std::int64_t at_ms, const std::string &why);
    /// Closes a debt: `paid` or `stopped`.
    void end(const std::string &debt, const std::string &state, const std::string &why);

    /// The debts whose next step has come, those that waited longest first.
    [[nodiscard]] std::vector<std::string> due(std::int64_t now_ms);
    /// When the first open debt has its next step.
    [[nodiscard]] std::optional<std::int64_t> next_instant();

    /// Notes what happened; false: it is there already.
    bool append(const std::string &debt, const recoup::Row &row, const std::optional<std::string> &key = std::nullopt);
    /// What happened, in the order of the library. Networks count the attempts on a card whatever they were for: those that other
    /// debts made with the same one are in it too.
    [[nodiscard]] std::vector<recoup::Row> history(const std::string &debt);
    /// The attempt of ours with a key, or the last one.
    [[nodiscard]] std::optional<Sent> sent(const std::string &debt, const std::optional<std::string> &key = std::nullopt);
    /// The id of the last attempt that failed at an instant; 0: none did.
    [[nodiscard]] std::uint64_t failed_at(const std::string &debt, std::int64_t at_ms);

    /// Puts a message, an offer or an escalation into the outbox.
    void post(const std::string &debt, const recoup::Step &step, std::int64_t now_ms, std::string_view words);

  private:
    Database &database_;
};

/// Keeps other workers away from a debt, across transactions and calls. The lock dies with the process.
class Reservation {
  public:
    Reservation(Database &database, std::string debt);
    ~Reservation();
    Reservation(const Reservation &) = delete;
    Reservation &operator=(const Reservation &) = delete;

    /// False: another worker has it.
    explicit operator bool() const noexcept { return is_mine_; }

  private:
    Database &database_;
    std::string debt_;
    bool is_mine_;
};

} // namespace worker

#endif
