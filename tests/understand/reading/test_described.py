"""Parts that are described and not named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading
from bot.understand.reading.described import descriptions
from bot.understand.text.words import content

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "framework", "feature"),
    [
        ("can litestar keep rendered pages so they are not computed twice", "litestar", "caching"),
        ("robyn: does it block a client that calls too often in a minute?", "robyn", "rate_limiting"),
        ("is there a page in fastapi where testers click through the endpoints?", "fastapi", "openapi"),
        ("Can tornado greet visitors in the language of their browser?", "tornado", "i18n"),
        ("does django write the alter table statements when a model class changes", "django", "orm"),
    ],
)
def test_a_part_described_of_a_framework_is_checked(read: Read, text: str, framework: str, feature: str):
    reading = read(text)
    assert (reading.intent, reading.frameworks) == (Intent.FEATURE_CHECK, (framework,))
    assert [need.criterion for need in reading.needs] == [feature]


def test_of_nobody_it_is_searched_for(read: Read):
    reading = read("which framework sends the words to the browser while they are still being made")
    assert (reading.intent, [need.criterion for need in reading.needs]) == (Intent.FIND_BY_FEATURE, ["streaming_sse"])


def test_in_a_thread_it_is_asked_of_what_was_spoken_of(read: Read):
    state = DialogueState(intent=Intent.DESCRIBE, frameworks=("django",), shown=("django",))
    reading = read("does it write the alter table statements when a model class changes", state)
    assert (reading.intent, reading.frameworks) == (Intent.FEATURE_CHECK, ("django",))
    assert [need.criterion for need in reading.needs] == ["orm"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("does flask have sessions and keep rendered pages", id="a part is named"),
        pytest.param("django or flask for a site that greets visitors in their language?", id="two are named"),
        pytest.param("django greets visitors in the language of their browser", id="nothing is asked"),
        pytest.param("is django fine with it?", id="too few words"),
        pytest.param("the quart of milk, is it in the fridge of the kitchen?", id="plain English"),
        pytest.param("is the bottle of water for visitors in the fridge again?", id="about something else"),
    ],
)
def test_what_describes_no_part(read: Read, text: str):
    reading = read(text)
    assert "i18n" not in {need.criterion for need in reading.needs}
    assert "orm" not in {need.criterion for need in reading.needs}


def test_code_for_what_is_described_is_shown(read: Read):
    reading = read("example code for flask that keeps a visitor's cart between requests in a signed cookie")
    assert (reading.intent, reading.frameworks) == (Intent.EXAMPLE, ("flask",))


def test_grammar_is_left_out_but_never_all_of_it():
    assert content(["does", "it", "keep", "page"]) == ("page",)
    assert content(["does", "it"]) == ("does", "it")


def test_every_feature_is_described(catalog):
    learnt = descriptions(catalog)
    assert set(learnt) == set(catalog.features)
    assert all(len(phrases) >= 20 for phrases in learnt.values())


def test_no_description_belongs_to_two_features(catalog):
    several = [phrase for spec in catalog.described.values() for phrase in spec.phrases]
    assert len(several) == len(set(several))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("beekeepers club: members, hives, fees. what do we build on", "back_office"),
    ],
)
def test_a_kind_of_project_is_known_by_the_words_of_its_trade(read: Read, catalog, text: str, kind: str):
    reading = read(text)
    assert reading.intent is Intent.RECOMMEND
    assert {need.because for need in reading.needs} == {kind}
    assert reading.concepts


def test_what_is_named_is_not_guessed_at(read: Read):
    reading = read("a chat for the beekeepers club: members, hives, fees. what do we build on")
    assert {need.because for need in reading.needs} == {"chat"}
    assert read("which framework would you take?").needs == ()


def test_every_kind_described_is_one_we_know(catalog):
    assert set(catalog.projects) <= set(catalog.concepts)
    several = [phrase for spec in catalog.projects.values() for phrase in spec.phrases]
    assert len(several) == len(set(several))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("lending library for a village, 2 volunteers, members reserve books on the phone", "back_office",
                     id="people and what they do"),
        pytest.param("my parking garage, drivers see free spots live", None, id="live"),
    ],
)  # fmt: skip
def test_people_who_keep_records_are_told_from_a_kind_that_is_only_likely(read: Read, text: str, kind: str | None):
    assert ("back_office" in read(text).concepts) is (kind is not None)
