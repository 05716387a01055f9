"""Short questions of threads, each in the thread that tells what it is in full."""

from __future__ import annotations

import string

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import HOW_TO, EntityKind, Intent, Need, Reading
from bot.understand import understand
from bot.understand.thread.rephrased import rephrased
from bot.understand.thread.ways import NAMED, OF_THE_FIRST, WAYS
from tests.readings import named

ONE = DialogueState(intent=Intent.DESCRIBE, frameworks=("django",))
KEPT = DialogueState(intent=Intent.DESCRIBE, frameworks=("django",), aspect="upkeep")
ADVISED = DialogueState(intent=Intent.RECOMMEND, frameworks=("django",), shown=("django", "litestar"),
                        needs=(Need("orm"),))  # fmt: skip
LIVE = DialogueState(intent=Intent.RECOMMEND, frameworks=("sanic",), shown=("sanic", "tornado"),
                     needs=(Need("websocket"),))  # fmt: skip
TWO = DialogueState(intent=Intent.COMPARE, frameworks=("litestar", "fastapi"), shown=("litestar", "fastapi"))
FAST = DialogueState(intent=Intent.COMPARE, frameworks=("django", "fastapi"), needs=(Need("speed"),))
MOVE = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "fastapi"), aspect="migration")
LEFT = DialogueState(intent=Intent.RECOMMEND, frameworks=("tornado",), shown=("fastapi",))
TOLD = DialogueState(intent=Intent.CONCEPT, frameworks=("fastapi",), shown=("fastapi", "flask"),
                     notions=("large_uploads",))  # fmt: skip
LIMITS = DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("flask",), needs=(Need("rate_limiting"),))
JOBS = DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("aiohttp",), needs=(Need("background_tasks"),))


def in_full(catalog, text: str, state: DialogueState, framework: str = "") -> str | None:
    mentions = named((EntityKind.FRAMEWORK, framework)) if framework else ()
    ids = (framework,) if framework else ()
    return rephrased(Reading(text, Intent.OUT_OF_SCOPE, 0.5, ids, words=len(text.split()), mentions=mentions), state,
                     catalog)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "state", "full"),
    [
        pytest.param("IT only gives us a Windows Server with IIS", ADVISED, "Django on a Windows Server with IIS?",
                     id="Windows"),
        pytest.param("our only dev who knows it is leaving in march", ADVISED,
                     "handover when the developer leaves, Django?", id="who knows it goes"),
        pytest.param("How many people are behind it, roughly?", ONE, "how many people work on Django?",
                     id="its makers"),
        pytest.param("if the main guy leaves the project, how many maintainers does it have", TWO,
                     "how many people work on Litestar and FastAPI?", id="its maintainers"),
        pytest.param("what did you rank second, what would I lose?", ADVISED, "Django or Litestar?", id="the second"),
        pytest.param("isn't that popular because it is popular", ADVISED, "why Django?", id="for its fame"),
        pytest.param("would our users notice?", TWO, "does the speed of a framework matter?", id="who notices"),
        pytest.param("would our users notice?", ONE, None, id="who notices, of no speed"),
        pytest.param("then where does the speed come from?", ONE, "why is Django fast?", id="whence the speed"),
        pytest.param("i not know javascript, is it problem?", ADVISED, "do I need to know html and javascript?",
                     id="no JavaScript"),
        pytest.param("my friend says i should just use node", TWO, "would node be better than Litestar?", id="Node"),
        pytest.param("can I put it online for free?", ADVISED, "what hosting costs", id="for nothing"),
        pytest.param("how many req/s per core, realistically?", ADVISED,
                     "how many requests can Django take at once?", id="a core"),
        pytest.param("make that 15k requests per second per core", ADVISED, None, id="a core, wished for"),
        pytest.param("is there a tool for it?", TOLD, "Uploads of gigabytes in FastAPI?", id="a tool for it"),
        pytest.param("and in tests also the same error?", TOLD, "Uploads of gigabytes in FastAPI?", id="in tests"),
        pytest.param("you need not talk me out of it", ADVISED, None, id="not to be talked out"),
        pytest.param("and behind nginx, anything to set?", LIVE, "websockets behind nginx in Sanic?", id="sockets"),
        pytest.param("and behind nginx, anything to set?", ONE, "how do I run Django behind a proxy?", id="a proxy"),
        pytest.param("uploads die behind nginx, is that it?", LIVE, None, id="uploads behind it"),
        pytest.param("what breaks first at 30k?", LIVE,
                     "how many websocket connections can one process hold in Sanic?", id="what breaks"),
        pytest.param("how i start, give me the comands", ONE, "how do I start a project in Django?", id="to start"),
        pytest.param("give me the very first program for the projector?", TWO, "show me a hello world in Litestar",
                     id="the first program"),
        pytest.param("how would you test all this", ONE, "how do I write tests in Django?", id="tests"),
        pytest.param("which is nicer to test?", TWO, "Litestar and FastAPI for testing?", id="nicer to test"),
        pytest.param("and if the process crashes?", JOBS, "what of jobs lost in a crash in aiohttp?", id="a crash"),
        pytest.param("and if the process crashes?", ONE, None, id="a crash, of no job"),
        pytest.param("where do I keep the counters?", LIMITS, "rate limiting across several workers in Flask?",
                     id="counters"),
        pytest.param("is there some way without redis", LIMITS, "do I need redis?", id="no Redis"),
        pytest.param("what about security fixes though", ONE, "which CVEs has Django had?", id="fixes"),
        pytest.param("until when?", KEPT, "until when is Django supported?", id="until when"),
        pytest.param("until when?", ONE, None, id="until when, of nothing"),
        pytest.param("what happens if the main author walks away?", TWO, "who makes Litestar and FastAPI?",
                     id="the author"),
        pytest.param("what happens if the maintainer quits?", ONE, "who makes Django?", id="the maintainer of one"),
        pytest.param("how many people know it?", TWO, "how many developers know Litestar and FastAPI?", id="people"),
        pytest.param("he says the benchmarks show 10x though", FAST, "is FastAPI 10 times as fast as Django?",
                     id="ten times"),
        pytest.param("what would be the biggest risk?", ADVISED, "what are the drawbacks of Django?", id="the risk"),
        pytest.param("fine, what's the nearest thing that lives?", ONE, "what is most similar to Django?",
                     id="the nearest"),
        pytest.param("what would be a smaller step?", MOVE, "how do I move from Flask to FastAPI step by step?",
                     id="a smaller step"),
        pytest.param("it can't be done in one go", LEFT, "how do I move from Tornado to FastAPI step by step?",
                     id="not in one go"),
        pytest.param("it can't be done in one go", ADVISED, None, id="nothing to leave"),
        pytest.param("Could we not simply buy something instead?", ADVISED, "buying instead of building?", id="to buy"),
        pytest.param("i dont understand async, is must have?", ONE, "is async worth it in Django?", id="a must"),
        pytest.param("ok leaning to the second one, talk me out of it", TWO, "what are the drawbacks of FastAPI?",
                     id="talked out of it"),
        pytest.param("how does it compare with the second one on your list", ADVISED, "Django or Litestar?",
                     id="with the second"),
        pytest.param("What happens to the traversal part?", MOVE, "does FastAPI have traversal?",
                     id="what becomes of it"),
        pytest.param("benchmarks by who?", FAST, "how did you measure the speed?", id="by whom"),
        pytest.param("why should I believe that over just using Node?", ONE, "would Node be better than Django?",
                     id="another language"),
        pytest.param("which frameworks still work there", DialogueState(intent=Intent.FEATURE_CHECK, python=(3, 8),
                     frameworks=("fastapi",)), "which frameworks still run on Python 3.8?", id="on that Python"),
        pytest.param("is that realistic in two months", ADVISED, "how long does it take to learn Django?",
                     id="realistic"),
        pytest.param("and the second one on this point?", TOLD, "Uploads of gigabytes in Flask?", id="the second"),
    ],
)  # fmt: skip
def test_a_thread_tells_what_a_short_question_is(catalog, text: str, state: DialogueState, full: str | None):
    assert in_full(catalog, text, state) == full


