"""Recommendations that nobody asked for: in a thread about one framework or notion, what goes on about it is no wish.

"The function adds a row and commits", told after the application context was explained, names two parts that a
framework may have. Whoever wants a ranking there says so: "which one", "we need …", "anything lighter?".
"""

from __future__ import annotations

import re

from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from bot.understand.reading.at_work import at_work, of_the_command
from bot.understand.reading.forced import asks_for_one
from bot.understand.reading.staying import asks_whither
from bot.understand.reading.troubles import surely, unread
from bot.understand.thread.leaning import ADVISED, focus
from bot.understand.thresholds import FRAGMENT


def asked_for(reading: Reading, state: DialogueState) -> Reading:
    """Return ``reading``; as not understood, if it is a wish that nobody uttered in a thread about something else."""
    if reading.intent is Intent.RECOMMEND and reading.frameworks and asks_for_one(reading.text):
        return reading  # "Quart or FastAPI? say one"
    if state.intent is not None and state.guide is None and (_is_told(reading) or _is_stated(reading, state)):
        return _unread(reading, state)
    found = reading.intent is Intent.FIND_BY_FEATURE and not reading.is_question
    if (
        found and state.intent is Intent.CONCEPT and _OF_IT.match(reading.text)
    ):  # "it's in a Celery task", after an error was explained
        return _unread(reading, state)
    if (about := _minded(reading)) is not None:
        told = reading._replace(needs=(), concepts=(about.entity_id,), mentions=(about,))
        return surely(told, Intent.CONCEPT, *Intent)
    if reading.intent is Intent.LIST and reading.rival is Intent.CONCEPT and not _OF_ALL.search(reading.text):
        return surely(reading, Intent.CONCEPT, *Intent) if reading.concepts else reading
    if state.intent is None and _is_of_others(reading):
        return _unread(reading, state)
    if _is_led_on(reading, state) or _is_all_of_it(reading, state):
        return _unread(reading, state)  # "would the framework even be the bottleneck or the db"
    if reading.intent is Intent.LIST and state.intent is Intent.CONCEPT and not _OF_THEM.search(reading.text):
        return _unread(reading, state)  # "which one wins if both are there?"
    if state.intent is None and _is_introduced(reading):
        return _unread(reading, state)
    if _is_done_there(reading, state):
        there = reading._replace(frameworks=_one_of(state), needs=_said(reading), concepts=())
        return surely(there, Intent.FEATURE_CHECK, *Intent, aspect=None)
    if (command := of_the_command(reading)) is not None:
        return command
    if state.intent is None and (running := at_work(reading)):
        return _unread(reading._replace(frameworks=running, refused=(), kin=()), state)
    if _is_of_its_parts(reading, state):
        return _unread(reading, state)
    if reading.intent not in _LEADING or state.guide is not None or (state.intent is None and not _is_work(reading)):
        return reading
    if _WISHES.search(reading.text) and not (_is_work(reading) and _NAMED_FIRST.match(reading.text)):
        return reading
    if reading.intent is Intent.RECOMMEND and state.intent is not None and _goes_on(reading, state):
        return reading
    if reading.intent is Intent.RECOMMEND and (_is_a_project(reading) or asks_whither(reading.text)):
        return reading
    if reading.intent is not Intent.RECOMMEND and (reading.frameworks or _GUIDING.search(reading.text)):
        return reading
    if reading.intent is Intent.FIND_BY_FEATURE and (reading.needs or reading.is_follow_up):
        return reading
    said = _said(reading)
    if state.intent is None and said:  # "our sessions lie in files, what will bite me with two containers?"
        return surely(reading._replace(needs=said, concepts=()), Intent.FEATURE_CHECK, *Intent)
    return _unread(reading, state)


def _minded(reading: Reading) -> Mention | None:
    """Return what is to be minded where it is asked whether the framework matters: "PCI. Does it matter?"."""
    if reading.intent is not Intent.GUIDE or not _MATTERS.search(reading.text):
        return None
    return next((m for m in reversed(reading.mentions) if m.kind is EntityKind.CONCEPT and not m.refused), None)


def _is_of_others(reading: Reading) -> bool:
    """Whether two things that are none of ours stand against each other for a project: "Locust or k6 for our API?"."""
    named = reading.frameworks or reading.refused or reading.kin or reading.known or reading.python
    implied = bool(reading.needs) and all(need.because is not None for need in reading.needs)
    wish = reading.intent is Intent.RECOMMEND and implied and not named and len(reading.concepts) == 1
    if not wish or _WISHES.search(reading.text) or _NEEDS.search(reading.text):
        return False
    return reading.is_question and _OR_OTHER.search(reading.text) is not None


