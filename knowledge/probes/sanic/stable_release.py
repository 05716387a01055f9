"""Sanic is past version 1.0, though its own metadata marks it unripe."""
# pip install sanic

from probing import in_part, is_released

in_part(is_released("sanic", marked=True))
