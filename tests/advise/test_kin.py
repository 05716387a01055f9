import pytest

from bot.advise.kin import by_itself, introduced, pulse
from bot.domain.advice import Check, Comparison, Description, Fallback, Introduced, Pulse, QualityCheck, Verdict
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent
from tests.readings import advise_on, named, reading

FRESH = DialogueState()


def answered(catalog, read):
    return introduced(advise_on(read, catalog), read, catalog)


def test_without_such_a_name_advice_stays_as_it_is(catalog):
    read = reading(Intent.DESCRIBE, "flask")
    advice = advise_on(read, catalog)
    assert introduced(advice, read, catalog) is advice


def test_the_neighbour_of_each_name_comes_along(catalog):
    advice = answered(catalog, reading(Intent.COMPARE, "fastapi flask", kin=("express", "react")))
    assert isinstance(advice, Introduced)
    assert [one and one.id for one in advice.nearest] == ["flask", None]


def test_a_refusal_names_the_stranger_and_offers_its_neighbour(catalog):
    advice = answered(catalog, reading(Intent.OUT_OF_SCOPE, kin=("nestjs",)))
    assert isinstance(advice, Fallback)
    assert [(kin.name, near.id) for kin, near in advice.strangers] == [("NestJS", "litestar")]
    assert advice.suggestions[0].label == "About Litestar"


@pytest.mark.parametrize(("name", "known"), [("webapp2", True), ("web2py", False)])
def test_how_alive_a_name_is_is_its_own_matter(catalog, name, known):
    kin = catalog.kin[name]
    mention = named((EntityKind.FRAMEWORK, kin.nearest))[0]._replace(kin=name)
    read = reading(Intent.DESCRIBE, kin.nearest, aspect="upkeep", kin=(name,), mentions=(mention,))
    advice = answered(catalog, read)
    assert isinstance(advice, Pulse)
    assert (advice.kin.upkeep is not None) is known
    assert advice == pulse(kin, catalog.frameworks[kin.nearest])


def test_there_is_no_verdict_on_a_stranger(catalog):
    read = reading(Intent.COMPARE, "fastapi flask", ("speed",), kin=("express",))
    read = read._replace(text="is fastapi faster than express?")
    advice = answered(catalog, read).advice
    assert isinstance(advice, Comparison)
    assert advice.answer is None


def test_the_one_known_beside_a_stranger_is_checked_or_described(catalog):
    checked = by_itself(reading(Intent.COMPARE, "django", ("admin",), kin=("rails",)), FRESH, catalog)
    assert isinstance(checked, Check)
    assert checked.verdict is Verdict.YES
    assert isinstance(by_itself(reading(Intent.COMPARE, "django", kin=("rails",)), FRESH, catalog), Description)


def test_what_speaks_against_the_neighbour_of_a_name_is_not_told_of_it(conversation):
    turn = conversation.take(DialogueState(), "what are the downsides of web2py?", person="U0ANN", now=1_000.0)
    assert isinstance(turn.advice, Introduced)
    assert turn.advice.advice.aspect is None


def test_a_neighbours_lack_is_no_answer(catalog):
    read = reading(Intent.FEATURE_CHECK, "starlette", ("orm",), kin=("connexion",))
    advice = answered(catalog, read)
    assert isinstance(advice, Introduced)
    assert isinstance(advice.advice, Description)


def test_how_fast_one_is_beside_another_language_is_told_without_a_verdict(catalog):
    read = reading(Intent.COMPARE, "django", ("speed",), kin=("node",))
    check = by_itself(read._replace(text="is Django faster than Node.js?"), FRESH, catalog)
    assert isinstance(check, QualityCheck)
    assert "Node.js" in check.there.sentence
