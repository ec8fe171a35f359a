/* recoup for C++17: what a failed payment means, and what to do about it.
 *
 *     #include <recoup.hpp>
 *     #include <iostream>
 *
 *     int main() try {
 *         recoup::Request request;
 *         request.http_status = 402;
 *         const auto said = recoup::read(
 *             R"({"error":{"type":"card_error","code":"card_declined","decline_code":"insufficient_funds"}})", request).or_throw();
 *         const auto verdict = recoup::classify(said.signal).or_throw();
 *         const auto policy = recoup::Policy::preset(recoup::Preset::standard).or_throw();
 *         recoup::Case debt;
 *         debt.key = recoup::case_key("in_1").or_throw();
 *         debt.now_ms = 1767225600000;  // the library reads no clock
 *         debt.amount = 1999;
 *         debt.currency = recoup::ascii4("usd");
 *         const auto plan = recoup::make_plan(policy, debt, verdict, {}).or_throw();
 *         for (const auto &step : plan.steps)
 *             if (step.kind == recoup::StepKind::charge && step.gate == recoup::Gate::none)
 *                 std::cout << "charge again at " << step.due_ms << '\n';
 *     } catch (const recoup::Error &error) {  // on any error: do not charge
 *         std::cerr << error.what() << '\n';
 *         return 1;
 *     }
 *
 * Every function is a call of recoup.h, whose conventions hold: no state, any thread, no clock. Texts come as std::string_view, and
 * those that are answered live as long as the library. A function that can fail answers a Result; nothing is thrown but by
 * Result::or_throw() and by the allocator. make_plan_into, may_charge_into and diagnose_into write where the caller says, and allocate
 * nothing.
 */

#ifndef RECOUP_HPP
#define RECOUP_HPP

#include "recoup_types.hpp"

#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recoup {

/* ---- Words ---- */

namespace detail {

template <class E>
inline constexpr bool is_flags = IsFlags<E>::value;

template <class E>
using WordsOf = std::enable_if_t<(Vocabulary<E>::value > 0)>;

template <class E>
using FlagsOf = std::enable_if_t<is_flags<E>>;

inline const std::uint8_t *bytes(std::string_view text) noexcept {
    return reinterpret_cast<const std::uint8_t *>(text.data());
}

inline std::string_view view(const std::uint8_t *text, std::size_t len) noexcept {
    return {reinterpret_cast<const char *>(text), len};
}

inline std::string_view word(std::uint32_t vocabulary, std::int64_t value) noexcept {
    const std::uint8_t *text = nullptr;
    std::size_t len = 0;
    return recoup_word(vocabulary, value, &text, &len, nullptr) == RECOUP_OK ? view(text, len) : std::string_view();
}

}  // namespace detail

template <class E, class = detail::FlagsOf<E>>
[[nodiscard]] constexpr E operator|(E a, E b) noexcept {
    return static_cast<E>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}

template <class E, class = detail::FlagsOf<E>>
[[nodiscard]] constexpr E operator&(E a, E b) noexcept {
    return static_cast<E>(static_cast<std::uint32_t>(a) & static_cast<std::uint32_t>(b));
}

template <class E, class = detail::FlagsOf<E>>
[[nodiscard]] constexpr E operator^(E a, E b) noexcept {
    return static_cast<E>(static_cast<std::uint32_t>(a) ^ static_cast<std::uint32_t>(b));
}

template <class E, class = detail::FlagsOf<E>>
[[nodiscard]] constexpr E operator~(E a) noexcept {
    return static_cast<E>(~static_cast<std::uint32_t>(a));
}

template <class E, class = detail::FlagsOf<E>>
constexpr E &operator|=(E &a, E b) noexcept {
    return a = a | b;
}

template <class E, class = detail::FlagsOf<E>>
constexpr E &operator&=(E &a, E b) noexcept {
    return a = a & b;
}

