/** Values as small numbers, given out as they come. Pure. Neighbours mostly have the same value: the last one is at hand. */
export class ValueCodes<Value extends string | number | null> {
  readonly #codes = new Map<Value, number>();
  readonly #values: Value[] = [];
  #last: Value | undefined;
  #lastCode = 0;

  constructor(first: readonly Value[] = []) {
    for (const value of first) this.code(value);
  }

  code(value: Value): number {
    if (value === this.#last) return this.#lastCode;
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.#values.length;
      this.#codes.set(value, code);
      this.#values.push(value);
    }
    this.#last = value;
    this.#lastCode = code;
    return code;
  }

  /** -1: no recording ever had it. */
  known(value: Value): number {
    return this.#codes.get(value) ?? -1;
  }

  /** By code. */
  get values(): readonly Value[] {
    return this.#values;
  }
}
