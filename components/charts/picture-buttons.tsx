"use client";

import { ImageDown } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { chartPicture, type Picture, type PictureWords } from "./chart-picture";
import { pictureFont } from "./picture-font";

type PictureButtonsProps = {
  /** The name of the files, without their ending. */
  name: string;
  words: PictureWords;
};

const FAILED = "L’image n’a pas pu être faite. Les valeurs restent à télécharger en CSV ou en XLSX.";

/** Keeps the chart of the figure it stands in as a picture, made here from what is on screen. */
export function PictureButtons({ name, words }: PictureButtonsProps) {
  const [failure, setFailure] = useState<string | null>(null);

  async function keep(button: HTMLElement, toFile: (picture: Picture) => Promise<Blob>, ending: string) {
    setFailure(null);
    try {
      const chart = shownChart(button);
      if (!chart) throw new Error("no chart is shown");
      save(await toFile(chartPicture(chart, words, await pictureFont())), `${name}.${ending}`);
    } catch {
      setFailure(FAILED);
    }
  }
  return (
    <>
      <Button
        size="mini"
        icon={<ImageDown aria-hidden="true" />}
        onClick={(event) => keep(event.currentTarget, asPng, "png")}
      >
        PNG
      </Button>
      <Button
        size="mini"
        icon={<ImageDown aria-hidden="true" />}
        onClick={(event) => keep(event.currentTarget, asSvg, "svg")}
      >
        SVG
      </Button>
      {failure !== null && (
        <p role="alert" className="basis-full text-13 text-st-retard">
          {failure}
        </p>
      )}
    </>
  );
}

/** Of the layouts of a chart, the one this width shows. */
function shownChart(button: HTMLElement): SVGSVGElement | undefined {
  const charts = button.closest("figure")?.querySelectorAll<SVGSVGElement>("svg.chart") ?? [];
  return [...charts].find((chart) => chart.getBoundingClientRect().width > 0);
}

async function asSvg({ xml }: Picture): Promise<Blob> {
  return new Blob([xml], { type: "image/svg+xml" });
}

/** A drawing is decoded before the font inside it is ready, and its words are blank until then. */
const FONT_DELAY = 250;

/** Twice the size on screen, so that it stays sharp on paper. */
async function asPng({ xml, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`;
  await image.decode();
  await new Promise((ready) => setTimeout(ready, FONT_DELAY));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * width, 2 * height];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

function save(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
