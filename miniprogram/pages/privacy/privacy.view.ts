/** 隐私说明 · In plain words: what is kept, what for, how long, who sees it, and what the person may ask for. */
import { readyFrame } from '../../components/page-frame/page-frame.view';
import type { Shell } from '../../services/page/shell';
import { PRIVACY_VERSION } from '../../text';

export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

export const SECTIONS: readonly Section[] = [
  {
    title: '只留办事要用的',
    lines: [
      '姓名：办事的人好称呼您。',
      '手机号：办您事的人好打给您，自己愿意才留。',
      '住哪一户：好把事送到离您家最近的网格。',
      '您报的话、照片、录音：用来办这件事。',
      '地点：您选了才有，不选就只到网格，不跟踪您在哪里。',
    ],
  },
  {
    title: '谁能看到',
    lines: [
      '正在办您事的岗位，能看姓名和手机号；每次打电话都留一条记录。',
      '手机号在库里是加密的，平时只显示头尾几位。',
      '别的村民看不到您的姓名。报事时还可以选“不公开我的名字”。',
      '投诉某个人，这个人看不到。',
    ],
  },
  {
    title: '留多久',
    lines: [
      '办结的事，县里定的年限一到，姓名、原话、照片、门牌都去掉（没另定就是 5 年）。',
      '谁看过您的手机号，这样的记录留 12 个月，最少 6 个月；消息留 12 个月。',
      '解除绑定后，住户关系不再使用。',
    ],
  },
  {
    title: '您可以',
    lines: [
      '看：自己的事都在“我的事项”里。',
      '查：谁看过您的电话，一条一条都在下面。',
      '改：姓名、手机号在“我的”里改。',
      '撤：随时撤回同意，跟当初同意一样方便。',
      '要一份、注销账号：下面点一下就能办。',
      '问清楚：打电话给网格员或村里，或在“投诉建议”里说一声。',
    ],
  },
];

export const privacyView = (said: string, shell: Shell) => ({
  frame: readyFrame(shell),
  said,
  sections: SECTIONS,
  version: PRIVACY_VERSION,
});
