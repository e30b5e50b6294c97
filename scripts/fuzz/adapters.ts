/** Every adapter that there is in the vendors' folders, by its folder: a new one is fuzzed without a word here. Bundled by Vite. */
import type { VendorAdapter } from '../../renderer/vault/vendors/adapter.ts';

const modules = import.meta.glob(['../../renderer/vault/vendors/*/*.ts', '!**/*.test.ts'], { eager: true }) as Readonly<
  Record<string, Readonly<Record<string, unknown>>>
>;

const isAdapter = (value: unknown): value is VendorAdapter =>
  typeof value === 'object' && value !== null && 'vendor' in value && 'recognise' in value && 'plan' in value && 'read' in value;

export const adapters: ReadonlyMap<string, VendorAdapter> = new Map(
  Object.entries(modules).flatMap(([path, module]) =>
    Object.values(module)
      .filter(isAdapter)
      .map((adapter) => [path.split('/').at(-2) ?? '', adapter] as const),
  ),
);
