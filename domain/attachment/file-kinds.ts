/** The largest proof, in bytes: 10 Mo. The database holds the same limit. */
export const LARGEST_FILE = 10_485_760;

type FileKind = {
  /** What the list of proofs calls it. */
  label: string;
  mediaType: string;
  extensions: readonly [string, ...string[]];
};

/**
 * What can be kept as a proof: what anyone opens without installing anything, and holds no script. Photographs in HEIC are
 * left out, since many computers don't open them; phones send a JPEG when a JPEG is all that is accepted.
 */
export const FILE_KINDS = {
  pdf: { label: "PDF", mediaType: "application/pdf", extensions: ["pdf"] },
  jpeg: { label: "Image JPEG", mediaType: "image/jpeg", extensions: ["jpg", "jpeg"] },
  png: { label: "Image PNG", mediaType: "image/png", extensions: ["png"] },
  webp: { label: "Image WebP", mediaType: "image/webp", extensions: ["webp"] },
  docx: {
    label: "Texte Word",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
  },
  xlsx: {
    label: "Classeur Excel",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx"],
  },
  pptx: {
    label: "Présentation PowerPoint",
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    extensions: ["pptx"],
  },
  odt: { label: "Texte OpenDocument", mediaType: "application/vnd.oasis.opendocument.text", extensions: ["odt"] },
  ods: {
    label: "Classeur OpenDocument",
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
    extensions: ["ods"],
  },
  odp: {
    label: "Présentation OpenDocument",
    mediaType: "application/vnd.oasis.opendocument.presentation",
    extensions: ["odp"],
  },
} as const satisfies Record<string, FileKind>;
export type FileKindName = keyof typeof FILE_KINDS;

const kinds = Object.entries(FILE_KINDS) as [FileKindName, FileKind][];

/** The kind a name announces by its last extension; null for one that is not kept. */
export function kindOfName(fileName: string): FileKindName | null {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return kinds.find(([, { extensions }]) => extensions.includes(extension))?.[0] ?? null;
}

/** The kind a media type says; null for one that is not kept. */
export function kindOfMediaType(mediaType: string): FileKindName | null {
  return kinds.find(([, kind]) => kind.mediaType === mediaType)?.[0] ?? null;
}

/** What a file chooser offers: extensions, for computers, and media types, for phones. */
export const ACCEPTED = kinds
  .flatMap(([, { mediaType, extensions }]) => [mediaType, ...extensions.map((extension) => `.${extension}`)])
  .join(",");
