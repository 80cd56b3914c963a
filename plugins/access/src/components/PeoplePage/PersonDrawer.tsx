import { SideDrawer, useParam } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import type { PageProps } from '../shared/PageProps';
import { OpenPerson } from './OpenPerson';

/** The person whom the page's address names, beside the page. */
export function PersonDrawer(props: PageProps) {
  const t = useWords();
  const [userRef, setUserRef] = useParam('person');
  return (
    <SideDrawer
      label={t('people.person.label')}
      open={userRef !== undefined}
      onClose={() => setUserRef(undefined)}
    >
      {userRef && <OpenPerson {...props} key={userRef} userRef={userRef} />}
    </SideDrawer>
  );
}
