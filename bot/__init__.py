"""Framework Advisor: a Slack bot that says which Python web framework suits, and why."""

__version__ = "0.1.0"
