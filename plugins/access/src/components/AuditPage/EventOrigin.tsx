import type { AuditEvent } from '@builder-insights/plugin-access-common';
import { Fact } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import { EventActor } from './EventActor';
import { FilterLink } from './FilterLink';

/** Who did it, and from where. */
export function EventOrigin(props: { event: AuditEvent }) {
  const { actor, plugin, request } = props.event;
  const t = useWords();
  return (
    <>
      <Fact term={t('audit.event.who')}>
        <EventActor actor={actor} />
        {actor.ref && (
          <>
            {' ('}
            <FilterLink filters={{ actor: actor.ref }}>
              {t('audit.event.whoLink')}
            </FilterLink>
            )
          </>
        )}
      </Fact>
      {actor.ip && <Fact term={t('audit.event.from')}>{actor.ip}</Fact>}
      {actor.userAgent && (
        <Fact term={t('audit.event.client')}>{actor.userAgent}</Fact>
      )}
      <Fact term={t('audit.event.plugin')}>{plugin}</Fact>
      {request && (
        <Fact term={t('audit.event.request')}>
          {request.method} {request.path}
        </Fact>
      )}
    </>
  );
}
