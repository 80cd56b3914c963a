import type { AccessReview } from '@builder-insights/plugin-access-common';
import { Fact, Facts, Failure, saveFile, useAct } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RiDownloadLine } from '@remixicon/react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { Hash } from '../shared/Hash';

const FORMATS = ['json', 'csv', 'manifest'] as const;

/** The hashes that a review stands for, and its evidence as files. */
export function ReviewEvidence(props: { review: AccessReview }) {
  const { id, populationHash, closingHash } = props.review;
  const t = useWords();
  const api = useAccessApi();
  const { acting, error, act } = useAct();
  return (
    <section>
      <Typography variant="h3">{t('reviews.evidence.heading')}</Typography>
      <Typography color="text.secondary">
        {t('reviews.evidence.about')}
      </Typography>
      <Facts>
        <Fact term={t('reviews.evidence.population')}>
          <Hash value={populationHash} />
        </Fact>
        <Fact term={t('reviews.evidence.closing')}>
          {closingHash ? (
            <Hash value={closingHash} />
          ) : (
            t('reviews.evidence.notClosed')
          )}
        </Fact>
      </Facts>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        {FORMATS.map(format => (
          <Button
            key={format}
            variant="outlined"
            disabled={acting}
            startIcon={<RiDownloadLine size={18} aria-hidden />}
            onClick={() =>
              act(async () => saveFile(await api.reviewEvidence(id, format)))
            }
          >
            {t('reviews.evidence.download', {
              format: t(`reviews.evidence.${format}`),
            })}
          </Button>
        ))}
      </Box>
      {error !== undefined && (
        <Failure what={t('reviews.evidence.failed')} error={error} />
      )}
    </section>
  );
}
