"""The HTML of verdicts, hints and quizzes: no script, no style sheet, no color of text or ground, so that it reads in light and in dark."""

from __future__ import annotations

import html
import re

_BOX = "border-left:0.35em solid {color};padding:0.3em 0.9em;margin:0.5em 0"
_CODE = "color:inherit;background:rgba(127,127,127,0.15);border:0;border-radius:0.2em;padding:0 0.2em"
_PRE = (
    "color:inherit;background:rgba(127,127,127,0.1);border:1px solid rgba(127,127,127,0.5);border-radius:0.3em;"
    "padding:0.6em 0.8em;margin:0.4em 0;overflow-x:auto;white-space:pre;font-size:0.9em;line-height:1.4"
)


class Shown:
    """Something to display: HTML where it can be shown, else plain text."""

    def __init__(self, text: str, markup: str) -> None:
        self._text = text
        self._markup = markup

    def __repr__(self) -> str:
        return self._text

    def _repr_html_(self) -> str:
        return self._markup


def inline(text: str) -> str:
    """Escape text for HTML and turn backticks into code."""
    return re.sub(r"`([^`\n]+)`", rf'<code style="{_CODE}">\1</code>', html.escape(text.strip()))


def code_block(code: str) -> str:
    """Show code as it is, in a block that scrolls sideways."""
    # tabindex: a block that scrolls sideways must be reachable by keyboard.
    plain = "color:inherit;background:transparent;border:0;padding:0;font-size:1em"
    return f'<pre tabindex="0" style="{_PRE}"><code style="{plain}">{html.escape(code.strip())}</code></pre>'


def rich(text: str) -> str:
    """Turn paragraphs, backticks and fenced blocks into HTML."""
    parts = []
    for i, part in enumerate(re.split(r"^```\w*\n(.*?)^```$", text.strip(), flags=re.MULTILINE | re.DOTALL)):
        if i % 2:
            parts.append(code_block(part))
        else:
            parts += [
                f'<p style="margin:0.3em 0">{inline(paragraph)}</p>'
                for paragraph in re.split(r"\n\s*\n", part)
                if paragraph.strip()
            ]
    return "".join(parts)


def box(title: str, text: str, color: str) -> str:
    """Show a title and text beside a bar of a color."""
    body = rich(text)
    title = f"<strong>{html.escape(title)}</strong>"
    opening = '<p style="margin:0.3em 0">'
    body = (
        body.replace(opening, f"{opening}{title} ", 1)
        if body.startswith(opening)
        else f"<p>{title}</p>{body}"
    )
    return f'<div style="{_BOX.format(color=color)}">{body}</div>'


def fold(summary: str, body: str, name: str = "") -> str:
    """Hide `body`, which is HTML, until its summary is opened; of those that share a name one is open at a time."""
    attribute = f' name="{html.escape(name)}"' if name else ""
    return (
        f'<details{attribute} style="margin:0.3em 0"><summary style="cursor:pointer">{inline(summary)}</summary>'
        f'<div style="margin:0.2em 0.8em 0.5em 1.1em">{body}</div></details>'
    )
