// What is wrong with a page as it stands in a window, each as a line: put into the page by tests/site/walk.py.
() => {
  const told = [];
  const name = element => element.tagName.toLowerCase() + (element.className ? `.${element.className}` : "");
  const words = node => `“${(node.textContent || node.value || "").trim().replace(/\s+/g, " ").slice(0, 50)}”`;

  for (const folded of document.querySelectorAll("details")) folded.open = true;

  // ---- nothing scrolls sideways ----

  const page = document.scrollingElement, width = page.clientWidth;
  if (page.scrollWidth > width) {
    const right = element => element.getBoundingClientRect().right;
    const widest = [...document.body.querySelectorAll("*")].reduce((a, b) => (right(b) > right(a) ? b : a));
    told.push(`${page.scrollWidth} wide in a window of ${width}: ${name(widest)} ${words(widest)}`);
  }

  // ---- no text stands over another ----
  // A text is measured line by line, as high as its letters: what a font leaves above and below them may meet. It
  // counts as far as it is not cut off by what it stands in, so that what is only heard and what is scrolled away
  // does not. Drawings are left out: their texts are placed by hand, and have tests of their own.

  const whole = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const meet = (a, b) => ({
    left: Math.max(a.left, b.left), top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom),
  });
  const isThere = (box, by) => box.right - box.left > by && box.bottom - box.top > by;

  const windows = new Map([[document.documentElement, whole], [document.body, whole]]);
  const windowOf = element => {
    if (!windows.has(element)) {
      const around = windowOf(element.parentElement);
      const cuts = getComputedStyle(element).overflowX !== "visible";
      windows.set(element, cuts ? meet(around, element.getBoundingClientRect()) : around);
    }
    return windows.get(element);
  };

  const boxes = [];
  const add = (node, element, box, height) => {
    const spare = height ? Math.max(0, (box.height - height) / 2) : 0;
    const { left, right, top, bottom } = box;
    const seen = meet({ left, right, top: top + spare, bottom: bottom - spare }, windowOf(element));
    if (isThere(seen, 1)) boxes.push({ node, element, ...seen });
  };
  const isSeen = element => !element.closest("svg")
    && element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !isSeen(element)) continue;
    const height = parseFloat(getComputedStyle(element).fontSize);
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) add(node, element, box, height);
  }
  for (const element of document.querySelectorAll("input, select, textarea, img")) {
    if (isSeen(element)) add(element, element, element.getBoundingClientRect(), 0);
  }

  boxes.sort((a, b) => a.top - b.top);
  const over = new Set();
  boxes.forEach((one, place) => {
    for (let next = place + 1; next < boxes.length && boxes[next].top < one.bottom - 1; next += 1) {
      const other = boxes[next];
      if (one.node === other.node || !isThere(meet(one, other), 1)) continue;
      if (one.node.contains(other.node) || other.node.contains(one.node)) continue;
      over.add(`${name(one.element)} ${words(one.node)} and ${name(other.element)} ${words(other.node)} overlap`);
    }
  });
  // ---- nothing is kept ----

  for (const kept of ["localStorage", "sessionStorage"]) {
    if (window[kept].length) told.push(`${kept} holds ${Object.keys(window[kept])}`);
  }
  if (document.cookie) told.push(`cookie ${document.cookie}`);

  // ---- what the policy forbade: gathered by walk.py from the start ----

  told.push(...window.refused);
  return [...told, ...[...over].slice(0, 3)];
}
