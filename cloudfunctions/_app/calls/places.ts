import type { PlacesCalls } from '../../../domain/contract/me';
import { confirmBinding, confirmBindingInput } from '../commands/confirm-binding';
import { endBinding, endBindingInput } from '../commands/end-binding';
import { refuseBinding, refuseBindingInput } from '../commands/refuse-binding';
import { requestBinding, requestBindingInput } from '../commands/request-binding';
import { listGrids, listGridsInput } from '../queries/list-grids';
import { listHouseholds, listHouseholdsInput } from '../queries/list-households';
import { listPendingBindings, listPendingBindingsInput } from '../queries/list-pending-bindings';
import { listVillages, listVillagesInput } from '../queries/list-villages';
import type { Routes } from './routes';

/** 调用 · 地方与绑定. */
export const placesCalls: Routes<PlacesCalls> = {
  'places.villages': { input: listVillagesInput, handle: listVillages },
  'places.grids': { input: listGridsInput, handle: listGrids },
  'places.households': { input: listHouseholdsInput, handle: listHouseholds },
  'binding.request': { input: requestBindingInput, handle: requestBinding },
  'binding.end': { input: endBindingInput, handle: endBinding },
  'binding.pending': { input: listPendingBindingsInput, handle: listPendingBindings },
  'binding.confirm': { input: confirmBindingInput, handle: confirmBinding },
  'binding.refuse': { input: refuseBindingInput, handle: refuseBinding },
};
