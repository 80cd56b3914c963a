import { EntityLink } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface RoleScopeProps {
  /** Ref of a group or product area; absent where a role covers everything. */
  scopeRef: string | undefined;
}

/** What a role covers. */
export function RoleScope(props: RoleScopeProps) {
  const { scopeRef } = props;
  const t = useWords();
  return scopeRef ? (
    <EntityLink entityRef={scopeRef} />
  ) : (
    <>{t('roles.everything')}</>
  );
}
