import re
from dataclasses import replace

import pytest
from hypothesis import assume, example
from hypothesis import strategies as st

from bot.advise.credits import mark
from bot.advise.fit import (
    against,
    credit,
    excluded,
    field,
    fit,
    misses,
    opening,
    rank,
    reason_for,
    reasons,
    trailing,
)
from bot.domain.catalog import Support
from bot.domain.question import Need
from tests.advise.draws import for_all, knowledge, needs_and_another, several_musts, several_needs
from tests.readings import refused


def places(ranking):
    return [framework.id for framework, _ in ranking]


@pytest.mark.parametrize(
    ("framework", "need", "expected"),
    [
        pytest.param("flask", Need("learning"), 1.0, id="5 of 5"),
        pytest.param("pyramid", Need("realtime"), 0.0, id="0 of 5"),
        pytest.param("django", Need("orm"), 1.0, id="built in"),
        pytest.param("django", Need("async"), 0.6, id="built in, in part"),
        pytest.param("django", Need("websocket"), 0.6, id="official extension"),
        pytest.param("flask", Need("orm"), 0.3, id="third party"),
        pytest.param("tornado", Need("orm"), 0.0, id="none"),
        pytest.param("django", refused("orm"), 0.0, id="refused, but built in"),
        pytest.param("flask", refused("orm"), 0.7, id="refused, by an add-on"),
        pytest.param("tornado", refused("orm"), 1.0, id="refused, and not there"),
    ],
)
def test_credit(catalog, framework, need, expected):
    assert credit(catalog.frameworks[framework], need, catalog) == pytest.approx(expected)


def test_what_is_not_rated_counts_for_nothing_and_what_is_measured_does(pageless):
    litestar = pageless.frameworks["litestar"]
    assert credit(litestar, Need("learning"), pageless) == 0.0
    assert credit(litestar, Need("speed"), pageless) == pytest.approx(0.8)  # 6.38 times Flask


@for_all(several_needs(least=0))
def test_a_fit_lies_between_0_and_1(needs):
    catalog = knowledge()
    assert all(0.0 <= fit(one, needs, catalog) <= 1.0 for one in catalog.frameworks.values())


@for_all(several_needs(musts=False), st.floats(0.1, 50))
def test_only_proportions_of_weights_matter_beside_the_baseline(needs, factor):
    catalog = knowledge()
    shared = tuple(replace(spec, weight=spec.weight * factor) for spec in catalog.policy.baseline)
    scaled = replace(catalog, policy=replace(catalog.policy, baseline=shared))
    heavier = [replace(need, weight=need.weight * factor) for need in needs]
    for one in catalog.frameworks.values():
        assert fit(one, heavier, scaled) == pytest.approx(fit(one, needs, catalog))


@for_all(needs_and_another())
def test_more_of_a_need_never_lowers_whoever_meets_it_best(both):
    catalog = knowledge()
    needs, added = both
    top = max(credit(one, added, catalog) for one in catalog.frameworks.values())
    before, after = places(rank(needs, catalog)), places(rank([*needs, added], catalog))
    for name in after:
        if credit(catalog.frameworks[name], added, catalog) == top:
            assert after.index(name) <= before.index(name), name


@for_all(several_needs())
def test_a_must_leaves_nobody_in_the_ranking_who_misses_it(needs):
    catalog = knowledge()
    for framework, _ in rank(needs, catalog):
        for need in (need for need in needs if need.must):
            if need.criterion in catalog.qualities:
                assert (mark(framework, need.criterion, catalog) or 0) >= catalog.policy.must_rating
            else:
                assert framework.features[need.criterion].support is not Support.NONE


@for_all(several_needs())
def test_whoever_is_left_out_misses_a_must_and_the_must_is_named(needs):
    catalog = knowledge()
    paged = {one.id for one in catalog.frameworks.values() if one.page}
    told = {one.framework.id: one.criterion.id for one in excluded(needs, catalog)}
    assert set(told) == paged - set(places(rank(needs, catalog)))
    for name, criterion in told.items():
        need = next(need for need in needs if need.criterion == criterion)
        assert need.must
        assert misses(catalog.frameworks[name], need, catalog)


@for_all(several_needs(least=0))
@example((Need("static_files", 2.0), Need("auth", 1.0)))  # sums that are equal but for the last digit
def test_a_ranking_falls_and_ties_keep_the_order_of_the_catalog(needs):
    catalog = knowledge()
    ranking = rank(needs, catalog)
    order = list(catalog.frameworks)
    for (first, more), (second, less) in zip(ranking, ranking[1:], strict=False):
        assert more > less - 1e-9
        assert more - less > 1e-9 or order.index(first.id) < order.index(second.id), (first.id, second.id)


def test_who_is_refused_or_not_asked_about_is_not_ranked(catalog):
    assert "django" not in places(rank([Need("orm")], catalog, refused=("django",)))
    assert sorted(places(rank([Need("orm")], catalog, among=("flask", "django")))) == ["django", "flask"]
    assert places(rank([Need("orm")], catalog, ("django",), ("flask", "django"))) == ["flask"]


def test_the_field_keeps_the_order_of_the_catalog(catalog):
    assert [one.id for one in field(catalog)] == list(catalog.frameworks)
    named = field(catalog, ("django",), ("flask", "django", "bottle"))
    assert [one.id for one in named] == [name for name in catalog.frameworks if name in ("flask", "bottle")]


def test_there_are_three_reasons_where_there_is_something_to_say(catalog):
    for framework, needs in (("django", ("orm", "admin")), ("sanic", ("speed",)), ("bottle", ("lightness", "orm"))):
        found = reasons(catalog.frameworks[framework], [Need(name, 1.5) for name in needs], catalog)
        assert len(found) == 3
        assert all(reason.clause and reason.evidence and reason.evidence.source for reason in found)


