/**
 * Lets the worker's other tasks run (progress, cancelling) between two pieces of a long text. No timer and no clock: a message
 * to oneself comes back behind what was waiting already.
 */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** How much text is read in one go: some 20 ms. */
export const pieceBytes = 1 << 20;
