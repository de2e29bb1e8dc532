"""Brings a question into one form: simplified characters, ASCII marks, lower case, no stray spaces."""

from __future__ import annotations

import re
import unicodedata

from rag.lexicon import spoken_roles
from rag.question.simplified import simplified

# A space between two Chinese characters: “商业 秘密”; not the one in “wipo center”.
_INNER_SPACE = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
# “知产局”, “知产保护”; not the 知产 of “知识产权”, which has none, nor of “已知产品”.
_SHORT_FOR_IP = re.compile(r"(?<![已未得获感])知产(?![品生业权])")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f]")


def normalise(text: str) -> str:
    """Return ``text`` in NFKC, simplified Chinese and lower case, with white space folded.

    Spaces between Chinese words, by which people separate keywords, become commas. 知产 is spelled out, and spoken
    words for a role become those of the plans (挑头: 牵头).
    """
    folded = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).lower()
    plain = simplified(folded)
    spelled = _SHORT_FOR_IP.sub("知识产权", plain)
    for said, role in spoken_roles().items():
        spelled = spelled.replace(said, role)
    return _INNER_SPACE.sub(",", re.sub(r"\s+", " ", spelled).strip()).strip(",")
