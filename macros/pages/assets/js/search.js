// The search. Pagefind, a program in WebAssembly, finds the words of pages; names are weighed here, by a small list of
// all entries. Both are loaded when the search is first used, and not before. Every text goes in as text.
"use strict";

(() => {
  const form = document.getElementById("search-form");
  const field = document.getElementById("search-q");
  const said = document.getElementById("search-said");
  const place = document.getElementById("search-found");
  const without = document.getElementById("search-without");
  if (!form || !field || !said || !place || !without) return;

  const BEST = 3; // results shown first, whatever their kind
  const FEW = 5; // results of a kind shown until a reader asks for more
  const WAIT = 250; // milliseconds after the last key
  const choices = [...form.querySelectorAll("select")];
  const titles = new Map([...form.elements.namedItem("kind").options].map(one => [one.value, one.text]));
  const kinds = [...titles.keys()];

  /** Words that say nothing of what is looked for. */
  const SMALL = new Set(("a an and are as at by did do does for from has have how i in is it of on or that the their there this to "
    + "was were what when where which who whom whose why will with").split(" "));

  /** What a kind counts where all else is equal: what answers stands before what proves. */
  const WEIGHT = new Map(Object.entries({
    pages: 14, departments: 10, ministers: 10, situations: 10, workstreams: 10, levers: 9, people: 8, asks: 7,
    posts: 5, statements: 5, gaps: 5, resources: 2, comparators: 2, events: 2, notes: 2,
  }));

  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = text => plain(text).replace(/['’]s\b/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  const stem = word => (word.length > 3 ? word.replace(/(ies|es|s)$/, "") : word);
  const telling = words => {
    const found = words.filter(word => !SMALL.has(word));
    return found.length ? found : words;
  };
  const fits = (asked, word) =>
    word === asked || stem(word) === stem(asked) || (asked.length > 2 && word.startsWith(asked));
  const holds = (words, asked) => asked.every(one => words.some(word => fits(one, word)));

  // ---- what is loaded at first use ----

  let loaded = null;
  const load = () => {
    loaded ??= Promise.all([
      fetch(form.dataset.entries, { credentials: "omit" }).then(answer => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      }),
      import(new URL(form.dataset.program, location.href).href).then(async program => {
        const made = program.createInstance({ noWorker: true, ranking: { pageLength: 0 } });
        await made.init();
        return made;
      }),
    ]).then(([entries, program]) => ({ program, entries: new Map(Object.entries(entries).map(prepared)) }))
      .catch(error => {
        loaded = null; // the next try loads it anew
        throw error;
      });
    return loaded;
  };

  /** An entry with the words of its names, and of all by which it is known. */
  const prepared = ([id, entry]) => {
    const labels = [["", entry.title], ...(entry.names ?? [])].map(([why, text]) => ({
      why, text, words: wordsOf(text), short: wordsOf(text.replace(/\(.*\)/, "")),
    }));
    const hidden = (entry.words ?? []).map(wordsOf);
    const all = [...labels.flatMap(label => label.words), ...hidden.flat()];
    const asked = (entry.asked ?? []).map(words => telling(wordsOf(words)));
    return [id, { ...entry, id, labels, hidden, all, asked }];
  };

  // ---- what fits, how well, and why ----

  /** How well the names of an entry fit, and by which: nothing where they do not. */
  const byName = (entry, asked) => {
    const whole = asked.join(" ");
    for (const label of entry.labels) {
      if ([label.words, label.short].some(words => telling(words).join(" ") === whole)) return { points: 130, label };
    }
    const fitting = entry.labels.filter(label => holds(label.words, asked));
    if (fitting.length) {
      const near = label => asked.length / Math.max(telling(label.words).length, asked.length);
      const label = fitting.reduce((one, other) => (near(other) > near(one) ? other : one));
      return { points: 50 + 40 * near(label), label };
    }
    if (entry.hidden.some(words => telling(words).join(" ") === whole)) return { points: 110, hidden: true };
    if (entry.hidden.some(words => holds(words, asked))) return { points: 80, hidden: true };
    return holds(entry.all, asked) ? { points: 50, hidden: true } : null;
  };

  /** How well a question of readers, put in other words, fits. */
  const byQuestion = (entry, asked) => {
    const same = entry.asked.some(words => words.length === asked.length && holds(asked, words));
    if (same) return { points: 130, question: true };
    const inside = entry.asked.some(words => 2 * words.length >= asked.length && holds(asked, words));
    if (inside) return { points: 100, question: true };
    return entry.asked.some(words => holds(words, asked)) ? { points: 75, question: true } : null;
  };

  const search = async (text, wanted) => {
    const { program, entries } = await load();
    const asked = telling(wordsOf(text));
    const found = new Map();
    if (asked.length) {
      const { results } = await program.search(asked.join(" "));
      const most = results[0]?.score || 1;
      for (const one of results) found.set(one.id, { data: one.data, points: (40 * one.score) / most });
    }
    const hits = [];
    for (const entry of entries.values()) {
      const inText = found.get(entry.id);
      const named = asked.length ? byName(entry, asked) : null;
      const question = asked.length ? byQuestion(entry, asked) : null;
      const why = (question?.points ?? 0) > (named?.points ?? 0) ? question : named;
      if (!inText && !why && asked.length) continue;
      if (!wanted.every(([name, word]) => [entry[name] ?? []].flat().includes(word))) continue;
      const points = (inText?.points ?? 0) + (why?.points ?? 0) + (WEIGHT.get(entry.kind) ?? 0);
      hits.push({ entry, why, points, data: inText?.data ?? null });
    }
    return hits.sort((one, other) => other.points - one.points || one.entry.title.localeCompare(other.entry.title, "en-GB"));
  };

  // ---- what is on the page ----

  const make = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  const SIGNS = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", "#x27": "'" };

  /** An excerpt of Pagefind as nodes: it marks words with tags, and writes other signs as HTML does. */
  const marked = excerpt => excerpt.split(/<\/?mark>/).map((text, number) => {
    const read = text.replace(/&(#?\w+);/g, (whole, name) => SIGNS[name] ?? whole);
    return number % 2 ? make("mark", "", read) : read;
  });

  const reason = why => {
    if (why?.question) return "Answers this question, or one like it.";
    if (why?.hidden) return "Known under these words, too.";
    if (!why) return "";
    return why.label.why ? `${why.label.why}: ${why.label.text}` : "In its name.";
  };

  /** A result: its name, why it fits, what is said of it in a line, and the words on its page. */
  const lineOf = hit => {
    const link = make("a", "", hit.entry.title);
    link.href = form.dataset.root + (hit.entry.at ?? "");  // home has an empty address, which is left out
    const line = make("li", "st-hit", make("p", "st-hit-name", link));
    if (hit.entry.marks) line.firstChild.append(" ", make("span", "st-mark st-mark-long", hit.entry.marks));
    const why = reason(hit.why);
    if (why) line.append(make("p", "st-hit-why", why));
    if (hit.data) {
      hit.data().then(data => {
        if (data.meta.answer) line.append(make("p", "st-hit-answer", data.meta.answer));
        if (!hit.why && data.excerpt) line.append(make("p", "st-hit-words", "On the page: … ", ...marked(data.excerpt), " …"));
      }).catch(() => {});
    }
    return line;
  };

  const groupOf = (title, hits, few, number) => {
    const list = make("ol", "st-hits", ...hits.slice(0, few).map(lineOf));
    const heading = make("h2", "", title);
    heading.id = `search-group-${number}`;
    const group = make("section", "", heading, list);
    group.setAttribute("aria-labelledby", heading.id);
    if (hits.length > few) {
      const more = make("button", "st-hits-more", `Show ${hits.length - few} more: ${title}`);
      more.type = "button";
      more.addEventListener("click", () => {
        const lines = hits.slice(few).map(lineOf);
        list.append(...lines);
        more.remove();
        lines[0].querySelector("a").focus();
      });
      group.append(more);
    }
    return group;
  };

  const counted = (number, noun) => `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;

  const show = (hits, text) => {
    const best = text ? hits.slice(0, BEST) : [];
    const rest = hits.slice(best.length);
    const groups = kinds
      .map(kind => [kind, rest.filter(hit => hit.entry.kind === kind)])
      .filter(([, found]) => found.length)
      .sort(([, one], [, other]) => other[0].points - one[0].points);
    const shown = groups.map(([kind, found], number) =>
      groupOf(`${titles.get(kind)} (${found.length.toLocaleString("en-GB")})`, found, FEW, number));
    if (best.length) shown.unshift(groupOf(best.length < hits.length ? "Best matches" : "Found", best, BEST, "best"));
    place.replaceChildren(...shown);
    const of = text ? ` for “${text}”` : "";
    said.textContent = hits.length
      ? `${counted(hits.length, "result")}${of}.`
      : `Nothing was found${of}. Try fewer words, another spelling, or the list from A to Z.`;
  };

  let turn = 0;
  const run = async () => {
    const mine = ++turn;
    const text = field.value.trim();
    const wanted = choices.filter(one => one.value).map(one => [one.name, one.value]);
    if (!text && !wanted.length) {
      place.replaceChildren();
      said.textContent = "";
      return;
    }
    if (!loaded) said.textContent = "Loading the search.";
    let hits;
    try {
      hits = await search(text, wanted);
    } catch {
      if (mine === turn) said.textContent = "The search could not be loaded. All records stand in the list from A to Z.";
      return;
    }
    if (mine === turn) show(hits, text); // else something else was asked for in the meantime
  };

  // ---- what the address keeps ----

  const query = () => {
    const asked = new URLSearchParams();
    if (field.value.trim()) asked.set("q", field.value.trim());
    for (const one of choices) if (one.value) asked.set(one.name, one.value);
    const text = asked.toString();
    return location.pathname + (text ? `?${text}` : "");
  };

  const follow = () => {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") ?? "";
    for (const one of choices) {
      const word = asked.get(one.name) ?? "";
      one.value = [...one.options].some(option => option.value === word) ? word : "";
    }
    form.querySelector("details").open = choices.some(one => one.value);
    return run();
  };

  const keep = () => {
    if (query() !== location.pathname + location.search) history.pushState(null, "", query());
  };

  let waiting;
  field.addEventListener("focus", () => load().catch(() => {}), { once: true });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { history.replaceState(null, "", query()); run(); }, WAIT);
  });
  field.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !field.value) return;
    event.preventDefault();
    clearTimeout(waiting);
    field.value = "";
    keep();
    run();
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(waiting);
    keep();
    run();
  });
  for (const one of choices) one.addEventListener("change", () => { keep(); run(); });
  window.addEventListener("popstate", follow);
  without.hidden = true;
  form.hidden = false;
  follow();
})();
