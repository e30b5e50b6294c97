/** The name of a recording's archive, where the list shows it. Page. */
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { archiveTitle, noArchives } from './group-title.ts';

/** null where it isn't wanted, or the row isn't here yet. */
export function useArchiveNames(isWanted: boolean): (id: number) => string | null {
  const t = useText();
  const archives = useStore(library.store, ({ summary }) => (isWanted ? (summary?.archives ?? noArchives) : noArchives));
  return (id) => {
    const row = isWanted ? library.row(id) : undefined;
    return row === undefined ? null : archiveTitle(row.archiveId, archives, t);
  };
}
