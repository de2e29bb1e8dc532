"""A checkout and settings become the names under which a run is recorded: commit and hash of the configuration."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).parent.parent


def commit_of(folder: Path = CHECKOUT) -> str:
    """The short hash of the commit that ``folder`` is at, with “+” behind it if files differ; empty outside git."""
    git = shutil.which("git")
    if git is None:
        return ""
    head = _git(git, folder, "rev-parse", "--short=10", "HEAD")
    changed = _git(git, folder, "status", "--porcelain", "--untracked-files=no")
    return head + ("+" if head and changed else "")


def configuration_of(settings: Mapping[str, Any]) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of the settings that decide answers, as JSON with sorted keys."""
    text = json.dumps(settings, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _git(git: str, folder: Path, *arguments: str) -> str:
    done = subprocess.run([git, "-C", str(folder), *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    return done.stdout.strip() if done.returncode == 0 else ""
