import type { Message } from '../message.ts';

/** How often a message is drawn where others keep changing it. */
const REDRAWN = 3;

/** Draws and says, and again while what is drawn has changed meanwhile: of two who press at once, neither is lost. */
export async function untilSettled(draw: () => Promise<Message>, say: (message: Message) => Promise<unknown>) {
  let said = '';
  for (let tries = 0; tries < REDRAWN; tries++) {
    const message = await draw();
    const now = JSON.stringify(message);
    if (now === said) return;
    said = now;
    await say(message);
  }
}
