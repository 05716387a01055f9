"""From what was typed to what it names: one comparable form, slips mended, names found, what is refused or known."""
