from dataclasses import replace

import pytest

from bot.domain.advice import Proven
from bot.domain.proof import Seen
from bot.knowledge.places import default_folder
from bot.knowledge.probes import probes
from bot.present import cards
from bot.present.proofs import all_ran, ran
from tests.present.gallery import GALLERY

NAMES = [probe.name for probe in probes(default_folder())]


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (Seen.SHOWN, "✓ ran on Flask 9.9, 28 Nov 2026"),
        (Seen.IN_PART, "✓ ran in part on Flask 9.9, 28 Nov 2026"),
        (Seen.REFUTED, "✗ refuted on Flask 9.9, 28 Nov 2026"),
    ],
)
def test_what_ran_when(verdict, said, catalog):
    date = catalog.proofs["flask/routing"].date.replace(year=2026, month=11, day=28)
    proof = replace(catalog.proofs["flask/routing"], verdict=verdict, version="9.9", date=date)
    assert ran(proof, catalog.frameworks["flask"]) == said


def test_several_programs_are_as_old_as_the_oldest_of_them(catalog):
    one = replace(catalog.proofs["flask/routing"], version="9.9")
    one, other = (
        replace(one, claim=f"x{year}", date=one.date.replace(year=year, month=1, day=2)) for year in (2026, 2025)
    )
    assert all_ran([one, other]) == "✓ 2 programs ran on 9.9, 2 Jan 2025"
    elsewhere = replace(other, framework="django", version="9.9")
    assert all_ran([one, elsewhere]) == "✓ 2 programs ran, 2 Jan 2025"
    assert all_ran([one]) == "✓ ran on 9.9, 2 Jan 2026"
    assert all_ran([]) == ""


@pytest.mark.parametrize("name", NAMES)
def test_slack_shows_every_program_whole(name, catalog):
    proof = replace(catalog.proofs[name], verdict=Seen.SHOWN)
    message = cards.message(Proven(catalog.frameworks[proof.framework], proof.claim, proof))
    (code,) = [block["text"]["text"] for block in message["blocks"] if block["block_id"] == "proof.code"]
    assert len(code) <= 3_000
    assert "\n…" not in code


def test_a_proof_is_offered_only_where_a_program_ran(catalog):
    offered = {
        name: [b["text"]["text"] for block in cards.message(GALLERY[name](catalog))["blocks"]
               if block["type"] == "actions" for b in block["elements"]]
        for name in ("check-yes", "check-no")
    }  # fmt: skip
    assert "Show the proof" in offered["check-yes"]
    assert "Show the proof" not in offered["check-no"]
