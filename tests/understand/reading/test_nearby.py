"""What lies near to a text is told beside what it is answered with, or offered where nothing answers."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent

WISH = "booking system for dentists, with payments and reminders. what should we use?"


@pytest.mark.parametrize(
    ("text", "notion"),
    [
        pytest.param("single sign-on with Entra ID, please", "sso_login", id="a practice by its name"),
        pytest.param("the tables are in SQL Server already", "sql_server_oracle", id="in other words"),
    ],
)
def test_a_wish_that_goes_on_is_told_of_the_practice_whose_name_it_says(heard, text: str, notion: str):
    read = heard((WISH,), text)
    assert (read.intent, read.near, read.is_near) == (Intent.RECOMMEND, (notion,), True)


@pytest.mark.parametrize("text", ["but no admin", "anything lighter?", "we need an admin"])
def test_what_is_refused_and_what_only_shares_a_word_is_near_to_nothing(heard, text: str):
    assert heard((WISH,), text).near == ()


def test_what_nothing_answers_has_practices_near_to_it_and_words_to_search_by(heard):
    read = heard(("what is django?",), "who pays for the virus scanner of uploads here")
    assert read.intent is not Intent.RECOMMEND
    assert "virus_scan" in (*read.near, *read.concepts)
