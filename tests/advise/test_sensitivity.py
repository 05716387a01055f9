"""What is said to change the winner does, and nothing that does is left unsaid: held against ranking again."""

from dataclasses import replace

import pytest
from hypothesis import assume, example
from hypothesis.strategies import DrawFn, composite, lists, sampled_from

from bot.advise.credits import credits_of
from bot.advise.fit import rank
from bot.advise.sensitivity import sensitivity, sureness
from bot.domain.catalog import Support
from bot.domain.question import Need
from bot.domain.reasons import Sureness
from tests.advise.draws import for_all, knowledge, several_needs
from tests.readings import must, refused


@composite
def asked_about(draw: DrawFn):
    """Draw needs, and the rest of what a ranking is asked with: mostly nobody refused, and nobody named."""
    ids = sampled_from(tuple(knowledge().frameworks))
    without = draw(sampled_from((0, 0, 0, 3)))
    named = draw(sampled_from((0, 0, 0, 2, 4)))
    gone = draw(lists(ids, max_size=without, unique=True))
    among = draw(lists(ids, min_size=named, max_size=named, unique=True))
    return draw(several_needs(least=0)), tuple(gone), tuple(among)


def weight_of_another(needs):
    return max([need.weight for need in needs] + [1.5])


def by_ranking_again(needs, gone=(), among=()):
    """Return, by ranking anew, each change of one need after which another is first: (kind, criterion) -> winner."""
    catalog = knowledge()
    first = rank(needs, catalog, gone, among)[0][0]
    stated = {need.criterion for need in needs}
    changed = {
        (kind, name): [*needs, Need(name, weight_of_another(needs), kind == "required")]
        for kind in ("wished", "required")
        for name in credits_of(catalog).asked
        if name not in stated
    }
    changed |= {("dropped", need.criterion): [one for one in needs if one is not need] for need in needs}
    again = {change: rank(other, catalog, gone, among) for change, other in changed.items()}
    other = {change: ranking for change, ranking in again.items() if ranking and ranking[0][0] is not first}
    return {change: ranking for change, ranking in other.items() if change[0] == "dropped" or outright(ranking, change)}


def outright(ranking, change):
    """Whether the winner has the need that was added: built in, or at least four of five."""
    support = ranking[0][0].features.get(change[1])
    if support is None:
        return credits_of(knowledge()).met[change[1]][ranking[0][0]] >= 0.8
    return support.support is Support.BUILTIN and not support.limited


@for_all(asked_about(), examples=500)
@example(((Need("dev_server", 0.75, refused=True),), (), ()))
@example(((must("traversal"), refused("asgi")), (), ()))
@example(((Need("static_files", 2.0), Need("auth", 1.0)), (), ()))  # sums that are equal but for the last digit
@example(((replace(refused("async"), must=True), Need("speed")), (), ()))
def test_all_that_changes_the_winner_is_named_with_who_wins_and_by_how_much(asked):
    needs, gone, among = asked
    catalog = knowledge()
    ranking = rank(needs, catalog, gone, among)
    assume(ranking)
    found = sensitivity(ranking, needs, catalog, gone, among)
    named = {
        (kind, one.criterion.id): one for kind in ("wished", "required", "dropped") for one in getattr(found, kind)
    }
    again = by_ranking_again(needs, gone, among)
    assert {change: one.framework.id for change, one in named.items()} == {
        change: ranking[0][0].id for change, ranking in again.items()
    }
    for change, (first, *others) in again.items():
        behind = others[0][1] if others else 0.0
        assert named[change].lead == pytest.approx(100 * (first[1] - behind), abs=1e-6)


@for_all(asked_about())
def test_what_is_told_first_brings_whoever_is_next_in_line_a_wish_before_a_must_and_the_clearest(asked):
    needs, gone, among = asked
    catalog = knowledge()
    ranking = rank(needs, catalog, gone, among)
    assume(ranking)
    found = sensitivity(ranking, needs, catalog, gone, among)
    order = [one for one, _ in ranking]
    met = credits_of(catalog).met
    outright = {one for one in catalog.features if met[one][order[0]] >= 0.8}  # the first has it: nothing turns on it
    told = [
        (order.index(one.framework), one.must, -one.lead)
        for one in (*found.wished, *found.required)
        if one.lead and one.criterion.id not in outright
    ]
    assert (found.switch is None) == (told == [])
    if found.switch:
        assert (order.index(found.switch.framework), found.switch.must, -found.switch.lead) == min(told)
    for changes in (found.wished, found.required):
        places = [order.index(one.framework) for one in changes]
        assert places == sorted(places)
    assert [one.lead for one in found.dropped] == sorted((one.lead for one in found.dropped), reverse=True)