# "Rust or Go for a CLI tool": what the project is comes after both.
_OR_OTHER = re.compile(
    r"^\W*[\w.+-]+(?: [\w.+-]+){0,3} (?:or|vs\.?|versus) [\w.+-]+(?: \w+){0,2} (?:for|to|in) ", re.IGNORECASE
)


# "We process payments, PCI. Does the framework matter?" asks for what is to be minded, and not to be led.
_MATTERS = re.compile(
    r"\bdoes (?:the |my |our |a )?(?:choice of )?framework (?:even |really |actually )*matter", re.IGNORECASE
)


def _is_led_on(reading: Reading, state: DialogueState) -> bool:
    """Whether a thread about some frameworks would open the guide or help though nobody asks to be led or helped."""
    spoken = state.intent is not None and state.guide is None and bool(state.frameworks or state.shown)
    if not spoken or reading.concepts or reading.is_follow_up:
        return False
    if reading.intent is Intent.HELP:
        return _HELPED.search(reading.text) is None
    if reading.intent is Intent.GUIDE and reading.is_question and state.intent not in ADVISED:
        return _GUIDES.search(reading.text) is None
    nothing = not (reading.needs or reading.frameworks or reading.refused or reading.python or reading.known)
    opens = reading.intent is Intent.GUIDE or (reading.intent is Intent.RECOMMEND and nothing)
    return opens and _CHOOSING.search(reading.text) is None


def _is_all_of_it(reading: Reading, state: DialogueState) -> bool:
    """Whether a thread would be told all of a framework though nobody asks for that: "and closing it?"."""
    told = reading.intent is Intent.DESCRIBE and reading.aspect is None and not reading.matters
    told = told and state.intent in (*_OF_WHAT_IS, Intent.RECOMMEND)
    if not told or reading.choice is not None or any(m.kind is EntityKind.FRAMEWORK for m in reading.mentions):
        return False
    return _ALL_OF_IT.search(reading.text) is None


_ALL_OF_IT = re.compile(
    r"\b(?:what|whats)(?:['’]?s| is| are| was)? (?:it|that|this|they)\b|\bwho\b|\bis (?:it|that|this) an?\b|\btell\b"
    r"|\bdescri\w+\b|\bmore\b(?! than)|\babout (?:it|that|this|them)\b|\b(?:details?|overview|info\w*|summar\w*|pitch"
    r"|sell|story|brief|intro\w*|pros|cons|good|bad|features?|explain|elaborate|what else|offers?|includ\w+|install\w*"
    r"|ones?|first|second|third|last|latter|former|others?|winner)\b|^\W*why\W*$|\bport\b|\bhow come\b"
    r"|\bwhy (?:is|so|not|that)\b",
    re.IGNORECASE,
)
_HELPED = re.compile(
    r"\b(?:help\w*|you|u|your|bot|commands?|usage|ask|type|questions?|language|stored?|save[ds]?|privacy|reset|restart|delet\w+"
    r"|forget|forgotten|kept|logged|logs|data|recorded|remember\w*"
    r"|scor\w+|measur\w+|rat(?:e|ed|es|ing|ings)|means?|figures|numbers|points|marks?|evidence|sources?|partly|partial|hardware|machines?)\b",
    re.IGNORECASE,
)
_GUIDES = re.compile(
    r"\b(?:help me|guided?|questions?|wizard|walk (?:me|us)|start (?:over|again)|for (?:me|us)|lost|no idea"
    r"|don['’]?t know"
    r"|advi[cs]e|frameworks?|which one|options?|decide|choos\w+)\b",
    re.IGNORECASE,
)
# "Is the framework the bottleneck at all?" asks for no list.
_OF_ALL = re.compile(r"\b(?:\w*frameworks|which|list|them|those|options|others?)\b", re.IGNORECASE)
_CHOOSING = re.compile(
    r"\b(?:which|what|wich) (?:\w+ )?(?:others?|framework|one|should|would|do (?:you|i|we)|to)\b"
    r"|\b(?:choos\w*|choice|decid\w*|decision|recommend\w*|suggest\w*|guided?|advi[cs]e|options?|questions?"
    r"|start (?:over|again)|walk|consult\w*|select\w*|pick|narrow|wizard|help|lost|no idea|don['’]?t know|best"
    r"|find (?:me|one|out)|give me)\b",
    re.IGNORECASE,
)


