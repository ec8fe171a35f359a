// The mistakes of tests/data/mistakes.json, made in C++: prints a line each, what() of the exception.
#include "recoup.hpp"
#include <cstdio>
#include <vector>

static const std::int64_t NOW = 1767229200000;

template <class Call>
static void told(Call call) {
    try {
        call();
        std::puts("no error");
    } catch (const recoup::Error &error) {
        std::puts(error.what());
    }
}

static recoup::Case debt(std::int64_t now_ms) {
    recoup::Case debt;
    debt.key = recoup::case_key("in_1").or_throw();
    debt.now_ms = now_ms;
    return debt;
}

static void plan(const recoup::Case &debt) {
    const auto policy = recoup::Policy::preset(recoup::Preset::standard).or_throw();
    recoup::make_plan(policy, debt, recoup::classify(recoup::Signal()).or_throw(), {}).or_throw();
}

static void sort(recoup::RowKind kind, std::int64_t at_ms) {
    std::vector<recoup::Row> rows(1);
    rows[0].kind = kind, rows[0].at_ms = at_ms;
    recoup::sort_history(rows).or_throw();
}

int main() {
    told([] { plan(debt(NOW / 1000)); });  // now in seconds
    told([] {                              // a debt without a key
        auto unnamed = debt(NOW);
        unnamed.key = {};
        plan(unnamed);
    });
    told([] {  // a negative amount
        auto negative = debt(NOW);
        negative.amount = -4900;
        plan(negative);
    });
    told([] { recoup::may_charge(debt(NOW), nullptr, {}).or_throw(); });  // nothing known of the debt
    told([] {                                                            // a status that is none
        recoup::Request request;
        request.http_status = 1000;
        recoup::read("{}", request).or_throw();
    });
    told([] { recoup::read("{\"error\": {\"type\":").or_throw(); });                               // half a body
    told([] { recoup::Policy::compile("{\"version\": 1,\n \"colour\": 3}").or_throw(); });         // an unknown key of a policy
    told([] { sort(recoup::RowKind::paid, NOW / 1000); });                                         // a row in seconds
    told([] { sort(recoup::RowKind::attempt, NOW); });                                             // an attempt without its outcome
    told([] { recoup::diagnose(recoup::Refusal(), "sk_live_0123456789").or_throw(); });            // a key for its beginning
}
