import { ChoiceField, GroupField, PersonField } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import type { GrantDraft } from '../../roles/GrantDraft';
import { isPrivilegedRole } from '../../roles/isPrivilegedRole';

const KINDS = ['person', 'group'] as const;

/** @internal */
export interface SubjectFieldsProps {
  draft: GrantDraft;
  onChange: (part: Partial<GrantDraft>) => void;
  error?: string;
}

/** Who gets a role: a person or, where the role allows it, the members of a group. */
export function SubjectFields(props: SubjectFieldsProps) {
  const { draft, onChange, error } = props;
  const { role, subjectKind, personRef, groupRef } = draft;
  const t = useWords();
  const toPerson = isPrivilegedRole(role) || subjectKind === 'person';
  return (
    <>
      {!isPrivilegedRole(role) && (
        <ChoiceField
          label={t('people.grant.kind')}
          options={KINDS}
          value={subjectKind}
          nameOf={kind => t(`people.grant.${kind}`)}
          onChange={kind => onChange({ subjectKind: kind })}
        />
      )}
      {toPerson ? (
        <PersonField
          label={t('people.grant.subjectPerson')}
          value={personRef}
          onChange={next => onChange({ personRef: next })}
          error={error}
        />
      ) : (
        <GroupField
          label={t('people.grant.subjectGroup')}
          value={groupRef}
          onChange={next => onChange({ groupRef: next })}
          hint={t('people.grant.subjectGroupHint')}
          error={error}
        />
      )}
    </>
  );
}
