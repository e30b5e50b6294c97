/** Settings of how the app looks, sounds and speaks, section by section. Each change holds at once. */
import type { Preferences } from '../../../shared/seams/ipc-contract.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { useText } from '../../app/text.ts';
import { changePreferences } from '../../state/preferences.ts';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Setting } from './setting.tsx';

export interface SectionProps {
  readonly preferences: Preferences;
}

const letterChoices = ['on', 'list-and-player', 'off'] as const;
const themes = ['system', 'light', 'dark', 'contrast'] as const;
const densities = ['compact', 'usual', 'roomy'] as const;
const languageChoices = ['system', 'en', 'de'] as const;

export function ListeningSettings({ preferences }: SectionProps) {
  const t = useText();
  return (
    <Setting id="set-autoplay" name={t('settings.autoplay')} text={t('settings.autoplayText')}>
      <Switch
        name={t('settings.autoplay')}
        describedBy="set-autoplay"
        isOn={preferences.autoplay}
        onChange={(autoplay) => changePreferences({ autoplay })}
      />
    </Setting>
  );
}

export function KeySettings({ preferences }: SectionProps) {
  const t = useText();
  return (
    <>
      <Setting id="set-letters" name={t('settings.letters')} text={t('settings.lettersText')}>
        <Select
          name={t('settings.letters')}
          describedBy="set-letters"
          value={preferences.singleLetterKeys}
          options={letterChoices.map((value) => ({ value, title: t(`settings.letters.${value}`) }))}
          onChange={(singleLetterKeys) => changePreferences({ singleLetterKeys })}
        />
      </Setting>
      <Setting id="set-all-keys" name={t('settings.allKeys')} text={t('settings.allKeysText')}>
        <CommandButton id="app.keys">{t('settings.allKeysShow')}</CommandButton>
      </Setting>
    </>
  );
}

export function AppearanceSettings({ preferences }: SectionProps) {
  const t = useText();
  return (
    <>
      <Setting id="set-theme" name={t('settings.theme')} text={t('settings.themeText')}>
        <Select
          name={t('settings.theme')}
          describedBy="set-theme"
          value={preferences.theme}
          options={themes.map((value) => ({ value, title: t(`settings.theme.${value}`) }))}
          onChange={(theme) => changePreferences({ theme })}
        />
      </Setting>
      <Setting id="set-density" name={t('settings.density')} text={t('settings.densityText')}>
        <Select
          name={t('settings.density')}
          describedBy="set-density"
          value={preferences.density}
          options={densities.map((value) => ({ value, title: t(`settings.density.${value}`) }))}
          onChange={(density) => changePreferences({ density })}
        />
      </Setting>
    </>
  );
}

export function LanguageSettings({ preferences }: SectionProps) {
  const t = useText();
  return (
    <Setting id="set-language" name={t('settings.language')} text={t('settings.languageText')}>
      <Select
        name={t('settings.language')}
        describedBy="set-language"
        value={preferences.language}
        options={languageChoices.map((value) => ({ value, title: t(`settings.language.${value}`) }))}
        onChange={(language) => changePreferences({ language })}
      />
    </Setting>
  );
}
