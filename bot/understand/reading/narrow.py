"""What a likely reading amounts to, once it is seen what it names.

"Is Django right for a shop?" looks like a feature check and is answered by the ranking. Each
rule reads one such case; the first that answers wins.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import EntityKind, Intent, Reading
from bot.understand.reading.about_one import (
    asked_of_it,
    of_one,
    renamed,
    to_doubt,
    to_hire_for,
    to_look_at,
    to_measure,
    to_run_on_windows,
    to_secure,
    to_sell,
    to_size,
    to_staff,
    to_stay,
    to_tell,
    to_test,
    to_upgrade,
    to_worry,
    which_of_its,
)
from bot.understand.reading.choosing import CHOSEN, LISTED, to_hire, to_licensed, to_one_like, to_search
from bot.understand.reading.faults import faulty
from bot.understand.reading.in_use import IN_USE
from bot.understand.reading.meaning import defines, to_explain_it
from bot.understand.reading.people import OF_PEOPLE
from bot.understand.reading.practice import PRACTISED
from bot.understand.reading.right_one import RIGHT
from bot.understand.reading.rule import NONE, ONE, SEVERAL, Rule, applied, but, reads, rules_of
from bot.understand.reading.showing import SHOWN, to_do, to_get
from bot.understand.reading.staying import STAYS
from bot.understand.reading.troubles import LEAVING, TROUBLES, surely
from bot.understand.reading.worded import WORDED
from bot.understand.thread.by_what import told_by_what
from bot.understand.thread.papers import licences
from bot.understand.thread.pythons import of_python
from bot.understand.thresholds import CHECKS, DESCRIBES, FRAGMENT

# Asked of one framework alone these qualities have an aspect of its description that says more than a mark.
_ASPECT_OF = {"upkeep": "upkeep", "learning": "learning"}
# "Is Django overkill for a blog?": a yes to the framework is a no to that.
_TOO_MUCH = frozenset("too overkill bloated heavy".split())
_OF_OTHERS = frozenset("people everyone everybody others why".split())  # "what do people hate about Flask?"
# "Stuck with Flask and I hate it": somewhere else is wanted, though nowhere is named.
_REGRETTING = frozenset("stuck regret regretting regrets hate hating".split())


def narrowed(reading: Reading, words: Collection[str]) -> Reading:
    """Return a reading as what it amounts to, by what it names and by the ``words`` as typed."""
    return applied(_RULES, reading, words) or reading


def aspect_of(reading: Reading, words: Collection[str] = ()) -> Reading:
    """Return what is asked of one framework's upkeep, learning curve or deployment as that aspect of it."""
    pointed = applied(_POINTED, reading, words) if reading.is_follow_up and reading.is_question else None
    if pointed is not None:
        return pointed
    criteria = {need.criterion for need in reading.needs}
    told = reading.intent is Intent.DESCRIBE and reading.aspect in (None, *_ASPECT_OF)  # "how steep is its curve?"
    lone = (told or reading.intent is Intent.FEATURE_CHECK) and len(reading.frameworks) == 1 and len(criteria) == 1
    if not lone or not criteria <= set(_ASPECT_OF):
        return reading
    return reading._replace(intent=Intent.DESCRIBE, aspect=_ASPECT_OF[criteria.pop()])


