/**
 * What a person may write after the program's name: archives, parts of them, folders or sound files to bring in, and where the profile
 * lies. Main process, pure.
 *
 *   overheard [--profile=DIR] [--throw-away] [archive | folder | sound file …]
 */
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface CommandLineWishes {
  /** Absolute paths, in the order given; files or folders, which is looked at later. */
  readonly archivePaths: readonly string[];
  /** Absolute; null for the usual place. */
  readonly profileDir: string | null;
  /** The profile is removed when the app ends. */
  readonly isThrowAway: boolean;
}

/** `appPath` is left out of the archives: `electron .` names the app itself as its first argument. */
export function readCommandLine(argv: readonly string[], workingDir: string, appPath: string): CommandLineWishes {
  const archivePaths: string[] = [];
  let profileDir: string | null = null;
  let isThrowAway = false;
  let areAllPaths = false;
  for (const word of argv.slice(1)) {
    if (areAllPaths || !word.startsWith('-')) {
      const path = pathOf(word, workingDir);
      if (path !== null && path !== appPath && !path.startsWith(`${appPath}${sep}out${sep}`)) archivePaths.push(path);
    } else if (word === '--') {
      areAllPaths = true;
    } else if (word === '--throw-away') {
      isThrowAway = true;
    } else if (word.startsWith('--profile=') && word !== '--profile=') {
      profileDir = resolve(workingDir, word.slice('--profile='.length));
    }
  }
  return { archivePaths, profileDir, isThrowAway };
}

/** Desktops of Linux hand files over as addresses. null for one of another machine. */
function pathOf(word: string, workingDir: string): string | null {
  if (!/^file:\/\//i.test(word)) return resolve(workingDir, word);
  try {
    return resolve(fileURLToPath(word));
  } catch {
    return null;
  }
}
