/* What recoup.hpp promises a program in C++: words, flags, results, views, and each function with its errors. */
#include "recoup.hpp"

#include <cstdio>
#include <cstdlib>
#include <utility>

using namespace recoup;

static void check(bool holds, const char *what, int line) {
    if (!holds) {
        std::fprintf(stderr, "cpp.cpp:%d: %s\n", line, what);
        std::exit(1);
    }
}

#define CHECK(...) check(static_cast<bool>(__VA_ARGS__), #__VA_ARGS__, __LINE__)

static constexpr std::string_view SAID =
    R"({"error":{"type":"card_error","code":"card_declined","decline_code":"insufficient_funds","message":"No."}})";
static constexpr std::int64_t NOW = 1767225600000;
static constexpr std::int64_t DAY = 86400000;

static Request answered(std::uint32_t http_status) {
    Request request;
    request.http_status = http_status;
    return request;
}

static void words_have_names() {
    CHECK(to_string(Disposition::retry_later) == "retry_later");
    CHECK(to_string(Gate::none) == "none");
    CHECK(to_string(Voice::operator_) == "operator");
    CHECK(to_string(Disposition{}).empty());
    CHECK(to_string(static_cast<Disposition>(999)).empty());
    CHECK(to_string(Status::err_range) == "err_range");
    CHECK(!message(Status::err_range).empty());
    CHECK(!message(static_cast<Status>(7)).empty());
}

static void flags_combine() {
    constexpr Allowed both = Allowed::same_card_later | Allowed::other_method;
    static_assert(has(both, Allowed::other_method) && !has(both, Allowed::same_card_now));
    static_assert((both & Allowed::other_method) == Allowed::other_method);
    static_assert((both ^ Allowed::other_method) == Allowed::same_card_later);
    static_assert((both & ~Allowed::other_method) == Allowed::same_card_later);
    Allowed set{};
    set |= both;
    set &= Allowed::other_method;
    set ^= Allowed::same_card_now;
    CHECK(has(set, Allowed::other_method | Allowed::same_card_now));
    CHECK(to_string(Allowed::other_method) == "other_method");
}

static void codes_are_packed() {
    static_assert(ascii4("51") == static_cast<Ascii4>(RECOUP_ASCII4('5', '1', 0, 0)));
    static_assert(ascii4("") == Ascii4{} && ascii4("euros") == Ascii4{});
    CHECK(to_string(ascii4("AM04")) == "AM04");
    CHECK(to_string(Ascii4{}).empty());
}

static void names_and_ids() {
    const auto id = find(Space::code, "insufficient_funds");
    CHECK(id && space(*id) == Space::code && *name(*id) == "insufficient_funds");
    CHECK(find(Space::brand, "visa").or_throw() == brand::visa);
    CHECK(find(Space::code, "no such code").status() == Status::err_not_found);
    CHECK(find(Space::code, {}).status() == Status::err_not_found);
    CHECK(find(static_cast<Space>(99), "visa").status() == Status::err_range);
    CHECK(name(Id{})->empty() && text(Id{}, Voice::customer)->empty() && expand_request(Id{})->empty());
    CHECK(name(static_cast<Id>(0x01ffffff)).status() == Status::err_id);
    CHECK(!text(*id, Voice::operator_)->empty());
    CHECK(text(*id, static_cast<Voice>(9)).status() == Status::err_range);
    const std::uint32_t offsets[] = {0, 4, 8};
    const auto many = find_many(Space::brand, "visavasi", offsets);
    CHECK(many && many->size() == 2 && (*many)[0] == brand::visa && (*many)[1] == Id{});
    CHECK(find_many(Space::brand, "", {})->empty());
    const auto meant = near(Space::code, "insuficient_funds");
    CHECK(meant && !meant->empty() && meant->front() == *id && near(Space::code, "zzzzzz")->empty());
}

