/**
 * Stands in for React Aria's wait for an on-screen keyboard (electron.vite.config.ts). It keeps a dialog unseen for 0.6 s while it waits for
 * a keyboard to push the page up; but over a desktop window that keyboard lies, and what it took for one was the window made lower
 * while a field had the focus, or a screen that can be touched. What is to happen after it happens at once.
 */
type AfterKeyboard = (isKeyboardOpen: boolean) => void;

function atOnce(run: AfterKeyboard): () => void {
  run(false);
  return () => undefined;
}

export { atOnce as runAfterKeyboard, atOnce as runAfterKeyboardTransition };
