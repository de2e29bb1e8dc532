// Shows what a marker stands for while it is pointed at or has the focus; Escape dismisses it.

const DELAY = 150;
let box = null;
let timer = 0;

/** Show `describe()` (`{place, words}`, or null for nothing) beside `element` while it is pointed at or focused. */
export function previewOn(element, describe) {
  const show = () => {
    clearTimeout(timer);
    timer = setTimeout(() => open(element, describe()), DELAY);
  };
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(hidePreview, DELAY);
  };
  element.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show());
  element.addEventListener("pointerleave", leave);
  element.addEventListener("focus", () => element.matches(":focus-visible") && show());
  element.addEventListener("blur", leave);
}

/** Take the preview away. */
export function hidePreview() {
  clearTimeout(timer);
  box?.remove();
  box = null;
}

function open(element, summary) {
  hidePreview();
  if (!summary || !element.isConnected) return;
  box = document.createElement("div");
  box.className = "preview";
  box.setAttribute("role", "tooltip");
  for (const words of [summary.place, summary.words]) {
    const line = document.createElement("p");
    line.textContent = words;
    box.append(line);
  }
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", hidePreview);
  document.body.append(box);
  place(element);
}

function place(element) {
  const at = element.getBoundingClientRect();
  const room = document.documentElement.clientWidth - box.offsetWidth - 16;
  const left = Math.max(16, Math.min(at.left, room));
  const above = at.top - box.offsetHeight - 8;
  const top = above > 64 ? above : at.bottom + 8;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}

document.addEventListener("keydown", (event) => event.key === "Escape" && hidePreview());
