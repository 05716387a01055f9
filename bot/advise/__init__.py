"""One file for each intent: a reading becomes advice. ``ANSWERS`` is the table of all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.advise.clarify import fallback
from bot.advise.compare import compare
from bot.advise.concept import concept
from bot.advise.describe import describe
from bot.advise.example import example
from bot.advise.feature import feature_check
from bot.advise.find import find_by_feature
from bot.advise.guide import open_guide
from bot.advise.help import show_help
from bot.advise.list import list_frameworks
from bot.advise.recommend import recommend
from bot.advise.smalltalk import smalltalk
from bot.domain.advice import Advice
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading

ANSWERS: Mapping[Intent, Callable[[Reading, DialogueState, Catalog], Advice]] = {
    Intent.DESCRIBE: describe,
    Intent.COMPARE: compare,
    Intent.RECOMMEND: recommend,
    Intent.FEATURE_CHECK: feature_check,
    Intent.FIND_BY_FEATURE: find_by_feature,
    Intent.LIST: list_frameworks,
    Intent.EXAMPLE: example,
    Intent.GUIDE: open_guide,
    Intent.CONCEPT: concept,
    Intent.HELP: show_help,
    Intent.SMALLTALK: smalltalk,
    Intent.OUT_OF_SCOPE: fallback,
}
