"""Keeps the headings and numbered items that are open at a place of the text, and tells what each mark closes."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model import Ordinal
from corpus.structure.numbering import COUNTED_THROUGH, DECIMALS, RANK, Marker

_LEAP = 10
_ARTICLE_LEAP = 2
_UNNUMBERED = frozenset({"dash", "plain"})
_OVER_ITEMS = frozenset({"box", "plain"})


@dataclass(frozen=True, slots=True)
class Open:
    """A heading or numbered item that is open; only a heading shows in the path.

    ``style`` is the depth that the file's format gives a heading, if it marks it as one; ``titles`` says that it is the
    title of the annex right above it.
    """

    marker: Marker
    text: str
    heading: bool
    style: int | None = None
    titles: bool = False

    @property
    def is_frame(self) -> bool:
        """Tell whether counts inside are its own: a 专栏, “2.1”, or an unnumbered heading that the format marks."""
        return self.marker.family in ("box", *DECIMALS) or (self.marker.family == "plain" and self.style is not None)


class OpenLevels:
    """The stack of open headings and items, outermost first, and the count that each family has reached."""

    def __init__(self) -> None:
        self._items: list[Open] = []
        self._reached: dict[str, int] = {}

    @property
    def path(self) -> tuple[str, ...]:
        """The texts of the open headings."""
        return tuple(item.text for item in self._items if item.heading)

    @property
    def ordinals(self) -> tuple[Ordinal, ...]:
        """The numbers of the open headings and items."""
        return tuple(item.marker.ordinal for item in self._items if item.marker.ordinal)

    def is_bare_annex(self, line: str) -> bool:
        """Tell whether the innermost heading is an annex, and ``line`` is that heading without a title: “附件2”."""
        last = self._items[-1] if self._items else None
        return bool(last and last.marker.family == "annex" and last.text == line and last.marker.end >= len(line) > 0)

    def continues_count(self, marker: Marker) -> bool:
        """Tell whether a mark can belong to a count: it is 1, or follows on the last of its family.

        A few numbers may be missing, but not of articles: “第三条” at the start of a line is often a reference.
        """
        if marker.number is None or marker.family == "box":
            return True
        if marker.above is not None and not self._is_below(marker):
            return False
        expected = self._reached.get(marker.family, 0) + 1
        if marker.family == "article":
            return expected <= marker.number <= expected + _ARTICLE_LEAP
        return marker.number == 1 or expected <= marker.number <= expected + _LEAP

    def _is_below(self, marker: Marker) -> bool:
        """Tell whether a mark such as “2.3” names the number of what is open around it."""
        outer = [item.marker.number for item in self._items if RANK[item.marker.family] < RANK[marker.family]]
        return not outer or marker.above in outer

    def close_for(self, marker: Marker, style: int | None = None) -> None:
        """Close what a mark of this family, or a heading of this style, ends.

        A 专栏 or an unnumbered heading stands under the headings before it, not under an item.
        """
        floor = 0
        for index, item in enumerate(self._items):
            if item.is_frame and not self._leaves(index, marker, style):
                floor = index + 1
        ended = (i for i in range(floor, len(self._items)) if _ends(self._items[i], marker, style))
        del self._items[next(ended, len(self._items)) :]
        while marker.family in _OVER_ITEMS and self._items and not self._items[-1].heading:
            self._items.pop()

    def open(self, item: Open) -> None:
        """Open a heading or item inside those that are open."""
        self._items.append(item)
        if item.marker.number is not None:
            self._reached[item.marker.family] = item.marker.number

    def leave_box(self) -> None:
        """Close the 专栏 that is open, if one is."""
        families = [item.marker.family for item in self._items]
        if "box" in families:
            del self._items[families.index("box") :]

    def _leaves(self, frame: int, marker: Marker, style: int | None) -> bool:
        """Tell whether what comes stands outside the frame at this index.

        “1.” inside “2.1” starts a count of its own, and “2.” goes on with it. A number that neither starts a count nor
        continues one of the frame belongs to a count outside: behind a 专栏 to any, behind a heading that the format
        marks to one that is still open.
        """
        outer, inside = self._items[frame], self._items[frame + 1 :]
        if outer.marker.family in DECIMALS:
            is_own = marker.number == 1 or any(item.marker.family == "number" for item in inside)
            return marker.family != "number" or not is_own
        if outer.style is not None and style is not None:
            return style <= outer.style
        if marker.family in _UNNUMBERED or marker.family == "box":
            return style is not None or marker.family == outer.marker.family == "box"
        if marker.family == "annex":
            return True
        if marker.number == 1 or any(item.marker.family == marker.family for item in inside):
            return False
        return outer.marker.family == "box" or any(item.marker.family == marker.family for item in self._items[:frame])


def _ends(item: Open, marker: Marker, style: int | None) -> bool:
    """Tell whether a mark, or a heading of a style, ends an open item.

    Articles count through a whole plan, so that what heads some of them needs no number; a named heading, “行动一”, can
    stand over them as well as over sections. The title of an annex stands over all that counts inside, but for the
    parts of a whole plan that is annexed.
    """
    if item.titles:
        return RANK[marker.family] <= RANK["cn"]
    if style is not None and marker.family == "plain":
        if item.style is not None:
            return item.style >= style
        return not item.heading or item.is_frame or style <= 1
    if marker.family == "article" and item.marker.family == "plain":
        return not item.heading
    if marker.family in COUNTED_THROUGH and item.marker.family == "named" and item.heading:
        return False
    return RANK[item.marker.family] >= RANK[marker.family]
