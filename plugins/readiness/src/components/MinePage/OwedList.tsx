import type { OwedItem } from '@builder-insights/plugin-readiness-common';
import { EntityLink, Instant, Mark, Section } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { RiAlarmWarningLine } from '@remixicon/react';
import { Link as RouterLink } from 'react-router-dom';
import { useOwedLink } from '../../hooks/useOwedLink';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface OwedListProps {
  title: string;
  items: readonly OwedItem[];
}

/** Things that wait for the reader, each with the way to do it. */
export function OwedList(props: OwedListProps) {
  const { title, items } = props;
  const t = useWords();
  const linkOf = useOwedLink();
  if (items.length === 0) {
    return null;
  }
  return (
    <Section title={title}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map(item => (
          <Box
            component="li"
            key={`${item.kind} ${item.scopeRef} ${item.rolloutId} ${item.id}`}
            sx={{
              py: 1.5,
              borderBottom: 1,
              borderColor: 'divider',
              overflowWrap: 'anywhere',
            }}
          >
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t(`mine.kind.${item.kind}`)}
              </Box>
              <Link component={RouterLink} to={linkOf(item)}>
                {item.title}
              </Link>
            </Box>
            <div>{item.todo}</div>
            <Box
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                columnGap: 1.5,
                typography: 'body2',
                color: 'text.secondary',
              }}
            >
              {item.dueAt && <OwedDue item={item} dueAt={item.dueAt} />}
              {item.ownerRef.startsWith('group:') && (
                <span>
                  {t('mine.through', {
                    group: <EntityLink entityRef={item.ownerRef} />,
                  })}
                </span>
              )}
              {item.scopeRef && <EntityLink entityRef={item.scopeRef} />}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function OwedDue(props: { item: OwedItem; dueAt: string }) {
  const { item, dueAt } = props;
  const t = useWords();
  const when = <Instant at={dueAt} />;
  return item.overdue ? (
    <span>
      <Mark icon={RiAlarmWarningLine} color="error.main">
        {t('mine.overdue')}
      </Mark>{' '}
      {t('mine.overdueSince', { when })}
    </span>
  ) : (
    <span>{t('mine.due', { when })}</span>
  );
}
