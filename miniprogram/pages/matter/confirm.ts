import type { Action, MatterView } from '../../../domain/contract';
import { matterTitle } from '../../services/words/matter-title';

interface Question {
  readonly title: string;
  readonly content: string;
  readonly verb: string;
}

/** 先问一句 · What is asked before an action that one tap would take and none would undo; null: nothing. */
function question(matter: MatterView, action: Action): Question | null {
  const title = matterTitle(matter.text, matter.categoryName);
  if (action === 'withdraw')
    return { title: `确定撤回‘${title}’吗？`, content: '撤回后不再办理，要办得重新报一次。', verb: '撤回' };
  if (action === 'leave')
    return {
      title: `不再跟进‘${title}’吗？`,
      content: '别人也报了，事情接着办；以后的消息不再告诉您。',
      verb: '不再跟进',
    };
  if (action === 'unmerge')
    return {
      title: `把‘${title}’分开单独办吗？`,
      content: '回到原来的岗位，剩下的时间接着算，报事人会收到消息。',
      verb: '撤销并案',
    };
  if (action === 'tell')
    return {
      title: `‘${title}’已经告诉报事人了吗？`,
      content: '打过电话或上门说过了，再点“已告知”。',
      verb: '已告知',
    };
  return null;
}

/** False: the person thought better of it. */
export async function confirmed(matter: MatterView, action: Action): Promise<boolean> {
  const asked = question(matter, action);
  if (!asked) return true;
  const { title, content, verb } = asked;
  const answer = await wx.showModal({ title, content, confirmText: verb, cancelText: '先不' });
  return answer.confirm;
}
