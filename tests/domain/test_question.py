from dataclasses import FrozenInstanceError

import pytest

from bot.domain.question import EntityKind, Intent, Mention, Need, Reading, python_in


def mention(start=0, end=1, confidence=1.0):
    return Mention(EntityKind.FRAMEWORK, "flask", start, end, confidence, "flask")


@pytest.mark.parametrize(
    ("start", "end"),
    [pytest.param(0, 0, id="empty"), pytest.param(3, 1, id="backwards"), pytest.param(-1, 2, id="negative")],
)
def test_a_mention_covers_something(start, end):
    with pytest.raises(ValueError, match=f"empty or negative span: {start}..{end}"):
        mention(start, end)


@pytest.mark.parametrize("confidence", [0.0, -0.1, 1.01, 84.0])
def test_a_confidence_lies_above_0_and_up_to_1(confidence):
    with pytest.raises(ValueError, match=f"not {confidence}"):
        mention(confidence=confidence)


@pytest.mark.parametrize("confidence", [0.01, 0.5, 1.0])
def test_a_mention_that_is_valid_is_made(confidence):
    assert mention(2, 5, confidence).confidence == confidence


def test_a_reading_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        Reading("x", Intent.HELP, 1.0).confidence = 0.5  # type: ignore[misc]


def test_a_need_is_a_wish_unless_it_is_said_otherwise():
    need = Need("orm")
    assert (need.weight, need.must, need.refused, need.because, need.reverse) == (1.0, False, False, None, False)


def test_intents_are_those_of_the_line_protocol_and_concept():
    assert {intent.value for intent in Intent} == set(
        "describe compare recommend feature_check find_by_feature list example guide concept help smalltalk"
        " out_of_scope".split()
    )


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("does it run on Python 3.9?", (3, 9)),
        ("py3.8 box", (3, 8)),
        ("CPython 3.13 please", (3, 13)),
        ("python-3.10 image", (3, 10)),
        ("our python is 3.7", (3, 7)),
        ("python version: 3.12", (3, 12)),
        ("python>=3.11", (3, 11)),
        ("python 3", None),
        ("Flask 3.1 on python", None),
    ],
)
def test_a_version_of_python_is_found_beside_its_name(text, version):
    assert python_in(text) == version