static void hashes() {
    CHECK(*case_key("in_1") == *case_key("in_1") && *case_key("in_1") != *case_key("in_2"));
    CHECK(case_key("").status() == Status::err_range);
    CHECK(*hash_name("") == 0 && *hash_name("fp_1") != 0);
    CHECK(key_text(Key{1, 2})->size() == 32);
    CHECK(key_text(Key{})->empty());
}

static void reading() {
    const auto said = read(SAID, answered(402));
    CHECK(said && said->signal.carrier == Carrier::api_error);
    CHECK(slice(SAID, said->reading.message) == "No.");
    CHECK(slice("short", said->reading.message).empty());
    const auto bad = read("{\"error\":}", answered(402));
    CHECK(!bad && bad.status() == Status::err_json_syntax && bad.fault().offset == 9);
    CHECK(read("", answered(402)).status() == Status::err_json_truncated);
}

static Verdict declined() {
    Verdict verdict = classify(read(SAID, answered(402)).or_throw().signal).or_throw();
    verdict.at_ms = NOW;
    return verdict;
}

static void classifying() {
    const Verdict verdict = declined();
    CHECK(verdict.disposition == Disposition::retry_later && verdict.actor != Actor{});
    CHECK(*name(verdict.cause) == "insufficient_funds");
    CHECK(has(verdict.allowed, Allowed::same_card_later));
    CHECK(explain(verdict)->find("not enough money") != std::string::npos);
    CHECK(explain(verdict, Lang::en, Detail::full)->find("insufficient_funds") != std::string::npos);
    CHECK(explain(verdict, static_cast<Lang>(99)).status() == Status::err_range);
    std::vector<Signal> signals(3);
    CHECK(classify_many(signals)->size() == 3);
    CHECK(classify_many({})->empty());
    signals[1].operation = static_cast<Operation>(99);
    const auto many = classify_many(signals);
    CHECK(many.status() == Status::err_range && many.fault().index == 1);
    CHECK(message(many.fault()) == "recoup_classify: signals[1].operation is 99; expected 0 or a word of the list operation");
}

static void policies() {
    const auto standard = Policy::preset(Preset::standard);
    CHECK(standard && !standard->frame().empty());
    const auto loaded = Policy::load(standard->frame());
    CHECK(loaded && *loaded->fingerprint() == *standard->fingerprint());
    std::vector<std::uint8_t> damaged = standard->frame();
    damaged.back() = static_cast<std::uint8_t>(damaged.back() ^ 1);
    CHECK(Policy::load(damaged).status() == Status::err_policy);
    CHECK(Policy().fingerprint().status() == Status::err_policy);
    CHECK(Policy::preset(static_cast<Preset>(99)).status() == Status::err_range);
    const auto unknown = Policy::compile(R"({"version":1,"no_such_key":1})");
    CHECK(unknown.status() == Status::err_json_key && unknown.fault().offset == 13 && unknown->frame().empty());
}

static Case debt() {
    Case debt;
    debt.key = *case_key("in_1");
    debt.now_ms = NOW;
    debt.amount = 1999;
    debt.currency = ascii4("usd");
    debt.brand = brand::visa;
    debt.method = method::card;
    return debt;
}

static Row attempt(std::int64_t at, std::uint64_t id) {
    Row row;
    row.at_ms = at;
    row.id = id;
    row.kind = RowKind::attempt;
    row.outcome = Outcome::declined;
    row.trigger = Trigger::scheduled;
    return row;
}

