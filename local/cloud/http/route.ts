import type { IncomingMessage, ServerResponse } from 'node:http';

/** A visitor's request on its way through the routes. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** Answers the visit and says so, or leaves it to the next route. */
export type RouteHandler = (visit: Visit) => boolean | Promise<boolean>;

/** A route for one method and one exact path. */
export const route =
  (method: string, path: string, handle: (visit: Visit) => void | Promise<void>): RouteHandler =>
  async (visit) => {
    if (visit.request.method !== method || visit.url.pathname !== path) return false;
    await handle(visit);
    return true;
  };
