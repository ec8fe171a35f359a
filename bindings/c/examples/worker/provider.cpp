#include "provider.hpp"

#include <curl/curl.h>

#include <iostream>
#include <memory>
#include <new>
#include <stdexcept>

namespace worker {

namespace {

/// Longer than the provider takes to give up by itself.
constexpr long answer_within_s = 80;
constexpr long connect_within_s = 30;

struct Cleanup {
    void operator()(CURL *call) const noexcept { curl_easy_cleanup(call); }
    void operator()(curl_slist *list) const noexcept { curl_slist_free_all(list); }
    void operator()(char *text) const noexcept { curl_free(text); }
};

void check(CURLcode code) {
    if (code != CURLE_OK)
        throw std::runtime_error(std::string("libcurl: ") + curl_easy_strerror(code));
}

/// A call of its own. A fresh handle on a fresh connection has nothing to send again by itself.
class Call {
  public:
    Call() : call_(curl_easy_init()) {
        if (!call_)
            throw std::runtime_error("libcurl cannot start");
        set(CURLOPT_FRESH_CONNECT, 1L);
        set(CURLOPT_FORBID_REUSE, 1L);
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_CONNECTTIMEOUT, connect_within_s);
        set(CURLOPT_TIMEOUT, answer_within_s);
    }

    template <class Value>
    void set(CURLoption option, Value value) {
        check(curl_easy_setopt(call_.get(), option, value));
    }

    void header(const std::string &line) {
        auto *longer = curl_slist_append(headers_.get(), line.c_str());
        if (longer == nullptr)
            throw std::bad_alloc();
        (void)headers_.release();
        headers_.reset(longer);
    }

    Answer perform() {
        Answer answer;
        set(CURLOPT_HTTPHEADER, headers_.get());
        set(CURLOPT_WRITEFUNCTION, &Call::receive);
        set(CURLOPT_WRITEDATA, &answer.body);
        if (const auto code = curl_easy_perform(call_.get()); code != CURLE_OK) {
            std::cerr << "worker: provider: " << curl_easy_strerror(code) << '\n';
            return {};
        }
        long status = 0;
        check(curl_easy_getinfo(call_.get(), CURLINFO_RESPONSE_CODE, &status));
        answer.status = static_cast<std::uint32_t>(status);
        return answer;
    }

  private:
    static std::size_t receive(const char *bytes, std::size_t size, std::size_t count, std::string *body) noexcept {
        try {
            body->append(bytes, size * count);
            return size * count;
        } catch (const std::exception &) {
            return 0; // libcurl breaks off
        }
    }

    std::unique_ptr<CURL, Cleanup> call_;
    std::unique_ptr<curl_slist, Cleanup> headers_;
};

std::string escaped(const std::string &text) {
    const std::unique_ptr<char, Cleanup> done(curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size())));
    if (!done)
        throw std::bad_alloc();
    return done.get();
}

/// What a page holds: whether it is one, the payment intent with the key, and after which of them the next page begins. recoup::
/// read_stripe reads one object, not a list to search in, so PostgreSQL does that: the worker needs no JSON library beside it.
/// The type is json, not jsonb: the payment intent is kept byte for byte.
constexpr auto page_sql = "SELECT json_typeof($1::json -> 'data') IS NOT DISTINCT FROM 'array',"
                          " (SELECT intent::text FROM json_array_elements($1::json -> 'data') AS intent"
                          " WHERE intent #>> '{metadata,recoup_key}' = $2 LIMIT 1),"
                          " CASE WHEN ($1::json ->> 'has_more')::boolean THEN $1::json -> 'data' -> -1 ->> 'id' END";

std::optional<Rows> page_of(Database &database, const Answer &answer, const std::string &key) {
    if (answer.status != 200)
        return std::nullopt;
    try {
        auto page = database.ask(page_sql, answer.body, key);
        return page.truth(0, 0) ? std::optional(std::move(page)) : std::nullopt;
    } catch (const DatabaseError &error) {
        if (!error.is_about_data())
            throw;
        return std::nullopt;
    }
}

} // namespace

Answer Provider::charge(const Debt &debt, const std::string &key) const {
    const auto form = encoded({{"amount", std::to_string(debt.amount)},
                               {"currency", debt.currency},
                               {"customer", debt.customer},
                               {"payment_method", debt.payment_method},
                               {"confirm", "true"},
                               {"off_session", "true"},
                               // With these a webhook tells which debt, and which attempt of ours, it speaks of.
                               {"metadata[debt]", debt.id},
                               {"metadata[recoup_key]", key}});
    return call("/v1/payment_intents", form, key);
}

Search Provider::find(Database &database, const std::string &customer, const std::string &key) const {
    // An attempt that was overlooked would be made again: it is not there only if it is on no page.
    std::string after;
    for (;;) {
        const auto page = page_of(database, list(customer, after), key);
        if (!page)
            return {};
        if (page->has(0, 1) || !page->has(0, 2))
            return {true, page->maybe_text(0, 1)};
        after = page->text(0, 2);
    }
}

Answer Provider::list(const std::string &customer, const std::string &after) const {
    Fields query = {{"customer", customer}, {"limit", "100"}};
    if (!after.empty())
        query.emplace_back("starting_after", after);
    return call("/v1/payment_intents?" + encoded(query), {}, {});
}

Answer Provider::call(const std::string &path, const std::string &form, const std::string &idempotency_key) const {
    Call call;
    call.set(CURLOPT_URL, (base_ + path).c_str());
    call.header("Authorization: Bearer " + key_);
    if (!form.empty()) {
        call.header("Idempotency-Key: " + idempotency_key);
        call.set(CURLOPT_POSTFIELDSIZE, static_cast<long>(form.size()));
        call.set(CURLOPT_POSTFIELDS, form.c_str());
    }
    return call.perform();
}

std::string Provider::encoded(const Fields &fields) {
    std::string text;
    for (const auto &[name, value] : fields)
        text += (text.empty() ? "" : "&") + escaped(name) + '=' + escaped(value);
    return text;
}

} // namespace worker
