import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { archiveId, sourceId } from '../../../shared/model/id.ts';
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';
import { ImportMeter } from './import-progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function meterThatSays() {
  const said: ImportProgress[] = [];
  return { said, meter: new ImportMeter(sourceId('00'.repeat(16)), archiveId(0), (progress) => said.push(progress)) };
}

describe('ImportMeter', () => {
  it('says how far it is four times a second and more while nothing happens, in every phase', () => {
    const { said, meter } = meterThatSays();
    const inEachPhase = [
      () => undefined,
      () => meter.reading(10),
      () => meter.begin('generic', archiveId(0), 10, 1000),
      () => meter.finishing(),
    ].map((enter) => {
      enter();
      const before = said.length;
      vi.advanceTimersByTime(1000);
      return { phase: said.at(-1)?.phase, times: said.length - before };
    });
    meter.stop();
    expect(inEachPhase.map(({ phase }) => phase)).toEqual(['preparing', 'reading', 'sealing', 'finishing']);
    for (const { times } of inEachPhase) expect(times).toBeGreaterThanOrEqual(4);
  });

  it('says nothing more when it has stopped', () => {
    const { said, meter } = meterThatSays();
    meter.stop();
    const before = said.length;
    vi.advanceTimersByTime(1000);
    expect(said).toHaveLength(before);
  });
});
