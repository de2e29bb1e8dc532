"""Spells out how one number relates to another: “打了对折” is “是…的一半”, “请给出两者的差额” is “差多少”."""

from __future__ import annotations

import re

# “打对折”, “腰斩”, “砍掉一半”, “减半了”; not “一半以上”, “减半收费”.
_HALVED = r"(?:打了?个?对折|腰斩|(?:砍|减|缩|压)(?:掉|去|少|到|水)?了?一半|[砍减缩压]半(?=了))了?"
# “比规划打了对折”, “跟规划比是不是腰斩了”: of what it is half; not “比较”.
_THAN = r"(?:(?:比|跟|和|与)(?P<than>(?!较|例|重)[^,?比]{2,12}?)(?:(?:相比|比)(?:起来)?,?)?)?"
_SHARE = re.compile(rf"{_THAN}(?P<whether>是不是|是否)?(?:正好|刚好|差不多|几乎|都|就|是)?{_HALVED}")


# “茶园门票打对折”, “给茶农打对折吗”: what is paid is cut, and no number is half of another; not “高价值茶园”.
_PAID = re.compile("给|[费税票款息租]|价(?!值)")


# “推进计划是不是打了对折”, “数量减半了吗”: a plan or a number is half of what was told; not “示范茶园打了对折吗”.
_OF_NUMBER = re.compile(r"(?:^|计划|规划|分工|方案|它|这边|那边|数量?|数目)$")


def spell_shares(text: str) -> str:
    """Return a normalised text in which a saying for half of a number is put in plain words; of prices as it is."""
    return text if _PAID.search(text) else _SHARE.sub(_spelled, text)


def _spelled(match: re.Match[str]) -> str:
    if not match["than"] and not _OF_NUMBER.search(match.string[: match.start()]):
        return match[0]
    return f"{match['whether'] or '是'}{match['than'] or ''}的一半".replace("是的", "是")


# “?请顺便算出二者的差额。”, “,二者相差数是多少”: what lies between two numbers asked for; not “差额选举”.
_DIFFERENCE = re.compile(
    r"[,，?？。;；]+(?:请|再|并|一并|同时|顺便|另外)*(?:给出|算出|列出|说明|算算|算一?下|告诉我)?(?:两者|二者|它们|两个数?|两地)(?:之间)?的?"
    r"(?:差额|差值|差距|相差数)(?:是|有|为)?(?:多少|多大)?[?？。]*$"
)


def spell_difference(text: str) -> str:
    """Return a text that asks at its end for what lies between two numbers with plain words for that."""
    return _DIFFERENCE.sub(",差多少", text)
