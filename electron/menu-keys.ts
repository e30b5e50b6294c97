/** The keys that the application menu shows, as the page told them last. Main process; it binds none of them. */
export type Accelerators = Readonly<Record<string, string>>;

export interface MenuKeys {
  readonly shown: Accelerators;
  show(accelerators: Accelerators): void;
  onChange(listener: () => void): void;
}

export function keepMenuKeys(): MenuKeys {
  let shown: Accelerators = {};
  const listeners: (() => void)[] = [];
  return {
    get shown() {
      return shown;
    },
    show(accelerators) {
      // Every page tells them anew, after each lock too; a menu that is open would close.
      if (JSON.stringify(accelerators) === JSON.stringify(shown)) return;
      shown = accelerators;
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