template <class E, class = detail::FlagsOf<E>>
constexpr E &operator^=(E &a, E b) noexcept {
    return a = a ^ b;
}

/// Whether a set of flags holds all of these.
template <class E, class = detail::FlagsOf<E>>
[[nodiscard]] constexpr bool has(E set, E flags) noexcept {
    return (set & flags) == flags;
}

/// The name of a word, or of a single flag, as on the wire: `retry_later`. Empty for 0, and for a word the library does not know.
template <class E, class = detail::WordsOf<E>>
[[nodiscard]] std::string_view to_string(E value) noexcept {
    return detail::word(detail::Vocabulary<E>::value, static_cast<std::int64_t>(value));
}

/// What a status means, for a log.
[[nodiscard]] inline std::string_view message(Status status) noexcept {
    const std::uint8_t *text = nullptr;
    std::size_t len = 0;
    const auto found = recoup_status_text(static_cast<recoup_status>(status), &text, &len);
    return found == RECOUP_OK ? detail::view(text, len) : std::string_view("a status this library does not know");
}

/// Packs up to four characters: a currency, a country, a network's code.
[[nodiscard]] constexpr Ascii4 ascii4(std::string_view text) noexcept {
    std::uint32_t packed = 0;
    // What does not fit is no code at all.
    for (std::size_t i = 0; text.size() <= 4 && i < text.size(); ++i)
        packed |= static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])) << (8 * i);
    return static_cast<Ascii4>(packed);
}

/// The characters of a packed code.
[[nodiscard]] inline std::string to_string(Ascii4 code) {
    std::string text;
    for (auto left = static_cast<std::uint32_t>(code); left != 0; left >>= 8)
        text.push_back(static_cast<char>(left & 0xff));
    return text;
}

/// The family an id belongs to.
[[nodiscard]] constexpr Space space(Id id) noexcept {
    return static_cast<Space>(static_cast<std::uint32_t>(id) >> 24);
}

/* ---- Results ---- */

/// The sentence of a fault: what was given, where, what was found there and what was expected.
[[nodiscard]] inline std::string message(const Fault &fault) {
    std::string text(256, '\0');
    std::size_t needed = 0;
    auto write = [&] {
        return recoup_fault_text(detail::c(&fault), reinterpret_cast<std::uint8_t *>(text.data()), text.size(), &needed);
    };
    auto status = write();
    if (status == RECOUP_ERR_CAPACITY) {
        text.resize(needed);
        status = write();
    }
    if (status != RECOUP_OK)
        return std::string(message(fault.status));
    text.resize(needed);
    return text;
}

/// What Result::or_throw() throws; what() is the sentence of the fault.
class Error : public std::runtime_error {
  public:
    explicit Error(const Fault &fault) : std::runtime_error(message(fault)), fault_(fault) {}

    [[nodiscard]] Status status() const noexcept { return fault_.status; }
    /// The whole of it: function, argument, field, rule, index, offset and value.
    [[nodiscard]] const Fault &fault() const noexcept { return fault_; }

  private:
    Fault fault_;
};

/// A value, or why there is none. On any error: do not charge. A failed Result holds an empty value, which permits nothing: a verdict
/// without disposition, a plan without steps, a clearance without answer. Ask first all the same: an empty signal can be classified.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : value_(std::move(value)) {}
    Result(const Fault &fault) : fault_(fault) {}

    [[nodiscard]] bool ok() const noexcept { return fault_.status == Status::ok; }
    explicit operator bool() const noexcept { return ok(); }
    [[nodiscard]] Status status() const noexcept { return fault_.status; }
    /// Why there is no value; message() makes a sentence of it.
    [[nodiscard]] const Fault &fault() const noexcept { return fault_; }

    [[nodiscard]] const T &operator*() const &noexcept { return value_; }
    [[nodiscard]] T &operator*() &noexcept { return value_; }
    [[nodiscard]] T &&operator*() &&noexcept { return std::move(value_); }
    [[nodiscard]] const T *operator->() const noexcept { return &value_; }
    [[nodiscard]] T *operator->() noexcept { return &value_; }

