"""A build that is killed at any moment leaves an index that answers, and the next build cleans up after it.

One process imports everything once and forks a child for each moment; Python's audit events (files opened, renamed,
removed) count the moments, so every step that touches the disk is met without a race.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from index.build import build_index
from index.layout import Layout
from index.verify import verify
from index.versions import current_name
from tests.index.hashing import HashingEncoder
from tests.index.plans import plans, shanghai, tianjin

KILLER = """
import os, signal, sys
from pathlib import Path
from index.build import build_index
from index.words import WordTokenizer
from tests.index.hashing import HashingEncoder
from tests.index.plans import plans

home, step = Path(sys.argv[1]), int(sys.argv[2])
WordTokenizer()  # its dictionary is loaded once, in the parent


def build_until(moment):
    passed = 0

    def count(event, args):
        nonlocal passed
        if event in EVENTS and str(home) in str(args[0]):
            passed += 1
            if passed == moment:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    build_index(plans()[:2], HashingEncoder(), home, keep=2)
    os._exit(0)


EVENTS = {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "sqlite3.connect", "shutil.rmtree"}
moment, killed = 1, 0
while True:
    child = os.fork()
    if child == 0:
        build_until(moment)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        sys.exit(0 if killed > 15 and os.WEXITSTATUS(status) == 0 else 1)
    killed += 1
    moment += step
"""

READER = """
import sys
from pathlib import Path
from index.reader import IndexReader
from tests.index.hashing import HashingEncoder

home, stop = Path(sys.argv[1]), Path(sys.argv[2])
reader = IndexReader(home, HashingEncoder())
whole = {"sh-1", "sh-2", "sh-3", "sh-4", "tj-1", "tj-2", "tj-3", "hm-1"}
allowed = (whole, whole - {"hm-1"})
asked = 0
while not stop.exists() or asked < 100:
    index = reader.current()
    found = {hit.clause_id for hit in index.search("知识产权保护", k=100)}
    texts = [index.catalogue.clause(clause_id).text for clause_id in found]
    if found not in allowed or not all(texts) or reader.fault is not None:
        sys.exit(f"{index.version}: {sorted(found)} {reader.fault}")
    asked += 1
print(asked, index.version)
"""


@pytest.mark.slow
def test_a_reader_in_another_process_answers_while_builds_are_killed_at_every_step(tmp_path: Path) -> None:
    home, stop = tmp_path / "home", tmp_path / "stop"
    encoder = HashingEncoder()
    build_index(plans(), encoder, home)
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(home), str(stop)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        killer = subprocess.run(
            [sys.executable, "-c", KILLER, str(home), "3"], capture_output=True, text=True, timeout=300, check=False
        )
        assert killer.returncode == 0, killer.stderr
    finally:
        stop.touch()
        output, faults = reader.communicate(timeout=60)
    assert reader.returncode == 0, faults
    assert output.split()[1] == current_name(Layout(home)), "the reader ends on the version of the last build"
    assert verify(Layout(home)).sound
    build_index([shanghai(), tianjin()], encoder, home)
    assert not list((home / "index").glob(".building-*")), "what killed builds left is removed"
