/**
 * The vault worker: takes the hello with the key file's port, then requests; gives replies and events. The message loop
 * alone, nothing else. It survives whatever is thrown, and writes nothing to any log.
 */
import { toFailureData } from '../../shared/failure.ts';
import type { VaultEventName, VaultEvents, VaultHello, VaultReply, VaultRequest } from '../../shared/seams/vault-protocol.ts';
import { dispatch } from './dispatch.ts';
import { Session } from './session.ts';
import { vaultDoor } from './vault-door.ts';

const page = self as unknown as DedicatedWorkerGlobalScope;
let session: Session | null = null;

page.onmessage = ({ data }: MessageEvent<VaultHello | VaultRequest>) => {
  if ('hello' in data) session ??= new Session(vaultDoor(data.keyFilePort), emit);
  else void answer(data);
};

/** Nobody awaits what failed here, so the page is told that the vault can't go on; what was thrown may be private. */
page.onunhandledrejection = (event) => {
  event.preventDefault();
  emit('failed', toFailureData(event.reason));
};

async function answer({ callId, name, args }: VaultRequest): Promise<void> {
  try {
    if (session === null) throw new Error('Broken promise: the hello comes before any request');
    const { value, transfer } = await dispatch(session, name, args);
    post({ callId, outcome: { ok: true, value } }, transfer);
  } catch (thrown) {
    const failure = toFailureData(thrown);
    post({ callId, outcome: { ok: false, failure } });
    // A write went wrong so that only opening the vault anew can tell what the disk has, or nothing would open it any more.
    if (failure.code === 'vault/unsettled' || failure.code === 'vault/key-file-gone') emit('failed', failure);
  }
}

function emit<Name extends VaultEventName>(event: Name, payload: VaultEvents[Name]): void {
  post({ event, payload } as VaultReply);
}

function post(reply: VaultReply, transfer: Transferable[] = []): void {
  page.postMessage(reply, transfer);
}
