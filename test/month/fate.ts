import type { Office } from './office.ts';

/** What befalls Sideline at a moment at which something is due, on the way to parts that go on from there. */
type Fate = (office: Office) => Promise<unknown>;

/** It was started again just before. */
const isNew: Fate = async (office) => {
  const { tick, housekeep, courier } = await office.restart();
  await tick();
  await housekeep();
  await courier.run();
};

/** Two processes plan and send at once. */
const areTwo: Fate = async (office) => {
  const both = [await office.restart(), office.another()];
  await Promise.all(both.map(({ tick }) => tick()));
  await Promise.all(both.map(({ courier }) => courier.run()));
};

/** It plans, and ends before anything is sent. */
const endsPlanning: Fate = async (office) => {
  await (await office.restart()).tick();
  await office.restart();
};

/** It ends with messages in hand: leased, and never sent. */
const endsSending: Fate = async (office) => {
  await (await office.restart()).tick();
  await office.another({ deaf: true }).courier.begin();
  await office.restart();
};

/** Slack does the first post, and its answer never arrives. */
const losesAnAnswer: Fate = async (office) => {
  const { tick, courier } = await office.restart();
  await tick();
  office.loseAnAnswer();
  await courier.run();
};

const FATES = [isNew, areTwo, isNew, endsPlanning, isNew, endsSending, losesAnAnswer] as const;

/** The fate of the month's nth moment: the same in every run. */
export function fateOf(nth: number): Fate {
  return FATES[nth % FATES.length] ?? isNew;
}
