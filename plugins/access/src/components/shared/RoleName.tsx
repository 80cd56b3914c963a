import { ROLES } from '@builder-insights/plugin-access-common';
import { useWords } from '../../hooks/useWords';

/** What a role is called; an unknown one by its value. */
export function RoleName(props: { role: string }) {
  const t = useWords();
  const known = ROLES.find(role => role === props.role);
  return <>{known ? t(`roles.name.${known}`) : props.role}</>;
}
