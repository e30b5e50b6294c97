/**
 * The adapters, and who of them reads what of an archive: each that is sure enough answers for its folders, the deepest root
 * above an entry decides, and `generic` reads the rest. Runs in the vault worker. A new vendor is a folder beside these, a line
 * here and an id in shared/model/vendor.ts.
 */
import type { AdapterInput, ListedEntry, Recognition, VendorAdapter } from './adapter.ts';
import { alexa } from './alexa/alexa.ts';
import { callRecorder } from './call-recorder/call-recorder.ts';
import { discord } from './discord/discord.ts';
import { generic } from './generic/generic.ts';
import { googleActivity } from './google-activity/google-activity.ts';
import { googleVoice } from './google-voice/google-voice.ts';
import { instagram, messenger } from './meta/meta.ts';
import { signal } from './signal/signal.ts';
import { snapchat } from './snapchat/snapchat.ts';
import { telegram } from './telegram/telegram.ts';
import { voiceMemos } from './voice-memos/voice-memos.ts';
import { voicemail } from './voicemail/voicemail.ts';
import { zoom } from './zoom/zoom.ts';
import { whatsapp } from './whatsapp/whatsapp.ts';

const sureEnough = 2;
const adapters: readonly VendorAdapter[] = [
  alexa,
  googleActivity,
  googleVoice,
  whatsapp,
  telegram,
  voiceMemos,
  voicemail,
  messenger,
  instagram,
  callRecorder,
  zoom,
  signal,
  snapchat,
  discord,
];

/** What one adapter reads. Its input lists these entries alone. */
export interface Share {
  readonly adapter: VendorAdapter;
  readonly recognition: Recognition;
  readonly input: AdapterInput;
}

interface Claim {
  readonly root: string;
  readonly adapter: VendorAdapter;
  readonly recognition: Recognition;
}

/** Every entry is in one share. Shares without entries aren't there. `breathe` is called between pieces of work; if it rejects, so does this. */
export async function shareOut(input: AdapterInput, breathe = async (): Promise<void> => undefined): Promise<readonly Share[]> {
  const claims: Claim[] = [{ root: '', adapter: generic, recognition: { score: 1, because: [], roots: [''] } }];
  for (const adapter of adapters) {
    await breathe();
    const recognition = await adapter.recognise(input);
    if (recognition === null || recognition.score < sureEnough) continue;
    for (const root of recognition.roots) claims.push({ root, adapter, recognition });
  }
  await breathe();
  claims.sort((a, b) => b.root.length - a.root.length || b.recognition.score - a.recognition.score);
  const entriesOf = new Map<VendorAdapter, ListedEntry[]>();
  const roots = new Map<string, Claim>();
  for (const claim of claims) if (!roots.has(claim.root)) roots.set(claim.root, claim);
  for (const entry of input.listing.entries) {
    const { adapter } = claimOn(entry.name, roots);
    const entries = entriesOf.get(adapter);
    if (entries === undefined) entriesOf.set(adapter, [entry]);
    else entries.push(entry);
  }
  return [...entriesOf].map(([adapter, entries]) => ({
    adapter,
    recognition: (claims.find((claim) => claim.adapter === adapter) as Claim).recognition,
    input: { ...input, listing: { ...input.listing, entries } },
  }));
}

/** From the entry's own folder up. The whole archive is always somebody's. */
function claimOn(name: string, roots: ReadonlyMap<string, Claim>): Claim {
  for (let end = name.lastIndexOf('/') + 1; end > 0; end = name.lastIndexOf('/', end - 2) + 1) {
    const claim = roots.get(name.slice(0, end));
    if (claim !== undefined) return claim;
  }
  return roots.get('') as Claim;
}
