/** The whole corpus, in the order of docs/hostile-archives.md. */
import type { HostileCase } from '../hostile-case.ts';
import { bombCases } from './bombs.ts';
import { endCases } from './ends.ts';
import { gzipCases } from './gzips.ts';
import { linkCases } from './links.ts';
import { methodCases } from './methods.ts';
import { nameCases } from './names.ts';
import { nestedCases } from './nested.ts';
import { overlapCases } from './overlaps.ts';
import { setCases } from './sets.ts';
import { sizeCases } from './sizes.ts';
import { soundCases } from './sounds.ts';
import { tarCases } from './tars.ts';
import { zip64Cases } from './zip64.ts';

export interface Family {
  readonly title: string;
  readonly cases: readonly HostileCase[];
}

export const families: readonly Family[] = [
  { title: 'Names', cases: nameCases },
  { title: 'Links and devices', cases: linkCases },
  { title: 'Sizes, checksums, streams', cases: sizeCases },
  { title: 'Overlaps', cases: overlapCases },
  { title: 'Bombs and counts', cases: bombCases },
  { title: 'ZIP64', cases: zip64Cases },
  { title: 'Cut, joined, ended twice', cases: endCases },
  { title: 'Encryption, methods, disagreement', cases: methodCases },
  { title: 'Archives in archives', cases: nestedCases },
  { title: 'TAR', cases: tarCases },
  { title: 'GZIP', cases: gzipCases },
  { title: 'Parts, folders, archives within', cases: setCases },
  { title: 'Sounds that lie', cases: soundCases },
];

export const allCases: readonly HostileCase[] = families.flatMap(({ cases }) => cases);
