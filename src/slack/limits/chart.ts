import { at, type Check, distinct, type Fault, type Fields, fault, fieldsOf, list, optional } from './fault.ts';
import { oneOf, string } from './text.ts';

const TITLE = 50;
const LABEL = 20;
const PARTS = 6;
const CATEGORIES = 20;

const point: Check = (value, path) => {
  const fields = fieldsOf(value);
  return [
    ...string(LABEL)(fields?.label, at(path, 'label')),
    ...(Number.isFinite(fields?.value) ? [] : fault(at(path, 'value'), 'not a number')),
  ];
};

const label: Check = string(LABEL);

function plotted(chart: Fields, path: string): Fault[] {
  const axis = fieldsOf(chart.axis_config);
  const categories = Array.isArray(axis?.categories) ? axis.categories : [];
  const series: Check = (value, seriesPath) => {
    const data = fieldsOf(value)?.data;
    const labels = Array.isArray(data) ? data.map((item) => fieldsOf(item)?.label) : [];
    const complete = labels.length === categories.length && categories.every((category) => labels.includes(category));
    return [
      ...string(LABEL)(fieldsOf(value)?.name, at(seriesPath, 'name')),
      ...list(1, CATEGORIES, point)(data, at(seriesPath, 'data')),
      ...(complete ? [] : fault(at(seriesPath, 'data'), 'needs one value for every category')),
    ];
  };
  const named = Array.isArray(chart.series) ? chart.series : [];
  return [
    ...list(1, CATEGORIES, label)(axis?.categories, at(path, 'axis_config.categories')),
    ...optional(axis?.x_label, at(path, 'axis_config.x_label'), string(TITLE)),
    ...optional(axis?.y_label, at(path, 'axis_config.y_label'), string(TITLE)),
    ...list(1, PARTS, series)(chart.series, at(path, 'series')),
    ...distinct(named.map((item, index) => ({ value: fieldsOf(item)?.name, path: `${path}.series[${index}].name` }))),
  ];
}

/** Checks a data_visualization block: a bar, line or area chart of series, or a pie of segments. */
export function chartBlock(block: Fields, path: string): Fault[] {
  const where = at(path, 'chart');
  const chart = fieldsOf(block.chart);
  if (!chart) return fault(where, 'not a chart');
  return [
    ...string(TITLE)(block.title, at(path, 'title')),
    ...oneOf('bar', 'line', 'area', 'pie')(chart.type, at(where, 'type')),
    ...(chart.type === 'pie' ? list(1, PARTS, point)(chart.segments, at(where, 'segments')) : plotted(chart, where)),
  ];
}
