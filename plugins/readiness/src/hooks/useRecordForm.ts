import type {
  DecisionRecord,
  RingView,
  RolloutView,
} from '@builder-insights/plugin-readiness-common';
import { statusOf, useAct } from '@builder-insights/ui';
import { useState } from 'react';
import { draftAfter } from '../record/draftAfter';
import { draftFor } from '../record/draftFor';
import type { RecordDraft } from '../record/RecordDraft';
import { recordProblems, type RecordProblem } from '../record/recordProblems';
import { toRecordRequest } from '../record/toRecordRequest';
import { useReadinessApi } from './useReadinessApi';

/** What the form of a decision works on. */
export interface RecordForm {
  ring: RingView;
  chooseRing: (ringId: string) => void;
  draft: RecordDraft;
  set: (part: Partial<RecordDraft>) => void;
  dirty: boolean;
  /** What is marked as wrong: nothing before somebody has tried to save. */
  problems: readonly RecordProblem[];
  /** Whether the verdict became another meanwhile. */
  conflict: boolean;
  acting: boolean;
  error: unknown;
  save: () => void;
}

/**
 * Writes a decision down. It is sent with the tag of the verdict that stands beside it; when that is not the verdict any
 * more, the new one is read, and what was typed stays.
 *
 * @param view - as it was just read: nothing can be decided on an old verdict
 */
export function useRecordForm(
  view: RolloutView,
  onRecorded: (record: DecisionRecord) => void,
): RecordForm {
  const api = useReadinessApi();
  const { acting, error, act } = useAct();
  const [current, setCurrent] = useState(view);
  const [ringId, setRingId] = useState(view.rings[0].id);
  const [typed, setTyped] = useState<RecordDraft>();
  const [tried, setTried] = useState(false);
  const [conflict, setConflict] = useState(false);
  const ringOf = (id: string, of = current) =>
    of.rings.find(ring => ring.id === id) ?? of.rings[0];
  const ring = ringOf(ringId);
  const draft = typed ?? draftFor(ring.verdict);
  const problems = recordProblems(draft, new Date());

  const send = async () => {
    const request = toRecordRequest(draft, ring.verdictTag);
    if (!request) {
      return;
    }
    setConflict(false);
    try {
      onRecorded(await api.addRecord(view.rollout.id, ring.id, request));
    } catch (failure) {
      if (statusOf(failure) !== 409) {
        throw failure;
      }
      const next = await api.rollout(view.rollout.id);
      setCurrent(next);
      setTyped(draftAfter(ringOf(ring.id, next).verdict, draft));
      setConflict(true);
    }
  };
  return {
    ring,
    chooseRing: id => {
      setRingId(id);
      setTyped(typed && draftFor(ringOf(id).verdict, typed));
    },
    draft,
    set: part => setTyped({ ...draft, ...part }),
    dirty: typed !== undefined,
    problems: tried ? problems : [],
    conflict,
    acting,
    error,
    save: () => {
      setTried(true);
      if (problems.length === 0) {
        void act(send);
      }
    },
  };
}
