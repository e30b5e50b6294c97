/**
 * Who wrote a message, where names may hold ": " themselves. `Pat: Work: hello` is by "Pat: Work" when all that "Pat" ever
 * wrote would begin with "Work: "; otherwise by "Pat". Pure.
 */
interface Seen {
  count: number;
  /** What all messages have before their next ": "; null once they differ. */
  next: string | null;
}

const mostAuthors = 5000;
const longestName = 200;
const fewestMessages = 3;

export interface Split {
  readonly author: string;
  readonly body: string;
}

/** At the first ": ", which no message lacks; null for a line of WhatsApp's own. */
export function splitAtFirst(rest: string): Split | null {
  const newline = rest.indexOf('\n');
  const firstLine = newline < 0 ? rest : rest.slice(0, newline);
  const at = firstLine.indexOf(': ');
  if (at > 0 && at <= longestName) return { author: rest.slice(0, at), body: rest.slice(at + 2) };
  // A message without words: "Pat:" at the end of the line.
  if (firstLine.endsWith(':') && firstLine.length - 1 <= longestName) {
    return { author: firstLine.slice(0, -1), body: rest.slice(firstLine.length + 1) };
  }
  return null;
}

export class Authors {
  readonly #seen = new Map<string, Seen>();

  note({ author, body }: Split): void {
    const next = splitAtFirst(body)?.author ?? null;
    const seen = this.#seen.get(author);
    if (seen === undefined) {
      if (this.#seen.size < mostAuthors) this.#seen.set(author, { count: 1, next });
      return;
    }
    seen.count += 1;
    if (seen.next !== next) seen.next = null;
  }

  /** The split as the whole chat suggests it. */
  resolve(split: Split): Split {
    const seen = this.#seen.get(split.author);
    if (seen === undefined || seen.next === null || seen.count < fewestMessages) return split;
    const further = splitAtFirst(split.body);
    return further === null ? split : { author: `${split.author}: ${further.author}`, body: further.body };
  }
}

/** Without the tilde that stands before names that people gave themselves. */
export function tidyAuthor(author: string): string | null {
  const name = author
    .replaceAll(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace(/^\s*~\s?/, '')
    .trim();
  return name === '' ? null : name;
}
