/**
 * Before each file of unit tests: no module of ours remembers what another file did with it. For the files that share a process
 * (vitest.config.ts); packages are loaded once for all of them.
 */
import { vi } from 'vitest';

vi.useRealTimers();
vi.unstubAllGlobals();
vi.resetModules();
