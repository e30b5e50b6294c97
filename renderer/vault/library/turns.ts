/**
 * Actions that read the vault, think and then commit: one at a time, in the order they were asked, so that none is
 * computed from what another is about to change. Reading never waits here.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(action: () => Promise<T>): Promise<T> {
    const result = this.#last.then(action);
    // The caller hears of the failure; the next in line only needs to know that it is over.
    this.#last = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }
}
