"""Litestar's SQLAlchemyPlugin hands each request a session, commits or rolls back, and closes it."""
# pip install litestar advanced-alchemy aiosqlite greenlet uvicorn

import probing.apart  # noqa: F401 - notes.db is written to a folder of its own
from advanced_alchemy.extensions.litestar import SQLAlchemyAsyncConfig, SQLAlchemyPlugin, base
from litestar import Litestar, get, post
from probing import asgi, gives_sessions_back, shown
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped


class Note(base.BigIntBase):
    __tablename__ = "notes"
    text: Mapped[str]


@post("/notes")
async def add(data: dict[str, str], db_session: AsyncSession) -> None:
    db_session.add(Note(text=data["text"]))  # committed by "autocommit"


@get("/notes")
async def notes(db_session: AsyncSession) -> list[str]:
    return list(await db_session.scalars(select(Note.text)))


config = SQLAlchemyAsyncConfig(
    connection_string="sqlite+aiosqlite:///notes.db",
    create_all=True,
    before_send_handler="autocommit",
)
app = Litestar([add, notes], plugins=[SQLAlchemyPlugin(config)])
with asgi(app) as site:
    shown(gives_sessions_back(site))
