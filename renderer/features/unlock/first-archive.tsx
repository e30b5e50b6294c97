/** First start, step 3: the first archive, the sample, or neither yet. The vault is open already. */
import { PackageOpen } from 'lucide-react';
import { useEffect } from 'react';
import { useText } from '../../app/text.ts';
import { keycapsForCommand } from '../../app/commands/keycaps.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { host } from '../../host/host.ts';
import {
  bringInDropped,
  bringInOpened,
  bringInSample,
  choosing,
  pickArchives,
  pickFolder,
  takeChosen,
} from '../../state/choosing.ts';
import { imports } from '../../state/imports.ts';
import { finishCreating } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Promises } from './promises.tsx';
import { Steps } from './steps.tsx';
import './door.css';

export function FirstArchive() {
  const t = useText();
  useEffect(leaveWithOpenedArchives, []);
  const pick = () => {
    finishCreating();
    void pickArchives();
  };
  const pickWhole = () => {
    finishCreating();
    void pickFolder();
  };
  const trySample = () => {
    finishCreating();
    void bringInSample();
  };
  useCommands({ 'archive.bringIn': pick, 'archive.bringInFolder': pickWhole, 'archive.bringInSample': trySample });
  return (
    <div
      className="door-create"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        finishCreating();
        void bringInDropped(files);
      }}
    >
      <div className="door-drag" />
      <main className="door-create-main">
        <Steps current={3} />
        <h1>{t('door.first.title')}</h1>
        <p className="door-lead">{t('door.first.text')}</p>
        <div className="door-drop">
          <PackageOpen size={22} strokeWidth={1.5} aria-hidden />
          <b>{t('door.first.drop')}</b>
          <p>
            {t('door.first.kinds')} <Keys keycaps={keycapsForCommand('archive.bringIn')} isRead />
          </p>
        </div>
        <div className="door-create-actions">
          <Button kind="step" isBig onPress={pick} autoFocus>
            {t('door.first.pick')}
          </Button>
          <Button isBig onPress={pickWhole}>
            {t('door.first.pickFolder')}
          </Button>
          <Button isBig onPress={trySample}>
            {t('door.first.sample')}
          </Button>
          <Button kind="quiet" isBig onPress={finishCreating}>
            {t('door.first.later')}
          </Button>
        </div>
        <p className="field-help door-sample-text">{t('door.first.sampleText')}</p>
      </main>
      <Promises />
    </div>
  );
}

/** An archive that the app was started with, or that is opened with it now, is the first archive: nothing is left to ask. */
function leaveWithOpenedArchives(): () => void {
  const endOpened = host.on('source.opened', ({ sources }) => takeChosen(sources));
  const endWatching = imports.subscribe(({ jobs }) => (jobs.length > 0 ? finishCreating() : undefined));
  const endAsking = choosing.subscribe(({ offers }) => (offers.length > 0 ? finishCreating() : undefined));
  void bringInOpened();
  return () => {
    endOpened();
    endWatching();
    endAsking();
  };
}
