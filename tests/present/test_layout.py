import re

import pytest

from bot.domain.advice import ArticleClaims, Check, Comparison, Help, Row, Verdict
from bot.domain.catalog import Claim, Support, Truth
from bot.present import plain, wording
from bot.present.layout import card
from bot.present.shared import MAX_WORDS
from tests.present.gallery import GALLERY


@pytest.fixture
def drawn(catalog):
    return lambda name: card(GALLERY[name](catalog))


@pytest.fixture
def said(drawn):
    return lambda name: plain.text(drawn(name))


@pytest.mark.parametrize(
    ("name", "first_words"),
    [
        pytest.param("check-yes", "Yes. Django", id="yes"),
        pytest.param("check-partly", "Partly. CherryPy", id="in part"),
        pytest.param("check-official", "Partly. Django", id="official extension"),
        pytest.param("check-third-party", "Partly. Flask", id="third party"),
        pytest.param("check-no", "No. Flask", id="no"),
        pytest.param("quality-yes", "Yes. Sanic", id="fast"),
        pytest.param("quality-no", "No. CherryPy", id="not fast"),
        pytest.param("quality-unrated", "I have not rated Litestar", id="not rated"),
        pytest.param("recommend-admin", "Django fits best", id="a recommendation"),
        pytest.param("recommend-plain", "aiohttp, with Sanic close", id="a close one"),
        pytest.param("recommend-blocked", "Nothing meets all of that", id="nothing will do"),
        pytest.param("compare-two", "Choose Flask if you", id="it depends"),
        pytest.param("compare-two-with-winner", "FastAPI", id="one wins"),
        pytest.param("found-builtin", "FastAPI, Starlette, Litestar", id="who has it"),
        pytest.param("describe-flask", "Flask: ", id="a framework"),
        pytest.param("concept", "Event loop: ", id="a notion"),
    ],
)
def test_the_first_line_is_the_answer(said, name, first_words):
    assert said(name).splitlines()[0].startswith(first_words)


@pytest.mark.parametrize(
    ("name", "package"),
    [
        pytest.param("check-official", "channels", id="official"),
        pytest.param("check-third-party", "flask-sqlalchemy", id="third party"),
    ],
)
def test_an_extension_comes_with_the_command_to_install_it(said, name, package):
    assert f"`pip install {package}`" in said(name)


@pytest.mark.parametrize("name", ["check-yes", "check-no"])
def test_nothing_is_installed_for_what_is_inside_or_not_to_be_had(said, name):
    assert "pip install" not in said(name)


def test_no_answer_denies_what_it_means_to_say(catalog):
    """ "No. Flask has no dependencies." is the opposite of what is so: a "No" is followed by what is missing."""
    flask, feature = catalog.frameworks["flask"], catalog.features["no_dependencies"]
    support = flask.features[feature.id]
    check = Check(flask, feature, Verdict.NO, Support.NONE, support.note, support.source, None)
    first = plain.text(card(check)).splitlines()[0]
    assert "has no dependencies" not in first
    assert "6 other packages" in first


def test_a_verdict_says_how_we_know(said, catalog):
    text = said("check-third-party")
    flask = catalog.frameworks["flask"]
    assert flask.features["orm"].source in text
    assert flask.facts.version in text


def test_a_rating_is_told_with_its_evidence_and_what_the_marks_mean(said, catalog):
    rating = catalog.frameworks["sanic"].ratings["speed"]
    text = said("quality-yes")
    for part in ("5 of 5", rating.evidence.sentence, catalog.qualities["speed"].rubric.five):
        assert part in text


def test_a_comparison_is_a_table_with_a_column_for_each_and_says_when_to_choose_which(drawn, catalog):
    for name in ("compare-two", "compare-two-with-winner", "compare-three", "compare-four", "compare-without-page"):
        made, advice = drawn(name), GALLERY[name](catalog)
        assert {len(row) for row in made.table.rows} == {len(advice.frameworks) + 1}
        text = plain.text(made)
        assert [one.id for one in advice.frameworks if f"{one.name} if you {one.choose_if}" not in text] == []


def test_of_more_than_two_the_order_is_told(said):
    assert "1. Tornado 5, 2." in said("compare-three-with-winner").splitlines()[0]


def test_a_note_on_ratings_needs_a_rating(said, catalog):
    assert "0 to 5" in said("compare-two")
    flask, django = (catalog.frameworks[name] for name in ("flask", "django"))
    unrated = Comparison((flask, django), (Row("ORM", ("third party", "built in")),), (("Flask", "a"), ("Django", "b")))
    assert "0 to 5" not in plain.text(card(unrated))


def test_several_verdicts_each_say_which_framework_and_what(said):
    lines = {name: said(name).splitlines() for name in ("checks-frameworks", "checks-features", "checks-mixed")}
    assert lines["checks-frameworks"][0] == "ORM: Flask partly, Django yes."
    assert [line.split(":")[0] for line in lines["checks-frameworks"][1:3]] == ["• Flask", "• Django"]
    assert lines["checks-features"][0] == "Django: ORM yes, admin site yes, WebSockets partly."
    assert [line.split(":")[0] for line in lines["checks-features"][1:4]] == ["• ORM", "• Admin site", "• WebSockets"]
    assert lines["checks-mixed"][0] == (
        "Flask: raw speed 2 of 5, OpenAPI documents partly; FastAPI: raw speed 4 of 5, OpenAPI documents yes."
    )
    assert lines["checks-mixed"][1].startswith("• Flask, raw speed: ")


