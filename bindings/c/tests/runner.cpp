/* Runs from C++, through recoup.hpp alone, what every language runs: as runner.c does, with the same arguments and the same output. */
#include "recoup.hpp"

#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>

struct field {
    const char *name;
    std::size_t offset, size;
    int is_signed;
};

#include "fields.h"

using namespace recoup;

/* ---- fields by name ---- */

/* A number as wide as any field: its low 64 bits. */
template <class T>
static std::uint64_t get(const T &structure, const field &f) {
    const char *at = reinterpret_cast<const char *>(&structure) + f.offset;
    std::uint64_t wide = 0;
    std::uint32_t word = 0;
    std::memcpy(f.size == 4 ? static_cast<void *>(&word) : &wide, at, f.size);
    return f.size == 4 ? word : wide;
}

template <class T>
static void set(T &structure, const field &f, std::uint64_t bits) {
    char *at = reinterpret_cast<char *>(&structure) + f.offset;
    const auto word = static_cast<std::uint32_t>(bits);
    std::memcpy(at, f.size == 4 ? static_cast<const void *>(&word) : &bits, f.size);
}

static const field &find_field(const field *fields, const std::string &name) {
    for (; fields->name != nullptr; ++fields)
        if (name == fields->name)
            return *fields;
    throw std::runtime_error("no field " + name);
}

static std::uint64_t parse(const std::string &text) {
    return text[0] == '-' ? static_cast<std::uint64_t>(std::stoll(text)) : std::stoull(text);
}

static std::uint64_t number(std::istream &in) {
    std::string text;
    in >> text;
    return parse(text);
}

template <class T>
static void print(const char *kind, const T &structure, const field *f) {
    std::cout << kind;
    for (; f->name != nullptr; ++f) {
        std::cout << ' ' << f->name << '=';
        if (f->is_signed)
            std::cout << static_cast<std::int64_t>(get(structure, *f));
        else
            std::cout << get(structure, *f);
    }
    std::cout << '\n';
}

/* ---- what is asked, and what was answered ---- */

struct Question {
    Signal signal;
    Case debt;
    std::vector<Row> rows;
    Result<Policy> policy = Policy();
    std::string bytes;
    Space space{};
    Request request;
    Refusal refusal;
    std::string key_prefix;
    Id curve{};
    Backoff backoff;
    Retry retry;
    std::uint32_t refund = 0;
};

struct Answered {
    Status status{};
    Fault fault;
    Id id{};
    Read read;
    Verdict verdict;
    Plan plan;
    Clearance clearance;
    Diagnosis diagnosis;
    Backoff backoff;
    Pause pause;
    std::uint32_t spent = 0;
};

/* Keeps what a call answered. */
template <class T>
static bool keep(Answered &a, Result<T> result, T &value) {
    a.status = result.status();
    a.fault = result.fault();
    value = std::move(*result);
    return result.ok();
}

static bool plan(const Question &q, Answered &a) {
    if (q.policy)
        return keep(a, make_plan(*q.policy, q.debt, a.verdict, q.rows), a.plan);
    a.status = q.policy.status();
    a.fault = q.policy.fault();
    return false;
}

// After a call that failed there is no other. may_charge is given the verdict, if one was asked for before.
static void call(Question &q, Answered &a, const std::string &name) {
    std::size_t repeated = 0;
    if (a.status != Status::ok)
        return;
    if (name == "sort")
        keep(a, sort_history(q.rows), repeated);
    else if (name == "find")
        keep(a, find(q.space, q.bytes), a.id);
    else if (name == "read")
        keep(a, read(q.bytes, q.request), a.read);
    else if (name == "classify_read")
        keep(a, classify(a.read.signal), a.verdict);
    else if (name == "diagnose")
        keep(a, diagnose(q.refusal, q.key_prefix, q.bytes), a.diagnosis);
    else if (name == "curve")
        keep(a, backoff_curve(q.curve), a.backoff), q.backoff = a.backoff;
    else if (name == "pause")
        keep(a, backoff_next(q.backoff, q.retry), a.pause);
    else if (name == "refund")
        keep(a, backoff_refund(q.backoff, q.refund), a.spent);
    else if (name == "may_charge")
        keep(a, may_charge(q.debt, a.verdict.disposition == Disposition{} ? nullptr : &a.verdict, q.rows), a.clearance);
    else if (keep(a, classify(q.signal), a.verdict) && name == "plan")
        plan(q, a);
}

