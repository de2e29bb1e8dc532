"""Takes out of a question what only leads to it or is put aside: “我记得”, “甲、哦不,”, “能不能说说……吗”."""

from __future__ import annotations

import re

# “茶园是哪几个来着”, “就是那个茶园谁管”, “卖茶叶什么的,”: says nothing; not “来着重”, “那个茶园”, “管什么的,”.
_SAYS_NOTHING = re.compile(
    r"来着(?=[?,。]*$)|(?<=[一-鿿]{2})(?<![管干做搞是卖写讲说有为叫指办养种])(?:什么|啥)的(?=,)"
    r"|^(?:就是(?:说)?那个|就是说|那什么|那个什么)[,]?(?=[一-鿿])"
)
# “基本原则,就是前面那几句话,有几条”: what is only told once more; not “茶园就是开头那几个”.
_TOLD_AGAIN = re.compile(
    r",(?:也)?就是[^,?谁哪几多]{0,8}那几?个?[^,?谁哪]{1,8},(?=[^,]*(?:谁|哪|几|多少|什么|啥|怎|吗))"
)
# “归谁管的阿”, “要建几家哈?”: a particle that closes a question says nothing; not the 啊 of “啊?”.
_PARTICLE = re.compile(r"(?<=[一-鿿])[阿啊呀哟嘞喔噢哈捏咧哒噻]+(?=[?!。]*$)")
# “都提了伐”: 吗, as people say in Shanghai; not “讨伐”.
_DIALECT = re.compile(r"(?<=[一-鿿])(?<![讨征砍步杀采口])伐(?=[?!。]*$)")
# “市教委、哦不,”: what the asker takes back; not “这样不对,”.
_TAKEN_BACK = re.compile(r"[^,、。?!的里中在]{2,12}[,、](?:哦|噢|啊|呃|唉)(?:不(?:是|对)?|错了)[,、]")
# “甲县的先放放。”, “目标先不说,”: what is put off and not asked about; not “先放贷”.
_PUT_OFF = re.compile(
    r"^[^,。?!]{1,8}?的?(?:就|都)?先(?:放(?:放|一放|一边|着)|不(?:说|管|提|看|问)|搁(?:着|一边)|撂(?:下|一边))"
    r"(?:了|吧)?[,。;!](?=.)"
)
# “我记得”, “我印象中”: leads to what is asked; not “你还记得吗”.
_I_THINK = re.compile(r"^我(?:好像|隐约|依稀)?(?:记得|印象[里中]?(?:是)?)[,:]?(?=.)")
# “可我记得是60座啊”, “我怎么听说有60多家”: another figure is held against the one told; not “我记得有60座,谁管”.
_HEARD_OF = re.compile(
    r"^(?:可是?|但是?|不过|咦|诶|哎)?,?我(?:怎么|咋)?(?:好像|隐约|依稀)?(?:记得|听说|以为|看到|印象[里中]?)的?(?:是|有|说是)?"
    r"(?P<figure>\d[\d.,]*[百千万亿]*[多来余]?[一-鿿%]{0,2}?)(?:啊|呀|呢|的|嘛)*[?]*$"
)
# “我不懂这些,你就告诉我”, “我没看明白,你直接说”: who does not know asks to be told; not “我不懂专利怎么申请”.
_NOT_KNOWING = re.compile(
    r"^我(?:也|又|真|完全|一点)?(?:不|没)太?(?:懂|明白|清楚|了解|看懂|看明白|搞懂)(?:这些|这个|这块|政策|规划|文件)?(?:啊|的)?,"
    r"(?:你|您)?(?:就|只要|能不能|可以)?(?:直接|简单|大概)?(?:地)?(?:告诉我|跟我说|给我说|说说|讲讲|说下|讲下)(?:一?下|说)?,?(?=.)"
)
# “能不能跟我说说茶园的事吗”, “可以介绍一下茶园吗”: asks to be told, and not whether something may be done; not
# “可以介绍人来吗”, “能提供贷款吗”.
_TOLD = (
    r"(?:说说|讲讲|谈谈|聊聊|数数|查查|(?:说|讲|谈|介绍|解释|说明|总结|概括|列举|列|数|查|念)"
    r"(?:一下|下(?![面去放])|一遍|一讲|一说)"
    r"|告诉|介绍(?!人|[^,?]{0,6}[给到])|列出|列举|概括|总结)"
)
_GIVEN = r"[^?]+?(?:指标|目标|数据|数字|信息|内容|清单|名单)"
_ASKED_TO_TELL = re.compile(
    r"^(?:请问?|那|麻烦|劳驾)*,?(?:你们?|您)?(?:能不能|可不可以|能否|可否|可以不可以|能|可以|会不会)"
    r"(?:再|简单|大致|详细)?(?:帮忙?|给|跟|替|为)?(?:我们?|咱们?|大家)?"
    rf"(?:(?P<rest>{_TOLD}[^?]+?)|(?:提供|给出)(?P<given>{_GIVEN}))(?:吗|么|吧|不)?[?]?$"
)
# “我没记错吧”, “有这回事吧”: asks whether what stands before is so; not “没记错的话”.
_IS_IT_SO = re.compile(
    r"(?<=.)(?:[我咱]?没有?[记说弄搞看听]错|是?有(?:没有)?(?:这|那)(?:么?一)?(?:回事|码事|事))了?[吧吗么嘛]?"
    r"(?=[?!。]*$)"
)

# “,两个数都说说”, “,数字都列出来”: the values told anyway; not “,数据都归谁”.
_VALUES_TOO = re.compile(
    r"[,?](?:把)?(?:这|那)?(?:[两三四几]个|各个?|具体的?)?(?:数字?|数值|数据)(?:都|也|一起|分别)*"
    r"(?:说说|讲讲|报一?下|报出来|列一?下|列出来|给我|给出来|说一?下|说出来|告诉我)(?:吧|呗|看看?)?[?。!]*$"
)


# “不是说过要建茶馆吗”, “不是早就写了要建茶馆么”: that a plan writes it is taken for granted; not “是不是说过”.
_SAID_ALREADY = re.compile(
    r"(?<!是)不是(?:都|已经|早就?|明明)?(?:说|讲|提|写|答应|承诺)(?:到|明)?(?:过|了|好了?)(?:说)?(?=[^,?谁哪几多]{4,}(?:吗|么|嘛)[?]*$)"
)


def without_fillers(text: str) -> str:
    """Return a normalised question without what says nothing, tells again what stands before or asks for its values."""
    return _VALUES_TOO.sub("", _TOLD_AGAIN.sub(",", _SAYS_NOTHING.sub("", text)))


def without_asides(text: str) -> str:
    """Return a normalised question without what is taken back, put off or only leads to it.

    Who asks to be told asks; who only asks for confirmation (“我没记错吧”) asks 对吗.
    """
    plain = _PUT_OFF.sub("", _TAKEN_BACK.sub("", _DIALECT.sub("吗", _PARTICLE.sub("", text))))
    plain = _SAID_ALREADY.sub("", plain)
    plain = _HEARD_OF.sub(r"是\g<figure>吗", plain)
    plain = _I_THINK.sub("", _NOT_KNOWING.sub("", plain))
    plain = _ASKED_TO_TELL.sub(lambda match: match["rest"] or match["given"], plain)
    return _IS_IT_SO.sub("对吗", plain)
