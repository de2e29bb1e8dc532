"""Tells whether a question puts something more strongly than a plan: as a must, as done, as enough."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.answers.yes_no.claims.done import came_about, tells_what_is
from rag.evidence.sentences.parts import PART, part_on
from rag.evidence.sentences.relevance import holds
from rag.lexicon.claims import shortfall_words, strength
from rag.question.topic.terms import Term

# “每个县都有”, “所有行政区”: of what all is claimed; not “全部换成”, which has no noun behind it.
_OF_ALL = r"(?:每[个家所座]|所有)的?(?P<thing>[一-鿿]{1,6}?)(?=都|全|均|要|会|能|有|是|设|建|吗|,|[?]|$)"
# “检察院全覆盖”, “覆盖全部行政区”, “各县均有茶馆”: all of something; not “覆盖面”.
_COVERS = re.compile("全覆盖|覆盖(?:全部|所有|各)|全部|所有|每[个家所座]|[各均]")
# What may stand before the name of what is covered, which says that all of them are: “实现|县(市、区)全覆盖”.
_BEFORE = "(?:^|实现|做到|达到|基本|覆盖|全部|所有|各|每[个家所座]|对|将|在)"


def obliges(question: str, words: str, terms: Sequence[Term] = ()) -> bool:
    """Tell whether a question says that something must be done (“必须”), which a sentence does not put so strongly.

    All of something is what a sentence says that covers it: “每个县都有” is so by “实现县(市、区)全覆盖”.
    """
    table = strength()
    lacking = [word for word in table.strong if word in question and word not in words]
    return any(word not in table.whole or not _covers_all(question, words, terms) for word in lacking)


def _covers_all(question: str, words: str, terms: Sequence[Term]) -> bool:
    parts = [part for part in PART.findall(words) if _COVERS.search(part)]
    if named := re.search(_OF_ALL, question):
        covered = re.compile(_BEFORE + re.escape(named["thing"]))
        return any(covered.search(re.sub("[()（）、]", "", part)) for part in parts)
    return any(all(holds(term, part.lower()) for term in terms) for part in parts)


def overstates(question: str, words: str, terms: Sequence[Term] = (), *, reached: bool = False) -> bool:
    """Tell whether a question claims too much.

    It puts strongly (“必须”, “所有”) what a plan only encourages or tries, in the part of the sentence on it or at its
    beginning, or as done (“已经”), or planned to be
    (“要建成”), what it only prepares. Whether something has come about (“建成了吗”) is asked openly; that it has by now
    (“已经有了”) is too early for the part of a sentence on it that has still to plan or apply for it. Nothing is for a
    sentence that tells what was ``reached``.
    """
    table = strength()
    on_topic = part_on(words, terms)
    limits = any(word in on_topic or words.startswith(word) for word in table.soft)
    too_strong = obliges(question, words, terms) and limits
    if reached or any(word in words for word in table.reached):
        return too_strong
    if any(re.search(f"{word}(?![不没])", question) and word not in words for word in table.happened):
        return too_strong or any(word in on_topic for word in table.not_yet)
    done = not came_about(question) and any(word in question and word not in words for word in table.done)
    return too_strong or (done and any(word in words for word in table.preparing))


# “发展得好吗”, “够强吗”, “专利少吗”: how something stands is asked; not “值得推广吗”, “增多吗”.
_STANDS = re.compile(
    r"(?<![值懂获取记])得(?:怎么样|很|挺|还|够|比较)?(?:好|不错|快|强|多|高|顺|成熟)[^,?]{0,3}"
    r"(?:[吗吧么][?]*$|不[?]*$|[?]+$)"
    r"|(?<![减增提降扩加最至不])(?:[多少高低强弱差]|够[一-鿿]?)(?:[吗么]|不)[?]*$"
)
# “会看馆办得好不好吗”, “跟办得好坏挂钩吗”: how something stands is only what is looked at; not “看起来办得好吗”.
_LOOKED_AT = re.compile(r"(?:看(?!来|起|上去)|考核|考察|评价|参考|取决于)[^,?]{0,14}得")
# “登记快不快”, “审批严吗”, “贵不贵”: a quality that the words of a plan must have; not “加快吗”, “困难吗”, “不多吗”.
_QUALITY = re.compile(
    r"(?P<one>[快慢难贵远近久忙累])不(?P=one)|(?<![加困艰永遥最尽赶])(?P<alone>[快慢贵严])(?:吗|么|不)[?]*$"
)


def standing_unsaid(question: str, words: str, *, reached: bool = False) -> bool:
    """Tell whether a question asks how something stands (“办得好吗”, “快不快”), of which a sentence says nothing.

    A sentence says it that tells what was ``reached``, wherever it stands; that a thing is quick or dear, only one with
    that very word.
    """
    stands = _STANDS.search(question) is not None and _LOOKED_AT.search(question) is None
    if stands and not reached and not tells_what_is(words):
        return True
    quality = _QUALITY.search(question)
    return quality is not None and (quality["one"] or quality["alone"]) not in words


# “够用吗”, “够不够”, “充足吗”: whether there is enough; not “能够”.
_ENOUGH = re.compile(r"够不够|(?<![能不])够[一-鿿]{0,2}(?:吗|么|吧|不[?]*$)|充[足分](?:吗|么|吧|不[?]*$)")


def asks_enough(question: str) -> bool:
    """Tell whether a question asks if there is enough of something."""
    return _ENOUGH.search(question) is not None


def falls_short(question: str, words: str) -> bool:
    """Tell whether a sentence says that something is not enough yet, which a question does not say."""
    short, asked = shortfall_words(), _ENOUGH.sub("", question)
    return any(word in words for word in short) and not any(word in asked for word in short)
