"""The table of failures that is measured, the same in every run: table.py INPUTS FOLDER ROWS...

Decline codes are those of the other benches, by Zipf's law with unknown names among them; INPUTS is what `bench-inputs` wrote.
What else a provider says of a failure is drawn, and is no statistic of any business.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Dict, Optional, Sequence

import failures
import numpy
import pyarrow
import pyarrow.parquet

sys.path.append(str(Path(__file__).resolve().parent.parent))
from inputs import Inputs

# 2026-01-01T09:00:00Z: when the plans are made. Each debt failed last within the three days before.
NOW_MS = 1_767_258_000_000
DAY_US = 86_400_000_000
# A debt failed up to so often before, a day apart.
EARLIER = 4
# What Visa and Mastercard say beside a decline code.
NETWORK_CODES = {"insufficient_funds": "51", "expired_card": "54", "lost_card": "41", "stolen_card": "43", "do_not_honor": "05"}
OTHER_NETWORK_CODES = (None, "05", "14", "57", "62", "65")
ADVICE = (None, "try_again_later", "confirm_card_data", "do_not_try_again")
PLACES = (
    ("us", "usd", "America/New_York"),
    ("gb", "gbp", "Europe/London"),
    ("de", "eur", "Europe/Berlin"),
    ("jp", "jpy", "Asia/Tokyo"),
)


def table(declines: Sequence[str], rows: int) -> pyarrow.Table:
    """So many failures; `declines` are taken in their order, again and again."""
    draw = numpy.random.default_rng(rows)

    def drawn(values: Sequence[Any], odds: Optional[Sequence[float]] = None) -> pyarrow.Array:
        return pyarrow.array(values).take(pyarrow.array(draw.choice(len(values), rows, p=odds)))

    decline = pyarrow.array(declines).take(pyarrow.array(numpy.arange(rows) % len(declines)))
    usual = pyarrow.array([NETWORK_CODES.get(name) for name in declines]).take(pyarrow.array(numpy.arange(rows) % len(declines)))
    place = pyarrow.array(draw.integers(len(PLACES), size=rows))
    country, currency, zone = (pyarrow.array(column).take(place) for column in zip(*PLACES))
    failed_at = NOW_MS * 1000 - draw.integers(3 * DAY_US, size=rows)
    often = draw.integers(EARLIER + 1, size=rows)
    offsets = numpy.concatenate([[0], numpy.cumsum(often)]).astype("int32")
    # The first of the earlier failures lies a day back, the second two.
    back = numpy.arange(offsets[-1]) - numpy.repeat(offsets[:-1], often) + 1
    earlier = numpy.repeat(failed_at, often) - back * DAY_US
    columns: Dict[str, Any] = {
        "invoice": pyarrow.array(numpy.char.add("in_", numpy.arange(rows).astype("U8"))),
        "decline": decline,
        "network_code": pyarrow.compute.coalesce(usual, drawn(OTHER_NETWORK_CODES)),
        "advice": drawn(ADVICE, (0.85, 0.09, 0.03, 0.03)),
        "brand": drawn(("visa", "mastercard", "amex"), (0.5, 0.4, 0.1)),
        "issuer_country": country,
        "failed_at": pyarrow.array(failed_at).cast(failures.INSTANT),
        "amount": draw.integers(100, 20_000, size=rows),
        "currency": currency,
        "zone": zone,
        "earlier": pyarrow.ListArray.from_arrays(offsets, pyarrow.array(earlier).cast(failures.INSTANT)),
    }
    return pyarrow.table(columns).cast(failures.FAILURES)


def bare(full: pyarrow.Table) -> pyarrow.Table:
    """The same failures, of which nothing but the decline code is known: what a join on a table of codes knows."""
    nothing = pyarrow.nulls(full.num_rows, pyarrow.string())
    for name in failures.SAID:
        if name != "decline":
            full = full.set_column(full.schema.get_field_index(name), name, nothing)
    return full


def main() -> None:
    """Writes a file for each number of rows, and the bare ones of the first."""
    asked, folder = Inputs(Path(sys.argv[1])), Path(sys.argv[2])
    declines = [asked.pool[place][0] for place in asked.order["name"]]
    sizes = [int(size) for size in sys.argv[3:]]
    for size in sizes:
        pyarrow.parquet.write_table(table(declines, size), folder / f"failures-{size}.parquet", row_group_size=100_000)
    pyarrow.parquet.write_table(bare(table(declines, sizes[0])), folder / "bare.parquet")


if __name__ == "__main__":
    main()
