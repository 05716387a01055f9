"""Advice becomes a card: wording says it, cards arrange it, blocks and plain draw it."""
