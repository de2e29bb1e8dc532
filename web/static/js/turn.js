// Makes the element of a turn: while its answer is awaited, when it is there, and when it failed.

import { adoptSources } from "./sources.js";

/** Return a turn that awaits the answer to `question`. */
export function pendingTurn(question) {
  const turn = document.getElementById("pending-turn").content.firstElementChild.cloneNode(true);
  turn.querySelector(".asked").textContent = question;
  return turn;
}

/** Return the turn that the server drew as `html` (which it has sanitised), its sources working. */
export function finishedTurn(html) {
  const turn = new DOMParser().parseFromString(html, "text/html").querySelector(".turn");
  const adopted = document.importNode(turn, true);
  adoptSources(adopted);
  return adopted;
}

/** Say under the question of `turn` what it was restricted to, if anything; return the turn. */
export function showRange(turn, range) {
  if (range) {
    const line = document.createElement("p");
    line.className = "understood";
    line.dataset.testid = "range";
    line.textContent = `范围：${range}`;
    turn.querySelector(".asked").after(line);
    offerMore(turn);
  }
  return turn;
}

/** Offer to ask again without the restriction, where the answer says where to go next. */
function offerMore(turn) {
  const steps = turn.querySelector(".steps");
  if (!steps) return;
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.act = "widen";
  button.dataset.testid = "widen";
  button.dataset.question = turn.querySelector(".asked").textContent;
  button.textContent = "不限范围再问一次";
  steps.prepend(button);
}

/** Show the answer so far in a pending turn. */
export function showPart(turn, html) {
  const part = new DOMParser().parseFromString(html, "text/html").body;
  const answer = turn.querySelector(".answer");
  answer.dataset.testid = "answer";
  answer.replaceChildren(...part.childNodes);
}

/** Say in a pending turn that it ended as `status` ("error" or "stopped") and why; offer to ask again. */
export function endTurn(turn, status, verdict, detail, retry) {
  turn.dataset.status = status;
  const line = turn.querySelector(".verdict");
  line.dataset.status = status;
  turn.querySelector(".verdict-text").textContent = verdict;
  turn.querySelector(".answer").removeAttribute("aria-busy");
  const reason = turn.querySelector(".failure-detail");
  reason.textContent = detail;
  reason.hidden = !detail;
  turn.querySelector(".retry").hidden = false;
  turn.querySelector("[data-act=retry]").addEventListener("click", retry, { once: true });
}
