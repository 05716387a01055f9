import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.advise.compare import compare
from bot.advise.describe import describe
from bot.advise.feature import check
from bot.domain.advice import Fallback, Notice, Suggestion
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Need
from bot.playground.block_kit import message_faults
from bot.present import cards, wording
from tests.present.gallery import ANSWER_ID, GALLERY, MESSAGES, NOTICES, at_rest, messages
from tests.present.rules import buttons_in, faults
from tests.readings import about, advise_on, must, reading
from tests.snapshot import SNAPSHOTS

FRESH = DialogueState()


@pytest.fixture(scope="session")
def drawn(catalog) -> dict[str, Any]:
    return dict(messages(at_rest(catalog)))


@pytest.mark.parametrize("name", [*GALLERY, *MESSAGES])
def test_a_message_stays_as_it_was(name, drawn, snapshot):
    snapshot(name, drawn[name])


@pytest.mark.parametrize("name", [*GALLERY, *MESSAGES])
def test_slack_takes_the_message_and_a_person_can_read_it(name, drawn):
    assert faults(drawn[name]) == []


def test_every_snapshot_belongs_to_a_card():
    assert {path.stem for path in SNAPSHOTS.glob("*.json")} == {*GALLERY, *MESSAGES, "home"}


@pytest.mark.parametrize("name", [name for name in GALLERY if not name.startswith("guide-")])
def test_every_answer_offers_something_to_click(name, drawn):
    least = 1 if name in ("notice-guide_ended", "notice-not_yours") else 2  # to start a guide is all there is to do
    most = 4 if name == "example-of-which" else 3
    assert least <= len(buttons_in(drawn[name]["blocks"])) <= most


def test_every_notice_is_drawn():
    assert set(NOTICES) == set(wording.NOTICES)


def test_every_description_and_aspect_fits(catalog):
    aspects = [None, *catalog.aspects]
    for framework, aspect in itertools.product(catalog.frameworks, aspects):
        advice = describe(reading(Intent.DESCRIBE, framework, aspect=aspect), FRESH, catalog)
        assert faults(cards.message(advice)) == [], (framework, aspect)


def test_every_comparison_of_two_fits(catalog):
    for first, second in itertools.combinations(catalog.frameworks, 2):
        message = cards.message(compare(reading(Intent.COMPARE, f"{first} {second}"), FRESH, catalog))
        assert faults(message) == [], (first, second)


def test_every_move_and_every_combination_fits(catalog):
    for pair in itertools.permutations(catalog.frameworks, 2):
        ties = (("alike", False), ("built_on", False), ("made_by", False))
        for aspect, directed in (("migration", True), ("together", False), ("together", True), *ties):
            asked = reading(Intent.COMPARE, " ".join(pair), aspect=aspect, is_directed=directed)
            assert faults(cards.message(compare(asked, FRESH, catalog))) == [], (pair, aspect, directed)


def test_every_comparison_of_four_of_the_eight_fits(catalog):
    eight = [one.id for one in catalog.frameworks.values() if one.page]
    for four in itertools.combinations(eight, 4):
        message = cards.message(compare(reading(Intent.COMPARE, " ".join(four)), FRESH, catalog))
        assert faults(message) == [], four


def test_every_check_fits(catalog):
    criteria = [*catalog.features, *catalog.qualities]
    for framework, criterion in itertools.product(catalog.frameworks.values(), criteria):
        message = cards.message(check(framework, Need(criterion), catalog))
        assert faults(message) == [], (framework.id, criterion)


@pytest.mark.parametrize("kind", [EntityKind.CONCEPT, EntityKind.FEATURE, EntityKind.QUALITY])
def test_every_notion_fits(catalog, kind):
    notions = {"concept": catalog.concepts, "feature": catalog.features, "quality": catalog.qualities}[kind]
    for name in notions:
        assert faults(cards.message(advise_on(about(kind, name), catalog))) == [], name


