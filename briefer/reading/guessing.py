"""Which of the encodings that Dutch offices used a text is in, when nothing tells.

Letters are judged by their neighbours: "Oekraïne" has an ï between small letters, and no bullet
(Windows-1252 for the Macintosh's ï) or guillemet (for that of DOS) stands there.
"""

from __future__ import annotations

import re

#: The first wins where they are alike; the names are those that a user knows.
CANDIDATES = (("cp1252", "Windows-1252"), ("mac-roman", "Macintosh"), ("cp850", "DOS (850)"))
_SMALL = "a-zà-öø-ÿœ"
#: What Dutch and the names in it have between small letters, or at the end of a word.
_LIKELY = re.compile(f"(?<=[{_SMALL}])[éëïöüèç’](?=[{_SMALL}])|é\\b|[“„‘](?=\\w)")
#: What names of other languages have there.
_FOREIGN = re.compile(f"(?<=[{_SMALL}])[êáàâóòôúíîñäåøßæœ](?=[{_SMALL}])")
_SIGN = re.compile("[“”‘’–—…•€«»§°±²³½·©®™]")
#: What never stands between two small letters.
_ODD = re.compile(f"(?<=[{_SMALL}])[^\\x00-\\x7f{_SMALL}’\u00ad](?=[{_SMALL}])")
_NEVER = re.compile("[\x80-\x9f\ufffd¤¦¨¬¯¸ƒˆ˜ÐÞðþıˇ˘˙˚˝˛◊\u2500-\u259f\ue000-\uf8ff]")
_ENOUGH = 100_000


def guessed(content: bytes) -> tuple[str, str]:
    """The text in the likeliest encoding, and the name of that; no byte is lost.

    Args:
        content: a text that is not UTF-8 and does not say what it is.
    """
    sample = content[:_ENOUGH]
    scores = [_score(_decoded(sample, codec)) for codec, _ in CANDIDATES]
    codec, name = CANDIDATES[scores.index(max(scores))]
    return _decoded(content, codec), name


def _decoded(content: bytes, codec: str) -> str:
    """Windows-1252 leaves five bytes undefined; Latin-1 gives them a (control) meaning."""
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _score(text: str) -> int:
    weights = ((_LIKELY, 4), (_FOREIGN, 1), (_SIGN, 1), (_ODD, -4), (_NEVER, -4))
    return sum(weight * len(pattern.findall(text)) for pattern, weight in weights)
