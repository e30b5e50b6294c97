/** Everybody who speaks: another name, joined with somebody, or named no more. Opens by the command `people.manage`. */
import { type SubmitEvent, useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useStore } from 'zustand';
import { toFailureData } from '../../../shared/failure.ts';
import { everything, type PersonCount } from '../../../shared/seams/vault-protocol.ts';
import { keyInText } from '../../app/commands/keycaps.ts';
import { formatCount, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { goTo } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ArrangeDialog } from './arrange-dialog.tsx';
import { arrangePeople, arranging, closeArranging } from './arranging.ts';

export function PeopleDialog() {
  const t = useText();
  const people = usePeople();
  const [wanted, setWanted] = useState<string | null>(null);
  const current = people?.find(({ name }) => name === wanted) ?? people?.[0] ?? null;
  return (
    <ArrangeDialog
      title={t('people.title')}
      list={
        people === null ? null : people.length === 0 ? (
          <p className="faint">{t('people.none', { key: keyInText('review.person') })}</p>
        ) : (
          <ListBox
            aria-label={t('people.list')}
            className="arrange-rows"
            selectionMode="single"
            disallowEmptySelection
            autoFocus
            selectedKeys={current === null ? [] : [current.name]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              setWanted(key === undefined ? null : `${key}`);
            }}
          >
            {people.map(({ name, count }) => (
              <ListBoxItem key={name} id={name} className="arrange-row" textValue={t('tags.row', { name, count })}>
                <span className="arrange-name">{name}</span>
                <em className="num faint">{formatCount(count)}</em>
              </ListBoxItem>
            ))}
          </ListBox>
        )
      }
      editor={
        current === null ? null : (
          <PersonEditor key={current.name} current={current} people={people ?? []} onRenamed={setWanted} />
        )
      }
    />
  );
}

interface PersonEditorProps {
  readonly current: PersonCount;
  readonly people: readonly PersonCount[];
  readonly onRenamed: (name: string) => void;
}

function PersonEditor({ current, people, onRenamed }: PersonEditorProps) {
  const t = useText();
  const [typed, setTyped] = useState(current.name);
  const name = typed.trim();
  const isChanged = name !== '' && name !== current.name;
  const taken = isChanged ? people.find((one) => one.name === name) : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isChanged) return;
    onRenamed(name);
    void arrangePeople([current.name], name, (count) => t('people.set', { name, count }));
  };
  const show = () => {
    closeArranging();
    library.setQuery({ ...everything, person: current.name });
    goTo({ name: 'review' });
  };
  return (
    <>
      <form className="arrange-name-form" onSubmit={submit}>
        <Field
          label={t('people.field')}
          value={typed}
          onChange={setTyped}
          maxLength={200}
          help={taken === undefined ? t('people.nameHelp') : t('people.taken', { name: taken.name, count: taken.count })}
        />
        <Button type="submit" isDisabled={!isChanged}>
          {taken === undefined ? t('tags.rename') : t('tags.merge')}
        </Button>
      </form>
      <div className="arrange-line">
        <Button onPress={show}>{t('people.show', { count: current.count })}</Button>
      </div>
      <div className="arrange-line">
        <Button
          className="arrange-delete"
          onPress={() => void arrangePeople([current.name], null, (count) => t('people.unset', { count }))}
        >
          {t('people.remove', { count: current.count })}
        </Button>
      </div>
    </>
  );
}

function usePeople(): readonly PersonCount[] | null {
  const turn = useStore(arranging, (state) => state.turn);
  const [people, setPeople] = useState<readonly PersonCount[] | null>(null);
  useEffect(() => {
    let isOver = false;
    const show = (known: readonly PersonCount[]) => (isOver ? undefined : setPeople(known));
    library
      .settled()
      .then(() => library.vault.call('people', null))
      .then(show)
      .catch((thrown: unknown) => arranging.setState({ failure: toFailureData(thrown) }));
    return () => {
      isOver = true;
    };
  }, [turn]);
  return people;
}