def _is_told(reading: Reading) -> bool:
    """Whether something is told rather than asked: "it prints each line twice, once in JSON", "it ran twice. HELP"."""
    if reading.intent is Intent.HELP:
        return reading.words > FRAGMENT and _SHOUTED.search(reading.text) is not None
    implied = bool(reading.needs) and all(need.because is not None for need in reading.needs)
    told = reading.intent is Intent.FEATURE_CHECK and reading.is_follow_up and implied and reading.choice is None
    return told and (
        (not reading.is_question and _TELLS.match(reading.text) is not None) or _RATHER.match(reading.text) is not None
    )


def _is_stated(reading: Reading, state: DialogueState) -> bool:
    """Whether a thread about one framework is told something of it: "the script does a query", "the database is MySQL".

    It is no search among all of them, and asks for no explanation.
    """
    if reading.is_question or state.intent not in _OF_WHAT_IS or len(focus(state)) != 1:
        return False
    if reading.intent is Intent.DESCRIBE:  # "added that and still getting it", "our designers hate how it looks"
        leans = reading.is_follow_up and reading.frameworks == focus(state)
        return leans and _NARRATES.match(reading.text) is not None and _ASKS.search(reading.text) is None
    if reading.frameworks:
        return False
    if reading.intent is Intent.CONCEPT:
        return not reading.is_follow_up and _STATES.match(reading.text) is not None
    return (
        reading.intent is Intent.FIND_BY_FEATURE
        and _TELLS.match(reading.text) is not None
        and _WISHES.search(reading.text) is None
        and _NEEDS.search(reading.text) is None
    )


def _is_introduced(reading: Reading) -> bool:
    """Whether somebody only says what is in use: "we have a Pyramid app from 2014" asks nothing of it yet."""
    told = reading.intent in (Intent.DESCRIBE, Intent.EXAMPLE) and len(reading.frameworks) == 1
    if not told or reading.is_question or reading.refused or reading.kin or _said(reading):
        return False
    return _IN_USE.match(reading.text) is not None


def _is_done_there(reading: Reading, state: DialogueState) -> bool:
    """Whether it is asked how a part is made in what is spoken of: "and how do I do the login part?"."""
    wishes = reading.intent in (Intent.RECOMMEND, Intent.CONCEPT, Intent.HELP)  # "how do you do DI there" is no help
    serves = reading.intent is Intent.FIND_BY_FEATURE and state.intent not in ADVISED and not reading.is_follow_up
    wishes = wishes or (serves and _SERVES.match(reading.text) is not None)
    wishes = wishes and len(_one_of(state)) == 1 and not reading.aspect
    made = (
        (_MADE.match(reading.text) or _SERVES.match(reading.text))
        if wishes and not (reading.frameworks or reading.kin)
        else None
    )
    if made is None or _WISHES.search(reading.text[made.end() :]):
        return False
    return bool(_said(reading))


def _is_a_project(reading: Reading) -> bool:
    """Whether nothing but a kind of project is named, which is a wish of its own: "a chat server for three people"."""
    implied = bool(reading.needs) and all(need.because is not None for need in reading.needs)
    return implied and not reading.is_question and _PROJECT.match(reading.text) is not None


def _said(reading: Reading) -> tuple[Need, ...]:
    """Return what is wanted outright: neither refused, nor only following from a project."""
    return tuple(need for need in reading.needs if need.because is None and not need.refused)


def _one_of(state: DialogueState) -> tuple[str, ...]:
    """Return the one that was recommended, or that was spoken of; none, or several, elsewhere."""
    if state.intent in ADVISED:
        return state.shown[:1]
    return focus(state) if state.intent in _OF_WHAT_IS else ()


