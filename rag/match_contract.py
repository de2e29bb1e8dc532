"""The finder's contract: what ``POST /api/match`` and ``policyqa match --json`` take and give."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from corpus.model import Role

MAX_TEXT = 2000
MAX_VALUES = 20
MAX_RESULTS = 50

Value = Annotated[str, Field(min_length=1, max_length=50)]
Values = Annotated[tuple[Value, ...], Field(max_length=MAX_VALUES)]


def _each(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds; pydantic checks the rest
    """Take one place for a list of it, and a blank one for none."""
    places = (value,) if isinstance(value, str) else value
    if not isinstance(places, list | tuple):
        return places
    return tuple(place for place in places if not (isinstance(place, str) and not place.strip()))


Places = Annotated[Values, BeforeValidator(_each, json_schema_input_type=str | list[str])]


class Facet(StrEnum):
    """A side of an enterprise's profile, and of what a measure is for."""

    REGION = "region"
    DISTRICT = "district"
    INDUSTRY = "industry"
    TYPE = "type"
    RIGHT = "right"
    NEED = "need"


class MatchStatus(StrEnum):
    """Whether measures apply (``matched``), only would under another condition (``near``), or neither (``none``)."""

    MATCHED = "matched"
    NEAR = "near"
    NONE = "none"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class MatchRequest(_Frozen):
    """An enterprise's profile: fields, its own words, or both.

    A field takes a value of ``GET /api/match/facets`` or any everyday word for one (“浦东”, “贷款”); ``region`` and
    ``district`` one place, or all those in which the enterprise is. ``not_region``
    and ``not_district`` hold where it is not, ``not_types``, ``not_rights`` and ``not_needs`` what it is not, has not
    and needs not. With
    ``read_text`` false the text only ranks and gives no facets, as when its chips were edited. Plans whose period is
    over on ``as_of`` (by default today) are marked so.
    """

    text: str = Field(default="", max_length=MAX_TEXT)
    region: Places = ()
    district: Places = ()
    industries: Values = ()
    types: Values = ()
    rights: Values = ()
    needs: Values = ()
    not_region: Places = ()
    not_district: Places = ()
    not_types: Values = ()
    not_rights: Values = ()
    not_needs: Values = ()
    read_text: bool = True
    as_of: date | None = None
    limit: int = Field(default=10, ge=1, le=MAX_RESULTS)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said of the enterprise."""
        values = (self.region, self.district, self.industries, self.types, self.rights, self.needs)
        denied = (self.not_region, self.not_district, self.not_types, self.not_rights, self.not_needs)
        return not self.text.strip() and not any((*values, *denied))


class Chip(_Frozen):
    """One facet of the profile as it was understood.

    ``words`` are the enterprise's own. ``negated``: it says that it is not, has not or needs not. ``known`` is false
    for a value of a field that no table lists. ``editable`` is false for one that follows from another chip and goes
    with it (浦东新区 with 张江).
    """

    facet: Facet
    value: str
    label: str
    words: str
    negated: bool = False
    known: bool = True
    editable: bool = True


class Profile(_Frozen):
    """What was understood of a request; ``conflicts`` are sentences about values that exclude each other."""

    chips: tuple[Chip, ...]
    conflicts: tuple[str, ...] = ()


class Reason(_Frozen):
    """A facet of the profile that a measure speaks of: ``said`` by the enterprise, ``written`` in the plan."""

    facet: Facet
    value: str
    label: str
    said: str
    written: str


class Open(_Frozen):
    """A condition that could not be checked because the profile leaves it open; ``text`` says so in a sentence."""

    facet: Facet
    values: tuple[str, ...]
    written: str
    text: str


class InCharge(_Frozen):
    """A department and its role; ``written`` are the plan's words for it."""

    department: str
    role: Role
    label: str
    written: str


class MatchCitation(_Frozen):
    """The exact words of a measure and where they stand; ``start`` and ``end`` locate ``quote`` in the raw file."""

    doc_id: str
    doc_title: str
    doc_label: str
    region: str
    period: tuple[int, int] | None
    period_over: bool
    clause_id: str
    place: str
    path: tuple[str, ...]
    text: str
    quote: str
    start: int
    end: int
    url: str
    departments: tuple[InCharge, ...]


class Commitment(_Frozen):
    """How firmly a plan promises a measure; ``words`` are those that show it (“建设…15家”, “鼓励”, “探索”)."""

    level: str
    label: str
    words: str


class ScoreParts(_Frozen):
    """What the score is the sum of."""

    need: float = 0.0
    type: float = 0.0
    industry: float = 0.0
    right: float = 0.0
    area: float = 0.0
    commitment: float = 0.0
    words: float = 0.0
    meaning: float = 0.0


class Match(_Frozen):
    """A support measure that applies, or may.

    ``id`` is stable within an index version. ``needs`` are the kinds of support it gives, the one that groups it
    first. The first citation is the measure's own, others are of the same measure in another plan of the region.
    ``honesty`` says what the plan does not give.
    """

    id: str
    rank: int
    score: float
    parts: ScoreParts
    needs: tuple[str, ...]
    text: str
    commitment: Commitment
    matched: tuple[Reason, ...]
    open: tuple[Open, ...]
    citations: tuple[MatchCitation, ...]
    honesty: str


class NearMiss(_Frozen):
    """A measure that would apply under a condition that the profile does not meet: “若你在浦东新区……”."""

    facet: Facet
    values: tuple[str, ...]
    condition: str
    match: Match


class Group(_Frozen):
    """The ids of the results for one need, in their order; need “其他” holds what fits the rest of the profile."""

    need: str
    label: str
    asked: bool
    ids: tuple[str, ...]


class NoteKind(StrEnum):
    """What a note is about; ``by_words``: the ranking went without the vectors."""

    HONESTY = "honesty"
    PERIOD = "period"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"
    UNMET = "unmet"
    BY_WORDS = "by_words"
    NOTHING = "nothing"
    VAGUE = "vague"


class Note(_Frozen):
    """A sentence for the reader of the whole result."""

    kind: NoteKind
    text: str


class MatchResult(_Frozen):
    """What an enterprise finds: its profile as understood, ranked results, near misses and notes."""

    id: str
    status: MatchStatus
    profile: Profile
    results: tuple[Match, ...]
    groups: tuple[Group, ...]
    near_misses: tuple[NearMiss, ...]
    notes: tuple[Note, ...]
    total: int
    as_of: date
    index_version: str
    timings_ms: dict[str, float]


class FacetValue(_Frozen):
    """A value that a field can take; ``within`` is the region of a district, or the group of a type or need."""

    value: str
    label: str
    within: str | None = None


class FacetChoices(_Frozen):
    """Every value that the fields of a form can offer, by facet."""

    choices: dict[Facet, tuple[FacetValue, ...]]
