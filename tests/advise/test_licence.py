from dataclasses import replace

import pytest

from bot.advise.licence import allowed, by_licence, found_under, wrong_licence
from bot.domain.advice import Found, Licences, Recommendation
from bot.domain.dialogue import DialogueState
from bot.present import layout, plain


def taken(conversation, question):
    return conversation.take(DialogueState(), question, person="U0ANN", now=1_000.0).advice


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("only MIT or Apache, please", {"MIT", "Apache"}, id="only these"),
        pytest.param("the licence must be BSD, it has to be", {"BSD"}, id="must be"),
        pytest.param("nothing under the BSD licence", {"MIT", "Apache"}, id="all but one"),
        pytest.param("legal allows MIT only", {"MIT"}, id="legal allows"),
        pytest.param("they only permit Apache or BSD", {"Apache", "BSD"}, id="permitted"),
        pytest.param("security must approve any daemon, and Apache is mandated", set(), id="a daemon approved"),
        pytest.param("no BSD license, MIT or Apache only", {"MIT", "Apache"}, id="both ways"),
        pytest.param("it runs behind Apache only", set(), id="the web server"),
        pytest.param("an MIT student asks which one is easy", set(), id="the university"),
        pytest.param("which framework has the best licence", set(), id="none named"),
    ],
)
def test_the_licences_that_may_be(text, names):
    assert allowed(text) == names


def test_who_is_under_another_licence_is_left_out_and_it_is_said(conversation):
    advice = taken(conversation, "our lawyers allow MIT licensed packages only, we need an API with docs")
    assert isinstance(advice, Recommendation)
    assert advice.ranking[0][0].facts.licence == "MIT"
    assert {"django", "flask"} <= {one.framework.id for one in advice.excluded}


def test_every_licence_on_record_is_one_we_hear_of(catalog):
    assert all(allowed(f"only the {one.facts.licence} licence") for one in catalog.frameworks.values())


def test_who_is_under_a_licence_is_listed(conversation):
    advice = taken(conversation, "which of them are Apache licensed?")
    assert isinstance(advice, Found)
    assert {one.id for one in advice.builtin} == {"aiohttp", "falcon", "tornado"}


def test_a_licence_nobody_speaks_of_rules_nobody_out(catalog):
    assert wrong_licence("a blog behind apache", catalog) == ()
    assert isinstance(found_under("which one is best?", catalog), Licences)


@pytest.mark.parametrize(
    ("question", "names", "of_copyleft"),
    [
        pytest.param("any GPL ones?", ["MIT", "BSD", "Apache"], True, id="one that nobody has"),
        pytest.param("are any of them copyleft?", ["MIT", "BSD", "Apache"], True, id="of that kind"),
        pytest.param("compare licenses of all frameworks", ["MIT", "BSD", "Apache"], False, id="of all"),
        pytest.param("how are the frameworks licensed?", ["MIT", "BSD", "Apache"], False, id="how"),
        pytest.param("flask vs django licence", ["BSD"], False, id="of two"),
    ],
)
def test_who_is_under_which_licence(conversation, question, names, of_copyleft):
    advice = taken(conversation, question)
    assert isinstance(advice, Licences)
    assert [name for name, _ in advice.under] == names
    assert {one for _, ones in advice.under for one in ones} == set(advice.frameworks)
    assert (advice.is_free, advice.of_copyleft) == (True, of_copyleft)


def test_one_under_the_gpl_is_not_passed_over(catalog):
    flask, django = catalog.frameworks["flask"], catalog.frameworks["django"]
    bound = replace(flask, facts=replace(flask.facts, licence="GPL-3.0"))
    advice = by_licence("any GPL ones?", (bound, django))
    assert (advice.under, advice.is_free) == ((("BSD", (django,)),), False)


def test_the_apache_licence_is_no_server(conversation):
    advice = taken(conversation, "which frameworks are under apache license")
    assert isinstance(advice, Found)
    assert {one.id for one in advice.builtin} == {"aiohttp", "falcon", "tornado"}


@pytest.mark.parametrize("question", ["licence of Sanic?", "what licence has Bottle", "Quart: under which licence?"])
def test_the_licence_of_one_is_told(conversation, question):
    assert "is open source, under MIT" in plain.text(layout.card(taken(conversation, question)))
