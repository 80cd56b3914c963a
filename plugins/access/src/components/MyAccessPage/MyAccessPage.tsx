import { AccessView } from '../AccessView/AccessView';
import type { PageProps } from '../shared/PageProps';

/** One's own access, and why it is so. */
export function MyAccessPage(props: PageProps) {
  return <AccessView access={props.me} own />;
}
