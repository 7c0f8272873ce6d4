import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { HOME_PAGES } from '../home/page-names.ts';
import { pageNamed } from '../home/pages.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

const PAGE = z.enum(HOME_PAGES);

/** One of the ways from Home: opens its form or its page. */
export const openPageAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const view = await pageNamed(PAGE.parse(press.value), await askOf(deps, press));
    await press.client.views.open({ trigger_id: press.triggerId, view });
    return undefined;
  });
