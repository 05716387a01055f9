"""A middleware of yours opens a session for each request of aiohttp and closes it after errors too."""
# pip install aiohttp sqlalchemy[asyncio] aiosqlite

import probing.apart  # noqa: F401 - notes.db is written to a folder of its own
from aiohttp import web
from probing import forked, gives_sessions_back, shown
from sqlalchemy import create_engine, select
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import Mapped, declarative_base, mapped_column

Base, engine = declarative_base(), create_async_engine("sqlite+aiosqlite:///notes.db")


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


@web.middleware
async def with_session(request, handler):
    async with AsyncSession(engine) as request["session"]:
        return await handler(request)


async def notes(request):
    session = request["session"]
    if request.method == "POST":
        session.add(Note(text=(await request.json())["text"]))
        await session.commit()
    return web.json_response(list(await session.scalars(select(Note.text))))


Base.metadata.create_all(create_engine("sqlite:///notes.db"))  # or migrations, by Alembic
app = web.Application(middlewares=[with_session])
app.router.add_route("*", "/notes", notes)
with forked(lambda port: web.run_app(app, host="127.0.0.1", port=port)) as site:
    shown(gives_sessions_back(site))
