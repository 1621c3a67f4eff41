import { expect, test } from "vitest";
import { forwardedAddress } from "./client-address";

test.each([
  ["without a proxy the visitor writes all of it", "198.51.100.7", 0, null],
  ["nothing was forwarded", null, 1, null],
  ["one proxy added the last one", "10.9.8.7, 198.51.100.7", 1, "198.51.100.7"],
  ["two proxies: the first of the two they added", "6.6.6.6, 198.51.100.7, 10.0.0.2", 2, "198.51.100.7"],
  ["one proxy was gone round", "198.51.100.7", 2, null],
  ["what stands there is no address", "198.51.100.7, unknown", 1, null],
  ["an IPv4 address in IPv6 clothes", "::ffff:198.51.100.7", 1, "198.51.100.7"],
  ["an IPv6 address counts by its network", "2001:DB8:0:12:a:b:c:d", 1, "2001:db8:0:12::/64"],
  ["another one of the same network", "2001:db8:0:12::1", 1, "2001:db8:0:12::/64"],
  ["a shortened one", "2001:db8::1", 1, "2001:db8:0:0::/64"],
  ["the loopback", "::1", 1, "0:0:0:0::/64"],
])("%s", (_case, forwarded, proxies, address) => {
  expect(forwardedAddress(forwarded, proxies)).toBe(address);
});

test("whatever a visitor writes before it, the address the proxy saw is the one kept", () => {
  for (let turn = 0; turn < 50; turn++)
    expect(forwardedAddress(`203.0.113.${turn}, 198.51.100.7`, 1)).toBe("198.51.100.7");
});
