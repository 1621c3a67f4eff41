import NextLink, { type LinkProps } from "next/link";

/**
 * A link inside the application, followed when it is pressed and asked for no sooner: every page is worked out for its reader,
 * and reading ahead asked the server twice for each link in sight without sparing them a wait.
 */
export function Link<RouteType>(props: LinkProps<RouteType>) {
  return <NextLink prefetch={false} {...props} />;
}
