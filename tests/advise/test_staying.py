import pytest

from bot.advise.staying import staying
from bot.domain.advice import Staying
from bot.domain.pairs import Effort
from bot.domain.question import STAY, Intent
from tests.readings import advise_on, reading


def test_who_wonders_whether_to_leave_is_told_who_stays_and_where_people_go(catalog):
    told = advise_on(reading(Intent.DESCRIBE, "flask", aspect=STAY), catalog)
    assert isinstance(told, Staying)
    assert told.keep == catalog.pairs.layouts["flask"].keep
    known = {move.target for move in catalog.pairs.moves if move.source == "flask"}
    assert {one.id for one, _ in told.moves} == known


@pytest.mark.parametrize("name", ["flask", "django", "blacksheep", "robyn", "litestar"])
def test_moves_come_the_least_work_first_and_lead_to_nothing_that_is_kept_badly(catalog, name):
    moves = staying(catalog.frameworks[name], catalog).moves
    efforts = [list(Effort).index(effort) for _, effort in moves]
    assert len(moves) >= 2
    assert efforts == sorted(efforts)
    assert all(one.id != name and one.page.ratings["upkeep"].value >= 3 for one, _ in moves)


def test_every_framework_with_a_page_can_be_stayed_with(catalog):
    for one in catalog.frameworks.values():
        assert staying(one, catalog).suggestions[0].question.startswith(f"how hard is it to move from {one.name}")
