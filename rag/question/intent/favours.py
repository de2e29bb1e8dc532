"""Tells whether a message asks the service to do something for the asker: “您能替我打官司吗”, “帮我写份合同”."""

from __future__ import annotations

import re

from rag.lexicon.speech import favour_words

_OPENS = r"(?:请问|请|你好|您好|那么?|麻烦|劳驾|拜托|求|对了|嗨|,)*"
_YOU = r"(?:你们?|您们?|小?助手|机器人|客服)(?:[这那](?:里|儿|边))?(?:的?(?:人|系统|平台|网站))?"
_MAY = r"(?:能不能|可不可以|会不会|能否|可否|是否|是不是|可以|愿意|能够|[能会可肯])"
_ONCE = (
    r"(?>(?:直接|现在|马上|也|再|先|顺便|亲自|代为|一下|[来去都]|全部?|逐一|逐条|一一|一[条项个](?:一?[条项个])"
    r"|详细|简单|大致|仔细|好好)*)"
)
_ASKER = r"(?>[我咱俺]们?(?:公司|企业|厂|店|家)?)"
_FOR_ME = (
    rf"(?>(?:帮忙?|替|代)(?:{_ASKER}|个忙)|帮忙"
    rf"|给{_ASKER}(?=写|办|填|开|拟|起草|设计|注册|登记|申请)){_ONCE}"
)
_WORDS = favour_words()
_LOOK = "(?:查查?|查询|检索|搜搜?|看看?)"
_OWNER = "(?:[我咱俺]们?(?:公司|企业|厂|店|家)?的?|[这那]一?[个项件份])"
_LOOK_UP = rf"{_LOOK}(?:一下|下)?{_OWNER}?(?:{_WORDS.registers})+(?:的?(?:号|信息|结果|情况))?"
_END = "[吗么不吧呗]?[?]?$"

# What is to be done: to look into a register, or anything but telling or what an enterprise may hope for.
_DOES = rf"(?:{_LOOK_UP}{_END}|把[^,?]{{1,8}}?(?:{_WORDS.acts})|(?!把|{_WORDS.tells}|{_WORDS.benefit})[^,?]+)"
_PATTERNS = (
    # “你们能帮我注册商标吗”, “我有项发明,您替我写申请吧”; not “您能帮我列一下任务吗”, “政府能帮我打官司吗”.
    rf"(?:^|[,。!]){_OPENS}{_YOU}{_ONCE}{_MAY}?{_ONCE}{_FOR_ME}{_DOES}",
    # “可以帮我打官司吗”, “帮我写份合同”; not “帮我查查第12项”, “能帮我解决融资难吗”.
    rf"^{_OPENS}{_MAY}?{_ONCE}{_FOR_ME}{_DOES}",
    # “查一下商标”, of which the politeness is taken off; not “查一下商标保护”.
    rf"^{_OPENS}(?={_LOOK}(?:一下|{_OWNER})){_LOOK_UP}{_END}",
    # “你能代办吗”, “您这里受理投诉吗”; not “你知道谁受理投诉吗”, “你们市能办吗”.
    rf"(?:^|[,。!]){_OPENS}{_YOU}{_ONCE}{_MAY}?{_ONCE}(?:{_WORDS.acts})[^,?]{{0,12}}?[吗么不吧][?]?$",
)
_FAVOUR = re.compile("|".join(_PATTERNS))
# Who asks for anything that a plan may tell asks for no favour: “帮我注册商标该找谁”.
_ASKS = re.compile(r"谁|哪|什么|啥|怎|如何|咋|多少|几(?!句)|为何|规划|计划|方案|文件|第.{1,4}[条项章节]|专栏")


def asks_favour(text: str) -> bool:
    """Tell whether a normalised message asks for something to be done that no plan can answer."""
    return not _ASKS.search(text) and _FAVOUR.search(text) is not None