/* ---- the digest ---- */

template <class T>
static T numbers(std::istream &part, const field *fields) {
    T structure;
    for (; fields->name != nullptr; ++fields)
        set(structure, *fields, number(part));
    return structure;
}

static Question decode(const std::string &line, bool swap) {
    Question q;
    std::istringstream parts(line);
    std::string part;
    const auto next = [&] {
        std::getline(parts, part, '|');
        return std::istringstream(part);
    };
    auto signal = next();
    q.signal = numbers<Signal>(signal, SIGNAL_FIELDS);
    if (swap)
        std::swap(q.signal.issuer_country, q.signal.acquirer_country);
    auto debt = next();
    q.debt = numbers<Case>(debt, CASE_FIELDS);
    auto preset = next();
    q.policy = Policy::preset(static_cast<Preset>(number(preset)));
    while (std::getline(parts, part, '|')) {
        std::istringstream row(part);
        q.rows.push_back(numbers<Row>(row, ROW_FIELDS));
    }
    return q;
}

static void digest(std::istream &in, bool swap) {
    for (std::string line; std::getline(in, line);) {
        const Question q = decode(line, swap);
        Answered a;
        if (!keep(a, classify(q.signal), a.verdict)) {
            std::cout << "verdict error=" << static_cast<std::int32_t>(a.status) << '\n';
            continue;
        }
        print("verdict", a.verdict, VERDICT_FIELDS);
        if (!plan(q, a)) {
            std::cout << "plan error=" << static_cast<std::int32_t>(a.status) << '\n';
            continue;
        }
        print("plan", a.plan, PLAN_FIELDS);
        for (const Step &step : a.plan.steps)
            print("step", step, STEP_FIELDS);
    }
}

/* ---- the vectors ---- */

static std::string unhex(const std::string &text) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes.push_back(static_cast<char>(std::stoi(text.substr(i, 2), nullptr, 16)));
    return bytes;
}

/* The bytes that end a line; no text is no bytes. */
static std::string hex(std::istream &words) {
    std::string text;
    words >> text;
    return unhex(text);
}

/* Fills named fields from the words that follow. */
template <class T>
static void fill(std::istream &words, T &structure, const field *fields) {
    for (std::string name; words >> name;)
        set(structure, find_field(fields, name), number(words));
}

static bool is(const std::string &what, std::uint64_t wanted, std::uint64_t got) {
    if (wanted != got)
        std::cout << "  " << what << ": wanted " << static_cast<std::int64_t>(wanted) << ", got " << static_cast<std::int64_t>(got) << '\n';
    return wanted == got;
}

template <class T>
static bool field_is(std::istream &words, const T &structure, const field *fields) {
    std::string name;
    words >> name;
    const std::uint64_t wanted = number(words);
    return is(name, wanted, get(structure, find_field(fields, name)));
}

template <class T>
static bool element_is(std::istream &words, const std::vector<T> &elements, const field *fields) {
    const std::uint64_t index = number(words);
    return is("an element", 1, index < elements.size()) && field_is(words, elements[index], fields);
}

static std::uint64_t charges(const Plan &plan, bool gated) {
    std::uint64_t count = 0;
    for (const Step &step : plan.steps)
        count += step.kind == StepKind::charge && (step.gate != Gate::none) == gated;
    return count;
}

/* What is explained is what is committed. */
static bool text_is(std::istream &words, const Answered &a) {
    std::string of;
    words >> of;
    const std::string wanted = hex(words);
    const auto text = of == "verdict" ? explain(a.verdict) : of == "plan" ? explain(a.plan) : explain(a.clearance);
    if (text.ok() && *text == wanted)
        return true;
    std::cout << "  explained as\n" << (text.ok() ? *text : std::string());
    return false;
}

