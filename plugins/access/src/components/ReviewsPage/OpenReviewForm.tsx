import { useRouteRef } from '@backstage/core-plugin-api';
import {
  DayField,
  Failure,
  PersonField,
  useAct,
  useFocusOnMount,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';

/** Time enough to ask people who are away for a week. */
const DEFAULT_DAYS = 14;
const DAY_MS = 86_400_000;

/** Asks what a review is called, when it is due, and who decides where nobody else can. */
export function OpenReviewForm(props: { onCancel: () => void }) {
  const { onCancel } = props;
  const t = useWords();
  const api = useAccessApi();
  const navigate = useNavigate();
  const root = useRouteRef(rootRouteRef)();
  const headingId = useId();
  const fallbackField = useFocusOnMount<HTMLDivElement>();
  const { acting, error, act } = useAct();
  const [title, setTitle] = useState<string>(() =>
    t('reviews.openForm.titleDefault', { month: thisMonth() }),
  );
  const [day, setDay] = useState<string | undefined>(() =>
    new Date(Date.now() + DEFAULT_DAYS * DAY_MS).toISOString().slice(0, 10),
  );
  const [fallback, setFallback] = useState<string>();
  const [tried, setTried] = useState(false);
  const dueAt = day && `${day}T23:59:59.000Z`;
  const late = !dueAt || Date.parse(dueAt) - Date.now() < DAY_MS;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!title.trim() || late || !fallback || acting) {
      return;
    }
    void act(async () => {
      const { id } = await api.openReview({
        title: title.trim(),
        dueAt,
        fallbackReviewerRef: fallback,
      });
      navigate(`${root}/reviews/${encodeURIComponent(id)}`);
    });
  };
  return (
    <Box
      component="form"
      noValidate
      aria-labelledby={headingId}
      onSubmit={submit}
      sx={{ display: 'grid', gap: 2, maxWidth: 560, mb: 4 }}
    >
      <div>
        <Typography id={headingId} variant="h3" component="h2">
          {t('reviews.openForm.heading')}
        </Typography>
        <Typography color="text.secondary">
          {t('reviews.openForm.about')}
        </Typography>
      </div>
      <div ref={fallbackField} tabIndex={-1} style={{ outline: 'none' }}>
        <PersonField
          label={t('reviews.openForm.fallback')}
          value={fallback}
          onChange={setFallback}
          hint={t('reviews.openForm.fallbackHint')}
          error={
            tried && !fallback
              ? t('reviews.openForm.fallbackMissing')
              : undefined
          }
        />
      </div>
      <TextField
        label={t('reviews.openForm.title')}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        error={tried && !title.trim()}
        helperText={
          tried && !title.trim()
            ? t('reviews.openForm.titleMissing')
            : undefined
        }
      />
      <DayField
        label={t('reviews.openForm.due')}
        value={day}
        onChange={setDay}
        error={tried && late ? t('reviews.openForm.dueMissing') : undefined}
      />
      {error !== undefined && (
        <Failure what={t('reviews.openForm.failed')} error={error} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={acting}>
          {t('reviews.openForm.submit')}
        </Button>
        <Button onClick={onCancel}>{t('reviews.openForm.cancel')}</Button>
      </Box>
    </Box>
  );
}

function thisMonth(): string {
  return new Intl.DateTimeFormat(undefined, {
    month: 'long',
    year: 'numeric',
  }).format(new Date());
}