_PROJECT = re.compile(r"\W*(?:for )?(?:an?|some) (?:[\w-]+ ){0,7}[\w-]+\W*$", re.IGNORECASE)
_IN_USE = re.compile(
    r"\W*(?:(?:hi|hey|hello|so|ok|btw|fyi|all|team)\W+)*(?:we|i|our (?:team|company|shop|backend)|my (?:team|company))"
    r"(?:['’]ve got|['’]ve| have| run| runs| use| uses| maintain| inherited| got| are (?:on|using|running)| still \w+) "
    r"(?!(?:no|to|never|not|heard|read|seen|a question|questions)\b)[^.?!;,]+[.!]?\W*$",
    re.IGNORECASE,
)
_OF_WHAT_IS = (Intent.CONCEPT, Intent.EXAMPLE, Intent.FEATURE_CHECK, Intent.DESCRIBE)
_NEEDS = re.compile(r"\b(?:needs?|wants?|requires?|must|have to|has to|would like)\b", re.IGNORECASE)
_NARRATES = re.compile(
    r"\W*(?:(?:and|but|ok|so|well|now|btw|yes|yeah|hm+|oh|ah|also|because|actually)\W+)*"
    r"(?:it|it['’]s|we|we['’]re|we['’]ve|i|i['’]m|i['’]ve|they|he|she|our|my|got|added|tried|still|already)\b",
    re.IGNORECASE,
)
# A wish, a doubt, a correction or what others say is no story.
_ASKS = re.compile(
    r"\?|\b(?:what|which|who|how (?!it)|why|where|when|whether|should|could|can you|show|tell|give|explain|needs?"
    r"|wants?|must|have to|prefer|please|pls|rather|anything|something|compare|mean|meant|sorry|typo|heard|read"
    r"|says?|said|thinks?|claims?|hear|colleague|boss|one|afraid|worr\w+|concern\w*|sure|doubt\w*|curious"
    r"|wonder\w*|interested|guess|suppose|hope|about|of)\b",
    re.IGNORECASE,
)
_STATES = re.compile(
    r"\W*(?:(?:our|the|my)\s+)?(?:\w+\s){1,2}(?:is|are|runs|sits|lives)\b(?! (?:what|when|how|a\b))", re.IGNORECASE
)
_MADE = re.compile(
    r"(?:\W|(?:ok|okay|and|but|so|hm+|well|also|then)\b)*how (?:do|can|would|should) (?:i|we|you|they) "
    r"(?:do|add|make|build|handle|implement|get|set up)\b",
    re.IGNORECASE,
)
# "Who serves the CSS then?", in a thread about one.
_SERVES = re.compile(
    r"(?:\W|(?:ok|okay|and|but|so|hm+|well|also|then)\b)*(?:can (?:i|we) (?:use|have|get|add|put)"
    r"|who (?:serves?|handles?|runs?|starts?|sends?|stores?|keeps?|does|restarts?|checks?|collects?)"
    r" (?:the|my|our|those|these))\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\b(?:frameworks?|all|list|others?|options|alternatives|which ones|which of|which do|who|names?|overview)\b", re.I
)
# "Would you rather do it at the gateway?"
_RATHER = re.compile(
    r"\W*(?:(?:so|or|and|ok)\W+)*(?:would|should) (?:you|we|i) (?:rather )?(?:do|put|have) (?:it|that|this)\b", re.I
)
_SHOUTED = re.compile(r"[.!?,)] *help\W*$", re.IGNORECASE)
_TELLS = re.compile(
    r"\W*(?:(?:and|but|ok|so|well|now|btw)\W+)*(?:it|we|i|they|he|she|the|that|this)(?: \w+)?(?:['’]\w+)? \w+",
    re.IGNORECASE,
)


def _unread(reading: Reading, state: DialogueState) -> Reading:
    """Return a reading as not understood, of those that it names or that were spoken of."""
    ids = reading.frameworks or reading.refused or focus(state)
    return unread(reading, () if state.intent is not None and ids == focus(state) else ids)


# Intents that are answered with a ranking, or with the guide where nothing was wished.
_LEADING = frozenset((Intent.RECOMMEND, Intent.GUIDE, Intent.FIND_BY_FEATURE))
_GUIDING = re.compile(
    r"\b(?:decide|decision|deciding|guided?|help|advi[cs]e|options?|questions?|start|begin|walk|narrow|where to|wizard"
    r"|consult\w*|select\w*|find (?:me|one|out)|choos\w+|what should|don['’]?t know|no idea|lost)\b",
    re.IGNORECASE,
)


def _is_work(reading: Reading) -> bool:
    """Whether the text, which nothing was said before, asks how something is done in the one framework that runs."""
    one = len(reading.frameworks) == 1 and not reading.refused and not reading.kin
    return one and reading.intent is Intent.RECOMMEND and _WORKS.search(reading.text) is not None


def _is_of_its_parts(reading: Reading, state: DialogueState) -> bool:
    """Whether it is asked which worker, package or setting to take there: "our Flask runs on … what worker type?"."""
    one = len(reading.frameworks) == 1 or (not reading.frameworks and len(focus(state)) == 1)
    other = reading.refused or reading.intent is not Intent.RECOMMEND or not one
    if other:
        return False
    if (two := _BETTER_THAN.search(reading.text)) is not None:  # "is asyncpg better than psycopg2 for Tornado?"
        ours = {m.matched.casefold() for m in reading.mentions if m.kind is EntityKind.FRAMEWORK}
        return ours.isdisjoint((two[1].casefold(), two[2].casefold()))
    return _WHAT_PART.search(reading.text) is not None and _OF_FRAMEWORKS.search(reading.text) is None


