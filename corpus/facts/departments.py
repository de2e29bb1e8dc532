"""Maps the names by which plans and people call a department to its canonical name, region by region."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

# “市知识产权局”, “各县(市、区)政府(管委会)”; not “以下简称市局”, “含市公安局”. How it ends is looked up.
_NAME = re.compile(
    r"(?!以下|简称|包括|(?:含|原|详?见|如|即)[市省区县州各国中全上])"
    r"[一-鿿A-Z0-9“”・·]{1,40}(?:[(〔〈][^()〔〕〈〉]{1,30}[)〕〉][一-鿿]{0,20}){0,2}"
)
# “各区”, “相关单位”, “市知识产权战略领导小组各成员单位”, “省级有关部门和单位”, “驻市高校”, “市属国有企业”,
# “通信运营商”; not “市各界联合会”.
_GROUP = re.compile(
    r"(?:各|有关|相关).*|.*各成员单位|[^和及与]*(?:各|有关|相关)(?:部门|单位|地区)(?:和单位)?"
    r"|[驻在][一-鿿]{1,3}(?:高校|院校|单位|企业)|[省市区县州]属[一-鿿]{0,6}(?:企业|国企|高校|院校|单位)|[一-鿿]{2,4}运营(?:商|企业)"
)
# “各州、市人民政府”, “各县、区”, “各有关区、县级市”, “各市、县(区)政府”; not “各区、市教委”, “各区、各部门”.
_PLACES = re.compile(
    r"各(?:有关|相关)?(?:设区的)?[州市盟县旗区](?:、(?:市|县级?|区|旗|县级市)(?:[(][^()]{1,12}[)])?){1,3}(?:人民政府|政府|管委会|区管委会|[一-鿿]{2,8}(?:局|委|部门))?"
)
# How the name of one body ends, not that of a place or group: “市知识产权局”, “区法院”; not “示范区”.
# “县金融服务中心”, “市消防救援大队”, “人行某县支行”, “茶港区”: who stands beside departments; not “市民中心”, “示范区”.
_BODY_OF_A_LEVEL = re.compile(
    r"[省市区县州旗](?!民|场|域)[一-鿿]{2,20}(?:中心|大队|支队|分局|支局|集团|公司|总工会|联合会|妇联|残联|团委|工商联|科协|供销社|管委会|研究院|银行)"
    r"|[省市区县州旗](?:农发|农商|人|中|农|工|建)行"
    r"|(?:全国|中国)[一-鿿]{0,6}(?:总工会|妇联|残联|工商联|科协|文联|作协|贸促会|联合会|科学院|工程院)|共青团中央"
    r"|(?!企业|各类)[一-鿿]{2,16}(?:公司|集团)"
    r"|(?:人行|人民银行|中国人民银行|[一-鿿]{2,8}(?:市|省)?生态环境局)[一-鿿]{2,10}(?:分行|支行|分局)"
    r"|(?!.*(?:示范|园|社|地|景|片|小)区)[一-鿿]{2,4}(?:新区|开发区|高新区|街道|[区县市])"
)
_BODY_ENDINGS = ("局", "署", "委", "厅", "办", "部", "法院", "检察院", "政府", "海关", "委员会", "办公室", "总队")


@dataclass(frozen=True, slots=True)
class Departments:
    """The departments of one region: canonical names, and every known way to write each."""

    region: str
    names: tuple[str, ...]
    by_alias: Mapping[str, str]
    generic: frozenset[str]
    endings: tuple[str, ...]

    def canonical(self, written: str) -> str:
        """Return the canonical name of ``written``, or ``written`` itself if no table lists it."""
        return self.by_alias.get(written, written)

    def is_listed(self, written: str) -> bool:
        """Tell whether the region's table lists this way to write a department."""
        return written in self.by_alias

    def is_generic(self, written: str) -> bool:
        """Tell whether the name stands for a group whose members the plan does not list."""
        return written in self.generic or bool(_GROUP.fullmatch(written))

    def is_name(self, written: str) -> bool:
        """Tell whether ``written`` has the form of a name, whatever it names."""
        return len(written) >= 2 and bool(_NAME.fullmatch(written) or is_places(written))

    def is_plausible(self, written: str) -> bool:
        """Tell whether ``written`` can be the name of a department, listed or not."""
        if self.is_listed(written) or written in self.generic:
            return True
        if not self.is_name(written):
            return False
        return written.endswith(self.endings) or re.sub(r"[(〔〈][^()〔〕〈〉]*[)〕〉]$", "", written).endswith(
            self.endings
        )

    def is_certain(self, written: str) -> bool:
        """Tell whether ``written`` is the name of a department even where no word gives it a role."""
        if self.is_listed(written):
            return True
        return self.is_plausible(written) and (self.is_generic(written) or written.endswith(_BODY_ENDINGS))

    def is_body(self, written: str) -> bool:
        """Tell whether ``written`` names a body of some level that is no department, as lists name beside some."""
        return bool(_BODY_OF_A_LEVEL.fullmatch(written))

    def aliases(self, canonical: str) -> tuple[str, ...]:
        """Return every known way to write the department, its canonical name first."""
        others = (alias for alias, name in self.by_alias.items() if name == canonical and alias != canonical)
        return (canonical, *others)


def is_places(written: str) -> bool:
    """Tell whether ``written`` names places of several levels as one group."""
    return bool(_PLACES.fullmatch(written))


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("corpus").joinpath("data/departments.toml").read_text("utf-8"))


@cache
def departments_of(region: str) -> Departments:
    """Return the departments of ``region``; of one that the table does not list, only what holds everywhere."""
    table = _table()
    names: list[str] = []
    by_alias: dict[str, str] = {}
    for entry in table["region"]:
        if entry["name"] == region:
            for department in entry["departments"]:
                names.append(department["name"])
                for alias in (department["name"], *department["aliases"]):
                    by_alias.setdefault(alias, department["name"])
    return Departments(region, tuple(names), by_alias, frozenset(table["generic"]), tuple(table["endings"]))


@cache
def listed_regions() -> tuple[str, ...]:
    """Return the regions that have a table of departments."""
    return tuple(entry["name"] for entry in _table()["region"])
