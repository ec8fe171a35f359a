#include "webhook.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <stdexcept>
#include <vector>

namespace worker {

namespace {

/// Older ones may have been recorded and sent again.
constexpr std::int64_t tolerance_s = 300;

/// The values of the parts with a name.
std::vector<std::string_view> parts(std::string_view header, std::string_view name) {
    std::vector<std::string_view> found;
    for (std::size_t at = 0; at < header.size();) {
        const auto end = std::min(header.find(',', at), header.size());
        const auto part = header.substr(at, end - at);
        if (part.substr(0, name.size()) == name && part.substr(name.size(), 1) == "=")
            found.push_back(part.substr(name.size() + 1));
        at = end + 1;
    }
    return found;
}

std::string signature(const std::string &secret, const std::string &payload) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    if (HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
             reinterpret_cast<const unsigned char *>(payload.data()), payload.size(), digest, &len) == nullptr)
        throw std::runtime_error("libcrypto: no HMAC");
    std::string hex;
    for (unsigned at = 0; at < len; ++at)
        for (const auto digit : {digest[at] >> 4, digest[at] & 15})
            hex.push_back("0123456789abcdef"[digit]);
    return hex;
}

/// How long this takes tells nothing about the secret.
bool equal(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

bool is_recent(std::string_view seconds) noexcept {
    std::int64_t at = 0;
    const auto [end, error] = std::from_chars(seconds.data(), seconds.data() + seconds.size(), at);
    return error == std::errc() && end == seconds.data() + seconds.size() && std::time(nullptr) - at <= tolerance_s;
}

} // namespace

bool is_genuine(std::string_view header, const std::string &secret, std::string_view body) {
    const auto seconds = parts(header, "t");
    if (seconds.empty())
        return false;
    const auto ours = signature(secret, std::string(seconds.front()) + '.' + std::string(body));
    const auto theirs = parts(header, "v1");
    const bool matches = std::any_of(theirs.begin(), theirs.end(), [&](std::string_view other) { return equal(ours, other); });
    return matches && is_recent(seconds.front());
}

} // namespace worker
