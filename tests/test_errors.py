import pytest

from bot.errors import BotError, KnowledgeError, SettingsError


@pytest.mark.parametrize("kind", [KnowledgeError, SettingsError])
def test_a_refusal_we_foresaw_is_caught_as_one_and_says_what_it_was_given(kind):
    with pytest.raises(BotError, match=r"^flask.yaml:7: no such thing$"):
        raise kind("flask.yaml:7: no such thing")


def test_what_we_did_not_foresee_is_no_refusal():
    assert not issubclass(ValueError, BotError)
    assert not issubclass(BotError, ValueError)
