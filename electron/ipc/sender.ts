/** Who may call: our own page in our own window, by its main frame. Main process, pure. */
import { appOrigin } from '../app-scheme/app-scheme.ts';

export interface SenderFrame {
  readonly origin: string;
  readonly parent: unknown;
}

/** `frame` is null when it went away meanwhile; `pageFrame` when there is no window. */
export function isOurPage(frame: SenderFrame | null, pageFrame: SenderFrame | null): boolean {
  return frame !== null && frame === pageFrame && frame.parent === null && frame.origin === appOrigin;
}
