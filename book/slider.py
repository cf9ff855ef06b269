"""One interactive figure: slide the share of wrong labels, read what the rows are still worth.

The figure is one piece of HTML that asks for nothing else: drawn in SVG, moved by a short script of its own that
adds no name to the page. It works in the static site, in JupyterLab and in Colab, with a mouse, a finger or
the arrow keys. Where scripts do not run, as in a notebook that JupyterLab does not trust, there are a still picture and
a folded table that holds every number: the script makes the controls, so that none is there that does nothing.

Everything is computed before: the script only chooses among the numbers that it was given.
"""

from __future__ import annotations

import hashlib
import html
import json
import math
from collections.abc import Mapping
from urllib.parse import quote

import pandas as pd
from IPython.display import display

COLUMNS = ("model", "kind", "rate", "rows", "accuracy", "half", "worth", "low", "high")
"""The columns that `show` needs in its table."""

# The picture's own units: about one CSS pixel each on a phone.
_WIDTH, _HEIGHT = 360, 270
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 10, 12, 44


class _Html:
    """HTML where it can be shown, else the sentence that says what it shows."""

    def __init__(self, markup: str, alt: str) -> None:
        self._markup, self._alt = markup, alt

    def __repr__(self) -> str:
        return self._alt

    def _repr_html_(self) -> str:
        return self._markup


def show(
    table: pd.DataFrame, clean: pd.DataFrame, kinds: Mapping[str, str], start: Mapping[str, object], alt: str
) -> None:
    """Display the figure.

    Parameters
    ----------
    table : pandas.DataFrame
        One row for each combination of ``model``, ``kind``, ``rate`` (whole percent of labels that are wrong) and
        ``rows``: the ``accuracy`` in percent, ``half`` the width of its 95 % interval, and how many clean rows
        would do as well (``worth``, from ``low`` to ``high``).
    clean : pandas.DataFrame
        Accuracy with clean labels, in percent: the index is the number of rows, the columns are the models.
    kinds : mapping of str to str
        For each kind in the table, how it ends the words "12 % of labels wrong".
    start : mapping
        The combination shown first: its ``model``, ``kind``, ``rate`` and ``rows``.
    alt : str
        What the figure shows and what it says, for a reader who cannot see it.

    Raises
    ------
    ValueError
        If a column or a combination is missing, or `alt` is shorter than 20 characters.
    """
    if len(alt) < 20:
        raise ValueError("alt text says what the figure shows and what it says: write a sentence")
    if missing := [column for column in COLUMNS if column not in table]:
        raise ValueError(f"the table has no column {', '.join(missing)}")
    display(_Html(render(table, clean, kinds, start, alt), alt))


def render(
    table: pd.DataFrame, clean: pd.DataFrame, kinds: Mapping[str, str], start: Mapping[str, object], alt: str
) -> str:
    """Return the figure's HTML. The parameters are those of `show`."""
    models, names = list(clean.columns), list(kinds)
    rates, sizes = (sorted(int(value) for value in table[name].unique()) for name in ("rate", "rows"))
    scale = _Scale(clean, table)
    values: dict[str, list] = {}
    for row in table.to_dict("records"):
        key = f"{models.index(row['model'])}|{names.index(row['kind'])}|{int(row['rate'])}|{int(row['rows'])}"
        numbers = [round(float(row["accuracy"]), 1), round(float(row["half"]), 1)]
        values[key] = numbers + [significant(float(row[name])) for name in ("worth", "low", "high")]
    if len(values) != len(models) * len(names) * len(rates) * len(sizes):
        raise ValueError("the table must hold each combination of model, kind, rate and rows once")
    first = [
        models.index(start["model"]),
        names.index(start["kind"]),
        rates.index(start["rate"]),
        start["rows"],
    ]
    data = {"values": values, "rates": rates, "kinds": list(kinds.values()), "scale": scale.numbers()}
    still = _drawing(table, clean, scale, models, names, rates, first, alt)
    mark = "df-slider-" + hashlib.sha256(json.dumps([data, alt]).encode()).hexdigest()[:8]
    choices = "".join(
        _select(words, part, labels, chosen)
        for words, part, labels, chosen in (
            ("Errors", "kind", dict(enumerate(names)), first[1]),
            ("Rows", "rows", {n: f"{n:,}" for n in sizes}, first[3]),
            ("Model", "model", dict(enumerate(models)), first[0]),
        )
    )
    slider = (
        f'<label class="rate">Wrong labels: <b data-rate>{rates[first[2]]} %</b>'
        f'<input type="range" min="0" max="{len(rates) - 1}" step="1" value="{first[2]}"></label>'
    )
    data["controls"] = f'{slider}<div class="choices">{choices}</div>'
    return (
        f'<div class="{mark}" data-df-slider="{mark}">{_style(mark)}'
        f'<p class="readout" aria-live="polite" data-readout>{html.escape(_sentence(values, data, first))}</p>'
        f'<img data-still alt="{html.escape(alt)}" src="data:image/svg+xml,{quote(still)}">'
        "<p data-still>A still picture. Run this cell, or allow scripts, and a slider moves it.</p>"
        f"{_all_numbers(table, models, names)}{_script(mark, data)}</div>"
    )