@for_all(several_needs(), st.integers(0, 14))
def test_reasons_speak_for_it_and_those_that_were_asked_for_come_first(needs, number):
    catalog = knowledge()
    framework = list(catalog.frameworks.values())[number]
    found = [reason.criterion for reason in reasons(framework, needs, catalog)]
    met = {need.criterion for need in needs if credit(framework, need, catalog) >= 0.6}
    assert set(found[: len(met)]) == met if len(met) <= 3 else set(found) <= met
    named = [name for name in found if name]
    assert len(set(named)) == len(named)
    assert found == [*named, *[""] * (len(found) - len(named))]  # what concerns no criterion comes last
    assert all(framework.ratings[name].value >= 3 for name in found if name and name not in met)


def test_the_heavier_need_is_the_first_reason(catalog):
    django = catalog.frameworks["django"]
    for first, second in (("orm", "scaling"), ("scaling", "orm")):
        found = reasons(django, [Need(second, 0.5), Need(first, 2.0)], catalog)
        assert [reason.criterion for reason in found[:2]] == [first, second]


def test_a_rating_or_a_support_is_a_reason_and_silence_is_none(catalog, pageless):
    assert reason_for(pageless.frameworks["litestar"], Need("learning"), pageless) is None
    measured = reason_for(pageless.frameworks["litestar"], Need("speed"), pageless)
    assert measured is not None
    assert measured.clause.startswith("Litestar, on uvicorn, answered 6.38 times")
    rated = reason_for(catalog.frameworks["sanic"], Need("speed"), catalog)
    assert rated is not None
    assert rated.evidence == catalog.frameworks["sanic"].ratings["speed"].evidence
    bulky = reason_for(pageless.frameworks["robyn"], Need("lightness"), pageless)
    assert bulky is not None
    assert bulky.clause == "Robyn takes 25.66 MB installed, dependencies included."
    supported = reason_for(catalog.frameworks["django"], Need("orm"), catalog)
    assert supported is not None
    assert supported.evidence is not None
    assert supported.evidence.source == catalog.frameworks["django"].features["orm"].source


def test_what_was_refused_and_is_missing_is_as_wished(catalog):
    reason = reason_for(catalog.frameworks["bottle"], Need("async", refused=True), catalog)
    assert reason is not None
    assert (reason.name, reason.clause) == ("No async handlers", "as you wish")


def test_what_was_refused_and_can_be_left_alone_speaks_against_nobody(catalog):
    flask, django = catalog.frameworks["flask"], catalog.frameworks["django"]
    without = [Need("orm", refused=True)]
    assert "orm" not in {reason.criterion for reason in against(flask, without, catalog)}
    assert against(django, without, catalog)[0].clause == "it is built in, though you did not want it"


def test_no_reason_for_a_framework_is_a_complaint(catalog):
    """What an official extension brings is a reason for it: its note begins with that, not with what is missing."""
    for framework in catalog.frameworks.values():
        for entry in framework.features.values():
            if entry.support is Support.OFFICIAL:
                assert not re.match(r"(the core|only|none|nothing|no) ", entry.note), (framework.id, entry.note)


def test_who_comes_last_is_told_by_the_figure_where_there_is_one(catalog):
    assert [one.id for one in trailing(catalog.qualities["speed"], catalog)] == ["cherrypy"]
    assert [one.id for one in trailing(catalog.qualities["speed"], catalog, ("cherrypy",))] == ["flask"]
    assert {one.id for one in trailing(catalog.qualities["learning"], catalog)} == {"pyramid", "tornado"}
    assert trailing(catalog.qualities["speed"], catalog, tuple(catalog.frameworks)) == ()


def test_what_was_asked_for_and_is_missing_speaks_against_it_first(catalog):
    found = against(catalog.frameworks["sanic"], [Need("orm", 0.5), Need("admin", 2.0), Need("speed")], catalog)
    assert [reason.criterion for reason in found] == ["admin", "orm"]


@for_all(several_needs())
def test_something_speaks_against_each_of_the_eight(needs):
    catalog = knowledge()
    for one in catalog.frameworks.values():
        if one.page:
            found = against(one, needs, catalog)
            assert 1 <= len(found) <= 2
            assert all(reason.evidence and (reason.clause or reason.name.startswith("No ")) for reason in found)


@for_all(several_musts())
def test_the_must_whose_loss_opens_the_field_is_the_one_that_leaves_most(needs):
    catalog = knowledge()
    assume(not rank(needs, catalog))
    left = {
        need.criterion: len(rank([other for other in needs if other is not need], catalog))
        for need in needs
        if need.must
    }
    name = opening(needs, catalog)
    assert (name is None) == (max(left.values()) == 0)
    assert name is None or left[name] == max(left.values())


def test_nothing_needs_opening_where_nothing_is_a_must(catalog):
    assert opening([Need("orm"), Need("speed")], catalog) is None


@pytest.mark.parametrize(
    ("needs", "told"),
    [
        pytest.param(("admin",), "The admin is for trusted staff", id="the admin"),
        pytest.param(("background_tasks", "templating"), "django.tasks", id="a worker"),
        pytest.param(("templating",), "6.x needs Python 3.12", id="what nobody named"),
    ],
)
def test_what_is_run_into_is_what_the_wish_is_about_with_its_own_source(catalog, needs, told):
    django = catalog.frameworks["django"]
    (reason,) = against(django, [Need(name) for name in needs], catalog, 1)
    assert reason.clause.startswith(told)
    assert reason.evidence.source in django.facts.gotcha_sources
