"""Write knowledge/everyday.txt anew: the words of plain English.

Usage: .venv/bin/python scripts/everyday.py WORDS...

WORDS are lists of common English words, one on a line, such as ``/usr/share/dict/american-english-small`` and
``british-english-small`` of Debian's packages ``wamerican-small`` and ``wbritish-small``. Kept are words of three
letters and more; names, abbreviations and possessives are not; a few words of offices are added. The bot leaves these
words as they are typed, and knows by them which of its own words are technical. The comment at the top, with its
licences, stays as it is.
"""

import re
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "knowledge" / "everyday.txt"
# Words and names that everybody in an office knows and that are no slips of ours, though the lists lack them.
_OFFICE = frozenset(
    """
    ansible austria beamer belgium brazil bulgaria calendly canada china circleci cobol cofounder cofounders
    colocation confluence coworking croatia czechia datadog denmark doner esports espresso estonia europe
    finland flipchart flipcharts france germany greece hashtag hashtags headset headsets hungary indesign india
    ireland italy japan korea latte latvia lithuania macos mailserver matcha mathematica mexico modem modems
    netherlands norway nvme offboarding okr okrs padel phishing pilates poland portugal powerpoint profinet
    prosecco romania rstudio russia scala serbia singapore slovakia slovenia smoothie smoothies spain spss
    standup standups stata sweden switzerland terrarium tram trams ukraine vectordb visio voicemail voicemails
    wifi outage outages paywall paywalls premiere premieres
    """.split()
)
_WORD = re.compile(r"[a-z]{3,}")


def everyday(words: list[str]) -> list[str]:
    """Return the words that are kept, in alphabetical order."""
    return sorted({word for word in words if _WORD.fullmatch(word)} | _OFFICE)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python scripts/everyday.py WORDS...")
    header = [line for line in TARGET.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    found = everyday([word for path in sys.argv[1:] for word in Path(path).read_text(encoding="utf-8").splitlines()])
    TARGET.write_text("\n".join([*header, *found, ""]), encoding="utf-8")
    print(f"{TARGET.name}: {len(found)} words")
