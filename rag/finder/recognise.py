"""Tells whether a question of the chat is an enterprise that speaks of itself and of what it needs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.finder.vocabulary import said_in
from rag.lexicon import asked_types
from rag.question.background import asks

# “我们在……”, “本公司”, “咱厂”, “手里的专利”: the speaker; not “贴给我看”, “帮我查”, “压在手里的”.
_SPEAKER = re.compile(
    r"(?<![给帮诉跟向教])我(?:们|司|厂|校|家|是|在|想|有|做|这)|咱|俺|本(?:公司|企业|厂|店|司|单位|社|机构|所)|(?<![在压拿握到])手[里头上]的?|自家"
)
# “杭州做电商的,……”, “浦东的芯片公司,……”: begins by saying what the speaker is; not “天津做好保护的措施,……”.
_INTRODUCED = re.compile(
    r"^[^,。;?谁哪怎什]{2,24}(?:公司|企业|初创|厂|店|机构|合作社|团队|工作室|农场|所),"
    r"|^[^,。;?谁哪怎什]{0,10}(?:做(?![好强大到])|搞|养|种|卖|开(?!展))[^,。;?谁哪怎什了]{1,12}的(?:[^,。;?谁哪怎什]{0,4}(?:户|社|巨人|老字号))?,"
)
# “总部在天津,……”, “公司注册在虹口”: says where it is; not “总部在天津的企业”.
_SEATED = re.compile(
    r"(?:总部|公司|工厂|厂子|门店|研发中心|生产基地)(?:就|都|也|刚)?(?:注册|落户|设|建|放|开|搬)?[在到]"
    r"[^,。;?的谁哪]{2,10}(?=[,。;?]|$)"
)
# “松江的轴承厂”, “青浦做注塑的”: somebody who can be the speaker; not “知识产权”.
_SOMEBODY = re.compile(
    r"公司|企业|初创|厂|店|作坊|团队|工作室|合作社|农场|机构|事务所|集团|老字号|小巨人|商户|[做搞养种卖][^,。;?]{1,12}的(?!是)"
)
# “想融资”, “总被仿冒”: what somebody in need says.
_IN_NEED = re.compile(
    r"想|希望|打算|准备|需要|担心|怕|愁|缺|老被|总被|老是|经常|总是|遇到|不懂|没人|太慢|太贵|麻烦|求助|求推荐|被(?:人|别人|同行|抄|仿|侵|告|诉|盗|冒)|急|申请|要(?!求)"
)
# “市里怎么扶持”, “能享受什么”, “有什么好政策”: asks for support of any kind; not “有什么目标”.
_ANY_SUPPORT = re.compile(
    r"(?:怎么|如何|有什么|有啥|有哪些|有没有|能不能|能)[^,。;?]{0,6}(?:扶持|支持|帮扶|帮一?把|帮忙|帮助|照顾|好?政策|优惠|好处|服务(?!站|中心|点)|辅导)"
    r"|(?:享受|适用|对口|申请|对接|得到|拿到|用)(?:的|得?到|上)?(?:什么|啥|哪)|享受到|适用的|对口的"
)
# “审批有没有放宽”, “评职称会看专利吗”, “贴息几个点”, “走哪个程序”: a clause that asks for one thing; not
# “专利能不能抵押”, “有没有补贴”, “会有什么支持”, “手里有几项专利”.
_ONE_THING = re.compile(
    r"有没有(?!人|免费|[^,?]{0,8}(?:支持|政策|补贴|资助|扶持|优惠|服务(?!站|中心|点)|援助|帮|办法|渠道|路子|平台|机构|资金|贷款))"
    r"|会不会|是不是|要不要|算不算|该不该|会[^,?什哪怎]{1,12}吗|(?<!好)(?<!有)(?<!有那么)(?<!了)几(?!乎|十|百)|百分之|多[久长大高]|什么时候|何时"
    r"|(?<![找去])哪(?:一?个|条|种|一)(?![^,?]{0,6}(?:政策|支持|补贴|扶持))"
)
# “对茶叶商标有啥支持”: support of a thing that is named; not “对我们有啥支持”, “对小企业有什么支持”.
_OF_A_THING = re.compile(
    r"对(?!我|咱|俺|这|此|[^,?]*帮)(?![^,?]{0,6}(?:企业|公司|厂|店|户))[^,?]{2,8}(?:有|给|怎么|如何)"
)
# “软件能不能归自己”, “版权算谁的”: asks whose a thing is; not “归谁管”.
_WHOSE = re.compile(r"(?:归|算|属于)(?:我|咱|自己|本人|个人|谁|学校|单位|公司|老师|员工)(?!们?[管负监办查处])")
# “专利能不能抵押”, “该找谁”, “怎么办”, “有没有补贴”: a clause that asks for support; not “罚款怎么收”, “由谁研究”.
_FOR_SUPPORT = re.compile(
    r"能不能|可不可以|能否|(?:能|可以|想)[^,?什哪怎]{1,14}[吗么?]|(?:怎么|咋)[办样]|找谁|找哪|去哪|上哪|从哪[里儿]?[下着入开]|免费|[谁人](?:能|来)?(?:帮|教|扶)"
    r"|(?:有|给|能|哪|什么|啥)[^,?]{0,8}(?:支持|政策|补贴|资助|扶持|优惠|服务(?!站|中心|点)|援助|帮|办法|渠道|路子|好处|招|辅导|培训|平台|保护(?=措施|[?]|$))"
)
# “有没有服务站”: a place of service is asked for; not “服务站由谁建”.
_SERVICE = re.compile(r"有没有[^,?]{0,10}服务(?:站|中心|点)")
# “真的假的”, “真的吗”, “是这样吧”: asks whether what was said is so; not “真的假的分不清”.
_VERIFIES = re.compile(
    r"^(?:是)?(?:真的假的|真的[吗么嘛]?|真有这回事[吗么]?|有这回事[吗么没]|属实[吗么]?|是(?:这样的?)?[吗吧]|对[吗吧不])[?]*$"
)
# “怎么罚”, “谁研究”, “什么是导航”: a question that is not for yes or no.
_OPEN = re.compile(r"怎么|怎样|如何|咋|什么|啥|谁|哪")
# A question about plans, or one that asks how or what in general, unless the speaker names itself; not “能找谁”.
_ABOUT_PLANS = re.compile(
    r"规划|计划里|文件|方案|牵头|负责|分工|指标|目标|(?<!找)谁|哪个?部门|多少|几家|几个|数量|提到|是否|是不是"
)
_ASKS = re.compile(r"怎么|如何|什么|谁|哪|吗|\?|多少|几")


def is_profile(text: str) -> bool:
    """Tell whether ``text`` (normalised) describes an enterprise and what it needs, rather than asks about plans.

    What it asks decides first: of a question for one thing the rest is only who asks. Then it must be an enterprise,
    that names itself or asks nothing, and tell of a need or ask for support of any kind.
    """
    clauses = re.split("[,。;!]", text)
    asking = [clause for clause in clauses if asks(clause)]
    for_support = any(words.search(clause) for clause in asking for words in (_FOR_SUPPORT, _ANY_SUPPORT))
    for_support = for_support or _asks_for_a_service(asking, ",".join(one for one in clauses if one not in asking))
    if any(map(_asks_one_thing, asking)) or (any(map(_asks_openly, asking)) and not for_support):
        return False
    in_need = bool(_IN_NEED.search(text))
    introduced = bool(_INTRODUCED.search(text)) and (in_need or bool(asking))
    speaks = introduced or any(words.search(text) for words in (_SPEAKER, _SEATED))
    if _ABOUT_PLANS.search(text) and not (speaks and in_need and for_support):
        return False
    if not speaks and (_ASKS.search(text) or not _SOMEBODY.search(text)):
        return False
    return _describes(text) and _needs(text, speaks=speaks, in_need=in_need)


def _asks_for_a_service(asking: Sequence[str], told: str) -> bool:
    """Tell whether a question for a place of service is one for support: somebody in need asks it."""
    return any(map(_SERVICE.search, asking)) and bool(_IN_NEED.search(told))


def _asks_one_thing(clause: str) -> bool:
    """Tell whether a clause asks for one thing whatever else is asked: a fee, whose a thing is, whether it is so."""
    one = (_VERIFIES, _OF_A_THING, _WHOSE)
    return any(words.search(clause) for words in one) or any(kind.asked_in(clause, ()) for kind in asked_types())


def _asks_openly(clause: str) -> bool:
    """Tell whether a clause asks how, who or whether, which is for one thing unless another asks for support."""
    return bool(_ONE_THING.search(clause) or _OPEN.search(clause))


def _describes(text: str) -> bool:
    tables = ("industry", "type", "role", "right")
    return bool(_SOMEBODY.search(text)) or any(said_in(table, text) for table in tables)


def _needs(text: str, *, speaks: bool, in_need: bool) -> bool:
    if said_in("need", text):
        return speaks or in_need
    return speaks and (bool(_ANY_SUPPORT.search(text)) or not _ASKS.search(text))
