"""What a thread asks for by its matter."""

import pytest

from bot.domain.question import Intent

CHAT = ("a chat with websockets, many users at the same time",)


@pytest.mark.parametrize(
    ("thread", "text", "frameworks", "notion"),
    [
        pytest.param(CHAT, "can it handle 10000 websocket connections or not", ("fastapi",), "connections_per_process",
                     id="so many"),
        pytest.param(CHAT, "how do i run it on 2 servers, need redis?", ("fastapi",), "broadcasting", id="servers"),
        pytest.param(("is sanic faster than fastapi?",), "does that matter in the real world? our db is the bottleneck",
                     (), "speed_that_matters", id="whether speed matters"),
        pytest.param(("fastapi for a pytorch model",), "and how many workers on one gpu", ("fastapi",),
                     "model_in_workers", id="a model in each"),
    ],
)  # fmt: skip
def test_a_note_answers_by_the_matter(heard, thread, text, frameworks, notion):
    found = heard(thread, text)
    assert (found.intent, found.concepts) == (Intent.CONCEPT, (notion,))
    assert found.frameworks == frameworks


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("and what if we must hold 10k open connections", id="one more wish"),
        pytest.param("but no redis please", id="refused"),
    ],
)
def test_a_wish_stays_a_wish(heard, text):
    assert heard(CHAT, text).intent is Intent.RECOMMEND
