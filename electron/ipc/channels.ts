/** Names of the few channels between preload and main. Both import them from here; nothing else uses them. */
export const channels = {
  /** invoke(name, args): a call of the contract. */
  call: 'overheard:call',
  /** invoke(paths): files of a drop, whose paths the preload alone can read. */
  dropped: 'overheard:dropped',
  /** send(name, payload): an event of the contract. */
  event: 'overheard:event',
  /** postMessage(PortMessage, [port]). */
  port: 'overheard:port',
} as const;
