/** pdfjs-dist has no types for its parser. Only that it is there matters: the library finds it on the global. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