@reads()
def _for_a_project(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "is Django right for a shop?" as asking for the ranking."""
    # "Can aiohttp be used for a server, or only as a client?", "do I need nginx for Flask?" tell of no project.
    servers = "client_and_server" in reading.concepts or _SERVERS.issuperset(reading.concepts)
    if servers or not _FOR_WHAT.search(reading.text):
        return None
    short = reading.is_question and reading.words <= 2 * FRAGMENT and len(reading.frameworks) == 1
    if short and _ONLY_FOR.search(reading.text):
        return surely(reading, Intent.DESCRIBE, *Intent, aspect="best_for")
    # "Overkill for a todo app with login" asks about the project, whatever part of it is named.
    if any(need.because is None for need in reading.needs) and "overkill" not in words:
        return None
    judged = reading.intent is Intent.DESCRIBE and reading.guess is Intent.RECOMMEND
    judged = judged and reading.is_question and reading.words <= 2 * FRAGMENT
    bare = reading.intent is Intent.DESCRIBE and len(reading.frameworks) == 1 and reading.words <= FRAGMENT
    fits = _FOR_IT.match(reading.text) or _FIT_FOR.match(reading.text)
    judged = judged or (bare and bool(reading.needs) and fits is not None)
    if not judged and reading.intent is not Intent.FEATURE_CHECK:
        return None
    doubt = "doubt" if not _TOO_MUCH.isdisjoint(words) else None
    return surely(reading, Intent.RECOMMEND, Intent.FEATURE_CHECK, aspect=doubt)


_FOR_WHAT = re.compile(r"\bfor (?!(?:me|us|you|him|her|them|it)\b)", re.IGNORECASE)
# "FastAPI for a chat app".
_FOR_IT = re.compile(r"\W*(?:so |and |hm+ |ok )?[\w.-]+(?: \w+)? for (?:an?|my|our|the|this) ", re.IGNORECASE)
# "Is Django good for an API?"
_FIT_FOR = re.compile(
    r"\W*(?:so |and |ok )?(?:is|would|are|isn'?t|can) [\w.-]+ (?:be )?(?:any |really |still |an? )?"
    r"(?:good|ok(?:ay)?|fine|suitable|suited|right|enough|great|nice|sensible)(?: (?:fit|choice|idea|match))? for ",
    re.IGNORECASE,
)
_ONLY_FOR = re.compile(r"\b(?:only|just|meant|made|mainly) for\b", re.IGNORECASE)  # "only for big sites?"
_OF_WHICH = frozenset("which what framework frameworks ones all any".split())
# "Top five Python web frameworks" is no question of what a web framework is.
_SUBJECT = "web_framework"


@reads(Intent.RECOMMEND, Intent.FIND_BY_FEATURE, names=NONE)
def _to_explain(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "WSGI or ASGI?" as asking for their meaning: there is nothing to rank by, but something to explain."""
    if not reading.concepts or reading.needs or reading.refused or reading.python is not None or "best" in words:
        return None
    if reading.concepts == (_SUBJECT,) and reading.words > 2 * FRAGMENT:  # "a page that shows what the jobs print"
        return None
    on_windows = any(m.entity_id == "hosting" and m.matched.endswith("windows") for m in reading.mentions)
    on_windows = on_windows and reading.concepts == ("hosting",)
    if on_windows and not _OF_WHICH.isdisjoint(words):  # "which frameworks run on Windows?"
        reading = reading._replace(concepts=("on_windows",), mentions=())
    if reading.concepts == (_SUBJECT,) and not LISTED.isdisjoint(words):
        return surely(reading, Intent.LIST, Intent.RECOMMEND, Intent.CONCEPT)
    return reading._replace(intent=Intent.CONCEPT, rival=None, rival_confidence=0.0)


_SURE = 0.95  # "does framework speed matter if my db is slow?" asks about that
_ALL_OF_THEM = re.compile(r"\b(?:all|every|list|each)\b(?: [\w-]+){0,3} frameworks?\b", re.IGNORECASE)
# "Rank all frameworks by memory".
_RANKED = re.compile(r"\W*(?:please |can you |could you )?(?:rank|order|sort)\b[^.?!]*\bby\b", re.IGNORECASE)
# "What's the slowest?"
_THE_MOST = re.compile(
    r"\W*(?:so |and |ok )?(?:what|which|who)(?:'?s| is| are| one is| ones are)? the (?:\w+est|most)\b",
    re.IGNORECASE,
)


@reads(Intent.CONCEPT, Intent.LIST, Intent.RECOMMEND, Intent.FIND_BY_FEATURE, names=NONE)
def _to_rank(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what is the slowest framework?" as asking for a ranking: it is no question of what slow means."""
    if not reading.needs:
        return None
    ranks = reading.guess in (Intent.RECOMMEND, Intent.FIND_BY_FEATURE) and reading.guess_score >= CHECKS
    # "Microservices framework", not "frameworks", and not "every async framework".
    one = reading.intent is Intent.LIST and "framework" in words and not _ALL_OF_THEM.search(reading.text)
    ranks = ranks or (one and reading.rival in (Intent.RECOMMEND, Intent.FIND_BY_FEATURE))
    torn = {reading.intent, reading.rival} & {Intent.CONCEPT, Intent.LIST}
    about = reading.intent is Intent.CONCEPT and reading.confidence >= _SURE
    sure = bool(reading.concepts) and (about or defines(reading))
    ranks = ranks or (reading.words <= FRAGMENT and _THE_MOST.match(reading.text) is not None)
    ranks = ranks or _RANKED.match(reading.text) is not None
    if sure or not torn or not ranks:
        return None
    wish = reading.intent if reading.intent is Intent.FIND_BY_FEATURE else Intent.RECOMMEND
    return surely(reading, wish, Intent.CONCEPT, Intent.LIST)


@reads(Intent.DESCRIBE, Intent.SMALLTALK, Intent.OUT_OF_SCOPE, Intent.FEATURE_CHECK, names=ONE)
def _regretted(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "stuck with CherryPy and I hate it" as asking for something else."""
    if reading.kin or _REGRETTING.isdisjoint(words) or not _OF_OTHERS.isdisjoint(words):
        return None
    if _FEARED.search(reading.text) or any(need.refused for need in reading.needs):
        return None  # "whether we get stuck with it", "I hate its ORM"
    return surely(reading._replace(frameworks=(), refused=reading.frameworks), Intent.RECOMMEND)


_FEARED = re.compile(
    r"\b(?:whether|if|get|getting|be|become)\b[^.?!]{0,20}\b(?:stuck|regret)\b|\bregret\b[^.?!]{0,30}\bif (?:i|we)\b",
    re.IGNORECASE,
)
# "Consider moving away from FastAPI".
_MOVING = frozenset("away moving leaving migrating ditching dropping eliminating replacing removing".split())
_NO = frozenset("no without not".split())
# A rival reading with less than this share of the best one's likelihood is no doubt.
_DOUBTED = 0.1


@reads()
def _left_behind(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we outgrew Flask, what next?", "not Django, not Flask" and "no Django, is Pyramid good for …" as wishes."""
    if not reading.refused:
        return None
    if reading.refused == reading.frameworks and not (LEAVING | _MOVING).isdisjoint(words):
        return surely(reading._replace(frameworks=()), Intent.RECOMMEND, Intent.COMPARE)
    about = reading.intent is Intent.DESCRIBE and not reading.frameworks
    leaves = about and not (LEAVING | _REGRETTING | _MOVING).isdisjoint(words)
    unwanted = reading.intent is Intent.COMPARE and not reading.frameworks
    wanted = len(reading.frameworks) == 1 and bool(reading.needs)
    dislikes = reading.intent is Intent.COMPARE and wanted and reading.rival is Intent.RECOMMEND
    dislikes = dislikes and reading.rival_confidence >= _DOUBTED * reading.confidence
    bare = not reading.frameworks and not reading.is_question and reading.words <= FRAGMENT  # "no Django, please"
    bare = bare and reading.intent in (Intent.DESCRIBE, Intent.EXAMPLE) and not _NO.isdisjoint(words)
    return surely(reading, Intent.RECOMMEND) if leaves or unwanted or dislikes or bare else None


# "Is Django faster on 3.13?" wants yes or no.
_YES_NO = re.compile(
    r"\W*(?:(?:so|and|but|ok|hi|hey|hello)\W+)?(?:is|are|does|do|can|could|will|has|have)\b", re.IGNORECASE
)
# So few words only ask, and so few needs are those of a notion, not of a project.
_TERSE, _NOTION = 6, 2
_NAME_FIRST = re.compile(r"\W*[\w.-]+ ?[:,-] ", re.IGNORECASE)

_INSIDE = frozenset("included built builtin inside has have ships comes".split())
_OPENS_WIDE = frozenset("why what who how when where".split())


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.RECOMMEND, names=(ONE, SEVERAL))
def _to_check(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read a question about a feature of a framework as a check: a verdict serves better than a description."""
    if reading.intent is Intent.RECOMMEND:  # "Falcon: server side sessions?"
        bare = reading.is_question and len(reading.frameworks) == 1 and reading.words <= _TERSE and bool(reading.needs)
        bare = bare and not reading.refused and _NAME_FIRST.match(reading.text) is not None
        return surely(reading, Intent.FEATURE_CHECK, *Intent) if bare else None
    checks = {reading.intent, reading.rival} == {Intent.DESCRIBE, Intent.FEATURE_CHECK} and reading.is_question
    resembles = reading.guess is Intent.FEATURE_CHECK and reading.guess_score >= CHECKS
    near = checks and (resembles or reading.confidence - reading.rival_confidence < DESCRIBES)
    one = len(reading.frameworks) == 1 and not reading.kin and "than" not in words
    near = near or (checks and one and _YES_NO.match(reading.text) is not None)
    doubts = reading.intent is Intent.DESCRIBE and reading.is_question and not _TOO_MUCH.isdisjoint(words)
    implied = bool(reading.needs) and all(need.because for need in reading.needs)
    terse = checks and implied and len(reading.frameworks) == 1 and reading.words <= _TERSE
    terse = terse and (len(reading.needs) <= _NOTION or not _INSIDE.isdisjoint(words))
    if terse and _OPENS_WIDE.isdisjoint(words):  # "Tornado, server side sessions?"
        return surely(reading, Intent.FEATURE_CHECK, Intent.DESCRIBE)
    if not (near or doubts) or all(need.because for need in reading.needs):
        return None
    return surely(reading, Intent.FEATURE_CHECK, Intent.DESCRIBE)


@reads(Intent.RECOMMEND, Intent.COMPARE, Intent.DESCRIBE, Intent.FEATURE_CHECK)
def _of_both(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "why Flask and not Django, or the other way round?" and "Flask. Does Falcon make more sense?" so."""
    if not (reading.frameworks or reading.refused) or len(reading.mentions) < 2:
        return None
    both = tuple(dict.fromkeys((*reading.frameworks, *reading.refused)))
    if len(both) != 2:
        return None
    differ = _DIFFER.search(reading.text)
    placed = bool(reading.refused) and reading.is_question and _IN_ITS_PLACE.search(reading.text) is not None
    told = _MAKES_MORE_SENSE.search(reading.text) or (reading.refused and _BOTH_WAYS.search(reading.text))
    if not (told or differ or placed):
        return None
    return surely(reading._replace(frameworks=both, refused=()), Intent.COMPARE, *Intent)


_DIFFER = re.compile(
    r"\b(?:the|these|those) two (?:really |actually )?differ|\bdifferences? (?:between|of)\b|\bside by side\b"
    r"|\bhow do (?:they|the two) differ|\bwhere\b[^.?!]{0,30}\b(?:is|are) ahead\b"
    r"|\bwhich (?:one )?(?:should |do |would |can )?(?:i|we|to) (?:take|use|pick|choose)\b"
    r"|\bwhat (?:would|do|will|can) (?:we|i|you) (?:really |actually )?(?:gain|lose|win)\b"
    r"|\bwhy (?:we |i |you |to )?(?:go|went|chose|choose|take|took|use|pick|picked)\b[^.?!]{0,30}\b(?:not|over)\b",
    re.IGNORECASE,
)
# "Robyn instead of Sanic?", "can Starlette replace our FastAPI gateway?"
_IN_ITS_PLACE = re.compile(r"^\W*[\w.-]+ instead of\b|\b(?:can|could|would|should) [\w.-]+ replace\b", re.IGNORECASE)
_MAKES_MORE_SENSE = re.compile(r"\bmakes? more sense\b|\bbetter (?:fit|choice|idea|bet)\b", re.IGNORECASE)
_BOTH_WAYS = re.compile(
    r"\bother way (?:a?round)\b|\bvice versa\b|\b(?:compare|between) the two\b|\bthe two (?:compare|differ)\b",
    re.IGNORECASE,
)


@reads(Intent.DESCRIBE, names=SEVERAL)
def _of_several(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what is Django, Flask, Tornado?" as a comparison: a description would be of one alone."""
    return None if reading.refused or reading.words > 2 * FRAGMENT else surely(reading, Intent.COMPARE, Intent.DESCRIBE)


@reads(Intent.FEATURE_CHECK, names=NONE)
def _without(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "don't want Django, need an admin" as a wish, though it names a framework and a feature.

    "Sanic aside, does anything here do HTTP/3?" searches.
    """
    if not reading.refused:
        return None
    if reading.is_question and _ELSEWHERE.isdisjoint(words):
        return None
    return reading._replace(intent=Intent.FIND_BY_FEATURE if reading.is_question else Intent.RECOMMEND)


@reads(Intent.DESCRIBE, Intent.COMPARE, Intent.FEATURE_CHECK, Intent.CONCEPT, names=ONE)
def _beyond(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what is lighter than Flask?" as asking for others: they shall outdo it."""
    if reading.refused or reading.kin or "than" not in words or not _OUTDOES.search(reading.text):
        return None
    name = next((m.matched for m in reading.mentions if m.kind is EntityKind.FRAMEWORK), "")
    if f"than {name}" not in reading.text.casefold():
        return None
    return surely(reading._replace(frameworks=(), refused=reading.frameworks), Intent.RECOMMEND, *Intent)


_OUTDOES = re.compile(
    r"^\W*(?:so |and |ok )?(?:(?:what|which|who)(?:'?s| is| are| has| does)?\b(?: \w+){0,3}?|any|anything|something)"
    r" (?:\w+er|more|less|better|fewer)\b[^.?!]*\bthan\b",
    re.IGNORECASE,
)
# Words that leave one out to ask for the others.
_ELSEWHERE = frozenset("aside besides beside except apart excluding everything anything anyone others".split())


# Where a framework is run, and what by: asked of one framework, they ask how to deploy it.
_PLACES = frozenset("hosting containers serverless mangum shared_hosting application_servers reverse_proxy".split())
# "Something like Flask for Lambda", "does it need nginx?": another framework, or a verdict, is asked for.
_NO_DEPLOYING = LEAVING | frozenset(
    "like similar instead better than good right need needs needed require requires".split()
)
_USERS = frozenset("anyone anybody somebody who people companies everybody".split())
_DEPLOYING = frozenset("deploy deploying deployment host hosting dockerize dockerise".split())


@reads(*but(Intent.COMPARE, Intent.OUT_OF_SCOPE, Intent.SMALLTALK, Intent.HELP, Intent.LIST), names=ONE)
def _to_deploy(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "how do I deploy Django to Heroku?" and "docker image for Sanic?" as asking how it is deployed."""
    asked = bool(reading.concepts) or not _DEPLOYING.isdisjoint(words)
    if (
        reading.refused
        or not asked
        or (_SERVERS.issuperset(reading.concepts) and _YES_NO.match(reading.text))
        or not _PLACES.issuperset(reading.concepts)
        or not _NO_DEPLOYING.isdisjoint(words)
    ):
        return None
    used = not _USERS.isdisjoint(words)  # "is anyone using it in production?"
    if used or any(need.because is None for need in reading.needs):
        return None
    return surely(reading, Intent.DESCRIBE, *Intent, aspect="deploy")


_SERVERS = frozenset(("application_servers", "reverse_proxy"))  # "does it bring a web server or must I install one?"
_POINTED = rules_of([_to_deploy, to_get, to_do])


@reads(Intent.OUT_OF_SCOPE, names=ONE)
def _to_its_aspect(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Falcon's achilles heel?" as asking for that aspect of it, which its words tell."""
    asks = reading.aspect is not None and not reading.refused and not reading.kin and reading.words <= 2 * FRAGMENT
    return surely(reading, Intent.DESCRIBE, *Intent, aspect=reading.aspect) if asks else None


_ALL_RULES: tuple[Rule, ...] = (  # tried in this order; the first that answers wins
    faulty,
    of_python,
    *STAYS,
    licences,
    *IN_USE,
    to_licensed,
    to_staff,
    to_hire_for,
    to_hire,
    to_one_like,
    to_upgrade,
    *TROUBLES,
    *WORDED,
    *RIGHT,
    *PRACTISED,
    _to_deploy,
    to_test,
    to_get,
    to_do,
    to_run_on_windows,
    to_sell,
    to_stay,
    *OF_PEOPLE,
    asked_of_it,
    _for_a_project,
    to_size,
    to_worry,
    to_measure,
    _to_explain,
    to_search,
    _to_rank,
    _regretted,
    _left_behind,
    to_explain_it,
    _to_check,
    which_of_its,
    to_doubt,
    to_look_at,
    to_secure,
    _of_both,
    of_one,
    _of_several,
    _beyond,
    _without,
    *SHOWN,
    renamed,
    to_tell,
    told_by_what,
    *CHOSEN,
    _to_its_aspect,
)
_RULES = rules_of(_ALL_RULES)
