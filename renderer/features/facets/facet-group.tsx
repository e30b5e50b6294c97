/**
 * One facet: its heading opens and closes it, its lines narrow the list. The heading is the one stop of the Tab key; arrow keys
 * walk on from there, Escape takes the choice off.
 */
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { FacetName } from '../../../shared/model/facet-names.ts';
import type { Verdict } from '../../../shared/model/recording.ts';
import { formatCount, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { goTo } from '../../state/navigation.ts';
import { changePreferences, preferencesStore } from '../../state/preferences.ts';
import { SideLine } from '../../ui/side-line.tsx';
import { TagDot, TagPath } from '../../ui/tag-chip.tsx';
import { VerdictGlyph } from '../../ui/verdict-glyph.tsx';
import { asking, type FacetLine, type FacetValue, firstLines, pathOf } from './facet-lines.ts';
import { MoreValues } from './more-values.tsx';

const mostLines = 8;

export interface FacetGroupProps {
  readonly name: FacetName;
  readonly lines: readonly FacetLine[];
  readonly isHere: boolean;
}

export function FacetGroup({ name, lines, isHere }: FacetGroupProps) {
  const t = useText();
  const id = useId();
  const collapsed = useStore(preferencesStore, (state) => state.preferences.collapsedFacets);
  const isOpen = !collapsed.includes(name);
  const chosen = lines.find(({ isOn }) => isOn);
  const shown = isOpen ? firstLines(lines, mostLines) : lines.filter(({ isOn }) => isOn);
  const setOpen = (open: boolean) =>
    changePreferences({ collapsedFacets: open ? collapsed.filter((one) => one !== name) : [...collapsed, name] });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isAtHead = (event.target as Element).matches('.facet-head');
    if (event.key === 'Escape' && chosen !== undefined) choose(name, null);
    else if (event.key === 'ArrowRight' && isAtHead && !isOpen) setOpen(true);
    else if (event.key === 'ArrowLeft' && isOpen) {
      event.currentTarget.querySelector<HTMLElement>('.facet-head')?.focus();
      setOpen(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the buttons inside
    <div role="group" aria-label={t(`views.facet.${name}`)} className="facet-group" onKeyDown={onKeyDown}>
      <h3>
        <Button className="facet-head" data-line="" aria-expanded={isOpen} aria-controls={id} onPress={() => setOpen(!isOpen)}>
          <ChevronRight size={12} strokeWidth={2} aria-hidden />
          {t(`views.facet.${name}`)}
        </Button>
      </h3>
      <div id={id}>
        {shown.map((line) => (
          <SideLine
            key={line.value}
            title={isOpen ? line.shortTitle : line.title}
            drawn={name === 'tag' ? <TagPath name={pathOf(isOpen ? line.shortTitle : line.title)} isTight /> : undefined}
            count={{ text: formatCount(line.count), name: t('shell.recordings', { count: line.count }) }}
            isOn={isHere && line.isOn}
            isRemovable
            isBesideTabOrder
            depth={isOpen ? line.depth : 0}
            icon={iconOf(name, line)}
            onPress={() => choose(name, line.isOn ? null : line.value)}
          />
        ))}
        {isOpen && shown.length < lines.length ? (
          <MoreValues name={name} lines={lines} hidden={lines.length - shown.length} onChoose={(value) => choose(name, value)} />
        ) : null}
      </div>
    </div>
  );
}

function choose(name: FacetName, value: FacetValue | null): void {
  // Where lines without sound are listed, a facet means recordings again.
  library.setQuery({ ...asking(name, value), isWithoutSound: false });
  goTo({ name: 'review' });
}

function iconOf(name: FacetName, line: FacetLine) {
  if (name === 'verdict') return <VerdictGlyph verdict={line.value as Verdict} size={14} />;
  if (line.hue !== null) return <TagDot hue={line.hue} />;
  return undefined;
}
