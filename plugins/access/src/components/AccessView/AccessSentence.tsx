import type {
  HeldRole,
  MyAccess,
} from '@builder-insights/plugin-access-common';
import { EntityName, WordList } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { Fragment, type ReactElement } from 'react';
import { useWords } from '../../hooks/useWords';
import { rolesInSentence } from './rolesInSentence';

/** @internal */
export interface AccessSentenceProps {
  access: MyAccess;
  own: boolean;
}

/** What somebody is, in a sentence. */
export function AccessSentence(props: AccessSentenceProps) {
  const { access, own } = props;
  const { displayName, roles } = access;
  // As an element: what looks like a placeholder in a name must not be taken for one.
  const name = <>{displayName}</>;
  const t = useWords();
  const { clauses, emergency } = rolesInSentence(roles);
  const who = own ? 'you' : 'they';

  const standing = () => {
    if (clauses.length > 0) {
      const said = (
        <WordList>
          {clauses.map(({ role, scopeRefs }) => (
            <Fragment key={role}>
              {t(`roles.clause.${role}`, {
                scopes: <Names refs={scopeRefs} />,
              })}
            </Fragment>
          ))}
        </WordList>
      );
      return t(`myAccess.sentence.${who}`, { name, roles: said });
    }
    return roles.some(({ withheld }) => !withheld)
      ? t(`myAccess.sentence.${who}Viewer`, { name })
      : t(`myAccess.sentence.${who}Nothing`, { name });
  };
  return (
    <Typography sx={{ fontSize: 20, lineHeight: 1.4, maxWidth: 820, mb: 1 }}>
      {standing()}
      {emergency.length > 0 && (
        <>
          {' '}
          {t(`myAccess.sentence.${who}Emergency`, {
            name,
            scopes: <Names refs={scopesOf(emergency)} />,
          })}
        </>
      )}
    </Typography>
  );
}

function Names(props: { refs: readonly string[] }): ReactElement {
  return (
    <WordList>
      {props.refs.map(ref => (
        <EntityName key={ref} entityRef={ref} />
      ))}
    </WordList>
  );
}

function scopesOf(roles: readonly HeldRole[]): string[] {
  return roles.flatMap(({ scopeRef }) => scopeRef ?? []);
}
