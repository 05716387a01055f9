"""Wishes in which nothing but what is named counts."""

import pytest


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        pytest.param("raw speed only. a microservice for ads", {"speed"}, id="only"),
        pytest.param("I only care about performance, a json api for ads", {"speed"}, id="only cares"),
        pytest.param("a shop. ease of learning is all that matters", {"learning"}, id="all that matters"),
        pytest.param("a small footprint, nothing else matters, for a rest api", {"lightness"}, id="nothing else"),
    ],
)
def test_what_the_project_implies_is_left_out(read, text, needs):
    assert {need.criterion for need in read(text).needs} == needs


@pytest.mark.parametrize("text", ["a fast framework for a json api", "we only build json apis, it must be fast"])
def test_else_it_counts(read, text):
    assert any(need.because for need in read(text).needs)