#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
    /// The value, for those who asked for exceptions by calling this; throws Error.
    T or_throw() && {
        if (!ok())
            throw Error(fault_);
        return std::move(value_);
    }
    const T &or_throw() const & {
        if (!ok())
            throw Error(fault_);
        return value_;
    }
#endif

  private:
    Fault fault_;
    T value_{};
};

/// Elements that lie one after another and belong to someone else; from a vector, an array, or a pointer and a count.
template <class T>
class View {
  public:
    constexpr View() noexcept = default;
    constexpr View(T *data, std::size_t size) noexcept : data_(data), size_(size) {}
    template <class C, class U = std::remove_pointer_t<decltype(std::data(std::declval<C &>()))>,
              class = std::enable_if_t<std::is_convertible_v<U (*)[], T (*)[]>>>
    constexpr View(C &&elements) noexcept : data_(std::data(elements)), size_(std::size(elements)) {}

    [[nodiscard]] constexpr T *data() const noexcept { return data_; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }

  private:
    T *data_ = nullptr;
    std::size_t size_ = 0;
};

namespace detail {

/// Room most texts and frames fit in at the first call.
inline constexpr std::size_t first_room = 1024;

/// Bytes of a length the library tells: `write(out, cap, needed, fault)`.
template <class Bytes, class Write>
Fault written(Bytes &out, Write write) {
    out.resize(first_room);
    std::size_t needed = 0;
    Fault fault;
    auto call = [&] { return write(reinterpret_cast<std::uint8_t *>(out.data()), out.size(), &needed, c(&fault)); };
    auto status = call();
    if (status == RECOUP_ERR_CAPACITY) {
        out.resize(needed);
        status = call();
    }
    out.resize(status == RECOUP_OK ? needed : 0);
    return fault;
}

template <class Write>
Result<std::string> text(Write write) {
    std::string out;
    const Fault fault = written(out, write);
    if (fault.status != Status::ok)
        return fault;
    return out;
}

/// A static text: `give(&text, &len, fault)`.
template <class Give>
Result<std::string_view> static_text(Give give) noexcept {
    const std::uint8_t *text = nullptr;
    std::size_t len = 0;
    Fault fault;
    if (give(&text, &len, c(&fault)) != RECOUP_OK)
        return fault;
    return view(text, len);
}

}  // namespace detail

/* ---- Names, ids and texts ---- */

/// Finds the id of a name as it stands on the wire: `insufficient_funds`, `Europe/Berlin`. Status::err_not_found when there is none.
inline Result<Id> find(Space space, std::string_view name) noexcept {
    recoup_id id = 0;
    Fault fault;
    const auto status = recoup_find(nullptr, 0, static_cast<std::uint32_t>(space), detail::bytes(name), name.size(), &id,
                                    detail::c(&fault));
    if (status != RECOUP_OK)
        return fault;
    return static_cast<Id>(id);
}

/// The names of a space that are most like a text, the nearest first: for a message that asks "did you mean".
inline Result<std::vector<Id>> near(Space space, std::string_view name, std::size_t most = 3) {
    std::vector<recoup_id> found(most);
    std::size_t needed = 0;
    Fault fault;
    const auto status = recoup_near(nullptr, 0, static_cast<std::uint32_t>(space), detail::bytes(name), name.size(), found.data(),
                                    found.size(), &needed, detail::c(&fault));
    if (status != RECOUP_OK)
        return fault;
    std::vector<Id> ids;
    for (std::size_t i = 0; i < most && i < needed; ++i)
        ids.push_back(static_cast<Id>(found[i]));
    return ids;
}

