"""Draws what a bench measured, as SVG that can be read in light and dark: draw.py DATA.json FOLDER

The data are figures by their names, each with a note and panels:

    {"plan": {"note": "…", "panels": [{"title": "…", "x": "rows", "y": "ns", "scale": "log", "series": {"recoup": [[1, 250]]}}]}}

`scale` is `log` (both axes), `linear`, or `counts`: a few whole numbers below a logarithmic axis. A name of a series has the same
colour in all panels.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Dict, List

import matplotlib
import matplotlib.pyplot as plt
from matplotlib.ticker import FuncFormatter, LogLocator, NullLocator

# Colours stand for these while Matplotlib draws: each is put in place of one that CSS knows by its name. They are far from
# anything that Matplotlib chooses itself.
INK, GRID, PAPER = "#010203", "#010204", "#010205"
SERIES = [f"#0201{number:02x}" for number in range(6)]
# In light, then in dark: of one brightness, and apart for those who see fewer colours (after Okabe and Ito).
COLOURS = {
    INK: ("ink", "#24292f", "#d0d7de"),
    GRID: ("grid", "#d8dee4", "#3a414a"),
    PAPER: ("paper", "#ffffff", "#0d1117"),
    SERIES[0]: ("a", "#0072b2", "#56b4e9"),
    SERIES[1]: ("b", "#c24e00", "#f0883e"),
    SERIES[2]: ("c", "#00795c", "#2fc29a"),
    SERIES[3]: ("d", "#a2487f", "#e08bbd"),
    SERIES[4]: ("e", "#7a6200", "#e0c341"),
    SERIES[5]: ("f", "#57606a", "#9aa4af"),
}
MARKS = ["o", "s", "^", "D", "v", "x"]
SCALES: Dict[str, Dict[str, str]] = {"log": {"xscale": "log", "yscale": "log"}, "linear": {}, "counts": {"yscale": "log"}}
PANEL_INCHES = (3.4, 2.7)
LEAST_INCHES = 5.0
# What an entry of a legend takes: about, and each of its letters.
ENTRY_INCHES, LETTER_INCHES = 0.5, 0.065

matplotlib.use("svg")
plt.rcParams.update(
    {
        # Text stays text, in what font the reader has.
        "svg.fonttype": "none",
        "svg.hashsalt": "recoup",
        "font.sans-serif": ["DejaVu Sans", "Verdana", "sans-serif"],
        "font.size": 8,
        "text.color": INK,
        "axes.labelcolor": INK,
        "axes.edgecolor": INK,
        "axes.facecolor": PAPER,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlesize": 9,
        "figure.facecolor": PAPER,
        "savefig.facecolor": PAPER,
        "xtick.color": INK,
        "ytick.color": INK,
        "grid.color": GRID,
        "lines.linewidth": 1.4,
        "lines.markersize": 3.5,
    }
)


def short(number: float, _: Any = None) -> str:
    """A number of an axis: 20k for 20,000."""
    for unit, letter in ((1_000_000, "M"), (1_000, "k")):
        if abs(number) >= unit:
            return f"{number / unit:g}{letter}"
    return f"{number:g}"


def panel(axes: Any, of: Dict[str, Any], looks: Dict[str, int]) -> None:
    """Draws one diagram."""
    for name, points in of["series"].items():
        look = looks[name]
        axes.plot(*zip(*points), label=name, color=SERIES[look], marker=MARKS[look])
    axes.set(title=of["title"], xlabel=of["x"], ylabel=of["y"])
    axes.grid(True, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.set(**SCALES[of["scale"]])
    if of["scale"] == "linear":
        axes.set(xlim=0, ylim=0)
    if of["scale"] == "counts":
        axes.set_xticks(sorted({x for points in of["series"].values() for x, _ in points}))


def ticks(axes: Any) -> None:
    """Labels as short as they can be; where a logarithmic axis has few powers of ten, also between them."""
    for axis in (axes.xaxis, axes.yaxis):
        low, high = axis.get_view_interval()
        if axis.get_scale() == "log":
            few = high / low < (50 if axis is axes.xaxis else 300)
            axis.set_major_locator(LogLocator(subs=(1.0, 2.0, 5.0) if few else (1.0,)))
        axis.set_major_formatter(FuncFormatter(short))
        axis.set_minor_locator(NullLocator())


def level(panels: List[Dict[str, Any]], drawn: List[Any]) -> None:
    """What is measured alike has one scale in all panels."""
    for what in {(each["y"], each["scale"]) for each in panels}:
        alike = [axes for each, axes in zip(panels, drawn) if (each["y"], each["scale"]) == what]
        bounds = [axes.get_ylim() for axes in alike]
        for axes in alike:
            axes.set_ylim(min(low for low, _ in bounds), max(high for _, high in bounds))


def beside(names: List[str], width: float) -> int:
    """How many entries of the legend go into one line."""
    return max(1, int(width / (ENTRY_INCHES + LETTER_INCHES * max(map(len, names)))))


def figure(of: Dict[str, Any]) -> Any:
    """Draws the panels of a figure, three in a row, and one legend for all."""
    panels = of["panels"]
    names: List[str] = list(dict.fromkeys(name for each in panels for name in each["series"]))
    columns = min(3, len(panels))
    rows = -(-len(panels) // columns)
    size = (max(PANEL_INCHES[0] * columns, LEAST_INCHES), PANEL_INCHES[1] * rows + 0.5)
    made, grid = plt.subplots(rows, columns, figsize=size, squeeze=False, layout="constrained")
    for axes, each in zip(grid.flat, panels):
        panel(axes, each, {name: place for place, name in enumerate(names)})
    level(panels, list(grid.flat))
    for axes in grid.flat[: len(panels)]:
        ticks(axes)
    for axes in grid.flat[len(panels) :]:
        axes.remove()
    lines = {label: line for axes in grid.flat for line, label in zip(*axes.get_legend_handles_labels())}
    if len(names) > 1:
        made.legend(lines.values(), lines, loc="outside upper center", ncols=beside(list(lines), size[0]), frameon=False)
    made.supxlabel(of["note"], fontsize=7)
    return made


def write(made: Any, file: Path) -> None:
    """Writes the SVG, with colours that follow the reader's system."""
    made.savefig(file, metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    text = file.read_text("utf-8")
    for held, (name, _, _) in COLOURS.items():
        text = text.replace(held, f"var(--{name})")
    light, dark = ("; ".join(f"--{names[0]}: {names[tone]}" for names in COLOURS.values()) for tone in (1, 2))
    style = f'<style type="text/css">svg {{ {light} }} @media (prefers-color-scheme: dark) {{ svg {{ {dark} }} }}\n'
    head, begin, rest = text.partition('<style type="text/css">')
    if not begin:
        raise SystemExit(f"{file}: Matplotlib wrote no style")
    file.write_text("\n".join(line.rstrip() for line in (head + style + rest).splitlines()) + "\n", "utf-8")


def main() -> None:
    """Writes each figure of the data into the folder."""
    data, folder = json.loads(Path(sys.argv[1]).read_text("utf-8")), Path(sys.argv[2])
    for name, of in data.items():
        write(figure(of), folder / f"{name}.svg")
        print(folder / f"{name}.svg")


if __name__ == "__main__":
    main()
