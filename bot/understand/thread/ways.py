"""Short questions of threads and what each is when it is said in full: "and the workers, how many?".

A way has a pattern of the text, a condition on the thread, and the question that it is: {one} is the framework named
or spoken of, {both} are the two compared, {said} is what the pattern's group holds, {notion} what was last explained.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from bot.domain.dialogue import DialogueState
from bot.domain.question import HOW_TO, STAY, Intent
from bot.understand.thread.leaning import ADVISED, OF_ONE


class Way(NamedTuple):
    """How something is asked, in which thread, and what it is when it is said in full."""

    said: re.Pattern[str]
    within: Callable[[DialogueState], bool]
    full: str


def _always(state: DialogueState) -> bool:
    """Any thread will do."""
    return True


def _advised(state: DialogueState) -> bool:
    """Whether one was advised, or is spoken of by itself."""
    return state.intent in ADVISED or (state.intent is not Intent.COMPARE and len(state.frameworks) == 1)


def _compared(state: DialogueState) -> bool:
    """Whether two were compared."""
    return state.intent is Intent.COMPARE and len(state.frameworks) == 2


def _explained(state: DialogueState) -> bool:
    """Whether a practice or notion was told of one, and no program shown."""
    told = state.intent is Intent.CONCEPT or (state.intent is Intent.EXAMPLE and state.aspect == HOW_TO)
    return bool(state.notions) and told


def _of_part(*parts: str) -> Callable[[DialogueState], bool]:
    """Whether one of some parts or notions was spoken of."""

    def within(state: DialogueState) -> bool:
        return not {need.criterion for need in (*state.needs, *state.wish)}.isdisjoint(parts)

    return within


def _of_notion(*notions: str) -> Callable[[DialogueState], bool]:
    """Whether a notion was spoken of whose id holds one of some words."""

    def within(state: DialogueState) -> bool:
        return any(word in notion for notion in state.notions for word in notions)

    return within


def _either(*ways: Callable[[DialogueState], bool]) -> Callable[[DialogueState], bool]:
    """Whether one of some conditions holds."""
    return lambda state: any(way(state) for way in ways)


def _both(*ways: Callable[[DialogueState], bool]) -> Callable[[DialogueState], bool]:
    """Whether all of some conditions hold."""
    return lambda state: all(way(state) for way in ways)


def _of_a_move(state: DialogueState) -> bool:
    """Whether two were spoken of, the one that runs and the one to go to, or what is told of both after that."""
    return len(state.frameworks) == 2 and (state.aspect == "migration" or state.intent is Intent.CONCEPT)


def _of_one_to_leave(state: DialogueState) -> bool:
    """Whether another was advised than the one that runs."""
    return state.intent in ADVISED and len(state.frameworks) == 1 and state.frameworks != state.shown[:1]


def _of_one_refused(state: DialogueState) -> bool:
    """Whether one was advised in place of one that is refused."""
    return state.intent in ADVISED and len(state.refused) == 1 and bool(state.shown)


def _of_the_pick(state: DialogueState) -> bool:
    """Whether one was advised, and is spoken of."""
    return state.intent is Intent.RECOMMEND and bool(state.shown) and state.frameworks == state.shown[:1]


def _one_other(state: DialogueState) -> bool:
    """Whether one framework was spoken of."""
    return len(state.frameworks) == 1


def _of_interfaces(state: DialogueState) -> bool:
    """Whether WSGI and ASGI were spoken of."""
    return {"wsgi", "asgi"} <= {need.criterion for need in state.needs}


def _way(said: str, within: Callable[[DialogueState], bool], full: str) -> Way:
    """Return a way whose pattern counts no capitals."""
    return Way(re.compile(said, re.IGNORECASE), within, full)


_of_jobs = _either(_of_part("background_tasks"), _of_notion("mail", "job", "queue", "background", "celery"))
_of_tests = _either(_of_part("test_client"), _of_notion("test"))
_of_kept = _either(_of_notion("upkeep"), lambda state: state.aspect == "upkeep")

# How it runs, and where.
_RUNNING = (
    _way(r"\bhow many\b[^?]{0,12}\bworkers?\b|\bworkers?\b[^?]{0,12}\bhow many\b", _always,
         "how many workers should I run in {one}?"),
    _way(r"(?:\b(?:no|not|without)|n['’]?t (?:have|want|use|like))\b[^?]{0,12}\bdocker\b",
         _of_notion("application_servers"), "how do I run {one} with systemd?"),
    _way(r"\bwindows (?:server|box|machine|host|vm)\b|\biis\b", _advised, "{one} on a Windows Server with IIS?"),
    _way(r"^(?!.*\b(?:up|down)loads?\b).*\bbehind (?:an? |our |the |my )?"
         r"(?:nginx|proxy|reverse proxy|traefik|caddy|haproxy|load balancer)\b[^.!]{0,40}\?",
         _of_part("websocket", "realtime", "streaming_sse"), "websockets behind nginx in {one}?"),
    _way(r"\bbehind (?:an? |our |the |my )?(?:nginx|proxy|reverse proxy|traefik|caddy|haproxy|load balancer)\b"
         r"[^.!]{0,40}\b(?:set|config\w*|need\w*|special|watch|different|anything)\b", _always,
         "how do I run {one} behind a proxy?"),
    _way(r"^\W*(?:\w+ )?how (?:do|can|would|should) (?:i|we) (?:switch|change|move)(?: over)?\W*$", _of_interfaces,
         "how do I run {one} under ASGI?"),
    _way(r"\b(?:what|which)(?: one)? (?:part )?(?:breaks|fails|gives|goes|falls over|dies) first\b",
         _of_part("websocket", "realtime"), "how many websocket connections can one process hold in {one}?"),
)  # fmt: skip
# What it is asked with: a server, a database, a library.
_WITH = (
    _way(r"^\W*(?:(?:and|so|ok|but)\W+)*(?:with|on|behind|under) (?:which|what) (?:\w+ )?server\b", _always,
         "how do I deploy {one}?"),
    _way(r"^\W*(?:(?:and|so|ok|but|what about)\W+)*(?:with |using |on )?(?:postgres\w*|mysql|mariadb|sqlite|oracle)"
         r"(?: db| database)?\W*$", _advised, "which database with {one}?"),
    _way(r"^\W*(?:(?:and|so|ok|but|what about)\W+)*(?:the |which |what )?python versions?\W*$", _always,
         "which Python versions does {one} need?"),
    _way(r"\bflask-(?!like|ish|style|based|only)\w+", lambda state: state.frameworks == ("quart",),
         "do Flask extensions work in Quart?"),
    _way(r"\b(?:(?:i|we) (?:get|have|see|got)|(?:i am|i['’]?m|we are|we['’]?re) (?:calling|running|using|doing))"
         r" (?:it|this|that) (?P<said>(?:in|inside|with|when|while|after|on|from) .{3,60})",
         lambda state: bool(state.notions) and state.intent is Intent.CONCEPT, "{notion} {said}?"),
)  # fmt: skip
_FIRST_STEP = r"\b(?:smallest |very )?first step\b|\bwhat (?:would|should) (?:you|we|i) do first\b|\bdone first\b"
# How one begins, tests, and goes on.
_DOING = (
    _way(r"\bhow (?:do |can |to |should |would )?(?:i |we )?(?:start|begin|get started)\b[^.]{0,20}"
         r"\b(?:comm?ands?|install|step|type|set ?up)\b|\b(?:comm?ands?|steps)\b[^.]{0,15}\bto (?:start|begin)\b",
         _always, "how do I start a project in {one}?"),
    _way(r"\b(?:very |the )*first (?:program|example|script|app|lines?|code)\b[^.]{0,40}\?"
         r"|\bhello ?world\b[^.]{0,12}\?", _always, "show me a hello world in {one}"),
    _way(r"\bwith (?:a |an |the |my |our )?(?:real |test |actual )*(?:database|db|postgres)\b", _of_tests,
         "how do I test with a database in {one}?"),
    _way(r"\bhow (?:would|do|should|can|could) (?:you|i|we|one|they|people) (?:even |actually |best )?test "
         r"(?:it|this|that|all|such|them|everything|something)\b", _always, "how do I write tests in {one}?"),
    _way(r"\b(?:nicer|easier|better|simpler|harder|more pleasant) to test\b|\btest(?:ing|s)? (?:is )?"
         r"(?:nicer|easier|better|simpler)\b", _compared, "{both} for testing?"),
    _way(r"\b(?:is|isn|are|aren)(?:['’]?t)? (?:\w+ )?background ?tasks\b[^?]{0,20}\benough\b", _of_jobs,
         "is BackgroundTasks enough or do I want celery in {one}?"),
    _way(r"\b(?:if|when|what if|after)\b[^?]{0,25}\b(?:process|server|worker|pod|app|machine|it)s?\b[^?]{0,12}"
         r"\b(?:crash\w*|dies|die|restarts?|killed|goes down|reboots?)\b", _of_jobs,
         "what of jobs lost in a crash in {one}?"),
    _way(r"\bwhere\b[^?]{0,25}\b(?:counters?|counts?|limits?|state)\b"
         r"|\b(?:counters?|limits?) (?:across|shared|between|with)\b[^?]{0,20}"
         r"\b(?:workers?|processes|pods|servers|machines)\b", _of_part("rate_limiting"),
         "rate limiting across several workers in {one}?"),
    _way(_FIRST_STEP,
         _either(_of_notion("python", "upgrade"), lambda state: state.aspect == STAY),
         "how do I upgrade {one} step by step?"),
    _way(_FIRST_STEP,
         lambda state: state.intent in ADVISED, "how do I start a project in {one}?"),
    _way(r"\b(?:lib|library|libraries|package|plugin|extension)\b[^?]{0,15}\bor\b[^?]{0,15}"
         r"\b(?:write|build|roll|code|do it)\b", _explained, "which package for {notion} in {one}?"),
    _way(r"\bwhich (?:frameworks?|ones?)\b[^?]{0,20}\b(?:works?|runs?|install\w*)\b[^?]{0,12}"
         r"\b(?:there|on (?:it|that|this))\b",
         lambda state: state.python is not None, "which frameworks still run on Python {python}?"),
    _way(r"\b(?:stripe|paypal|adyen|mollie|klarna)\b", _advised, "how do I take payments with Stripe in {one}?"),
    _way(r"\b(?:is|are|really) (?:it |that |this |async )?(?:a )?must(?:[- ]have)?\W*\?|\bmust have\W*\?",
         lambda state: state.intent is not Intent.COMPARE, "is async worth it in {one}?"),
    _way(r"\bwith (?P<said>[\w-]{3,20}) (?:rather than|instead of|not|and not) [\w-]{2,20}\W*$", _explained,
         "{notion} with {said} in {one}?"),
    _way(r"\b(?:evenings?|weekends?|days?|weeks?|months?)\b[^?]{0,25}\b(?:realistic|doable|feasible|enough)\b"
         r"|\b(?:realistic|doable|feasible|enough)\b[^?]{0,20}\b(?:evenings?|weekends?|days?|weeks?|months?)\b",
         _of_the_pick, "how long does it take to learn {one}?"),
    _way(r"\bhow long (?:would|will|does|do|might) (?:it|that|this) take\b", _of_the_pick,
         "how long does it take to learn {one}?"),
    _way(r"\bwithout (?:a |any |using )?(?:redis|broker|rabbitmq)\b[^?]{0,20}(?:\?|$)",
         lambda state: state.intent is not Intent.RECOMMEND, "do I need redis?"),
)  # fmt: skip
_MAKER_LEAVES = (
    r"\b(?:author|maintainer|creator|founder|(?:main|core|lead) dev(?:eloper)?)s?\b[^?]{0,15}"
    r"\b(?:walks? away|leaves?|quits?|gone|bus|dies|stops?|disappears?|gives? up|burns? out|retires?|loses? interest)\b"
)
_MANY_KEEP = r"\bhow many (?:maintainers?|contributors?|committers?|core dev\w*) (?:does|do|has|have|are)\b"
_THEY_LEAVE = (
    r"^(?!.*\b(?:maintain\w*|project)\b).*\b(?:only|main|lead|senior|one) (?:\w+ )?"
    r"(?:dev\w*|engineer|programmer|coder|person|guy)\b[^?.]{0,40}"
    r"\b(?:leav\w+|quit\w*|retir\w+|moves? away|goes|is gone)\b"
    r"|\b(?:nobody|no one|no-one) (?:\w+ )?(?:codes?|programs?|programmes?|develops?)\b[^?.]{0,40}"
    r"\b(?:leave|away|gone|quit)\b"
)
# How it is kept, by whom, and what is known of it.
_KEEPING = (
    _way(_THEY_LEAVE, _advised, "handover when the developer leaves, {one}?"),
    _way(r"\bhow many (?:people|persons|developers|maintainers|contributors) (?:are|stand|is|work)(?: there)? "
         r"(?:behind|on) (?:it|this|that)\b(?! compared)", _always, "how many people work on {one}?"),
    _way(_MANY_KEEP, _compared, "how many people work on {both}?"),
    _way(r"\bwho (?:maintains|makes|develops|keeps up) (?:it|this|that)\b", _advised, "who makes {one}?"),
    _way(r"\b(?:can|could|will) we (?:still |ever |even )?hire\b|\bstill hire\b", _advised,
         "how many developers know {one}?"),
    _way(r"\blicen[cs]e (?:costs?|fees?)\b|\bwho (?:stands|is|sits) behind (?:it|this|that|the)\b", _advised,
         "who makes {one} and what is its licence?"),
    _way(r"\b(?:is|looks|seems|feels) (?:really |pretty |quite |very |so )?old\b", _always,
         "is {one} still maintained?"),
    _way(r"\bcves?\b|\bsecurity (?:fix(?:es)?|patch(?:es)?|holes?|bugs|record|history|advisories)\b", _always,
         "which CVEs has {one} had?"),
    _way(r"^\W*(?:(?:and|ok|so|hm+)\W+)*(?:until|till|til|up to) when\b", _of_kept, "until when is {one} supported?"),
    _way(r"\b(?:lts|long[- ]term (?:support|version|release|series))\b[^.]{0,12}\?", _of_kept,
         "does {one} have an LTS?"),
    _way(_MAKER_LEAVES, _compared,
         "who makes {both}?"),
    _way(_MAKER_LEAVES, _advised, "who makes {one}?"),
    _way(r"\bhow many (?:people|devs|developers|engineers|folks) (?:\w+ )?(?:know|can|use)\b", _compared,
         "how many developers know {both}?"),
    _way(r"\bhow many (?:people|devs|developers|engineers|folks) (?:\w+ )?know\b", _advised,
         "how many developers know {one}?"),
)  # fmt: skip
# How much it bears.
_BEARING = (
    _way(
        r"\bhow many (?:simultaneous|concurrent|parallel)\b"
        r"|\b(?:req\w*|rps|msgs?|messages)[^?]{0,12} per core\b[^?]{0,20}\?"
        r"|\bhow many (?:rps|(?:requests?|reqs?|messages?|msgs?)(?: ?/ ?s(?:ec)?\b| per second| a second))"
        r"|\b\d+k? ?(?:/ ?s(?:ec)?|per second|a second|rps|req/s)\b[^?]{0,25}"
        r"\b(?:realistic|possible|doable|too much|ok)\b",
        _advised,
        "how many requests can {one} take at once?",
    ),
)
# What it is worth, and what else there is.
_WEIGHING = (
    _way(r"\b(?:what|which|who)\b[^?]{0,20}\b(?:rank|put|place|list|come|came)\w* (?:as |in |on )?(?:number )?"
         r"(?:second|two|next|2nd)\b", lambda state: state.intent in ADVISED, "{top} or {next}?"),
    _way(r"\bpopular\w*\b[^?]{0,15}\bbecause\b[^?]{0,15}\bpopular|\b(?:only|just|simply|merely) because "
         r"(?:it['’]?s|it is|everybody|everyone|they are|of (?:its|the)) "
         r"(?:popular\w*|uses|does|well known|famous|hype)",
         _advised, "why {one}?"),
    _way(r"\b(?:users?|customers?|visitors?|anyone|anybody|people)\b[^?]{0,12}\b(?:notice|feel|see)\b"
         r"(?: (?:it|that|this|the difference|a difference|any difference|any of it))?\W*$",
         _either(_compared, _of_part("speed")), "does the speed of a framework matter?"),
    _way(r"\bwhere (?:does|would) (?:the|that|its|this) (?:speed|performance) come from\b", _always,
         "why is {one} fast?"),
    _way(r"\b(?:not|never|no|n['’]?t|dont|nothing about) (?:know|knew|learn\w*|speak|understand|do|of|knowledge of)?"
         r" ?(?:any |much |about )?(?:javascript|js|html|css)\b[^.!]{0,25}\?"
         r"|\b(?:html|css|javascript|js)\b[^?]{0,15}\bfirst\b|\bfirst\b[^?]{0,25}\b(?:html|css|javascript|js)\b",
         _advised, "do I need to know html and javascript?"),
    _way(r"\b(?:online|on the web|host\w*) (?:it )?(?:for )?free\b|\bfree host\w*\b", _always, "what hosting costs"),
    _way(r"\b(?:just|simply|rather|better|instead) (?:use|take|go with|learn|do it in|pick) "
         r"(?P<said>node(?:\.?js)?|go|golang|rust|java|php|ruby|rails|elixir|kotlin|spring|laravel|express)\b",
         _either(_compared, _advised), "would {said} be better than {before}?"),
    _way(r"\b(?:benchmarks?|numbers|figures|measurements?)\b[^?]{0,12}"
         r"\b(?:real|fair|honest|trustworthy|reliable|legit|made up|fake)\b", _of_part("speed"),
         "how did you measure the speed?"),
    _way(r"\bbenchmarks? by (?:who|whom)\b|\bwho (?:ran|made|did|measured) (?:the |those |these |your )?"
         r"(?:benchmarks?|measurements?|numbers|figures)\b", _of_part("speed"), "how did you measure the speed?"),
    _way(r"\b(?P<said>\d+) ?(?:x|times|×)(?=\W|$)(?! (?:a|per|the)\b)", _both(_compared, _of_part("speed")),
         "is {first} {said} times as fast as {second}?"),
    _way(r"\bwhat (?:do|would|will) (?:i|we) (?:lose|give up|miss)\b(?!.*\binstead\b)", _always,
         "what are the drawbacks of {one}?"),
    _way(r"\b(?:biggest|main|greatest|real|any|what|whats|the) (?:are |is |would be )?(?:the |its |our )?"
         r"(?:biggest |main |greatest )?risks?\b(?! of (?!it|that|this))", _advised,
         "what are the drawbacks of {one}?"),
    _way(r"\b(?:why not|over|instead of|rather than) (?:just )?(?:using |use |going with |go with )?"
         r"(?P<said>node(?:\.?js)?|go|golang|rust|java|php|rails|elixir|kotlin|spring)\b", _always,
         "would {said} be better than {one}?"),
    _way(r"\bwould (?P<said>go|golang|rust|node|java|php|ruby|rails|elixir|kotlin|spring)"
         r" (?:\w+ )?(?:be|do) (?:\w+ )?(?:better|faster|nicer|easier|good|safer)\b", _always,
         "would {said} be better than {one}?"),
    _way(r"\b(?:not|rather|better|simply|just)\b[^?]{0,12}\bbuy\b"
         r"|\bbuy (?:something|one|a product) instead\b", _advised, "buying instead of building?"),
    _way(r"\bwhat (?:would|should|could|do|can|shall) (?:we|i|you|one) (?:\w+ )?(?:move|switch|migrate|change|go) to\b",
         lambda state: state.aspect == STAY, "what are alternatives to {one}?"),
    _way(r"\b(?:which|wich|what) one (?:is |are )?(?:more |the (?:most )?)?(?:eas(?:y|ier|iest)|simple(?:r|st)?)\b",
         lambda state: state.intent in OF_ONE, "which framework is easiest to learn?"),
    _way(r"\bso (?:we |i )?(?:should )?(?:stay|stick)(?: put\b|\W*$)", _always, "should we stay with {one}?"),
    _way(r"\b(?:nearest|closest|most similar) (?:thing|one|framework|relative|match|alternative|to (?:it|that|this))\b",
         lambda state: state.intent is Intent.DESCRIBE, "what is most similar to {one}?"),
)  # fmt: skip
# The two set against each other, and what becomes of a part.
_AGAINST = (
    _way(r"\bdiff?e?re?nce (?:with|to|from|between it and)\b", _one_other,
         "what is the difference between {before} and {named}?"),
    _way(r"\b(?:compare\w*|against|versus|vs)\b[^?]{0,25}\b(?:second|2nd|runner[- ]up)(?: one)?"
         r" (?:on|in|of|from) (?:your|the|that) (?:list|ranking)\b", _advised, "{top} or {next}?"),
    _way(r"\b(?:second|latter)\b[^?]{0,30}\btalk me out\b|\btalk me out of the (?:second|latter)\b", _compared,
         "what are the drawbacks of {after}?"),
    _way(r"\b(?:first|former)\b[^?]{0,30}\btalk me out\b|\btalk me out of the (?:first|former)\b", _compared,
         "what are the drawbacks of {before}?"),
    _way(r"^(?!.*\b(?:not|no need)\b[^.!]{0,25}\btalk me).*\btalk me out of (?:it|that)\b", _advised,
         "what are the drawbacks of {one}?"),
    _way(r"\bwhat (?:happens|becomes)(?: to| of| with)? (?:the |our |my )?"
         r"(?P<said>[\w -]{3,24}?)(?: parts?| stuff| code)?\W*\?",
         lambda state: state.aspect == "migration" and len(state.frameworks) == 2, "does {after} have {said}?"),
    _way(r"^\W*(?:(?:and|what about|so)\W+)*flask-\w+\W*$",
         lambda state: state.aspect == "migration" and state.frameworks[1:] == ("quart",),
         "do Flask extensions work in Quart?"),
)  # fmt: skip
# Bit by bit, from the one that runs to the other, or to the one advised.
_STEPS = (
    r"\b(?:small(?:er)?|first|cheaper|safer|gradual|gentler) steps?\b|\b(?:all )?(?:at once|in one go)\b"
    r"|\bstay (?:live|up)\b|\bstep by step\b|\bcheaper (?:alternative|option|way)\b"
)
_MOVING = (
    _way(_STEPS, _of_a_move, "how do I move from {before} to {after} step by step?"),
    _way(_STEPS, _of_one_refused, "how do I move from {left} to {top} step by step?"),
    _way(_STEPS, _of_one_to_leave, "how do I move from {one} to {top} step by step?"),
)
# The same in another one, and what was told of one in another.
_ELSEWHERE = (
    _way(r"\b(?:eas(?:ier|yer|yier)|simpler|better|nicer|different|the same|harder|shorter|less (?:code|work))"
         r" (?:to do |to have )?(?:in|with|on|for) \w", _explained, "{notion} in {one}?"),
    _way(r"\bsame (?:thing |stuff |one |again )?(?:in|with|for|on) \w"
         r"|\b(?:the |that |this )?same (?:story|thing|problem|issue|trap|trouble|error)\b"
         r"|\bthis (?:problem|issue|trap|trouble|error)\b"
         r"|\b(?:in|with) \w+,? (?:it|is|its|it['’]s|that)\b[^?]{0,12}"
         r"\b(?:eas(?:ier|yer|yier)|simpler|better|the same)\b"
         r"|\b(?:anything|something) like (?:it|that|this)\b", _explained, "{notion} in {one}?"),
    _way(r"\bbuilt on (?:top of )?(?:it|that)\b", lambda state: bool(state.frameworks),
         "is {named} built on {before}?"),
)  # fmt: skip

# What was told, as code of the one advised, or of the one that came second; and what its card says already.
_OF_THAT = (
    _way(r"^\W*(?:(?:and|so|ok|but|hm+)\W+)*(?:is there|are there|do you know|got|any) (?:an? |any |some )?"
         r"(?:tools?|scripts?|codemods?|commands?) (?:for|that does|which does|to do) "
         r"(?:it|this|that)\b|\b(?:run|use|have|keep) both(?: versions| of them| models| kinds)?\b[^?]{0,20}\?",
         _explained, "{notion} in {one}?"),
    _way(r"\b(?:in|with) (?:the |my |our )?(?:unit )?tests?\b[^?]{0,12}\bsame\b"
         r"|\bsame (?:error|problem|thing|trouble)\b[^?]{0,12}\b(?:in|with) (?:the |my |our )?(?:unit )?tests?\b",
         _explained, "{notion} in {one}?"),
    _way(r"\bhow (?:do |can |to |would |should )?(?:i |we )?(?:do|make|build|implement) (?:this|that|it)\b[^?]{0,30}"
         r"\b(?:framework|one|tool)\b[^?]{0,10}\b(?:you|u)\b", _explained, "show me {notion} in {one}"),
    _way(r"\b(?:second|2nd|runner[- ]up)\b[^?]{0,20}\b(?:this|that) (?:point|topic|matter|aspect|one)\b", _explained,
         "{notion} in {next}?"),
)  # fmt: skip

WAYS: Sequence[Way] = (
    *_RUNNING,
    *_WITH,
    *_DOING,
    *_KEEPING,
    *_BEARING,
    *_WEIGHING,
    *_AGAINST,
    *_MOVING,
    *_ELSEWHERE,
    *_OF_THAT,
)
# Ways that are asked of the first where several are spoken of.
OF_THE_FIRST: Collection[Way] = frozenset((*_RUNNING, *_DOING))
# Ways that need a framework named in the text itself.
NAMED: Collection[Way] = frozenset(_ELSEWHERE)
