// The lines of the repository's README, on the three webhooks of one failed renewal, in each order. Between the marks they stand as there.
#include "recoup.hpp"
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>

static std::string contents(const char *path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

static bool one_attempt(const std::vector<std::string> &webhooks) {
    const std::int64_t now_ms = 1767229200000;
    // README {
    std::vector<recoup::Row> history;
    recoup::Verdict verdict;
    for (const std::string &body : webhooks) {
        const recoup::Read said = recoup::read(body).or_throw();
        verdict = recoup::classify(said.signal).or_throw();
        recoup::merge(history, recoup::history_row(said, verdict).or_throw().value()).or_throw();
    }
    recoup::Case debt;
    debt.key = recoup::case_key("in_1Example0061").or_throw();
    debt.now_ms = now_ms, debt.amount = 4900, debt.currency = recoup::ascii4("usd"), debt.charges_by = recoup::ChargesBy::engine;
    const recoup::Plan plan = recoup::make_plan(recoup::Policy::preset(recoup::Preset::standard).or_throw(), debt, verdict, history).or_throw();
    // } README
    const auto same = [&](const recoup::Row &row) { return row.label != 0 && row.label == history[0].label; };
    return history.size() == 3 && std::all_of(history.begin(), history.end(), same) && plan.charges_left >= 4;
}

int main() {
    std::vector<std::string> webhooks = {contents("tests/data/renewal/charge.json"), contents("tests/data/renewal/payment-intent.json"),
                                         contents("tests/data/renewal/invoice.json")};
    std::sort(webhooks.begin(), webhooks.end());
    do {
        if (!one_attempt(webhooks)) {
            std::fputs("not one attempt with charges left\n", stderr);
            return 1;
        }
    } while (std::next_permutation(webhooks.begin(), webhooks.end()));
}
