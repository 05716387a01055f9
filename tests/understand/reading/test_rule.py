from collections.abc import Collection

from bot.domain.question import Intent, Reading
from bot.understand.reading.rule import NONE, ONE, SEVERAL, applied, but, reads, rules_of


def reading(intent: Intent, *frameworks: str) -> Reading:
    return Reading("x", intent, 1.0, frameworks)


@reads(Intent.LIST, names=NONE)
def of_a_list(reading: Reading, words: Collection[str]) -> Reading | None:
    return reading._replace(aspect="list")


@reads(names=(ONE, SEVERAL))
def of_names(reading: Reading, words: Collection[str]) -> Reading | None:
    return reading._replace(aspect="names") if "names" in words else None


@reads(*but(Intent.HELP))
def of_all_but_help(reading: Reading, words: Collection[str]) -> Reading | None:
    return reading._replace(aspect="last")


RULES = rules_of([of_a_list, of_names, of_all_but_help])


def aspect(asked: Reading, *words: str) -> str | None:
    found = applied(RULES, asked, words)
    return found and found.aspect


def test_a_rule_looks_at_the_readings_it_names_and_at_no_other():
    assert aspect(reading(Intent.LIST)) == "list"
    assert aspect(reading(Intent.LIST, "flask")) == "last"
    assert aspect(reading(Intent.COMPARE)) == "last"


def test_how_many_frameworks_are_wanted_tells_one_several_and_none():
    assert aspect(reading(Intent.DESCRIBE, "flask"), "names") == "names"
    assert aspect(reading(Intent.COMPARE, "flask", "django", "bottle"), "names") == "names"
    assert aspect(reading(Intent.COMPARE), "names") == "last"


def test_a_rule_that_does_not_answer_leaves_it_to_the_next():
    assert aspect(reading(Intent.DESCRIBE, "flask")) == "last"


def test_nothing_answers_where_no_rule_looks():
    assert applied(RULES, reading(Intent.HELP), ()) is None
