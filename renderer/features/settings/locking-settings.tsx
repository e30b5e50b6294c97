/** When and how the vault locks, and who may take its picture. Each change holds at once. */
import type { AppInfo, Preferences } from '../../../shared/seams/ipc-contract.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { keyInText } from '../../app/commands/keycaps.ts';
import type { Translate } from '../../app/text.ts';
import { changePreferences } from '../../state/preferences.ts';
import { selectEntry, switchEntry } from './control-entry.tsx';
import type { SettingEntry } from './setting-entry.ts';

const lockMinutes = ['1', '2', '5', '10', '30', '0'] as const;
const minutesOf = { '0': 0, '1': 1, '2': 2, '5': 5, '10': 10, '30': 30 } as const;
const jobChoices = ['finish', 'stop'] as const;
const closeChoices = ['quit', 'stay'] as const;

export function lockingEntries(t: Translate, preferences: Preferences, platform: AppInfo['platform']): readonly SettingEntry[] {
  const isMac = platform === 'darwin';
  const { lockAfterMinutes, jobsAtLock, onClose, isHiddenFromCapture } = preferences;
  const minutes = lockMinutes.map((value) => ({
    value,
    title: value === '0' ? t('settings.lockAfter.never') : t('settings.lockAfter.minutes', { minutes: minutesOf[value] }),
  }));
  const stay = isMac ? 'settings.onClose.stayInDock' : 'settings.onClose.stay';
  return [
    selectEntry({
      id: 'set-lock-after',
      name: t('settings.lockAfter'),
      text: t('settings.lockAfterText'),
      value: `${lockAfterMinutes}`,
      options: minutes,
      onChange: (chosen) => changePreferences({ lockAfterMinutes: minutesOf[chosen] }),
    }),
    {
      id: 'set-lock-now',
      name: t('settings.lockNow'),
      text: t('settings.lockNowText'),
      control: <CommandButton id="vault.lock" />,
    },
    { id: 'set-lock-by', name: t('settings.lockBy'), text: t(`settings.lockBy.${platform}`) },
    selectEntry({
      id: 'set-jobs',
      name: t('settings.jobsAtLock'),
      text: t('settings.jobsAtLockText'),
      value: jobsAtLock,
      options: jobChoices.map((value) => ({ value, title: t(`settings.jobsAtLock.${value}`) })),
      onChange: (chosen) => changePreferences({ jobsAtLock: chosen }),
    }),
    selectEntry({
      id: 'set-on-close',
      name: t('settings.onClose'),
      text: t('settings.onCloseText'),
      value: onClose === 'usual' ? (isMac ? 'stay' : 'quit') : onClose,
      options: closeChoices.map((value) => ({ value, title: t(value === 'quit' ? 'settings.onClose.quit' : stay) })),
      onChange: (chosen) => changePreferences({ onClose: chosen }),
    }),
    switchEntry({
      id: 'set-capture',
      name: t('settings.capture'),
      text: t(`settings.capture.${platform}`, { veil: keyInText('view.veil') }),
      isOn: isHiddenFromCapture && platform !== 'linux',
      isDisabled: platform === 'linux',
      onChange: (isOn) => changePreferences({ isHiddenFromCapture: isOn }),
    }),
  ];
}
