import { RiLoopLeftLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import type { PlacedDecision } from '../../register/dependencyOrder';
import { EntryLinks } from '../Register/EntryLinks';
import { FlaggedText } from '../shared/FlaggedText';

/** What has to be decided first. */
export function DecisionOrder(props: { placed: PlacedDecision }) {
  const { decision, waitsFor, circle } = props.placed;
  const t = useWords();
  if (decision.dependsOn.length === 0) {
    return <>{t('decisions.dependsOnNone')}</>;
  }
  return (
    <>
      {waitsFor.length > 0 ? (
        t('decisions.waits', {
          ids: <EntryLinks param="entry" ids={waitsFor} />,
        })
      ) : (
        <EntryLinks param="entry" ids={decision.dependsOn} />
      )}
      {circle && (
        <div>
          <FlaggedText icon={RiLoopLeftLine} color="error.main">
            {circle.length > 0
              ? t('decisions.circle', {
                  ids: new Intl.ListFormat().format(circle),
                })
              : t('decisions.itself')}
          </FlaggedText>
        </div>
      )}
    </>
  );
}
