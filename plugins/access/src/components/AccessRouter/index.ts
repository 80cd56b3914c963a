export { AccessRouter } from './AccessRouter';
export { PortalFrame } from './PortalFrame';
