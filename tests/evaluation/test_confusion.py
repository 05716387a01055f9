"""Which kind was taken for which."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.confusion import confusion
from bot.evaluation.labels import KINDS, Question
from bot.evaluation.outcomes import Outcome
from tests.evaluation.outcomes_by_hand import OUTCOMES

KIND = st.sampled_from(KINDS)
PLAYED = st.lists(
    st.builds(
        Outcome,
        question=st.builds(Question, id=st.just("q"), text=st.just("?"), kind=KIND, also_kinds=st.tuples(KIND)),
        intent=st.sampled_from([kind for kind in KINDS if kind != "followup"]),
    )
)


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        pytest.param("describe", {"describe": 1, "compare": 1}, id="one taken for another"),
        pytest.param("compare", {"compare": 1}, id="a labelled alternative counts as right"),
        pytest.param("recommend", {"recommend": 1, "find_by_feature": 1}, id="told apart although both pass"),
        pytest.param("feature_check", {"feature_check": 1, "out_of_scope": 1}, id="one refused"),
        pytest.param("out_of_scope", {"smalltalk": 1, "out_of_scope": 1}, id="one not refused"),
        pytest.param("followup", {"followup": 1}, id="a follow-up is what it amounts to"),
    ],
)
def test_rows_by_hand(kind: str, counts: dict[str, int]):
    matrix = confusion(OUTCOMES)
    assert {intent: matrix.count(kind, intent) for intent in matrix.columns if matrix.count(kind, intent)} == counts


def test_columns_are_the_kinds_that_occur_or_were_answered():
    assert confusion(OUTCOMES).columns == (
        "describe", "compare", "recommend", "feature_check", "find_by_feature", "smalltalk", "out_of_scope", "followup"
    )  # fmt: skip


@given(PLAYED)
def test_each_row_sums_to_the_questions_of_its_kind(played: list[Outcome]):
    matrix = confusion(played)
    assert {kind: matrix.total(kind) for kind in matrix.rows} == Counter(one.question.kind for one in played)


@given(PLAYED)
def test_the_diagonal_sums_to_what_was_read_as_labelled(played: list[Outcome]):
    matrix = confusion(played)
    assert sum(matrix.count(kind, kind) for kind in matrix.rows) == sum(one.is_as_labelled for one in played)
