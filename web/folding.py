"""Turns parsed markdown into the same with long runs of markers and long lists folded, so that an answer stays short.

A fold is a ``<details>``, which opens by keyboard and without scripts; nothing of the text is left out of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

LONGEST_RUN = 4
"""How many markers may stand side by side unfolded."""

LONGEST_LIST = 12
"""How many items a list may show unfolded."""

_MARKERS_BEFORE = 2
_MARKERS_AFTER = 1
_ITEMS_BEFORE = 8

_LISTS = {"bullet_list_open": "bullet_list_close", "ordered_list_open": "ordered_list_close"}


def fold(state: StateCore) -> None:
    """Fold what is long in ``state``; a core rule of markdown-it."""
    _fold_markers(state.tokens)
    state.tokens = list(_fold_lists(state.tokens))


def _fold_markers(tokens: Sequence[Token]) -> None:
    for place, token in enumerate(tokens):
        if token.type != "inline" or not token.children:
            continue
        children = list(_folded_runs(token.children))
        if len(children) == len(token.children):
            continue
        token.children = children
        # A paragraph may not hold a <details>: the browser would end it there.
        for border in (tokens[place - 1], tokens[place + 1]):
            if border.tag == "p":
                border.tag = "div"


def _folded_runs(children: Sequence[Token]) -> Iterator[Token]:
    for is_marker, group in groupby(children, lambda child: child.type == "marker"):
        run = list(group)
        if not is_marker or len(run) <= LONGEST_RUN:
            yield from run
            continue
        yield from run[:_MARKERS_BEFORE]
        yield _fold_open("run", f"…共{len(run)}处依据…")
        yield from run[_MARKERS_BEFORE:-_MARKERS_AFTER]
        yield Token("fold_close", "details", -1)
        yield from run[-_MARKERS_AFTER:]


def _fold_lists(tokens: Sequence[Token]) -> Iterator[Token]:
    folded: list[Token] = []  # the long lists that are open here, the innermost last
    left: list[int] = []  # how many items each of them may still show
    for place, token in enumerate(tokens):
        yield token
        if token.type in _LISTS and (count := _count_items(tokens, place)) > LONGEST_LIST:
            token.meta = {**token.meta, "items": count}
            folded.append(token)
            left.append(_ITEMS_BEFORE)
        elif not folded:
            continue
        elif token.type == "list_item_close" and token.level == folded[-1].level + 1:
            left[-1] -= 1
            if left[-1] == 0:
                yield from _interrupted(folded[-1])
        elif token.type == _LISTS[folded[-1].type] and token.level == folded[-1].level:
            yield Token("fold_close", "details", -1, block=True)
            folded.pop()
            left.pop()


def _count_items(tokens: Sequence[Token], place: int) -> int:
    """Count the items of the list that opens at ``place``, not those of lists within it."""
    opening = tokens[place]
    count = 0
    for token in tokens[place + 1 :]:
        if token.level == opening.level and token.type == _LISTS[opening.type]:
            break
        count += token.type == "list_item_open" and token.level == opening.level + 1
    return count


def _interrupted(opening: Token) -> Iterator[Token]:
    """End a list and go on with it within a fold, counting on."""
    yield Token(_LISTS[opening.type], opening.tag, -1, block=True)
    yield _fold_open("rest", f"展开全部{opening.meta['items']}项")
    again = opening.copy()
    if opening.tag == "ol":
        again.attrs = {"start": int(opening.attrs.get("start", 1)) + _ITEMS_BEFORE}
    yield again


def _fold_open(name: str, label: str) -> Token:
    return Token("fold_open", "details", 1, meta={"name": name, "label": label}, block=name == "rest")
