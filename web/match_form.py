"""Turns the form of the finder into a request: what was read from the text, what was chosen, added and taken away."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, Field

from rag.match_contract import MAX_RESULTS, MAX_TEXT, MAX_VALUES, Chip, Facet, MatchRequest

FIELDS = MappingProxyType(
    {
        Facet.REGION: "region",
        Facet.DISTRICT: "district",
        Facet.INDUSTRY: "industries",
        Facet.TYPE: "types",
        Facet.RIGHT: "rights",
        Facet.NEED: "needs",
    }
)
"""The field of each facet."""

DENIED = MappingProxyType(
    {field: f"not_{field}" for facet, field in FIELDS.items() if facet is not Facet.INDUSTRY},
)
"""The field for where an enterprise is not, what it is not, has not or needs not."""

_OTHER = {**DENIED, **{denied: field for field, denied in DENIED.items()}}
_LONGEST_VALUE = 50

_Values = list[str]


class MatchForm(BaseModel):
    """What the page sends.

    ``read`` is the text that the chips were read from: while ``text`` is the same, the chips stand and the text only
    ranks. ``seen`` holds the chips that came from it (``needs=质押融资``), which go when the text changes. ``drop`` and
    ``flip`` are the chip whose button was pressed: it goes, or becomes its opposite. ``doc``, ``department``, ``need``
    and ``current`` narrow the results, of which ``show`` are listed.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    text: str = ""
    read: str = ""
    region: _Values = Field(default_factory=list)
    district: _Values = Field(default_factory=list)
    industries: _Values = Field(default_factory=list)
    types: _Values = Field(default_factory=list)
    rights: _Values = Field(default_factory=list)
    needs: _Values = Field(default_factory=list)
    not_region: _Values = Field(default_factory=list)
    not_district: _Values = Field(default_factory=list)
    not_types: _Values = Field(default_factory=list)
    not_rights: _Values = Field(default_factory=list)
    not_needs: _Values = Field(default_factory=list)
    seen: _Values = Field(default_factory=list)
    drop: str = ""
    flip: str = ""
    doc: str = ""
    department: str = ""
    need: str = ""
    current: bool = False
    show: int = Field(default=10, ge=1, le=MAX_RESULTS)

    @property
    def words(self) -> str:
        """The text with the line breaks of every system alike, so that it can be compared."""
        return self.text.replace("\r\n", "\n").strip()

    @property
    def is_read(self) -> bool:
        """Whether the chips of this text are already there."""
        return self.words == self.read.replace("\r\n", "\n").strip()

    @property
    def is_empty(self) -> bool:
        """Whether the form says nothing of an enterprise."""
        return not self.words and not any(getattr(self, field) for field in (*FIELDS.values(), *DENIED.values()))

    @property
    def too_long(self) -> bool:
        """Whether the text is longer than the finder reads."""
        return len(self.words) > MAX_TEXT

    def request(self) -> MatchRequest:
        """Return the profile to look up; values too long or too many are left out."""
        values = self._chosen(keep_seen=self.is_read)
        return MatchRequest.model_validate(
            {
                "text": self.words,
                "read_text": not self.is_read,
                "limit": MAX_RESULTS,
                **{field: tuple(chosen) for field, chosen in values.items()},
            }
        )

    def _chosen(self, *, keep_seen: bool) -> dict[str, list[str]]:
        gone = {self.drop, self.flip, *(() if keep_seen else self.seen)}
        chosen = {
            field: [value for value in _usable(getattr(self, field)) if f"{field}={value}" not in gone]
            for field in (*FIELDS.values(), *DENIED.values())
        }
        field, _, value = self.flip.partition("=")
        if field in _OTHER and value and len(value) <= _LONGEST_VALUE:
            chosen[_OTHER[field]].append(value)
        return chosen


def field_of(chip: Chip) -> str:
    """Return the field that a chip is sent back in."""
    field = FIELDS[chip.facet]
    return DENIED.get(field, field) if chip.negated else field


def _usable(values: Iterable[str]) -> list[str]:
    kept = dict.fromkeys(value.strip() for value in values)
    return [value for value in kept if 0 < len(value) <= _LONGEST_VALUE][:MAX_VALUES]
