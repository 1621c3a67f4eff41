import { textWidth } from "./text-width";

/** What stands around a chart once it has left its page. */
export type PictureWords = { title: string; source: string };
export type Picture = { xml: string; width: number; height: number };

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = { side: 40, top: 20, bottom: 40 } as const;
const TITLE = { size: 18, line: 24 } as const;

/** What a drawing takes from the style of its page, and keeps as attributes of its own. */
const KEPT = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-stretch",
  "paint-order",
  "vector-effect",
  "overflow",
] as const;

/** The chart as a drawing that stands alone: its styles inside it, its title above, where it comes from below. */
export function chartPicture(chart: SVGSVGElement, { title, source }: PictureWords, font: string): Picture {
  const { width: plot, height: tall } = chart.getBoundingClientRect();
  const page = getComputedStyle(document.body);
  const lines = wrapped(title, plot);
  const top = MARGIN.top + lines.length * TITLE.line + 12;
  const [width, height] = [Math.ceil(plot + 2 * MARGIN.side), Math.ceil(top + tall + MARGIN.bottom)];
  const root = element("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  const style = element("style", {});
  style.textContent = font;
  root.append(style, patterns(), element("rect", { width, height, fill: page.backgroundColor }));
  const letter = { "font-family": page.fontFamily, fill: page.color };
  for (const [rank, line] of lines.entries()) {
    const y = MARGIN.top + (rank + 0.75) * TITLE.line;
    root.append(words(line, { ...letter, x: MARGIN.side, y, "font-size": TITLE.size, "font-weight": 640 }));
  }
  const copy = styledCopy(chart);
  for (const [name, value] of Object.entries({ x: MARGIN.side, y: top, width: plot, height: tall })) {
    copy.setAttribute(name, String(value));
  }
  copy.setAttribute("overflow", "visible");
  root.append(copy, words(source, { ...letter, x: MARGIN.side, y: height - 12, "font-size": 12 }));
  return { xml: new XMLSerializer().serializeToString(root), width, height };
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

function words(text: string, attributes: Record<string, string | number>): SVGElement {
  const made = element("text", attributes);
  made.textContent = text;
  return made;
}

/** The hatches stand once in the page, outside every chart. */
function patterns(): SVGElement {
  const made = element("defs", {});
  for (const pattern of document.querySelectorAll("svg > defs > pattern")) made.append(styledCopy(pattern));
  return made;
}

/** A copy without what the page hides; curves hidden under those of the explorer are drawn all the same. */
function styledCopy(original: Element): Element {
  const copy = original.cloneNode(false) as Element;
  const style = getComputedStyle(original);
  for (const property of KEPT) {
    const value = style.getPropertyValue(property);
    if (value !== "") copy.setAttribute(property, value);
  }
  copy.removeAttribute("class");
  for (const child of original.childNodes) {
    if (child instanceof Element) {
      if (!isHidden(child)) copy.append(styledCopy(child));
    } else copy.append(child.cloneNode());
  }
  return copy;
}

function isHidden(child: Element): boolean {
  return getComputedStyle(child).display === "none" && !child.classList.contains("static-curves");
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = [lines.at(-1), word].filter(Boolean).join(" ");
    if (lines.length > 0 && textWidth(longer, TITLE.size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
