// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';

const calls = vi.hoisted((): string[] => []);
vi.mock('../host/host.ts', () => ({
  host: {
    call: async (name: string) => void calls.push(name),
    on: () => () => undefined,
  },
  failureOf: (thrown: unknown) => thrown,
}));
vi.mock('../host/vault-client.ts', () => ({
  vault: { on: () => () => undefined, call: () => new Promise(() => undefined) },
}));
const { App } = await import('./app.tsx');
const { sessionStore } = await import('../state/session.ts');
const { t } = await import('./text.ts');

const root = createRoot(document.body.appendChild(document.createElement('div')));
afterEach(() => root.unmount());

it('forgets a passphrase that is shown and copied where the vault is open and its rooms are not there yet, and says so', async () => {
  sessionStore.setState({ session: { phase: 'open', place: null, openedWith: 'recovery-key', threshold: 'new-passphrase' } });
  root.render(<App />);
  const field = await vi.waitUntil(() => document.querySelector('input'));
  field.type = 'text';
  field.value = 'seven ferries';
  field.setSelectionRange(0, 5);
  field.dispatchEvent(new Event('copy', { bubbles: true }));
  await vi.waitFor(() => expect(calls).toContain('clipboard.copied'));
  await vi.waitFor(() => expect(document.body.textContent).toContain(t('shell.copied')));
});
