"""Spells short and spoken names in full: 知产 is 知识产权, 高企 高新技术企业, 打头阵 牵头, 沪规划 上海规划."""

from __future__ import annotations

import re
from functools import cache

from rag.lexicon.regions import region_names
from rag.lexicon.roles import spoken_roles
from rag.lexicon.speech import full_names
from rag.question.wording.said_last import place_names

# “知产局”, “知产保护”; not the 知产 of “知识产权”, which has none, nor of “已知产品”.
_SHORT_FOR_IP = re.compile(r"(?<![已未得获感])知产(?![品生业权])")
# “IP服务”, “ip权”: the abbreviation of the whole; not a part of WIPO or IPO, nor the figures of “动漫IP”, nor “IP地址”.
_IP = re.compile(
    r"(?<![a-z0-9.])(?<!影视|动漫|文创|热门|原创|国漫|游戏|网红|超级|经典)(?<!大)"
    r"ip权?(?!地址|形象|衍生|联名|角色|改编|周边|[a-z0-9])"
)
# “评高企”, “高企认定”: the short name of 高新技术企业; not “提高企业”, “高企业”.
_HIGH_TECH = re.compile(r"(?<![提最较更])高企(?!业|[稳坪])")
# “地标产品”, “地标有哪些”: the short name of 地理标志; not “地标建筑”, “城市新地标”, “产地标识”, “各地标准”.
_LANDMARK = re.compile(r"(?<!新)(?<!城市)(?<!网红)(?<!文化)地标(?![志性识级准杆语]|建筑)")
# “网上听的版权课”, “有没有商标课可以听”: plans write 课程; not “上课”, “版权课堂”, “开版权课”, which schools do.
_LESSON = re.compile(
    r"(?<![开设]知识产权)(?<![开设][专商版][利标权])(?:(?<=知识产权)|(?<=专利)|(?<=商标)|(?<=版权))课(?=[?,吗么呢吧可能以在听看学给和有]|$)"
)
# “考专代”, “专代机构”: short for 专利代理师 and 专利代理; not “中专代表”.
_AGENT = re.compile(r"专代(?!表|替|为|理)(?P<of>机构|行业|公司|所|服务|业务|师)?")
# “打头阵的是哪个工程”, “打头阵的原则”: what stands first in a plan; not “打头阵的是哪个部门”, who is in charge.
_FIRST_IN_ROW = re.compile(
    r"打头阵(?=的?(?:是|那|哪|一|个|条)*(?:工程|专栏|原则|措施|章|节|部分)|的是(?:那|哪)一?[条项]"
    r"|的是(?:啥|什么)(?!部门|单位|机关|机构|人))"
)
# “干茶叶这一行的有多少人”: who works in a trade, of whom the number is asked; not “干茶叶这一行的怎么评职称”.
_OF_TRADE = re.compile(
    r"(?:干|做|搞|吃|从事)(?P<what>(?![了过着])[^,?的谁哪这那]{2,8})[这那]一?(?:行当?|碗饭)的(?:人(?!才))?(?=[^?]*(?:多少|几个?)人)"
)
# “吃茶叶这碗饭的一年挣多少”: the trade itself, not its people; not “吃茶叶这碗饭的人”.
_TRADE = re.compile(
    r"吃(?P<what>(?![了过着])[^,?的谁哪这那]{2,8})[这那]碗饭(?!的?人)的?(?=[^?]*(?:挣|赚|收入|营收|产值))"
)


def spell_names(text: str) -> str:
    """Return a text with abbreviations, the trades of everyday speech and spoken roles and events in full."""
    spelled = _FIRST_IN_ROW.sub("排头", _IP.sub("知识产权", _SHORT_FOR_IP.sub("知识产权", text)))
    for said, written in (*spoken_roles().items(), *full_names().items()):
        spelled = spelled.replace(said, written)
    spelled = _LESSON.sub("课程", _HIGH_TECH.sub("高新技术企业", _LANDMARK.sub("地理标志", spelled)))
    spelled = _AGENT.sub(lambda match: f"专利代理{match['of'] or '师'}", spelled)
    return _TRADE.sub(r"\g<what>行业", _OF_TRADE.sub(r"\g<what>从业人员", spelled))


def without_speaker(text: str) -> str:
    """Return a text without 我们 before the speaker's own place: 咱们上海 is 上海."""
    return _of_speaker().sub("", text)


def spell_initials(text: str) -> str:
    """Return a text with the places of plans in full that it calls by their initials: 沪规划 is 上海规划."""
    return _plan_by_initial().sub(_place_spelled, text)


@cache
def _of_speaker() -> re.Pattern[str]:
    # “咱们上海”: the speaker's own place, and the speaker asks nothing of itself; not “咱们上海这家厂”.
    return re.compile(
        rf"(?:(?<![一-鿿])|(?<=[对给跟和]))(?:[我咱]们|咱)(?=(?:{place_names()})(?![^,?]{{0,5}}(?:公司|企业|[厂店园所户农人])))"
    )


@cache
def _plan_by_initial() -> re.Pattern[str]:
    # “沪规划”, “津的分工”, “津规划和沪计划”: a plan by the initial of its place; not “天津规划”.
    initials = "".join(region_names().initials)
    return re.compile(
        rf"(?:(?<![一-鿿])|(?<=[一-鿿][和与跟同及比对]))(?P<initial>[{initials}])(?=的?(?:规划|(?:推进|两年)?计划|工作分工|分工|方案))"
    )


def _place_spelled(match: re.Match[str]) -> str:
    """Return the name of a place for its initial, as people say it: the shortest but the initial itself."""
    names = region_names()
    region = names.initials[match["initial"]]
    spoken = [name for name in names.aliases.get(region, ()) if len(name) > 1 and name in region]
    return min(spoken, key=len, default=region)
