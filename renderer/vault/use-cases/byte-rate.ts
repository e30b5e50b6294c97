/**
 * How fast a job goes and how long it has left, from what it has done so far: of the last seconds, so that it follows a slow disk, and
 * smoothed, so that it can be read. Says nothing while nothing is known. Pure: it is told what time it is.
 */
const windowMs = 4000;
/** The first pieces are small and tell little. */
const firstEstimateMs = 500;
/** How much of a new estimate is taken over each time: a few seconds until an old one is forgotten. */
const following = 0.15;
/** A jump beyond this share isn't noise: what is said follows at once. */
const jump = 0.5;

interface Sample {
  readonly atMs: number;
  readonly bytes: number;
}

export class ByteRate {
  #samples: Sample[] = [];
  #beganMs: number | null = null;
  #secondsLeft: number | null = null;
  #saidMs = 0;

  /** Forgets what was: a phase begins, or a pause has ended. */
  restart(atMs: number, bytes: number): void {
    this.#samples = [{ atMs, bytes }];
    this.#beganMs = atMs;
    this.#secondsLeft = null;
  }

  /** `bytes`: all that are done by now. */
  note(atMs: number, bytes: number): void {
    if (this.#beganMs === null) this.restart(atMs, bytes);
    this.#samples.push({ atMs, bytes });
    // One older than the window stays, so that a job that stands still is seen to slow down.
    while (this.#samples.length > 2 && (this.#samples[1] as Sample).atMs < atMs - windowMs) this.#samples.shift();
  }

  get bytesPerSecond(): number {
    const [first] = this.#samples;
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined || last.atMs === first.atMs) return 0;
    return ((last.bytes - first.bytes) * 1000) / (last.atMs - first.atMs);
  }

  /** Until `bytesTotal` are done; null while nothing can be said. Call it once for each time it is shown. */
  secondsLeft(atMs: number, bytesTotal: number): number | null {
    const last = this.#samples.at(-1);
    const rate = this.bytesPerSecond;
    if (last === undefined || this.#beganMs === null || atMs - this.#beganMs < firstEstimateMs || rate <= 0) return null;
    const now = Math.max(0, bytesTotal - last.bytes) / rate;
    // What was said, less what has passed since: with a steady rate it simply counts down.
    const before = this.#secondsLeft === null ? null : Math.max(0, this.#secondsLeft - (atMs - this.#saidMs) / 1000);
    this.#saidMs = atMs;
    const isJump = before === null || Math.abs(now - before) > jump * Math.max(before, 1);
    this.#secondsLeft = isJump ? now : before + following * (now - before);
    return this.#secondsLeft;
  }
}
