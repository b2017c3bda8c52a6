import type { OpenApiHandler } from './handler';

const CODE = /^local-phone-(.+)$/;

/** 手机号 · The code of a sample person is `local-phone-<id>`. Refuses 40029 for another. */
export const getPhoneNumber: OpenApiHandler = async (request, { people, clock, appid }) => {
  const id = CODE.exec(String(request['code']))?.[1];
  const phone = (await people()).find((person) => person.id === id)?.phone;
  if (phone === undefined) return { errcode: 40029, errmsg: 'invalid code' };
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: phone,
      purePhoneNumber: phone,
      countryCode: '86',
      watermark: { timestamp: Math.floor(clock.now() / 1000), appid },
    },
  };
};
