// Turns the reader's choice of theme and type size into attributes of the page, before it is first painted.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  root.dataset.scripted = "";

  function kept(name) {
    try {
      return localStorage.getItem(`policyqa:${name}`);
    } catch {
      return null; // storage is switched off; the choice lasts as long as the page
    }
  }

  function keep(name, value) {
    try {
      localStorage.setItem(`policyqa:${name}`, value);
    } catch {
      // as above
    }
  }

  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const isLarge = () => root.dataset.size === "large";

  for (const name of ["theme", "size"]) {
    const value = kept(name);
    if (value) root.dataset[name] = value;
  }

  document.addEventListener("DOMContentLoaded", () => {
    const theme = document.querySelector("[data-preference=theme]");
    const size = document.querySelector("[data-preference=size]");

    function show() {
      theme.setAttribute("aria-pressed", String(isDark()));
      size.setAttribute("aria-pressed", String(isLarge()));
    }

    function choose(name, value) {
      root.dataset[name] = value;
      keep(name, value);
      show();
    }

    theme.addEventListener("click", () => choose("theme", isDark() ? "light" : "dark"));
    size.addEventListener("click", () => choose("size", isLarge() ? "normal" : "large"));
    dark.addEventListener("change", show);
    show();
  });
})();
