import type { VerdictItem } from '@builder-insights/plugin-readiness-common';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { TextLink } from '../shared/TextLink';

/** What it is called, leading to where it can be seen to. */
export function ItemTitle(props: { item: VerdictItem }) {
  const { kind, id, title } = props.item;
  const link = useReadinessLink();
  const to = {
    gate: () => link(`gates/${encodeURIComponent(id)}`),
    decision: () => link('decisions', { entry: id }),
    risk: () => link('risks', { entry: id }),
    coverage: () => link('gates'),
  }[kind]();
  return <TextLink to={to}>{title}</TextLink>;
}
