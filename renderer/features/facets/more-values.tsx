/** All values of a facet, to be found by typing. Opens beside the sidebar; what is chosen narrows the list. */
import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { FacetName } from '../../../shared/model/facet-names.ts';
import { formatCount, useText } from '../../app/text.ts';
import type { FacetLine, FacetValue } from './facet-lines.ts';
import '../../ui/options.css';

/** More is nothing to read through; typing finds the others. */
const mostShown = 100;

export interface MoreValuesProps {
  readonly name: FacetName;
  readonly lines: readonly FacetLine[];
  readonly hidden: number;
  readonly onChoose: (value: FacetValue | null) => void;
}

export function MoreValues({ name, lines, hidden, onChoose }: MoreValuesProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const title = t('views.more.name', { facet: t(`views.facet.${name}`) });
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="nav plain facet-more" excludeFromTabOrder>
        <span>{t('views.more', { count: hidden })}</span>
      </Button>
      <Popover className="popover" placement="right" offset={8}>
        <Dialog className="facet-values" aria-label={title}>
          <Values
            title={title}
            lines={lines}
            onChoose={(value) => {
              setOpen(false);
              onChoose(value);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface ValuesProps extends Pick<MoreValuesProps, 'lines' | 'onChoose'> {
  readonly title: string;
}

function Values({ title, lines, onChoose }: ValuesProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLocaleLowerCase();
  const found = lines.filter((line) => line.title.toLocaleLowerCase().includes(wanted));
  return (
    <Command label={title} loop shouldFilter={false}>
      <Command.Input
        className="facet-filter"
        placeholder={t('views.more.filter')}
        aria-label={title}
        value={typed}
        onValueChange={setTyped}
        maxLength={200}
        autoFocus
      />
      <Command.List className="facet-found">
        {found.length === 0 ? <p className="facet-none">{t('views.more.none')}</p> : null}
        {found.slice(0, mostShown).map((line) => (
          <Command.Item
            key={line.value}
            className="opt"
            value={String(line.value)}
            onSelect={() => onChoose(line.isOn ? null : line.value)}
          >
            <span className="opt-name">{line.title}</span>
            {line.isOn ? <Check size={14} strokeWidth={2} aria-hidden="true" /> : null}
            <em>
              {formatCount(line.count)}
              <span className="unseen">{t('shell.recordings', { count: line.count })}</span>
            </em>
          </Command.Item>
        ))}
        {found.length > mostShown ? (
          <p className="facet-none">{t('views.more.first', { shown: mostShown, count: found.length })}</p>
        ) : null}
      </Command.List>
    </Command>
  );
}
