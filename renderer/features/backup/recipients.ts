/** Recipients as they are typed or pasted: one a line, empty lines and `#` comments as in age's own files. Pure. */
export interface TypedRecipients {
  readonly keys: readonly string[];
  /** From 1; null: each line looks like one. */
  readonly wrongLine: number | null;
}

/** Bech32 as age writes it. Whether its checksum fits, the library says. */
const looksLikeOne = /^age1[02-9ac-hj-np-z]{10,4000}$/;

export function readRecipients(typed: string): TypedRecipients {
  const keys: string[] = [];
  let wrongLine: number | null = null;
  for (const [place, line] of typed.split('\n').entries()) {
    const key = line.trim();
    if (key === '' || key.startsWith('#')) continue;
    if (looksLikeOne.test(key)) keys.push(key);
    else wrongLine ??= place + 1;
  }
  return { keys, wrongLine };
}

/** What opens a backup, as it is typed: an identity is known by its beginning, all else is a passphrase. */
export function backupKeyOf(typed: string): { readonly identity: string } | { readonly passphrase: string } {
  const identity = typed.trim().toUpperCase();
  return identity.startsWith('AGE-SECRET-KEY-') ? { identity } : { passphrase: typed };
}