def significant(number: float) -> int:
    """Round to two significant digits: more would say more than the seeds know."""
    digits = 1 - math.floor(math.log10(abs(number))) if number else 0
    return int(round(number, digits))


class _Scale:
    """Where a number of rows and an accuracy stand in the picture."""

    def __init__(self, clean: pd.DataFrame, table: pd.DataFrame) -> None:
        low = min(clean.loc[clean.index >= 60].min().min(), table["accuracy"].min())
        self.bottom = 5 * math.floor(low / 5)
        self.top = 5 * math.ceil(clean.max().max() / 5)
        self.first, self.last = 50, 1.05 * clean.index.max()

    def x(self, rows: float) -> float:
        part = math.log(max(rows, self.first) / self.first) / math.log(self.last / self.first)
        return round(_LEFT + part * (_WIDTH - _LEFT - _RIGHT), 1)

    def y(self, accuracy: float) -> float:
        part = (accuracy - self.bottom) / (self.top - self.bottom)
        return round(_HEIGHT - _BOTTOM - part * (_HEIGHT - _TOP - _BOTTOM), 1)

    def numbers(self) -> list[float]:
        """Return what the script needs to do the same."""
        return [
            self.first,
            round(self.last, 1),
            _LEFT,
            _WIDTH - _RIGHT,
            self.bottom,
            self.top,
            _HEIGHT - _BOTTOM,
            _TOP,
        ]


def _select(words: str, part: str, labels: Mapping[int, str], chosen: object) -> str:
    options = "".join(
        f'<option value="{value}"{" selected" if value == chosen else ""}>{html.escape(label)}</option>'
        for value, label in labels.items()
    )
    return f'<label>{words}<select name="{part}">{options}</select></label>'


def _sentence(values: Mapping[str, list], data: Mapping[str, object], first: list) -> str:
    """Say the numbers of one combination. The script has a copy of these words."""
    model, kind, index, rows = first
    rate = data["rates"][index]
    accuracy, half, worth, low, high = values[f"{model}|{kind}|{rate}|{rows}"]
    return (
        f"{rows:,} rows, {rate} % of labels wrong{data['kinds'][kind] if rate else ''}: accuracy {accuracy:.1f} % "
        f"[{accuracy - half:.1f}, {accuracy + half:.1f}]. They are worth about {worth:,} clean rows ({low:,} to {high:,})."
    )


def _drawing(table, clean, scale, models, names, rates, first, alt) -> str:
    parts = []
    for accuracy in range(scale.bottom, scale.top + 1, 5):
        y = scale.y(accuracy)
        parts.append(f'<path class="grid" d="M{_LEFT} {y}H{_WIDTH - _RIGHT}"/>')
        parts.append(f'<text x="{_LEFT - 5}" y="{y + 4}" text-anchor="end">{accuracy}</text>')
    for rows in (60, 125, 250, 500, 1000, 2000):
        parts.append(
            f'<text x="{scale.x(rows)}" y="{_HEIGHT - _BOTTOM + 16}" text-anchor="middle">{rows:,}</text>'
        )
    parts.append(f'<text x="{_LEFT + 4}" y="{_TOP + 15}">accuracy, %</text>')
    parts.append(f'<text x="{_WIDTH - _RIGHT}" y="{_HEIGHT - 8}" text-anchor="end">rows to train on</text>')
    parts.append(f'<text x="{_LEFT}" y="{_HEIGHT - 8}">thin lines: other shares</text>')
    for i, model in enumerate(models):
        hidden = "" if i == first[0] else ' display="none"'
        line = clean[model][clean.index >= scale.first]
        end = f'x="{scale.x(line.index[-1])}" y="{scale.y(line.iloc[-1]) - 8}" text-anchor="end"'
        parts.append(
            f'<g data-model="{i}"{hidden}>{_line(line, scale, "clean")}<text {end} class="clean">clean</text>'
        )
        for j, kind in enumerate(names):
            chosen = table[(table["model"] == model) & (table["kind"] == kind)]
            for rate in rates[1:]:
                curve = chosen[chosen["rate"] == rate].set_index("rows")["accuracy"].sort_index()
                style = f"k{j} on" if [j, rate] == [first[1], rates[first[2]]] else f"k{j}"
                shown = "" if j == first[1] else ' display="none"'
                parts.append(_line(curve, scale, style, f' data-kind="{j}" data-rate="{rate}"{shown}'))
        parts.append("</g>")
    parts.append(f'<g data-mark="" class="mark k{first[1]}"></g>')
    size = f'width="{1.5 * _WIDTH:.0f}" height="{1.5 * _HEIGHT:.0f}" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="still" {size} role="img" aria-label="{html.escape(alt)}">'
        f'{_still_style()}<rect class="paper" width="100%" height="100%"/>{"".join(parts)}</svg>'
    )


