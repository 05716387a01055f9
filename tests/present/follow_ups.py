"""The cards that only follow-ups are answered with, each with how it is drawn."""

from collections.abc import Callable, Mapping

from bot.advise.clarify import fallback
from bot.advise.repeated import repeated
from bot.domain.advice import Advice
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import MOVES, NEEDED, EntityKind, Intent, Need
from tests.readings import advise_on, named, reading

Draw = Callable[[Catalog], Advice]


def _of_the_move(frameworks: str, text: str) -> Draw:
    """Draw what of a move a follow-up asks."""
    read = reading(Intent.COMPARE, frameworks, aspect="migration", is_follow_up=True)._replace(text=text)
    return lambda catalog: advise_on(read, catalog)


def _with_extensions(frameworks: str, text: str) -> Draw:
    """Draw a move of an application with add-ons that are named."""
    read = reading(Intent.COMPARE, frameworks, aspect="migration")._replace(text=text)
    return lambda catalog: advise_on(read, catalog)


def _moves(source: str, targets: str = "") -> Draw:
    """Draw which of several moves is the least work."""
    read = reading(Intent.COMPARE, targets, aspect=MOVES, refused=(source,))
    return lambda catalog: advise_on(read, catalog)


def _why(frameworks: str, *needs: Need | str) -> Draw:
    """Draw what a comparison rests on."""
    return lambda catalog: advise_on(reading(Intent.COMPARE, frameworks, needs, aspect="why"), catalog)


def _needed(kind: EntityKind, name: str, project: str = "") -> Draw:
    """Draw who needs a part or a quality, or whether a kind of project does."""
    told = named((kind, name), (EntityKind.CONCEPT, project)) if project else named((kind, name))
    read = reading(Intent.CONCEPT, aspect=NEEDED, mentions=told, concepts=(project,) if project else ())
    return lambda catalog: advise_on(read, catalog)


def _repeated(*frameworks: str) -> Draw:
    """Draw that no more is known of those spoken of."""
    return lambda catalog: repeated(DialogueState(frameworks=frameworks), catalog)


FOLLOW_UPS: Mapping[str, Draw] = {
    "recommend-stays": lambda catalog: advise_on(
        reading(
            Intent.RECOMMEND,
            "",
            ("orm", "admin", Need("quick_start", because="solo"), Need("completeness", because="solo")),
            is_follow_up=True,
            concepts=("solo",),
            mentions=named((EntityKind.CONCEPT, "solo")),
        ),
        catalog,
        DialogueState(
            intent=Intent.RECOMMEND,
            frameworks=("django",),
            shown=("django",),
            needs=(Need("orm", 1.5), Need("admin", 1.5), Need("caching", 1.5)),
        ),
    ),  # fmt: skip
    "repeated": _repeated("pyramid"),
    "repeated-two": _repeated("flask", "django"),
    "repeated-none": _repeated(),
    "repeated-stays": lambda catalog: repeated(DialogueState(frameworks=("django",)), catalog, stays=True),
    "moves-one-is-least": _moves("flask", "litestar fastapi"),
    "moves-alike": _moves("django"),
    "migrate-effort": _of_the_move("flask fastapi", "how long does it take?"),
    "migrate-worth": _of_the_move("flask fastapi", "is it worth it?"),
    "migrate-lost": _of_the_move("django flask", "what do we lose?"),
    "migrate-nothing-lost": _of_the_move("flask fastapi", "what breaks?"),
    "migrate-kept": _of_the_move("flask quart", "what can we keep?"),
    "migrate-first": _of_the_move("django fastapi", "piece by piece?"),
    "migrate-extensions": _with_extensions("flask fastapi", "flask to fastapi, flask-login all over"),
    "migrate-tests": _of_the_move("flask fastapi", "and the tests?"),
    "why-two": _why("flask django"),
    "why-three": _why("flask django pyramid"),
    "why-by-a-need": _why("flask sanic", "learning"),
    "needed-part": _needed(EntityKind.FEATURE, "orm"),
    "needed-trait": _needed(EntityKind.FEATURE, "asgi"),
    "needed-trait-there": _needed(EntityKind.FEATURE, "asgi", "chat"),
    "needed-quality": _needed(EntityKind.QUALITY, "speed"),
    "needed-there": _needed(EntityKind.FEATURE, "orm", "shop"),
    "not-needed-there": _needed(EntityKind.QUALITY, "speed", "shop"),
    "needed-notion": _needed(EntityKind.CONCEPT, "middleware"),
    "fallback-thread": lambda catalog: fallback(
        reading(Intent.OUT_OF_SCOPE), DialogueState(frameworks=("flask", "django")), catalog
    ),
}
