import type {
  RingView,
  VerdictItem,
} from '@builder-insights/plugin-readiness-common';
import { WordList } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

const KINDS = ['gate', 'decision', 'risk', 'coverage'] as const;

/** The verdict about a ring in words, and how much stands against it. */
export function VerdictSentence(props: { ring: RingView }) {
  const { title, verdict } = props.ring;
  const { blockers, conditions } = verdict;
  const t = useWords();

  const why = () => {
    if (blockers.length > 0) {
      return t('overview.against', {
        count: blockers.length,
        what: <Counted items={blockers} />,
      });
    }
    return conditions.length > 0
      ? t('overview.conditions', {
          count: conditions.length,
          what: <Counted items={conditions} />,
        })
      : t('overview.clear');
  };
  return (
    <>
      {t('overview.verdict', {
        ring: <>{title}</>,
        verdict: <>{t(`overview.word.${verdict.verdict}`)}</>,
      })}{' '}
      {why()}
    </>
  );
}

/** "6 gates and 2 decisions". */
function Counted(props: { items: readonly VerdictItem[] }) {
  const t = useWords();
  const counted = KINDS.map(kind => ({
    kind,
    count: props.items.filter(item => item.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return (
    <WordList>
      {counted.map(({ kind, count }) => t(`overview.count.${kind}`, { count }))}
    </WordList>
  );
}
