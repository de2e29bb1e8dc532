from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.build import build_index
from index.errors import BuildInProgress, IndexDamaged, IndexMissing, UnknownVersion
from index.layout import Layout
from index.pin import in_use_by_none, pin
from index.publish import build_lock
from index.search import open_index
from index.versions import current_name, list_versions, prune, rollback
from tests.index.hashing import HashingEncoder
from tests.index.plans import plans


@pytest.fixture
def layout(tmp_path: Path, encoder: HashingEncoder) -> Layout:
    """Two versions: the one in use lacks the plan of 海门."""
    build_index(plans(), encoder, tmp_path)
    build_index(plans()[:2], encoder, tmp_path)
    return Layout(tmp_path)


def test_versions_are_listed_oldest_first_and_one_is_in_use(layout: Layout) -> None:
    versions = list_versions(layout)
    assert [version.current for version in versions] == [False, True]
    assert [version.manifest.totals.documents for version in versions] == [3, 2]
    assert versions[0].name.startswith("v000001-")
    assert versions[1].name == f"v000002-{versions[1].manifest.fingerprint[:8]}"


def test_rollback_puts_the_version_before_into_use(layout: Layout, encoder: HashingEncoder) -> None:
    assert "hm" not in {entry.id for entry in open_index(layout.home, encoder).catalogue.documents()}
    assert rollback(layout).name == list_versions(layout)[0].name
    assert "hm" in {entry.id for entry in open_index(layout.home, encoder).catalogue.documents()}


def test_rollback_goes_forward_again_by_name(layout: Layout) -> None:
    latest = current_name(layout)
    rollback(layout)
    assert rollback(layout, latest).current
    assert current_name(layout) == latest


def test_a_build_after_a_rollback_takes_a_number_of_its_own(layout: Layout, encoder: HashingEncoder) -> None:
    rollback(layout)
    assert build_index(plans()[:1], encoder, layout.home).name.startswith("v000003-")


@pytest.mark.parametrize("name", ["v000009-00000000", "../../etc", ""])
def test_rollback_to_a_version_that_is_not_there_is_refused(layout: Layout, name: str) -> None:
    before = current_name(layout)
    with pytest.raises(UnknownVersion):
        rollback(layout, name)
    assert current_name(layout) == before


def test_there_is_nothing_before_the_first_version(layout: Layout) -> None:
    rollback(layout)
    with pytest.raises(UnknownVersion, match="更早"):
        rollback(layout)


def test_rollback_to_a_damaged_version_is_refused(layout: Layout) -> None:
    before = current_name(layout)
    (layout.version(list_versions(layout)[0].name) / "manifest.json").write_text("{")
    with pytest.raises(IndexDamaged):
        rollback(layout)
    assert current_name(layout) == before


def test_rollback_waits_for_no_build(layout: Layout) -> None:
    with build_lock(layout), pytest.raises(BuildInProgress):
        rollback(layout)


def test_a_version_that_a_reader_holds_is_not_removed_until_it_lets_go(layout: Layout) -> None:
    oldest = list_versions(layout)[0].name
    held = pin(layout.version(oldest))
    with build_lock(layout):
        assert prune(layout, keep=1) == []
        os.close(held)
        assert prune(layout, keep=1) == [oldest]
    with pytest.raises(IndexMissing):
        pin(layout.version(oldest))


def test_a_version_without_a_manifest_is_removed_like_any_other(layout: Layout) -> None:
    oldest = list_versions(layout)[0].name
    (layout.version(oldest) / "manifest.json").unlink()
    assert [version.name for version in list_versions(layout)] == [current_name(layout)]
    with build_lock(layout):
        assert prune(layout, keep=1) == [oldest]


def test_a_version_whose_removal_has_begun_cannot_be_pinned(layout: Layout) -> None:
    directory = layout.version(list_versions(layout)[0].name)
    with in_use_by_none(directory) as free:
        assert free
        with pytest.raises(IndexMissing):
            pin(directory)


def test_what_killed_builds_left_goes_with_the_next_build(layout: Layout, encoder: HashingEncoder) -> None:
    (layout.root / ".building-4711" / "lexical").mkdir(parents=True)
    (layout.root / ".building-removal-v000001-00000000").mkdir()
    (layout.root / ".building-CURRENT").write_text("v00")
    build_index(plans()[:1], encoder, layout.home)
    assert not list(layout.root.glob(".building-*"))


def test_the_version_in_use_is_never_removed(layout: Layout) -> None:
    rollback(layout)
    with build_lock(layout):
        assert prune(layout, keep=1) == []


def test_a_home_without_an_index_says_which_command_makes_one(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="policyqa index build"):
        current_name(Layout(tmp_path))
    assert list_versions(Layout(tmp_path)) == []


@pytest.mark.parametrize("content", [b"", b"../v000001-00000000\n", b"\xff\xfe"])
def test_a_current_file_that_names_no_version_is_called_damaged(layout: Layout, content: bytes) -> None:
    layout.current.write_bytes(content)
    with pytest.raises(IndexDamaged):
        current_name(layout)
    rollback(layout, list_versions(layout)[-1].name)
    assert current_name(layout).startswith("v000002-")
