/**
 * What the user answers to the system's dialogs. Main process. A dialog stays open when the page that asked for it is thrown away, and
 * can't be closed from here: its answer comes to nothing then, and what was held until it came (a text, a path) is let go at once.
 */
export interface DialogAnswers {
  /** null as soon as the page that asks has gone. Fails as the dialog does. */
  toThisPage<T>(dialog: Promise<T>): Promise<T | null>;
  pageLeft(): void;
}

export function dialogAnswers(): DialogAnswers {
  const waiting = new Set<() => void>();
  return {
    toThisPage: (dialog) =>
      new Promise((resolve, reject) => {
        const leave = (): void => resolve(null);
        waiting.add(leave);
        dialog.then(resolve, reject).finally(() => waiting.delete(leave));
      }),
    pageLeft() {
      for (const leave of waiting) leave();
      waiting.clear();
    },
  };
}
