"""A dependency with yield gives each request of FastAPI a session and closes it at the request's end."""
# pip install fastapi uvicorn sqlalchemy

from typing import Annotated

import probing.apart  # noqa: F401 - notes.db is written to a folder of its own
from fastapi import Body, Depends, FastAPI
from probing import asgi, gives_sessions_back, shown
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Mapped, Session, declarative_base, mapped_column

app, Base = FastAPI(), declarative_base()
engine = create_engine("sqlite:///notes.db")


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


def get_session():
    with Session(engine) as session:
        yield session


Base.metadata.create_all(engine)
OneSession = Annotated[Session, Depends(get_session)]


@app.post("/notes", status_code=201)
def add(text: Annotated[str, Body(embed=True)], session: OneSession) -> None:
    session.add(Note(text=text))
    session.commit()


@app.get("/notes")
def notes(session: OneSession) -> list[str]:
    return session.scalars(select(Note.text)).all()


with asgi(app) as site:
    shown(gives_sessions_back(site))
