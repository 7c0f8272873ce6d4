import { type Cue, cue } from '../cue.ts';
import { near, STOP } from '../pattern.ts';

/** The price is. */
export const price: readonly Cue[] = [
  cue(
    'price',
    'verdict',
    near(
      3,
      'can not, could not, no way to, impossible to, how do you, hard to',
      'compete, match, beat',
      `with, against, that, their, those, on, ${STOP}`,
    ),
    near(2, 'lose, losing, lost', 'everything, every, always, all, everybody, most', 'price, pricing'),
    near(
      2,
      'everybody, they all, people, all of them, customers, clients, prospects, always',
      'says, say, think, thinks, tells me, complain, complains',
      'expensive, too expensive, pricey, price, overpriced',
    ),
    near(
      3,
      'only, all they, all anybody, just',
      'care, cares, look, looks, want, wants, about, at',
      'price, cheap, cheapest, discount',
    ),
    near(
      4,
      'price, prices, pricing, we, our prices, our price, quote, quotes, rates',
      'uncompetitive, not competitive, out of touch, out of whack, ridiculous, crazy, insane, a joke, way too high, priced out',
    ),
  ),
  cue(
    'price',
    'complaint',
    near(
      3,
      'price, prices, pricing, we, product, it, fee, fees, rates, quote',
      'too high, too expensive, overpriced, way too expensive, too pricey, so expensive, twice as, double',
    ),
    near(
      2,
      'ours, our product, we, it, our solution',
      'cost, costs, is, are, charge',
      'double, twice, triple, three times',
    ),
    near(
      3,
      'price, prices, rent, rents, fees, costs',
      'went up, goes up, increased, hiked, doubled, jumped, keeps going up',
      'twice, again, furious, leaving, running, so, and',
    ),
    'too much money|too expensive|overpriced|race to the bottom',
  ),
  cue('price', 'fact', near(2, 'lost, lose, losing', 'price, pricing')),
];
