/** Tells the vault where the user is, while they are there: a lock that is cut short then still knows it. Page. */
import { vault } from '../host/vault-client.ts';
import { Scope } from '../host/scope.ts';
import { currentPlace, lockStore } from './lock.ts';

const everyMs = 2_000;

/** Until the scope that is given back ends. */
export function keepPlace(): Scope {
  const scope = new Scope();
  let kept = '';
  scope.every(everyMs, () => {
    const place = currentPlace();
    const text = JSON.stringify(place);
    if (text === kept || lockStore.getState().phase !== 'open') return;
    kept = text;
    // The lock asks for it once more.
    vault.call('keepPlace', { place }).catch(() => undefined);
  });
  return scope;
}
