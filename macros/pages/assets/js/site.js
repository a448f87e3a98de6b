// On every page, before it is shown: the colours that the reader chose. Then, once it is there: the choice itself, and
// a key that leads to the search. Pages are whole without this. Nothing is kept unless the reader chooses something.
"use strict";

(() => {
  const root = document.documentElement;
  const COLOURS = "colours";
  const KEY = "search-key";

  /** A choice kept in this browser, or nothing where there is none, or where the browser keeps nothing. */
  const kept = name => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };

  /** Keeps a choice; what is as the site comes is not kept. */
  const keep = (name, value) => {
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
    } catch {
      // The choice then holds for this page alone.
    }
  };

  const showIn = colours => {
    if (colours === "light" || colours === "dark") root.dataset.colours = colours;
    else delete root.dataset.colours;
  };

  showIn(kept(COLOURS));

  /** Puts the choices at the foot of the page to use: without scripts they would do nothing, so they are hidden. */
  const offerChoices = form => {
    const colours = form.elements.namedItem("colours");
    const key = form.elements.namedItem("search-key");
    for (const one of colours) one.checked = one.value === (root.dataset.colours ?? "");  // `value = ""` checks none
    key.checked = kept(KEY) !== "off";
    form.hidden = false;
    form.addEventListener("change", () => {
      keep(COLOURS, colours.value);
      keep(KEY, key.checked ? "" : "off");
      showIn(colours.value);
    });
    form.addEventListener("submit", event => event.preventDefault());
  };

  const isTyping = element => element.closest("input, textarea, select, [contenteditable]") !== null;

  /** The key `/` leads to the search: to the field on this page, or, where a small window hides it, to its page. */
  const leadToSearch = event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (kept(KEY) === "off" || isTyping(event.target)) return;
    const field = [...document.querySelectorAll("[role=search] input")].find(one => one.offsetParent !== null);
    const page = document.querySelector("form[role=search]");
    if (!field && !page) return;
    event.preventDefault();
    if (field) field.focus();
    else location.assign(page.action);
  };

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.getElementById("choices");
    if (form) offerChoices(form);
    document.addEventListener("keydown", leadToSearch);
  });
})();
