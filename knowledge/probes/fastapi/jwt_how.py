"""FastAPI reads the bearer token and documents its login; PyJWT makes and checks the token."""
# pip install fastapi uvicorn pyjwt python-multipart pwdlib[argon2]

from time import time
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from probing import asgi, shown, takes_tokens
from pwdlib import PasswordHash

app, hasher, KEY = FastAPI(), PasswordHash.recommended(), "change me; 32 bytes or more, secret"
people = {"ada": hasher.hash("lovelace")}


@app.post("/login")
def login(sent: Annotated[OAuth2PasswordRequestForm, Depends()]):
    if sent.username not in people or not hasher.verify(sent.password, people[sent.username]):
        raise HTTPException(401, "wrong name or password")
    token = jwt.encode({"sub": sent.username, "exp": time() + 900}, KEY)
    return {"access_token": token, "token_type": "bearer"}


def signed_in(token: Annotated[str, Depends(OAuth2PasswordBearer(tokenUrl="login"))]):
    try:
        return jwt.decode(token, KEY, ["HS256"], options={"require": ["exp", "sub"]})["sub"]
    except jwt.InvalidTokenError:
        raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"}) from None


@app.get("/private")
def private(name: Annotated[str, Depends(signed_in)]):
    return f"for {name} only"


with asgi(app) as site:
    shown(takes_tokens(site, KEY, "form", "username"))
