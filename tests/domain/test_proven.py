from bot.domain.proof import Claim, Truth
from bot.domain.proven import ArticleClaims


def test_what_was_not_shown_has_no_proofs():
    claim = Claim("x", "It is x.", Truth.TRUE, "It is.", "here")
    told = ArticleClaims(None, (claim,))
    assert (told.proofs, told.is_still, told.suggestions) == ({}, False, ())
