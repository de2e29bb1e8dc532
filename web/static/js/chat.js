// Starts the chat page: connects the composer, the conversation and its turns.

import { perform } from "./acts.js";
import { fill, startComposer, widen } from "./composer.js";
import * as conversation from "./conversation.js";
import { startDrawer } from "./drawer.js";
import { adoptSources, foldSources, unfoldSources } from "./sources.js";
import { currentConversation } from "./store.js";

startComposer({ onAsk: conversation.askNext, onStop: conversation.stop });
startDrawer();

document.getElementById("thread").addEventListener("click", (event) => {
  const button = event.target.closest(".acts button");
  if (button) perform(button);
  const wider = event.target.closest("[data-act=widen]");
  if (wider) {
    widen();
    conversation.askNext(wider.dataset.question);
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  // behind the “#” no server sees what an enterprise says of itself
  if (link.dataset.testid === "to-finder") link.href = link.href.replace("?", "#");
  if (link.dataset.ask) {
    event.preventDefault();
    conversation.askNext(link.dataset.ask);
  }
  if (link.dataset.literal) {
    event.preventDefault();
    conversation.askNext(link.dataset.literal, { afresh: true });
  }
  if (link.dataset.act === "correct") {
    event.preventDefault();
    fill(link.closest(".understood").querySelector("span").textContent);
  }
});

document.getElementById("new-conversation").addEventListener("click", conversation.startOver);
addEventListener("beforeprint", unfoldSources);
addEventListener("afterprint", foldSources);

const first = document.getElementById("first-answer");
const kept = currentConversation();
if (first) {
  const turn = document.querySelector(".turn");
  adoptSources(turn);
  conversation.adopt(turn, JSON.parse(first.textContent), kept);
} else if (kept) {
  conversation.show(kept);
}
