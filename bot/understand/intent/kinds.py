"""Which kinds of words a text holds: people, screens, what is done with them, what broke, whom somebody asks.

They tell a plan ("members book a lane on the phone") from a complaint, an errand and talk; none is a topic. The lists
are those of any trade, as "customer" is; what is about one thing alone has no place here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

_KINDS = {
    "people": (
        "user users customer customers client clients member members patient patients student students pupil pupils "
        "teacher teachers parent parents visitor visitors guest guests tenant tenants resident residents citizen "
        "citizens volunteer volunteers employee employees staff colleague colleagues worker workers driver drivers "
        "clerk clerks secretary secretaries nurse nurses doctor doctors technician technicians operator operators "
        "editor editors seller sellers buyer buyers supplier suppliers donor donors player players participant "
        "participants applicant applicants candidate candidates subscriber subscribers farmer farmers researcher "
        "researchers scientist scientists analyst analysts dispatcher dispatchers coordinator coordinators trainer "
        "trainers coach coaches instructor instructors household households neighbour neighbours friends families "
        "kids crew crews fans dealers partners agents mechanics engineers viewers readers passengers cashier cashiers "
        "foreman foremen owner owners humans inspectors shoppers"
    ),
    "places": (
        "club shop store clinic hospital school university museum library church hotel restaurant gym factory "
        "warehouse farm bakery council ngo charity department salon garage lab choir kindergarten nonprofit "
        "association brewery cafe dentist plumber village town city community faculty startup agency"
    ),
    "screens": (
        "page pages site website web online browser phone phones tablet tablets mobile screen screens display kiosk "
        "projector link links qr form forms dashboard map chart table catalogue catalog calendar tv feed board"
    ),
    "deeds": (
        "book books pick picks choose chooses sign register registers enrol order orders pay reserve submit upload "
        "uploads download edit edits see sees view track tracks tracking record records note notes log report reports "
        "approve approves search vote votes rate scan scans scanning enter enters fill share send sends show shows "
        "store stores manage manages collect collects monitor monitors plan plans assign assigns confirm print "
        "publish tick ticks serve serves expose exposes"
    ),
    "works": (
        "thing tool place idea clone tracker planner register registry logbook list queue exchange calculator "
        "generator archive inventory directory reminder reminders tracking voting poll polls bookings submissions "
        "appointments noticeboard quiz bingo brackets subscriptions preorders deposits donations rental rentals "
        "listings readouts results checklist catalog library game marketplace wiki diary planning monitoring monitor "
        "scheduling schedule signup rsvp survey viewer platform service collection configurator finder"
    ),
    "wants": "want wants need needs like must should",
    "trouble": (
        "fails fail failing failed crash crashes crashing crashed broken breaks down hang hangs stuck dies dying died "
        "restart restarts restarting offline timeout timeouts error errors exception throws leaks leak growing lag "
        "lagging stopped stops wont isnt missing lost wrong weird locked expired rejects rejected refuses overflows "
        "doesnt"
    ),
    "past": "was were got said told came went has had been ate saw heard watched bought",
    "anybody": "anyone anybody someone somebody who whom",
    "manners": "please pls kindly appreciate grateful thanks thankful obliged sorry",
    "days": (
        "today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday noon morning "
        "afternoon evening"
    ),
    "persons": "her his she he him",
    "tells": "says shows keeps takes gives",
    "prices": "price buy cost costs worth fair",
    "moves": "move moved join recommend start changed called",
}
# Two kinds that tell more together.
_TOGETHER = (
    ("people", "deeds"),
    ("screens", "deeds"),
    ("wants", "deeds"),
    ("people", "trouble"),
    ("wants", "people"),
    ("people", "screens"),
    ("people", "works"),
    ("wants", "works"),
)
_BIT = {name: 1 << place for place, name in enumerate(_KINDS)}
_OF: dict[str, int] = {}
for _name, _words in _KINDS.items():
    for _word in _words.split():
        _OF[_word] = _OF.get(_word, 0) | _BIT[_name]
_PAIRS = tuple(_BIT[one] | _BIT[other] for one, other in _TOGETHER)
PEOPLE, WANTS, DAYS, PERSONS = _BIT["people"], _BIT["wants"], _BIT["days"], _BIT["persons"]

# The signs that kinds give, in the order of ``given``.
SIGNS_OF_KINDS = (*(f"says {name}" for name in _KINDS), *(f"says {one} and {other}" for one, other in _TOGETHER))


def kinds_in(words: Iterable[str]) -> int:
    """Return the kinds of words as typed, a bit each.

    >>> kinds_in(["we", "want", "guests"]) & WANTS > 0
    True
    """
    found = 0
    for word in words:
        found |= _OF.get(word, 0)
    return found


def is_of_people(words: Iterable[str]) -> bool:
    """Whether words tell of people and of what they do or keep, and nothing live: "members reserve books".

    >>> is_of_people(["members", "reserve", "books"]), is_of_people(["drivers", "see", "spots", "live"])
    (True, False)
    """
    words = list(words)
    kinds = kinds_in(words)
    return _LIVE.isdisjoint(words) and bool(kinds & _BIT["people"] and kinds & (_BIT["deeds"] | _BIT["works"]))


_LIVE = frozenset("live realtime instantly immediately second seconds constantly stream streaming".split())


@lru_cache(maxsize=4_096)
def given(kinds: int) -> Sequence[float]:
    """Return the signs that kinds give: 1 for each there is, and for each two that tell more together.

    >>> sum(given(0)), sum(given(kinds_in(["guests", "pay"])))
    (0.0, 3.0)
    """
    return (
        *[1.0 if kinds & bit else 0.0 for bit in _BIT.values()],
        *[1.0 if kinds & pair == pair else 0.0 for pair in _PAIRS],
    )
