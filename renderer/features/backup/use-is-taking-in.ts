/** Runs `then` once the backup's key has opened it and its content is coming in. Page. */
import { useEffect, useEffectEvent } from 'react';
import { backupsStore } from '../../state/backups.ts';

export function useIsTakingIn(then: () => void): void {
  const act = useEffectEvent(then);
  useEffect(
    () =>
      backupsStore.subscribe(({ job }, before) => {
        const isIn = job?.phase === 'running' && job.progress !== null;
        const wasIn = before.job?.phase === 'running' && before.job.progress !== null;
        if (isIn && !wasIn) act();
      }),
    [],
  );
}
