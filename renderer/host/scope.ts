/**
 * Lifetimes: what must be undone is registered on the line after it is done. Ends in reverse order, once; what is added
 * to a scope that has ended is undone at once. Raw listeners, timers, object URLs and workers appear nowhere else.
 */
export class Scope {
  #undos: (() => void)[] | null = [];

  get hasEnded(): boolean {
    return this.#undos === null;
  }

  add(undo: () => void): void {
    if (this.#undos === null) undo();
    else this.#undos.push(undo);
  }

  listen<Name extends keyof WindowEventMap>(
    target: Window,
    name: Name,
    listener: (event: WindowEventMap[Name]) => void,
    options?: AddEventListenerOptions,
  ): void;
  listen(target: EventTarget, name: string, listener: (event: Event) => void, options?: AddEventListenerOptions): void;
  listen(target: EventTarget, name: string, listener: (event: never) => void, options?: AddEventListenerOptions): void {
    target.addEventListener(name, listener as EventListener, options);
    this.add(() => target.removeEventListener(name, listener as EventListener, options));
  }

  every(ms: number, run: () => void): void {
    const timer = setInterval(run, ms);
    this.add(() => clearInterval(timer));
  }

  after(ms: number, run: () => void): void {
    const timer = setTimeout(run, ms);
    this.add(() => clearTimeout(timer));
  }

  objectUrl(blob: Blob): string {
    const url = URL.createObjectURL(blob);
    this.add(() => URL.revokeObjectURL(url));
    return url;
  }

  /** A scope that ends with this one, or before. */
  inner(): Scope {
    const scope = new Scope();
    this.add(() => scope.end());
    return scope;
  }

  end(): void {
    const undos = this.#undos;
    this.#undos = null;
    for (const undo of undos?.reverse() ?? []) undo();
  }
}
