/**
 * The tour as a function: steps in order, each checked; a failed step ends the tour, because the next ones stand on it.
 * The proofs run it too. Everything happens by key events and drops in the real window; nothing is stubbed.
 */
import { basename, join } from 'node:path';
import { type LaunchedApp, launchApp, makeProfileDir, removeProfileDir } from '../driver/launch.ts';
import type { PipeHands } from '../driver/pipe-hands.ts';
import { NotSeen, seeUntil } from '../hands.ts';
import {
  addNote,
  addTag,
  answerRecoveryWords,
  type BroughtIn,
  burnIn,
  choosePassphrase,
  goToList,
  importByDrop,
  importSample,
  leaveFirstArchive,
  leaveSearch,
  lock,
  markStretch,
  pressUntilFocus,
  readRecoveryWords,
  search,
  seeText,
  seeTotal,
  settledTotal,
  shredMarked,
  startReviewing,
  unlock,
  unlockByWords,
} from '../journeys.ts';
import { hasFocus, isGone, isShown, isTextShown } from '../sights.ts';

export interface TourOptions {
  /** Absolute paths; none: the sample that comes with the app. */
  readonly archives: readonly string[];
  readonly executable: string;
  readonly appDir: string | null;
  readonly wrapper?: readonly string[];
  readonly shotsDir?: string | null;
  readonly log: (line: string) => void;
}

export interface TourArchive {
  readonly file: string;
  readonly vendor: string;
  readonly recordings: number;
  readonly withTranscript: number;
  readonly unlinkedTranscriptLines: number;
  readonly duplicates: number;
  readonly unplayable: number;
  readonly damaged: number;
  readonly skipped: Readonly<Record<string, number>>;
  readonly firstPlayableMs: number;
  readonly totalMs: number;
  readonly bytes: number;
}

export interface TourStep {
  readonly name: string;
  readonly ms: number;
  readonly ok: boolean;
}

export interface TourResult {
  readonly ok: boolean;
  readonly archives: readonly TourArchive[];
  readonly steps: readonly TourStep[];
  readonly electron: string;
}

const passphrase = 'ferry lamp oatmeal gravel seven';
const tag = 'tour-word';

export async function runTour(options: TourOptions): Promise<TourResult> {
  const profileDir = await makeProfileDir();
  const app = await launchApp({ ...options, profileDir, args: ['--lang=en-GB'] });
  const tour = new Tour(app, options);
  try {
    await tour.run();
  } finally {
    await app.close();
    await removeProfileDir(profileDir);
  }
  return { ok: tour.steps.every((step) => step.ok), archives: tour.archives, steps: tour.steps, electron: app.electronVersion };
}

class Tour {
  readonly steps: TourStep[] = [];
  readonly archives: TourArchive[] = [];
  /** Of the recovery key of the tour's own vault, as read off the screen. */
  #words: readonly string[] = [];
  readonly #hands: PipeHands;
  readonly #options: TourOptions;

  constructor(app: LaunchedApp, options: TourOptions) {
    this.#hands = app.hands;
    this.#options = options;
  }

  async run(): Promise<void> {
    try {
      await this.#firstStart();
      await this.#bringIn();
      await this.#review();
      await this.#redact();
      await this.#shred();
      await this.#lockAndUnlock();
      await this.#lookAround();
    } catch (error) {
      // A step that failed has said so and ends the tour; anything else is a fault of the tour itself.
      if (!(error instanceof StepFailed)) throw error;
    }
  }

