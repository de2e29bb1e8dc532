// Keeps conversations in this browser: `{id, title, updated, turns: [{question, filters, answer}]}`, newest first.

const KEY = "policyqa:conversations";
const CURRENT = "policyqa:current";
const MOST = 50;
let memory = [];

/** Return all conversations. */
export function conversations() {
  try {
    memory = JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    // storage is switched off or holds something else; what is in memory lasts as long as the page
  }
  return memory;
}

/** Return 128 random bits in hexadecimal. */
export function randomId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Return an empty conversation. */
export function blank() {
  return { id: randomId(), title: "", updated: "", turns: [] };
}

/** Keep `conversation`, dropping the oldest ones when there is no room. */
export function keep(conversation) {
  conversation.title ||= conversation.turns[0].question;
  conversation.updated = new Date().toISOString();
  const others = conversations().filter((other) => other.id !== conversation.id);
  write([conversation, ...others].slice(0, MOST));
  remember(conversation.id);
}

/** Forget the conversation `id`. */
export function forget(id) {
  write(conversations().filter((other) => other.id !== id));
}

/** Return the conversation that this tab showed last, if it is still kept. */
export function currentConversation() {
  const id = tab((storage) => storage.getItem(CURRENT));
  return conversations().find((conversation) => conversation.id === id);
}

/** Make `id` the conversation that this tab shows ("" for none). */
export function remember(id) {
  tab((storage) => storage.setItem(CURRENT, id));
}

function write(list) {
  memory = list;
  for (let count = list.length; count > 0; count -= 1) {
    try {
      localStorage.setItem(KEY, JSON.stringify(list.slice(0, count)));
      return;
    } catch {
      // no room: try with one conversation fewer
    }
  }
  tab(() => localStorage.removeItem(KEY));
}

function tab(use) {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}
