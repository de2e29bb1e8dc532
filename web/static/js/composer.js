// Turns typing into questions: Enter sends, Shift+Enter breaks the line, a word being composed is left alone.

const form = document.getElementById("ask");
const field = document.getElementById("question");
const send = document.getElementById("send");
const stop = document.getElementById("stop");
const rangeName = document.getElementById("range-name");

/** Call `onAsk(question)` for each question sent and `onStop()` when the reader stops the answer. */
export function startComposer({ onAsk, onStop }) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const question = field.value.trim();
    if (!question || !stop.hidden) return;
    field.value = "";
    fit();
    onAsk(question);
  });
  field.addEventListener("keydown", (event) => {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || composing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  field.addEventListener("input", fit);
  form.addEventListener("change", nameRange);
  stop.addEventListener("click", onStop);
  nameRange();
}

/** Show that an answer is awaited, so that it can be stopped, or that it is not. */
export function setBusy(busy) {
  const focused = document.activeElement === send || document.activeElement === stop;
  send.hidden = busy;
  stop.hidden = !busy;
  if (focused) (busy ? stop : send).focus({ preventScroll: true });
}

/** Put `question` into the field for the reader to change. */
export function fill(question) {
  field.value = question;
  fit();
  field.focus();
}

/** Return the filters that the reader chose. */
export function chosenFilters() {
  const chosen = new FormData(form);
  return { regions: chosen.getAll("region"), doc_ids: chosen.getAll("doc"), departments: chosen.getAll("department") };
}

/** Return those filters in words, "" for none. */
export function rangeInWords() {
  const boxes = [...form.querySelectorAll(".range input:checked")];
  return boxes.map((box) => box.parentElement.textContent.trim()).join("、");
}

/** Ask of all plans and departments from here on. */
export function widen() {
  for (const box of form.querySelectorAll(".range input:checked")) box.checked = false;
  nameRange();
}

function nameRange() {
  rangeName.textContent = rangeInWords() || "全部规划";
}

function fit() {
  if (CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
