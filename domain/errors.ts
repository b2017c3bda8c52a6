/**
 * 错误 · The closed list of what can go wrong on purpose.
 *
 * Only JSON crosses a call, so an error is known by its code. The Chinese sentence for each code lives in
 * the mini-program (`text.ts`); `facts` are for the log and for filling in that sentence, and never hold
 * personal data.
 */
export type ErrorCode =
  /** The call's name isn't in the contract. */
  | 'UNKNOWN_CALL'
  /** A field is missing, too long or of the wrong type; facts: {field, rule}. */
  | 'INVALID_INPUT'
  /** No WeChat identity came with the call. */
  | 'NOT_SIGNED_IN'
  /** The actor may not do or see this; facts name the action. */
  | 'NOT_ALLOWED'
  /** The matter exists but another desk holds it; facts: {matterId, deskId}. */
  | 'NOT_YOUR_DESK'
  /** No such matter, or not one that the actor may know of. */
  | 'MATTER_NOT_FOUND'
  /** No such record, or none that the actor may know of. */
  | 'RECORD_NOT_FOUND'
  /** No answer is taken yet; facts: {opensAt}. */
  | 'POLL_NOT_OPEN'
  /** No answer is taken or changed any more. */
  | 'POLL_CLOSED'
  /** The suggestion is answered only once nobody can change it any more. */
  | 'POLL_STILL_OPEN'
  /** The meeting has begun, or was cancelled. */
  | 'MEETING_OVER'
  | 'PLACE_NOT_FOUND'
  | 'HOUSEHOLD_NOT_FOUND'
  | 'CATEGORY_NOT_FOUND'
  /** The last category for complaints, or the last besides them, can't be ended. */
  | 'CATEGORY_NEEDED'
  | 'BINDING_NOT_FOUND'
  | 'PERSON_NOT_FOUND'
  | 'RECEIPT_NOT_FOUND'
  /** The action isn't open in the matter's present state; facts: {action, state}. */
  | 'MOVE_NOT_OPEN'
  /** Somebody acted in between; facts: {version, state}. */
  | 'STALE_WRITE'
  /** This needs a reason in words; facts: {action}. */
  | 'REASON_NEEDED'
  /** The desk to which it should go has nobody who can act; facts: {deskId}. */
  | 'DESK_VACANT'
  /** No desk above; facts: {deskId}. */
  | 'NO_DESK_ABOVE'
  /** The desk has extended this matter before; facts: {deskId}. */
  | 'ALREADY_EXTENDED'
  /** The reporter has objected before, or the days for it are over; facts: {untilAt?}. */
  | 'OBJECTION_CLOSED'
  /** These two matters can't be one task; facts: {rule}. */
  | 'NOT_MERGEABLE'
  /** The merge can't be undone any more; facts: {rule}. */
  | 'MERGE_SETTLED'
  /** WeChat's content check refuses the text; facts: {field}. */
  | 'TEXT_RISKY'
  /** A report needs words, a photo or a recording. */
  | 'NOTHING_REPORTED'
  /** A file that isn't this person's upload for this matter; facts: {fileId}. */
  | 'FILE_NOT_YOURS'
  | 'TOO_MANY_FILES'
  /** A file can't be read; facts: {why: 'kind' | 'broken' | 'size' | 'rows' | 'macro' | 'locked' | 'gone'}. */
  | 'FILE_UNREADABLE'
  | 'JOB_NOT_FOUND'
  /** The import isn't at the point where this can be done; facts: {state}. */
  | 'JOB_NOT_OPEN'
  /** All or nothing was asked for, and there are faults; facts: {faults}. */
  | 'FAULTS_LEFT'
  /** A proxy report needs the recorded consent of the person it is for. */
  | 'CONSENT_NEEDED'
  /** Somebody shown in a story hasn't agreed to it; facts: {missing}. */
  | 'SHOWN_NOT_AGREED'
  /** The person is bound to a household already, or has asked to be. */
  | 'ALREADY_BOUND'
  /** Nothing is opened by this code; facts: {left} more may be tried. */
  | 'CODE_WRONG'
  /** Too many wrong codes by this person; facts: {untilAt}. */
  | 'CODE_LOCKED'
  /** The code was right, but its time is over or it has been taken back. */
  | 'CODE_ENDED'
  /** The code has let somebody else in. */
  | 'CODE_USED'
  /** The role isn't one of the desk's level; facts: {role, deskId}. */
  | 'OFFICE_NOT_HERE'
  /** Only one may hold it, and somebody does: say whom the new one follows; facts: {role, deskId}. */
  | 'OFFICE_TAKEN'
  /** No such post, or one that has ended; facts: {postId}. */
  | 'POST_NOT_FOUND'
  /** Without this person nobody could appoint anybody any more. */
  | 'LAST_ADMIN'
  | 'INVITATION_NOT_FOUND'
  | 'LEAVE_NOT_FOUND'
  /** The days are in the wrong order, over already, or too many; facts: {field}. */
  | 'BAD_SPAN'
  /** The person is on leave in some of these days already. */
  | 'LEAVE_OVERLAPS'
  /** Those who stand in would stand in for one another in a circle. */
  | 'LEAVE_LOOP'
  /** The system's own list of holidays doesn't have the year yet; facts: {year}. */
  | 'YEAR_NOT_PUBLISHED'
  /** The household is in that place already. */
  | 'ALREADY_THERE'
  /** A move of the household is still to come; facts: {fromAt}. */
  | 'MOVE_PLANNED'
  | 'MOVE_NOT_PLANNED'
  /** Nobody acts for more of their family; facts: {most}. */
  | 'FAMILY_FULL'
  /** An amount of money can't be this; facts: {field, rule: 'decimals' | 'zero' | 'most' | 'form'}. */
  | 'MONEY_WRONG'
  /** An area can't be this; facts as above. */
  | 'AREA_WRONG'
  /** A contract is for more land than its plot has; facts: {plot, asked} in mu. */
  | 'AREA_OVER'
  /** A plot's drawn boundary is none; facts: {rule}. */
  | 'RING_WRONG'
  /** More of the plot is let already than it would then have; facts: {let} in mu. */
  | 'AREA_LET'
  /** Contracts of the same time leave less of the plot than this one asks; facts: {left, from, to}. */
  | 'LAND_TAKEN'
  /** A contract runs on the plot, or is to begin. */
  | 'LAND_IN_USE'
  /** The plot was taken out of the ledger. */
  | 'PLOT_ENDED'
  /** A plot or contract of the village has this number, and is another one; facts: {number}. */
  | 'NUMBER_TAKEN'
  /** Another payment of the contract has this receipt; facts: {receipt}. */
  | 'RECEIPT_TAKEN'
  | 'ENDS_BEFORE_START'
  /** The person holds a post: its duty records keep the account until the post has ended. */
  | 'HOLDS_POST'
  /** A complaint about somebody stands in no ledger; facts: {matterId}. */
  | 'COMPLAINT_NOT_LINKED'
  /** facts: {most}. */
  | 'TOO_MANY_MATTERS'
  /** A village has that many posts without office already; facts: {most}. */
  | 'TOO_MANY_STATIONS'
  /** No such post without office; facts: {stationId}. */
  | 'STATION_NOT_FOUND'
  /** Whoever mediates can't be a party, nor can a namesake: somebody else at the desk has to name them. */
  | 'PARTY_MEDIATES'
  /** Both sides have to be named first: only then is known who may mediate. */
  | 'PARTIES_NEEDED'
  /** No agreement has been reached yet. */
  | 'AGREEMENT_NEEDED'
  /** No fact of this field is kept of the household. */
  | 'FACT_NOT_FOUND'
  /** An outside service (WeChat, storage) didn't answer; nothing was changed; facts: {service}. */
  | 'SERVICE_UNAVAILABLE'
  /** Not foreseen; the log has it under `requestId`. */
  | 'INTERNAL';

/** Values that may go with an error: never a name, a phone number or free text. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** 领域错误 · A refusal that the rules foresee, with its code and facts. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly facts: Facts = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
