"""Who comes first, second and third by one criterion."""

import pytest

from bot.advise.order import ordered, ranked
from bot.domain.advice import Kinship
from bot.domain.question import EntityKind, Intent, Mention, Need
from tests.readings import reading

FEW = "flask django fastapi"


def order(catalog, names, criterion, text="", matched="", *, reverse=False):
    """Return the order of frameworks by a criterion, asked for by a text."""
    mention = Mention(EntityKind.QUALITY, criterion, 0, 1, 1.0, matched or criterion, reverse=reverse)
    need = Need(criterion, reverse=reverse)
    asked = reading(Intent.COMPARE, names, (need,), mentions=(mention,))._replace(text=text)
    return ordered([catalog.frameworks[name] for name in names.split()], need, asked, catalog)


@pytest.mark.parametrize(
    ("criterion", "text", "matched", "said"),
    [
        pytest.param("speed", "", "", "1. FastAPI 3.55, 2. Django 1.19, 3. Flask 1 (Requests, Flask = 1).", id="speed"),
        pytest.param("lightness", "by memory", "memory", "1. Flask 35.5, 2. FastAPI 41.3, 3. Django 42.3 (Idle server, "
                     "MB).", id="memory"),
        pytest.param("ecosystem", "by popularity", "popularity", "1. FastAPI 67, 2. Flask 181, 3. Django 528 (Rank on "
                     "PyPI).", id="downloads"),
        pytest.param("learning", "", "", "1. Flask 5, 2. FastAPI 4, 3. Django 3 (of 5).", id="marks"),
        pytest.param("ecosystem", "docs", "docs", "1. Flask 5, 1. Django 5, 3. FastAPI 4 (of 5).", id="level"),
    ],
)  # fmt: skip
def test_an_order_says_its_figures(catalog, criterion, text, matched, said):
    found = order(catalog, FEW, criterion, text, matched)
    assert found is not None
    assert found.said == said


def test_the_slowest_comes_first_when_it_is_asked_for(catalog):
    found = order(catalog, FEW, "speed", "which is the slowest", "slowest", reverse=True)
    assert found is not None
    assert found.said.startswith("1. Flask 1, 2. Django 1.19, 3. FastAPI 3.55 (Requests, Flask = 1, last first).")


def test_two_within_the_noise_are_said_to_be_so(catalog):
    found = order(catalog, "flask django pyramid", "speed")
    assert found is not None
    assert found.said.endswith("The first two are too near to tell apart.")
    assert not found.is_clear


def test_a_part_has_no_order(catalog):
    assert order(catalog, FEW, "orm") is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("rank them by speed", "starlette", id="rank"),
        pytest.param("and by speed", "starlette", id="in a thread"),
        pytest.param("all frameworks from fastest to slowest", "starlette", id="from one end to the other"),
        pytest.param("which is the fastest framework?", None, id="one is asked for"),
        pytest.param("orders shall be placed fast, by anybody at all", None, id="an order in a shop"),
    ],
)
def test_all_are_ranked_when_that_is_asked(catalog, text, first):
    found = ranked(reading(Intent.RECOMMEND, "", ("speed",))._replace(text=text), catalog)
    assert isinstance(found, Kinship) is bool(first)
    assert found is None or (found.frameworks[0].id == first and len(found.frameworks) == 15)