def test_a_dropped_need_is_told_as_it_was_stated(catalog):
    needs = [must("websocket"), must("orm"), Need("learning", 1.5), refused("admin")]
    for one in sensitivity(rank(needs, catalog), needs, catalog).dropped:
        need = next(need for need in needs if need.criterion == one.criterion.id)
        assert (one.must, one.refused) == (need.must, need.refused)


def test_who_was_ruled_out_may_win_once_the_must_is_dropped(catalog):
    needs = [must("admin"), Need("websocket", 2.0), Need("realtime", 2.0)]
    ranking = rank(needs, catalog)
    (change,) = [one for one in sensitivity(ranking, needs, catalog).dropped if one.criterion.id == "admin"]
    assert change.framework not in [one for one, _ in ranking]


def test_a_refused_framework_never_wins_instead(catalog):
    needs = [Need("realtime", 2.0), Need("websocket", 1.5)]
    second = rank(needs, catalog)[1][0]
    found = sensitivity(rank(needs, catalog, (second.id,)), needs, catalog, (second.id,))
    assert second not in {one.framework for one in (*found.wished, *found.required, *found.dropped)}


def test_with_one_alone_in_the_field_nothing_would_change_the_winner(catalog):
    others = tuple(name for name in catalog.frameworks if name != "django")
    needs = [must("admin")]
    found = sensitivity(rank(needs, catalog, others), needs, catalog, others)
    assert (found.wished, found.required, found.dropped, found.switch) == ((), (), (), None)
    assert (found.lead, found.sureness) == (None, Sureness.ALONE)


@pytest.mark.parametrize(
    ("fits", "word"),
    [
        pytest.param([0.8], Sureness.ALONE, id="nobody else"),
        pytest.param([0.8, 0.8], Sureness.TIE, id="level"),
        pytest.param([0.8, 0.796], Sureness.TIE, id="less than half a point"),
        pytest.param([0.8, 0.794], Sureness.NARROW, id="more than half a point"),
        pytest.param([0.8, 0.781], Sureness.NARROW, id="less than two points"),
        pytest.param([0.8, 0.779], Sureness.FAIR, id="more than two points"),
        pytest.param([0.8, 0.741], Sureness.FAIR, id="less than six points"),
        pytest.param([0.8, 0.739], Sureness.CLEAR, id="more than six points"),
    ],
)
def test_a_lead_has_a_word_for_how_sure_it_is(catalog, fits, word):
    assert sureness(fits, catalog.policy) is word


@for_all(several_needs())
def test_the_lead_is_that_of_the_first_over_the_second_in_points_of_100(needs):
    catalog = knowledge()
    ranking = rank(needs, catalog)
    assume(len(ranking) > 1)
    found = sensitivity(ranking, needs, catalog)
    assert found.lead == pytest.approx(100 * (ranking[0][1] - ranking[1][1]))
    assert found.sureness is sureness([ranking[0][1], ranking[1][1]], catalog.policy)


def test_what_is_no_wish_changes_nothing(catalog):
    needs = [Need("templating", 1.5), Need("learning", 1.5)]
    ranking = rank(needs, catalog)
    would = {change.criterion.id for change in sensitivity(ranking, needs, catalog).wished}
    assert would
    left = sensitivity(ranking, needs, catalog, without=would)
    assert not {change.criterion.id for change in (*left.wished, *left.required)} & would


def test_what_people_know_counts_after_each_change_as_well(catalog):
    needs = (Need("graphql"),)
    ranking = rank(needs, catalog, known=("django",))
    found = sensitivity(ranking, needs, catalog, known=("django",))
    assert ranking[0][0] is catalog.frameworks["django"]
    for change in found.wished[:3]:
        wish = (*needs, Need(change.criterion.id, 1.5))
        assert rank(wish, catalog, known=("django",))[0][0] is change.framework
