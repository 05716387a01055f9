"""What a text amounts to in its thread: rules for what leans on what was said, tried by ``follow_up``."""
