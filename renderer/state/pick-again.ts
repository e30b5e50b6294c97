/**
 * The open dialog for something that was chosen before, in a session whose paths are forgotten: to go on with it, to destroy it. Of a
 * set all parts are taken that lie beside the picked one, for it came in whole.
 */
import type { ChosenSource } from '../../shared/seams/ipc-contract.ts';
import { host } from '../host/host.ts';

const wasSeveral = / \+\d+$/;
/** A file has an ending, before how many more there were; what has none was a folder. */
const hasEnding = /\.[a-z0-9]{2,5}(?: \+\d+)?$/i;

/** null: the dialog was left. */
export async function pickAgain(fileName: string): Promise<ChosenSource | null> {
  const [source] = await host.call(hasEnding.test(fileName) ? 'source.pick' : 'source.pickFolder', {});
  if (source === undefined) return null;
  return source.offeredParts === null || !wasSeveral.test(fileName)
    ? source
    : host.call('source.joinParts', { sourceId: source.sourceId });
}
