import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { HatchPatterns } from "@/components/charts/hatch-patterns";
import { StageSymbols } from "@/components/ui/stage-mark";
import "./globals.css";

/** The one file every page needs; the stylesheet names the same address. */
const LATIN = new URL("@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2", import.meta.url);

export const metadata: Metadata = {
  title: { default: "Creuset", template: "%s — Creuset" },
  description: "Suivi d’un contrat Territoire d’industrie : actions, jalons, dépenses, plan et enveloppe.",
  applicationName: "Creuset",
  manifest: "/manifest.webmanifest",
  icons: {
    icon: [
      { url: "/favicon.svg", type: "image/svg+xml" },
      { url: "/icon-192.png", type: "image/png", sizes: "192x192" },
    ],
    apple: { url: "/apple-touch-icon.png", sizes: "180x180" },
  },
  formatDetection: { telephone: false, date: false, address: false, email: false },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#14181a" },
    { media: "(prefers-color-scheme: dark)", color: "#07090a" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  preload(LATIN.href, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang="fr">
      <body>
        <HatchPatterns />
        <StageSymbols />
        {children}
      </body>
    </html>
  );
}
