/**
 * Copying for a while: what a person said shouldn't lie on the clipboard until the next paste into a chat. Main process. It is
 * taken off after ten seconds, and before that when the vault locks or the app quits.
 */
import { app, clipboard, type Event } from 'electron';

const keptForMs = 10_000;
/** What Chromium copies and what the page says of it go different ways: by then the text is on the clipboard. */
const writtenWithinMs = 100;

interface Kept {
  /** null: not read yet. */
  text: string | null;
  readonly timer: NodeJS.Timeout;
}

let kept: Kept | null = null;

export async function copyForAWhile(text: string): Promise<void> {
  keep(text);
  await clipboard.writeText(text);
}

/** Chromium has copied in the page, by Ctrl+C, say: what that was is read back, so that nothing else is cleared. */
export function keepCopied(): void {
  const mine = keep(null);
  setTimeout(() => void readBack(mine), writtenWithinMs);
}

function keep(text: string | null): Kept {
  if (kept === null) app.on('will-quit', clearBeforeQuit);
  else clearTimeout(kept.timer);
  kept = { text, timer: setTimeout(() => void clearCopied(), keptForMs) };
  return kept;
}

async function readBack(mine: Kept): Promise<void> {
  const text = await clipboard.readText();
  if (kept !== mine) return;
  mine.text = text;
  if (text === '') letGo(mine);
}

/** Now, if it is still there. What the user copied meanwhile stays. */
export async function clearCopied(): Promise<void> {
  const mine = kept;
  if (mine === null) return;
  clearTimeout(mine.timer);
  try {
    // Awaited since Electron 45, which asks the system in its own time; before, the text came at once.
    if (mine.text === null || (await clipboard.readText()) === mine.text) clipboard.clear();
  } finally {
    // A quit waits until here.
    if (kept === mine) letGo(mine);
  }
}

function letGo({ timer }: Kept): void {
  kept = null;
  clearTimeout(timer);
  app.removeListener('will-quit', clearBeforeQuit);
}

function clearBeforeQuit(event: Event): void {
  event.preventDefault();
  // Not within this event: a quit while one is being prevented would be lost.
  void clearCopied().finally(() => setImmediate(() => app.quit()));
}

/**
 * On Linux what is marked is there to be pasted by the middle button, and this process would go on handing it out when the page has
 * gone. Whose it is can't be asked: what is marked in another program is let go with it.
 */
export function clearMarked(): void {
  if (process.platform !== 'linux') return;
  // An object of its own since Electron 45; before, an argument.
  const { selection } = clipboard as { readonly selection?: Electron.Clipboard };
  if (selection === undefined) (clipboard.clear as (which: 'selection') => void)('selection');
  else selection.clear();
}
