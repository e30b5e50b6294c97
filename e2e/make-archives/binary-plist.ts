/** Writes binary property lists, and archives of objects in them as phones make them. After CFBinaryPList.c. Node only. */

/** A reference of an archive to the object at that place. */
export interface Uid {
  readonly uid: number;
}
export type Plist = string | number | Uid | readonly Plist[] | { readonly [key: string]: Plist };

export function binaryPlist(root: Plist): Uint8Array {
  const objects: Buffer[] = [];
  place(root, objects);
  const offsets: number[] = [];
  let at = 8;
  for (const object of objects) {
    offsets.push(at);
    at += object.byteLength;
  }
  const trailer = Buffer.alloc(32);
  trailer[6] = 4;
  trailer[7] = 2;
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  const table = Buffer.concat(offsets.map((offset) => numberOf(offset, 4)));
  return Buffer.concat([Buffer.from('bplist00', 'latin1'), ...objects, table, trailer]);
}

/** As NSKeyedArchiver writes one object of a class: its strings stand in a list, and the object refers to them. */
export function archivedObject(className: string, fields: Readonly<Record<string, string | number>>): Uint8Array {
  const names = Object.keys(fields);
  const objects: Plist[] = [
    '$null',
    { ...Object.fromEntries(names.map((name, at) => [name, { uid: at + 2 }])), $class: { uid: names.length + 2 } },
  ];
  objects.push(...Object.values(fields), { $classname: className, $classes: [className, 'NSObject'] });
  return binaryPlist({ $version: 100_000, $archiver: 'NSKeyedArchiver', $top: { root: { uid: 1 } }, $objects: objects });
}

/** Puts a value and what it holds into the list; gives its place. */
function place(value: Plist, objects: Buffer[]): number {
  const at = objects.length;
  objects.push(Buffer.alloc(0));
  objects[at] = encoded(value, objects);
  return at;
}

function encoded(value: Plist, objects: Buffer[]): Buffer {
  if (typeof value === 'number') return Buffer.concat([Buffer.from([0x12]), numberOf(value, 4)]);
  if (typeof value === 'string') return encodedText(value);
  if (isList(value)) {
    const places = value.map((one) => place(one, objects));
    return Buffer.concat([head(10, places.length), ...places.map((one) => numberOf(one, 2))]);
  }
  if (isUid(value)) return Buffer.concat([Buffer.from([0x83]), numberOf(value.uid, 4)]);
  const keys = Object.keys(value).map((key) => place(key, objects));
  const values = Object.values(value).map((one) => place(one, objects));
  return Buffer.concat([head(13, keys.length), ...[...keys, ...values].map((one) => numberOf(one, 2))]);
}

const isList = (value: Plist): value is readonly Plist[] => Array.isArray(value);
const isUid = (value: object): value is Uid => 'uid' in value;

function encodedText(text: string): Buffer {
  const isAscii = [...text].every((letter) => letter < '\u0080');
  if (isAscii) return Buffer.concat([head(5, text.length), Buffer.from(text, 'latin1')]);
  return Buffer.concat([head(6, text.length), Buffer.from(text, 'utf16le').swap16()]);
}

const head = (kind: number, length: number): Buffer =>
  length < 15 ? Buffer.from([(kind << 4) | length]) : Buffer.concat([Buffer.from([(kind << 4) | 15, 0x12]), numberOf(length, 4)]);

function numberOf(value: number, bytes: 2 | 4): Buffer {
  const made = Buffer.alloc(bytes);
  made.writeUIntBE(value, 0, bytes);
  return made;
}
