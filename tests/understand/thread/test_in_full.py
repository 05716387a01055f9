"""What a follow-up is when it is said in full."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent

SESSIONS, PAIR = "does starlette support sessions", "whats the difference between quart and flask"


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param((SESSIONS,), "where are they stored", Intent.FEATURE_CHECK, ("starlette",), None,
                     id="what they stands for"),
        pytest.param((PAIR,), "so can i just swap the import", Intent.COMPARE, ("flask", "quart"), "migration",
                     id="from the better known"),
        pytest.param(("django for an insurance claims app?",), "soap library?", Intent.EXAMPLE, ("django",), "how_to",
                     id="a notion, after advice"),
        pytest.param((PAIR,), "do we loose something", Intent.COMPARE, ("flask", "quart"), "migration", id="what goes"),
        pytest.param((SESSIONS,), "where is the coffee machine", Intent.OUT_OF_SCOPE, (), None, id="nothing of ours"),
        pytest.param((SESSIONS,), "we store them on Tuesdays", Intent.OUT_OF_SCOPE, (), None, id="no question"),
    ],
)  # fmt: skip
def test_what_no_rule_knows_is_read_in_full(heard, thread, text, intent, frameworks, aspect):
    found = heard(thread, text)
    assert (found.intent, found.frameworks, found.aspect) == (intent, frameworks, aspect)


@pytest.mark.parametrize(
    ("thread", "text", "intent", "notion"),
    [
        pytest.param(("does bottle have dependency injection",), "so what do people do instead in bottle?",
                     Intent.CONCEPT, "di_elsewhere", id="on record"),
        pytest.param(("does bottle have an admin site",), "how do people cope?", Intent.CONCEPT, None, id="or not"),
    ],
)  # fmt: skip
def test_how_one_does_without_is_how_it_is_done_there(heard, thread, text, intent, notion):
    found = heard(thread, text)
    assert (found.intent is intent and found.concepts == (notion,)) == (notion is not None)


@pytest.mark.parametrize(
    ("text", "notion"),
    [
        pytest.param("by user id", "limit_by_user", id="by"),
        pytest.param("and per user rather than per ip?", "limit_by_user", id="and per"),
        pytest.param("by the window", None, id="no part of it"),
    ],
)
def test_what_goes_on_is_said_with_the_part(heard, text, notion):
    assert heard(("rate limiting in quart?",), text).concepts == ((notion,) if notion else ())


def test_fine_print_of_a_part_is_asked_with_it(heard):
    found = heard(("how do I add authentication to django",), "and with google?")
    assert (found.intent, found.frameworks, found.text) == (
        Intent.FEATURE_CHECK, ("django",), "Authentication with google in Django?"
    )  # fmt: skip
    other = heard(("how do I add authentication to django",), "with postgres?")
    assert [need.criterion for need in other.needs] != ["auth"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        pytest.param("how do i do that with google in it?", True, id="how"),
        pytest.param("and with GitHub?", True, id="bare"),
        pytest.param("it must work with google and websockets", False, id="a further wish"),
        pytest.param("can I do it with redis?", False, id="no print of a part wished for"),
        pytest.param("and flask with google?", False, id="of another"),
    ],
)
def test_fine_print_of_a_part_wished_for_is_asked_of_the_first(heard, text, asked):
    found = heard(("we need google login for a members area, which framework",), text)
    is_asked = found.text.startswith("how to do authentication with") and found.intent is Intent.FEATURE_CHECK
    assert (is_asked and found.frameworks == ("django",)) is asked


@pytest.mark.parametrize(
    ("thread", "text", "told"),
    [
        pytest.param(("small shop with sign in, 2 devs",), "ok, how would we do that?", (Intent.EXAMPLE, ("django",)),
                     id="how the part wished for is done"),
        pytest.param(("which framework has an admin?",), "how do I do that there?", (Intent.EXAMPLE, ("django",)),
                     id="how the part looked for is done"),
    ],
)  # fmt: skip
def test_how_what_was_wished_for_is_done_is_asked_of_the_first(heard, thread, text, told):
    found = heard(thread, text)
    assert (found.intent, found.frameworks) == told
    assert any(need.criterion in ("auth", "admin") for need in found.needs)
