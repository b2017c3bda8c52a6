import { byRight, forVillagers } from '../../../domain/access/guards';
import type { TaskCalls } from '../../../domain/contract/tasks';
import type { DutyCalls } from '../../../domain/contract/duties';
import { giveTask, giveTaskInput } from '../commands/give-task';
import {
  attachToTask,
  attachToTaskInput,
  confirmTask,
  extendTask,
  finishTask,
  linkTask,
  linkTaskInput,
  onTask,
  onTaskWithDue,
  onTaskWithSomeWords,
  onTaskWithWords,
  passOnTask,
  passOnTaskInput,
  progressTask,
  reopenTask,
  sendBackTask,
  takeTask,
  withdrawTask,
} from '../commands/move-task';
import {
  endStation,
  endStationInput,
  openStation,
  openStationInput,
  writeDuties,
  writeDutiesInput,
} from '../commands/write-duties';
import { getDuties, getDutiesInput, getStation, getStationInput } from '../queries/get-duties';
import { getTask, getTaskInput } from '../queries/get-task';
import { getTaskForm, getTaskFormInput } from '../queries/get-task-form';
import { listMyTasks, listMyTasksInput } from '../queries/list-my-tasks';
import { listVillageTasks, listVillageTasksInput } from '../queries/list-village-tasks';
import type { Routes } from './routes';

/** 调用 · 任务和整改. */
export const taskCalls: Routes<TaskCalls> = {
  'tasks.mine': {
    guard: forVillagers('看自己担责的、自己提的、等本岗确认的任务'),
    input: listMyTasksInput,
    handle: listMyTasks,
  },
  'tasks.village': {
    guard: forVillagers('看全村的任务（村、乡镇），看整改台账（本村在岗的）'),
    input: listVillageTasksInput,
    handle: listVillageTasks,
  },
  'task.get': {
    guard: forVillagers('看一件跟自己有关的任务；整改，本村在岗的都看得到'),
    input: getTaskInput,
    handle: getTask,
  },
  'task.form': {
    guard: byRight('task.give', '准备提任务、立整改'),
    input: getTaskFormInput,
    handle: getTaskForm,
  },
  'task.give': { guard: byRight('task.give', '提任务、立整改'), input: giveTaskInput, handle: giveTask },
  'task.take': { guard: forVillagers('领责：责任人'), input: onTask, handle: takeTask },
  'task.progress': {
    guard: forVillagers('履责：责任人记一笔'),
    input: onTaskWithWords,
    handle: progressTask,
  },
  'task.finish': {
    guard: forVillagers('尽责：责任人说办完了'),
    input: onTaskWithSomeWords,
    handle: finishTask,
  },
  'task.confirm': {
    guard: forVillagers('确认、验收销号：提的人、提的岗，或乡镇；责任人自己不行'),
    input: onTaskWithSomeWords,
    handle: confirmTask,
  },
  'task.send-back': {
    guard: forVillagers('退回：同上，任务只退一次'),
    input: onTaskWithWords,
    handle: sendBackTask,
  },
  'task.reopen': {
    guard: forVillagers('重新整改：提的人、提的岗'),
    input: onTaskWithDue,
    handle: reopenTask,
  },
  'task.extend': {
    guard: forVillagers('改时限：提的人、提的岗'),
    input: onTaskWithDue,
    handle: extendTask,
  },
  'task.pass-on': { guard: forVillagers('换责任人：同上'), input: passOnTaskInput, handle: passOnTask },
  'task.withdraw': { guard: forVillagers('收回：同上'), input: onTaskWithWords, handle: withdrawTask },
  'task.attach': {
    guard: forVillagers('加照片：责任人和提的人'),
    input: attachToTaskInput,
    handle: attachToTask,
  },
  'task.link': {
    guard: forVillagers('往台账里加事项：提的人和提的岗'),
    input: linkTaskInput,
    handle: linkTask,
  },
};

/** 调用 · 岗位职责和设岗定职. */
export const dutyCalls: Routes<DutyCalls> = {
  'duties.get': {
    guard: forVillagers('看本村各岗的职责和设岗定职'),
    input: getDutiesInput,
    handle: getDuties,
  },
  'duties.write': {
    guard: forVillagers('写岗位职责：村支书写本村的，县里写模板'),
    input: writeDutiesInput,
    handle: writeDuties,
  },
  'station.get': { guard: forVillagers('看本村的一个设岗'), input: getStationInput, handle: getStation },
  'station.open': {
    guard: byRight('station.manage', '设岗'),
    input: openStationInput,
    handle: openStation,
  },
  'station.end': { guard: byRight('station.manage', '撤岗'), input: endStationInput, handle: endStation },
};
