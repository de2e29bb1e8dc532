"""Takes off a question what only ties it to the conversation: thanks, 那, 这个, 我问的是 before it, 呢 behind it."""

from __future__ import annotations

import re

from index.words import is_verb, plain_words

# “谢谢。”, “不对，”, “对了，”: a remark with a mark behind it; not the 不是 of “不是司法局吗”.
_ASIDE = re.compile(
    r"^(?:谢谢(?:你|您|啦|了)?|多谢|感谢|好(?:的|吧)?|嗯+|哦+|行(?:吧)?|明白(?:了)?|知道了|懂了|收到"
    r"|(?:不对|错了?|不是)+(?:的|吧)?|对了?|算了"
    r"|(?:先|咱)?(?:换一?个|另一个)(?:话题|问题|事儿?)?(?:再?[问聊说](?:问|一?下)?你?)?|下一个(?:话题|问题)"
    r"|(?:先)?不(?:说|聊|谈)这个了?|(?:再问|说|聊|谈)(?:个|一个|点)别的(?:吧)?|另外|顺便|还有)[,。!;\s]+"
)
# “不好意思,”, “哎呀打错了,应该是”, “抱歉啊,”, “口误,”, “等等,”: the place or thing before was not meant; not
# “打错了字的商标”, “应该是谁”.
_CORRECTED = re.compile(
    r"^(?:(?:真是?|实在|非常)?(?:抱歉|不好意思|对不起|对不住|失礼)[啊哈了哦呀]*|哎呀?|哎哟|啊呀?|唉|等等|等一?下|慢着|且慢"
    r"|(?:我)?(?:刚才|刚刚|上面|前面)?(?:好像)?(?:说|问|打|写|看|搞|弄|记|输|念|讲)(?:错|反|岔|混|串|漏)(?:了|啦)?(?:字|地方|文件|城市|地名)?(?:了|啦)?"
    r"|口误|笔误|手滑(?:了)?)+[,。!;\s]+(?:(?:其实|实际上?)?(?:应该|应当|该)(?:是|说|问)?(?:是|的是)?(?=[^?谁哪什]{2,}$))?"
)
# “我说的是海门,不是上海”: the place meant before one that is not; not “我说的是海门,不是说好了吗”.
_NOT_THE_OTHER = re.compile(
    r"^我?(?:想|要)?(?:说|问|指|要)的?(?:是|其实是)(?P<meant>[^,?谁哪几多]{2,12}),(?:而)?(?:不是|没问|没说|不要)[^,?谁哪几多吗吧说]{2,12}$"
)
# “我说的不是申请,是授权的”: what is meant behind what is not; not “我说的不是好了吗”.
_NOT_THIS = re.compile(
    r"^我?(?:想|要)?(?:说|问|指|要)的?(?:不是|可不是)[^,?谁哪几多吗吧]{1,12}[, ]+(?:而)?是(?=[^,?谁哪几多吗吧]{2,14}$)"
)
# “不是目标,我要”: what was told and is not asked for; not “不是司法局吗,我记得是”.
_NOT_THAT = re.compile(
    r"^(?:不是|不要|不问|我?不是(?:问|说|要|指))[^,?谁哪几多吗吧]{1,8},(?=我?(?:要|问|想|说|指|是)的?)"
)
# “52项呢”, “12条的”: a number of a plan without 第; not “52项任务”.
_BARE_NUMBER = re.compile(r"^(?P<number>\d{1,3}[项条])(?=呢|的(?=[,?]|$)|[,?]|谁|归谁|由谁|$)")
# “错了错了我要海门的”: a correction without a mark.
_WRONG = re.compile(r"^(?:(?:错了|不对){1,3})(?=我|是|说)")
# “那天津呢”, “再问下上海”, “我问的是规划”, “换成天津”; not “那个中心”, “那一节”, “还有哪些”,
# “另外两个”.
_LEAD = re.compile(
    r"^(?:那么(?![多大高])|那(?![个些项条块件家位里边两俩三几份]|一?(?:小?节(?![能约省日])|章|部分))"
    r"|and |另外(?![两俩三几的一])|顺便|然后|接着|至于|关于"
    # “就看天津的吧,”, “就海门的,”: what is asked about instead; not “就业”, “就是”.
    r"|就(?:看|说|问|查|要|按)?(?=[一-鿿]{2,8}的(?:吧|呗)?(?:,|$))"
    r"|还有(?!哪|谁|什么|啥|多少|几|没|别的|其他|吗|呢)"
    r"|(?:我)?(?:还|再|也)?想(?:了解|知道|打听|咨询)(?:一?下)?(?=.)"
    r"|(?:我)?(?:再|另外|顺便|还)?(?:想|请|要)?(?:再)?问(?:一?下|一句|个别的)(?:[,:])?"
    r"|我(?:是|其实)?(?:想|要)?(?:问|说|指|要)的?(?:是|其实是)?(?=.)|(?:我)?(?:其实)?(?:想|要)?(?:问|说|指|查|看|了解|知道)的(?:其实)?是(?=.)|(?:要是|如果|假如|若)(?:是|在|换成|换做|换)?"
    r"|(?:请|再)?(?:具体|详细|仔细|单独|展开)?(?:地)?(?:说说|讲讲|聊聊|说一?下|讲一?下)(?=[^,?看呗吧]{2,})"
    r"|(?:再)?换(?:成|做|作|到)|(?:再)?(?:说回|回到)(?=.)"
    r"|换(?=[^个种句]{2,10}(?:呢|说说|讲讲|看看)?$)|(?<=^)是(?=[^不否谁什哪由][^?吗]{1,16}$))"
)
# “天津呢”, “是几家来着”, “,都列出来”: what asks nothing; not “吗”.
_TAIL = re.compile(r"(?:[,]?(?:请|都|全)*列(?:出来|一下)|呢|咧|尼|来着|啊|呀|哈|也说说|说说|讲讲|看看)*[?。!\s]*$")

