"""Finds the name of a body in a sentence: its words in their order, close together, and of no other place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.lexicon.claims import strength
from rag.question.model import Question
from rag.question.topic.terms import Term

# What may stand between the words of a name: 茶叶质量鉴定中心 for 鉴定中心.
_GAP = "[^,，;；。、的]{0,10}"
# “依托厦门市” before “茶叶中心”: whose it is; not “服务厦门市企业”.
_OWNER = re.compile(r"[一-鿿]{2,3}[市省]$")
# 法院, 中心: what ends the name of a body.
_BODY = re.compile(f"(?:{'|'.join(strength().bodies)})$")
# A place is named by its first two characters, with or without the word for its kind.
_PLACE = 2


def is_named(name: str, terms: Sequence[Term], text: str, question: Question) -> bool:
    """Tell whether a text names the body whose name has these terms, as no other place's than the one asked about.

    What stands behind the last of them tells its kind: the 院 of 检察院, where only 检察 is a term.
    """
    ordered = sorted(terms, key=lambda term: name.find(term.word))
    words = [(term.word, *term.others) for term in ordered]
    kind = name[name.find(ordered[-1].word) + len(ordered[-1].word) :]
    if len(kind) == 1 or (kind and _BODY.search(name)):
        words.append((kind,))
    pattern = _GAP.join(f"(?:{'|'.join(re.escape(word.lower()) for word in same)})" for same in words)
    found = re.search(pattern, text.lower())
    return found is not None and not _is_of_another(text[: found.start()], question)


def _is_of_another(before: str, question: Question) -> bool:
    owner = _OWNER.search(before)
    asked = [question.text[place.start : place.end] for place in question.places] if question.regions else []
    return owner is not None and bool(asked) and not any(one[:_PLACE] in owner[0] for one in asked)
