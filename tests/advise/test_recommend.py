import itertools
from collections import Counter

import pytest
from hypothesis import assume, example

from bot.advise.fit import misses, rank, softened
from bot.advise.guide import answer, begin, needs_of, told
from bot.advise.recommend import advise, recommend
from bot.advise.sensitivity import sensitivity
from bot.domain.advice import GuideStep, Notice, QualityCheck, Recommendation
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need
from bot.domain.reasons import Sureness
from bot.present import layout, plain
from bot.present.wording import inner
from tests.advise.draws import for_all, knowledge, several_musts, several_needs
from tests.readings import must, reading


def said(advice):
    return plain.text(layout.card(advice))


def decides(advice):
    """Whether what changes the winner is what decides between two that lie close."""
    return advice.close and advice.switch is not None and advice.switch.framework is advice.ranking[1][0]


def first(advice):
    return advice.ranking[0][0]


def test_without_a_need_the_guide_asks(catalog):
    advice = recommend(reading(Intent.RECOMMEND), DialogueState(), catalog)
    assert isinstance(advice, GuideStep)
    assert advice.number == 1


@pytest.mark.parametrize("more", [{"frameworks": "flask"}, {"refused": ("flask",)}], ids=["named", "refused"])
def test_a_framework_alone_is_enough_to_rank(catalog, more):
    advice = recommend(reading(Intent.RECOMMEND, **more), DialogueState(), catalog)
    assert isinstance(advice, Recommendation)
    assert advice.needs == ()


def test_one_of_several_that_were_named_is_recommended(catalog):
    advice = recommend(reading(Intent.RECOMMEND, "bottle flask", ["scaling"]), DialogueState(), catalog)
    assert [one.id for one, _ in advice.ranking] == ["flask", "bottle"]
    assert [one.id for one in advice.asked] == ["bottle", "flask"]


def test_the_first_line_names_the_pick(catalog):
    for needs in (("orm",), ("speed",), ("lightness", "learning")):
        advice = advise([Need(name, 1.5) for name in needs], catalog)
        assert first(advice).name in said(advice).splitlines()[0]


@for_all(several_needs())
@example((must("caching"), must("production_server")))
def test_a_pick_with_a_page_has_three_reasons_each_with_evidence(needs):
    advice = advise(needs, knowledge())
    assume(first(advice).page)
    assert len(advice.reasons) == 3
    assert all(reason.clause and reason.evidence and reason.evidence.source for reason in advice.reasons)


@for_all(several_needs())
def test_the_card_says_all_that_a_recommendation_owes(needs):
    advice = advise(needs, knowledge())
    text = said(advice)
    assert text.count("•") == len(advice.reasons) + 1
    assert "Against it:" in text
    assert len(advice.ranking) < 2 or advice.ranking[1][0].name in text
    if advice.switch:
        need, other = advice.switch.criterion.need, advice.switch.framework
        if decides(advice):
            verb = "absolutely need" if advice.switch.must else "need"
            assert f"What would decide: do you {verb} {need}? Then {other.name}." in text
        else:
            verb = "must have" if advice.switch.must else "also need"
            assert f"{other.name} instead, if you {verb} {need}." in text
    if advice.sensitivity.dropped:
        stated = f"it would be {advice.sensitivity.dropped[0].framework.name}."
        assert ("Without “" in text and stated in text) or len(text.split()) > 80  # where there is room
    assert ("What would decide" in text) == decides(advice)


@for_all(several_needs())
def test_who_was_ruled_out_is_told_with_the_reason(needs):
    advice = advise(needs, knowledge())
    assume(advice.blocked is None and rank(needs, knowledge()))
    text = said(advice)
    for one in advice.excluded:
        assert one.framework.name in text or " more (" in text  # of many the first are named
        need = one.criterion.need  # whoever misses "no dependencies" comes "with dependencies"
        assert any(
            word in text for word in (need, need.removeprefix("no "), one.criterion.name, one.criterion.name.lower())
        )
        assert one.framework not in [framework for framework, _ in advice.ranking]


