import type { AuditEvent } from '@builder-insights/plugin-access-common';
import { EntityName } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

/** Who did it: a person by name, a service by its own, or nobody who was signed in. */
export function EventActor(props: { actor: AuditEvent['actor'] }) {
  const { ref, type } = props.actor;
  const t = useWords();
  if (!ref) {
    return <>{t('audit.list.nobody')}</>;
  }
  return type !== 'service' && ref.startsWith('user:') ? (
    <EntityName entityRef={ref} />
  ) : (
    <>{ref}</>
  );
}
