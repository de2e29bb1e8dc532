from __future__ import annotations

import os
import pty
import subprocess
import sys

COMMAND = [sys.executable, "-m", "policyqa", "corpus", "stats", "--json"]


def test_progress_is_shown_to_a_person_and_not_mixed_with_results() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(COMMAND, stdout=subprocess.PIPE, stderr=theirs, text=True) as process:
        os.close(theirs)
        shown = read_all(ours)
        printed, _ = process.communicate()
    assert process.returncode == 0
    assert "读取规划文本" in shown
    assert printed.startswith("{")
    assert "读取规划文本" not in printed


def test_a_pipe_sees_no_progress() -> None:
    done = subprocess.run(COMMAND, capture_output=True, text=True)
    assert done.returncode == 0
    assert done.stderr == ""


def read_all(terminal: int) -> str:
    """Read what is written to a terminal until its other end is closed."""
    parts = []
    try:
        while part := os.read(terminal, 4096):
            parts.append(part)
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(terminal)
    return b"".join(parts).decode()