def test_who_was_refused_is_neither_ranked_nor_told_to_be_ruled_out(catalog):
    advice = advise([Need("orm", 1.5)], catalog, ("django",))
    assert "django" not in {one.id for one, _ in advice.ranking}
    assert [one.id for one in advice.refused] == ["django"]
    assert advice.excluded == ()


@for_all(several_musts())
@example((must("csrf"), must("production_server"), must("admin"), must("single_file")))  # no one of them opens it
def test_when_nothing_meets_all_it_says_so_and_names_what_to_give_up(needs):
    catalog = knowledge()
    assume(not rank(needs, catalog))
    advice = advise(needs, catalog)
    assert said(advice).startswith("Nothing meets all of that")
    opens = [n for n in needs if n.must and rank([other for other in needs if other is not n], catalog)]
    assert (advice.blocked is not None) == bool(opens)
    if advice.blocked:
        assert advice.blocked.id in {need.criterion for need in opens}
        assert f"Without “{inner(advice.blocked.name)}” as a must, " in said(advice)


@for_all(several_musts())
@example((must("speed"), must("single_file")))
def test_the_nearest_meets_every_must_but_the_one_to_give_up(needs):
    catalog = knowledge()
    assume(not rank(needs, catalog))
    advice = advise(needs, catalog)
    assume(advice.blocked is not None)
    kept = [need for need in needs if need.must and need.criterion != advice.blocked.id]
    assert [need.criterion for need in kept if misses(first(advice), need, catalog)] == []


def test_where_none_of_those_named_will_do_another_is_not_passed_off_as_one_of_them(catalog):
    advice = advise([must("admin")], catalog, among=("bottle", "tornado"))
    assert first(advice).id in ("bottle", "tornado") or "Bottle" in said(advice)


def test_everything_refused_is_said(catalog):
    advice = advise([Need("orm")], catalog, tuple(catalog.frameworks))
    assert isinstance(advice, Notice)
    assert advice.kind == "nobody_left"
    assert [one.question for one in advice.suggestions] == ["help me choose", "list all frameworks"]


@pytest.mark.parametrize(
    ("needs", "said_of"),
    [
        pytest.param([must("orm")], "Starlette, Falcon, BlackSheep, Robyn (no ORM).", id="a part"),
        pytest.param([must("no_dependencies"), Need("learning")], "(with dependencies).", id="something to be without"),
        pytest.param([must("speed")], "(too weak on raw speed).", id="a mark"),
    ],
)
def test_what_rules_out_is_said_of_those_it_rules_out(catalog, needs, said_of):
    assert said_of in said(advise(needs, catalog))


def test_two_that_lie_close_are_called_close_and_no_others(catalog):
    margin = catalog.policy.close_margin
    for name in (*catalog.qualities, *catalog.features):
        advice = advise([Need(name, 1.5)], catalog)
        gap = advice.ranking[0][1] - advice.ranking[1][1]
        assert advice.close == (gap < margin)
        assert advice.switch is not None
        line, sureness = said(advice).splitlines()[0], advice.sensitivity.sureness
        assert ("close" in line) == (sureness is Sureness.NARROW)
        assert ("level" in line) == (sureness is Sureness.TIE)
        assert ("clearly" in line) == (sureness is Sureness.CLEAR)


@for_all(several_musts())
def test_where_a_must_had_to_be_given_up_the_others_are_what_would_change_the_nearest(needs):
    catalog = knowledge()
    advice = advise(needs, catalog)
    assume(advice.blocked is not None)
    kept = softened(needs, advice.blocked.id)
    assert advice.sensitivity == sensitivity(rank(kept, catalog), kept, catalog)


