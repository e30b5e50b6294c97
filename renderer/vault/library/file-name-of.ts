/** The name of a recording's file, without the folders that it lay in. Pure. */
import type { Recording } from '../../../shared/model/recording.ts';

export const fileNameOf = ({ entryName }: Pick<Recording, 'entryName'>): string =>
  entryName.slice(entryName.lastIndexOf('/') + 1);
