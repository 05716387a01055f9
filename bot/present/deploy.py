"""Draws how a framework is deployed: the server and its command, the places asked about, what it costs."""

from __future__ import annotations

from bot.domain.advice import Description
from bot.present.parts import Card, escape, link
from bot.present.shared import bold, budgeted, buttons, checked

# The places as a line starts with them.
_PLACES = {
    "containers": "In a container",
    "serverless": "Serverless",
    "shared_hosting": "On a shared host",
    "reverse_proxy": "Behind nginx",
    "hosting": "On a platform",
    "windows": "On Windows",
}


def deployment(advice: Description) -> Card:
    """Draw what runs a framework for real."""
    framework, deploy = advice.framework, advice.framework.deploy
    if deploy is None:
        docs = link(framework.facts.source, framework.name)
        lead = f"I know no tested way to deploy {bold(framework)}. Its pages start here: {docs}"
        return Card("deploy", lead, buttons=buttons(advice.suggestions))
    lead = f"{bold(framework)} runs on {escape(deploy.server)}: `{escape(deploy.command)}`"
    places = tuple(f"*{_PLACES[place]}:* {escape(deploy.places[place])}" for place in advice.places)
    took = f"an idle server with one worker took {advice.idle_mb:g} MB. " if advice.idle_mb else ""
    cost = f"*Cost:* {took}{escape(deploy.workers)}"
    notes = (f"More: {link(deploy.source)}", checked(framework))
    many = advice.workers
    count = (f"*{escape(many.name)}:* {escape(many.answer)} ({link(many.source)})",) if many else ()
    bullets = (*count, *places, cost)
    return budgeted(Card("deploy", lead, bullets, notes=notes, buttons=buttons(advice.suggestions)), kept=1)
