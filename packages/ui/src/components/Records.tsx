import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { RecordCards } from './RecordCards';
import { RecordTable } from './RecordTable';

/** One thing that is shown of each record. The first column is what the record is called. @public */
export interface RecordColumn<T> {
  id: string;
  label: string;
  /** Of the table; the rest is shared evenly. */
  width?: number | string;
  /** Nothing is shown, and on a phone not even the label, for `undefined`. */
  render: (record: T) => ReactNode;
}

/** @public */
export interface RecordsProps<T> {
  /** What the records are, for those who hear it. */
  label: string;
  columns: ReadonlyArray<RecordColumn<T>>;
  records: readonly T[];
  keyOf: (record: T) => string;
  /** Whether there is room for cards only, whatever the width of the window. */
  narrow?: boolean;
}

/** Records as a dense table, and on a phone as cards. */
export function Records<T>(props: RecordsProps<T>) {
  const { narrow, ...rest } = props;
  const phone = useMediaQuery('(max-width:899px)', { noSsr: true });
  return narrow || phone ? (
    <RecordCards {...rest} />
  ) : (
    <RecordTable {...rest} />
  );
}
