export { authModuleOktaWorkforce as default } from './authModuleOktaWorkforce';
export { oktaIdMatchingUserAnnotation } from './oktaIdMatchingUserAnnotation';
