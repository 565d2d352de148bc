import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Milliseconds in which even a machine that draws pages and reads files besides shows what a key did. */
const PATIENCE = 30_000;

/** Waits for what a page is to show. */
export function until<T>(shown: () => Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(shown, { timeout: PATIENCE });
}

/** What a coder does on the review page. */
export class Coder {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(document: string): Promise<void> {
    await this.page.selectOption('#document', document);
    await this.page.locator(`[data-kaart^="${document}"]`).first().waitFor();
  }

  async told(): Promise<string> {
    return (await this.page.locator('#melding').textContent()) ?? '';
  }

  /** Presses keys, and waits until what they did is kept. */
  async keep(...keys: readonly string[]): Promise<void> {
    await this.page.evaluate("document.getElementById('melding').textContent = ''");
    for (const key of keys) await this.page.keyboard.press(key);
    await until(() => this.told()).toMatch(/^(?:Bewaard|Ongedaan)/u);
  }

  /** The text of the row that is looked at. */
  async current(): Promise<string> {
    return (await this.page.locator('.rij[aria-current]').textContent()) ?? '';
  }

  /** Looks at a row: the `at`-th of its name in a card. */
  async look(card: string, name: string, at = 0): Promise<void> {
    const rows = this.page.locator(`[data-kaart="${card}"] .rij`, {
      has: this.page.locator('.naam', { hasText: new RegExp(`^${name}$`, 'u') }),
    });
    await rows.nth(at).locator('.naam').click();
  }

  async fillIn(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const choice = this.page.locator(`form.bewerken select[name="${name}"]`);
      if ((await choice.count()) > 0) await choice.selectOption(value);
      else await this.page.locator(`form.bewerken input[name="${name}"]`).fill(value);
    }
  }

  async correct(card: string, name: string, values: Readonly<Record<string, string>>, at = 0): Promise<void> {
    await this.look(card, name, at);
    await this.page.keyboard.press('e');
    await this.fillIn(values);
    await this.page.locator('form.bewerken [name]').first().focus();
    await this.keep('Enter');
  }

  /** Chooses a line of a sheet with the mouse, from its first to its last letter. */
  async chooseOnSheet(words: string): Promise<void> {
    const line = this.page.locator('.woorden span', { hasText: words }).first();
    await line.scrollIntoViewIfNeeded();
    const box = await line.boundingBox();
    if (box === null) throw new Error(`“${words}” is on no sheet in sight.`);
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + 1, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width - 1, y, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Chooses a sentence of the text, step by step behind what is looked at. */
  async chooseInText(word: string): Promise<void> {
    for (let step = 0; step < 14; step += 1) {
      await this.page.keyboard.press(']');
      if ((await this.page.locator('.zin.gekozen').textContent())?.includes(word) === true) return;
    }
    throw new Error(`No sentence with “${word}” was chosen.`);
  }
}
