/** While the archive is compared with the vault, and while its files are destroyed: how far, and a way to stop. */
import type { SourceProgress } from '../../../shared/model/source-destruction.ts';
import type { VerifyProgress } from '../../../shared/seams/vault-protocol.ts';
import { formatBytes, formatCount, useText } from '../../app/text.ts';
import { closeDestroying, stopDestroying } from '../../state/destroy-source.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';

const fraction = (done: number, total: number): number => (total === 0 ? 0 : Math.min(1, done / total));

export function VerifyingNow({ name, progress }: { readonly name: string; readonly progress: VerifyProgress | null }) {
  const t = useText();
  const { entriesDone, entriesTotal, bytesDone, bytesTotal } = progress ?? noneCompared;
  const left = progress?.secondsLeft ?? null;
  return (
    <>
      <div className="dialog-body">
        <p>{t('destroySource.verifying')}</p>
        <Progress name={t('destroySource.verifyName', { name })} done={fraction(bytesDone, bytesTotal)} />
        <div className="destroy-figures">
          <span>
            {entriesTotal === 0
              ? t('destroySource.comparing')
              : t('destroySource.comparedOf', { done: formatCount(entriesDone), total: formatCount(entriesTotal) })}
          </span>
          <b>{left === null ? '' : t('import.secondsLeft', { seconds: Math.max(1, Math.ceil(left)) })}</b>
        </div>
      </div>
      <div className="dialog-foot">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one way out */}
        <Button autoFocus onPress={closeDestroying}>
          {t('destroySource.cancel')}
        </Button>
      </div>
    </>
  );
}

const noneCompared = { entriesDone: 0, entriesTotal: 0, bytesDone: 0, bytesTotal: 0 };

export function DestroyingNow({ name, progress }: { readonly name: string; readonly progress: SourceProgress | null }) {
  const t = useText();
  const { bytesDone, bytesTotal } = progress ?? noneCompared;
  return (
    <>
      <div className="dialog-body">
        <Progress name={t('destroySource.doing', { name })} done={fraction(bytesDone, bytesTotal)} />
        <div className="destroy-figures">
          <span>{t('destroySource.doing', { name })}</span>
          <b>
            {bytesTotal === 0 ? '' : t('destroySource.doneOf', { done: formatBytes(bytesDone), total: formatBytes(bytesTotal) })}
          </b>
        </div>
      </div>
      <div className="dialog-foot">
        <Button onPress={stopDestroying}>{t('destroySource.stop')}</Button>
      </div>
    </>
  );
}
