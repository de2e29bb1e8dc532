"""Finds what a question asks about beside something else: a second topic or matter, a number, one department's part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.question.intent.cues import find_cues
from rag.question.numbering.references import Reference
from rag.question.plans.links import DepartmentMention, Mention, blanked

# “甲数量和乙数量哪个多”, “甲跟乙有什么区别”, “甲多还是乙多”, “甲比乙多吗”, “甲比乙多了哪些部门”, “甲和乙这两项,哪项
# 更急”: two things and how they compare; not “甲和乙由谁负责”, which asks the same of both.
# “甲和乙”, “甲与乙”; not the 与 of “参与的区”, the 同 of “共同的任务”.
_JOINT = "(?:和|(?<![参给授赋])与|跟|(?<![共协合相])同)"
_THING = r"“[^”?]{{2,24}}”|{start}[^,和与跟同{more}?]{{2,16}}?"
_BOTH = r"(?:(?<!哪)[这那]?(?:两|二)(?:[个项样条件块种段处]|者)|[这那]?俩)(?:工程|任务|工作|事)?"
# “中心” behind “某地的”: what a name ends with, of which 的 begins nothing that is asked.
_BODY = "[^,?]{0,4}(?:中心|基地|平台|法庭|窗口|学院|[站馆所])(?:[,?有是]|各|分工)"
# “干的事有啥区别”, “分工有什么不同”: what two bodies do.
_DOES = (
    r"(?:各自|各)?的?(?:(?:干|做|管|办|抓|负责)的(?:事情?|活儿?|工作|任务|内容)?|分工|职能|功能|作用|定位|用处|用途)"
)
_TWO = re.compile(
    rf"(?:^|[,的里中内])(?P<one>{_THING.format(start='(?![的里中内])', more='比')})(?:[更较]?[多大高少低](?=,?还是))?,?"
    rf"(?:{_JOINT}|还是|比)(?:起)?(?P<other>{_THING.format(start='', more='')})"
    rf"(?P<rest>,?(?:说法|写法|提法|口径)?(?:{_BOTH})?(?:相?比(?:起来|较)?)?,*(?:{_DOES}(?=[有的])|的(?!{_BODY})[^,?]{{1,5}}|的?(?:责任|牵头|负责|主管|配合)[^,?]{{1,5}}|在[^,?]{{1,10}}|20\d\d年底?)?,*[里中内]?"
    rf"(?:都|分别|各)?"
    r"(?:哪(?!(?:个|些|几|家)*(?:责任|主管|牵头)?[部单机])|谁(?=[的更多高大少低强])|比起?来|相比|比一?比"
    r"|[有的](?:什么|啥|何)?(?:不同|区别|差别|差异(?!化)|出入(?!境)|不一样|异同|两样)|一样"
    r"|(?:,?(?:牵头|负责|责任|主管)?的?(?:部门|单位))?是?不?是?(?:由|归)?同一"
    r"|(?:是|有)?多少[,?]+(?:(?:是不是|是否|是)?(?:一样|相同|一致)|哪|谁|相?差)"
    r"|[更较]?(?:[多大高低]|(?<!多)少)(?:还是|[些吗一呀呢啊]|[,?]|$)|多(?:了|出来?)?(?:哪|什么|啥|谁)|是不是|差).*)"
)
# “修订甲办法,还有开展乙试点,这两样是一家管吗”, “甲、乙,这俩谁管”: two things in parts of their own, and what is asked
# of both; not “甲、乙、丙这两年”.
_LISTED = re.compile(
    rf"^(?:[^?]*?[,的里中内])?(?![里内的]|中(?!小|国|介))(?P<one>“[^”?]{{2,24}}”|[^,?、]{{2,24}}?),?(?:还有|以及|加上|和|与|跟|、|(?<=”)(?=“))"
    rf"(?P<other>“[^”?]{{2,24}}”|[^,?、]{{2,24}}?)(?:,|(?={_BOTH}))(?P<rest>[^?]*{_BOTH}[^?]*\??)$"
)
# “责任单位一样吗”, “牵头的是不是同一个部门”, “单位是一家吗”: whether the same ones have a duty; not “标准一样吗”.
_DUTY = r"的?(?:(?:牵头|负责|责任|主管|承办|配合|主办|参与|管)的?(?:单位|部门|主体|人|方)?|单位|部门)"
_ALIKE = (
    r"(?:一样|相同|同一|同[个家]|一致|不同|不一样|区别|(?:是|归|由)一[个家拨伙]|两[家拨]"
    r"|有?重(?:的|复|叠|合|样)|有共同的|同样的?[两三几]家)"
)
# “是同一家管吗”, “归一个部门管吗”, “是不是同一拨人负责”: whether one has both; not “一家企业管几个”.
_BY_ONE = (
    r"(?:都|是不是|是否|由|归|是|让)*(?:(?:同|同一|(?<=[是归由让])一)[个家批拨伙](?:人|部门|单位|局|委|机构)?"
    r"|(?:同样|相同|一样)的(?:部门|单位|人))(?:来|在|主)?"
    r"(?:管|负责|牵头|办|抓|承担|做)"
)
# “由谁负责,是一家吗”: who sees to both, and whether it is the same; not “由谁负责,怎么办”.
_WHO_ALIKE = (
    rf"(?:都|分别|各)?(?:由|归|是)?谁(?:来|在)?(?:负责|牵头|主?管|推|抓|办),(?:{_BOTH},?)?"
    rf"(?:都|是不是|是否|是|由|归)*{_ALIKE}"
)
_SAME_DUTY = (
    rf",*(?:里面?,?|中,?)?(?:{_BOTH},?)?"
    rf"(?:{_DUTY}(?:都|是不是|是否|有没有|有|又|是|由|归)*{_ALIKE}|{_BY_ONE}|{_WHO_ALIKE})"
)
# “推进计划里修茶园 办茶展 责任单位一样吗”, “修茶园、办茶展,责任单位一样吗”: two things parted by a mark, where no third
# stands, and whether the same see to both.
_PAIR = re.compile(
    rf"^,*(?:[^?,]{{0,6}}(?:[的里中内]|里头|里面),*)?(?P<one>“[^”?]{{2,24}}”|(?!里头|里面|其中|当中)[^,、?]{{2,24}}?)[、,](?:和|与|跟|同|还有|以及)?"
    rf"(?P<other>“[^”?]{{2,24}}”|(?!责任|牵头|负责|配合|主管|单位|部门|是不是|是否|都)[^,、?]{{2,24}}?)"
    rf"(?P<rest>{_SAME_DUTY}.*)"
)
# “修茶园跟办茶展牵头单位一样吗”, “修茶园和办茶展是同一家管吗”; not “茶园和茶馆由谁管”.
_JOINED = re.compile(
    rf"^,*(?:[^?,]{{0,6}}(?:[的里中内]|里头|里面),*)?(?P<one>{_THING.format(start='(?![的里中内])', more='')})"
    rf"(?:{_JOINT}|以及|还有)(?P<other>{_THING.format(start='', more='')})(?P<rest>{_SAME_DUTY}.*)"
)
# “牵头两项,一项是甲,另一项是乙。哪项……”: two things told one by one; not “一项是甲,还有乙”.
_ONE_EACH = re.compile(
    r"一[项条个](?:任务)?是(?P<one>[^,?。;]{2,20})[,;](?:还有|另外?)?一[项条个](?:任务)?是"
    r"(?P<other>[^,?。;]{2,20})[,。;?](?P<rest>.*)"
)
# “修茶园那条跟办茶展那条”, “修茶园那条里有文旅局,办茶展那条呢”: two things, each pointed to behind its words; not
# “修茶园那条和茶展”.
_MARK = r"的?[那这]一?(?:[条项块段处件](?:任务|工程|工作)?|个(?:任务|工程|专栏|专题))(?:里面?|中)?"
_POINTED = (
    r"(?:讲(?!座|师)|说(?!明|服)|管(?![理网])|关于|有关|提(?![升高供出])|写(?!作))?"
    r"(?P<{0}>“[^”?]{{2,24}}”|[^,?、]{{2,24}}?)"
)
_MARKED = re.compile(
    rf"(?:^|[,的里中内])(?![里内的]|中(?!小|国|介))(?:和|与|跟|同)?{_POINTED.format('one')}{_MARK}(?P<told>[^?]{{0,24}}?)"
    rf"(?:[,、]|和|与|跟|同|以及|还有|对比?|比)+{_POINTED.format('other')}{_MARK}(?P<rest>.*)"
)
# “管茶园修剪的和管茶展的是同一家吗”: two things by what those do who see to them.
_SEEN_TO = re.compile(
    r"(?:^|[,里中内])(?:管|负责|抓|牵头)(?![理区])(?P<one>[^,?、]{2,20}?)的(?:单位|部门)?,?(?:和|与|跟|同|、)"
    r"(?:管|负责|抓|牵头)(?P<other>[^,?、]{2,20}?)的(?:单位|部门)?(?P<rest>.*)"
)
# “修剪茶园的和举办茶展的,是不是同一家管”: the same without a word for it; not “修剪茶园的和茶展”.
_THOSE = re.compile(
    r"(?:^|[,里中内])(?![里中内的])(?P<one>[^,?、]{3,20}?)的,?(?:和|与|跟|同|、)(?P<other>[^,?、]{3,20}?)的,?"
    rf"(?P<rest>,?(?:{_BOTH},?)?(?:{_BY_ONE}|(?:是不是|是否|都是|是)*同?一[个家](?:部门|单位|局)).*)"
)


@dataclass(frozen=True, slots=True)
class Two:
    """Two things as ranges of a question: ``one``, ``other``, and what is asked of both from ``rest`` on."""

    one: tuple[int, int]
    other: tuple[int, int]
    rest: int


def two_topics(text: str, named: Sequence[Mention | DepartmentMention]) -> Two | None:
    """Return the two things that a normalised question compares, none of them a place or a department; None if none."""
    plain = _held_together(blanked(text, named))
    ways = (_MARKED, _SEEN_TO, _THOSE, _LISTED, _PAIR, _JOINED, _TWO)
    match = _ONE_EACH.search(text) or next((match for way in ways if (match := way.search(plain))), None)
    if match is None or any(_NO_THING.search(match[group]) for group in ("one", "other")):
        return None
    rest = match.start("rest")
    own = _OWN_NOUN.match(text, rest) if "的" in match["one"] else None
    other = (match.start("other"), own.end()) if own else match.span("other")
    return Two(match.span("one"), other, own.end() if own else rest)


# “茶园和茶树工程与茶馆及茶展工程”: two of one kind, which is said of each; the 和 and 及 within join nothing. Not
# “茶园工程和茶馆”.
_OF_ONE_KIND = re.compile(r"[^,?;]*?(?P<kind>工程|专栏|行动|项目)(?P<joint>[和与跟同、]|以及|还有)[^,?;]*?(?P=kind)")


def _held_together(text: str) -> str:
    """Return a text in which of two names of one kind only the joint between them is left as one, in place."""
    match = _OF_ONE_KIND.search(text)
    if match is None:
        return text
    start, end = match.span("joint")
    first, second = (re.sub("[和与跟同及、]", _WITHIN, part) for part in (text[:start], text[end : match.end()]))
    return f"{first}{match['joint']}{second}{text[match.end() :]}"


_WITHIN = "\x00"
# “的收入” of “茶园的面积和茶馆的收入,哪个大”: the other's own noun, where the one has its own; not “的责任单位”.
_OWN_NOUN = re.compile(r"的(?!责任|牵头|负责|主管|配合|部门|单位)[^,?的谁哪各多几]{2,6}(?=,|哪|谁)")
# “经谁同意”, “两份规划里”: what asks is no thing that is compared, nor are the plans that it stands in.
_NO_THING = re.compile(r"谁|哪|什么|啥|多少|[两二三几](?:份|个|本|部)?(?:规划|文件|计划|方案)(?:里面?|里头|中)?$")


_NAME = r"“[^”?]{2,24}”|[^,?、和与跟“”]{3,20}?"
_ONE_OF_THEM = r"(?:[这那]?一?[条项个块件](?:任务|工程|工作|事)?)?"
# “建茶馆和办茶展都有文旅局吗”, “建茶馆那条和办茶展那条”, “建茶馆、办茶展两项”; not “建茶馆和办茶展”.
_TWO_MATTERS = re.compile(
    rf"(?:^|[,的里中内])(?P<one>{_NAME}){_ONE_OF_THEM}(?:和|与|跟|、|以及|还有)(?P<other>{_NAME}){_ONE_OF_THEM}"
    r"(?:,*(?:里面?|中|上)?(?:[这那]?[两二俩][条项个块件]?(?:任务|工程|工作|事)?)|[这那][条项个块件]"
    r"|,*(?:里面?|中)?(?=(?:是不是|是否)?都|分别|各|,哪))"
)
# “是不是建馆”, “在建馆里”: what stands before the first of them; not “建馆”.
_LEADING = re.compile(r"^(?:是不是|是否|在|说)+")


def two_matters(text: str, named: Sequence[Mention | DepartmentMention]) -> tuple[str, str] | None:
    """Return the words for two matters of a normalised question, without places and departments; None if none."""
    plain = _held_together(blanked(text, named))
    match = _MARKED.search(plain) or _TWO_MATTERS.search(plain)
    if match is None:
        return None
    one, other = (_LEADING.sub("", text[slice(*match.span(group))].strip("“”")) for group in ("one", "other"))
    return (one, other) if one and other else None


def are_pointed_to(text: str, named: Sequence[Mention | DepartmentMention]) -> bool:
    """Tell whether a normalised question points to each of two matters: “修茶园那条有文旅局,办茶展那条呢”."""
    return _MARKED.search(blanked(text, named)) is not None


# What stands between two numbers that are asked for beside each other: “第3项和第5项”; not “第四部分第3条”.
_BESIDE = re.compile(r",?(?:[、,和与跟同及]|以及|还有|对比|比),?")
# What no other number leads to: “六(三)和专栏10”, “一(二)5和二(五)”.
_OUTERMOST = frozenset({"cn", "part", "chapter", "book", "box"})


def separate(references: Sequence[Reference], text: str) -> list[tuple[Reference, ...]]:
    """Group numbers to the places that they point to: one beside another of its kind shares what leads to that."""
    places: list[tuple[Reference, ...]] = []
    for reference in references:
        if not places:
            places.append((reference,))
        elif (shared := _shared(places[-1], reference, text)) is not None:
            places.append((*shared, reference))
        else:
            places[-1] = (*places[-1], reference)
    return places


def _shared(before: Sequence[Reference], reference: Reference, text: str) -> Sequence[Reference] | None:
    """Return the steps that lead to a number as to the place named before it; None if it lies within that place.

    Two numbers are of one range (“前三项”) or stand beside each other.
    """
    if before[-1].start == reference.start:
        return before[:-1]
    if not _stands_beside(text[before[-1].end : reference.start], text[reference.end :]):
        return None
    alike = (at for at, one in enumerate(before) if one.families == reference.families)
    outermost = 0 if reference.families[:1] and reference.families[0] in _OUTERMOST else None
    at = next(alike, outermost)
    return None if at is None else before[:at]


# “的责任部门和”: what is asked of the first of two numbers, to be asked of the second as well.
_ASKED_OF_EACH = re.compile(rf"(?P<asked>的?[一-鿿]{{1,8}}?){_BESIDE.pattern}")


def _stands_beside(between: str, behind: str) -> bool:
    """Tell whether nothing stands between two numbers, or what stands behind the other too: “第3项目标和第5项目标”."""
    each = _ASKED_OF_EACH.fullmatch(between)
    return bool(_BESIDE.fullmatch(between) or (each and behind.startswith(each["asked"])))


_ROLE = r"(?:负责|牵头|配合|主办|协办|参与|参加|主抓|承办)"
# “谁牵头,财政局参不参与”, “归谁管?体育局在里面什么角色”, “由谁办,妇联是配合还是牵头”: the part that one has in what
# somebody is asked for; not “谁牵头,财政局负责哪些任务”, which asks for more than this.
_PART_OF_ONE = re.compile(
    r"[,?;。](?:那么?|还有|另外|其中)?(?:(?!是|其余|剩下|余下)[^,?;。谁哪]{2,14}?)"
    r"(?:在?(?:里面|其中|这里|这件事[里中上]?|这项[^,?]{0,4})|又|也|还|算)*"
    r"(?:(?:是|当|担任|扮演|承担|起)?个?(?:什么|啥|哪种|何种)(?:角色|身份|作用)"
    rf"|是{_ROLE}的?(?:单位)?还是{_ROLE}(?:的|单位)*|参不参[与加]|配不配合|有没有(?:份|{_ROLE})"
    r"|(?:是否|也|要|用)*(?:配合|参与|参加|有份|在内)(?:[了其中]*(?:吗|么|嘛|不|没有?))?)[?。!呢]*$"
)


def part_of_one(text: str) -> int | None:
    """Return where a normalised question, behind asking who sees to something, asks for one department's part in it."""
    match = _PART_OF_ONE.search(text)
    return match.start() if match and "responsible" in find_cues(text[: match.start()]) else None
