"""What "it", "the second one" and "and Flask?" mean in this thread.

A reading that stands on its own is left alone. One that leans on what was said before
(a pronoun, an ordinal, a fragment) is filled from the dialogue state. Each rule reads one
way of leaning; the first that answers wins. They are kept by what they give: one that is pointed to (``pointing``), the
question ``again``, a verdict (``verdicts``), what settles a doubt (``doubts``), a wish changed (``wishes``) or added to
(``wishing``), more of the same one (``aspects``), what else (``further``), and what short texts come to (``leftover``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import dropwhile

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import FAULT, Intent, Reading
from bot.understand.text.mend import Word
from bot.understand.thread import again, aspects, beside, by_what, doing, doubts, verdicts, wishes
from bot.understand.thread.again import correction, same, what_about, would_it_do
from bot.understand.thread.among import (
    among_those,
    last_release,
    looks_there,
    makers,
    points_at_some,
    rival,
    that_one_alone,
    whence,
    which_of_these,
    who_of,
)
from bot.understand.thread.aspects import (
    aspect_alone,
    code_of_it,
    how_then,
    more_of_it,
    no_more,
    now_with,
    of_it,
    once_more,
    pointed_aspect,
    what_for,
    where_to_start,
)
from bot.understand.thread.beside import added, against, dropped, likened, swapped, than
from bot.understand.thread.beyond import beyond_these, inside_only, more_so, the_least
from bot.understand.thread.by_what import ahead, claimed
from bot.understand.thread.deciding import (
    as_good_as,
    as_talk,
    done_there,
    grown,
    holds_still,
    no_talk,
    of_that_part,
    of_those_left,
    put_on,
    staying,
    worried,
)
from bot.understand.thread.doing import (
    begun,
    counted,
    explained,
    got,
    insisted,
    longer,
    placed,
    plainly,
    shown,
)
from bot.understand.thread.doubts import closed, doubted, settled, still, whether_needed, whether_to_take
from bot.understand.thread.elsewhere import built_in_there, in_theirs, run_there, slower_of_two, there_too, without_it
from bot.understand.thread.further import (
    another_notion,
    both_at_once,
    has_that,
    included,
    instead,
    of_the_move,
    unknown_to_us,
    whether_to_leave,
    who_does,
    with_what_is_known,
    without_its_core,
    write_one,
)
from bot.understand.thread.leaning import ADVISED, FILLERS, TRAILERS, masked
from bot.understand.thread.leftover import (
    by_these,
    meant_that,
    of_a_detail,
    of_nobody,
    of_the_answer,
    of_the_focus,
    unasked,
)
from bot.understand.thread.matters import searched
from bot.understand.thread.papers import free_of_charge, licences_too, linked
from bot.understand.thread.pointing import DIGITS, choice_in, ordinal, places, the_one_with, the_other
from bot.understand.thread.pythons import python_of_it
from bot.understand.thread.stating import (
    its_bad_side,
    its_standing,
    measured,
    moved_there,
    needed_there,
    no_rewrite,
    quicker_in,
    worth_moving,
)
from bot.understand.thread.topic import (
    async_too,
    how_run,
    judged,
    laughs,
    next_to_it,
    one_of_that,
    only_that,
    there_as_well,
    what_is_used,
)
from bot.understand.thread.verdicts import best_few, compared, in_common, of_the_two, second_best, verdict, why
from bot.understand.thread.wishes import (
    allowed_again,
    anything_else,
    besides,
    burned,
    by_fame,
    given_up,
    moved_on,
    nothing_beside,
    onward,
    taken_back,
    to_answer,
    who_instead,
)
from bot.understand.thread.wishing import as_before, more_needs, most_of_all, wish_goes_on
from bot.understand.thresholds import STANDS_ALONE, SURE_FOLLOW_UP

_SPOKEN = (
    doubts.SPOKEN
    | again.SPOKEN
    | beside.SPOKEN
    | aspects.SPOKEN
    | doing.SPOKEN
    | verdicts.SPOKEN
    | wishes.SPOKEN
    | by_what.SPOKEN
)


def resolve(reading: Reading, words: Sequence[Word], state: DialogueState, catalog: Catalog) -> Reading:
    """Return ``reading`` with what it leaves open filled from ``state``; unchanged when it leans on nothing."""
    choice = choice_in([word.meant for word in words])
    if choice is not None:
        reading = reading._replace(choice=choice)
    if state.intent is None or not words:
        return reading
    if reading.aspect == FAULT:  # with the one spoken of, which is none that was only advised
        about = reading.frameworks or (state.frameworks if state.intent not in ADVISED else ())[:1]
        return reading._replace(frameworks=about)
    if searched(reading, catalog) and not points_at_some(reading.text):  # of all: "which has long-term support?"
        return reading
    meant = masked(reading, words, _SPOKEN)
    about_the_bot = reading.intent is Intent.HELP and not {"you", "help", "bot"}.isdisjoint(meant)
    wants_the_guide = reading.intent is Intent.GUIDE and reading.confidence >= STANDS_ALONE
    if state.intent in ADVISED and reading.needs and not reading.is_question:  # "the admins need pages, too"
        wants_the_guide = False
    if _GUIDING.isdisjoint(meant):  # "one guy project?" asks for no guide
        wants_the_guide = False
    to_the_point = list(dropwhile(FILLERS.__contains__, meant)) or meant
    while len(to_the_point) > 1 and to_the_point[-1] in TRAILERS:
        to_the_point.pop()
    if len(to_the_point) > 3 and to_the_point[-3:] == ["yes", "or", "no"]:  # "do they work there, yes or no"
        del to_the_point[-3:]
    if len(to_the_point) > 2 and to_the_point[-2:] == ["or", "not"]:  # "async too or not"
        del to_the_point[-2:]
    if choice is None and state.shown and to_the_point[0] in DIGITS:  # "ok 2 then"
        reading = reading._replace(choice=choice_in(to_the_point))
    reading = no_talk(reading, to_the_point, state)
    stands = about_the_bot and reading.confidence >= STANDS_ALONE
    rules = _CHOICES if wants_the_guide or stands else _RULES
    foreign = _is_foreign(words, reading)
    told = reading.intent is Intent.DESCRIBE and reading.confidence >= _TOLD  # "who's behind it, a company?"
    for rule in rules:
        if foreign and not told and rule in _OURS and (rule in (of_it, pointed_aspect) or len(to_the_point) > 4):
            continue
        resolved = rule(reading, to_the_point, state, catalog)
        if resolved is not None:
            sure = _LEAST_SURE if rule in _BY_DEFAULT else max(resolved.confidence, SURE_FOLLOW_UP)
            python = resolved.python or state.python
            return resolved._replace(is_follow_up=True, confidence=sure, python=python)
    if state.under is not None:  # what was explained in between is not what it leans on
        lower = replace(
            state, intent=state.under.intent, needs=state.under.needs, aspect=state.under.aspect, under=None
        )
        return resolve(reading, words, lower, catalog)
    return of_a_detail(reading, to_the_point, state, catalog) or unasked(reading, to_the_point, state)


_TOLD, _LEAST_SURE = 0.9, 0.6
# Words of somebody who wants to be led to a choice.
_GUIDING = frozenset(
    "choose choosing choice decide recommend suggest guide help pick best advise options questions start begin walk "
    "which".split()
)


def _is_foreign(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a text that names nothing of ours is mostly made of words that nobody here uses."""
    if reading.mentions:
        return False
    content = [
        word for word in words if not word.is_grammar and word.typed not in _SPOKEN and word.typed not in FILLERS
    ]
    foreign = sum([not word.is_familiar for word in content])
    return foreign > 0 and 2 * foreign >= len(content)


