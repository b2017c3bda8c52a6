import { passesPrivacy } from '../host/privacy';
import { ApiFail } from './api';

/** What every API that touches personal data fails with after a refusal. */
export function privacyRefused(): ApiFail {
  return new ApiFail('privacy permission is not authorized', { errno: 104 });
}

/** Stands in front of such an API. */
export async function passPrivacy(): Promise<void> {
  if (!(await passesPrivacy())) throw privacyRefused();
}