static void planning() {
    const Policy policy = Policy::preset(Preset::standard).or_throw();
    const Plan plan = make_plan(policy, debt(), declined(), {}).or_throw();
    CHECK(plan.steps.size() == plan.step_total && plan.step_written <= plan.step_total && !plan.steps.empty());
    CHECK(plan.policy == *policy.fingerprint());
    CHECK(!explain(plan)->empty());
    CHECK(*explain(plan) == *explain(plan, plan.steps));
    CHECK(*explain(plan) != *explain(plan, Lang::en, Detail::full));
    CHECK(explain(plan, Lang::en, static_cast<Detail>(99)).status() == Status::err_range);
    Step next[1];
    const auto head = make_plan_into(policy, debt(), declined(), {}, next);
    CHECK(head && head->step_written == 1 && head->step_total == plan.step_total && next[0].id == plan.steps[0].id);
    CHECK(make_plan(Policy(), debt(), declined(), {}).status() == Status::err_policy);
    std::vector<Row> unsorted = {attempt(NOW - DAY, 2), attempt(NOW - 2 * DAY, 1)};
    CHECK(*sort_history(unsorted) == 0);
    std::swap(unsorted[0], unsorted[1]);
    const auto refused = make_plan(policy, debt(), declined(), unsorted);
    CHECK(refused.status() == Status::err_history_order && refused.fault().index == 1 && refused->steps.empty());
}

static void clearance() {
    CHECK(may_charge(debt(), nullptr, {}).status() == Status::err_verdict);
    Case first = debt();
    first.flags = CaseFlag::first_charge;
    const auto may = may_charge(first, nullptr, {});
    CHECK(may && may->answer == Answer::allowed);
    CHECK(may->windows.size() == may->window_total);
    // More attempts than the network allows after the first decline.
    std::vector<Row> history;
    for (std::uint64_t i = 0; i < 40; ++i)
        history.push_back(attempt(NOW - DAY + static_cast<std::int64_t>(i), i + 1));
    CHECK(*sort_history(history) == 0);
    const auto spent = may_charge(debt(), nullptr, history);
    CHECK(spent && spent->answer == Answer::never && spent->stop_reason == StopReason::ceiling && space(spent->rule) == Space::ceiling);
    CHECK(!spent->windows.empty() && spent->windows[0].used > 0);
    Window window[1];
    CHECK(may_charge_into(debt(), nullptr, history, window)->window_written == 1);
    CHECK(may_charge(Case(), nullptr, {}).status() == Status::err_range);
    CHECK(may_charge(Case(), nullptr, {})->answer == Answer{});
    const Verdict verdict = declined();
    CHECK(may_charge(debt(), &verdict, {}).ok());
    const Verdict empty;
    CHECK(may_charge(debt(), &empty, {}).status() == Status::err_verdict);
}

static void waiting() {
    CHECK(*retry_after("120") == 120000);
    CHECK(*retry_after("Thu, 01 Jan 2026 00:01:00 GMT", 1767225600000) == 60000);
    CHECK(retry_after("Thu, 01 Jan 2026 00:01:00 GMT").fault().rule == FaultRule::some_instant);
    CHECK(retry_after("soon").status() == Status::err_range);

    auto curve = *backoff_curve(*find(Space::backoff, "stripe.node"));
    Retry failed;
    failed.disposition = Disposition::backoff;
    failed.retry = 1;
    failed.seed = 7;
    CHECK(backoff_next(curve, failed)->again == 1 && backoff_next(curve, failed)->delay_ms == 500);
    failed.seed = 0;
    CHECK(backoff_next(curve, failed).fault().rule == FaultRule::set);
    CHECK(backoff_curve(Id{}).status() == Status::err_id);
    CHECK(*backoff_refund(*backoff_curve(*find(Space::backoff, "grpc.example")), 1000) == 900);
}