/// Finds a column of names: name i is the bytes [offsets[i], offsets[i + 1]) of `names`. A name that is not known gives Id{}.
inline Result<std::vector<Id>> find_many(Space space, std::string_view names, View<const std::uint32_t> offsets) {
    if (offsets.size() == 0)
        return std::vector<Id>();
    std::vector<recoup_id> found(offsets.size() - 1);
    Fault fault;
    const auto status = recoup_find_many(nullptr, 0, static_cast<std::uint32_t>(space), detail::bytes(names), names.size(),
                                         offsets.data(), found.size(), found.data(), detail::c(&fault));
    if (status != RECOUP_OK)
        return fault;
    std::vector<Id> ids(found.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i] = static_cast<Id>(found[i]);
    return ids;
}

/// The name of an id, as on the wire. Empty for Id{}: what a step or verdict does not say.
inline Result<std::string_view> name(Id id) noexcept {
    if (id == Id{})
        return std::string_view();
    return detail::static_text([=](auto text, auto len, auto fault) {
        return recoup_name(nullptr, 0, static_cast<recoup_id>(id), text, len, fault);
    });
}

/// A text for people: what the customer is told, what a code means to an operator, or what to do about it. Empty for Id{}.
inline Result<std::string_view> text(Id id, Voice voice, Lang lang = Lang{}) noexcept {
    if (id == Id{})
        return std::string_view();
    return detail::static_text([=](auto text, auto len, auto fault) {
        return recoup_text(nullptr, 0, static_cast<recoup_id>(id), static_cast<std::uint32_t>(voice), static_cast<std::uint32_t>(lang),
                           text, len, fault);
    });
}

/// The request that brings the reason an object could not carry; {...} in it is to be replaced by the id found. Empty for Id{}: nothing
/// more is to be had.
inline Result<std::string_view> expand_request(Id expand) noexcept {
    if (expand == Id{})
        return std::string_view();
    return detail::static_text([=](auto text, auto len, auto fault) {
        return recoup_expand_request(nullptr, 0, static_cast<recoup_id>(expand), text, len, fault);
    });
}

/* ---- Frozen hashes ---- */

/// 128 bits.
using Key = std::array<std::uint64_t, 2>;

/// The identity of a debt (Case::key) from whatever names it for good, the invoice id say; the same in every version.
inline Result<Key> case_key(std::string_view debt) noexcept {
    Key key{};
    Fault fault;
    if (recoup_case_key(detail::bytes(debt), debt.size(), key.data(), detail::c(&fault)) != RECOUP_OK)
        return fault;
    return key;
}

/// A hash of a name: a fingerprint for `credential`, an event id for `id`. Never 0 but for the empty name.
inline Result<std::uint64_t> hash_name(std::string_view name) noexcept {
    std::uint64_t hash = 0;
    Fault fault;
    if (recoup_hash_name(detail::bytes(name), name.size(), &hash, detail::c(&fault)) != RECOUP_OK)
        return fault;
    return hash;
}

/// An idempotency key as it is sent to a provider: 32 hexadecimal digits. Empty for a step that is no charge: it has no key.
inline Result<std::string> key_text(const Key &key) {
    return detail::text([&](auto out, auto cap, auto needed, auto fault) { return recoup_key_text(key.data(), out, cap, needed, fault); });
}

/* ---- Provider bytes to signal to verdict ---- */

/// What was read: the signal to classify, and what else stood there.
struct Read {
    Signal signal;
    Reading reading;
};

/// Reads one report of a provider: an error body, an object, or an event that holds one. A default Request is that of a webhook or a
/// stored object of Stripe.
inline Result<Read> read(std::string_view bytes, const Request &request = Request()) noexcept {
    Read read;
    Fault fault;
    const auto status = recoup_read(nullptr, 0, detail::bytes(bytes), bytes.size(), detail::c(&request), detail::c(&read.signal),
                                    detail::c(&read.reading), detail::c(&fault));
    if (status != RECOUP_OK)
        return fault;
    return read;
}

