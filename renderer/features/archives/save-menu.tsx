/** Three ways to keep a report: as a table, for programs, for reading and printing. */
import { Download } from 'lucide-react';
import { type Key, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import '../../ui/menu.css';
import type { ReportFormat } from './report-file.ts';

const formats = ['html', 'csv', 'json'] as const satisfies readonly ReportFormat[];

interface SaveMenuProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onSave: (format: ReportFormat) => void;
  /** How the archive is made, where that is known. */
  readonly onFormatReport: (() => void) | null;
}

export function SaveMenu({ isOpen, onOpenChange, onSave, onFormatReport }: SaveMenuProps) {
  const t = useText();
  const onAction = (key: Key) => {
    if (key === 'format-report') onFormatReport?.();
    for (const format of formats) if (format === key) onSave(format);
  };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button>
        <Download size={14} strokeWidth={1.75} aria-hidden />
        {t('report.save')}
      </Button>
      <Popover className="popover" offset={4} placement="bottom end">
        <Menu className="menu" onAction={onAction}>
          {formats.map((format) => (
            <MenuItem key={format} id={format} className="menu-item">
              {t(`report.save.${format}`)}
            </MenuItem>
          ))}
          {onFormatReport === null ? null : (
            <MenuItem id="format-report" className="menu-item">
              {t('format.openWithoutContents')}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
