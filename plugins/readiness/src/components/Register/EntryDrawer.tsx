import { Notice, SideDrawer, useOpenEntry } from '@builder-insights/ui';
import type { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface EntryDrawerProps<T> {
  /** Parameter of the address that names the open entry. */
  param: string;
  /** What kind of entries they are, for those who hear it. */
  label: string;
  entries: readonly T[];
  children: (entry: T) => ReactNode;
}

/** The entry that the page's address names, beside the page. */
export function EntryDrawer<T extends { id: string }>(
  props: EntryDrawerProps<T>,
) {
  const { param, label, entries, children } = props;
  const t = useWords();
  const { openId, close } = useOpenEntry(param);
  const entry = entries.find(({ id }) => id === openId);
  return (
    <SideDrawer
      label={entry ? `${label} ${entry.id}` : label}
      open={openId !== undefined}
      onClose={close}
    >
      {entry && children(entry)}
      {openId !== undefined && !entry && (
        <Notice title={t('registers.goneTitle')}>
          {t('registers.goneBody')}
        </Notice>
      )}
    </SideDrawer>
  );
}
