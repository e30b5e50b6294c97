/** What is damaged, one line each: what it is, what that means, what can be done. Recordings by the names their owner knows. */
import { TriangleAlert } from 'lucide-react';
import type { DamagedPart, DamagedRecording, VaultDamage } from '../../../shared/seams/vault-protocol.ts';
import { everything } from '../../../shared/seams/vault-protocol.ts';
import { formatCount, useText } from '../../app/text.ts';
import { library, moves } from '../../state/library-live.ts';
import { goTo } from '../../state/navigation.ts';
import { canBeGivenUp } from '../../state/vault-check.ts';
import { Button } from '../../ui/button.tsx';
import { usePartName } from './part-name.ts';

/** More than anybody reads; all of them are counted. */
const mostShown = 100;

export interface DamageListProps {
  readonly damage: VaultDamage;
  readonly onGiveUp: (part: DamagedPart) => void;
}

export function DamageList({ damage, onGiveUp }: DamageListProps) {
  const t = useText();
  const { parts, sounds } = damage;
  const more = sounds.length - mostShown;
  return (
    <>
      {parts.length === 0 ? null : (
        <ul className="damage-list">
          {parts.map((part) => (
            <PartLine key={`${part.kind}/${part.index}`} part={part} onGiveUp={onGiveUp} />
          ))}
        </ul>
      )}
      {sounds.length === 0 ? null : (
        <>
          <h3 className="damage-head">{t('check.sounds', { count: sounds.length })}</h3>
          <ul className="damage-list">
            {sounds.slice(0, mostShown).map((sound) => (
              <SoundLine key={sound.id} sound={sound} />
            ))}
          </ul>
          {more > 0 ? <p className="check-last">{t('check.sounds.more', { count: formatCount(more) })}</p> : null}
        </>
      )}
    </>
  );
}

function PartLine({ part, onGiveUp }: { readonly part: DamagedPart; readonly onGiveUp: (part: DamagedPart) => void }) {
  const t = useText();
  const name = usePartName(part);
  return (
    <li data-damaged={`${part.part}/${part.index}`}>
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <b>{name}</b> <span className="faint">{t(`check.fault.${part.fault}`)}</span>
        <p>{t(part.isOpenHere ? 'check.stillOpen' : `check.means.${part.part}`)}</p>
      </div>
      {canBeGivenUp(part) ? <Button onPress={() => onGiveUp(part)}>{t('check.giveUp')}</Button> : null}
    </li>
  );
}

function SoundLine({ sound }: { readonly sound: DamagedRecording }) {
  const t = useText();
  return (
    <li data-damaged={`sound/${sound.id}`}>
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <b className="machine">{sound.entryName.split('/').at(-1)}</b>{' '}
        <span className="faint">{t(`check.sound.${sound.part}`, { chunk: (sound.chunk ?? 0) + 1 })}</span>
        {sound.archiveName === null ? null : <p>{sound.archiveName}</p>}
      </div>
      <Button kind="quiet" onPress={() => show(sound)}>
        {t('check.sounds.show')}
      </Button>
    </li>
  );
}

function show({ id }: DamagedRecording): void {
  library.setQuery(everything);
  goTo({ name: 'review' });
  moves.to(id, 'alone');
}
