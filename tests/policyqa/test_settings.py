from __future__ import annotations

import typing
from pathlib import Path

import pytest
from pydantic.fields import FieldInfo

from index.build import KEEP
from index.settings import IndexSettings, SearchSettings
from policyqa.errors import WrongUse
from policyqa.settings import Settings, load_settings
from policyqa.settings_table import markdown, variable
from web.settings import WebSettings

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(variable(name), raising=False)


def test_a_variable_changes_its_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYQA_PORT", "9000")
    assert load_settings().port == 9000


def test_an_empty_variable_leaves_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYQA_PORT", "")
    assert load_settings().port == 8000


def test_an_unknown_variable_is_refused_with_the_likely_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYQA_PROT", "9000")
    with pytest.raises(WrongUse, match=r"没有名为 POLICYQA_PROT 的设置，是否想写 POLICYQA_PORT？"):
        load_settings()


def test_every_wrong_variable_is_named_with_its_range(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYQA_PORT", "65536")
    monkeypatch.setenv("POLICYQA_CHUNK_CONTEXT", "all")
    with pytest.raises(WrongUse) as refusal:
        load_settings()
    assert "POLICYQA_PORT=65536 无效，应为 0–65,535。" in str(refusal.value)
    assert "POLICYQA_CHUNK_CONTEXT=all 无效，应为 none、path、title_and_path。" in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("MILVUS_URI", "abc", "POLICYQA_MILVUS_URI=abc 的写法不对。"),
        ("MILVUS_TIMEOUT", "soon", "POLICYQA_MILVUS_TIMEOUT=soon 无效，应为 0.1–60。"),
        ("RERANKER", "x" * 501, "无效，应为 0–500 个字符。"),
        ("WORDS_BIGRAMS", "perhaps", "POLICYQA_WORDS_BIGRAMS=perhaps 无效，应为 true 或 false。"),
    ],
)
def test_what_is_wrong_is_said_in_chinese(monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str) -> None:
    monkeypatch.setenv(f"POLICYQA_{name}", value)
    with pytest.raises(WrongUse) as refusal:
        load_settings()
    assert words in str(refusal.value)


def test_an_overlap_of_more_than_half_a_passage_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYQA_CHUNK_OVERLAP_TOKENS", "100")
    with pytest.raises(WrongUse, match="一半"):
        load_settings()


def test_variables_of_other_programs_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "1")
    monkeypatch.setenv("POLICY_PORT", "1")
    assert load_settings().port == 8000


def test_everything_is_kept_in_the_checkout_when_there_is_one() -> None:
    assert load_settings().home == CHECKOUT / "var"


def test_an_installed_package_keeps_its_data_with_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("policyqa.settings.__file__", str(tmp_path / "policyqa" / "settings.py"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert load_settings().home == tmp_path / "data" / "policyqa"


@pytest.mark.parametrize(("name", "field"), Settings.model_fields.items())
def test_every_setting_is_described_and_bounded(name: str, field: FieldInfo) -> None:
    assert field.description
    assert field.description.endswith(".")
    if field.annotation in (int, float):
        bounds = {key for item in field.metadata for key in ("ge", "le") if hasattr(item, key)}
        assert bounds == {"ge", "le"}, name


def test_the_documentation_holds_the_table_of_the_class() -> None:
    page = (CHECKOUT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert markdown(Settings.model_fields) in page, "run `make docs`"


def test_every_index_setting_can_be_set_and_has_the_same_default() -> None:
    settings = load_settings()
    assert settings.for_index() == IndexSettings()
    assert settings.for_search() == SearchSettings()
    assert settings.for_web() == WebSettings()
    assert settings.keep_versions == KEEP
    parts = {"search": SearchSettings, **{name: _model(field) for name, field in IndexSettings.model_fields.items()}}
    for part, model in parts.items():
        known = set(Settings.model_fields)
        assert [name for name in model.model_fields if known.isdisjoint({name, f"{part}_{name}"})] == []


def test_a_setting_reaches_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYQA_CHUNK_MAX_TOKENS", "64")
    monkeypatch.setenv("POLICYQA_SEARCH_DEPTH", "7")
    monkeypatch.setenv("POLICYQA_RERANKER", "/models/ranker")
    settings = load_settings()
    assert settings.for_search().reranker == "/models/ranker"
    assert settings.for_index().chunk.max_tokens == 64
    assert settings.for_search().depth == 7


@pytest.mark.parametrize("bound", ["ge", "le"])
def test_every_value_that_a_setting_takes_is_one_that_the_index_takes(bound: str) -> None:
    for name, field in Settings.model_fields.items():
        part = name.partition("_")[0]
        limit = next((getattr(item, bound) for item in field.metadata if hasattr(item, bound)), None)
        if limit is None:
            continue
        if part in IndexSettings.model_fields:
            # One passage of 2,000 tokens allows every overlap.
            Settings.model_validate({"chunk_max_tokens": 2000, name: limit}).for_index()
        elif part == "search":
            Settings.model_validate({name: limit}).for_search()
        elif name in typing.get_type_hints(WebSettings):
            Settings.model_validate({name: limit}).for_web()


def _model(field: FieldInfo) -> typing.Any:
    return field.annotation
