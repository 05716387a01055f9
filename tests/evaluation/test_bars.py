"""The picture of a chart: whole, readable, and of the right figures."""

import pytest
from matplotlib.image import imread
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from bot.advise.charts import speeds
from bot.domain.chart import Chart, Series
from bot.evaluation.bars import picture, save

FITS = Chart("Fit, of 100", "", ("Django", "Flask $x_1$"), (Series("Fit", (98.0, 42.0)),))


@pytest.fixture
def chart(catalog):
    return lambda names: speeds([catalog.frameworks[name] for name in names.split()], catalog)


def written(drawn) -> list[str]:
    texts: list[Text] = drawn.findobj(Text)
    return [text.get_text() for text in texts if text.get_text()]


@pytest.mark.parametrize(("name", "starts"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml"), ("a.pdf", b"%PDF")])
def test_it_is_a_picture_of_the_kind_asked_for(tmp_path, chart, name, starts):
    save(chart("flask fastapi"), tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(starts)


def test_it_is_no_larger_than_a_page_wants(tmp_path, chart):
    save(chart("flask fastapi django bottle"), tmp_path / "a.png")
    height, width, _ = imread(tmp_path / "a.png").shape
    assert (width, height < width) == (1350, True)
    assert (tmp_path / "a.png").stat().st_size < 150_000


def test_it_says_what_it_shows(chart):
    drawn = chart("flask fastapi")
    told = written(picture(drawn))
    assert {drawn.title, "Multiples of Flask on its usual server"} <= set(told)
    assert {"Flask", "FastAPI", "Usual server", "On Granian"} <= set(told)
    assert {"1", "3.55", "2.73", "3.38"} <= set(told)
    assert drawn.notes[0] in told


def test_a_bar_is_as_long_as_its_figure(chart):
    drawn = chart("flask fastapi")
    bars = [one.get_width() for one in picture(drawn).axes[0].patches if isinstance(one, Rectangle)]
    assert bars == [value for series in drawn.series for value in series.values]


def test_one_series_needs_no_name(chart):
    assert "Usual server" not in written(picture(chart("flask sanic")))


@pytest.mark.parametrize(
    "names", ["flask fastapi", "flask sanic tornado bottle", "blacksheep starlette", "robyn quart"]
)
def test_all_that_is_written_lies_within_the_picture(chart, names):
    lies_within(picture(chart(names)))


def test_any_chart_can_be_drawn():
    lies_within(picture(FITS))
    assert "Flask $x_1$" in written(picture(FITS))


def lies_within(figure) -> None:
    figure.draw_without_rendering()
    for text in figure.findobj(Text):
        if text.get_text() and text.get_visible():
            box = text.get_window_extent()
            assert figure.bbox.x0 <= box.x0 <= box.x1 <= figure.bbox.x1, text.get_text()
            assert figure.bbox.y0 <= box.y0 <= box.y1 <= figure.bbox.y1, text.get_text()
