from bot.domain.advice import Suggestion
from bot.present.parts import Card
from bot.present.shared import MAX_LABEL, MAX_WORDS, bold, bolds, budgeted, buttons, checked

TEN = "one two three four five six seven eight nine ten"


def test_suggestions_become_buttons_with_ids_of_their_own():
    made = buttons([Suggestion(f"Label {n}", f"question {n}") for n in range(7)])
    assert [(one.label, one.action_id, one.value) for one in made][:2] == [
        ("Label 0", "ask_1", "question 0"),
        ("Label 1", "ask_2", "question 1"),
    ]
    assert len(made) == 5
    assert len({one.action_id for one in made}) == 5


def test_a_label_too_long_is_cut():
    assert len(buttons([Suggestion("x" * 100, "q")])[0].label) == MAX_LABEL == 75


def test_a_card_within_the_limit_stays_as_it_is():
    card = Card("k", TEN, bullets=(TEN,) * 7, notes=(TEN,))
    assert budgeted(card) is card


def test_notes_go_first_then_the_last_bullets_and_never_the_lead():
    card = budgeted(Card("k", TEN, bullets=(TEN,) * 9, after=(TEN,), notes=(TEN,)))
    assert card.words <= MAX_WORDS
    assert (card.lead, len(card.bullets), card.after, card.notes) == (TEN, 7, (TEN,), ())


def test_names_are_bold_and_escaped(catalog):
    flask, django = catalog.frameworks["flask"], catalog.frameworks["django"]
    assert bold(flask) == "*Flask*"
    assert bolds([flask]) == "*Flask*"
    assert bolds([flask, django], "or") == "*Flask* or *Django*"


def test_the_small_print_says_which_version_and_when_it_was_checked(catalog):
    for framework in catalog.frameworks.values():
        printed = checked(framework)
        facts = framework.facts
        assert f"{framework.name} {facts.version}, released {facts.released}" in printed
        assert f"{facts.checked.day} {facts.checked:%b %Y}" in printed
        assert facts.source in printed
