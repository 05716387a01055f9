"""Which of the intents it is, and how surely: what a text resembles, weighed with the signs of what it is about."""
