"""A plugin of yours hands each callback of Bottle a session and closes it after errors too."""
# pip install bottle sqlalchemy

import probing.apart  # noqa: F401 - notes.db is written to a folder of its own
from bottle import Bottle, request
from probing import gives_sessions_back, shown, wsgi
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

app, engine = Bottle(), create_engine("sqlite:///notes.db")


class Base(DeclarativeBase): ...


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


@app.install
def with_session(callback):
    def wrapped(*args, **kwargs):
        with Session(engine) as session:
            return callback(*args, session=session, **kwargs)

    return wrapped


@app.route("/notes", method=["GET", "POST"])
def notes(session):
    if request.method == "POST":
        session.add(Note(text=request.json["text"]))
        session.commit()
    return {"notes": list(session.scalars(select(Note.text)))}


Base.metadata.create_all(engine)
with wsgi(app) as site:
    shown(gives_sessions_back(site))