@pytest.mark.parametrize("name", ["checks-frameworks", "checks-features", "checks-mixed"])
def test_the_first_line_of_several_verdicts_answers_too(said, name):
    first = said(name).splitlines()[0].lower()
    assert re.search(r"\b(yes|no|partly|all)\b", first), first


@pytest.mark.parametrize("name", ["checks-frameworks", "checks-features", "checks-mixed"])
def test_each_verdict_ends_in_the_same_way(drawn, name):
    assert len({bullet[-1] in ".…" for bullet in drawn(name).bullets}) == 1


def test_who_has_it_reads_as_a_sentence(said):
    first = said("found-builtin").splitlines()[0]
    assert first.endswith("WebSockets built in.")


def test_a_list_says_what_it_was_narrowed_to(said):
    assert "ASGI" in said("list-narrowed").splitlines()[0]


def test_a_name_without_a_page_is_told_before_the_answer_for_its_neighbour(said, catalog):
    lines = said("introduced").splitlines()
    assert (
        lines[0] == f"Mezzanine is {catalog.kin['mezzanine'].what}. I have no page on it; the nearest I know is Django:"
    )
    django = said("describe-django").splitlines()
    assert lines[1] == django[0]
    assert lines[2:] == [line for line in django[1:] if line in lines]  # what does not fit is left out
    assert len(lines) > 4


def test_all_are_listed_by_group(said):
    text = said("list-all")
    assert all(group in text for group in wording.GROUPS.values())
    assert "Litestar" in text


def test_asking_which_framework_does_not_speak_of_two_readings(said):
    assert "two ways" not in said("example-of-which")


def test_a_notion_says_what_it_is_and_what_follows_for_the_choice(said, catalog):
    text = said("concept")
    assert catalog.concepts["event_loop"].answer in text
    assert catalog.concepts["event_loop"].advice in text


def test_a_feature_names_who_has_it_and_a_quality_what_the_marks_mean(said, catalog):
    assert "Django" in said("concept-feature")
    assert "None that I know" in said("concept-feature-of-nobody")
    rubric = catalog.qualities["learning"].rubric
    assert all(part in said("concept-quality") for part in (rubric.one, rubric.three, rubric.five))


def test_a_step_shows_its_options_as_buttons_that_name_the_run_and_the_step(drawn, catalog):
    made = drawn("guide-second")
    assert [button.value for button in made.buttons] == [f"1|scalability|{o.id}" for o in catalog.steps[1].options]
    assert made.menu is not None
    assert [value for _, value in made.menu.options] == [f"1|scalability|{m}" for m in ("back", "skip", "restart")]


def test_a_step_can_be_answered_from_its_text_alone(said, catalog):
    text = said("guide-second")
    step = catalog.steps[1]
    assert "2 of 4" in text
    assert step.question in text
    assert [n for n, option in enumerate(step.options, 1) if f"{n}. {option.label}" not in text] == []


def test_the_text_of_a_step_does_not_say_its_options_twice(said, catalog):
    assert said("guide-second").count(catalog.steps[1].options[1].label) == 1


def test_what_was_said_and_answered_is_shown(said):
    assert "So far: Something live" in said("guide-second")
    assert "Already noted: WebSockets" in said("guide-said")


@pytest.mark.parametrize("notice", [*wording.STEP_NOTICES])
def test_a_notice_comes_before_the_question(said, notice):
    assert said(f"guide-{notice}").startswith(wording.STEP_NOTICES[notice])


def claim(verdict):
    return Claim(verdict.value, f"It is {verdict}.", verdict, f"So much is {verdict}.", "https://a.b")


def test_what_the_article_says_stands_beside_what_is_so_the_corrected_first(catalog):
    claims = tuple(claim(verdict) for verdict in Truth)
    rows = card(ArticleClaims(catalog.frameworks["flask"], claims)).table.rows
    assert [row[1] for row in rows[1:]] == ["half true", "outdated", "false", "true", "opinion"]
    assert rows[1] == ("It is half.", "half true", "So much is half. (https://a.b)")


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        pytest.param([Truth.TRUE], "1 claim about Flask; it needs no correcting", id="one, and right"),
        pytest.param([Truth.FALSE], "1 claim about Flask; it needs correcting", id="one, and wrong"),
        pytest.param([Truth.TRUE] * 2, "2 claims about Flask; none of them needs correcting", id="none of two"),
        pytest.param([Truth.TRUE, Truth.HALF], "2 claims about Flask; one of them needs correcting", id="one of two"),
        pytest.param([Truth.FALSE, Truth.HALF], "2 claims about Flask; 2 of them need correcting", id="two"),
    ],
)
def test_how_many_claims_need_correcting(catalog, verdicts, said):
    advice = ArticleClaims(catalog.frameworks["flask"], tuple(claim(verdict) for verdict in verdicts))
    assert said in plain.text(card(advice)).splitlines()[0]


def test_the_claims_can_be_read_in_the_text_alone(said, catalog):
    text = said("article-framework")
    for one in catalog.frameworks["flask"].page.claims:
        assert one.claim.rstrip(".") in text
        assert one.truth in text
    assert ".:" not in text
    assert "What is so " not in text


def test_every_answer_about_the_bot_fits_a_card(catalog):
    cards = {name: card(Help(about)) for name, about in catalog.about.items()}
    assert {name: drawn.words for name, drawn in cards.items() if drawn.words > MAX_WORDS} == {}
