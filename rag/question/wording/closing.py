"""Spells the ways in which a question ends that asks for yes or no, or for an end: “收不收”, “补贴不”, “排最后”."""

from __future__ import annotations

import re
from functools import cache

from index.words import plain_words
from rag.lexicon.speech import spoken_verbs

# “茶艺算不算条件”, “茶艺算门槛吗”: whether it counts for something; not “有什么条件”, “算哪种条件”.
_COUNTS = re.compile(
    r"(?:算不算|能不能算|算|当作?)(?:是|一?[个种项])?(?:条件|门槛|硬杠杠)(?:之一)?(?:吗|么|吧|不)?(?=[?!。]*$)"
)
# “评茶师时茶龄算不算数”, “作不作数”: the same in one verb; not “调解协议算不算数”, which is of no condition.
_IS_COUNTED = re.compile(r"(?<=[^议果])(?:[算作]不[算作]数|顶不顶用|管不管用)(?=[?!。]*$)")
# “计划里没影了?”, “规划中删掉了吗”: whether a plan no longer writes of a thing; not “证书不见了”, “计划里没写吧”.
_GONE = re.compile(
    r"(?<=规划里|计划里|文件里|规划中|计划中|文件中|文件上|规划上|计划上)(?:就|就是|都|也)?(?:没影|不见|没|删掉|删|去掉|拿掉|取消)了(?:吗|么|吧)?[?]*$"
)
# “有补贴不”, “培训律师不?”: 吗; not “是不”, “能不”, “从不”.
_OR_NOT = re.compile(r"(?<=[一-鿿]{2})(?<![是能会要可对好行在成算的了从并决])不(?=[?]*$)")
# “会添几个茶艺师吗”: some, and no number is asked for; not “知道要添几个茶艺师吗”, “添了几个吗”.
_SOME = re.compile(
    r"(?<=[添加招请派找建设办开弄搞进养育扶挑选])几[个家名位所座处]"
    r"(?=[^,?几多哪什啥谁]{2,16}(?:吗|么)(?:[,?]|$))"
)
# “有没有茶园这个词”, “出现过茶园四个字吗”: whether a plan writes a word; not “没有茶园字样吧”.
_WRITES = "(?:出现|提到|提及|写到?|提|用到?)"
_AS_WORD = re.compile(
    rf"(?<!没)(?:(?:有没有|有无){_WRITES}?|(?:是否)?(?:{_WRITES}|有(?![没无])))(?:过|了)?(?P<word>[^,?谁哪几没]{{2,14}}?)的?"
    r"(?:[这那](?:[个俩]|[几两三四五六]个)(?:词儿?|字眼?)|[两三四五六]个字|字样|字眼)(?:吗|么|没有?|不|吧)?[?]*$"
)
_KNOWS = re.compile("知道|晓得|清楚|记得|告诉")
# “哪项排最后”, “哪条列在第一”: the end of a row is asked for; not “哪项最后完成”, “哪项指标第一”.
_WHICH_END = re.compile(
    r"(?:哪一?(?P<unit>[项条])(?:任务)?(?:是|排|列|放|摆|在)*|(?:排|列)(?:在)?(?=[最末第头][^,?]*是哪一?[项条]))"
    r"(?P<end>最后|末尾|最末|最前|第一|头一)(?:面|位|个)?(?:的)?(?:是哪一?(?P<behind>[项条])(?:任务)?)?(?:呢)?[?]*$"
)
# “反仿茶也归它?”, “茶园也有?”: what is so too, with a question mark alone; not “茶园也归谁?”, “也好?”, “天津也呢?”.
_ALSO_SO = re.compile(
    r"^(?P<said>[^?谁哪几多怎咋吗么吧呢]{2,20}也(?:是|归|由|让|有|在|要|会|能|算)[^?谁哪几多怎咋什啥吗么吧呢,]{0,8}(?<!是))[?]+$"
)


