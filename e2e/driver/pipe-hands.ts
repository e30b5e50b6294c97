/** The pipe driver's hands: key events, drops and pictures through the DevTools protocol, for one page of the app. */
import { writeFile } from 'node:fs/promises';
import type { Hands } from '../hands.ts';
import type { CdpPipe } from './cdp-pipe.ts';
import { keyPress, modifierBits } from './keyboard.ts';

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

export class PipeHands implements Hands {
  readonly #pipe: Pick<CdpPipe, 'send'>;
  readonly #sessionId: string;

  constructor(pipe: Pick<CdpPipe, 'send'>, sessionId: string) {
    this.#pipe = pipe;
    this.#sessionId = sessionId;
  }

  send<Result = Record<string, unknown>>(method: string, params: object = {}): Promise<Result> {
    return this.#pipe.send<Result>(method, params, this.#sessionId);
  }

  async press(chord: string): Promise<void> {
    // "Control++" holds a plus: the last part may be the separator itself.
    const parts = chord.endsWith('+') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+');
    const name = parts.at(-1) ?? '';
    const held = parts.slice(0, -1).filter((part): part is keyof typeof modifierBits => part in modifierBits);
    const press = keyPress(held.includes('Shift') ? name : name.length === 1 && held.length > 0 ? name.toLowerCase() : name);
    if (press === null) throw new Error(`No key for ${JSON.stringify(name)} on this keyboard`);
    const modifiers = held.reduce((bits, part) => bits | modifierBits[part], press.isShifted ? modifierBits.Shift : 0);
    const isCommand = held.includes('Control') || held.includes('Alt') || held.includes('Meta');
    const key = held.includes('Shift') && /^[a-z]$/.test(press.key) ? press.key.toUpperCase() : press.key;
    const event = { modifiers, key, code: press.code, windowsVirtualKeyCode: press.keyCode };
    const text = isCommand ? '' : key.length === 1 ? key : press.text;
    try {
      await this.send('Input.dispatchKeyEvent', { type: text === '' ? 'rawKeyDown' : 'keyDown', text, ...event });
      await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    } catch (thrown) {
      // The key that locks: the page's process has ended before the key was let go.
      if (!isPageGone(thrown)) throw thrown;
    }
  }

  async type(text: string): Promise<void> {
    for (const character of text) {
      if (keyPress(character) === null) await this.send('Input.insertText', { text: character });
      else await this.press(character === '+' ? 'Shift++' : character);
    }
  }

  async hold(key: string, ms: number): Promise<void> {
    const press = keyPress(key);
    if (press === null) throw new Error(`No key for ${JSON.stringify(key)} on this keyboard`);
    const event = { key: press.key, code: press.code, windowsVirtualKeyCode: press.keyCode };
    const until = Date.now() + ms;
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', text: press.text, ...event });
    while (Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await this.send('Input.dispatchKeyEvent', { type: 'keyDown', text: press.text, autoRepeat: true, ...event });
    }
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  async look<Argument, Result>(see: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>> {
    // Bundlers may wrap named functions in `__name`, which the page doesn't have.
    const expression = `((__name) => (${see.toString()})(${JSON.stringify(argument) ?? 'undefined'}))((f) => f)`;
    const evaluated = await this.#evaluate(expression);
    if (evaluated.exceptionDetails) {
      throw new Error(evaluated.exceptionDetails.exception?.description ?? evaluated.exceptionDetails.text);
    }
    return evaluated.result.value as Awaited<Result>;
  }

  /** A lock ends the page's process while somebody looks: then they look at the next one. */
  async #evaluate(expression: string): Promise<Evaluated> {
    for (;;) {
      try {
        return await this.send<Evaluated>('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
      } catch (thrown) {
        if (!isPageGone(thrown)) throw thrown;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  async drop(paths: readonly string[]): Promise<void> {
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await this.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    }
  }

  async shot(path: string): Promise<void> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    await writeFile(path, Buffer.from(data, 'base64'));
  }

  /** Window contents of this size, whatever the window manager says; colour scheme as the operating system would report it. */
  async pose(pose: { width: number; height: number; scheme: 'light' | 'dark' }): Promise<void> {
    await this.send('Emulation.setDeviceMetricsOverride', {
      width: pose.width,
      height: pose.height,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: pose.scheme }] });
  }
}

/** In the protocol's words, whoever passes them on. */
const isPageGone = (thrown: unknown): boolean =>
  thrown instanceof Error && /(?:Target crashed|Inspected target navigated or closed)$/.test(thrown.message);
