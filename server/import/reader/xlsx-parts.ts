import "server-only";
import { parsePart } from "./parse-part";
import { damaged, Unreadable } from "./unreadable";
import type { ZipEntry } from "./zip-directory";

export type ZipEntries = ReadonlyMap<string, ZipEntry>;
export type Relation = { id: string; type: string; path: string };

const MACROS = /(?:^|\/)vbaproject\.bin$|^xl\/macrosheets\/|^(?:basic|scripts)\//;
const WORKBOOK = /spreadsheetml\.sheet\.main\+xml/;

export function refuseMacros(entries: ZipEntries): void {
  if ([...entries.keys()].some((name) => MACROS.test(name))) throw new Unreadable("macros");
}

/** Says no to other documents of Office, and to workbooks with macros or in binary. */
export async function checkContentTypes(entries: ZipEntries): Promise<void> {
  const types: string[] = [];
  await parsePart(entries.get("[content_types].xml"), {
    open: (_, { ContentType }) => types.push(ContentType ?? ""),
  });
  refuseMacros(entries);
  if (types.some((type) => /sheet\.binary/.test(type))) throw new Unreadable("old");
  if (types.some((type) => /macroEnabled/i.test(type))) throw new Unreadable("macros");
  if (!types.some((type) => WORKBOOK.test(type))) throw new Unreadable("extension");
}

/** What a part says it goes with; a part that goes with nothing has no list. */
export async function relationsOf(entries: ZipEntries, part: string): Promise<Relation[]> {
  const cut = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, cut);
  const list = entries.get(`${folder}_rels/${part.slice(cut)}.rels`.toLowerCase());
  const relations: Relation[] = [];
  if (!list) return relations;
  await parsePart(list, {
    open: (name, { Id, Type = "", Target, TargetMode }) => {
      if (name !== "Relationship" || TargetMode === "External") return;
      if (Id === undefined || Target === undefined) throw damaged();
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), path: resolved(folder, Target) });
    },
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  try {
    const { pathname } = new URL(target, `zip://x/${folder}`);
    return decodeURIComponent(pathname).slice(1).toLowerCase();
  } catch {
    throw damaged();
  }
}
