/** Which version this is, what it runs on, under which licences. */
import type { AppInfo } from '../../../shared/seams/ipc-contract.ts';
import { useText } from '../../app/text.ts';

export function About({ info }: { readonly info: AppInfo }) {
  const t = useText();
  const { version, electron } = info;
  return (
    <>
      <div className="set">
        <b className="selectable">{t('settings.about.version', { version })}</b>
        <p className="selectable">
          {t(info.isSupportedElectron ? 'settings.about.runtime' : 'settings.about.unsupported', { electron })}
          {info.isThrowAway ? ` ${t('settings.about.throwAway')}` : ''}
        </p>
      </div>
      <div className="set">
        <b>{t('settings.about.licences')}</b>
        <p>{t('settings.about.licencesText')}</p>
      </div>
    </>
  );
}
