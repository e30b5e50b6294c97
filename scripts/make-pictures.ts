/**
 * `npm run pictures`: every screen by day, by night and in high contrast, and in German, as pictures under docs/images. The real app
 * with the sample, by keys alone; what is there from before is removed first.
 */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setLanguage } from '../renderer/app/text.ts';
import type { Language } from '../shared/catalogue/message.ts';
import { makeProfileDir, projectDir, removeProfileDir } from '../e2e/driver/launch.ts';
import { seeUntil } from '../e2e/hands.ts';
import { type OpenedApp, openApp } from '../e2e/playwright-hands.ts';
import { fewerColours } from './pictures/fewer-colours.ts';
import { type Look, stopAtTheDoor, walkThroughScreens } from './pictures/walk-through-screens.ts';

const imagesDir = join(projectDir, 'docs/images');
const size = { width: 1280, height: 820 };
const around = 28;
const mostBytes = 150_000;
const mostBytesInAll = 6_000_000;
const themes = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof themes)[number];

await mkdir(imagesDir, { recursive: true });
for (const name of await readdir(imagesDir)) if (name.endsWith('.png')) await rm(join(imagesDir, name));
for (const language of ['en', 'de'] as const) await takePictures(language);
await weigh();

async function takePictures(language: Language): Promise<void> {
  setLanguage(language);
  const profileDir = await makeProfileDir();
  try {
    for (const walk of [walkThroughScreens, stopAtTheDoor]) await takePicturesOf(walk, language, profileDir);
  } finally {
    await removeProfileDir(profileDir);
    setLanguage('en');
  }
}

async function takePicturesOf(
  walk: (app: OpenedApp, look: Look) => Promise<void>,
  language: Language,
  profileDir: string,
): Promise<void> {
  const app = await openApp({ profileDir, language: language === 'de' ? 'de-DE' : 'en-GB' });
  try {
    await app.electron.evaluate(
      ({ BrowserWindow }, [width, height]) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      [size.width, size.height] as const,
    );
    await walk(app, async (screen, selector) => {
      for (const theme of language === 'de' ? (['light'] as const) : themes) {
        await wear(app, theme);
        const path = join(imagesDir, `${screen}-${language === 'de' ? 'german' : theme}.png`);
        const clip = selector === undefined ? {} : { clip: await frameOf(app, selector) };
        await app.page.screenshot({ path, caret: 'hide', ...clip });
        await writeFile(path, fewerColours(await readFile(path)));
      }
      await wear(app, 'light');
    });
  } finally {
    await app.close();
  }
}

/** With as much around it as its shadow needs, and not more than the window has. */
async function frameOf({ page }: OpenedApp, selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(selector).last().boundingBox();
  if (box === null) throw new Error(`${selector} isn't on the screen`);
  const [x, y] = [Math.max(0, Math.floor(box.x) - around), Math.max(0, Math.floor(box.y) - around)];
  return {
    x,
    y,
    width: Math.min(size.width, Math.ceil(box.x + box.width) + around) - x,
    height: Math.min(size.height, Math.ceil(box.y + box.height) + around) - y,
  };
}

async function wear({ page, hands }: OpenedApp, theme: Theme): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  });
  await seeUntil(hands, `the theme ${theme}`, (wanted) => document.documentElement.dataset['theme'] === wanted, theme);
  // The waveform is drawn anew in the colours of the theme.
  await page.waitForTimeout(250);
}

async function weigh(): Promise<void> {
  const names = (await readdir(imagesDir)).filter((name) => name.endsWith('.png'));
  const weights = await Promise.all(names.map(async (name) => ({ name, bytes: (await stat(join(imagesDir, name))).size })));
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${names.length} pictures, ${(total / 1e6).toFixed(1)} MB`);
  for (const { name, bytes } of weights) if (bytes > mostBytes) console.error(`${name} has ${(bytes / 1000).toFixed(0)} KB`);
  if (total > mostBytesInAll || weights.some(({ bytes }) => bytes > mostBytes)) process.exitCode = 1;
}
