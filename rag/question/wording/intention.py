"""Spells that a place is asked if it means to do something in one form: 有没有想过建茶馆 is 是否打算建茶馆."""

from __future__ import annotations

import re
from typing import Final

AIMS: Final = "是否打算"
"""How a normalised question asks if something is meant to be done."""

_MEANS = (
    r"(?:打算|想过|想着|想到过?|考虑过?|琢磨过?|盘算过?|筹划过?|计划(?=[要把给让在建开搞办设对为])|准备(?![金好]))"
    r"(?:要|着|过)?"
)
# “有没有打算建茶馆”, “会不会考虑过建茶馆”; not “有没有计划书”, “有没有打算的人”.
_WHETHER = re.compile(rf"(?:有没有|有无|是不是|是否|会不会|想不想)(?:在|也|还)?{_MEANS}(?!的)(?=[一-鿿])")
# “会不会试着建茶馆”: the same; not “有没有试着建茶馆”, which is over.
_TRIES = re.compile(
    r"(?:会不会|要不要|想不想|打不打算|是否打算)(?:去|也|再|先)?(?:试着|尝试着?|试试|试一试|试水|摸索着?)(?=[一-鿿]{2})"
)
# “有想过建茶馆没有”, “会考虑建茶馆吗”, “考虑建茶馆不”; not “有考虑周到的吗”, nor “打算建几座”.
_CLOSED = re.compile(
    rf"(?:(?<!没)有|会)(?:在|也|还)?{_MEANS}(?!的|周)(?P<deed>[^,?谁哪几什啥多怎]{{2,24}}?)(?:没有?|吗|么|不)(?P<end>[?]*$)"
)
# “有意把茶山培育成公园吗”: means to; not “有意义吗”, “有意思”.
_INCLINED = re.compile(r"(?<!没)有意(?:向|愿)?(?=(?:把|将|在|建|设|办|开|搞|引|培|打造|发展|推|支持|组|成立|申))")


def spell_intention(text: str) -> str:
    """Return a text that asks whether something is meant to be done in the form in which plans are asked for it.

    It asks of a plan if it says so, and not first of all for help.
    """
    text = _INCLINED.sub("打算", text)
    return _CLOSED.sub(rf"{AIMS}\g<deed>\g<end>", _TRIES.sub(AIMS, _WHETHER.sub(AIMS, text)))
