"""A report becomes the one that anybody may see, without the words of the half that is only scored."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from eval.case import Half
from eval.finder.outcome import FinderOutcome
from eval.outcome import Finding, Outcome
from eval.report import Report
from eval.summary import Summary, summary_of

_log = logging.getLogger(__name__)

_Either = TypeVar("_Either", Outcome, FinderOutcome)


class PublishedReport:
    """The published report of one home: ``<home>/eval/published/report.json``."""

    def __init__(self, home: Path) -> None:
        self.path = home / "eval" / "published" / "report.json"
        self._shown: tuple[int, Summary] | None = None

    def publish(self, report: Report) -> None:
        """Put a report in place of the one before; a reader sees either whole."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        part = self.path.with_suffix(".part")
        part.write_text(publishable(report).model_dump_json(indent=1), encoding="utf-8")
        part.replace(self.path)

    def withdraw(self) -> bool:
        """Remove the report; return whether there was one."""
        there = self.path.exists()
        self.path.unlink(missing_ok=True)
        return there

    def summary(self) -> Summary | None:
        """What the published report says, read again when it changed; None without one that can be read."""
        try:
            changed = self.path.stat().st_mtime_ns
            if self._shown is None or self._shown[0] != changed:
                self._shown = changed, summary_of(Report.load(self.path))
        except FileNotFoundError:
            return None
        except (ValidationError, UnicodeDecodeError, OSError):
            _log.exception("published report unreadable", extra={"path": str(self.path)})
            return None
        return self._shown[1]


def publishable(report: Report) -> Report:
    """Keep every figure and of the half that is only scored no words, so that nobody can tune on it."""
    return report.model_copy(
        update={
            "outcomes": _silenced(report.outcomes),
            "robustness": {suite: _silenced(outcomes) for suite, outcomes in report.robustness.items()},
            "finder": tuple(_without_words(outcome) for outcome in report.finder),
        }
    )


def _silenced(outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    return tuple(_without_words(outcome) for outcome in outcomes)


def _without_words(outcome: _Either) -> _Either:
    if outcome.half is not Half.TEST:
        return outcome
    rules = tuple(Finding(rule=finding.rule, note="") for finding in outcome.findings)
    words: dict[str, object] = {"findings": rules, "links": ()}
    if isinstance(outcome, FinderOutcome):
        words |= {"said": ""}
    else:
        words |= dict.fromkeys(("question", "expected", "resolved_question", "answer"), "")
        words |= {"history": (), "breaches": ()}
    return outcome.model_copy(update=words)
