"""What of a move is asked, told by the words of a short text."""

import pytest

from bot.domain.facets import Facet, facet_in


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        pytest.param("how long will that take us?", Facet.EFFORT, id="how long"),
        pytest.param("just a rough guess", Facet.EFFORT, id="a guess"),
        pytest.param("for 40 routes", Facet.EFFORT, id="so many routes"),
        pytest.param("does it pay off?", Facet.WORTH, id="worth"),
        pytest.param("so we stay?", Facet.WORTH, id="stay"),
        pytest.param("what will break", Facet.LOST, id="breaks"),
        pytest.param("what can we keep?", Facet.KEPT, id="kept"),
        pytest.param("piece by piece or at once?", Facet.FIRST, id="piece by piece"),
        pytest.param("and our tests?", "Tests", id="a part"),
        pytest.param("what happens to the jinja templates", "Templates", id="another part"),
        pytest.param("which one is faster?", None, id="nothing of the move"),
    ],
)
def test_what_of_a_move_is_asked(text: str, asked: Facet | str | None):
    assert facet_in(text) == asked


def test_how_many_there_are_to_move_says_how_much_work_it_is():
    assert facet_in("about 80 endpoints, and 30 models") is Facet.EFFORT
    assert facet_in("what do we do first") is Facet.FIRST
