"""Turns the entries of an outline into clauses: with ids, kinds, titles, duties and targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.cleaning.text import Cleaned
from corpus.facts.dates import dates
from corpus.facts.departments import Departments, departments_of
from corpus.facts.duties import Closing, parse_duty
from corpus.facts.rows import row_duty, row_targets
from corpus.facts.targets import Finding, Setting, find_targets
from corpus.ids import ClauseIds
from corpus.model import Clause, ClauseKind, Metadata, Ordinal, Responsibility, Target
from corpus.structure.introductions import introductions
from corpus.structure.kinds import kind_of
from corpus.structure.outline import Entry
from corpus.structure.titles import title_length


@dataclass(frozen=True, slots=True)
class _Draft:
    """An entry with its texts: ``text`` as it stands, ``folded`` with ASCII marks, and the duty that closes it."""

    entry: Entry
    text: str
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


def build_clauses(entries: Sequence[Entry], cleaned: Cleaned, folded: str, metadata: Metadata) -> Iterator[Clause]:
    """Yield a clause for each entry; ``folded`` is the clean text with full-width marks folded."""
    departments = departments_of(metadata.region)
    drafts = [_draft(entry, cleaned, folded, departments) for entry in entries]
    openings = introductions(entries, [draft.folded for draft in drafts])
    ids = ClauseIds(metadata.doc_id)
    last_task: Ordinal | None = None
    for index, draft in enumerate(drafts):
        entry = draft.entry
        duties = _duties(drafts, index, cleaned, departments)
        kind = _kind(entry, last_task, has_duty=bool(duties))
        if kind is ClauseKind.TASK and entry.marker:
            last_task = entry.marker.ordinal
        title = _title(draft)
        setting = Setting(kind, metadata.period, tuple(dates(openings[index])), title or "")
        yield Clause(
            id=ids.next(draft.text[draft.body :], entry.path),
            doc_id=metadata.doc_id,
            index=index,
            kind=kind,
            path=entry.path,
            ordinals=entry.ordinals,
            title=title,
            text=draft.text,
            span=cleaned.raw_span(entry.start, entry.end),
            responsibilities=duties,
            targets=tuple(_targets(draft, setting, cleaned)),
        )


def _draft(entry: Entry, cleaned: Cleaned, folded: str, departments: Departments) -> _Draft:
    text, plain = cleaned.text[entry.start : entry.end], folded[entry.start : entry.end]
    closing = row_duty(plain, departments) if entry.row else parse_duty(plain, departments)
    return _Draft(entry, text, plain, closing)


def _kind(entry: Entry, last_task: Ordinal | None, *, has_duty: bool) -> ClauseKind:
    """Return what a clause does; an item that goes on with the count of the tasks is one, under 保障措施 too."""
    if entry.row:
        return ClauseKind.TABLE
    kind = kind_of(entry.path, numbered=entry.marker is not None, has_duty=has_duty)
    own = entry.marker.ordinal if entry.marker else None
    goes_on = own and last_task and own == (last_task.family, last_task.number + 1)
    return ClauseKind.TASK if kind is ClauseKind.SAFEGUARD and goes_on else kind


def _title(draft: _Draft) -> str | None:
    if draft.entry.row:
        return None
    length = title_length(draft.folded[draft.body : draft.duty], glued=draft.entry.glued)
    return draft.text[draft.body : draft.body + length] or None


def _duties(
    drafts: Sequence[_Draft], index: int, cleaned: Cleaned, departments: Departments
) -> tuple[Responsibility, ...]:
    """Return the duties that close a clause, or that of its 专栏 if it has none of its own."""
    own = drafts[index]
    if own.closing:
        return tuple(_responsibilities(own, own.closing, cleaned, departments))
    shared = _box_closing(drafts, index)
    if shared is None or shared.closing is None:
        return ()
    return tuple(replace(r, inherited=True) for r in _responsibilities(shared, shared.closing, cleaned, departments))


def _box_closing(drafts: Sequence[_Draft], index: int) -> _Draft | None:
    """Return the next paragraph with a duty in the same 专栏."""
    entry = drafts[index].entry
    if not any(ordinal.family == "box" for ordinal in entry.ordinals):
        return None
    for following in drafts[index + 1 :]:
        if following.entry.path[: len(entry.path)] != entry.path:
            return None
        if following.closing is not None:
            return following
    return None


def _responsibilities(
    draft: _Draft, closing: Closing, cleaned: Cleaned, departments: Departments
) -> Iterator[Responsibility]:
    for duty in closing.duties:
        yield Responsibility(
            department=departments.canonical(duty.written),
            role=duty.role,
            written=duty.written,
            span=cleaned.raw_span(draft.entry.start + duty.start, draft.entry.start + duty.end),
            generic=departments.is_generic(duty.written),
        )


def _targets(draft: _Draft, setting: Setting, cleaned: Cleaned) -> Iterator[Target]:
    if setting.kind is ClauseKind.FRONT_MATTER:
        return
    offset = draft.entry.start + draft.body
    body = draft.folded[draft.body : draft.duty]
    for finding in row_targets(body, setting) if draft.entry.row else find_targets(body, setting):
        yield _target(finding, offset, cleaned)


def _target(finding: Finding, offset: int, cleaned: Cleaned) -> Target:
    amount = finding.named.quantity
    return Target(
        indicator=finding.named.indicator,
        value=amount.value,
        upper=amount.upper,
        unit=amount.unit,
        value_text=cleaned.text[offset + amount.lead : offset + amount.end],
        comparator=finding.named.comparator,
        nature=finding.nature,
        when=finding.when,
        year=finding.year,
        span=cleaned.raw_span(offset + finding.start, offset + finding.end),
    )
