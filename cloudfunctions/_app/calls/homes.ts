import { byRight, forOneself } from '../../../domain/access/guards';
import type { HomesCalls } from '../../../domain/contract/homes';
import { addFamily, addFamilyInput, endFamily, endFamilyInput } from '../commands/change-family';
import { endBindingOf, endBindingOfInput } from '../commands/end-binding-of';
import { callOffMove, callOffMoveInput, moveHousehold, moveHouseholdInput } from '../commands/move-household';
import { setAway, setAwayInput } from '../commands/set-away';
import { getHousehold, getHouseholdInput } from '../queries/get-household';
import { listHomes, listHomesInput } from '../queries/list-homes';
import { bindByCode, bindByCodeInput } from '../commands/bind-by-code';
import { lookUpSlip, lookUpSlipInput } from '../commands/look-up-slip';
import { makeSlipFile, makeSlipFileInput } from '../commands/make-slip-file';
import { renewSlip, showSlip, showSlipInput } from '../commands/show-slip';
import type { Routes } from './routes';

/** 调用 · 住户. */
export const homesCalls: Routes<HomesCalls> = {
  'slips.file': {
    guard: byRight('homes.slips', '打印住户码'),
    input: makeSlipFileInput,
    handle: makeSlipFile,
  },
  'slips.show': { guard: byRight('homes.slips', '看一户的住户码'), input: showSlipInput, handle: showSlip },
  'slips.renew': { guard: byRight('homes.slips', '换住户码'), input: showSlipInput, handle: renewSlip },
  'binding.look-up': {
    guard: forOneself('看住户码是哪一户，只凭手里的码'),
    input: lookUpSlipInput,
    handle: lookUpSlip,
  },
  'binding.away': { guard: forOneself('说自己在外或回来了'), input: setAwayInput, handle: setAway },
  'family.add': { guard: forOneself('加代办的家人'), input: addFamilyInput, handle: addFamily },
  'family.end': { guard: forOneself('不再代办一位家人'), input: endFamilyInput, handle: endFamily },
  'homes.list': {
    guard: byRight('homes.see', '看住户（姓名遮住）'),
    input: listHomesInput,
    handle: listHomes,
  },
  'household.get': { guard: byRight('homes.see', '看一户'), input: getHouseholdInput, handle: getHousehold },
  'household.move': {
    guard: byRight('homes.move', '迁户'),
    input: moveHouseholdInput,
    handle: moveHousehold,
  },
  'household.call-off-move': {
    guard: byRight('homes.move', '取消还没到日子的迁户'),
    input: callOffMoveInput,
    handle: callOffMove,
  },
  'household.end-binding': {
    guard: byRight('binding.decide', '解除一个人的绑定'),
    input: endBindingOfInput,
    handle: endBindingOf,
  },
  'binding.by-code': { guard: forOneself('凭住户码绑定'), input: bindByCodeInput, handle: bindByCode },
};
