"""Finds the words that the names asked for begin with: “‘茶’字打头的任务”."""

from __future__ import annotations

import re

from rag.question.plans.links import Mention, blanked

# “‘茶’字打头的任务”, “以“加快”开头的小节”, “加字起首”; not “打头的任务”, “文字开头”.
_BEGINS_WITH = re.compile(
    r"(?:以|用)?(?:[“\"'‘](?P<quoted>[一-鿿a-z]{1,6})[”\"'’](?:这?[一两二三四]?个?字)?"
    r"|(?P<bare>[一-鿿])(?<![文数名题汉签打识])字)"
    r"(?:来|作|做|当|给|都是|为)?(?:打头|开头|起头|起首|当头|领头|为首|带头)的?"
)


def begins_with(text: str) -> Mention | None:
    """Return what the names that a normalised question asks for begin with, or None if it asks for none such."""
    match = _BEGINS_WITH.search(text)
    return Mention((match["quoted"] or match["bare"],), *match.span()) if match else None


def without_initial(text: str) -> str:
    """Return a text with commas in the place of the words that names begin with, of the same length."""
    found = begins_with(text)
    return blanked(text, [found]) if found else text
