import pytest

from bot.domain.question import Intent


@pytest.mark.parametrize(
    ("text", "frameworks", "aspect"),
    [
        pytest.param("why do people hate sanic so much, on reddit it looks like the devil", ("sanic",), "drawbacks",
                     id="hated"),
        pytest.param("why does everyone recommend litestar these days?", ("litestar",), "strengths", id="recommended"),
        pytest.param("why is everybody on sanic now", ("sanic",), "strengths", id="what everybody takes"),
        pytest.param("any big companies using quart or falcon in prod?", ("quart",), "upkeep", id="used by whom"),
        pytest.param("how long to get a flask dev productive in litestar", ("litestar",), "learning", id="productive"),
        pytest.param("good resources for learning litestar, i've done flask for 3 years", ("litestar",), "learning",
                     id="resources"),
    ],
)  # fmt: skip
def test_what_is_asked_of_people_is_told_of_the_one_it_is_about(read, text, frameworks, aspect):
    found = read(text)
    assert (found.intent, found.frameworks, found.aspect) == (Intent.DESCRIBE, frameworks, aspect)


def test_how_soon_one_is_productive_in_either_compares_how_they_are_learnt(read):
    found = read("how long until two juniors are productive in quart or pyramid?")
    assert (found.intent, found.frameworks) == (Intent.COMPARE, ("quart", "pyramid"))
    assert [need.criterion for need in found.needs] == ["learning"]


def test_who_argues_against_speed_hears_whether_it_matters(read):
    found = read("my boss wants the fastest framework there is, how do I argue against that?")
    assert (found.intent, found.concepts) == (Intent.CONCEPT, ("speed_that_matters",))