def _line(curve: pd.Series, scale: _Scale, style: str, more: str = "") -> str:
    points = " ".join(f"{scale.x(rows)},{scale.y(value)}" for rows, value in curve.items())
    return f'<polyline class="{style}" points="{points}"{more}/>'


def _all_numbers(table: pd.DataFrame, models: list[str], names: list[str]) -> str:
    rows = []
    for row in table.to_dict("records"):
        worth, low, high = (f"{significant(float(row[name])):,}" for name in ("worth", "low", "high"))
        cells = [
            row["model"],
            row["kind"],
            f"{int(row['rate'])} %",
            f"{int(row['rows']):,}",
            f"{row['accuracy']:.1f} [{row['accuracy'] - row['half']:.1f}, {row['accuracy'] + row['half']:.1f}]",
            f"{worth} ({low} to {high})",
        ]
        rows.append("<tr>" + "".join(f"<td>{html.escape(str(cell))}</td>" for cell in cells) + "</tr>")
    head = ("model", "wrong labels", "share", "rows", "accuracy, %", "worth, clean rows")
    return (
        "<details><summary>All numbers of this figure</summary>"
        '<div class="wide" tabindex="0" role="region" aria-label="All numbers of this figure"><table><thead><tr>'
        + "".join(f'<th scope="col">{name}</th>' for name in head)
        + f"</tr></thead><tbody>{''.join(rows)}</tbody></table></div></details>"
    )


_LIGHT = (
    "--ink:#23282d;--soft:#565f68;--rule:#dedad2;--clean:#0072b2;--k0:#9a6700;--k1:#a8407f;color-scheme:light"
)
_DARK = (
    "--ink:#d9dde1;--soft:#a3acb5;--rule:#3a4046;--clean:#56b4e9;--k0:#f2b632;--k1:#e59ac4;color-scheme:dark"
)
_DRAWING = {
    "text": "font-size:12px;fill:var(--soft)",
    "path.grid": "stroke:var(--rule);stroke-width:1",
    "polyline": "fill:none;stroke-width:1.2;opacity:.55",
    "polyline.clean": "stroke:var(--clean);stroke-width:3;opacity:1",
    "text.clean": "fill:var(--clean);font-weight:600",
    "polyline.k0": "stroke:var(--k0)",
    "polyline.k1": "stroke:var(--k1);stroke-dasharray:5 3",
    "polyline.on": "stroke-width:3;opacity:1",
    "g.mark.k0": "stroke:var(--k0);fill:var(--k0)",
    "g.mark.k1": "stroke:var(--k1);fill:var(--k1)",
    "g.mark path": "fill:none;stroke-width:1.5",
    "g.mark text": "stroke:none;fill:var(--ink);font-weight:600",
}


def _still_style() -> str:
    """Return the rules of the picture where it stands alone, as an image: on paper, since it does not see its page."""
    body = "".join(f".still {part}{{{rule}}}" for part, rule in _DRAWING.items())
    return (
        f"<style>.still{{{_LIGHT};font-family:system-ui,sans-serif}}.still .paper{{fill:#fff}}{body}</style>"
    )


def _style(mark: str) -> str:
    """Return rules that hold within this figure only, in light and dark pages of every host."""
    at = f".{mark}"
    dark = ",".join(
        f"{host} {at}"
        for host in (
            'html[data-theme="dark"]',
            'html[theme="dark"]',
            'body[data-jp-theme-light="false"]',
            "body.vscode-dark",
        )
    )
    light = ",".join(
        f"{host} {at}"
        for host in (
            'html[data-theme="light"]',
            'html[theme="light"]',
            'body[data-jp-theme-light="true"]',
            "body.vscode-light",
        )
    )
    rules = _DRAWING | {
        "": "max-width:36rem;color:var(--ink);font-family:system-ui,sans-serif;font-size:16px;line-height:1.4",
        "div.choices": "display:flex;gap:.6rem",
        "label": "display:block;flex:1 1 0;min-width:0;font-weight:600;cursor:pointer",
        "select": "display:block;width:100%;min-height:2.2rem;font:inherit;font-weight:400;color:var(--ink);"
        "background:transparent;border:1px solid var(--soft);border-radius:.3rem;padding:.1rem .3rem;cursor:pointer",
        "option": "color:#23282d;background:#fff",
        "input[type=range]": "display:block;width:100%;height:1.8rem;margin:0;accent-color:var(--clean);cursor:pointer",
        "p.readout": "min-height:4.2em;margin:.6rem 0 .2rem;padding-left:.8rem;border-left:.3rem solid var(--clean);max-width:none",
        "svg": "display:block;width:100%;height:auto",
        "img": "display:block;width:100%;height:auto",
        "details": "margin:.4rem 0",
        "div.wide": "overflow-x:auto;max-height:20rem;overflow-y:auto",
        "td": "white-space:nowrap;text-align:left;padding:.15rem .6rem .15rem 0",
        "th": "text-align:left;padding:.15rem .6rem .15rem 0",
    }
    body = "".join(
        f"{at} {part}{{{rule}}}" if part else f"{at}{{{_LIGHT};{rule}}}" for part, rule in rules.items()
    )
    return f"<style>{body}@media(prefers-color-scheme:dark){{{at}{{{_DARK}}}}}{light}{{{_LIGHT}}}{dark}{{{_DARK}}}</style>"


