"""Tells whether a question of the chat is an enterprise that speaks of itself and of what it needs."""

from __future__ import annotations

import re

from rag.finder.vocabulary import said_in

# “我们在……”, “本公司”, “咱厂”, and “浦东的芯片公司,能……”: the speaker; not “贴给我看”, “帮我查”.
_SPEAKER = re.compile(
    r"(?<![给帮诉跟向教])我(?:们|司|厂|校|家|是|在|想|有|做|这)|咱|俺|本(?:公司|企业|厂|店|司|单位|社|机构|所)"
    r"|^[^,。;?谁哪怎什]{2,24}(?:公司|企业|厂|店|机构|合作社|团队|工作室|农场),"
)
# “松江的轴承厂”, “青浦做注塑的”: somebody who can be the speaker; not “知识产权”.
_SOMEBODY = re.compile(
    r"公司|企业|厂|店|作坊|团队|工作室|合作社|农场|机构|事务所|集团|老字号|小巨人|商户|[做搞养种卖][^,。;?]{1,12}的(?!是)"
)
# “想融资”, “总被仿冒”: what somebody in need says.
_IN_NEED = re.compile(
    r"想|希望|打算|准备|需要|担心|怕|愁|缺|老被|总被|老是|经常|总是|遇到|不懂|没人|太慢|太贵|麻烦|求助|求推荐|被(?:人|别人|同行|抄|仿|侵|告|诉|盗|冒)|急|求|申请|要"
)
# A question about plans, or one that asks how or what in general, unless the speaker names itself.
_ABOUT_PLANS = re.compile(
    r"规划|计划里|文件|方案|牵头|负责|分工|指标|目标|谁|哪个?部门|多少|几家|几个|提到|是否|是不是"
)
_ASKS = re.compile(r"怎么|如何|什么|哪|吗|\?|多少|几")


def is_profile(text: str) -> bool:
    """Tell whether ``text`` (normalised) describes an enterprise and what it needs, rather than asks about plans."""
    if _ABOUT_PLANS.search(text):
        return False
    speaks = _SPEAKER.search(text)
    if not speaks and (_ASKS.search(text) or not _SOMEBODY.search(text)):
        return False
    describes = any(said_in(table, text) for table in ("industry", "type", "role", "right")) or _SOMEBODY.search(text)
    return bool(describes and said_in("need", text) and (_IN_NEED.search(text) or speaks))
