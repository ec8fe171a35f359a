// What calls through recoup.hpp cost beside what C++ has of its own, std::unordered_map. `make bench-languages` makes the inputs and
// runs it, as bench.c; only what differs from there stands here at length.

#include "contest.h"
#include <recoup.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

constexpr std::size_t column_size = 10'000, past = 20;
constexpr std::int64_t day_ms = 86'400'000;

inputs in;

/// The loop of a contender, compiled for it.
template <std::uint64_t (*run)(std::size_t)>
void pass(const std::uint16_t *positions, std::size_t count) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += run(positions[i]);
    sink(sum);
}

template <std::uint64_t (*run)(std::size_t)>
constexpr contender contestant(const char *name, std::uint64_t (*left)() = nullptr) {
    return {name, run, pass<run>, left};
}

/// A value, or the end of the program.
template <class T>
T must(recoup::Result<T> result, const char *call) {
    if (!result)
        fail(call, std::string(recoup::message(result.status())).c_str());
    return *std::move(result);
}

// ---- The cheapest call: the header adds nothing to it ----

std::uint16_t zeros[4096];
const order once = {zeros, 4096}, columns = {zeros, 64};

std::uint64_t version(std::size_t) { return recoup_abi_version(); }

std::uint64_t nothing(std::size_t) { return RECOUP_ABI_VERSION; }
// Through a pointer nobody can see through, as a function of another library is called.
std::uint64_t (*volatile nothing_at_all)(std::size_t) = nothing;
std::uint64_t call_nothing(std::size_t input) { return nothing_at_all(input); }

// ---- A name ----

using Numbers = std::unordered_map<std::string_view, std::uint32_t>;
Numbers codes, words;
std::vector<std::string_view> names;

Numbers numbers(const entries &of) {
    Numbers map;
    for (std::size_t i = 0; i < of.count; ++i)
        map.emplace(std::string_view(of.rows[i].name, of.rows[i].len), of.rows[i].number);
    return map;
}

std::uint32_t look_up(const Numbers &map, std::string_view name, std::uint32_t otherwise) {
    const auto found = map.find(name);
    return found == map.end() ? otherwise : found->second;
}

std::uint64_t find(std::size_t input) {
    const auto id = recoup::find(recoup::Space::code, names[input]);
    return id ? static_cast<std::uint64_t>(*id) : 0;
}

std::uint64_t own_find(std::size_t input) { return look_up(codes, names[input], 0); }

// ---- A signal that says nothing but a decline code ----

std::vector<recoup::Signal> signals;

recoup::Signal signal(std::uint32_t decline) {
    recoup::Signal said;
    said.decline = recoup::Id{decline};
    said.flags = decline == 0 ? recoup::SignalFlag::unknown_decline : recoup::SignalFlag{};
    return said;
}

std::uint64_t classify(std::size_t input) {
    return static_cast<std::uint64_t>(must(recoup::classify(signals[input]), "classify").disposition);
}

std::uint64_t own_classify(std::size_t input) { return look_up(words, names[input], in.otherwise); }

// ---- Columns: an input is the whole column ----

std::vector<std::string_view> column_names;
std::string packed;
std::vector<std::uint32_t> offsets;
std::vector<recoup::Signal> column_signals;
std::vector<recoup::Id> found;
std::vector<recoup::Verdict> verdicts;
std::vector<std::uint32_t> own_numbers(column_size);

void make_columns() {
    offsets.push_back(0);
    for (std::size_t i = 0; i < column_size; ++i) {
        const auto input = in.names.positions[i];
        column_names.push_back(names[input]);
        column_signals.push_back(signals[input]);
        packed += names[input];
        offsets.push_back(static_cast<std::uint32_t>(packed.size()));
    }
}

template <class Column, class Number>
std::uint64_t all(const Column &column, Number number) {
    std::uint64_t sum = 0;
    for (const auto &element : column)
        sum = mixed(sum, static_cast<std::uint32_t>(number(element)));
    return sum;
}

std::uint64_t found_left() {
    return all(found, [](recoup::Id id) { return id; });
}

std::uint64_t verdicts_left() {
    return all(verdicts, [](const recoup::Verdict &verdict) { return verdict.disposition; });
}

std::uint64_t own_left() {
    return all(own_numbers, [](std::uint32_t number) { return number; });
}

std::uint64_t find_many(std::size_t) {
    found = must(recoup::find_many(recoup::Space::code, packed, offsets), "find_many");
    return found.size();
}

std::uint64_t own_find_many(std::size_t) {
    for (std::size_t i = 0; i < column_size; ++i)
        own_numbers[i] = look_up(codes, column_names[i], 0);
    return own_numbers[0];
}

std::uint64_t classify_many(std::size_t) {
    verdicts = must(recoup::classify_many(column_signals), "classify_many");
    return verdicts.size();
}

std::uint64_t own_classify_many(std::size_t) {
    for (std::size_t i = 0; i < column_size; ++i)
        own_numbers[i] = look_up(words, column_names[i], in.otherwise);
    return own_numbers[0];
}

