"""The tables. Times are Unix seconds; JSON is kept as text and read by its owner alone."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

# One row for each dialogue. `thread` is empty at a direct message's top level, `person` is
# set for the slash command only. `cards` lists the timestamps of the open guide step's cards.
dialogues = Table(
    "dialogues",
    metadata,
    Column("team", String(64), primary_key=True),
    Column("channel", String(64), primary_key=True),
    Column("thread", String(64), primary_key=True),
    Column("person", String(64), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("cards", Text, nullable=False),
    Column("seconds", Float, nullable=False, index=True),
)

# One row for each thing a person asked, from before Slack is told we have it until it is
# answered. `reply` is set together with the dialogue's new state; `is_on_its_way` says that
# a request with it may have reached Slack; `until` is when another process may take it up
# because the one that had it is gone.
errands = Table(
    "errands",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("errand", Text, nullable=False),
    Column("reply", Text),
    Column("is_on_its_way", Boolean, nullable=False),
    Column("is_done", Boolean, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("until", Float, nullable=False),
    Column("seconds", Float, nullable=False),
    Index("open_errands", "is_done", "until"),
)

# Marks by which a second arrival of the same thing is known. `seconds` is what a mark with
# a window compares (a click's own time); `created` is when we wrote it.
marks = Table(
    "marks",
    metadata,
    Column("key", String(512), primary_key=True),
    Column("errand", Integer, nullable=False, index=True),
    Column("seconds", Float, nullable=False),
    Column("created", Float, nullable=False, index=True),
)

# Messages behind a Share button: what Slack sends of a private message's click holds no message.
answers = Table(
    "answers",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("message", Text, nullable=False),
    Column("seconds", Float, nullable=False, index=True),
)

# One row for each text that was not understood, or only in two ways; `key` is its comparable form, masked as `text`
# is. No person, no place. `offered` lists the questions shown to choose from, `chosen` counts those that were.
unanswered = Table(
    "unanswered",
    metadata,
    Column("key", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("guess", String(32)),
    Column("guess_score", Float, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("rival", String(32)),
    Column("rival_confidence", Float, nullable=False),
    Column("language", String(8)),
    Column("offered", Text, nullable=False),
    Column("chosen", Text, nullable=False),
    Column("times", Integer, nullable=False),
    Column("first", Float, nullable=False),
    Column("last", Float, nullable=False, index=True),
)
