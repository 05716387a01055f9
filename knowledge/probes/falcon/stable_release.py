"""Falcon is past version 1.0, and its own metadata does not mark it unripe."""
# pip install falcon

from probing import is_released, shown

shown(is_released("falcon"))
