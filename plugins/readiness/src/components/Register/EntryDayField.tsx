import { DayField } from '@builder-insights/ui';
import { endOfDay } from '../../time/endOfDay';

/** @internal */
export interface EntryDayFieldProps {
  label: string;
  /** UTC instant. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** The day at whose end something is due. */
export function EntryDayField(props: EntryDayFieldProps) {
  const { label, value, onChange } = props;
  return (
    <DayField
      label={label}
      value={value}
      onChange={day => onChange(day && endOfDay(day))}
    />
  );
}
