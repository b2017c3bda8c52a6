import * as v from 'valibot';

import type { Handler } from '../context';
import { openMediation } from '../village/mediations';
import { matterId } from '../schemas';
import { mediationView } from '../views/mediation-view';

export const getMediationInput = v.object({ matterId });

/** 看调解 · The confidential part of a dispute. Refuses: MATTER_NOT_FOUND, RECORD_NOT_FOUND (whoever doesn't mediate). */
export const getMediation: Handler<'mediation.get'> = async (_input, context) => {
  const { matter, mediation } = await openMediation(context);
  return mediationView(context, matter, mediation);
};
