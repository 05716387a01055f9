"""understand(): a question becomes a reading, by a short chain of pure steps.

normalise, mend (``text``: undo markup, cut words, mend slips) -> hear (``hearing``: what is named, wanted or refused)
-> judge, first_reading (``judging``, ``intent``: which intent, how surely; a tornado warning is none)
-> an error on record, or the question of before asked of the framework that is named now, is the reading at once; else
-> by_itself (``reading``: what the text amounts to on its own)
-> in_its_thread (``thread``: what "it" and "the second one" mean in this thread), or what it is in other words
-> by_its_words (``reading`` again: what a text that says none of that shares its words with, or is not)
-> tools_asked (``tools``: what is asked of a tool beside a framework).
Whoever wants to see them at work on a text: ``python -m bot ask --explain "…"``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Mention, Reading
from bot.understand.hearing import Heard, hear
from bot.understand.intent.weigh import Weighed
from bot.understand.judging import Judged, first_reading, implied, judge
from bot.understand.learning import Understanding, learn
from bot.understand.reading.about_us import of_the_bot
from bot.understand.reading.alternatives import in_its_place
from bot.understand.reading.coded import by_its_code
from bot.understand.reading.described import as_project, told
from bot.understand.reading.faults import known_error, without_quoted
from bot.understand.reading.forced import forced
from bot.understand.reading.handled import handled, named_beside
from bot.understand.reading.in_both import in_both
from bot.understand.reading.in_use import in_trouble, of_unknown_part
from bot.understand.reading.narrow import aspect_of, narrowed
from bot.understand.reading.nearby import with_near, with_words
from bot.understand.reading.of_error import of_the_error
from bot.understand.reading.offered import offered
from bot.understand.reading.only import only_said
from bot.understand.reading.overlooked import overlooked
from bot.understand.reading.pairs import asked_of_one, checked, counterpart, lent, paired
from bot.understand.reading.partial import partly_heard
from bot.understand.reading.practice import whichever
from bot.understand.reading.practised import practised
from bot.understand.reading.recall import recalled
from bot.understand.reading.troubles import unread
from bot.understand.reading.unasked import asked_for
from bot.understand.reading.which_move import which_move
from bot.understand.reading.worded import says_how_it_runs
from bot.understand.text.mend import Word, mend
from bot.understand.text.needs import freed, needs_of
from bot.understand.text.normalise import Utterance, before_hearsay, is_emoji, is_no_thanks, normalise, past_thanks
from bot.understand.text.owned import of_its_owner
from bot.understand.text.spot import spot
from bot.understand.text.strangers import introduced
from bot.understand.thread.follow_up import resolve
from bot.understand.thread.further import turns_away
from bot.understand.thread.in_full import goes_on, in_full, is_done_there, is_finer, is_said, with_its_part
from bot.understand.thread.leaning import ADVISED
from bot.understand.thread.matters import of_matter
from bot.understand.thread.placed import checked_there, is_asked_there, placed
from bot.understand.thread.pointing import with_names
from bot.understand.thread.pythons import dated
from bot.understand.thread.rephrased import rephrased
from bot.understand.thread.situated import situated
from bot.understand.thread.struck import with_the_wish, without_struck
from bot.understand.thread.unwished import as_asked
from bot.understand.thread.wishing import is_empty, is_of_the_wish
from bot.understand.thresholds import SETTLED
from bot.understand.tools import tools_asked

# What an emoji alone says.
NOD = "acknowledgement"
# What thanks that are none say: "thanks for nothing".
COMPLAINT = "complaint"


class Steps(NamedTuple):
    """A reading and the steps that led to it; ``weighed`` is None when nothing was said."""

    utterance: Utterance
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    weighed: Weighed | None
    reading: Reading


def understand(text: str, state: DialogueState, mind: Understanding) -> Reading:
    """Return the reading of ``text`` (raw, Slack's markup allowed) in the dialogue ``state``."""
    return steps_of(text, state, mind).reading


def steps_of(text: str, state: DialogueState, mind: Understanding) -> Steps:
    """Return the reading of ``text`` in the dialogue ``state`` with the steps that led to it."""
    text = with_names(text, state, mind.catalog)
    utterance = normalise(before_hearsay(past_thanks(text)) if state.intent else past_thanks(text))
    words = mend(utterance.words, mind.lexicon)
    if turns_away([word.meant for word in words]):
        state = DialogueState()
    heard = hear(utterance, words, state, mind)
    if heard.says_nothing:
        return Steps(utterance, words, heard.mentions, None, resolve(_unsaid(text, heard), words, state, mind.catalog))
    judged = judge(heard, state, mind)
    reading = first_reading(heard, judged, state, mind)
    at_once = offered(reading, mind.names, mind.catalog) or _error(reading, state, mind)
    at_once = at_once or _asked_there(reading, heard, state, mind)
    at_once = at_once or which_move(reading, words, heard.found, state)
    if at_once is not None:
        at_once = partly_heard(at_once, words, heard.found, state)
        return Steps(utterance, words, heard.mentions, judged.weighed, at_once)
    reading = by_itself(reading, heard, state, mind)
    reading = in_its_thread(reading, heard, judged, state, mind)
    noted = _in_other_words(reading, state, mind) or practised(reading, state, mind.notes)
    noted = noted or _of_its_part(reading, state, mind)
    reading = noted or by_its_words(reading, text, heard, state, mind)
    reading = situated(reading, words, heard.found, state, mind.situations)
    reading = partly_heard(tools_asked(reading, heard, state, mind.tools), words, heard.found, state)
    return Steps(utterance, words, heard.mentions, judged.weighed, reading)


def _error(reading: Reading, state: DialogueState, mind: Understanding) -> Reading | None:
    """Return a text that is, or holds, an error message on record as asking about that; None without one."""
    error = known_error(reading, reading.mentions, state, mind.catalog)
    if error is None and (bare := without_quoted(reading.text)) is not None:  # 'relation "users" does not exist'
        utterance = normalise(bare)
        found = spot(utterance, mend(utterance.words, mind.lexicon), mind.lexicon)
        error = known_error(reading, found, state, mind.catalog)
    return error


def by_itself(reading: Reading, heard: Heard, state: DialogueState, mind: Understanding) -> Reading:
    """Return what the text amounts to on its own: one asked about, a pair, a check, a project's needs."""
    utterance, words = heard.utterance, heard.words
    reading = told(dated(reading), utterance, words, heard.found, state, mind.parts)
    reading = whichever(narrowed(reading, utterance.words), state, mind.catalog)
    reading = checked(asked_of_one(in_both(reading, mind.catalog), utterance, words), words)
    reading = forced(paired(counterpart(reading), utterance, words, mind.angles, mind.ties))
    return only_said(in_trouble(of_unknown_part(freed(reading, mind.catalog), words)))


def in_its_thread(reading: Reading, heard: Heard, judged: Judged, state: DialogueState, mind: Understanding) -> Reading:
    """Return what the text means after what was said before it, and which matter or project it is about."""
    words, catalog = heard.words, mind.catalog
    reading = resolve(reading, words, state, catalog)
    if reading.intent is Intent.OUT_OF_SCOPE and judged.leans and not _is_settled(reading):
        reading = implied(reading, heard, judged.clauses, state, mind)
    reading = _how_it_runs(aspect_of(reading, heard.utterance.words), heard)
    reading = of_matter(reading, words, state, catalog)
    reading = with_the_wish(lent(reading, words, state, catalog), state)
    if not is_of_the_wish(reading, state):
        reading = as_project(reading, words, mind.projects, catalog)
    reading = without_struck(reading, heard.found, state)
    return as_asked(in_its_place(reading, catalog), words, state, catalog) if state.guide is None else reading


def by_its_words(reading: Reading, text: str, heard: Heard, state: DialogueState, mind: Understanding) -> Reading:
    """Return what a text that says nothing yet is about by the words it shares, or not about at all."""
    words, found = heard.words, heard.found
    settled = reading.intent is Intent.OUT_OF_SCOPE and _is_settled(reading)
    reading = of_the_bot(reading, words, mind.about)
    owners = () if heard.names_framework else mind.owned.owners(text)
    reading = of_the_error(reading, words, found, state, mind.notes)
    if reading.recalled is not None:
        return reading
    reading = by_its_code(reading, text, words, state, mind.notes, mind.lexicon.joined)
    reading = recalled(handled(reading, words, found, mind.notes), words, found, state, mind.notes, owners)
    reading = named_beside(reading, words, found, mind.notes)
    if len(owners) == 1 and not reading.frameworks:
        reading = of_its_owner(reading, owners[0])
    unwished = asked_for(overlooked(reading, words, found, mind.describing), state)
    lost = unwished.intent is Intent.OUT_OF_SCOPE and reading.intent is not Intent.OUT_OF_SCOPE
    if lost and (unwished.frameworks or state.frameworks):
        unwished = recalled(unwished, words, found, state, mind.notes, owners)  # what is no wish may be a practice
    reading = unwished
    if reading.intent is Intent.COMPARE and reading.refused:  # "Flask: no; Flask …" compares it all the same
        reading = reading._replace(refused=tuple(one for one in reading.refused if one not in reading.frameworks))
    met = introduced(reading, heard.utterance, mind.strangers, mind.catalog)
    if not (met.intent is Intent.RECOMMEND is not reading.intent and is_of_the_wish(reading, state)):
        reading = met  # but "my co-founder knows Node better than I know Python" is no other wish
    if is_empty(reading) and is_of_the_wish(reading, state):
        reading = reading._replace(intent=Intent.OUT_OF_SCOPE, rival=None)
    if reading.intent is Intent.OUT_OF_SCOPE and state.intent is not None and not settled:
        reading = _said_in_full(reading, state, mind)
    return with_words(with_near(reading, words, found, state, mind.notes), words, found, state, mind.notes)


def _unsaid(text: str, heard: Heard) -> Reading:
    """Return the reading of what says nothing: out of scope, or small talk when it is a nod."""
    plain, words = heard.utterance.plain, len(heard.words)
    if not words and is_emoji(text):
        return Reading(plain, Intent.SMALLTALK, 1.0, words=1)
    return Reading(plain, Intent.OUT_OF_SCOPE, 0.0, words=words)


def _is_settled(reading: Reading) -> bool:
    """Whether a rule says of what is out of scope that nothing answers it."""
    return reading.is_follow_up and reading.confidence >= SETTLED


def _how_it_runs(reading: Reading, heard: Heard) -> Reading:
    """Return a reading that describes how one is deployed only where the words say that it runs somewhere."""
    if reading.aspect != "deploy" or reading.intent is not Intent.DESCRIBE or reading.is_follow_up:
        return reading
    if says_how_it_runs(f"{reading.text} {' '.join([word.meant for word in heard.words])}"):
        return reading
    return reading._replace(aspect=None) if heard.names_framework else unread(reading, ())


def _asked_there(reading: Reading, heard: Heard, state: DialogueState, mind: Understanding) -> Reading | None:
    """Return the question of before, asked of the framework that a text says is used; None if it says anything else."""
    spoken = bool(state.asked) or state.intent in ADVISED
    where = placed(reading, heard.words, heard.found, state, mind.catalog) if spoken else None
    if where is None:
        return None
    for asked in state.asked:
        full = understand(f"{asked} in {where}?", DialogueState(), mind)
        if is_asked_there(full, mind.catalog):
            return _said_so(full, reading)
    return checked_there(reading, state)


def _of_its_part(reading: Reading, state: DialogueState, mind: Understanding) -> Reading | None:
    """Return what leans on a part that was told of one framework as asking of that, if it is on record; else None."""
    settled = (Intent.COMPARE, Intent.LIST) if goes_on(reading) else (Intent.COMPARE, Intent.LIST, Intent.SMALLTALK)
    if reading.intent in settled:
        return None
    text = with_its_part(reading, state, mind.catalog)
    full = understand(text, DialogueState(), mind) if text else None
    if full is None:
        return None
    if is_finer(full, state, mind.catalog) or is_done_there(full, reading, state):
        return full._replace(is_follow_up=True, rival=None)  # with the part's name, by which its fine print is asked
    told = full.intent is Intent.CONCEPT and is_said(full, state, mind.catalog)
    return _said_so(full, reading) if told else None


def _in_other_words(reading: Reading, state: DialogueState, mind: Understanding) -> Reading | None:
    """Return what a short text in a thread is in other words, where what was spoken of tells that; else None."""
    text = rephrased(reading, state, mind.catalog)
    full = understand(text, DialogueState(), mind) if text else None
    return None if full is None or (full.intent is Intent.OUT_OF_SCOPE and not full.kin) else _said_so(full, reading)


def _said_in_full(reading: Reading, state: DialogueState, mind: Understanding) -> Reading:
    """Return what nothing explains as what it is when it is said in full, if it says something then."""
    for text in in_full(reading, state, mind.catalog):
        full = understand(text, DialogueState(), mind)
        if is_said(full, state, mind.catalog) or is_finer(full, state, mind.catalog):
            return _said_so(full, reading)
    return reading


def _said_so(full: Reading, reading: Reading) -> Reading:
    """Return what a text is when it is said in full, as what was said of it: a follow-up, in its own words."""
    return full._replace(text=reading.text, words=reading.words, is_follow_up=True, rival=None)


def topic_of(text: str, mind: Understanding) -> str:
    """Return the small talk topic nearest to ``text``."""
    words = [word.meant for word in mend(normalise(text).words, mind.lexicon)]
    if not words:
        return NOD
    if is_no_thanks(text):
        return COMPLAINT
    scores: Mapping[str, float] = mind.topics.matcher.scores(words)
    return max(scores, key=lambda topic: scores[topic])


__all__ = ["Steps", "Understanding", "learn", "needs_of", "steps_of", "topic_of", "understand"]
