"""Tornado is past version 1.0, and its own metadata does not mark it unripe."""
# pip install tornado

from probing import is_released, shown

shown(is_released("tornado"))
