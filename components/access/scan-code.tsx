/** Black on white whatever the theme: cameras read nothing else. */
export function ScanCode({ size, path }: { size: number; path: string }) {
  return (
    <div data-theme="light" className="w-48 border border-filet bg-surface p-1.5">
      <svg role="img" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className="block w-full">
        <title>Code à scanner avec une application d’authentification</title>
        <path d={path} className="fill-encre" />
      </svg>
    </div>
  );
}
