import { join } from "node:path";
import { routeOf } from "@/domain/access/entry-points";

type Handler = { GET: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response> };

/** What the file of an address of the API answers to a request, in the place of the framework. */
export async function answerTo(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const route = routeOf(pathname);
  if (route === null) throw new Error(`no route answers ${pathname}`);
  const { GET } = (await import(/* @vite-ignore */ join(process.cwd(), `app${route}/route.ts`))) as Handler;
  return GET(request, { params: Promise.resolve(parametersIn(route, pathname)) });
}

/** What an address puts in the blanks of its route. */
function parametersIn(route: string, path: string): Record<string, string> {
  const written = path.split("/");
  return Object.fromEntries(
    route.split("/").flatMap((part, rank): [string, string][] => {
      const [, name] = /^\[(\w+)\]$/.exec(part) ?? [];
      return name ? [[name, written[rank] ?? ""]] : [];
    }),
  );
}