/// The wait that a Retry-After header asks for, in milliseconds, as Request::retry_after_ms takes it: seconds, or a date of HTTP counted
/// from `now_ms`, which may be 0 where the header has seconds.
inline Result<std::int64_t> retry_after(std::string_view header, std::int64_t now_ms = 0) noexcept {
    std::int64_t wait_ms = 0;
    Fault fault;
    if (recoup_retry_after(detail::bytes(header), header.size(), now_ms, &wait_ms, detail::c(&fault)) != RECOUP_OK)
        return fault;
    return wait_ms;
}

/// The bytes a span of Reading names in the JSON it was read from.
[[nodiscard]] inline std::string_view slice(std::string_view json, Span span) noexcept {
    return span.offset <= json.size() ? json.substr(span.offset, span.len) : std::string_view();
}

/// What happened, who can fix it, and what may be tried.
inline Result<Verdict> classify(const Signal &signal) noexcept {
    Verdict verdict;
    Fault fault;
    const auto status = recoup_classify(nullptr, 0, detail::c(&signal), sizeof signal, 1, detail::c(&verdict), sizeof verdict,
                                        detail::c(&fault));
    if (status != RECOUP_OK)
        return fault;
    return verdict;
}

/// Classifies a column of signals; fault().index is that of the signal at fault.
inline Result<std::vector<Verdict>> classify_many(View<const Signal> signals) {
    std::vector<Verdict> verdicts(signals.size());
    Fault fault;
    const auto status = recoup_classify(nullptr, 0, detail::c(signals.data()), sizeof(Signal), signals.size(),
                                        detail::c(verdicts.data()), sizeof(Verdict), detail::c(&fault));
    if (status != RECOUP_OK)
        return fault;
    return verdicts;
}

/* ---- Policies ---- */

/// A policy that was checked. Its frame can be stored, and loaded by any later library of the same ABI.
class Policy {
  public:
    /// No policy: no plan is made under it.
    Policy() = default;

    /// A policy that comes with the library.
    static Result<Policy> preset(Preset preset) {
        Policy policy;
        const Fault fault = detail::written(policy.frame_, [&](auto out, auto cap, auto needed, auto told) {
            return recoup_policy_preset(static_cast<std::uint32_t>(preset), out, cap, needed, told);
        });
        if (fault.status != Status::ok)
            return fault;
        return policy;
    }

    /// Compiles a policy document; fault().offset is that of the first byte at fault.
    static Result<Policy> compile(std::string_view json) {
        Policy policy;
        const Fault fault = detail::written(policy.frame_, [&](auto out, auto cap, auto needed, auto told) {
            return recoup_policy_compile(nullptr, 0, detail::bytes(json), json.size(), out, cap, needed, told);
        });
        if (fault.status != Status::ok)
            return fault;
        return policy;
    }

    /// Loads a stored frame, and checks every record of it.
    static Result<Policy> load(View<const std::uint8_t> frame) {
        Fault fault;
        if (recoup_policy_check(frame.data(), frame.size(), detail::c(&fault)) != RECOUP_OK)
            return fault;
        Policy policy;
        policy.frame_.assign(frame.data(), frame.data() + frame.size());
        return policy;
    }

    [[nodiscard]] const std::vector<std::uint8_t> &frame() const noexcept { return frame_; }

    /// The same as PlanHead::policy of every plan made under it.
    Result<Key> fingerprint() const noexcept {
        Key print{};
        Fault fault;
        if (recoup_policy_fingerprint(frame_.data(), frame_.size(), print.data(), detail::c(&fault)) != RECOUP_OK)
            return fault;
        return print;
    }

  private:
    std::vector<std::uint8_t> frame_;
};

/* ---- Verdict, history and policy to plan ---- */

/// A plan with all its steps, in time order.
struct Plan : PlanHead {
    std::vector<Step> steps;
};

/// Whether a debt may be charged now, with all windows of its ceilings.
struct Clearance : ClearanceHead {
    std::vector<Window> windows;
};

