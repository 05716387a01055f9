"""What is named and no wish: it is there already, something else does it, or it is no matter."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.question import EntityKind, Mention

Spotted = Callable[[str], tuple[Mention, ...]]

QUESTIONS = Path(__file__).parents[2] / "questions"


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        pytest.param("auth is handled by the proxy, we need websockets", {"auth"}, id="done by something else"),
        pytest.param("auth is done at the gateway", {"auth"}, id="done elsewhere"),
        pytest.param("auth is handled by us by hand", set(), id="done by hand"),
        pytest.param("is auth handled by the framework?", set(), id="asked"),
        pytest.param("we already have sqlalchemy and sessions", {"orm", "sessions"}, id="had already"),
        pytest.param("we already have sqlalchemy, what fits for sockets?", {"orm"}, id="had already, then asked"),
        pytest.param("our existing sqlalchemy models stay", {"orm"}, id="existing"),
        pytest.param("the orm is already in place", {"orm"}, id="in place"),
        pytest.param("does flask already have sessions?", set(), id="asked of one"),
        pytest.param("I couldn't care less about async", {"async"}, id="could not care less"),
        pytest.param("Kong does the rate limiting", {"rate_limiting"}, id="something else does it"),
        pytest.param("Apigee takes rate limiting", {"rate_limiting"}, id="a name nobody knows does it"),
        pytest.param("our app does rate limiting and needs sessions", set(), id="the app itself does it"),
        pytest.param("caching happens in varnish", {"caching"}, id="it happens elsewhere"),
        pytest.param("we have kong for rate limits, need sessions", {"rate_limiting"}, id="had for it"),
        pytest.param("we have keycloak for login, need sessions", {"auth"}, id="what does it, too"),
        pytest.param("we want keycloak for login", set(), id="wanted for it"),
        pytest.param("csrf we can skip", {"csrf"}, id="what comes first can be skipped"),
        pytest.param("an admin can wait", {"admin"}, id="it can wait"),
        pytest.param("an orm would be pure ballast", {"orm"}, id="useless"),
        pytest.param("an admin, sessions and an orm would be overkill", {"admin", "sessions", "orm"}, id="a list is"),
        pytest.param("login isn't a concern", {"auth"}, id="no concern"),
        pytest.param("asyncio isn't a problem for us", set(), id="no problem"),
        pytest.param("graphql: no\nsessions: yes", {"graphql"}, id="marked by a colon"),
        pytest.param("caching: redis. auth: needed", {"caching"}, id="what does it, after a colon"),
        pytest.param("-orm +websockets +sessions", {"orm"}, id="minus and plus"),
        pytest.param("An admin? Nah. Sessions? Yes please.", {"admin"}, id="one's own question"),
        pytest.param("the old site had an admin", {"admin"}, id="what was there before"),
        pytest.param("the graphql got thrown out", {"graphql"}, id="thrown out"),
        pytest.param("login comes from the sso proxy", {"auth"}, id="it comes from elsewhere"),
        pytest.param("templates rendered on the server", set(), id="where it is rendered"),
        pytest.param("the game client speaks websocket", set(), id="who shall be spoken to"),
        pytest.param("we can't do without csrf", set(), id="not to be done without"),
        pytest.param("we care about templates", set(), id="care"),
        pytest.param("not the fake async views", {"async"}, id="feigned"),
        pytest.param("we run flask on gunicorn", {"wsgi"}, id="how it runs"),
        pytest.param("can I run it on gunicorn", set(), id="whether it runs so"),
        pytest.param("we want to run it on gunicorn", set(), id="how it shall run"),
    ],
)
def test_what_is_settled_is_no_wish(spotted: Spotted, text: str, settled: set[str]):
    assert {mention.entity_id for mention in spotted(text) if mention.had} == settled


@pytest.mark.parametrize(
    ("file", "kept_out", "lost"),
    [
        pytest.param("wishes.jsonl", 0.52, 0.045, id="known"),
        pytest.param("wishes_unseen.jsonl", 0.47, 0.04, id="unseen"),
    ],
)
def test_of_what_other_people_wish_most_is_read_as_meant(spotted: Spotted, file: str, kept_out: float, lost: float):
    wanted, unwanted = shares(spotted, file)
    assert unwanted >= kept_out
    assert wanted <= lost


def shares(spotted: Spotted, file: str) -> tuple[float, float]:
    """Return the share of the parts wanted that count as no wish, and that of the unwanted ones."""
    passed: dict[bool, list[bool]] = {True: [], False: []}
    for line in (QUESTIONS / file).read_text("utf-8").splitlines():
        told = json.loads(line)
        for mention in spotted(told["text"]):
            known = mention.entity_id in (*told["wanted"], *told["unwanted"])
            if mention.kind is EntityKind.FEATURE and known:
                passed[mention.entity_id in told["wanted"]].append(mention.refused or mention.had)
    return tuple(sum(one) / len(one) for one in (passed[True], passed[False]))  # type: ignore[return-value]
