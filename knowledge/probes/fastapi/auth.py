"""FastAPI reads HTTP Basic credentials and refuses who brings none; checking them is yours."""
# pip install fastapi uvicorn

from secrets import compare_digest
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPBasic, HTTPBasicCredentials
from probing import asgi, basic, guards, in_part

app = FastAPI()


@app.get("/private")
async def private(who: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]):
    if who.username != "ada" or not compare_digest(who.password, "lovelace"):
        raise HTTPException(401)
    return f"for {who.username} only"


with asgi(app) as site:
    in_part(f"{guards(site, headers=basic())}; the password was checked by our own line")
