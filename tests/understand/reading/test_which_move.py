"""Which of several moves is the least work."""

import pytest

from bot.domain.question import MOVES, Intent


@pytest.mark.parametrize(
    ("thread", "text", "left", "ways"),
    [
        pytest.param((), "which is easier to switch to from tornado, quart or falcon?", "tornado", ("quart", "falcon"),
                     id="of those named"),
        pytest.param((), "what is the least painful framework to migrate to from sanic", "sanic", (), id="of all"),
        pytest.param(("quart or falcon?",), "which of them is simpler to port to from bottle", "bottle",
                     ("quart", "falcon"), id="of those spoken of"),
    ],
)  # fmt: skip
def test_the_least_work_is_asked(heard, thread, text, left, ways):
    found = heard(thread, text)
    assert (found.intent, found.aspect, found.refused) == (Intent.COMPARE, MOVES, (left,))
    assert found.frameworks == ways


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("how hard is it to move from falcon to quart", id="one move"),
        pytest.param("easiest framework to learn coming from node", id="from none of ours"),
        pytest.param("which is easier, quart or falcon?", id="no move"),
        pytest.param("moving from bottle to quart, what is hardest", id="the hardest of one move"),
    ],
)
def test_else_it_is_not(read, text):
    assert read(text).aspect != MOVES
