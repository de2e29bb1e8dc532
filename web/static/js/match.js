// Runs the finder without leaving the page, and keeps the profile in the part of the address that no server sees.

import { copyText } from "./clipboard.js";

const PASSED = ["read", "drop", "flip", "show"]; // what belongs to one request, not to the profile
const CHIPS = "chips"; // set in the address when the chips stand as they are and the text is not to be read again
const RESULT = "#found-title";
const DONE_MS = 2000;

let asking = null;

const finder = () => document.getElementById("finder");
const form = () => document.getElementById("profile");
const live = document.getElementById("live");

/** Look up `data`, show what was found, and put the focus on the first element that `focus` selects, else the text. */
async function find(data, { focus = "" } = {}) {
  asking?.abort();
  asking = new AbortController();
  document.querySelector(".found")?.setAttribute("aria-busy", "true");
  let html;
  try {
    const response = await fetch("/match", { method: "POST", body: new URLSearchParams(data), signal: asking.signal });
    html = await response.text();
    if (!response.ok) throw new Error(messageOf(html));
  } catch (error) {
    if (error.name !== "AbortError") fail(error instanceof TypeError ? "连不上服务。请检查网络，稍后再试。" : error.message);
    return;
  }
  const drawn = new DOMParser().parseFromString(html, "text/html").getElementById("finder");
  finder().replaceWith(document.importNode(drawn, true));
  remember();
  if (focus) (document.querySelector(focus) ?? document.getElementById("text")).focus({ preventScroll: true });
  if (focus === RESULT) document.querySelector(".understood-as")?.scrollIntoView({ behavior: smoothness() });
  live.textContent = document.querySelector(RESULT)?.textContent ?? "";
}

function smoothness() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

function messageOf(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return page.querySelector(".failure h1 + p")?.textContent ?? "没有查成，请稍后再试。";
}

function fail(words) {
  document.querySelector(".found")?.removeAttribute("aria-busy");
  const note = document.getElementById("text-note");
  const strong = document.createElement("strong");
  strong.setAttribute("role", "alert");
  strong.dataset.testid = "failure";
  strong.textContent = words;
  note.replaceChildren(strong);
}

/** Put the profile on show into the address, behind the “#”. */
function remember() {
  const profile = new URLSearchParams();
  for (const [name, value] of new FormData(form())) {
    if (value && !PASSED.includes(name)) profile.append(name, value);
  }
  if (form().elements.read.value) profile.append(CHIPS, "1");
  history.replaceState(null, "", `/match#${profile}`);
}

/** Return the profile that the address holds, as the form would send it, or null. */
function remembered() {
  const profile = new URLSearchParams(location.hash.slice(1));
  if (![...profile].length) return null;
  if (profile.has(CHIPS)) profile.set("read", profile.get("text") ?? "");
  profile.delete(CHIPS);
  return profile;
}

async function copyLink(button) {
  button.textContent = (await copyText(location.href)) ? "链接已复制" : "请从地址栏复制";
  live.textContent = button.textContent;
  setTimeout(() => (button.textContent = "复制链接"), DONE_MS);
}

document.addEventListener("submit", (event) => {
  const { submitter } = event;
  if (event.target !== form() || submitter?.hasAttribute("data-plain")) return;
  event.preventDefault();
  const isChip = ["drop", "flip"].includes(submitter?.name);
  find(new FormData(form(), submitter), { focus: isChip ? ".chips button" : RESULT });
});

document.addEventListener("change", (event) => {
  const { name } = event.target;
  if (event.target.hasAttribute("data-narrows")) find(new FormData(form()), { focus: `[data-narrows][name=${name}]` });
});

document.addEventListener("click", (event) => {
  if (event.target.id === "copy-link") copyLink(event.target);
});

addEventListener("hashchange", () => {
  const profile = remembered();
  if (profile) find(profile, { focus: RESULT });
});

if (document.getElementById("found-title")) remember();
else if (remembered()) find(remembered());
