"""What the finder takes: the body of ``POST /api/match``, and the facets that a profile is made of."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

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


class MatchRequest(BaseModel):
    """An enterprise's profile: fields, its own words, or both.

    A field takes a value of ``GET /api/match/facets`` or any everyday word for one (“浦东”, “贷款”); ``region`` and
    ``district`` one place, or all those in which the enterprise is. ``not_region``
    and ``not_district`` hold where it is not, ``not_types``, ``not_rights`` and ``not_needs`` what it is not, has not
    and needs not. With
    ``read_text`` false the text only ranks and gives no facets, as when its chips were edited. Plans whose period is
    over on ``as_of`` (by default today) are marked so.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

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
