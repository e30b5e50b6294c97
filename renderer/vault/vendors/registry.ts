/**
 * The adapters, and which of them reads an archive: the surest wins, if it is sure enough; otherwise `generic`. Runs in the
 * vault worker. A new vendor is a folder beside these, a line here and an id in shared/model/vendor.ts.
 */
import type { AdapterInput, Recognition, VendorAdapter } from './adapter.ts';
import { alexa } from './alexa/alexa.ts';
import { generic } from './generic/generic.ts';

const surest = 2;
const adapters: readonly VendorAdapter[] = [alexa];

export interface ChosenAdapter {
  readonly adapter: VendorAdapter;
  readonly recognition: Recognition;
}

export async function chooseAdapter(input: AdapterInput): Promise<ChosenAdapter> {
  let chosen: ChosenAdapter = { adapter: generic, recognition: { score: 1, because: [] } };
  for (const adapter of adapters) {
    const recognition = await adapter.recognise(input);
    if (recognition && recognition.score >= surest && recognition.score > chosen.recognition.score)
      chosen = { adapter, recognition };
  }
  return chosen;
}
