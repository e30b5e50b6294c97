/** How many bytes may still go out ([Note: byte frames]). Main process, pure. One taker at a time. */
export interface Credit {
  add(bytes: number): void;
  /** Resolves when so many bytes may go, and takes them; after `end` at once. */
  take(bytes: number): Promise<void>;
  /** Nobody waits any longer. */
  end(): void;
}

export function makeCredit(): Credit {
  let left = 0;
  let isOver = false;
  let wake: (() => void) | null = null;
  return {
    add(bytes) {
      left += bytes;
      wake?.();
    },
    async take(bytes) {
      while (!isOver && left < bytes) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      left -= bytes;
    },
    end() {
      isOver = true;
      wake?.();
    },
  };
}
