"""Which frameworks a text wants and which it rejects; one that is to be left behind counts as rejected."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from bot.domain.question import EntityKind, Intent, Mention
from bot.understand.reading.troubles import LEAVING
from bot.understand.text.mend import Word


def stances(
    mentions: Sequence[Mention], words: Sequence[Word], intent: Intent, addons: frozenset[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the frameworks wanted and those refused; one to be left behind counts as refused."""
    wanted, refused = _frameworks(mentions, refused=False), _frameworks(mentions, refused=True)
    kin = any(m.kin and m.kin not in addons for m in mentions)
    meant = [word.meant for word in words]
    if intent is Intent.RECOMMEND and len(wanted) == 1 and not refused and not kin:
        # "Fewer dependencies than Flask" asks for another one.
        outdone = all(m.start and meant[m.start - 1] == "than" for m in mentions if m.kind is EntityKind.FRAMEWORK)
        if outdone or _leaves(_of_the_framework(meant, mentions)):
            wanted, refused = (), wanted
    return wanted, refused


def _of_the_framework(meant: Sequence[str], mentions: Sequence[Mention]) -> list[str]:
    """Return the words without those that want something in place of a part: "uWSGI alternatives for Django"."""
    others = [m for m in mentions if m.kind in (EntityKind.FEATURE, EntityKind.CONCEPT)]
    inside = {at for m in others for at in range(m.start, m.end)}
    told = {
        at
        for at, pair in enumerate(pairwise(meant))
        if pair[0] in _REPLACE and any(m.start == at + 1 or (pair[1] in _IT and m.end <= at) for m in others)
    }  # "uWSGI rests. What do I replace it with in Django?"
    ends = {m.end for m in mentions if m.kind is EntityKind.FRAMEWORK}
    open_choice = {
        at + step
        for at in range(len(meant) - 2)
        for step in range(3)
        if at in ends and meant[at] == "or" and tuple(meant[at + 1 : at + 3]) in _OPEN
    }  # "FastAPI or something else for a CRUD app"
    return [word for at, word in enumerate(meant) if at not in inside | told | open_choice]


_OPEN = frozenset(
    {("something", "else"), ("anything", "else"), ("another", "one"), ("another", "framework"), ("some", "other")}
)


_REPLACE, _IT = frozenset(("replace", "replacing")), frozenset(("it", "that", "them"))


def _leaves(meant: Sequence[str]) -> bool:
    """Whether words ask for something else; "everything else", "one after another" and "until the other" don't."""
    return any(
        word in LEAVING
        and before not in _SETTLED.get(word, ())
        and not (word == "next" and after == "to")
        and (word not in ("other", "another") or after in _OTHERS or before in _ANY)
        for before, word, after in zip(("", *meant), meant, (*meant[1:], ""), strict=False)
    )


# What is another one, and what asks for one.
_OTHERS = frozenset(
    "framework option one choice idea suggestion candidate lib library tool alternative python web than thing way "
    "stack solution async light lighter".split()
) | {""}
_ANY = frozenset("any what which no some are is".split())
# After these such a word asks for nothing.
_SETTLED: Mapping[str, Collection[str]] = {
    "else": ("everything", "nothing", "all"),
    "another": ("after", "one"),
    "other": ("the", "each", "every", "until"),
}


def _frameworks(mentions: Iterable[Mention], *, refused: bool) -> tuple[str, ...]:
    """Return the frameworks wanted (or refused), in reading order, each once."""
    named = [m for m in mentions if m.kind is EntityKind.FRAMEWORK]
    # A name without a page stands for its neighbour, which is then what is offered, never what is refused.
    chosen = [m.entity_id for m in named if (m.refused and not m.kin) == refused]
    return tuple(dict.fromkeys(chosen))
