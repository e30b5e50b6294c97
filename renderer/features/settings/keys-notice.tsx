/** What became of all keys at once: taken over, as usual again, or why not. With the way back. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../../../shared/assert.ts';
import { keycapsOf } from '../../app/commands/keycaps.ts';
import { type CommandId, commandSpec } from '../../app/commands/registry.ts';
import { type Translate, useText } from '../../app/text.ts';
import { changePreferences } from '../../state/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import type { FileProblem } from './check-keys-file.ts';
import { type KeysNotice as Notice, keysNotice, sayOfKeys } from './keys-notice-state.ts';

export function KeysNotice() {
  const notice = useStore(keysNotice, (state) => state.notice);
  useEffect(() => () => sayOfKeys(null), []);
  return notice === null ? null : <Shown notice={notice} />;
}

function Shown({ notice }: { readonly notice: Notice }) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [notice]);
  const asBefore = () => {
    if (notice.kind === 'problem') return;
    changePreferences({
      keyBindings: Object.fromEntries(Object.entries(notice.before).map(([id, keys]) => [id, [...keys]])),
    });
    sayOfKeys(null);
  };
  return (
    <div ref={place} className="keys-notice">
      <Note
        kind={notice.kind === 'problem' ? 'mind' : 'know'}
        {...(notice.kind === 'problem' ? { title: t('bindings.problem.title') } : {})}
        isAlert
        actions={
          <>
            {notice.kind === 'problem' ? null : <Button onPress={asBefore}>{t('bindings.notice.asBefore')}</Button>}
            <Button kind="quiet" onPress={() => sayOfKeys(null)}>
              {t('bindings.notice.close')}
            </Button>
          </>
        }
      >
        {sentencesOf(t, notice).map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </Note>
    </div>
  );
}

function sentencesOf(t: Translate, notice: Notice): readonly string[] {
  if (notice.kind === 'reset') return [t('bindings.notice.reset')];
  if (notice.kind === 'problem') return [problemText(t, notice.problem)];
  const { count, unknownCount, gaveWay } = notice;
  return [
    t('bindings.notice.taken', { count }),
    ...(unknownCount === 0 ? [] : [t('bindings.notice.unknown', { count: unknownCount })]),
    ...(gaveWay.length === 0 ? [] : [t('bindings.notice.gaveWay', { count: gaveWay.length, command: gaveWay[0] ?? '' })]),
  ];
}

function problemText(t: Translate, problem: FileProblem): string {
  const titleOf = (id: CommandId) => t(commandSpec(id).title, commandSpec(id).titleValues);
  switch (problem.kind) {
    case 'no-keys-file':
    case 'later':
      return t(`bindings.problem.${problem.kind}`);
    case 'never':
      return t('bindings.problem.never', { command: titleOf(problem.id), keys: keycapsOf(problem.keys).join(' ') });
    case 'clash':
      return t('bindings.problem.clash', {
        command: titleOf(problem.id),
        other: titleOf(problem.other),
        keys: keycapsOf(problem.keys).join(' '),
      });
    default:
      return assertNever(problem);
  }
}
