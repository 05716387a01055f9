"""What asks about the one framework that it names, though it reads like something else.

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import MARK, UPGRADE, EntityKind, Intent, Mention, Need, Reading
from bot.understand.reading.rule import NONE, ONE, but, reads
from bot.understand.reading.troubles import surely
from bot.understand.thresholds import FRAGMENT


@reads(Intent.DESCRIBE, names=ONE)
def to_size(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "how big is Django?" and "how much memory does it eat?" as asking how light its install is."""
    if reading.refused:
        return None
    if {need.criterion for need in reading.needs} == {_LIGHT} and _HOW_HEAVY.search(reading.text):
        return surely(reading, Intent.FEATURE_CHECK, *Intent)
    if reading.needs or not _HOW_BIG.search(reading.text):
        return None
    return surely(reading._replace(needs=(Need(_LIGHT, reverse=True),)), Intent.FEATURE_CHECK, *Intent)


_LIGHT = "lightness"
_HOW_BIG = re.compile(
    r"\bhow (?:big|large|fat|small) (?:is|are|'s) [\w.-]+"
    r"(?: (?:really|actually|(?:when |once |fully )?installed|on disk|as an install))*\W*(?:$|,)",
    re.IGNORECASE,
)
_HOW_HEAVY = re.compile(r"\bhow (?:much|many) (?:\w+ )?(?:memory|ram|space|disk|mb|megabytes?)\b", re.IGNORECASE)


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.OUT_OF_SCOPE, names=ONE)
def to_worry(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "should I be worried that FastAPI is still 0.x?" as asking how it is kept up."""
    if _WORRYING.isdisjoint(words) or reading.refused or reading.kin:
        return None
    criteria = {need.criterion for need in reading.needs if need.because is None}
    if not criteria <= _OF_UPKEEP or not _WORRIED.search(reading.text):
        return None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect="upkeep")


@reads(Intent.RECOMMEND, Intent.DESCRIBE, names=ONE)
def which_of_its(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "best auth for FastAPI?" and "which auth lib for Litestar?" as asking what it has for that."""
    used = _USED_FOR.match(reading.text) is not None
    needs = tuple(need for need in reading.needs if need.because is None) if used else reading.needs
    part = needs[0] if len(needs) == 1 else None
    if part is None or part.because or part.refused or reading.refused or reading.words > 2 * FRAGMENT:
        return None
    if not {"framework", "frameworks"}.isdisjoint(words) or (reading.kin and not used):
        return None
    if used:
        return surely(reading._replace(needs=needs, concepts=()), Intent.FEATURE_CHECK, *Intent, aspect=None)
    if _WHICH_PART.match(reading.text) is None:
        return None
    return surely(reading, Intent.FEATURE_CHECK, *Intent, aspect=None)


# "What do you use for rate limiting in Django?"
_USED_FOR = re.compile(
    r"\W*(?:(?:hi|hey|so|and|ok)\W+)*what (?:do|would|should) (?:you|people|we|they|folks|i)(?: guys)? use for\b"
    r".*\b(?:in|with|on) [\w.-]+\W*$",
    re.IGNORECASE,
)
_WHICH_PART = re.compile(
    r"\W*(?:(?:hi|hey|so|and|ok)\W+)*(?:(?:which|what(?:['’]?s| is| are)?)\s+)?(?:the |a )?"
    r"(?:(?:best|right|good|recommended|usual|go-to|preferred)\s+)?(?:[\w-]+\s+){1,4}(?:for|in|with|on)\s+[\w.-]+\W*$",
    re.IGNORECASE,
)


@reads(Intent.RECOMMEND, names=ONE)
def to_doubt(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "FastAPI is the default for that. Any reason not to?" as asking whether something else fits better."""
    del words
    if reading.refused or reading.aspect is not None or not _WHY_NOT.search(reading.text):
        return None
    return reading._replace(aspect="doubt")


_WHY_NOT = re.compile(r"\b(?:any|a|some|good|there) (?:good |real )?reasons? not to\b", re.IGNORECASE)


@reads(*but(Intent.COMPARE, Intent.FEATURE_CHECK), names=ONE)
def to_test(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "how to test Flask apps?" as asking what it has for tests: the smallest program shows none."""
    if "test" not in words or reading.needs or reading.concepts or reading.refused or reading.kin:
        return None
    if not _TESTED.search(reading.text):
        return None
    return surely(reading._replace(needs=(Need(_TEST_CLIENT),)), Intent.FEATURE_CHECK, *Intent, aspect=None)


_TEST_CLIENT = "test_client"
_TESTED = re.compile(r"\bhow (?:to|do (?:i|we|you)|can (?:i|we)|should (?:i|we)) (?:\w+ )?test\b", re.IGNORECASE)


@reads(Intent.DESCRIBE, names=ONE)
def to_secure(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "is Flask secure?" as a check of what it has for that; patches are told with how it is kept up."""
    asks = _SECURITY in reading.concepts and not _SECURED.isdisjoint(words) and _PATCHED.isdisjoint(words)
    if not asks or reading.refused or reading.kin or reading.words > 2 * FRAGMENT:
        return None
    return surely(reading, Intent.FEATURE_CHECK, *Intent, aspect=None)


_SECURITY = "security"
_SECURED = frozenset("secure secured security hardened vulnerable vulnerabilities xss injection hackers hacked".split())
_PATCHED = frozenset(
    "update updates patch patches patched fix fixes support supported release releases lts cve cves record history "
    "holes team officer officers people audit audits best learn".split()
)


@reads(Intent.EXAMPLE, names=ONE)
def to_look_at(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Django looks hard" as asking how hard it is: nobody asked to see code."""
    del words
    if reading.refused or reading.kin or not _LOOKS.search(reading.text):
        return None
    learns = {need.criterion for need in reading.needs if need.because is None} == {"learning"}
    return surely(reading, Intent.FEATURE_CHECK, *Intent, aspect=None) if learns else None


_LOOKS = re.compile(
    r"\b(?:looks?|seems?|sounds?) (?:\w+ ){0,2}(?:hard|easy|easier|harder|simple|simpler|difficult)\b", re.I
)
_MOVING = "framework_migration"


_OF_UPKEEP = {"upkeep", "stable_release"}
_WORRYING = frozenset(
    "worry worried worrying worries concerned concern afraid scared nervous care bad risky dangerous serious".split()
)
_WORRIED = re.compile(
    r"\b(?:should|must|do|need) (?:i|we|one)(?: have to| need to)?(?: be| get)? "
    r"(?:worr\w+|concerned|afraid|scared|nervous|care)\b"
    r"|\bhow (?:worried|nervous|concerned)\b|\bhow (?:bad|risky|dangerous|serious) is (?:that|it|this)\b"
    r"|\b(?:cause|reason) for (?:worry|concern)\b",
    re.IGNORECASE,
)


@reads(Intent.DESCRIBE, Intent.EXAMPLE, Intent.FEATURE_CHECK, names=ONE)
def to_measure(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "how big is Flask's community?" and "why only 2 of 5 for Flask's speed?" as asking for that mark alone."""
    if reading.words > 3 and _MARKING.isdisjoint(words):
        return None
    told = [mention for mention in reading.mentions if mention.kind is EntityKind.QUALITY]
    only = len(told) == 1 and [need.criterion for need in reading.needs] == [told[0].entity_id]
    bare = reading.words <= 3 and not reading.is_question and told[:1] == [m for m in told if m.entity_id == _PEOPLE]
    if not only or not (bare or _HOW_MUCH.search(reading.text)):
        return None
    return surely(reading, Intent.DESCRIBE, Intent.FEATURE_CHECK, aspect=MARK)


_PEOPLE = "ecosystem"  # "Django community" asks for it, "minimal Robyn app" for code
_MARKING = frozenset("how why 0 1 2 3 4 5".split())
_HOW_MUCH = re.compile(
    r"\bhow (?:big|large|small|huge|active|popular|widespread)\b|\b[0-5] ?(?:of|out of|/) ?(?:5|five)\b"
    r"|\b(?:why|how)\b[^.?!]*\b(?:rat(?:ed?|ing)|scor(?:ed?|ing)|marks?|marked|grades?|graded|points)\b",
    re.IGNORECASE,
)


@reads(*but(Intent.COMPARE), names=NONE)
def to_staff(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "is it easy to hire Django developers?" as asking how many people stand behind the one that they know."""
    if len(reading.known) != 1 or not reading.is_question or reading.refused or not _HIRED.search(reading.text):
        return None
    need = Need(_PEOPLE, reverse=not _HARD.isdisjoint(words))
    return surely(reading._replace(frameworks=reading.known, known=(), needs=(need,)), Intent.FEATURE_CHECK, *Intent)


_HIRED = re.compile(
    r"\b(?:(?:to|i|we|you|of) (?:hire|find|recruit|get|employ)|hiring|finding|recruiting"
    r"|(?:is|are) there (?:enough|many|any)) (?:\w+ ){0,3}"
    r"(?:devs?|developers?|engineers?|programmers?|people|talent)\b",
    re.IGNORECASE,
)


@reads(Intent.OUT_OF_SCOPE, Intent.DESCRIBE, Intent.RECOMMEND, names=ONE)
def to_hire_for(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Litestar looks nice, but can I hire for it?" as asking how many people stand behind it."""
    if "for" not in words or _HIRES.isdisjoint(words) or reading.refused or reading.kin:
        return None
    if reading.words > 2 * FRAGMENT or not _HIRE_FOR.search(reading.text):
        return None
    return surely(reading._replace(needs=(Need(_PEOPLE),)), Intent.FEATURE_CHECK, *Intent)


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.OUT_OF_SCOPE, names=ONE)
def to_run_on_windows(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "can I run Flask on Windows?" as asking how it is run there."""
    del words
    if reading.needs or reading.concepts or reading.refused or reading.kin or reading.words > 2 * FRAGMENT:
        return None
    if not _ON_WINDOWS.search(reading.text):
        return None
    there = Mention(EntityKind.CONCEPT, "hosting", 0, 0, 1.0, "windows")
    return surely(reading._replace(mentions=(*reading.mentions, there)), Intent.DESCRIBE, *Intent, aspect="deploy")


_ON_WINDOWS = re.compile(r"\b(?:on|under) (?:ms |microsoft )?windows\b", re.IGNORECASE)
_HIRES = frozenset("hire recruit staff".split())
_HIRE_FOR = re.compile(
    r"\b(?:can|could|will|would|to|easy to|hard to) (?:i |we |one )?(?:hire|recruit|staff) (?:people |devs )?for\b",
    re.IGNORECASE,
)
_HARD = frozenset("hard difficult tough impossible".split())


@reads(Intent.RECOMMEND, Intent.OUT_OF_SCOPE, Intent.GUIDE, Intent.COMPARE)
def of_one(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read a story that asks "what is it, does it still get releases?" as asking about the one that it names."""
    if not reading.mentions:
        return None
    named = {mention.entity_id for mention in reading.mentions if mention.kind is EntityKind.FRAMEWORK}
    if len(named) != 1 or reading.kin or not _TELLS_OF_IT.search(reading.text):
        return None
    if _OTHER_QUESTION.search(reading.text):
        return None
    return surely(
        reading._replace(frameworks=tuple(named), refused=()), Intent.DESCRIBE, *Intent, aspect=reading.aspect
    )


_TELLS_OF_IT = re.compile(
    r"\bwhat(?:'s| is) (?:it|this thing|that thing)\s*[,.?!]|\btell (?:me|us) (?:more )?about\b"
    r"|\bwhat (?:[\w-]+ ){1,3}(?:offers|does (?:well|badly)|is (?:good|bad) (?:at|for))\b"
    r"|\bwho(?:'s|s| is| stands) behind\b|\bexplain\b[^.?!]*\bwhat \w+ is\b"
    r"|\b(?:quick|short|brief|rough) intro(?:duction)?\b|\belevator pitch\b"
    r"|\bhonest (?:picture|summary)\b|\bstrengths and weaknesses\b"
    r"|\bwhat\b[^.?!]{0,30}\btrip\w* (?:over|up)\b",
    re.IGNORECASE,
)
_OTHER_QUESTION = re.compile(
    r"\b(?:which|what) (?:framework|one|should|would|do (?:we|i|you))\b|\binstead\b|\balternatives?\b|\bbetter\b"
    r"|\b(?:move|switch|migrate) to\b|\bgood enough\b|\bright for\b|\bwould it (?:do|work|fit|suit)\b",
    re.IGNORECASE,
)


@reads(Intent.FEATURE_CHECK, names=ONE)
def to_stay(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Tornado - still relevant now that asyncio is in the stdlib?" as asking how it stands."""
    if reading.refused or reading.kin or not _STILL_RELEVANT.search(reading.text):
        return None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect="upkeep")


_STILL_RELEVANT = re.compile(r"\bstill (?:relevant|worth (?:it|using|learning)|a thing|makes? sense)\b", re.IGNORECASE)


@reads(Intent.RECOMMEND, Intent.DESCRIBE, names=ONE)
def to_tell(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Robyn looks insane, tell me everything" as asking about it: there is nothing to judge it by."""
    bare = not reading.needs and not reading.refused and not reading.concepts and not reading.kin
    if bare and _STILL_SANE.search(reading.text):  # "aiohttp as a server: still a sane thing to do?"
        return surely(reading, Intent.DESCRIBE, Intent.RECOMMEND, aspect="upkeep")
    tells = bare and reading.intent is Intent.RECOMMEND and not _TELL.isdisjoint(words)
    return surely(reading, Intent.DESCRIBE, Intent.RECOMMEND) if tells else None


_STILL_SANE = re.compile(
    r"\bstill (?:an? )?(?:\w+ )?"
    r"(?:sane|viable|valid|reasonable|okay?|fine|good|sensible|relevant|worth|alive|thing|option)\b",
    re.IGNORECASE,
)
_TELL = frozenset("tell everything explain describe know about".split())


@reads(*but(Intent.COMPARE, Intent.SMALLTALK), names=ONE)
def to_sell(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "can I sell software built with Flask?" and "licence of Sanic?" as asking for its licence."""
    if reading.words > 2 * FRAGMENT or _SELLING.isdisjoint(words) or not _SELLS.search(reading.text):
        return None
    return surely(reading._replace(needs=()), Intent.DESCRIBE, *Intent, aspect="upkeep")


_SELLING = frozenset(
    "sell commercial commercially licence license licences licenses licensed licenced cost much "
    "mit bsd gpl agpl apache closed proprietary".split()
)
_SELLS = re.compile(
    r"\b(?:can|may|could) (?:i|we|one|you) (?:legally )?sell\b|\bcommercial(?:ly)? (?:use|product)\b"
    r"|\b(?:closed|proprietary)[- ]?(?:source )?(?:product|software|app\w*|program|tool|system)s?\b"
    r"|\b(?:is|are) [\w.-]+ (?:really |still )?(?:under )?(?:mit|bsd|a?gpl|apache)(?:[- ]licen[cs]ed)?\W*\?"
    r"|^\W*(?:(?:what|which|what's|whats|the|is)\s+)*licen[cs]e\b|\blicen[cs]ed? (?:has|is|of|for|does)\b"
    r"|\bunder (?:which|what) licen[cs]e\b|\blicen[cs]e\W*$"
    r"|\bhow much (?:does|is|for) [\w.-]+(?: cost)?\W*$|\bwhat does [\w.-]+ cost\W*$",
    re.IGNORECASE,
)


@reads(Intent.COMPARE, names=ONE)
def renamed(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Litestar = Starlite, same project renamed?" as asking about the one that it is."""
    if _RENAMED.isdisjoint(words) or not {"api", "interface", "syntax"}.isdisjoint(words):
        return None
    return surely(reading, Intent.DESCRIBE, Intent.COMPARE)


_RENAMED = frozenset("same renamed rename formerly called successor fork".split())


@reads(*but(Intent.COMPARE, Intent.SMALLTALK, Intent.HELP), names=ONE)
def asked_of_it(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "does Flask come with something for resetting passwords, or do I write that?" as asked of Flask alone."""
    if not reading.needs or _WHETHER.isdisjoint(words):
        return None
    asked = _DOES_IT.search(reading.text)
    named = (m.matched.casefold() for m in reading.mentions if m.kind is EntityKind.FRAMEWORK)
    return surely(reading, Intent.FEATURE_CHECK, *Intent) if asked and asked[1].casefold() in named else None


_WHETHER = frozenset("does did wil will can could has is".split())
_DOES_IT = re.compile(
    r"(?:^|[.?!,;] ?|\b(?:so|and|but|hi|hey|ok) )(?:does|did|will?|can|could|has) ([\w.-]+) (?:\w+ ){0,2}?"
    r"(?:comes? with|have|has|include|ship|support|offer|provide|bring|contain|handle|do|check|give|let|got|generate"
    r"|validate|manage|know|speak)\b",
    re.IGNORECASE,
)


_OF_UPGRADES = frozenset(("what_breaks", "upgrade_steps"))
_RELEASED = re.compile(r"\d")  # the number of a release
_NEWEST = frozenset("latest newest current".split())


@reads(*but(Intent.SMALLTALK, Intent.HELP, Intent.EXAMPLE), names=(NONE, ONE))
def to_upgrade(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "should we upgrade from Django 3.2 to 5.2?" as asking about its releases: it is no move to another."""
    if _RELEASED.search(reading.text) is None and _NEWEST.isdisjoint(words):
        return None
    names = tuple(dict.fromkeys(m.entity_id for m in reading.mentions if m.kind is EntityKind.FRAMEWORK))
    notions = set(reading.concepts) - {_MOVING}
    if reading.kin or len(names) != 1 or reading.python or not UPGRADE.search(reading.text):
        return None
    if notions and notions <= _OF_UPGRADES:  # "moving from Flask 1.1 to 3.x, what's gonna break?"
        about = reading._replace(
            frameworks=names, needs=(), refused=(), concepts=tuple(one for one in reading.concepts if one in notions)
        )
        return surely(about, Intent.CONCEPT, *Intent)
    if notions:
        return None
    if _BY_WHAT_STEPS.search(reading.text):  # "directly or step by step?"
        notion = Mention.unsaid(EntityKind.CONCEPT, _STEPS)
        mentions = (*(m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK), notion)
        steps = reading._replace(frameworks=names, needs=(), refused=(), concepts=(_STEPS,), mentions=mentions)
        return surely(steps, Intent.CONCEPT, *Intent)
    return surely(reading._replace(frameworks=names, needs=(), refused=()), Intent.DESCRIBE, *Intent, aspect="upkeep")


_STEPS = "upgrade_steps"
_BY_WHAT_STEPS = re.compile(
    r"\b(?:step by step|directly|straight|in one (?:go|jump|step)|one (?:jump|step)|what(?:['’]?s| is) the (?:way|path)"
    r"|which (?:way|path|steps|versions)|how do (?:i|we)|stop at)\b",
    re.IGNORECASE,
)
