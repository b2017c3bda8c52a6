/** 清单 · Who hears of a change: says that they come, or wants to be reminded. */
export const followersOf = (meetingId: string): string => `follows:${meetingId}`;
/** 清单 · Who wants to be reminded. */
export const toRemindOf = (meetingId: string): string => `remind:${meetingId}`;
