/**
 * What a person at the keyboard can do and see, as an interface. Two things implement it: the pipe driver (tour, proofs,
 * benches: no socket is opened) and Playwright's page (specs). Journeys are written against it once.
 */
export interface Hands {
  /** One chord, in Playwright's spelling: `Control+k`, `Shift+?`, `ArrowDown`. */
  press(chord: string): Promise<void>;
  /** Types text into what has the focus, a key at a time. */
  type(text: string): Promise<void>;
  /** Holds a key for a while: `keydown`, repeats as a keyboard does, `keyup`. */
  hold(key: string, ms: number): Promise<void>;
  /** Runs a function in the page and gives back its JSON result. It may only look, never act. */
  look<Argument, Result>(see: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  /** Drops real files on the window, as a file manager does. */
  drop(paths: readonly string[]): Promise<void>;
  /** Saves a picture of the window as PNG. */
  shot(path: string): Promise<void>;
}

/** A step that didn't come to pass in time, in words. */
export class NotSeen extends Error {
  override readonly name = 'NotSeen';
}

/** Looks every `everyMs` until something is there; gives it back. Fails with a sentence that says what was missing. */
export async function seeUntil<Argument, Result>(
  hands: Hands,
  what: string,
  see: (argument: Argument) => Result,
  argument: Argument,
  timeoutMs = 15_000,
  everyMs = 20,
): Promise<NonNullable<Awaited<Result>>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const seen = await hands.look(see, argument);
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (Date.now() > deadline) throw new NotSeen(`${what} was not seen within ${timeoutMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
