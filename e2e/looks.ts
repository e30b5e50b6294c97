/**
 * What is wrong with a screen to the eye, found in the page: text that is cut off or spills out of its box, and controls that
 * don't show that they have the focus. Each function runs inside the page and stands alone: no imports, no closure.
 */

/** Text that can't be read whole. What came from an archive or from the user may end in an ellipsis; what the app says may not. */
export const seenCutText = (_: null): readonly string[] => {
  const slackPx = 1.5;
  // A line's box is higher than its letters.
  const slackDownPx = 4;
  const mayEnd =
    '.machine, .said, .who, .rows, .tag, .tag-name, .recname, .top-query, .inspector, .facet, .tbl td, .receipts td, bdi';
  const cut = new Set<string>();
  const say = (text: string, how: string, element: Element): void => {
    cut.add(`${how}: "${text.trim().slice(0, 60)}" in ${element.tagName.toLowerCase()}.${element.className}`);
  };

  const judge = (text: string, rect: DOMRect, parent: HTMLElement): void => {
    const box = parent.closest('button, a, kbd, th, td, dt, label, [role="button"], .btn, .pill')?.getBoundingClientRect();
    if (box && (rect.right > box.right + slackPx || rect.left < box.left - slackPx)) {
      const style = getComputedStyle(parent);
      if (style.textOverflow !== 'ellipsis') say(text, 'spills', parent);
    }
    for (let element: HTMLElement | null = parent; element !== null; element = element.parentElement) {
      const style = getComputedStyle(element);
      const { overflowX, overflowY, textOverflow, webkitLineClamp, position } = style;
      const isBeside = (outer: DOMRect): boolean => rect.right > outer.right + slackPx || rect.left < outer.left - slackPx;
      const isBelow = (outer: DOMRect): boolean => rect.bottom > outer.bottom + slackDownPx || rect.top < outer.top - slackDownPx;
      const outer = element.getBoundingClientRect();
      if (/auto|scroll/.test(`${overflowX} ${overflowY}`) && element.id !== 'root') return;
      if (/hidden|clip/.test(overflowX) && isBeside(outer)) {
        const isEnding = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
        if (!isEnding || element.closest(mayEnd) === null) say(text, isEnding ? 'ends early' : 'cut off', parent);
        return;
      }
      // A hint that doesn't fit is left out whole.
      if (element.matches('.hints') && rect.top >= outer.bottom) return;
      if (/hidden|clip/.test(overflowY) && isBelow(outer)) {
        if (webkitLineClamp === 'none' || element.closest(mayEnd) === null) say(text, 'cut off below', parent);
        return;
      }
      if (position === 'fixed') break;
    }
    if (rect.right > innerWidth + slackPx || rect.bottom > innerHeight + slackDownPx || rect.left < -slackPx) {
      say(text, 'outside the window', parent);
    }
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const parent = node.parentElement;
    if (text.trim() === '' || parent === null || parent.closest('.unseen, script, style, option') !== null) continue;
    if (!parent.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
    // Said to screen readers alone.
    if (getComputedStyle(parent).clipPath.startsWith('inset(50%') || parent.offsetWidth === 1) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 1 && rect.height > 1) judge(text, rect, parent);
  }

  const pen = document.createElement('canvas').getContext('2d');
  for (const input of document.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
    if (pen === null || input.value !== '' || !input.checkVisibility()) continue;
    pen.font = getComputedStyle(input).font;
    if (pen.measureText(input.placeholder).width > input.clientWidth + slackPx)
      say(input.placeholder, 'placeholder cut off', input);
  }
  return [...cut];
};

/**
 * Called after each press of Tab. Judges what had the focus before: with it, it must have had an outline or an inner ring of 2 px,
 * or a part of another colour, that is gone now. Gives those that had not, and whether the round is complete.
 */
