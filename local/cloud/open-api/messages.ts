import { isDoc } from '../ejson';
import type { SamplePerson } from '../people';
import type { OpenApiRecord } from './open-api';

/** A subscription message that WeChat would have delivered. `data` holds the template's fields as plain text. */
export interface DeliveredMessage {
  readonly person: string;
  readonly name: string;
  readonly template: string;
  readonly page: string;
  readonly data: Readonly<Record<string, string>>;
  readonly at: number;
}

/** Those of the recorded calls that sent a message, newest first. */
export function messagesOf(
  records: readonly OpenApiRecord[],
  people: readonly SamplePerson[],
): DeliveredMessage[] {
  return records.flatMap(({ api, at, request, answer }) => {
    const isSent = isDoc(answer) && answer['errcode'] === 0 && api.toLowerCase() === 'subscribemessage.send';
    if (!isSent || !isDoc(request)) return [];
    const person = people.find(({ openid }) => openid === request['touser']);
    const fields = isDoc(request['data']) ? Object.entries(request['data']) : [];
    return {
      person: person?.id ?? '',
      name: person?.name ?? '',
      template: String(request['template_id']),
      page: typeof request['page'] === 'string' ? request['page'] : '',
      data: Object.fromEntries(
        fields.map(([key, field]) => [key, isDoc(field) ? String(field['value']) : '']),
      ),
      at,
    };
  });
}
