export { authModuleOktaWorkforce as default } from './authModuleOktaWorkforce';
