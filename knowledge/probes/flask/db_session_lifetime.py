"""Flask-SQLAlchemy gives each request a session and removes it at the request's end, after an error too."""
# pip install flask flask-sqlalchemy

from pathlib import Path

import probing.apart  # noqa: F401 - notes.db is written to a folder of its own
from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from probing import gives_sessions_back, shown, wsgi
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{Path('notes.db').resolve()}"
db = SQLAlchemy(app)


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


with app.app_context():
    db.create_all()


@app.post("/notes")
def add():
    db.session.add(Note(text=request.json["text"]))
    db.session.commit()
    return "", 201


@app.get("/notes")
def notes():
    return list(db.session.scalars(db.select(Note.text)))


with wsgi(app) as site:
    shown(gives_sessions_back(site))
