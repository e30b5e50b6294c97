/** The query language on one page, with an example for each part. */
import { memo } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import './search-help.css';

const parts = ['word', 'exact', 'not', 'or', 'tag', 'name', 'day', 'length', 'has', 'is', 'verdict'] as const;

interface SearchHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export const SearchHelp = memo(function SearchHelp({ isOpen, onClose }: SearchHelpProps) {
  const t = useText();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('search.help.title')}
      widthPx={760}
      isBodyFocusable
      foot={
        <Button onPress={onClose} autoFocus keycaps={['Esc']}>
          {t('search.help.close')}
        </Button>
      }
    >
      <p className="muted">{t('search.help.intro')}</p>
      <dl className="search-help">
        {parts.map((part) => (
          <div key={part}>
            <dt>
              <code>{t(`search.help.${part}.example`)}</code>
            </dt>
            <dd>{t(`search.help.${part}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
});
