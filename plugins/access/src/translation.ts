import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { auditMessages } from './messages/audit';
import { breakGlassMessages } from './messages/breakGlass';
import { evidenceMessages } from './messages/evidence';
import { myAccessMessages } from './messages/myAccess';
import { organisationMessages } from './messages/organisation';
import { pageMessages } from './messages/page';
import { peopleMessages } from './messages/people';
import { postureMessages } from './messages/posture';
import { reviewsMessages } from './messages/reviews';
import { rolesMessages } from './messages/roles';

/** Every text of the plugin; a portal may replace or translate any of them. @public */
export const accessTranslationRef = createTranslationRef({
  id: 'plugin.access',
  messages: {
    page: pageMessages,
    myAccess: myAccessMessages,
    roles: rolesMessages,
    people: peopleMessages,
    organisation: organisationMessages,
    posture: postureMessages,
    reviews: reviewsMessages,
    breakGlass: breakGlassMessages,
    audit: auditMessages,
    evidence: evidenceMessages,
  },
});
