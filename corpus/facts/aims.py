"""Finds the year that a plan without a period of its own aims at: “到2030年,……”, where its goals are told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# “到2030年,”, “力争到2030年底,建成”: by when a sentence of goals says that they are reached; not “展望到2035年,”.
_BY = re.compile(r"(?:^|[。;:,])(?:[一-鿿]{2,8}[。:])?(?:力争|争取)?[到至](?P<year>20\d\d)年(?:年?底|末)?,")
_GOALS = "目标"
_OPENING = 12


def aimed_at(texts: Iterable[tuple[Sequence[str], str]], issued: int | None) -> tuple[int, int] | None:
    """Return the year in which a plan went out and the one that its goals name, if they name only one that is later.

    ``texts`` are folded, each with the headings above it.
    """
    told = [text for path, text in texts if _GOALS in text[:_OPENING] or any(_GOALS in heading for heading in path)]
    years = {int(match["year"]) for text in told for match in _BY.finditer(text)}
    if issued is None or len(years) != 1 or min(years) < issued:
        return None
    return issued, min(years)
