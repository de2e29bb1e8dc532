"""Tells a heading from a paragraph by its length, its ending, its number and what follows it."""

from __future__ import annotations

import re

from corpus.facts.duties import is_duty, parse_duty
from corpus.structure.kinds import is_title_of_kind
from corpus.structure.numbering import COUNTED_THROUGH, GLOSSARY, RANK, Marker, is_deeper, marker_at_start
from corpus.structure.pieces import Piece

_LONGEST = 45
_LONGEST_PLAIN = 30
_FEWEST_WORDS = 3
# Parts of a plan that have no number, and too few words for any other heading.
_PARTS = frozenset({"总则", "附则", "前言", "序言", "引言", "结语", "注释", "脚注", "附注"})
# “名词解释”, “主要术语释义(按出现顺序)”; not “开展名词解释活动”.
_GLOSSARY = re.compile(rf"{GLOSSARY}(?:[(][^()]*[)])?:?")
# “绿茶类:某茶厂、某茶场”; not “专栏2:茶园改造”, which has a number, nor “主要目标:”.
_LABELLED = re.compile(r"[^。;:,\d]{2,12}:[^。;:]+")
# “建设码头2座”: what a task says and no title does; not “2030年工作”, “5G应用”.
_COUNTS = re.compile(r"\d[万亿余多]*(?![年月日—\-A-Za-z\d.])")
_TERMINAL = "。;!！?？:：,、…"
_OUTER = frozenset({"cn", "cn_paren", "number"})
_ALWAYS = frozenset({"annex", "book", "part", "chapter", "section", "box"})


def is_heading(piece: Piece, following: Piece | None, marker: Marker | None) -> bool:
    """Tell whether a piece with this mark, before the ``following`` piece, heads what comes after it."""
    text = piece.text
    if piece.is_row or len(text) > _LONGEST or parse_duty(text):
        return False
    if marker is None and is_part(text.rstrip(":")):
        return True
    if text[-1] in _TERMINAL:
        return _is_sentence_over_items(text, following, marker)
    if piece.style is not None:
        return True
    if marker is None:
        return following is not None and _heads(text, following)
    if marker.family == "dash":
        return False
    return marker.family in _ALWAYS or _opens_text(marker, following)


def is_annex_title(piece: Piece) -> bool:
    """Tell whether the first line below “附件2” is its title: “重点茶企名单”; not “绿茶类:某茶厂”, nor a sentence."""
    text = piece.text
    if piece.is_row or len(text) > _LONGEST or any(mark in text for mark in _TERMINAL) or is_duty(text):
        return False
    return len(re.findall("[一-鿿]", text)) >= _FEWEST_WORDS and marker_at_start(text) is None


def goes_on_listing(piece: Piece, before: Piece) -> bool:
    """Tell whether a line goes on with a list in which each has its label: “红茶类:某茶厂” below “绿茶类:某茶厂”."""
    return all(_LABELLED.fullmatch(one.text) and not one.is_row and one.style is None for one in (piece, before))


def is_part(text: str) -> bool:
    """Tell whether a line without a number heads a whole part of a plan: “附则”, “名词解释”."""
    return text.rstrip(":") in _PARTS or _GLOSSARY.fullmatch(text) is not None


def _opens_text(marker: Marker, following: Piece | None) -> bool:
    """Tell whether a short numbered line heads what follows: text of its own, or a deeper count."""
    if following is None:
        return marker.family == "cn"
    deeper = marker_at_start(following.text)
    if deeper is None:
        return not is_duty(following.text)
    if marker.family == "named" and deeper.family in COUNTED_THROUGH:
        return True
    return marker.family == "cn" or deeper.family == "box" or is_deeper(deeper, marker)


def _is_sentence_over_items(text: str, following: Piece | None, marker: Marker | None) -> bool:
    """Tell whether a heading only ends like a sentence: “(一)完善港口服务。” right before “1.优化流程。……”.

    A title that says what stands below it is one before any text: “(二)基本原则。”, “主要目标:”.
    """
    if following is None or following.is_row:
        return False
    own = text[marker.end if marker else 0 : -1]
    if is_title_of_kind(own) and (_opens_text(marker, following) if marker else not is_duty(following.text)):
        return True
    if marker is None or text.find("。") != len(text) - 1 or own.count(",") > 1 or _COUNTS.search(own):
        return False
    deeper = marker_at_start(following.text)
    return marker.family in _OUTER and deeper is not None and RANK["dash"] > RANK[deeper.family] > RANK[marker.family]


def _heads(text: str, following: Piece) -> bool:
    """Tell whether an unnumbered line heads what follows: short, no full stop, before a longer line or a mark."""
    words = re.findall("[一-鿿]", text)
    if len(words) < _FEWEST_WORDS or len(text) > _LONGEST_PLAIN:
        return False
    # “(以上指标均为预期性指标)” is a note; “(一)”, “2023年知识产权发展指标” are not.
    if text[-1] in ")”》" and not re.match("[一-鿿0-9]", text):
        return False
    mark = marker_at_start(following.text)
    # What stands right before “附件2” heads nothing: it is the last line of the annex before.
    if mark and mark.family == "annex":
        return False
    return following.is_row or len(following.text) > len(text) + 10 or mark is not None
