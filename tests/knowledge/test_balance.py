"""The scales are even: over every way through the guide and thousands of drawn need-sets none wins unfairly."""

import random
from collections import Counter
from functools import cache

import pytest

from bot.advise.credits import credits_of
from bot.advise.fit import misses, rank
from bot.advise.guide import answer, begin, needs_of, step_of
from bot.domain.catalog import Framework
from bot.domain.dialogue import GuideState
from bot.domain.question import Need
from bot.knowledge.load import load
from bot.knowledge.routes import routes

CATALOG = load()
CRITERIA = (*CATALOG.qualities, *CATALOG.features)
SETS, ENOUGH = 5000, 25  # how many need-sets are drawn, and of how many a framework is to be the first pick
SEED = 5


@cache
def drawn() -> tuple[tuple[Need, ...], ...]:
    """Return the need-sets: one to five criteria, their weights as people's words give them, one in seven a must."""
    dice = random.Random(SEED)  # noqa: S311  # draws questions, not secrets
    return tuple(
        tuple(
            Need(criterion, dice.choice((0.5, 0.75, 1.0, 1.5, 2.0)), must=dice.random() < 1 / 7)
            for criterion in dice.sample(CRITERIA, dice.randint(1, 5))
        )
        for _ in range(SETS)
    )


@cache
def guided() -> tuple[tuple[Need, ...], ...]:
    """Return what the answers add up to at the end of every way through the guide, a step skipped being one of them."""
    ends, open_ones = [], [begin("", 1, (), (), CATALOG)]
    while open_ones:
        guide: GuideState = open_ones.pop()
        if guide.step is None:
            ends.append(needs_of(guide, CATALOG))
        else:
            options = (None, *(option.id for option in step_of(guide.step, CATALOG).options))
            open_ones += [answer(guide, option, CATALOG) for option in options]
    return tuple(ends)


@cache
def first_picks() -> Counter[str]:
    """Return how often each framework is the first pick for the need-sets that were drawn."""
    rankings = [rank(needs, CATALOG) for needs in drawn()]
    return Counter(ranking[0][0].id for ranking in rankings if ranking)


def test_as_many_needs_are_looked_at_as_there_are():
    assert len(guided()) == len(routes(CATALOG)) == 480
    assert len(drawn()) == SETS
    assert {need.criterion for needs in drawn() for need in needs} == set(CRITERIA)


@pytest.mark.parametrize("needs_of_all", [guided, drawn], ids=["guide", "drawn"])
def test_nobody_wins_whom_a_hard_requirement_excludes(needs_of_all):
    for needs in needs_of_all():
        for required in (needs, [Need(need.criterion, need.weight, must=True) for need in needs]):
            winners = [one for one, _ in rank(required, CATALOG)[:1]]
            assert not any(misses(winner, need, CATALOG) for winner in winners for need in required), required


@pytest.mark.parametrize("needs_of_all", [guided, drawn], ids=["guide", "drawn"])
def test_a_further_need_never_sets_back_who_is_best_at_it(needs_of_all):
    met = credits_of(CATALOG).met
    dice = random.Random(SEED)  # noqa: S311  # draws questions, not secrets
    for needs in needs_of_all():
        criterion = dice.choice([one for one in CRITERIA if one not in {need.criterion for need in needs}])
        further = Need(criterion, dice.choice((0.5, 1.0, 2.0)), must=dice.random() < 1 / 7)
        before, after = places(needs), places((*needs, further))
        best = max(met[criterion].values())
        for framework, credit in met[criterion].items():
            if credit == best and framework in before and not misses(framework, further, CATALOG):
                assert after[framework] <= before[framework], (framework.id, needs, further)


def places(needs: tuple[Need, ...]) -> dict[Framework, int]:
    return {framework: place for place, (framework, _) in enumerate(rank(needs, CATALOG))}


@pytest.mark.parametrize("framework", CATALOG.frameworks.values(), ids=lambda framework: framework.id)
def test_each_is_first_often_enough_or_its_page_says_why_not(framework: Framework):
    by_guide = framework.id in {ranking[0] for ranking in routes(CATALOG).values() if ranking}
    by_draw = first_picks()[framework.id] >= ENOUGH
    assert framework.page is not None
    excused = framework.page.seldom_first is not None
    assert excused is not (by_guide and by_draw), (
        f"first in {first_picks()[framework.id]} of {SETS}, by the guide: {by_guide}"
    )


def test_none_is_first_in_half_of_all():
    assert first_picks().most_common(1)[0][1] < SETS / 2
