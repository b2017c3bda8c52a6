/** 认回执 · What a person typed or scanned, as a receipt: '7K3F-9Q2M', the QR code's 'WLB1:7K3F9Q2M:3:0F1E…', or a shared page. */
export interface ReceiptInput {
  readonly code: string;
  readonly line?: number;
  readonly seal?: string;
}

const CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/;
const QR_MARK = /^WLB1:/i;
const SEAL = /^[0-9a-f]{16}$/i;
/** Letters that Crockford's base 32 leaves out, since they look like digits. */
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** '7k3f 9q2m' -> '7K3F-9Q2M'; '' if it can't be a code. */
export function tidyCode(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-—－·.]/g, '')
    .replace(/[OIL]/g, (letter) => MISREAD[letter] ?? letter);
  return CODE.test(plain) ? `${plain.slice(0, 4)}-${plain.slice(4)}` : '';
}

/** Null: not a receipt. A damaged line or seal is left out rather than taken for a forgery. */
export function readReceipt(text: string): ReceiptInput | null {
  const given = text.trim();
  const query = /[?&]code=/.test(given)
    ? ['code', 'line', 'seal'].map((name) => new RegExp(`[?&]${name}=([^&#]*)`).exec(given)?.[1] ?? '')
    : given.replace(QR_MARK, '').split(/[.:]/);
  const [typedCode = '', typedLine = '', typedSeal = ''] = query;
  const code = tidyCode(typedCode);
  if (code === '') return null;
  const line = Number(typedLine);
  if (!Number.isInteger(line) || line < 1 || !SEAL.test(typedSeal)) return { code };
  return { code, line, seal: typedSeal.toLowerCase() };
}
