"""What the README promises of a checkout: the commands are there, and a missing browser is dealt with."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from eval.finder.profile import load_profiles
from eval.loading import load_cases

CHECKOUT = Path(__file__).parents[2]
RECORDER = '#!/bin/bash\necho "apt-get $*" >> "$(dirname "$0")/calls"\n'


def test_make_help_lists_every_command_that_the_makefile_explains() -> None:
    shown = subprocess.run(["make", "help"], cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
    explained = re.findall(r"^([a-z-]+):.*## (.+)$", makefile, flags=re.MULTILINE)
    assert {"serve", "ask", "test", "help"} <= {name for name, _ in explained}
    for name, words in explained:
        assert re.search(rf"^make {name} +{re.escape(words)}$", shown, flags=re.MULTILINE)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_command_of_the_documentation_is_there(page: str) -> None:
    targets = re.findall(r"^([a-z-]+):", (CHECKOUT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    named = re.findall(r"(?:`|\$ )make ([a-z-]+)", (CHECKOUT / page).read_text(encoding="utf-8"))
    assert set(named) <= set(targets)
    assert named


def test_ci_runs_the_test_command_of_the_readme_and_nothing_else() -> None:
    lines = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if line and not line.startswith(("#", "set ", "cd "))]
    assert commands == ["make test"]
    assert "$ make test" in (CHECKOUT / "README.md").read_text(encoding="utf-8")


def test_every_locked_version_fits_and_is_the_only_one() -> None:
    lines = (CHECKOUT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"[a-z0-9.-]+==[0-9][0-9a-z.]*", pin) for pin in pins)
    names = [pin.partition("==")[0] for pin in pins]
    assert len(names) == len(set(names))
    assert "torch==2.13.0" in pins


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A search path with what the script needs and no browser."""
    for name in ("bash", "dirname", "id"):
        found = shutil.which(name)
        assert found
        (tmp_path / name).symlink_to(found)
    return tmp_path


def install_browser(path: Path) -> subprocess.CompletedProcess[str]:
    script = CHECKOUT / ".ci" / "install-browser"
    return subprocess.run(["/bin/bash", script], env={"PATH": str(path)}, capture_output=True, text=True)


def test_a_browser_that_is_there_is_not_installed(path: Path) -> None:
    (path / "chromium").symlink_to("/bin/true")
    (path / "apt-get").write_text(RECORDER, encoding="utf-8")
    (path / "apt-get").chmod(0o755)
    done = install_browser(path)
    assert done.returncode == 0
    assert str(path / "chromium") in done.stdout
    assert not (path / "calls").exists()


def test_a_missing_browser_is_installed_with_a_chinese_font(path: Path) -> None:
    (path / "apt-get").write_text(RECORDER, encoding="utf-8")
    (path / "apt-get").chmod(0o755)
    (path / "sudo").write_text('#!/bin/bash\nexec "$@"\n', encoding="utf-8")
    (path / "sudo").chmod(0o755)
    install_browser(path)
    update, install = (path / "calls").read_text(encoding="utf-8").splitlines()
    assert update.startswith("apt-get update")
    assert "chromium fonts-noto-cjk" in install


def test_where_there_are_no_packages_it_says_how_to_get_a_browser_and_goes_on(path: Path) -> None:
    done = install_browser(path)
    assert done.returncode == 0
    assert "apt-get" in done.stderr
    assert "POLICYQA_CHROMIUM" in done.stderr


def test_the_readme_counts_the_cases_of_the_suite() -> None:
    page = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    assert f"{len(load_cases())} questions and {len(load_profiles())} enterprise profiles" in page
