import { EMPTY_DRAFT, type CaptureDraft } from '../../capture/CaptureDraft';
import { useWords } from '../../hooks/useWords';
import { AreaNames } from '../InsightsPage/AreaNames';

/** What the folded details say, where they differ from the defaults. */
export function DraftSummary(props: { draft: CaptureDraft }) {
  const { draft } = props;
  const t = useWords();
  const parts = [
    draft.type !== EMPTY_DRAFT.type && t(`taxonomy.type.${draft.type}`),
    draft.sentiment !== EMPTY_DRAFT.sentiment &&
      t(`taxonomy.sentiment.${draft.sentiment}`),
    draft.priority !== EMPTY_DRAFT.priority &&
      t(`taxonomy.priority.${draft.priority}`),
    draft.eventRef,
    draft.channel && t(`taxonomy.channel.${draft.channel}`),
    draft.sensitivity !== EMPTY_DRAFT.sensitivity &&
      t(`taxonomy.sensitivity.${draft.sensitivity}`),
  ].filter(Boolean);
  const { productAreas } = draft;
  if (parts.length === 0 && productAreas.length === 0) {
    return <>{t('capture.form.detailsHint')}</>;
  }
  return (
    <>
      <AreaNames refs={productAreas} />
      {productAreas.length > 0 && parts.length > 0 && ' · '}
      {parts.join(' · ')}
    </>
  );
}
