/**
 * Says whether a sound file is one of those that a receipt stands for: `node scripts/check-receipt.mjs RECEIPT.json SOUND…`.
 * Node's standard library alone, no code of the app: docs/receipt-format.md says how it is reckoned.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (/** @type {readonly Uint8Array[]} */ ...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const [receiptPath, ...soundPaths] = process.argv.slice(2);
if (receiptPath === undefined || soundPaths.length === 0) {
  console.error('node scripts/check-receipt.mjs RECEIPT.json SOUND…');
  process.exit(2);
}
const receipt = JSON.parse(readFileSync(receiptPath, 'utf8'));
if (receipt.kind !== 'overheard-receipt' || receipt.version !== 1) throw new Error('This is no receipt of version 1.');
const salt = Buffer.from(receipt.salt, 'hex');

/** Of damaged parts that were given up: nobody could read what sound those recordings had. */
const unread = receipt.recordings - receipt.commitments.length;

let missing = 0;
for (const path of soundPaths) {
  const commitment = sha256(salt, sha256(readFileSync(path))).toString('hex');
  const place = receipt.commitments.indexOf(commitment);
  if (place === -1) missing++;
  console.log(
    place === -1 ? `not on this receipt: ${path}` : `commitment ${place + 1} of ${receipt.commitments.length}: ${path}`,
  );
}
if (missing > 0 && unread > 0)
  console.log(`${unread} of its ${receipt.recordings} recordings couldn't be read any more and have no commitment here.`);
process.exitCode = missing === 0 ? 0 : 1;
