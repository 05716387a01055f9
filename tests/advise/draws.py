"""Needs drawn at random, for what must hold whatever a person asks for.

Properties take their catalog from here and not from the fixture: Hypothesis prints the arguments of a test that
fails, and a catalog is too long to print.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis.strategies import DrawFn, SearchStrategy, booleans, composite, integers, lists, sampled_from

from bot.domain.catalog import Catalog
from bot.domain.question import Need
from bot.knowledge.load import load

WEIGHTS = (0.5, 0.75, 1.0, 1.5, 2.0)


def for_all(
    *strategies: SearchStrategy[Any], examples: int = 100
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return a decorator: the test holds for all that is drawn, however slow the machine is today."""
    return lambda test: settings(deadline=None, max_examples=examples)(given(*strategies)(test))


@cache
def knowledge() -> Catalog:
    """Return the knowledge that comes with the bot, read once."""
    return load()


def criteria() -> tuple[str, ...]:
    """Return the ids of all qualities and features."""
    return (*knowledge().qualities, *knowledge().features)


@composite
def one_need(draw: DrawFn, criterion: str, musts: bool = True) -> Need:
    """Draw a need for one criterion: mostly a wish; only a feature may be refused."""
    weight = draw(sampled_from(WEIGHTS))
    turn = draw(integers(0, 4))
    if turn == 4 and musts:
        return Need(criterion, weight, must=True)
    return Need(criterion, weight, refused=turn == 3 and criterion in knowledge().features)


@composite
def several_needs(draw: DrawFn, least: int = 1, most: int = 5, musts: bool = True) -> tuple[Need, ...]:
    """Draw needs for different criteria."""
    chosen = draw(lists(sampled_from(criteria()), min_size=least, max_size=most, unique=True))
    return tuple(draw(one_need(name, musts)) for name in chosen)


@composite
def needs_and_another(draw: DrawFn) -> tuple[tuple[Need, ...], Need]:
    """Draw needs, and one more for a criterion that is not among them."""
    needs = draw(several_needs(least=0, most=4))
    free = [name for name in criteria() if name not in {need.criterion for need in needs}]
    return needs, draw(one_need(draw(sampled_from(free))))


@composite
def several_musts(draw: DrawFn) -> tuple[Need, ...]:
    """Draw hard requirements that are seldom met together, and a wish or none."""
    rare = ("admin", "orm", "single_file", "no_dependencies", "traversal", "wsgi", "asgi", "http2", "speed", "scaling")
    chosen = draw(lists(sampled_from(rare), min_size=2, max_size=4, unique=True))
    wish = (Need("learning", 1.0),) if draw(booleans()) else ()
    return (*(Need(name, 1.5, must=True) for name in chosen), *wish)
