// Shows the conversations that this browser keeps, to open, export or delete.

import { download } from "./acts.js";
import * as conversation from "./conversation.js";
import { conversationDocument, dateInWords } from "./document.js";
import { conversations, forget } from "./store.js";

const drawer = document.getElementById("conversations");
const list = drawer.querySelector("ul");
const empty = drawer.querySelector(".drawer-empty");
const toolbar = document.getElementById("toolbar");

/** Make the drawer and its button work. */
export function startDrawer() {
  document.getElementById("open-conversations").addEventListener("click", () => {
    fill();
    drawer.showModal();
  });
  drawer.addEventListener("click", (event) => {
    if (event.target === drawer || event.target.closest("[data-act=close]")) drawer.close();
  });
  document.getElementById("export").addEventListener("click", () => save(conversation.current()));
  toolbar.dataset.kept = String(conversations().length > 0);
}

function fill() {
  const kept = conversations();
  empty.hidden = kept.length > 0;
  list.replaceChildren(...kept.map(entry));
}

function entry(kept) {
  const item = document.getElementById("kept-conversation").content.firstElementChild.cloneNode(true);
  item.querySelector(".title").textContent = kept.title;
  item.querySelector(".when").textContent = `${dateInWords(new Date(kept.updated))} · ${kept.turns.length} 问`;
  const [open, keep, remove] = item.querySelectorAll("button");
  keep.setAttribute("aria-label", `导出：${kept.title}`);
  remove.setAttribute("aria-label", `删除：${kept.title}`);
  open.addEventListener("click", () => {
    drawer.close();
    conversation.show(kept);
  });
  keep.addEventListener("click", () => save(kept));
  remove.addEventListener("click", () => {
    forget(kept.id);
    if (conversation.current().id === kept.id) conversation.startOver();
    fill();
    (list.querySelector("button") ?? drawer.querySelector("[data-act=close]")).focus();
  });
  return item;
}

function save(kept) {
  if (!kept.turns.length) return;
  const title = kept.title || kept.turns[0].question;
  const name = title.replaceAll(/[\\/:*?"<>|\s]+/g, "-").slice(0, 40);
  download(`规划问答-${name}.md`, conversationDocument({ ...kept, title }));
}
