// Copies what a page holds ready to be quoted or cited. The page is whole without this: here only buttons are added.
"use strict";

(() => {
  const REFUSED = "Your browser did not let this page copy. The text stands below: copy it by hand.";

  /** Puts a button that copies `text()` at the end of `place`, with a line that tells what became of it. `of` is heard. */
  const addButton = (place, label, text, of = "") => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "st-copy";
    button.textContent = label;
    if (of) {
      const heard = document.createElement("span");
      heard.className = "st-hidden";
      heard.textContent = `: ${of}`;
      button.append(heard);
    }
    const told = document.createElement("span");
    told.className = "st-copied";
    told.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      told.textContent = "";
      try {
        await navigator.clipboard.writeText(text());
        told.textContent = "Copied";
      } catch {
        told.textContent = REFUSED;
        showText(told, text());
      }
    });
    place.append(" ", button, " ", told);
  };

  /** Shows a text in a field, marked, for the reader to copy by hand. */
  const showText = (told, text) => {
    const box = document.createElement("textarea");
    box.className = "st-by-hand";
    box.readOnly = true;
    box.rows = 5;
    box.value = text;
    box.setAttribute("aria-label", "Text to copy");
    const old = told.parentElement.querySelector(".st-by-hand");
    if (old) old.remove();
    told.after(box);
    box.focus();
    box.select();
  };

  /** The words of an element, a mark in brackets. */
  const words = node => node.nodeName !== "#text" && node.classList.contains("st-mark")
    ? `(${node.textContent.trim()})`
    : node.textContent;

  /** The lines of an element, as `br` parts them, without what leads to another site or is only heard. */
  const linesOf = element => {
    const lines = [""];
    for (const node of element.childNodes) {
      if (node.nodeName === "BR") lines.push("");
      else if (node.nodeName === "#text" || !node.classList.contains("st-away")) lines[lines.length - 1] += words(node);
    }
    return lines.map(line => line.replace(/\s+/g, " ").trim()).filter(Boolean);
  };

  const page = document.querySelector("link[rel=canonical]");
  const cite = document.querySelector("[data-quoted-in]");

  if (page && cite) {
    for (const quote of document.querySelectorAll(".st-note > blockquote[id]")) {
      const note = quote.parentElement;
      const how = note.querySelector(".st-note-how");
      const readHow = how.firstChild.textContent.trim();
      addButton(how, "Copy quote with source", () => [
        quote.textContent.trim(),
        ...linesOf(note.querySelector(".st-note-source")),
        readHow,
        `Quoted in: ${cite.dataset.quotedIn}. ${page.href.split("#")[0]}#${quote.id}`,
      ].join("\n"), how.querySelector(".st-hidden").textContent.replace(/^: /, ""));
    }
  }

  for (const text of document.querySelectorAll("[data-copy]")) {
    const place = document.createElement("p");
    text.after(place);
    addButton(place, text.dataset.copy, () => text.textContent);
  }
})();
