/** Above the list: grouped by what, sorted by what, and what a row shows. Each a menu that its command opens too. */
import { ArrowDownNarrowWide, ArrowDownWideNarrow, Columns3, Layers2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { groupings, sortings } from '../../../shared/model/arrangement.ts';
import { listColumns } from '../../../shared/seams/ipc-contract.ts';
import { useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { changePreferences, preferencesStore } from '../../state/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceMenu, type ChoiceSection } from '../../ui/choice-menu.tsx';
import { arrange, groupBy, type ListMenuName, listMenu, openListMenu, sortBy, sortedTitle } from './arrange.ts';

const densities = ['compact', 'usual', 'roomy'] as const;

/** `isBare`: the buttons have no room, and only what a command opens is here. */
export function ListMenus({ isBare = false }: { readonly isBare?: boolean }) {
  return (
    <>
      <GroupMenu isBare={isBare} />
      <SortMenu isBare={isBare} />
      <ColumnsMenu isBare={isBare} />
    </>
  );
}

interface MenuProps {
  readonly isBare: boolean;
}

function GroupMenu({ isBare }: MenuProps) {
  const t = useText();
  const by = useStore(library.store, (state) => state.arrangement.groupBy);
  const section: ChoiceSection = {
    id: 'group',
    title: t('list.groupBy'),
    mode: 'single',
    chosen: [by],
    options: groupings.map((id) => ({ id, title: t(`list.groupBy.${id}`) })),
    onChoose: ([id]) => groupBy(groupings.find((one) => one === id) ?? by),
  };
  const title = t(`list.groupBy.${by}`);
  return (
    <ListMenu
      menu="group"
      name={t('list.groupBy')}
      buttonName={t('list.groupBy.name', { by: title })}
      sections={[section]}
      isBare={isBare}
    >
      <Layers2 size={14} strokeWidth={1.75} aria-hidden="true" />
      <span className="only-mid">{title}</span>
    </ListMenu>
  );
}

function SortMenu({ isBare }: MenuProps) {
  const t = useText();
  const { sortBy: by, isDescending } = useStore(library.store, (state) => state.arrangement);
  const title = t(sortedTitle({ sortBy: by, isDescending }));
  const isNumeric = by === 'time' || by === 'length';
  const directionTitle = (isDown: boolean) =>
    isNumeric ? t(sortedTitle({ sortBy: by, isDescending: isDown })) : t(`list.direction.words.${isDown ? 'down' : 'up'}`);
  const sections: readonly ChoiceSection[] = [
    {
      id: 'sort',
      title: t('list.sortBy'),
      mode: 'single',
      chosen: [by],
      options: sortings.map((id) => ({ id, title: t(`list.sortBy.${id}`) })),
      onChoose: ([id]) => sortBy(sortings.find((one) => one === id) ?? by),
    },
    {
      id: 'direction',
      title: t('list.direction'),
      mode: 'single',
      chosen: [isDescending ? 'down' : 'up'],
      options: [
        { id: 'up', title: directionTitle(false) },
        { id: 'down', title: directionTitle(true) },
      ],
      onChoose: ([id]) => arrange({ isDescending: id === 'down' }),
    },
  ];
  const Icon = isDescending ? ArrowDownWideNarrow : ArrowDownNarrowWide;
  return (
    <ListMenu
      menu="sort"
      name={t('list.sortBy')}
      buttonName={t('list.sorted.name', { by: title })}
      sections={sections}
      isBare={isBare}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      <span className="only-mid">{title}</span>
    </ListMenu>
  );
}

function ColumnsMenu({ isBare }: MenuProps) {
  const t = useText();
  const { columns, density } = useStore(preferencesStore, ({ preferences }) => preferences);
  const sections: readonly ChoiceSection[] = [
    {
      id: 'columns',
      title: t('list.columns.title'),
      mode: 'multiple',
      chosen: columns,
      options: listColumns.map((id) => ({ id, title: t(`list.columns.${id}`) })),
      onChoose: (ids) => changePreferences({ columns: listColumns.filter((one) => ids.includes(one)) }),
    },
    {
      id: 'density',
      title: t('list.density'),
      mode: 'single',
      chosen: [density],
      options: densities.map((id) => ({ id, title: t(`list.density.${id}`) })),
      onChoose: ([id]) => changePreferences({ density: densities.find((one) => one === id) ?? density }),
    },
  ];
  return (
    <ListMenu menu="columns" name={t('list.columns')} buttonName={t('list.columns')} sections={sections} isBare={isBare}>
      <Columns3 size={14} strokeWidth={1.75} aria-hidden="true" />
    </ListMenu>
  );
}

interface ListMenuProps extends MenuProps {
  readonly menu: ListMenuName;
  readonly name: string;
  readonly buttonName: string;
  readonly sections: readonly ChoiceSection[];
  readonly children: ReactNode;
}

function ListMenu({ menu, name, buttonName, sections, isBare, children }: ListMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const isOpen = useStore(listMenu, ({ open }) => open === menu);
  return (
    <span ref={anchor} className="list-menu">
      {isBare ? null : (
        <Button
          kind="quiet"
          aria-label={buttonName}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onPress={() => openListMenu(menu)}
        >
          {children}
        </Button>
      )}
      <ChoiceMenu
        name={name}
        sections={sections}
        anchor={anchor}
        isOpen={isOpen}
        onOpenChange={(next) => (next ? openListMenu(menu) : listMenu.setState({ open: null }))}
      />
    </span>
  );
}
