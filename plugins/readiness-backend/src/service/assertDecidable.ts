import { InputError } from '@backstage/errors';
import {
  isBetter,
  type DecisionRecordRequest,
  type Verdict,
} from '@builder-insights/plugin-readiness-common';

/** @throws InputError for a decision that the verdict does not carry, or that leaves open what has to be done */
export function assertDecidable(
  { decision, conditions }: DecisionRecordRequest,
  verdict: Verdict,
  now: Date,
): void {
  if (isBetter(decision, verdict.verdict)) {
    const reasons = [...verdict.blockers, ...verdict.conditions];
    throw new InputError(
      `'${decision}' is better than the verdict, which is '${
        verdict.verdict
      }' because of ${reasons
        .map(({ id }) => id)
        .join(
          ', ',
        )}; fix or waive these first, or decide no more than the verdict says`,
    );
  }
  if (decision === 'conditional-go' && conditions.length === 0) {
    throw new InputError(
      `A conditional go has no condition; give at least one with an owner and a date, for ${
        verdict.conditions.map(({ id }) => id).join(', ') || 'what worries you'
      }`,
    );
  }
  if (decision === 'go' && conditions.length > 0) {
    throw new InputError(
      `A go has the condition '${conditions[0].text}'; decide conditional-go, or leave it out`,
    );
  }
  const late = conditions.find(({ dueAt }) => new Date(dueAt) <= now);
  if (late) {
    throw new InputError(
      `The condition '${late.text}' is due at '${late.dueAt}', which is past; give a date to come`,
    );
  }
}
