"""What people say to how something is done."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent

TOLD = ("how do I handle file uploads in flask?",)


@pytest.mark.parametrize(
    "text",
    ["is that safe?", "why?", "is there a package for that?", "is that the recommended way?",
     "what happens if it fails?", "I don't get it", "what does that mean?",
     "link please", "what do the docs say?", "explain like I'm five"],
)  # fmt: skip
def test_what_is_not_on_record_of_it_is_answered_with_nothing_else(answered, text):
    assert answered(TOLD, text)[0] is Intent.OUT_OF_SCOPE


def test_the_same_in_another_is_told(heard):
    reading = heard(TOLD, "is that the same in quart?")
    assert (reading.intent, reading.frameworks, reading.concepts) == (Intent.CONCEPT, ("quart",), ("file_upload",))


def test_whether_another_would_be_faster_is_told_by_what_speed_matters(heard):
    reading = heard(("my flask page is slow, how do i find out why",), "will fastapi fix it")
    assert (reading.intent, reading.concepts) == (Intent.CONCEPT, ("speed_that_matters",))


@pytest.mark.parametrize(
    ("thread", "text", "intent"),
    [
        pytest.param(TOLD, "is django safe?", Intent.FEATURE_CHECK, id="another name"),
        pytest.param(("is flask good for a blog?",), "why?", Intent.RECOMMEND, id="after advice"),
        pytest.param(TOLD, "and in fastapi?", Intent.CONCEPT, id="elsewhere"),
    ],
)
def test_other_questions_are_answered(answered, thread, text, intent):
    assert answered(thread, text)[0] is intent


def test_the_same_in_another_one_is_that_practice_there(heard):
    found = heard(("how do i write a middleware in django",), "how would i do the same in quart")
    assert (found.intent, found.frameworks) == (Intent.CONCEPT, ("quart",))
