/* A billing worker over PostgreSQL and a payment provider, as docs/worker.md describes it.
 *
 *     worker receive SIGNATURE < body     a webhook: checked, read, remembered, planned for
 *     worker run                          carries out what is due, sleeps until the next step, and so on
 *
 * Start with run.cpp: it shows in which order things are noted and done. Whatever goes wrong is thrown and ends the program: on
 * any error, do not charge. The database rolls back, and the next start finds in the tables where it has to go on.
 */
#include "commands.hpp"
#include "webhook.hpp"

#include <curl/curl.h>

#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace {

std::string setting(const char *name) {
    const char *value = std::getenv(name);
    return value == nullptr ? "" : value;
}

std::string needed(const char *name) {
    auto value = setting(name);
    if (value.empty())
        throw std::runtime_error(std::string(name) + " is not set");
    return value;
}

std::string rest_of(std::istream &stream) {
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (stream.bad())
        throw std::runtime_error("cannot read");
    return text;
}

/// Under a policy of another day the worker goes on where it stood: keys and steps do not depend on it.
recoup::Policy policy() {
    const auto path = setting("RECOUP_POLICY");
    if (path.empty())
        return recoup::Policy::preset(recoup::Preset::standard).or_throw();
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot open " + path);
    auto compiled = recoup::Policy::compile(rest_of(file));
    if (!compiled)
        throw std::runtime_error(path + ": " + std::string(recoup::message(compiled.status())));
    return *std::move(compiled);
}

void receive(const std::string &signature) {
    const auto body = rest_of(std::cin);
    if (!worker::is_genuine(signature, needed("STRIPE_WEBHOOK_SECRET"), body))
        throw std::runtime_error("the signature does not match");
    worker::Database database(needed("DATABASE_URL"));
    worker::Books books(database);
    worker::Planner planner(books, policy());
    worker::receive(books, planner, worker::Clock(setting("WORKER_CLOCK_MS")), body);
}

void run() {
    const auto base = setting("STRIPE_API_BASE");
    const worker::Provider provider(base.empty() ? "https://api.stripe.com" : base, needed("STRIPE_API_KEY"));
    worker::Database database(needed("DATABASE_URL"));
    worker::Books books(database);
    worker::Planner planner(books, policy());
    worker::Clock clock(setting("WORKER_CLOCK_MS"));
    worker::run(books, planner, clock, provider);
}

/// libcurl's, for as long as the program runs.
struct Libcurl {
    Libcurl() {
        if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
            throw std::runtime_error("libcurl cannot start");
    }
    ~Libcurl() { curl_global_cleanup(); }
    Libcurl(const Libcurl &) = delete;
    Libcurl &operator=(const Libcurl &) = delete;
};

} // namespace

int main(int count, char **words) try {
    const std::string command = count > 1 ? words[1] : "";
    if (!recoup::library_matches())
        throw std::runtime_error("librecoup is of another ABI than this program");
    const Libcurl libcurl;
    if (command == "receive" && count == 3)
        receive(words[2]);
    else if (command == "run" && count == 2)
        run();
    else
        throw std::runtime_error("receive SIGNATURE < body, or run");
    return EXIT_SUCCESS;
} catch (const std::exception &error) {
    std::cerr << "worker: " << error.what() << '\n';
    return EXIT_FAILURE;
}
