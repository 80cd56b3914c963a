import { Failure, ListSkeleton, Notice } from '@builder-insights/ui';
import { useBoards } from '../../hooks/useBoards';
import { useWords } from '../../hooks/useWords';
import { BoardView } from './BoardView';

/** Everything that is asked of an entity, scorecard by scorecard. */
export function Boards(props: { scopeRef: string }) {
  const t = useWords();
  const { value, error, reload } = useBoards(props.scopeRef);
  if (error !== undefined) {
    return <Failure what={t('entity.failed')} error={error} onRetry={reload} />;
  }
  if (!value) {
    return <ListSkeleton rows={6} />;
  }
  if (value.length === 0) {
    return <Notice title={t('entity.noneTitle')}>{t('entity.none')}</Notice>;
  }
  return (
    <>
      {value.map(each => (
        <BoardView key={each.board.scorecardId} of={each} />
      ))}
    </>
  );
}
