import type {
  AccessReviewDetail,
  AccessReviewItem,
} from '@builder-insights/plugin-access-common';
import { EntityLink } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../hooks/useWords';
import { DecisionForm } from './DecisionForm';
import { DecisionText } from './DecisionText';
import { ItemFacts } from './ItemFacts';

/** @internal */
export interface ReviewItemProps {
  item: AccessReviewItem;
  /** Whether the review takes no more answers. */
  closed: boolean;
  userRef: string;
  onDecided: (detail: AccessReviewDetail) => void;
}

/** One person's one role: why it is held, and whether it stays. */
export function ReviewItem(props: ReviewItemProps) {
  const { item, closed, userRef, onDecided } = props;
  const { displayName, role, decision, reviewerRef } = item;
  const t = useWords();
  const [changing, setChanging] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // The form takes the focus away with it.
  const leave = (also?: () => void) => {
    flushSync(() => {
      setChanging(false);
      also?.();
    });
    change.current?.focus();
  };
  const mine = reviewerRef === userRef && !closed;
  const answering = mine && (changing || decision === 'none');
  const name = t('reviews.item.label', {
    who: displayName,
    role: t(`roles.name.${role}`),
  });

  return (
    <Box
      component="article"
      aria-label={name}
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          md: 'minmax(0, 3fr) minmax(0, 2fr)',
        },
        columnGap: 4,
        py: 2,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <div>
        <Typography fontWeight={600}>
          <EntityLink entityRef={item.userRef} />, {t(`roles.name.${role}`)}
        </Typography>
        <ItemFacts item={item} />
      </div>
      <div>
        <DecisionText item={item} closed={closed} />
        {answering && (
          <DecisionForm
            item={item}
            name={name}
            fieldRef={field}
            onCancel={changing ? () => leave() : undefined}
            onDecided={detail => leave(() => onDecided(detail))}
          />
        )}
        {mine && !answering && (
          <Button
            ref={change}
            variant="outlined"
            onClick={() => {
              flushSync(() => setChanging(true));
              field.current?.focus();
            }}
            sx={{ mt: 1 }}
          >
            {t('reviews.item.change')}
          </Button>
        )}
      </div>
    </Box>
  );
}