/// Makes a plan, and writes its first steps: room for one asks "what next?". The history is as sort_history leaves it.
inline Result<PlanHead> make_plan_into(const Policy &policy, const Case &debt, const Verdict &verdict, View<const Row> history,
                                       View<Step> steps) noexcept {
    PlanHead plan;
    Fault fault;
    const auto status = recoup_plan_make(nullptr, 0, policy.frame().data(), policy.frame().size(), detail::c(&debt),
                                         detail::c(&verdict), detail::c(history.data()), sizeof(Row), history.size(), detail::c(&plan),
                                         detail::c(steps.data()), sizeof(Step), steps.size(), detail::c(&fault));
    if (status != RECOUP_OK)
        return fault;
    return plan;
}

/// Tells whether a debt may be charged at its now_ms, and writes the first windows. No policy is asked: this is the law alone. The
/// verdict is that of the last failure; nullptr where there was none.
inline Result<ClearanceHead> may_charge_into(const Case &debt, const Verdict *verdict, View<const Row> history,
                                             View<Window> windows) noexcept {
    ClearanceHead clearance;
    Fault fault;
    const auto status = recoup_may_charge(nullptr, 0, detail::c(&debt), detail::c(verdict), detail::c(history.data()), sizeof(Row),
                                          history.size(), detail::c(&clearance), detail::c(windows.data()), sizeof(Window),
                                          windows.size(), detail::c(&fault));
    if (status != RECOUP_OK)
        return fault;
    return clearance;
}

namespace detail {

/// Elements most answers have room in at the first call.
inline constexpr std::size_t first_elements = 16;

/// A head with all its elements: `make(elements)`, again where the first room was too small.
template <class Whole, class Element, class Make>
auto whole(std::vector<Element> Whole::*elements, std::uint32_t (*total)(const Whole &), Make make) -> Result<Whole> {
    std::vector<Element> room(first_elements);
    for (;;) {
        auto head = make(View<Element>(room));
        if (!head)
            return head.fault();
        Whole answer{*head, {}};
        const bool fits = total(answer) <= room.size();
        room.resize(total(answer));
        if (fits) {
            answer.*elements = std::move(room);
            return answer;
        }
    }
}

}  // namespace detail

/// Makes the plan: when and under which conditions to charge again, write to the customer, offer another method, escalate, stop.
inline Result<Plan> make_plan(const Policy &policy, const Case &debt, const Verdict &verdict, View<const Row> history) {
    return detail::whole<Plan, Step>(
        &Plan::steps, [](const Plan &plan) { return plan.step_total; },
        [&](View<Step> steps) { return make_plan_into(policy, debt, verdict, history, steps); });
}

/// Tells whether a debt may be charged at its now_ms, and what is left of each ceiling. No policy is asked: this is the law alone.
inline Result<Clearance> may_charge(const Case &debt, const Verdict *verdict, View<const Row> history) {
    return detail::whole<Clearance, Window>(
        &Clearance::windows, [](const Clearance &clearance) { return clearance.window_total; },
        [&](View<Window> windows) { return may_charge_into(debt, verdict, history, windows); });
}

/// The row of the history that a payload means, or none. `trigger` and `ordinal` say what caused an attempt and which step it was: the
/// provider does not know. The verdict is that of the signal: what it forbade is remembered for an attempt that failed.
inline Result<std::optional<Row>> history_row(const Read &read, const Verdict &verdict, Trigger trigger = Trigger::scheduled,
                                              std::uint32_t ordinal = 0) noexcept {
    Row row;
    Fault fault;
    const auto status =
        recoup_history_row(nullptr, 0, detail::c(&read.signal), detail::c(&read.reading), detail::c(&verdict),
                           static_cast<std::uint32_t>(trigger), ordinal, detail::c(&row), sizeof row, detail::c(&fault));
    if (status != RECOUP_OK)
        return fault;
    return row.kind == RowKind{} ? std::nullopt : std::optional<Row>(row);
}

