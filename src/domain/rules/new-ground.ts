import { WAYS } from '../figures.ts';
import type { NewGround, Rule } from '../finding.ts';
import { type AboutRule, type Limit, limitIn } from '../limit.ts';
import { sectionsOf } from '../week.ts';

const OPENED: Limit = {
  name: 'new-ground-opened',
  is: 'New deals in 90 calendar days before their sources are judged',
  value: 5,
  unit: 'deals',
  origin: 'convention',
};

const INBOUND_SHARE: Limit = {
  name: 'new-ground-inbound',
  is: 'Share of new deals that came by themselves',
  value: 0.8,
  unit: 'of the new deals',
  origin: 'convention',
};

/** Most new deals came by themselves: the first way of finding that was not gone in 90 days. */
export const newGround: Rule<NewGround> = ({ rep, settings, figures }) => {
  if (!figures || !sectionsOf(rep).includes('find')) return [];
  const { opened, ways } = figures.own;
  const way = WAYS.find((one) => !ways.includes(one));
  if (!way || opened.all === 0 || opened.all < limitIn(settings, OPENED)) return [];
  if (opened.inbound / opened.all < limitIn(settings, INBOUND_SHARE)) return [];
  return [{ rule: 'new-ground', reason: 'mostly-inbound', inbound: opened.inbound, opened: opened.all, way }];
};

export const aboutNewGround: AboutRule = {
  idea: "Look at your own behaviour, not the buyer's",
  formula:
    'Of the deals opened in 90 calendar days, enough of them, the share that came from inbound sources has reached its limit, and at least one way of finding (referral, event, speaking, partner, list) was not logged in these days.',
  limits: [OPENED, INBOUND_SHARE],
};
