import type { OfferView, PostCodeView } from '../../../domain/contract';
import { placeNamesOf } from '../../../domain/grid/grid';
import type { Invitation } from '../../../domain/grid/invitation';
import type { Invited } from '../../../domain/grid/invitations';
import type { Jurisdiction } from '../../../domain/grid/grid';
import { printedCode } from '../../../domain/record/ids';
import { qrPicture } from './qr-picture';

/** What a scanned code begins with; the rest is the code. */
const FORM = 'WLBP:';

/** 任职码 · As who appoints hands it out. */
export function postCodeView({ jurisdiction, invitation, code }: Invited): PostCodeView {
  const { id, name, role, deskId, expiresAt } = invitation;
  return {
    invitationId: id,
    name,
    role,
    placeNames: placeNamesOf(jurisdiction, deskId),
    code: printedCode(code),
    qr: qrPicture(`${FORM}${code}`),
    expiresAt,
  };
}

/** 任职码通向 · As whoever holds the code sees it before they accept. */
export const offerView = (
  jurisdiction: Jurisdiction,
  { deskId, role, name, fromAt, ended }: Invitation,
): OfferView => ({
  placeNames: placeNamesOf(jurisdiction, deskId),
  role,
  name,
  fromAt,
  isAccepted: ended !== null,
});
