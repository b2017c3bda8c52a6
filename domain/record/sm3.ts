import { sm3 as digest } from 'sm-crypto-v2';

/** 国密 SM3 · Hash (GB/T 32905) of a text's UTF-8 bytes, 64 hex digits. The domain's one outside function. */
export const sm3 = (text: string): string => digest(text);
