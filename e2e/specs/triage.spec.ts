/**
 * The job of an evening: fifty recordings heard and decided by keys alone, one key each, two where a tag comes first. On the way: what
 * a screen reader is told, and whether the screens hold with longer words and mirrored. Nothing is stubbed; the pointer is never used.
 */
import { expect, test } from '@playwright/test';
import { makeProfileDir, removeProfileDir } from '../driver/launch.ts';
import { seeUntil } from '../hands.ts';
import { addTag, goToList, importByDrop, markStretch, reviewSample, seeText, startReviewing } from '../journeys.ts';
import { lengthenWords, seenCutText, seenOverlaps } from '../looks.ts';
import { writeSlowArchive } from '../make-archives/slow-archive.ts';
import { type OpenedApp, openApp } from '../playwright-hands.ts';
import { hasFocus, isGone } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

const recordings = 50;
const passphrase = 'ferry lamp oatmeal gravel seven';

let app: OpenedApp;
let archiveDir = '';

test.beforeAll(async () => {
  archiveDir = await makeProfileDir();
  app = await openApp();
});
test.afterAll(async () => {
  await app.close();
  await removeProfileDir(archiveDir);
});

const currentId = (_: null): string | null =>
  document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? null;
const isOtherThan = (before: string | null): boolean => {
  const now = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant');
  return now != null && now !== before && document.getElementById(now)?.getAttribute('aria-busy') !== 'true';
};
const isTagged = (id: string | null): boolean => document.getElementById(id ?? '')?.querySelector('.tag') != null;
const isPlaying = (_: null): boolean => document.querySelector('.rec.now.playing') !== null;
/** The numbers in the sidebar, once they say as many decisions as were made. */
const seenVerdicts = (decided: number) => {
  const said = document.querySelector('.balance')?.getAttribute('aria-label') ?? '';
  const [keep = 0, redact = 0, gone = 0] = [...said.matchAll(/\d+/g)].map(Number);
  return keep + redact + gone === decided ? { keep, redact, delete: gone } : null;
};

async function hear(screen: string): Promise<void> {
  await expect(app.page.locator('body')).toMatchAriaSnapshot(screen);
}

test('the door and the review room, as a screen reader is told', async () => {
  const { hands } = app;
  await seeText(hands, 'door.create.title');
  await hear(`
    - main:
      - list "Step 1 of 3":
        - listitem: 1 Passphrase
      - heading "Choose a passphrase" [level=1]
      - textbox "Passphrase"
      - button "Show the passphrase"
      - textbox "Once more"
      - button "Create the vault"
  `);
  await reviewSample(hands, passphrase);
  await hear(`
    - navigation "Places and views"
    - main:
      - heading "Review" [level=1]
      - region "Recordings":
        - grid "Recordings":
          - row /05:52, Marlene, Bedroom, undecided, 2\\.2 seconds.* Snooze for nine minutes/
          - row /06:33, Kitchen, undecided, 1\\.5 seconds.* No words/
      - complementary "Recording":
        - group "Verdict":
          - button "Keep"
          - button "Redact"
          - button "Delete"
      - region "Player":
        - group "Playback":
          - button "Play"
          - timer /Place 0:00.00 of 0:02.18/
        - group "Waveform. Nothing marked"
  `);
});

test('fifty recordings, at most two keys each: every verdict leads to the next, and it plays', async () => {
  const { hands } = app;
  await importByDrop(hands, await writeSlowArchive(archiveDir, 'evening.zip', recordings / 2));
  await startReviewing(hands);
  await addTag(hands, 'family');
  await goToList(hands);
  let pressed = 0;
  const press = async (key: string): Promise<void> => {
    pressed++;
    await hands.press(key);
  };
  for (let at = 0; at < recordings; at++) {
    const before = await hands.look(currentId, null);
    const most = pressed + 2;
    if (at > 0 && at % 10 === 0) {
      await press('Control+1');
      await seeUntil(hands, 'the tag in the row', isTagged, before);
    }
    await press('krkd'[at % 4] ?? 'k');
    await seeUntil(hands, 'the next recording', isOtherThan, before);
    if (at < 3) await seeUntil(hands, 'the level bars of what plays', isPlaying, null);
    expect(pressed).toBeLessThanOrEqual(most);
  }
  expect(pressed).toBe(recordings + 4);
  expect(await seeUntil(hands, 'what was decided', seenVerdicts, recordings)).toEqual({ keep: 25, redact: 13, delete: 12 });
});

test('a stretch of a recording, in words; and what shredding says before it happens', async () => {
  const { hands } = app;
  await hands.press('Control+Home');
  await markStretch(hands);
  await hear(`
    - main "Redaction":
      - group /Waveform, from 0:00.00 to 0:02.18/:
        - slider "Stretch 1, start"
        - slider "Stretch 1, end"
      - region "Stretches":
        - list:
          - listitem:
            - button /Stretch 1, from 0:0.+ to 0:0.+ s/
      - region "Transcript":
        - toolbar "Words to strike out":
          - button "Snooze, stays"
  `);
  await hands.press('g');
  await hands.press('r');
  await goToList(hands);
  await hands.press('Control+Shift+Delete');
  await seeText(hands, 'shred.title', { count: 12 });
  await hear(`
    - alertdialog "Shred 12 recordings?":
      - banner:
        - heading "Shred 12 recordings?"
      - heading "What this can’t reach"
      - contentinfo:
        - textbox "To go on, type 12"
        - button "Keep them"
        - button "Shred 12 recordings" [disabled]
  `);
  await hands.press('Escape');
  await seeUntil(hands, 'the room', isGone, '.scrim');
  await hands.press('Control+k');
  await seeUntil(hands, 'the palette', hasFocus, '.palette input');
  await hear(`
    - dialog:
      - combobox
      - listbox:
        - group
  `);
  await hands.press('Escape');
  await goToList(hands);
});

const roomsByKeys = { review: 'gr', archives: 'ga', vault: 'gv', settings: 'gs' } as const;

test('the rooms hold with words a third longer, and mirrored, in the least window', async () => {
  const { hands, electron } = app;
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640));
  await seeUntil(hands, 'the least window', () => innerWidth === 1024, null);
  for (const [room, keys] of Object.entries(roomsByKeys)) {
    for (const key of keys) await hands.press(key);
    await hands.look(
      () => new Promise<boolean>((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen(true)))),
      null,
    );
    await hands.look(() => document.documentElement.setAttribute('dir', 'rtl'), null);
    expect.soft(await hands.look(seenOverlaps, null), `overlaps, ${room}, mirrored`).toEqual([]);
    expect.soft(await hands.look(seenCutText, null), `cut text, ${room}, mirrored`).toEqual([]);
    expect.soft(await hands.look(isSidebarRight, null), `${room} is mirrored`).toBe(true);
    await hands.look(() => document.documentElement.removeAttribute('dir'), null);
    await hands.look(lengthenWords, null);
    expect.soft(await hands.look(seenCutText, null), `cut text, ${room}, longer words`).toEqual([]);
    expect.soft(await hands.look(seenOverlaps, null), `overlaps, ${room}, longer words`).toEqual([]);
  }
});

const isSidebarRight = (_: null): boolean =>
  (document.querySelector('.side')?.getBoundingClientRect().left ?? 0) > innerWidth / 2;
