"""Words: mentions, direct messages, and follow-ups in threads we have a part in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext

from bot.slack.advisor import Advisor
from bot.slack.errands import Question
from bot.slack.places import Place, text_of
from bot.state.inbox import Mark

# People's messages come with these subtypes, or none; all others are Slack's or bots'.
_READ_SUBTYPES = frozenset({"", "file_share", "thread_broadcast", "me_message"})
# People, user groups, and everybody at once.
_MENTION = re.compile(r"<(?:@|!subteam\^|!(?:here|channel|everyone))[^>]*>")


def register(app: AsyncApp, advisor: Advisor) -> None:
    """Answer what is addressed to us, and what is meant for us in our threads.

    In a channel a mention arrives as two events; whichever comes first is answered.
    """

    async def on_words(body: dict[str, Any], context: AsyncBoltContext) -> None:
        question = heard(body, context.bot_user_id or "")
        if question is not None:
            await advisor.accept(question, marks(body, question.place))

    app.event("app_mention")(on_words)
    app.event("message")(on_words)


def heard(body: Mapping[str, Any], bot_user: str) -> Question | None:
    """Return what a person asked with this event; None when it is nothing for us."""
    event = body["event"]
    place = Place.of(body)
    if place is None or not place.message or text_of(event, "subtype") not in _READ_SUBTYPES or event.get("bot_id"):
        return None
    text = text_of(event, "text")
    words = re.sub(rf"<@{re.escape(bot_user)}(?:\|[^>]*)?>", " ", text) if bot_user else text
    is_mention = words != text or event.get("type") == "app_mention"
    is_reply = place.thread not in ("", place.message)
    if is_mention or place.is_direct:
        is_bare = is_mention and is_reply and not words.strip()
        return Question(place, words.strip(), points_at_thread=is_bare)
    if not is_reply or _MENTION.search(text):
        return None
    return Question(place, words.strip(), is_overheard=True)


def marks(body: Mapping[str, Any], place: Place) -> list[Mark]:
    """Return what tells this message from others: Slack's event id, and its own timestamp."""
    event_id = text_of(body, "event_id")
    same_message = Mark(f"message:{place.team}:{place.channel}:{place.message}")
    return [Mark(f"event:{event_id}"), same_message] if event_id else [same_message]
