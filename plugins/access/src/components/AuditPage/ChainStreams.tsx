import type { AuditChainStatus } from '@builder-insights/plugin-access-common';
import {
  Fingerprint,
  formatCount,
  Instant,
  Records,
} from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface ChainStreamsProps {
  streams: AuditChainStatus['streams'];
}

/** The chains that the trail consists of, with the last place that the log vouches for. */
export function ChainStreams(props: ChainStreamsProps) {
  const { streams } = props;
  const t = useWords();
  return (
    <Records
      label={t('audit.chain.details')}
      records={streams}
      keyOf={({ stream }) => stream}
      columns={[
        {
          id: 'stream',
          label: t('audit.chain.stream'),
          width: '32%',
          render: ({ stream }) => stream,
        },
        {
          id: 'events',
          label: t('audit.chain.events'),
          render: ({ events }) => formatCount(events),
        },
        {
          id: 'range',
          label: t('audit.chain.range'),
          render: ({ firstSequence, lastSequence }) =>
            t('audit.chain.rangeText', {
              first: formatCount(firstSequence),
              last: formatCount(lastSequence),
            }),
        },
        {
          id: 'lastHash',
          label: t('audit.chain.lastHash'),
          width: 160,
          render: ({ lastHash }) => <Fingerprint hash={lastHash} />,
        },
        {
          id: 'anchor',
          label: t('audit.chain.anchor'),
          render: ({ anchor }) =>
            anchor
              ? t('audit.chain.anchorText', {
                  sequence: formatCount(anchor.sequence),
                  when: <Instant at={anchor.at} />,
                })
              : t('audit.chain.noAnchor'),
        },
      ]}
    />
  );
}
