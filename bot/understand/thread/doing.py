"""What is asked next by somebody who sets to work: where it runs, how it is got, more of the program, in plain words.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.catalog import Catalog, Support
from bot.domain.dialogue import DialogueState
from bot.domain.program import program
from bot.domain.question import DOCS, INSTALL, NEEDED, EntityKind, Intent, Mention, Need, Reading
from bot.understand.reading.practice import WORKERS
from bot.understand.thread.leaning import ADVISED, AGAIN, OF_ONE, Way, focus, named, notions_of
from bot.understand.thresholds import FRAGMENT

_PLACES = frozenset("hosting containers serverless shared_hosting application_servers".split())
_SETTING = frozenset("on in to we run runs running host deploy deployment deploying ship".split())


def placed(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and docker?" and "we're on kubernetes" as asking how the one spoken of or advised is run there."""
    del catalog
    there = [m for m in reading.mentions if m.kind is EntityKind.CONCEPT and m.entity_id in _PLACES]
    boxed = [at for at, word in enumerate(meant) if word in _BOXES]
    if boxed and not there:
        there = [Mention(EntityKind.CONCEPT, "containers", boxed[0], boxed[0] + 1, 1.0, meant[boxed[0]])]
    one = state.intent in OF_ONE or state.intent is Intent.RECOMMEND
    runs = (
        "run" in meant and "worker" in " ".join(meant) and not WORKERS.search(reading.text)
    )  # "and run it with 4 workers"
    if one and runs and state.frameworks and not named(reading) and len(meant) <= FRAGMENT:
        return reading._replace(intent=Intent.DESCRIBE, aspect="deploy", frameworks=state.frameworks[:1], needs=())
    if one and WORKERS.search(reading.text) and state.frameworks and not named(reading) and len(meant) <= FRAGMENT:
        return reading._replace(intent=Intent.DESCRIBE, aspect="deploy", frameworks=state.frameworks[:1], needs=())
    served = state.aspect == "deploy" and any(m.entity_id in ("asgi", "wsgi") for m in reading.mentions)
    if one and served and state.frameworks and not named(reading) and len(meant) <= FRAGMENT:  # "can I use gunicorn"
        return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=state.frameworks[:1], aspect=None)
    if not one or not there or not state.frameworks or named(reading) or len(meant) > 2 * FRAGMENT:
        return None
    if any(need.because is None for need in reading.needs) or reading.intent is Intent.EXAMPLE:
        return None
    short = len(meant) <= 3 and ("?" in reading.text or state.aspect == "deploy")
    if tuple(meant[:2]) in {("what", "about"), ("how", "about")} and len(meant) <= FRAGMENT:
        short, meant = True, meant[2:]
    if not (meant[0] in AGAIN or not _SETTING.isdisjoint(meant) or short) or not _ASKED_OF_ALL.isdisjoint(meant):
        return None
    return reading._replace(
        intent=Intent.DESCRIBE, aspect="deploy", frameworks=state.frameworks[:1], needs=(), mentions=tuple(there)
    )


_BOXES = frozenset("docker kubernetes kubernete k8s container containers podman alpine helm openshift".split())
_ASKED_OF_ALL = frozenset(
    "make if change instead which who what whats framework frameworks need needs must should explain mean".split()
)


# "How do I install it?", "ok I take it, how install".
_GETTING = Way.of(
    "install instal installing installation pip setup",
    "how do to i can we it that one them this ok take the and so then now a command for what is whats please pls get "
    "with of up in line add use",
)


