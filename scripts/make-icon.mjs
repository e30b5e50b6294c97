/**
 * `npm run icon`: draws the app's icon from its two SVG sources into electron/assets/icon: PNGs for Linux, .ico for
 * Windows, .icns for macOS. The results are in the repository; run it after a change of the drawing.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, rootDir } from './child.mjs';
import { ensureDebian } from './ensure-debian.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { icnsFile, icoFile } from './icon/icon-files.mjs';
import { runAsScript, say } from './say.mjs';
import { hasDisplay, withDisplay } from './virtual-display.mjs';

const iconDir = join(rootDir, 'electron/assets/icon');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Up to here the drawing for the pixel grid is used. */
const SMALL_SIZE = 32;
/** macOS wants air around the plate; elsewhere it fills the picture. */
const WITH_AIR = '0 0 1024 1024';
const WITHOUT_AIR = '84 84 856 856';

await runAsScript(import.meta.url, async () => {
  if (!hasDisplay) ensureDebian(['window', 'display']);
  const plain = await drawAll(WITHOUT_AIR);
  for (const { size, png } of plain) writeFileSync(join(iconDir, `${size}x${size}.png`), png);
  writeFileSync(join(iconDir, 'icon.ico'), icoFile(plain.filter(({ size }) => size <= 256)));
  writeFileSync(join(iconDir, 'icon.icns'), icnsFile(await drawAll(WITH_AIR)));
  say(`Drew ${SIZES.length} PNGs, icon.ico and icon.icns into ${iconDir}.`);
});

/** @param {string} viewBox of the large drawing */
async function drawAll(viewBox) {
  const pictures = SIZES.map((size) => {
    const isSmall = size <= SMALL_SIZE && viewBox === WITHOUT_AIR;
    return { svgPath: join(iconDir, isSmall ? 'icon-small.svg' : 'icon.svg'), viewBox: isSmall ? '0 0 16 16' : viewBox, size };
  });
  const electron = await ensureElectron();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const said = await withDisplay((env) =>
    mustRun([electron.path, ...sandbox, join(rootDir, 'scripts/icon/draw-pictures.mjs'), JSON.stringify(pictures)], {
      isQuiet: true,
      env,
    }),
  );
  // Chromium says things of its own on the way; a PNG in base64 begins like no sentence does.
  const pngs = said.split('\n').filter((line) => line.startsWith('iVBORw0KGgo'));
  if (pngs.length !== SIZES.length) throw new Error(`Electron drew ${pngs.length} of ${SIZES.length} pictures:\n${said}`);
  return pngs.map((text, index) => ({ size: /** @type {number} */ (SIZES[index]), png: Buffer.from(text, 'base64') }));
}
