import { SECTIONS } from '../../domain/pipeline.ts';
import type { WeekCounts } from '../../domain/team-week.ts';
import type { Block } from '../message.ts';
import { day } from '../wording.ts';

/** Slack's chart block, as its reference has it. */
type Chart = {
  type: 'data_visualization';
  title: string;
  chart: {
    type: 'bar';
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[]; y_label: string };
  };
};

/** Activities by section, a group of bars a week; nothing where none were logged. */
export function activityChart(weeks: WeekCounts[], today: Temporal.PlainDate): Block[] {
  const isEmpty = weeks.every(({ counts }) => SECTIONS.every((section) => counts[section] === 0));
  if (isEmpty) return [];
  const categories = weeks.map(({ monday }) => day(monday, today));
  const chart: Chart = {
    type: 'data_visualization',
    title: 'Activities by section, week by week',
    chart: {
      type: 'bar',
      series: SECTIONS.map((section) => ({
        name: section,
        data: weeks.map(({ monday, counts }) => ({ label: day(monday, today), value: counts[section] })),
      })),
      axis_config: { categories, y_label: 'Activities' },
    },
  };
  // @slack/types 3.2.0 does not know the block yet.
  return [chart as unknown as Block];
}
