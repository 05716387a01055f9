"""Measures the frameworks' speed anew, beside Flask's in the same run: ``python -m bot measure``."""
