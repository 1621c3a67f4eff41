/** One page in the fonts that every reader has, which says what it is: nothing of it imitates a real document. */
export function demoPdf(title: string): Uint8Array<ArrayBuffer> {
  const lines = ["Données de démonstration", title, "Ce document est fictif : il montre où les pièces se rangent."];
  const text = lines.map(
    (line, rank) => `BT /F1 ${rank === 1 ? 18 : 12} Tf 60 ${760 - rank * 30} Td (${written(line)}) Tj ET`,
  );
  const page = text.join("\n");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${page.length}>>stream\n${page}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  let file = "%PDF-1.4\n";
  const starts = objects.map((object, rank) => {
    const start = file.length;
    file += `${rank + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const listed = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${listed}`;
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(`${file}${table}${end}`, "latin1"));
}

/** In the Latin alphabet of the font, one byte a sign. */
function written(line: string): string {
  return line.replaceAll("’", "'").replace(/[\\()]/g, "\\$&");
}
