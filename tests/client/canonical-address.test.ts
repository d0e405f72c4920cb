import { describe, expect, test } from "vitest";
import { canonicalAddress } from "#client/canonical-address.ts";

describe("canonicalAddress", () => {
  test.each([
    ["/", null],
    ["/en", null],
    ["/indicators/grdp-growth?time=2015..", null],
    ["/reports/", "/reports"],
    ["/en/", "/en"],
    ["/reports//?q=a", "/reports?q=a"],
    ["/data?lang=en", "/en/data"],
    ["/en/data?lang=vi", "/data"],
    ["/indicators/x?time=2020&lang=en&asOf=2024-01-25", "/en/indicators/x?time=2020&asOf=2024-01-25"],
    ["/?lang=en", "/en"],
  ])("%s leads to %s", (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical);
  });

  test.each(["/data?lang=fr", "/data?lang=", "/data?lang=en&lang=vi"])("leaves %s to be refused", (address) => {
    expect(canonicalAddress(address)).toBeNull();
  });
});
