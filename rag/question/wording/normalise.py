"""Brings a question into one form: simplified characters, ASCII marks, lower case, no stray spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from index.words import plain_words
from rag.lexicon.regions import region_names
from rag.lexicon.roles import spoken_roles
from rag.lexicon.speech import full_names, spoken_verbs
from rag.question.times.years import spell_years
from rag.question.wording.alone import spell_alone
from rag.question.wording.courtesy import without_courtesies
from rag.question.wording.decimals import spell_decimals
from rag.question.wording.english import in_chinese
from rag.question.wording.errand import without_errand
from rag.question.wording.formal import spell_formal
from rag.question.wording.how_far import spell_how_far
from rag.question.wording.intention import spell_intention
from rag.question.wording.measures import spell_measures
from rag.question.wording.names_too import NAMES_TOO
from rag.question.wording.said_last import place_names, said_first
from rag.question.wording.shares import spell_difference, spell_shares
from rag.question.wording.simplified import simplified

# A space between two Chinese characters: “商业 秘密”; not the one in “wipo center”.
_INNER_SPACE = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
# “谁管,,,茶馆”, “谁管????”: one mark says as much as a row, which patterns would try in every way; not “——”, “……”.
_MARKS_AGAIN = re.compile(r"(?P<mark>[,、;:?!。])(?P=mark)+")
# “第 3 项”, “到 2025 年”, “opec 到底是”: spaces set around figures and Latin letters part no words; not “上海 2020”.
_FIGURE_SPACE = re.compile(
    r"(?<=[第到至在])\s+(?=\d)|(?<=\d)\s+(?=(?:[项条个家件年月日章节款号名人点亿万%]|部分))"
    r"|(?<=[a-z])\s+(?=到底|究竟|是|代表|指)"
)
# “第3向”, “第十象”: how 项 is mistyped; not “第3向量”.
_MISTYPED_ITEM = re.compile(
    r"(?<=第)(?P<no>[\d一二三四五六七八九十百零]{1,6})[向象像相](?=$|[,?。是讲说写的由归谁牵内])"
)
# “知产局”, “知产保护”; not the 知产 of “知识产权”, which has none, nor of “已知产品”.
_SHORT_FOR_IP = re.compile(r"(?<![已未得获感])知产(?![品生业权])")
# “IP服务”, “ip权”: the abbreviation of the whole; not a part of WIPO or IPO, nor the figures of “动漫IP”, nor “IP地址”.
_IP = re.compile(
    r"(?<![a-z0-9.])(?<!影视|动漫|文创|热门|原创|国漫|游戏|网红|超级|经典)(?<!大)"
    r"ip权?(?!地址|形象|衍生|联名|角色|改编|周边|[a-z0-9])"
)
# “评高企”, “高企认定”: the short name of 高新技术企业; not “提高企业”, “高企业”.
_HIGH_TECH = re.compile(r"(?<![提最较更])高企(?!业|[稳坪])")
# “地标产品”, “地标有哪些”: the short name of 地理标志; not “地标建筑”, “城市新地标”, “产地标识”, “各地标准”.
_LANDMARK = re.compile(r"(?<!新)(?<!城市)(?<!网红)(?<!文化)地标(?![志性识级准杆语]|建筑)")
# “网上听的版权课”, “有没有商标课可以听”: plans write 课程; not “上课”, “版权课堂”, “开版权课”, which schools do.
_LESSON = re.compile(
    r"(?<![开设]知识产权)(?<![开设][专商版][利标权])(?:(?<=知识产权)|(?<=专利)|(?<=商标)|(?<=版权))课(?=[?,吗么呢吧可能以在听看学给和有]|$)"
)
# “归谁管的阿”, “要建几家啊?”: a particle that closes a question says nothing; not the 啊 of “啊?”.
_PARTICLE = re.compile(r"(?<=[一-鿿])[阿啊呀哟嘞喔噢]+(?=[?!。]*$)")
# “登记那个部门管的”, “找那家单位牵头”: 那 for 哪, where nothing else asks; not “那个部门还管什么”, “那个部门负责吗”.
_THAT_FOR_WHICH = re.compile(
    r"(?<=.)那(?=(?:个|一个|家|几个|几家|些|两个|两家)(?:部门|单位|机关|局|委)?(?:来|在)?"
    r"(?:牵头|负责|主管|主抓|抓|管|配合|承担)的?[?]?$)"
)
# “我没记错吧”, “有这回事吧”: asks whether what stands before is so; not “没记错的话”.
_IS_IT_SO = re.compile(
    r"(?<=.)(?:[我咱]?没有?[记说弄搞看听]错|是?有(?:没有)?(?:这|那)(?:么?一)?(?:回事|码事|事))了?[吧吗么嘛]?"
    r"(?=[?!。]*$)"
)
# “市教委、哦不,”: what the asker takes back; not “这样不对,”.
_TAKEN_BACK = re.compile(r"[^,、。?!的里中在]{2,12}[,、](?:哦|噢|啊|呃|唉)(?:不(?:是|对)?|错了)[,、]")
# “甲县的先放放。”, “目标先不说,”: what is put off and not asked about; not “先放贷”.
_PUT_OFF = re.compile(
    r"^[^,。?!]{1,8}?的?(?:就|都)?先(?:放(?:放|一放|一边|着)|不(?:说|管|提|看|问)|搁(?:着|一边)|撂(?:下|一边))"
    r"(?:了|吧)?[,。;!](?=.)"
)
# “我记得”, “我印象中”: leads to what is asked; not “你还记得吗”.
_I_THINK = re.compile(r"^我(?:好像|隐约|依稀)?(?:记得|印象[里中]?(?:是)?)[,:]?(?=.)")
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
_ASKING = re.compile(r"谁|哪|什么|啥|多少|几(?![个家])|怎|咋|如何|吗|是不是|是否|有没有")
# “打头阵的是哪个工程”, “打头阵的原则”: what stands first in a plan; not “打头阵的是哪个部门”, who is in charge.
_FIRST_IN_ROW = re.compile(
    r"打头阵(?=的?(?:是|那|哪|一|个|条)*(?:工程|专栏|原则|措施|章|节|部分)|的是(?:那|哪)一?[条项]"
    r"|的是(?:啥|什么)(?!部门|单位|机关|机构|人))"
)
# “派哪支队伍”, “哪路人马上阵”: who sees to something; not “要建哪支队伍”, “哪支队伍建设”.
_WHICH_TEAM = re.compile(
    r"(?<![建立养大实强造理管])哪(?:一|几)?(?:支|路|拨|班|个(?=队伍))的?(?:执法|专业|稽查)?(?:队伍(?![建员里中])|人马)"
)
# “哪个部门上门查”, “谁会出马”: that they come tells nothing; not “谁上门服务”, “上门维修”.
_TURNS_UP = re.compile(
    r"(?:(?<=谁)|(?<=部门)|(?<=单位))[会来去能]*(?:上门|上阵|出马|出动)(?:来|去)?(?=[查管抓拦办打]|[呢?,。]|$)"
)
# “本地窗口收不收件”, “大厅能接件吗”: where something is taken in tells nothing; not “受理窗口收费吗”, “窗口办事”.
_AT_COUNTER = re.compile(
    r"(?<!受理)(?:窗口|柜台|大厅)(?=(?:将来|以后|现在|[能会可要给])*[收接](?:不[收接])?(?:件|材料|单|[吗么?]|$))"
)
# “干茶叶这一行的有多少人”: who works in a trade, of whom the number is asked; not “干茶叶这一行的怎么评职称”.
_OF_TRADE = re.compile(
    r"(?:干|做|搞|吃|从事)(?P<what>(?![了过着])[^,?的谁哪这那]{2,8})[这那]一?(?:行当?|碗饭)的(?:人(?!才))?(?=[^?]*(?:多少|几个?)人)"
)
# “吃茶叶这碗饭的一年挣多少”: the trade itself, not its people; not “吃茶叶这碗饭的人”.
_TRADE = re.compile(
    r"吃(?P<what>(?![了过着])[^,?的谁哪这那]{2,8})[这那]碗饭(?!的?人)的?(?=[^?]*(?:挣|赚|收入|营收|产值))"
)
# “考专代”, “专代机构”: short for 专利代理师 and 专利代理; not “中专代表”.
_AGENT = re.compile(r"专代(?!表|替|为|理)(?P<of>机构|行业|公司|所|服务|业务|师)?")
# “茶艺算不算条件”, “茶艺算门槛吗”: whether it counts for something; not “有什么条件”, “算哪种条件”.
_COUNTS = re.compile(
    r"(?:算不算|能不能算|算|当作?)(?:是|一?[个种项])?(?:条件|门槛|硬杠杠)(?:之一)?(?:吗|么|吧|不)?(?=[?!。]*$)"
)
# “评茶师时茶龄算不算数”, “作不作数”: the same in one verb; not “调解协议算不算数”, which is of no condition.
_IS_COUNTED = re.compile(r"(?<=[^议果])(?:[算作]不[算作]数|顶不顶用|管不管用)(?=[?!。]*$)")
# “2020年5月印发规划”: the plan stands behind its day; not “2020年印发规划实施方案”.
_ISSUED = re.compile(
    r"(?P<when>20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?)(?P<verb>印发|发布|出台|公布|下发|颁布)(?:了|的)?"
    r"(?:这份|那份|该)?(?P<plan>规划|计划|方案|文件)(?=[,?吧吗]|$)"
)
# “茶园是哪几个来着”, “就是那个茶园谁管”, “卖茶叶什么的,”: says nothing; not “来着重”, “那个茶园”, “管什么的,”.
_SAYS_NOTHING = re.compile(
    r"来着(?=[?,。]*$)|(?<=[一-鿿]{2})(?<![管干做搞是卖写讲说有为叫指办养种])(?:什么|啥)的(?=,)"
    r"|^(?:就是(?:说)?那个|就是说|那什么|那个什么)[,]?(?=[一-鿿])"
)
# “基本原则,就是前面那几句话,有几条”: what is only told once more; not “茶园就是开头那几个”.
_TOLD_AGAIN = re.compile(
    r",(?:也)?就是[^,?谁哪几多]{0,8}那几?个?[^,?谁哪]{1,8},(?=[^,]*(?:谁|哪|几|多少|什么|啥|怎|吗))"
)
# “茶局在茶展里有没有任务”, “茶局在茶展中有没有职责”: “对茶展有没有责任”, its part in that; not “推进计划里有没有任务”.
_PART_IN = re.compile(
    r"(?<=[局委部院办厅会关区府行队])在(?!推进计划|计划|规划|方案|分工|文件)(?P<of>[^,?谁哪规]{2,30}?)(?:的?(?:工作|构建|建设|推进))?"
    r"(?:里面?|中|上|方面|当中)(?:有没有|有无)(?:什么|啥)?(?:任务|职责|责任|活儿?|差事|份)(?=[?]*$)"
)
# “区里边都干啥”, “下面的区要做什么”: every district; not “园区里边”, “某区的农户,区里做什么”.
_DISTRICTS = re.compile(
    r"(?<![园社城地景小新山校])(?:(?:下面|下边|底下|下辖)的?各?区|(?<=的)区里|区里[边面头])(?=(?:都|也|又|各)*(?:要|得|该|需要)*(?:干|做|负责|管|落实|承担|弄)(?!部|法))"
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
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f]")


# “计划里没影了?”, “规划中删掉了吗”: whether a plan no longer writes of a thing; not “证书不见了”, “计划里没写吧”.
_GONE = re.compile(
    r"(?<=规划里|计划里|文件里|规划中|计划中|文件中|文件上|规划上|计划上)(?:就|就是|都|也)?(?:没影|不见|没|删掉|删|去掉|拿掉|取消)了(?:吗|么|吧)?[?]*$"
)


@lru_cache(1024)
def normalise(text: str) -> str:
    """Return ``text`` in NFKC, simplified Chinese and lower case, with white space folded.

    Spaces between Chinese words, by which people separate keywords, become commas. 知产 and IP are spelled out, and
    spoken words for a role become those of the plans (挑头: 牵头; 哪支队伍: 哪个部门), short names of events full ones,
    years get four figures, a particle at the end is left out.
    Who only asks for confirmation (“我没记错吧”) asks 对吗; what is taken back (“甲、哦不,乙”) is left out, and so is
    what makes a request polite (“能不能说说……吗”) or tells its use (“写稿子要核一下:”).
    “光靠甲局一家?” asks whether it is in charge alone. A question in English is put into Chinese.
    """
    folded = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).lower()
    plain = simplified(in_chinese(folded))
    plain = _of_speaker().sub("", plain)
    spelled = _FIRST_IN_ROW.sub("排头", _IP.sub("知识产权", _SHORT_FOR_IP.sub("知识产权", plain)))
    for said, written in (*spoken_roles().items(), *full_names().items()):
        spelled = spelled.replace(said, written)
    spelled = spell_measures(_LESSON.sub("课程", _HIGH_TECH.sub("高新技术企业", _LANDMARK.sub("地理标志", spelled))))
    spelled = _AGENT.sub(lambda match: f"专利代理{match['of'] or '师'}", spelled)
    spelled = _TRADE.sub(r"\g<what>行业", _OF_TRADE.sub(r"\g<what>从业人员", spelled))
    joined = _INNER_SPACE.sub(",", _FIGURE_SPACE.sub("", re.sub(r"\s+", " ", spelled).strip()))
    joined = _MARKS_AGAIN.sub(r"\g<mark>", joined).strip(",")
    joined = _TOLD_AGAIN.sub(",", _SAYS_NOTHING.sub("", said_first(_bare(joined))))
    joined = _WHICH_END.sub(_end_named, joined)
    joined = NAMES_TOO.sub(r",\g<names>\g<end>", _IS_COUNTED.sub("算数吗", joined))
    joined = _COUNTS.sub("算数吗", _MISTYPED_ITEM.sub(r"\g<no>项", joined))
    joined = _GONE.sub("没写吧", _AT_COUNTER.sub("", joined))
    joined = _plan_by_initial().sub(
        _place_spelled, _verb_spelled(_TURNS_UP.sub("来", _WHICH_TEAM.sub("哪个部门", joined)))
    )
    plain = spell_alone(spell_intention(_meant(_PARTICLE.sub("", joined))))
    plain = _OR_NOT.sub("吗", _DISTRICTS.sub("各区", plain))
    plain = _PART_IN.sub(r"对\g<of>有没有责任", plain)
    meant = spell_how_far(spell_shares(spell_difference(spell_decimals(spell_formal(plain)))))
    return _which(_ISSUED.sub(r"\g<plan>是\g<when>\g<verb>的", spell_years(meant)))


def _bare(text: str) -> str:
    return without_errand(without_courtesies(text))


# “哪项排最后”, “哪条列在第一”: the end of a row is asked for; not “哪项最后完成”, “哪项指标第一”.
_WHICH_END = re.compile(
    r"(?:哪一?(?P<unit>[项条])(?:任务)?(?:是|排|列|放|摆|在)*|(?:排|列)(?:在)?(?=[最末第头][^,?]*是哪一?[项条]))"
    r"(?P<end>最后|末尾|最末|最前|第一|头一)(?:面|位|个)?(?:的)?(?:是哪一?(?P<behind>[项条])(?:任务)?)?(?:呢)?[?]*$"
)


def _end_named(match: re.Match[str]) -> str:
    end = "最后一" if match["end"] in ("最后", "末尾", "最末") else "第一"
    return f"{end}{match['unit'] or match['behind'] or '项'}是什么"


@cache
def _of_speaker() -> re.Pattern[str]:
    # “咱们上海”: the speaker's own place, and the speaker asks nothing of itself; not “咱们上海这家厂”.
    return re.compile(
        rf"(?:(?<![一-鿿])|(?<=[对给跟和]))(?:[我咱]们|咱)(?=(?:{place_names()})(?![^,?]{{0,5}}(?:公司|企业|[厂店园所户农人])))"
    )


def _meant(text: str) -> str:
    plain = _I_THINK.sub("", _NOT_KNOWING.sub("", _PUT_OFF.sub("", _TAKEN_BACK.sub("", text))))
    plain = plain if _KNOWS.search(plain) else _SOME.sub(r"一些", plain)
    plain = _AS_WORD.sub(r"提到\g<word>吗", plain)
    return _IS_IT_SO.sub("对吗", _ASKED_TO_TELL.sub(lambda match: match["rest"] or match["given"], plain))


@cache
def _plan_by_initial() -> re.Pattern[str]:
    # “沪规划”, “津的分工”, “津规划和沪计划”: a plan by the initial of its place; not “天津规划”.
    initials = "".join(region_names().initials)
    return re.compile(
        rf"(?:(?<![一-鿿])|(?<=[一-鿿][和与跟同及比对]))(?P<initial>[{initials}])(?=的?(?:规划|(?:推进|两年)?计划|工作分工|分工|方案))"
    )


def _place_spelled(match: re.Match[str]) -> str:
    """Return the name of a place for its initial, as people say it: the shortest but the initial itself."""
    names = region_names()
    region = names.initials[match["initial"]]
    spoken = [name for name in names.aliases.get(region, ()) if len(name) > 1 and name in region]
    return min(spoken, key=len, default=region)


@cache
def _whether() -> re.Pattern[str]:
    # “冒牌茶罚不罚”, “保险赔吗”: a verb of one character asks whether something is done; not “处罚吗”, “要不要罚款”,
    # “有地方告吗”, “能拿奖吗”.
    verbs = "".join(spoken_verbs())
    return re.compile(rf"(?<=[一-鿿])(?<![方人法处拿得获发])(?P<verb>[{verbs}])(?:不(?P=verb)|(?:吗|么))(?=[?!。,]*$)")


def _verb_spelled(text: str) -> str:
    """Return a text with the verb of one character that ends it as plans write it, if it is a word by itself."""
    asked = _whether().search(text)
    if asked is None or ("不" not in asked[0] and plain_words(text[: asked.start() + 1])[-1:] != [asked["verb"]]):
        return text
    return f"{text[: asked.start()]}是否{spoken_verbs()[asked['verb']]}{text[asked.end() :]}"


def _which(text: str) -> str:
    """Return a text with 哪 where a slip wrote 那: before a duty that closes it, if no other word asks."""
    return text if _ASKING.search(text) else _THAT_FOR_WHICH.sub("哪", text)


# “怎么合作”, “联手抓假货”, “一块干”: what is done together; not “哪个高”, which weighs the places.
_TOGETHER = r"(?=[^?。;]{0,16}?(?:合作|协作|协同|联手|联合|携手|联动|互认|共建|共享|结对|一(?:块|起|道|同)|共同))"


def with_neighbours(text: str) -> str:
    """Return a normalised question with its place in the group of places that it is said to work with.

    “天津跟北京、河北怎么合作” becomes “天津在京津冀怎么合作”; “北京怎么合作” stays, as do places of no one group.
    """
    for name, form in _forms():
        text = form.sub(rf"\g<home>在{name}", text)
    return text


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    forms = []
    for name, places in region_names().together.items():
        one = rf"(?:{'|'.join(sorted(places, key=len, reverse=True))})[市省]?"
        others = rf"{one}(?:[、,和与跟及]?{one})*(?:这?[几两三]?个?(?:地方?|省市?|市|城市))?(?:之间|那边)?"
        joins = "(?:要|怎么|如何|都)?[跟和与同]"
        forms.append((name, re.compile(f"(?P<home>{one}){joins}{others}{_TOGETHER}")))
    return tuple(forms)