_Rule = Callable[[Reading, Sequence[str], DialogueState, Catalog], Reading | None]
# Those that read what the guide or help would otherwise answer: "what would you do?" after a comparison.
_CHOICES: tuple[_Rule, ...] = (
    doubted,
    whether_needed,
    whether_to_take,
    staying,
    as_talk,
    verdict,
    why,
    best_few,
    second_best,
    who_instead,
    of_the_move,
    moved_on,
    ordinal,
    begun,
    where_to_start,
    plainly,
    got,
    aspect_alone,
    code_of_it,
)
# Tried in this order; the first that answers wins.
_RULES: tuple[_Rule, ...] = (
    licences_too,
    among_those,
    looks_there,
    rival,
    no_rewrite,
    quicker_in,
    needed_there,
    its_standing,
    measured,
    moved_there,
    worth_moving,
    its_bad_side,
    makers,
    whence,
    last_release,
    that_one_alone,
    python_of_it,
    in_common,
    closed,
    still,
    settled,
    doubted,
    whether_needed,
    whether_to_take,
    run_there,
    placed,
    got,
    longer,
    explained,
    plainly,
    shown,
    counted,
    staying,
    holds_still,
    of_that_part,
    done_there,
    as_talk,
    as_good_as,
    put_on,
    grown,
    worried,
    laughs,
    async_too,
    how_run,
    only_that,
    what_is_used,
    judged,
    next_to_it,
    one_of_that,
    linked,
    free_of_charge,
    slower_of_two,
    built_in_there,
    there_too,
    in_theirs,
    there_as_well,
    without_it,
    insisted,
    begun,
    by_fame,
    beyond_these,
    more_so,
    the_least,
    inside_only,
    unknown_to_us,
    with_what_is_known,
    allowed_again,
    without_its_core,
    onward,
    instead,
    swapped,
    burned,
    given_up,
    to_answer,
    dropped,
    would_it_do,
    besides,
    whether_to_leave,
    of_the_move,
    both_at_once,
    who_does,
    has_that,
    included,
    write_one,
    who_instead,
    another_notion,
    most_of_all,
    how_then,
    what_for,
    verdict,
    claimed,
    compared,
    correction,
    than,
    added,
    likened,
    of_the_two,
    who_of,
    why,
    best_few,
    second_best,
    places,
    ordinal,
    the_one_with,
    the_other,
    taken_back,
    nothing_beside,
    moved_on,
    anything_else,
    against,
    what_about,
    same,
    which_of_these,
    ahead,
    where_to_start,
    aspect_alone,
    no_more,
    more_of_it,
    now_with,
    code_of_it,
    once_more,
    meant_that,
    of_those_left,
    more_needs,
    wish_goes_on,
    of_the_answer,
    of_it,
    pointed_aspect,
    as_before,
    by_these,
    of_the_focus,
    of_nobody,
)
# Those that say what a text comes to when nothing in it points at what was said.
_BY_DEFAULT = frozenset({by_these, of_the_focus, of_nobody, of_the_answer, as_before, closed})
# Those that take any short text for one of ours.
_OURS = frozenset({of_it, pointed_aspect, anything_else, of_the_move, by_these, of_the_focus})
