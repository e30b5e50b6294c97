/**
 * The one window. Main process. Draws nothing itself; the page's top bar (44 px, a drag region) is the title bar:
 * - Windows and Linux: hidden title bar, the system's three buttons laid over the right end of the top bar, in the theme's colours.
 * - macOS: hidden title bar, traffic lights moved down to the middle of the top bar; the page leaves room at the left.
 * The page learns the free width from `env(titlebar-area-width)`.
 */
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import { readSettingsFile, writeSettingsFile } from '../settings-file.ts';
import { errnoOf } from '../system-error.ts';
import { themeSource, windowColours } from './window-colours.ts';
import { fitToScreens, leastSize, type WindowPlace, windowPlaceSchema } from './window-place.ts';

const topBarHeight = 44;

export function openWindow(settings: Settings, profileDir: string, log: Log): BrowserWindow {
  const placePath = join(profileDir, 'window.json');
  const place = readSettingsFile(placePath, windowPlaceSchema, log);
  nativeTheme.themeSource = themeSource(settings.preferences.theme);
  const colours = windowColours(settings.preferences.theme, nativeTheme.shouldUseDarkColors);
  const window = new BrowserWindow({
    ...fitToScreens(
      place,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    title: app.name,
    backgroundColor: colours.desk,
    titleBarStyle: 'hidden',
    ...(process.platform === 'darwin'
      ? { trafficLightPosition: { x: 16, y: 15 } }
      : { titleBarOverlay: { color: colours.desk, symbolColor: colours.symbol, height: topBarHeight - 1 } }),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      // An import goes on at full speed while the window is behind others.
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => (place.isMaximised ? window.maximize() : window.show()));
  window.on('close', () => keepPlace(window, placePath, log));
  followTheme(window, settings);
  followCaptureWish(window, settings);
  return window;
}

function keepPlace(window: BrowserWindow, placePath: string, log: Log): void {
  const place: WindowPlace = { bounds: window.getNormalBounds(), isMaximised: window.isMaximized() };
  try {
    writeSettingsFile(placePath, place);
  } catch (thrown) {
    log('window/place-not-kept', { errno: errnoOf(thrown) });
  }
}

/** Windows and macOS leave the window out of pictures of the screen when asked; Linux can't. */
function followCaptureWish(window: BrowserWindow, settings: Settings): void {
  if (process.platform === 'linux') return;
  const follow = (): void => window.setContentProtection(settings.preferences.isHiddenFromCapture);
  follow();
  window.on('closed', settings.onChange(follow));
}

function followTheme(window: BrowserWindow, settings: Settings): void {
  const paint = (): void => {
    nativeTheme.themeSource = themeSource(settings.preferences.theme);
    const colours = windowColours(settings.preferences.theme, nativeTheme.shouldUseDarkColors);
    window.setBackgroundColor(colours.desk);
    if (process.platform !== 'darwin') {
      window.setTitleBarOverlay({ color: colours.desk, symbolColor: colours.symbol, height: topBarHeight - 1 });
    }
  };
  nativeTheme.on('updated', paint);
  const stopListening = settings.onChange(paint);
  window.on('closed', () => {
    nativeTheme.off('updated', paint);
    stopListening();
  });
}
