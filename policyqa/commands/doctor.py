"""Turns the state of this machine into a list of checks, each with the command that mends it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from policyqa.health import Finding


def doctor() -> None:
    """Check what the service needs; print what is wrong and which command mends it."""
    from policyqa.exit_codes import ExitCode
    from policyqa.terminal import out

    fatal = False
    for finding in _findings():
        out().print(finding.line(), markup=False)
        fatal = fatal or finding.fatal
    if fatal:
        raise typer.Exit(ExitCode.FAILED_CHECK)


def _findings() -> Iterator[Finding]:
    """Look at the machine and then, if the packages are there that it takes, at the service."""
    from policyqa.health import machine_checks

    machine = [check.run() for check in machine_checks()]
    yield from machine
    if any(finding.fatal for finding in machine):
        return
    from policyqa.service_health import service_checks
    from policyqa.settings import load_settings
    from policyqa.terminal import watching

    for check in service_checks(load_settings()):
        with watching() as watch, watch.during(check.label):
            finding = check.run()
        yield finding
