import { DayField } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import type { DayParam } from '../../hooks/useDayParam';
import { useWords } from '../../hooks/useWords';
import { dayAfter } from '../../time/dayAfter';

/** Which past day a page is about, with the ways to its neighbours. */
export function DayPicker(props: { param: DayParam }) {
  const { day, today, problem, setDay } = props.param;
  const t = useWords();
  return (
    <Box
      className="screen-only"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        gap: 1,
        my: 2,
      }}
    >
      <IconButton
        aria-label={t('day.previous')}
        title={t('day.previous')}
        onClick={() => setDay(dayAfter(day, -1))}
        sx={{ width: 44, height: 44 }}
      >
        <RiArrowLeftSLine size={20} aria-hidden />
      </IconButton>
      <Box sx={{ width: 180 }}>
        <DayField
          small
          label={t('day.day')}
          value={day}
          onChange={setDay}
          error={problem && t(`day.problem.${problem}`)}
        />
      </Box>
      <IconButton
        aria-label={t('day.next')}
        title={t('day.next')}
        disabled={day >= today}
        onClick={() => setDay(dayAfter(day, 1))}
        sx={{ width: 44, height: 44 }}
      >
        <RiArrowRightSLine size={20} aria-hidden />
      </IconButton>
      {day !== today && (
        <Button onClick={() => setDay(undefined)} sx={{ minHeight: 44 }}>
          {t('day.today')}
        </Button>
      )}
    </Box>
  );
}
