/** What can be counted on and what should be known, beside the making of a vault. Says only what holds today. */
import { FileLock, Trash2, WifiOff } from 'lucide-react';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { useText } from '../../app/text.ts';

export function Promises() {
  const t = useText();
  return (
    <aside className="door-aside">
      <h2>{t('door.promises.title')}</h2>
      <div className="door-promise">
        <WifiOff size={18} strokeWidth={1.75} aria-hidden />
        <b>{t('door.promise.offline')}</b>
        <span>{t('door.promise.offlineText')}</span>
      </div>
      <div className="door-promise">
        <FileLock size={18} strokeWidth={1.75} aria-hidden />
        <b>{t('door.promise.sealed')}</b>
        <span>{t('door.promise.sealedText')}</span>
      </div>
      <div className="door-promise">
        <Trash2 size={18} strokeWidth={1.75} aria-hidden />
        <b>{t('door.promise.shredded')}</b>
        <span>{t('door.promise.shreddedText')}</span>
      </div>
      <div className="hair" />
      <h2>{t('door.limits.title')}</h2>
      <p>{t('door.limit.lost')}</p>
      <p>{t('door.limit.archive')}</p>
      <CommandButton id="app.protection" hasKeycaps={false} />
    </aside>
  );
}
