"""What a text amounts to on its own: rules that narrow its reading, and the practices that it shares its words with."""
