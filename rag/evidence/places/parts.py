"""Finds the things that a plan is made of, by kind: its parts, sections, boxes, tasks, projects, principles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from corpus.model import Clause, ClauseKind, Document
from rag.evidence.places.outline import Item, item_name, items_below, leaves, marker_of, name_asked, paths
from rag.lexicon.things import kinds

_FEWEST_NUMBERED = 9


def parts(document: Document, kind: str) -> list[Item]:
    """Return the things of a kind (see ``rag/data/counted.toml``) in the order of the plan; empty if it has none."""
    find = _OF_STRUCTURE.get(kind)
    return (find(document) if find else []) or _below_heading(document, kind)


def counts_through(document: Document) -> bool:
    """Tell whether a plan numbers its tasks through from 1 to the last, whatever the section."""
    return bool(numbered_through(document))


def numbered_through(document: Document) -> list[Clause]:
    """Return the tasks that a plan numbers through over several sections; none if each section begins anew.

    Lists elsewhere in the plan may have numbers of their own: of principles, of an annex.
    """
    runs: list[list[Clause]] = []
    for clause in document.clauses:
        if not clause.ordinals or clause.ordinals[-1].family != "number":
            continue
        if not runs or clause.ordinals[-1].number <= runs[-1][-1].ordinals[-1].number:
            runs.append([])
        runs[-1].append(clause)
    longest = max(runs, key=len, default=[])
    crosses = len({clause.path for clause in longest}) > 1
    return longest if len(longest) > _FEWEST_NUMBERED and crosses else []


def _boxes(document: Document) -> list[Item]:
    groups: dict[int, list[Clause]] = {}
    for clause in document.clauses:
        for ordinal in clause.ordinals:
            if ordinal.family == "box":
                groups.setdefault(ordinal.number, []).append(clause)
    return [Item(_box_name(group[0]), tuple(group)) for group in groups.values()]


def _box_name(clause: Clause) -> str:
    return next((heading for heading in clause.path if heading.startswith("专栏")), clause.path[-1])


def _parts(document: Document) -> list[Item]:
    clauses = [clause for clause in document.clauses if clause.path]
    names = dict.fromkeys(clause.path[0] for clause in clauses)
    return [Item(name, tuple(c for c in clauses if c.path[0] == name)) for name in names]


def _sections(document: Document) -> list[Item]:
    clauses = [clause for clause in document.clauses if len(clause.path) > 1]
    numbered = [path for path in dict.fromkeys(c.path[:2] for c in clauses) if marker_of(path[1])]
    return [Item(path[1], tuple(c for c in clauses if c.path[:2] == path)) for path in numbered]


def paragraphs(clauses: Iterable[Clause]) -> list[Item]:
    """Return clauses one by one, whatever they stand below."""
    return [Item(item_name(clause), (clause,)) for clause in clauses]


def _tasks(document: Document) -> list[Item]:
    return paragraphs(numbered_through(document) or _articles(document))


def _articles(document: Document) -> list[Clause]:
    """Return the articles of a plan that consists of them, numbered from 1 to the last; none where one is missing."""
    found = [clause for clause in document.clauses if clause.ordinals and clause.ordinals[-1].family == "article"]
    numbers = [clause.ordinals[-1].number for clause in found]
    return found if len(found) > 2 and numbers == list(range(1, len(found) + 1)) else []


def _innermost(document: Document) -> list[Item]:
    """Return the tasks as a plan divides them last: those numbered through, or what its heading for tasks ends in."""
    headed = (path for path in paths(document) if name_asked(path[-1]) in _words("task"))
    return _tasks(document) or next((items for path in headed if (items := leaves(document, path))), [])


def _projects(document: Document) -> list[Item]:
    """Return the boxes that are projects, for a plan that has no heading for them."""
    headed = _below_heading(document, "project")
    return headed or [box for box in _boxes(document) if box.name.endswith("工程")]


def _called(word: str) -> Callable[[Document], list[Item]]:
    """Return what finds the parts of a plan whose headings, or numbered clauses whose titles, end with a word.

    A part that is numbered by the word, “行动一:龙头引领”, is one too.
    """
    named = re.compile(rf"(?:.*{word}(?:[(（][^()（）]*[)）])?|【?(?:重[点大])?{word}(?:\d|[一二三四五六七八九十]).*)")

    def find(document: Document) -> list[Item]:
        headed = [path for path in paths(document) if len(path) > 1 and named.fullmatch(path[-1].rstrip("。:："))]
        items = [Item(path[-1], tuple(c for c in document.clauses if c.path[: len(path)] == path)) for path in headed]
        titled = [c for c in document.clauses if c.title and c.ordinals and named.fullmatch(c.title)]
        return next((found for found in (items, paragraphs(titled)) if len(found) > 1), [])

    return find


def _deeds(document: Document) -> list[Item]:
    """Return the tasks of a plan that calls itself measures: “……若干措施”."""
    return _tasks(document) if re.search("(?:措施|举措|政策)(?:[(（].*[)）])?$", document.title) else []


def _rows(document: Document) -> list[Item]:
    """Return the rows of a plan that is nothing but a table of tasks, each with those in charge."""
    rows = [clause for clause in document.clauses if clause.kind is ClauseKind.TABLE and clause.responsibilities]
    others = [clause for clause in document.clauses if clause.kind in (ClauseKind.TASK, ClauseKind.MEASURE)]
    return paragraphs(rows) if len(rows) > 1 and not others else []


def _below_heading(document: Document, kind: str) -> list[Item]:
    """Return what stands below the heading that the words of a kind name: “重点工程”, “基本原则”."""
    below = (items_below(document, path) for path in paths(document) if name_asked(path[-1]) in _words(kind))
    return next((items for items in below if len(items) > 1), [])


def _words(kind: str) -> tuple[str, ...]:
    return next((entry.words for entry in kinds() if entry.name == kind), ())


_OF_STRUCTURE: Mapping[str, Callable[[Document], list[Item]]] = {
    "box": _boxes,
    "part": _parts,
    "section": _sections,
    "task": lambda document: _tasks(document) or _rows(document),
    "deed": _deeds,
    "action": _called("行动"),
    "stage": _called("阶段"),
    "item": _innermost,
    "project": _projects,
}
