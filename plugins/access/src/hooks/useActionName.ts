import { auditMessages } from '../messages/audit';
import { useWords } from './useWords';

/** The acts that have a name of their own. */
export type NamedAction = keyof typeof auditMessages.action;

/** @internal */
export const NAMED_ACTIONS = Object.keys(auditMessages.action) as NamedAction[];

/** Says what was done; an act of another plugin by its own word. */
export function useActionName(): (action: string) => string {
  const t = useWords();
  return action => {
    const named = NAMED_ACTIONS.find(known => known === action);
    return named ? t(`audit.action.${named}`) : action;
  };
}