# “茶港和茶州的规划都写着茶馆,这话对不对”: what is said of all, with a tag; not “都有什么,对吗”, “都是8家,对吗”.
_ALL_SO = re.compile(
    r"^(?P<said>[^?谁哪几怎咋什啥]*[都均](?!市)[^,?谁哪几怎咋什啥吗么吧多少\d一二三四五六七八九十百千万]{1,16}?)的?,"
    r"(?:这(?:话|个?说法)?|我说得)?(?:对不对|对吗|对吧|对么|是吧|是吗|是不是|没错吧|准不准|属实吗|真的吗|有这回事吗)[?]*$"
)
# “是不是同样两家在干”, “是同一批单位在抓吗,分工也一样”: whether the same see to both; not “同样的单位名称”.
_SAME_ONES = re.compile(
    r"(?:是不是|是否|是)(?:同样的?(?:[两三四五几]家)?(?:单位|部门)?|同一[批拨伙家](?:单位|部门|人)?)"
    r"(?:在|来)?(?:干|管|做|办|负责|抓|弄|搞)的?(?:吗|么|吧)?(?:[、,](?:而且|并且)?分工也?(?:是)?一样(?:的)?(?:吗|么)?)?[?]*$"
)
# “是不是茶港、茶州都想办茶展”: what is asked of several stands behind them; not “是不是都”.
_EACH_OF_THEM = re.compile(r"^(?:是不是|是否)(?P<who>[^,?都、和]{2,8}(?:[、和跟与][^,?都、和]{2,8})+)都(?=[一-鿿])")


def spell_end(text: str) -> str:
    """Return a normalised question for the end of a row, or for what counts or is gone, as plans are asked for it."""
    text = _EACH_OF_THEM.sub(r"\g<who>是不是都", _ALSO_SO.sub(r"\g<said>吗", text))
    text = _SAME_ONES.sub("是同一拨人管吗", _ALL_SO.sub(r"\g<said>吗", text))
    ended = _IS_COUNTED.sub("算数吗", _WHICH_END.sub(_end_named, text))
    return _GONE.sub("没写吧", _COUNTS.sub("算数吗", ended))


def spell_verb(text: str) -> str:
    """Return a text with the verb of one character that ends it as plans write it, if it is a word by itself."""
    asked = _whether().search(text)
    if asked is None or ("不" not in asked[0] and plain_words(text[: asked.start() + 1])[-1:] != [asked["verb"]]):
        return text
    return f"{text[: asked.start()]}是否{spoken_verbs()[asked['verb']]}{text[asked.end() :]}"


# “计划点没点”, “计划点没点茶会的名”: whether a plan writes of it; not “几点没”.
_NAMES_IT = re.compile(r"(?<![几一半])点没点(?P<what>[^,?]{2,20}?)?(?:的名|名|到)?(?=[?]*$)")
# “规划点了茶会的名,”: writes of it; not “点了名的”.
_NAMED = re.compile(r"点(?:了|到了?)(?P<what>[^,?名]{2,20}?)的名(?=[,?])")


def spell_word(text: str) -> str:
    """Return a normalised question that asks for some of a thing (几个), or for a word, in the form of plans."""
    text = _NAMED.sub(r"提到了\g<what>", _NAMES_IT.sub(lambda match: f"提没提{match['what'] or ''}", text))
    plain = text if _KNOWS.search(text) else _SOME.sub(r"一些", text)
    return _AS_WORD.sub(r"提到\g<word>吗", plain)


def spell_or_not(text: str) -> str:
    """Return a normalised question with 吗 where it ends with 不: “有补贴不”."""
    return _OR_NOT.sub("吗", text)


def _end_named(match: re.Match[str]) -> str:
    end = "最后一" if match["end"] in ("最后", "末尾", "最末") else "第一"
    return f"{end}{match['unit'] or match['behind'] or '项'}是什么"


@cache
def _whether() -> re.Pattern[str]:
    # “冒牌茶罚不罚”, “保险赔吗”: a verb of one character asks whether something is done; not “处罚吗”, “要不要罚款”,
    # “有地方告吗”, “能拿奖吗”.
    verbs = "".join(spoken_verbs())
    return re.compile(rf"(?<=[一-鿿])(?<![方人法处拿得获发])(?P<verb>[{verbs}])(?:不(?P=verb)|(?:吗|么))(?=[?!。,]*$)")