_BETTER_THAN = re.compile(
    r"\bis ((?!it\b|that\b|this\b|there\b)[\w.-]+) (?:\w+ )?(?:better|faster|safer|simpler|easier"
    r"|nicer) than ([\w.-]+)",
    re.I,
)
_WHAT_PART = re.compile(
    r"\b(?:what|which|how many) (?:\w+ )?(?:workers?|worker (?:type|class)|class|type|package|library|lib|server"
    r"|setting"
    r"|value|option|header|headers|module|extension|plugin|middleware|command|flag|threads?|process\w*)\b"
    r"|\bhow (?:do|can|to|should|would) (?:i |we )?(?:test|log|deploy|mock|debug|migrate the|upload|serve|cache"
    r"|validate)\b",
    re.IGNORECASE,
)
_OF_FRAMEWORKS = re.compile(
    r"\b(?:frameworks?|recommend\w*|instead|alternatives?|switch|which one|something else|better suited|best for)\b",
    re.I,
)


# "Django: how do I run something after the response is sent?"
_NAMED_FIRST = re.compile(r"\W*[\w.-]+ ?[:,-] (?:how|where|when) (?:do|can|could|would|should)\b", re.IGNORECASE)
_WORKS = re.compile(
    r"\bhow (?:do|can|could|would|should) (?:i|we|you|one)\b|\bwhat (?:breaks|will (?:break|bite)|did (?:i|we) do|am i "
    r"doing|is wrong|could be wrong|goes wrong)\b|\bwhy (?:is|does|do|are)\b"
    r"|\bwhere (?:do|should) (?:i|we) (?:even )?(?:start|begin|put|look|keep|store)\b"
    r"|\bwhere do (?:the |my |our )?\w+ (?:even |usually |normally )?(?:live|go|sit|belong)\b"
    r"|\b(?:getting|we get|i get|throws|raises|fails with|crashes with) [`\"'‘“]?[\w.]*(?:error|exception|timeout)",
    re.IGNORECASE,
)


def _goes_on(reading: Reading, state: DialogueState) -> bool:
    """Whether a wish goes on about what was wished before, or leans on what was said."""
    if state.intent in ADVISED:
        told = bool(reading.frameworks or reading.refused) or any(need.because is None for need in reading.needs)
        return told or not _OF_WORK.match(reading.text)
    if _NEEDS.search(reading.text) and len(_said(reading)) > 1:
        return True  # "we need OpenAPI docs and DI"
    if state.intent is Intent.CONCEPT and not _said(reading) and not reading.is_question and _OF_IT.match(reading.text):
        return False  # "it's in a background thread", after an error was explained
    goes_on = bool(state.wish) and not reading.is_question
    return reading.is_follow_up or goes_on or not (state.frameworks or reading.frameworks or reading.refused)


_WISHES = re.compile(
    r"\b(?:which|recommend\w*|suggest\w*|pick|choose|choosing|choice|best|better|alternatives?|instead(?! of)"
    r"|frameworks?|fits?|switch|looking for|building|proje[ck]t|forget|scratch|other question|something else|anything"
    r"|something|sth|smth|verdict|rewrit\w+|replac\w+|regret\w*)\b|\bto build\b|\b(?:take|use) instead\b"
    r"|\bbuild (?:an?|my|our|the|it|this|that)\b|\b(?:need|want|wants|needs) (?:an?|one|to (?:be|build|have|make))\b"
    r"|\b(?:the|is|are) \w+est\b|\b\w+(?:er|est) (?:ones?|option)\b|\b(?:what|how) about\b|\buse\W*$",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"\W*(?:(?:and|but|ok|so|well|now|btw|no|yes)\W+)*(?:it|that|this)(?:['’]?s)? \w+", re.IGNORECASE)
# How something is done, asked after a recommendation, is of what was recommended.
_OF_WORK = re.compile(
    r"(?:\W|(?:ok|okay|and|but|so|hm+|well|also|then|thanks|cool|great|nice)\b)*"
    r"(?:do (?:i|we)|can (?:i|we)|how (?:do|can|would|should|long)|where (?:do|can|should|would)|when (?:do|should))\b",
    re.IGNORECASE,
)
