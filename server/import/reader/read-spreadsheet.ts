import "server-only";
import { readWhole } from "./read-whole";
import { type ReaderLine, type ReaderRequest, readerRequest } from "./reader-line";
import { damaged, Unreadable } from "./unreadable";

/** The program that reads one file, apart from the server: what it can't bear ends here. */
async function run(): Promise<void> {
  const request = readerRequest.parse(JSON.parse(process.argv[2] ?? ""));
  await say({ begun: true });
  try {
    await answer(request);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await say({ unreadable: error.word, place: error.place });
  }
}

async function answer({ fileName, size, sheet, mostRows }: ReaderRequest): Promise<void> {
  let count = 0;
  const end = await readWhole(fileName, await receivedFile(size), { sheet, mostRows }, async (rows) => {
    count += rows.length;
    await say({ rows: [...rows] });
  });
  await say({ end, count });
}

async function receivedFile(size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    if (length + chunk.length > size) throw damaged();
    length += chunk.copy(bytes, length);
  }
  if (length !== size) throw damaged();
  return bytes;
}

/** Waits for whoever reads, so that a slow one never makes lines pile up here. */
function say(line: ReaderLine): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(line)}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

await run();
