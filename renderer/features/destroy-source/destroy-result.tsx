/** What became of the files, one by one where it isn't simply "destroyed"; and the copies that are left. */
import { FileX2 } from 'lucide-react';
import type { DestructionReport } from '../../../shared/model/source-destruction.ts';
import { useText } from '../../app/text.ts';
import { closeDestroying, type Destroying } from '../../state/destroy-source.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Found } from './copies.tsx';

interface ResultProps {
  readonly now: Destroying;
  readonly report: DestructionReport;
  readonly isNoted: boolean;
}

export function DestroyResult({ now, report, isNoted }: ResultProps) {
  const t = useText();
  const { destroyed } = report.counts;
  const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
  const isAll = destroyed === total;
  return (
    <>
      <div className="dialog-body destroy-result">
        <Note
          kind={isAll ? 'know' : 'mind'}
          icon={<FileX2 size={18} strokeWidth={1.75} aria-hidden />}
          title={t(isAll ? 'destroySource.doneAll' : 'destroySource.doneSome', { count: destroyed })}
          isAlert
        >
          {isNoted ? t('destroySource.noted') : ''}
        </Note>
        {report.notDestroyed.length === 0 ? null : (
          <ul className="destroy-list">
            {report.notDestroyed.map(({ name, outcome }) => (
              <li key={name}>
                <span className="machine selectable">{name}</span>
                <span>{t(`destroySource.outcome.${outcome}`)}</span>
              </li>
            ))}
          </ul>
        )}
        {now.search.name === 'found' && now.search.copies.length > 0 ? (
          <section className="destroy-copies">
            <h3>{t('destroySource.copies')}</h3>
            <Found now={now} search={now.search} />
          </section>
        ) : null}
      </div>
      <div className="dialog-foot">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one way on */}
        <Button autoFocus onPress={closeDestroying}>
          {t('destroySource.close')}
        </Button>
      </div>
    </>
  );
}
