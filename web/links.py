"""Turns a clause, and a department's tasks, into their addresses on this site."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from corpus.model import Clause, Span


def clause_link(clause: Clause, words: Span | None = None) -> str:
    """Return the address at which the reader shows ``clause``, with ``words`` of the raw text marked."""
    marked = "" if words is None else f"?start={words.start}&end={words.end}"
    return f"/documents/{clause.doc_id}{marked}#{clause.id}"


def department_link(name: str, **within: str | None) -> str:
    """Return the address of the tasks of department ``name``, ``within`` a region, a plan (``doc``) and so on."""
    query = urlencode({key: value for key, value in within.items() if value})
    return f"/departments/{quote(name, safe='')}{'?' if query else ''}{query}"
