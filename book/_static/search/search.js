/* Find the words of ?q=… in SEARCHED, which tools/site_search.py writes and which is loaded when asked for, and show pages with their best sections. */
"use strict";

const SECTIONS_SHOWN = 3; // of a page
const PAGES_SHOWN = 30;
const AROUND = 90; // characters on each side of the first word found

const stemmer = new Stemmer();
const stems = new Map();

/** Return the stem of a word, or nothing for a word that is everywhere. */
function stem(word) {
  word = word.toLowerCase();
  if (stopwords.includes(word)) return null;
  if (!stems.has(word)) stems.set(word, stemmer.stemWord(word));
  return stems.get(word);
}

/** Return the words of a text; dep_time and StatisticsGen also count as their parts. */
function words(text) {
  const found = [];
  for (const word of text.split(/[^\p{L}\p{N}_]+/u)) {
    if (!word) continue;
    found.push(word);
    const parts = word.split(/_+|(?<=[\p{Ll}])(?=\p{Lu})/u).filter(Boolean);
    if (parts.length > 1) found.push(...parts);
  }
  return found;
}

/** Return an index of all sections. */
function indexed() {
  const index = new MiniSearch({
    fields: ["title", "other", "heading", "text"],
    storeFields: ["page", "anchor", "heading"],
    tokenize: words,
    processTerm: stem,
  });
  index.addAll(
    SEARCHED.sections.map(([page, anchor, heading, text], id) => ({
      id, page, anchor, text,
      heading: anchor ? heading : "",
      title: SEARCHED.pages[page].title,
      other: SEARCHED.pages[page].words,
    })),
  );
  return index;
}

/** Return the pages that have all words of a query, best first, then those that have some of them. */
function find(index, query) {
  const options = {
    boost: { title: 4, other: 4, heading: 2.5 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    weights: { prefix: 0.4, fuzzy: 0.2 },
    boostDocument: (id) => SEARCHED.pages[SEARCHED.sections[id][0]].weight,
  };
  const pages = new Map();
  for (const combineWith of ["AND", "OR"]) {
    const found = new Map();
    for (const one of index.search(query, { ...options, combineWith })) {
      if (pages.has(one.page)) continue;
      if (!found.has(one.page)) found.set(one.page, []);
      found.get(one.page).push(one);
    }
    // A page on a subject has it in many sections: each further one adds a little.
    const total = (sections) => sections.reduce((sum, one, place) => sum + one.score / (1 + 3 * place), 0);
    const ranked = [...found].sort(([, one], [, other]) => total(other) - total(one));
    for (const [page, sections] of ranked) pages.set(page, sections);
  }
  return [...pages].slice(0, PAGES_SHOWN);
}

/** Return an element with its children. */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Return the words around the first one that was found, all found ones marked. */
function snippet(text, matched) {
  const wanted = (word) => words(word).some((part) => matched.has(stem(part)));
  const pieces = text.split(/([^\p{L}\p{N}_]+)/u);
  let length = 0, first = null;
  for (const piece of pieces) {
    if (wanted(piece)) { first = length; break; }
    length += piece.length;
  }
  const from = Math.max(0, (first ?? 0) - AROUND), to = (first ?? 0) + AROUND;
  const shown = element("p", { class: "context" });
  let place = 0;
  if (from > 0) shown.append("… ");
  for (const piece of pieces) {
    const begins = place, ends = (place += piece.length);
    if (begins < from || begins > to) continue;
    shown.append(wanted(piece) ? element("mark", {}, piece) : piece);
  }
  if (place > to) shown.append(" …");
  return shown;
}

/** Show what was found for a query. */
function show(query, target) {
  const found = find(indexed(), query);
  const root = document.documentElement.dataset.content_root;
  const address = (page, anchor) => `${root}${page}.html${anchor ? "#" + anchor : ""}`;
  const summary = found.length
    ? `${found.length === PAGES_SHOWN ? "The best " : ""}${found.length} ${found.length === 1 ? "page" : "pages"} for “${query}”`
    : `Nothing was found for “${query}”. Try fewer or other words, or look into the glossary.`;
  const list = element("ul", { class: "search" });
  for (const [page, sections] of found) {
    const best = sections[0];
    const item = element("li", {}, element("a", { href: address(page, "") }, SEARCHED.pages[page].title));
    const matched = new Set(best.terms);
    item.append(snippet(SEARCHED.sections[best.id][3], matched));
    const within = sections.filter((one) => one.anchor).slice(0, SECTIONS_SHOWN);
    if (within.length) {
      const links = within.map((one) => element("li", {}, element("a", { href: address(page, one.anchor) }, one.heading)));
      item.append(element("ul", { class: "df-sections" }, ...links));
    }
    list.append(item);
  }
  target.replaceChildren(element("p", { class: "search-summary", role: "status" }, summary), list);
}

/** Load what is looked through, which is large: only when something is asked, and behind the page. */
function load(source) {
  return new Promise((resolve, reject) => {
    const script = element("script", { src: source });
    script.onload = resolve;
    script.onerror = () => reject(new Error(source));
    document.head.append(script);
  });
}

const searched = document.currentScript.dataset.searched;
document.addEventListener("DOMContentLoaded", async () => {
  const query = (new URLSearchParams(location.search).get("q") ?? "").trim();
  for (const input of document.querySelectorAll("form.bd-search input[name=q]")) input.value = query;
  if (!query) return;
  const target = document.getElementById("search-results");
  target.replaceChildren(element("p", { class: "search-summary", role: "status" }, `Looking for “${query}” …`));
  try {
    await load(searched);
  } catch (error) {
    target.replaceChildren(element("p", { class: "search-summary", role: "status" }, "The search could not be loaded. Load the page again, or look into the glossary."));
    throw error;
  }
  show(query, target);
});
