// Finds words in the plan, marking them without touching the page's elements.

const field = document.getElementById("find-words");
const found = document.getElementById("found");
const previous = document.getElementById("find-previous");
const next = document.getElementById("find-next");

let ranges = [];
let here = -1;

/** Make the field find words in the blocks of text in `within`, scrolling with `behavior`. */
export function startFinding({ within, behavior }) {
  const blocks = () => within.querySelectorAll("h2, h3, h4, .clause-text");
  field.addEventListener("input", () => {
    const words = field.value.trim();
    ranges = words ? [...blocks()].flatMap((block) => rangesOf(block, words)) : [];
    here = -1;
    show();
  });
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(1, behavior);
  });
  previous.addEventListener("click", () => go(-1, behavior));
}

function go(step, behavior) {
  if (!ranges.length) return;
  here = here < 0 && step < 0 ? ranges.length - 1 : (here + step + ranges.length) % ranges.length;
  ranges[here].startContainer.parentElement.scrollIntoView({ block: "center", behavior });
  show();
}

function show() {
  const words = field.value.trim();
  const place = here < 0 ? `${ranges.length} 处` : `第 ${here + 1} 处，共 ${ranges.length} 处`;
  found.textContent = words ? place : "";
  previous.hidden = next.hidden = ranges.length === 0;
  if (!CSS.highlights) return; // the count and the scrolling still work
  CSS.highlights.set("found", new Highlight(...ranges));
  CSS.highlights.set("found-here", new Highlight(...(here < 0 ? [] : [ranges[here]])));
}

/** Return a range for each place where the text of `block`, across its elements, holds `words`. */
function rangesOf(block, words) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement.closest(".note") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes = [];
  let text = "";
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.data;
  }
  const at = (offset) => nodes.findLast(({ start }) => start <= offset);
  const results = [];
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + words.length)) {
    const range = new Range();
    const first = at(place);
    const last = at(place + words.length - 1);
    range.setStart(first.node, place - first.start);
    range.setEnd(last.node, place + words.length - last.start);
    results.push(range);
  }
  return results;
}
