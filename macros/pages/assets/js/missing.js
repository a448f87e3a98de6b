// On the page for a missing address: puts the words of the address into the search, and looks for the nearest address
// that is known. The page is whole without this.
"use strict";

(() => {
  const form = document.getElementById("missing-form");
  const near = document.getElementById("missing-near");
  if (!form || !near) return;

  const ENOUGH = 0.7; // how alike two addresses must be, of 1
  const root = form.dataset.root;
  const path = location.pathname.startsWith(root) ? location.pathname.slice(root.length) : location.pathname;

  let asked = path;
  try {
    asked = decodeURIComponent(path);
  } catch {
    // It stays as it was written.
  }
  asked = asked.toLowerCase().replace(/\/?(index)?(\.html?|\.php|\.md)?\/?$/, "");
  const words = asked.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!words.length) return;
  form.elements.namedItem("q").value = asked.split("/").at(-1).match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? words.join(" ");

  /** How many letters must be put in, taken out or changed to make one text of the other. */
  const distance = (one, other) => {
    let last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let at = 1; at <= one.length; at += 1) {
      const next = [at];
      for (let to = 1; to <= other.length; to += 1) {
        next[to] = Math.min(last[to] + 1, next[to - 1] + 1, last[to - 1] + (one[at - 1] === other[to - 1] ? 0 : 1));
      }
      last = next;
    }
    return last[other.length];
  };

  const like = (one, other) => 1 - distance(one, other) / Math.max(one.length, other.length, 1);

  /** How alike two ids are, whole, or the one and the beginning of the other: `lord-ahmed`, `lord-ahmad-of-wimbledon`. */
  const alikeIds = (id, known) => {
    const beginning = known.split("-").slice(0, id.split("-").length).join("-");
    return Math.max(like(id, known), 0.98 * like(id, beginning));
  };

  /** The known address that is most like the one asked for: by its id, and a little by what stands before it. What
      stands before must not make one person of another. */
  const nearest = addresses => {
    const [id, before] = [asked.split("/").at(-1), asked.split("/").slice(0, -1).join("/")];
    let best = null;
    for (const [address, title] of addresses) {
      const parts = address.replace(/\/$/, "").split("/");
      const alike = (0.95 + 0.05 * like(before, parts.slice(0, -1).join("/"))) * alikeIds(id, parts.at(-1));
      if (alike >= ENOUGH && (!best || alike > best.alike)) best = { address, title, alike };
    }
    return best;
  };

  fetch(form.dataset.addresses, { credentials: "omit" })
    .then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(file => {
      const best = nearest(file);
      if (!best) return;
      const link = document.createElement("a");
      link.href = root + best.address;
      link.textContent = best.title;
      near.replaceChildren("The nearest address here is that of ", link, ".");
    })
    .catch(() => {}); // the search and the list remain
})();
