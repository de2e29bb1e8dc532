"""A department is one under all its names in its region, and another in another region."""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from corpus.facts.departments import departments_of, listed_regions

TABLE = tomllib.loads(files("corpus").joinpath("data/departments.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("region", "written", "canonical"),
    [
        ("上海市", "高院", "市高级人民法院"),
        ("上海市", "市高级法院", "市高级人民法院"),
        ("上海市", "市监局", "市市场监管局"),
        ("上海市", "知产局", "市知识产权局"),
        ("上海市", "经信委", "市经济信息化委"),
        ("上海市", "文旅局", "市文化旅游局"),
        ("上海市", "版权局", "市委宣传部"),
        ("上海市", "市文旅局执法总队", "市文旅局执法总队"),
        ("天津市", "市监局", "市市场监管委"),
        ("天津市", "文旅局", "市文化和旅游局"),
        ("天津市", "版权局", "市委宣传部"),
        ("天津市", "市农委", "市农业农村委"),
        ("天津市", "海关", "天津海关"),
        ("上海市", "海关", "上海海关"),
        ("某市", "市高院", "市高院"),
        ("上海市", "市月球局", "市月球局"),
    ],
)
def test_the_names_that_people_use(region: str, written: str, canonical: str) -> None:
    assert departments_of(region).canonical(written) == canonical


def test_the_names_of_a_department_start_with_the_canonical_one() -> None:
    names = departments_of("上海市").aliases("市高级人民法院")
    assert names[0] == "市高级人民法院"
    assert {"高院", "市高院"} < set(names)
    assert departments_of("上海市").aliases("市月球局") == ("市月球局",)


@pytest.mark.parametrize("region", listed_regions())
def test_no_name_stands_for_two_departments_of_a_region(region: str) -> None:
    entry = next(entry for entry in TABLE["region"] if entry["name"] == region)
    names = [name for d in entry["departments"] for name in {d["name"], *d["aliases"]}]
    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert len(departments_of(region).names) == len(entry["departments"])


@pytest.mark.parametrize("region", listed_regions())
def test_every_listed_department_can_be_read_in_a_duty(region: str) -> None:
    known = departments_of(region)
    assert [name for name in known.names if not known.is_plausible(name)] == []


def test_each_department_of_the_shanghai_and_tianjin_plans_is_listed() -> None:
    assert {"上海市", "天津市"} <= set(listed_regions())


@pytest.mark.parametrize(
    "written", ["各区", "各有关部门", "相关区", "各县(市、区)", "市知识产权战略领导小组各成员单位", "有关单位"]
)
def test_groups_whose_members_a_plan_does_not_list(written: str) -> None:
    assert departments_of("").is_generic(written)
    assert departments_of("").is_plausible(written)


@pytest.mark.parametrize("written", ["市知识产权局", "市各界人士联合会", "区公安分局"])
def test_one_body_is_no_group(written: str) -> None:
    assert not departments_of("").is_generic(written)


@pytest.mark.parametrize(
    "written",
    [
        "市市场监管局",
        "市市场监管局(知识产权局)",
        "各县(市、区)人民政府",
        "如皋市人民政府",
        "即墨区政府",
        "人民银行某市中心支行",
        "12345热线办",
        "公安部",
    ],
)
def test_names_of_departments_that_no_table_lists(written: str) -> None:
    assert departments_of("").is_plausible(written)


@pytest.mark.parametrize(
    "written",
    [
        "以下简称市局",
        "含市公安局",
        "原市经信委",
        "见市局",
        "企业自主",
        "推进园区建设,完善制度",
        "局",
        "",
        "a" * 60 + "局",
    ],
)
def test_what_is_no_name_of_a_department(written: str) -> None:
    assert not departments_of("").is_plausible(written)


@pytest.mark.parametrize(
    ("written", "certain"),
    [
        ("市公安局", True),
        ("各区", True),
        ("市高级人民法院", True),
        ("示范区", False),
        ("高校", False),
        ("服务中心", False),
    ],
)
def test_names_that_need_no_role_word(written: str, certain: bool) -> None:
    assert departments_of("").is_certain(written) is certain


def test_a_place_that_the_region_lists_needs_no_role_word() -> None:
    assert departments_of("上海市").is_certain("浦东新区")
    assert not departments_of("天津市").is_certain("浦东新区")
