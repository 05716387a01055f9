"""The cards of tools beside a framework, each with how it is drawn."""

from collections.abc import Mapping

from bot.domain.question import Intent
from tests.present.follow_ups import Draw
from tests.readings import advise_on, reading


def _tools(*tools: str, frameworks: str = "", text: str = "") -> Draw:
    """Draw tools beside a framework."""
    return lambda catalog: advise_on(reading(Intent.CONCEPT, frameworks, tools=tools)._replace(text=text), catalog)


TOOL_CARDS: Mapping[str, Draw] = {
    "tool": _tools("sqlmodel"),
    "tool-there": _tools("celery", frameworks="fastapi"),
    "tools-two": _tools("sqlmodel", "sqlalchemy"),
    "tools-there": _tools("gunicorn", "uvicorn", frameworks="flask"),
    "tools-three": _tools("gunicorn", "uvicorn", "granian"),
    "tools-unmeasured": _tools("pydantic", "marshmallow", text="which one's faster?"),
}
