"""Add-ons by name: one that is only mentioned in passing stands for its framework, and is not introduced."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from bot.domain.catalog import Kin
from bot.domain.question import EntityKind, Mention
from bot.understand.text.normalise import Utterance


def hyphened(mentions: Sequence[Mention], utterance: Utterance, kin: Mapping[str, Kin]) -> tuple[Mention, ...]:
    """Return mentions with the add-ons that are plain words but for a hyphen: "flask-login", not "a Flask login".

    ``kin`` are these by their names as they are written.
    """
    if "-" not in utterance.plain and "_" not in utterance.plain:
        return tuple(mentions)
    text = utterance.plain.casefold().replace("_", "-")
    if not any(name in text for name in kin):
        return tuple(mentions)
    found: list[Mention] = []
    for mention in mentions:
        if found and mention.start < found[-1].end:  # what the second word names by itself
            continue
        words = utterance.words[mention.start : mention.start + 2]
        one = kin.get("-".join(words)) if mention.kind is EntityKind.FRAMEWORK and not mention.kin else None
        if one and "-".join(words) in text:
            mention = mention._replace(end=mention.start + 2, kin=one.id, matched="-".join(words))
        found.append(mention)
    return tuple(found)


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
