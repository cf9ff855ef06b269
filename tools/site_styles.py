"""One stylesheet for the site, with the rules that its pages can use: `bundle`.

The theme brings the whole of Bootstrap: 490 kB of styles that each page waits for before it shows a word, a third of them used.
A rule is kept if every class and id in its selector stands in a page or in a script. `tests/test_site.py` compares how
each element looks with the sheets that were bundled.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

import tinycss2
from tinycss2.ast import Node

NAME = "site.css"
LINK = re.compile(r'[ ]*<link(?=[^>]*rel="stylesheet")[^>]*href="([^"?]+)[^"]*"[^>]*>\n?')
SCRIPT = re.compile(r'<script\b[^>]*\bsrc="([^"?]+)')
SOURCES = re.compile(r"/\* made of: (.*?) \*/")
NESTED, WHOLE = {"media", "supports"}, {"font-face", "keyframes", "-webkit-keyframes", "page"}


def bundle(site: Path) -> None:
    """Write ``_static/site.css`` and let every page load it in the place of its stylesheets.

    Parameters
    ----------
    site : Path
        The folder of a built site. Its pages are changed.

    Raises
    ------
    ValueError
        If pages load different stylesheets, or one cannot be read.
    """
    pages = {
        path: path.read_text(encoding="utf-8")
        for path in sorted(site.rglob("*.html"))
        if path.relative_to(site).parts[0] != "_static"  # these stand for themselves
    }
    linked = {tuple(_in(site, path, link) for link in LINK.findall(text)) for path, text in pages.items()}
    if len(linked) != 1:
        raise ValueError(f"the pages of the site load different stylesheets: {sorted(linked)}")
    sheets = linked.pop()
    scripts = {_in(site, path, link) for path, text in pages.items() for link in SCRIPT.findall(text)}
    names = Names(list(pages.values()), [(site / script).read_text(encoding="utf-8") for script in scripts])
    rules = [rule for sheet in sheets for rule in kept(site, sheet, names)]
    style = f"/* made of: {' '.join(sheets)} */\n" + "\n".join(rules) + "\n"
    (site / "_static" / NAME).write_text(style, encoding="utf-8")
    version = hashlib.sha256(style.encode()).hexdigest()[:8]
    for path, text in pages.items():
        address = os.path.relpath(site / "_static" / NAME, path.parent)
        link = f'<link rel="stylesheet" type="text/css" href="{address}?v={version}" />\n'
        first, *_ = LINK.finditer(text)
        path.write_text(text[: first.start()] + link + LINK.sub("", text[first.end() :]), encoding="utf-8")


def _in(site: Path, page: Path, link: str) -> str:
    """Return the path below the site of what a page links to."""
    return Path(os.path.normpath(page.parent / link)).relative_to(site).as_posix()


class Names:
    """The classes and ids that an element can have: those of the pages' HTML, and every word of a script.

    Parameters
    ----------
    pages, scripts : list of str
        HTML and JavaScript.
    """

    def __init__(self, pages: list[str], scripts: list[str]) -> None:
        found = {value for text in pages for value in re.findall(r'\b(?:class|id)="([^"]*)"', text)}
        within = {
            code for text in pages for code in re.findall(r"<script\b[^>]*>(.*?)</script>", text, re.DOTALL)
        }
        words = {word for code in {*scripts, *within} for word in re.findall(r"[A-Za-z_][\w-]*", code)}
        self.known = words.union(*(value.split() for value in found))
        # A script writes the rest behind the dash: `bs-tooltip-` and the side.
        self.begun = tuple(
            word for word in words if re.fullmatch(r"[a-z]+(-[a-z]+)*-", word) and len(word) > 2
        )

    def __contains__(self, name: str) -> bool:
        return name in self.known or name.startswith(self.begun)


def kept(site: Path, sheet: str, names: Names) -> list[str]:
    """Return the rules of a stylesheet that a page can use, with addresses as seen from ``_static``.

    Raises
    ------
    ValueError
        If the sheet cannot be read.
    """
    rules = tinycss2.parse_stylesheet(
        (site / sheet).read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True
    )
    return list(_kept(rules, site, sheet, names))


def _kept(rules: list[Node], site: Path, sheet: str, names: Names) -> Iterator[str]:
    for rule in rules:
        if rule.type == "error":
            raise ValueError(f"{sheet}, line {rule.source_line}: {rule.message}")
        if rule.type == "qualified-rule":
            selectors = [one for one in _split(rule.prelude) if usable(one, names)]
            if selectors:
                yield f"{','.join(selectors)}{{{_written(rule.content, sheet)}}}"
        elif rule.lower_at_keyword in NESTED:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if inner := "".join(_kept(inner, site, sheet, names)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        elif rule.lower_at_keyword == "import":
            (other,) = (token.value for token in rule.prelude if token.type in ("string", "url"))
            yield from kept(site, os.path.normpath(Path(sheet).parent / other), names)
        elif rule.lower_at_keyword in WHOLE:
            yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{_written(rule.content, sheet)}}}"
        elif rule.lower_at_keyword != "charset":
            raise ValueError(f"{sheet}, line {rule.source_line}: @{rule.at_keyword} is not known here")


def _split(prelude: list[Node]) -> list[str]:
    """Return the selectors of a rule."""
    selectors: list[list[Node]] = [[]]
    for token in prelude:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return [tinycss2.serialize(tokens).strip() for tokens in selectors]


def usable(selector: str, names: Names) -> bool:
    """Say whether an element can match: what stands in ``:not(…)`` and in brackets asks for no class."""
    plain = re.sub(r":not\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]", "", selector)
    if ":is(" in plain or ":where(" in plain or ":has(" in plain:  # one of several is enough
        return True
    return all(name.replace("\\", "") in names for name in re.findall(r"[.#]((?:[\w-]|\\.)+)", plain))


def _written(tokens: list[Node], sheet: str) -> str:
    """Return tokens as text, without comments, with addresses as seen from ``_static``."""
    return tinycss2.serialize([_moved(token, sheet) for token in tokens if token.type != "comment"]).strip()


def _moved(token: Node, sheet: str) -> Node:
    inner = getattr(token, "arguments", None)
    if token.type == "function" and token.lower_name == "url":
        place = inner
    elif token.type == "url":
        place = [token]
    else:
        return token
    for part in place:
        if part.type in ("string", "url") and not re.match(r"[a-z]+:|#|/", part.value):
            value = os.path.relpath(Path(sheet).parent / part.value, "_static")
            return tinycss2.parse_one_component_value(f'url("{value}")')
    return token