def test_what_to_ask_next_leads_on(catalog):
    advice = advise([Need("orm", 1.5)], catalog)
    assert [one.question for one in advice.suggestions] == [
        "show me a Django example",
        f"compare Django and {advice.ranking[1][0].name}",
        "drawbacks of Django",
    ]


def paths(catalog, needs=()):
    """Yield every way through the guide, a step skipped being one of its ways."""
    for path in itertools.product(*([None, *(option.id for option in step.options)] for step in catalog.steps)):
        guide = begin("U0ALICE", 1, needs, (), catalog)
        for step, option in zip(catalog.steps, path, strict=True):
            if guide.step == step.id:
                guide = answer(guide, option, catalog)
        assert guide.step is None
        yield guide


def test_no_framework_wins_by_every_way_through_the_guide(catalog):
    wins = Counter()
    for guide in paths(catalog):
        needs = needs_of(guide, catalog)
        if needs:
            wins[rank(needs, catalog)[0][0].id] += 1
    assert max(wins.values()) < sum(wins.values()) / 2


def test_every_way_through_the_guide_ends_in_a_whole_recommendation(catalog):
    for guide in paths(catalog):
        slots = told(guide, catalog)
        if not slots:
            continue
        advice = advise(needs_of(guide, catalog), catalog, slots=slots)
        text = said(advice)
        assert advice.slots == slots
        assert [label for _, label in slots if label not in text] == [], text
        assert "Against it:" in text, text
        assert len(advice.reasons) == 3, text


@pytest.mark.parametrize("criterion", ["orm", "websocket", "admin", "async", "production_server", "speed", "scaling"])
def test_no_way_through_the_guide_recommends_what_a_must_rules_out(catalog, criterion):
    need = must(criterion)
    for guide in paths(catalog, (need,)):
        advice = advise(needs_of(guide, catalog), catalog, slots=told(guide, catalog))
        assert not misses(first(advice), need, catalog)
        assert all(misses(one.framework, need, catalog) for one in advice.excluded)


@pytest.mark.parametrize(
    ("known", "needs", "step", "words"),
    [
        pytest.param("flask", ("websocket", "async"), "quart", "from there Quart is a small step", id="a small step"),
        pytest.param("flask", ("openapi", "async"), "quart", "from there the small step is Quart", id="a later one"),
        pytest.param(
            "starlette", ("openapi", "forms_validation"), "fastapi", "FastAPI is a small step", id="the first"
        ),
        pytest.param("django", ("websocket",), None, "You know Django, which comes", id="none is near"),
        pytest.param("django", ("admin",), None, "You know Django already", id="the first itself"),
        pytest.param("django", (must("production_server"),), None, "a must rules it out", id="ruled out"),
    ],
)
def test_what_people_know_is_weighed_with_what_is_near_to_it(catalog, known, needs, step, words):
    advice = recommend(reading(Intent.RECOMMEND, "", needs, known=(known,)), DialogueState(), catalog)
    assert isinstance(advice, Recommendation)
    (familiar,) = advice.known
    assert familiar.framework.id == known
    assert (familiar.step.id if familiar.step else None) == step
    assert words in said(advice)


def test_what_a_description_was_taken_for_is_told(conversation):
    question = "beekeepers club: members, hives, fees. what do we build on"
    advice = conversation.take(DialogueState(), question, person="U0ANN", now=1_000.0).advice
    assert isinstance(advice, Recommendation)
    assert advice.taken_for is not None
    assert "I took that for: business application" in said(advice)
    named = conversation.take(DialogueState(), "framework for a chat", person="U0ANN", now=1_000.0).advice
    assert isinstance(named, Recommendation)
    assert named.taken_for is None


@pytest.mark.parametrize(
    ("question", "winner"),
    [
        ("400-line flask file, they want updates over websocket, rewrite as little as possible", "quart"),
        ("flask app, we need websockets and don't want to touch the templates", "quart"),
        ("only know flask, don't wanna learn a whole new framework, but now we need websockets in it", "quart"),
    ],
)
def test_whoever_keeps_the_code_gets_what_is_near(conversation, question, winner):
    advice = conversation.take(DialogueState(), question, person="U0ANN", now=1_000.0).advice
    assert isinstance(advice, Recommendation)
    assert first(advice).id == winner


