import sys
from pathlib import Path

import pytest

from bot.errors import BotError
from bot.evaluation.pictures import saving, write

BARS = "bot.evaluation.bars"


@pytest.mark.parametrize("name", ["a.png", "a.SVG", "a.pdf"])
def test_a_picture_is_saved_by_what_draws_it(name):
    assert saving(Path(name), BARS).__module__ == BARS


@pytest.mark.parametrize("name", ["a.jpg", "a"])
def test_another_ending_is_refused_with_those_that_do(name):
    with pytest.raises(BotError, match=rf"^{name}: no kind of picture; let the name end in \.png, \.svg, \.pdf$"):
        saving(Path(name), BARS)


def test_without_matplotlib_it_says_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    monkeypatch.delitem(sys.modules, BARS, raising=False)
    with pytest.raises(BotError, match=r"--plot needs matplotlib .*pip install 'framework-advisor\[plot\]'"):
        saving(Path("a.png"), BARS)


def test_a_place_where_nothing_can_be_written_is_named(tmp_path):
    with pytest.raises(BotError, match=r"nowhere/a\.png: can't be written"):
        write(tmp_path / "nowhere" / "a.png", (tmp_path / "nowhere" / "a.png").touch)
