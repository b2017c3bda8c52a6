import { byRight, forOneself } from '../../../domain/access/guards';
import type { HomesCalls } from '../../../domain/contract/homes';
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
  'binding.by-code': { guard: forOneself('凭住户码绑定'), input: bindByCodeInput, handle: bindByCode },
};
