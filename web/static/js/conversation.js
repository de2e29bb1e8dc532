// Runs the conversation: asks with its history, shows each turn, keeps it in the browser.

import { ask, draw, ServiceError } from "./client.js";
import { chosenFilters, rangeInWords, setBusy } from "./composer.js";
import { blank, keep, remember } from "./store.js";
import { endTurn, finishedTurn, pendingTurn, showPart, showRange } from "./turn.js";

const HISTORY_TURNS = 10;
const HISTORY_CHARACTERS = 4000;

const page = document.getElementById("chat");
const thread = document.getElementById("thread");
const live = document.getElementById("live");

let conversation = blank();
let running = null;
let silence = 0;

/** Return the conversation on show. */
export const current = () => conversation;

/** Return the turn with an answer that `element` stands in. */
export function turnAt(element) {
  const shown = element.closest(".turn");
  return conversation.turns.find((turn) => turn.element === shown);
}

/** Ask `question` as the next turn; `afresh` leaves out what was said before. */
export async function askNext(question, { afresh = false } = {}) {
  if (running) return;
  const turn = { question, filters: chosenFilters(), range: rangeInWords(), answer: null, afresh };
  turn.element = waiting(turn);
  page.dataset.empty = "false";
  thread.append(turn.element);
  if (location.search) history.replaceState(null, "", "/");
  reveal(turn.element);
  await run(turn);
}

/** Stop the answer that is being written. */
export function stop() {
  running?.abort();
}

/** Begin with nothing on show. */
export function startOver() {
  stop();
  conversation = blank();
  remember("");
  thread.replaceChildren();
  page.dataset.empty = "true";
  if (location.search) history.replaceState(null, "", "/");
}

/** Take over the turn that came with the page; `kept` is what this tab showed last, which a reload continues. */
export function adopt(element, answer, kept) {
  if (kept?.turns.length === 1 && kept.turns[0].answer.question === answer.question) conversation.id = kept.id;
  const range = rangeInWords();
  showRange(element, range);
  conversation.turns.push({ question: answer.question, filters: chosenFilters(), range, answer, element });
  save();
}

/** Show a kept conversation. */
export async function show(kept) {
  stop();
  thread.replaceChildren();
  page.dataset.empty = "false";
  conversation = { ...kept, turns: kept.turns.map((turn) => ({ ...turn })) };
  remember(conversation.id);
  const shown = conversation;
  for (const turn of shown.turns) {
    const element = await restored(turn);
    if (conversation !== shown) return;
    turn.element = element;
    thread.append(element);
  }
}

async function restored(turn) {
  try {
    return showRange(finishedTurn(await draw(turn.answer)), turn.range);
  } catch (error) {
    const element = waiting(turn);
    endTurn(element, "error", "没能重新显示", error.message, () => location.reload());
    return element;
  }
}

function waiting(turn) {
  return showRange(pendingTurn(turn.question), turn.range);
}

async function run(turn) {
  const own = conversation;
  running = new AbortController();
  setBusy(true);
  say("正在查阅规划");
  try {
    const request = { question: turn.question, history: turn.afresh ? [] : historyOf(own), filters: turn.filters };
    const { answer, html } = await ask(request, {
      signal: running.signal,
      show: (part) => showPart(turn.element, part),
    });
    finish(own, turn, answer, html);
  } catch (error) {
    fail(turn, error);
  } finally {
    running = null;
    setBusy(false);
  }
}

function finish(own, turn, answer, html) {
  const element = showRange(finishedTurn(html), turn.range);
  turn.element.replaceWith(element);
  Object.assign(turn, { answer, element });
  own.turns.push(turn);
  save();
  const verdict = element.querySelector(".verdict").textContent.trim();
  say(`${verdict}。${spoken(element.querySelector(".answer"))}`);
}

/** Return the words of an answer without its markers and what is folded. */
function spoken(answer) {
  const words = answer.cloneNode(true);
  for (const part of words.querySelectorAll(".marker, .fold")) part.remove();
  return words.textContent.trim();
}

function fail(turn, error) {
  const retry = () => {
    const element = waiting(turn);
    turn.element.replaceWith(element);
    turn.element = element;
    run(turn);
  };
  const [status, verdict] = error.name === "AbortError" ? ["stopped", "已停止"] : ["error", "没有得到答案"];
  const detail = error instanceof ServiceError ? error.message : "";
  endTurn(turn.element, status, verdict, detail, retry);
  say(`${verdict}。${detail}`);
}

function historyOf(own) {
  return own.turns.slice(-HISTORY_TURNS).flatMap(({ question, answer }) => [
    { role: "user", content: question },
    { role: "assistant", content: answer.answer.slice(0, HISTORY_CHARACTERS) },
  ]);
}

function save() {
  keep({ ...conversation, turns: conversation.turns.map(({ element, afresh, ...kept }) => kept) });
}

/** Announce `words` once; they go again so that nobody reading the page comes upon them twice. */
export function say(words) {
  live.textContent = words;
  clearTimeout(silence);
  silence = setTimeout(() => live.replaceChildren(), 5000);
}

function reveal(element) {
  const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behavior = smooth ? "smooth" : "auto";
  if (element === thread.querySelector(".turn")) scrollTo({ top: 0, behavior });
  else element.scrollIntoView({ block: "start", behavior });
}
