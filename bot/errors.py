"""Refusals we foresaw: their text is safe to show to the person who caused them."""


class BotError(Exception):
    """Something we expected to go wrong; ``str(error)`` says what, where and how to mend it."""


class KnowledgeError(BotError):
    """The YAML knowledge base can't be used; one line for each fault."""


class SettingsError(BotError):
    """A setting is missing or wrong; the message names its environment variable."""
