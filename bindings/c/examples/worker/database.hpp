/* PostgreSQL as values: what is asked goes in as arguments, what is answered comes out as rows, and what fails is thrown. */
#ifndef WORKER_DATABASE_HPP
#define WORKER_DATABASE_HPP

#include <libpq-fe.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace worker {

/// What the database refused.
class DatabaseError : public std::runtime_error {
  public:
    DatabaseError(const std::string &message, const char *state);

    /// The statement was given what it cannot take: no JSON, say.
    [[nodiscard]] bool is_about_data() const noexcept { return state_.compare(0, 2, "22") == 0; }

  private:
    std::string state_;
};

/// What a statement answered.
class Rows {
  public:
    explicit Rows(PGresult *result) noexcept : result_(result) {}

    [[nodiscard]] int size() const noexcept { return PQntuples(result_.get()); }
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    /// How many rows the statement wrote.
    [[nodiscard]] long written() const noexcept { return std::strtol(PQcmdTuples(result_.get()), nullptr, 10); }

    [[nodiscard]] bool has(int row, int column) const noexcept { return PQgetisnull(result_.get(), row, column) == 0; }
    [[nodiscard]] std::string text(int row, int column) const;
    [[nodiscard]] std::optional<std::string> maybe_text(int row, int column) const;
    [[nodiscard]] bool truth(int row, int column) const { return text(row, column) == "t"; }
    /// A number, or an enumeration of such numbers; of a hash of 64 bits the bits.
    template <class T>
    [[nodiscard]] T number(int row, int column) const {
        return static_cast<T>(std::stoll(text(row, column)));
    }

  private:
    struct Clear {
        void operator()(PGresult *result) const noexcept { PQclear(result); }
    };
    std::unique_ptr<PGresult, Clear> result_;
};

/// One connection. A statement outside of a transaction is committed at once.
class Database {
  public:
    /// `url` as libpq reads it.
    explicit Database(const std::string &url);

    /// Carries out one statement; its arguments are texts, numbers, enumerations, and optional ones of them. Throws
    /// DatabaseError.
    template <class... Given>
    Rows ask(const char *sql, const Given &...given) {
        return carry_out(sql, {argument(given)...});
    }

  private:
    using Argument = std::optional<std::string>;

    static Argument argument(std::string_view text) { return std::string(text); }
    static Argument argument(std::nullopt_t) { return std::nullopt; }
    /// Words and ids go in as their numbers; hashes of 64 bits with their sign bit, as PostgreSQL has no others.
    template <class T, class = std::enable_if_t<std::is_integral_v<T> || std::is_enum_v<T>>>
    static Argument argument(T number) {
        return std::to_string(static_cast<std::int64_t>(number));
    }
    template <class T>
    static Argument argument(const std::optional<T> &given) {
        return given ? argument(*given) : std::nullopt;
    }

    Rows carry_out(const char *sql, const std::vector<Argument> &arguments);

    struct Finish {
        void operator()(PGconn *connection) const noexcept { PQfinish(connection); }
    };
    std::unique_ptr<PGconn, Finish> connection_;
};

/// All of it, or nothing: what is not committed is rolled back.
class Transaction {
  public:
    explicit Transaction(Database &database) : database_(database) { database_.ask("BEGIN"); }
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();
    void roll_back();

  private:
    Database &database_;
    bool is_open_ = true;
};

} // namespace worker

#endif
