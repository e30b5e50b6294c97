/**
 * The Chrome DevTools Protocol over two pipes (file descriptors 3 and 4) instead of a socket: messages are JSON, each
 * ended by a NUL byte (`--remote-debugging-pipe`). A session driven like this opens no port, so a trace of its system
 * calls shows the app's own connections alone.
 * https://chromedevtools.github.io/devtools-protocol/
 */
import type { Readable, Writable } from 'node:stream';

interface Waiting {
  resolve(result: unknown): void;
  reject(reason: Error): void;
}

export class CdpPipe {
  readonly #writable: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(method: string, params: Record<string, unknown>, sessionId: string | undefined) => void>();
  #nextId = 1;
  #rest: Buffer[] = [];
  #ended: Error | null = null;

  constructor(writable: Writable, readable: Readable) {
    this.#writable = writable;
    readable.on('data', (chunk: Buffer) => this.#take(chunk));
    readable.on('close', () => this.#end(new Error('The app closed its debugging pipe')));
    writable.on('error', (error) => this.#end(error));
  }

  async send<Result = Record<string, unknown>>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    if (this.#ended !== null) throw this.#ended;
    const id = this.#nextId++;
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#writable.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return (await answer) as Result;
  }

  onEvent(listener: (method: string, params: Record<string, unknown>, sessionId: string | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #take(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const whole = Buffer.concat([...this.#rest, chunk.subarray(start, end)]);
      this.#rest = [];
      start = end + 1;
      this.#receive(JSON.parse(whole.toString('utf8')));
    }
    if (start < chunk.length) this.#rest.push(chunk.subarray(start));
  }

  #receive(message: {
    id?: number;
    method?: string;
    params?: Record<string, unknown>;
    sessionId?: string;
    result?: unknown;
    error?: { message: string };
  }): void {
    if (message.id === undefined) {
      for (const listener of this.#listeners) listener(message.method ?? '', message.params ?? {}, message.sessionId);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result);
  }

  #end(reason: Error): void {
    this.#ended ??= reason;
    for (const waiting of this.#waiting.values()) waiting.reject(reason);
    this.#waiting.clear();
  }
}