/// Adds a row to a history and joins it. False: it has a row of the same event, and the two became one.
inline Result<bool> merge(std::vector<Row> &history, const Row &row) {
    // `row` may be one of the history's own, which the new room moves.
    const Row added = row;
    std::size_t count = history.size();
    Fault fault;
    history.emplace_back();
    const auto status = recoup_history_put(nullptr, 0, detail::c(history.data()), sizeof(Row), history.size(), &count,
                                           detail::c(&added), detail::c(&fault));
    const bool grew = status == RECOUP_OK && count == history.size();
    if (!grew)
        history.pop_back();
    if (status != RECOUP_OK)
        return fault;
    return grew;
}

/// Joins the reports of a history to attempts and orders the rows; rows of one event become one. How many were taken out.
inline Result<std::size_t> sort_history(std::vector<Row> &history) {
    std::size_t count = history.size();
    Fault fault;
    if (recoup_history_sort(nullptr, 0, detail::c(history.data()), sizeof(Row), &count, detail::c(&fault)) != RECOUP_OK)
        return fault;
    const std::size_t taken = history.size() - count;
    history.resize(count);
    return taken;
}

/// The JSON form of a row: one object on one line, as it is stored.
inline Result<std::string> row_to_json(const Row &row) {
    return detail::text([&](auto out, auto cap, auto needed, auto fault) {
        return recoup_row_write(nullptr, 0, detail::c(&row), sizeof(Row), out, cap, needed, fault);
    });
}

/// The row of its JSON form.
inline Result<Row> row_from_json(std::string_view json) noexcept {
    Row row{};
    Fault fault;
    if (recoup_row_read(nullptr, 0, detail::bytes(json), json.size(), detail::c(&row), sizeof(Row), detail::c(&fault)) != RECOUP_OK)
        return fault;
    return row;
}

/* ---- Why a request was refused ---- */

/// Why a request was refused, with all causes, the surest first.
struct Diagnosis : DiagnosisHead {
    std::vector<Cause> causes;
};

/// Tells why the provider refused a request for want of a right, and writes the first causes. `key_prefix` is what the key begins with,
/// `sk_live_` say, at most 12 characters: never the key. The message of the error is read for the name of a permission alone.
inline Result<DiagnosisHead> diagnose_into(const Refusal &refusal, std::string_view key_prefix, std::string_view message,
                                           View<Cause> causes) noexcept {
    DiagnosisHead diagnosis;
    Fault fault;
    const auto status = recoup_diagnose(nullptr, 0, detail::c(&refusal), detail::bytes(key_prefix), key_prefix.size(),
                                        detail::bytes(message), message.size(), detail::c(&diagnosis), detail::c(causes.data()),
                                        sizeof(Cause), causes.size(), detail::c(&fault));
    if (status != RECOUP_OK)
        return fault;
    return diagnosis;
}

/// Tells why the provider refused a request for want of a right: the causes, the surest first, the steps that cure each, and the one
/// permission to enable, where one is lacking.
inline Result<Diagnosis> diagnose(const Refusal &refusal, std::string_view key_prefix = {}, std::string_view message = {}) {
    return detail::whole<Diagnosis, Cause>(
        &Diagnosis::causes, [](const Diagnosis &diagnosis) { return diagnosis.cause_total; },
        [&](View<Cause> causes) { return diagnose_into(refusal, key_prefix, message, causes); });
}

/* ---- When a request that nothing came of is sent again ---- */

/// The wait of a client library, as its code has it: that of `stripe.go`, say, whose id find() gives. Any field may be changed.
inline Result<Backoff> backoff_curve(Id id) noexcept {
    Backoff curve;
    Fault fault;
    if (recoup_backoff_curve(nullptr, 0, static_cast<recoup_id>(id), detail::c(&curve), detail::c(&fault)) != RECOUP_OK)
        return fault;
    return curve;
}

