"""A fault told of in what somebody runs: an error message, a status nobody wanted, a server that won't start.

Finding it is nothing we can do, and no wish follows from it. That errors are handled, or told of, is asked of a
framework.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import FAULT, EntityKind, Intent, Mention, Reading
from bot.understand.reading.rule import NONE, ONE, but, of_notion, reads
from bot.understand.reading.troubles import LEAVING, surely
from bot.understand.thresholds import FRAGMENT

# What only a machine says: the name of an exception, the head of a traceback, a status with its reason.
_QUOTED = re.compile(
    r"\b(?!HTTP)\w{3,}(?:Error|Exception|Warning)\b(?! (?:handl|page|class))"
    r"|\b(?:[a-z_]\w*\.)+[A-Z]\w+(?:NotFound|DoesNotExist|Configured)\b|\b(?:Template|Page)NotFound\b"
    r"|(?i:\bunclosed (?:client|connect|session)"
    r"|\b(?:(?:module ?not ?found|import|runtime|attribute|type|value|key|name|index|os|connection|operational"
    r"|integrity|programming|template|syntax|recursion|permission|internal server) ?(?:error|exception)s?\b"
    r"(?! (?:handl|page)))"
    r"|\b(?:no module named|traceback \(|cannot import name|errno|status code [45]\d\d)\b"
    r"|\b(?:400 bad request|401 unauthori[sz]ed|403 forbidden|405 method not|413 (?:request|payload)|422 unprocessable"
    r"|500 internal|502 bad|503 service|504 gateway|bad gateway|gateway timeout|worker timeout|broken pipe)\b"
    r"|\b(?:(?:is|loop|was) already running|already in use|segmentation fault|segfaults?|core dumped|permission denied"
    r"|too many open files|verification failed|missing or incorrect|could not find a version|has no attribute"
    r"|outside (?:of )?(?:the )?(?:application|request) context|connection (?:was |is )?(?:refused|reset|aborted)"
    r"|is not (?:defined|subscriptable|callable|iterable|json serializable))\b"
    r"|\b(?:could not|couldn'?t|unable to|failed to) (?:connect to|locate|import|install|bind)\b"
    r"|\b(?:cannot|can'?t) (?:connect to|import|bind)\b)"
)
_STATUS = r"(?:40[0134589]|413|415|422|429|50[0-4])"
# What somebody says whose program fails: what it gives, what it does, and what it won't do.
_TOLD = re.compile(
    r"\b(?:gets?|getting|got|returns?|returning|throws?|throwing|gives?|giving|shows?|see|seeing|keeps|raises|raising"
    r"|with|answers)\b[^.?!]{0,25}?\b(?:(?:errors?|exceptions?|traceback)\b"
    rf"|(?<!for )(?<!to )(?<!of )(?<!than )(?<!until ){_STATUS}s?\b"
    r"(?=\W*$|\W+(?:on|in|for|when|from|after|with|errors?|if|every|all|but|and|why)\b))"
    rf"|\b(?:files?|css|assets?|images?|routes?|endpoints?|urls?) {_STATUS}\b"
    rf"|\b{_STATUS}s? from\b|\b(?:prod|production|site|server|app|service|everything) (?:is|went|goes|are) down\b"
    r"|\berrors?\b[^.?!]*\bfix|\bfix\b[^.?!]*\b(?:errors?|imports?|crash\w*)\b"
    r"|\bhow (?:to|do i|can i) (?:fix|solve|debug)\b"
    r"|\berror(?:s|ed)? (?:when|while|after|on start\w*|at start\w*|during|help)\b|\berror\W*$|^\W*error\b"
    r"|\b(?:cors|csrf|ssl|tls|import|install\w*|pip|migrations?|migrate|build|docker|deploy\w*)\b[^.?!]{0,25}\berrors?\b"
    r"|\b(?:traceback|stack ?trace)\b|(?-i:\b[A-Z][a-z]+[A-Z]\w+) (?:error|exception)\b"
    r"|\berrors?\W+(?:wtf|help|why|ideas)\b"
    r"|\b(?:\w+n'?t|not|never) (?:even |really )?(?:work|load|start|connect|show|respond|execut|fir)ing\b"
    r"(?! (?:for (?:us|me|our)|out)\b)"
    r"|(?<!\band )(?<!\bi )(?<!\bwe )\b(?:wo|does|do|did|is)n?'?t (?:even |want to )?"
    r"(?:start|boot|connect|install|compile)\b"
    r"|\b(?:my|our|the|app|server|page|site)\b[^.?!]{0,20} (?:wo|does|do|did)n?'?t "
    r"(?:reload|load|respond|run|show|save|update)\b"
    r"|\b(?:does|do)(?:n'?t| not) work\b(?=\W*$| (?:any\s?more|after|since|on my|behind|when)\b)"
    r"|\brefuses to (?:start|run|connect|boot)\b|\bnever runs\b|\bcan'?t (?:connect|start|log ?in)\b"
    r"|\b(?:can'?t|cannot) get [^.?!]{1,30} to (?:run|work|start|connect)\b|\bpip can(?:not|'?t) find\b"
    r"|\bfail(?:s|ed|ing)\b(?=\W*$| (?:to|with|because|after|on|in|when|since|behind|silently)\b|:)"
    r"|\b(?:crash(?:es|ed|ing)|disconnecting|hangs|hanging|freezes?|freezing|froze|segfaults?|stalls|stopped working)\b"
    r"|\bstops (?:responding|working|answering)\b|\btim(?:es|ing|ed) out\b"
    r"|\b(?:memory leaks?|leaks? (?:memory|connections|file)|leaking)\b"
    r"|\b(?:closes|disconnects|drops|dies|restarts|resets|breaks|broke|broken) "
    r"(?:after|on|in|when|every|behind|since|at)\b"
    r"|\b(?:is|are|got|gets|went) (?:totally |completely |all )?broken\b|\bwho broke\b|\bbroke (?:our|my|the)\b"
    r"|\b(?:eats?|eating|swallows?|swallowing|leaks?|leaking|bites?|loses?|losing) (?:all|up|us|me|our|my|the)\b"
    r"|\b(?:gets?|getting|is|are|was) (?:\w+ )?killed\b|\b(?:gets?|getting) lost\b"
    r"|\bnot (?:being |getting )?(?:restored|triggered|picked up|recogni[sz]ed|refreshed|updating|refreshing)\b"
    r"|\bblocked by (?:the )?cors\b|\bconfus(?:es|ing) me\b|\bdriv(?:es|ing) (?:me|us) (?:nuts|crazy|mad|insane)\b"
    r"|\bkeeps? (?:crash|fail|hang|restart|dy|timing out|throw|disconnect|los|dropp|clos)",
    re.IGNORECASE,
)
# One of these words, or one that ends so, stands in all of that: few texts have to be searched for more.
_SIGNS = frozenset(
    "unclosed 400 401 403 404 405 408 409 413 415 422 429 500 501 502 503 504 404s 500s named traceback trace "
    "import errno gateway timeout pipe already fault segfault segfaults dumped refused reset aborted denied "
    "unable couldnt cannot cant failed incorrect attribute serializable subscriptable callable iterable "
    "defined fix solve debug working wont dont doesnt didnt disconnecting loading connecting showing "
    "responding executing firing refuses fail fails failing crash crashes crashed crashing hangs hanging "
    "blocked freeze freezing stalls "
    "freezes froze stopped stops leak leaks leaking closes disconnects drops dies restarts resets breaks broke "
    "broken eats eating swallows swallowing bites loses losing killed lost keep keeps down restored triggered "
    "picked recognized recognised refreshed updating refreshing confuses confusing nuts crazy mad insane".split()
)
# ... but these only beside a word that denies: "won't start", "times out".
_PLAIN = frozenset("find get work open start starting boot connect install compile runs out log could context".split())
_DENYING = frozenset(
    "not no never cant cannot couldnt doesnt dont didnt wont isnt arent refuses unable too times timed timing "
    "outside keeps stops stopped".split()
)
_ENDINGS = (
    "error ", "errors ", "errored ", "exception ", "exceptions ", "warning ", "notfound ", "doesnotexist ",
    "configured ",
)  # fmt: skip
# Whether a framework handles or has that, what happens then, how to do it oneself: "does Sanic leak?", "custom 404".
_ASKED = re.compile(
    r"^\W*(?:(?:so|and|but|ok|hi|hey|hello|what if)\W+)*"
    r"(?:(?:does|do|did|can|could|is|are|has|have|will|would|should)\b"
    r"(?! (?:you|some(?:one|body)|any(?:one|body)|there an? (?:fix|way))\b)"
    r"|(?:which|who(?! broke))\b|what (?:are|happens|breaks|fails|do i|should i|would i)\b|wants?\b"
    r"|how (?:do|to|can|should|does)\b(?! (?:i |we |you )?(?:fix|solve|debug)))"
    r"|[.!?]\s+(?:is|are|does|do|can|will|should) [^.?!]{2,40}\b(?:needed|works?|enough|necessary|required|possible"
    r"|supported)\b"
    r"|\bhow (?:do|can|should) (?:i|we) (?:do|make|get|handle|build|add) (?:it|that|this)\b"
    r"|\b(?:when|if|whenever|once|in case|unless|that|which|and it)\b[^,.?!]{0,30}"
    r"\b(?:fail|crash|hang|die|break|leak|time|drop|disconnect|return|give|answer|throw)"
    r"|\bwh(?:o|ich)(?: one)? has\b|\bwhat(?:'s| is) (?:that|this|it)\b(?! (?:error|exception))"
    r"|\bhandl(?:e|es|ed|ing)\b|\b(?:catch|custom|report|track|monitor|alert|dashboard|recover|reconnect|simulat)\w*\b"
    r"|\b(?:errors?|exceptions?|[45]\d\d|[45]xx)s? (?:pages?|messages?|tracking|logs?|logging|responses?|codes?)\b"
    r"|(?:\b(?:to|i|we|you) |^\W*)(?:return|raise|render|log) ",
    re.IGNORECASE,
)
# Who asks for another one, or for one at all, has a wish, whatever broke.
_SEEKING = LEAVING | frozenset(
    "framework frameworks framwork recommend suggest suggestion choose pick instead better move rewrite".split()
)
_WISHING = _SEEKING | frozenset(
    "need want wants needs looking prefer without avoid build building which what please pls something anything would "
    "should have good must no like option options anything".split()
)


_OUR_BUILD = re.compile(r"\b(?:our|the|my|every) (?:\w+ )?build\b", re.IGNORECASE)
_STATIC, _CORS = "static_files", "cors"
_SERVED = frozenset("production prod deployed deploy deploying".split())


@reads(*but(Intent.SMALLTALK, Intent.COMPARE), names=(NONE, ONE))
def faulty(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "No module named uvicorn" and "CORS errors in FastAPI, how to fix?" as a fault in what somebody runs."""
    plain = not _PLAIN.isdisjoint(words) and not _DENYING.isdisjoint(words)
    if not plain and _SIGNS.isdisjoint(words) and not any(map(f"{' '.join(words)} ".__contains__, _ENDINGS)):
        return None
    names = tuple(dict.fromkeys((*reading.frameworks, *reading.refused)))
    said = [word for word in words if word != "next"] if "js" in words else words  # "Next.js"
    if "build" in said and _OUR_BUILD.search(reading.text):  # which is no wish to build something
        said = [word for word in said if word != "build"]
    if len(names) > 1 or not _SEEKING.isdisjoint(said):
        return None
    quoted = _QUOTED.search(reading.text) is not None
    if not (quoted or names or _WISHING.isdisjoint(said)):
        return None
    most = (5 if names else 3) * FRAGMENT
    if not quoted and (reading.words > most or not _TOLD.search(reading.text)):
        return None
    if _ASKED.search(reading.text):
        return None
    told = (
        quoted or bool(names) or reading.intent is not Intent.OUT_OF_SCOPE or any(m.technical for m in reading.mentions)
    )
    if not told and next(iter(words)) != "it":  # "my car won't start", "the vacuum flask is leaking"
        return None
    parts = [m for m in reading.mentions if m.kind is EntityKind.FEATURE and not m.refused]
    known = {_CORS} if _SERVED.isdisjoint(words) else {_CORS, _STATIC}
    cured = next((m.entity_id for m in parts if m.entity_id in known), None)
    if cured and names:
        # "CORS error with FastAPI", "static files 404 in production, Django": what is missing then is known.
        needs = tuple(need for need in reading.needs if need.criterion == cured)
        return surely(reading._replace(frameworks=names, refused=(), needs=needs), Intent.FEATURE_CHECK, *Intent)
    return reading._replace(intent=Intent.OUT_OF_SCOPE, frameworks=names, refused=(), rival=None, rival_confidence=0.0,
                   aspect=FAULT)  # fmt: skip


