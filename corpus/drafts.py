"""Turns the entries of an outline into drafts of clauses: with their texts and the duties that close them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from corpus.cleaning.script import as_written
from corpus.cleaning.text import Cleaned
from corpus.facts.departments import Departments
from corpus.facts.duties import Closing, parse_duty, with_first_leading
from corpus.facts.rows import row_duty
from corpus.structure.outline import Entry
from corpus.structure.shared_duties import Closes
from corpus.structure.titles import title_length


@dataclass(frozen=True, slots=True)
class Texts:
    """The clean text of a document, and copies of it of the same length.

    ``shown`` has ASCII marks, ``folded`` is the copy that patterns match; ``titles`` gives folded headings as shown.
    """

    cleaned: Cleaned
    shown: str
    folded: str
    titles: Mapping[str, str]

    def as_written(self, words: str) -> str:
        """Return folded words as shown."""
        return as_written(words, self.folded, self.shown)


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry with its text as it stands, as shown and folded, see ``Texts``, and the duty that closes it."""

    entry: Entry
    text: str
    shown: str
    folded: str
    closing: Closing | None

    @property
    def body(self) -> int:
        """Where the text starts behind its number."""
        return self.entry.marker.end if self.entry.marker else 0

    @property
    def duty(self) -> int:
        """Where the closing duty starts; in a row, whose cells can be in any order, the end of the text."""
        return self.closing.start if self.closing and not self.entry.row else len(self.text)


def draft_of(entry: Entry, texts: Texts, departments: Departments) -> Draft:
    """Return an entry with its texts and the duty that closes it."""
    text, shown, folded = (whole[slice(*entry.range)] for whole in (texts.cleaned.text, texts.shown, texts.folded))
    closing = row_duty(folded, departments) if entry.row else parse_duty(folded, departments)
    return Draft(entry, text, shown, folded, closing)


def first_leading(draft: Draft, mark: str) -> Draft:
    """Return a draft in whose duty the first lead, those before ``mark``; see ``with_first_leading``."""
    return replace(draft, closing=draft.closing and with_first_leading(draft.closing, draft.folded, mark))


def title_of(draft: Draft) -> tuple[int, int]:
    """Return where the title of a clause stands in its text; an empty range without one."""
    if draft.entry.row:
        return 0, 0
    if draft.entry.title_end is not None:
        return draft.body, len(draft.folded[: draft.entry.title_end - draft.entry.start].rstrip("。:"))
    return draft.body, draft.body + title_length(draft.folded[draft.body : draft.duty], glued=draft.entry.glued)


def closes(draft: Draft) -> Closes:
    """Tell how a clause ends; a duty on a line of its own stands below more than itself."""
    if draft.closing is None:
        return Closes.NOT
    on_own_line = not draft.entry.row and draft.folded[draft.body : draft.closing.start].endswith("\n")
    return Closes.ON_OWN_LINE if on_own_line else Closes.IN_LINE
