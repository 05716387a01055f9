"""A name in code leads to the practice whose note holds it."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent


@pytest.mark.parametrize(
    ("thread", "text", "frameworks", "notion"),
    [
        pytest.param((), "what does prefetch_related do", ("django",), "n_plus_one", id="named by its code"),
        pytest.param(("how is django deployed?",), "SECURE_SSL_REDIRECT, what is it", ("django",), "https_tls",
                     id="in a thread"),
        pytest.param((), "pool_pre_ping in flask?", ("flask",), "connection_pool", id="of the one named"),
    ],
)  # fmt: skip
def test_a_name_in_code_tells_the_practice(heard, thread, text, frameworks, notion):
    found = heard(thread, text)
    assert (found.intent, found.frameworks, found.concepts) == (Intent.CONCEPT, frameworks, (notion,))


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param((), "TypeScript generics, how do they work", id="two words in one, of no framework"),
        pytest.param((), "does flask do WebSockets", id="a part by its name"),
        pytest.param((), "our_own_name is None, why", id="a name of nobody's"),
    ],
)
def test_other_names_tell_nothing(heard, thread, text):
    assert heard(thread, text).intent is not Intent.CONCEPT