static void diagnosing() {
    Refusal refusal;
    refusal.http_status = 403;
    refusal.code = find(Space::code, "more_permissions_required").or_throw();
    refusal.resource = find(Space::resource, "customer").or_throw();
    refusal.access = Access::read;
    const auto made = diagnose(refusal, "rk_live_");
    CHECK(made && made->key_kind == KeyKind::restricted && *name(made->permission) == "customer_read");
    CHECK(made->causes.size() == 1 && made->causes[0].certainty == Certainty::certain);
    CHECK(*name(made->causes[0].obstacle) == "key_lacks_permission");
    CHECK(!text(made->causes[0].repairs[0], Voice::operator_)->empty());
    refusal.code = Id{};
    const auto all = diagnose(refusal);
    CHECK(all && all->causes.size() == all->cause_total && all->cause_total > 1);
    Cause first[1];
    CHECK(diagnose_into(refusal, {}, {}, first)->cause_written == 1 && first[0].obstacle == all->causes[0].obstacle);
    const auto refused = diagnose(refusal, "sk_test_51HexampleThatIsNoKey");
    CHECK(refused.status() == Status::err_range && refused.fault().rule == FaultRule::key_prefix && message(refused.fault()).find("51H") == std::string::npos && refused->causes.empty());
    refusal.owner = static_cast<Owner>(9);
    CHECK(diagnose(refusal).status() == Status::err_range && diagnose(refusal).fault().field != 0);
}

static void merging() {
    std::vector<Row> history;
    CHECK(*merge(history, attempt(NOW, 2)) && *merge(history, attempt(NOW - DAY, 1)));
    CHECK(history.size() == 2 && history[0].id == 1);
    const auto again = merge(history, history[1]);
    CHECK(again && !*again && history.size() == 2);
    CHECK(merge(history, Row()).status() == Status::err_range && history.size() == 2);
    std::vector<Row> given = {attempt(NOW, 2), attempt(NOW - DAY, 1), attempt(NOW, 2)};
    CHECK(*sort_history(given) == 1 && given.size() == 2 && given[0].id == 1 && given[1].id == 2);
    given[1].kind = static_cast<RowKind>(99);
    const auto refused = sort_history(given);
    CHECK(refused.status() == Status::err_range && refused.fault().index == 1 && refused.fault().rule == FaultRule::some_word);
    std::vector<Row> none;
    CHECK(*sort_history(none) == 0);
    const auto stored = row_to_json(given[0]);
    CHECK(stored.ok() && stored->find("\"id\":\"0000000000000001\"") != std::string::npos);
    const auto read_back = row_from_json(*stored);
    CHECK(read_back.ok() && *row_to_json(*read_back) == *stored);
    CHECK(row_from_json("{\"v\":1,\"at\":1}").status() == Status::err_json_key);
}

static void rows_of_payloads() {
    const auto failed = read(
        R"({"object":"charge","id":"ch_1","status":"failed","failure_code":"expired_card","created":1767225600})");
    const auto verdict = classify(failed->signal).or_throw();
    const auto row = history_row(*failed, verdict, Trigger::manual, 2).or_throw();
    CHECK(row && row->kind == RowKind::attempt && row->trigger == Trigger::manual && row->ordinal == 2 && row->at_ms == NOW);
    CHECK(row->disposition == Disposition::update_details && row->cause == verdict.cause);
    std::vector<Row> history;
    CHECK(*merge(history, *row) && !*merge(history, *row));
    const auto nothing = read(R"({"error":{"type":"invalid_request_error","code":"parameter_missing"}})", answered(400));
    CHECK(!history_row(*nothing, verdict).or_throw());
    CHECK(history_row(*failed, verdict, Trigger{}).status() == Status::err_range);
}

static void throwing_is_asked_for() {
    bool thrown = false;
    try {
        find(Space::code, "no such code").or_throw();
    } catch (const Error &error) {
        thrown = error.status() == Status::err_not_found && error.fault().function == Function::find && error.fault().argument == 4 &&
                 error.what() == std::string("recoup_find: name: expected a name this edition knows");
    }
    CHECK(thrown);
}

int main() {
    CHECK(library_matches() && about()->version == RECOUP_VERSION_NUMBER);
    words_have_names();
    flags_combine();
    codes_are_packed();
    names_and_ids();
    hashes();
    reading();
    classifying();
    policies();
    planning();
    clearance();
    waiting();
    diagnosing();
    merging();
    rows_of_payloads();
    throwing_is_asked_for();
    std::puts("recoup.hpp keeps its promises");
}
