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
  const PART = 0.5; // of the weight of all words, what a name or page must hold at least to be found by it alone
  const WAIT = 250; // milliseconds after the last key
  const choices = [...form.querySelectorAll("select")];
  const titles = new Map([...form.elements.namedItem("kind").options].map(one => [one.value, one.text]));
  const kinds = [...titles.keys()];

  /** Words that say nothing of what is looked for; all of the record is of the United Kingdom and its government. */
  const SMALL = new Set(`a about all am an and any are as at be been being between britain british but by can could current currently
    did difference do does doing done for from get government governments had has have help how i if in into is it
    its kingdom many me more most much must my need no not now of on or our please said say says shall should
    so some tell than that the their them then there these they this those to today told uk united us versus vs was
    we were what when where which who whom whose why will with would you your`.split(/\s+/));

  /** What a kind counts where all else is equal: what answers stands before what proves. */
  const WEIGHT = new Map(Object.entries({
    pages: 14, departments: 10, ministers: 10, situations: 10, workstreams: 10, levers: 9, people: 8, asks: 7,
    posts: 5, statements: 5, gaps: 5, resources: 2, comparators: 2, events: 2, notes: 2,
  }));

  /** Kinds that prove, or lead on, what others say: their names count less. */
  const PROOF = new Set(["sources", "events", "comparators", "notes", "resources", "searches", "holes", "conflicts"]);
  const LESS = 0.6;

  /** What readers call a kind, besides its title. */
  const KIND = new Map([["asks", "recommendations"]]);

  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = text => plain(text).replace(/['’]s\b/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  const stem = word => (word.length > 3 ? word.replace(/ies$/, "y").replace(/([^s])s$/, "$1").replace(/e$/, "") : word);
  const telling = words => {
    const found = words.filter(word => !SMALL.has(word));
    return found.length ? found : words;
  };
  const stems = text => [...new Set(telling(wordsOf(text)).map(stem))];
  const holds = (words, asked) => asked.every(one => words.some(word => one.fits(word)));
  const sum = asked => asked.reduce((whole, one) => whole + one.weight, 0);
  const same = (words, asked) => words.length === asked.length && holds(words, asked);

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

  /** An entry with the words of its names, and of all by which it is known, as their stems. */
  const prepared = ([id, entry]) => {
    const labels = [["", entry.title], ...(entry.names ?? [])].map(([why, text]) => {
      const short = stems(text.replace(/\(.*?\)|\[.*?\]|\b(19|20)\d\d(-\d\d)?\b/g, ""));
      return { why, text, words: stems(text), short: short.length ? short : stems(text) };
    });
    const hidden = (entry.words ?? []).map(stems);
    const parts = (entry.words ?? []).flatMap(text => stems(text.replace(/([a-z]{2,})(\d{2,})/g, "$1 $2")));
    const kind = stems(`${titles.get(entry.kind) ?? ""} ${KIND.get(entry.kind) ?? ""}`);
    const all = new Set([...labels.flatMap(label => label.words), ...hidden.flat(), ...parts, ...kind, ...(entry.year ?? [])]);
    return [id, { ...entry, id, labels, hidden, all: [...all], asked: (entry.asked ?? []).map(stems) }];
  };

  /** The words of a query. One that no name holds may be the beginning of one: it is still being typed. */
  const wordsAsked = (text, entries) => [...new Map(telling(wordsOf(text)).map(word => [stem(word), word])).values()].map(word => {
    const own = stem(word);
    const count = fits => entries.filter(entry => entry.all.some(fits)).length;
    const whole = count(one => one === own);
    const fits = whole || word.length < 3 ? one => one === own : one => one.startsWith(own);
    const names = whole || count(fits);
    return { word, fits, weight: names ? Math.log(entries.length / names) : 0 };
  });

  // ---- what fits, how well, and why ----

  /** How well the names of an entry fit, and by which: nothing where they do not. */
  const byName = (entry, asked) => {
    const whole = entry.labels.find(label => same(label.words, asked));
    if (whole) return { points: 130, label: whole };
    const short = entry.labels.find(label => same(label.short, asked));
    if (short) return { points: 120, label: short };
    const fitting = entry.labels.filter(label => holds(label.words, asked));
    if (fitting.length) {
      const near = label => asked.length / Math.max(Math.min(label.words.length, label.short.length), asked.length);
      const label = fitting.reduce((one, other) => (near(other) > near(one) ? other : one));
      return { points: 50 + 40 * near(label), label };
    }
    if (entry.hidden.some(words => same(words, asked))) return { points: 110, hidden: true };
    if (entry.hidden.some(words => holds(words, asked))) return { points: 80, hidden: true };
    return holds(entry.all, asked) ? { points: 50, hidden: true } : byPart(entry, asked);
  };

  /** How well names fit that hold only some of the words: a rare word tells more than one that many names hold. */
  const byPart = (entry, asked) => {
    const held = asked.filter(one => entry.all.some(one.fits));
    const part = sum(held) / (sum(asked) || 1);
    return held.length ? { points: 50 * part, held, few: part < PART } : null;
  };

  /** How well a question of readers, put in other words, fits. */
  const byQuestion = (entry, asked) => {
    const inside = entry.asked.filter(words => words.every(word => asked.some(one => one.fits(word))));
    if (inside.some(words => words.length === asked.length)) return { points: 130, question: true };
    const most = words => 2 * sum(asked.filter(one => words.some(one.fits))) >= sum(asked);
    if (inside.some(words => (words.length > 1 && 2 * words.length >= asked.length) || most(words))) {
      return { points: 100, question: true };
    }
    return entry.asked.some(words => holds(words, asked)) ? { points: 75, question: true } : null;
  };

  /** What pages hold: all of the words or, where hardly a page holds all, most of them. */
  const byText = async (program, asked, many) => {
    const found = new Map();
    const { results } = await program.search(asked.map(one => one.word).join(" "));
    for (const one of results) found.set(one.id, { data: one.data, points: (40 * one.score) / results[0].score, held: asked });
    if (results.length > FEW || asked.length < 2) return found;
    const some = new Map();
    let whole = 0;
    for (const one of asked) {
      const { results } = await program.search(one.word);
      const weight = results.length ? Math.log((2 * many) / results.length) : 0;
      whole += weight;
      for (const { id, data, score } of results) {
        const page = some.get(id) ?? { data, held: [], weight: 0, sum: 0 };
        page.held.push(one);
        page.weight += weight;
        page.sum += weight * (0.5 + score / results[0].score / 2);
        some.set(id, page);
      }
    }
    for (const [id, { data, held, weight, sum }] of some) {
      if (!found.has(id) && weight >= PART * whole) found.set(id, { data, held, points: (30 * sum) / whole });
    }
    return found;
  };

  /** The words that stand somewhere in the record: the others would find nothing, and so are left out. */
  const known = async (program, typed) => {
    const some = await Promise.all(typed.map(async one => one.weight || (await program.search(one.word)).results.length));
    const kept = typed.filter((_, number) => some[number]);
    return kept.length ? kept : typed;
  };

  const search = async (text, wanted) => {
    const { program, entries } = await load();
    const all = [...entries.values()];
    const typed = wordsAsked(text, all);
    const asked = await known(program, typed);
    const onPages = asked.length ? await byText(program, asked, all.length) : new Map();
    const hits = [];
    const spare = []; // what hardly fits: better than nothing
    for (const entry of all) {
      const page = onPages.get(entry.id);
      const named = asked.length ? byName(entry, asked) : null;
      const question = asked.length ? byQuestion(entry, asked) : null;
      const why = (question?.points ?? 0) > (named?.points ?? 0) ? question : named;
      if (asked.length && !page && !why) continue;
      if (!wanted.every(([name, word]) => [entry[name] ?? []].flat().includes(word))) continue;
      const repeats = entry.kind === "pages" && entry.gathers && !entry.asked.length;
      const proves = (PROOF.has(entry.kind) || repeats) && !(why?.points >= 130);
      const found = (why?.points ?? 0) + (page?.points ?? 0) * (entry.gathers ? LESS : 1);
      const held = why && !why.held ? asked : [...(why?.held ?? []), ...(page?.held ?? [])];
      (page || !why?.few ? hits : spare).push({
        entry, why, without: asked.filter(one => !held.includes(one)).map(one => one.word),
        points: found * (proves ? LESS : 1) + (WEIGHT.get(entry.kind) ?? 0),
        data: page?.data ?? (why?.held ? () => dataOf(program, why.held, entry.id) : null),
      });
    }
    if (hits.length < FEW) hits.push(...spare);
    hits.sort((one, other) => other.points - one.points || one.entry.title.localeCompare(other.entry.title, "en-GB"));
    return { hits, unknown: typed.filter(one => !asked.includes(one)).map(one => one.word) };
  };

  /** What Pagefind keeps of an entry that was found by some of the words alone. */
  const dataOf = async (program, held, id) => {
    const { results } = await program.search(held.map(one => one.word).join(" "));
    return results.find(one => one.id === id)?.data() ?? { meta: {} };
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
    if (!why || why.held) return "";
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
    if (hit.without.length) line.append(make("p", "st-hit-why", `Found without ${quoted(hit.without)}.`));
    if (hit.data) {
      hit.data().then(data => {
        if (data.meta.answer) line.append(make("p", "st-hit-answer", data.meta.answer));
        if (!why && data.excerpt) line.append(make("p", "st-hit-words", "On the page: … ", ...marked(data.excerpt), " …"));
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

  const quoted = words => words.map(word => `“${word}”`).join(", ");

  /** What was found, and which words had to be left out to find it. */
  const told = ({ hits, unknown }, text) => {
    const of = text ? ` for “${text}”` : "";
    if (!hits.length) return `Nothing was found${of}. Try fewer words, another spelling, or the list from A to Z.`;
    const part = hits.every(hit => hit.without.length) ? ": nothing holds all of these words, and each holds some" : "";
    const out = unknown.length ? ` Left out, for no page holds it: ${quoted(unknown)}.` : "";
    return `${counted(hits.length, "result")}${of}${part}.${out}`;
  };

  const show = (found, text) => {
    const { hits } = found;
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
    said.textContent = told(found, text);
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
    let found;
    try {
      found = await search(text, wanted);
    } catch {
      if (mine === turn) said.textContent = "The search could not be loaded. All records stand in the list from A to Z.";
      return;
    }
    if (mine === turn) show(found, text); // else something else was asked for in the meantime
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
