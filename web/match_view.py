"""Turns what the finder found into what its page shows: chips, groups of measures, and what could narrow them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from rag.match_contract import Chip, Facet, FacetChoices, Match, MatchCitation, MatchResult, Reason
from web.duties import Duties
from web.duty_matrix import ROLES
from web.match_form import DENIED, FIELDS, MatchForm, field_of

LABELS = {
    Facet.REGION: "地区",
    Facet.DISTRICT: "区或园区",
    Facet.INDUSTRY: "行业",
    Facet.TYPE: "企业类型",
    Facet.RIGHT: "知识产权",
    Facet.NEED: "需要的支持",
}

_DENIALS = {Facet.REGION: "不在", Facet.DISTRICT: "不在", Facet.TYPE: "不是", Facet.RIGHT: "没有", Facet.NEED: "不需要"}

Option = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ChipView:
    """A chip: its name as the page shows it, the field and value that it is sent back in, the words that it rests on.

    ``opposite`` is what its button turns it into, or empty; ``key`` names it to the form.
    """

    facet: str
    label: str
    field: str
    value: str
    words: str
    opposite: str
    known: bool
    editable: bool

    @property
    def key(self) -> str:
        """Return the name of this chip in ``drop``, ``flip`` and ``seen``."""
        return f"{self.field}={self.value}"


@dataclass(frozen=True, slots=True)
class Section:
    """The measures for one need."""

    label: str
    asked: bool
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A facet of the form with its values, in groups where they have some."""

    facet: str
    field: str
    groups: tuple[tuple[str, tuple[Option, ...]], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A result as the page shows it: ``matches`` are those that the filters leave, ``sections`` the first of them."""

    result: MatchResult
    chips: tuple[ChipView, ...]
    seen: tuple[str, ...]
    sections: tuple[Section, ...]
    matches: tuple[Match, ...]
    shown: int
    docs: tuple[Option, ...]
    departments: tuple[Option, ...]
    needs: tuple[Option, ...]


def finding_of(result: MatchResult, form: MatchForm) -> Finding:
    """Return what the page shows of ``result``, narrowed as ``form`` says."""
    matches = tuple(match for match in result.results if _left(match, form))
    shown = matches[: form.show]
    request = form.request()
    chips = tuple(_chip(chip) for chip in result.profile.chips)
    given = {f"{field}={value}" for field in (*FIELDS.values(), *DENIED.values()) for value in getattr(request, field)}
    return Finding(
        result=result,
        chips=chips,
        seen=tuple(chip.key for chip in chips if chip.key not in given or (form.is_read and chip.key in form.seen)),
        sections=tuple(_sections(result, shown)),
        matches=matches,
        shown=len(shown),
        docs=_options((citation.doc_id, citation.doc_title) for citation in _citations(result.results)),
        departments=_options((one, one) for match in result.results for one in departments_of(match)),
        needs=_options((group.need, group.label) for group in result.groups),
    )


def choices_of(choices: FacetChoices) -> tuple[Choice, ...]:
    """Return the fields of the form."""
    return tuple(Choice(label, FIELDS[facet], _groups(choices, facet)) for facet, label in LABELS.items())


def departments_of(match: Match) -> tuple[str, ...]:
    """Return the departments of a measure, each once."""
    return tuple(dict.fromkeys(each.department for citation in match.citations for each in citation.departments))


def in_charge(citation: MatchCitation) -> Duties:
    """Return the departments of a place in a plan by the word for their role, who leads first."""
    ranked = sorted(citation.departments, key=lambda each: ROLES.index(each.role))
    return tuple(
        (label, tuple(each.department for each in group)) for label, group in groupby(ranked, lambda each: each.label)
    )


def in_force(match: Match) -> bool:
    """Tell whether the period of a plan with these words is not over."""
    return not all(citation.period_over for citation in match.citations)


def sentence(reason: Reason) -> str:
    """Say why a measure fits, in the words of both sides."""
    if reason.facet is Facet.REGION:
        return f"你在{reason.said}，这是{reason.label}的规划"
    here = f"你在{reason.said}" if reason.facet is Facet.DISTRICT else f"你说“{reason.said}”"
    said = f"你需要{reason.said}" if reason.facet is Facet.NEED else here
    return f"{said}，规划写的是“{reason.written}”"


def _chip(chip: Chip) -> ChipView:
    denial = _DENIALS.get(chip.facet, "")
    return ChipView(
        facet=LABELS[chip.facet],
        label=f"{denial}{chip.label}" if chip.negated else chip.label,
        field=field_of(chip),
        value=chip.value,
        words=chip.words if chip.words not in (chip.label, chip.value) else "",
        opposite="" if not denial else (f"改为“{chip.label}”" if chip.negated else f"改为“{denial}{chip.label}”"),
        known=chip.known,
        editable=chip.editable,
    )


def _left(match: Match, form: MatchForm) -> bool:
    return (
        form.doc in ("", *(citation.doc_id for citation in match.citations))
        and form.department in ("", *departments_of(match))
        and form.need in ("", *match.needs)
        and (not form.current or in_force(match))
    )


def _sections(result: MatchResult, shown: Sequence[Match]) -> Iterable[Section]:
    by_id = {match.id: match for match in shown}
    for group in result.groups:
        matches = tuple(by_id[one] for one in group.ids if one in by_id)
        if matches:
            yield Section(group.label, group.asked, matches)


def _citations(matches: Sequence[Match]) -> Iterable[MatchCitation]:
    return (citation for match in matches for citation in match.citations)


def _options(pairs: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(dict(pairs).items())


def _groups(choices: FacetChoices, facet: Facet) -> tuple[tuple[str, tuple[Option, ...]], ...]:
    groups: dict[str, list[Option]] = {}
    for value in choices.choices.get(facet, ()):
        groups.setdefault(value.within or "", []).append((value.value, value.label))
    return tuple((name, tuple(options)) for name, options in groups.items())