@pytest.mark.parametrize("intent", [Intent.FIND_BY_FEATURE, Intent.LIST, Intent.RECOMMEND])
def test_every_search_list_and_recommendation_by_one_criterion_fits(catalog, intent):
    for criterion in (*catalog.features, *catalog.qualities):
        for need in (Need(criterion, 1.5), must(criterion)):
            assert faults(cards.message(advise_on(reading(intent, "", (need,)), catalog))) == [], need


def test_every_example_and_claim_fits(catalog):
    for framework in catalog.frameworks:
        for read in (reading(Intent.EXAMPLE, framework), reading(Intent.DESCRIBE, framework, aspect="article")):
            assert faults(cards.message(advise_on(read, catalog))) == [], read


@pytest.mark.parametrize("name", [name for name in GALLERY if name.startswith(("describe", "recommend", "check"))])
def test_a_private_answer_can_be_shared_and_a_shared_one_cannot(catalog, name):
    private = cards.private(GALLERY[name](catalog), ANSWER_ID)
    assert faults(private) == []
    assert "Share here" in buttons_in(private["blocks"])
    shared = cards.shared(private, "U0ALICE")
    assert faults(shared) == []
    assert "Share here" not in buttons_in(shared["blocks"])
    assert shared["text"].endswith("Shared by <@U0ALICE>")


def test_the_share_button_names_the_stored_answer(catalog):
    blocks = cards.private(GALLERY["describe-flask"](catalog), ANSWER_ID)["blocks"]
    share = [e for b in blocks if b["type"] == "actions" for e in b["elements"] if e["action_id"] == "share"]
    assert [element["value"] for element in share] == [ANSWER_ID]


@pytest.mark.parametrize(
    "name", ["guide-second", "notice-guide_ended", "clarify", "fallback", "help", "smalltalk-joke"]
)
def test_what_is_for_one_person_only_has_no_share_button(catalog, name):
    assert "Share here" not in buttons_in(cards.private(GALLERY[name](catalog), ANSWER_ID)["blocks"])


def test_a_shared_message_with_nothing_but_the_share_button_keeps_no_empty_row():
    row = {"type": "actions", "block_id": "a", "elements": [{"type": "button", "action_id": "share"}]}
    section = {"type": "section", "block_id": "b", "text": {"type": "mrkdwn", "text": "x"}}
    shared = cards.shared({"text": "x", "blocks": [section, row]}, "U0ALICE")
    assert [block["type"] for block in shared["blocks"]] == ["section", "context"]


def test_an_answered_step_says_the_answer_and_has_no_buttons(drawn):
    assert drawn["answered"]["text"] == "*What it is:* An API"
    assert {block["type"] for block in drawn["answered"]["blocks"]} == {"section"}
    assert "skipped" in drawn["answered-skipped"]["text"]


@given(st.text(min_size=1), st.text(min_size=1))
@settings(deadline=None)
def test_slack_takes_whatever_a_suggestion_says(label, question):
    found = cards.message(Fallback(None, (Suggestion(label, question),)))
    assert [fault for fault in faults(found) if "not in the text" not in fault] == []


@given(st.text())
@settings(deadline=None)
def test_what_a_person_wrote_is_nowhere_obeyed(detail):
    assert faults(cards.message(Notice("not_yours", detail))) == []


@given(st.text(max_size=400) | st.text("<>!@#&|*_`~ channelhereU0ABC:/.", max_size=200))
@settings(deadline=None, max_examples=60)
def test_no_words_of_a_person_break_the_answer(conversation, words):
    turn = conversation.take(FRESH, words, person="U0ALICE", now=1.0)
    assert faults(cards.message(turn.advice)) == []


def test_a_question_that_stands_nowhere_else_stands_above_its_answer():
    told = cards.asked(cards.message(Fallback()), "<!channel> & flask?")
    plain, blocks = told["text"], told["blocks"]
    assert plain.splitlines()[0] == "You asked: &lt;!channel&gt; &amp; flask?" == blocks[0]["elements"][0]["text"]
    assert (blocks[0]["type"], blocks[1:]) == ("context", cards.message(Fallback())["blocks"])
    assert message_faults(blocks) == []
