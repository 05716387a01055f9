"""A framework is known by names of its own."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent
from bot.understand.text.owned import Owned


@pytest.mark.parametrize(
    ("text", "intent", "frameworks", "concepts"),
    [
        pytest.param("CONN_MAX_AGE with pgbouncer, good idea or not", Intent.CONCEPT, ("django",),
                     ("connection_pool",), id="a practice"),
        pytest.param("uploadfile of 3 gb, memory or disk", Intent.CONCEPT, ("fastapi",), ("large_uploads",),
                     id="in small letters"),
        pytest.param("does makemessages run in the same thread", Intent.OUT_OF_SCOPE, ("django",), (), id="not known"),
        pytest.param("it depends on the weather", Intent.OUT_OF_SCOPE, (), (), id="plain English"),
    ],
)  # fmt: skip
def test_it_is_about_the_framework_whose_name_stands_in_it(read, text, intent, frameworks, concepts):
    reading = read(text)
    assert (reading.intent, reading.frameworks, reading.concepts) == (intent, frameworks, concepts)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        pytest.param("is `select_related` enough", ("django",), id="code"),
        pytest.param("where do I put __acl__", ("pyramid",), id="within marks"),
        pytest.param("Depends or a decorator", ("fastapi",), id="a capital"),
        pytest.param("select_related and app.ctx", ("django", "sanic"), id="of two"),
        pytest.param("preselect_related", (), id="a part of a word"),
        pytest.param("which one has on_get and on_post", (), id="one is sought"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_names_are_found(catalog, text, owners):
    assert Owned.of(catalog).owners(text) == owners
