"""A report becomes one self-contained HTML page for people."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from eval.expected import status_label
from eval.report import Report
from eval.summary import summary_of

_TEMPLATES = Path(__file__).parent / "templates"


def html_of(report: Report, *, base_url: str = "", title: str = "问答准确率评测") -> str:
    """Render the page; links to clauses start with ``base_url``."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=select_autoescape(), undefined=StrictUndefined, trim_blocks=True
    )
    environment.globals["status_label"] = status_label
    return environment.get_template("report.html").render(
        title=title, summary=summary_of(report), finder=report.finder, base_url=base_url.rstrip("/")
    )
