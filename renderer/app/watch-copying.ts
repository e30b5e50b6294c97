/**
 * What is copied while the vault is open by Chromium's own means (Ctrl+C and Ctrl+X, the menu's Copy) is taken off the clipboard as a
 * copied transcript is. Page. Chromium does the copying: it leaves out what is under ink, which the selection's own text wouldn't.
 */
import { failureOf, host } from '../host/host.ts';
import { Scope } from '../host/scope.ts';
import { showFailure, showToast } from '../state/toasts.ts';
import { t } from './text.ts';

/** Until the scope that is given back ends. */
export function watchCopying(page: Document): Scope {
  const scope = new Scope();
  for (const name of ['copy', 'cut'])
    scope.listen(page, name, (event) => {
      if (isCopied(event, page)) void forgetSoon();
    });
  return scope;
}

/** The event also comes where nothing is marked, and a cut where nothing can be cut: then the clipboard stays as it is. */
function isCopied({ type, target, defaultPrevented }: Event, page: Document): boolean {
  if (defaultPrevented) return false;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    if (target.type === 'password' || (type === 'cut' && target.readOnly)) return false;
    return target.selectionStart !== target.selectionEnd;
  }
  return type === 'copy' && page.getSelection()?.isCollapsed === false;
}

async function forgetSoon(): Promise<void> {
  try {
    await host.call('clipboard.copied', {});
    showToast(t('shell.copied'));
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}
