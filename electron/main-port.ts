/**
 * The part of Electron's MessagePortMain that we use, so that what serves a port can be tested without Electron. Buffers are
 * copied between processes: a transfer list would silently deliver null.
 */
export interface MainPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}