# Runs once for each copy of the figure that the page holds, and leaves nothing behind but its listeners.
_SCRIPT = """(function () {
  const D = %s;
  document.querySelectorAll('[data-df-slider="%s"]:not([data-ready])').forEach(function (root) {
    root.setAttribute('data-ready', '');
    const still = root.querySelector('img[data-still]'), picture = document.createElement('div');
    picture.innerHTML = decodeURIComponent(still.src.slice(still.src.indexOf(',') + 1));
    picture.querySelectorAll('style, .paper').forEach(part => part.remove());
    still.replaceWith(picture.firstChild);
    root.querySelector('p[data-still]').remove();
    const form = document.createElement('form');
    form.autocomplete = 'off';
    form.innerHTML = D.controls;
    root.prepend(form);
    const range = form.querySelector('input[type=range]');
    const [first, last, left, right, bottom, top, floor, ceiling] = D.scale;
    const say = n => n.toLocaleString('en-US');
    const x = n => left + (right - left) * Math.log(Math.max(n, first) / first) / Math.log(last / first);
    const y = a => floor - (floor - ceiling) * (a - bottom) / (top - bottom);
    function draw() {
      const picked = name => form.querySelector('select[name=' + name + ']').value;
      const model = picked('model'), kind = picked('kind'), rows = +picked('rows'), rate = D.rates[+range.value];
      const [accuracy, half, worth, low, high] = D.values[[model, kind, rate, rows].join('|')];
      range.setAttribute('aria-valuetext', rate + ' %% of labels wrong');
      root.querySelector('[data-rate]').textContent = rate + ' %%';
      root.querySelector('[data-readout]').textContent = say(rows) + ' rows, ' + rate + ' %% of labels wrong'
        + (rate ? D.kinds[kind] : '') + ': accuracy ' + accuracy.toFixed(1) + ' %% [' + (accuracy - half).toFixed(1)
        + ', ' + (accuracy + half).toFixed(1) + ']. They are worth about ' + say(worth) + ' clean rows (' + say(low) + ' to ' + say(high) + ').';
      root.querySelectorAll('g[data-model]').forEach(function (g) {
        g.setAttribute('display', g.dataset.model === model ? 'inline' : 'none');
      });
      root.querySelectorAll('polyline[data-kind]').forEach(function (line) {
        line.setAttribute('display', line.dataset.kind === kind ? 'inline' : 'none');
        line.classList.toggle('on', +line.dataset.rate === rate);
      });
      const mark = root.querySelector('[data-mark]'), atLeft = x(worth) < left + 45;
      mark.setAttribute('class', 'mark k' + kind);
      mark.innerHTML = '<path d="M' + x(rows) + ' ' + y(accuracy) + 'H' + x(worth) + 'V' + floor
        + '" stroke-dasharray="2 3"/><path style="stroke-width:5" d="M' + x(low) + ' ' + floor + 'H' + x(high)
        + '"/><path style="stroke-width:2.5" d="M' + x(rows) + ' ' + y(accuracy - half) + 'V' + y(accuracy + half)
        + '"/><circle cx="' + x(rows) + '" cy="' + y(accuracy) + '" r="5"/><text text-anchor="' + (atLeft ? 'start' : 'end') + '" x="' + (x(worth) + (atLeft ? 5 : -5))
        + '" y="' + (floor - 8) + '">' + say(worth) + '</text>';
    }
    form.addEventListener('input', draw);
    form.addEventListener('submit', event => event.preventDefault());
    draw();
  });
})();"""


def _script(mark: str, data: Mapping[str, object]) -> str:
    packed = json.dumps(data, separators=(",", ":"), ensure_ascii=True).replace("</", "<\\/")
    return f"<script>{_SCRIPT % (packed, mark)}</script>"