# “这个”, “这事”, “其中”: what points to the topic before and is left out when that is named; not 那边.
_POINTS = re.compile(
    r"^(?:它们?|他们?|这个|那个|这些|那些|该(?:部门|局|单位|项|条|政策)?|这(?:项|条|块|件事|件|事|俩|两[个样项])?"
    r"|那(?=是|由|归)|上述|(?:上面|刚才|前面|之前|刚刚)(?:的|那个|说的?)?|其中|里头(?:的)?|里面?(?:提到的|的)?)"
    r"|(?<=[管做办干抓弄搞])[这那](?:个|些|事|件事|一?块|项|方面)(?=[?]|$)|(?:这|那)(?:件)?事(?!项|业)"
    r"|(?<=有)(?:这个|这条|这项)|有没有(?:这个|这条|这项)$"
)

# “有没有专门的馆做这个”, “专管这事的”, “也搞这件事吗”: what something is done to or about; not “这个馆”, “炒茶这块呢”.
_OBJECT = re.compile(
    r"[这那](?:个|些|(?:一)?(?:件|类|种)?事儿?情?|(?:一)?块儿?|方面|项工作|项)(?=的?(?:[吗么没吧啊嘛][^,]{0,2})?[?]?$)"
)
# Verbs of two characters that name no topic, as 炒茶 in “炒茶这个”, and ends of those made with 专, 也 or 来: 专管.
_DEEDS = frozenset(
    {
        "负责",
        "牵头",
        "推进",
        "推动",
        "提到",
        "写到",
        "讲到",
        "涉及",
        "针对",
        "解决",
        "应对",
        "开展",
        "落实",
        "从事",
        "承担",
    }
    | {"处理", "支持", "鼓励", "关注", "用于", "安排", "规定", "要求", "参与", "配合", "主管", "分管"}
)
# Verbs that may close the name of a thing, as 建设 in “茶园建设这块”; not where one is to be done: “也要建设这个”.
_MEANT = frozenset({"试点", "试行", "研究", "探索", "推广", "实施", "发展", "设立", "建设", "引进", "发布"})
_TO_BE = frozenset("也要想会能算备在不没")
_ACTS = "管做办干抓弄搞盯"
# What stands before these is no deed: “是这个”, “问这个”.
_NO_DEED = "是有在说问看像比对算叫要会能"
# “盯着”, “办好”: what may stand between the verb and its object.
_ASPECT = re.compile("(?<=.)[着过了好成]$")
# Verbs that say nothing without an object: the 做 of “专门的馆做这个”; not 管.
_DOES = re.compile(r"(?:专门|来|在)?[做干搞弄办]$")


def without_object(text: str) -> str:
    """Return a question without 这个 or 这事 where it is what something is done to, or nothing where it has none."""
    for match in _OBJECT.finditer(text):
        words = plain_words(_ASPECT.sub("", text[: match.start()]))
        meant = len(words) > 1 and words[-1] in _MEANT and words[-2][-1] in _TO_BE
        if meant or (words and _is_deed(words[-1])):
            return f"{text[: match.start()]}{text[match.end() :]}"
    return ""


def _is_deed(word: str) -> bool:
    """Tell whether a word says what is done to something named behind it, and names no topic itself."""
    if len(word) == 1:
        return word not in _NO_DEED and is_verb(word)
    return word in _DEEDS or word[-1] in _ACTS


def without_idle_verb(text: str) -> str:
    """Return a question without the verb at its end that says only that something is done."""
    return _DOES.sub("", without_tail(text))


def without_opening(text: str) -> str:
    """Return a normalised question without the remarks and words that tie it to what was said before."""
    before = None
    while text != before:
        before = text
        text = _NOT_THE_OTHER.sub(r"\g<meant>", text)
        for pattern in (_ASIDE, _CORRECTED, _NOT_THIS, _NOT_THAT, _WRONG, _LEAD):
            shorter = pattern.sub("", text).lstrip(",。!;: ")
            text = shorter or text
    return _BARE_NUMBER.sub(r"第\g<number>", text)


def without_tail(text: str) -> str:
    """Return a question without the particles and marks at its end."""
    return _TAIL.sub("", text)


def without_pointer(text: str) -> str:
    """Return a question without what points to the topic before, which is named beside it."""
    return _POINTS.sub("", text)


# “上述单位合计几家”, “这些部门共有几个”: how many those told are; not “上述单位谁牵头”.
_THOSE_TOLD = re.compile(
    r"^(?:上述|以上|前述|这些|那些|它们)(?:责任|牵头|配合)?(?:单位|部门|机构)(?:一共|合计|共有?|总共|总计|有|是)+(?:几|多少)[家个][?]*$"
)
# “跟天津比呢,那边也有茶馆吗”: what is asked of the other place alone; not “跟天津比呢,那边多吗”.
_THERE_TOO = re.compile(
    r"^[跟和与同](?P<place>[^,?比]{2,8})(?:相?比|对比)(?:呢|的话|起来)?,(?:那边|那里|那儿|它|他们)(?P<rest>(?:也|还|又)[^?]+)"
)


def in_usual_words(text: str) -> str:
    """Return a text that asks in rare words of what was told, or of another place beside it, in the usual ones."""
    return _THOSE_TOLD.sub("一共几家", _THERE_TOO.sub(r"\g<place>\g<rest>", text))
