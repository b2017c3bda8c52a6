/** 承包方姓名 · What residents see of it. */
import type { Output, TenantNames } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { TENANT_NAME } from '../../text';

const NOTES: Readonly<Record<TenantNames, string>> = {
  hidden: '群众看得到地、面积和价格，看不到是谁承包',
  surname: '比如：王**',
  full: '公示期间才用，过后请改回来',
};

export function tenantsView(
  loaded: Loaded<Output<'ledger.names'>>,
  said: { readonly words: string; readonly isFailed: boolean },
  shell: Shell,
) {
  const names = loaded.data?.names;
  return {
    frame: frameView(loaded, shell, 'form'),
    said: said.words,
    isFailed: said.isFailed,
    choices: (Object.keys(NOTES) as TenantNames[]).map((id) => ({
      id,
      name: TENANT_NAME[id],
      note: NOTES[id],
      isPicked: id === names,
    })),
  };
}
