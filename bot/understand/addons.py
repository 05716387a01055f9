"""Add-ons by name: one that is only mentioned in passing stands for its framework, and is not introduced."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.domain.question import EntityKind, Mention


def in_passing(mentions: Sequence[Mention], asking: Collection[int], addons: Collection[str]) -> tuple[Mention, ...]:
    """Return mentions in which an add-on that is not asked about counts as its framework's own name.

    It is not asked about beside its framework, where it is refused or outside the clauses that ask (``asking``, counted
    from 0): "WebSockets in Flask without Flask-Sock?", "is Quart close to Flask? We use Flask-Login".
    """
    if not any(mention.kin in addons for mention in mentions):
        return tuple(mentions)
    hosts = {m.entity_id for m in mentions if m.kind is EntityKind.FRAMEWORK and not m.kin}
    return tuple(
        mention._replace(kin="")
        if mention.kin in addons
        and mention.entity_id in hosts
        and (mention.refused or (asking and mention.clause not in asking))
        else mention
        for mention in mentions
    )
