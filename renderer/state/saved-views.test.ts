import { describe, expect, it } from 'vitest';
import { newestFirst, oldestFirst } from '../../shared/model/arrangement.ts';
import { viewId } from '../../shared/model/id.ts';
import { everything, type SavedView } from '../../shared/seams/vault-protocol.ts';
import { Library } from './library.ts';
import type { VaultPort } from './library-state.ts';
import { SavedViews } from './saved-views.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const summary = { total: 3 };

/** Keeps views as the vault does, as far as the page can tell. */
class VaultOfViews {
  views: SavedView[] = [];
  refuses = false;

  readonly port: VaultPort = {
    call: async (name, args) => this.#answer(name, args as never) as never,
    on: () => () => undefined,
  };

  #answer(name: string, args: SavedView & { readonly at: number }): unknown {
    if (this.refuses && name !== 'views') throw new Error('refused');
    switch (name) {
      case 'list':
        return { ids: new Uint32Array(), groups: [], soundMs: 0, unlinked: [], unlinkedTotal: 0, edition: 0 };
      case 'summary':
        return { ...summary };
      case 'views':
        return this.views.map((view) => ({ view, count: 1 }));
      case 'saveView': {
        const view = { ...args, id: viewId(this.views.length + 1) };
        this.views.push(view);
        return { view, isReplaced: false };
      }
      case 'moveView': {
        const view = this.views.find(({ id }) => id === args.id)!;
        this.views = this.views.filter((one) => one !== view).toSpliced(args.at, 0, view);
        return null;
      }
      case 'removeView':
        this.views = this.views.filter(({ id }) => id !== args.id);
        return null;
      default:
        return null;
    }
  }
}

async function opened(...names: readonly string[]) {
  const vault = new VaultOfViews();
  vault.views = names.map((name, at) => ({
    id: viewId(at + 1),
    name,
    query: { ...everything, text: name },
    arrangement: newestFirst,
  }));
  const library = new Library(vault.port, 0);
  const views = new SavedViews(library, 0);
  views.follow();
  library.start(null);
  await settled();
  return { vault, library, views, names: () => views.views.map(({ name }) => name) };
}

describe('SavedViews', () => {
  it('opens a view with its query and how its list stands, and knows that it is open', async () => {
    const { library, views } = await opened('radio', 'phone');
    views.open(views.views[1]!);
    expect(library.state).toMatchObject({ query: { text: 'phone' }, arrangement: newestFirst });
    expect(views.opened?.name).toBe('phone');
  });

  it('lets it go when everything is shown, and finds it again when its query is typed', async () => {
    const { library, views } = await opened('radio');
    views.open(views.views[0]!);
    library.setQuery(everything);
    expect(views.opened).toBeNull();
    library.setQuery({ text: 'radio' });
    expect(views.opened?.name).toBe('radio');
  });

  it('keeps what is shown under a name, and has it open then', async () => {
    const { library, views, vault } = await opened();
    library.present({ ...everything, device: 'kitchen' }, oldestFirst);
    await views.save('Kitchen');
    expect(vault.views).toMatchObject([{ name: 'Kitchen', query: { device: 'kitchen' }, arrangement: oldestFirst }]);
    expect(views.opened?.name).toBe('Kitchen');
  });

  it('moves a view by steps, as far as there are any', async () => {
    const { views, names } = await opened('a', 'b', 'c');
    expect(await views.moveBy(viewId(1), 1)).toBe(true);
    expect(names()).toEqual(['b', 'a', 'c']);
    expect(await views.moveBy(viewId(2), -1)).toBe(false);
  });

  it('shows the vault’s own list again when the vault refuses', async () => {
    const { views, vault, names } = await opened('a', 'b');
    vault.refuses = true;
    await expect(views.moveTo(viewId(1), 1)).rejects.toThrow('refused');
    expect(names()).toEqual(['a', 'b']);
  });

  it('has none open once the open one is removed', async () => {
    const { views, names } = await opened('a', 'b');
    views.open(views.views[0]!);
    await views.remove(viewId(1));
    expect(names()).toEqual(['b']);
    expect(views.opened).toBeNull();
  });
});
