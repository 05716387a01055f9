"""Starlette is past version 1.0, though its own metadata marks it unripe."""
# pip install starlette

from probing import in_part, is_released

in_part(is_released("starlette", marked=True))