  async #firstStart(): Promise<void> {
    const hands = this.#hands;
    await this.#step('the door opens on a first start', () => seeText(hands, 'door.create.title'));
    await this.#shoot('door-create');
    await this.#step('a vault is made with a passphrase', () => choosePassphrase(hands, passphrase));
    await this.#step('its recovery key is shown', async () => (this.#words = await readRecoveryWords(hands)));
    await this.#shoot('door-recovery-key');
    await this.#step('three of its words are asked back, and no word is left on the page', async () => {
      await hands.press('Enter');
      await answerRecoveryWords(hands, this.#words);
      await seeText(hands, 'door.first.title');
      if (await hands.look(isTextShown, this.#words.slice(0, 2).join(' '))) throw new NotSeen('a page without words');
    });
    await this.#shoot('door-first-archive');
    await this.#step('the review room is empty and says what to do', async () => {
      await leaveFirstArchive(hands);
      await seeText(hands, 'review.empty.title');
    });
    await this.#shoot('review-empty');
  }

  async #bringIn(): Promise<void> {
    const hands = this.#hands;
    const { archives } = this.#options;
    if (archives.length === 0)
      await this.#step('the sample comes in', async () => this.#note('sample', await importSample(hands)));
    for (const path of archives) {
      await this.#step(`${basename(path)} comes in`, async () => this.#note(path, await importByDrop(hands, path)));
    }
    await this.#shoot('import-report');
  }

  #note(file: string, { figures, firstPlayableMs, totalMs }: BroughtIn): void {
    const { vendor, kept, withTranscript, unlinkedLines, duplicates, unplayable, damaged, reasons, sizeBytes } = figures;
    this.archives.push({
      file: basename(file),
      vendor,
      recordings: kept,
      withTranscript,
      unlinkedTranscriptLines: unlinkedLines,
      duplicates,
      unplayable,
      damaged,
      skipped: reasons,
      firstPlayableMs: Math.round(firstPlayableMs),
      totalMs: Math.round(totalMs),
      bytes: sizeBytes,
    });
  }

  async #review(): Promise<void> {
    const hands = this.#hands;
    const expected = this.archives.reduce((sum, { recordings }) => sum + recordings, 0);
    await this.#step('the list shows every recording', async () => {
      await startReviewing(hands);
      await seeTotal(hands, expected);
    });
    await this.#step('the next recording plays by itself', async () => {
      await hands.press('ArrowDown');
      await seeUntil(hands, 'a recording that plays', isPlaying, null);
    });
    await this.#shoot('review');
    await this.#step('space stops it', async () => {
      await hands.press(' ');
      await seeUntil(hands, 'a recording that stands still', isStill, null);
    });
    await this.#step('keep, redact and delete are one key each, and the next one comes', async () => {
      const names: string[] = [];
      for (const key of ['k', 'r', 'd']) {
        names.push((await this.#current()).name);
        await hands.press(key);
        await seeUntil(hands, 'the next recording', isCurrentOther, names.at(-1) ?? '');
      }
      if (new Set(names).size !== 3) throw new NotSeen('three recordings, one after the other');
    });
    await this.#step('undo takes the last one back', async () => {
      await hands.press('Control+z');
      await seeUntil(hands, 'no recording marked delete', isNoRowDead, null);
    });
    await this.#step('a tag is put on', () => addTag(hands, tag));
    await this.#step('a note is written', () => addNote(hands, 'Ask about this one.'));
    await this.#step('search finds the tag and nothing else', async () => {
      await search(hands, tag);
      await seeTotal(hands, 1);
    });
    await this.#shoot('review-search');
    await this.#step('escape shows everything again', async () => {
      await leaveSearch(hands);
      await seeTotal(hands, expected);
    });
    await this.#step('the palette finds commands', async () => {
      await hands.press('Control+k');
      await seeUntil(hands, 'the palette', hasFocus, '.palette input');
      await hands.type('dark');
      await seeText(hands, 'command.view.themeDark');
      await this.#shoot('palette');
      await hands.press('Escape');
      await goToList(hands);
    });
    await this.#step('the keys are all on one sheet', async () => {
      await hands.press('?');
      await seeText(hands, 'command.review.nextUndecided');
      await this.#shoot('keys');
      await hands.press('Escape');
      await goToList(hands);
    });
  }

  async #redact(): Promise<void> {
    const hands = this.#hands;
    await this.#step('a stretch is marked by keys', () => markStretch(hands));
    await this.#shoot('redact');
    await this.#step('the result can be heard before anything is destroyed', async () => {
      await hands.press('v');
      await seeUntil(hands, 'the result', isShown, '.redact-tools [aria-pressed="true"]');
    });
    await this.#shoot('redact-result');
    await this.#step('the stretch is burnt in', () => burnIn(hands));
    await this.#shoot('redact-burnt');
    await this.#step('back in the list', async () => {
      await hands.press('Escape');
      await goToList(hands);
    });
  }

  async #shred(): Promise<void> {
    const hands = this.#hands;
    const before = await settledTotal(hands);
    await this.#step('three recordings are marked delete', async () => {
      // Back to where the tour began: a small archive ends where the steps before have come to.
      for (let up = 0; up < 3; up++) await hands.press('ArrowUp');
      for (let press = 0; press < 3; press++) await hands.press('d');
      await seeUntil(hands, 'three rows struck through', areRowsDead, 3);
    });
    await this.#step('the question before shredding says what it can not reach', async () => {
      await hands.press('Control+Shift+Delete');
      await seeText(hands, 'shred.title', { count: 3 });
      await this.#shoot('shred');
      await hands.press('Escape');
      await goToList(hands);
    });
    await this.#step('three recordings are shredded', () => shredMarked(hands, 3));
    await this.#shoot('receipt');
    await this.#step('they are gone from the list', async () => {
      await hands.press('Escape');
      await hands.press('g');
      await hands.press('r');
      await goToList(hands);
      await seeTotal(hands, before - 3);
    });
  }

  async #lockAndUnlock(): Promise<void> {
    const hands = this.#hands;
    await hands.press('ArrowDown');
    await hands.press('ArrowDown');
    const place = await this.#current();
    const total = await settledTotal(hands);
    await this.#step('one key locks, and no word is left on the page', async () => {
      await lock(hands);
      if (await hands.look(isTextShown, place.text.split('\n').at(-2) ?? place.name)) throw new NotSeen('a page without words');
    });
    await this.#shoot('unlock');
    await this.#step('a wrong passphrase is told calmly', async () => {
      await unlock(hands, 'not the passphrase');
      await seeText(hands, 'door.wrong');
    });
    await this.#shoot('unlock-wrong');
    await this.#step('the right one opens, at the same recording', async () => {
      await hands.press('Control+a');
      await unlock(hands, passphrase);
      await seeUntil(hands, 'the same recording', isCurrentNamed, place.name);
      await seeTotal(hands, total);
    });
    await this.#step('the words of the recovery key open it as well', async () => {
      await lock(hands);
      await unlockByWords(hands, this.#words);
      await seeText(hands, 'door.renew.title');
    });
    await this.#shoot('unlock-renew');
    await this.#step('the passphrase stays as it is, and so does the place', async () => {
      await pressUntilFocus(hands, 'Tab', '.door-keep');
      await hands.press('Enter');
      await seeUntil(hands, 'the same recording', isCurrentNamed, place.name);
    });
  }

  async #lookAround(): Promise<void> {
    const hands = this.#hands;
    await this.#step('vault and settings open by two keys', async () => {
      await goToList(hands);
      await hands.press('g');
      await hands.press('v');
      await seeText(hands, 'vault.title');
      await this.#shoot('vault');
      await hands.press('g');
      await hands.press('s');
      await seeText(hands, 'settings.title');
      await this.#shoot('settings');
    });
  }

  async #current(): Promise<{ name: string; text: string }> {
    return seeUntil(this.#hands, 'a current recording', currentRow, null);
  }

  async #step(name: string, act: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    try {
      await act();
    } catch (error) {
      this.#end(name, start, false);
      this.#options.log(`    ${error instanceof NotSeen ? error.message : String(error instanceof Error ? error.stack : error)}`);
      if (this.#options.shotsDir) await this.#hands.shot(join(this.#options.shotsDir, 'failed.png'));
      throw new StepFailed(name);
    }
    this.#end(name, start, true);
  }

  #end(name: string, start: number, ok: boolean): void {
    const ms = Math.round(performance.now() - start);
    this.steps.push({ name, ms, ok });
    this.#options.log(`${ok ? '  ok' : 'FAIL'} ${name} (${ms} ms)`);
  }

  /** A picture of the screen as it is, by day and by night. */
  async #shoot(screen: string): Promise<void> {
    const { shotsDir } = this.#options;
    if (!shotsDir) return;
    // What is said in passing doesn't belong to the screen.
    if (!(await this.#hands.look(isGone, '.toast'))) await new Promise((done) => setTimeout(done, 9000));
    for (const scheme of ['dark', 'light'] as const) {
      await this.#hands.pose({ width: 1280, height: 820, scheme });
      await new Promise((done) => setTimeout(done, 350));
      await this.#hands.shot(join(shotsDir, `${screen}-${scheme}.png`));
    }
  }
}

class StepFailed extends Error {
  override readonly name = 'StepFailed';
}

const isPlaying = (_: null): boolean => document.querySelector('.rec.now.playing') !== null;
const isStill = (_: null): boolean => document.querySelector('.rec.playing') === null;
const isNoRowDead = (_: null): boolean => document.querySelector('.rec.dead') === null;
const areRowsDead = (count: number): boolean => document.querySelectorAll('.rec.dead').length === count;
const isCurrentOther = (name: string): boolean => {
  const current = document.querySelector('[role="row"][aria-current="true"]')?.getAttribute('aria-label');
  return current !== undefined && current !== null && current !== name;
};
const isCurrentNamed = (name: string): boolean =>
  document.querySelector('[role="row"][aria-current="true"]')?.getAttribute('aria-label') === name;
const currentRow = (_: null) => {
  const row = document.querySelector<HTMLElement>('[role="row"][aria-current="true"]');
  const name = row?.getAttribute('aria-label');
  return row && name ? { name, text: row.innerText } : null;
};
