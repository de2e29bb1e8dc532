"""Leaves of a question what it is about, once all that names places, numbers and departments is taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from index.words import plain_words
from rag.knowledge import Knowledge
from rag.question.claims.denial import SET_ASIDE
from rag.question.spans import Span, overlaps
from rag.question.topic.apart import together
from rag.question.topic.quoted import quoted_words
from rag.question.topic.sayings import plans
from rag.question.topic.terms import IDLE_WEIGHT, find_terms, strip_fillers

# “不算先导产业”, “不是问目标”, “除了牵头”, “,试点区不要”: what is excluded; not “不是由市教委”, and
# neither “要不要建” nor “是不是说”, which ask for yes or no.
EXCLUDED = re.compile(
    rf"{SET_ASIDE.pattern}"
    r"|(?:(?<!算)不算|(?<!含)不含|(?<![包括])不包括|(?<!要)不要|(?<!是)不是(?:问|说|指|负责)|注意不)[^,?。)]*"
    r"|(?<=,)(?:而)?不是[^,?。由]{1,8}(?=$|[,。!])(?<![吗吧么的])"
    r"|(?<=[,?])[^,?。谁哪几多]{2,8}(?:就?不要|不算|除外|别算|不含)(?:了|的)?(?=$|[,?。])"
)
"""What a question is not about."""

_TIME = re.compile(r"20[1-4]\d年?(?:底|末)?|“?十[一二三四五六]五”?(?:规划)?(?:期?末|期间|时期)?")
# “六个方面”, “10个”, “两百来项”; not the 一 of “一体化” or “三合一”, nor “一块查”, which is 一起.
_CLASSIFIED = re.compile(
    r"[一二三四五六七八九十百两\d]{1,4}[多几来余]?(?:个|项|条|块(?!儿|[查管办干做抓建搞打])|家|件|点|份)(?:方面)?"
)
# “提没提”, “建不建”, “支不支持”, of which 提, 建 and 支持 are left.
_A_NOT_A = re.compile(r"([一-鿿]{1,2})[不没](?=\1)")
# “提没提要”, “讲不讲”, “有没有提茶”: whether a plan writes of what follows; not “写不写实”, “有没有提高”.
_WRITES_OR_NOT = re.compile(
    r"([提讲说写谈列])[不没]\1(?:到|及|出)?|(?:有没有|有无|是否|是不是)"
    r"(?:提(?![升高供前质速倡交取案醒])|写(?!作)|讲(?![师座解])|说(?![明法服]))(?:到|及|过)?"
)
# “天津在红木上有什么安排”: the frame around what is asked about; not “在网上怎么查”, nor the 在 of “现在”.
_FRAME = re.compile(
    r"(?<![现正实存所])在(?P<what>(?!网上|线上|[^,?]{0,6}[网线路])[^,?在]{2,8}?)(?:上|方面|领域|这块|这方面)"
    r"(?=[都还也]?[有要做干搞怎想打能采下])"
)
# “这事”, “那个”, “该项”: words that stand for an earlier topic.
_POINTING = re.compile(r"[这那该](?:件事|事|个|些|项|条|一?大?块|类|种|样|件|份|里|边|方面)")
# “钱这一块”: what a single character tells, for which the table has 钱这块; not “茶园这一块”.
_SHORT_AREA = re.compile(r"(?<![一-鿿])(?P<of>[一-鿿])(?P<that>[这那])一块")
# “在哪块地方试”, “去什么地方办”, “建在哪座城市”: where is asked, which is no topic; not “哪些地方标准”, “什么地方特色”,
# “哪个城市的目标高”.
_WHERE = re.compile(
    r"[在去到]?(?:哪(?:一?[块片个处]|[些几]个?)?|什么|啥)地方(?![标法立规政财志特戏性党债经品])"
    r"|(?<=[在到于户])哪(?:一?[个座]|[几些]个?)(?:城市|县城?|市县?|州|省份?)(?![局委办区级])"
)
# “看不看茶艺干得好坏”: how well it is done is what counts, and no topic beside the thing; not “干得好坏由谁评”.
_HOW_DONE = re.compile(
    r"(?<=看)(?P<of>[^,?谁哪看]{2,12}?)(?:工作)?(?:干|做|搞|抓|弄)得?(?:好坏|好不好|好赖|怎么?样|如何|咋样|行不行)(?=[?,吗]|$)"
)
# “中心建几家”, “园区设多少个”: what is done to what is counted; not “创建几家”.
_BUILDS = re.compile(r"(?<![创新组共扩兴筹])(?:建[成设]?|开?设|办)(?=(?:几|多少)[家个所座处])")
# “茶园保护措施有哪些”, “打击举措”: what is done for the deed is asked; not “保障措施”, which is a heading, nor
# “保护措施的衔接”.
_MEASURES_FOR = re.compile(
    r"(?<=保护|打击|维权|培养|培育|宣传|运用|执法|创造|发展|转化|引进|推广|监管)(?:措施|举措|做法)(?!的?(?:衔接|体系|机制|文件|方案))"
)
# “成立个什么茶会”, “组建啥联盟”: how it is made tells not what it is; not “建设什么样的城市”.
_MAKES_WHAT = re.compile(
    r"(?:探索|计划|打算)?(?:成立|组建|设立|建立|筹建|组成|创立|成立起|拉起)(?:一?个|些|了|过)*(?=(?:什么|啥)(?!样|时候|地方)[一-鿿]{2})"
)
# “基地缩到几个”, “茶馆降到多少家了”, “调成几家”: how the number changed is no topic; not “降低成本到几成”, “变成什么”.
_CHANGES_TO = re.compile(
    r"(?:[又就才还要会]*)(?:缩[减小水]?|[降减][低少]?|压缩?|砍|调[整低高]?|变|改|[升提][高升]?|涨|[增扩][加长大充]?|翻|加|收窄?)"
    r"[到成为至]了?(?=(?:几|多少)[^,?]{0,3}(?:[?,]|$))"
)
# “跟2015年底的水平比”, “五年前的数字”: what there was at a time; not “高水平”, “数字经济”.
_AT_A_TIME = re.compile(r"(?<=[年末期底,])的(?:水平|数字|数值|规模|成绩)(?=[比相谁哪,?]|$)")
# “还是试点性质吧”: what follows a word for a nature says no more; not “什么性质”.
_OF_NATURE = re.compile(r"(?<=[一-鿿]{2})(?<!什么)(?<!哪种)性质(?=的?(?:吗|吧|么|[,?]|$))")
# “建管纠纷的委员会”: what a body that is set up sees to; not “建管理平台”, “创建管”.
_SEES_TO = re.compile(r"(?<=[要会建设办][建设办])(?:一个|个)?(?:专门)?管(?=[^,?理的]{2,10}的)")
_MARKS = re.compile(r"[?!。;:“”\"'()\[\]《》/]")
# “(日子、展会)”: a remark that explains the topic in other words; not “(三)”, which is a number.
_REMARK = re.compile(r"(?<=.)\([^()]*[^()\d一二三四五六七八九十][^()]*\)")


def topic_of(text: str, taken: Iterable[Span], knowledge: Knowledge) -> str:
    """Return what is left of a text without what is ``taken``, remarks, times and fillers; commas stand for it.

    Brackets that plans write behind the same word belong to a name: “上海(临港)茶馆”.
    """
    characters = list(text)
    for start, end in taken:
        characters[start:end] = [","] * (end - start)
    kept = EXCLUDED.sub(",", "".join(characters))
    kept = _REMARK.sub(lambda m: m[0] if knowledge.is_written(m.string[m.start() - 1 : m.end()]) else ",", kept)
    kept = _FRAME.sub(r",\g<what>,", kept)
    kept = _SHORT_AREA.sub(r"\g<of>\g<that>块", kept)
    for pattern in (
        _TIME,
        _WHERE,
        _BUILDS,
        _MEASURES_FOR,
        _MAKES_WHAT,
        _CHANGES_TO,
        _AT_A_TIME,
        _OF_NATURE,
        _CLASSIFIED,
        _WRITES_OR_NOT,
        _SEES_TO,
    ):
        kept = pattern.sub(",", kept)
    kept = _HOW_DONE.sub(r"\g<of>", kept)
    kept = _A_NOT_A.sub(lambda m: m[0] if _in_saying(m) else ",", kept)
    kept = _POINTING.sub(lambda m: m[0] if m.string[m.start() - 1 : m.end()] in plans() else ",", kept)
    kept = _MARKS.sub(",", kept)
    return strip_fillers(together(kept), plain_words)


def _in_saying(match: re.Match[str]) -> bool:
    """Tell whether “好不好” stands in a longer word of the synonym table: 干得好不好."""
    text = match.string
    ends = range(match.end() + 1, min(len(text), match.end() + _LONGEST) + 1)
    starts = range(max(0, match.start() - _LONGEST), match.start() + 1)
    return any(text[start:end] in plans() for start in starts for end in ends)


_LONGEST = 4


def quoted_in(text: str, taken: Sequence[Span], knowledge: Knowledge) -> tuple[str, ...]:
    """Return the words in quotation marks that a plan writes just so, without those that name a place or a plan."""
    found = [match for match in quoted_words(text) if knowledge.is_written(match["words"])]
    words = [match["words"] for match in found if not overlaps(match.span(), taken)]
    words += _explained(text, taken, words, knowledge)
    return (*words, *(name for name in _sets(text, knowledge) if not any(name in word for word in words)))


# “茶艺赋能是什么意思”: a phrase of which the meaning is asked, and that may be made of everyday words.
_MEANING = re.compile(r"(?P<words>[一-鿿]{3,8}?)(?:是|指的?是?|到底是?)*(?:什么|啥|何)意思")


def _explained(text: str, taken: Sequence[Span], words: Sequence[str], knowledge: Knowledge) -> Iterator[str]:
    """Yield the phrase of which a question asks the meaning, if a plan writes it just so."""
    blank = "".join("," if any(a <= at < b for a, b in taken) else char for at, char in enumerate(text))
    for match in _MEANING.finditer(blank):
        phrase = match["words"].strip("的")
        if knowledge.is_written(phrase) and not any(phrase in word for word in words):
            yield phrase


# “三大片区”, “五个中心是什么”: what may be the name of a set; not “三个月”.
_SET = re.compile(r"[两二三四五六七八九十](?:个|大|项)(?=(?P<of>[一-鿿]{2,4}))")


def _sets(text: str, knowledge: Knowledge) -> Iterator[str]:
    """Yield the names of sets that a plan writes in quotation marks and a question without them: “五个中心”."""
    for match in _SET.finditer(text):
        names = (f"{match[0]}{match['of'][:end]}" for end in range(len(match["of"]), 1, -1))
        written = (name for name in names if knowledge.is_written(name))
        yield from (name for name in written if any(knowledge.matches(re.compile(f"[“‘「、]{name}[”’」、]"))))


def weighs(topic: str, knowledge: Knowledge) -> bool:
    """Tell whether a topic has words that tell more than everyday speech does."""
    return sum(term.weight for term in find_terms(topic, plain_words, knowledge.weigh)) > IDLE_WEIGHT
