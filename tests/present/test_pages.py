import pytest

from bot.advise.describe import describe
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from bot.present import plain
from bot.present.layout import card
from bot.present.pages import description
from tests.readings import reading

EIGHT = ["flask", "fastapi", "django", "pyramid", "tornado", "sanic", "bottle", "cherrypy"]
FRESH = DialogueState()


def page(catalog, framework, aspect=None):
    return description(describe(reading(Intent.DESCRIBE, framework, aspect=aspect), FRESH, catalog))


def said(catalog, framework, aspect=None):
    return plain.text(page(catalog, framework, aspect))


@pytest.mark.parametrize("framework", EIGHT)
def test_the_overview_says_what_why_what_for_and_what_not_for(catalog, framework):
    one = catalog.frameworks[framework]
    text = said(catalog, framework)
    assert text.splitlines()[0] == f"{one.name}: {one.purpose}"
    for part in (*one.page.why[:2], *one.page.highlights[:3], *one.page.best_for[:3], *one.page.not_for[:2]):
        assert part in text


@pytest.mark.parametrize("framework", EIGHT)
def test_the_drawbacks_are_all_that_it_is_not_for_and_its_worst_mark(catalog, framework):
    one = catalog.frameworks[framework]
    text = said(catalog, framework, "drawbacks")
    worst = min(rating.value for rating in one.ratings.values())
    assert [part for part in one.page.not_for if part not in text] == []
    assert any(rating.evidence.sentence in text for rating in one.ratings.values() if rating.value == worst)


@pytest.mark.parametrize("framework", EIGHT)
def test_the_strengths_are_why_and_its_best_marks(catalog, framework):
    one = catalog.frameworks[framework]
    text = said(catalog, framework, "strengths")
    best = max(rating.value for rating in one.ratings.values())
    assert [part for part in one.page.why if part not in text] == []
    assert any(rating.evidence.sentence in text for rating in one.ratings.values() if rating.value == best)


@pytest.mark.parametrize("framework", EIGHT)
def test_what_it_is_best_for_comes_first(catalog, framework):
    lead = said(catalog, framework, "best_for").splitlines()[0]
    assert [part for part in catalog.frameworks[framework].page.best_for if part not in lead] == []


@pytest.mark.parametrize("framework", EIGHT)
def test_upkeep_tells_the_release_the_mark_and_the_licence(catalog, framework):
    one = catalog.frameworks[framework]
    text = said(catalog, framework, "upkeep")
    for part in (one.facts.version, one.facts.licence, one.facts.python, f"{one.ratings['upkeep'].value} of 5"):
        assert part in text


@pytest.mark.parametrize("framework", EIGHT)
def test_learning_tells_what_to_learn_first_and_where(catalog, framework):
    one = catalog.frameworks[framework]
    text = said(catalog, framework, "learning")
    assert [part for part in one.page.learn_first if part not in text.splitlines()[0]] == []
    assert [link.url for link in one.page.links if link.url not in text] == []


def test_an_unknown_aspect_is_the_overview(catalog):
    assert page(catalog, "flask", "colour") == page(catalog, "flask")


def test_without_a_page_it_says_so_and_gives_what_is_known(pageless):
    for one in pageless.frameworks.values():
        if not one.page:
            text = said(pageless, one.id)
            assert one.purpose in text
            assert one.choose_if in text
            assert "No full page yet" in text


@pytest.mark.parametrize("aspect", ["drawbacks", "strengths", "best_for", "upkeep", "learning"])
def test_an_aspect_without_a_page_is_the_short_page(pageless, aspect):
    assert "No full page yet" in said(pageless, "litestar", aspect)


def test_the_drawbacks_say_why_it_is_seldom_first(catalog):
    assert "Seldom my first pick: FastAPI and Litestar meet nearly the same" in said(catalog, "blacksheep", "drawbacks")
    assert "Seldom" not in said(catalog, "flask", "drawbacks")


def test_the_card_of_a_description_is_its_page(catalog):
    advice = describe(reading(Intent.DESCRIBE, "flask"), FRESH, catalog)
    assert card(advice) == description(advice)


@pytest.mark.parametrize("framework", EIGHT)
def test_its_own_pages_are_all_its_links(catalog, framework):
    text = said(catalog, framework, "docs")
    assert [one.url for one in catalog.frameworks[framework].page.links if one.url not in text] == []


@pytest.mark.parametrize("framework", ["flask", "bottle", "robyn"])
def test_installing_it_tells_the_command_and_what_comes_along(catalog, framework):
    one = catalog.frameworks[framework]
    text = said(catalog, framework, "install")
    assert one.page.example.install in text.splitlines()[0]
    assert ("no other package" in text) == (one.facts.dependencies == 0)


def told(catalog, framework, *matters):
    read = reading(Intent.DESCRIBE, framework, aspect="upkeep", matters=matters)
    return plain.text(description(describe(read, FRESH, catalog)))


@pytest.mark.parametrize(
    ("framework", "matter", "lead"),
    [
        ("flask", "makers", "For Flask PyPI names Pallets as its maintainer"),
        ("starlette", "makers", "Tom Christie as its author and Marcelo Trylesinski as its maintainer"),
        ("flask", "age", "Flask has been on PyPI since 2010-04; 0.1 is its oldest release there."),
        ("bottle", "production", "With care. Bottle gets 2 of 5 for upkeep."),
        ("django", "production", "Fit for production. Django gets 5 of 5"),
        ("quart", "downloads", "Quart is number 2,590 of all PyPI packages by downloads."),
        ("falcon", "free_threading", "Falcon names CPython and PyPy, and free threading as stable"),
        ("flask", "free_threading", "How Flask does on a Python without the GIL is not on my record"),
        ("django", "support", "A long-term series of Django is patched for three years, 5.2 until 2028-04"),
        ("tornado", "support", "How long a release of Tornado is supported is not on my record"),
        ("django", "lts", "Django, very active: 6.1.3 is the newest, and the 5.2 long-term series"),
        ("tornado", "lts", "Whether Tornado has a long-term version is not on my record"),
        ("falcon", "rank", "Falcon: It leads where no dependencies are wanted"),
        ("flask", "thread_safety", "Whether Flask is thread-safe is not on my record"),
    ],
)
def test_a_single_matter_leads(catalog, framework, matter, lead):
    assert lead in told(catalog, framework, matter).splitlines()[0]


def test_of_several_matters_each_is_told_in_a_line(catalog):
    lines = told(catalog, "tornado", "makers", "support").splitlines()
    assert "PyPI names" in lines[0]
    assert "not on my record" in lines[1]
    assert "Now:" in lines[2]


@pytest.mark.parametrize("framework", EIGHT)
def test_every_matter_can_be_told_of_everybody(catalog, framework):
    assert all(told(catalog, framework, name) for name in catalog.matters)
