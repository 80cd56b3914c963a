import type { Application } from 'express';

/** A route of an express application, with everything it is mounted below. */
export interface RegisteredRoute {
  /** Upper case, `ALL` for any. */
  method: string;
  /** `/api/builder-insights/insights/:id` */
  path: string;
}

/** The parts of express 4's layers that tell what is mounted where. */
interface Layer {
  regexp: RegExp & { fast_slash?: boolean };
  route?: { path: string | string[]; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
}

/** Every route of an application, those of nested routers among them. */
export function registeredRoutes(app: Application): RegisteredRoute[] {
  const { stack } = app._router as { stack: Layer[] };
  return routesOf(stack, '');
}

function routesOf(stack: readonly Layer[], above: string): RegisteredRoute[] {
  return stack.flatMap(({ route, handle, regexp }) => {
    if (route) {
      return [route.path].flat().flatMap(path =>
        Object.keys(route.methods).map(method => ({
          method: method === '_all' ? 'ALL' : method.toUpperCase(),
          path: `${above}${path === '/' ? '' : path}` || '/',
        })),
      );
    }
    return handle.stack
      ? routesOf(handle.stack, `${above}${mountPathOf(regexp)}`)
      : [];
  });
}

/** Express keeps where a router is mounted as an expression only: `^\/api\/catalog\/?(?=\/|$)`. */
function mountPathOf(regexp: Layer['regexp']): string {
  if (regexp.fast_slash) {
    return '';
  }
  return regexp.source
    .replace(/^\^/, '')
    .replace(/\\\/\?\(\?=\\\/\|\$\)$/, '')
    .replace(/\\(.)/g, '$1');
}
