import pytest

from bot.advise.concept import concept
from bot.domain.advice import Explanation, Fallback
from bot.domain.catalog import Support
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention
from tests.readings import about, named, reading

FRESH = DialogueState()


def explained(catalog, kind, name):
    advice = concept(about(kind, name), FRESH, catalog)
    assert isinstance(advice, Explanation)
    return advice


def test_a_concept_is_explained(catalog):
    advice = explained(catalog, EntityKind.CONCEPT, "event_loop")
    assert advice.subject is catalog.concepts["event_loop"]


def test_a_project_leads_to_what_fits_it(catalog):
    questions = [one.question for one in explained(catalog, EntityKind.CONCEPT, "chat").suggestions]
    assert any(question.startswith("recommend a framework") for question in questions)


@pytest.mark.parametrize("feature", ["orm", "asgi", "graphql"])
def test_a_feature_names_who_has_all_of_it_built_in(catalog, feature):
    advice = explained(catalog, EntityKind.FEATURE, feature)
    inside = [one for one in catalog.frameworks.values() if one.features[feature].support is Support.BUILTIN]
    assert advice.subject is catalog.features[feature]
    assert list(advice.frameworks) == [one for one in inside if not one.features[feature].limited]


def test_who_has_a_feature_in_part_is_told_apart(catalog):
    advice = explained(catalog, EntityKind.FEATURE, "async")
    assert {one.id for one in advice.partly} == {"flask", "django"}
    assert not {*advice.partly} & {*advice.frameworks}


def test_a_product_is_explained_for_itself(catalog):
    mentions = (
        Mention(EntityKind.FEATURE, "wsgi", 0, 1, 1.0, "gunicorn"),
        Mention(EntityKind.FEATURE, "asgi", 1, 2, 1.0, "uvicorn"),
    )
    advice = concept(reading(Intent.CONCEPT, mentions=mentions), FRESH, catalog)
    assert isinstance(advice, Explanation)
    goes = {name: {one.id for one in ones} for name, _, ones, _ in advice.products}
    assert all(upkeep and upkeep.sentence.startswith(name) for name, _, _, upkeep in advice.products)
    assert "flask" in goes["Gunicorn"] - goes["Uvicorn"]
    assert "fastapi" in goes["Gunicorn"] & goes["Uvicorn"]


def test_a_quality_names_the_three_that_are_rated_best(catalog):
    advice = explained(catalog, EntityKind.QUALITY, "speed")
    marks = [one.ratings["speed"].value for one in advice.frameworks]
    every = sorted((one.ratings["speed"].value for one in catalog.frameworks.values() if one.page), reverse=True)
    assert marks == every[:3]


def test_the_first_notion_named_is_meant_frameworks_apart(catalog):
    mentions = named((EntityKind.FRAMEWORK, "flask"), (EntityKind.FEATURE, "orm"), (EntityKind.CONCEPT, "chat"))
    advice = concept(reading(Intent.CONCEPT, mentions=mentions), FRESH, catalog)
    assert isinstance(advice, Explanation)
    assert advice.subject is catalog.features["orm"]


def test_without_a_notion_it_says_what_it_can_do(catalog):
    assert isinstance(concept(reading(Intent.CONCEPT), FRESH, catalog), Fallback)


@pytest.mark.parametrize("kind", [EntityKind.CONCEPT, EntityKind.FEATURE, EntityKind.QUALITY])
def test_every_notion_leads_on_to_two_questions_or_three(catalog, kind):
    for name in {"concept": catalog.concepts, "feature": catalog.features, "quality": catalog.qualities}[kind]:
        assert 2 <= len(explained(catalog, kind, name).suggestions) <= 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("does flask support mqtt?", "message_bridge", id="of one"),
        pytest.param("is django gdpr compliant?", "compliance", id="a law"),
        pytest.param("does falcon have websockets for mqtt?", None, id="a part is asked for"),
    ],
)
def test_what_no_framework_has_is_explained(conversation, text, told):
    advice = conversation.take(DialogueState(), text, person="U1", now=0.0).answer
    assert (advice.subject.id if isinstance(advice, Explanation) else None) == told


def test_how_it_is_dealt_with_is_told_of_those_it_is_asked_of(catalog):
    mention = Mention(EntityKind.CONCEPT, "n_plus_one", 0, 1, 1.0, "n+1")
    asked = reading(Intent.CONCEPT, mentions=(mention,), frameworks="django")
    told = concept(asked, FRESH, catalog)
    assert isinstance(told, Explanation)
    assert told.there == ((catalog.frameworks["django"], catalog.practice["n_plus_one"]["django"]),)
    thread = concept(asked._replace(frameworks=()), DialogueState(frameworks=("flask", "django")), catalog)
    assert isinstance(thread, Explanation)
    assert [one.id for one, _ in thread.there] == ["flask", "django"], "else those the thread is about"


def test_a_program_does_what_is_told_of_one(catalog):
    upload = Mention.unsaid(EntityKind.CONCEPT, "file_upload")
    one = concept(reading(Intent.CONCEPT, "flask", mentions=(upload,), concepts=("file_upload",)), FRESH, catalog)
    both = concept(
        reading(Intent.CONCEPT, "flask django", mentions=(upload,), concepts=("file_upload",)), FRESH, catalog
    )
    assert isinstance(one, Explanation)
    assert isinstance(both, Explanation)
    assert one.program is not None
    assert "secure_filename" in one.program.code
    assert both.program is None


def test_what_is_asked_of_all_is_told_of_none_in_particular(catalog):
    mention = Mention(EntityKind.CONCEPT, "n_plus_one", 0, 1, 1.0, "n+1")
    asked = reading(Intent.CONCEPT, mentions=(mention,))._replace(text="which frameworks avoid n+1 queries?")
    told = concept(asked, DialogueState(frameworks=("flask",)), catalog)
    assert isinstance(told, Explanation)
    assert told.there == ()
