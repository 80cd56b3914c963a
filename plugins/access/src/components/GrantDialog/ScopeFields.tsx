import { ChoiceField, GroupField } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import type { GrantDraft } from '../../roles/GrantDraft';
import { ProductAreaField } from './ProductAreaField';

const KINDS = ['group', 'area'] as const;

/** @internal */
export interface ScopeFieldsProps {
  draft: GrantDraft;
  onChange: (part: Partial<GrantDraft>) => void;
  error?: string;
}

/** What a role covers: a part of the tree or, for a product partner, also a single product area. */
export function ScopeFields(props: ScopeFieldsProps) {
  const { draft, onChange, error } = props;
  const { role, scopeKind, scopeGroupRef, scopeAreaRef } = draft;
  const t = useWords();
  const isPartner = role === 'product-partner';
  const names = {
    group: t('people.grant.coversPartnerGroup'),
    area: t('people.grant.coversArea'),
  };
  return (
    <>
      {isPartner && (
        <ChoiceField
          label={t('people.grant.covers')}
          options={KINDS}
          value={scopeKind}
          nameOf={kind => names[kind]}
          onChange={kind => onChange({ scopeKind: kind })}
        />
      )}
      {isPartner && scopeKind === 'area' ? (
        <ProductAreaField
          label={t('people.grant.scopeArea')}
          value={scopeAreaRef}
          onChange={next => onChange({ scopeAreaRef: next })}
          error={error}
        />
      ) : (
        <GroupField
          label={t('people.grant.scopeGroup')}
          value={scopeGroupRef}
          onChange={next => onChange({ scopeGroupRef: next })}
          hint={isPartner ? undefined : t('people.grant.coversGroup')}
          error={error}
        />
      )}
    </>
  );
}
