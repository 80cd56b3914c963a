export { PortalFrame } from './PortalFrame';
export { ReadinessRouter } from './ReadinessRouter';