// ---- Bodies: C++ has no JSON of its own; the answers are those of the Rust core ----

std::uint64_t read(const body &from) {
    const auto said = must(recoup::read({reinterpret_cast<const char *>(from.json), from.len}), "read");
    return static_cast<std::uint64_t>(said.signal.code) + static_cast<std::uint64_t>(said.reading.amount);
}

std::uint64_t read_small(std::size_t input) { return read(in.small.rows[input]); }
std::uint64_t read_large(std::size_t input) { return read(in.large.rows[input]); }
std::uint64_t said_small(std::size_t input) { return in.small.rows[input].said; }
std::uint64_t said_large(std::size_t input) { return in.large.rows[input].said; }

// ---- The next step of a debt with a history; the answers are those of the Rust core ----

/// A failed charge on a card that other debts were charged to, every third day.
struct Owed {
    recoup::Case debt;
    recoup::Verdict verdict;
    std::vector<recoup::Row> history;
};

std::vector<Owed> debts;
recoup::Policy policy;

Owed owed(std::int64_t at_ms) {
    const auto code = [](std::string_view name) { return must(recoup::find(recoup::Space::code, name), "find"); };
    recoup::Signal said;
    said.provider = recoup::provider::stripe;
    said.brand = recoup::brand::visa;
    said.decline = code("insufficient_funds");
    said.code = code("card_declined");
    said.at_ms = at_ms;
    Owed made;
    made.verdict = must(recoup::classify(said), "classify");
    made.debt.flags = recoup::CaseFlag::high_value;
    made.debt.key = must(recoup::case_key("in_1Example0001"), "case_key");
    made.debt.zone = must(recoup::find(recoup::Space::zone, "America/New_York"), "find");
    made.debt.now_ms = at_ms;
    made.debt.amount = 4900;
    made.debt.currency = recoup::ascii4("usd");
    made.debt.credential = must(recoup::hash_name("ExampleFinger001"), "hash_name");
    for (auto back = past; back > 0; --back) {
        recoup::Row row;
        row.at_ms = at_ms - static_cast<std::int64_t>(back) * 3 * day_ms;
        row.id = back;
        row.kind = recoup::RowKind::attempt;
        row.outcome = recoup::Outcome::declined;
        row.trigger = recoup::Trigger::scheduled;
        row.flags = recoup::RowFlag::other_case;
        made.history.push_back(row);
    }
    must(recoup::sort_history(made.history), "sort_history");
    return made;
}

std::uint64_t plan(std::size_t input) {
    const auto &of = debts[input];
    recoup::Step next;
    const auto head = must(recoup::make_plan_into(policy, of.debt, of.verdict, of.history, {&next, 1}), "make_plan_into");
    return mixed(static_cast<std::uint64_t>(next.due_ms), head.step_total);
}

std::uint64_t planned(std::size_t input) {
    return mixed(static_cast<std::uint64_t>(in.failures[input].due_ms), in.failures[input].steps);
}

void prepare(const char *file) {
    read_inputs(&in, file);
    codes = numbers(in.codes);
    words = numbers(in.words);
    for (std::size_t i = 0; i < in.pool.count; ++i) {
        names.emplace_back(in.pool.rows[i].name, in.pool.rows[i].len);
        signals.push_back(signal(in.pool.rows[i].number));
    }
    make_columns();
    policy = must(recoup::Policy::preset(recoup::Preset::standard), "preset");
    for (std::size_t i = 0; i < in.failure_count; ++i)
        debts.push_back(owed(in.failures[i].at_ms));
}

}  // namespace

int main(int argc, char **argv) {
    if (argc != 3)
        fail("usage", "bench check|measure INPUTS");
    prepare(argv[2]);
    const char *own = "`std::unordered_map`";
    const std::vector<contest> contests = {
        {"call", &once, 1, {contestant<version>("recoup `recoup_abi_version`"), contestant<call_nothing>("a function")}, nullptr},
        {"find", &in.known, 1, {contestant<find>("recoup `find`"), contestant<own_find>(own)}, nullptr},
        {"find unknown", &in.unknown, 1, {contestant<find>("recoup `find`"), contestant<own_find>(own)}, nullptr},
        {"find_many",
         &columns,
         column_size,
         {contestant<find_many>("recoup `find_many`", found_left), contestant<own_find_many>(own, own_left)},
         nullptr},
        {"classify", &in.names, 1, {contestant<classify>("recoup `classify`"), contestant<own_classify>(own)}, nullptr},
        {"classify_many",
         &columns,
         column_size,
         {contestant<classify_many>("recoup `classify_many`", verdicts_left), contestant<own_classify_many>(own, own_left)},
         nullptr},
        {"read small", &in.small.in_order, 1, {contestant<read_small>("recoup `read`")}, said_small},
        {"read large", &in.large.in_order, 1, {contestant<read_large>("recoup `read`")}, said_large},
        {"plan", &in.failure_order, 1, {contestant<plan>("recoup `make_plan_into`")}, planned},
    };
    return compete("C++", COMPILER, argv[1], contests.data(), contests.size());
}
