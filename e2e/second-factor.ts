import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

/** Sets up a second factor on the page that asks for one, as a telephone would, and goes on. */
export async function setUpSecondFactor(page: Page): Promise<string[]> {
  await page.getByRole("button", { name: "Commencer" }).click();
  const field = page.getByLabel("Premier code");
  await field.waitFor();
  const key = await page.getByText(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText();
  await field.fill(new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "")) }).generate());
  await page.getByRole("button", { name: "Mettre en place" }).click();
  const goOn = page.getByRole("link", { name: /J’ai gardé ces codes/ });
  await goOn.waitFor();
  const codes = await page.getByText(/^[a-z2-7]{4}(?:-[a-z2-7]{4}){3}$/).allInnerTexts();
  await goOn.click();
  return codes;
}
