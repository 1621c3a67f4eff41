import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { HatchPatterns } from "@/components/charts/hatch-patterns";
import "./globals.css";

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
  return (
    <html lang="fr">
      <body>
        <HatchPatterns />
        {children}
      </body>
    </html>
  );
}
