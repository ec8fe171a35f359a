/* The Stripe-Signature header: t=SECONDS,v1=HEX[,v1=HEX...]. Each v1 is the HMAC-SHA256 of "SECONDS.BODY" under a secret; there
 * are two while the secret is being changed. */
#ifndef WORKER_WEBHOOK_HPP
#define WORKER_WEBHOOK_HPP

#include <string>
#include <string_view>

namespace worker {

/// Whether a body was signed with our secret, and not long ago by the system's clock.
[[nodiscard]] bool is_genuine(std::string_view header, const std::string &secret, std::string_view body);

} // namespace worker

#endif
