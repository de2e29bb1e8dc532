"""The finder's contract: what ``POST /api/match`` and ``policyqa match --json`` take and give."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from corpus.model import Role
from rag.match_request import MAX_RESULTS as MAX_RESULTS
from rag.match_request import MAX_TEXT as MAX_TEXT
from rag.match_request import MAX_VALUES as MAX_VALUES
from rag.match_request import Facet as Facet
from rag.match_request import MatchRequest as MatchRequest


class MatchStatus(StrEnum):
    """Whether measures apply (``matched``), only would under another condition (``near``), or neither (``none``)."""

    MATCHED = "matched"
    NEAR = "near"
    NONE = "none"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


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
