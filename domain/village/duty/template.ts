import type { Duties, DutyOffice } from './duty';

/** 职责模板 · What the posts of a village are for, as long as the county hasn't written its own. */
const TEMPLATE: Readonly<Record<DutyOffice, readonly string[]>> = {
  villageSecretary: [
    '全村网格的总负责人，小事盯着不出网，大事盯着不出村',
    '微网格和网格办不了的事接过来办，办不了的转报乡镇',
    '主持党务、村务、财务公开，听取村民的意见',
  ],
  villageOfficer: ['分管的事管到底，配合网格把事办完', '村里开会议定的事，按时办，办完说一声'],
  groupHead: ['本组的事牵头办，邻里的事先去说和', '组里的土地、水、路、环境有问题，早发现、早报告'],
  gridMember: [
    '收到村民报的事，按时受理、办理、回话',
    '收集民意、采集信息、服务群众、化解矛盾',
    '用不惯手机的老人，替他们报事、告诉他们结果',
  ],
  linkedMember: ['联系身边的几户人家，谁家有难处先去看', '听到的意见和问题，及时报到网格'],
};

/** 县里的职责 · The county's lines for an office; the template's until it has written any. */
export const countyLines = (county: Pick<Duties, 'lines'> | null, office: DutyOffice): readonly string[] =>
  county?.lines[office] ?? TEMPLATE[office];
