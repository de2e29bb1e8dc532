"""Turns the values that a page shows into HTML, with every value escaped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent


class Pages:
    """The page templates; ``asks_feedback`` shows the buttons that judge an answer."""

    def __init__(self, *, asks_feedback: bool = False) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals["asks_feedback"] = asks_feedback

    def render(self, name: str, /, **values: Any) -> str:  # noqa: ANN401 -- a template takes whatever it shows
        """Return the HTML of template ``name`` with ``values``."""
        return self._environment.get_template(name).render(values)
