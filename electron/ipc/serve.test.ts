import { describe, expect, it } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import { ipcContract } from '../../shared/seams/ipc-contract.ts';
import { answerCall, type IpcHandlers } from './serve.ts';

/** Handlers of which only those under test may be reached. */
function handlersWith(some: Partial<IpcHandlers>): IpcHandlers {
  const unreachable = Object.fromEntries(
    Object.keys(ipcContract).map((name) => [
      name,
      () => {
        throw new Error(`${name} was reached`);
      },
    ]),
  );
  return { ...unreachable, ...some } as IpcHandlers;
}

const call = async (some: Partial<IpcHandlers>, name: unknown, args: unknown) => {
  const logged: string[] = [];
  const outcome = await answerCall(handlersWith(some), name, args, (code) => logged.push(code));
  return { outcome, logged };
};
const refused = { ok: false, failure: { code: 'app/bad-request', facts: {} } };

describe('answerCall', () => {
  it('hands on parsed arguments and answers with the value', async () => {
    let seen: unknown;
    const { outcome } = await call(
      {
        'text.save': (args) => {
          seen = args;
          return true;
        },
      },
      'text.save',
      { suggestedName: 'receipt.txt', text: 'x' },
    );
    expect(outcome).toEqual({ ok: true, value: true });
    expect(seen).toEqual({ suggestedName: 'receipt.txt', text: 'x' });
  });

  it('answers null when a call has no result', async () => {
    expect((await call({ 'window.reload': () => undefined }, 'window.reload', {})).outcome).toEqual({ ok: true, value: null });
  });

  it('leaves absent preferences absent', async () => {
    let seen: unknown;
    const write: Partial<IpcHandlers> = {
      'preferences.write': (change) => {
        seen = change;
        throw new Failure('vault/disk-full');
      },
    };
    await call(write, 'preferences.write', { theme: 'dark' });
    expect(seen).toEqual({ theme: 'dark' });
  });

  it.each(['', 'nothing', '__proto__', 'constructor', 'toString', 5, null, undefined, ['app.info']])(
    'refuses a call that is not in the contract: %j',
    async (name) => {
      expect((await call({}, name, {})).outcome).toEqual(refused);
    },
  );

  it.each([
    ['app.info', { more: 1 }],
    ['app.info', null],
    ['source.serve', { sourceId: '../../etc/passwd' }],
    ['source.serve', { sourceId: 'A'.repeat(32) }],
    ['source.serve', { sourceId: 'a'.repeat(32), path: '/etc/passwd' }],
    ['window.progress', { fraction: Number.NaN }],
    ['window.progress', { fraction: 2 }],
    ['text.save', { suggestedName: '../up.txt', text: '' }],
    ['text.save', { suggestedName: 'a/b.txt', text: '' }],
    ['clipboard.copy', { text: 5 }],
    ['preferences.write', { theme: 'pink' }],
  ])('refuses %s with arguments that do not fit: %j', async (name, args) => {
    expect((await call({}, name, args)).outcome).toEqual(refused);
  });

  it('answers an expected failure with its code and logs nothing', async () => {
    const pick = () => {
      throw new Failure('archive/gone');
    };
    const { outcome, logged } = await call({ 'source.sample': pick }, 'source.sample', {});
    expect(outcome).toEqual({ ok: false, failure: { code: 'archive/gone', facts: {} } });
    expect(logged).toEqual([]);
  });

  it('answers anything else with app/internal, logs that, and lets no message through', async () => {
    const pick = () => {
      throw new Error('ENOENT: /home/marlene/secret.zip');
    };
    const { outcome, logged } = await call({ 'source.sample': pick }, 'source.sample', {});
    expect(outcome).toEqual({ ok: false, failure: { code: 'app/internal', facts: {} } });
    expect(logged).toEqual(['app/internal']);
  });
});
