# The command alone:
#   docker build -t recoup .
#   docker run --rm -i recoup classify - < payload.json
#   docker run --rm -v "$PWD:/data" recoup plan payload.json
# It holds one program, linked statically: no shell, no C library, no certificates, no time zones. With musl it would be as small, but a
# batch takes twice as long there, because its threads wait for the allocator.
FROM rust:1.95-slim-bookworm AS build
WORKDIR /recoup
COPY . .
# A target by name keeps the flags from build scripts, which cannot be linked so.
RUN target=$(rustc -vV | sed -n 's/^host: //p') \
    && RUSTFLAGS="-C target-feature=+crt-static" cargo build --locked --release --package recoup-cli --target "$target" \
    && cp "target/$target/release/recoup" /usr/local/bin/recoup

FROM scratch
COPY --from=build /usr/local/bin/recoup /recoup
COPY --from=build /recoup/LICENSE-APACHE /recoup/LICENSE-MIT /licenses/
WORKDIR /data
USER 65534:65534
ENTRYPOINT ["/recoup"]
