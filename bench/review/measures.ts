/** What is done in the review room to measure it, by keys and wheel as people do. */
import type { LaunchedApp } from '../../e2e/driver/launch.ts';
import { type Hands, NotSeen, seeUntil } from '../../e2e/hands.ts';
import { addTag, goToList, leaveSearch, seeTotal } from '../../e2e/journeys.ts';
import { hasFocus, isGone, seenList } from '../../e2e/sights.ts';
import { type Figure, inWords, median, p95, worst } from './figures.ts';
import { type Awaited, awaitNext, startFrames, takeCalls, takeFrames, untilOver } from './page-watch.ts';
import type { WorkerClock } from './worker-clock.ts';

const steps = 50;
const scrollMs = 4_000;
const wheelEveryMs = 16;

/** From the key to the picture that answers it. */
async function timed(hands: Hands, awaited: Awaited, chord: string): Promise<number> {
  await hands.look(awaitNext, awaited);
  await hands.press(chord);
  const ms = await hands.look(untilOver, null);
  if (ms === null) throw new NotSeen(`Nothing answered ${chord}: no ${awaited}`);
  return ms;
}

const rest = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

async function framesOf(hands: Hands, scroll: () => Promise<void>): Promise<readonly number[]> {
  await hands.look(startFrames, null);
  await scroll();
  const frames = await hands.look(takeFrames, null);
  // The first frame of a movement may load what all others use.
  return frames.slice(1);
}

async function wheel({ hands }: LaunchedApp, deltaPx: number, forMs: number): Promise<void> {
  for (const until = Date.now() + forMs; Date.now() < until; await rest(wheelEveryMs)) {
    await hands.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 500, y: 300, deltaX: 0, deltaY: deltaPx });
  }
}

export async function measureScrolling(app: LaunchedApp): Promise<readonly Figure[]> {
  const { hands } = app;
  await goToList(hands);
  const ways = {
    'PageDown held': () => hands.hold('PageDown', scrollMs),
    'ArrowDown held': () => hands.hold('ArrowDown', scrollMs),
    'the wheel': () => wheel(app, 120, scrollMs),
    'the wheel, flung': () => wheel(app, 1_500, scrollMs),
  };
  const figures: Figure[] = [];
  for (const [way, scroll] of Object.entries(ways)) {
    const frames = await framesOf(hands, scroll);
    const more = inWords(frames);
    figures.push(
      { what: `scrolling by ${way}, frame p95`, value: p95(frames), target: 20, unit: 'ms', more },
      { what: `scrolling by ${way}, longest frame`, value: worst(frames), target: 50, unit: 'ms', more },
    );
    await rest(500);
  }
  return figures;
}

/** Typed key by key, each waited for; the last are narrowings that the query language knows as such. */
const queries = [
  'oatmeal',
  'ferry lamp',
  'number 77',
  'device:kitchen',
  'verdict:keep',
  'after:2020-05',
  '"copper violin" -ferry',
];

export async function measureSearch({ hands }: LaunchedApp, worker: WorkerClock, recordings: number): Promise<readonly Figure[]> {
  await worker.take('list');
  await worker.take('summary');
  const paintMs: number[] = [];
  const workerMs: number[] = [];
  const slowest: string[] = [];
  for (const query of queries) {
    await hands.press('/');
    await seeUntil(hands, 'the search field', hasFocus, '[data-pane="top"] input');
    await hands.press('Control+a');
    const ofQuery: number[] = [];
    for (const key of query) {
      // Behind an opening word or sign the question may be the same as before, or not yet one.
      await hands.look(awaitNext, 'list' satisfies Awaited);
      await hands.type(key);
      const ms = await Promise.race([hands.look(untilOver, null), rest(700)]);
      if (typeof ms === 'number') ofQuery.push(ms);
    }
    const inWorker = await worker.take('list');
    paintMs.push(...ofQuery);
    workerMs.push(...inWorker);
    slowest.push(`${query} ${worst(ofQuery).toFixed(0)}/${worst(inWorker).toFixed(0)}`);
  }
  // By hand: Escape may close a completion first, and leave the question to what is measured next.
  await hands.press('Control+a');
  await hands.press('Delete');
  await seeTotal(hands, recordings);
  await leaveSearch(hands);
  const summaryMs = await worker.take('summary');
  console.log(`  worst to paint / in the worker: ${slowest.join(', ')}; summary in the worker: ${inWords(summaryMs)}`);
  return [
    { what: 'search and filter in the worker, p95', value: p95(workerMs), target: 30, unit: 'ms', more: inWords(workerMs) },
    { what: 'search and filter to paint, p95', value: p95(paintMs), target: 60, unit: 'ms', more: inWords(paintMs) },
  ];
}

