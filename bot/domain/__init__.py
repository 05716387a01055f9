"""Frozen values that the rest of the bot speaks in; no logic beyond their own validity."""
