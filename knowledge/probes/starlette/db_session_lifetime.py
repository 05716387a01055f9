"""A Starlette endpoint opens its session with async with, which closes it after an error too."""
# pip install starlette uvicorn sqlalchemy[asyncio] aiosqlite

import probing.apart  # noqa: F401 - notes.db is written to a folder of its own
from probing import asgi, gives_sessions_back, shown
from sqlalchemy import create_engine, select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

Session = async_sessionmaker(create_async_engine("sqlite+aiosqlite:///notes.db"))


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


async def notes(request):
    async with Session() as session:
        if request.method == "POST":
            session.add(Note(text=(await request.json())["text"]))
            await session.commit()
        return JSONResponse(list(await session.scalars(select(Note.text))))


Base.metadata.create_all(create_engine("sqlite:///notes.db"))  # or migrations, by Alembic
app = Starlette(routes=[Route("/notes", notes, methods=["GET", "POST"])])
with asgi(app) as site:
    shown(gives_sessions_back(site))
