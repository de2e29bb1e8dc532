// Turns the sources of a turn into an accordion beside the answer, opened from the markers in it.
//
// The server draws every source in full, for readers without scripts. Here each panel is taken out of the page and put
// back while its source is open, so that a page holds at most one panel, with one quote.

import { hidePreview, previewOn } from "./preview.js";

const panels = new WeakMap();
let current = null;

/** Make the markers and sources of `turn` work. */
export function adoptSources(turn) {
  for (const source of turn.querySelectorAll(".source")) {
    const panel = source.querySelector(".source-panel");
    panel.remove();
    panels.set(source, panel);
    const head = source.querySelector(".source-head");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "source-toggle";
    button.setAttribute("aria-expanded", "false");
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => (current === source ? closeSource() : openSource(source)));
  }
  for (const marker of turn.querySelectorAll("a.marker")) {
    const source = sourceOf(turn, marker);
    if (!source) continue;
    marker.setAttribute("role", "button");
    marker.setAttribute("aria-expanded", "false");
    marker.addEventListener("click", (event) => {
      event.preventDefault();
      follow(source, marker);
    });
    marker.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      follow(source, marker);
    });
    previewOn(marker, () => (current === source ? null : summaryOf(source)));
  }
}

/** Put every panel of the page in place, as on paper; `foldSources` undoes it. */
export function unfoldSources() {
  for (const source of document.querySelectorAll(".source")) source.append(panels.get(source));
}

/** Take out every panel but that of the open source. */
export function foldSources() {
  for (const source of document.querySelectorAll(".source")) {
    if (source !== current) panels.get(source).remove();
  }
}

function sourceOf(turn, marker) {
  return turn.querySelector(`.source[data-marker="${CSS.escape(marker.dataset.marker)}"]`);
}

function follow(source, marker) {
  hidePreview();
  openSource(source);
  const toggle = source.querySelector(".source-toggle");
  toggle.focus({ preventScroll: true });
  source.scrollIntoView({ block: "nearest", behavior: smoothness() });
  source.onkeydown = (event) => {
    if (event.key !== "Escape") return;
    closeSource();
    marker.focus();
  };
}

function openSource(source) {
  closeSource();
  current = source;
  source.closest("details")?.setAttribute("open", "");
  source.dataset.open = "";
  source.append(panels.get(source));
  express(source, "true");
}

function closeSource() {
  if (!current) return;
  const source = current;
  current = null;
  delete source.dataset.open;
  panels.get(source).remove();
  express(source, "false");
}

function express(source, expanded) {
  source.querySelector(".source-toggle").setAttribute("aria-expanded", expanded);
  const markers = source.closest(".turn").querySelectorAll(`a.marker[data-marker="${CSS.escape(source.dataset.marker)}"]`);
  for (const marker of markers) marker.setAttribute("aria-expanded", expanded);
}

function summaryOf(source) {
  const panel = panels.get(source);
  return {
    place: [source.querySelector(".source-title"), source.querySelector(".source-place")]
      .filter(Boolean)
      .map((part) => part.textContent.trim())
      .join(" › "),
    words: panel.querySelector("mark")?.textContent ?? panel.querySelector("blockquote").textContent,
  };
}

function smoothness() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
