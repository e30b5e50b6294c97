/** Who is speaking: one who is known already, a new name, or nobody. Acts as the tag picker does. */
import { Check, UserRound, UserRoundX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { toFailureData } from '../../../shared/failure.ts';
import type { PersonCount } from '../../../shared/seams/vault-protocol.ts';
import { runCommand } from '../../app/commands/active-commands.ts';
import { formatCount, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { showFailure } from '../../state/toasts.ts';
import { LinkButton } from '../../ui/button.tsx';
import { countActedOn } from './acted-on.ts';
import { PickOne, type Pickable } from './pick-one.tsx';
import { tagScore } from './tag-score.ts';
import { sayWhoSpeaks } from './tagging.ts';
import { useTally } from './tally.ts';
import { personPicker } from './wanted.ts';

const close = (): void => personPicker.setState({ isOpen: false });
const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function PersonPicker() {
  const t = useText();
  const { isOpen, of } = useStore(personPicker);
  const people = usePeople(isOpen);
  const count = isOpen ? countActedOn(of) : 0;
  const tally = useTally(isOpen && count > 0 ? of : null);
  const some = (name: string | null) => tally?.people.find((one) => one.name === name)?.count ?? 0;
  const isAnyNamed = tally !== null && some(null) < tally.total;
  const items: Pickable[] = people.map(({ name, count: used }) => ({
    id: `person ${name}`,
    name,
    run: () => void sayWhoSpeaks(name, of),
    content: (
      <>
        <UserRound {...icon} />
        <span className="opt-name">{name}</span>
        {some(name) === 0 ? null : some(name) === tally?.total ? (
          <Check size={14} strokeWidth={2} aria-label={t('tags.onAll')} />
        ) : (
          <span className="num faint">{t('tags.someHave', { count: some(name), total: tally?.total ?? 0 })}</span>
        )}
        <em className="num faint">{formatCount(used)}</em>
      </>
    ),
  }));
  if (isAnyNamed) {
    items.push({
      id: 'nobody',
      name: t('people.nobody'),
      run: () => void sayWhoSpeaks(null, of),
      content: (
        <>
          <UserRoundX {...icon} />
          <span className="opt-name">{t('people.nobody')}</span>
        </>
      ),
    });
  }
  return (
    <PickOne
      isOpen={isOpen && count > 0}
      onClose={close}
      title={of === 'view' ? t('people.forView', { count }) : t('people.for', { count })}
      placeholder={t('people.field')}
      mostTyped={200}
      none={t('people.noneYet')}
      items={items}
      score={({ name }, typed) => tagScore(name, typed)}
      make={(name) =>
        people.some((one) => one.name === name)
          ? null
          : { title: t('people.make', { name }), run: () => void sayWhoSpeaks(name, of) }
      }
      foot={
        <LinkButton
          onPress={() => {
            close();
            // The picker gives the focus back first.
            requestAnimationFrame(() => requestAnimationFrame(() => runCommand('people.manage')));
          }}
        >
          {t('command.people.manage')}
        </LinkButton>
      }
    />
  );
}

function usePeople(isWanted: boolean): readonly PersonCount[] {
  const [people, setPeople] = useState<readonly PersonCount[]>([]);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    const show = (known: readonly PersonCount[]) => (isOver ? undefined : setPeople(known));
    library
      .settled()
      .then(() => library.vault.call('people', null))
      .then(show)
      .catch((thrown: unknown) => showFailure(toFailureData(thrown)));
    return () => {
      isOver = true;
    };
  }, [isWanted]);
  return people;
}
