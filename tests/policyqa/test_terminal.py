from __future__ import annotations

import os
import pty
import subprocess
import sys

COMMAND = [sys.executable, "-m", "policyqa", "corpus", "stats", "--json"]


def test_progress_is_shown_to_a_person_and_not_mixed_with_results() -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run(COMMAND, stdout=subprocess.PIPE, stderr=theirs, text=True)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert done.returncode == 0
    assert "读取规划文本" in shown
    assert done.stdout.startswith("{")
    assert "读取规划文本" not in done.stdout


def test_a_pipe_sees_no_progress() -> None:
    done = subprocess.run(COMMAND, capture_output=True, text=True)
    assert done.returncode == 0
    assert done.stderr == ""
