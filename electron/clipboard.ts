/** Copying for a while: what a person said shouldn't lie on the clipboard until the next paste into a chat. Main process. */
import { app, clipboard, type Event } from 'electron';

const keptForMs = 10_000;
let kept: { readonly text: string; readonly timer: NodeJS.Timeout } | null = null;

export async function copyForAWhile(text: string): Promise<void> {
  if (kept === null) app.on('will-quit', clearBeforeQuit);
  else clearTimeout(kept.timer);
  kept = { text, timer: setTimeout(() => void clearIfStillThere(), keptForMs) };
  await clipboard.writeText(text);
}

/** What the user copied meanwhile stays. */
async function clearIfStillThere(): Promise<void> {
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
  void clearIfStillThere().finally(() => setImmediate(() => app.quit()));
}
