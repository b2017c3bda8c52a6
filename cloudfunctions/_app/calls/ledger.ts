import { byRight, forVillagers } from '../../../domain/access/guards';
import type { LedgerCalls } from '../../../domain/contract/ledger';
import { attachScans, attachScansInput } from '../commands/attach-scans';
import { correctContract, correctContractInput } from '../commands/correct-contract';
import { correctPlot, correctPlotInput } from '../commands/correct-plot';
import { endPlot, endPlotInput } from '../commands/end-plot';
import { receiveMoney, receiveMoneyInput } from '../commands/receive-money';
import { registerContract, registerContractInput } from '../commands/register-contract';
import { registerPlot, registerPlotInput } from '../commands/register-plot';
import { reverseMoney, reverseMoneyInput } from '../commands/reverse-money';
import { setContractState, setContractStateInput } from '../commands/set-contract-state';
import { setTenantNames, setTenantNamesInput } from '../commands/set-tenant-names';
import { getContract, getContractInput } from '../queries/get-contract';
import { getLedger, getLedgerInput } from '../queries/get-ledger';
import { getLedgerForm, getLedgerFormInput } from '../queries/get-ledger-form';
import { getPlot, getPlotInput } from '../queries/get-plot';
import { getTenantNames, getTenantNamesInput } from '../queries/get-tenant-names';
import { listContracts, listContractsInput } from '../queries/list-contracts';
import { listPlots, listPlotsInput } from '../queries/list-plots';
import type { Routes } from './routes';

const toManage = (term: string) => byRight('ledger.manage', term);

/** 调用 · 清化收台账. */
export const ledgerCalls: Routes<LedgerCalls> = {
  'ledger.get': { guard: forVillagers('看本村的地和账的合计'), input: getLedgerInput, handle: getLedger },
  'ledger.plots': { guard: forVillagers('看本村一组的地块'), input: listPlotsInput, handle: listPlots },
  'plot.get': { guard: forVillagers('看本村的一块地'), input: getPlotInput, handle: getPlot },
  'contract.get': { guard: forVillagers('看本村的一份合同'), input: getContractInput, handle: getContract },
  'ledger.contracts': {
    guard: byRight('ledger.see', '看欠款、快到期和各种状态的合同'),
    input: listContractsInput,
    handle: listContracts,
  },
  'ledger.form': { guard: toManage('准备登记地块或合同'), input: getLedgerFormInput, handle: getLedgerForm },
  'plot.register': { guard: toManage('登记地块'), input: registerPlotInput, handle: registerPlot },
  'plot.correct': { guard: toManage('更正地块'), input: correctPlotInput, handle: correctPlot },
  'plot.end': { guard: toManage('注销地块'), input: endPlotInput, handle: endPlot },
  'contract.register': {
    guard: toManage('登记合同'),
    input: registerContractInput,
    handle: registerContract,
  },
  'contract.correct': { guard: toManage('更正合同'), input: correctContractInput, handle: correctContract },
  'contract.state': { guard: toManage('改合同状态'), input: setContractStateInput, handle: setContractState },
  'contract.receive': { guard: toManage('记一笔收款'), input: receiveMoneyInput, handle: receiveMoney },
  'contract.reverse': { guard: toManage('冲销一笔收款'), input: reverseMoneyInput, handle: reverseMoney },
  'contract.attach': { guard: toManage('存合同照片'), input: attachScansInput, handle: attachScans },
  'ledger.names': {
    guard: byRight('ledger.names', '看承包方姓名公开到哪一步'),
    input: getTenantNamesInput,
    handle: getTenantNames,
  },
  'ledger.set-names': {
    guard: byRight('ledger.names', '定承包方姓名公开到哪一步'),
    input: setTenantNamesInput,
    handle: setTenantNames,
  },
};
