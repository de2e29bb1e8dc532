"""One profile, matched and scored, as a record that can be stored and read again."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from eval.case import Half
from eval.outcome import Finding, Link


class FinderOutcome(BaseModel):
    """What became of one profile; ``chat`` is whether its words, asked as a question, were taken for a profile.

    Of ``musts`` measures ``found`` came among the first ten; ``right`` of the first ``judged`` results fit; ``wrong``
    results must not be there. ``milliseconds`` is what a caller waits.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    case_id: str
    half: Half
    region: str
    needs: tuple[str, ...]
    said: str
    passed: bool
    musts: int
    found: int
    judged: int
    right: int
    wrong: int
    findings: tuple[Finding, ...]
    links: tuple[Link, ...]
    chat: bool | None
    nothing: bool
    milliseconds: float
