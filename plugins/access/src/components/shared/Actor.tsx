import { EntityLink } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface ActorProps {
  /** Ref of a user or group, or another word for who it was, such as `system`. */
  actorRef: string;
}

/** Who did something: a person by name, the portal itself, or the configuration. */
export function Actor(props: ActorProps) {
  const { actorRef } = props;
  const t = useWords();
  if (actorRef === 'system') {
    return <>{t('roles.system')}</>;
  }
  return /^(user|group):/.test(actorRef) ? (
    <EntityLink entityRef={actorRef} />
  ) : (
    <>{actorRef}</>
  );
}
