/* Why a failed payment is what it is, and why the plan is what it is: the reasons as text, through recoup.hpp.
 *
 *     explain FILE HTTP_STATUS OPERATION ZONE NOW_MS KEY [PROVIDER]
 *
 * FILE is what the provider said, OPERATION a word such as charge, ZONE an IANA name, KEY the identity of the debt,
 * PROVIDER whose bytes they are (Stripe's where it is left out). The text is
 * the same, byte for byte, as that of the recoup command and of every other language.
 */
#include "recoup.hpp"

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace {

std::string contents(const char *path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error(std::string("cannot read ") + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

recoup::Operation operation_of(std::string_view word) {
    using O = recoup::Operation;
    for (const auto operation : {O::charge, O::capture, O::refund, O::setup, O::payout, O::read})
        if (recoup::to_string(operation) == word)
            return operation;
    throw std::invalid_argument("no such operation: " + std::string(word));
}

void explain(char **argv) {
    const auto json = contents(argv[1]);
    recoup::Request request;
    request.http_status = static_cast<std::uint32_t>(std::stoul(argv[2]));
    request.operation = operation_of(argv[3]);
    if (argv[7] != nullptr)
        request.provider = recoup::find(recoup::Space::provider, argv[7]).or_throw();
    const auto said = recoup::read(json, request).or_throw();
    const auto verdict = recoup::classify(said.signal).or_throw();

    recoup::Case debt;
    debt.zone = recoup::find(recoup::Space::zone, argv[4]).or_throw();
    debt.now_ms = std::stoll(argv[5]);
    debt.key = recoup::case_key(argv[6]).or_throw();
    debt.amount = said.reading.amount;
    debt.currency = said.reading.currency;
    debt.collection = said.reading.collection;
    debt.auto_advance = said.reading.auto_advance;
    debt.provider_next_ms = said.reading.next_payment_attempt_ms;

    const auto policy = recoup::Policy::preset(recoup::Preset::standard).or_throw();
    const auto plan = recoup::make_plan(policy, debt, verdict, {}).or_throw();
    std::cout << recoup::explain(verdict).or_throw() << recoup::explain(plan).or_throw();
}

} // namespace

int main(int argc, char **argv) try {
    if (argc != 7 && argc != 8) {
        std::cerr << "usage: explain FILE HTTP_STATUS OPERATION ZONE NOW_MS KEY [PROVIDER]\n";
        return 2;
    }
    explain(argv);
    return 0;
} catch (const std::exception &error) { // on any error: do not charge
    std::cerr << "explain: " << error.what() << '\n';
    return 1;
}
