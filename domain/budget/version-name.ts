import { NBSP } from "../shared/format";

type Version = { amendment: number | null };

/** « plan d’origine », « avenant n° 1 » */
export function versionName({ amendment }: Version): string {
  return amendment === null ? "plan d’origine" : `avenant n°${NBSP}${amendment}`;
}

/** « le plan d’origine », « l’avenant n° 1 » */
export function theVersion(version: Version): string {
  return `${version.amendment === null ? "le " : "l’"}${versionName(version)}`;
}
