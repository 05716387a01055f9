import pytest

from bot.present.parts import Button, Card, Table, escape
from bot.present.plain import mrkdwn, text, unmarked

CARD = Card(
    "kind",
    "*Yes.* Flask &amp; co.",
    bullets=("_Against it:_ little (<https://a.b|source>)",),
    table=Table((("", "Flask", "Django"), ("ORM", "none", "built in"))),
    code="a &lt; b",
    after=("Run `x`",),
    notes=("small print",),
    buttons=(Button("About Flask", "ask_1", "x"), Button("Share here", "share", "id")),
)


def test_all_of_a_card_is_said_in_order():
    assert text(CARD).splitlines() == [
        "Yes. Flask & co.",
        "• Against it: little (source (https://a.b))",
        "ORM: Flask none, Django built in",
        "```a < b```",
        "Run `x`",
        "small print",
        "Ask next: About Flask",
    ]


def test_for_slack_the_markup_stays():
    assert mrkdwn(CARD).splitlines()[:2] == ["*Yes.* Flask &amp; co.", "• _Against it:_ little (<https://a.b|source>)"]


def test_a_card_with_the_share_button_alone_offers_nothing_to_ask():
    assert "Ask next" not in text(Card("k", "x", buttons=(Button("Share here", "share", "id"),)))


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        pytest.param("*bold* and _slanted_", "bold and slanted", id="bold and italic"),
        pytest.param("2 * 3 * 4", "2 * 3 * 4", id="stars that multiply"),
        pytest.param("snake_case_name", "snake_case_name", id="underscores in a name"),
        pytest.param("`__init__.py`", "`__init__.py`", id="a dunder in code"),
        pytest.param("`a *b* c`", "`a *b* c`", id="stars in code"),
        pytest.param("```*args, **more```", "```*args, **more```", id="stars in a program"),
        pytest.param("<https://a.b|the docs>", "the docs (https://a.b)", id="a link"),
        pytest.param("<http://127.0.0.1:8000/|http://127.0.0.1:8000/>", "http://127.0.0.1:8000/", id="its own label"),
        pytest.param("&lt;b&gt; &amp;amp;", "<b> &amp;", id="entities, once"),
    ],
)
def test_unmarked(marked, plain):
    assert unmarked(marked) == plain


def test_a_program_is_shown_as_it_runs(catalog):
    for framework in catalog.frameworks.values():
        if framework.page:
            code = framework.page.example.code
            assert code in text(Card("k", "x", code=escape(code))), framework.id
