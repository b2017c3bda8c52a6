import type { Handler } from '../context';
import { nothing } from '../schemas';
import { serviceRow, servicesNow } from '../village/services';
import { homeOf } from '../people/home-of';

export const listServicesInput = nothing;

/** 能办的事 · What the county lets people ask of their village. */
export const listServices: Handler<'services.list'> = (_input, context) =>
  Promise.resolve({
    villageName: homeOf(context)?.name ?? null,
    rows: servicesNow(context).map((one) => serviceRow(one, context.settings, context.now)),
  });
