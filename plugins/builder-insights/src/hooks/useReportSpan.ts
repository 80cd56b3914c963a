import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { lastWeeks } from '../report/lastWeeks';
import {
  DEFAULT_SPAN_WEEKS,
  SPAN_WEEKS,
  type Span,
  type SpanWeeks,
} from '../report/Span';

/** What a report looks over, read from and written into the page's address. */
export function useReportSpan(): {
  span: Span;
  /** Undefined for a span of one's own. */
  weeks: SpanWeeks | undefined;
  setWeeks: (weeks: SpanWeeks) => void;
  setSpan: (span: Span) => void;
} {
  const [params, setParams] = useSearchParams();
  const from = params.get('from');
  const to = params.get('to');
  const given = Number(params.get('weeks'));
  const weeks =
    from && to
      ? undefined
      : SPAN_WEEKS.find(option => option === given) ?? DEFAULT_SPAN_WEEKS;
  const span = useMemo(
    () =>
      weeks ? lastWeeks(weeks, new Date()) : { from: from ?? '', to: to ?? '' },
    [weeks, from, to],
  );

  const set = useCallback(
    (values: Record<string, string>) => {
      const next = new URLSearchParams(params);
      ['weeks', 'from', 'to'].forEach(name => next.delete(name));
      Object.entries(values).forEach(([name, value]) => next.set(name, value));
      setParams(next);
    },
    [params, setParams],
  );
  return {
    span,
    weeks,
    setWeeks: chosen => set({ weeks: String(chosen) }),
    setSpan: chosen => set({ from: chosen.from, to: chosen.to }),
  };
}
