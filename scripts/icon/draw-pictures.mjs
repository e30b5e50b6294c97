/**
 * Draws an SVG at several sizes, with Chromium's own hand: runs inside Electron (scripts/make-icon.mjs starts it). Reads a
 * list of { svg, viewBox, size } as JSON on its command line's last word, answers with PNGs in base64, one a line.
 */
import { readFileSync } from 'node:fs';
import { app, BrowserWindow } from 'electron';

/** @typedef {{ svgPath: string, viewBox: string, size: number }} Picture */

app.disableHardwareAcceleration();

void app.whenReady().then(async () => {
  /** @type {Picture[]} */
  const pictures = JSON.parse(process.argv.at(-1) ?? '[]');
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,<title>icon</title>');
  for (const { svgPath, viewBox, size } of pictures) {
    const svg = readFileSync(svgPath, 'utf8').replace(/viewBox="[^"]*"/, `viewBox="${viewBox}" width="${size}" height="${size}"`);
    /** @type {string} */
    const dataUrl = await window.webContents.executeJavaScript(`(${draw.toString()})(${JSON.stringify(svg)}, ${size})`);
    process.stdout.write(`${dataUrl.slice('data:image/png;base64,'.length)}\n`);
  }
  app.exit(0);
});

/**
 * Runs in the page.
 * @param {string} svg
 * @param {number} size
 */
async function draw(svg, size) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size);
  return canvas.toDataURL('image/png');
}
