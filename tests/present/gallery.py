"""Every card the bot can draw, one or more for each kind of advice: what snapshots and the rules of cards run over."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.advise.clarify import clarification, fallback
from bot.advise.describe import describe
from bot.advise.guide import answer, ask, begin, needs_of, told
from bot.advise.kin import introduced, pulse
from bot.advise.needed import needed
from bot.advise.recommend import advise
from bot.conversation import Conversation
from bot.domain.advice import Advice, Again, Answered, Introduced
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import STAY, EntityKind, Intent, Mention, Need
from bot.present import cards, wording
from tests.pageless import article_only
from tests.present.follow_ups import FOLLOW_UPS, Draw
from tests.present.kinships import KINSHIPS
from tests.present.tool_cards import TOOL_CARDS
from tests.readings import about, advise_on, must, reading, refused

NO_MIND: Any = None  # a click needs no understanding
ANSWER_ID = "0123456789abcdef"


def _describe(framework: str, aspect: str | None = None) -> Draw:
    return lambda catalog: advise_on(reading(Intent.DESCRIBE, framework, aspect=aspect), catalog)


def _pageless(draw: Draw) -> Draw:
    """Draw the same where only the article's eight have a page."""
    return lambda catalog: draw(article_only(catalog))


def _compare(frameworks: str, *needs: Need | str) -> Draw:
    return lambda catalog: advise_on(reading(Intent.COMPARE, frameworks, needs), catalog)


def _move(frameworks: str) -> Draw:
    """Draw what moving from the first to the second takes."""
    return lambda catalog: advise_on(reading(Intent.COMPARE, frameworks, aspect="migration"), catalog)


def _both(frameworks: str, *, directed: bool = False) -> Draw:
    """Draw how both live in one application."""
    read = reading(Intent.COMPARE, frameworks, aspect="together", is_directed=directed)
    return lambda catalog: advise_on(read, catalog)


def _recommend(*needs: Need | str, **more: Any) -> Draw:
    return lambda catalog: advise_on(reading(Intent.RECOMMEND, "", needs, **more), catalog)


def _check(frameworks: str, *needs: Need | str, **more: Any) -> Draw:
    return lambda catalog: advise_on(reading(Intent.FEATURE_CHECK, frameworks, needs, **more), catalog)


def _asked(text: str, frameworks: str, need: str, intent: Intent = Intent.FEATURE_CHECK, **more: Any) -> Draw:
    """Draw the answer to a question whose words matter, too."""
    return lambda catalog: advise_on(reading(intent, frameworks, (need,), **more)._replace(text=text), catalog)


def _spotted(kind: EntityKind, name: str, alias: str, *, reverse: bool = False) -> tuple[Mention, ...]:
    """Return a mention by one of its aliases."""
    return (Mention(kind, name, 0, 1, 1.0, alias, reverse=reverse),)


def _find(*needs: Need | str) -> Draw:
    return lambda catalog: advise_on(reading(Intent.FIND_BY_FEATURE, "", needs), catalog)


def _notion(kind: EntityKind, name: str, frameworks: str = "") -> Draw:
    """Draw what a notion is, and how it is dealt with in some frameworks."""
    return lambda catalog: advise_on(about(kind, name)._replace(frameworks=tuple(frameworks.split())), catalog)


def _small_talk(topic: str) -> Draw:
    return lambda catalog: advise_on(reading(Intent.SMALLTALK, aspect=topic), catalog)


def _step(*options: str | None, notice: str | None = None, needs: tuple[Need, ...] = ()) -> Draw:
    """Draw the guide's question after these answers (None skips)."""

    def draw(catalog: Catalog) -> Advice:
        guide = begin("U0ALICE", 1, needs, (), catalog)
        for option in options:
            guide = answer(guide, option, catalog)
        return ask(guide, catalog, notice)

    return draw


def _guided(*options: str | None) -> Draw:
    """Draw the recommendation that the guide ends in."""

    def draw(catalog: Catalog) -> Advice:
        guide = begin("U0ALICE", 1, (), (), catalog)
        for option in options:
            guide = answer(guide, option, catalog)
        return advise(needs_of(guide, catalog), catalog, slots=told(guide, catalog))

    return draw


def _fallback(frameworks: str = "", concepts: tuple[str, ...] = (), aspect: str | None = None) -> Draw:
    read = reading(Intent.OUT_OF_SCOPE, frameworks, concepts=concepts, aspect=aspect)
    return lambda catalog: advise_on(read, catalog)


