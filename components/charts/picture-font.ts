/** The letter of the page for a drawing that leaves it: a rule that holds the font itself, or nothing when it can't be read. */
export async function pictureFont(): Promise<string> {
  const face = [...document.styleSheets].flatMap(fontFaces).find(isLatin);
  const address = face && /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue("src"))?.[1];
  if (!face || !address) return "";
  try {
    const response = await fetch(new URL(address, face.parentStyleSheet?.href ?? document.baseURI));
    const font = await asDataUrl(await response.blob());
    const described = ["font-family", "font-weight", "font-stretch"].map(
      (name) => `${name}:${face.style.getPropertyValue(name)}`,
    );
    return `@font-face{${described.join(";")};src:url(${font})}`;
  } catch {
    return "";
  }
}

function fontFaces(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  return facesIn(sheet.cssRules);
}

function facesIn(rules: CSSRuleList): CSSFontFaceRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSFontFaceRule) return [rule];
    return rule instanceof CSSGroupingRule ? facesIn(rule.cssRules) : [];
  });
}

function isLatin({ style }: CSSFontFaceRule): boolean {
  return (
    /Archivo/.test(style.getPropertyValue("font-family")) &&
    /U\+0*0-0*FF/i.test(style.getPropertyValue("unicode-range"))
  );
}

function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
