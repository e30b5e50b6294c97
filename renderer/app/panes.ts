/** F6 and Shift+F6 walk the panes of the window. A pane carries `data-pane`; inside, `data-pane-focus` says where to land. */
const landing = [
  '[data-pane-focus]',
  '[tabindex="0"]',
  'button:not([disabled])',
  'input:not([disabled])',
  'textarea:not([disabled])',
  'a[href]',
].join(', ');

/** Which pane comes next, around the corner. Pure. */
export function neighbour(count: number, current: number, step: 1 | -1): number {
  if (count === 0) return -1;
  if (current === -1) return step === 1 ? 0 : count - 1;
  return (current + step + count) % count;
}

const isShown = (element: HTMLElement) => element.getClientRects().length > 0;

export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown);
  const targets = panes.map((pane) => landingIn(pane)).filter((target) => target !== null);
  const owners = targets.map((target) => target.closest('[data-pane]'));
  const current = owners.indexOf(document.activeElement?.closest('[data-pane]') ?? null);
  targets[neighbour(targets.length, current, step)]?.focus();
}

function landingIn(pane: HTMLElement): HTMLElement | null {
  const wanted = pane.querySelector<HTMLElement>('[data-pane-focus]');
  if (wanted !== null && isShown(wanted)) return wanted;
  return [...pane.querySelectorAll<HTMLElement>(landing)].find(isShown) ?? null;
}
