/** Keycaps. Hidden from screen readers inside a button: there `aria-keyshortcuts` or the name says it. */
import './keys.css';

export function Kbd({ children }: { readonly children: string }) {
  return <kbd>{children}</kbd>;
}

export function Keys({ keycaps, isRead = false }: { readonly keycaps: readonly string[]; readonly isRead?: boolean }) {
  if (keycaps.length === 0) return null;
  return (
    <span className="keys" aria-hidden={isRead ? undefined : true}>
      {keycaps.map((cap, index) => (
        // A cap may come twice in a sequence; its place is its identity.
        <kbd key={`${index}${cap}`}>{cap}</kbd>
      ))}
    </span>
  );
}
