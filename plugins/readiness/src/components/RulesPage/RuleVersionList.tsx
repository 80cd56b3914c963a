import {
  EntityLink,
  Fingerprint,
  Instant,
  Records,
  Section,
  useParam,
  type RecordColumn,
} from '@builder-insights/ui';
import Button from '@mui/material/Button';
import type { RuleSetVersions } from '../../api/ReadinessAnswers';
import { useWords } from '../../hooks/useWords';
import { RuleVersionDrawer } from './RuleVersionDrawer';

type Version = RuleSetVersions['versions'][number];

/** @internal */
export interface RuleVersionListProps {
  scorecardId: string;
  /** Newest first. */
  versions: readonly Version[];
}

/** What was published when, by whom and why. */
export function RuleVersionList(props: RuleVersionListProps) {
  const { scorecardId, versions } = props;
  const t = useWords();
  const [shown, setShown] = useParam('version');
  const current = versions[0]?.version;
  const columns: Array<RecordColumn<Version>> = [
    {
      id: 'version',
      label: t('rules.versions.version'),
      width: 200,
      render: ({ version }) => (
        <>
          <Button size="small" onClick={() => setShown(String(version))}>
            {t('rules.versions.show', { n: String(version) })}
          </Button>
          {version === current && ` (${t('rules.versions.current')})`}
        </>
      ),
    },
    {
      id: 'published',
      label: t('rules.versions.published'),
      render: ({ publishedAt, publishedBy }) =>
        publishedBy
          ? t('rules.versions.by', {
              who: <EntityLink entityRef={publishedBy} />,
              when: <Instant at={publishedAt} />,
            })
          : t('rules.versions.byPlugin', {
              when: <Instant at={publishedAt} />,
            }),
    },
    {
      id: 'comment',
      label: t('rules.versions.comment'),
      render: ({ comment }) => comment || undefined,
    },
    {
      id: 'hash',
      label: t('rules.versions.hash'),
      width: 150,
      render: ({ hash }) => <Fingerprint hash={hash} />,
    },
  ];
  return (
    <Section title={t('rules.versions.heading')}>
      <Records
        label={t('rules.versions.label')}
        columns={columns}
        records={versions}
        keyOf={({ version }) => String(version)}
      />
      <RuleVersionDrawer
        scorecardId={scorecardId}
        version={shown === undefined ? undefined : Number(shown)}
        onClose={() => setShown(undefined)}
      />
    </Section>
  );
}
