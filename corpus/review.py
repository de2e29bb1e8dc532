"""Lists what an operator should look at before trusting a parsed document."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.cleaning.width import fold
from corpus.facts.departments import departments_of
from corpus.model import Document, Ordinal
from corpus.stats import accounted
from corpus.structure.numbering import marker_at_start


def doubtful(document: Document) -> list[str]:
    """Return what is doubtful in a document, in Chinese sentences: gaps, odd words, holes in counts, odd names."""
    gaps = {gap.span for gap in document.gaps}
    found = [
        *(gap.note for gap in document.gaps),
        *(doubt.note for doubt in document.doubts if doubt.span not in gaps),
        *_holes(document),
        *_unlisted(document),
        *_lost(document),
    ]
    return list(dict.fromkeys(found))


def _holes(document: Document) -> Iterator[str]:
    """Yield a sentence for each jump of a count.

    One can go on across the headings above it, and behind another of its family; an annex can stand in the imprint.
    """
    marks = (marker_at_start(fold(line.text)) for line in document.imprint)
    last = {marker.ordinal.family: [marker.ordinal.number] for marker in marks if marker and marker.ordinal}
    seen: set[tuple[Ordinal, ...]] = set()
    for clause in document.clauses:
        for depth, own in enumerate(clause.ordinals, 1):
            if clause.ordinals[:depth] in seen:
                continue
            seen.add(clause.ordinals[:depth])
            counts = last.setdefault(own.family, [])
            if own.number - 1 in counts:
                counts.remove(own.number - 1)
            elif own.number > 1:
                where = f"“{clause.path[-1]}”中" if clause.path else ""
                yield f"{where}编号不连续:第{own.number}项之前缺第{(counts[-1] if counts else 0) + 1}项"
            counts.append(own.number)


def _unlisted(document: Document) -> Iterator[str]:
    """Yield a sentence for each department that the region's table, if there is one, does not list."""
    known = departments_of(document.metadata.region)
    if not known.names:
        return
    duties = [duty for clause in document.clauses for duty in clause.responsibilities]
    written = dict.fromkeys(duty.written for duty in duties if not duty.generic and not known.is_listed(duty.written))
    yield from (f"部门名录中没有“{name}”,请核对或在 departments.toml 中补充" for name in written)


def _lost(document: Document) -> Iterator[str]:
    share = accounted(document)
    if share < 1:
        yield f"有 {1 - share:.2%} 的文字没有归属"
