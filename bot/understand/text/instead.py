"""What does a part instead of the framework: "Keycloak takes care of login", "we have Kong for rate limits".

All is told by the words between a turn of the sentence and what is named.
"""

from __future__ import annotations

from collections.abc import Sequence

OURS = frozenset("we i our us my weve ive youve they".split())
NOT = frozenset(
    "no not dont doesnt isnt arent wont never without neither nor none nobody nothing cant cannot zero hardly wouldnt "
    "didnt shouldnt mustnt wasnt havent hasnt non".split()
)
# Who or what does a part instead of the framework; people only do, handle, own and run it.
_PEOPLE = frozenset(
    "team people guys somebody someone colleague colleagues folks side worker workers layer devs department".split()
)
ELSE = _PEOPLE | frozenset(
    "proxy proxies nginx gateway cdn cloudflare ingress envoy mesh istio varnish keycloak okta sso waf apache traefik "
    "haproxy kong auth0 lambda s3 frontend react vue angular spa vite netlify vercel fastly akamai caddy sidecar "
    "balancer ldap whitenoise hasura infra infrastructure ops devops contractor agency vendor service services "
    "platform k8s kubernetes router firewall pgbouncer celery rabbitmq supabase firebase nextjs alb elb cognito aws "
    "gcp azure redis memcached cron retool linkerd middleware java php pusher".split()
)
# What a text is about does what is wished of it; anything else that does a part does it instead.
_NO_ONE_ELSE = frozenset(
    "it that this these those app apps application site system project tool page pages program api backend server "
    "framework frameworks one ones something anything everything nothing whatever whoever which what who nobody noone "
    "no users user customers customer client clients browser browsers device devices partner partners people "
    "everybody everyone visitors students he she you and or if when where how why does did do is are can could should "
    "must would will to".split()
)
_THEY_DO = frozenset("does do handles handle manages manage owns own runs takes serves provides".split())
IT_DOES = _THEY_DO | frozenset(
    "handling serve take deals deal provide speaks speak terminates terminate adds add limits throttles caches renders "
    "translates covers cover checks validates injects delivers enforces compresses signs brings".split()
)
# After these another thing is told of what does it.
_TURNS = frozenset("to that which but for through if when from need needs".split())
_LONGEST, _FEW = 7, 4


def is_done_instead(before: Sequence[str]) -> bool:
    """Whether words before a part, in which nothing is wished for, say that something else does it."""
    return _is_done_by_it(before) or _is_done_by_another(before) or _is_there_for_it(before)


def _is_done_by_it(before: Sequence[str]) -> bool:
    """Whether something else is said to do it: "nginx serves the", "Keycloak takes care of", "the CDN is there for"."""
    for at, word in enumerate(before):
        if word not in ELSE:
            continue
        verbs = _THEY_DO if word in _PEOPLE else IT_DOES
        for place in range(at + 1, min(at + 4, len(before))):
            rest = before[place + 1 :]
            fronts = before[place] in ("front", "there") and rest[:1] == ["for"]
            if (before[place] in verbs and _TURNS.isdisjoint(rest)) or fronts:
                return len(rest) <= _LONGEST and NOT.isdisjoint(before[at:])
    return False


def _is_done_by_another(before: Sequence[str]) -> bool:
    """Whether a clause begins with somebody or something that does it: "Slurm runs the", "Apigee takes"."""
    for at, word in enumerate(before[:4]):
        if word in IT_DOES and word.endswith("s"):
            rest = before[at + 1 :]
            does = at > 0 and (_NO_ONE_ELSE | OURS).isdisjoint(before[:at]) and NOT.isdisjoint(before)
            return does and len(rest) <= _FEW and _TURNS.isdisjoint(rest)
    return False


def _is_there_for_it(before: Sequence[str]) -> bool:
    """Whether they have something else for it: "we have Keycloak for", "and Kong for the"."""
    at = len(before) - 1 if before[-1:] == ["for"] else len(before) - 2
    if at < 1 or before[at] != "for" or (at + 1 < len(before) and before[-1] not in _ARTICLES):
        return False
    told = before[at - 1]
    if not NOT.isdisjoint(before) or told in _NO_THING or told in _PEOPLE or told in _NO_ONE_ELSE:
        return False
    return told in ELSE or (not OURS.isdisjoint(before[:at]) and not _HAVING.isdisjoint(before[: at - 1]))


_ARTICLES = frozenset("the a an our all any".split())
_HAVING = frozenset("have has had ve weve ive got use uses using run runs".split())
# What one has for a part without its being done by that.
_NO_THING = frozenset(
    "need case cases requirement requirements plan plans budget deadline deadlines time reason reasons idea ideas task "
    "tasks request requests ticket tickets team devs developers developer months weeks days year years question "
    "questions support option options python money use room love ask asks screen screens staff engineer engineers "
    "asyncio websockets websocket them both apis data load traffic".split()
)
