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

    def named(days, *names):
        return {day: name for day, name in days.items() if any(wanted in name for wanted in names)}

    new_south_wales = country("AU", subdiv="NSW", years=YEARS)
    victoria = country("AU", subdiv="VIC", years=YEARS)
    return {
        "us_fed": market("XFED", years=YEARS),
        "target": market("XECB", years=YEARS),
        "uk": country("GB", subdiv="ENG", years=YEARS),
        "canada": country("CA", subdiv="ON", years=YEARS, categories=all_of_canada),
        "australia": {day: name for day, name in new_south_wales.items() if day in victoria},
        "new_zealand": country("NZ", years=YEARS),
        # Which of its holidays are kept in every state, the package does not say.
        "india": named(country("IN", years=YEARS, language="en_IN"), "Republic Day", "Independence Day", "Mahatma Gandhi"),
        # What banks keep of the days that public offices may keep.
        "brazil": {
            **named(country("BR", years=YEARS, categories="optional", language="en_US"), "Carnival", "Corpus Christi"),
            **country("BR", years=YEARS, language="en_US"),
        },
        "japan": country("JP", years=YEARS, categories=("public", "bank"), language="en_US"),
    }


def works(calendar, day):
    """Whether banks work on such a day of the week: in India on the first, third and fifth Saturday too."""
    odd_saturday = day.weekday() == 5 and (day.day - 1) // 7 % 2 == 0
    return day.weekday() < 5 or (calendar == "india" and odd_saturday)


def lines(package):
    """One line a holiday on a day of the week on which banks work."""
    yield f"# holidays {VERSION}, {YEARS[0]} to {YEARS[-1]}, without weekends; written by compare.py\n"
    for calendar, days in calendars(package).items():
        for day, name in sorted(days.items()):
            if works(calendar, day) and date(YEARS[0], 1, 1) <= day <= date(YEARS[-1], 12, 31):
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
