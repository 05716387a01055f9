"""Quart opens a session before each request, keeps it in g and closes it at the request's end, after errors too."""
# pip install quart uvicorn sqlalchemy[asyncio] aiosqlite

import probing.apart  # noqa: F401 - notes.db is written to a folder of its own
from probing import asgi, gives_sessions_back, shown
from quart import Quart, g, request
from sqlalchemy import create_engine, select
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import Mapped, declarative_base, mapped_column

app, Base = Quart(__name__), declarative_base()
engine = create_async_engine("sqlite+aiosqlite:///notes.db")


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


@app.before_request
async def open_session():
    g.session = AsyncSession(engine)


@app.teardown_request
async def close_session(error):
    await g.session.close()


@app.route("/notes", methods=["GET", "POST"])
async def notes():
    if request.method == "POST":
        g.session.add(Note(text=(await request.json)["text"]))
        await g.session.commit()
    return list(await g.session.scalars(select(Note.text)))


Base.metadata.create_all(create_engine("sqlite:///notes.db"))  # or migrations, by Alembic
with asgi(app) as site:
    shown(gives_sessions_back(site))
