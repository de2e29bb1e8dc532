"""Turns the state of this machine into a list of checks, each with the command that mends it."""

from __future__ import annotations

import typer


def doctor() -> None:
    """Check what the service needs; print what is wrong and which command mends it."""
    from policyqa.exit_codes import ExitCode
    from policyqa.health import examine
    from policyqa.settings import load_settings
    from policyqa.terminal import out, watching

    findings = []
    with watching() as watch:
        for check in examine(load_settings()):
            with watch.during(check.label):
                findings.append(check.run())
    for finding in findings:
        out().print(finding.line(), markup=False)
    if any(finding.fatal for finding in findings):
        raise typer.Exit(ExitCode.FAILED_CHECK)
