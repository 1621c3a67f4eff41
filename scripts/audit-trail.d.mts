export type TrailReport = {
  links: number;
  rows: number;
  chains: { id: string; territory: string; sequence: string; hash: string }[];
  exported: number;
  /** What does not hold, the first first, in sentences. */
  faults: string[];
};

export function verifyTrail(ownerUrl: string, headsFile: string | null): Promise<TrailReport>;
export function trailInWords(report: TrailReport): string[];
