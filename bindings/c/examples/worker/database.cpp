#include "database.hpp"

namespace worker {

DatabaseError::DatabaseError(const std::string &message, const char *state)
    : std::runtime_error(message), state_(state == nullptr ? "" : state) {}

std::string Rows::text(int row, int column) const {
    return {PQgetvalue(result_.get(), row, column), static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
}

std::optional<std::string> Rows::maybe_text(int row, int column) const {
    return has(row, column) ? std::optional(text(row, column)) : std::nullopt;
}

Database::Database(const std::string &url) {
    // The URL stands for the name of the database, and is taken apart. JSON is UTF-8, whatever the locale of this machine.
    const char *const names[] = {"dbname", "client_encoding", nullptr};
    const char *const values[] = {url.c_str(), "UTF8", nullptr};
    connection_.reset(PQconnectdbParams(names, values, 1));
    if (PQstatus(connection_.get()) != CONNECTION_OK)
        throw DatabaseError(PQerrorMessage(connection_.get()), nullptr);
}

Rows Database::carry_out(const char *sql, const std::vector<Argument> &arguments) {
    std::vector<const char *> values;
    for (const auto &argument : arguments)
        values.push_back(argument ? argument->c_str() : nullptr);
    PGresult *result =
        PQexecParams(connection_.get(), sql, static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 0);
    Rows rows(result);
    const auto status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        throw DatabaseError(PQerrorMessage(connection_.get()), PQresultErrorField(result, PG_DIAG_SQLSTATE));
    return rows;
}

Transaction::~Transaction() {
    if (!is_open_)
        return;
    try {
        roll_back();
    } catch (const std::exception &) {
        // A connection that is gone has rolled back.
    }
}

void Transaction::commit() {
    is_open_ = false;
    database_.ask("COMMIT");
}

void Transaction::roll_back() {
    is_open_ = false;
    database_.ask("ROLLBACK");
}

} // namespace worker
