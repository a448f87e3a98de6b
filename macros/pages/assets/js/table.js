// Shows a table of the record, to be sorted and filtered. The page is whole without this: it says what each column
// is and leads to the CSV, which is read here. Every text goes in as text.
"use strict";

(() => {
  const place = document.getElementById("look-table");
  if (!place) return;

  const AT_ONCE = 150_000; // bytes: a file no longer than this is read when the page opens
  const STEP = 100; // rows shown at a time
  const FEW = 4; // no more filters than this stand open above a table
  const { csv, size, title, site, root } = place.dataset;
  let places = {}; // the pages of records that have none of their own: read with the table

  /** The rows of a CSV file, as RFC 4180 has it: cells in quotes may hold commas, quotes and ends of lines. */
  const parse = text => {
    const rows = [];
    let row = [], cell = "", quoted = false, started = false;
    const endCell = () => { row.push(cell); cell = ""; started = false; };
    const endRow = () => { endCell(); rows.push(row); row = []; };
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at];
      if (quoted) {
        if (sign !== '"') cell += sign;
        else if (text[at + 1] === '"') { cell += '"'; at += 1; }
        else quoted = false;
      } else if (sign === '"' && !started) { quoted = true; started = true; }
      else if (sign === ",") endCell();
      else if (sign === "\n" || sign === "\r") {
        if (sign === "\r" && text[at + 1] === "\n") at += 1;
        endRow();
      } else { cell += sign; started = true; }
    }
    if (started || cell || row.length) endRow();
    return rows;
  };

  /** What the page says of the columns, by their names. */
  const told = new Map([...document.querySelectorAll("#look-columns [data-column]")].map(line => [
    line.dataset.column,
    {
      type: line.dataset.type,
      to: line.dataset.to || "",
      many: "many" in line.dataset,
      words: line.dataset.words ? line.dataset.words.split(" ") : [],
    },
  ]));

  const isNumber = column => column.type === "number" || column.type === "integer";

  /** The columns and rows of the file. The apostrophe that keeps a text from being run is taken off again. */
  const read = text => {
    const [names = [], ...rows] = parse(text);
    const columns = names.map((name, number) => {
      const known = told.get(name) || { type: "text", to: "", many: false, words: [] };
      return { name, number, ...known, filled: rows.some(cells => cells[number]) };
    });
    for (const cells of rows) {
      for (const { number, type } of columns) {
        if (cells[number]?.startsWith("'") && !isNumber({ type })) cells[number] = cells[number].slice(1);
      }
    }
    return { columns, rows: rows.map((cells, number) => ({ cells, number })) };
  };

  /** The columns shown until a reader chooses: not the spans of dates, nor what is empty or said by a link. */
  const shownAtFirst = columns => {
    const names = new Set(columns.map(column => column.name));
    const linked = ["label", "key"].find(name => names.has(name));
    const isSpan = name => /_(first|last)$/.test(name) && names.has(name.replace(/_(first|last)$/, ""));
    const isLinked = name => linked && name !== linked && ["key", "id", "page", "name"].includes(name);
    const shown = columns.filter(({ name, filled }) => filled && !isSpan(name) && !isLinked(name));
    return (shown.length ? shown : columns).map(column => column.name);
  };

  const make = (tag, options = {}, ...inside) => {
    const { text, ...others } = options;
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    for (const [name, value] of Object.entries(others)) element.setAttribute(name, value);
    element.append(...inside);
    return element;
  };

  const counted = (number, noun) => `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;

  // ---- where a cell leads ----

  /** The address for a link, or nothing: pages of this site on the host that serves it, others by https alone. */
  const addressOf = text => {
    if (site && text.startsWith(site)) return root + text.slice(site.length);
    return text.startsWith("https://") ? text : "";
  };

  const pageOfKey = key => {
    const [, kind, id] = /^([a-z]+)\/([a-z0-9-]+)$/.exec(key) || [];
    if (!kind) return "";
    return root + (Object.hasOwn(places, key) ? `${places[key]}#${id}` : `${kind}/${id}/`);
  };

  const linkOf = (column, cell, row, state) => {
    if (column.type === "url") return addressOf(cell);
    if (column.to) return pageOfKey(cell);
    if (column.name === state.linked && state.page) return addressOf(row.cells[state.page.number] || "");
    return "";
  };

  // ---- what the address of the page keeps ----

  const readAddress = table => {
    const asked = new URLSearchParams(location.search);
    const sort = asked.get("sort") || "";
    const name = sort.replace(/^-/, "");
    const names = new Set(table.columns.map(column => column.name));
    const columns = (asked.get("columns") || "").split(" ").filter(one => names.has(one));
    const words = table.columns.map(column => [column.name, asked.get(column.name)]);
    return {
      text: asked.get("q") || "",
      sort: names.has(name) ? { name, down: sort.startsWith("-") } : null,
      words: new Map(words.filter(([column, word]) => word && told.get(column)?.words.includes(word))),
      columns: columns.length ? columns : shownAtFirst(table.columns),
      shown: STEP,
      page: table.columns.find(column => column.name === "page"),
      linked: ["label", "key"].find(one => names.has(one)),
    };
  };

  const keepInAddress = (table, state) => {
    const asked = new URLSearchParams();
    if (state.text) asked.set("q", state.text);
    for (const [name, word] of state.words) asked.set(name, word);
    if (state.sort) asked.set("sort", (state.sort.down ? "-" : "") + state.sort.name);
    if (state.columns.join(" ") !== shownAtFirst(table.columns).join(" ")) {
      asked.set("columns", state.columns.join(" "));
    }
    const query = asked.toString();
    history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
  };

  // ---- which rows, in which order ----

  const collator = new Intl.Collator("en-GB", { numeric: true });

  const compare = (column, one, other) => {
    if (isNumber(column)) return Number(one) - Number(other);
    return column.type === "date" || column.type === "day"
      ? (one < other ? -1 : Number(one > other))
      : collator.compare(one, other);
  };

  /** The rows that fit the filters, in the order asked for. Empty cells stand last, whichever way it runs. */
  const rowsOf = (table, state) => {
    const terms = state.text.toLocaleLowerCase("en-GB").split(/\s+/).filter(Boolean);
    const words = table.columns
      .filter(column => state.words.has(column.name))
      .map(column => [column, state.words.get(column.name)]);
    const fits = row => {
      row.text ??= row.cells.join("\n").toLocaleLowerCase("en-GB");
      return terms.every(term => row.text.includes(term)) && words.every(([column, word]) => {
        const cell = row.cells[column.number] || "";
        return column.many ? cell.split("; ").includes(word) : cell === word;
      });
    };
    const found = table.rows.filter(fits);
    if (!state.sort) return found;
    const column = table.columns.find(one => one.name === state.sort.name);
    const cellOf = row => row.cells[column.number] || "";
    const sign = state.sort.down ? -1 : 1;
    return found.sort((a, b) => {
      const [one, other] = [cellOf(a), cellOf(b)];
      if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1) || a.number - b.number;
      return sign * compare(column, one, other) || a.number - b.number;
    });
  };

  // ---- what is on the page ----

  const show = table => {
    const state = readAddress(table);
    const status = make("p", { role: "status", class: "st-look-told" });
    const head = make("tr");
    const body = make("tbody");
    const more = make("button", { type: "button", class: "st-look-more" });
    const search = make("input", { type: "search", id: "look-q", autocomplete: "off" });
    let rows = [];

    const cellsOf = row => table.columns.filter(column => state.columns.includes(column.name)).map((column, place) => {
      const cell = row.cells[column.number] || "";
      const address = cell && linkOf(column, cell, row, state);
      const box = make(place ? "td" : "th", place ? {} : { scope: "row" });
      if (isNumber(column)) box.className = "st-look-number";
      else if (cell.length > 60) box.className = "st-look-long";
      if (address) {
        const link = make("a", { href: address, text: cell });
        if (address.startsWith("https://")) {
          link.rel = "noopener";
          link.className = "st-away";
        }
        box.append(link);
      } else box.textContent = cell;
      return box;
    });

    const addRows = (from, to) => body.append(...rows.slice(from, to).map(row => make("tr", {}, ...cellsOf(row))));

    const tell = () => {
      const shown = Math.min(state.shown, rows.length);
      const part = shown < rows.length ? `The first ${shown.toLocaleString("en-GB")} of ` : "";
      const whole = rows.length === table.rows.length ? "" : `, out of ${counted(table.rows.length, "row")} in the table`;
      status.textContent = `${part}${counted(rows.length, "row")}${whole}.`;
      more.hidden = shown >= rows.length;
      region.hidden = rows.length === 0;
      more.textContent = `Show ${counted(Math.min(STEP, rows.length - shown), "more row")}`;
    };

    const showRows = () => {
      rows = rowsOf(table, state);
      state.shown = STEP;
      body.replaceChildren();
      addRows(0, STEP);
      tell();
      keepInAddress(table, state);
    };

    const sortBy = name => {
      const same = state.sort?.name === name;
      // A third time gives the order of the file back.
      state.sort = same && state.sort.down ? null : { name, down: same };
      showSorted();
      showRows();
    };

    const showSorted = () => {
      for (const box of head.children) {
        const sorted = state.sort?.name === box.dataset.name;
        if (sorted) box.setAttribute("aria-sort", state.sort.down ? "descending" : "ascending");
        else box.removeAttribute("aria-sort");
      }
    };

    const showHead = () => {
      head.replaceChildren(...table.columns.filter(column => state.columns.includes(column.name)).map(column => {
        const button = make("button", { type: "button", text: column.name });
        button.addEventListener("click", () => sortBy(column.name));
        return make("th", { scope: "col", "data-name": column.name }, button);
      }));
      showSorted();
    };

    more.addEventListener("click", () => {
      const first = state.shown;
      state.shown += STEP;
      addRows(first, state.shown);
      tell();
      // What was pressed may be gone: the reader goes on at the first of the new rows.
      if (more.hidden) {
        const box = body.children[first]?.firstElementChild;
        box?.setAttribute("tabindex", "-1");
        box?.focus();
      }
    });

    let waiting;
    search.value = state.text;
    search.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => { state.text = search.value.trim(); showRows(); }, 200);
    });

    const tools = make("form", { class: "st-look-tools", role: "search", "aria-label": "Rows of this table" },
      make("p", {}, make("label", { for: "look-q", text: "Words in any column" }), search));
    tools.addEventListener("submit", event => event.preventDefault());

    const selects = table.columns.filter(column => column.words.length && column.filled).map(column => {
      const id = `look-is-${column.name}`;
      const select = make("select", { id }, make("option", { value: "", text: "any" }),
        ...column.words.map(word => make("option", { value: word, text: word })));
      select.value = state.words.get(column.name) || "";
      select.addEventListener("change", () => {
        if (select.value) state.words.set(column.name, select.value);
        else state.words.delete(column.name);
        showRows();
      });
      return select;
    });
    const named = selects.map(select => make("p", {},
      make("label", { for: select.id, text: select.id.slice("look-is-".length) }), select));
    if (named.length > FEW) {
      const fold = make("details", { class: "st-look-fold" },
        make("summary", { text: `Filter by coded words, of ${counted(named.length, "column")}` }),
        make("div", { class: "st-look-tools" }, ...named));
      fold.open = state.words.size > 0;
      tools.append(fold);
    } else tools.append(...named);

    const boxes = table.columns.map(column => {
      const box = make("input", { type: "checkbox", value: column.name });
      box.checked = state.columns.includes(column.name);
      box.addEventListener("change", () => {
        const chosen = boxes.filter(one => one.checked).map(one => one.value);
        if (!chosen.length) { box.checked = true; return; }
        state.columns = chosen;
        showHead();
        showRows();
      });
      return box;
    });
    const chooser = make("details", { class: "st-look-chooser" },
      make("summary", { text: "Choose columns" }),
      make("fieldset", {}, make("legend", { text: "Columns shown" }),
        ...boxes.map(box => make("label", {}, box, ` ${box.value}`))));

    const all = make("button", { type: "button", class: "st-look-all", text: "Show all rows again" });
    all.addEventListener("click", () => {
      state.text = search.value = "";
      state.words.clear();
      for (const select of selects) select.value = "";
      showRows();
    });
    tools.append(make("p", {}, all));

    const region = make("div", { class: "st-look-scroll", role: "region", tabindex: "0",
      "aria-label": `${title}: rows. Scrolls sideways` },
      make("table", { class: "st-look-rows" },
        make("caption", { class: "st-hidden", text: `${title}. A button in the head of each column sorts by it.` }),
        make("thead", {}, head), body));
    showHead();
    place.replaceChildren(tools, chooser, status, region, more);
    showRows();
    return search;
  };

  const load = async () => {
    const status = make("p", { role: "status", text: `Reading the table (${size}).` });
    place.replaceChildren(status);
    try {
      const [answer, where] = await Promise.all(
        [csv, place.dataset.places].map(file => fetch(file, { credentials: "omit" })),
      );
      if (!answer.ok || !where.ok) throw new Error(`status ${answer.status}, ${where.status}`);
      places = await where.json();
      return show(read(await answer.text()));
    } catch {
      status.textContent = "The table could not be read. Its CSV is linked at the top of this page.";
      place.replaceChildren(status);
      return null;
    }
  };

  if (Number(place.dataset.bytes) <= AT_ONCE || location.search.length > 1) load();
  else {
    const button = make("button", { type: "button", text: `Show the table (${size})` });
    button.addEventListener("click", async () => (await load())?.focus());
    place.replaceChildren(make("p", {}, button));
  }
})();
