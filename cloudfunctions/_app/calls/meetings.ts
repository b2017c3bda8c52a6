import { byRight, forVillagers } from '../../../domain/access/guards';
import type { MeetingCalls } from '../../../domain/contract/meetings';
import { addMeetingDocument, addMeetingDocumentInput } from '../commands/add-document';
import {
  attachToMeeting,
  attachToMeetingInput,
  cancelMeeting,
  cancelMeetingInput,
  minuteMeeting,
  minuteMeetingInput,
  moveMeeting,
  moveMeetingInput,
} from '../commands/change-meeting';
import { planMeeting, planMeetingInput } from '../commands/plan-meeting';
import { replyToMeeting, replyToMeetingInput } from '../commands/reply-to-meeting';
import { getMeeting, getMeetingInput } from '../queries/get-meeting';
import { monthOfMeetings, monthOfMeetingsInput } from '../queries/month-of-meetings';
import { removeMeetingDocument, removeMeetingDocumentInput } from '../commands/remove-document';
import type { Routes } from './routes';

/** 调用 · 会议和活动. */
export const meetingCalls: Routes<MeetingCalls> = {
  'meetings.month': {
    guard: forVillagers('看一个月里给自己的会议和活动'),
    input: monthOfMeetingsInput,
    handle: monthOfMeetings,
  },
  'meeting.get': {
    guard: forVillagers('看一次给自己的会议或活动'),
    input: getMeetingInput,
    handle: getMeeting,
  },
  'meeting.plan': {
    guard: byRight('meeting.plan', '安排会议和活动'),
    input: planMeetingInput,
    handle: planMeeting,
  },
  'meeting.move': {
    guard: byRight('meeting.plan', '给会议改期、改地点'),
    input: moveMeetingInput,
    handle: moveMeeting,
  },
  'meeting.cancel': {
    guard: byRight('meeting.plan', '取消会议'),
    input: cancelMeetingInput,
    handle: cancelMeeting,
  },
  'meeting.reply': {
    guard: forVillagers('说会不会来、要不要提醒'),
    input: replyToMeetingInput,
    handle: replyToMeeting,
  },
  'meeting.minute': {
    guard: byRight('meeting.plan', '写会议记录'),
    input: minuteMeetingInput,
    handle: minuteMeeting,
  },
  'meeting.attach': {
    guard: byRight('meeting.plan', '给会议加图片'),
    input: attachToMeetingInput,
    handle: attachToMeeting,
  },
  'meeting.addDocument': {
    guard: byRight('meeting.plan', '给会议加材料'),
    input: addMeetingDocumentInput,
    handle: addMeetingDocument,
  },
  'meeting.removeDocument': {
    guard: byRight('meeting.plan', '撤下会议的一份材料'),
    input: removeMeetingDocumentInput,
    handle: removeMeetingDocument,
  },
};
