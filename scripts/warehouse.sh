#!/bin/bash
# The examples of docs/warehouse.md on a million failures, in DuckDB, Polars and Spark: compares their answers, measures them beside the
# engines' own join on a table of codes, rewrites the tables of that page and draws its plot. Takes half an hour; see WAREHOUSE_ROUNDS.
#
#   WAREHOUSE_ROWS     tables of so many rows, the smallest first; "10000 100000 1000000" when unset
#   WAREHOUSE_ROUNDS   how often each is measured; 3 when unset
#   WAREHOUSE_WRITE    0: the page and the plot stay as they are, as for a trial with few rows
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tool.sh
root=$PWD
target=${CARGO_TARGET_DIR:-$root/target}
out=$target/warehouse
bench=$root/bindings/python/bench/warehouse
examples=$root/bindings/python/examples/warehouse
read -ra rows <<<"${WAREHOUSE_ROWS:-10000 100000 1000000}"
need python3 "the warehouse" || exit 0
need java "the warehouse: Spark needs a Java runtime, 17 or newer" || exit 0
need "${CARGO:=cargo}" "the warehouse" || exit 0
mkdir -p "$out"

# A stamp of what is installed, so that a second run needs no network.
environment=$out/venv
if ! cmp --silent "$bench/requirements.txt" "$environment/requirements.txt"; then
    python3 -m venv --clear "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$bench/requirements.txt"
    cp "$bench/requirements.txt" "$environment/"
fi
export PATH=$environment/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYSPARK_PYTHON=$environment/bin/python
java=$(java -version 2>&1 | sed -nE '1s/.*"(.*)".*/\1/p')

# recoup as a cluster gets it: a folder of packages, and an archive of it.
rm -rf "$out/wheel" "$out/packages"
RECOUP_LIBRARY_BUILD=$target/release/librecoup.so pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir "$out/wheel" bindings/python
pip install --quiet --disable-pip-version-check --no-deps --target "$out/packages" "$out"/wheel/*.whl
tar -czf "$out/packages.tar.gz" -C "$out/packages" .
export PYTHONPATH=$out/packages:$examples

"$CARGO" run --quiet --release --package recoup-cli -- codes --facet decline --format json >"$out/codes.json"
"$CARGO" run --quiet --package recoup-benches --bin bench-inputs -- "$out/inputs.tsv"
python "$bench/table.py" "$out/inputs.tsv" "$out" "${rows[@]}"

# A cluster of two executors with processes of their own: what they know of recoup is in the archive.
echo "a cluster of two executors"
log=$out/spark.log
cd "$examples"
spark-submit --master 'local-cluster[2,1,1024]' --archives "$out/packages.tar.gz#packages" --conf spark.executorEnv.PYTHONPATH=packages \
    --py-files failures.py spark_failures.py "$out/failures-${rows[0]}.parquet" "$out/cluster" \
    "$(cd "$bench" && python -c 'import table; print(table.NOW_MS)')" >"$log" 2>&1 || { tail -30 "$log" >&2; exit 1; }
cd "$root"
otherwise=$(python "$bench/compare.py" "$out" "$out/failures-${rows[0]}.parquet" "$out/cluster" 2>"$log") || { tail -30 "$log" >&2; exit 1; }
echo "all engines and the cluster give the same answers; $otherwise % of the failures mean something else than their code"

python "$bench/measure.py" "$out" "$out/measured.json" "${WAREHOUSE_ROUNDS:-3}" "${rows[@]}"
[ "${WAREHOUSE_WRITE:-1}" != 0 ] || exit 0
commit=$(git rev-parse --short=12 HEAD)$(git diff --quiet HEAD -- . ':!docs/warehouse.*' || echo " with uncommitted changes")
python "$bench/report.py" "$out/measured.json" "$otherwise" "$commit" "$java" "$out/plot.json"
tools/plot/draw.sh "$out/plot.json" docs
