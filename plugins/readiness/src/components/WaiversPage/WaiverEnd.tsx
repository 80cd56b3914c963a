import { formatDay } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

const DAY_MS = 86_400_000;

/** @internal */
export interface WaiverEndProps {
  /** UTC instant. */
  until: string;
  /** Whether it still runs. */
  running: boolean;
}

/** When a waiver ends, and how soon that is. */
export function WaiverEnd(props: WaiverEndProps) {
  const { until, running } = props;
  const t = useWords();
  const day = formatDay(until);
  if (!running) {
    return <>{day}</>;
  }
  const days = Math.floor((Date.parse(until) - Date.now()) / DAY_MS);
  const left = () => {
    if (days < 0) {
      return t('waivers.over');
    }
    return days === 0
      ? t('waivers.lastDay')
      : t('waivers.daysLeft', { count: days });
  };
  return <>{t('waivers.untilDays', { day, left: left() })}</>;
}
