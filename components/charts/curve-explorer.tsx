"use client";

import dynamic from "next/dynamic";
import type { Cents } from "@/domain/shared/money";
import type { AmountWords } from "./amount-words";

export type ExplorerRow = {
  /** Share of the time axis, from 0 to 1. */
  at: number;
  date: string;
  plan: Cents | null;
  committed: Cents | null;
  invoiced: Cents | null;
  paid: Cents | null;
  forecast: Cents | null;
};

export type ExplorerProps = {
  rows: readonly ExplorerRow[];
  max: number;
  digits: number;
  words: AmountWords;
  stepCommitted: boolean;
  /** The plan has steps, which the chart underneath draws. */
  steppedPlan: boolean;
};

/** Comes after the first paint, over a chart that is already whole. */
export const CurveExplorer = dynamic<ExplorerProps>(
  () => import("./curve-recharts").then((module) => module.CurveRecharts),
  {
    ssr: false,
  },
);
