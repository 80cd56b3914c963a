import { useRouteRef } from '@backstage/core-plugin-api';
import type { AccessReview } from '@builder-insights/plugin-access-common';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { rootRouteRef } from '../../routes';
import { ReviewProgress } from './ReviewProgress';
import { ReviewState } from './ReviewState';

/** @internal */
export interface ReviewListProps {
  heading: string;
  reviews: readonly AccessReview[];
}

/** Reviews, newest first, each with where it stands and how far it is. */
export function ReviewList(props: ReviewListProps) {
  const { heading, reviews } = props;
  const root = useRouteRef(rootRouteRef)();
  const newestFirst = [...reviews].sort((a, b) =>
    b.openedAt.localeCompare(a.openedAt),
  );
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography variant="h3" component="h2">
        {heading}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {newestFirst.map(review => (
          <Box
            component="li"
            key={review.id}
            sx={{
              display: 'grid',
              gridTemplateColumns: {
                xs: '1fr',
                md: 'minmax(0, 2fr) minmax(0, 1.5fr) minmax(0, 2fr)',
              },
              columnGap: 3,
              rowGap: 0.5,
              alignItems: 'center',
              py: 1.5,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <Link
              component={RouterLink}
              to={`${root}/reviews/${encodeURIComponent(review.id)}`}
              sx={{ py: 1, overflowWrap: 'anywhere' }}
            >
              {review.title}
            </Link>
            <ReviewState review={review} />
            <ReviewProgress review={review} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
