"""A Slack workspace on this machine, for trying and testing the bot without a Slack account."""
