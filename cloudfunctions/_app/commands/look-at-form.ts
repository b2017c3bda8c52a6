import * as v from 'valibot';

import { seen } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { logFormLook } from '../people/log-form-look';
import { matterId } from '../schemas';
import { fullFor, serviceOf } from '../village/services';

export const lookAtFormInput = v.object({ matterId });

/** 看全表 · Refuses: MATTER_NOT_FOUND, RECORD_NOT_FOUND (no form), NOT_ALLOWED. */
export const lookAtForm: Handler<'service.look'> = async ({ matterId: id }, context) => {
  const matter = seen(context, context.matter, id);
  serviceOf(context, matter);
  await logFormLook(context, matter, fullFor(matter, context));
  const values = Object.entries(matter.service?.values ?? {});
  return {
    values: values.flatMap(([fieldId, { sealed }]) =>
      sealed === null ? [] : [{ id: fieldId, value: context.vault.open(sealed) }],
    ),
  };
};
