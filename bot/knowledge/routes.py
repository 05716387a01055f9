"""Every way through the guide, walked: each answer counts for something, and each framework with a page is reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.advise.fit import rank
from bot.advise.guide import answer, begin, needs_of, step_of
from bot.domain.catalog import Catalog
from bot.domain.dialogue import GuideState
from bot.knowledge.files import Files
from bot.knowledge.schema import Fault

# An option matters when it changes one of the first so many, which is what a recommendation shows.
_SHOWN = 3
Route = tuple[str | None, ...]


def routes(catalog: Catalog) -> Mapping[Route, tuple[str, ...]]:
    """Return the first three of the ranking by the answers that lead to it, None for a skipped step."""
    return {
        tuple(slot.option for slot in guide.slots): tuple(
            framework.id for framework, _ in rank(needs_of(guide, catalog), catalog)[:_SHOWN]
        )
        for guide in _ends(begin("", 1, (), (), catalog), catalog)
    }


def _ends(guide: GuideState, catalog: Catalog) -> Iterator[GuideState]:
    """Yield the guide at the end of every route that goes on from where it stands."""
    if guide.step is None:
        yield guide
        return
    for option in (None, *(option.id for option in step_of(guide.step, catalog).options)):
        yield from _ends(answer(guide, option, catalog), catalog)


def useless_guide(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the options that change nothing, and the frameworks that no route puts first and that don't say why."""
    found = routes(catalog)
    for index, step in enumerate(catalog.steps):
        for place, option in enumerate(step.options):
            chosen = [route for route in found if route[index] == option.id]
            if all(found[route] == found[(*route[:index], None, *route[index + 1 :])] for route in chosen):
                what = f"choosing {option.id!r} changes the first three on no route; give it needs that tell apart"
                yield files.fault("guide.yaml", ("steps", index, "options", place), what)
    first = {ranking[0] for ranking in found.values() if ranking}
    for framework in catalog.frameworks.values():
        if framework.page and framework.id not in first and framework.page.seldom_first is None:
            mend = "weigh an option by what it is best at, or say why in its page.seldom_first"
            yield files.fault("guide.yaml", ("steps",), f"no route puts {framework.id} first; {mend}")
