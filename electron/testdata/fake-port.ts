/** Stands in for a MessagePortMain in tests: what main posts can be awaited, what the other side posts can be handed in. */
import type { MainPort } from '../main-port.ts';

type MessageListener = (event: { readonly data: unknown }) => void;

export class FakePort<Reply> implements MainPort {
  readonly sent: Reply[] = [];
  isClosed = false;
  #taken = 0;
  #onSent: (() => void) | null = null;
  #onMessage: MessageListener | null = null;
  #onClose: (() => void) | null = null;

  postMessage(message: unknown): void {
    if (this.isClosed) return;
    this.sent.push(structuredClone(message) as Reply);
    this.#onSent?.();
  }

  on(event: 'message' | 'close', listener: MessageListener | (() => void)): void {
    if (event === 'message') this.#onMessage = listener;
    else this.#onClose = listener as () => void;
  }

  start(): void {}

  close(): void {
    this.isClosed = true;
  }

  /** A message from the other side. */
  receive(data: unknown): void {
    this.#onMessage?.({ data });
  }

  /** The other side is gone. */
  hangUp(): void {
    this.isClosed = true;
    this.#onClose?.();
  }

  /** The next reply that nobody has taken yet. */
  async next(): Promise<Reply> {
    while (this.sent.length === this.#taken) {
      await new Promise<void>((resolve) => {
        this.#onSent = resolve;
      });
    }
    return this.sent[this.#taken++] as Reply;
  }

  /** Nothing comes for a while: long enough for several reads of a file. */
  async expectSilence(): Promise<void> {
    const before = this.sent.length;
    await new Promise((resolve) => setTimeout(resolve, 40));
    if (this.sent.length !== before) throw new Error(`Expected silence, got ${JSON.stringify(this.sent.at(-1)).slice(0, 200)}`);
  }
}
