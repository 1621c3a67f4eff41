import { crc32, deflateRawSync } from "node:zlib";

/** A part of a zip, and what is written of it that is not so. */
export type ZipPart = {
  name: string;
  content: string | Buffer;
  stored?: boolean;
  flags?: number;
  unpacked?: number;
  packed?: number;
  crc?: number;
  localName?: string;
};

/** A zip as programs write it; with lies, as those that attack write it. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content as string);
    const packed = part.stored ? content : deflateRawSync(content);
    const fields = fieldsOf(part, content, packed);
    const local = header(0x04034b50, [20], fields, part.localName ?? part.name, []);
    locals.push(local, packed);
    directory.push(header(0x02014b50, [20, 20], fields, part.name, [at]));
    at += local.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

type Fields = { flags: number; method: number; crc: number; packed: number; unpacked: number };

function fieldsOf(part: ZipPart, content: Buffer, packed: Buffer): Fields {
  return {
    flags: part.flags ?? 0,
    method: part.stored ? 0 : 8,
    crc: part.crc ?? crc32(content),
    packed: part.packed ?? packed.length,
    unpacked: part.unpacked ?? content.length,
  };
}

function header(
  signature: number,
  versions: readonly number[],
  fields: Fields,
  name: string,
  from: readonly number[],
): Buffer {
  const named = Buffer.from(name);
  const isDirectory = from.length > 0;
  const shorts = (values: readonly number[]) =>
    Buffer.concat(values.map((value) => Buffer.from([value & 255, value >> 8])));
  const longs = (values: readonly number[]) => Buffer.from(new Uint32Array(values).buffer);
  return Buffer.concat([
    longs([signature]),
    shorts([...versions, fields.flags, fields.method, 0, 0]),
    longs([fields.crc, fields.packed, fields.unpacked]),
    shorts([named.length, 0, ...(isDirectory ? [0, 0, 0] : [])]),
    longs(isDirectory ? [0, ...from] : []),
    named,
  ]);
}
