/**
 * Rows of the vault's database as somebody with the profile and a script has them: read and written past the app, by IndexedDB itself,
 * while the vault is locked. Each function runs inside the page and stands alone: no imports, no closure.
 */
interface Row {
  readonly id: string;
  readonly bytes: string;
}

/** Rows of `pages` and `directory`, sealed, in base 64; segments by their id alone. */
export const readRows = (_: null): Promise<{ pages: Row[]; directory: Row[]; segments: string[] }> =>
  new Promise((resolve, reject) => {
    const base64 = (bytes: Uint8Array) => {
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    };
    const opening = indexedDB.open('overheard-vault');
    opening.onerror = () => reject(new Error(opening.error?.name));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(['pages', 'directory', 'segments'], 'readonly');
      const pages = transaction.objectStore('pages').getAll();
      const directory = transaction.objectStore('directory').getAll();
      const segments = transaction.objectStore('segments').getAllKeys();
      transaction.oncomplete = () => {
        database.close();
        resolve({
          pages: pages.result.map((row) => ({ id: String(row.id), bytes: base64(row.sealed) })),
          directory: directory.result.map((row) => ({ id: String(row.epoch), bytes: base64(row.sealed) })),
          segments: segments.result.map(String),
        });
      };
    };
  });

export interface RowChange {
  readonly store: 'pages' | 'directory' | 'segments';
  readonly key: string | number;
  /** Flips the lowest bit of these bytes. */
  readonly flipAt?: readonly number[];
  readonly isRemoved?: true;
  /** Keeps this many bytes. */
  readonly cutAt?: number;
}

/** Fails when there is no such row. Strict, so that it is on the disk when it answers. */
export const changeRow = async (change: RowChange): Promise<void> => {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('overheard-vault');
    opening.onerror = () => reject(new Error(opening.error?.name));
    opening.onsuccess = () => resolve(opening.result);
  });
  const ask = <T>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction([change.store], mode, { durability: 'strict' });
      const asked = request(transaction.objectStore(change.store));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(new Error(transaction.error?.name));
    });
  const row = await ask('readonly', (store) => store.get(change.key));
  if (row === undefined) throw new Error('there is no such row');
  if (change.isRemoved) await ask('readwrite', (store) => store.delete(change.key));
  else {
    const bytes = new Uint8Array(change.store === 'segments' ? await row.blob.arrayBuffer() : row.sealed).slice(0, change.cutAt);
    for (const at of change.flipAt ?? []) bytes[at] = (bytes[at] ?? 0) ^ 1;
    const next = change.store === 'segments' ? { ...row, blob: new Blob([bytes]) } : { ...row, sealed: bytes };
    await ask('readwrite', (store) => store.put(next));
  }
  database.close();
};
