//! The frozen hashes: SipHash-2-4, 64 and 128 bits, with fixed keys. Their values are part of the ABI.
