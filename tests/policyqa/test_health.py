from __future__ import annotations

import subprocess
import sys
from importlib import metadata

import pytest

from policyqa import health, service_health


def test_an_old_python_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 0))
    assert "3.11" in health.python()[1]


def test_a_missing_package_and_a_wrong_version_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    requirements = ["no-such-package>=1", "numpy<1", "rich", 'pytest<1; extra == "dev"']
    monkeypatch.setattr(metadata, "requires", lambda _: requirements)
    detail, mend = health.packages()
    assert "缺少 no-such-package" in detail
    assert "不在 <1 之内" in detail
    assert "rich" not in detail
    assert "pytest" not in detail
    assert mend == "pip install -c constraints.txt -e ."


def test_a_missing_model_wheel_is_named_with_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.embedding.container.SOURCE_PACKAGE", "no_such_wheel")
    detail, mend = service_health.wheel()
    assert "no_such_wheel" in detail
    assert mend.startswith("pip install")


def test_an_altered_model_wheel_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.embedding.container.SOURCE_SHA256", "0" * 64)
    detail, mend = service_health.wheel()
    assert "已损坏" in detail
    assert "--force-reinstall" in mend


WITHOUT_NUMPY = """
import sys
from importlib import metadata

sys.modules["numpy"] = None
version = metadata.version

def hidden(name):
    if name == "numpy":
        raise metadata.PackageNotFoundError(name)
    return version(name)

metadata.version = hidden
from policyqa.cli import run

sys.exit(run(["doctor"]))
"""


def test_a_missing_package_is_told_even_though_the_service_cannot_be_imported() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT_NUMPY], capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    assert "缺少 numpy" in done.stdout
    assert "修复：pip install" in done.stdout
