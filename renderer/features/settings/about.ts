/** Which version this is, what it runs on, under which licences. */
import type { AppInfo } from '../../../shared/seams/ipc-contract.ts';
import type { Translate } from '../../app/text.ts';
import type { SettingEntry } from './setting-entry.ts';

export function aboutEntries(t: Translate, info: AppInfo): readonly SettingEntry[] {
  const { version, electron } = info;
  const runtime = t(info.isSupportedElectron ? 'settings.about.runtime' : 'settings.about.unsupported', { electron });
  return [
    {
      id: 'set-version',
      name: t('settings.about.version', { version }),
      text: info.isThrowAway ? `${runtime} ${t('settings.about.throwAway')}` : runtime,
    },
    { id: 'set-licences', name: t('settings.about.licences'), text: t('settings.about.licencesText') },
  ];
}
