"""Which HTML elements stand inside a line of text, and which hold nothing that is read."""

from __future__ import annotations

from lxml.html import defs

INLINE = frozenset(
    defs.phrase_tags
    | defs.font_style_tags
    | {"a", "bdi", "bdo", "font", "img", "label", "mark", "span", "sub", "sup", "wbr"}
)
NOT_TEXT = frozenset(
    {"script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas"}  # not shown as text
    | {"nav", "footer", "aside"}  # about the site
    | {"select", "option", "button", "input", "textarea"}  # for typing
)
