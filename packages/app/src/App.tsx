import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './modules/nav';
import { sessionModule } from './modules/session';
import { signInModule } from './modules/signIn';
import { themeModule } from './modules/theme';

// Plugins are found among the dependencies, see `app.packages` in app-config.yaml.
export default createApp({
  features: [navModule, sessionModule, signInModule, themeModule],
});