def test_what_shall_not_be_baked_in_rules_out(conversation):
    question = "something without an ORM baked in, html pages, logins"
    advice = conversation.take(DialogueState(), question, person="U0ANN", now=1_000.0).advice
    assert isinstance(advice, Recommendation)
    assert "django" in {one.framework.id for one in advice.excluded}


def test_asked_which_to_avoid_it_names_the_one_that_is_least_alive(catalog):
    advice = recommend(reading(Intent.RECOMMEND, aspect="worst"), DialogueState(), catalog)
    assert isinstance(advice, QualityCheck)
    assert advice.quality.id == "upkeep"
    assert advice.last[0] is advice.framework


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("a rest api with soap for a bank", "SOAP is on my record of none", id="a notion"),
        pytest.param(
            "an intranet with forms and a login by kerberos", "Kerberos is on my record of none", id="a product"
        ),
        pytest.param("an intranet with forms and a login by keycloak", None, id="nothing to tell apart"),
    ],
)
def test_a_wish_that_nobody_is_known_to_meet_is_told_beside_the_rest(conversation, text, said):
    advice = conversation.take(DialogueState(), text, person="U1", now=0.0).answer
    assert isinstance(advice, Recommendation)
    noted = [one for one in advice.finding if "of none" in one]
    assert [one[: len(said)] for one in noted] == [said] if said else not noted


def test_what_is_no_wish_is_told_and_would_change_nothing(conversation):
    text = "we already have SQLAlchemy, what fits for a small html site?"
    advice = conversation.take(DialogueState(), text, person="U0ANN", now=1.0).advice
    assert isinstance(advice, Recommendation)
    assert [one.id for one in advice.aside] == ["orm"]
    assert "Not counted as a wish: ORM." in said(advice)
    told = advice.sensitivity
    assert "orm" not in {change.criterion.id for change in (*told.wished, *told.required)}


def test_what_is_wished_is_not_told_to_be_none(conversation):
    text = "we already have sessions and need sessions on the server, what fits?"
    advice = conversation.take(DialogueState(), text, person="U0ANN", now=1.0).advice
    assert isinstance(advice, Recommendation)
    assert not advice.aside


def test_what_people_know_counts_and_undoes_a_lead_that_is_not_clear(catalog):
    wish = (Need("graphql"),)
    before, after = advise(wish, catalog), advise(wish, catalog, known=("django",))
    assert first(before) is catalog.frameworks["flask"]
    assert dict(before.ranking)[first(before)] - dict(before.ranking)[first(after)] < catalog.policy.known
    assert first(after) is catalog.frameworks["django"]
    assert dict(after.ranking)[first(after)] == pytest.approx(dict(before.ranking)[first(after)] + catalog.policy.known)
    assert "You know Django already, which counts 6 of 100 here." in said(after)


def test_what_people_know_undoes_no_clear_lead(catalog):
    assert first(advise((Need("websocket"),), catalog, known=("django",))) is not catalog.frameworks["django"]


def test_what_people_said_they_know_stays_known_in_the_thread(conversation):
    state = DialogueState()
    for text in ("suggest a framework for a graphql backend", "we all know django", "full ranking"):
        turn = conversation.take(state, text, person="U0ANN", now=1_000.0)
        state = turn.state
    assert turn.advice.frameworks[0].id == "django"


def test_a_project_is_told_what_it_takes_besides(conversation):
    advice = conversation.take(DialogueState(), "a content site with a CMS", person="U1", now=0.0).answer
    assert isinstance(advice, Recommendation)
    assert advice.finding[0] == conversation.catalog.concepts["cms"].mind
