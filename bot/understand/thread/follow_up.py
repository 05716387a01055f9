"""What "it", "the second one" and "and Flask?" mean in this thread.

A reading that stands on its own is left alone. One that leans on what was said before
(a pronoun, an ordinal, a fragment) is filled from the dialogue state. Each rule reads one
way of leaning; the first that answers wins. They are kept by what they give: one that is pointed to (``pointing``), the
question ``again``, a verdict (``verdicts``), what settles a doubt (``doubts``), a wish changed (``wishes``) or added to
(``wishing``), more of the same one (``aspects``), what else (``further``), and what short texts come to (``leftover``).
What is asked of the last answer comes first: evidence (``provenance``), standing, what is said to a check, a list and a
practice (``after_check``, ``after_list``, ``after_practice``) and of one (``told_of``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import dropwhile

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import FAULT, Intent, Reading
from bot.understand.text.mend import Word
from bot.understand.thread import (
    after_check,
    after_list,
    after_practice,
    again,
    alternative,
    among,
    aspects,
    beside,
    beyond,
    by_what,
    coding,
    deciding,
    doing,
    doubts,
    elsewhere,
    further,
    leaving,
    leftover,
    matters,
    notions,
    papers,
    pointing,
    provenance,
    pythons,
    standing,
    stating,
    taken_up,
    told_of,
    topic,
    verdicts,
    wishes,
    wishing,
)
from bot.understand.thread.leaning import ADVISED, FILLERS, TRAILERS, masked
from bot.understand.thresholds import STANDS_ALONE, SURE_FOLLOW_UP

_SPEAKING = (doubts, again, beside, aspects, doing, verdicts, wishes, by_what, stating)
_SPOKEN: frozenset[str] = frozenset().union(*(one.SPOKEN for one in _SPEAKING))


def resolve(reading: Reading, words: Sequence[Word], state: DialogueState, catalog: Catalog) -> Reading:
    """Return ``reading`` with what it leaves open filled from ``state``; unchanged when it leans on nothing."""
    choice = pointing.choice_in([word.typed if word.typed == "seconds" else word.meant for word in words])
    if choice is not None:
        reading = reading._replace(choice=choice)
    if state.intent is None or not words:
        return reading
    if reading.aspect == FAULT:  # with the one spoken of, which is none that was only advised
        about = reading.frameworks or (state.frameworks if state.intent not in ADVISED else ())[:1]
        return reading._replace(frameworks=about)
    of_all = matters.searched(reading, catalog)  # "which has long-term support?"
    if of_all and not among.points_at_some(reading.text):
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
    if choice is None and state.shown and to_the_point[0] in pointing.DIGITS:  # "ok 2 then"
        reading = reading._replace(choice=pointing.choice_in(to_the_point))
    reading = deciding.no_talk(reading, to_the_point, state)
    stands = about_the_bot and reading.confidence >= STANDS_ALONE
    rules = _CHOICES if wants_the_guide or stands else _RULES
    foreign = _is_foreign(words, reading)
    told = reading.intent is Intent.DESCRIBE and reading.confidence >= _TOLD  # "who's behind it, a company?"
    for rule in rules:
        if (
            foreign
            and not told
            and rule in _OURS
            and (rule in (aspects.of_it, aspects.pointed_aspect) or len(to_the_point) > 4)
        ):
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
    return leftover.of_a_detail(reading, to_the_point, state, catalog) or leftover.unasked(reading, to_the_point, state)


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
# What is asked of the last answer as such: where it comes from, how it stands, what else there is of it.
_OF_THE_ANSWER: tuple[_Rule, ...] = (
    provenance.how_known,
    standing.full_ranking,
    standing.how_close,
    standing.catches,
    after_check.of_the_part,
    after_list.of_the_list,
    after_practice.of_the_practice,
    told_of.thanked,
    told_of.more_told,
)
# Those that read what the guide or help would otherwise answer: "what would you do?" after a comparison.
_CHOICES: tuple[_Rule, ...] = (
    leaving.whether_to_leave,
    doubts.doubted,
    doubts.whether_needed,
    doubts.whether_to_take,
    deciding.staying,
    deciding.as_talk,
    *_OF_THE_ANSWER,
    among.among_those,
    by_what.against_the_pick,
    verdicts.verdict,
    verdicts.why,
    verdicts.best_few,
    verdicts.second_best,
    wishes.who_instead,
    further.of_the_move,
    wishes.moved_on,
    pointing.ordinal,
    doing.begun,
    doing.where_to_start,
    doing.plainly,
    doing.got,
    aspects.aspect_alone,
    aspects.code_of_it,
)
# Tried in this order; the first that answers wins.
_RULES: tuple[_Rule, ...] = (
    papers.licences_too,
    leaving.whether_to_leave,
    coding.shown,
    coding.tested,
    notions.what_is_that,
    notions.differs,
    notions.which_there,
    notions.when_used,
    after_check.denied,
    wishing.said_before,
    wishing.other_project,
    deciding.kept,
    leaving.rewritten_in,
    leaving.of_such_a_size,
    leaving.with_its_addons,
    leaving.of_that_move,
    leaving.rewritten_parts,
    by_what.one_over_the_other,
    by_what.final_answer,
    leaving.from_one_to_the_other,
    notions.had_there,
    told_of.in_production,
    stating.good_at_that,
    stating.disliked_part,
    stating.without_service,
    beyond.by_age,
    *_OF_THE_ANSWER,
    taken_up.in_it,
    taken_up.first_few,
    taken_up.some_lines,
    taken_up.or_lighter,
    taken_up.by_how_much,
    taken_up.who_has_that,
    taken_up.who_else,
    taken_up.smallest_with,
    taken_up.of_what_is_left,
    taken_up.from_release,
    taken_up.time_of_both,
    taken_up.time_to_learn,
    taken_up.while_both_run,
    taken_up.learnt_by,
    taken_up.used_by,
    taken_up.of_another_python,
    alternative.worse_of_them,
    alternative.of_neither,
    alternative.free_choice,
    alternative.own_code,
    alternative.what_is_lost,
    alternative.to_add,
    among.one_less,
    among.among_those,
    among.looks_there,
    among.rival,
    by_what.against_the_pick,
    stating.no_rewrite,
    stating.quicker_in,
    stating.needed_there,
    stating.can_it,
    stating.its_standing,
    stating.measured,
    stating.moved_there,
    stating.worth_moving,
    stating.its_bad_side,
    among.its_people,
    leaving.away_from_it,
    further.regret_of_it,
    further.what_that_is,
    by_what.who_has_more,
    leftover.as_a_table,
    among.who_else_has_it,
    elsewhere.in_that_one,
    elsewhere.in_python,
    among.makers,
    among.last_release,
    among.that_one_alone,
    pythons.python_of_it,
    verdicts.in_common,
    doubts.closed,
    doubts.still,
    doubts.settled,
    doubts.doubted,
    doubts.whether_needed,
    doubts.whether_to_take,
    elsewhere.run_there,
    doing.placed,
    doing.got,
    doing.longer,
    doing.explained,
    doing.plainly,
    doing.shown,
    doing.counted,
    deciding.staying,
    deciding.holds_still,
    deciding.of_that_part,
    deciding.done_there,
    deciding.as_talk,
    deciding.as_good_as,
    deciding.put_on,
    deciding.grown,
    deciding.worried,
    topic.laughs,
    topic.async_too,
    topic.how_run,
    topic.only_that,
    topic.what_is_used,
    topic.judged,
    topic.next_to_it,
    topic.one_of_that,
    papers.linked,
    papers.free_of_charge,
    elsewhere.slower_or_faster,
    elsewhere.built_in_there,
    elsewhere.there_too,
    elsewhere.in_theirs,
    topic.there_as_well,
    elsewhere.without_it,
    doing.insisted,
    doing.begun,
    wishes.by_fame,
    beyond.beyond_these,
    beyond.more_so,
    beyond.the_least,
    beyond.inside_only,
    further.unknown_to_us,
    further.with_what_is_known,
    wishes.allowed_again,
    further.without_its_core,
    wishes.onward,
    further.instead,
    beside.swapped,
    wishes.burned,
    wishes.given_up,
    wishes.to_answer,
    beside.dropped,
    again.would_it_do,
    wishes.besides,
    further.whether_to_leave,
    further.of_the_move,
    further.both_at_once,
    further.who_does,
    further.has_that,
    further.included,
    further.write_one,
    wishes.who_instead,
    further.another_notion,
    wishing.most_of_all,
    aspects.how_then,
    notions.what_for,
    verdicts.verdict,
    by_what.claimed,
    verdicts.compared,
    again.correction,
    beside.than,
    beside.added,
    beside.likened,
    beside.outdone,
    verdicts.of_the_two,
    among.who_of,
    verdicts.why,
    verdicts.best_few,
    verdicts.second_best,
    pointing.places,
    pointing.ordinal,
    pointing.the_one_with,
    pointing.the_other,
    wishes.taken_back,
    stating.nothing_beside,
    wishes.moved_on,
    wishes.anything_else,
    beside.against,
    again.what_about,
    again.same,
    alternative.beside_the_pick,
    among.which_of_these,
    by_what.ahead,
    doing.where_to_start,
    aspects.aspect_alone,
    aspects.no_more,
    aspects.more_of_it,
    aspects.now_with,
    aspects.code_of_it,
    aspects.once_more,
    leftover.meant_that,
    deciding.of_those_left,
    wishing.more_needs,
    wishing.changes_nothing,
    wishing.wish_goes_on,
    wishing.told_more,
    leftover.of_the_answer,
    aspects.of_it,
    aspects.pointed_aspect,
    wishing.as_before,
    leftover.by_these,
    leftover.of_the_focus,
    leftover.of_nobody,
)
# Those that say what a text comes to when nothing in it points at what was said.
_BY_DEFAULT = frozenset(
    {
        leftover.by_these,
        leftover.of_the_focus,
        leftover.of_nobody,
        leftover.of_the_answer,
        wishing.as_before,
        doubts.closed,
    }
)
# Those that take any short text for one of ours.
_OURS = frozenset(
    {
        aspects.of_it,
        aspects.pointed_aspect,
        wishes.anything_else,
        further.of_the_move,
        leftover.by_these,
        leftover.of_the_focus,
    }
)
