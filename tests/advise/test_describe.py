import pytest

from bot.advise.describe import describe
from bot.domain.advice import ArticleClaims, Description, Explanation, Fallback
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent
from tests.readings import named, reading

FRESH = DialogueState()


def described(catalog, frameworks="", **more):
    return describe(reading(Intent.DESCRIBE, frameworks, **more), FRESH, catalog)


def test_the_first_framework_named_is_described(catalog):
    advice = described(catalog, "sanic flask")
    assert isinstance(advice, Description)
    assert (advice.framework.id, advice.aspect) == ("sanic", None)


def test_one_named_only_to_be_refused_is_described(catalog):
    assert described(catalog, refused=("flask",)).framework.id == "flask"


@pytest.mark.parametrize("aspect", ["drawbacks", "strengths", "best_for", "upkeep", "learning"])
def test_an_aspect_narrows_it(catalog, aspect):
    assert described(catalog, "flask", aspect=aspect).aspect == aspect


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("licence of flask?", "licence"),
        ("is flask open source", "licence"),
        ("may we sell what we build on flask", "licence"),
        ("is flask dead", "upkeep"),
        ("is flask free of bugs", "upkeep"),
    ],
)
def test_one_fact_of_its_upkeep_is_answered_alone(catalog, text, aspect):
    read = reading(Intent.DESCRIBE, "flask", aspect="upkeep")._replace(text=text, words=len(text.split()))
    assert describe(read, FRESH, catalog).aspect == aspect


def test_single_matters_are_told_in_their_order(catalog):
    advice = described(catalog, "flask", aspect="upkeep", matters=("makers", "licence"))
    assert [matter.id for matter in advice.matters] == ["makers", "licence"]
    assert advice.aspect == "upkeep"


def test_why_is_no_aspect(catalog):
    assert described(catalog, "flask", aspect="why").aspect is None


def test_another_kind_of_question_keeps_the_whole(catalog):
    read = reading(Intent.FEATURE_CHECK, "flask", aspect="drawbacks")
    assert describe(read, FRESH, catalog).aspect is None


def test_what_the_article_says_is_told_with_what_is_so(catalog):
    advice = described(catalog, "flask", aspect="article")
    assert isinstance(advice, ArticleClaims)
    assert advice.claims == catalog.frameworks["flask"].page.claims


def test_the_article_says_nothing_of_the_others(catalog):
    advice = described(catalog, "litestar", aspect="article")
    assert isinstance(advice, ArticleClaims)
    assert advice.claims == ()


def test_a_notion_is_explained(catalog):
    advice = described(catalog, mentions=named((EntityKind.FEATURE, "orm")))
    assert isinstance(advice, Explanation)
    assert advice.subject is catalog.features["orm"]


def test_nothing_named_is_a_fallback(catalog):
    assert isinstance(described(catalog), Fallback)


def test_next_one_may_ask_for_code_a_comparison_or_the_drawbacks(catalog):
    assert [one.question for one in described(catalog, "flask").suggestions] == [
        "show me a Flask example",
        "compare Flask and FastAPI",
        "drawbacks of Flask",
    ]


def test_who_asked_for_the_drawbacks_is_not_sent_there_again(catalog):
    questions = [one.question for one in described(catalog, "flask", aspect="drawbacks").suggestions]
    assert "drawbacks of Flask" not in questions
    assert len(questions) >= 2


def test_no_example_is_offered_where_there_is_none(pageless):
    assert "show me a Litestar example" not in [one.question for one in described(pageless, "litestar").suggestions]
