// Brings out the arcs of the department that is pointed at or has the focus.

const picture = document.querySelector(".arcs");

function pick(name) {
  for (const arc of picture.querySelectorAll("path")) {
    arc.toggleAttribute("data-on", arc.dataset.first === name || arc.dataset.second === name);
  }
  picture.toggleAttribute("data-picked", Boolean(name));
}

for (const link of picture?.querySelectorAll("a") ?? []) {
  for (const begin of ["pointerenter", "focus"]) link.addEventListener(begin, () => pick(link.dataset.name));
  for (const end of ["pointerleave", "blur"]) link.addEventListener(end, () => pick(""));
}
