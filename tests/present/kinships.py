"""The cards that tell of several frameworks what ties them, each with how it is drawn."""

from collections.abc import Callable, Mapping

from bot.advise.alike import case_for
from bot.advise.licence import by_licence
from bot.domain.advice import Advice
from bot.domain.catalog import Catalog
from bot.domain.question import Intent
from tests.readings import advise_on, reading

Draw = Callable[[Catalog], Advice]


def _tied(frameworks: str, tie: str) -> Draw:
    """Draw what frameworks have in common, or what one has to do with the other."""
    return lambda catalog: advise_on(reading(Intent.COMPARE, frameworks, aspect=tie), catalog)


def _case(ours: str, theirs: str) -> Draw:
    """Draw what speaks for one against the other."""
    return lambda catalog: case_for(catalog.frameworks[ours], catalog.frameworks[theirs], catalog)


def _licences(text: str, frameworks: str = "") -> Draw:
    """Draw who is under which licence, of all where none are named."""
    return lambda catalog: by_licence(
        text, [catalog.frameworks[name] for name in frameworks.split() or catalog.frameworks]
    )


def _ranked(text: str, *needs: str) -> Draw:
    """Draw all frameworks in order of one quality."""
    return lambda catalog: advise_on(reading(Intent.RECOMMEND, "", needs)._replace(text=text), catalog)


def _abreast(matter: str, frameworks: str) -> Draw:
    """Draw what is on record of one matter for each of several."""
    return lambda catalog: advise_on(reading(Intent.COMPARE, frameworks)._replace(matters=(matter,)), catalog)


KINSHIPS: Mapping[str, Draw] = {
    "alike-two": _tied("robyn sanic", "alike"),
    "alike-three": _tied("flask bottle falcon", "alike"),
    "built-on": _tied("fastapi starlette", "built_on"),
    "built-on-no-more": _tied("litestar starlette", "built_on"),
    "made-by": _tied("quart flask", "made_by"),
    "case-for": _case("fastapi", "django"),
    "licences": _licences("how are they licensed?"),
    "licences-copyleft": _licences("any under the GPL?", "flask django sanic"),
    "abreast": _abreast("support", "django flask fastapi"),
    "abreast-untold": _abreast("contributors", "litestar fastapi"),
    "ranked": _ranked("rank them by speed", "speed"),
    "ranked-by-marks": _ranked("rank them by ease of learning", "learning"),
}
