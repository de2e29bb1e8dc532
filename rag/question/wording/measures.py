"""Spells what a question counts as plans do: 几大重点工程 is 几项重点工程, 每一万个人 is 每万人."""

from __future__ import annotations

import re

# “每一万人”, “每一千个人手上”, “一万个人里”: how plans write it is 每万人; not “一万人次”.
_PER_HEAD = re.compile(
    r"(?:每一?|(?<![第\d])一(?=万个?人(?:口)?(?:手?[里中]|手上|头上)))(?P<no>[万千百])(?:个(?=人))?(?=人口?|家|户|名)"
)
# “每万家里”, “一万家企业中”, “每一万户企业”: plans count firms so; not “每万家庭”, “第一万家”, “上万家企业”.
_PER_FIRM = re.compile(r"(?:每一?|(?<![第十百上近超过])一)万[家户](?:企业|公司)?(?=[里中当之手头,要想得]|$|有(?!没))")
# “四条保障是什么”, “几项保障”: how plans head these is 保障措施; not “三项保障机制”.
_SAFEGUARDS = re.compile(r"(?<=[条项个大点])保障(?=$|[?,的是有都分各里中谁哪呢写讲说])")
# “几大重点工程”, “几大项”: 大 is no part of what is counted; not “几大任务”, the chief ones, nor “几大产业”.
_GREAT = re.compile(
    r"(?<=几)大(?:(?P<unit>[项条])|(?=(?:重点|主要|重大|专项|基本|保障)(?:任务|工程|行动|措施|原则|专栏)))"
)
# “做到多大规模”, “铺到多大的摊子”: a number is asked for; not “多大的茶园”.
_HOW_BIG = re.compile(r"(?<=[到有达是])多大的?(?:规模|盘子|体量|摊子|数额|总量)")
# “过亿”, “破万件”, “超千家”: more than a round number; not “通过亿元项目”, “过万家灯火”, “上千”, some thousands.
_PAST = re.compile(
    r"(?<![通经超越])(?:突破|超过?|过|破)了?(?P<round>[亿万千])(?=元|[家件人个项]|[,?了吗吧呢的没]|$)(?!家灯火|人空巷)"
)
_ROUND = {"亿": "1亿", "万": "1万", "千": "1000"}


def spell_measures(text: str) -> str:
    """Return a text with what it counts, and by what, in the words of plans."""
    text = _PAST.sub(lambda match: f"超过{_ROUND[match['round']]}", text)
    text = _SAFEGUARDS.sub("保障措施", _GREAT.sub(lambda match: match["unit"] or "项", text))
    text = _HOW_BIG.sub("多少", text)
    return _PER_FIRM.sub("每万家企业", _PER_HEAD.sub(r"每\g<no>", text.replace("万口人", "万人口")))
