import type { VerdictItem } from '@builder-insights/plugin-readiness-common';
import { TextWithNames } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { StateMark } from '../shared/StateMark';
import { FixText } from '../shared/FixText';
import { ItemDue } from './ItemDue';
import { ItemTitle } from './ItemTitle';

/** Something that keeps a ring shut: why, what to do about it, and by when. */
export function PathItem(props: { item: VerdictItem }) {
  const { kind, id, state, reason, fix } = props.item;
  const t = useWords();
  return (
    <Box
      component="li"
      sx={{
        py: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
        lineHeight: 1.5,
        overflowWrap: 'anywhere',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 1.5,
          typography: 'body2',
          color: 'text.secondary',
        }}
      >
        {state && <StateMark state={state} />}
        <span>
          {t(`path.kind.${kind}`)} {kind !== 'coverage' && id}
        </span>
        <ItemDue item={props.item} />
      </Box>
      <Box sx={{ fontWeight: 500 }}>
        <ItemTitle item={props.item} />
      </Box>
      <div>
        <TextWithNames>{reason}</TextWithNames>
      </div>
      {fix && <div>{t('path.fix', { what: <FixText fix={fix} /> })}</div>}
    </Box>
  );
}
