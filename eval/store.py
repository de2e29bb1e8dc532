"""Reports become files below ``<home>/eval/``, one JSON and one page a run, and are found again by name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from eval.errors import BadReportError, NoReportError
from eval.page import html_of
from eval.report import Report


class ReportStore:
    """The reports of one home. A name is the time of the run and its commit, so that names sort by time."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "eval"

    def save(self, report: Report, *, base_url: str = "") -> Path:
        """Write a report and its page; return the path of the JSON. Each file appears whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{self._name(report)}.json"
        _write(path.with_suffix(".html"), html_of(report, base_url=base_url))
        _write(path, report.model_dump_json(indent=1))
        return path

    def names(self) -> list[str]:
        """The stored reports, oldest first."""
        return sorted(path.stem for path in self.folder.glob("*.json"))

    def find(self, name: str | None = None) -> Path:
        """The path of a report by name, by the start of one, by path, or (without a name) of the latest.

        Raises:
            NoReportError: There is none, or several begin so.
        """
        if name is not None and (given := Path(name)).is_file():
            return given
        names = self.names()
        fitting = names[-1:] if name is None else _fitting(name, names)
        if len(fitting) != 1:
            raise NoReportError(_which(name, names, fitting))
        return self.folder / f"{fitting[0]}.json"

    def load(self, name: str | None = None) -> Report:
        """Read a report; see :meth:`find`.

        Raises:
            NoReportError: There is none.
            BadReportError: The file is no report.
        """
        path = self.find(name)
        try:
            return Report.load(path)
        except (ValidationError, UnicodeDecodeError) as error:
            raise BadReportError(f"{path} 不是评测报告，或由另一版本生成，请重新运行 policyqa eval run。") from error

    def _name(self, report: Report) -> str:
        """A name that no report has yet."""
        time = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        name = "-".join(filter(None, [time, report.about.commit.rstrip("+")]))
        taken = sum(1 for each in self.names() if each.startswith(name))
        return f"{name}-{taken + 1}" if taken else name


def _fitting(name: str, names: Sequence[str]) -> list[str]:
    return [name] if name in names else [each for each in names if each.startswith(name)]


def _which(name: str | None, names: Sequence[str], fitting: Sequence[str]) -> str:
    if not names:
        return "还没有评测报告，请先运行 policyqa eval run。"
    if fitting:
        return f"“{name}”开头的评测报告不止一份：{'、'.join(fitting)}。请写出全名。"
    return f"没有名为“{name}”的评测报告，现有：{'、'.join(names)}。"


def _write(path: Path, text: str) -> None:
    part = path.with_suffix(path.suffix + ".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