def _introduced(name: str, other: str = "", intent: Intent = Intent.DESCRIBE) -> Draw:
    """Draw the answer for the nearest neighbour of a name without a page."""

    def draw(catalog: Catalog) -> Advice:
        kin = catalog.kin[name]
        near = catalog.frameworks[kin.nearest] if kin.nearest else None
        return Introduced((kin,), advise_on(reading(intent, f"{kin.nearest or ''} {other}"), catalog), (near,))

    return draw


def _pulse(name: str) -> Draw:
    return lambda catalog: pulse(catalog.kin[name], catalog.frameworks[catalog.kin[name].nearest or ""])


def _which(catalog: Catalog) -> Advice:
    doubtful = reading(Intent.FEATURE_CHECK, "flask", ("orm",), rival=Intent.FIND_BY_FEATURE, rival_confidence=0.4)
    asked = clarification(doubtful, catalog)
    assert asked is not None
    return asked


def _clicked(*options: str | None, step: int = 0, person: str = "U0ALICE", guided: bool = True) -> Draw:
    """Draw what Alice's guide answers to a click on a step, these options having been clicked before."""

    def draw(catalog: Catalog) -> Advice:
        guide = begin("U0ALICE", 1, (), (), catalog)
        for option in options[:-1]:
            guide = answer(guide, option, catalog)
        state = DialogueState(guide=guide if guided else None, seconds=1.0, person="U0ALICE")
        move = options[-1] or "skip"
        talk = Conversation(catalog, NO_MIND, {})
        return talk.choose(state, run=1, step=catalog.steps[step].id, option=move, person=person, now=2.0).advice

    return draw


NOTICES: Mapping[str, Draw] = {
    "guide_ended": _clicked("api", guided=False),
    "not_yours": _clicked("api", person="U0BOB"),
    "guide_stopped": _clicked("stop"),
    "no_proof": lambda catalog: advise_on(reading(Intent.DESCRIBE, aspect="proof"), catalog),
    "nobody_left": lambda catalog: advise((Need("orm"),), catalog, tuple(catalog.frameworks)),
}


def at_rest(catalog: Catalog) -> Catalog:
    """Return a catalog whose proofs stay the same when the probes run again, on other versions, another day."""
    same = {"version": "1.0", "date": datetime.date(2026, 11, 22), "seen": "what is seen"}
    return replace(catalog, proofs={name: replace(proof, **same) for name, proof in catalog.proofs.items()})


CHECKED = DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("django",), needs=(Need("sessions"),))
ARTICLE_OF_SANIC = DialogueState(intent=Intent.DESCRIBE, frameworks=("sanic",), aspect="article")


def _follow(state: DialogueState, aspect: str) -> Draw:
    """Draw the proof of what was said before, or whether it still holds."""
    return lambda catalog: describe(reading(Intent.DESCRIBE, aspect=aspect), state, catalog)


def _named(proof: str) -> Draw:
    """Draw the proof of that name."""
    return lambda catalog: advise_on(reading(Intent.DESCRIBE, aspect="proof", proof=proof), catalog)


FEATURE, QUALITY, CONCEPT = EntityKind.FEATURE, EntityKind.QUALITY, EntityKind.CONCEPT

