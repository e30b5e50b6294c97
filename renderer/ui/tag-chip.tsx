/** A tag: a dot of its hue beside its name. In rows the last part of "family/phone", in panes "family › phone". */
import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import './tag-chip.css';

export interface TagChipProps {
  readonly name: string;
  readonly hue: number;
  readonly size?: 'row' | 'pane';
  readonly onRemove?: () => void;
  readonly removeName?: string;
}

export function TagChip({ name, hue, size = 'row', onRemove, removeName }: TagChipProps) {
  const parts = name.split('/');
  return (
    <span className={size === 'pane' ? 'tag lg' : 'tag'}>
      <TagDot hue={hue} />
      {size === 'pane' ? <TagPath name={name} /> : parts.at(-1)}
      {onRemove === undefined ? null : (
        <Button
          className="tag-remove"
          aria-label={removeName ?? name}
          onPress={onRemove}
          onKeyDown={(event) => (event.key === 'Backspace' || event.key === 'Delete' ? onRemove() : event.continuePropagation())}
        >
          <X size={12} strokeWidth={1.75} />
        </Button>
      )}
    </span>
  );
}

/** "family › phone": the levels above are fainter. `isTight`: on one line, and they are what is cut where there is no room for all. */
export function TagPath({ name, isTight = false }: { readonly name: string; readonly isTight?: boolean }) {
  const at = name.lastIndexOf('/') + 1;
  return (
    <span className={isTight ? 'tag-path' : undefined}>
      {at === 0 ? null : (
        <span className="tag-above">{`${name
          .slice(0, at - 1)
          .split('/')
          .join(' › ')} › `}</span>
      )}
      <span className="tag-last">{name.slice(at)}</span>
    </span>
  );
}

export function TagDot({ hue }: { readonly hue: number }) {
  return <i className="tag-dot" aria-hidden style={{ background: `oklch(0.68 0.12 ${hue})` }} />;
}