/// Whether a failed request is sent again with the same idempotency key, and after how long. Only a failure whose verdict is a backoff is:
/// nothing was executed. What a provider asks for with Retry-After is never undercut.
inline Result<Pause> backoff_next(const Backoff &curve, const Retry &failed) noexcept {
    Pause pause;
    Fault fault;
    if (recoup_backoff_next(detail::c(&curve), detail::c(&failed), detail::c(&pause), detail::c(&fault)) != RECOUP_OK)
        return fault;
    return pause;
}

/// What is spent of the budget of retries after a request that succeeded, in thousandths of a token. `spent` is what a pause or an earlier
/// refund left.
inline Result<std::uint32_t> backoff_refund(const Backoff &curve, std::uint32_t spent) noexcept {
    std::uint32_t left = 0;
    Fault fault;
    if (recoup_backoff_refund(detail::c(&curve), spent, &left, detail::c(&fault)) != RECOUP_OK)
        return fault;
    return left;
}

/* ---- Why, as text ---- */

/// Why a verdict is what it is: in words for people of finance and support, or, with Detail::full, by rules and fields for engineers.
inline Result<std::string> explain(const Verdict &verdict, Lang lang = Lang{}, Detail how = Detail{}) {
    return detail::text([&](auto out, auto cap, auto needed, auto fault) {
        return recoup_explain_verdict(nullptr, 0, static_cast<std::uint32_t>(lang), static_cast<std::uint32_t>(how), detail::c(&verdict), out,
                                      cap, needed, fault);
    });
}

/// Why a plan is what it is, step by step; `steps` are those that were written.
inline Result<std::string> explain(const PlanHead &plan, View<const Step> steps, Lang lang = Lang{}, Detail how = Detail{}) {
    return detail::text([&](auto out, auto cap, auto needed, auto fault) {
        return recoup_explain_plan(nullptr, 0, static_cast<std::uint32_t>(lang), static_cast<std::uint32_t>(how), detail::c(&plan),
                                   detail::c(steps.data()), sizeof(Step), steps.size(), out, cap, needed, fault);
    });
}

/// Why a plan is what it is, step by step.
inline Result<std::string> explain(const Plan &plan, Lang lang = Lang{}, Detail how = Detail{}) {
    return explain(plan, plan.steps, lang, how);
}

/// Why a debt may be charged, may not yet, or may not at all; `windows` are those that were written.
inline Result<std::string> explain(const ClearanceHead &clearance, View<const Window> windows, Lang lang = Lang{}, Detail how = Detail{}) {
    return detail::text([&](auto out, auto cap, auto needed, auto fault) {
        return recoup_explain_clearance(nullptr, 0, static_cast<std::uint32_t>(lang), static_cast<std::uint32_t>(how), detail::c(&clearance),
                                        detail::c(windows.data()), sizeof(Window), windows.size(), out, cap, needed, fault);
    });
}

/// Why a debt may be charged, may not yet, or may not at all.
inline Result<std::string> explain(const Clearance &clearance, Lang lang = Lang{}, Detail how = Detail{}) {
    return explain(clearance, clearance.windows, lang, how);
}

/* ---- What is linked ---- */

/// What is linked: version, editions of the knowledge, counts.
inline Result<Info> about() noexcept {
    Info info;
    const auto status = recoup_about(detail::c(&info));
    if (status != RECOUP_OK) {
        Fault fault;
        fault.status = static_cast<Status>(status);
        return fault;
    }
    return info;
}

/// Whether the library that is linked has the ABI of this header, or a later one of the same major.
[[nodiscard]] inline bool library_matches() noexcept {
    const auto abi = recoup_abi_version();
    return abi >> 16 == RECOUP_ABI_MAJOR && abi >= RECOUP_ABI_VERSION;
}

}  // namespace recoup

#endif  // RECOUP_HPP