def known_error(reading: Reading, found: Iterable[Mention], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "django.core.exceptions.DisallowedHost" as asking for what is on record of that error; None without one.

    ``found`` is what its words name. Of several errors the one that says most is meant, of "how do I fix it?" the one
    that was told of last.
    """
    said = [m for m in found if m.kind is EntityKind.CONCEPT and catalog.concepts[m.entity_id].error]
    if not said and state.notions and reading.words <= FRAGMENT and _FIX.search(reading.text):
        last = [one for one in state.notions[:1] if one in catalog.concepts and catalog.concepts[one].error]
        said = [Mention.unsaid(EntityKind.CONCEPT, one) for one in last]
    # "CORS errors; besides, it must be in English"
    wished = sum(need.because is None for need in reading.needs) > 1 and _WISHED.search(reading.text) is not None
    story = reading.words > 2 * FRAGMENT  # in which it may be one thing of several
    if not said or (wished and story) or reading.refused or _CHOOSES.search(reading.text):
        return None
    if story and not (_QUOTED.search(reading.text) or _TOLD.search(reading.text)):
        return None
    error = max(said, key=lambda one: one.end - one.start)
    within = [word for word in error.matched.split() if word in catalog.frameworks]  # "could not locate a Flask app"
    names = tuple(dict.fromkeys((*reading.frameworks, *within)))
    if not names and not state.frameworks:  # "Working outside of application context": Flask alone says so
        names = catalog.concepts[error.entity_id].had_by[:1]
    if len(names) > 1:
        return None
    told = of_notion(reading, error)._replace(frameworks=names, refused=(), concepts=(error.entity_id,), kin=())
    return surely(told, Intent.CONCEPT, *Intent)._replace(confidence=1.0)


def without_quoted(text: str) -> str | None:
    """Return a text without the names that it quotes, by which a machine's messages differ; None if it quotes none.

    >>> without_quoted('relation "users" does not exist'), without_quoted("it can't")
    ('relation   does not exist', None)
    """
    if "'" not in text and '"' not in text:
        return None
    bare, count = _NAMED.subn(" ", text)
    return bare if count else None


_WISHED = re.compile(r"\b(?:must|needs?|wants?|should|besides|require[sd]?|plus|which|recommend\w*)\b", re.IGNORECASE)
# "And how do I fix that?", "any fix?", "how can it be solved"
_FIX = re.compile(
    r"\bhow\b[^.?!]{0,15}\b(?:fix|solve|mend|resolve|repair)(?:e?d)?\b(?: (?:it|that|this))?\W*$"
    r"|^\W*(?:(?:so|and|ok|any|a|the|whats|what's|what is) )*(?:fix|solution|workaround|remedy)\W*$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"""(?<![\w'"])(['"])[\w./:-]{1,60}\1(?![\w'"])""")
# "Which framework has no circular imports?"
_CHOOSES = re.compile(
    r"\b(?:which|what|another|other|better|new|a|any) (?:python |web )*(?:frameworks?|one is)\b|\binstead of (?!\d)"
    r"|\b(?:recommend|suggest|rewrite)\b|\b(?:move|switch|migrate|change) to\b|\bwhat (?:should|shall) (?:we|i) use\b"
    r"|\b(?:choos(?:e|ing)|pick(?:ing)?)\b",
    re.IGNORECASE,
)


def cured(reading: Reading, state: DialogueState, catalog: Catalog) -> Reading:
    """Read "RuntimeError: working outside of application context" as asking for what is done about that there."""
    ids = (reading.frameworks or state.frameworks)[:1]
    blocked = _BLOCKED.search(reading.text) is not None and not catalog.practice.get(_LOOP, {}).keys().isdisjoint(ids)
    if blocked and _HANDLERS.search(reading.text):  # "endpoints freeze, all are async def and we use psycopg2"
        told = Mention.unsaid(EntityKind.CONCEPT, _LOOP)
        return surely(of_notion(reading, told)._replace(frameworks=ids, concepts=(_LOOP,), aspect=None), Intent.CONCEPT)
    long = [m for m in reading.mentions if m.kind is EntityKind.CONCEPT and m.end - m.start > 1]
    known = next((m for m in long if not catalog.practice.get(m.entity_id, {}).keys().isdisjoint(ids)), None)
    if known is None or not catalog.concepts[known.entity_id].practice:
        return reading
    return surely(of_notion(reading, known)._replace(frameworks=ids), Intent.CONCEPT)


_LOOP = "event_loop"
_HANDLERS = re.compile(r"async|\b(?:plain |sync )?def (?:endpoints?|handlers?|views?|routes?)\b", re.IGNORECASE)
_BLOCKED = re.compile(r"\b(?:block|freez|froze|stall|hang)\w*", re.IGNORECASE)
