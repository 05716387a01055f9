import pytest

from bot.domain.question import Intent, Need, Reading, python_in


def test_a_reading_cannot_be_changed():
    with pytest.raises(AttributeError):
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
