/**
 * Copying for a while: what a person said shouldn't lie on the clipboard until the next paste into a chat. Main process. It is
 * taken off after ten seconds, and before that when the vault locks or the app quits.
 */
import { app, clipboard, type Event } from 'electron';

const keptForMs = 10_000;
let kept: { readonly text: string; readonly timer: NodeJS.Timeout } | null = null;

export async function copyForAWhile(text: string): Promise<void> {
  if (kept === null) app.on('will-quit', clearBeforeQuit);
  else clearTimeout(kept.timer);
  kept = { text, timer: setTimeout(() => void clearCopied(), keptForMs) };
  await clipboard.writeText(text);
}

/** Now, if it is still there. What the user copied meanwhile stays. */
export async function clearCopied(): Promise<void> {
  if (kept === null) return;
  const { text, timer } = kept;
  kept = null;
  clearTimeout(timer);
  app.removeListener('will-quit', clearBeforeQuit);
  // Awaited since Electron 45, which asks the system in its own time; before, the text came at once.
  if ((await clipboard.readText()) === text) clipboard.clear();
}

function clearBeforeQuit(event: Event): void {
  event.preventDefault();
  // Not within this event: a quit while one is being prevented would be lost.
  void clearCopied().finally(() => setImmediate(() => app.quit()));
}
