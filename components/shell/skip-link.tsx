export function SkipLink() {
  return (
    <a href="#contenu" className="absolute -top-16 left-4 z-40 bg-surface px-3 py-2 focus:top-2 print:hidden">
      Aller au contenu
    </a>
  );
}