export async function measureNext({ hands }: LaunchedApp): Promise<readonly Figure[]> {
  await goToList(hands);
  await hands.press('Control+Home');
  await rest(1_000);
  const audibleMs: number[] = [];
  for (let step = 0; step < steps; step++) {
    audibleMs.push(await timed(hands, 'audible', 'ArrowDown'));
    await rest(250);
  }
  return [{ what: 'next recording audible, p95', value: p95(audibleMs), target: 100, unit: 'ms', more: inWords(audibleMs) }];
}

export async function measureVerdicts({ hands }: LaunchedApp, worker: WorkerClock): Promise<readonly Figure[]> {
  await goToList(hands);
  await worker.take('change');
  await hands.look(takeCalls, null);
  const nextMs: number[] = [];
  for (let step = 0; step < steps; step++) {
    nextMs.push(await timed(hands, 'current', 'krd'[step % 3] ?? 'k'));
    await rest(150);
  }
  const calls = await hands.look(takeCalls, null);
  const changes = calls.filter(({ name }) => name === 'change').map(({ ms }) => ms);
  const more = `${inWords(nextMs)}; on the disk after ${median(changes).toFixed(0)} ms`;
  return [{ what: 'verdict to next row, p95', value: p95(nextMs), target: 50, unit: 'ms', more }];
}

/** Every tenth recording is from the attic. */
export async function measureBulk({ hands }: LaunchedApp, recordings: number): Promise<readonly Figure[]> {
  await goToList(hands);
  await addTag(hands, 'family');
  await goToList(hands);
  await hands.press('/');
  await seeUntil(hands, 'the search field', hasFocus, '[data-pane="top"] input');
  await hands.type('attic');
  const tagged = Math.floor(recordings / 10);
  await seeTotal(hands, tagged);
  await hands.press('ArrowDown');
  await goToList(hands);
  const addedMs: number[] = [];
  // On all of them, and off again.
  for (let round = 0; round < 6; round++) {
    await hands.press('Control+a');
    await rest(200);
    addedMs.push(await timed(hands, 'toast', 'Control+1'));
    await rest(300);
    await closeToast(hands);
  }
  await hands.press('Escape');
  await hands.press('Escape');
  const more = inWords(addedMs);
  return [{ what: `tagging ${tagged} at once`, value: median(addedMs), target: 1_000, unit: 'ms', more }];
}

async function closeToast(hands: Hands): Promise<void> {
  await seeUntil(hands, 'the end of the toast', isGone, '.toast', 12_000, 100);
}

/** The wheel past every row there is, so that each was drawn or asked for once. */
export async function scrollThrough(app: LaunchedApp): Promise<void> {
  await goToList(app.hands);
  await app.hands.press('Control+Home');
  const left = () =>
    app.hands.look(() => {
      const rows = document.querySelector('.rows');
      return rows === null ? 0 : rows.scrollHeight - rows.clientHeight - rows.scrollTop;
    }, null);
  while ((await left()) > 5) await wheel(app, 3_000, 1_000);
  if (((await app.hands.look(seenList, null))?.total ?? 0) === 0) throw new NotSeen('The list');
  await rest(3_000);
}