/* One line of expectation. */
static bool holds(std::istream &words, const std::string &what, const Answered &a) {
    if (what == "error")
        return is(what, number(words), static_cast<std::uint64_t>(static_cast<std::int64_t>(a.status)));
    if (what == "error_at")
        return is(what, number(words), a.fault.offset != 0 ? a.fault.offset : a.fault.index);
    if (what == "text")
        return text_is(words, a);
    if (what == "id")
        return is(what, number(words), static_cast<std::uint32_t>(a.id));
    if (what == "charges" || what == "gated")
        return is(what, number(words), charges(a.plan, what == "gated"));
    if (what == "signal")
        return field_is(words, a.read.signal, SIGNAL_FIELDS);
    if (what == "reading")
        return field_is(words, a.read.reading, READING_FIELDS);
    if (what == "verdict")
        return field_is(words, a.verdict, VERDICT_FIELDS);
    if (what == "plan")
        return field_is(words, a.plan, PLAN_FIELDS);
    if (what == "clearance")
        return field_is(words, a.clearance, CLEARANCE_FIELDS);
    if (what == "diagnosis")
        return field_is(words, a.diagnosis, DIAGNOSIS_FIELDS);
    if (what == "backoff")
        return field_is(words, a.backoff, BACKOFF_FIELDS);
    if (what == "pause")
        return field_is(words, a.pause, PAUSE_FIELDS);
    if (what == "spent")
        return is(what, number(words), a.spent);
    if (what == "cause")
        return element_is(words, a.diagnosis.causes, CAUSE_FIELDS);
    if (what == "step")
        return element_is(words, a.plan.steps, STEP_FIELDS);
    if (what == "window")
        return element_is(words, a.clearance.windows, WINDOW_FIELDS);
    throw std::runtime_error("unknown expectation " + what);
}

/* One line of a question: what is given. */
static void given(const std::string &word, std::istream &words, Question &q) {
    if (word == "signal") {
        fill(words, q.signal, SIGNAL_FIELDS);
    } else if (word == "debt") {
        fill(words, q.debt, CASE_FIELDS);
    } else if (word == "row") {
        fill(words, q.rows.emplace_back(), ROW_FIELDS);
    } else if (word == "preset") {
        q.policy = Policy::preset(static_cast<Preset>(number(words)));
    } else if (word == "policy") {
        std::string json;
        std::getline(words >> std::ws, json);
        q.policy = Policy::compile(json);
    } else if (word == "frame") {
        const std::string frame = hex(words);
        q.policy = Policy::load({reinterpret_cast<const std::uint8_t *>(frame.data()), frame.size()});
    } else if (word == "find") {
        q.space = static_cast<Space>(number(words));
        q.bytes = hex(words);
    } else if (word == "read") {
        q.request.provider = static_cast<Id>(number(words));
        q.request.http_status = static_cast<std::uint32_t>(number(words));
        q.request.operation = static_cast<Operation>(number(words));
        q.request.from = static_cast<std::uint64_t>(number(words));
        q.bytes = hex(words);
    } else if (word == "refusal") {
        fill(words, q.refusal, REFUSAL_FIELDS);
    } else if (word == "curve") {
        q.curve = static_cast<Id>(number(words));
    } else if (word == "backoff") {
        fill(words, q.backoff, BACKOFF_FIELDS);
    } else if (word == "retry") {
        fill(words, q.retry, RETRY_FIELDS);
    } else if (word == "refund") {
        q.refund = static_cast<std::uint32_t>(number(words));
    } else if (word == "key_prefix") {
        q.key_prefix = hex(words);
    } else if (word == "message") {
        q.bytes = hex(words);
    } else {
        throw std::runtime_error("unknown word " + word);
    }
}

static int vectors(std::istream &in) {
    int passed = 0, failed = 0;
    bool ok = true, error_wanted = false;
    Question q;
    Answered a;
    std::string name;
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::string word, what;
        words >> word;
        if (word == "case") {
            name = line.substr(5);
            q = Question();
            a = Answered();
            ok = true;
            error_wanted = false;
        } else if (word == "call") {
            words >> what;
            call(q, a, what);
        } else if (word == "expect") {
            words >> what;
            error_wanted |= what == "error";
            ok &= holds(words, what, a);
        } else if (word == "end") {
            if (!error_wanted)
                ok &= is("error", 0, static_cast<std::uint64_t>(static_cast<std::int64_t>(a.status)));
            ++(ok ? passed : failed);
            if (!ok)
                std::cout << "FAILED " << name << '\n';
        } else {
            given(word, words, q);
        }
    }
    std::cout << "vectors: " << passed << " passed, " << failed << " failed\n";
    return failed != 0;
}

int main(int argc, char **argv) {
    std::ios::sync_with_stdio(false);
    std::ifstream in(argc >= 3 ? argv[2] : "");
    if (!in) {
        std::cerr << "usage: runner vectors FILE | runner digest FILE [swap]\n";
        return 2;
    }
    if (std::strcmp(argv[1], "vectors") == 0)
        return vectors(in);
    digest(in, argc > 3);
    return 0;
}
