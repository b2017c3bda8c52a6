/** Crockford's base 32: no I, L, O, U, so that a code survives being read out and written down. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;

/** 码 · So many letters of a digest in hex; as random as the digest is. */
export function crockford(hex: string, length: number): string {
  const bits = BigInt(`0x${hex.slice(0, Math.ceil((length * BITS) / 4))}`);
  return Array.from({ length }, (_, index) => {
    const shift = BigInt(BITS * (length - 1 - index));
    return ALPHABET.charAt(Number((bits >> shift) & 31n));
  }).join('');
}

/**
 * 码归一 · What somebody typed, as a code of so many letters: case, width, spaces and dashes don't matter, and O, I,
 * L are read as 0, 1, 1. Null: can't be one.
 */
export function readCrockford(typed: string, length: number): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return code.length === length && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}
