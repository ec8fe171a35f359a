"""Compares package.txt with what the Python package `holidays` says, or writes it anew with --write.

    pip install holidays==0.109
    python3 tests/data/holidays/compare.py
"""

import sys
from datetime import date
from pathlib import Path

VERSION = "0.109"
YEARS = range(2024, 2036)
FILE = Path(__file__).parent / "package.txt"


def calendars(package):
    """What the package calls the days of each of our calendars."""
    country, market = package.country_holidays, package.financial_holidays
    all_of_canada = ("public", "government", "optional")
    new_south_wales = country("AU", subdiv="NSW", years=YEARS)
    victoria = country("AU", subdiv="VIC", years=YEARS)
    return {
        "us_fed": market("XFED", years=YEARS),
        "target": market("XECB", years=YEARS),
        "uk": country("GB", subdiv="ENG", years=YEARS),
        "canada": country("CA", subdiv="ON", years=YEARS, categories=all_of_canada),
        "australia": {day: name for day, name in new_south_wales.items() if day in victoria},
        "new_zealand": country("NZ", years=YEARS),
    }


def lines(package):
    """One line a holiday from Monday to Friday."""
    yield f"# holidays {VERSION}, {YEARS[0]} to {YEARS[-1]}, Monday to Friday; written by compare.py\n"
    for calendar, days in calendars(package).items():
        for day, name in sorted(days.items()):
            if day.weekday() < 5 and date(YEARS[0], 1, 1) <= day <= date(YEARS[-1], 12, 31):
                yield f"{calendar} {day} {name}\n"


def main():
    try:
        import holidays
    except ImportError:
        print("SKIPPED: bank holidays: no package `holidays`")
        return 0
    if holidays.__version__ != VERSION:
        print(f"SKIPPED: bank holidays: the package is {holidays.__version__}, not {VERSION}")
        return 0
    text = "".join(lines(holidays))
    if "--write" in sys.argv:
        FILE.write_text(text, encoding="utf-8")
    elif FILE.read_text(encoding="utf-8") != text:
        print("package.txt is not what the package says; review the difference after --write", file=sys.stderr)
        return 1
    print(f"bank holidays: {text.count(chr(10)) - 1} days of {FILE.name} are those of the package")
    return 0


if __name__ == "__main__":
    sys.exit(main())
