import "server-only";
import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

/** A file of an archive: its name in ASCII, and whether it is kept as it is. */
export type ZipEntry = { name: string; bytes: Uint8Array; stored?: boolean };

const deflate = promisify(deflateRaw);
const VERSION = 20;
/** The archive holds no date of its own: midnight of 1 January 1980, the first there is. */
const NO_DATE = 0x21;
const STORED = 0;
const DEFLATED = 8;

/** A ZIP archive of these files, in their order, compressed outside the main thread. */
export async function zipArchive(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, stored = false } of entries) {
    const packed = stored ? Buffer.from(bytes) : await deflate(bytes);
    const fields = fieldsOf(bytes, packed.length, stored, name);
    const local = Buffer.concat([signed(0x04034b50), fields, Buffer.from([0, 0]), Buffer.from(name, "latin1"), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(VERSION);
    directory.push(
      Buffer.concat([signed(0x02014b50), made, fields, Buffer.alloc(2), place, Buffer.from(name, "latin1")]),
    );
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, signed(0x06054b50), end]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

/** What the file says of itself where it stands and again in the directory. */
function fieldsOf(bytes: Uint8Array, packed: number, stored: boolean, name: string): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(stored ? STORED : DEFLATED, 4);
  fields.writeUInt16LE(NO_DATE, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