def got(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "ok, I take it. how install?" as asking for the command that gets the one spoken of or advised."""
    known = state.intent in (*OF_ONE, Intent.COMPARE, *ADVISED)
    if not known or named(reading) or not state.frameworks or not _GETTING.only(meant):
        return None
    if state.intent is Intent.FEATURE_CHECK and state.needs:  # what adds the part
        entry = catalog.frameworks[state.frameworks[0]].features.get(state.needs[0].criterion)
        if entry is not None and entry.support is not Support.BUILTIN:
            return None
    return reading._replace(intent=Intent.DESCRIBE, aspect=INSTALL, frameworks=state.frameworks[:1], needs=())


# "Something longer", "another example", "a more realistic one" after a program.
_LONGER = Way.of(
    "longer bigger larger realistic real complete advanced complex another different next else more other second full",
    "a an something anything one ones example examples program programs code show me give us please pls and with it "
    "that than this have you got any some is there the little bit than hello world helloworld sample snippet now ok "
    "so life",
)


def longer(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "something longer" after a program as the next one of the same framework that ran."""
    if state.intent is not Intent.EXAMPLE or len(state.frameworks) != 1 or named(reading) or reading.needs:
        return None
    if not _LONGER.only(meant) or len(meant) > FRAGMENT or reading.choice is not None:
        return None
    name = state.frameworks[0]
    parts = [one for one in catalog.features if not catalog.features[one].trait and _shows(f"{name}/{one}", catalog)]
    seen = next((need.criterion for need in state.needs if need.criterion in parts), None)
    if not parts:
        return None
    longest = max(parts, key=lambda one: _length(name, one, catalog))
    part = parts[(parts.index(seen) + 1) % len(parts)] if seen else longest
    return reading._replace(intent=Intent.EXAMPLE, aspect=None, frameworks=(name,), needs=(Need(part),))


def _shows(name: str, catalog: Catalog) -> bool:
    """Whether a proof holds a program that can be saved and started as it is."""
    return program(catalog.proofs.get(name)) is not None


def _length(framework: str, part: str, catalog: Catalog) -> int:
    """Return how long the program is that shows a part."""
    shown = program(catalog.proofs.get(f"{framework}/{part}"))
    return len(shown.code) if shown else 0


# "Explain it", "line by line", "walk me through the code".
_EXPLAINING = Way.of(
    "explain line lines walk understand through works work mean means",
    "it that this the code by me please pls can could you how does do what i dont not in to step all of each is and "
    "program example a bit",
)


def explained(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "explain it" after a program as asking for the framework's own pages, which do that."""
    del catalog
    if state.intent is not Intent.EXAMPLE or not state.frameworks or named(reading):
        return None
    if not _EXPLAINING.only(meant) or len(meant) > FRAGMENT:
        return None
    return reading._replace(intent=Intent.DESCRIBE, aspect=DOCS, frameworks=state.frameworks[:1], needs=(), concepts=())


_PLAINLY = re.compile(
    r"\b(?:in|with) (?:plain|simple|simpler|easy|normal|other|layman'?s?|human) (?:english|words|terms|language)\b"
    r"|\bel[i1]5\b|\b(?:like|as if) (?:i'?m|i am|im) (?:five|5|a (?:child|kid|beginner|noob|dummy))\b|\bfor dummies\b"
    r"|\bdumb (?:it|that|this) down\b|\b(?:simpler|simply|plainly|easier),? (?:please|pls|put)?\W*$"
    r"|\bi (?:don'?t|do not|didn'?t) (?:get|understand) (?:it|that|this|a word)\b|\bsay (?:it|that) (?:more )?simply\b"
    r"|\bexplain (?:it|that|this) (?:more )?(?:simply|simpler|easier)\b",
    re.IGNORECASE,
)


def plainly(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "in plain English?" after something was explained as asking who needs it: that is said without terms."""
    if state.intent is not Intent.CONCEPT or named(reading) or len(meant) > 2 * FRAGMENT:
        return None
    if not _PLAINLY.search(reading.text) or state.aspect == NEEDED:
        return None
    if len(state.needs) == 1:
        part = catalog.criterion(state.needs[0].criterion)
        kind = EntityKind.FEATURE if part.id in catalog.features else EntityKind.QUALITY
        told = Mention(kind, part.id, 0, 0, 1.0, part.name)
        return reading._replace(intent=Intent.CONCEPT, aspect=NEEDED, needs=state.needs, concepts=(), mentions=(told,))
    if state.notions:
        mentions = notions_of(state)[:1]
        return reading._replace(
            intent=Intent.CONCEPT, aspect=NEEDED, needs=(), concepts=state.notions, mentions=mentions
        )
    return None


_SHOWN = Way.of(
    "example examples code snippet sample demo",
    "a an the for that it this please pls show me give can i see and in of with any some have you got small quick one "
    "python how about what is there",
)


def shown(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "example?" after a part was explained as a wish for a program that shows it."""
    if state.intent is not Intent.CONCEPT or len(state.needs) != 1 or named(reading) or reading.needs:
        return None
    if state.needs[0].criterion not in catalog.features or not _SHOWN.only(meant) or len(meant) > FRAGMENT:
        return None
    return reading._replace(intent=Intent.EXAMPLE, aspect=None, frameworks=(), needs=state.needs, concepts=())


_INSISTING = re.compile(
    r"\b(?:my |our |the |a )?(?:boss|manager|cto|ceo|lead|team ?lead|team|colleagues?|client|customer|company"
    r"|management|devs?|developers?|everybody|everyone|others|they|guys|friend|architect)(?: \w+)? "
    r"(?:really |still |all |just |only )?(?:wants?|insists?|prefers?|loves?|likes?|demands?|requires?|votes?|says?"
    r"|said|wanted|insisted|decided|chose|suggests?|suggested|swears?|pushes|favou?rs?|wishes)\b",
    re.IGNORECASE,
)


def insisted(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "my boss wants Flask" after advice as the first pick against that one, by what was wished."""
    del catalog
    ids = named(reading)
    if state.intent is not Intent.RECOMMEND or len(ids) != 1 or not state.needs or not state.shown or reading.kin:
        return None
    if reading.needs or reading.refused or len(meant) > 2 * FRAGMENT or not _INSISTING.search(reading.text):
        return None
    if not {"something", "anything", "hoping", "less", "rather"}.isdisjoint(meant):
        return None
    if ids[0] == state.shown[0]:
        return reading._replace(intent=Intent.RECOMMEND, aspect=None, frameworks=ids, needs=state.needs,
                                refused=state.refused)  # fmt: skip
    both = (state.shown[0], ids[0])
    return reading._replace(intent=Intent.COMPARE, frameworks=both, refused=(), needs=state.needs, aspect=None)


def begun(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "where do I start?" after a comparison as asking which of them is easier to learn."""
    asks = meant[0] == "where" and not {"start", "begin"}.isdisjoint(meant) and len(meant) <= 6
    several = state.intent is Intent.COMPARE and len(state.frameworks) > 1 and state.aspect is None
    if not asks or not several or named(reading) or reading.needs or "learning" not in catalog.qualities:
        return None
    return reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, needs=(Need("learning"),), aspect=None)


_COUNTING = Way.of(
    "many", "how so and is are that do does there of them it have has those in total all ones then which"
)


def counted(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how many is that?" after a search or a list as the same once more, which names them."""
    del catalog
    if state.intent is not Intent.LIST and not (state.intent is Intent.FIND_BY_FEATURE and state.needs):
        return None
    if named(reading) or reading.needs:
        return None
    if not _COUNTING.only(meant) or ("how", "many") not in pairwise(meant):
        return None
    return reading._replace(intent=state.intent, needs=state.needs, refused=state.refused, aspect=None)


SPOKEN = _LONGER.telling | _EXPLAINING.telling | _GETTING.telling


_BEGINS = re.compile(r"(?:and |so )?(?:where|how (?:would|should|could)) (?:\w+ )*(?:start|begin)\b")


def where_to_start(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "where do I start?" and "how would we start?" as asking how the one last spoken of is learnt."""
    first = named(reading) if _DO_FIRST.search(reading.text) else ()
    if not named(reading) and _HOW_START.search(reading.text):
        first = focus(state)[:1] or (state.shown[:1] if state.intent in ADVISED else ())
    if (
        len(first) == 1
        and set(first) <= {*state.shown, *state.frameworks}
        and first[0] in catalog.practice.get(_PROJECT_START, ())
    ):
        told = Mention.unsaid(EntityKind.CONCEPT, _PROJECT_START)  # "then FastAPI. what do we do first?"
        there = reading._replace(
            intent=Intent.CONCEPT, frameworks=first, concepts=(_PROJECT_START,), needs=(), aspect=None
        )
        return there._replace(mentions=(told,), choice=None)
    one = focus(state) or (state.shown[:1] if state.intent in ADVISED else ())
    bare = len(one) == 1 and not (named(reading) or reading.needs) and len(meant) <= FRAGMENT + 4
    if bare and _START_IT.search(reading.text):  # "just tell me how to start it"
        return reading._replace(intent=Intent.EXAMPLE, frameworks=one, aspect=None, concepts=())
    wishes = any(need.criterion != "learning" and need.because != "beginner" for need in reading.needs)
    asks = _BEGINS.match(" ".join(meant)) and len(meant) <= 6 and state.intent is not Intent.GUIDE and not wishes
    if not asks or named(reading) or len(focus(state)) != 1:
        return None
    return reading._replace(intent=Intent.DESCRIBE, aspect="learning", frameworks=focus(state), needs=())


_START_IT = re.compile(r"\bhow (?:to|(?:do|can|would) (?:i|we|you)) (?:start|run|launch) it\W*$", re.IGNORECASE)
_PROJECT_START = "starting_a_project"
_HOW_START = re.compile(r"\bhow (?:do|can) (?:i|we) (?:start|begin|get (?:started|going))\W*$", re.IGNORECASE)
_DO_FIRST = re.compile(
    r"\bwhat (?:do|should|would) (?:we|i) (?:have to )?do (?:first|now|next)\b|\bwhere (?:do|should|would) (?:we"
    r"|i) (?:start|begin)\b(?! learn)"
    r"|\b(?:first|next) steps?\b|\bhow (?:do|can|should|would) (?:i|we) (?:start|begin|get (?:started|going))\W*$",
    re.IGNORECASE,
)
