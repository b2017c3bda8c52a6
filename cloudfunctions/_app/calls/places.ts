import { byRight, forAnyone, forOneself } from '../../../domain/access/guards';
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
  'places.villages': { guard: forAnyone('查村名'), input: listVillagesInput, handle: listVillages },
  'places.grids': { guard: forAnyone('查村里的网格'), input: listGridsInput, handle: listGrids },
  'places.households': {
    guard: forAnyone('按门牌找住户（户主姓名遮住）'),
    input: listHouseholdsInput,
    handle: listHouseholds,
  },
  'binding.request': {
    guard: forOneself('申请绑定住户'),
    input: requestBindingInput,
    handle: requestBinding,
  },
  'binding.end': { guard: forOneself('解除绑定'), input: endBindingInput, handle: endBinding },
  'binding.pending': {
    guard: byRight('binding.decide', '看绑定申请'),
    input: listPendingBindingsInput,
    handle: listPendingBindings,
  },
  'binding.confirm': {
    guard: byRight('binding.decide', '确认绑定'),
    input: confirmBindingInput,
    handle: confirmBinding,
  },
  'binding.refuse': {
    guard: byRight('binding.decide', '不通过绑定'),
    input: refuseBindingInput,
    handle: refuseBinding,
  },
};
