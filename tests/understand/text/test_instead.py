"""Something else does what is named: by the words before it."""

from __future__ import annotations

import pytest

from bot.understand.text.instead import is_done_instead


@pytest.mark.parametrize(
    ("before", "done"),
    [
        pytest.param("we have keycloak for", True, id="had for it"),
        pytest.param("we have keycloak for login and kong for", True, id="another for the next"),
        pytest.param("varnish for the", True, id="a known one, without a verb"),
        pytest.param("we use slurmy for our", True, id="a name nobody knows"),
        pytest.param("nginx serves the", True, id="does it"),
        pytest.param("apigee takes", True, id="a name nobody knows does it"),
        pytest.param("we have a use case for", False, id="a use case"),
        pytest.param("we have three developers for the", False, id="people"),
        pytest.param("we use it for", False, id="it"),
        pytest.param("we have no proxy for", False, id="denied"),
        pytest.param("slurmy for", False, id="nobody has it"),
        pytest.param("our app does", False, id="the app itself does it"),
        pytest.param("", False, id="nothing before it"),
    ],
)
def test_something_else_does_it(before: str, done: bool):
    assert is_done_instead(before.split()) == done
