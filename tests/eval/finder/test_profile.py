from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from eval.case import Half
from eval.errors import BadCaseError
from eval.finder.profile import load_profiles
from tests.eval.finder.writing import profile


def test_fields_and_own_words_are_sent_together() -> None:
    request = profile(form={"region": "上海", "types": ["小微企业"]}).request
    assert (request.region, request.types, request.text) == (("上海",), ("小微企业",), "上海的厂子，想拿专利贷款")
    assert request.limit == 10


def test_what_was_said_reads_as_a_line() -> None:
    assert profile(form={"region": "上海", "rights": ["专利", "商标"]}, text="").said == "上海，专利、商标"
    assert profile(text="").said == "（空白）"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"colour": "red"}, "colour"),
        ({"half": "test"}, "ends in -t"),
        ({"nothing": True}, "nothing = true"),
        ({"must": [], "may": []}, "nothing = true"),
    ],
)
def test_a_profile_that_does_not_hang_together_is_refused(changes: dict[str, object], problem: str) -> None:
    with pytest.raises(ValidationError, match=problem):
        profile(**changes)


def test_both_halves_are_read() -> None:
    halves = [load_profiles(half=half) for half in Half]
    assert [len(half) for half in halves] == [26, 26]
    assert load_profiles() == (*halves[0], *halves[1])


def test_a_broken_profile_is_named(tmp_path: Path) -> None:
    (tmp_path / "dev.toml").write_text('[[profile]]\nid = "finder-d01"\nsize = "大"\n', encoding="utf-8")
    with pytest.raises(BadCaseError, match="finder-d01"):
        load_profiles(tmp_path, Half.DEV)
