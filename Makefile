# One vocabulary for people and for .ci/run. Every target does its own set-up; a missing toolchain is named and its part skipped, and
# is an error where CI=true.
#
#   make test      everything that can be proven here: Rust, C, Python, Go, Node, and the workers
#   make demo      real payloads through the command, C, C++, Python, Go and Node
#   make kill      kills the workers at every place where they can be interrupted (make test: at some of them)
#   make simulate  the ceiling oracle over 1,000,000 card-days and 200,000 debit-days (make test: 50,000); writes docs/simulation.txt
#   make mutants   tries the mutants of cargo-mutants in the rooms ROOMS= of the core, and prints what became of each (docs/mutants.md)
#   make recovery  compares the presets with named rivals by what they recover in small seeded worlds; DEBTS=, SEED= (tools/simulate)
#   make lint      formatting and lints
#   make bench     measures against phf, hashbrown, serde_json, simd-json and jiff; rewrites the tables of benches/README.md
#   make instructions  holds the instructions of the core's answers to benches/instructions.txt, under valgrind;
#                      make instructions-update takes over what was meant
#   make bench-languages   the same for C, C++, Go, Node and Python beside their own maps and JSON readers
#   make bench-plots   measures how cost grows with history, body, rows and threads, and draws it: benches/plots (Matplotlib, in target/)
#   make warehouse  answers a million failures in DuckDB, Polars and Spark, beside their own joins; rewrites the tables of docs/warehouse.md
#   make cross     builds the wheels and the package of Node for TARGET=aarch64-unknown-linux-gnu, and tries them under qemu: target/cross
#   make wasm      builds recoup.wasm and the entry `recoup/wasm` of Node's package around it (needs the target wasm32-unknown-unknown)
#   make wasm-browser  makes it, and compares its answers in Chromium without a window with those in Node; uses the playground
#   make docs      builds the documentation as a site that can be searched, and checks its links: target/site/html (tools/site)
#   make growth    adds a field to every structure in a copy, and tests that it reaches every language (slow)
#   make msrv      builds what is linked into programs with the oldest Rust that Cargo.toml promises; rustup brings it
#   make release-check  the version is the same everywhere, CHANGELOG has it, and what is published has the same bytes when made twice
#   make generate  regenerates header, constants, description of the ABI and tables of features (then review the difference)
#   make install   the C library, and the command with its man pages and completions; PREFIX=/usr/local, DESTDIR for packagers

SHELL := /bin/bash
CARGO ?= cargo
PREFIX ?= /usr/local
export CARGO_TARGET_DIR ?= $(CURDIR)/target

.PHONY: all test test-rust test-python test-go test-node test-benches test-workers growth kill simulate mutants recovery lib demo docs cross wasm wasm-browser lint msrv generate \
    release-check bench bench-plots bench-languages warehouse instructions instructions-update install clean

all: lib
	$(CARGO) build --release --workspace

# The C library as it ships; what C, Python and the artefact checks load.
lib:
	@CARGO="$(CARGO)" bindings/c/build.sh

test:
	@MAKE="$(MAKE)" scripts/parts.sh test-rust test-python test-go test-node test-benches test-workers

test-rust: lib
	$(CARGO) test --workspace

test-python: lib
	@scripts/python-tests.sh

test-go: lib
	@bindings/go/run-tests.sh

test-node: lib
	@bindings/node/run-tests.sh

# Before anything is measured the benches of the languages compare all answers; here they do no more.
test-benches: lib
	@benches/languages.sh check

test-workers: lib
	@scripts/worker-tests.sh

growth:
	$(CARGO) test --package recoup-c-checks --test growth -- --ignored

kill: lib
	@WORKER_RUNS=1000000 scripts/worker-tests.sh

# Each may be set, for a longer or shorter run.
simulate: export RECOUP_CARD_DAYS ?= 1000000
simulate: export RECOUP_DEBIT_DAYS ?= 200000
simulate:
	@seen=$$(scripts/simulate.sh) && tee docs/simulation.txt <<< "$$seen"

mutants: ROOMS ?= history law
mutants:
	@scripts/mutants.sh $(ROOMS)

recovery: DEBTS ?= 20000
recovery: SEED ?= 7
recovery:
	@$(CARGO) run --quiet --release --package recoup-simulate -- --debts $(DEBTS) --seed $(SEED)

demo: lib
	$(CARGO) build --quiet --release --package recoup-cli
	@scripts/demo.sh

cross: TARGET ?= aarch64-unknown-linux-gnu
cross: lib
	@scripts/cross.sh $(TARGET)

wasm:
	@CARGO="$(CARGO)" bindings/node/wasm.sh

wasm-browser: wasm
	@node bindings/node/test/browser/run.mjs

docs:
	@CARGO="$(CARGO)" scripts/docs.sh

lint:
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets -- -D warnings

# A target folder of its own, so that what the usual toolchain built stays. Old toolchains call dead what only constants use.
msrv: export RUSTUP_TOOLCHAIN := $(shell sed -n 's/^rust-version = "\([^"]*\)".*/\1/p' Cargo.toml)
msrv: export CARGO_TARGET_DIR := $(CARGO_TARGET_DIR)/msrv
msrv: export RUSTFLAGS := --allow=dead_code
msrv:
	rustup toolchain install --profile minimal --no-self-update $(RUSTUP_TOOLCHAIN)
	$(CARGO) build --package recoup-core --package recoup --features recoup/serde
	@CARGO="$(CARGO)" bindings/c/build.sh

generate:
	$(CARGO) run --quiet --package recoup-c-checks --bin generate
	RECOUP_UPDATE=1 $(CARGO) test --package recoup-c-checks --test artefact --test programs --test features --test rows -- exports committed
	@! command -v python3 >/dev/null || python3 bindings/python/tools/generate_abi.py
	@! command -v go >/dev/null || $(MAKE) --silent --directory bindings/go generate
	@! command -v node >/dev/null || node bindings/node/tools/generate.mjs
	@git --no-pager diff --stat -- include README.md docs src tests/data/golden bindings/c/src tools/kit/src/records.rs bindings/python/src \
		bindings/go bindings/node/lib 2>/dev/null || true # an archive of the sources is no checkout

# Its versions are also a test of `make test`; the artefacts are made twice, which takes minutes.
release-check:
	@CARGO="$(CARGO)" MAKE="$(MAKE)" scripts/release-check.sh

bench:
	rm -rf "$(CARGO_TARGET_DIR)/criterion"
	$(CARGO) bench --package recoup-benches
	$(CARGO) run --quiet --release --package recoup-benches --bin bench-table

instructions:
	@benches/instructions.sh check

instructions-update:
	@benches/instructions.sh update

bench-languages: lib
	@benches/languages.sh measure

bench-plots:
	$(CARGO) run --quiet --release --package recoup-benches --bin bench-growth -- "$(CARGO_TARGET_DIR)/growth.json"
	tools/plot/draw.sh "$(CARGO_TARGET_DIR)/growth.json" benches/plots

warehouse: lib
	@CARGO="$(CARGO)" scripts/warehouse.sh

install: lib
	$(CARGO) build --quiet --release --package recoup-cli
	bindings/c/install.sh "$(CARGO_TARGET_DIR)" "$(PREFIX)"
	bindings/cli/install.sh "$(CARGO_TARGET_DIR)/release/recoup" "$(PREFIX)"

clean:
	$(CARGO) clean