GALLERY: Mapping[str, Draw] = {
    **FOLLOW_UPS,
    **KINSHIPS,
    "picks": _clicked(None, None, None, None, step=3),
    "describe-flask": _describe("flask"),
    "describe-django": _describe("django"),
    "describe-fastapi": _describe("fastapi"),
    "describe-pyramid": _describe("pyramid"),
    "describe-tornado": _describe("tornado"),
    "describe-sanic": _describe("sanic"),
    "describe-bottle": _describe("bottle"),
    "describe-cherrypy": _describe("cherrypy"),
    "describe-drawbacks": _describe("django", "drawbacks"),
    "describe-strengths": _describe("fastapi", "strengths"),
    "describe-best-for": _describe("bottle", "best_for"),
    "describe-upkeep": _describe("cherrypy", "upkeep"),
    "describe-licence": _describe("sanic", "licence"),
    "describe-version": lambda catalog: advise_on(
        reading(Intent.DESCRIBE, "flask", aspect="upkeep", matters=("version",)), catalog
    ),
    "describe-learning": _describe("tornado", "learning"),
    "describe-without-page": _pageless(_describe("litestar")),
    "compare-two": _compare("flask fastapi"),
    "compare-two-with-winner": _compare("flask fastapi", "openapi"),
    "compare-two-without-winner": _compare("flask bottle", "learning"),
    "compare-alike": _compare("flask django", "speed"),
    "compare-claim": _asked("is fastapi faster than flask?", "fastapi flask", "speed", Intent.COMPARE),
    "compare-five": _compare("flask django sanic bottle tornado"),
    "compare-three": _compare("django pyramid tornado"),
    "compare-three-with-winner": _compare("django pyramid tornado", "realtime"),
    "compare-four": _compare("flask bottle cherrypy sanic"),
    "compare-four-with-winner": _compare("flask bottle cherrypy sanic", "speed"),
    "compare-without-page": _pageless(_compare("fastapi litestar")),
    "migrate-small": _move("flask quart"),
    "migrate-medium": _move("flask fastapi"),
    "migrate-large": _move("django flask"),
    "staying": _describe("tornado", STAY),
    "staying-leave": _describe("cherrypy", STAY),
    "migrate-derived": _pageless(_move("sanic litestar")),
    "combine-yes": _both("flask fastapi"),
    "combine-partly": _both("flask tornado"),
    "combine-no": _both("django robyn"),
    "combine-asked-so": _both("flask django", directed=True),
    "combine-turned": _both("tornado flask", directed=True),
    "recommend-plain": _recommend("realtime", "websocket"),
    "recommend-admin": _recommend("admin", "orm"),
    "recommend-one-need": _recommend("speed"),
    "recommend-close": _recommend("learning"),
    "recommend-excluded": _recommend(must("websocket"), must("orm"), "learning"),
    "recommend-blocked": _recommend(must("admin"), must("no_dependencies")),
    "recommend-refused": _recommend("orm", refused=("django",)),
    "recommend-without": _recommend("lightness", refused("orm")),
    "recommend-among": lambda catalog: advise_on(reading(Intent.RECOMMEND, "flask django", ("admin",)), catalog),
    "recommend-guided": _guided("api", "grows", "gentle", "ordinary"),
    "recommend-guided-part": _guided("small", None, None, None),
    "recommend-level": _recommend("realtime", "background_tasks"),
    "recommend-overtaken": lambda catalog: advise_on(
        reading(Intent.RECOMMEND, "", ("openapi", "rate_limiting"), is_follow_up=True),
        catalog,
        DialogueState(intent=Intent.RECOMMEND, frameworks=("fastapi",), shown=("fastapi",)),
    ),
    "recommend-would-do": lambda catalog: advise_on(reading(Intent.RECOMMEND, "bottle", ("lightness",)), catalog),
    "recommend-leaving": _asked("we have CherryPy. Keep or replace it?", "cherrypy", "admin", Intent.RECOMMEND),
    "recommend-why-refused": _recommend("lightness", refused("orm"), must("test_client"), aspect="why"),
    "recommend-why-settled": _recommend(must("lightness"), must("single_file"), aspect="why"),
    "recommend-why": _recommend("realtime", "websocket", refused("admin"), aspect="why"),
    "check-yes": _check("django", "orm"),
    "check-how-to": _asked("how do I keep a session in Flask?", "flask", "sessions"),
    "check-again": lambda catalog: Again(_check("flask", "websocket")(catalog)),
    "check-partly": _check("cherrypy", "auth"),
    "check-official": _check("django", "websocket"),
    "check-third-party": _check("flask", "orm"),
    "check-no": _check("flask", "production_server"),
    "check-without-page": _pageless(_check("falcon", "openapi")),
    "quality-yes": _check("sanic", "speed"),
    "quality-partly": _check("flask", "speed"),
    "quality-no": _check("cherrypy", "speed"),
    "quality-reverse": _check("django", Need("speed", 1.5, reverse=True)),
    "quality-unrated": _pageless(_check("litestar", "learning")),
    "quality-measured": _pageless(_check("starlette", "speed")),
    "quality-how": _asked("how fast is django?", "django", "speed"),
    "quality-there": _check("django", Need("flexibility", 2, because="nosql"), concepts=("nosql",)),
    "quality-last": _recommend(
        Need("speed", reverse=True), mentions=_spotted(QUALITY, "speed", "slowest", reverse=True)
    ),
    "product-known": _check("flask", "orm", mentions=_spotted(FEATURE, "orm", "sqlalchemy")),
    "product-unknown": _check("tornado", "templating", mentions=_spotted(FEATURE, "templating", "jinja")),
    "product-server": _check("flask", "wsgi", mentions=_spotted(FEATURE, "wsgi", "gunicorn")),
    "product-no-rival": _asked(
        "flask or gunicorn?",
        "flask",
        "wsgi",
        mentions=(*_spotted(EntityKind.FRAMEWORK, "flask", "flask"), *_spotted(FEATURE, "wsgi", "gunicorn")),
    ),  # fmt: skip
    "products": _check(
        "flask",
        "orm",
        "templating",
        mentions=(*_spotted(FEATURE, "orm", "sqlalchemy"), *_spotted(FEATURE, "templating", "mako")),
    ),  # fmt: skip
    "product-explained": lambda catalog: advise_on(
        reading(Intent.CONCEPT, "", ("wsgi",), mentions=_spotted(FEATURE, "wsgi", "gunicorn")), catalog
    ),
    **TOOL_CARDS,
    "checks-frameworks": _check("flask django", "orm"),
    "checks-features": _check("django", "orm", "admin", "websocket"),
    "checks-mixed": _check("flask fastapi", "speed", "openapi"),
    "found-builtin": _find("websocket"),
    "found-one": _find("admin"),
    "found-two-features": _find("orm", "admin"),
    "found-addons-only": _find("graphql"),
    "found-in-part": _find("http3"),
    "found-without": lambda catalog: advise_on(
        reading(Intent.FIND_BY_FEATURE, "", ("openapi",), refused=("fastapi",)), catalog
    ),
    "found-refused": _find("openapi", refused("orm")),
    "list-without-pages": _pageless(lambda catalog: advise_on(reading(Intent.LIST), catalog)),
    "list-all": lambda catalog: advise_on(reading(Intent.LIST), catalog),
    "list-narrowed": lambda catalog: advise_on(reading(Intent.LIST, "", ("asgi",)), catalog),
    "list-in-part": lambda catalog: advise_on(reading(Intent.LIST, "", ("async",)), catalog),
    "list-one": lambda catalog: advise_on(reading(Intent.LIST, "", ("admin",)), catalog),
    "introduced": _introduced("mezzanine"),
    "introduced-addon": _introduced("django_ninja"),
    "introduced-stranger": _introduced("express", "fastapi", Intent.COMPARE),
    "introduced-like-nothing": _introduced("react", "django"),
    "pulse": _pulse("webapp2"),
    "pulse-unknown": _pulse("web2py"),
    "deploy": lambda catalog: advise_on(reading(Intent.DESCRIBE, "flask", aspect="deploy"), catalog),
    "deploy-place": lambda catalog: advise_on(
        about(CONCEPT, "serverless")._replace(intent=Intent.DESCRIBE, frameworks=("litestar",), aspect="deploy"),
        catalog,
    ),
    "introduced-compared": _introduced("drf", "flask", Intent.COMPARE),
    "example": lambda catalog: advise_on(reading(Intent.EXAMPLE, "flask"), catalog),
    "example-with-topic": lambda catalog: advise_on(reading(Intent.EXAMPLE, "fastapi", ("admin",)), catalog),
    "example-of-part": lambda catalog: advise_on(reading(Intent.EXAMPLE, "litestar", ("websocket",)), catalog),
    "example-of-both": lambda catalog: advise_on(reading(Intent.EXAMPLE, "flask fastapi"), catalog),
    "example-none": _pageless(lambda catalog: advise_on(reading(Intent.EXAMPLE, "litestar"), catalog)),
    "example-of-which": lambda catalog: advise_on(reading(Intent.EXAMPLE), catalog),
    "concept": _notion(CONCEPT, "event_loop"),
    "concept-there": _notion(CONCEPT, "n_plus_one", "django"),
    "concept-there-of-two": _notion(CONCEPT, "zero_downtime", "flask fastapi"),
    "concept-with-needs": _notion(CONCEPT, "chat"),
    "concept-feature": _notion(FEATURE, "orm"),
    "concept-feature-of-nobody": _notion(FEATURE, "graphql"),
    "concept-quality": _notion(QUALITY, "learning"),
    "concept-trait": _notion(FEATURE, "asgi"),
    "guide-first": _step(),
    "guide-second": _step("live"),
    "guide-last": _step("api", None, "gentle"),
    "guide-said": _step(needs=(Need("websocket", 1.5),)),
    **{f"guide-{notice}": _step("api", notice=notice) for notice in wording.STEP_NOTICES},
    "article-framework": lambda catalog: advise_on(reading(Intent.DESCRIBE, "flask", aspect="article"), catalog),
    "article-without-page": lambda catalog: advise_on(reading(Intent.DESCRIBE, "litestar", aspect="article"), catalog),
    "article-general": lambda catalog: advise_on(reading(Intent.DESCRIBE, aspect="article"), catalog),
    "article-still": _follow(ARTICLE_OF_SANIC, "still"),
    "proof": _follow(CHECKED, "proof"),
    "proof-still": _follow(CHECKED, "still"),
    "proof-in-part": _named("flask/async"),
    "proof-refuted": _follow(ARTICLE_OF_SANIC, "proof"),
    "proof-none": _follow(replace(CHECKED, needs=(Need("graphql"),)), "proof"),
    "against": lambda catalog: advise_on(reading(Intent.COMPARE, "flask fastapi", aspect="against"), catalog),
    "both-sides": lambda catalog: advise_on(reading(Intent.COMPARE, "flask django", aspect="sides"), catalog),
    "places": lambda catalog: advise_on(reading(Intent.RECOMMEND, needs=(Need("orm"),), aspect="places"), catalog),
    "sources": _follow(DialogueState(intent=Intent.DESCRIBE, frameworks=("cherrypy",), aspect="upkeep"), "sources"),
    "help": lambda catalog: advise_on(reading(Intent.HELP), catalog),
    "help-about": lambda catalog: advise_on(reading(Intent.HELP, aspect="privacy"), catalog),
    "describe-makers": lambda catalog: advise_on(
        reading(Intent.DESCRIBE, "flask", aspect="upkeep", matters=("makers",)), catalog
    ),
    "describe-untold": lambda catalog: advise_on(
        reading(Intent.DESCRIBE, "flask", aspect="upkeep", matters=("thread_safety",)), catalog
    ),
    "check-needed": lambda catalog: needed(catalog.frameworks["django"], "Gunicorn", catalog),
    **{f"smalltalk-{topic}": _small_talk(topic) for topic in wording.SMALLTALK},
    "clarify": _which,
    "fallback": _fallback(),
    "fallback-stranger": lambda catalog: introduced(
        advise_on(reading(Intent.OUT_OF_SCOPE), catalog), reading(Intent.OUT_OF_SCOPE, kin=("nestjs",)), catalog
    ),
    "fallback-near": _fallback("flask", ("event_loop",)),
    "fallback-fault": _fallback("flask", aspect="fault"),
    "fallback-read-on": lambda catalog: fallback(
        reading(Intent.OUT_OF_SCOPE)._replace(text="and at night?"),
        DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("flask",), needs=(Need("csrf"),)),
        catalog,
    ),
    **{f"notice-{kind}": draw for kind, draw in NOTICES.items()},
}


def _answered(option: str | None) -> Callable[[Catalog], Mapping[str, Any]]:
    def draw(catalog: Catalog) -> Mapping[str, Any]:
        step = catalog.steps[0]
        return cards.answered(Answered(step, next((one for one in step.options if one.id == option), None)))

    return draw


def _private(name: str) -> Callable[[Catalog], Mapping[str, Any]]:
    return lambda catalog: cards.private(GALLERY[name](catalog), ANSWER_ID)


MESSAGES: Mapping[str, Callable[[Catalog], Mapping[str, Any]]] = {
    "answered": _answered("api"),
    "answered-skipped": _answered(None),
    "in-english": lambda catalog: cards.message(GALLERY["check-yes"](catalog), "es"),
    "private": _private("describe-flask"),
    "private-clarification": _private("clarify"),
    "shared": lambda catalog: cards.shared(_private("recommend-plain")(catalog), "U0ALICE"),
}


def messages(catalog: Catalog) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every message of the gallery by its name."""
    yield from ((name, cards.message(draw(catalog))) for name, draw in GALLERY.items())
    yield from ((name, draw(catalog)) for name, draw in MESSAGES.items())
