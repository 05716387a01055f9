"""What takes up one thing of the last answer."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent

LEAVES = "we picked Tornado in 2014 and now everybody hates it. what do we move to"


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param(("recommend something with dependency injection",), "how do I do background tasks in it?",
                     Intent.FEATURE_CHECK, None, None, id="in the one advised"),
        pytest.param(("what's faster, falcon or flask",), "by how much roughly", Intent.COMPARE, ("falcon", "flask"),
                     None, id="by how much"),
        pytest.param(("does flask have an admin?",), "and in which framework is it included then",
                     Intent.FIND_BY_FEATURE, (), None, id="in which one"),
        pytest.param(("which framework for graphql",), "strawberry looks nice, which frameworks does it plug into",
                     Intent.FIND_BY_FEATURE, (), None, id="what it goes with"),
        pytest.param(("does bottle do websockets",), "ok so no. what's the smallest thing that does", Intent.RECOMMEND,
                     (), None, id="the smallest with that"),
        pytest.param((LEAVES,), "can we do it handler by handler or is it a big bang", Intent.COMPARE,
                     ("tornado", "aiohttp"), "migration", id="what is left"),
        pytest.param(("we have django 2.2 in prod. upgrade or rewrite in fastapi",), "upgrade path then?",
                     Intent.CONCEPT, ("django",), None, id="from release to release"),
        pytest.param(("django vs fastapi",), "does the second one have auth built in?", Intent.FEATURE_CHECK,
                     ("fastapi",), None, id="an ordinal is no base"),
        pytest.param(("is falcon still a reasonable choice in a new project?",), "the top reason to NOT pick it?",
                     Intent.DESCRIBE, ("falcon",), "drawbacks", id="a reason not to"),
        pytest.param(("custom 404 page in sanic?",), "nice. same in quart", Intent.CONCEPT, ("quart",), None,
                     id="the same there"),
        pytest.param(("dependency overrides for tests in fastapi - how",), "what's the equivalent in flask",
                     Intent.CONCEPT, ("flask",), None, id="its counterpart"),
        pytest.param(("serving a pytorch model behind http. suggestions?",),
                     "but the prediction is cpu bound, wont it block everything",
                     Intent.CONCEPT, ("fastapi",), None, id="a practice of the one advised"),
        pytest.param(("flask monolith to fastapi", "can both run side by side for a while"), "how long for 2 devs?",
                     Intent.COMPARE, ("flask", "fastapi"), "migration", id="how long the move"),
        pytest.param(("is django good for a crud app",), "would they cope with it? what'd they struggle with",
                     Intent.DESCRIBE, ("django",), "learning", id="how they cope"),
        pytest.param(("is django good for a crud app",), "who else uses this, any big names", Intent.DESCRIBE,
                     ("django",), "best_for", id="who uses it"),
        pytest.param(("rate limiting in fastapi?",), "does any framework have this builtin", Intent.FIND_BY_FEATURE, (),
                     None, id="does any have it"),
        pytest.param(("an api with login, 2 devs",), "would the framework even be the bottleneck or the db",
                     Intent.CONCEPT, (), None, id="a notion"),
        pytest.param(("how do I deploy sanic",), "what, no nginx infront?", Intent.OUT_OF_SCOPE, (), None,
                     id="no guide"),
        pytest.param(("stream LLM tokens to a browser with SSE, which one?",), "show me ~15 lines", Intent.EXAMPLE,
                     ("fastapi",), None, id="some lines"),
        pytest.param(("small team, api for a mobile app",), "ok then background jobs, celery or something lighter",
                     Intent.CONCEPT, ("fastapi",), None, id="a queue or something lighter"),
        pytest.param(("internal api, 2 devs",), "does that change if we open it to partners next year?",
                     Intent.RECOMMEND, (), None, id="it changes nothing"),
        pytest.param(("Sanic vs BlackSheep vs Robyn",), "drop robyn. between the other two for a new service?",
                     Intent.COMPARE, ("sanic", "blacksheep"), None, id="the other two"),
        pytest.param(("compare falcon and fastapi",), "If it was your pager, which one?", Intent.RECOMMEND,
                     ("falcon", "fastapi"), None, id="whose pager"),
        pytest.param(("flask to fastapi",), "How do we keep sessions shared while both run?", Intent.COMPARE,
                     ("flask", "fastapi"), "together", id="while both run"),
        pytest.param(("frameworks for a documented API?",), "Please put the first two next to each other.",
                     Intent.COMPARE, None, None, id="the first two"),
        pytest.param(("quart have websocket?",), "how many other have this", Intent.FIND_BY_FEATURE, (), None,
                     id="how many others"),
        pytest.param(("recommend something with dependency injection",), "Anyone else do the DI part well?",
                     Intent.FIND_BY_FEATURE, (), None, id="anyone else"),
        pytest.param(("csrf protection in flask?",), "do I even need it if it's a json api with bearer tokens",
                     Intent.CONCEPT, (), "needed", id="is it needed"),
        pytest.param(("how do people do api versioning in fastapi",), "header based instead of url?",
                     Intent.OUT_OF_SCOPE, (), None, id="no wish"),
    ],
)  # fmt: skip
def test_one_thing_of_the_last_answer_is_taken_up(heard, thread, text, intent, frameworks, aspect):
    found = heard(thread, text)
    assert (found.intent, found.aspect) == (intent, aspect)
    assert frameworks is None or found.frameworks == frameworks


def test_a_change_of_what_is_wished_is_weighed_with_all_that_was(heard):
    found = heard(("a payments service with an admin and roles",), "does your answer change if p99 must be 20 ms?")
    assert found.intent is Intent.RECOMMEND
    assert {"admin", "speed"} <= {need.criterion for need in found.needs}


def test_another_python_is_weighed_with_the_last_wish(heard):
    found = heard(("captive portal for a hotel, python 3.7 and can't upgrade",), "no wait, i checked, it's 3.11")
    assert (found.intent, found.python) == (Intent.RECOMMEND, (3, 11))
    assert found.needs
