import pytest

from bot.errors import BotError
from bot.evaluation import protocol
from bot.evaluation.compare import run


def test_the_text_is_the_answer_in_slack(conversation, capsys):
    assert run(conversation, ["flask", "fastapi"]) == 0
    assert (
        capsys.readouterr().out.strip() == protocol.reply(protocol.play(conversation, (), "flask or fastapi?"))["text"]
    )


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["flask", "fastapi"], id="speeds that differ"),
        pytest.param(["flask", "django"], id="a tie, which a card shows no bars of"),
        pytest.param(["flaks", "fastpai", "for", "chat"], id="misspelt, with a need"),
        pytest.param(["drf", "flask"], id="a name without a page, by its neighbour"),
    ],
)
def test_a_picture_is_drawn_of_whatever_was_measured(conversation, tmp_path, capsys, words):
    assert run(conversation, words, tmp_path / "a.svg") == 0
    assert "Flask" in capsys.readouterr().out
    assert ">Requests, Flask = 1<" in (tmp_path / "a.svg").read_text("utf-8")


@pytest.mark.parametrize("words", [["flask"], ["a", "b"], ["flask", "gunicorn"]], ids=["one", "unknown", "a server"])
def test_what_is_no_comparison_is_refused_with_those_it_knows(conversation, tmp_path, capsys, words):
    with pytest.raises(BotError, match=r"^compare which\? Name two or more of FastAPI, Flask, .*"):
        run(conversation, words, tmp_path / "a.png")
    assert capsys.readouterr().out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "says"), [("a.bmp", "no kind of picture"), ("nowhere/a.png", "can't be written")])
def test_a_place_that_will_not_do_is_named(conversation, tmp_path, name, says):
    with pytest.raises(BotError, match=says):
        run(conversation, ["flask", "fastapi"], tmp_path / name)
