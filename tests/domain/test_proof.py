import datetime

import pytest

from bot.domain.proof import Proof, Seen


@pytest.mark.parametrize(
    ("verdict", "ran"),
    [(Seen.SHOWN, True), (Seen.IN_PART, True), (Seen.REFUTED, True), (Seen.FAILED, False), (Seen.NOT_RUN, False)],
    ids=lambda value: str(value),
)
def test_a_proof_ran_when_it_came_to_a_verdict(verdict, ran):
    proof = Proof("flask", "routing", verdict, "3.1.3", "3.11", datetime.date(2026, 11, 22), "a page")
    assert (proof.name, proof.ran) == ("flask/routing", ran)
