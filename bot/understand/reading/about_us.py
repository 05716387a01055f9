"""What is asked about the bot itself: what its marks mean, how it measured, what it keeps of what people say."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.question import EntityKind, Intent, Reading
from bot.understand.intent.later import Later
from bot.understand.reading.troubles import surely
from bot.understand.text.mend import Word
from bot.understand.text.words import root
from bot.understand.thresholds import ABOUT, FRAGMENT, SETTLED, SURE_ABOUT

# What is asked about the bot when nothing special is: how to use it.
_USAGE = "usage"
# Who asks for a part or a quality, and says none of these, asks of frameworks.
_YOU = frozenset(
    "i me my you your yours bot advisor mean means measure measured mark marks rating ratings rank why".split()
)


def on_the_bot(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """Return how people ask about the bot, by what they ask: the rest of help is how to use it."""
    told = {name: about.phrases for name, about in catalog.about.items()}
    apart = {phrase for phrases in told.values() for phrase in phrases}
    usage = catalog.intents[Intent.HELP].phrases
    return {_USAGE: tuple(phrase for phrase in usage if phrase not in apart), **told}


def of_the_bot(reading: Reading, words: Sequence[Word], about: Later) -> Reading:
    """Return a reading that asks about the bot as such, with what it asks as its aspect; any other as it is."""
    named = any(mention.kind is EntityKind.FRAMEWORK for mention in reading.mentions)
    if reading.is_follow_up and reading.intent is Intent.RECOMMEND and reading.confidence >= SETTLED:
        return reading  # "which one do you recommend?" of a list
    helps = reading.intent is Intent.HELP
    if not helps and (named or len(words) > 2 * FRAGMENT):
        return reading
    meant, known = [word.meant for word in words], about.matcher.roots
    if not helps and reading.needs and _YOU.isdisjoint(meant):
        return reading
    if not helps and sum(root(word) not in known for word in meant) > len(meant) // 3:  # it resembles none of them
        return reading
    scores = about.matcher.scores(meant)
    best = max(scores, key=scores.__getitem__)
    if best == _USAGE or scores[best] < (ABOUT if helps else SURE_ABOUT):
        return reading._replace(aspect=None) if helps else reading
    asked = reading._replace(frameworks=(), refused=(), needs=(), is_follow_up=False)
    return surely(asked, Intent.HELP, *Intent, aspect=best)
