/** Before everything while a lock waits for a job: nothing of the vault is on screen any more, and no way leads back. */
import { useStore } from 'zustand';
import { DoorFrame } from '../features/unlock/door-frame.tsx';
import { jobs, type RunningJob } from '../state/jobs.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { lockAtOnce } from './lock.ts';
import { type MessageId, useText } from './text.ts';
import './lock-cover.css';

export function LockCover() {
  const t = useText();
  const running = useStore(jobs, (state) => state.running);
  const sentence = t(sentenceOf(running));
  const [first] = running;
  const isDestroying = running.some(({ kind }) => kind === 'destruction');
  return (
    <DoorFrame>
      <h1>{t('lock.cover.title')}</h1>
      <p className="door-lead" role="status">
        {sentence}
      </p>
      <Progress name={sentence} done={first?.fraction ?? 0} />
      <div className="lock-cover-actions">
        <Button kind="plain" isBig onPress={lockAtOnce} autoFocus>
          {t('lock.cover.atOnce')}
        </Button>
      </div>
      <p className="lock-cover-note">{t(isDestroying ? 'lock.cover.noteDestruction' : 'lock.cover.note')}</p>
    </DoorFrame>
  );
}

function sentenceOf(running: readonly RunningJob[]): MessageId {
  const [kind = 'import', ...others] = new Set(running.map((job) => job.kind));
  return others.length > 0 ? 'lock.cover.several' : `lock.cover.${kind}`;
}
