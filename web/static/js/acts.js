// Makes the buttons under an answer work: copy, share, judge.

import { post } from "./client.js";
import { copyText } from "./clipboard.js";
import { say, turnAt } from "./conversation.js";
import { answerDocument, shareAddress } from "./document.js";
import { randomId } from "./store.js";

const DONE_MS = 2000;

/** Perform the act of `button`, which stands under an answer. */
export async function perform(button) {
  const turn = turnAt(button);
  if (!turn) return;
  const { act } = button.dataset;
  if (act === "copy") await copy(button, answerDocument(turn), "已复制");
  if (act === "share") await copy(button, shareAddress(turn), "链接已复制");
  if (act === "up" || act === "down") await judge(button, turn, act);
}

/** Offer `text` to the reader as a file called `name`. */
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DONE_MS);
}

async function copy(button, text, done) {
  flash(button, (await copyText(text)) ? done : "无法复制");
}

async function judge(button, turn, verdict) {
  turn.note ??= randomId();
  const group = button.closest(".acts");
  const sent = await send(button, turn, verdict, "");
  if (!sent) return;
  for (const other of group.querySelectorAll("[aria-pressed]")) {
    other.setAttribute("aria-pressed", String(other === button));
  }
  say("谢谢你的反馈");
  group.parentElement.querySelector(".reason")?.remove();
  if (verdict === "down") askReason(button, turn);
}

function askReason(button, turn) {
  const form = document.getElementById("reason-form").content.firstElementChild.cloneNode(true);
  button.closest(".turn-foot").append(form);
  const field = form.querySelector("input");
  field.focus();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!(await send(button, turn, "down", field.value.trim()))) return;
    form.remove();
    button.focus();
    flash(button, "已记下");
  });
}

async function send(button, { answer, note }, verdict, reason) {
  try {
    await post("/api/feedback", {
      id: note,
      verdict,
      reason,
      question: answer.question,
      answer_id: answer.id,
      index_version: answer.index_version,
    });
    return true;
  } catch (error) {
    flash(button, "没有送出");
    say(error.message);
    return false;
  }
}

function flash(button, words) {
  button.dataset.label ??= button.textContent;
  button.textContent = words;
  say(words);
  setTimeout(() => (button.textContent = button.dataset.label), DONE_MS);
}
