"""Looks up what people say in the table of synonyms: what plans write for it, and what of that means the same."""

from __future__ import annotations

from functools import cache

from rag.lexicon.speech import synonyms


@cache
def by_start() -> dict[str, list[tuple[int, str]]]:
    """Return the words of the synonym table by how they start, each with its place in the table.

    That is by their first two characters, or the only one: few of those that start so do not stand in a text.
    """
    words: dict[str, list[tuple[int, str]]] = {}
    for place, word in enumerate(plans()):
        words.setdefault(word[:2], []).append((place, word))
    return words


@cache
def plans() -> dict[str, tuple[str, ...]]:
    """Return what plans write for each word of the synonym table, over all its entries."""
    found: dict[str, dict[str, None]] = {}
    for entry in synonyms():
        for word in entry.say:
            found.setdefault(word, {}).update(
                dict.fromkeys(o for o in (*entry.same, *entry.plan, *entry.elsewhere) if o.lower() != word)
            )
    return {word: tuple(others) for word, others in found.items()}


@cache
def same_words() -> dict[str, frozenset[str]]:
    """Return, for each word of the synonym table, what plans write that means the very same."""
    same: dict[str, frozenset[str]] = {}
    for entry in synonyms():
        for word in entry.say if entry.same else ():
            same[word] = same.get(word, frozenset()) | frozenset(entry.same)
    return same


@cache
def narrower() -> frozenset[str]:
    """Return the words of the synonym table that name a narrower thing than what plans write for them."""
    return frozenset().union(*(entry.kinds for entry in synonyms()))