export const judgeFocus = (_: null): { readonly unseen: readonly string[]; readonly isRound: boolean } => {
  interface Focused {
    readonly element: HTMLElement;
    readonly look: readonly string[];
  }
  const holder = window as unknown as { focusRound?: { readonly seen: Element[]; waiting: readonly Focused[] } };
  const round = (holder.focusRound ??= { seen: [], waiting: [] });

  /** Outline and shadow of the element and of what may carry its ring: the box around it, the part within it, its active row. */
  const lookOf = (element: HTMLElement): readonly string[] => {
    const active = element.getAttribute('aria-activedescendant');
    const around = [element.parentElement, element.parentElement?.parentElement, element.closest('label, .query')];
    const carriers = [element, ...around, ...[...element.querySelectorAll('*')].slice(0, 12)];
    if (active !== null) carriers.push(document.getElementById(active));
    if (element.matches('.pick-one-input, [cmdk-input]'))
      carriers.push(element.closest('[cmdk-root]')?.querySelector('[aria-selected="true"]') ?? null);
    const partsOf = (carrier: Element): readonly CSSStyleDeclaration[] =>
      [null, '::before', '::after'].map((part) => getComputedStyle(carrier, part));
    return carriers
      .flatMap((carrier) => (carrier ? partsOf(carrier) : []))
      .map(({ outlineStyle, outlineWidth, outlineColor, boxShadow, content, backgroundColor }) => {
        const outline = outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? '' : `${outlineWidth} ${outlineColor}`;
        const ring = / 0px 0px 0px [2-9]/.test(boxShadow) ? boxShadow : '';
        const isPart = content !== 'none' && content !== 'normal';
        return `${outline}|${ring}|${isPart ? backgroundColor : ''}`;
      });
  };
  const plain = '||';

  const nameOf = (element: HTMLElement): string =>
    `${element.tagName.toLowerCase()}.${element.className} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;

  const here = document.activeElement;
  // A field keeps its ring while its own button has the focus: it is judged when both are left.
  const isStillWithin = ({ element }: Focused): boolean =>
    (element.closest('.query') ?? element.parentElement)?.contains(here) ?? false;
  const isMarked = ({ element, look }: Focused): boolean => {
    const now = lookOf(element);
    return look.some((part, at) => part !== plain && part !== now[at]);
  };
  const left = round.waiting.filter((focused) => focused.element.isConnected && !isStillWithin(focused));
  const unseen = left.filter((focused) => !isMarked(focused)).map(({ element }) => nameOf(element));
  round.waiting = round.waiting.filter(isStillWithin);

  const isRound = here === null || round.seen.includes(here);
  if (here instanceof HTMLElement && here !== document.body) {
    round.seen.push(here);
    round.waiting = [...round.waiting, { element: here, look: lookOf(here) }];
  }
  if (isRound) delete holder.focusRound;
  return { unseen, isRound };
};

/**
 * Makes every word of the app a third longer, with accents, as a language might that nobody has written yet. What people said and
 * what machines wrote stays: only our own words are translated.
 */
export const lengthenWords = (_: null): void => {
  const accents: Readonly<Record<string, string>> = {
    a: 'á',
    e: 'ê',
    i: 'ï',
    o: 'ö',
    u: 'ü',
    A: 'Å',
    E: 'É',
    O: 'Ø',
    U: 'Û',
    n: 'ñ',
  };
  const notOurs = '.said, .machine, .rows, .who, .rec, .tag, .transcript, kbd, bdi, .clock, script, style';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const parent = node.parentElement;
    if (parent === null || parent.closest(notOurs) !== null || !/[A-Za-z]{3}/.test(text)) continue;
    const accented = [...text].map((letter) => accents[letter] ?? letter).join('');
    node.nodeValue = accented.trimEnd() + 'ẽ'.repeat(Math.ceil(text.trim().length / 3));
  }
};

/** Pieces of text that lie over one another. Each as `one / other`, so that two looks can be compared. */
export const seenOverlaps = (_: null): readonly string[] => {
  interface Piece {
    readonly text: string;
    readonly node: Node;
    readonly rect: DOMRect;
  }
  const slackPx = 2;
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').trim();
    const parent = node.parentElement;
    // Rows slide beneath the head of their group on purpose.
    if (text === '' || parent === null || parent.closest('.unseen, .rows, script, style, option') !== null) continue;
    if (!parent.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || parent.offsetWidth <= 1) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // What a box cuts off or has scrolled away isn't seen beyond it.
    const seen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let box: Element | null = parent; box !== null; box = box.parentElement) {
      if (!/hidden|clip|auto|scroll/.test(getComputedStyle(box).overflow)) continue;
      const { left, top, right, bottom } = box.getBoundingClientRect();
      seen.left = Math.max(seen.left, left);
      seen.top = Math.max(seen.top, top);
      seen.right = Math.min(seen.right, right);
      seen.bottom = Math.min(seen.bottom, bottom);
    }
    for (const rect of range.getClientRects()) {
      const [left, top] = [Math.max(rect.left, seen.left), Math.max(rect.top, seen.top)];
      const [width, height] = [Math.min(rect.right, seen.right) - left, Math.min(rect.bottom, seen.bottom) - top];
      if (width > slackPx && height > slackPx)
        pieces.push({ text: text.slice(0, 30), node, rect: new DOMRect(left, top, width, height) });
    }
  }
  const isOver = (a: DOMRect, b: DOMRect): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slackPx &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
  return pieces.flatMap((one, at) =>
    pieces
      .slice(at + 1)
      .flatMap((other) => (one.node !== other.node && isOver(one.rect, other.rect) ? [`${one.text} / ${other.text}`] : [])),
  );
};
