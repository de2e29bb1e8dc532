// Starts the reader: leads to the quoted words, and finds words in the page.

import { startFinding } from "./find.js";

const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
const narrow = !matchMedia("(min-width: 64rem)").matches;

const contents = document.getElementById("contents");
if (contents && narrow) contents.open = false;

const quote = document.querySelector(".plan-text mark");
if (quote) {
  quote.closest(".clause, .imprint").focus({ preventScroll: true });
  // once the browser has gone to the clause, which may be longer than the window
  addEventListener("load", () => requestAnimationFrame(() => quote.scrollIntoView({ block: "center" })));
}

startFinding({ within: document.getElementById("plan-text"), behavior: smooth });