@pytest.mark.parametrize(
    ("text", "state", "full"),
    [
        pytest.param("is it easier in Django?", TOLD, "Uploads of gigabytes in Django?", id="easier there"),
        pytest.param("same thing in Django?", TOLD, "Uploads of gigabytes in Django?", id="the same there"),
        pytest.param("same thing in Django?",
                     DialogueState(intent=Intent.EXAMPLE, frameworks=("flask",), notions=("large_uploads",)), None,
                     id="a program"),
        pytest.param("same thing in Django?",
                     DialogueState(intent=Intent.EXAMPLE, frameworks=("flask",), notions=("large_uploads",),
                                   aspect=HOW_TO), "Uploads of gigabytes in Django?", id="no program"),
        pytest.param("what is the diffrence with django", DialogueState(intent=Intent.DESCRIBE, frameworks=("bottle",)),
                     "what is the difference between Bottle and Django?", id="the difference"),
        pytest.param("and Django, an LTS?", KEPT, "does Django have an LTS?", id="an LTS"),
    ],
)  # fmt: skip
def test_it_is_asked_of_the_one_that_is_named(catalog, text: str, state: DialogueState, full: str | None):
    assert in_full(catalog, text, state, "django") == full


def test_what_is_like_that_of_another_is_asked_of_the_one_spoken_of(conversation):
    read = understand("does it have something like Flask blueprints?", ONE, conversation.mind)
    assert (read.frameworks, read.concepts) == (("django",), ("modular_parts",))


def test_every_way_has_slots_that_can_be_filled():
    slots = {name for way in WAYS for _, name, _, _ in string.Formatter().parse(way.full) if name}
    assert slots <= {
        "one",
        "named",
        "left",
        "python",
        "both",
        "said",
        "notion",
        "first",
        "second",
        "before",
        "after",
        "top",
        "next",
    }
    assert set(NAMED) | set(OF_THE_FIRST) <= set(WAYS)
