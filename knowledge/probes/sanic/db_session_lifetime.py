"""Sanic opens a session before each request and closes it when the response is there, after errors too."""
# pip install sanic sqlalchemy[asyncio] aiosqlite

import probing.apart  # noqa: F401 - notes.db is written to a folder of its own
from probing import forked, gives_sessions_back, shown
from sanic import Sanic, json
from sqlalchemy import create_engine, orm, select
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

app, Base = Sanic("notes"), orm.declarative_base()
engine = create_async_engine("sqlite+aiosqlite:///notes.db")


class Note(Base):
    __tablename__ = "notes"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    text: orm.Mapped[str]


@app.on_request
async def open_session(request):
    request.ctx.session = AsyncSession(engine)


@app.on_response
async def close_session(request, response):
    await request.ctx.session.close()


@app.route("/notes", methods=["GET", "POST"])
async def notes(request):
    if request.method == "POST":
        request.ctx.session.add(Note(text=request.json["text"]))
        await request.ctx.session.commit()
    return json(list(await request.ctx.session.scalars(select(Note.text))))


Base.metadata.create_all(create_engine("sqlite:///notes.db"))  # or migrations, by Alembic
with forked(lambda port: app.run(port=port, single_process=True, motd=False)) as site:
    shown(gives_sessions_back(site))
