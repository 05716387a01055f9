"""What a thread is about, asked of another framework or once more."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent

OPENAPI = "does falcon make openapi docs?"


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param(("who has an admin site?",), "anything like that for sanic?", Intent.FEATURE_CHECK, ("sanic",),
                     None, id="like that for it"),
        pytest.param(("what is rate limiting?",), "tornado", Intent.FEATURE_CHECK, ("tornado",), None, id="a name"),
        pytest.param(("what is rate limiting?",), "we run bottle", Intent.FEATURE_CHECK, ("bottle",), None, id="ours"),
        pytest.param(("how is flask with n+1 queries?",), "would django do that too, mostly?", Intent.CONCEPT,
                     ("django",), None, id="a practice"),
        pytest.param(("flask or pyramid if we need sessions?",), "so pyramid has it?", Intent.FEATURE_CHECK,
                     ("pyramid",), None, id="of two"),
        pytest.param((OPENAPI,), "what is tornado", Intent.DESCRIBE, ("tornado",), None, id="of itself"),
        pytest.param(("a chat for 300 people",), "could bottle even manage?", Intent.RECOMMEND, ("bottle",), None,
                     id="whether it suits"),
        pytest.param(("a shop for one person",), "pyramid, or overkill?", Intent.RECOMMEND, ("pyramid",), None,
                     id="too much"),
        pytest.param(("who has an ORM?",), "really just that one?", Intent.FIND_BY_FEATURE, (), None, id="only that"),
        pytest.param((OPENAPI,), "so what do folks use", Intent.FEATURE_CHECK, ("falcon",), None, id="what is used"),
        pytest.param((OPENAPI,), "is there any package", Intent.FEATURE_CHECK, ("falcon",), None, id="by which"),
        pytest.param(("is pyramid async?",), "and its orm?", Intent.CONCEPT, ("pyramid",), None, id="async too"),
        pytest.param(("hello world in quart",), "ok how do i start it", Intent.CONCEPT, ("quart",), None, id="run"),
        pytest.param(("hello world in quart",), "that is short haha", Intent.SMALLTALK, (), "acknowledgement",
                     id="laughs"),
        pytest.param(("is quart alive?",), "oh, it was the cache. thanks anyway", Intent.SMALLTALK, (), "thanks",
                     id="thanks"),
    ],
)  # fmt: skip
def test_it_is_read_with_what_the_thread_is_about(answered, thread, text, intent, frameworks, aspect):
    assert answered(thread, text) == (intent, frameworks, aspect)


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param(("what is pyramid",), "may i run flask beside it?",
                     Intent.COMPARE, ("pyramid", "flask"), "together", id="both"),
        pytest.param(("flask or bottle?",), "wait, what is an ORM and why would i need it", Intent.CONCEPT, (), None,
                     id="what a thing is"),
        pytest.param(("is django dead?",), "what python does it want",
                     Intent.DESCRIBE, ("django",), "python", id="python"),
        pytest.param(("licence of flask?",), "and bottle? must be permissive", Intent.DESCRIBE, ("bottle",), "upkeep",
                     id="another's licence"),
        pytest.param(("tornado + sqlalchemy, how",), "No I mean async", Intent.CONCEPT, ("tornado",), None,
                     id="the database in async code"),
        pytest.param(("what is dependency injection?",), "how is it done in flask",
                     Intent.FEATURE_CHECK, ("flask",), None, id="how it is done there"),
        pytest.param(("is flask good for a chat?",), "what would break first", Intent.OUT_OF_SCOPE, (), None,
                     id="no first one"),
        pytest.param(("how do I lay out a bigger flask project?",), "for django it's apps i guess", Intent.CONCEPT,
                     ("django",), None, id="of one, guessed"),
        pytest.param(("is robyn fast?",), "yeah no. staying with fastapi", Intent.SMALLTALK, (), "acknowledgement",
                     id="decided"),
        pytest.param((), "how many gunicorn workers do i start on 8 cores", Intent.CONCEPT, (), None, id="workers"),
        pytest.param(("is robyn fast?",), "thank you sir!! cross your fingers", Intent.SMALLTALK, (), "thanks",
                     id="thanked"),
        pytest.param(("flask or bottle?",), "fair enough", Intent.SMALLTALK, (), "acknowledgement", id="closed"),
        pytest.param(("what is middleware?",), "write one in falcon please", Intent.EXAMPLE, ("falcon",), "how_to",
                     id="one of that"),
        pytest.param(("list all frameworks",), "how many are that", Intent.LIST, (), None, id="how many of all"),
        pytest.param(("flask or bottle?",), "without sessions i mean", Intent.COMPARE, ("flask", "bottle"), None,
                     id="compared without a part"),
        pytest.param(("how do i use sessions in flask?",), "lunch was late today",
                     Intent.OUT_OF_SCOPE, (), None, id="a detail is no wish"),
        pytest.param(("how is flask with n+1 queries?",), "and is the cookie signed with csrf protection",
                     Intent.FEATURE_CHECK, ("flask",), None, id="a detail of a part"),
        pytest.param(("a blog for two people",), "give me a two line summary for my boss",
                     Intent.RECOMMEND, (), "brief", id="in two lines"),
    ],
)  # fmt: skip
def test_a_thread_goes_on(answered, thread, text, intent, frameworks, aspect):
    assert answered(thread, text) == (intent, frameworks, aspect)
