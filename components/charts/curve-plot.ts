/** The plot inside the chart, in pixels: the axes and the words of today stand outside. */
export const PLOT = { left: 30, right: 10, top: 20, bottom: 30 } as const;
