import { Failure, Section, useAct } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { useJsonProblem } from '../../hooks/useJsonProblem';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { parseObject } from '../../rules/parseObject';
import { TextLine } from '../Register/TextLine';
import { JsonField } from './JsonField';

const EXAMPLE = '{\n  "status": 200\n}';
const LONGEST_RULE = 2_000;

/** Tries a rule over evidence that is typed in; nothing is stored. */
export function RuleTester() {
  const t = useWords();
  const api = useReadinessApi();
  const problemOf = useJsonProblem();
  const [rule, setRule] = useState<string>();
  const [value, setValue] = useState(EXAMPLE);
  const [tried, setTried] = useState(false);
  const [answer, setAnswer] = useState<{
    result?: boolean;
    problem?: string;
  }>();
  const { acting, error, act } = useAct();
  const parsed = parseObject(value);

  const run = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setAnswer(undefined);
    if (rule?.trim() && 'value' in parsed && !acting) {
      const given = { rule: rule.trim(), value: parsed.value };
      void act(async () => setAnswer(await api.testRule(given)));
    }
  };
  return (
    <Section title={t('rules.tester.heading')}>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {t('rules.tester.about')}
      </Typography>
      <Box
        component="form"
        noValidate
        onSubmit={run}
        sx={{ display: 'grid', gap: 2, maxWidth: 720 }}
      >
        <TextLine
          multiline
          longest={LONGEST_RULE}
          label={t('rules.tester.rule')}
          hint={t('rules.tester.ruleHint')}
          value={rule}
          onChange={setRule}
          error={
            tried && !rule?.trim() ? t('rules.tester.ruleMissing') : undefined
          }
        />
        <JsonField
          rows={4}
          label={t('rules.tester.value')}
          value={value}
          onChange={setValue}
          error={problemOf(parsed)}
        />
        <Button
          type="submit"
          variant="outlined"
          disabled={acting}
          sx={{ justifySelf: 'start' }}
        >
          {t('rules.tester.run')}
        </Button>
        <div role="status">{answer && <Trial {...answer} />}</div>
        {error !== undefined && (
          <Failure what={t('rules.tester.failed')} error={error} />
        )}
      </Box>
    </Section>
  );
}

function Trial(props: { result?: boolean; problem?: string }) {
  const { result, problem } = props;
  const t = useWords();
  if (problem !== undefined) {
    return (
      <Alert severity="error" variant="outlined">
        {t('rules.tester.problem', { why: <>{problem}</> })}
      </Alert>
    );
  }
  return (
    <Alert severity={result ? 'success' : 'warning'} variant="outlined">
      {t(result ? 'rules.tester.pass' : 'rules.tester.fail')}
    </Alert>
  );
}
