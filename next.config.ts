import type { NextConfig } from "next";
import { BODY_BYTES } from "./domain/access/request-limits";
import { everyAnswer, FILE_POLICY } from "./domain/access/response-headers";

/** The proxy replaces these on what it answers; what it never sees, hashed files, keeps them. */
const headers = Object.entries({ ...everyAnswer(false), "Content-Security-Policy": FILE_POLICY });

const nextConfig: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  headers: async () => [
    { source: "/:path*", headers: headers.map(([key, value]) => ({ key, value })) },
    {
      source: "/territoires/:slug/actions/:number/pieces",
      headers: [{ key: "Cache-Control", value: "private, no-store" }],
    },
    {
      source: "/territoires/:slug/import/fichiers",
      headers: [{ key: "Cache-Control", value: "private, no-store" }],
    },
  ],
  experimental: {
    serverActions: { bodySizeLimit: BODY_BYTES },
    /** Above the limit of commands: what is cut short at this size is too large for them, and never taken for whole. */
    proxyClientMaxBodySize: 4 * BODY_BYTES,
  },
  serverExternalPackages: ["graphile-worker", "nodemailer"],
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
};

export default nextConfig;
