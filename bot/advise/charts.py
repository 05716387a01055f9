"""Charts: the figures that are shown as bars. Cards and the pictures of ``python -m bot compare`` draw the same."""

from __future__ import annotations

from collections.abc import Sequence

from bot.advise.bounds import SPEED
from bot.advise.contrast import HEADED
from bot.domain.catalog import Catalog, Framework
from bot.domain.chart import Chart, Series
from bot.domain.speed import Speed

# How many of a ranking are shown, and how far apart the first and the last of them lie at least: bars that are
# nearly alike show nothing.
_SHOWN, _APART = 5, 0.1


def fits(ranking: Sequence[tuple[Framework, float]]) -> Chart | None:
    """Return how well the first of a ranking fit, of 100; None when bars would not tell them apart."""
    shown = ranking[:_SHOWN]
    if len(shown) < 2 or shown[0][1] - shown[-1][1] < _APART:
        return None
    values = tuple(float(round(100 * value)) for _, value in shown)
    return Chart("Fit to your needs, of 100", "", tuple(one.name for one, _ in shown), (Series("Fit", values),))


def telling_speeds(frameworks: Sequence[Framework], catalog: Catalog) -> Chart | None:
    """Return the speeds when they differ by more than noise; else None."""
    chart = speeds(frameworks, catalog)
    return chart if chart and chart.contrast >= catalog.speed.noise else None


def speeds(frameworks: Sequence[Framework], catalog: Catalog) -> Chart | None:
    """Return what was measured of frameworks, each on its usual server and, where all ran there, on the same one.

    None when one of them was not measured: a bar that lacks would be read as one of no height.
    """
    speed = catalog.speed
    if len(frameworks) < 2 or any(one.id not in speed.usual for one in frameworks):
        return None
    series = [_usual(frameworks, speed)]
    same = _on_same(frameworks, speed)
    unit = catalog.frameworks[speed.unit].name
    if same:
        series.append(same)
    about = f"multiples of {unit} on its usual server" if same else "each on its usual server"
    notes = (speed.finding, _servers(frameworks, speed), f"{speed.cited}; the lines span all rounds.")
    return Chart(HEADED[SPEED], about, tuple(one.name for one in frameworks), tuple(series), notes)


def _servers(frameworks: Sequence[Framework], speed: Speed) -> str:
    """Return who ran on which usual server: "Usual servers: gunicorn with 4 threads (Flask, Bottle), uvicorn (…)."."""
    there: dict[str, list[str]] = {}
    for one in frameworks:
        there.setdefault(speed.usual[one.id].server, []).append(one.name)
    told = ", ".join(f"{server} ({', '.join(names)})" for server, names in there.items())
    return f"Usual server{'s' if len(there) > 1 else ''}: {told}."


def _usual(frameworks: Sequence[Framework], speed: Speed) -> Series:
    """Return the speeds on the usual servers; the unit was measured beside itself, which shows the noise only."""
    values = tuple(1.0 if one.id == speed.unit else speed.usual[one.id].path for one in frameworks)
    return Series("Usual server", values, tuple(speed.usual[one.id].path_range for one in frameworks))


def _on_same(frameworks: Sequence[Framework], speed: Speed) -> Series | None:
    """Return the speeds on the one server that all of them ran on; None when they did not."""
    there = {one.framework: one for one in speed.elsewhere if one.server == speed.same_server and one.part is None}
    if any(one.id not in there for one in frameworks):
        return None
    found = [there[one.id] for one in frameworks]
    return Series(f"On {speed.same_server}", tuple(one.path for one in found), tuple(one.path_range for one in found))
