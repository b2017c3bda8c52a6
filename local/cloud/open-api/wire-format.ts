import { invalidParam } from '../errors';

const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

/** Reads the length-delimited fields of a protobuf message; others are skipped. Refuses a truncated one. */
export class BinaryReader {
  readonly #fields: { readonly no: number; readonly bytes: Buffer }[] = [];
  #at = 0;

  constructor(private readonly message: Buffer) {
    while (this.#at < message.length) this.#readField();
  }

  messages(no: number): Buffer[] {
    return this.#fields.filter((field) => field.no === no).map(({ bytes }) => bytes);
  }

  #readField(): void {
    const tag = this.#varint();
    switch (tag & 7) {
      case VARINT:
        this.#varint();
        break;
      case FIXED64:
        this.#take(8);
        break;
      case LENGTH_DELIMITED:
        this.#fields.push({ no: tag >>> 3, bytes: this.#take(this.#varint()) });
        break;
      case FIXED32:
        this.#take(4);
        break;
      default:
        throw invalidParam('the protobuf message is malformed');
    }
  }

  #varint(): number {
    let value = 0;
    for (let shift = 0; shift < 64; shift += 7) {
      const byte = this.#take(1)[0] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw invalidParam('the protobuf message is malformed');
  }

  #take(length: number): Buffer {
    if (this.#at + length > this.message.length) throw invalidParam('the protobuf message is cut short');
    const bytes = this.message.subarray(this.#at, this.#at + length);
    this.#at += length;
    return bytes;
  }
}

export class BinaryWriter {
  readonly #parts: Buffer[] = [];

  bytes(no: number, value: Buffer): void {
    this.#varint(no * 8 + LENGTH_DELIMITED);
    this.#varint(value.length);
    this.#parts.push(value);
  }

  number(no: number, value: number): void {
    this.#varint(no * 8 + VARINT);
    this.#varint(value);
  }

  finish(): Buffer {
    return Buffer.concat(this.#parts);
  }

  #varint(value: number): void {
    const bytes: number[] = [];
    let rest = value;
    while (rest > 0x7f) {
      bytes.push((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
    this.#parts.push(Buffer.from(bytes));
  }
}
