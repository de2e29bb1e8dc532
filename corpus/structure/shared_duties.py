"""Tells which other clause closes with the duty that a clause without one of its own shares."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from corpus.model import Ordinal
from corpus.structure.outline import Entry

_INSIDE, _FEWEST_LINES = 2, 2


class Closes(IntEnum):
    """How a clause ends: without a duty, with one behind its last sentence, or with one on a line of its own."""

    NOT = 0
    IN_LINE = 1
    ON_OWN_LINE = 2


def shared_duties(
    entries: Sequence[Entry], closes: Sequence[Closes], unfinished: Sequence[bool] = ()
) -> list[int | None]:
    """Return, for each entry, the index of the one whose duty it shares, or None.

    ``unfinished`` says which entries end with a semicolon or comma: they are one sentence with the next item of their
    count, or the first inside them, and have its duty, as items have that of the paragraph that they are inside. The
    next duty of a 专栏 holds for the paragraphs above it, and so does one on a line of its own for the paragraphs of
    its heading back to the line before it. It does not where most such lines follow one another, nor where a plan has
    only one: then each is that of a single paragraph.
    """
    for_groups = _are_for_groups(entries, closes)
    found: list[int | None] = [None] * len(entries)
    last: int | None = None
    line: int | None = None
    for index in reversed(range(len(entries))):
        if closes[index]:
            last = index
            line = index if for_groups and closes[index] is Closes.ON_OWN_LINE else line
        elif last is not None and _is_of_box(entries[index], entries[last]):
            found[index] = last
        elif index < len(unfinished) and unfinished[index] and _are_items(entries[index], entries[index + 1]):
            found[index] = index + 1 if closes[index + 1] else found[index + 1]
        elif (outer := _outer(entries, index)) is not None and closes[outer]:
            found[index] = outer
        elif line is not None and _is_of_group(entries[index], entries[line]):
            found[index] = line
        else:
            found[index] = _heading_above(entries, index)
    return found


def _heading_above(entries: Sequence[Entry], index: int) -> int | None:
    """Return the clause right above an entry that heads it and has its duty: “(一)疏浚航道(市港航局负责)”."""
    path = entries[index].path
    above = (
        place
        for place in reversed(range(index))
        if entries[place].title_end is not None and len(entries[place].path) < len(path)
    )
    nearest = next(above, None)
    if nearest is None:
        return None
    head = entries[nearest]
    inside = path[: len(head.path)] == head.path and head.ordinals == entries[index].ordinals[: len(head.ordinals)]
    return nearest if inside else None


def _outer(entries: Sequence[Entry], index: int) -> int | None:
    """Return the paragraph with a number that a numbered one is directly inside: “1.” of “1., (1)”."""
    own = entries[index]
    if own.marker is None or own.marker.number is None or own.row or len(own.ordinals) < _INSIDE:
        return None
    above = (place for place in reversed(range(index)) if entries[place].ordinals == own.ordinals[:-1])
    outer = next(above, None)
    return outer if outer is not None and entries[outer].marker and entries[outer].path == own.path else None


def _are_items(entry: Entry, following: Entry) -> bool:
    """Tell whether an entry is an item and the following one the next of its count, or the first inside it."""
    own, other = (one.marker.ordinal if one.marker and not one.row else None for one in (entry, following))
    goes_on = own is not None and other == (own.family, own.number + 1)
    opens = own is not None and other is not None and other.number == 1 and entry.ordinals == following.ordinals[:-1]
    return opens or (goes_on and entry.ordinals[:-1] == following.ordinals[:-1])


def _is_of_box(entry: Entry, last: Entry) -> bool:
    in_box = any(ordinal.family == "box" for ordinal in entry.ordinals)
    return in_box and last.path[: len(entry.path)] == entry.path


def _is_of_group(entry: Entry, last: Entry) -> bool:
    """Tell whether the duty below the last paragraph of a group is that of this one too; an article is on its own.

    It is no more than that of the items inside a paragraph if it stands below them: not that of “1.” in “1., 2., (1),
    (2), duty”.
    """
    if entry.row or entry.path != last.path or not (entry.path or entry.marker):
        return False
    if _article(entry) != _article(last):
        return False
    return len(last.ordinals) <= len(entry.ordinals) or last.ordinals[: len(entry.ordinals)] == entry.ordinals


def _article(entry: Entry) -> Ordinal | None:
    return next((ordinal for ordinal in entry.ordinals if ordinal.family == "article"), None)


def _are_for_groups(entries: Sequence[Entry], closes: Sequence[Closes]) -> bool:
    lines = [index for index in range(1, len(entries)) if closes[index] is Closes.ON_OWN_LINE]
    if len(lines) < _FEWEST_LINES and all(_outer(entries, index) is None for index in lines):
        return False
    behind = [closes[index - 1] for index in lines if entries[index - 1].path == entries[index].path]
    return behind.count(Closes.NOT) > behind.count(Closes.ON_OWN_LINE)
