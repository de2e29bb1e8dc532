"""Turns the entries of an outline into clauses: with ids, kinds, titles, duties, targets and support measures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from corpus.cleaning.text import Cleaned
from corpus.drafts import Draft, Texts, closes, draft_of, first_leading, title_of
from corpus.facts.aims import aimed_at
from corpus.facts.dates import When, dates
from corpus.facts.departments import Departments, departments_of
from corpus.facts.duties import Closing
from corpus.facts.duty_words import first_leads
from corpus.facts.level_names import Habits, habits, whole_names
from corpus.facts.rows import is_of_values, row_targets
from corpus.facts.support import ClauseText, Surroundings, find_measures
from corpus.facts.targets import Finding, Setting, find_sums, find_targets
from corpus.ids import ClauseIds
from corpus.model import Clause, ClauseKind, Metadata, Nature, Ordinal, Responsibility, Span, Target
from corpus.structure.introductions import introductions
from corpus.structure.kinds import kind_of
from corpus.structure.outline import Entry
from corpus.structure.shared_duties import shared_duties


def build_clauses(entries: Sequence[Entry], texts: Texts, metadata: Metadata, ids: ClauseIds) -> Iterator[Clause]:
    """Yield a clause for each entry."""
    departments = departments_of(metadata.region)
    drafts = [draft_of(entry, texts, departments) for entry in entries]
    if (mark := first_leads(texts.folded)) is not None:
        drafts = [first_leading(draft, mark) for draft in drafts]
    plan = habits(
        ((draft.folded, draft.closing.duties) for draft in drafts if draft.closing),
        (metadata.region, *metadata.parents),
    )
    openings = introductions(entries, [draft.folded for draft in drafts])
    unfinished = [draft.folded.endswith((";", ",")) for draft in drafts]
    shared = shared_duties(entries, [closes(draft) for draft in drafts], [*unfinished[:-1], False])
    issued = metadata.published.year if metadata.published else None
    period = metadata.period or aimed_at(
        ((entry.path, draft.folded) for entry, draft in zip(entries, drafts, strict=True)), issued
    )
    last_task: Ordinal | None = None
    kinds: dict[tuple[Ordinal, ...], ClauseKind] = {}
    for index, draft in enumerate(drafts):
        entry = draft.entry
        other = shared[index]
        read = partial(_responsibilities, texts=texts, departments=departments, plan=plan)
        duties = _duties(draft, None if other is None else drafts[other], read)
        body, stop = title_of(draft)
        kind = _kind(draft, last_task, draft.folded[body:stop], has_duty=bool(duties))
        above = kinds.get(entry.ordinals[:-1] if entry.marker else entry.ordinals)
        kind = _inside(above, kind) if not entry.path else kind
        kinds.setdefault(entry.ordinals, kind)
        if entry.marker and (kind is ClauseKind.TASK or _goes_on(entry, last_task)):
            last_task = entry.marker.ordinal
        introduced = _introduced(draft, kind, openings[index], None if other is None else drafts[other])
        setting = Setting(kind, period, issued, introduced, draft.folded[body:stop])
        findings = tuple(_findings(draft, setting))
        yield Clause(
            id=ids.next(draft.text[draft.body :], entry.path),
            doc_id=metadata.doc_id,
            index=index,
            kind=kind,
            path=tuple(texts.titles[title] for title in entry.path),
            ordinals=entry.ordinals,
            title=draft.text[body:stop] or None,
            text=draft.text,
            span=texts.cleaned.raw_span(entry.start, entry.end),
            responsibilities=duties,
            targets=tuple(_target(finding, draft.entry.start, texts) for finding in findings),
            measures=()
            if entry.row and is_of_values(draft.folded)
            else find_measures(
                _for_measures(draft, kind, stop, findings),
                Surroundings(metadata.region, tuple(duty.written for duty in duties)),
                partial(_span, texts.cleaned, draft.entry.start),
            ),
        )


def build_imprint(entries: Sequence[Entry], texts: Texts, metadata: Metadata, ids: ClauseIds) -> Iterator[Clause]:
    """Yield a clause for each line of metadata, with its id and its words and nothing that is read in a plan."""
    for index, entry in enumerate(entries):
        text = texts.cleaned.text[slice(*entry.range)]
        yield Clause(
            id=ids.next(text, ()),
            doc_id=metadata.doc_id,
            index=index,
            kind=ClauseKind.FRONT_MATTER,
            path=(),
            ordinals=(),
            title=None,
            text=text,
            span=texts.cleaned.raw_span(entry.start, entry.end),
        )


def _kind(draft: Draft, last_task: Ordinal | None, title: str, *, has_duty: bool) -> ClauseKind:
    """Return what a clause does; an item with a duty that goes on with the count of the tasks is one anywhere.

    Articles count through a whole document, whatever they are about.
    """
    entry, marker = draft.entry, draft.entry.marker
    if entry.row:
        return ClauseKind.TABLE
    body = draft.folded[draft.body :]
    numbered, inside = marker is not None, bool(entry.ordinals)
    kind = kind_of(entry.path, numbered=numbered, has_duty=has_duty, title=title, body=body, inside=inside)
    return ClauseKind.TASK if kind is ClauseKind.SAFEGUARD and has_duty and _goes_on(entry, last_task) else kind


def _goes_on(entry: Entry, last_task: Ordinal | None) -> bool:
    """Tell whether an item goes on with the count of the tasks, which reached ``last_task``."""
    own = entry.marker.ordinal if entry.marker else None
    return bool(own and last_task and own.family != "article" and own == (last_task.family, last_task.number + 1))


def _inside(above: ClauseKind | None, kind: ClauseKind) -> ClauseKind:
    """Return what a clause below no heading does that stands inside another: what that does, if no more is told."""
    told = kind not in (ClauseKind.TASK, ClauseKind.MEASURE)
    if above in (None, ClauseKind.FRONT_MATTER, ClauseKind.TASK) or told:
        return kind
    return above or kind


def _introduced(draft: Draft, kind: ClauseKind, opening: str, shared: Draft | None) -> tuple[When, ...]:
    """Return the dates of the sentence that introduces a clause, of its heading (2023年工作), or of its deadline.

    Its deadline can be that of the duty that it shares.
    """
    path = draft.entry.path
    headed = path[-1] if path and kind is not ClauseKind.BACKGROUND else ""
    own = dates(opening) or dates(headed) or dates(draft.folded, draft.duty)
    return tuple(own or (dates(shared.folded, shared.duty) if shared else ()))


def _duties(
    own: Draft, shared: Draft | None, read: Callable[[Draft, Closing], Iterator[Responsibility]]
) -> tuple[Responsibility, ...]:
    """Return the duties that close a clause, or those that it shares if it has none of its own."""
    if own.closing:
        return tuple(read(own, own.closing))
    if shared is None or shared.closing is None:
        return ()
    return tuple(replace(duty, inherited=True) for duty in read(shared, shared.closing))


def _responsibilities(
    draft: Draft, closing: Closing, texts: Texts, departments: Departments, plan: Habits
) -> Iterator[Responsibility]:
    names = whole_names(draft.folded, closing.duties, departments, plan)
    for duty, name in zip(closing.duties, names, strict=True):
        yield Responsibility(
            department=name,
            role=duty.role,
            written=draft.shown[duty.start : duty.end],
            span=texts.cleaned.raw_span(draft.entry.start + duty.start, draft.entry.start + duty.end),
            generic=departments.is_generic(duty.written),
        )


def _findings(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Yield the targets of a clause, placed in its text."""
    if setting.kind is ClauseKind.FRONT_MATTER:
        return
    body = draft.folded[draft.body : draft.duty]
    for finding in row_targets(body, setting) if draft.entry.row else find_targets(body, setting):
        yield finding.shifted(draft.body)


def _target(finding: Finding, offset: int, texts: Texts) -> Target:
    amount, cleaned = finding.named.quantity, texts.cleaned
    return Target(
        indicator=texts.as_written(finding.named.indicator),
        value=amount.value,
        upper=amount.upper,
        unit=texts.as_written(amount.unit),
        value_text=cleaned.text[offset + amount.lead : offset + amount.end],
        comparator=finding.named.comparator,
        nature=finding.nature,
        when=finding.when and texts.as_written(finding.when),
        year=finding.year,
        span=cleaned.raw_span(offset + finding.start, offset + finding.end),
    )


def _for_measures(draft: Draft, kind: ClauseKind, title_end: int, findings: Sequence[Finding]) -> ClauseText:
    goals = [(found.start, found.end) for found in findings if found.nature is Nature.GOAL]
    sums = [(draft.body + begin, draft.body + end) for begin, end in find_sums(draft.folded[draft.body : draft.duty])]
    return ClauseText(draft.folded, draft.shown, kind, (draft.body, draft.duty), title_end, tuple(sorted(goals + sums)))


def _span(cleaned: Cleaned, offset: int, start: int, end: int) -> Span:
    return cleaned.raw_span(offset + start, offset + end)
