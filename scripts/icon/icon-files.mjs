/** Writes Windows' .ico and macOS' .icns around PNGs: both are little more than a table of contents. Pure. */

/**
 * @param {readonly { size: number, png: Buffer }[]} pictures at most 256 pixels wide
 * @returns {Buffer}
 */
export function icoFile(pictures) {
  const head = Buffer.alloc(6 + pictures.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + index * 16;
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** The kinds that hold a PNG, by their width in pixels; the second of a width is for screens of double density. */
const icnsKinds = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]);

/**
 * @param {readonly { size: number, png: Buffer }[]} pictures
 * @returns {Buffer}
 */
export function icnsFile(pictures) {
  const chunks = icnsKinds.flatMap(([kind, size]) => {
    const picture = pictures.find((each) => each.size === size);
    return picture === undefined ? [] : [icnsChunk(kind, picture.png)];
  });
  return icnsChunk('icns', Buffer.concat(chunks));
}

/** @param {string} kind @param {Buffer} content */
function icnsChunk(kind, content) {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
