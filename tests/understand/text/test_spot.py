"""What an utterance names: frameworks, qualities, features and concepts."""

from __future__ import annotations

import string
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.conversation import Conversation
from bot.domain.question import EntityKind, Mention
from bot.understand.text.normalise import normalise
from bot.understand.text.words import stem

Spotted = Callable[[str], tuple[Mention, ...]]
LONG_NAMES = ["fastapi", "django", "pyramid", "tornado", "cherrypy", "bottle", "starlette", "litestar", "aiohttp",
              "falcon", "blacksheep"]  # fmt: skip


def frameworks(mentions: tuple[Mention, ...]) -> list[str]:
    """Return the ids of the frameworks mentioned, in reading order."""
    return [m.entity_id for m in mentions if m.kind is EntityKind.FRAMEWORK]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("is djang fast", ["django"], id="one letter short"),
        pytest.param("flask or django", ["flask", "django"], id="in reading order"),
        pytest.param("Fast API vs Cherry-Py", ["fastapi", "cherrypy"], id="names written apart"),
        pytest.param("bottle.py and tornadoweb", ["bottle", "tornado"], id="names as packages"),
        pytest.param("FLASK", ["flask"], id="capitals"),
        pytest.param("Django’s forms", ["django"], id="a possessive"),
        pytest.param("flask,django;sanic/bottle", ["flask", "django", "sanic", "bottle"], id="signs between"),
        pytest.param("Flask和Django", ["flask", "django"], id="another script between"),
        pytest.param("flask flask flask", ["flask", "flask", "flask"], id="each time it is named"),
        pytest.param("a flash of light", [], id="near word, other meaning"),
        pytest.param("the basic task of a mask", [], id="plain words near a name"),
        pytest.param("<@U1|flask> in <#C1|django>", [], id="people and channels"),
        pytest.param("see https://flask.example.org", [], id="an address"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_spot_finds_the_frameworks_named(spotted: Spotted, text: str, found: list[str]):
    assert frameworks(spotted(text)) == found


@pytest.mark.parametrize(
    ("text", "kind", "entity_id"),
    [
        pytest.param("web sockets", EntityKind.FEATURE, "websocket", id="a feature in two words"),
        pytest.param("an object-relational mapper", EntityKind.FEATURE, "orm", id="a feature in full"),
        pytest.param("with an admin pannel", EntityKind.FEATURE, "admin", id="a feature with a slip"),
        pytest.param("real-time", EntityKind.QUALITY, "realtime", id="a quality with a hyphen"),
        pytest.param("realtime", EntityKind.QUALITY, "realtime", id="a quality as one word"),
        pytest.param("easy to learn", EntityKind.QUALITY, "learning", id="a quality of three words"),
        pytest.param("a chat server", EntityKind.CONCEPT, "chat", id="a kind of project"),
        pytest.param("middlewares", EntityKind.CONCEPT, "middleware", id="a concept in the plural"),
    ],
)
def test_spot_finds_what_else_is_named(spotted: Spotted, text: str, kind: EntityKind, entity_id: str):
    found = {(m.kind, m.entity_id) for m in spotted(text)}
    assert (kind, entity_id) in found


def test_the_longest_alias_wins(spotted: Spotted):
    (mention,) = spotted("difference between wsgi and asgi")
    assert (mention.entity_id, mention.start, mention.end) == ("wsgi_vs_asgi", 0, 5)


def test_what_is_denied_and_goes_on_is_the_longer_name(spotted: Spotted):
    assert [m.entity_id for m in spotted("it has no dependency injection")] == ["dependency_injection"]
    assert [m.entity_id for m in spotted("it has no dependencies")] == ["no_dependencies"]


def test_an_alias_does_not_reach_over_the_end_of_a_clause(spotted: Spotted):
    together = spotted("it is real time")
    apart = spotted("it is real. time flies")
    assert [m.entity_id for m in together] == ["realtime"]
    assert "realtime" not in [m.entity_id for m in apart]


def test_exact_names_are_surer_than_mended_ones(spotted: Spotted):
    (exact,) = spotted("pyramid")
    (mended,) = spotted("pyramod")
    assert exact.entity_id == mended.entity_id == "pyramid"
    assert exact.confidence == 1
    assert 0.5 < mended.confidence < 1


def test_a_quality_named_from_its_other_end_is_marked(spotted: Spotted):
    (mention,) = spotted("slow")
    assert (mention.entity_id, mention.reverse) == ("speed", True)


@pytest.fixture(scope="module")
def known(conversation: Conversation) -> Callable[[str], bool]:
    """Return what says whether a word is one of its own."""
    return lambda word: bool({word, stem(word)} & conversation.mind.lexicon.known)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """Return a framework's name and the same with one typing error: a letter lost, doubled, changed or swapped."""
    name = draw(st.sampled_from(LONG_NAMES))
    place = draw(st.integers(0, len(name) - 2))
    letter = draw(st.sampled_from(string.ascii_lowercase))
    typed = draw(
        st.sampled_from(
            [
                name[:place] + name[place + 1 :],
                name[:place] + name[place] + name[place:],
                name[:place] + letter + name[place + 1 :],
                name[:place] + letter + name[place:],
                name[:place] + name[place + 1] + name[place] + name[place + 2 :],
            ]
        )
    )
    return name, typed


@given(slips())
def test_one_typing_error_never_makes_another_framework(spotted: Spotted, slip: tuple[str, str]):
    name, typed = slip
    # "starlitte" is as near to Starlite, which is Litestar's old name, as to Starlette.
    assume(name != "starlette" or OSA.distance(typed, "starlite") > 1)
    assert set(frameworks(spotted(f"is {typed} any good"))) <= {name}


def test_nearly_every_letter_lost_doubled_or_swapped_is_seen_through(spotted: Spotted, known: Callable[[str], bool]):
    typed = [
        (name, wrong)
        for name in LONG_NAMES
        for i in range(len(name) - 1)
        for wrong in (name[:i] + name[i + 1 :], name[:i] + name[i] + name[i:],
                      name[:i] + name[i + 1] + name[i] + name[i + 2 :])
        if wrong != name and not known(wrong)
    ]  # fmt: skip
    missed = [wrong for name, wrong in typed if frameworks(spotted(f"is {wrong} any good")) != [name]]
    assert len(typed) > 60
    assert len(missed) <= 0.05 * len(typed), missed


WORDS = st.sampled_from(
    "flask django fastapi fast api cherry py real time web sockets orm admin site easy to learn not without must have "
    "chat server . ? , is a the or and djang wsgi vs asgi".split()
)


@given(st.lists(WORDS | st.text(max_size=8), max_size=40).map(" ".join))
def test_mentions_never_overlap_and_lie_within_bounds(spotted: Spotted, text: str):
    utterance = normalise(text)
    found = spotted(text)
    ends = [0]
    for mention in found:
        assert ends[-1] <= mention.start < mention.end <= len(utterance.words)
        assert 0 < mention.confidence <= 1
        assert mention.clause == utterance.clauses[mention.start] == utterance.clauses[mention.end - 1]
        ends.append(mention.end)


def test_an_article_is_no_part_of_a_name_written_apart(spotted: Spotted):
    assert "async" not in {m.entity_id for m in spotted("a synchronous framework")}
    assert "plain_threads" in {m.entity_id for m in spotted("it must be sync")}
