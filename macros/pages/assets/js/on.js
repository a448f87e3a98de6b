// Shows how things stood on a day that the reader picks. The page is whole without this: it lists the days that have
// pages of their own. What holds when, and every word, comes from a file that the same code wrote as those pages;
// this lays it out as they are laid out, by macros/pages/on/told.py.
"use strict";

(() => {
  const form = document.getElementById("on-form");
  const field = document.getElementById("on-date");
  const said = document.getElementById("on-said");
  const result = document.getElementById("on-result");
  if (!form || !field || !said || !result || !window.fetch) return;

  const DAY = 86_400_000;
  let file = null;
  let asked = 0;

  /** The file with all days, read when it is first needed. */
  const read = () => {
    file ??= fetch(form.dataset.intervals)
      .then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      })
      .catch((error) => {
        file = null; // the next try reads it anew
        throw error;
      });
    return file;
  };

  const make = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  const link = (text, address, more) => {
    const made = make("a", "", text);
    made.href = address;
    if (more) made.append(make("span", "st-hidden", more));
    return made;
  };

  /** The number of a day, counted from the first of the period; NaN where the text is no day. */
  const numberOf = (text, first) => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
    if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) return NaN;
    return Math.round((day - new Date(`${first}T00:00:00Z`)) / DAY);
  };

  const dayOf = (number, first) =>
    new Date(new Date(`${first}T00:00:00Z`).getTime() + number * DAY).toISOString().slice(0, 10);

  const inWords = (text, months) => {
    const [year, month, day] = text.split("-").map(Number);
    return `${day} ${months[month - 1]} ${year}`;
  };

  /** A line as nodes: what speaks of the days that it holds for names this one. */
  const nodes = (data, line, words) =>
    line.map((part) => {
      if (typeof part === "string") return part.replaceAll(data.words.these_days, words);
      const [first, address, last] = data.pieces[part];
      if (address) return link(first, address, last);
      return make("span", first === "quiet" ? "st-quiet" : first ? "st-mark st-mark-long" : "st-mark", last);
    });

  const holding = (lines, number) => lines.filter(([since, until]) => since <= number && number < until);

  const listOf = (data, lines, words) =>
    make("ul", "st-list", ...lines.map((line) => make("li", "", ...nodes(data, line, words))));

  const foldOf = (data, group, found, words) => {
    const listed = found.filter(([, , line]) => line).map(([, , line]) => line);
    const inside = listed.length ? [listOf(data, listed, words)] : [];
    if (listed.length < found.length) {
      const rest = (found.length - listed.length).toLocaleString("en-GB");
      inside.push(make("p", "", `${rest}: ${data.words.not_listed}.`));
    }
    if (group.address) inside.push(make("p", "", link(group.more, group.address)));
    const summary = make("summary", "", `${group.title} (${found.length.toLocaleString("en-GB")})`);
    return make("details", "st-fold", summary, ...inside);
  };

  const sectionOf = (data, part, number, words) => {
    const made = make("section", "", make("h3", "", part.title));
    if (part.about.length) made.append(make("p", "", ...nodes(data, part.about, words)));
    const counts = [];
    let any = false;
    for (const group of part.groups) {
      const found = holding(group.lines, number);
      if (!found.length) continue;
      any = true;
      if (group.shown === "count") {
        const times = `: ${found.length.toLocaleString("en-GB")}`;
        counts.push(make("li", "", link(group.title, group.address), times));
      } else if (group.shown === "fold") {
        made.append(foldOf(data, group, found, words));
      } else {
        made.append(listOf(data, found.map(([, , line]) => line), words));
      }
    }
    if (counts.length) made.append(make("ul", "st-list", ...counts));
    if (!any) made.append(make("p", "", part.nothing));
    return made;
  };

  /** The nearest page: of the day itself, else of the last day before it that has one. */
  const nearest = (data, number) => {
    const page = Math.max(...data.pages.filter((one) => one <= number));
    const day = dayOf(page, data.first);
    const at = (address) => address.replace(data.words.day, day);
    return make(
      "p",
      "",
      page === number ? data.words.page : data.words.before,
      link(inWords(day, data.months), at(data.page)),
      ", ",
      link(data.words.json, at(data.page_json)),
      "."
    );
  };

  const lay = (data, number, words) => {
    const title = data.words.title.replace(data.words.day, words);
    result.replaceChildren(
      make("h2", "", title),
      ...holding(data.lead, number).map(([, , line]) => make("p", "st-lead", ...nodes(data, line, words))),
      nearest(data, number),
      ...data.parts.map((part) => sectionOf(data, part, number, words))
    );
  };

  /** Shows a day, or says why there is none to show. */
  const show = async (text) => {
    const turn = ++asked;
    let data;
    try {
      data = await read();
    } catch {
      data = null;
    }
    if (turn !== asked) return; // another day was asked for in the meantime
    if (data === null) {
      result.replaceChildren();
      said.textContent = form.dataset.unread;
      return;
    }
    const number = numberOf(text, data.first);
    const words = Number.isNaN(number) ? "" : inWords(text, data.months);
    if (Number.isNaN(number)) {
      result.replaceChildren();
      said.textContent = data.words.no_day;
    } else if (number < 0 || number > numberOf(data.last, data.first)) {
      result.replaceChildren();
      said.textContent = data.words.outside.replace(data.words.day, words);
    } else {
      lay(data, number, words);
      said.textContent = data.words.shown.replace(data.words.day, words);
    }
  };

  /** Shows the day that the address names; nothing where it names none. */
  const follow = () => {
    const text = new URLSearchParams(location.search).get("date");
    field.value = text ?? "";
    if (text !== null) {
      show(text);
      return;
    }
    asked += 1;
    result.replaceChildren();
    said.textContent = "";
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", `?date=${encodeURIComponent(field.value)}`);
    show(field.value);
  });
  window.addEventListener("popstate", follow);
  form.hidden = false;
  follow();
})();
