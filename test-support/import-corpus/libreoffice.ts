import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { FILES, LIBREOFFICE_FILES } from "./libreoffice-files";

/** Makes every file of the list anew in a folder. */
export function makeFiles(soffice: string, folder: string): void {
  const fods = readFileSync(join(FILES, "source.fods"), "utf8");
  const epoch =
    '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>';
  writeFileSync(join(folder, "source.fods"), fods);
  writeFileSync(join(folder, "source-1904.fods"), fods.replace("<office:spreadsheet>", `<office:spreadsheet>${epoch}`));
  writeFileSync(join(folder, "source.csv"), readFileSync(join(FILES, "source.csv")));
  for (const { name, source, target } of LIBREOFFICE_FILES) {
    renameSync(convert(soffice, join(folder, source), target), join(folder, name));
  }
}

/** Has LibreOffice write a file as another kind; the texts of a CSV are taken as they are typed. */
export function convert(soffice: string, source: string, target: string): string {
  const { dir, name, ext } = parse(source);
  const made = join(dir, "made");
  mkdirSync(made, { recursive: true });
  const typed = ext === ".csv" ? ["--infilter=CSV:59,34,76,1,1/2/2/2/3/2/4/2"] : [];
  const profile = `-env:UserInstallation=file://${join(dir, "profile")}`;
  const { status, stderr } = spawnSync(
    soffice,
    [profile, "--headless", ...typed, "--convert-to", target, "--outdir", made, source],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`LibreOffice n’a pas converti ${source} : ${stderr}`);
  return join(made, `${name}.${target.split(":", 1)[0]}`);
}
