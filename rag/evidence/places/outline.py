"""The outline of a plan: its headings, what stands directly below each, and what to call it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from corpus.cleaning.width import fold
from corpus.model import Clause, ClauseKind, Document
from corpus.structure.numbering import GLOSSARY, Marker, marker_at_start
from rag.evidence.sentences.cut import lead
from rag.question.wording.simplified import simplified

Path = tuple[str, ...]

_GLOSSARY = re.compile(GLOSSARY)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing below a heading: its name, and the clauses that stand for it."""

    name: str
    clauses: tuple[Clause, ...]


@lru_cache(8192)
def marker_of(heading: str) -> Marker | None:
    """Return the number that a heading starts with, if it has one."""
    return marker_at_start(fold(heading))


def bare(heading: str) -> str:
    """Return a heading without its number."""
    marker = marker_of(heading)
    return heading[marker.end :].lstrip() if marker else heading


@lru_cache(8192)
def name_asked(heading: str) -> str:
    """Return a heading without its number as a normalised question writes it: simplified and in lower case."""
    return simplified(bare(heading)).lower()


def paths(document: Document) -> list[Path]:
    """Return where each heading of a document stands, itself last, in order."""
    prefixes = (clause.path[:depth] for clause in document.clauses for depth in range(1, len(clause.path) + 1))
    return list(dict.fromkeys(prefixes))


def below(document: Document, path: Path) -> tuple[Clause, ...]:
    """Return all clauses below a heading."""
    return tuple(clause for clause in document.clauses if clause.path[: len(path)] == path)


def items_below(document: Document, path: Path) -> list[Item]:
    """Return the headings directly below ``path``, or the clauses if there are none.

    What leads on to headings is no item beside them; a box is an item beside the paragraphs that it stands between.
    Where paragraphs have numbers of their own, what has none belongs to the one before it, or is no item.
    """
    groups: dict[str, list[Clause]] = {}
    headings: set[str] = set()
    numbered: set[str] = set()
    last = ""
    for clause in below(document, path):
        deeper = clause.path[len(path) :]
        headings.update(deeper[:1])
        key = deeper[0] if deeper else clause.id
        if marker_of(key) or (not deeper and _is_numbered(clause)):
            numbered.add(key)
        elif last in numbered - headings and not deeper:
            key = last
        last = key
        groups.setdefault(key, []).append(clause)
    if len(numbered - headings) > 1:
        kept = numbered
    else:
        kept = headings if any(not is_box(heading) for heading in headings) else set(groups)
    return [
        Item(_heading_name(key) if key in headings else item_name(clauses[0]), tuple(clauses))
        for key, clauses in groups.items()
        if key in kept
    ]


def leaves(document: Document, path: Path) -> list[Item]:
    """Return what has a number below ``path``, however deep, and nothing numbered below it; no boxes."""
    groups: dict[Path, list[Clause]] = {}
    for clause in below(document, path):
        depths = range(len(clause.path), len(path), -1)
        heading = next((clause.path[:depth] for depth in depths if marker_of(clause.path[depth - 1])), ())
        key = (*clause.path, clause.id) if _is_numbered(clause) else heading
        if key and not any(is_box(one) for one in key):
            groups.setdefault(key, []).append(clause)
    inner = {key[:depth] for key in groups for depth in range(1, len(key))}
    return [
        Item(bare(key[-1]) if key[-1] in clauses[0].path else item_name(clauses[0]), tuple(clauses))
        for key, clauses in groups.items()
        if key not in inner
    ]


def _is_numbered(clause: Clause) -> bool:
    """Tell whether a clause begins with a number of its own."""
    marker = marker_of(clause.text)
    return marker is not None and marker.ordinal is not None and marker.ordinal in clause.ordinals[-1:]


def is_box(heading: str) -> bool:
    """Tell whether a heading is that of a 专栏."""
    marker = marker_of(heading)
    return marker is not None and marker.family == "box"


def is_glossary(path: Path) -> bool:
    """Tell whether a heading is that of a list of terms, or stands below one."""
    return any(_GLOSSARY.search(name_asked(heading)) for heading in path)


def is_annex(path: Path) -> bool:
    """Tell whether a heading is that of an annex, or stands below one."""
    return any(marker is not None and marker.family == "annex" for marker in map(marker_of, path))


def _heading_name(heading: str) -> str:
    return heading if is_box(heading) else bare(heading)


# “1.早茶:指清明前采的茶”, “‘茶引’:是指……”: the term that an entry of a list of terms explains; not “目标:指标全面完成”.
_TERM = re.compile(
    r"\W{0,2}(?P<term>[^:：,，。]{2,24}?)\W?(?:[:：](?:是?指|即)?|[,，]?(?:是指|系指|指的是)|指)(?![标导引])"
)


def term_explained(clause: Clause) -> str:
    """Return the term that an entry of a list of terms explains, or nothing where a clause begins with none."""
    entry = _TERM.match(bare(clause.text))
    return entry["term"].strip('“”‘’"') if entry else ""


def item_name(clause: Clause) -> str:
    """Return what to call a clause in a list: its title, the term that it explains, or its first words."""
    if clause.kind is ClauseKind.BACKGROUND and is_glossary(clause.path) and (term := term_explained(clause)):
        return term
    return clause.title or lead(clause, 40).text.rstrip("。;,，")


def common_path(clauses: Sequence[Clause]) -> Path:
    """Return the headings that clauses stand below together, outermost first."""
    levels = zip(*(clause.path for clause in clauses), strict=False)
    return tuple(level[0] for level in takewhile(lambda level: len(set(level)) == 1, levels))
