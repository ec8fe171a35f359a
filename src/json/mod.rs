//! One bounded scanner, for provider payloads and policies.
