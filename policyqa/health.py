"""Turns the state of the machine into findings: what was looked at, what is wrong, and what mends it.

Nothing here needs a package that may be missing: what does stands in ``policyqa.service_health``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from typing import Final, NamedTuple

from packaging.requirements import Requirement

MIN_PYTHON: Final = (3, 11)


class Look(NamedTuple):
    """What a check saw; ``mend`` is empty when nothing is wrong."""

    detail: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """Something to look at; ``needed`` is false for what only tests and screenshots use."""

    label: str
    look: Callable[[], Look]
    needed: bool = True

    def run(self) -> Finding:
        """Look."""
        return Finding(self.label, *self.look(), needed=self.needed)


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of a check."""

    label: str
    detail: str
    mend: str
    needed: bool

    @property
    def fatal(self) -> bool:
        """Tell whether the service cannot work as it is."""
        return bool(self.mend) and self.needed

    def line(self) -> str:
        """Say it in a line, and in a second line what mends it."""
        mark = "✓" if not self.mend else "✗" if self.needed else "!"
        return f"{mark} {self.label}：{self.detail}" + (f"\n    修复：{self.mend}" if self.mend else "")


def machine_checks() -> Iterator[Check]:
    """Give the checks without which the others cannot run."""
    yield Check("Python", python)
    yield Check("依赖包", packages)


def python() -> Look:
    """Check the version of Python."""
    found = sys.version.split()[0]
    if sys.version_info >= MIN_PYTHON:
        return Look(found)
    wanted = ".".join(map(str, MIN_PYTHON))
    return Look(found, f"请安装 Python {wanted} 或更高版本，删除 .venv 后运行 make serve")


def packages() -> Look:
    """Check that every dependency is installed in a version that fits."""
    requirements = map(Requirement, metadata.requires("policyqa") or [])
    needed = [each for each in requirements if each.marker is None or each.marker.evaluate({"extra": ""})]
    wrong = [problem for each in needed if (problem := _unmet(each))]
    if wrong:
        return Look("、".join(wrong), "pip install -c constraints.txt -e .")
    return Look(f"{len(needed)} 个，版本都符合")


def _unmet(requirement: Requirement) -> str:
    try:
        installed = metadata.version(requirement.name)
    except metadata.PackageNotFoundError:
        return f"缺少 {requirement.name}"
    if requirement.specifier.contains(installed, prereleases=True):
        return ""
    return f"{requirement.name} {installed} 不在 {requirement.specifier} 之内"
