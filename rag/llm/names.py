"""Finds the departments, places and titles in a sentence that its clauses do not name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rag.knowledge import Knowledge
from rag.lexicon.regions import region_names
from rag.lexicon.tables import any_of
from rag.llm.basis import Basis, bare
from rag.llm.lexicon import guard_words

_TITLE = re.compile(r"《([^《》]+)》")
_HAN = re.compile(r"[一-鿿]")
# A name of fewer characters than these shares too little with the clause to be the same.
_FEWEST = 4
_LONGEST = 16
_SHORTEST_NAME = 3


def foreign_departments(text: str, basis: Basis, known: tuple[str, ...]) -> Iterator[str]:
    """Yield the departments in ``text`` (bare) that stand in no clause: known ones, and whatever is named like one."""
    named = {match.end(): match for match in _pattern(known).finditer(text)}
    for match in named.values():
        if not _is_there(match[0], basis) or _is_qualified(text[: match.start()], match[0], basis):
            yield match[0]
    for match in guard_words().ending.finditer(text):
        if match.end() not in named and not _ends_known(text[: match.end()], basis):
            yield text[max(0, match.end() - _FEWEST) : match.end()]


def known_departments(knowledge: Knowledge) -> tuple[str, ...]:
    """Return every form of every department's name, bare, the longest first."""
    names = {bare(form) for department in knowledge.departments for form in (department.name, *department.aliases)}
    return tuple(sorted((name for name in names if len(name) >= _SHORTEST_NAME), key=lambda n: (-len(n), n)))


def foreign_places(text: str, basis: Basis) -> Iterator[str]:
    """Yield the places in ``text`` (bare) that neither the clauses nor what is known of their plans name."""
    for name in _places():
        if name in text and name not in basis.text:
            yield name


def foreign_titles(text: str, basis: Basis) -> Iterator[str]:
    """Yield the titles in 《》 that no clause and no plan of theirs has."""
    return (title for title in _TITLE.findall(text) if title not in basis.text)


def _is_there(name: str, basis: Basis) -> bool:
    """Tell whether the clauses have a name, also without its region: 上海市教委 is the 市教委 of Shanghai."""
    if name in basis.text:
        return True
    return any(name.startswith(region) and name[len(region) - 1 :] in basis.text for region in basis.regions)


def _is_qualified(before: str, name: str, basis: Basis) -> bool:
    """Tell whether what stands before a name makes it the name of a body that the clauses do not have."""
    qualifier = next((word for word in guard_words().qualifiers if before.endswith(word)), "")
    return bool(qualifier) and f"{qualifier}{name}" not in basis.text


def _ends_known(text: str, basis: Basis) -> bool:
    """Tell whether the name that ends ``text`` stands in the clauses as far as it can be told where it begins."""
    run = _run(text)
    length = next((n for n in range(len(run), 0, -1) if run[-n:] in basis.text), 0)
    before = run[:-length] if length else run
    if length < _FEWEST and before and not (length > 1 and before.endswith(tuple(guard_words().boundaries))):
        return False
    return bool(length) and not before.endswith(guard_words().qualifiers)


def _run(text: str) -> str:
    """Return the Chinese characters that end ``text``, at most the length of a name."""
    start = len(text)
    while start > max(0, len(text) - _LONGEST) and _HAN.match(text[start - 1]):
        start -= 1
    return text[start:]


@lru_cache(4)
def _pattern(known: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(any_of(known))


@lru_cache(1)
def _places() -> tuple[str, ...]:
    table = region_names()
    names = [name for names in (*table.aliases.values(), *table.districts.values()) for name in names]
    return tuple(dict.fromkeys(name for name in (*names, *table.elsewhere) if len(name) > 1))
