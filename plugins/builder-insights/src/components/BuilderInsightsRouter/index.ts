export { BuilderInsightsRouter } from './BuilderInsightsRouter';
export { PortalFrame } from './PortalFrame';
